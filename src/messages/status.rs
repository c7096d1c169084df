//! What `status` says.

messages! {
    /// Heading: statements.
    status_statement();
    /// Heading: locales.
    status_locale();
    /// Heading: units that are current.
    status_current();
    /// Heading: units whose English has moved on.
    status_stale();
    /// Heading: units without a translation.
    status_missing();
    /// Heading: drafts that nobody has vouched for.
    status_draft();
    /// The last rows of the table: all statements together.
    status_total();
    /// Below the table: how to read a cell.
    status_legend(statements: Number, units: Number, words: Number);
    /// The project has no statements.
    status_no_statements();
    /// No statement has what `--only` asks for.
    status_none_fit();
    /// A statement or catalog cannot be read, and the table goes on without it.
    status_unreadable(count: Number);
    /// Advice: how to see what changed.
    status_hint_diff(statement: Text, locale: Text);
    /// Advice: how to bring catalogs in step.
    status_hint_sync();
    /// Below the table: who made the drafts that wait for review.
    status_drafts(machine: Number, memory: Number, edited: Number, person: Number);
}
