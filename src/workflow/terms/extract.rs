//! Terms that statements use and nobody has agreed upon yet.
//!
//! Three things are proposed. Acronyms; names, which are runs of words that have capitals in the middle of sentences;
//! and other terms: one to four words of which neither the first nor the last is an ordinary one. They are ranked by
//! the C-value (Frantzi, Ananiadou and Mima, 2000), which prefers long terms, and counts what stands only inside of
//! longer ones not at all.

use rustc_hash::{FxHashMap, FxHashSet};

use super::ordinary::{INNER, folded};
use super::reading::{LONGEST_KNOWN, Lemmas, Look, Read, Word};
use crate::model::markup::Literals;
use crate::model::statement::StatementId;
use crate::model::termbase::Termbase;

/// A term has so many words at most, and a name so many.
const LONGEST_TERM: usize = 4;
const LONGEST_NAME: usize = 6;

/// A text of a statement.
#[derive(Clone, Copy, Debug)]
pub struct Passage<'a> {
    pub statement: &'a StatementId,
    /// English, with inline Markdown.
    pub text: &'a str,
}

/// Something that could be a term.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// As it is mostly written.
    pub english: String,
    pub kind: CandidateKind,
    /// How often it stands there, in the singular or plural.
    pub count: usize,
    /// In how many statements.
    pub statements: usize,
    /// The sentence in which it stands first, without markup and shortened where it is long, and its statement.
    pub example: (StatementId, String),
    /// The C-value.
    pub weight: f64,
}

/// What a candidate looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CandidateKind {
    Term,
    Name,
    Acronym,
}

impl CandidateKind {
    /// The name, as programs read it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Term => "term",
            Self::Name => "name",
            Self::Acronym => "acronym",
        }
    }
}

/// The candidates that stand in the passages at least `least` times and are not in the termbase, the weightiest first.
/// The passages of one statement stand together. Linear in the texts.
pub fn extract(
    passages: &[Passage<'_>],
    termbase: &Termbase,
    literals: &Literals,
    least: usize,
) -> Vec<Candidate> {
    let mut lemmas = Lemmas::default();
    let known = lemmas.known(termbase);
    let inner = lemmas.number(folded(INNER));
    let reads: Vec<Read> = passages.iter().map(|p| lemmas.read(p.text, literals)).collect();
    let least = least.max(1);
    let words = WordsOfAll::of(&reads, lemmas.len());
    let mut tally = Tally { passages, reads: &reads, found: FxHashMap::default() };
    for (number, read) in reads.iter().enumerate() {
        for run in runs(&read.words, &known) {
            tally.acronyms(number, run);
            let named = tally.names(number, run, &words, inner);
            tally.terms(number, run, &named, &words, inner, least);
        }
    }
    tally.candidates(least)
}

/// The stretches of words that stand side by side, with terms of the termbase cut out.
fn runs<'w>(words: &'w [Word], known: &FxHashSet<Vec<u32>>) -> Vec<&'w [Word]> {
    let lemmas: Vec<u32> = words.iter().map(|word| word.lemma).collect();
    let longest = known.iter().map(Vec::len).max().unwrap_or(0).min(LONGEST_KNOWN);
    let (mut runs, mut start, mut at) = (Vec::new(), 0, 0);
    while at < words.len() {
        if !words[at].joined {
            runs.push(&words[start..at]);
            start = at;
        }
        let joined = words[at + 1..].iter().take_while(|word| word.joined).take(longest);
        let most = longest.min(1 + joined.count());
        let length = (1..=most).rev().find(|length| known.contains(&lemmas[at..at + length]));
        match length {
            Some(length) => {
                runs.push(&words[start..at]);
                at += length;
                start = at;
            }
            None => at += 1,
        }
    }
    runs.push(&words[start..]);
    runs.retain(|run| !run.is_empty());
    runs
}

/// What is known of each word over all texts.
struct WordsOfAll {
    counts: Vec<usize>,
    /// Whether it is mostly written with a capital, where that says anything.
    names: Vec<bool>,
    /// Whether it is ever written without one.
    small: Vec<bool>,
    /// How often it is a noun for sure: a determiner before it or the ending of a plural, and nothing that it could
    /// describe after it.
    nouns: Vec<usize>,
}

impl WordsOfAll {
    fn of(reads: &[Read], lemmas: usize) -> Self {
        let mut counts = vec![0; lemmas];
        let mut balance = vec![0_i64; lemmas];
        let (mut small, mut nouns) = (vec![false; lemmas], vec![0; lemmas]);
        for Read { words, .. } in reads {
            for (at, word) in words.iter().enumerate() {
                let lemma = word.lemma as usize;
                counts[lemma] += 1;
                balance[lemma] += match word.look {
                    Look::Capital if !word.initial => 1,
                    Look::Small => -1,
                    Look::Capital | Look::Acronym | Look::Other => 0,
                };
                small[lemma] |= word.look == Look::Small;
                let is_determined =
                    word.joined && at.checked_sub(1).is_some_and(|before| words[before].determines);
                let describes = words.get(at + 1).is_some_and(|next| next.joined && !next.ordinary);
                nouns[lemma] += usize::from((is_determined || word.plural) && !describes);
            }
        }
        let names = balance.into_iter().map(|balance| balance > 0).collect();
        Self { counts, names, small, nouns }
    }

    fn is_name(&self, word: &Word) -> bool {
        word.look == Look::Capital && !word.ordinary && self.names[word.lemma as usize]
    }

    /// Whether a name begins with the word; at the beginning of a sentence what follows has to say it.
    fn begins_name(&self, word: &Word, next: Option<&Word>) -> bool {
        let could =
            word.look == Look::Capital && !word.ordinary && !self.small[word.lemma as usize];
        self.is_name(word) || could && next.is_some_and(|next| self.is_name(next))
    }
}

type Key = (CandidateKind, Vec<u32>);

/// What is known of one candidate so far.
struct Counted {
    count: usize,
    statements: usize,
    /// The passage in which it stood last.
    last: usize,
    /// Where it stood first: passage and byte.
    first: (usize, usize),
    /// How it is written, and how many more occurrences are written so than otherwise.
    written: String,
    votes: usize,
}

struct Tally<'a> {
    passages: &'a [Passage<'a>],
    reads: &'a [Read],
    found: FxHashMap<Key, Counted>,
}

