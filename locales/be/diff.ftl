diff_heading = { $statement } → { $locale }

diff_heading_revisions = { $statement }: { $from } → { $to }

diff_now = цяпер

diff_count_changed = змененых — { $count }

diff_count_new = новых — { $count }

diff_count_removed = выдаленых — { $count }

diff_count_retypeset = з праўкамі толькі ў тыпаграфіцы — { $count }

diff_nothing = { $statement } → { $locale }: з часу перакладу нічога не змянілася

diff_nothing_revisions = { $statement }: нічога не змянілася, { $from } → { $to }

diff_nothing_anywhere = З таго часу, як зроблены пераклады, англійскі тэкст не мяняўся

diff_nothing_anywhere_since = Пасля { $from } англійскі тэкст не мяняўся

diff_nothing_anywhere_revisions = Англійскі тэкст не змяніўся, { $from } → { $to }

diff_changed = Урывак { $unit }, зменены

diff_new = Урывак { $unit }, новы

diff_removed = Выдалены ўрывак

diff_retypeset = Урывак { $unit }, змянілася толькі тыпаграфіка

diff_english = арыгінал

diff_translation = пераклад

diff_touched = выправіць

diff_unsure = няясна, якія сказы арыгінала і перакладу адпавядаюць адзін аднаму; перачытайце ўвесь урывак

diff_only_added = нічога; паглядзіце, што дададзена ў арыгінале

diff_also_added = у арыгінале ёсць дадаткі, якіх у перакладзе яшчэ няма

diff_to_add = дадаць

diff_folded =
    { $count ->
        [one] { $count } урывак змяніўся толькі ў тыпаграфіцы, пераклад застаецца актуальным (пакажа -v)
        [few] { $count } урыўкі змяніліся толькі ў тыпаграфіцы, пераклады застаюцца актуальнымі (пакажа -v)
       *[many] { $count } урыўкаў змяніліся толькі ў тыпаграфіцы, пераклады застаюцца актуальнымі (пакажа -v)
    }

diff_hint_accept = новы англійскі тэкст унясе ў каталог «talmach sync»; калі пераклад і так правільны: «talmach accept { $statement } --unit { $unit } -l { $locale } --reason …»

diff_page_title = Што змянілася ў англійскім тэксце

diff_not_in_revision = У { $revision } няма заявы { $statement }

diff_locale_with_revisions = --from параўноўвае англійскі тэкст з ім самім; параметр -l тут не патрэбны
