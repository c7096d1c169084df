termbase_allowed = также { $texts }
termbase_forbidden = но не { $texts }
termbase_none = Согласованных терминов пока нет: в { $path } ничего нет
termbase_none_fit = Ни у одного термина нет перевода на эти языки
termbase_hint_add = talmach terms add strike -l be=страйк
termbase_count =
    { $count ->
        [one] { $count } согласованный термин
        [few] { $count } согласованных термина
       *[many] { $count } согласованных терминов
    } в { $path }

termbase_english_twice = «{ $name }» — английское название ещё одного термина, в строке { $line }; объедините их или различите по виду
termbase_no_rendering = у «{ $name }» нет перевода для { $locale }
termbase_unknown_locale = на { $locale } проект не переводится; в нём есть: { $known }
termbase_twice = «{ $text }» указано здесь дважды
termbase_good_and_forbidden = «{ $text }» и допускается, и запрещается
termbase_preferred_elsewhere = «{ $text }» здесь запрещается, но предпочтительно для «{ $other }» в строке { $line }
termbase_mixed_scripts = в слове «{ $word }» и латинские, и кириллические буквы
termbase_finding = { $place }: { $message }
termbase_findings =
    { $count ->
        [one] { $count } замечание
        [few] { $count } замечания
       *[many] { $count } замечаний
    }
termbase_sound =
    { $count ->
        [one] Проверен { $count } термин, замечаний нет
        [few] Проверено { $count } термина, замечаний нет
       *[many] Проверено { $count } терминов, замечаний нет
    }

termbase_no_english = Какой английский термин?
termbase_nothing_to_add = О «{ $english }» ничего не сказано; добавьте перевод: -l be=…
termbase_not_a_term = Термин не может быть пустым
termbase_added = { $name }: добавлено в { $path }
termbase_extended = { $name }: теперь в { $path } об этом сказано больше
termbase_known = { $name }: всё это там уже есть
termbase_clash = «{ $text }» не добавлено: о «{ $name }» для { $locale } в файле сказано другое
termbase_hint_clash = первый перевод языка — предпочтительный, он должен быть таким же, как в файле; следующие (ещё одно -l) разрешены наряду с ним

termbase_one_file = Какой файл? Назовите один, например terms.tbx
termbase_imported =
    { $path }: { $new ->
        [one] { $new } новый термин
        [few] { $new } новых термина
       *[many] { $new } новых терминов
    }, { $extended ->
        [one] { $extended } дополненный
        [few] { $extended } дополненных
       *[many] { $extended } дополненных
    }
termbase_left_out =
    { $count ->
        [one] Пропущена { $count } запись: в ней нет термина для { $locale }
        [few] Пропущено { $count } записи: в них нет термина для { $locale }
       *[many] Пропущено { $count } записей: в них нет термина для { $locale }
    }
termbase_exported =
    { $count ->
        [one] Записан { $count } термин в { $path }
        [few] Записано { $count } термина в { $path }
       *[many] Записано { $count } терминов в { $path }
    }
tbx_not_utf8 = это не UTF-8; сохраните файл в UTF-8
tbx_malformed = это не XML: { $detail }
tbx_not_tbx = это не TBX: файл начинается с <{ $element }>
tbx_cut_off = файл обрывается на середине
tbx_no_language = у этого термина не указан язык
tbx_unknown_entity = сущность &{ $name }; здесь неизвестна
tbx_too_deep = слишком глубокая вложенность элементов

termbase_nothing_found =
    { $least ->
        [1] В этих заявлениях нет ничего нового
        [one] В этих заявлениях нет ничего нового, что встречалось бы { $least } раз или чаще
        [few] В этих заявлениях нет ничего нового, что встречалось бы { $least } раза или чаще
       *[many] В этих заявлениях нет ничего нового, что встречалось бы { $least } раз или чаще
    }
termbase_candidate = { $count } × { $english }  ({ $statement }: { $example })
termbase_candidates =
    { $count ->
        [one] Предложен { $count } термин
        [few] Предложено { $count } термина
       *[many] Предложено { $count } терминов
    }

terms_unknown_key = нет параметра { $key }; есть { $known } и коды языков, такие как be
terms_only_keys = здесь нет параметра { $key }; есть: { $known }
terms_not_tables = каждый термин — отдельная таблица: пишите [[term]]
terms_not_text = { $key } — это текст в кавычках
terms_not_texts = { $key } — это текст или список текстов
terms_not_renderings = { $key } — это текст или таблица с preferred, allowed, forbidden и forms
terms_not_a_term = текст в { $key } пуст или содержит разрыв строки
terms_not_an_id = { $value } не может быть именем термина; нужны строчные латинские буквы, цифры и одиночные дефисы, сначала буква
terms_same_id = { $value } — имя термина в строке { $line }
terms_no_english = у этого термина нет english
terms_no_rendering = { $key }: перевод не указан
terms_by_hand = { $path } устроен так, что изменить его может только человек; ничего не изменено

usage_expected_rendering = язык и текст, например be=страйк
