//! What the checks of `integrity` say, and what there is to explain about them.

messages! {
}
