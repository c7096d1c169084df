accept_done = { $statement } → { $locale }: принято для отрывков { $units }

accept_undone = { $statement } → { $locale }: решение отменено для отрывков { $units }

accept_not_stale = Отрывок { $unit } в { $statement } → { $locale } не устарел, принимать нечего

accept_nothing_to_undo = Для отрывка { $unit } в { $statement } → { $locale } нет действующего решения

accept_no_unit = В { $statement } нет отрывка { $unit }; всего отрывков — { $units }

accept_nobody = Кто принимает решение? Git не знает имени пользователя

accept_hint_by = добавьте --by ИМЯ или задайте имя раз и навсегда: git config user.name ИМЯ

accept_no_reason = Причина не указана; скажите в двух словах, почему перевод остаётся верным

accept_one_statement = { $name } подходит к нескольким заявлениям; назовите одно

review_done =
    { $statement } → { $locale }: { $count ->
        [one] { $count } отрывок проверен
        [few] { $count } отрывка проверены
       *[many] { $count } отрывков проверены
    } ({ $by })

review_already = { $statement } → { $locale }: всё уже проверено

review_missing = У отрывка { $unit } в { $statement } → { $locale } нет перевода, проверять нечего

review_left = { $statement } → { $locale }: не тронуты устаревшие — { $stale } (поручиться за них: --unit) и без перевода — { $missing }
