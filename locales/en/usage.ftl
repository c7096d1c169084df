# What is wrong with a command line.

usage_unknown_option = there is no option “{ $option }”
usage_unexpected_argument = unexpected argument “{ $argument }”
usage_unknown_command = there is no command “{ $command }”
usage_missing_value = “{ $option }” needs a value
usage_invalid_value = “{ $value }” is no value for “{ $option }”
usage_malformed_value = “{ $value }” is no value for “{ $option }”: expected { $expected }
usage_missing_arguments = { $count ->
    [one] a required argument is missing: { $arguments }
   *[other] required arguments are missing: { $arguments }
}
usage_missing_command = a command is missing
usage_repeated = “{ $option }” may be given only once
usage_conflict = “{ $option }” cannot be used together with “{ $other }”
usage_value_not_taken = “{ $option }” takes no value, but “{ $value }” was given
usage_not_utf8 = an argument is not valid UTF-8
usage_other = { $reason }
usage_single_file_option = “{ $option }” fits one file only, and several were given

usage_expected_count = a whole number
usage_expected_some = a whole number, 1 or more
usage_expected_unit = the number of a passage, counted from 1
usage_expected_locale = a language tag such as ru, be or be-tarask
usage_expected_duration = a number of hours, days or weeks: 12h, 7d, 2w
usage_expected_date = a day in the form 2020-08-28
usage_expected_id = a path without an extension, such as 2020/solidarity
usage_expected_check = a check’s id such as stale; `talmach explain` lists them
usage_expected_level = off, info, warning or error
usage_expected_least = info, warning or error
usage_expected_address = an address that begins with https:// or http://
usage_expected_level_of = a check and its level: stale=warning, or for one locale be:stale=warning

usage_hint_values = possible values: { $values }
usage_hint_similar = { $count ->
    [one] there is something similar: { $names }
   *[other] there are similar ones: { $names }
}
usage_hint_escape = to pass “{ $argument }” as a plain argument, put -- before it
usage_hint_help = { $command } --help tells more
