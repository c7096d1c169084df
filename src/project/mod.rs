//! The disk: configuration, places, loading, atomic saving, locks, Git history.
