//! Puts the tokens of a PO file together into entries, by the grammar of gettext.

use std::collections::HashMap;
use std::collections::hash_map::Entry as Slot;
use std::mem;
use std::ops::Range;

use encoding_rs::Encoding;

use super::draft::{Draft, Field, Soundness};
use super::flags;
use super::lex::{Era, Keyword, Lexer, Neighbours, Spot, Token};
use super::problem::{Problem, ProblemKind};
use crate::model::entry::Entry;

/// What a text holds: entries, and where each stands.
#[derive(Debug, Default)]
pub(super) struct Parsed {
    pub(super) entries: Vec<Entry>,
    /// One for each entry.
    pub(super) seats: Vec<Seat>,
    /// The text of each `domain` line; the first is the domain without a line.
    pub(super) domains: Vec<Range<usize>>,
    /// Where the last entry ends.
    pub(super) tail: usize,
}

/// Where an entry stands in the text.
#[derive(Clone, Debug)]
pub(super) struct Seat {
    /// What stands between the entry before and this one.
    pub(super) gap: Range<usize>,
    /// From the first comment to the end of the last string's line.
    pub(super) body: Range<usize>,
    /// The 1-based line of its `msgctxt` or `msgid`.
    pub(super) line: usize,
    /// The place of its domain in [`Parsed::domains`].
    pub(super) domain: usize,
    pub(super) company: Company,
}

/// Whether an entry can be cut out of the text with its lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Company {
    Alone,
    /// It begins or ends in the line of another one.
    SharesALine,
}

/// Reads a text; with it come the problems found, sorted.
pub(super) fn parse(text: &str, encoding: &'static Encoding) -> (Parsed, Vec<Problem>) {
    let mut parser = Parser::new(Lexer::new(text, encoding));
    parser.run();
    parser.report_duplicates();
    (parser.parsed, parser.lexer.log.sorted())
}

struct Parser<'a> {
    lexer: Lexer<'a>,
    parsed: Parsed,
    draft: Draft,
    field: Option<Field>,
    /// The keyword that has no string yet.
    bare: Option<(Spot, &'static str)>,
    domain: Option<Range<usize>>,
    /// Where the last string ended, its line included when it has the rest to itself.
    end: usize,
}

impl<'a> Parser<'a> {
    fn new(lexer: Lexer<'a>) -> Self {
        let mut parsed = Parsed::default();
        parsed.domains.push(0..0);
        Self { lexer, parsed, draft: Draft::new(), field: None, bare: None, domain: None, end: 0 }
    }

    fn run(&mut self) {
        while !self.lexer.log.is_full() {
            let (spot, token) = self.lexer.next();
            if let Some((bare, keyword)) = self.bare
                && !matches!(token, Token::Text(_))
            {
                self.bare = None;
                self.complain(bare, ProblemKind::MissingString { keyword });
            }
            match token {
                Token::Text(text) => self.text(spot, &text),
                Token::Comment(comment) => self.comment(spot, comment),
                Token::Keyword(keyword) => self.keyword(spot, keyword),
                Token::Broken => {
                    if self.draft.forms > 0 && spot.neighbours == Neighbours::FirstOnLine {
                        self.finish();
                    }
                    self.draft.soundness = Soundness::Reported;
                    self.field = Some(Field::Unreadable);
                }
                Token::End => {
                    self.finish();
                    return;
                }
            }
        }
    }

    fn comment(&mut self, spot: Spot, comment: &str) {
        if self.draft.source.is_some() || self.draft.context.is_some() {
            self.finish();
        }
        self.field = None;
        self.draft.start.get_or_insert(spot);
        let entry = &mut self.draft.entry;
        let rest = comment.get(1..).unwrap_or_default();
        match comment.as_bytes().first() {
            Some(b'.') => entry.extracted.push(rest.to_owned()),
            Some(b':') => entry.references.push(rest.to_owned()),
            Some(b'=') => entry.sticky.push(rest.to_owned()),
            Some(b',' | b'!') => flags::read(rest, &mut entry.standing, &mut entry.flags),
            Some(_) | None => entry.comments.push(comment.to_owned()),
        }
    }

