//! What `terms` says.

messages! {
    /// A rendering that is good as well.
    termbase_allowed(texts: Text);
    /// A rendering that is wrong.
    termbase_forbidden(texts: Text);
    /// There are no agreed terms.
    termbase_none(path: Text);
    /// No agreed term has a rendering in the languages that were asked for.
    termbase_none_fit();
    /// Advice: how to agree upon a term.
    termbase_hint_add();
    /// How many there are, and where.
    termbase_count(count: Number, path: Text);

    /// Check: an English name of two concepts.
    termbase_english_twice(name: Text, line: Number);
    /// Check: no rendering for a locale.
    termbase_no_rendering(name: Text, locale: Text);
    /// Check: a key that is no locale of the project.
    termbase_unknown_locale(locale: Text, known: Text);
    /// Check: a rendering twice.
    termbase_twice(text: Text);
    /// Check: good and forbidden.
    termbase_good_and_forbidden(text: Text);
    /// Check: forbidden here, preferred elsewhere.
    termbase_preferred_elsewhere(text: Text, other: Text, line: Number);
    /// Check: letters of two scripts in one word.
    termbase_mixed_scripts(word: Text);
    /// Check: a line of a finding.
    termbase_finding(place: Text, message: Said);
    /// Check: how much is wrong.
    termbase_findings(count: Number);
    /// Check: nothing is wrong.
    termbase_sound(count: Number);

    /// Add: no English was given.
    termbase_no_english();
    /// Add: neither a rendering nor anything else.
    termbase_nothing_to_add(english: Text);
    /// Add: a text that cannot be a term.
    termbase_not_a_term();
    /// Add: a concept is new.
    termbase_added(name: Text, path: Text);
    /// Add: a concept has more in it.
    termbase_extended(name: Text, path: Text);
    /// Add: everything is there.
    termbase_known(name: Text);
    /// Add, import: a rendering that the file contradicts.
    termbase_clash(text: Text, name: Text, locale: Text);
    /// Advice: how the file can be made to agree.
    termbase_hint_clash();

    /// Import: no file, or more than one.
    termbase_one_file();
    /// Import: what came of it.
    termbase_imported(new: Number, extended: Number, path: Text);
    /// Import: entries without English.
    termbase_left_out(count: Number, locale: Text);
    /// Export: what was written.
    termbase_exported(count: Number, path: Text);
    /// TBX: not UTF-8.
    tbx_not_utf8();
    /// TBX: not XML.
    tbx_malformed(detail: Text);
    /// TBX: another format.
    tbx_not_tbx(element: Text);
    /// TBX: cut off.
    tbx_cut_off();
    /// TBX: no language.
    tbx_no_language();
    /// TBX: an unknown entity.
    tbx_unknown_entity(name: Text);
    /// TBX: too deep.
    tbx_too_deep();

    /// Extract: nothing to propose.
    termbase_nothing_found(least: Number);
    /// Extract: a line of the report.
    termbase_candidate(count: Number, english: Text, statement: Text, example: Text);
    /// Extract: how many there are.
    termbase_candidates(count: Number);

    /// File: an unknown key of a concept.
    terms_unknown_key(key: Text, known: Text);
    /// File: an unknown key elsewhere.
    terms_only_keys(key: Text, known: Text);
    /// File: not `[[term]]`.
    terms_not_tables();
    /// File: not a text.
    terms_not_text(key: Text);
    /// File: not texts.
    terms_not_texts(key: Text);
    /// File: neither text nor table.
    terms_not_renderings(key: Text);
    /// File: empty or with control characters.
    terms_not_a_term(key: Text);
    /// File: not an id.
    terms_not_an_id(value: Text);
    /// File: an id of another concept.
    terms_same_id(value: Text, line: Number);
    /// File: no English.
    terms_no_english();
    /// File: no rendering.
    terms_no_rendering(key: Text);
    /// File: nothing that a program can write.
    terms_by_hand(path: Text);

    /// A value of an option is no `LOCALE=TEXT`.
    usage_expected_rendering();
}
