status_statement = заява

status_locale = мова

status_current = актуальна

status_stale = састарэла

status_missing = няма

status_draft = праверыць

status_total = разам

status_legend =
    { $statements ->
        [one] { $statements } заява
        [few] { $statements } заявы
       *[many] { $statements } заяў
    } па-англійску: урыўкаў — { $units }, слоў — { $words }; у клетках — урыўкі / словы

status_no_statements = Заяў яшчэ няма

status_none_fit = Такіх заяў няма

status_unreadable =
    { $count ->
        [one] { $count } файл не чытаецца і не ўлічаны
        [few] { $count } файлы не чытаюцца і не ўлічаныя
       *[many] { $count } файлаў не чытаюцца і не ўлічаныя
    }

status_hint_diff = што змянілася, пакажа «talmach diff { $statement } -l { $locale }»

status_hint_sync = «talmach sync» унясе новыя ўрыўкі ў каталогі
