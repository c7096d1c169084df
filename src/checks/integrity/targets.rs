//! Where links lead, and whether two targets are the same thing in two languages.

use std::ops::Range;

use crate::checks::text::Text;
use crate::model::letters::is_letter_or_digit;
use crate::model::markup::{Role, TokenKind};

/// How near two targets are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kinship {
    /// Nothing in common.
    None,
    /// The same site or file in a way that may be a language's.
    Near,
    /// One is the other's version in the language of the translation.
    Variant,
    Same,
}

/// The target of a link or image.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Target<'a> {
    pub(super) text: &'a str,
    pub(super) span: Range<usize>,
}

/// The targets of links and images, of Markdown and HTML, in order; empty ones and labels are none.
pub(super) fn targets<'a>(text: &Text<'a>) -> Vec<Target<'a>> {
    let mut found = Vec::new();
    for token in text.tokens() {
        let words = text.at(&token.span);
        match (token.kind, token.role) {
            (TokenKind::Link, Role::Close(_)) => {
                let Some(rest) = words.strip_prefix("](") else { continue };
                let start = token.span.start + words.len() - rest.trim_start().len();
                let rest = rest.trim_start();
                let rest = rest.strip_suffix(')').unwrap_or(rest).trim_end();
                let length = match rest.strip_prefix('<').and_then(|rest| rest.find('>')) {
                    Some(end) => end + 2,
                    None => rest.find(char::is_whitespace).unwrap_or(rest.len()),
                };
                found.push(Target { text: &rest[..length], span: start..start + length });
            }
            (TokenKind::Tag, _) => {
                for name in ["href", "src", "url"] {
                    if let Some(value) = attribute(words, name) {
                        let span = token.span.start + value.start..token.span.start + value.end;
                        found.push(Target { text: &words[value], span });
                    }
                }
            }
            _ => {}
        }
    }
    found.retain(|target| !target.text.is_empty());
    found
}

/// Where the value of a tag's attribute stands.
fn attribute(tag: &str, name: &str) -> Option<Range<usize>> {
    let mut from = 0;
    while let Some(at) = tag[from..].find(name).map(|at| from + at) {
        from = at + name.len();
        let apart = tag[..at].ends_with(|c: char| c.is_whitespace());
        let rest = tag[from..].trim_start();
        if apart && let Some(value) = rest.strip_prefix('=').map(str::trim_start) {
            let start = tag.len() - value.len();
            return match value.chars().next() {
                Some(quote @ ('"' | '\'')) => {
                    value[1..].find(quote).map(|end| start + 1..start + 1 + end)
                }
                Some(_) => {
                    let end = value.find(|c: char| c.is_whitespace() || c == '>');
                    Some(start..start + end.unwrap_or(value.len()))
                }
                None => None,
            };
        }
    }
    None
}

/// How near the target of the translation is to the target of the source.
pub(super) fn kinship(source: &str, translation: &str, language: &str) -> Kinship {
    let (source, translation) = (bare(source), bare(translation));
    if source == translation || source.replace("&amp;", "&") == translation.replace("&amp;", "&") {
        return Kinship::Same;
    }
    let codes = |target: &str| {
        let parts = target.split(|c: char| !is_letter_or_digit(c));
        parts.filter(|part| is_language(part, language)).count()
    };
    let (from, to) = (Address::of(source), Address::of(translation));
    let gains_code = codes(translation) > codes(source);
    if from.host == to.host {
        return match (gains_code, from.file(language) == to.file(language)) {
            (true, _) if !from.host.is_empty() => Kinship::Variant,
            (_, true) => Kinship::Variant,
            _ if from.path.starts_with('#') && to.path.starts_with('#') => Kinship::Near,
            _ => Kinship::None,
        };
    }
    let same_site = !from.site().is_empty() && from.site() == to.site();
    if same_site && gains_code {
        Kinship::Variant
    } else if same_site || from.name() == to.name() && !from.name().is_empty() {
        Kinship::Near
    } else {
        Kinship::None
    }
}

