//! What is wrong with a project: its files, its configuration, its history.

messages! {
    /// No project upwards.
    project_not_found(folder: Text);
    /// No project in the folder that was named.
    project_not_here(folder: Text);
    /// Advice: begin one.
    project_hint_init();
    /// The statements' folder is not there.
    project_no_source_folder(folder: Text);
    /// A file name that cannot be an id.
    project_bad_name(path: Text);
    /// Two files for one statement.
    project_same_id(one: Text, other: Text);
    /// A folder cannot be listed.
    project_unlistable(path: Text, reason: Said);
    /// A folder cannot be listed: a link leads back.
    project_loop();
    /// No statement of this name.
    project_unknown_statement(name: Text);
    /// Advice: similar names.
    project_hint_nearest(names: Text);
    /// Advice: list the statements.
    project_hint_status();
    /// A pattern that fits nothing.
    project_fits_nothing(name: Text);
    /// Not a pattern.
    project_not_a_pattern(name: Text, detail: Text);
    /// A locale that the project does not have.
    project_unknown_locale(locale: Text, known: Text);
    /// The language of the statements was named where one that they are translated into is meant.
    project_source_locale(locale: Text);
    /// Advice: add a locale.
    project_hint_locale(locale: Text);
    /// File: absent.
    file_absent(path: Text);
    /// File: no permission.
    file_denied(path: Text);
    /// File: read-only.
    file_read_only(path: Text);
    /// File: no space.
    file_full(path: Text);
    /// File: too large.
    file_too_large(path: Text, megabytes: Number);
    /// File: a folder or device.
    file_not_a_file(path: Text);
    /// Folder: something else.
    file_not_a_folder(path: Text);
    /// File: exists.
    file_exists(path: Text);
    /// File: outside of the project.
    file_outside(path: Text, target: Text);
    /// File: a link to nothing.
    file_dangling(path: Text, target: Text);
    /// A report would replace a file of the project itself.
    file_own(path: Text);
    /// File: unreadable.
    file_unreadable(path: Text, reason: Said);
    /// File: unwritable.
    file_unwritable(path: Text, reason: Said);
    /// Another program writes in the project, and we wait for it.
    project_waiting();
    /// Another program writes in the project.
    project_busy();
    /// The project cannot be locked.
    project_unlockable(path: Text, reason: Said);
    /// Configuration: not UTF-8.
    config_not_utf8();
    /// Configuration: not TOML.
    config_toml(detail: Text);
    /// Configuration: an unknown option.
    config_unknown_key(key: Text, known: Text);
    /// Configuration: an unknown value.
    config_unknown_value(value: Text, known: Text);
    /// Configuration: no text.
    config_wrong_text(key: Text, value: Text);
    /// Configuration: no whole number from 0 on.
    config_wrong_number(key: Text, value: Text);
    /// Configuration: neither yes nor no.
    config_wrong_truth(key: Text, value: Text);
    /// Configuration: no list.
    config_wrong_list(key: Text, value: Text);
    /// Configuration: no table.
    config_wrong_table(key: Text, value: Text);
    /// Configuration: no pair of quotation marks.
    config_wrong_marks(key: Text, value: Text, example: Text);
    /// Configuration: none of the names that an option takes.
    config_wrong_name(key: Text, value: Text, known: Text);
    /// Configuration: something that an option does not take.
    config_wrong_value(key: Text, value: Text);
    /// Configuration: the least length is above the greatest.
    config_lengths(least: Number, most: Number);
    /// Configuration: an orthography that the language does not have.
    config_orthography(locale: Text, value: Text);
    /// Configuration: no language tag.
    config_not_a_locale(value: Text);
    /// Configuration: no length of time.
    config_not_a_grace(value: Text);
    /// Configuration: a path out of the project.
    config_outside(value: Text);
    /// Configuration: no regular expression.
    config_not_a_pattern(value: Text, detail: Text);
    /// Configuration: a translation into the source locale.
    config_source_locale(value: Text);
    /// Configuration: no locales.
    config_no_locales();
    /// Git: there is none.
    history_no_git();
    /// Git: no repository.
    history_no_repository(folder: Text);
    /// Git: no such revision.
    history_unknown_revision(revision: Text);
    /// Git: a shallow clone that does not reach back to the grace period's beginning.
    history_too_short();
    /// Advice for shallow clones.
    history_hint_fetch();
    /// Git failed.
    history_failed(detail: Text);
    /// Configuration: no source of drafts.
    config_not_a_source(value: Text);
    /// Configuration: no percentage.
    config_not_a_percentage(value: Text);
    /// Configuration: no percentage from 0 to 100.
    config_not_a_share(value: Text);
    /// Configuration: no address that a site can have.
    config_not_a_base_url(value: Text);
}
