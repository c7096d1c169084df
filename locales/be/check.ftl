check_missing = Перакладу няма

check_stale = Англійскі тэкст змяніўся пасля перакладу; раней было: { $since }

check_fuzzy = Гэта чарнавік, за які ніхто не паручыўся

check_unreviewed = Менавіта гэты тэкст ніхто яшчэ не праверыў

check_orphan = Каталог не адносіцца да ніводнай заявы: вярніце заяву або выдаліце каталог

check_broken_catalog = Каталог не чытаецца: { $problem }

check_level_error = памылка

check_level_warning = папярэджанне

check_level_info = заўвага

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

check_hint_grace = адтэрміноўка адлічваецца па гісторыі Git; «talmach check --grace 0d» праверыць без адтэрміноўкі
