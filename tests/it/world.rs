//! A statement and its catalog, to which a history happens.

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use talmach::formats::{self, Format, po};
use talmach::model::catalog::Catalog;
use talmach::model::entry::{Entry, Place, Standing};
use talmach::model::fingerprint::{fold, normalise};
use talmach::model::locale::Locale;
use talmach::model::state::State;
use talmach::model::unit::Unit;
use talmach::workflow::reconcile::{Reconciled, reconcile};
use talmach::workflow::sync::{RetiredEntries, plan};

pub(crate) const TODAY: Date = date(2026, 11, 21);

use crate::histories::{Event, Work};

/// What stands about one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Standpoint {
    pub(crate) state: State,
    pub(crate) text: String,
    pub(crate) reviewer: Option<String>,
}

/// The English at a sync, and what stood about it then.
#[derive(Clone, Debug)]
pub(crate) struct Moment {
    english: Vec<Vec<String>>,
    /// How often people had worked on the catalog.
    work: usize,
    pub(crate) units: Vec<Unit>,
    pub(crate) standpoints: Vec<Standpoint>,
}

/// A statement, its catalog as a file, and what people have said.
#[derive(Debug)]
pub(crate) struct World {
    english: Vec<Vec<String>>,
    width: usize,
    pub(crate) file: Vec<u8>,
    pub(crate) locale: Locale,
    work: usize,
    moments: Vec<Moment>,
    /// A moment whose English has just returned without anybody's work in between.
    pub(crate) returned: Option<Moment>,
    /// Pairs of English, up to typography, and translation, that somebody vouched for.
    pub(crate) vouched: BTreeSet<(String, String)>,
    pub(crate) reviewed: BTreeSet<(String, String)>,
}

impl World {
    pub(crate) fn new(english: Vec<Vec<String>>) -> Self {
        let locale = Locale::parse("be").unwrap();
        let header = po::new_header(&locale, "test");
        let file = po::write_new(&Catalog { entries: vec![header] });
        Self {
            english,
            width: 60,
            file,
            locale,
            work: 0,
            moments: Vec::new(),
            returned: None,
            vouched: BTreeSet::new(),
            reviewed: BTreeSet::new(),
        }
    }

    /// The units, as they are read from a file of wrapped lines.
    pub(crate) fn units(&self) -> Vec<Unit> {
        let text: Vec<String> =
            self.english.iter().map(|paragraph| wrap(&paragraph.join(" "), self.width)).collect();
        let text = text.join("\n\n") + "\n";
        formats::read(Format::Markdown, text.into_bytes(), &[]).unwrap().units().to_vec()
    }

    pub(crate) fn catalog(&self) -> Catalog {
        po::read(&self.file).unwrap().catalog
    }

    pub(crate) fn reconcile(&self) -> (Catalog, Reconciled) {
        let catalog = self.catalog();
        let reconciled = reconcile(&self.units(), &catalog, &self.locale, TODAY);
        (catalog, reconciled)
    }

    pub(crate) fn standpoints(&self) -> Vec<Standpoint> {
        let (catalog, reconciled) = self.reconcile();
        standpoints(&catalog, &reconciled)
    }

    pub(crate) fn sync(&mut self) {
        let read = po::read(&self.file).unwrap();
        let units = self.units();
        let planned = plan(&units, &read.catalog, &self.locale, TODAY, RetiredEntries::Keep);
        if planned.is_needed() {
            self.file = po::write(&read, &planned.catalog);
        }
        self.moments.push(Moment {
            english: self.english.clone(),
            work: self.work,
            units,
            standpoints: self.standpoints(),
        });
    }

    /// Everything written in the catalog, live or retired.
    pub(crate) fn texts(&self) -> BTreeSet<String> {
        let catalog = self.catalog();
        let entries = catalog.entries.iter().filter(|entry| !entry.is_header());
        entries.flat_map(|e| e.translation.clone()).filter(|t| !t.trim().is_empty()).collect()
    }

