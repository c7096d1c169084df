//! What `diff` says.

messages! {
    /// Above the passages of one statement in one locale.
    diff_heading(statement: Text, locale: Text);
    /// Above the passages between two revisions.
    diff_heading_revisions(statement: Text, from: Text, to: Text);
    /// The newer side of a comparison is the files as they are.
    diff_now();
    /// How many passages changed; one of the counts below the heading.
    diff_count_changed(count: Number);
    /// How many are new.
    diff_count_new(count: Number);
    /// How many were removed.
    diff_count_removed(count: Number);
    /// How many changed in typography alone.
    diff_count_retypeset(count: Number);
    /// Nothing changed since the translation.
    diff_nothing(statement: Text, locale: Text);
    /// Nothing changed between two revisions.
    diff_nothing_revisions(statement: Text, from: Text, to: Text);
    /// Nothing changed in any statement since the translations.
    diff_nothing_anywhere();
    /// Nothing changed in any statement since a revision.
    diff_nothing_anywhere_since(from: Text);
    /// Nothing changed in any statement between two revisions.
    diff_nothing_anywhere_revisions(from: Text, to: Text);
    /// A passage whose English changed.
    diff_changed(unit: Number);
    /// A passage that has no translation.
    diff_new(unit: Number);
    /// A passage that no longer stands in the English.
    diff_removed();
    /// A passage whose typography changed.
    diff_retypeset(unit: Number);
    /// Label: the English, word by word.
    diff_english();
    /// Label: the current translation.
    diff_translation();
    /// Label: sentences of the translation that are touched.
    diff_touched();
    /// Sentences could not be told to belong together.
    diff_unsure();
    /// Sentences of the English were added, none of the translation is touched.
    diff_only_added();
    /// Below a translation: the English has more.
    diff_also_added();
    /// Label: sentences of the English that the translation lacks.
    diff_to_add();
    /// Passages changed in typography alone are folded.
    diff_folded(count: Number);
    /// Advice: what to do about a changed passage.
    diff_hint_accept(statement: Text, unit: Number, locale: Text);
    /// Title of the HTML page.
    diff_page_title();
    /// A statement does not exist in a revision.
    diff_not_in_revision(statement: Text, revision: Text);
    /// `diff --from` compares the English alone.
    diff_locale_with_revisions();
}
