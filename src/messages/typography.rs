//! What the checks of typography say, and what there is to explain about them.

messages! {
    /// Finding: three points.
    ellipsis_found();
    ellipsis_finds();
    ellipsis_why();
    ellipsis_silence();
}
