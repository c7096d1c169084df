//! What a published site says to its readers. A project may say it in its own words.

messages! {
    /// What the language calls itself.
    site_language_name();
    /// Link: past the header, to the text.
    site_skip();
    /// Name of the list of languages.
    site_languages();
    /// Link to the list of statements in this language.
    site_statements();
    /// Link to the front page.
    site_front();
    /// Name of the list of tags.
    site_tags();
    /// Heading of the list of statements with a tag.
    site_tag_heading(tag: Text);
    /// How many statements a list holds.
    site_count(count: Number);
    /// The list is empty.
    site_none();
    /// Heading of statements without a date.
    site_undated();
    /// Beside a title in a list: the statement is there in the original language only.
    site_only_original();
    /// Beside a title in a list: the translation is not good enough to be shown.
    site_only_original_not_ready(percent: Number);
    /// Beside a title in a list: nobody has reviewed the translation.
    site_only_original_not_reviewed();
    /// Link to the feed.
    site_feed();
    /// Name of the links to other ways to read a statement.
    site_ways();
    /// Link: original and translation, passage by passage.
    site_parallel();
    /// Link: another translation and this one, passage by passage.
    site_parallel_with(language: Text);
    /// Link: the original text.
    site_original();
    /// Link: back to the statement.
    site_statement();
    /// Link and heading: what changed in the original.
    site_changes();
    /// Above the changes: what they are.
    site_changes_lead();
    /// How removed and added words look.
    site_changes_legend();
    /// Label: how the original has changed.
    site_changes_original();
    /// Label: the translation as it stands.
    site_changes_translation();
    /// Heading of one change.
    site_change_heading(number: Number);
    /// Heading of one change, with its day.
    site_change_heading_since(number: Number, date: Text);
    /// Link: from a change to the passage.
    site_to_passage();
    /// The page is in the original language because nobody has translated it.
    site_fallback_not_translated();
    /// Because the translation is not good enough.
    site_fallback_not_ready(percent: Number);
    /// Because nobody has reviewed the translation.
    site_fallback_not_reviewed();
    /// Once on the page: so many passages are behind.
    site_notice_behind(count: Number);
    /// Once on the page: so many passages stand in the original.
    site_notice_original(count: Number);
    /// Once on the page: so many passages are left out.
    site_notice_gaps(count: Number);
    /// Once on the page: so many passages were made by a machine.
    site_notice_machine(count: Number);
    /// Once on the page: all of it was made by a machine.
    site_notice_machine_all();
    /// Once on the page: nobody has reviewed so many passages.
    site_notice_unreviewed(count: Number);
    /// At a passage: the original has changed.
    site_mark_behind();
    /// At a passage: the original has changed on a day.
    site_mark_behind_since(date: Text);
    /// Link at such a passage.
    site_mark_see();
    /// At a passage in the original: it is not translated.
    site_mark_missing();
    /// At a passage in the original: the translation is behind.
    site_mark_held_behind();
    /// At a passage in the original: nobody has vouched for the translation.
    site_mark_held_draft();
    /// At a gap.
    site_mark_gap();
    /// Link at a gap.
    site_mark_gap_read();
    /// At a passage by a machine.
    site_mark_machine(engine: Text);
    /// At a passage by a machine that somebody has edited.
    site_mark_machine_edited(engine: Text);
    /// At a person's translation that nobody has reviewed.
    site_mark_unreviewed();
    /// Beside a title in a list, by a machine.
    site_machine();
    /// Beside a title in a list, by a machine and edited.
    site_machine_edited();
    /// Name of the footnotes.
    site_footnotes();
    /// Name of the link from a footnote to its place.
    site_footnote_back();
    /// Name of a table that may be wider than the screen.
    site_table();
    /// In a column of a parallel page: there is no text, or none that needs no mark.
    site_no_text();
    /// Heading of the page for addresses that do not exist.
    site_not_found();
    /// Below it.
    site_not_found_lead();
    /// At the foot: when the site was made.
    site_made_on(date: Text);
    /// On paper: where the page is from.
    site_source_label();
}
