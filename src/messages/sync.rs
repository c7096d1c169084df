//! What `sync` says.

messages! {
    /// A catalog that changes, before the list of what changes in it.
    sync_catalog(file: Text, changes: Text);
    /// One change, for `--verbose`.
    sync_step(change: Text, source: Text);
    /// In the list: entries for new English.
    sync_added(count: Number);
    /// In the list: entries whose English changed.
    sync_went_stale(count: Number);
    /// In the list: parts of divided passages.
    sync_divided(count: Number);
    /// In the list: joined passages.
    sync_joined(count: Number);
    /// In the list: entries whose English changed in typography alone.
    sync_retypeset(count: Number);
    /// In the list: entries whose English returned to what they were made from.
    sync_restored(count: Number);
    /// In the list: retired entries whose English is back.
    sync_revived(count: Number);
    /// In the list: entries whose English is gone.
    sync_retired(count: Number);
    /// In the list: retired entries that are dropped.
    sync_pruned(count: Number);
    /// A statement was renamed: its catalog goes along.
    sync_renamed(from: Text, to: Text);
    /// A catalog belongs to no statement.
    sync_orphan(file: Text);
    /// How many catalogs were written.
    sync_written(written: Number, in_step: Number);
    /// How many catalogs would be written (`--dry-run`).
    sync_would_write(written: Number, in_step: Number);
    /// Interrupted between two files.
    sync_interrupted(written: Number);
}
