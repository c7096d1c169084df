//! What `add` says.

messages! {
    /// A new statement was written.
    add_written(file: Text, units: Number);
    /// A statement was updated.
    add_updated(file: Text, changed: Number, new: Number, removed: Number);
    /// The text says what the statement already says.
    add_same(file: Text);
    /// Note: a line was left out.
    add_left_out(line: Number, text: Text);
    /// Note: lines were left out, from a cut-from pattern to the end.
    add_repeated_title(line: Number);
    /// Note: hard-wrapped lines were joined.
    add_joined(from: Number, to: Number);
    /// Note: a line became a heading.
    add_heading(line: Number);
    /// Note: a line break is meant.
    add_break_kept(line: Number);
    /// Note: the title.
    add_title(line: Number, text: Text);
    /// Note: the date.
    add_date(line: Number, date: Text);
    /// `--dry-run`: nothing was written.
    add_dry_run(file: Text);
    /// There is nothing in the text.
    add_empty(file: Text);
    /// The raw text is not UTF-8.
    add_not_utf8(file: Text, line: Number);
    /// The raw text has NUL bytes.
    add_nul(file: Text, line: Number);
    /// The raw text cannot be read.
    add_unreadable(file: Text, reason: Text);
    /// One id for several texts.
    add_one_id();
    /// No id can be made.
    add_no_id(file: Text);
    /// The statement exists as plain text.
    add_other_format(id: Text, file: Text);
    /// Advice after an update.
    add_hint_status();
}
