diff_heading = { $statement } → { $locale }

diff_heading_revisions = { $statement }: ад { $from } да { $to }

diff_now = цяперашняга выгляду

diff_summary = зменена — { $changed }, новых — { $new }, прыбрана — { $removed }, толькі ў тыпаграфіцы — { $retypeset }

diff_nothing = { $statement } → { $locale }: з часу перакладу нічога не змянілася

diff_nothing_revisions = { $statement }: ад { $from } да { $to } нічога не змянілася

diff_changed = Урывак { $unit }: зменены

diff_new = Урывак { $unit }: новы

diff_removed = Урывак прыбраны

diff_retypeset = Урывак { $unit }: змянілася толькі тыпаграфіка

diff_english = па-англійску

diff_translation = пераклад

diff_touched = выправіць

diff_unsure = сказы арыгінала і перакладу суадносяцца ненадзейна; прачытайце ўвесь урывак

diff_only_added = нічога; трэба дадаць сказ

diff_folded =
    { $count ->
        [one] { $count } урывак змяніўся толькі ў тыпаграфіцы, пераклад застаецца актуальным (пакажа -v)
        [few] { $count } урыўкі змяніліся толькі ў тыпаграфіцы, пераклады застаюцца актуальнымі (пакажа -v)
       *[many] { $count } урыўкаў змяніліся толькі ў тыпаграфіцы, пераклады застаюцца актуальнымі (пакажа -v)
    }

diff_page_title = Што змянілася ў англійскім тэксце

diff_not_in_revision = У { $revision } няма заявы { $statement }

diff_locale_with_revisions = --from параўноўвае англійскі тэкст з ім самім, ключ -l тут ні пры чым
