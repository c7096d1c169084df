//! Drafts: where they came from, and the transitions of an entry that gets one.

use std::fmt;

use jiff::civil::Date;

use super::entry::{Entry, Place, Standing};
use super::fingerprint::Fingerprint;
use super::locale::Locale;
use super::mark::{Deed, Mark};

/// What stands between the sources of a draft that was put together.
const AND: &str = " + ";
/// Names what was carried over.
const KEPT: &str = "kept sentences";
/// Begins the note on words that an engine does not know.
const UNKNOWN: &str = " talmach: unknown words: ";
/// Begins what somebody had replaced.
const REPLACED: &str = " talmach: replaced on ";

/// What our comments begin with that are neither marks nor silences.
pub(super) const NOTES: [&str; 2] = [UNKNOWN, REPLACED];

/// Where a draft, or a part of it, came from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// Sentences of the old translation, word for word.
    Kept,
    /// Engine, model and version, such as `firefox en-ru 3.0`; `pivot` where it did not translate the English.
    Machine { engine: String, pivot: Option<Pivot> },
    /// A translation of a like text: from which statement or file, and how alike, of 100.
    Memory { from: String, percent: u8 },
}

/// The translation that a machine translated in place of the English.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pivot {
    pub locale: Locale,
    /// Of the text as it was.
    pub hash: Fingerprint,
}

/// Who made the translation that stands in an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Authorship {
    /// Nothing stands there.
    Nobody,
    /// A person, as far as anybody can tell.
    Person,
    /// We did, and nobody has touched it since.
    Draft(Vec<Origin>),
    /// We did, and somebody has edited it.
    EditedDraft(Vec<Origin>),
}

/// As a mark names it.
impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Kept => f.write_str(KEPT),
            Self::Machine { engine, pivot: None } => f.write_str(engine),
            Self::Machine { engine, pivot: Some(Pivot { locale, hash }) } => {
                write!(f, "{engine} from {locale} {hash}")
            }
            Self::Memory { from, percent } => write!(f, "memory ({from}, {percent} %)"),
        }
    }
}

impl Origin {
    /// What a mark names. Whatever is neither memory nor carried over is an engine, so that older marks read well.
    pub fn parse(text: &str) -> Self {
        if text == KEPT {
            return Self::Kept;
        }
        let memory = || {
            let (from, percent) =
                text.strip_prefix("memory (")?.strip_suffix(" %)")?.rsplit_once(", ")?;
            Some(Self::Memory { from: from.to_owned(), percent: percent.parse().ok()? })
        };
        let pivot = || {
            let (engine, pivot) = text.rsplit_once(" from ")?;
            let (locale, hash) = pivot.split_once(' ')?;
            let (locale, hash) = (Locale::parse(locale).ok()?, Fingerprint::parse(hash)?);
            let pivot = Some(Pivot { locale, hash });
            Some(Self::Machine { engine: engine.to_owned(), pivot })
        };
        memory()
            .or_else(pivot)
            .unwrap_or_else(|| Self::Machine { engine: text.to_owned(), pivot: None })
    }

    /// The sources that the mark of a draft names, in its order.
    pub fn parse_all(by: &str) -> Vec<Self> {
        by.split(AND).map(Self::parse).collect()
    }
}

impl Entry {
    /// A machine or the memory has translated the source as it is now.
    ///
    /// What stood there is gone: where a person made it, [`Entry::kept_aside`] or [`Entry::replaced`] comes first.
    pub fn drafted_by(&mut self, text: String, origins: &[Origin], on: Date) {
        self.standing = Standing::Draft;
        self.previous = None;
        self.comments
            .retain(|comment| Mark::parse(comment).is_none() && !comment.starts_with(UNKNOWN));
        self.translation = vec![text];
        let mut by: Vec<String> = Vec::new();
        for origin in origins {
            let name = origin.to_string();
            if !by.contains(&name) {
                by.push(name);
            }
        }
        let hash = Fingerprint::of_pair(&self.source, self.text());
        self.comments.push(Mark { deed: Deed::Drafted { by: by.join(AND) }, on, hash }.to_string());
    }

    /// Notes words of the draft that its engine does not know.
    pub fn noted_unknown(&mut self, words: &[String]) {
        if !words.is_empty() {
            self.comments
                .push(format!("{UNKNOWN}{}", words.join(", ").replace(char::is_control, " ")));
        }
    }

    /// The words that the engine did not know, as long as the draft stands untouched.
    pub fn unknown_words(&self) -> Vec<&str> {
        let untouched = matches!(self.authorship(), Authorship::Draft(_));
        let note = self.comments.iter().find_map(|comment| comment.strip_prefix(UNKNOWN));
        note.filter(|_| untouched).map(|words| words.split(", ").collect()).unwrap_or_default()
    }

    /// Who made the translation, as the marks tell. A draft whose English has moved on since is still untouched.
    pub fn authorship(&self) -> Authorship {
        if self.is_empty() {
            return Authorship::Nobody;
        }
        if !self.comments.iter().any(|comment| Mark::may_be_of_a_draft(comment)) {
            return Authorship::Person;
        }
        let last = self.marks().filter_map(|mark| match mark.deed {
            Deed::Drafted { by } => Some((by, mark.hash)),
            Deed::Reviewed { .. } | Deed::Accepted { .. } | Deed::Stale => None,
        });
        let Some((by, hash)) = last.last() else { return Authorship::Person };
        let fits = [self.source.as_str(), self.drafted_from()]
            .iter()
            .any(|source| Fingerprint::of_pair(source, self.text()) == hash);
        let origins = Origin::parse_all(&by);
        if fits { Authorship::Draft(origins) } else { Authorship::EditedDraft(origins) }
    }

