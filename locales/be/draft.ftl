draft_replace_one = --replace называе ўрыўкі адной заявы; назавіце і саму заяву

draft_no_source = Крыніцы чарнавікоў «{ $name }» няма

draft_no_sources = { $locale }: без чарнавікоў, бо ў talmach.toml для іх няма ніводнай крыніцы; яе можна назваць у --from

draft_no_transport = Сетка недаступная: { $reason }

draft_no_runtime = Не ўдаецца пачаць: { $reason }

draft_too_many_terms = Занадта шмат абароненых тэрмінаў

draft_broken_tmx = гэтая памяць перакладаў не чытаецца: { $detail }; выпраўце файл або прыбярыце яго

draft_from_memory = { $locale }: памяць: урыўкаў — { $units }, слоў — { $words }

draft_kept = захоўваюцца сказы старых перакладаў: урыўкаў — { $units }, слоў — { $words }

draft_from_engine = { $locale }: { $name }: урыўкаў — { $units }, слоў — { $words }, знакаў — { $characters }; { $place }

draft_with_cost = { $line }; прыкладна { $cost }

draft_unusable = { $locale }: { $name } недаступны (яго чакаюць: урыўкаў — { $units }, слоў — { $words }): { $why }

draft_nobody = { $locale }: урыўкаў, для якіх чарнавіка ўзяць няма адкуль, — { $units }: { $why }

draft_stays = тэксты не пакідаюць гэты камп’ютар

draft_to_loopback = тэксты ідуць на { $address } на гэтым самым камп’ютары

draft_to_host = тэксты ідуць на { $host }

draft_nothing = Чарнавікі пісаць няма куды: нічога не прапушчана (--stale — і для састарэлых урыўкаў)

draft_not_sent = Нічога не адпраўлена: тэксты пайшлі б на { $hosts }, а згоды на гэта няма

draft_hint_yes = згода на адзін раз — --yes, для ўсяго праекта — allow-remote = true у раздзеле [draft] файла talmach.toml

draft_question = Адправіць тэксты на { $hosts }? [т/Н]

draft_consent_kept = На гэтым камп’ютары праект больш пра гэта не спытае; каб адклікаць згоду, выдаліце { $path }

draft_consent_not_kept = Наступным разам пытанне паўторыцца: не ўдалося запісаць { $path }

draft_looking_for_model = Мадэль { $pair } не ўсталяваная; яе памер запытваецца: { $host }

draft_model_question =
    { $count ->
        [one] Спампаваць мадэль { $pairs } ({ $size } МБ)? [т/Н]
        [few] Спампаваць мадэлі { $pairs } (разам { $size } МБ)? [т/Н]
       *[many] Спампаваць мадэлі { $pairs } (разам { $size } МБ)? [т/Н]
    }

draft_progress =
    { $all ->
        [one] { $done } з { $all } урыўка
        [few] { $done } з { $all } урыўкаў
       *[many] { $done } з { $all } урыўкаў
    }

draft_gauge_bare = { $done }/{ $all }

draft_gauge =
    { $all ->
        [one] { $done } з { $all } урыўка
        [few] { $done } з { $all } урыўкаў
       *[many] { $done } з { $all } урыўкаў
    }, слоў/с — { $words }, { $engines }, { $left }

draft_gauge_shorter =
    { $all ->
        [one] { $done } з { $all } урыўка
        [few] { $done } з { $all } урыўкаў
       *[many] { $done } з { $all } урыўкаў
    }, слоў/с — { $words }, { $left }

draft_gauge_shortest = { $done } з { $all }, { $left }

draft_gauge_begun =
    { $all ->
        [one] { $done } з { $all } урыўка
        [few] { $done } з { $all } урыўкаў
       *[many] { $done } з { $all } урыўкаў
    }, { $engines }

draft_seconds_left = яшчэ { $seconds } с

draft_minutes_left = яшчэ { $minutes } хв

draft_drafted = { $locale }: чарнавікоў — { $units } ({ $by })

draft_given_up = { $locale }: ад { $name } давялося адмовіцца: { $why }

draft_given_up_with = { $locale }: ад { $name } давялося адмовіцца (яго чакаюць: урыўкаў — { $units }, слоў — { $words }): { $why }

draft_failed = { $locale }: { $name } не спраўляецца (урыўкаў — { $units }): { $why }

draft_failed_with = { $locale }: { $name } не спраўляецца (урыўкаў — { $units }; без чарнавіка: урыўкаў — { $left }, слоў — { $words }): { $why }

draft_refused = { $statement } → { $locale }, урывак { $unit }: чарнавіка няма ({ $source }: { $why })

draft_summary =
    { $drafted ->
        [one] { $drafted } урывак з чарнавіком
        [few] { $drafted } урыўкі з чарнавіком
       *[many] { $drafted } урыўкаў з чарнавіком
    }, засталося — { $left }

draft_hint_backends = чаго бракуе рухавікам, пакажа «talmach backends»

draft_no_match = у памяці няма падобнага

draft_no_pivot = пераклад-пасярэднік яшчэ не гатовы

engine_detail = { $said } ({ $detail })

engine_key = ключа няма, або ён не прыняты

engine_quota = квота вычарпана

engine_rate_limited = занадта шмат запытаў; паўтарыце пазней

engine_too_large = тэкст для яго задоўгі

engine_unsupported_pair = гэтай пары моў у яго няма

engine_not_installed = не ўсталявана патрэбнае

engine_unreachable = няма сувязі

engine_timed_out = адказу своечасова не было

engine_server = памылка на яго баку

engine_bad_request = запыт не прыняты

engine_bad_answer = адказ непрыдатны

engine_cancelled = перапынена

refusal_empty = прыйшоў пусты адказ

refusal_placeholder_lost = страчана: { $text }

refusal_placeholder_doubled = двойчы: { $text }

refusal_placeholder_foreign = лішняе: { $text }

refusal_markup_broken = сапсаваная разметка: { $text }

refusal_echoed = вярнуўся зыходны тэкст без перакладу

refusal_wrong_script = не тыя літары, што ў гэтай мовы

refusal_foreign_letters = літары іншай мовы: { $letters }

refusal_unknown_words = невядомыя яму словы: { $words }

refusal_too_long = знакаў — { $answer } на { $source } зыходных, занадта шмат

refusal_too_short = знакаў — { $answer } на { $source } зыходных, занадта мала

refusal_wrong_count = адказаў — { $got }, а пытанняў — { $asked }

refusal_unmaskable = ён не захавае { $text }

refusal_too_large = знакаў — { $characters }, для яго занадта шмат

draft_fallback = { $locale }: { $name } атрымае тое, на што ў папярэдніх няма адказу; { $place }
