//! The concepts of a termbase in an English text.

use std::borrow::Cow;
use std::ops::Range;

use rustc_hash::FxHashMap;
use smallvec::{SmallVec, smallvec};
use unicode_segmentation::UnicodeSegmentation;

use super::inflection;
use super::initials::Initials;
use super::neighbours::Neighbours;
use crate::checks::check::Sureness;
use crate::checks::text::{HIDDEN, Text};
use crate::model::termbase::{CaseRule, Concept, ConceptKind, Termbase};
use crate::model::unit::UnitKind;

/// More forms than this of one name are not made.
const MOST: usize = 64;

/// The English names of all concepts, word by word.
#[derive(Clone, Debug)]
pub(super) struct English {
    nodes: Vec<Node>,
    names: Vec<Name>,
    /// How the first words of names begin.
    begins: Initials,
}

#[derive(Clone, Debug, Default)]
struct Node {
    next: FxHashMap<Box<str>, usize>,
    /// Names that end here.
    ends: Vec<usize>,
}

#[derive(Clone, Debug)]
struct Name {
    concept: usize,
    kind: ConceptKind,
    case: CaseRule,
    words: Vec<String>,
    part: Part,
}

/// Which part of a name it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Whole,
    /// The last word of a person's name.
    Surname,
}

/// A place of a text that names a concept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::checks) struct Mention {
    /// The concepts that it may name: several where they share a name.
    pub concepts: SmallVec<[usize; 1]>,
    pub span: Range<usize>,
    pub sureness: Sureness,
}

/// A name that fits at a place: its words, and whose it is.
struct Fit {
    words: Range<usize>,
    name: usize,
    sureness: Sureness,
}

impl English {
    pub(super) fn new(termbase: &Termbase) -> Self {
        let mut english =
            Self { nodes: vec![Node::default()], names: Vec::new(), begins: Initials::default() };
        for (at, concept) in termbase.concepts.iter().enumerate() {
            for name in &concept.english {
                let words: Vec<String> = name.unicode_words().map(str::to_owned).collect();
                if let (ConceptKind::Person, [_, .., surname]) = (concept.kind, words.as_slice()) {
                    english.add(at, concept, vec![surname.clone()], Part::Surname);
                }
                english.add(at, concept, words, Part::Whole);
            }
        }
        english
    }

    fn add(&mut self, at: usize, concept: &Concept, words: Vec<String>, part: Part) {
        if words.is_empty() {
            return;
        }
        let keys: Vec<String> = words.iter().map(|word| key(word).into_owned()).collect();
        let name = self.names.len();
        let mut nodes = vec![0];
        for forms in inflection::forms(&keys, concept.kind) {
            let mut reached = Vec::new();
            for node in nodes {
                if node == 0 {
                    forms.iter().for_each(|form| self.begins.note(form));
                }
                reached.extend(forms.iter().map(|form| self.child(node, form)));
            }
            reached.sort_unstable();
            reached.dedup();
            reached.truncate(MOST);
            nodes = reached;
        }
        for node in nodes {
            self.nodes[node].ends.push(name);
        }
        self.names.push(Name { concept: at, kind: concept.kind, case: concept.case, words, part });
    }

    fn child(&mut self, node: usize, form: &str) -> usize {
        if let Some(child) = self.nodes[node].next.get(form) {
            return *child;
        }
        let child = self.nodes.len();
        self.nodes[node].next.insert(form.into(), child);
        self.nodes.push(Node::default());
        child
    }

    /// Every mention, in order and apart from each other: of two that overlap, the longer one. Found once a text.
    pub(super) fn mentions<'t>(&self, text: &'t Text<'_>, kind: &UnitKind) -> &'t [Mention] {
        text.mentions.get_or_init(|| self.find(text, kind))
    }

