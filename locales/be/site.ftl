# Што бачаць чытачы сайта.

site_language_name = Беларуская

site_skip = Перайсці да тэксту

site_languages = Мовы

site_statements = Усе заявы

site_front = Выбраць мову

site_tags = Тэмы

site_tag_heading = Тэма: { $tag }

site_count =
    { $count ->
        [one] { $count } заява
        [few] { $count } заявы
       *[many] { $count } заяў
    }

site_none = Тут пакуль нічога няма.

site_undated = Без даты

site_only_original = пакуль не перакладзена

site_only_original_not_ready = пераклад пакуль не гатовы, зроблена { $percent }{ "\u00A0" }%

site_only_original_not_reviewed = пераклад пакуль ніхто не праверыў

site_feed = Стужка Atom

site_ways = Як яшчэ можна прачытаць гэты тэкст

site_parallel = Пераклад і арыгінал побач

site_parallel_with = Два пераклады побач: { $language }

site_original = Арыгінал

site_statement = Чытаць заяву

site_changes = Што змянілася ў арыгінале

site_changes_lead = Гэтыя ўрыўкі арыгінала змяніліся пасля таго, як іх пераклалі. У перакладзе гэтыя змены пакуль не ўлічаны.

site_changes_legend = Закрэслена выдаленае, падкрэслена дададзенае.

site_changes_original = Арыгінал

site_changes_translation = Пераклад у цяперашнім выглядзе

site_change_heading = Змена { $number }

site_change_heading_since = Змена { $number }, { $date }

site_to_passage = Перайсці да гэтага ўрыўка

site_fallback_not_translated = Гэтая заява пакуль не перакладзена. Ніжэй пададзены арыгінал.

site_fallback_not_ready = Пераклад гэтай заявы пакуль не гатовы (зроблена { $percent }{ "\u00A0" }%). Ніжэй пададзены арыгінал.

site_fallback_not_reviewed = Пераклад гэтай заявы пакуль ніхто не праверыў. Ніжэй пададзены арыгінал.

site_notice_behind =
    { $count ->
        [one] З таго часу, як зроблены пераклад, арыгінал змяніўся ў { $count } месцы; гэта пазначана ў тэксце.
        [few] З таго часу, як зроблены пераклад, арыгінал змяніўся ў { $count } месцах; гэта пазначана ў тэксце.
       *[many] З таго часу, як зроблены пераклад, арыгінал змяніўся ў { $count } месцах; гэта пазначана ў тэксце.
    }

site_notice_original =
    { $count ->
        [one] { $count } урывак пададзены на мове арыгінала.
        [few] { $count } урыўкі пададзены на мове арыгінала.
       *[many] { $count } урыўкаў пададзена на мове арыгінала.
    }

site_notice_gaps =
    { $count ->
        [one] { $count } урывак прапушчаны: перакладу пакуль няма.
        [few] { $count } урыўкі прапушчаны: перакладу пакуль няма.
       *[many] { $count } урыўкаў прапушчана: перакладу пакуль няма.
    }

site_notice_machine =
    { $count ->
        [one] { $count } урывак перакладзены машынай, і пераклад пакуль ніхто не праверыў; гэта пазначана ў тэксце.
        [few] { $count } урыўкі перакладзены машынай, і пераклад пакуль ніхто не праверыў; гэта пазначана ў тэксце.
       *[many] { $count } урыўкаў перакладзена машынай, і пераклад пакуль ніхто не праверыў; гэта пазначана ў тэксце.
    }

site_notice_machine_all = Гэта машынны пераклад, які пакуль ніхто не праверыў.

site_notice_unreviewed =
    { $count ->
        [one] Пераклад { $count } урыўка пакуль ніхто не праверыў; гэта пазначана ў тэксце.
        [few] Пераклад { $count } урыўкаў пакуль ніхто не праверыў; гэта пазначана ў тэксце.
       *[many] Пераклад { $count } урыўкаў пакуль ніхто не праверыў; гэта пазначана ў тэксце.
    }

site_mark_behind = Арыгінал гэтага ўрыўка змяніўся; у перакладзе гэта пакуль не ўлічана.

site_mark_behind_since = Арыгінал гэтага ўрыўка змяніўся { $date }; у перакладзе гэта пакуль не ўлічана.

site_mark_see = Што змянілася

site_mark_missing = Пакуль не перакладзена; пададзены арыгінал.

site_mark_held_behind = Пераклад гэтага ўрыўка састарэў; пададзены арыгінал.

site_mark_held_draft = Пераклад гэтага ўрыўка пакуль ніхто не праверыў; пададзены арыгінал.

site_mark_gap = Тут прапушчаны ўрывак: ён пакуль не перакладзены.

site_mark_gap_read = Прачытаць у арыгінале

site_mark_machine = Машынны пераклад ({ $engine }), не правераны

site_mark_machine_edited = Машынны пераклад ({ $engine }), адрэдагаваны, але не правераны

site_mark_unreviewed = Пераклад гэтага ўрыўка пакуль ніхто не праверыў.

site_footnotes = Зноскі

site_footnote_back = Вярнуцца да тэксту

site_table = Табліца

site_no_text = пакуль няма чаго паставіць побач

site_not_found = Такой старонкі няма

site_not_found_lead = Магчыма, яе перанеслі або выдалілі. Усе заявы тут:

site_made_on = Абноўлена { $date }

site_source_label = Крыніца:
