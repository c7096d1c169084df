# Что видят читатели сайта.

site_language_name = Русский

site_skip = Перейти к тексту

site_languages = Языки

site_statements = Все заявления

site_front = Выбрать язык

site_tags = Темы

site_tag_heading = Тема: { $tag }

site_count =
    { $count ->
        [one] { $count } заявление
        [few] { $count } заявления
       *[many] { $count } заявлений
    }

site_none = Здесь пока ничего нет.

site_undated = Без даты

site_only_original = пока не переведено

site_only_original_not_ready = перевод пока не готов, сделано { $percent }{ "\u00A0" }%

site_only_original_not_reviewed = перевод пока никто не проверил

site_feed = Лента Atom

site_ways = Как ещё можно прочитать этот текст

site_parallel = Перевод и оригинал рядом

site_parallel_with = Два перевода рядом: { $language }

site_original = Оригинал

site_statement = Читать заявление

site_changes = Что изменилось в оригинале

site_changes_lead = Эти отрывки оригинала изменились после того, как их перевели. В переводе эти изменения пока не учтены.

site_changes_legend = Зачёркнуто удалённое, подчёркнуто добавленное.

site_changes_original = Оригинал

site_changes_translation = Перевод в нынешнем виде

site_change_heading = Изменение { $number }

site_change_heading_since = Изменение { $number }, { $date }

site_to_passage = Перейти к этому отрывку

site_fallback_not_translated = Это заявление пока не переведено. Ниже приводится оригинал.

site_fallback_not_ready = Перевод этого заявления пока не готов (сделано { $percent }{ "\u00A0" }%). Ниже приводится оригинал.

site_fallback_not_reviewed = Перевод этого заявления пока никто не проверил. Ниже приводится оригинал.

site_notice_behind =
    { $count ->
        [one] С тех пор как сделан перевод, оригинал изменился в { $count } месте; это отмечено в тексте.
        [few] С тех пор как сделан перевод, оригинал изменился в { $count } местах; это отмечено в тексте.
       *[many] С тех пор как сделан перевод, оригинал изменился в { $count } местах; это отмечено в тексте.
    }

site_notice_original =
    { $count ->
        [one] { $count } отрывок приводится на языке оригинала.
        [few] { $count } отрывка приводятся на языке оригинала.
       *[many] { $count } отрывков приводится на языке оригинала.
    }

site_notice_gaps =
    { $count ->
        [one] { $count } отрывок пропущен: перевода пока нет.
        [few] { $count } отрывка пропущены: перевода пока нет.
       *[many] { $count } отрывков пропущено: перевода пока нет.
    }

site_notice_machine =
    { $count ->
        [one] { $count } отрывок переведён машиной, и перевод пока никто не проверил; это отмечено в тексте.
        [few] { $count } отрывка переведены машиной, и перевод пока никто не проверил; это отмечено в тексте.
       *[many] { $count } отрывков переведено машиной, и перевод пока никто не проверил; это отмечено в тексте.
    }

site_notice_machine_all = Это машинный перевод, который пока никто не проверил.

site_notice_unreviewed =
    { $count ->
        [one] Перевод { $count } отрывка пока никто не проверил; это отмечено в тексте.
        [few] Перевод { $count } отрывков пока никто не проверил; это отмечено в тексте.
       *[many] Перевод { $count } отрывков пока никто не проверил; это отмечено в тексте.
    }

site_mark_behind = Оригинал этого отрывка изменился; в переводе это пока не учтено.

site_mark_behind_since = Оригинал этого отрывка изменился { $date }; в переводе это пока не учтено.

site_mark_see = Что изменилось

site_mark_missing = Пока не переведено; приводится оригинал.

site_mark_held_behind = Перевод этого отрывка устарел; приводится оригинал.

site_mark_held_draft = Перевод этого отрывка пока никто не проверил; приводится оригинал.

site_mark_gap = Здесь пропущен отрывок: он пока не переведён.

site_mark_gap_read = Прочитать в оригинале

site_mark_machine = Машинный перевод ({ $engine }), не проверен

site_mark_machine_edited = Машинный перевод ({ $engine }), отредактирован, но не проверен

site_mark_unreviewed = Перевод этого отрывка пока никто не проверил.

site_machine = машинный перевод, не проверен
site_machine_edited = машинный перевод, отредактирован, но не проверен
site_footnotes = Примечания

site_footnote_back = Вернуться к тексту

site_table = Таблица

site_no_text = пока нечего поставить рядом

site_not_found = Такой страницы нет

site_not_found_lead = Возможно, её переместили или удалили. Все заявления здесь:

site_made_on = Обновлено { $date }

site_source_label = Источник:
