//! What `publish` says.

messages! {
    /// The site's name where the project gives it none.
    publish_site_title();
    /// Heading of the plan: how much is ready.
    publish_heading_ready();
    /// Heading of the plan: what the page is.
    publish_heading_page();
    /// Heading of the plan: why less than everything is ready.
    publish_heading_gaps();
    /// A page: it stands as a translation.
    publish_page_translation();
    /// A page: the English, because nobody has begun.
    publish_page_not_translated();
    /// A page: the English, because too little is ready.
    publish_page_not_ready();
    /// A page: the English, because nobody has reviewed the translation.
    publish_page_not_reviewed();
    /// A page: there is none, because the statement says so.
    publish_page_none();
    /// Gaps: so many passages are stale.
    publish_gap_stale(count: Number);
    /// Gaps: so many are missing.
    publish_gap_missing(count: Number);
    /// Gaps: so many are drafts.
    publish_gap_drafts(count: Number);
    /// Gaps: so many are not reviewed.
    publish_gap_unreviewed(count: Number);
    /// The run is over: so many pages stand in a folder.
    publish_done(folder: Text, written: Number, unchanged: Number, removed: Number);
    /// A dry run is over: so many would be written.
    publish_would(folder: Text, written: Number, unchanged: Number, removed: Number);
    /// Nothing of what stands there has changed.
    publish_nothing_new(folder: Text, unchanged: Number);
    /// So many pages show the English in place of a translation.
    publish_fallbacks(locale: Text, count: Number);
    /// A file that an earlier run made was edited, and is no part of the result any more.
    publish_left(path: Text);
    /// The folder is one that statements or translations are in, or one above or below.
    publish_out_holds(out: Text, holds: Text);
    /// Hint: where to write instead.
    publish_hint_out();
    /// The address on the command line is none.
    publish_not_a_base_url(value: Text);
    /// Front matter has a field that begins as ours do.
    publish_unknown_field(key: Text, known: Text);
    /// Front matter has a value that we do not know.
    publish_unknown_value(key: Text, value: Text, known: Text);
    /// A statement shows a picture that is not there; `place` is its file and line.
    publish_picture_missing(place: Text, address: Text);
    /// A statement shows a picture that is not in the folder of statements.
    publish_picture_outside(place: Text, address: Text);
    /// A file of the theme cannot be read because it is no text.
    publish_theme_not_text(path: Text);
    /// The project's own words cannot be used; `detail` says why, in English.
    publish_words(path: Text, line: Number, detail: Text);
    /// The list of machine passages was written.
    publish_audited(path: Text, count: Number);
    /// A book of one statement needs one statement.
    publish_book_failed(detail: Text);
    /// The run goes on, and waits for changes.
    publish_watching(folder: Text);
    /// Files cannot be watched.
    publish_unwatchable(detail: Text);
    /// A rebuild failed; the watch goes on.
    publish_watch_failed();
}
