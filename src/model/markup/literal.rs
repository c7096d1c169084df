//! What stands in running text and is not translated: addresses, placeholders, terms and the like.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::LazyLock;

use regex::{Match, Regex};

use super::lex::{Role, Token, TokenKind};

/// Everything but terms. What each match is, its first characters say.
const PATTERN: &str = concat!(
    r"\s*\\?[\n\r]\s*",
    r"|(?i-u:https?|ftp|mailto|tel|tg):(?://)?[^\s<>«»“”]+",
    r"|(?i-u:www)\.[^\s<>«»“”]+",
    r"|[\p{L}0-9._%+-]+@[\p{L}0-9-]+(?:\.[\p{L}0-9-]+)+",
    r"|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:org|com|net|by|ru|ua|pl|lt|de|eu|uk|info|io|me|int)(?:/[^\s<>«»“”]*)?",
    r"|\{\{[^{}\n]+\}\}|\$?\{[A-Za-z0-9_.:-]*\}",
    r"|%(?:[0-9]+\$)?[-+0#]*[0-9]*(?:\.[0-9]+)?(?:hh|ll|[hlzjt])?[diouxXeEfFgGcsp]|%\([A-Za-z0-9_]+\)[a-z]|%%",
    r"|\[\^[^\]\s]+\]",
    r"|[#@][\p{L}_][\p{L}0-9_]+",
    r"|&(?:[A-Za-z][A-Za-z0-9]+|#[0-9]+|#[xX][0-9a-fA-F]+);",
    r"|\\[!-/:-@\[-`{-~]",
    r"|[\x00-\x08\x09\x0b\x0c\x0e-\x1f\x7f-\u{9f}]+",
    r"|[⟦⟧]+|\[\s*\[\s*[0-9]+\s*\]\s*\]",
    r"|<\s*/?\s*[xXхХ][^<>]*>",
);

static EVERYTHING: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(PATTERN).expect("the pattern is sound"));

/// How many bytes a project's protected terms may have.
const TERMS_SIZE: usize = 1 << 28;

/// The project protects more terms than can be searched for.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{count} protected terms are too many")]
pub struct TooManyTerms {
    pub count: usize,
}

/// What is searched for.
#[derive(Clone, Debug)]
pub struct Literals {
    /// The terms, with one blank between words.
    terms: BTreeSet<String>,
    /// By the first atom of a term: of how many atoms such terms are. An atom is a word, a sign, or blanks.
    sizes: BTreeMap<String, BTreeSet<usize>>,
}

impl Literals {
    /// Protected terms count in the case that they are given in, and as whole words.
    pub fn new(terms: &[String]) -> Result<Self, TooManyTerms> {
        if terms.iter().map(String::len).sum::<usize>() > TERMS_SIZE {
            return Err(TooManyTerms { count: terms.len() });
        }
        let spaced = |term: &String| term.split_whitespace().collect::<Vec<_>>().join(" ");
        let terms: BTreeSet<String> =
            terms.iter().map(spaced).filter(|term| !term.is_empty()).collect();
        let mut sizes: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        for term in &terms {
            let first = term[..length_of_word(term)].to_owned();
            let (mut count, mut rest) = (0, term.as_str());
            while !rest.is_empty() {
                rest = &rest[length_of_word(rest)..];
                count += 1;
            }
            sizes.entry(first).or_default().insert(count);
        }
        Ok(Self { terms, sizes })
    }

