diff_heading = { $statement } → { $locale }

diff_heading_revisions = { $statement }: { $from } → { $to }

diff_now = сейчас

diff_count_changed = изменённых — { $count }

diff_count_new = новых — { $count }

diff_count_removed = удалённых — { $count }

diff_count_retypeset = с правками только в типографике — { $count }

diff_nothing = { $statement } → { $locale }: с тех пор, как сделан перевод, ничего не изменилось

diff_nothing_revisions = { $statement }: ничего не изменилось, { $from } → { $to }

diff_nothing_anywhere = С тех пор как сделаны переводы, английский текст не менялся

diff_nothing_anywhere_since = После { $from } английский текст не менялся

diff_nothing_anywhere_revisions = Английский текст не изменился, { $from } → { $to }

diff_changed = Отрывок { $unit }, изменён

diff_new = Отрывок { $unit }, новый

diff_removed = Удалённый отрывок

diff_retypeset = Отрывок { $unit }, изменилась только типографика

diff_english = оригинал

diff_translation = перевод

diff_touched = исправить

diff_unsure = неясно, какие предложения оригинала и перевода соответствуют друг другу; перечитайте весь отрывок

diff_only_added = ничего; посмотрите, что добавлено в оригинале

diff_also_added = в оригинале есть добавления, которых в переводе ещё нет

diff_to_add = добавить

diff_folded =
    { $count ->
        [one] { $count } отрывок изменился только в типографике, перевод остаётся актуальным (покажет -v)
        [few] { $count } отрывка изменились только в типографике, переводы остаются актуальными (покажет -v)
       *[many] { $count } отрывков изменились только в типографике, переводы остаются актуальными (покажет -v)
    }

diff_hint_accept = новый английский текст внесёт в каталог «talmach sync»; если перевод верен и так: «talmach accept { $statement } --unit { $unit } -l { $locale } --reason …»

diff_page_title = Что изменилось в английском тексте

diff_not_in_revision = В { $revision } нет заявления { $statement }

diff_locale_with_revisions = --from сравнивает английский текст с ним же самим; параметр -l здесь не нужен
