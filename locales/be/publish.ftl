# Што кажа `publish`.

publish_site_title = Заявы

publish_heading_ready = гатова

publish_heading_page = старонка

publish_heading_gaps = адстае

publish_page_translation = пераклад

publish_page_not_translated = па-англійску: не перакладзена

publish_page_not_ready = па-англійску: не гатова

publish_page_not_reviewed = па-англійску: не праверана

publish_page_none = няма

publish_gap_stale =
    { $count ->
        [one] { $count } састарэлы
        [few] { $count } састарэлыя
       *[many] { $count } састарэлых
    }

publish_gap_missing = { $count } без перакладу

publish_gap_drafts =
    { $count ->
        [one] { $count } чарнавік
        [few] { $count } чарнавікі
       *[many] { $count } чарнавікоў
    }

publish_gap_unreviewed = { $count } на праверку

publish_done = { $folder }: { $written ->
        [one] запісаны { $written } файл
        [few] запісаны { $written } файлы
       *[many] запісана { $written } файлаў
    }, без змен: { $unchanged }, выдалена: { $removed }

publish_would = { $folder }: { $written ->
        [one] быў бы запісаны { $written } файл
        [few] былі б запісаны { $written } файлы
       *[many] было б запісана { $written } файлаў
    }, без змен: { $unchanged }, выдалена: { $removed }

publish_nothing_new =
    { $unchanged ->
        [one] { $folder }: { $unchanged } файл, нічога не змянілася
        [few] { $folder }: { $unchanged } файлы, нічога не змянілася
       *[many] { $folder }: { $unchanged } файлаў, нічога не змянілася
    }

publish_fallbacks =
    { $count ->
        [one] { $locale }: { $count } заява апублікавана па-англійску, бо пераклад недастаткова добры
        [few] { $locale }: { $count } заявы апублікаваны па-англійску, бо пераклады недастаткова добрыя
       *[many] { $locale }: { $count } заяў апублікавана па-англійску, бо пераклады недастаткова добрыя
    }

publish_left = { $path } больш не публікуецца, але файл правілі ўручную; ён застаецца

publish_out_holds = у { $out } публікаваць нельга: там замінае { $holds }

publish_hint_out = выберыце асобную папку з дапамогай --out

publish_not_a_base_url = { $value } — не адрас сайта; чакалася нешта накшталт https://example.org/statements/

publish_unknown_field = поля { $key } talmach не ведае; ёсць { $known }

publish_unknown_value = { $key }: значэння { $value } talmach не ведае; ёсць { $known }

publish_picture_missing = { $place }: выявы { $address } няма; замест яе стаіць яе апісанне

publish_picture_outside = { $place }: выява { $address } ляжыць па-за папкай з заявамі; замест яе стаіць яе апісанне

publish_theme_not_text = { $path }: не UTF-8

publish_words = { $path }, радок { $line }: { $detail }

publish_audited =
    { $count ->
        [one] { $path }: { $count } апублікаваны ўрывак перакладзены машынай
        [few] { $path }: { $count } апублікаваныя ўрыўкі перакладзены машынай
       *[many] { $path }: { $count } апублікаваных урыўкаў перакладзена машынай
    }

publish_book_failed = кнігу сабраць не ўдалося: { $detail }

publish_watching = Сачу за { $folder }; Ctrl-C завяршае працу

publish_unwatchable = за файламі праекта не ўдаецца сачыць: { $detail }

publish_watch_failed = нічога не апублікавана; чакаю наступнай змены
