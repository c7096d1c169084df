//! What the checks of `terms` say, and what there is to explain about them.

messages! {
}
