//! What `explain` says around the pages about checks.

messages! {
    /// Nothing is known about it.
    explain_nothing();
    /// The heading over what a check finds.
    explain_finds();
    /// The heading over why it matters.
    explain_why();
    /// The heading over when to silence it.
    explain_silence();
    /// The heading over what can be set.
    explain_options();
    /// The heading over examples.
    explain_examples();
    /// Before an example that fails.
    explain_fails();
    /// Before an example that passes.
    explain_passes();
    /// The name of a group.
    explain_group(group: Text);
    /// The name of a level.
    explain_level(level: Text);
}
