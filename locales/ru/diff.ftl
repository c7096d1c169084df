diff_heading = { $statement } → { $locale }

diff_heading_revisions = { $statement }: от { $from } до { $to }

diff_now = нынешнего вида

diff_summary = изменено — { $changed }, новых — { $new }, убрано — { $removed }, только в типографике — { $retypeset }

diff_nothing = { $statement } → { $locale }: с тех пор, как сделан перевод, ничего не изменилось

diff_nothing_revisions = { $statement }: от { $from } до { $to } ничего не изменилось

diff_changed = Отрывок { $unit }: изменён

diff_new = Отрывок { $unit }: новый

diff_removed = Отрывок убран

diff_retypeset = Отрывок { $unit }: изменилась только типографика

diff_english = по-английски

diff_translation = перевод

diff_touched = исправить

diff_unsure = предложения оригинала и перевода соотносятся ненадёжно; прочитайте весь отрывок

diff_only_added = ничего; нужно добавить предложение

diff_folded =
    { $count ->
        [one] { $count } отрывок изменился только в типографике, перевод остаётся актуальным (покажет -v)
        [few] { $count } отрывка изменились только в типографике, переводы остаются актуальными (покажет -v)
       *[many] { $count } отрывков изменились только в типографике, переводы остаются актуальными (покажет -v)
    }

diff_page_title = Что изменилось в английском тексте

diff_not_in_revision = В { $revision } нет заявления { $statement }

diff_locale_with_revisions = --from сравнивает английский текст с ним самим, ключ -l здесь ни при чём
