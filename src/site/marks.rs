//! What readers are told about passages: beside each, and once on the page.

use std::fmt::Write;

use minijinja::Value;

use super::body::Dress;
use super::fields::fields;
use super::page::{Author, Edited, FallbackReason, Freshness, Page, PageKind, Passage, Shown};
use super::path;
use super::voice::Voice;
use super::{binding, escape};
use crate::messages;
use crate::model::locale::Locale;
use crate::model::message::Message;
use crate::model::unit::UnitKind;

/// The anchor of a unit, counted from 0.
pub(super) fn anchor(unit: usize) -> String {
    format!("p{}", unit + 1)
}

/// The reader, the page and the language that its text is in by default.
#[derive(Clone, Copy, Debug)]
pub(super) struct Telling<'a> {
    pub(super) voice: &'a Voice,
    pub(super) page: &'a Page<'a>,
    pub(super) source: &'a Locale,
    /// The path of the page.
    pub(super) path: &'a str,
}

impl Telling<'_> {
    /// What surrounds a passage of the page.
    pub(super) fn dress(&self, unit: usize) -> Dress {
        // Room for what most passages say.
        let mut attributes = String::with_capacity(96);
        attributes.push_str(" class=\"passage\" id=\"");
        attributes.push_str(&anchor(unit));
        attributes.push('"');
        let passage = match (self.page.kind, self.page.passages.get(unit)) {
            (PageKind::Translation, Some(passage)) if !passage.is_blank() => passage,
            (PageKind::Translation, Some(_) | None) => &Passage::missing(),
            (PageKind::Source | PageKind::Fallback(_), _) => {
                return Dress { attributes, ..Dress::default() };
            }
        };
        let shows_source = passage.shows_source();
        if shows_source {
            attributes.push_str(&self.voice.lang_attribute(self.source));
        }
        attributes.push_str(" data-state=\"");
        attributes.push_str(state(passage));
        attributes.push('"');
        if let (Shown::Translation(_), false) = (&passage.shown, shows_source) {
            push_origin(passage, &mut attributes);
        }
        let instead = (passage.shown == Shown::Omitted).then_some("[…]");
        Dress { attributes, marks: self.marks(unit, passage), instead }
    }

    fn marks(&self, unit: usize, passage: &Passage) -> String {
        let mut marks = String::new();
        if passage.shown == Shown::Omitted {
            let original = path::statement(self.source, self.page.statement);
            let href = format!("{}#{}", path::link(self.path, &original), anchor(unit));
            let link = Some((href, messages::site_mark_gap_read()));
            self.push(&mut marks, "gap", &messages::site_mark_gap(), link);
        } else if passage.shows_source() {
            let (kind, said) = match &passage.freshness {
                Freshness::Missing => ("missing", messages::site_mark_missing()),
                Freshness::Stale { .. } => ("behind", messages::site_mark_held_behind()),
                Freshness::Current => ("draft", messages::site_mark_held_draft()),
            };
            if self.is_worth_a_word(unit) {
                self.push(&mut marks, kind, &said, None);
            }
        } else if let Freshness::Stale { since, .. } = &passage.freshness {
            let said = match since {
                Some(date) => messages::site_mark_behind_since(self.voice.date(*date)),
                None => messages::site_mark_behind(),
            };
            let changes = path::changes(self.page.locale, self.page.statement);
            let href = format!("{}#{}", path::link(self.path, &changes), anchor(unit));
            self.push(&mut marks, "behind", &said, Some((href, messages::site_mark_see())));
        }
        if let (true, Author::Machine { engine, edited, .. }) =
            (passage.is_unreviewed_machine(), &passage.author)
        {
            let said = match edited {
                Edited::ByNobody => messages::site_mark_machine(engine),
                Edited::ByAPerson => messages::site_mark_machine_edited(engine),
            };
            self.push(&mut marks, "machine", &said, None);
        }
        if passage.is_unreviewed_person() {
            self.push(&mut marks, "unreviewed", &messages::site_mark_unreviewed(), None);
        }
        marks
    }

    /// Whether the source of a unit holds a letter: a number is the same in all languages.
    fn speaks(&self, unit: usize) -> bool {
        let unit = self.page.document.units().get(unit);
        unit.is_some_and(|unit| unit.text.contains(char::is_alphabetic))
    }

    /// Whether a passage says itself that it is in the source language. In the narrow cells of a table the markup says
    /// so, and the notice above the text.
    fn is_worth_a_word(&self, unit: usize) -> bool {
        let kind = self.page.document.units().get(unit).map(|unit| &unit.kind);
        self.speaks(unit) && kind != Some(&UnitKind::TableCell)
    }

    fn push(
        &self,
        marks: &mut String,
        kind: &str,
        said: &Message,
        link: Option<(String, Message)>,
    ) {
        marks.push_str(&begun(self.voice, kind, &self.voice.say(said)));
        if let Some((href, words)) = link {
            let words = escape::html(&self.voice.say(&words));
            marks.push_str(&format!(" <a href=\"{}\">{words}</a>", escape::html(&href)));
        }
        marks.push_str("</small>");
    }

    /// What is said once, above the text: for each line its kind, its text, and where it leads.
    pub(super) fn notices(&self) -> Vec<Value> {
        let passages = &self.page.passages;
        let mut notices = Vec::new();
        let mut tell = |kind: &str, said: Message, href: Option<String>, link: Option<Message>| {
            notices.push(fields! {
                kind => kind,
                text => self.voice.say(&said),
                href => href,
                link => link.map(|link| self.voice.say(&link)),
            });
        };
        if let PageKind::Fallback(reason) = self.page.kind {
            let said = match reason {
                FallbackReason::NotTranslated => messages::site_fallback_not_translated(),
                FallbackReason::NotReady { percent } => {
                    messages::site_fallback_not_ready(u32::from(percent))
                }
                FallbackReason::NotReviewed => messages::site_fallback_not_reviewed(),
            };
            tell("fallback", said, None, None);
        }
        if self.page.kind != PageKind::Translation {
            return notices;
        }
        let count = |which: &dyn Fn(&Passage) -> bool| passages.iter().filter(|p| which(p)).count();
        let machine = count(&Passage::is_unreviewed_machine);
        let translated = count(&|p| matches!(p.shown, Shown::Translation(_)));
        if machine > 0 && machine == translated {
            tell("machine", messages::site_notice_machine_all(), None, None);
        } else if machine > 0 {
            tell("machine", messages::site_notice_machine(machine), None, None);
        }
        let unreviewed = count(&Passage::is_unreviewed_person);
        if unreviewed > 0 {
            tell("unreviewed", messages::site_notice_unreviewed(unreviewed), None, None);
        }
        let behind = count(&|p| p.behind().is_some());
        if behind > 0 {
            let changes = path::changes(self.page.locale, self.page.statement);
            let href = path::link(self.path, &changes);
            let link = messages::site_mark_see();
            tell("behind", messages::site_notice_behind(behind), Some(href), Some(link));
        }
        let original = (0..self.page.document.units().len())
            .filter(|unit| passages.get(*unit).is_none_or(Passage::shows_source))
            .filter(|unit| self.speaks(*unit))
            .count();
        if original > 0 {
            tell("original", messages::site_notice_original(original), None, None);
        }
        let gaps = count(&|p| p.shown == Shown::Omitted);
        if gaps > 0 {
            tell("gap", messages::site_notice_gaps(gaps), None, None);
        }
        notices
    }

    /// What programs are told about who made the page: `source`, `person`, `machine`, `mixed`.
    pub(super) fn origin(&self) -> &'static str {
        if self.page.kind != PageKind::Translation {
            return "source";
        }
        let translated = |p: &&Passage| matches!(p.shown, Shown::Translation(_));
        let all = self.page.passages.iter().filter(translated).count();
        match self.page.passages.iter().filter(|p| p.is_unreviewed_machine()).count() {
            0 => "person",
            machine if machine == all => "machine",
            _ => "mixed",
        }
    }
}

