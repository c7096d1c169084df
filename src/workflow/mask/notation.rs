//! How tokens are written for an engine, and read in its answer.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::workflow::draft::backend::Masking;

/// A way to write tokens. Each [`Masking`] has a second one for when an engine spoils the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notation {
    /// `<x id="1"/>` in XML.
    Xml,
    /// `⟦1⟧` in XML.
    XmlBrackets,
    /// `⟦1⟧` in plain text.
    Brackets,
    /// `[[1]]` in plain text.
    SquareBrackets,
    /// No notation: tokens stand as they are.
    None,
}

static XML: LazyLock<Regex> = LazyLock::new(|| {
    let tag = r#"<\s*[xXхХ]\s+id\s*=\s*["'«“„]?\s*([0-9]+)\s*["'»”“]?\s*/?\s*>(?:\s*<\s*/\s*[xXхХ]\s*>)?"#;
    Regex::new(tag).expect("the pattern is sound")
});

static BRACKETS: LazyLock<Regex> = LazyLock::new(|| {
    let brackets = r"⟦\s*([0-9]+)\s*⟧|\[\s*\[\s*([0-9]+)\s*\]\s*\]";
    Regex::new(brackets).expect("the pattern is sound")
});

impl Notation {
    /// The notation to begin with.
    pub fn of(masking: Masking) -> Self {
        match masking {
            Masking::Xml => Self::Xml,
            Masking::Brackets => Self::Brackets,
            Masking::None => Self::None,
        }
    }

    /// Another one that the same engine takes.
    pub fn other(self) -> Self {
        match self {
            Self::Xml => Self::XmlBrackets,
            Self::XmlBrackets => Self::Xml,
            Self::Brackets => Self::SquareBrackets,
            Self::SquareBrackets => Self::Brackets,
            Self::None => Self::None,
        }
    }

    /// Writes a token.
    pub(super) fn write(self, number: usize, original: &str, out: &mut String) {
        match self {
            Self::Xml => out.push_str(&format!("<x id=\"{number}\"/>")),
            Self::XmlBrackets | Self::Brackets => out.push_str(&format!("⟦{number}⟧")),
            Self::SquareBrackets => out.push_str(&format!("[[{number}]]")),
            Self::None => out.push_str(original),
        }
    }

    /// The tokens of an answer, however an engine has spaced them: where each stands, and its number.
    pub(super) fn read(self, answer: &str) -> Vec<(Range<usize>, usize)> {
        let pattern = match self {
            Self::Xml => &XML,
            Self::XmlBrackets | Self::Brackets | Self::SquareBrackets => &BRACKETS,
            Self::None => return Vec::new(),
        };
        let number = |found: &regex::Captures<'_>| {
            found.get(1).or(found.get(2)).and_then(|digits| digits.as_str().parse().ok())
        };
        pattern
            .captures_iter(answer)
            .filter_map(|found| Some((found.get(0)?.range(), number(&found)?)))
            .collect()
    }

    /// Writes text between tokens.
    pub(super) fn escape(self, text: &str, out: &mut String) {
        match self {
            Self::Xml | Self::XmlBrackets => {
                for c in text.chars() {
                    match c {
                        '&' => out.push_str("&amp;"),
                        '<' => out.push_str("&lt;"),
                        '>' => out.push_str("&gt;"),
                        c => out.push(c),
                    }
                }
            }
            Self::Brackets | Self::SquareBrackets | Self::None => out.push_str(text),
        }
    }

    /// Reads text between tokens. What is no entity is taken as it is: some engines resolve them on their own.
    pub(super) fn unescape(self, text: &str) -> Cow<'_, str> {
        match self {
            Self::Xml | Self::XmlBrackets if text.contains('&') => Cow::Owned(resolved(text)),
            Self::Xml | Self::XmlBrackets | Self::Brackets | Self::SquareBrackets | Self::None => {
                Cow::Borrowed(text)
            }
        }
    }
}

/// Longer names are no entities that an engine writes.
const LONGEST_ENTITY: usize = 10;

fn resolved(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(LONGEST_ENTITY).position(|b| b == b';');
        match end.and_then(|end| Some((end, entity(rest.get(1..end)?)?))) {
            Some((end, c)) => {
                out.push(c);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{a0}'),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}
