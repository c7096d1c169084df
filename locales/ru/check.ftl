check_missing = Перевода нет

check_stale = Английский текст изменился после перевода; раньше было: { $since }

check_fuzzy = Это черновик, за который никто не поручился

check_unreviewed = Именно этот текст ещё никто не проверил

check_orphan = Каталог не относится ни к одному заявлению: верните заявление или удалите каталог

check_broken_catalog = Каталог не читается: { $problem }

check_level_error = ошибка

check_level_warning = предупреждение

check_level_info = заметка

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
        [one] { $count } замечание было и раньше, до { $revision }; оно пропущено
        [few] { $count } замечания были и раньше, до { $revision }; они пропущены
       *[many] { $count } замечаний было и раньше, до { $revision }; они пропущены
    }

check_in_grace =
    { $count ->
        [one] { $count } замечание в пределах отсрочки: пока это только предупреждение
        [few] { $count } замечания в пределах отсрочки: пока это только предупреждения
       *[many] { $count } замечаний в пределах отсрочки: пока это только предупреждения
    }

check_budget_stale = Устаревших слов: { $words }; допускается: { $budget }

check_budget_missing = Слов без перевода: { $words }; допускается: { $budget }

check_nothing = Проверять нечего: ни в одном заявлении нет текста

check_hint_add = «talmach add ФАЙЛ» добавит текст

check_accepted = { $statement } → { $locale }, отрывок { $unit }: изменение оригинала принято ({ $by }, { $date }): { $reason }

check_hint_grace = отсрочка отсчитывается по истории Git; «talmach check --grace 0d» проверит без отсрочки
