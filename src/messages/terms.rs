//! What is said about words: agreed terms, names, spelling, dictionaries.

messages! {
    /// Finding: a term has no agreed rendering.
    term_lacking(term: Text, expected: Text);
    /// Finding: a rendering that the project does not want, and none that it wants.
    term_forbidden(found: Text);
    /// Finding: a rendering that the project does not want, and the one that it wants.
    term_forbidden_for(found: Text, expected: Text);
    term_finds();
    term_why();
    term_silence();

    /// Finding: a name is not there.
    name_missing_found(name: Text, expected: Text);
    name_missing_finds();
    name_missing_why();
    name_missing_silence();

    /// Finding: an unknown word.
    spelling_found(word: Text);
    spelling_finds();
    spelling_why();
    spelling_silence();

    /// Not checked: there is no dictionary. `names` are the files that were looked for, `folders` where.
    dictionary_absent(locale: Text, names: Text, folders: Text);
    /// Advice: how a dictionary is had.
    dictionary_hint_install(locale: Text);
    /// Not checked: a dictionary cannot be used.
    dictionary_broken(path: Text, detail: Text);
    /// Not checked: a dictionary in a charset that nobody knows, or with bytes that are not in it.
    dictionary_undecodable(path: Text, charset: Text);
    /// Not checked: a file cannot be read.
    dictionary_unreadable(reason: Said);
    /// What the configuration calls a dictionary is none of any language of the project.
    dictionary_misnamed(path: Text);
}
