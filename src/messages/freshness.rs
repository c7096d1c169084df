//! What the checks of freshness say, and what there is to explain about them.

messages! {
    /// Finding: the pivot has been corrected.
    pivot_changed_found(locale: Text);
    pivot_changed_finds();
    pivot_changed_why();
    pivot_changed_silence();
    /// Finding: edited, and still a draft.
    edited_still_fuzzy_found();
    edited_still_fuzzy_finds();
    edited_still_fuzzy_why();
    edited_still_fuzzy_silence();
    missing_finds();
    missing_why();
    missing_silence();
    stale_finds();
    stale_why();
    stale_silence();
    fuzzy_finds();
    fuzzy_why();
    fuzzy_silence();
    unreviewed_finds();
    unreviewed_why();
    unreviewed_silence();
    orphan_finds();
    orphan_why();
    orphan_silence();
}