impl Tally<'_> {
    fn acronyms(&mut self, number: usize, run: &[Word]) {
        for at in 0..run.len() {
            if run[at].look == Look::Acronym && run[at].end - run[at].start <= 8 {
                self.count(CandidateKind::Acronym, number, &run[at..=at]);
            }
        }
    }

    /// Whole runs of capitals; `of` inside of them belongs to them. Which words are of names.
    fn names(&mut self, number: usize, run: &[Word], words: &WordsOfAll, inner: u32) -> Vec<bool> {
        let mut named = vec![false; run.len()];
        let mut at = 0;
        while at < run.len() {
            if !words.begins_name(&run[at], run.get(at + 1)) {
                at += 1;
                continue;
            }
            let mut end = at + 1;
            while end < run.len() {
                let next = run.get(end + 1).is_some_and(|next| words.is_name(next));
                if words.is_name(&run[end]) || run[end].lemma == inner && next {
                    end += 1;
                } else {
                    break;
                }
            }
            if end - at <= LONGEST_NAME {
                self.count(CandidateKind::Name, number, &run[at..end]);
            }
            named[at..end].fill(true);
            at = end;
        }
        named
    }

    /// The sequences of words that could be terms, each by itself.
    fn terms(
        &mut self,
        number: usize,
        run: &[Word],
        named: &[bool],
        words: &WordsOfAll,
        inner: u32,
        least: usize,
    ) {
        let good = |word: &Word| {
            !word.ordinary
                && matches!(word.look, Look::Small | Look::Capital)
                && word.end - word.start > 2
                && words.counts[word.lemma as usize] >= least
        };
        let text = |word: &Word| &self.reads[number].prose[word.start..word.end];
        let ends = |word: &Word| good(word) && !text(word).ends_with("ly");
        let mut spans = Vec::new();
        for start in 0..run.len() {
            if !good(&run[start]) || named[start] {
                continue;
            }
            for length in 1..=LONGEST_TERM.min(run.len() - start) {
                let last = &run[start + length - 1];
                if named[start + length - 1] || !good(last) && last.lemma != inner {
                    break;
                }
                let is_noun = length > 1 || words.nouns[last.lemma as usize] > 0;
                if ends(last) && is_noun {
                    spans.push(start..start + length);
                }
            }
        }
        for span in spans {
            self.count(CandidateKind::Term, number, &run[span]);
        }
    }

    fn count(&mut self, kind: CandidateKind, number: usize, words: &[Word]) {
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return };
        let prose = &self.reads[number].prose;
        let written = &prose[first.start..last.end];
        let key = (kind, words.iter().map(|word| word.lemma).collect());
        let counted = self.found.entry(key).or_insert_with(|| Counted {
            count: 0,
            statements: 0,
            last: number,
            first: (number, first.start),
            written: String::new(),
            votes: 0,
        });
        let same = self.passages[counted.last].statement == self.passages[number].statement;
        if counted.count == 0 || !same {
            counted.statements += 1;
        }
        counted.count += 1;
        counted.last = number;
        // The majority, if there is one, is what is left when each pair of unlike ones is struck out.
        let small;
        let written = match kind {
            CandidateKind::Term if first.look == Look::Capital => {
                small = written.to_lowercase();
                &small
            }
            CandidateKind::Term | CandidateKind::Name | CandidateKind::Acronym => written,
        };
        if counted.votes == 0 {
            counted.written = written.to_owned();
            counted.votes = 1;
        } else if counted.written == written {
            counted.votes += 1;
        } else {
            counted.votes -= 1;
        }
    }

    fn candidates(self, least: usize) -> Vec<Candidate> {
        let Self { passages, reads, found } = self;
        let found: Vec<(Key, Counted)> =
            found.into_iter().filter(|(_, counted)| counted.count >= least).collect();
        // For each term, how often longer ones hold it, and how many of them.
        let mut within: FxHashMap<&[u32], (usize, usize)> = FxHashMap::default();
        for ((_, words), counted) in found.iter().filter(|((k, _), _)| *k == CandidateKind::Term) {
            for part in (1..words.len()).flat_map(|length| words.windows(length)) {
                let (count, longer) = within.entry(part).or_default();
                *count += counted.count;
                *longer += 1;
            }
        }
        let mut candidates = Vec::new();
        for ((kind, words), counted) in &found {
            let (held, longer) = match kind {
                CandidateKind::Term => within.get(words.as_slice()).copied().unwrap_or_default(),
                CandidateKind::Name | CandidateKind::Acronym => (0, 0),
            };
            let alone = counted.count as f64 - held as f64 / longer.max(1) as f64;
            let weight = ((words.len() + 1) as f64).log2() * alone;
            if weight > 0.0 {
                let (number, at) = counted.first;
                candidates.push(Candidate {
                    english: counted.written.clone(),
                    kind: *kind,
                    count: counted.count,
                    statements: counted.statements,
                    example: (passages[number].statement.clone(), reads[number].around(at)),
                    weight,
                });
            }
        }
        candidates.sort_by(|a, b| {
            let by_weight = b.weight.total_cmp(&a.weight).then(b.count.cmp(&a.count));
            by_weight.then_with(|| (&a.english, a.kind).cmp(&(&b.english, b.kind)))
        });
        candidates
    }
}
