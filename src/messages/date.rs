//! Dates in the reader's language.

messages! {
    /// A day written out. `month` is counted from 1; `year` is text, so that it is not grouped.
    date_long(day: Number, month: Number, year: Text);
}
