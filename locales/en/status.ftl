status_statement = statement

status_locale = into

status_current = current

status_stale = stale

status_missing = missing

status_draft = to review

status_total = all together

status_legend =
    { $statements ->
        [one] { $statements } statement
       *[other] { $statements } statements
    } in English: { $units } units, { $words } words; each cell has units / words

status_no_statements = There are no statements yet

status_none_fit = No statement is in that state

status_unreadable =
    { $count ->
        [one] { $count } file cannot be read and is not counted
       *[other] { $count } files cannot be read and are not counted
    }

status_hint_diff = `talmach diff { $statement } -l { $locale }` shows what changed

status_hint_sync = `talmach sync` writes the new passages into the catalogs
