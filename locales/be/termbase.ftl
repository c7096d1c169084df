termbase_allowed = таксама { $texts }
termbase_forbidden = але не { $texts }
termbase_none = Узгодненых тэрмінаў пакуль няма: у { $path } нічога няма
termbase_none_fit = Ніводны тэрмін не мае перакладу на гэтыя мовы
termbase_hint_add = talmach terms add strike -l be=страйк
termbase_count =
    { $count ->
        [one] { $count } узгоднены тэрмін
        [few] { $count } узгодненыя тэрміны
       *[many] { $count } узгодненых тэрмінаў
    } у { $path }

termbase_english_twice = «{ $name }» — англійская назва яшчэ аднаго тэрміна, у радку { $line }; аб’яднайце іх або адрозніце паводле віду
termbase_no_rendering = «{ $name }» не мае перакладу для { $locale }
termbase_unknown_locale = на { $locale } праект не перакладаецца; у ім ёсць: { $known }
termbase_twice = «{ $text }» указана тут двойчы
termbase_good_and_forbidden = «{ $text }» і дазваляецца, і забараняецца
termbase_preferred_elsewhere = «{ $text }» тут забараняецца, але лічыцца найлепшым для «{ $other }» у радку { $line }
termbase_mixed_scripts = у слове «{ $word }» і лацінскія, і кірылічныя літары
termbase_finding = { $place }: { $message }
termbase_findings =
    { $count ->
        [one] { $count } заўвага
        [few] { $count } заўвагі
       *[many] { $count } заўваг
    }
termbase_sound =
    { $count ->
        [one] Правераны { $count } тэрмін, заўваг няма
        [few] Правераны { $count } тэрміны, заўваг няма
       *[many] Праверана { $count } тэрмінаў, заўваг няма
    }

termbase_no_english = Які англійскі тэрмін?
termbase_nothing_to_add = Пра «{ $english }» нічога не сказана; дадайце пераклад: -l be=…
termbase_not_a_term = Тэрмін не можа быць пустым
termbase_added = { $name }: дададзена ў { $path }
termbase_extended = { $name }: цяпер у { $path } пра гэта сказана больш
termbase_known = { $name }: усё гэта там ужо ёсць
termbase_clash = «{ $text }» не дададзена: пра «{ $name }» для { $locale } у файле сказана іншае
termbase_hint_clash = першы пераклад мовы — пераважны, ён мусіць быць такі самы, як у файле; наступныя (яшчэ адно -l) дазволеныя побач з ім

termbase_one_file = Які файл? Назавіце адзін, напрыклад terms.tbx
termbase_imported =
    { $path }: { $new ->
        [one] { $new } новы тэрмін
        [few] { $new } новыя тэрміны
       *[many] { $new } новых тэрмінаў
    }, { $extended ->
        [one] { $extended } дапоўнены
        [few] { $extended } дапоўненыя
       *[many] { $extended } дапоўненых
    }
termbase_left_out =
    { $count ->
        [one] Прапушчаны { $count } запіс: у ім няма тэрміна для { $locale }
        [few] Прапушчаны { $count } запісы: у іх няма тэрміна для { $locale }
       *[many] Прапушчана { $count } запісаў: у іх няма тэрміна для { $locale }
    }
termbase_exported =
    { $count ->
        [one] Запісаны { $count } тэрмін у { $path }
        [few] Запісаны { $count } тэрміны ў { $path }
       *[many] Запісана { $count } тэрмінаў у { $path }
    }
tbx_not_utf8 = гэта не UTF-8; захавайце файл у UTF-8
tbx_malformed = гэта не XML: { $detail }
tbx_not_tbx = гэта не TBX: файл пачынаецца з <{ $element }>
tbx_cut_off = файл абрываецца пасярэдзіне
tbx_no_language = у гэтага тэрміна не ўказана мова
tbx_unknown_entity = сутнасць &{ $name }; тут невядомая
tbx_too_deep = занадта глыбокая ўкладзенасць элементаў

termbase_nothing_found =
    { $least ->
        [1] У гэтых заявах няма нічога новага
        [one] У гэтых заявах няма нічога новага, што сустракалася б { $least } раз або часцей
        [few] У гэтых заявах няма нічога новага, што сустракалася б { $least } разы або часцей
       *[many] У гэтых заявах няма нічога новага, што сустракалася б { $least } разоў або часцей
    }
termbase_candidate = { $count } × { $english }  ({ $statement }: { $example })
termbase_candidates =
    { $count ->
        [one] Прапанаваны { $count } тэрмін
        [few] Прапанаваны { $count } тэрміны
       *[many] Прапанавана { $count } тэрмінаў
    }

terms_unknown_key = няма параметра { $key }; ёсць { $known } і коды моў, такія як be
terms_only_keys = тут няма параметра { $key }; ёсць: { $known }
terms_not_tables = кожны тэрмін — асобная табліца: пішыце [[term]]
terms_not_text = { $key } — гэта тэкст у двукоссі
terms_not_texts = { $key } — гэта тэкст або спіс тэкстаў
terms_not_renderings = { $key } — гэта тэкст або табліца з preferred, allowed, forbidden і forms
terms_not_a_term = тэкст у { $key } пусты або мае разрыў радка
terms_not_an_id = { $value } не можа быць імем тэрміна; патрэбныя малыя лацінскія літары, лічбы і адзіночныя злучкі, спачатку літара
terms_same_id = { $value } — імя тэрміна ў радку { $line }
terms_no_english = у гэтага тэрміна няма english
terms_no_rendering = { $key }: пераклад не ўказаны
terms_by_hand = { $path } пабудаваны так, што змяніць яго можа толькі чалавек; нічога не зменена

usage_expected_rendering = мова і тэкст, напрыклад be=страйк
