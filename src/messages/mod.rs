//! Every sentence the program can say, as typed functions: one file an area, mirrored by `locales/*/<area>.ftl`.
//!
//! To add an area: write its file with one `messages!` block, name it in `areas!` below and in `l10n::resources`, and
//! give it a file of sentences for each language. `tests/it/messages.rs` finds what was forgotten.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

#[macro_use]
mod declare;

areas! {
    accept,
    add,
    backends,
    catalogs,
    check,
    date,
    diff,
    draft,
    explain,
    failure,
    freshness,
    help,
    init,
    integrity,
    io,
    language,
    man,
    models,
    po,
    project,
    publish,
    site,
    source,
    status,
    sync,
    termbase,
    terminal,
    terms,
    theme,
    typography,
    usage,
}
