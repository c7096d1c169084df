//! What `accept` and `review` say.

messages! {
    /// A change of English was accepted.
    accept_done(statement: Text, locale: Text, units: Text);
    /// An acceptance was taken back.
    accept_undone(statement: Text, locale: Text, units: Text);
    /// The unit is not stale.
    accept_not_stale(statement: Text, locale: Text, unit: Number);
    /// The unit has no acceptance that still fits.
    accept_nothing_to_undo(statement: Text, locale: Text, unit: Number);
    /// There is no unit of this number.
    accept_no_unit(statement: Text, unit: Number, units: Number);
    /// Nobody has said who decides.
    accept_nobody();
    /// Advice: how to say who decides.
    accept_hint_by();
    /// The reason is empty.
    accept_no_reason();
    /// The name fits several statements.
    accept_one_statement(name: Text);
    /// Some passages were reviewed.
    review_done(statement: Text, locale: Text, count: Number, by: Text);
    /// Reviewed by the same person already.
    review_already(statement: Text, locale: Text);
    /// There is no translation at all.
    review_nothing(statement: Text, locale: Text);
    /// A named unit cannot be reviewed: there is no translation.
    review_missing(statement: Text, locale: Text, unit: Number);
    /// Passages that are behind are left alone unless they are named.
    review_left(statement: Text, locale: Text, stale: Number, missing: Number);
}
