status_statement = заява

status_locale = мова

status_current = актуальна

status_stale = састарэла

status_missing = без перакладу

status_draft = праверыць

status_total = усяго

status_legend =
    { $statements ->
        [one] { $statements } заява
        [few] { $statements } заявы
       *[many] { $statements } заяў
    } на англійскай: { $units ->
        [one] { $units } урывак
        [few] { $units } урыўкі
       *[many] { $units } урыўкаў
    }, { $words ->
        [one] { $words } слова
        [few] { $words } словы
       *[many] { $words } слоў
    }; у табліцы: урыўкі / словы

status_no_statements = Заяў пакуль няма

status_none_fit = Такіх заяў няма

status_unreadable =
    { $count ->
        [one] { $count } файл не ўдалося прачытаць, ён не ўлічаны
        [few] { $count } файлы не ўдалося прачытаць, яны не ўлічаныя
       *[many] { $count } файлаў не ўдалося прачытаць, яны не ўлічаныя
    }

status_hint_diff = што змянілася, пакажа «talmach diff { $statement } -l { $locale }»

status_hint_sync = «talmach sync» унясе новыя ўрыўкі ў каталогі

status_drafts = На праверку: машынных — { $machine }, з памяці — { $memory }, выпраўленых пасля чарнавіка — { $edited }, напісаных людзьмі — { $person }
