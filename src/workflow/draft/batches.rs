//! Requests, and what came of them.

use std::sync::Arc;

use super::backend::{BackendError, Batch, ErrorKind, Limits, Pair, Profile, Query, Speech};
use super::item::Reason;
use super::pieces::{Attempt, Progress};
use super::plan::Plan;
use super::term::occurring;
use super::verify::{Refusal, Verified, verify};
use crate::model::drafting::Origin;
use crate::model::locale::Locale;
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

impl<'a> Plan<'a> {
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
    fn prepare(&mut self, at: usize, source: usize, profile: &Profile) {
        let (masker, language) = (self.order.masker, self.from(source).language());
        let item = &mut self.items[at];
        if std::mem::replace(&mut item.prepared, true) {
            return;
        }
        let open: Vec<usize> = item.active().iter().filter(|p| p.is_open()).map(|p| p.id).collect();
        for id in open {
            let Some(piece) = item.piece_mut(id) else { continue };
            let masked = masker.mask(&piece.text, notation(profile, piece.attempt()));
            if !masked.is_sendable() {
                let first = masker.tokens(&piece.text).into_iter().next();
                let text = first.map(|token| piece.text[token.span].to_owned());
                let refusal = Refusal::Unmaskable { text: text.unwrap_or_default() };
                item.set_back(id, Reason::Refused(refusal));
            } else if !Load::default().has_room(&profile.limits, &masked.text)
                && let Some(parts) = piece.cut(masker, language)
            {
                item.replace_piece(id, parts);
            } else {
                piece.masked = Some(masked);
            }
        }
        self.settle(at);
    }

    /// The next questions that go together.
    fn gather(&mut self, source: usize, profile: &Profile) -> Vec<Question> {
        let mut questions: Vec<Question> = Vec::new();
        let mut load = Load::default();
        let mut first_left = None;
        let mut at = self.first_waiting[source];
        while at < self.items.len() && !load.is_full(&profile.limits) {
            if self.items[at].at == source && self.items[at].waits() {
                self.prepare(at, source, profile);
            }
            if self.items[at].at == source && self.items[at].waits() {
                let more = self.gather_from(at, profile, &mut questions, &mut load);
                if self.items[at].waits() {
                    first_left.get_or_insert(at);
                }
                if more == More::No {
                    break;
                }
            }
            at += 1;
        }
        self.first_waiting[source] = first_left.unwrap_or(at);
        questions
    }

    /// Adds what one item has to ask; whether there is room for more.
    fn gather_from(
        &mut self,
        at: usize,
        profile: &Profile,
        questions: &mut Vec<Question>,
        load: &mut Load,
    ) -> More {
        let masker = self.order.masker;
        let item = &mut self.items[at];
        let open = item.active().iter().filter(|piece| piece.is_open());
        let open: Vec<(usize, Attempt)> = open.map(|piece| (piece.id, piece.attempt())).collect();
        for (id, attempt) in open {
            if !attempt.is_first() && !questions.is_empty() {
                continue;
            }
            if load.is_full(&profile.limits) {
                return More::No;
            }
            let Some(piece) = item.piece_mut(id) else { continue };
            let notation = notation(profile, attempt);
            let ready = piece.masked.take().filter(|masked| masked.notation() == notation);
            let masked = ready.unwrap_or_else(|| masker.mask(&piece.text, notation));
            if load.has_room(&profile.limits, &masked.text) {
                piece.progress = Progress::UnderWay(attempt);
                load.add(&masked.text);
                questions.push(Question { item: at, piece: id, attempt, masked });
                if !attempt.is_first() {
                    return More::No;
                }
            } else if questions.is_empty() {
                let characters = masked.text.chars().count();
                item.set_back(id, Reason::Refused(Refusal::TooLarge { characters }));
            } else {
                piece.masked = Some(masked);
                return More::No;
            }
        }
        self.settle(at);
        More::Yes
    }

    fn send(&mut self, source: usize, profile: &Profile, questions: Vec<Question>) -> Request {
        let queries: Vec<Query> =
            questions.iter().map(|question| self.query(source, question)).collect();
        let termbase = Arc::clone(&self.termbases[source]);
        let terms = occurring(&termbase, queries.iter().map(|query| query.text.as_str()));
        let terms = terms.cloned().collect();
        let (pair, title) = (self.pair(source), self.titles.get(source).cloned().flatten());
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
        Pair { from: self.from(source).clone(), to: self.order.locale.clone() }
    }

    fn from(&self, source: usize) -> &'a Locale {
        self.pivot_texts(source).map_or(self.order.source_locale, |texts| &texts.locale)
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
        self.wake(question.item);
    }
}

fn notation(profile: &Profile, attempt: Attempt) -> Notation {
    let usual = Notation::of(profile.masking);
    match attempt {
        Attempt::First | Attempt::Alone => usual,
        Attempt::OtherNotation => usual.other(),
    }
}

/// Whether a batch may take more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum More {
    Yes,
    No,
}

/// What a batch holds so far.
#[derive(Clone, Copy, Debug, Default)]
struct Load {
    items: usize,
    characters: usize,
    bytes: usize,
}

impl Load {
    fn is_full(&self, limits: &Limits) -> bool {
        self.items >= limits.items.max(1)
    }

    /// Whether one more text fits.
    fn has_room(&self, limits: &Limits, text: &str) -> bool {
        !self.is_full(limits)
            && self.bytes + text.len() <= limits.bytes
            && self.characters + text.chars().count() <= limits.characters
    }

    fn add(&mut self, text: &str) {
        self.items += 1;
        self.characters += text.chars().count();
        self.bytes += text.len();
    }
}