    /// The pivot that an untouched draft was made from. If its text is another now, the draft is worth making again.
    pub fn pivot(&self) -> Option<Pivot> {
        match self.authorship() {
            Authorship::Draft(origins) => origins.into_iter().find_map(|origin| match origin {
                Origin::Machine { pivot, .. } => pivot,
                Origin::Kept | Origin::Memory { .. } => None,
            }),
            Authorship::Nobody | Authorship::Person | Authorship::EditedDraft(_) => None,
        }
    }

    /// A stale entry as a retired one of the English that it was made from, before a draft takes its place: so the
    /// translation is not lost, and is back, as it stood, when that English is.
    pub fn kept_aside(&self, on: Date) -> Self {
        let made_from = self.made_from().to_owned();
        let mut aside = self.clone();
        aside.source_restored(&made_from, on);
        aside.place = Place::Retired;
        aside.references.clear();
        aside.extracted.clear();
        aside.seat = None;
        aside
    }

    /// Whether it is a translation that was vouched for, went stale, and has not been touched since.
    pub fn untouched_since_stale(&self) -> bool {
        self.standing == Standing::Draft && self.was_right_for(self.made_from())
    }

    /// Keeps what stands there in a comment, before somebody has it replaced.
    pub fn replaced(&mut self, on: Date) {
        if !self.is_empty() {
            let lines = self.as_history(on);
            self.comments.extend(lines);
        }
    }

    /// The translation as translator comments.
    pub fn as_history(&self, on: Date) -> Vec<String> {
        let lines = self.translation.iter().flat_map(|form| form.lines());
        let plain = lines.map(|line| format!(" > {}", line.replace(char::is_control, " ")));
        std::iter::once(format!("{REPLACED}{on}:")).chain(plain).collect()
    }

    fn drafted_from(&self) -> &str {
        self.previous.as_ref().map_or(&self.source, |previous| &previous.source)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::state::State;

    const ON: Date = jiff::civil::date(2026, 11, 22);

    fn machine(engine: &str) -> Origin {
        Origin::Machine { engine: engine.to_owned(), pivot: None }
    }

    fn drafted() -> Entry {
        let mut entry = Entry::new("Yes.");
        entry.drafted_by("Так.".to_owned(), &[machine("firefox en-be 3.0")], ON);
        entry
    }

    #[test]
    fn every_origin_is_read_back_from_its_mark() {
        let pivot = Pivot { locale: Locale::parse("ru").unwrap(), hash: Fingerprint::of("Да.") };
        for origins in [
            vec![machine("firefox en-ru 3.0")],
            vec![machine("bridge from somewhere")],
            vec![Origin::Machine { engine: "apertium rus-bel".to_owned(), pivot: Some(pivot) }],
            vec![
                Origin::Memory { from: "2026/strike, on strike".to_owned(), percent: 87 },
                machine("deepl"),
                Origin::Kept,
            ],
        ] {
            let mut entry = Entry::new("Yes.");
            entry.drafted_by("Так.".to_owned(), &origins, ON);
            assert_eq!(
                entry.authorship(),
                Authorship::Draft(origins.clone()),
                "{:?}",
                entry.comments
            );
        }
    }

    #[test]
    fn a_draft_is_a_draft_of_the_english_as_it_is() {
        let entry = drafted();
        assert_eq!(entry.state(), State::Draft);
        assert_eq!(entry.comments.len(), 1);
        assert!(
            entry.comments[0]
                .starts_with(" talmach: drafted by firefox en-be 3.0 on 2026-11-22 (b3:")
        );
    }

    #[test]
    fn an_edited_draft_is_told_from_one_whose_english_moved_on() {
        let mut entry = drafted();
        entry.source_changed("No.", ON);
        assert!(matches!(entry.authorship(), Authorship::Draft(_)));
        entry.translation = vec!["Не.".to_owned()];
        assert!(matches!(entry.authorship(), Authorship::EditedDraft(_)));
    }

    #[test]
    fn a_redraft_leaves_one_mark_and_no_old_note() {
        let mut entry = drafted();
        entry.comments.push(" a word".to_owned());
        entry.noted_unknown(&["слово".to_owned(), "дело".to_owned()]);
        assert_eq!(entry.unknown_words(), ["слово", "дело"]);
        entry.drafted_by("Але.".to_owned(), &[machine("deepl")], ON);
        assert_eq!(entry.comments.len(), 2);
        assert!(entry.unknown_words().is_empty());
    }

    #[test]
    fn what_is_kept_aside_comes_back_as_it_stood() {
        let mut entry = Entry::new("Yes.");
        entry.translation = vec!["Так.".to_owned()];
        entry.reviewed_by("Ганна", ON);
        entry.source_changed("No.", ON);
        let mut aside = entry.kept_aside(ON);
        assert_eq!((aside.source.as_str(), aside.place), ("Yes.", Place::Retired));
        aside.revived();
        assert_eq!(aside.state(), State::Current);
        assert!(aside.review().is_some());
    }

    #[test]
    fn what_is_replaced_can_be_read_in_the_comment() {
        let mut entry = Entry::new("Yes.");
        entry.translation = vec!["Так.\nІ яшчэ.".to_owned()];
        entry.replaced(ON);
        entry.drafted_by("Але.".to_owned(), &[machine("deepl")], ON);
        assert_eq!(
            entry.comments[..3],
            [" talmach: replaced on 2026-11-22:", " > Так.", " > І яшчэ."]
        );
    }
}
