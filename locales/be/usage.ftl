# Што няправільна ў камандным радку.

usage_unknown_option = параметра «{ $option }» няма
usage_unexpected_argument = лішні аргумент «{ $argument }»
usage_unknown_command = каманды «{ $command }» няма
usage_missing_value = для «{ $option }» патрэбнае значэнне
usage_invalid_value = «{ $value }» — недапушчальнае значэнне для «{ $option }»
usage_malformed_value = «{ $value }» — недапушчальнае значэнне для «{ $option }»: чакаецца { $expected }
usage_missing_arguments = { $count ->
    [one] бракуе абавязковага аргумента: { $arguments }
    [few] бракуе абавязковых аргументаў: { $arguments }
   *[many] бракуе абавязковых аргументаў: { $arguments }
}
usage_missing_command = не ўказана каманда
usage_repeated = «{ $option }» можна ўказаць толькі адзін раз
usage_conflict = «{ $option }» нельга ўказваць разам з «{ $other }»
usage_value_not_taken = «{ $option }» не прымае значэння, але ўказана «{ $value }»
usage_not_utf8 = адзін з аргументаў запісаны не ў UTF-8
usage_other = { $reason }
usage_single_file_option = «{ $option }» падыходзіць толькі для аднаго файла, а ўказана некалькі

usage_expected_count = цэлы лік
usage_expected_some = цэлы лік, не меншы за 1
usage_expected_unit = нумар урыўка, лічачы з 1
usage_expected_locale = код мовы, напрыклад ru, be або be-tarask
usage_expected_duration = тэрмін у гадзінах, днях або тыднях: 12h, 7d, 2w
usage_expected_date = дата ў выглядзе 2020-08-28
usage_expected_id = шлях без пашырэння, напрыклад 2020/solidarity
usage_expected_check = імя праверкі, напрыклад stale; спіс друкуе `talmach explain`
usage_expected_level = off, info, warning або error
usage_expected_least = info, warning або error
usage_expected_address = адрас, які пачынаецца з https:// або http://
usage_expected_level_of = праверка і яе вага: stale=warning або для адной мовы be:stale=warning

usage_hint_values = магчымыя значэнні: { $values }
usage_hint_similar = { $count ->
    [one] ёсць падобнае: { $names }
    [few] ёсць падобныя: { $names }
   *[many] ёсць падобныя: { $names }
}
usage_hint_escape = каб перадаць «{ $argument }» як звычайны аргумент, пастаўце перад ім --
usage_hint_help = падрабязней: { $command } --help
