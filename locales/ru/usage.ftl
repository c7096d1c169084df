# Что неверно в командной строке.

usage_unknown_option = параметра «{ $option }» нет
usage_unexpected_argument = лишний аргумент «{ $argument }»
usage_unknown_command = команды «{ $command }» нет
usage_missing_value = для «{ $option }» нужно значение
usage_invalid_value = «{ $value }» — недопустимое значение для «{ $option }»
usage_malformed_value = «{ $value }» — недопустимое значение для «{ $option }»: ожидается { $expected }
usage_missing_arguments = { $count ->
    [one] не хватает обязательного аргумента: { $arguments }
    [few] не хватает обязательных аргументов: { $arguments }
   *[many] не хватает обязательных аргументов: { $arguments }
}
usage_missing_command = не указана команда
usage_repeated = «{ $option }» можно указать только один раз
usage_conflict = «{ $option }» нельзя указывать вместе с «{ $other }»
usage_value_not_taken = «{ $option }» не принимает значения, но указано «{ $value }»
usage_not_utf8 = один из аргументов записан не в UTF-8
usage_other = { $reason }
usage_single_file_option = «{ $option }» подходит только для одного файла, а указано несколько

usage_expected_count = целое число
usage_expected_some = целое число, не меньше 1
usage_expected_unit = номер отрывка, считая с 1
usage_expected_locale = код языка, например ru, be или be-tarask
usage_expected_duration = срок в часах, днях или неделях: 12h, 7d, 2w
usage_expected_date = дата в виде 2020-08-28
usage_expected_id = путь без расширения, например 2020/solidarity
usage_expected_check = имя проверки, например stale; список печатает `talmach explain`
usage_expected_level = off, info, warning или error
usage_expected_least = info, warning или error
usage_expected_address = адрес, который начинается с https:// или http://
usage_expected_level_of = проверка и её вес: stale=warning или для одного языка be:stale=warning

usage_hint_values = возможные значения: { $values }
usage_hint_similar = { $count ->
    [one] есть похожее: { $names }
    [few] есть похожие: { $names }
   *[many] есть похожие: { $names }
}
usage_hint_escape = чтобы передать «{ $argument }» как обычный аргумент, поставьте перед ним --
usage_hint_help = подробнее: { $command } --help
