//! Requests, and what came of them.

use std::sync::Arc;

use super::backend::{BackendError, Batch, ErrorKind, Limits, Pair, Profile, Query, Speech};
use super::item::Reason;
use super::pieces::{Attempt, Piece, Progress};
use super::plan::Plan;
use super::term::occurring;
use super::verify::{Refusal, Verified, verify};
use crate::model::drafting::Origin;
use crate::workflow::mask::{Masked, Notation};

/// Something to ask a source.
#[derive(Clone, Debug)]
pub struct Request {
    /// To be given back with the answer.
    pub ticket: Ticket,
    /// The number of the source.
    pub source: usize,
    pub batch: Batch,
}

/// Names a request within its plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ticket(u64);

/// A request under way.
#[derive(Debug)]
pub(super) struct Flight {
    source: usize,
    engine: String,
    speech: Speech,
    questions: Vec<Question>,
}

#[derive(Debug)]
struct Question {
    item: usize,
    piece: usize,
    attempt: Attempt,
    masked: Masked,
}

impl Plan<'_> {
    /// Up to `at_most` requests to a source, within its limits. What they ask for is under way from now on.
    ///
    /// What an engine cannot be asked at all goes on to the next source; so there may be none, and other sources may
    /// wait afterwards.
    pub fn next_requests(
        &mut self,
        source: usize,
        profile: &Profile,
        at_most: usize,
    ) -> Vec<Request> {
        self.prepare(source, profile);
        let mut requests = Vec::new();
        while requests.len() < at_most {
            let questions = self.gather(source, profile);
            if questions.is_empty() {
                break;
            }
            requests.push(self.send(source, profile, questions));
        }
        requests
    }

    /// Takes the answer to a request, or why there is none. An unknown or used ticket changes nothing.
    pub fn accept(&mut self, ticket: Ticket, answer: Result<Vec<String>, BackendError>) {
        let Some(flight) = self.flights.remove(&ticket.0) else { return };
        let alone = flight.questions.len() == 1;
        let mut items: Vec<usize> = flight.questions.iter().map(|question| question.item).collect();
        items.dedup();
        match answer {
            Ok(texts) if texts.len() == flight.questions.len() => {
                self.failures[flight.source] = 0;
                for (question, text) in flight.questions.iter().zip(&texts) {
                    self.judge_answer(&flight, question, text, alone);
                }
            }
            Ok(texts) => {
                let (asked, got) = (flight.questions.len(), texts.len());
                self.each_alone(&flight, &Reason::Refused(Refusal::WrongCount { asked, got }));
            }
            Err(error) => match error.kind {
                ErrorKind::Cancelled => {
                    for question in &flight.questions {
                        self.set(question, Progress::Open(question.attempt));
                    }
                }
                ErrorKind::TooLarge | ErrorKind::BadRequest | ErrorKind::BadAnswer => {
                    self.each_alone(&flight, &Reason::Failed(error));
                }
                // One text may have killed it, or taken all the time: the others are not to suffer for that.
                ErrorKind::TimedOut | ErrorKind::Server => {
                    self.each_alone(&flight, &Reason::Failed(error.clone()));
                    self.failed(flight.source, &error);
                }
                ErrorKind::Key
                | ErrorKind::Quota
                | ErrorKind::RateLimited
                | ErrorKind::UnsupportedPair
                | ErrorKind::NotInstalled
                | ErrorKind::Unreachable => {
                    for question in &flight.questions {
                        self.items[question.item]
                            .set_back(question.piece, Reason::Failed(error.clone()));
                    }
                    self.failed(flight.source, &error);
                }
            },
        }
        for item in items {
            self.settle(item);
        }
    }

    /// Cuts what is too long for a source, and refuses what it cannot keep.
    fn prepare(&mut self, source: usize, profile: &Profile) {
        let masker = self.order.masker;
        let language = self.pair(source).from.language().to_owned();
        for at in 0..self.items.len() {
            let item = &mut self.items[at];
            if !item.is_open() || item.at != source || std::mem::replace(&mut item.prepared, true) {
                continue;
            }
            let open: Vec<Piece> = item.active().iter().filter(|p| p.is_open()).cloned().collect();
            for piece in open {
                let masked = masker.mask(&piece.text, notation(profile, piece.attempt()));
                if !masked.is_sendable() {
                    let first = masker.tokens(&piece.text).into_iter().next();
                    let text = first.map(|token| piece.text[token.span].to_owned());
                    let refusal = Refusal::Unmaskable { text: text.unwrap_or_default() };
                    item.set_back(piece.id, Reason::Refused(refusal));
                } else if !fits(&profile.limits, &[], &masked.text)
                    && let Some(parts) = piece.cut(masker, &language)
                {
                    item.replace_piece(piece.id, parts);
                }
            }
            self.settle(at);
        }
    }

    /// The next questions that go together.
    fn gather(&mut self, source: usize, profile: &Profile) -> Vec<Question> {
        let masker = self.order.masker;
        let mut questions: Vec<Question> = Vec::new();
        let mut texts: Vec<String> = Vec::new();
        for at in 0..self.items.len() {
            if !self.items[at].is_open() || self.items[at].at != source {
                continue;
            }
            let open = self.items[at].active().iter().filter(|piece| piece.is_open());
            let open: Vec<(usize, Attempt)> = open.map(|p| (p.id, p.attempt())).collect();
            for (id, attempt) in open {
                if !attempt.is_first() && !questions.is_empty() {
                    continue;
                }
                let item = &mut self.items[at];
                let Some(piece) = item.piece_mut(id) else { continue };
                let masked = masker.mask(&piece.text, notation(profile, attempt));
                if fits(&profile.limits, &texts, &masked.text) {
                    piece.progress = Progress::UnderWay(attempt);
                    texts.push(masked.text.clone());
                    questions.push(Question { item: at, piece: id, attempt, masked });
                    if !attempt.is_first() {
                        return questions;
                    }
                } else if questions.is_empty() {
                    let characters = masked.text.chars().count();
                    item.set_back(id, Reason::Refused(Refusal::TooLarge { characters }));
                } else {
                    return questions;
                }
            }
            self.settle(at);
        }
        questions
    }

    fn send(&mut self, source: usize, profile: &Profile, questions: Vec<Question>) -> Request {
        let queries: Vec<Query> =
            questions.iter().map(|question| self.query(source, question)).collect();
        let termbase = Arc::clone(&self.termbases[source]);
        let terms = occurring(&termbase, queries.iter().map(|query| query.text.as_str()));
        let terms = terms.cloned().collect();
        let (pair, title) = (self.pair(source), self.title(source));
        let batch = Batch { pair, queries, title, terms, termbase };
        let ticket = Ticket(self.next_ticket);
        self.next_ticket += 1;
        let flight =
            Flight { source, engine: profile.engine.clone(), speech: profile.speech, questions };
        self.flights.insert(ticket.0, flight);
        Request { ticket, source, batch }
    }

    fn query(&self, source: usize, question: &Question) -> Query {
        let item = &self.items[question.item];
        let texts = self.pivot_texts(source);
        let unit_text = |unit: Option<usize>| match texts {
            Some(texts) => texts.text(unit?).map(|text| text.text.clone()),
            None => self.order.units.get(unit?).map(|unit| unit.text.clone()),
        };
        let pieces = item.active();
        let at = pieces.iter().position(|piece| piece.id == question.piece);
        let piece_text = |at: Option<usize>| pieces.get(at?).map(|piece| piece.text.clone());
        let before = piece_text(at.and_then(|at| at.checked_sub(1)));
        let after = piece_text(at.map(|at| at + 1));
        Query {
            text: question.masked.text.clone(),
            before: before.or_else(|| unit_text(item.unit.checked_sub(1))),
            after: after.or_else(|| unit_text(item.unit.checked_add(1))),
            earlier: at.and_then(|at| pieces[at].earlier.clone()),
        }
    }

    /// What a source translates from and into.
    pub fn pair(&self, source: usize) -> Pair {
        let from = self.pivot_texts(source).map_or(self.order.source_locale, |texts| &texts.locale);
        Pair { from: from.clone(), to: self.order.locale.clone() }
    }

    fn judge_answer(&mut self, flight: &Flight, question: &Question, answer: &str, alone: bool) {
        let Question { masked, attempt, .. } = question;
        let item = &self.items[question.item];
        let pivot = self.pivot(item);
        let Some(piece) = item.active().iter().find(|piece| piece.id == question.piece) else {
            return;
        };
        match verify(
            self.order.masker,
            &piece.text,
            masked,
            answer,
            self.order.locale,
            flight.speech,
        ) {
            Ok(Verified { text, unknown }) => {
                let origin = Origin::Machine { engine: flight.engine.clone(), pivot };
                self.set(question, Progress::Done { text, origin, unknown });
            }
            Err(_) if attempt.is_first() && masked.tokens() > 0 => {
                self.set(question, Progress::Open(Attempt::OtherNotation));
            }
            Err(_) if attempt.is_first() && !alone => {
                self.set(question, Progress::Open(Attempt::Alone));
            }
            Err(refusal) => {
                self.items[question.item].set_back(question.piece, Reason::Refused(refusal));
            }
        }
    }

    /// Asks each question of a failed batch once more, alone; one that was alone is set back.
    fn each_alone(&mut self, flight: &Flight, reason: &Reason) {
        for question in &flight.questions {
            if flight.questions.len() > 1 && question.attempt.is_first() {
                self.set(question, Progress::Open(Attempt::Alone));
            } else {
                self.items[question.item].set_back(question.piece, reason.clone());
            }
        }
    }

    fn set(&mut self, question: &Question, progress: Progress) {
        if let Some(piece) = self.items[question.item].piece_mut(question.piece) {
            piece.progress = progress;
        }
    }
}

fn notation(profile: &Profile, attempt: Attempt) -> Notation {
    let usual = Notation::of(profile.masking);
    match attempt {
        Attempt::First | Attempt::Alone => usual,
        Attempt::OtherNotation => usual.other(),
    }
}

/// Whether one more text fits into a batch.
fn fits(limits: &Limits, texts: &[String], another: &str) -> bool {
    let all = || texts.iter().map(String::as_str).chain(std::iter::once(another));
    texts.len() < limits.items.max(1)
        && all().map(str::len).sum::<usize>() <= limits.bytes
        && all().map(|text| text.chars().count()).sum::<usize>() <= limits.characters
}
