//! The name of a text's content, stable on disk.

use std::borrow::Cow;
use std::fmt;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The first 6 bytes of BLAKE3 over a normalised text, written `b3:` and 12 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint([u8; 6]);

impl Fingerprint {
    /// What its written form begins with.
    pub(super) const PREFIX: &str = "b3:";

    /// Names one text, up to [`normalise`].
    pub fn of(text: &str) -> Self {
        Self::from_hash(blake3::hash(normalise(text).as_bytes()))
    }

    /// Names a source together with its translation: what a mark speaks about.
    ///
    /// The source counts up to [`fold`], so that retypesetting the English lets no mark lapse; the translation counts
    /// up to [`normalise`], because its typography is what somebody vouched for.
    pub fn of_pair(source: &str, translation: &str) -> Self {
        let mut hasher = blake3::Hasher::new();
        hasher.update(fold(source).as_bytes());
        hasher.update(b"\0");
        hasher.update(normalise(translation).as_bytes());
        Self::from_hash(hasher.finalize())
    }

    /// Reads `b3:` and 12 hexadecimal digits; `None` for anything else, another algorithm included.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix(Self::PREFIX)?.as_bytes();
        let (pairs, rest) = digits.as_chunks::<2>();
        let pairs: &[[u8; 2]; 6] = pairs.try_into().ok().filter(|_| rest.is_empty())?;
        let digit =
            |digit: u8| char::from(digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        let mut bytes = [0; 6];
        for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
            *byte = digit(*high)? << 4 | digit(*low)?;
        }
        Some(Self(bytes))
    }

    fn from_hash(hash: blake3::Hash) -> Self {
        let mut bytes = [0; 6];
        bytes.copy_from_slice(&hash.as_bytes()[..6]);
        Self(bytes)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Self::PREFIX)?;
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// The normal form that identity is decided on: NFC (UAX #15), runs of white space to one blank, ends trimmed.
pub fn normalise(text: &str) -> Cow<'_, str> {
    if is_normal(text) {
        return Cow::Borrowed(text);
    }
    let composed = match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        IsNormalized::No | IsNormalized::Maybe => Cow::Owned(text.nfc().collect()),
    };
    if has_plain_spaces(&composed) {
        return composed;
    }
    let mut spaced = String::with_capacity(composed.len());
    for word in composed.split_whitespace() {
        if !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push_str(word);
    }
    Cow::Owned(spaced)
}

/// The coarser normal form: as [`normalise`], with quotation marks, dashes, apostrophes, ellipses and blanks made
/// plain and invisible characters left out. Texts that are equal under it differ in typography alone.
pub fn fold(text: &str) -> String {
    let text = normalise(text);
    if is_plain(&text) {
        return text.into_owned();
    }
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '“' | '”' | '„' | '‟' | '«' | '»' | '″' => plain.push('"'),
            '‘' | '’' | '‚' | '‛' | '‹' | '›' | 'ʼ' | '`' | '´' | '′' => {
                plain.push('\'')
            }
            '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => plain.push('-'),
            '…' => plain.push_str("..."),
            '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}' => {}
            _ => plain.push(c),
        }
    }
    normalise(&plain.replace("---", "-").replace("--", "-")).into_owned()
}

/// Whether a text surely is in normal form: a short way past the tables of Unicode for nearly all our texts.
///
/// It holds nothing but printable ASCII, letters from U+00C0 to U+02FF and from U+0400 to U+047F, and the marks from
/// U+00A1 to U+00BF and from U+2010 to U+2027: none of them composes with another, and none is white space but the
/// blank.
fn is_normal(text: &str) -> bool {
    let bytes = text.as_bytes();
    let usual = |byte: u8| byte >= b' ' && (byte < 0xcc || matches!(byte, 0xd0 | 0xd1 | 0xe2));
    // Looks at all of them, because that takes many at a time.
    bytes.iter().fold(true, |all, &byte| all & usual(byte))
        && memchr::memchr2_iter(0xc2, 0xe2, bytes).all(|at| match bytes[at..] {
            [0xe2, second, third, ..] => second == 0x80 && (0x90..=0xa7).contains(&third),
            [0xc2, second, ..] => second > 0xa0,
            _ => false,
        })
        && !text.starts_with(' ')
        && !text.ends_with(' ')
        && !text.contains("  ")
}

/// Whether a text in normal form surely is its own [`fold`].
fn is_plain(text: &str) -> bool {
    text.is_ascii() && !text.contains('`') && !text.contains("--")
}

/// Whether all white space is single blanks between words.
fn has_plain_spaces(text: &str) -> bool {
    let mut after_space = true;
    for c in text.chars() {
        let space = c.is_whitespace();
        if space && (after_space || c != ' ') {
            return false;
        }
        after_space = space;
    }
    !after_space || text.is_empty()
}

#[cfg(test)]
mod tests {
    use unicode_normalization::char::canonical_combining_class;

    use super::*;

    #[test]
    fn rewrapping_and_composing_keep_the_fingerprint() {
        assert_eq!(Fingerprint::of("two  words\n"), Fingerprint::of("two words"));
        assert_eq!(Fingerprint::of("й"), Fingerprint::of("и\u{306}"));
        assert_ne!(Fingerprint::of("two words"), Fingerprint::of("Two words"));
    }

    #[test]
    fn retypesetting_keeps_the_fold_and_changes_the_fingerprint() {
        let (plain, set) =
            ("\"It's over...\" - he said -- twice", "“It’s over…” — he\u{a0}said – twice");
        assert_eq!(fold(plain), fold(set));
        assert_ne!(Fingerprint::of(plain), Fingerprint::of(set));
    }

    #[test]
    fn short_ways_lead_to_the_same_place() {
        for c in '\0'..='\u{ffff}' {
            for text in [c.to_string(), format!("a{c}б"), format!("a{c} {c}{c}")] {
                if is_normal(&text) {
                    assert_eq!(text.nfc().collect::<String>(), text);
                    assert!(has_plain_spaces(&text), "{text:?}");
                    assert!(text.chars().all(|c| canonical_combining_class(c) == 0), "{text:?}");
                }
            }
            if is_plain(&c.to_string()) && !c.is_whitespace() {
                assert_eq!(fold(&format!("a{c}")) + "...", fold(&format!("a{c}…")), "{c:?}");
            }
        }
        for usual in ["Так, “гэта” — «ён»…", "naïve, łódź", "Ў, ё"] {
            assert!(is_normal(usual), "{usual}");
        }
        for other in [" a", "a ", "a  b", "a\n", "и\u{306}", "a\u{a0}b", "a\u{2009}b"] {
            assert!(!is_normal(other), "{other:?}");
        }
    }

    #[test]
    fn is_read_back_as_written() {
        let name = Fingerprint::of_pair("Yes.", "Так.");
        assert_eq!(Fingerprint::parse(&name.to_string()), Some(name));
        assert_eq!(Fingerprint::parse("b3:123"), None);
        assert_eq!(Fingerprint::parse("b4:0123456789ab"), None);
        assert_eq!(Fingerprint::parse("b3:01234567é9a"), None);
    }

    #[test]
    fn a_pair_is_not_a_longer_source() {
        assert_ne!(Fingerprint::of_pair("a b", "c"), Fingerprint::of_pair("a", "b c"));
    }
}
