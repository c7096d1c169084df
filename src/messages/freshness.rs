//! What the checks of `freshness` say, and what there is to explain about them.

messages! {
}
