//! Why a command could not run, where no area of its own says it.

messages! {
    /// Standard output cannot be written (a full disk); a closed pipe is no failure.
    failure_output(reason: Said);
    /// The current folder cannot be found out.
    failure_current_folder(reason: Said);
    /// `SOURCE_DATE_EPOCH` is set and is not a number of seconds.
    failure_source_date_epoch(value: Text);
}
