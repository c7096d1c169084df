check_missing = Перакладу няма

check_stale = Англійскі тэкст змяніўся пасля перакладу; раней было: { $since }

check_fuzzy = Гэта чарнавік, за які ніхто не паручыўся

check_unreviewed = Менавіта гэты тэкст ніхто не праверыў

check_orphan = Каталог не адносіцца да ніводнай заявы

check_broken_catalog = Каталог не чытаецца: { $problem }

check_level_error = памылка

check_level_warning = увага

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
        [one] { $count } заўвага была і да { $revision } і прапушчана
        [few] { $count } заўвагі былі і да { $revision } і прапушчаныя
       *[many] { $count } заўваг былі і да { $revision } і прапушчаныя
    }

check_in_grace =
    { $count ->
        [one] { $count } урывак у межах адтэрміноўкі
        [few] { $count } урыўкі ў межах адтэрміноўкі
       *[many] { $count } урыўкаў у межах адтэрміноўкі
    }

check_budget_stale = Састарэлых слоў — { $words } пры дапушчальных { $budget }

check_budget_missing = Слоў без перакладу — { $words } пры дапушчальных { $budget }

check_nothing = Правяраць няма чаго, таму нельга сказаць, што ўсё ў парадку

check_hint_add = «talmach add ФАЙЛ» дадасць тэкст

check_accepted = { $statement } → { $locale }, урывак { $unit }: змену арыгінала прынялі ({ $by }, { $date }): { $reason }

check_hint_grace = адтэрміноўка адлічваецца па гісторыі Git; «talmach check --grace 0d» праверыць без адтэрміноўкі
