//! What the checks of `integrity` say, and what there is to explain about them.

messages! {
    /// Finding: an address, placeholder, reference or code that the translation lacks.
    placeholder_missing_lost(literal: Text);
    /// Finding: one that the translation has more often than the English.
    placeholder_missing_doubled(literal: Text);
    /// Finding: one that the English does not have.
    placeholder_missing_added(literal: Text);
    placeholder_missing_finds();
    placeholder_missing_why();
    placeholder_missing_silence();
    /// Finding: a marker without its other half.
    markup_broken_stray(marker: Text);
    /// Finding: the numbers of emphasised places differ.
    markup_broken_emphasis(source: Number, translation: Number);
    /// Finding: the numbers of links differ.
    markup_broken_links(source: Number, translation: Number);
    /// Finding: a tag that the translation lacks.
    markup_broken_tag_lost(tag: Text);
    /// Finding: a tag that the English does not have.
    markup_broken_tag_added(tag: Text);
    /// Finding: a marker of a heading, list or quotation at the beginning.
    markup_broken_block(marker: Text);
    markup_broken_finds();
    markup_broken_why();
    markup_broken_silence();
    /// Finding: a link with another target.
    link_changed_elsewhere(expected: Text, found: Text);
    /// Finding: a link that the translation lacks.
    link_changed_lost(target: Text);
    /// Finding: a link that the English does not have.
    link_changed_added(target: Text);
    link_changed_finds();
    link_changed_why();
    link_changed_silence();
    /// Finding: another number.
    number_changed_other(expected: Text, found: Text);
    /// Finding: a number that the translation lacks.
    number_changed_lost(number: Text);
    /// Finding: a number that the English does not have.
    number_changed_added(number: Text);
    number_changed_finds();
    number_changed_why();
    number_changed_silence();
    /// Finding: the translation is the English.
    untranslated_found();
    untranslated_finds();
    untranslated_why();
    untranslated_silence();
    /// Finding: English words within the translation.
    untranslated_part_found();
    untranslated_part_finds();
    untranslated_part_why();
    untranslated_part_silence();
}
