//! What `man` says, and the headings of a manual page.

messages! {
    /// `man` has written its pages.
    man_written(count: Number, folder: Text);
    /// A page cannot be written.
    man_not_written(path: Text, reason: Said);
    /// The heading over the name of the program.
    man_heading_name();
    /// The heading over the usage.
    man_heading_synopsis();
    /// The heading over the description.
    man_heading_description();
    /// The heading over the examples.
    man_heading_examples();
    /// The heading over the exit statuses.
    man_heading_exit_status();
    /// The heading over the pages to read next.
    man_heading_see_also();
    /// The title of the manual, at the head of each page.
    man_manual();
    /// Exit status 0.
    man_exit_done();
    /// Exit status 1.
    man_exit_findings();
    /// Exit status 2.
    man_exit_failed();
    /// Exit status 130.
    man_exit_interrupted();
}
