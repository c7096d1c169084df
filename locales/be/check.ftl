check_missing = Перакладу няма

check_stale = Англійскі тэкст змяніўся пасля перакладу; раней было: { $since }

check_fuzzy = Гэта чарнавік, за які ніхто не паручыўся

check_unreviewed = Менавіта гэты тэкст ніхто яшчэ не праверыў

check_orphan = Каталог не адносіцца да ніводнай заявы: вярніце заяву або выдаліце каталог

check_broken_catalog = Каталог не чытаецца: { $problem }

check_level_error = памылка

check_level_warning = папярэджанне

check_level_info = нататка

check_finding_unit = { $place }: { $level } [{ $check }] урывак { $unit }: { $said }

check_finding_file = { $place }: { $level } [{ $check }]: { $said }

check_clean = Праверана заяў: { $statements } ({ $locales }); заўваг няма

check_summary =
    { $errors ->
        [one] { $errors } памылка
        [few] { $errors } памылкі
       *[many] { $errors } памылак
    }, { $warnings ->
        [one] { $warnings } папярэджанне
        [few] { $warnings } папярэджанні
       *[many] { $warnings } папярэджанняў
    }; слоў да перакладу і праверкі — { $words }

check_passed_over =
    { $count ->
        [one] { $count } заўвага была і раней, да { $revision }; яна прапушчана
        [few] { $count } заўвагі былі і раней, да { $revision }; яны прапушчаны
       *[many] { $count } заўваг было і раней, да { $revision }; яны прапушчаны
    }

check_in_grace =
    { $count ->
        [one] { $count } заўвага ў межах адтэрміноўкі: пакуль гэта толькі папярэджанне
        [few] { $count } заўвагі ў межах адтэрміноўкі: пакуль гэта толькі папярэджанні
       *[many] { $count } заўваг у межах адтэрміноўкі: пакуль гэта толькі папярэджанні
    }

check_budget_stale = Састарэлых слоў: { $words }; дапускаецца: { $budget }

check_budget_missing = Слоў без перакладу: { $words }; дапускаецца: { $budget }

check_nothing = Правяраць няма чаго: ні ў адной заяве няма тэксту

check_hint_add = «talmach add ФАЙЛ» дадасць тэкст

check_accepted = { $statement } → { $locale }, урывак { $unit }: змена арыгінала прынята ({ $by }, { $date }): { $reason }

check_hint_grace = адтэрміноўка адлічваецца паводле гісторыі Git; «talmach check --grace 0d» праверыць без адтэрміноўкі

check_ignored = { $finding } — схавана: { $reason }

check_ignored_without_reason = { $finding } — схавана без тлумачэння

check_silenced = Схавана перакладчыкамі: { $count }; спіс пакажа --ignored

check_in_baseline = Ужо ёсць у спісе вядомага і прапушчана: { $count }

check_baseline_written = Запісаны { $file }: заўваг у ім: { $count }

check_baseline_broken = { $file } — не спіс вядомых заўваг

check_hint_baseline = `talmach check --baseline { $file } --write-baseline` запіша ў яго сённяшнія заўвагі

check_hint_baseline_anew = новы файл «--write-baseline» запіша там, дзе нічога няма: назавіце іншы або выдаліце гэты

check_mended = Выпраўлена ўрыўкаў: { $count }

check_mended_passage = { $place }: урывак { $unit } выпраўлены: { $checks }

check_mended_layout = { $file }: запісаны нанава, так, як яго піша gettext

check_mending_left = Правераных урыўкаў пакінута без змен: { $count }; --fix-reviewed выправіць і іх, але адзнака пра праверку страціць сілу

check_mending_lapsed =
    { $count ->
        [one] { $count } адзнака пра праверку страціла сілу, бо ўрывак выпраўлены: праверце яго зноў
        [few] { $count } адзнакі пра праверку страцілі сілу, бо ўрыўкі выпраўлены: праверце іх зноў
       *[many] { $count } адзнак пра праверку страціла сілу, бо ўрыўкі выпраўлены: праверце іх зноў
    }

check_fixable = Можна выправіць з дапамогай --fix: { $count }

check_unchecked = Не праверана: { $check } ({ $locale }): { $reason }

check_unchecked_everywhere = Не праверана: { $check }: { $reason }

check_required = Праверка { $check } абавязковая, але не выканана: { $reason }

check_markdown_clean = Пераклады ў парадку

check_markdown_nothing_new = Новых заўваг няма

check_markdown_passed_over = Прапушчана заўваг, якія былі і раней: { $count }

check_markdown_title =
    Пераклады: { $errors ->
        [one] { $errors } памылка
        [few] { $errors } памылкі
       *[many] { $errors } памылак
    }, { $warnings ->
        [one] { $warnings } папярэджанне
        [few] { $warnings } папярэджанні
       *[many] { $warnings } папярэджанняў
    }

check_markdown_stale = **{ $locale }**: састарэла: { $words ->
        [one] { $words } слова
        [few] { $words } словы
       *[many] { $words } слоў
    } у { $passages ->
        [one] { $passages } урыўку
        [few] { $passages } урыўках
       *[many] { $passages } урыўках
    }

check_markdown_missing = **{ $locale }**: не перакладзена: { $words ->
        [one] { $words } слова
        [few] { $words } словы
       *[many] { $words } слоў
    } у { $passages ->
        [one] { $passages } урыўку
        [few] { $passages } урыўках
       *[many] { $passages } урыўках
    }

check_markdown_place = Дзе

check_markdown_check = Праверка

check_markdown_found = Што знойдзена

check_markdown_more = … і яшчэ { $count }
