//! What `init` says.

messages! {
    /// A project was begun.
    init_done(folder: Text);
    /// There is a project already.
    init_exists(path: Text);
    /// Advice: begin it elsewhere.
    init_hint_other();
    /// Advice: what comes next.
    init_hint();
}
