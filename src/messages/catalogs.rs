//! What the checks of `catalogs` say, and what there is to explain about them.

messages! {
}
