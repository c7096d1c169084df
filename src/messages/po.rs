//! What is wrong with a PO file.

messages! {
    /// `<<<<<<<` and its like.
    po_conflict_marker();
    /// A string that does not end on its line.
    po_unterminated_string();
    /// An escape that PO does not know.
    po_invalid_escape(found: Text);
    /// U+0004 in a string.
    po_context_separator();
    /// Text after a string.
    po_junk_after_string();
    /// Something that is no part of a PO file.
    po_junk(found: Text);
    /// A word that is no keyword.
    po_unknown_keyword(name: Text);
    /// A string of nothing.
    po_string_without_keyword();
    /// A keyword without its string.
    po_missing_string(keyword: Text);
    /// A keyword where it may not stand.
    po_misplaced(keyword: Text);
    /// A msgid without its msgstr.
    po_missing_translation();
    /// A msgstr without its msgid.
    po_translation_without_source();
    /// A second msgid.
    po_second_source(first_line: Text);
    /// A second msgstr.
    po_second_translation();
    /// A msgctxt without its msgid.
    po_context_without_source();
    /// A previous context alone.
    po_previous_without_source();
    /// A plural form without plural.
    po_missing_plural();
    /// A plural form is missing its index.
    po_missing_plural_index(expected: Text);
    /// A plural form of the wrong index.
    po_bad_plural_index(expected: Text);
    /// An entry half obsolete.
    po_half_retired();
    /// The same message twice.
    po_duplicate(first_line: Text);
    /// Bytes that are not in the file's charset.
    po_undecodable(charset: Text);
    /// A charset that nobody knows.
    po_unknown_charset(name: Text);
    /// A NUL byte.
    po_nul();
}
