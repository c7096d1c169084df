//! A text and its translation, sentence by sentence.

use std::collections::BTreeMap;
use std::ops::Range;

use super::marks::{LatinWords, Marks};
use crate::model::segment::sentences;

/// The language that statements are written in.
pub(super) const SOURCE: &str = "en";

/// How many characters translated sentences of one length differ by (Gale and Church, 1993: the variance for each
/// character).
const VARIANCE: f64 = 6.8;
/// Beyond so many standard deviations, a sentence is no translation of another.
const SANE: f64 = 2.5;
/// Beyond this mean of squared deviations, the sentences of a text are not those of the other.
const SANE_MEAN: f64 = 2.5;
/// How much better than any other path the straight one has to be.
const MARGIN: f64 = 2.0;
/// Differences of so many characters say nothing.
const SLACK: f64 = 4.0;
/// What a pairing of two sentences with one costs, against that of one with one.
const UNEQUAL: f64 = 2.5;
/// What a shared mark is worth.
const SHARED: f64 = 1.5;
/// How far a path may stray from the diagonal.
const BAND: usize = 4;

/// Whether sentences of a text and of its translation answer each other one by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alignment {
    Sure,
    Unsure,
}

/// A text and its translation, cut into sentences.
#[derive(Debug)]
pub(super) struct Bitext<'a> {
    pub(super) source: Cut<'a>,
    pub(super) translation: Cut<'a>,
    /// If sure, there are as many sentences on both sides, and each answers the one at its place.
    pub(super) alignment: Alignment,
}

/// A text and its sentences.
#[derive(Debug)]
pub(super) struct Cut<'a> {
    pub(super) text: &'a str,
    pub(super) sentences: Vec<Range<usize>>,
}

impl<'a> Cut<'a> {
    pub(super) fn of(text: &'a str, language: &str) -> Self {
        Self { text, sentences: sentences(text, language) }
    }

    pub(super) fn len(&self) -> usize {
        self.sentences.len()
    }

    /// The sentences as texts, blanks at the ends left out.
    pub(super) fn texts(&self) -> Vec<&'a str> {
        (0..self.len()).map(|at| &self.text[self.span(at..at + 1)]).collect()
    }

    /// Where neighbouring sentences stand together, blanks at the ends left out.
    pub(super) fn span(&self, range: Range<usize>) -> Range<usize> {
        let (first, last) = (&self.sentences[range.start], &self.sentences[range.end - 1]);
        let text = &self.text[first.start..last.end];
        let start = first.start + (text.len() - text.trim_start().len());
        let mut kept = text.trim_end();
        // The backslash of a hard line break.
        while text[kept.len()..].starts_with('\n')
            && let Some(before) = kept.strip_suffix('\\')
        {
            kept = before.trim_end();
        }
        start..(first.start + kept.len()).max(start)
    }
}

impl<'a> Bitext<'a> {
    pub(super) fn of(source: &'a str, translation: &'a str, language: &str) -> Self {
        let (source, translation) = (Cut::of(source, SOURCE), Cut::of(translation, language));
        let alignment = align(&source, &translation);
        Self { source, translation, alignment }
    }
}

/// Decides by number, marks and lengths.
fn align(source: &Cut<'_>, translation: &Cut<'_>) -> Alignment {
    let blank = source.text.trim().is_empty() || translation.text.trim().is_empty();
    if blank || source.len() != translation.len() {
        return Alignment::Unsure;
    }
    if source.len() == 1 {
        return Alignment::Sure;
    }
    let latin = LatinWords::of(translation.text);
    let sides = Sides {
        source: Side::of(source, latin),
        translation: Side::of(translation, latin),
        ratio: ratio(source.text, translation.text),
    };
    let sane = (0.5..=2.5).contains(&sides.ratio) && sides.are_sane();
    if sane && !sides.marks_are_elsewhere() && sides.straight_is_best() {
        Alignment::Sure
    } else {
        Alignment::Unsure
    }
}

/// The lengths in characters and the marks of one side's sentences.
#[derive(Debug)]
struct Side {
    lengths: Vec<f64>,
    marks: Vec<Marks>,
}

impl Side {
    fn of(cut: &Cut<'_>, latin: LatinWords) -> Self {
        let texts = cut.texts();
        Self {
            lengths: texts.iter().map(|text| length(text)).collect(),
            marks: texts.iter().map(|text| Marks::of(text, latin)).collect(),
        }
    }
}

