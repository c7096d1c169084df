# Что говорит `publish`.

publish_site_title = Заявления

publish_heading_ready = готово

publish_heading_page = страница

publish_heading_gaps = отстаёт

publish_page_translation = перевод

publish_page_not_translated = по-английски: не переведено

publish_page_not_ready = по-английски: не готово

publish_page_not_reviewed = по-английски: не проверено

publish_page_none = нет

publish_gap_stale =
    { $count ->
        [one] { $count } устаревший
        [few] { $count } устаревших
       *[many] { $count } устаревших
    }

publish_gap_missing = { $count } без перевода

publish_gap_drafts =
    { $count ->
        [one] { $count } черновик
        [few] { $count } черновика
       *[many] { $count } черновиков
    }

publish_gap_unreviewed = { $count } на проверку

publish_done = { $folder }: { $written ->
        [one] записан { $written } файл
        [few] записано { $written } файла
       *[many] записано { $written } файлов
    }, без изменений: { $unchanged }, удалено: { $removed }

publish_would = { $folder }: { $written ->
        [one] был бы записан { $written } файл
        [few] было бы записано { $written } файла
       *[many] было бы записано { $written } файлов
    }, без изменений: { $unchanged }, удалено: { $removed }

publish_nothing_new =
    { $unchanged ->
        [one] { $folder }: { $unchanged } файл, ничего не изменилось
        [few] { $folder }: { $unchanged } файла, ничего не изменилось
       *[many] { $folder }: { $unchanged } файлов, ничего не изменилось
    }

publish_fallbacks =
    { $count ->
        [one] { $locale }: { $count } заявление опубликовано по-английски, потому что перевод недостаточно хорош
        [few] { $locale }: { $count } заявления опубликованы по-английски, потому что переводы недостаточно хороши
       *[many] { $locale }: { $count } заявлений опубликовано по-английски, потому что переводы недостаточно хороши
    }

publish_left = { $path } больше не публикуется, но файл правили вручную; он остаётся

publish_out_holds = в { $out } публиковать нельзя: там мешает { $holds }

publish_hint_out = выберите отдельную папку с помощью --out

publish_not_a_base_url = { $value } — не адрес сайта; ожидалось что-то вроде https://example.org/statements/

publish_unknown_field = поля { $key } talmach не знает; есть { $known }

publish_unknown_value = { $key }: значения { $value } talmach не знает; есть { $known }

publish_picture_missing = { $place }: изображения { $address } нет; вместо него стоит его описание

publish_picture_outside = { $place }: изображение { $address } лежит вне папки с заявлениями; вместо него стоит его описание

publish_theme_not_text = { $path }: не UTF-8

publish_words = { $path }, строка { $line }: { $detail }

publish_audited =
    { $count ->
        [one] { $path }: { $count } опубликованный отрывок переведён машиной
        [few] { $path }: { $count } опубликованных отрывка переведены машиной
       *[many] { $path }: { $count } опубликованных отрывков переведено машиной
    }

publish_book_failed = книгу собрать не удалось: { $detail }

publish_watching = Слежу за { $folder }; Ctrl-C завершает работу

publish_unwatchable = за файлами проекта не удаётся следить: { $detail }

publish_watch_failed = ничего не опубликовано; жду следующего изменения
