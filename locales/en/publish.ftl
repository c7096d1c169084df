# What `publish` says.

publish_site_title = Statements

publish_heading_ready = ready

publish_heading_page = page

publish_heading_gaps = behind

publish_page_translation = translation

publish_page_not_translated = English: not translated

publish_page_not_ready = English: not ready

publish_page_not_reviewed = English: not reviewed

publish_page_none = none

publish_gap_stale = { $count } stale

publish_gap_missing = { $count } missing

publish_gap_drafts =
    { $count ->
        [one] { $count } draft
       *[other] { $count } drafts
    }

publish_gap_unreviewed = { $count } to review

publish_done = { $folder }: { $written ->
        [one] { $written } file written
       *[other] { $written } files written
    }, { $unchanged } unchanged, { $removed } removed

publish_would = { $folder }: { $written ->
        [one] { $written } file would be written
       *[other] { $written } files would be written
    }, { $unchanged } unchanged, { $removed } removed

publish_nothing_new =
    { $unchanged ->
        [one] { $folder }: { $unchanged } file, nothing has changed
       *[other] { $folder }: { $unchanged } files, nothing has changed
    }

publish_fallbacks =
    { $count ->
        [one] { $locale }: { $count } statement is published in English because its translation is not good enough
       *[other] { $locale }: { $count } statements are published in English because their translations are not good enough
    }

publish_left = { $path } is not published any more but was edited by hand; it stays

publish_out_holds = cannot publish into { $out }: { $holds } would be in the way

publish_hint_out = choose a folder of its own with --out

publish_not_a_base_url = { $value } is not the address of a site; expected something like https://example.org/statements/

publish_unknown_field = { $key } is not a field that talmach knows; there are { $known }

publish_unknown_value = { $key }: { $value } is not a value that talmach knows; there are { $known }

publish_picture_missing = { $place }: the picture { $address } is not there; its description stands in its place

publish_picture_outside = { $place }: the picture { $address } is not in the folder of statements; its description stands in its place

publish_theme_not_text = { $path } is not UTF-8

publish_words = { $path }, line { $line }: { $detail }

publish_audited =
    { $count ->
        [one] { $path }: { $count } published passage was made by a machine
       *[other] { $path }: { $count } published passages were made by machines
    }

publish_book_failed = the book cannot be made: { $detail }

publish_watching = Watching { $folder }; Ctrl-C ends

publish_unwatchable = the files of the project cannot be watched: { $detail }

publish_watch_failed = nothing was published; waiting for the next change
