//! Modes: pipelines of Apertium's programs, one a pair of languages, in files of a line of shell.

use std::path::{Path, PathBuf};

use crate::model::locale::Locale;
use crate::workflow::draft::Pair;

/// Where distributions keep modes.
pub(super) const FOLDERS: [&str; 2] =
    ["/usr/share/apertium/modes", "/usr/local/share/apertium/modes"];

/// A language as Apertium names it: ISO 639-3, mostly.
pub(in crate::backends) fn code(locale: &Locale) -> &str {
    match locale.language() {
        "be" => "bel",
        "bg" => "bul",
        "cs" => "ces",
        "de" => "deu",
        "en" => "eng",
        "es" => "spa",
        "fr" => "fra",
        "it" => "ita",
        "kk" => "kaz",
        "lt" => "lit",
        "lv" => "lav",
        "pl" => "pol",
        "pt" => "por",
        "ru" => "rus",
        "tr" => "tur",
        "tt" => "tat",
        "uk" => "ukr",
        other => other,
    }
}

/// The file of a pair's mode.
pub(super) fn find(folders: &[PathBuf], pair: &Pair) -> Option<PathBuf> {
    let names = [
        format!("{}-{}.mode", code(&pair.from), code(&pair.to)),
        format!("{}-{}.mode", pair.from.language(), pair.to.language()),
    ];
    let paths = folders.iter().flat_map(|folder| names.iter().map(|name| folder.join(name)));
    paths.into_iter().find(|path| path.is_file())
}

/// The mode without the tagger that crashes on ambiguous words (apertium issue 223): the constraint grammar before it
/// gives the first reading by itself. A mode without that pair of programs stays as it is.
pub(super) fn without_crash(mode: &str) -> String {
    let mut steps: Vec<String> = Vec::new();
    for step in mode.split('|').map(str::trim) {
        let grammar = steps.last().and_then(|last| last.strip_prefix("cg-proc -w "));
        match grammar {
            Some(grammar) if step.starts_with("apertium-tagger ") => {
                let first = format!("cg-proc -w -1 -n {grammar}");
                steps.pop();
                steps.push(first);
            }
            Some(_) | None => steps.push(step.to_owned()),
        }
    }
    steps.join(" | ")
}

/// The name of a mode, such as `rus-bel`.
pub(super) fn name(path: &Path) -> &str {
    path.file_stem().and_then(|name| name.to_str()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_tagger_after_the_grammar_goes() {
        let mode =
            "lt-proc -w 'a.bin' | cg-proc -w 'b.bin' | apertium-tagger -g $2 'c.prob' | x -z\n";
        assert_eq!(without_crash(mode), "lt-proc -w 'a.bin' | cg-proc -w -1 -n 'b.bin' | x -z");
        let other = "lt-proc 'a.bin' | apertium-tagger -g $2 'c.prob' | cg-proc -w 'b'";
        assert_eq!(without_crash(other), other);
    }
}