    /// Where terms stand in a stretch of a text: in order, apart from each other, of several the longest.
    fn terms_in(&self, text: &str, within: Range<usize>) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut at = within.start;
        while at < text.len() && !self.terms.is_empty() {
            let inside = text[..at].chars().next_back().is_some_and(is_of_word);
            let end = if inside { None } else { self.term_at(text, at) };
            found.extend(end.map(|end| at..end));
            at = end.unwrap_or_else(|| at + length_of_word(&text[at..]));
        }
        found
    }

    /// Where the longest term ends that begins here. Its words may stand in two lines, or with blanks that do not
    /// break between them.
    fn term_at(&self, text: &str, start: usize) -> Option<usize> {
        let sizes = self.sizes.get(&text[start..start + length_of_word(&text[start..])])?;
        let (mut end, mut spaced, mut longest) = (start, String::new(), None);
        for size in 1..=*sizes.last()? {
            let rest = &text[end..];
            let blanks = rest.find(|c: char| !c.is_whitespace()).unwrap_or(rest.len());
            if rest.is_empty() {
                break;
            } else if blanks > 0 {
                spaced.push(' ');
                end += blanks;
            } else {
                let length = length_of_word(rest);
                spaced.push_str(&rest[..length]);
                end += length;
            }
            let apart = !text[end..].chars().next().is_some_and(is_of_word);
            if apart && sizes.contains(&size) && self.terms.contains(&spaced) {
                longest = Some(end);
            }
        }
        longest
    }
}

/// Adds the tokens of a stretch of running text: what begins first, and of two that begin at one place the longer.
pub(super) fn find(text: &str, within: Range<usize>, literals: &Literals, tokens: &mut Vec<Token>) {
    let Some(stretch) = text.get(..within.end) else { return };
    let mut at = within.start;
    let mut terms = literals.terms_in(stretch, within).into_iter().peekable();
    let mut next = next_match(stretch, at);
    while at < stretch.len() {
        while terms.next_if(|term| term.start < at).is_some() {}
        if next.is_some_and(|found| found.start() < at) {
            next = next_match(stretch, at);
        }
        let term = terms.peek().cloned();
        let Some(found) = next.filter(|f| term.as_ref().is_none_or(|t| f.start() <= t.start))
        else {
            let Some(term) = term else { break };
            at = term.end;
            tokens.push(Token { span: term, kind: TokenKind::Term, role: Role::Alone });
            continue;
        };
        let term = term.filter(|term| term.start == found.start());
        let term = term.map(|span| (TokenKind::Term, span));
        let both = [term, token(stretch, found.range())];
        match both.into_iter().flatten().max_by_key(|(_, span)| span.end) {
            Some((kind, span)) => {
                at = span.end;
                tokens.push(Token { span, kind, role: Role::Alone });
            }
            None => at = found.start() + length_of_word(found.as_str()),
        }
    }
}

/// The next match of the pattern. It is only searched for from where one may begin, and nowhere in most prose: every
/// match has a sign in it that prose has no use for.
fn next_match(text: &str, from: usize) -> Option<Match<'_>> {
    let bytes = text.as_bytes();
    let mut at = from;
    while let Some(next) = bytes.get(at..)?.iter().position(|byte| TELLS[usize::from(*byte)]) {
        let sign = at + next;
        at = sign + 1;
        // A point or colon says something only within a word, and letters of two and three bytes are seldom signs.
        let tells = match (bytes[sign], bytes.get(at)) {
            (b'.' | b':', after) => after.is_some_and(|byte| !byte.is_ascii_whitespace()),
            (0xc2, after) => after.is_some_and(|byte| *byte < 0xa0),
            (0xe2, after) => after == Some(&0x9f),
            (_, _) => true,
        };
        if !tells {
            continue;
        }
        // A match begins in the same word, or in the blanks before it.
        let before = &text[from..sign];
        let word = before.trim_end_matches(|c: char| !c.is_whitespace());
        let start = from + word.trim_end_matches(char::is_whitespace).len();
        // Most kinds end with the word, too. Long words may have many matches, and are not looked through for each.
        let near = &bytes[sign..bytes.len().min(sign + NEAR)];
        let end = near.iter().position(u8::is_ascii_whitespace).map(|length| sign + length);
        let end = end.filter(|end| {
            *end > sign && !bytes[start..*end].iter().any(|byte| WIDE[usize::from(*byte)])
        });
        let Some(end) = end else { return EVERYTHING.find_at(text, start) };
        let found = EVERYTHING.find_at(&text[..end], start);
        if found.is_some() {
            return found;
        }
        at = end;
    }
    None
}

/// How many bytes of a word are looked through for where it ends.
const NEAR: usize = 48;

/// The first bytes of the signs that matches have.
const TELLS: [bool; 256] = {
    let mut table = among(b".:@${}%[#&\\\x7f\xc2\xe2");
    let mut at = 0;
    while at < 256 {
        table[at] |= WIDE[at];
        at += 1;
    }
    table
};

/// Those of matches that may go on beyond a blank.
const WIDE: [bool; 256] = {
    let mut table = among(b"{[<\\\x7f\xc2");
    let mut at = 0;
    while at < 0x20 {
        table[at] = true;
        at += 1;
    }
    table
};

const fn among(bytes: &[u8]) -> [bool; 256] {
    let mut table = [false; 256];
    let mut at = 0;
    while at < bytes.len() {
        table[bytes[at] as usize] = true;
        at += 1;
    }
    table
}

/// What a match of something else than a term is, and how far it really goes.
fn token(text: &str, span: Range<usize>) -> Option<(TokenKind, Range<usize>)> {
    let found = &text[span.clone()];
    let first = found.chars().next()?;
    let before = text[..span.start].chars().next_back();
    let after = text[span.end..].chars().next();
    let apart = !before.is_some_and(is_of_word);
    let kind = if found.contains(['\n', '\r']) {
        TokenKind::Break
    } else if first.is_control() {
        TokenKind::Control
    } else {
        match first {
            '\\' => TokenKind::Escape,
            '&' => TokenKind::Entity,
            '⟦' | '⟧' | '<' => TokenKind::Lookalike,
            '[' if !found.starts_with("[^") => TokenKind::Lookalike,
            '[' => TokenKind::Footnote,
            '{' | '$' => TokenKind::Placeholder,
            '%' => {
                let sound = !before.is_some_and(|c| c.is_numeric())
                    && (found == "%%" || !after.is_some_and(char::is_alphanumeric));
                return sound.then_some((TokenKind::Placeholder, span));
            }
            '#' | '@' if found.len() > 1 => {
                return apart.then_some((TokenKind::Mention, span));
            }
            _ if is_address(found) => {
                let length = without_punctuation(found);
                let sound = apart && is_address(&found[..length]);
                return sound.then(|| (TokenKind::Address, span.start..span.start + length));
            }
            _ => return None,
        }
    };
    Some((kind, span))
}

/// The length of the word that a text begins with, or of its first character.
fn length_of_word(text: &str) -> usize {
    let word = text.find(|c| !is_of_word(c)).unwrap_or(text.len());
    if word > 0 { word } else { text.chars().next().map_or(1, char::len_utf8) }
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Of what the pattern finds beside terms, only addresses look like this.
fn is_address(found: &str) -> bool {
    let rest = found.split_once(':').map(|(_, rest)| rest.trim_start_matches('/'));
    rest.is_some_and(|rest| !rest.is_empty())
        || found.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
        || found.contains('.')
            && !found.contains(char::is_whitespace)
            && found.is_ascii()
            && found.len() > 4
}

/// The length of an address without the punctuation of the sentence that it ends.
fn without_punctuation(found: &str) -> usize {
    let count = |c| found.matches(c).count();
    let mut unopened = count(')').saturating_sub(count('('));
    let mut length = found.len();
    for c in found.chars().rev() {
        match c {
            ')' if unopened == 0 => break,
            ')' => unopened -= 1,
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '"' | ']' | '}' | '’' | '…' | '—' | '*'
            | '_' => {}
            _ => break,
        }
        length -= c.len_utf8();
    }
    length
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_match_is_missed_nowhere(
            text in "([a-wА-я0-9]|(www|http|org|mailto|quot|X)|[ \t\n.:@${}%\\[\\]#&\\\\<>/_^;«»⟦⟧\u{a0}\u{85}\u{1f}]|\\PC){0,40}",
            from in 0_usize..40,
        ) {
            let from = text.ceil_char_boundary(from.min(text.len()));
            let found = next_match(&text, from).map(|found| found.range());
            prop_assert_eq!(found, EVERYTHING.find_at(&text, from).map(|found| found.range()));
        }
    }
}
