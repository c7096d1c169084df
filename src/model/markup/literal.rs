//! What stands in running text and is not translated: addresses, placeholders, terms and the like.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::lex::{Role, Token, TokenKind};
use super::matches::Matches;

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
    let mut matches = Matches::of(stretch);
    let mut next = matches.next(at);
    while at < stretch.len() {
        while terms.next_if(|term| term.start < at).is_some() {}
        if next.as_ref().is_some_and(|found| found.start < at) {
            next = matches.next(at);
        }
        let term = terms.peek().cloned();
        let first = |found: &Range<usize>| term.as_ref().is_none_or(|t| found.start <= t.start);
        let Some(found) = next.clone().filter(first) else {
            let Some(term) = term else { break };
            at = term.end;
            tokens.push(Token { span: term, kind: TokenKind::Term, role: Role::Alone });
            continue;
        };
        let term = term.filter(|term| term.start == found.start);
        let term = term.map(|span| (TokenKind::Term, span));
        let both = [term, token(stretch, found.clone())];
        match both.into_iter().flatten().max_by_key(|(_, span)| span.end) {
            Some((kind, span)) => {
                at = span.end;
                tokens.push(Token { span, kind, role: Role::Alone });
            }
            None => at = found.start + length_of_word(&stretch[found]),
        }
    }
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