    /// Lets one event happen; a sync by its law-keeper.
    pub(crate) fn happen(&mut self, event: &Event) {
        self.returned = None;
        let count = self.english.len();
        let english = &mut self.english;
        match event {
            Event::Insert(at, paragraph) => english.insert(at.index(count + 1), paragraph.clone()),
            Event::Delete(at) if count > 1 => drop(english.remove(at.index(count))),
            Event::Move(from, to) => {
                let paragraph = english.remove(from.index(count));
                english.insert(to.index(count), paragraph);
            }
            Event::Duplicate(from, to) => {
                let paragraph = english[from.index(count)].clone();
                english.insert(to.index(count + 1), paragraph);
            }
            Event::AddSentence(at, place, sentence) => {
                let paragraph = &mut english[at.index(count)];
                paragraph.insert(place.index(paragraph.len() + 1), sentence.clone());
            }
            Event::RemoveSentence(at, place) => {
                let paragraph = &mut english[at.index(count)];
                if paragraph.len() > 1 {
                    paragraph.remove(place.index(paragraph.len()));
                }
            }
            Event::EditWord(at, place, word, new) => {
                let paragraph = &mut english[at.index(count)];
                let place = place.index(paragraph.len());
                let sentence = &mut paragraph[place];
                let mut words: Vec<&str> = sentence.split(' ').collect();
                let last = words.len() - 1;
                words[word.index(last.max(1))] = new;
                *sentence = words.join(" ");
            }
            Event::SwapSentences(at, place) => {
                let paragraph = &mut english[at.index(count)];
                let last = paragraph.len() - 1;
                paragraph.swap(place.index(last + 1), last);
            }
            Event::Split(at, place) => {
                let at = at.index(count);
                if english[at].len() > 1 {
                    let cut = 1 + place.index(english[at].len() - 1);
                    let rest = english[at].split_off(cut);
                    english.insert(at + 1, rest);
                }
            }
            Event::Join(at) if count > 1 => {
                let at = at.index(count - 1);
                let next = english.remove(at + 1);
                english[at].extend(next);
            }
            Event::Delete(_) | Event::Join(_) => {}
            Event::Rewrap(width) => self.width = *width,
            Event::Retypeset(None) => english.iter_mut().for_each(|p| retypeset(p)),
            Event::Retypeset(Some(at)) => retypeset(&mut english[at.index(count)]),
            Event::Revert(to) if !self.moments.is_empty() => {
                let moment = self.moments[to.index(self.moments.len())].clone();
                self.english.clone_from(&moment.english);
                self.returned = (moment.work == self.work).then_some(moment);
            }
            Event::Revert(_) => {}
            Event::Sync => self.sync(),
            Event::Work(work) => self.work(work),
        }
    }

    /// Somebody opens the catalog, does something, and saves it.
    fn work(&mut self, work: &Work) {
        self.work += 1;
        let number = self.work;
        let read = po::read(&self.file).unwrap();
        let mut catalog = read.catalog.clone();
        let live: Vec<usize> = catalog.live().map(|(index, _)| index).collect();
        if live.is_empty() {
            return;
        }
        match work {
            Work::TranslateAll => {
                for &index in &live {
                    let entry = &mut catalog.entries[index];
                    if entry.is_empty() {
                        translate(entry, number);
                        self.vouch(&catalog.entries[index]);
                    }
                }
            }
            Work::Translate(at) => {
                let index = live[at.index(live.len())];
                translate(&mut catalog.entries[index], number);
                self.vouch(&catalog.entries[index]);
            }
            Work::EditText(at) => {
                // A hand that changes the text, and nothing else.
                let entry = &mut catalog.entries[live[at.index(live.len())]];
                if !entry.is_empty() {
                    entry.translation = vec![format!("{} Праўка {number}.", entry.text())];
                    if entry.standing == Standing::Vouched {
                        let entry = entry.clone();
                        self.vouch(&entry);
                    }
                }
            }
            Work::Vouch(at) => {
                // What every PO editor does when somebody says “done”: Poedit drops the previous source, Vim does not.
                let entry = &mut catalog.entries[live[at.index(live.len())]];
                if !entry.is_empty() {
                    entry.standing = Standing::Vouched;
                    if number.is_multiple_of(2) {
                        entry.previous = None;
                    }
                    let entry = entry.clone();
                    self.vouch(&entry);
                }
            }
            Work::Withdraw(at) => {
                let entry = &mut catalog.entries[live[at.index(live.len())]];
                if !entry.is_empty() {
                    entry.standing = Standing::Draft;
                }
            }
            Work::Part(at) => {
                let entry = &mut catalog.entries[live[at.index(live.len())]];
                if entry.context.is_none() {
                    entry.context = Some(format!("one {number}"));
                    let mut other = Entry::new(entry.source.clone());
                    other.context = Some(format!("two {number}"));
                    translate(&mut other, number);
                    self.vouch(&other);
                    catalog.entries.push(other);
                }
            }
            Work::Review(at) => {
                let entry = &mut catalog.entries[live[at.index(live.len())]];
                if !entry.is_empty() {
                    entry.reviewed_by(&format!("Рэдактар {number}"), TODAY);
                    let entry = entry.clone();
                    self.vouch(&entry);
                    self.reviewed.insert(pair(&entry));
                }
            }
            Work::Accept(at) => {
                let entry = &mut catalog.entries[live[at.index(live.len())]];
                if matches!(entry.state(), State::Stale { .. }) {
                    entry.accepted_by("Рэдактар", "дробязь", TODAY);
                    let entry = entry.clone();
                    self.vouch(&entry);
                }
            }
        }
        self.file = po::write(&read, &catalog);
    }

