accept_done = { $statement } → { $locale }: змена прынята (урыўкі: { $units })

accept_undone = { $statement } → { $locale }: рашэнне адменена (урыўкі: { $units })

accept_not_stale = Урывак { $unit } у { $statement } → { $locale } не састарэў: прымаць няма чаго

accept_nothing_to_undo = Для ўрыўка { $unit } у { $statement } → { $locale } няма дзейнага рашэння

accept_no_unit = У { $statement } няма ўрыўка { $unit }; там { $units ->
        [one] усяго { $units } урывак
        [few] усяго { $units } урыўкі
       *[many] усяго { $units } урыўкаў
    }

accept_nobody = Ад чыйго імя? Git не ведае імя карыстальніка

accept_hint_by = дадайце --by ІМЯ або задайце імя раз і назаўсёды: git config user.name ІМЯ

accept_no_reason = Прычына не названа; растлумачце ў двух словах, чаму пераклад застаецца правільным

accept_one_statement = { $name } пасуе да некалькіх заяў; назавіце адну

review_done =
    { $statement } → { $locale }: { $count ->
        [one] { $count } урывак правераны
        [few] { $count } урыўкі правераны
       *[many] { $count } урыўкаў праверана
    } ({ $by })

review_already = { $statement } → { $locale }: усё ўжо праверана

review_nothing = { $statement } → { $locale }: перакладу пакуль няма

review_missing = Урывак { $unit } у { $statement } → { $locale } не мае перакладу, правяраць няма чаго

review_left = { $statement } → { $locale }: прапушчаныя састарэлыя — { $stale } (паручыцца за іх можна праз --unit) і неперакладзеныя — { $missing }
