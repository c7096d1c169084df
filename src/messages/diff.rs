//! What `diff` says.

messages! {
    /// Above the passages of one statement in one locale.
    diff_heading(statement: Text, locale: Text);
    /// Above the passages between two revisions.
    diff_heading_revisions(statement: Text, from: Text, to: Text);
    /// The newer side of a comparison is the files as they are.
    diff_now();
    /// How much changed.
    diff_summary(changed: Number, new: Number, removed: Number, retypeset: Number);
    /// Nothing changed since the translation.
    diff_nothing(statement: Text, locale: Text);
    /// Nothing changed between two revisions.
    diff_nothing_revisions(statement: Text, from: Text, to: Text);
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
    /// Passages changed in typography alone are folded.
    diff_folded(count: Number);
    /// Title of the HTML page.
    diff_page_title();
    /// A statement does not exist in a revision.
    diff_not_in_revision(statement: Text, revision: Text);
    /// `diff --from` compares the English alone.
    diff_locale_with_revisions();
}
