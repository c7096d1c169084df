//! The words that stand before what is said on standard error.

messages! {
    /// Before an error.
    prefix_error();
    /// Before a warning.
    prefix_warning();
    /// Before a piece of advice.
    prefix_hint();
    /// The answer that agrees; its first letter is enough.
    answer_yes();
}
