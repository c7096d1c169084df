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
