//! What `init` says.

messages! {
    /// A project was begun.
    init_done(folder: Text);
    /// A file or folder that was made.
    init_made(path: Text);
    /// There is a project already.
    init_exists(path: Text);
    /// Advice: what comes next.
    init_hint();
}