/// Without the scheme, `www.`, brackets and a slash at the end.
fn bare(target: &str) -> &str {
    let target = target.trim_start_matches('<').trim_end_matches('>');
    let target = target.strip_prefix("mailto:").unwrap_or(target);
    let target =
        target.strip_prefix("https://").or(target.strip_prefix("http://")).unwrap_or(target);
    target.strip_prefix("www.").unwrap_or(target).trim_end_matches('/')
}

/// Whether a part of an address names the language of the translation: `be`, `ru`, `by`, `rus`.
fn is_language(part: &str, language: &str) -> bool {
    let known: &[&str] = match language {
        "be" => &["be", "by", "bel", "be_BY", "BY", "BE", "belarusian", "tarask"],
        "ru" => &["ru", "rus", "ru_RU", "RU", "russian"],
        _ => &[],
    };
    part == language || known.contains(&part)
}

/// How files end, which no host does.
const ENDINGS: &[&str] = &[
    "docx", "epub", "htm", "html", "jpeg", "jpg", "md", "odt", "pdf", "php", "png", "svg", "txt",
    "xml",
];

/// An address, cut in two.
struct Address<'a> {
    /// Of a relative target it is empty.
    host: &'a str,
    path: &'a str,
}

impl<'a> Address<'a> {
    fn of(target: &'a str) -> Self {
        let end = target.find(['/', '?', '#']).unwrap_or(target.len());
        let (host, path) = target.split_at(end);
        let last = host.rsplit('.').next().unwrap_or_default();
        let is_host = host.contains('.') && !host.starts_with('.') && !ENDINGS.contains(&last);
        if is_host { Self { host, path } } else { Self { host: "", path: target } }
    }

    /// The last two labels of the host.
    fn site(&self) -> &'a str {
        let mut dots = self.host.rmatch_indices('.').skip(1);
        dots.next().map_or(self.host, |(at, _)| &self.host[at + 1..])
    }

    /// The site without its top-level domain: `example.org` and `example.by` may be of one owner.
    fn name(&self) -> &'a str {
        self.site().split('.').next().unwrap_or_default()
    }

    /// The path without all that names a language.
    fn file(&self, language: &str) -> String {
        let parts = self.path.split(|c: char| !is_letter_or_digit(c));
        let kept = parts.filter(|part| {
            !matches!(
                *part,
                "" | "en"
                    | "eng"
                    | "EN"
                    | "US"
                    | "english"
                    | "lang"
                    | "hl"
                    | "l"
                    | "locale"
                    | "intl"
            ) && !is_language(part, language)
        });
        kept.fold(String::new(), |file, part| file + part + "/")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_in_the_language_are_known() {
        for (source, translation) in [
            ("https://example.org/en/about", "https://example.org/ru/about"),
            ("https://example.org/about", "https://example.org/ru/o-nas"),
            ("https://en.wikipedia.org/wiki/Minsk", "https://ru.wikipedia.org/wiki/Минск"),
            ("https://example.org/a?lang=en", "https://example.org/a?lang=ru"),
            ("https://example.org/report.pdf", "https://example.org/report-ru.pdf"),
            ("free-sw.en.html", "free-sw.ru.html"),
            ("../letter.md", "../letter.ru.md"),
        ] {
            assert_eq!(kinship(source, translation, "ru"), Kinship::Variant, "{source}");
        }
        assert_eq!(kinship("http://example.org/", "https://www.example.org", "be"), Kinship::Same);
    }

    #[test]
    fn other_places_are_no_versions() {
        for (source, translation) in [
            ("https://example.org/join", "https://example.org/jion"),
            ("https://example.org/1", "https://example.org/2"),
            ("https://example.org/en/a", "https://other.net/"),
            ("letter.md", "other.md"),
        ] {
            assert!(kinship(source, translation, "be") < Kinship::Near, "{source}");
        }
    }
}
