//! What is wrong with a statement's file.

messages! {
    /// Not UTF-8.
    source_not_utf8();
    /// A NUL byte.
    source_nul();
    /// Too large.
    source_too_large(megabytes: Number);
    /// Nested too deep.
    source_too_deep();
    /// Front matter: not a pair.
    source_not_a_pair();
    /// Front matter: something is not closed.
    source_unclosed(what: Text);
    /// Front matter: an unknown escape.
    source_bad_escape();
    /// Front matter: a colon in a plain value.
    source_colon_in_value();
    /// Front matter: text after a quoted value.
    source_after_quote();
    /// Front matter: a field that is no text.
    source_not_text(field: Text);
    /// Front matter: a field twice.
    source_repeated(field: Text);
}