    fn keyword(&mut self, spot: Spot, keyword: Keyword) {
        match (spot.era, keyword) {
            (Era::Now, Keyword::Domain) => self.domain(spot),
            (Era::Now, Keyword::Context) => self.context(spot),
            (Era::Now, Keyword::Source) => self.source(spot),
            (Era::Now, Keyword::Plural) => self.plural(spot),
            (Era::Now, Keyword::Translation) => self.translation(spot),
            (Era::Previous, _) => self.previous(spot, keyword),
        }
        self.bare = Some((spot, keyword.name()));
    }

    fn domain(&mut self, spot: Spot) {
        self.finish();
        self.domain = Some(spot.line_start.max(self.end)..spot.offset);
        self.field = Some(Field::Domain);
    }

    fn context(&mut self, spot: Spot) {
        if self.draft.source.is_some() {
            self.finish();
        } else if self.draft.context.is_some() {
            self.complain(spot, ProblemKind::Misplaced { keyword: "msgctxt" });
        }
        self.begin(spot, Field::Context);
        self.draft.context = Some(spot);
        self.draft.entry.context = Some(String::new());
    }

    fn source(&mut self, spot: Spot) {
        if let Some(first) = self.draft.source {
            if self.draft.forms == 0 {
                self.complain(spot, ProblemKind::SecondSource { first_line: first.line });
                self.draft = Draft::new();
            } else {
                self.finish();
            }
        }
        if self.draft.context.is_some() {
            self.same_place(spot);
        } else if self.draft.soundness == Soundness::Reported {
            self.draft = Draft::new();
        }
        self.begin(spot, Field::Source);
        self.draft.source = Some(spot);
    }

    fn plural(&mut self, spot: Spot) {
        if self.draft.source.is_none() || self.draft.entry.plural.is_some() || self.draft.forms > 0
        {
            self.complain(spot, ProblemKind::Misplaced { keyword: "msgid_plural" });
        }
        self.same_place(spot);
        self.draft.start.get_or_insert(spot);
        self.draft.entry.plural = Some(String::new());
        self.field = Some(Field::Plural);
    }

    fn translation(&mut self, spot: Spot) {
        let index = self.lexer.index();
        let expected = self.draft.forms;
        let has_plural = self.draft.entry.plural.is_some();
        let problem = match index {
            _ if self.draft.source.is_none() => Some(ProblemKind::TranslationWithoutSource),
            Some(_) if !has_plural => Some(ProblemKind::MissingPlural),
            None if has_plural => Some(ProblemKind::MissingPluralIndex { expected }),
            None if expected > 0 => Some(ProblemKind::SecondTranslation),
            Some(index) if index != expected => Some(ProblemKind::BadPluralIndex { expected }),
            Some(_) | None => None,
        };
        if let Some(problem) = problem {
            self.complain(spot, problem);
        }
        self.same_place(spot);
        self.draft.start.get_or_insert(spot);
        if expected > 0 {
            self.draft.entry.translation.push(String::new());
        }
        self.draft.forms += 1;
        self.field = Some(Field::Translation);
    }

    fn previous(&mut self, spot: Spot, keyword: Keyword) {
        if self.draft.forms > 0 {
            self.finish();
        }
        if self.draft.source.is_some() || self.draft.context.is_some() {
            self.complain(spot, ProblemKind::Misplaced { keyword: "#|" });
        }
        self.draft.start.get_or_insert(spot);
        self.draft.previous.get_or_insert(spot);
        let (field, target) = match keyword {
            Keyword::Context => (Field::PreviousContext, &mut self.draft.previous_context),
            Keyword::Plural => (Field::PreviousPlural, &mut self.draft.previous_plural),
            Keyword::Source | Keyword::Translation | Keyword::Domain => {
                (Field::PreviousSource, &mut self.draft.previous_source)
            }
        };
        if target.replace(String::new()).is_some() {
            self.complain(spot, ProblemKind::Misplaced { keyword: "#|" });
        }
        self.field = Some(field);
    }

