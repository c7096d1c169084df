//! The flags of `#,` lines.

use crate::model::entry::Standing;

/// How a draft is spelt.
pub(super) const FUZZY: &str = "fuzzy";

/// The languages of gettext 1.0's `*-format` flags, in the order in which it writes them.
const LANGUAGES: [&str; 37] = [
    "c",
    "objc",
    "c++",
    "python",
    "python-brace",
    "java",
    "java-printf",
    "csharp",
    "javascript",
    "scheme",
    "lisp",
    "elisp",
    "librep",
    "rust",
    "go",
    "ruby",
    "sh",
    "sh-printf",
    "awk",
    "lua",
    "object-pascal",
    "modula2",
    "d",
    "ocaml",
    "smalltalk",
    "qt",
    "qt-plural",
    "kde",
    "kde-kuit",
    "boost",
    "tcl",
    "perl",
    "perl-brace",
    "php",
    "gcc-internal",
    "gfc-internal",
    "ycp",
];

/// Adds what a `#,` line says after its comma.
pub(super) fn read(line: &str, standing: &mut Standing, flags: &mut Vec<String>) {
    let separator = |c: char| c == ',' || c.is_ascii_whitespace() || c == '\x0b';
    let mut words = line.split(separator).filter(|word| !word.is_empty());
    while let Some(word) = words.next() {
        match word {
            FUZZY => *standing = Standing::Draft,
            "range:" => flags.push(match words.next() {
                Some(range) => format!("range: {range}"),
                None => word.to_owned(),
            }),
            _ => flags.push(word.to_owned()),
        }
    }
}

/// The flags in gettext's order: formats, range, `no-wrap`, then what gettext does not know.
pub(super) fn ordered(flags: &[String]) -> Vec<&str> {
    let mut ordered: Vec<&str> = Vec::with_capacity(flags.len());
    for flag in flags {
        let sound = !flag.is_empty() && flag != FUZZY && !flag.contains(|c: char| c.is_control());
        if sound && !ordered.contains(&flag.as_str()) {
            ordered.push(flag);
        }
    }
    ordered.sort_by_key(|flag| rank(flag));
    ordered
}

/// The language whose directives are kept whole: the first that is a format, as gettext takes it.
pub(super) fn format_language(flags: &[String]) -> Option<&'static str> {
    let rank = flags
        .iter()
        .filter(|flag| !flag.starts_with("no-") && !flag.starts_with("impossible-"))
        .map(|flag| rank(flag))
        .min()?;
    LANGUAGES.get(rank).copied()
}

/// Whether the strings of an entry are left unfolded.
pub(super) fn is_no_wrap(flags: &[String]) -> bool {
    flags
        .iter()
        .rev()
        .find(|flag| *flag == "wrap" || *flag == "no-wrap")
        .is_some_and(|f| f != "wrap")
}

/// Whether a flag says which numbers a plural message is about.
pub(super) fn is_range(flag: &str) -> bool {
    flag.starts_with("range: ")
}

fn rank(flag: &str) -> usize {
    let language = flag.strip_suffix("-format").map(|name| {
        ["no-", "possible-", "impossible-"]
            .iter()
            .find_map(|p| name.strip_prefix(p))
            .unwrap_or(name)
    });
    let format = language.and_then(|name| LANGUAGES.iter().position(|known| *known == name));
    match flag {
        _ if let Some(format) = format => format,
        _ if is_range(flag) => LANGUAGES.len(),
        "no-wrap" => LANGUAGES.len() + 1,
        _ => LANGUAGES.len() + 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_flags_come_in_gettexts_order_and_unknown_ones_last() {
        let (mut standing, mut flags) = (Standing::Vouched, Vec::new());
        read(
            " reviewed, no-wrap,fuzzy, range: 0..9 python-format,c-format, c-format",
            &mut standing,
            &mut flags,
        );
        assert_eq!(standing, Standing::Draft);
        let expected = ["c-format", "python-format", "range: 0..9", "no-wrap", "reviewed"];
        assert_eq!(ordered(&flags), expected);
        assert_eq!(format_language(&flags), Some("c"));
        assert!(is_no_wrap(&flags));
    }
}