#[derive(Debug)]
struct Sides {
    source: Side,
    translation: Side,
    /// Characters of the translation for each of the source.
    ratio: f64,
}

impl Sides {
    /// How far two lengths are from each other, in standard deviations.
    fn deviation(&self, source: f64, translation: f64) -> f64 {
        let expected = source * self.ratio;
        let apart = ((translation - expected).abs() - SLACK).max(0.0);
        apart / (VARIANCE * expected.midpoint(translation).max(1.0)).sqrt()
    }

    /// Whether each sentence may be the translation of the one at its place.
    fn are_sane(&self) -> bool {
        let mut squares = 0.0;
        let lengths = self.source.lengths.iter().zip(&self.translation.lengths);
        for (source, translation) in lengths.clone() {
            let deviation = self.deviation(*source, *translation);
            if deviation > SANE {
                return false;
            }
            squares += deviation * deviation;
        }
        let mut marks = self.source.marks.iter().zip(&self.translation.marks);
        squares <= SANE_MEAN * count(lengths.len()) && !marks.any(|(s, t)| s.contradict(t))
    }

    /// Whether a mark stands in another sentence of the translation than of the source.
    fn marks_are_elsewhere(&self) -> bool {
        let mut places: BTreeMap<&str, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
        for (at, marks) in self.source.marks.iter().enumerate() {
            marks.all().for_each(|mark| places.entry(mark).or_default().0.push(at));
        }
        for (at, marks) in self.translation.marks.iter().enumerate() {
            marks.all().for_each(|mark| places.entry(mark).or_default().1.push(at));
        }
        places.values().any(|(source, translation)| {
            let lacks = |one: &[usize], other: &[usize]| {
                one.iter().any(|at| other.binary_search(at).is_err())
            };
            lacks(source, translation) && lacks(translation, source)
        })
    }

    /// Whether any path with sentences paired two to one is clearly worse than the straight one.
    fn straight_is_best(&self) -> bool {
        let count = self.source.lengths.len();
        // The least cost of a path to (i, j) that has left the straight one, for j from i - BAND to i + BAND.
        let mut strayed = vec![[f64::INFINITY; 2 * BAND + 1]; count + 1];
        let mut straight = 0.0;
        for i in 0..=count {
            for column in 0..=2 * BAND {
                let Some(j) = (i + column).checked_sub(BAND).filter(|j| *j <= count) else {
                    continue;
                };
                for (down, right) in [(1, 1), (1, 2), (2, 1)] {
                    let leaves = column == BAND && down != right;
                    let from =
                        strayed[i][column].min(if leaves { straight } else { f64::INFINITY });
                    let to = (i + down, (column + right).checked_sub(down));
                    let (to_i, Some(to_column)) = to else { continue };
                    if from.is_infinite() || to_i > count || j + right > count {
                        continue;
                    }
                    if let Some(best) = strayed[to_i].get_mut(to_column) {
                        *best = best.min(from + self.cost(i..to_i, j..j + right));
                    }
                }
            }
            if i < count {
                straight += self.cost(i..i + 1, i..i + 1);
            }
        }
        straight + MARGIN <= strayed[count][BAND]
    }

    fn cost(&self, source: Range<usize>, translation: Range<usize>) -> f64 {
        let one_to_one = source.len() == translation.len();
        let sum = |lengths: &[f64]| lengths.iter().sum::<f64>();
        let deviation = self.deviation(
            sum(&self.source.lengths[source.clone()]),
            sum(&self.translation.lengths[translation.clone()]),
        );
        let mut source = self.source.marks[source].iter();
        let shared =
            source.any(|s| self.translation.marks[translation.clone()].iter().any(|t| s.shares(t)));
        let unequal = if one_to_one { 0.0 } else { UNEQUAL };
        deviation * deviation / 2.0 + unequal - if shared { SHARED } else { 0.0 }
    }
}

fn ratio(source: &str, translation: &str) -> f64 {
    length(translation) / length(source).max(1.0)
}

fn length(text: &str) -> f64 {
    count(text.chars().count())
}

#[expect(clippy::cast_precision_loss, reason = "texts are far shorter than 2^52")]
fn count(things: usize) -> f64 {
    things as f64
}
