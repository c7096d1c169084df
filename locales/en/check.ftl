check_missing = It has no translation

check_stale = The English has changed since it was translated; it was: { $since }

check_fuzzy = It is a draft that nobody has vouched for

check_unreviewed = Nobody has reviewed exactly this text

check_orphan = It belongs to no statement: bring the statement back, or remove this catalog

check_broken_catalog = It cannot be read: { $problem }

check_level_error = error

check_level_warning = warning

check_level_info = info

check_finding_unit = { $place }: { $level } [{ $check }] passage { $unit }: { $said }

check_finding_file = { $place }: { $level } [{ $check }]: { $said }

check_clean =
    Nothing found in { $statements ->
        [one] { $statements } statement
       *[other] { $statements } statements
    } ({ $locales })

check_summary =
    { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }; { $words ->
        [one] { $words } word to do
       *[other] { $words } words to do
    }

check_passed_over =
    { $count ->
        [one] { $count } finding was there before { $revision } and is passed over
       *[other] { $count } findings were there before { $revision } and are passed over
    }

check_in_grace =
    { $count ->
        [one] { $count } finding is within the grace period and only warns
       *[other] { $count } findings are within the grace period and only warn
    }

check_budget_stale = Stale words: { $words }; tolerated: { $budget }

check_budget_missing = Words without a translation: { $words }; tolerated: { $budget }

check_nothing = There is nothing to check: no statement has any text

check_hint_add = `talmach add FILE` brings a text in

check_accepted = { $statement } → { $locale }, passage { $unit }: change of English accepted by { $by } on { $date }: { $reason }

check_hint_grace = the grace period is measured by Git; `talmach check --grace 0d` checks without one

check_ignored = { $finding } — silenced: { $reason }

check_ignored_without_reason = { $finding } — silenced, no reason given

check_silenced =
    { $count ->
        [one] { $count } finding is silenced by a translator; --ignored lists it
       *[other] { $count } findings are silenced by translators; --ignored lists them
    }

check_in_baseline =
    { $count ->
        [one] { $count } finding is in the baseline and is passed over
       *[other] { $count } findings are in the baseline and are passed over
    }

check_baseline_written = Wrote { $file }: findings in it: { $count }

check_baseline_broken = { $file } is not a baseline

check_hint_baseline = `talmach check --baseline { $file } --write-baseline` writes the findings of today into it

check_hint_baseline_anew = `--write-baseline` writes a new one where there is no file yet: name another, or remove this one

check_mended =
    { $count ->
        [one] { $count } passage was mended
       *[other] { $count } passages were mended
    }

check_mended_passage = { $place }: passage { $unit } mended: { $checks }

check_mended_layout = { $file }: written anew, as gettext lays it out

check_mending_left =
    { $count ->
        [one] { $count } reviewed passage was left as it is: --fix-reviewed mends it too, and its review lapses
       *[other] { $count } reviewed passages were left as they are: --fix-reviewed mends them too, and their reviews lapse
    }

check_mending_lapsed =
    { $count ->
        [one] { $count } review has lapsed, because its passage was mended: review it again
       *[other] { $count } reviews have lapsed, because their passages were mended: review them again
    }

check_fixable =
    { $count ->
        [one] { $count } finding can be mended by --fix
       *[other] { $count } findings can be mended by --fix
    }

check_unchecked = Not checked: { $check } ({ $locale }): { $reason }

check_unchecked_everywhere = Not checked: { $check }: { $reason }

check_required = { $check } is required and could not run: { $reason }

check_markdown_clean = The translations are up to date

check_markdown_nothing_new = Nothing new was found

check_markdown_passed_over =
    { $count ->
        [one] { $count } finding was there before and is passed over
       *[other] { $count } findings were there before and are passed over
    }

check_markdown_title =
    Translations: { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }

check_markdown_stale = **{ $locale }**: out of date: { $words ->
        [one] { $words } word
       *[other] { $words } words
    } in { $passages ->
        [one] { $passages } passage
       *[other] { $passages } passages
    }

check_markdown_missing = **{ $locale }**: not translated: { $words ->
        [one] { $words } word
       *[other] { $words } words
    } in { $passages ->
        [one] { $passages } passage
       *[other] { $passages } passages
    }

check_markdown_place = Where

check_markdown_check = Check

check_markdown_found = What was found

check_markdown_more = … and { $count } more
