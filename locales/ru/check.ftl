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

check_ignored = { $finding } — скрыто: { $reason }

check_ignored_without_reason = { $finding } — скрыто без объяснения

check_silenced = Скрыто переводчиками: { $count }; список покажет --ignored

check_in_baseline = Уже есть в списке известного и пропущено: { $count }

check_baseline_written = Записан { $file }: замечаний в нём: { $count }

check_baseline_broken = { $file } — не список известных замечаний

check_hint_baseline = `talmach check --baseline { $file } --write-baseline` запишет в него сегодняшние замечания

check_hint_baseline_anew = новый файл «--write-baseline» запишет там, где ничего нет: назовите другой или удалите этот

check_mended = Исправлено отрывков: { $count }

check_mended_passage = { $place }: отрывок { $unit } исправлен: { $checks }

check_mended_layout = { $file }: записан заново, так, как его пишет gettext

check_mending_left = Проверенных отрывков оставлено без изменений: { $count }; --fix-reviewed исправит и их, но отметка о проверке потеряет силу

check_mending_lapsed =
    { $count ->
        [one] { $count } отметка о проверке потеряла силу, потому что отрывок исправлен: проверьте его снова
        [few] { $count } отметки о проверке потеряли силу, потому что отрывки исправлены: проверьте их снова
       *[many] { $count } отметок о проверке потеряло силу, потому что отрывки исправлены: проверьте их снова
    }

check_fixable = Можно исправить с помощью --fix: { $count }

check_unchecked = Не проверено: { $check } ({ $locale }): { $reason }

check_unchecked_everywhere = Не проверено: { $check }: { $reason }

check_required = Проверка { $check } обязательна, но не выполнена: { $reason }

check_markdown_clean = Переводы в порядке

check_markdown_nothing_new = Новых замечаний нет

check_markdown_passed_over = Пропущено замечаний, которые были и раньше: { $count }

check_markdown_title =
    Переводы: { $errors ->
        [one] { $errors } ошибка
        [few] { $errors } ошибки
       *[many] { $errors } ошибок
    }, { $warnings ->
        [one] { $warnings } предупреждение
        [few] { $warnings } предупреждения
       *[many] { $warnings } предупреждений
    }

check_markdown_stale = **{ $locale }**: устарело: { $words ->
        [one] { $words } слово
        [few] { $words } слова
       *[many] { $words } слов
    } в { $passages ->
        [one] { $passages } отрывке
        [few] { $passages } отрывках
       *[many] { $passages } отрывках
    }

check_markdown_missing = **{ $locale }**: не переведено: { $words ->
        [one] { $words } слово
        [few] { $words } слова
       *[many] { $words } слов
    } в { $passages ->
        [one] { $passages } отрывке
        [few] { $passages } отрывках
       *[many] { $passages } отрывках
    }

check_markdown_place = Где

check_markdown_check = Проверка

check_markdown_found = Что найдено

check_markdown_more = … и ещё { $count }
