status_statement = заявление

status_locale = язык

status_current = актуально

status_stale = устарело

status_missing = без перевода

status_draft = проверить

status_total = всего

status_legend =
    { $statements ->
        [one] { $statements } заявление
        [few] { $statements } заявления
       *[many] { $statements } заявлений
    } на английском: { $units ->
        [one] { $units } отрывок
        [few] { $units } отрывка
       *[many] { $units } отрывков
    }, { $words ->
        [one] { $words } слово
        [few] { $words } слова
       *[many] { $words } слов
    }; в таблице: отрывки / слова

status_no_statements = Заявлений пока нет

status_none_fit = Таких заявлений нет

status_unreadable =
    { $count ->
        [one] { $count } файл не удалось прочитать, он не учтён
        [few] { $count } файла не удалось прочитать, они не учтены
       *[many] { $count } файлов не удалось прочитать, они не учтены
    }

status_hint_diff = что изменилось, покажет «talmach diff { $statement } -l { $locale }»

status_hint_sync = «talmach sync» внесёт новые отрывки в каталоги

status_drafts = На проверку: машинных — { $machine }, из памяти — { $memory }, исправленных после черновика — { $edited }, написанных людьми — { $person }
