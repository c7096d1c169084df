draft_replace_one = --replace называет отрывки одного заявления; назовите и само заявление

draft_no_source = Источника черновиков «{ $name }» нет

draft_no_sources = { $locale }: без черновиков, потому что в talmach.toml для них нет ни одного источника; его можно назвать в --from

draft_no_transport = Сеть недоступна: { $reason }

draft_no_runtime = Не удаётся начать: { $reason }

draft_too_many_terms = Слишком много защищённых терминов

draft_broken_tmx = эта память переводов не читается: { $detail }; исправьте файл или уберите его

draft_from_memory = { $locale }: память: отрывков — { $units }, слов — { $words }

draft_kept = сохраняются предложения старых переводов: отрывков — { $units }, слов — { $words }

draft_from_engine = { $locale }: { $name }: отрывков — { $units }, слов — { $words }, знаков — { $characters }; { $place }

draft_with_cost = { $line }; примерно { $cost }

draft_unusable = { $locale }: { $name } недоступен (его ждут: отрывков — { $units }, слов — { $words }): { $why }

draft_nobody = { $locale }: отрывков, для которых черновика взять неоткуда, — { $units }: { $why }

draft_stays = тексты не покидают этот компьютер

draft_to_loopback = тексты уходят на { $address } на этом же компьютере

draft_to_host = тексты уходят на { $host }

draft_nothing = Черновики писать некуда: ничего не пропущено (--stale — и для устаревших отрывков)

draft_not_sent = Ничего не отправлено: тексты ушли бы на { $hosts }, а согласия на это нет

draft_hint_yes = согласие на один раз — --yes, для всего проекта — allow-remote = true в разделе [draft] файла talmach.toml

draft_question = Отправить тексты на { $hosts }? [д/Н]

draft_consent_kept = На этом компьютере проект больше об этом не спросит; чтобы отозвать согласие, удалите { $path }

draft_consent_not_kept = В следующий раз вопрос повторится: не удалось записать { $path }

draft_looking_for_model = Модель { $pair } не установлена; узнаём её размер у { $host }

draft_model_question =
    { $count ->
        [one] Загрузить модель { $pairs } ({ $size } МБ)? [д/Н]
        [few] Загрузить модели { $pairs } (вместе { $size } МБ)? [д/Н]
       *[many] Загрузить модели { $pairs } (вместе { $size } МБ)? [д/Н]
    }

draft_progress =
    { $all ->
        [one] { $done } из { $all } отрывка
        [few] { $done } из { $all } отрывков
       *[many] { $done } из { $all } отрывков
    }

draft_gauge_bare = { $done }/{ $all }

draft_gauge =
    { $all ->
        [one] { $done } из { $all } отрывка
        [few] { $done } из { $all } отрывков
       *[many] { $done } из { $all } отрывков
    }, слов/с — { $words }, { $engines }, { $left }

draft_gauge_shorter =
    { $all ->
        [one] { $done } из { $all } отрывка
        [few] { $done } из { $all } отрывков
       *[many] { $done } из { $all } отрывков
    }, слов/с — { $words }, { $left }

draft_gauge_shortest = { $done } из { $all }, { $left }

draft_gauge_begun =
    { $all ->
        [one] { $done } из { $all } отрывка
        [few] { $done } из { $all } отрывков
       *[many] { $done } из { $all } отрывков
    }, { $engines }

draft_seconds_left = ещё { $seconds } с

draft_minutes_left = ещё { $minutes } мин

draft_drafted = { $locale }: черновиков — { $units } ({ $by })

draft_given_up = { $locale }: от { $name } пришлось отказаться: { $why }

draft_given_up_with = { $locale }: от { $name } пришлось отказаться (его ждут: отрывков — { $units }, слов — { $words }): { $why }

draft_failed = { $locale }: { $name } не справляется (отрывков — { $units }): { $why }

draft_failed_with = { $locale }: { $name } не справляется (отрывков — { $units }; без черновика: отрывков — { $left }, слов — { $words }): { $why }

draft_refused = { $statement } → { $locale }, отрывок { $unit }: черновика нет ({ $source }: { $why })

draft_summary =
    { $drafted ->
        [one] { $drafted } отрывок с черновиком
        [few] { $drafted } отрывка с черновиком
       *[many] { $drafted } отрывков с черновиком
    }, осталось — { $left }

draft_hint_backends = чего не хватает движкам, покажет «talmach backends»

draft_no_match = в памяти нет похожего

draft_no_pivot = перевод-посредник ещё не готов

engine_detail = { $said } ({ $detail })

engine_key = ключа нет, или он не принят

engine_quota = квота исчерпана

engine_rate_limited = слишком много запросов; повторите позже

engine_too_large = текст для него слишком длинный

engine_unsupported_pair = этой пары языков у него нет

engine_not_installed = не установлено нужное

engine_unreachable = нет связи

engine_timed_out = ответа вовремя не было

engine_server = ошибка на его стороне

engine_bad_request = запрос не принят

engine_bad_answer = ответ непригоден

engine_cancelled = прервано

refusal_empty = пришёл пустой ответ

refusal_placeholder_lost = потеряно: { $text }

refusal_placeholder_doubled = дважды: { $text }

refusal_placeholder_foreign = лишнее: { $text }

refusal_markup_broken = испорчена разметка: { $text }

refusal_echoed = вернулся исходный текст без перевода

refusal_wrong_script = не те буквы, что у этого языка

refusal_foreign_letters = буквы другого языка: { $letters }

refusal_unknown_words = неизвестные ему слова: { $words }

refusal_too_long = знаков — { $answer } на { $source } исходных, слишком много

refusal_too_short = знаков — { $answer } на { $source } исходных, слишком мало

refusal_wrong_count = ответов — { $got }, а вопросов — { $asked }

refusal_unmaskable = он не сохранит { $text }

refusal_too_large = знаков — { $characters }, для него слишком много

draft_fallback = { $locale }: { $name } получит то, на что у предыдущих нет ответа; { $place }