/// The label of a title or summary in a list that a machine made and nobody has reviewed.
pub(super) fn in_a_list(voice: &Voice, edited: Edited) -> String {
    begun(voice, "machine", &machine_made(voice, edited)) + "</small>"
}

/// The words of such a label.
pub(super) fn machine_made(voice: &Voice, edited: Edited) -> String {
    let word = match edited {
        Edited::ByNobody => "machine",
        Edited::ByAPerson => "machine_edited",
    };
    voice.word(word).to_owned()
}

/// A mark up to its end. It is in the page's words, beside or inside of a text that may be in another language.
fn begun(voice: &Voice, kind: &str, said: &str) -> String {
    let (text, lang) = (binding::html(said), escape::html(&voice.lang));
    format!("<small class=\"mark\" data-mark=\"{kind}\" lang=\"{lang}\">{text}")
}

fn state(passage: &Passage) -> &'static str {
    match (&passage.shown, &passage.freshness) {
        (Shown::Omitted, _) => "gap",
        (_, Freshness::Missing) => "missing",
        (_, Freshness::Stale { .. }) => "stale",
        (Shown::Source, Freshness::Current) => "original",
        (Shown::Translation(_), Freshness::Current) => "current",
    }
}

fn push_origin(passage: &Passage, attributes: &mut String) {
    // Writing into a string cannot fail.
    let _ = match &passage.author {
        Author::Person => write!(attributes, " data-origin=\"person\""),
        Author::Machine { engine, on, edited } => {
            let origin = edited.origin();
            let engine = escape::html(engine);
            let on = on.map(|on| format!(" data-drafted=\"{on}\"")).unwrap_or_default();
            write!(attributes, " data-origin=\"{origin}\" data-engine=\"{engine}\"{on}")
        }
    };
    if let Some(review) = &passage.review {
        let _ = write!(attributes, " data-reviewed=\"{}\"", review.on);
    }
}
