//! What the checks of catalogs as files say, and what there is to explain about them.

messages! {
    /// Finding: not as gettext writes it.
    catalog_format_found();
    catalog_format_finds();
    catalog_format_why();
    catalog_format_silence();
    duplicate_entry_finds();
    duplicate_entry_why();
    duplicate_entry_silence();
    /// Finding: no header.
    header_none();
    /// Finding: a field is missing.
    header_lacks(field: Text, expected: Text);
    /// Finding: a field says something else.
    header_wrong(field: Text, value: Text, expected: Text);
    /// Finding: a charset other than UTF-8.
    header_charset(charset: Text);
    header_finds();
    header_why();
    header_silence();
    broken_catalog_finds();
    broken_catalog_why();
    broken_catalog_silence();
    /// Finding: the check finds nothing there.
    unused_silence_found(check: Text);
    /// Finding: a check that cannot be silenced.
    unused_silence_gate(check: Text);
    /// Finding: no such check.
    unused_silence_unknown(check: Text);
    /// Finding: no such check, but one that is called alike.
    unused_silence_unknown_meant(check: Text, meant: Text);
    /// Finding: a comment `talmach: …` that nobody understands.
    unused_silence_word(said: Text);
    /// Finding: the same, and what may have been meant.
    unused_silence_meant(said: Text, meant: Text);
    /// Finding: a mark that cannot be read.
    unused_silence_mark(said: Text);
    unused_silence_finds();
    unused_silence_why();
    unused_silence_silence();
}
