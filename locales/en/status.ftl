status_statement = statement

status_locale = locale

status_current = current

status_stale = stale

status_missing = missing

status_draft = to review

status_total = total

status_legend =
    { $statements ->
        [one] { $statements } statement
       *[other] { $statements } statements
    } in English: { $units ->
        [one] { $units } passage
       *[other] { $units } passages
    }, { $words ->
        [one] { $words } word
       *[other] { $words } words
    }; in the table: passages / words

status_no_statements = There are no statements yet

status_none_fit = No statement is in that state

status_unreadable =
    { $count ->
        [one] { $count } file could not be read and is not counted
       *[other] { $count } files could not be read and are not counted
    }

status_hint_diff = `talmach diff { $statement } -l { $locale }` shows what changed

status_hint_sync = `talmach sync` writes the new passages into the catalogs

status_drafts = To review: { $machine } by machines, { $memory } from memory, { $edited } drafted and edited since, { $person } by people
