//! What `backends` says, and what is wrong with the settings of an engine.

messages! {
    /// One engine and pair: usable.
    backends_usable(name: Text, pair: Text, place: Said);
    /// One engine and pair: not usable.
    backends_not_usable(name: Text, pair: Text, why: Said);
    /// No locale names an engine.
    backends_none();
    /// Advice: where to read on.
    backends_hint_kinds(kinds: Text);
    /// Settings: an unknown kind.
    settings_unknown_kind(kind: Text);
    /// Settings: malformed.
    settings_malformed(name: Text, detail: Text);
    /// Settings: a key is missing.
    settings_missing(name: Text, key: Text);
    /// Settings: a secret in the configuration.
    settings_secret(name: Text, key: Text);
    /// Settings: no key.
    settings_no_key(variable: Text);
    /// Settings: an unsendable key.
    settings_malformed_key(name: Text);
    /// Settings: others may read the key file.
    settings_key_file_open(path: Text);
    /// Settings: the key file cannot be read.
    settings_key_file(path: Text, reason: Said);
    /// Settings: no address.
    settings_bad_url(name: Text);
    /// Settings: no variable.
    settings_bad_variable(name: Text);
    /// Settings: a key in the clear.
    settings_plain_http(name: Text, url: Text);
}