    fn find(&self, text: &Text<'_>, kind: &UnitKind) -> Vec<Mention> {
        if self.names.is_empty() {
            return Vec::new();
        }
        let words = text.words();
        let mut fits = Vec::new();
        for (start, word) in words.iter().enumerate() {
            if self.begins.may_have(text.text, word) {
                self.fits(text, kind, start, &mut fits);
            }
        }
        let mention = |fit: &Fit| Mention {
            concepts: smallvec![self.names[fit.name].concept],
            span: words[fit.words.start].start..words[fit.words.end - 1].end,
            sureness: fit.sureness,
        };
        match fits.as_slice() {
            [] => return Vec::new(),
            [fit] => return vec![mention(fit)],
            _ => {}
        }
        // The longest first; where two are equally long, the one that comes first.
        fits.sort_by_key(|fit| (std::cmp::Reverse(fit.words.len()), fit.words.start));
        let mut taken = vec![None; words.len()];
        let mut mentions: Vec<Mention> = Vec::new();
        for fit in fits {
            let name = &self.names[fit.name];
            let whole = &mut taken[fit.words.clone()];
            if whole.iter().all(Option::is_none) {
                whole.fill(Some((mentions.len(), fit.words.len())));
                mentions.push(mention(&fit));
            } else if let Some(Some((mention, length))) = whole.first().copied()
                && length == fit.words.len()
                && whole.iter().all(|taken| *taken == Some((mention, length)))
            {
                let mention = &mut mentions[mention];
                if !mention.concepts.contains(&name.concept) {
                    mention.concepts.push(name.concept);
                }
                if fit.sureness == Sureness::Unsure {
                    mention.sureness = Sureness::Unsure;
                }
            }
        }
        mentions.sort_by_key(|mention| mention.span.start);
        // In `user account` the user is no more than an attribute.
        for at in 1..mentions.len() {
            let gap = mentions[at - 1].span.end..mentions[at].span.start;
            if text.prose().get(gap).is_some_and(is_one_phrase) {
                mentions[at - 1].sureness = Sureness::Unsure;
            }
        }
        mentions
    }

    /// The names that begin with a word.
    fn fits(&self, text: &Text<'_>, kind: &UnitKind, start: usize, fits: &mut Vec<Fit>) {
        let words = text.words();
        let mut node = 0;
        for end in start..words.len() {
            let word = text.at(&words[end]);
            if end > start && !is_one_phrase(&text.prose()[words[end - 1].end..words[end].start]) {
                return;
            }
            let Some(next) = self.nodes[node].next.get(&*key(word)) else { return };
            node = *next;
            for name in &self.nodes[node].ends {
                let words = start..end + 1;
                if let Some(sureness) = self.names[*name].sureness(text, kind, &words) {
                    fits.push(Fit { words, name: *name, sureness });
                }
            }
        }
    }
}

impl Name {
    /// How sure it is that these words name the concept; `None` where they do not.
    fn sureness(&self, text: &Text<'_>, kind: &UnitKind, words: &Range<usize>) -> Option<Sureness> {
        let places = &text.words()[words.clone()];
        let begins = begins_a_sentence(&text.prose()[..places[0].start]);
        let found = places.iter().map(|place| text.at(place));
        let pairs = || found.clone().zip(&self.words);
        let as_given = pairs().enumerate().all(|(at, (found, given))| {
            same_case(found, given) || (at == 0 && begins && same_case_after_first(found, given))
        });
        if self.part == Part::Surname && (begins || !as_given) {
            return None;
        }
        match self.case {
            CaseRule::Kept => as_given.then_some(Sureness::Sure),
            CaseRule::Ignored if as_given && !begins => self.by_neighbours(text, words),
            CaseRule::Ignored if self.kind.is_name() => {
                Some(if as_given { Sureness::Sure } else { Sureness::Unsure })
            }
            CaseRule::Ignored => {
                // A capital in the middle of a sentence belongs to a name that the concept is no part of:
                // `United States` is no state. In headings it may be the fashion.
                let given_small =
                    self.words.iter().all(|word| word.starts_with(char::is_lowercase));
                let capital = found
                    .clone()
                    .skip(usize::from(begins))
                    .any(|word| word.starts_with(char::is_uppercase));
                if !given_small || !capital {
                    let named = begins && given_small && capital_follows(text, words.end);
                    return if named {
                        Some(Sureness::Unsure)
                    } else {
                        self.by_neighbours(text, words)
                    };
                }
                match kind {
                    UnitKind::Title
                    | UnitKind::Heading
                    | UnitKind::Field(_)
                    | UnitKind::TableCell
                    | UnitKind::Caption => Some(Sureness::Unsure),
                    UnitKind::Paragraph
                    | UnitKind::ListItem
                    | UnitKind::Quotation
                    | UnitKind::Footnote => None,
                }
            }
        }
    }