    fn vouch(&mut self, entry: &Entry) {
        self.vouched.insert(pair(entry));
    }
}

pub(crate) fn standpoints(catalog: &Catalog, reconciled: &Reconciled) -> Vec<Standpoint> {
    let of_unit = |unit: &talmach::workflow::reconcile::Tracked| {
        let entry = unit.entry(catalog);
        Standpoint {
            state: unit.state(catalog),
            text: entry.map_or("", Entry::text).to_owned(),
            reviewer: entry.and_then(Entry::review).map(|mark| mark.to_string()),
        }
    };
    reconciled.units.iter().map(of_unit).collect()
}

/// What a mark speaks about.
pub(crate) fn pair(entry: &Entry) -> (String, String) {
    (fold(&entry.source), normalise(entry.text()).into_owned())
}

/// Whether a catalog holds each message once.
pub(crate) fn holds_each_message_once(catalog: &Catalog) -> bool {
    let mut keys = BTreeSet::new();
    catalog.entries.iter().all(|entry| keys.insert((&entry.context, &entry.source)))
        && catalog.entries.iter().all(|e| e.place == Place::Live || !e.is_empty())
}

/// Something of the length and the sentences of the English, in other letters, unlike any other translation.
pub(crate) fn translate(entry: &mut Entry, number: usize) {
    const LETTERS: [char; 26] = [
        'а', 'б', 'ц', 'д', 'е', 'ф', 'г', 'х', 'і', 'ж', 'к', 'л', 'м', 'н', 'о', 'п', 'э', 'р',
        'с', 'т', 'у', 'в', 'ў', 'ь', 'ы', 'з',
    ];
    let letter = |c: char| {
        let at = usize::from(c.to_ascii_lowercase() as u8).checked_sub(usize::from(b'a'));
        let letter = at.and_then(|at| LETTERS.get(at)).copied().filter(|_| c.is_ascii());
        match letter {
            Some(letter) if c.is_ascii_uppercase() => {
                letter.to_uppercase().next().unwrap_or(letter)
            }
            Some(letter) => letter,
            None => c,
        }
    };
    let text: String = entry.source.chars().map(letter).collect();
    entry.translation = vec![format!("{text} Пераклад {number}.")];
    entry.standing = Standing::Vouched;
    entry.previous = None;
}

fn retypeset(paragraph: &mut [String]) {
    for sentence in paragraph {
        let open = sentence.replacen('"', "“", 1);
        let set =
            open.replacen('"', "”", 1).replace('\'', "’").replace("...", "…").replace(" - ", " — ");
        *sentence = if set == *sentence {
            set.replace(['“', '”'], "\"").replace('’', "'").replace('…', "...").replace('—', "-")
        } else {
            set
        };
    }
}

/// Breaks lines before they grow longer than this.
fn wrap(text: &str, width: usize) -> String {
    let (mut wrapped, mut column) = (String::new(), 0);
    for word in text.split(' ') {
        // A dash alone at the beginning of a line would be a list.
        let breaks = column > 0 && column + word.len() > width && word.len() > 3;
        if column > 0 {
            wrapped.push(if breaks { '\n' } else { ' ' });
        }
        column = if breaks { word.len() } else { column + 1 + word.len() };
        wrapped.push_str(word);
    }
    wrapped
}
