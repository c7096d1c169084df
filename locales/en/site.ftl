# What readers of the published site see.

site_language_name = English

site_skip = Skip to the text

site_languages = Languages

site_statements = All statements

site_front = Choose a language

site_tags = Topics

site_tag_heading = Topic: { $tag }

site_count =
    { $count ->
        [one] { $count } statement
       *[other] { $count } statements
    }

site_none = There is nothing here yet.

site_undated = Without a date

site_only_original = not translated yet

site_only_original_not_ready = translation not ready yet, { $percent }% done

site_only_original_not_reviewed = translation not reviewed yet

site_feed = Atom feed

site_ways = Other ways to read this

site_parallel = Side by side with the original

site_parallel_with = Side by side: { $language }

site_original = Original

site_statement = Read the statement

site_changes = What has changed in the original

site_changes_lead = These passages of the original changed after they had been translated. The translation does not show the changes yet.

site_changes_legend = Struck through: what was taken out. Underlined: what was put in.

site_changes_original = The original

site_changes_translation = The translation, as it stands

site_change_heading = Change { $number }

site_change_heading_since = Change { $number }, { $date }

site_to_passage = Go to this passage

site_fallback_not_translated = This statement has not been translated yet. Below is the original.

site_fallback_not_ready = The translation of this statement is not ready yet ({ $percent }% done). Below is the original.

site_fallback_not_reviewed = The translation of this statement has not been reviewed yet. Below is the original.

site_notice_behind =
    { $count ->
        [one] The original has changed in { $count } place since it was translated; that passage is marked.
       *[other] The original has changed in { $count } places since it was translated; those passages are marked.
    }

site_notice_original =
    { $count ->
        [one] { $count } passage is given in the original.
       *[other] { $count } passages are given in the original.
    }

site_notice_gaps =
    { $count ->
        [one] { $count } passage is left out because it has not been translated yet.
       *[other] { $count } passages are left out because they have not been translated yet.
    }

site_notice_machine =
    { $count ->
        [one] { $count } passage is a machine translation that nobody has reviewed yet; it is marked.
       *[other] { $count } passages are machine translations that nobody has reviewed yet; they are marked.
    }

site_notice_machine_all = This is a machine translation that nobody has reviewed yet.

site_notice_unreviewed =
    { $count ->
        [one] { $count } passage has not been reviewed yet; it is marked.
       *[other] { $count } passages have not been reviewed yet; they are marked.
    }

site_mark_behind = The original of this passage has changed; the translation does not show that yet.

site_mark_behind_since = The original of this passage changed on { $date }; the translation does not show that yet.

site_mark_see = See what changed

site_mark_missing = Not translated yet; this is the original.

site_mark_held_behind = The translation of this passage is behind; this is the original.

site_mark_held_draft = The translation of this passage has not been reviewed yet; this is the original.

site_mark_gap = A passage is missing here: it has not been translated yet.

site_mark_gap_read = Read it in the original

site_mark_machine = Machine translation ({ $engine }), not reviewed

site_mark_machine_edited = Machine translation ({ $engine }), edited, not reviewed

site_mark_unreviewed = The translation of this passage has not been reviewed yet.

site_machine = machine translation, not reviewed
site_machine_edited = machine translation, edited, not reviewed
site_footnotes = Footnotes

site_footnote_back = Back to the text

site_table = Table

site_no_text = nothing to set beside it yet

site_not_found = There is no such page

site_not_found_lead = It may have been moved or taken down. The statements are here:

site_made_on = Last built on { $date }

site_source_label = Source:
