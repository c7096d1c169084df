//! What stands in running text and is not translated: addresses, placeholders, terms and the like.

use std::ops::Range;

use regex::{Regex, RegexBuilder};

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

/// How much memory a project's protected terms may take, compiled.
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
    pattern: Regex,
}

impl Literals {
    /// Protected terms count in the case that they are given in, and as whole words.
    pub fn new(terms: &[String]) -> Result<Self, TooManyTerms> {
        let mut terms: Vec<&str> =
            terms.iter().map(|t| t.trim()).filter(|t| !t.is_empty()).collect();
        // Of two terms that begin alike the longer one is meant.
        terms.sort_unstable_by_key(|term| (std::cmp::Reverse(term.len()), *term));
        terms.dedup();
        let mut pattern: String =
            terms.iter().map(|term| format!("{}|", regex::escape(term))).collect();
        pattern.push_str(PATTERN);
        RegexBuilder::new(&pattern)
            .size_limit(TERMS_SIZE)
            .build()
            .map(|pattern| Self { pattern })
            .map_err(|_| TooManyTerms { count: terms.len() })
    }
}

/// Adds the tokens of a stretch of running text.
pub(super) fn find(text: &str, within: Range<usize>, literals: &Literals, tokens: &mut Vec<Token>) {
    let Some(stretch) = text.get(..within.end) else { return };
    let mut at = within.start;
    while let Some(found) = literals.pattern.find_at(stretch, at) {
        match token(stretch, found.range()) {
            Some((kind, span)) => {
                at = span.end;
                tokens.push(Token { span, kind, role: Role::Alone });
            }
            None => {
                at = found.start() + length_of_word(found.as_str());
            }
        }
        if at >= stretch.len() {
            break;
        }
    }
}

/// What a match is, and how far it really goes.
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
            _ => {
                let sound = apart && !after.is_some_and(is_of_word);
                return sound.then_some((TokenKind::Term, span));
            }
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

/// Of what the pattern finds, only addresses look like this; a term that does is as well one.
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
