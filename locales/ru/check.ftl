check_missing = Перевода нет

check_stale = Английский текст изменился после перевода; раньше было: { $since }

check_fuzzy = Это черновик, за который никто не поручился

check_unreviewed = Именно этот текст никто не проверил

check_orphan = Каталог не относится ни к одному заявлению

check_broken_catalog = Каталог не читается: { $problem }

check_level_error = ошибка

check_level_warning = внимание

check_finding_unit = { $place }: { $level } [{ $check }] отрывок { $unit }: { $said }

check_finding_file = { $place }: { $level } [{ $check }]: { $said }

check_clean = Проверено заявлений: { $statements } ({ $locales }); замечаний нет

check_summary =
    { $errors ->
        [one] { $errors } ошибка
        [few] { $errors } ошибки
       *[many] { $errors } ошибок
    }, { $warnings ->
        [one] { $warnings } предупреждение
        [few] { $warnings } предупреждения
       *[many] { $warnings } предупреждений
    }; слов к переводу и проверке — { $words }

check_passed_over =
    { $count ->
        [one] { $count } замечание было и до { $revision } и пропущено
        [few] { $count } замечания были и до { $revision } и пропущены
       *[many] { $count } замечаний были и до { $revision } и пропущены
    }

check_in_grace =
    { $count ->
        [one] { $count } отрывок в пределах отсрочки
        [few] { $count } отрывка в пределах отсрочки
       *[many] { $count } отрывков в пределах отсрочки
    }

check_budget_stale = Устаревших слов — { $words } при допуске { $budget }

check_budget_missing = Слов без перевода — { $words } при допуске { $budget }

check_nothing = Проверять нечего, поэтому нельзя сказать, что всё в порядке

check_hint_add = «talmach add ФАЙЛ» добавит текст

check_accepted = { $statement } → { $locale }, отрывок { $unit }: изменение оригинала приняли ({ $by }, { $date }): { $reason }

check_hint_grace = отсрочка отсчитывается по истории Git; «talmach check --grace 0d» проверит без отсрочки