    /// What the words before and after say.
    fn by_neighbours(&self, text: &Text<'_>, words: &Range<usize>) -> Option<Sureness> {
        let places = text.words();
        let key_of = |at: usize, gap: Range<usize>| {
            text.prose().get(gap).is_some_and(is_one_phrase).then(|| key(text.at(&places[at])))
        };
        let (first, last) = (&places[words.start], &places[words.end - 1]);
        let before =
            words.start.checked_sub(1).and_then(|at| key_of(at, places[at].end..first.start));
        let after = places.get(words.end).and_then(|next| key_of(words.end, last.end..next.start));
        let given =
            self.words.last().is_some_and(|given| text.at(last).eq_ignore_ascii_case(given));
        Neighbours {
            kind: self.kind,
            words: self.words.len(),
            bare: given,
            begins: begins_a_sentence(&text.prose()[..first.start]),
            before: before.as_deref(),
            after: after.as_deref(),
        }
        .sureness()
    }
}

/// Whether the blanks between two words keep them in one phrase; marks of emphasis do.
fn is_one_phrase(gap: &str) -> bool {
    gap.len() <= 4
        && gap
            .chars()
            .all(|c| c.is_whitespace() || matches!(c, '-' | '‑' | '–' | '\'' | '’' | HIDDEN))
}

fn begins_a_sentence(before: &str) -> bool {
    let before = before.trim_end_matches(|c: char| {
        c.is_whitespace()
            || matches!(
                c,
                HIDDEN | '"' | '\'' | '“' | '”' | '‘' | '’' | '«' | '(' | '[' | '—' | '-'
            )
    });
    before.is_empty() || before.ends_with(['.', '!', '?', '…', ':'])
}

fn capital_follows(text: &Text<'_>, at: usize) -> bool {
    let words = text.words();
    let (Some(before), Some(word)) = (words.get(at.wrapping_sub(1)), words.get(at)) else {
        return false;
    };
    is_one_phrase(&text.prose()[before.end..word.start])
        && text.at(word).starts_with(char::is_uppercase)
}

/// Whether the letters that two forms of a word share are of the same case.
fn same_case(found: &str, given: &str) -> bool {
    found.chars().zip(given.chars()).all(|(a, b)| a.is_uppercase() == b.is_uppercase())
}

fn same_case_after_first(found: &str, given: &str) -> bool {
    let rest = |word: &str| word.chars().skip(1).map(char::is_uppercase).collect::<Vec<_>>();
    rest(found).iter().zip(rest(given)).all(|(a, b)| *a == b)
}

/// A word in lower case without the possessive.
fn key(word: &str) -> Cow<'_, str> {
    // Most words are their own keys.
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Cow::Borrowed(word);
    }
    let mut key = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            '’' => key.push('\''),
            _ if c.is_ascii() => key.push(c.to_ascii_lowercase()),
            _ => key.extend(c.to_lowercase()),
        }
    }
    if key.ends_with("'s") {
        key.truncate(key.len() - 2);
    }
    Cow::Owned(key)
}
