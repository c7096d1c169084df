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
    /// Note: a line that says the title again was left out.
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
    /// Note: a field of front matter that the text does not give.
    add_kept(field: Text);
    /// `--dry-run`: nothing was written.
    add_dry_run(file: Text);
    /// There is nothing in the text.
    add_empty(file: Text);
    /// The raw text is not UTF-8.
    add_not_utf8(file: Text, line: Number);
    /// The raw text has NUL bytes.
    add_nul(file: Text, line: Number);
    /// One id for several texts.
    add_one_id();
    /// Two texts would be one statement.
    add_same_id(one: Text, other: Text, file: Text);
    /// No id can be made.
    add_no_id(file: Text);
    /// The statement exists as plain text.
    add_other_format(id: Text, file: Text);
    /// Advice: a folder or a pipe is no raw text.
    add_hint_input();
    /// A statement of that title is there, and says something else.
    add_another_text(file: Text);
    /// Advice: which id means what.
    add_hint_id(id: Text);
    /// Advice after an update.
    add_hint_status();
}
