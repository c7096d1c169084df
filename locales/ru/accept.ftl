accept_done = { $statement } → { $locale }: изменение принято (отрывки: { $units })

accept_undone = { $statement } → { $locale }: решение отменено (отрывки: { $units })

accept_not_stale = Отрывок { $unit } в { $statement } → { $locale } не устарел: принимать нечего

accept_nothing_to_undo = Для отрывка { $unit } в { $statement } → { $locale } нет действующего решения

accept_no_unit = В { $statement } нет отрывка { $unit }; там { $units ->
        [one] всего { $units } отрывок
        [few] всего { $units } отрывка
       *[many] всего { $units } отрывков
    }

accept_nobody = От чьего имени? Git не знает имени пользователя

accept_hint_by = добавьте --by ИМЯ или задайте имя раз и навсегда: git config user.name ИМЯ

accept_no_reason = Причина не указана; объясните в двух словах, почему перевод остаётся верным

accept_one_statement = { $name } подходит к нескольким заявлениям; назовите одно

review_done =
    { $statement } → { $locale }: { $count ->
        [one] { $count } отрывок проверен
        [few] { $count } отрывка проверены
       *[many] { $count } отрывков проверено
    } ({ $by })

review_already = { $statement } → { $locale }: всё уже проверено

review_nothing = { $statement } → { $locale }: перевода пока нет

review_missing = У отрывка { $unit } в { $statement } → { $locale } нет перевода, проверять нечего

review_left = { $statement } → { $locale }: пропущены устаревшие — { $stale } (поручиться за них можно через --unit) и непереведённые — { $missing }
