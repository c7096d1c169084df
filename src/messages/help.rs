//! The texts of `--help`.
//!
//! `help_<command>` is one line; `_details` stands below it; `_examples` are lines of a command and what it is for.
//! An option's text is `help_<command>_<option>`, or `help_any_<option>` where several commands share it.

messages! {
    /// Above how a command is called.
    help_heading_usage();
    /// Above the commands.
    help_heading_commands();
    /// Above the positional arguments.
    help_heading_arguments();
    /// Above the options of a command.
    help_heading_options();
    /// Above the options that every command has.
    help_heading_global();
    /// Above the examples.
    help_heading_examples();
    /// After an option: what holds without it.
    help_default(value: Text);
    /// After an option: what it takes.
    help_possible_values(values: Text);

    /// Stands for a command in a usage.
    help_value_command();
    /// Stands for options in a usage.
    help_value_options();
    /// Stands for a folder.
    help_value_dir();
    /// Stands for a language of the program.
    help_value_lang();
    /// Stands for a time to use colour.
    help_value_when();
    /// Stands for a file.
    help_value_file();
    /// Stands for a statement's id.
    help_value_id();
    /// Stands for free text.
    help_value_text();
    /// Stands for a day.
    help_value_date();
    /// Stands for an address.
    help_value_url();
    /// Stands for a statement: id, path or glob.
    help_value_statement();
    /// Stands for a locale.
    help_value_locale();
    /// Stands for a state of units.
    help_value_state();
    /// Stands for an order.
    help_value_order();
    /// Stands for a format.
    help_value_format();
    /// What a source of drafts is called in usage.
    help_value_source();
    /// Stands for a revision in Git.
    help_value_rev();
    /// Stands for a number.
    help_value_n();
    /// Stands for a person's name.
    help_value_name();
    /// Stands for a span of time.
    help_value_span();
    /// Stands for a shell.
    help_value_shell();
    /// A placeholder in usage.
    help_value_action();
    /// A placeholder in usage.
    help_value_pair();
    /// Stands for a value: check.
    help_value_check();
    /// Stands for a value: level.
    help_value_level();
    /// Stands for a value: a locale and a text in it.
    help_value_rendering();
    /// Stands for a value: check=level.
    help_value_weight();
    /// Stands for a kind of term.
    help_value_type();

    /// `--project`.
    help_global_project();
    /// `--lang`.
    help_global_lang();
    /// `--color`.
    help_global_color();
    /// `--quiet`.
    help_global_quiet();
    /// `--verbose`.
    help_global_verbose();
    /// `--help`.
    help_global_help();
    /// `--version`.
    help_global_version();

    /// Statements as positional arguments.
    help_any_statements();
    /// One statement as a positional argument.
    help_any_statement();
    /// `--locale`, where none means all.
    help_any_locale();
    /// `--dry-run`.
    help_any_dry_run();
    /// `--format`.
    help_any_format();

    /// The program.
    help_talmach();
    /// The program, in more words.
    help_talmach_details();
    /// The program, by example.
    help_talmach_examples();

    /// `models`.
    help_models();
    /// `models`, in more words.
    help_models_details();
    /// `models ACTION`.
    help_models_action();
    /// `models … NAME…`.
    help_models_names();
    /// `models list --available`.
    help_models_available();
    /// `models add --pair`.
    help_models_pair();
    /// `models --records`.
    help_models_records();
    /// `models --attachments`.
    help_models_attachments();
    /// `models`, by example.
    help_models_examples();

    /// `terms`.
    help_terms();
    /// `terms`, in more words.
    help_terms_details();
    /// `terms ACTION`.
    help_terms_action();
    /// `terms … NAME…`.
    help_terms_names();
    /// `terms --locale`.
    help_terms_locale();
    /// `terms add --forbid`.
    help_terms_forbid();
    /// `terms add --kind`.
    help_terms_kind();
    /// `terms add --note`.
    help_terms_note();
    /// `terms extract --min`.
    help_terms_min();
    /// `terms`, by example.
    help_terms_examples();

    /// `init`.
    help_init();
    /// `init`, in more words.
    help_init_details();
    /// `init DIR`.
    help_init_dir();
    /// `init`, by example.
    help_init_examples();

    /// `add`.
    help_add();
    /// `add`, in more words.
    help_add_details();
    /// `add FILE…`.
    help_add_files();
    /// `add --id`.
    help_add_id();
    /// `add --title`.
    help_add_title();
    /// `add --date`.
    help_add_date();
    /// `add --source-url`.
    help_add_source_url();
    /// `add --dry-run`.
    help_add_dry_run();
    /// `add`, by example.
    help_add_examples();

    /// `sync`.
    help_sync();
    /// `sync`, in more words.
    help_sync_details();
    /// `sync --prune`.
    help_sync_prune();
    /// `sync`, by example.
    help_sync_examples();

    /// `status`.
    help_status();
    /// `status`, in more words.
    help_status_details();
    /// `status --only`.
    help_status_only();
    /// `status --sort`.
    help_status_sort();
    /// `status`, by example.
    help_status_examples();

    /// `diff`.
    help_diff();
    /// `diff`, in more words.
    help_diff_details();
    /// `diff --from`.
    help_diff_from();
    /// `diff --to`.
    help_diff_to();
    /// `diff`, by example.
    help_diff_examples();

    /// `accept`.
    help_accept();
    /// `accept`, in more words.
    help_accept_details();
    /// `accept --unit`.
    help_accept_unit();
    /// `accept --locale`.
    help_accept_locale();
    /// `accept --reason`.
    help_accept_reason();
    /// `accept --by`.
    help_accept_by();
    /// `accept --undo`.
    help_accept_undo();
    /// `accept`, by example.
    help_accept_examples();

    /// `review`.
    help_review();
    /// `review`, in more words.
    help_review_details();
    /// `review --unit`.
    help_review_unit();
    /// `review --locale`.
    help_review_locale();
    /// `review --by`.
    help_review_by();
    /// `review`, by example.
    help_review_examples();

    /// `check`.
    help_check();
    /// `check`, in more words.
    help_check_details();
    /// `check --since`.
    help_check_since();
    /// `check --grace`.
    help_check_grace();
    /// `check --require`.
    help_check_require();
    /// `check --max-stale-words`.
    help_check_max_stale_words();
    /// `check --max-missing-words`.
    help_check_max_missing_words();
    /// `check --only`.
    help_check_only();
    /// `check --level`.
    help_check_level();
    /// `check --least`.
    help_check_least();
    /// `check --baseline`.
    help_check_baseline();
    /// `check --write-baseline`.
    help_check_write_baseline();
    /// `check --fix`.
    help_check_fix();
    /// `check --fix-reviewed`.
    help_check_fix_reviewed();
    /// `check --ignored`.
    help_check_ignored();
    /// `check`, by example.
    help_check_examples();
    /// `explain`.
    help_explain();
    /// `explain`, in more words.
    help_explain_details();
    /// `explain CHECK…`.
    help_explain_checks();
    /// `explain`, by example.
    help_explain_examples();

    /// `publish`.
    help_publish();
    /// `publish`, in more words.
    help_publish_details();
    /// `publish --out`.
    help_publish_out();
    /// `publish --format`.
    help_publish_format();
    /// `publish --base-url`.
    help_publish_base_url();
    /// `publish --watch`.
    help_publish_watch();
    /// `publish --audit`.
    help_publish_audit();
    /// `publish`, by example.
    help_publish_examples();

    /// `completions`.
    help_completions();
    /// `completions`, in more words.
    help_completions_details();
    /// `completions SHELL`.
    help_completions_shell();
    /// `completions`, by example.
    help_completions_examples();

    /// `man`.
    help_man();
    /// `man`, in more words.
    help_man_details();
    /// `man DIR`.
    help_man_dir();
    /// `man`, by example.
    help_man_examples();

    /// `draft`.
    help_draft();
    /// `draft`, in more words.
    help_draft_details();
    /// `draft --from`.
    help_draft_from();
    /// `draft --stale`.
    help_draft_stale();
    /// `draft --redo`.
    help_draft_redo();
    /// `draft --replace`.
    help_draft_replace();
    /// `draft --limit`.
    help_draft_limit();
    /// `draft --yes`.
    help_draft_yes();
    /// `draft --no-cache`.
    help_draft_no_cache();
    /// `draft`, by example.
    help_draft_examples();

    /// `backends`.
    help_backends();
    /// `backends`, in more words.
    help_backends_details();
    /// `backends`, by example.
    help_backends_examples();
}
