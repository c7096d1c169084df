//! What the checks of `language` say, and what there is to explain about them.

messages! {
}
