status_statement = заявление

status_locale = язык

status_current = актуально

status_stale = устарело

status_missing = нет

status_draft = проверить

status_total = всего

status_legend =
    { $statements ->
        [one] { $statements } заявление
        [few] { $statements } заявления
       *[many] { $statements } заявлений
    } по-английски: отрывков — { $units }, слов — { $words }; в клетках — отрывки / слова

status_no_statements = Заявлений ещё нет

status_none_fit = Таких заявлений нет

status_unreadable =
    { $count ->
        [one] { $count } файл не читается и не учтён
        [few] { $count } файла не читаются и не учтены
       *[many] { $count } файлов не читаются и не учтены
    }

status_hint_diff = что изменилось, покажет «talmach diff { $statement } -l { $locale }»

status_hint_sync = «talmach sync» внесёт новые отрывки в каталоги
