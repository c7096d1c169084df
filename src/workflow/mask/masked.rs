//! Hiding what must not be translated, and putting it back.

use std::ops::Range;

use super::notation::Notation;
use super::repair::{Beside, Seat, repair};
use crate::model::markup::{self, Literals, Role, Token, TokenKind, TooManyTerms};

/// Knows what of a text must not be translated.
#[derive(Clone, Debug)]
pub struct Masker {
    literals: Literals,
}

/// A text as an engine gets it.
#[derive(Clone, Debug)]
pub struct Masked {
    /// The text to send: no line breaks, no blanks at its ends.
    pub text: String,
    notation: Notation,
    /// The blanks before and after.
    lead: String,
    trail: String,
    /// The tokens as they stand in the source, with their blanks.
    tokens: Vec<(String, Seat)>,
    /// Where they stand there.
    found: Vec<Token>,
}

/// How an engine's answer fails to hold the tokens that it was given; each with the token as the source has it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Slip {
    #[error("{0:?} is lost")]
    Lost(String),
    #[error("{0:?} stands there twice")]
    Doubled(String),
    #[error("{0:?} was never given")]
    Foreign(String),
    /// It ends before it begins, or in the middle of something else.
    #[error("{0:?} stands in the wrong order")]
    Crossed(String),
}

impl Masker {
    /// With terms to leave as they are, each in its own case and as whole words.
    pub fn new(terms: &[String]) -> Result<Self, TooManyTerms> {
        Literals::new(terms).map(|literals| Self { literals })
    }

    /// The stretches of a text that are not translated, in order, apart from each other.
    pub fn tokens(&self, text: &str) -> Vec<Token> {
        markup::tokens(text, &self.literals)
    }

    /// Hides them. Law: [`Masked::unmask`] of [`Masked::text`] is `text`, whatever stands in it.
    pub fn mask(&self, text: &str, notation: Notation) -> Masked {
        let body = text.trim();
        let (lead, trail) = if body.is_empty() {
            (text, "")
        } else {
            let start = text.len() - text.trim_start().len();
            (&text[..start], &text[start + body.len()..])
        };
        let tokens = self.tokens(body);
        let mut masked = Masked {
            text: String::with_capacity(body.len() + 8 * tokens.len()),
            notation,
            lead: lead.to_owned(),
            trail: trail.to_owned(),
            tokens: Vec::with_capacity(tokens.len()),
            found: Vec::new(),
        };
        let mut end = 0;
        for (at, token) in tokens.iter().enumerate() {
            let before = &body[end..token.span.start];
            let next = tokens.get(at + 1).map_or(body.len(), |next| next.span.start);
            let after = &body[token.span.end..next];
            let (kind, role) = (token.kind, token.role);
            let (before_it, after_it) = (Beside::end_of(before), Beside::start_of(after));
            let seat = Seat { kind, role, before: before_it, after: after_it };
            masked.add(before, &body[token.span.clone()], seat);
            end = token.span.end;
        }
        notation.escape(&body[end..], &mut masked.text);
        masked.found = tokens;
        masked
    }
}

impl Masked {
    fn add(&mut self, before: &str, original: &str, seat: Seat) {
        self.notation.escape(before, &mut self.text);
        let is_break = seat.kind == TokenKind::Break && self.notation != Notation::None;
        let blank = if is_break { " " } else { "" };
        self.text.push_str(blank);
        self.tokens.push((original.to_owned(), seat));
        self.notation.write(self.tokens.len(), original, &mut self.text);
        self.text.push_str(blank);
    }

    /// How its tokens are written.
    pub fn notation(&self) -> Notation {
        self.notation
    }

    /// How many tokens are in it.
    pub fn tokens(&self) -> usize {
        self.tokens.len()
    }

    /// The tokens of the text that was masked, as [`Masker::tokens`] finds them, if no blanks stood around it.
    pub fn found(&self) -> Option<&[Token]> {
        (self.lead.is_empty() && self.trail.is_empty()).then_some(&self.found)
    }

    /// Whether an engine can be trusted to keep what must be kept.
    pub fn is_sendable(&self) -> bool {
        self.notation != Notation::None || self.tokens.is_empty()
    }

    /// Puts the tokens back into an answer, with the blanks around them as the source has them.
    ///
    /// Each token must be there once, and two that belong together in their order, around the same as before or less.
    pub fn unmask(&self, answer: &str) -> Result<String, Slip> {
        let answer = answer.trim();
        let found = self.notation.read(answer);
        let order: Vec<usize> = found.iter().map(|(_, number)| *number).collect();
        if self.notation != Notation::None {
            self.each_once(answer, &found)?;
            self.in_order(&order)?;
        }
        let mut texts: Vec<String> = Vec::with_capacity(found.len() + 1);
        let mut end = 0;
        for (span, _) in &found {
            texts.push(self.notation.unescape(&answer[end..span.start]).into_owned());
            end = span.end;
        }
        texts.push(self.notation.unescape(&answer[end..]).into_owned());
        let seats: Vec<Seat> = order.iter().map(|number| self.tokens[number - 1].1).collect();
        repair(&seats, &mut texts);
        let mut whole = self.lead.clone();
        for (at, text) in texts.iter().enumerate() {
            whole.push_str(text);
            if let Some(number) = order.get(at) {
                whole.push_str(&self.tokens[number - 1].0);
            }
        }
        whole.push_str(&self.trail);
        Ok(whole)
    }

    fn each_once(&self, answer: &str, found: &[(Range<usize>, usize)]) -> Result<(), Slip> {
        let mut seen = vec![false; self.tokens.len()];
        for (span, number) in found {
            match number.checked_sub(1).and_then(|at| seen.get_mut(at)) {
                None => return Err(Slip::Foreign(answer[span.clone()].to_owned())),
                Some(true) => return Err(Slip::Doubled(self.tokens[number - 1].0.clone())),
                Some(first) => *first = true,
            }
        }
        match seen.iter().position(|seen| !seen) {
            Some(at) => Err(Slip::Lost(self.tokens[at].0.clone())),
            None => Ok(()),
        }
    }

    /// Whether what belongs together is nested, and tags keep their order.
    fn in_order(&self, order: &[usize]) -> Result<(), Slip> {
        let mut open = Vec::new();
        let mut last_tag = 0;
        for &number in order {
            let (original, seat) = &self.tokens[number - 1];
            let sound = match seat.role {
                Role::Open(pair) => {
                    open.push(pair);
                    true
                }
                Role::Close(pair) => open.pop() == Some(pair),
                Role::Alone => seat.kind != TokenKind::Tag || number > last_tag,
            };
            if seat.kind == TokenKind::Tag {
                last_tag = number;
            }
            if !sound {
                return Err(Slip::Crossed(original.clone()));
            }
        }
        Ok(())
    }
}
