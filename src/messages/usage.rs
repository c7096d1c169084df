//! What is wrong with a command line. Where clap knows only English, these say it.

messages! {
    /// An option that the command does not have.
    usage_unknown_option(option: Text);
    /// A word that no argument takes.
    usage_unexpected_argument(argument: Text);
    /// A command that there is not.
    usage_unknown_command(command: Text);
    /// An option without the value that it needs.
    usage_missing_value(option: Text);
    /// A value that is none of those an option takes.
    usage_invalid_value(value: Text, option: Text);
    /// A value of the wrong form; `expected` is another message of this area.
    usage_malformed_value(value: Text, option: Text, expected: Said);
    /// Required arguments that are not there; `arguments` is a list.
    usage_missing_arguments(count: Number, arguments: Text);
    /// A command line without a command.
    usage_missing_command();
    /// An option given twice that may be given once.
    usage_repeated(option: Text);
    /// Two options that exclude each other.
    usage_conflict(option: Text, other: Text);
    /// A flag with a value (`--quiet=yes`).
    usage_value_not_taken(option: Text, value: Text);
    /// An argument is not UTF-8.
    usage_not_utf8();
    /// Anything else that clap may find, in its own words.
    usage_other(reason: Text);
    /// An option that only fits one file was given with several.
    usage_single_file_option(option: Text);

    /// What was expected: a count.
    usage_expected_count();
    /// What was expected: a number of things, one at least.
    usage_expected_some();
    /// What was expected: the number of a unit.
    usage_expected_unit();
    /// What was expected: a language tag.
    usage_expected_locale();
    /// What was expected: a span of time.
    usage_expected_duration();
    /// What was expected: a day.
    usage_expected_date();
    /// What was expected: a statement's id.
    usage_expected_id();
    /// What a check's id looks like.
    usage_expected_check();
    /// The levels.
    usage_expected_level();
    /// The levels that can be looked for.
    usage_expected_least();
    /// What was expected: the address of a page on the web.
    usage_expected_address();
    /// What `--level` takes.
    usage_expected_level_of();

    /// Advice: the values that an option takes.
    usage_hint_values(values: Text);
    /// Advice: something with nearly that name.
    usage_hint_similar(count: Number, names: Text);
    /// Advice: how to pass a word that looks like an option.
    usage_hint_escape(argument: Text);
    /// Advice: where the help is.
    usage_hint_help(command: Text);
}
