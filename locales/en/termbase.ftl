termbase_allowed = also { $texts }
termbase_forbidden = not { $texts }
termbase_none = No terms have been agreed upon yet: there is nothing in { $path }
termbase_none_fit = No agreed term has a rendering there
termbase_hint_add = talmach terms add strike -l be=…
termbase_count =
    { $count ->
        [one] { $count } agreed term
       *[other] { $count } agreed terms
    } in { $path }

termbase_english_twice = “{ $name }” is the English of another term, too, in line { $line }; join the two, or tell them apart by kind
termbase_no_rendering = “{ $name }” has no rendering in { $locale }
termbase_unknown_locale = the project is not translated into { $locale }; it has: { $known }
termbase_twice = “{ $text }” stands here twice
termbase_good_and_forbidden = “{ $text }” is both good and forbidden
termbase_preferred_elsewhere = “{ $text }” is forbidden here, but preferred for “{ $other }” in line { $line }
termbase_mixed_scripts = “{ $word }” has Latin and Cyrillic letters in one word
termbase_finding = { $place }: { $message }
termbase_findings =
    { $count ->
        [one] { $count } finding
       *[other] { $count } findings
    }
termbase_sound =
    { $count ->
        [one] Nothing is wrong with { $count } agreed term
       *[other] Nothing is wrong with { $count } agreed terms
    }

termbase_no_english = Which English term?
termbase_nothing_to_add = Nothing is said about “{ $english }”; add a rendering: -l be=…
termbase_not_a_term = A term must not be empty
termbase_added = { $name }: added to { $path }
termbase_extended = { $name }: more is said about it in { $path } now
termbase_known = { $name }: all of this is there already
termbase_clash = “{ $text }” is left out: the file says otherwise about “{ $name }” in { $locale }
termbase_hint_clash = of a language, the first rendering is the preferred one and has to be that of the file; those that follow (another -l) are allowed beside it

termbase_one_file = Which file? Name one, for example terms.tbx
termbase_imported =
    { $path }: { $new ->
        [one] { $new } new term
       *[other] { $new } new terms
    }, { $extended } extended
termbase_left_out =
    { $count ->
        [one] { $count } entry without a term in { $locale } is left out
       *[other] { $count } entries without a term in { $locale } are left out
    }
termbase_exported =
    { $count ->
        [one] { $count } term written to { $path }
       *[other] { $count } terms written to { $path }
    }
tbx_not_utf8 = this is not UTF-8; save the file as UTF-8
tbx_malformed = this is not XML: { $detail }
tbx_not_tbx = this is not TBX: it begins with <{ $element }>
tbx_cut_off = the file ends in the middle
tbx_no_language = this term says no language
tbx_unknown_entity = the entity &{ $name }; is not known here
tbx_too_deep = elements stand too deep in one another

termbase_nothing_found =
    { $least ->
        [one] Nothing new stands in these statements
       *[other] Nothing new stands in these statements { $least } times or more
    }
termbase_candidate = { $count } × { $english }  ({ $statement }: { $example })
termbase_candidates =
    { $count ->
        [one] { $count } term is proposed
       *[other] { $count } terms are proposed
    }

terms_unknown_key = there is no { $key }; there are { $known }, and language tags such as be
terms_only_keys = there is no { $key } here; there are: { $known }
terms_not_tables = a term is a table of its own: write [[term]]
terms_not_text = { $key } is a text, in quotation marks
terms_not_texts = { $key } is a text or a list of texts
terms_not_renderings = { $key } is a text, or a table with preferred, allowed, forbidden and forms
terms_not_a_term = a text of { $key } is empty or has a line break in it
terms_not_an_id = { $value } cannot name a term; write small Latin letters, digits and single hyphens, a letter first
terms_same_id = { $value } is the name of the term in line { $line }
terms_no_english = this term has no english
terms_no_rendering = { $key } says nothing
terms_by_hand = { $path } is laid out in a way that only a person can change; nothing was changed

usage_expected_rendering = a language and a text such as be=…