    fn text(&mut self, spot: Spot, text: &str) {
        self.bare = None;
        let draft = &mut self.draft;
        let target = match self.field {
            None => None,
            Some(Field::Unreadable) => return,
            Some(Field::Domain) => {
                self.end = self.lexer.end_of_body();
                if let Some(mut line) = self.domain.take() {
                    line.end = self.end;
                    self.parsed.domains.push(line);
                }
                self.draft = Draft::new();
                return;
            }
            Some(Field::Context) => draft.entry.context.as_mut(),
            Some(Field::Source) => Some(&mut draft.entry.source),
            Some(Field::Plural) => draft.entry.plural.as_mut(),
            Some(Field::Translation) => draft.entry.translation.last_mut(),
            Some(Field::PreviousContext) => draft.previous_context.as_mut(),
            Some(Field::PreviousSource) => draft.previous_source.as_mut(),
            Some(Field::PreviousPlural) => draft.previous_plural.as_mut(),
        };
        match target {
            Some(target) => target.push_str(text),
            None => {
                self.complain(spot, ProblemKind::StringWithoutKeyword);
                self.field = Some(Field::Unreadable);
            }
        }
        if self.field.is_some_and(Field::is_own) {
            self.same_place(spot);
        }
        if self.field == Some(Field::Translation) {
            self.draft.end = self.lexer.end_of_body();
        }
    }

    /// Begins with the entry's own message.
    fn begin(&mut self, spot: Spot, field: Field) {
        self.draft.start.get_or_insert(spot);
        self.draft.entry.place = spot.place;
        self.field = Some(field);
    }

    /// An entry is retired in all its lines or in none.
    fn same_place(&mut self, spot: Spot) {
        if spot.place != self.draft.entry.place {
            self.complain(spot, ProblemKind::HalfRetired);
        }
    }

    /// Reports what is wrong with the entry, once.
    fn complain(&mut self, spot: Spot, kind: ProblemKind) {
        if self.draft.soundness == Soundness::Sound {
            self.lexer.report(spot, kind);
        }
        self.draft.soundness = Soundness::Reported;
    }

    /// Closes the entry; comments alone are none.
    fn finish(&mut self) {
        self.field = None;
        let missing = match (self.draft.source, self.draft.context, self.draft.previous) {
            (Some(source), ..) if self.draft.forms == 0 => {
                Some((source, ProblemKind::MissingTranslation))
            }
            (Some(_), _, Some(previous)) if self.draft.previous_source.is_none() => {
                Some((previous, ProblemKind::PreviousWithoutSource))
            }
            (None, Some(context), _) => Some((context, ProblemKind::ContextWithoutSource)),
            (None, None, Some(previous)) => Some((previous, ProblemKind::PreviousWithoutSource)),
            (Some(_), ..) | (None, None, None) => None,
        };
        if let Some((spot, kind)) = missing {
            self.complain(spot, kind);
        }
        let draft = mem::replace(&mut self.draft, Draft::new());
        if draft.soundness == Soundness::Sound
            && let (Some(start), Some(source)) = (draft.start, draft.source)
        {
            self.keep(draft, start, source);
        }
    }

    fn keep(&mut self, draft: Draft, start: Spot, source: Spot) {
        let (end, context) = (draft.end, draft.context);
        let entry = draft.into_entry(self.parsed.entries.len());
        let company = match start.neighbours {
            Neighbours::FirstOnLine => Company::Alone,
            Neighbours::AfterAnother => Company::SharesALine,
        };
        let before = self.parsed.tail;
        let begin = match company {
            Company::Alone => start.line_start.max(before),
            Company::SharesALine => start.offset,
        };
        if company == Company::SharesALine
            && let Some(neighbour) = self.parsed.seats.last_mut()
        {
            neighbour.company = Company::SharesALine;
        }
        self.parsed.seats.push(Seat {
            gap: before..begin,
            body: begin..end,
            line: context.unwrap_or(source).line,
            domain: self.parsed.domains.len() - 1,
            company,
        });
        self.parsed.entries.push(entry);
        self.parsed.tail = end;
        self.end = end;
    }

    /// Finds messages that occur twice in their domain, retired ones included, as gettext does.
    fn report_duplicates(&mut self) {
        if self.lexer.log.is_full() {
            return;
        }
        let mut first_lines = HashMap::with_capacity(self.parsed.entries.len());
        let mut twice = Vec::new();
        for (entry, seat) in self.parsed.entries.iter().zip(&self.parsed.seats) {
            let key = (seat.domain, entry.context.as_deref(), entry.source.as_str());
            match first_lines.entry(key) {
                Slot::Vacant(slot) => {
                    slot.insert(seat.line);
                }
                Slot::Occupied(slot) => {
                    twice.push((seat.line, ProblemKind::Duplicate { first_line: *slot.get() }));
                }
            }
        }
        for (line, kind) in twice {
            self.lexer.log.add(line, 1, kind);
        }
    }
}
