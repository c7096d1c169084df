//! Units and catalogs of sentences put together by chance: the same for the same seed. A translation says what its
//! English says, with the same numbers, links and placeholders, in its own language.

mod sentences;

use jiff::civil::{Date, date};

use sentences::{GROUPS, MONTHS, NAMED, PLACES, SENTENCES, SURNAMES, TIMES, Words};
use talmach::formats::po::new_header;
use talmach::model::catalog::Catalog;
use talmach::model::entry::{Entry, Standing};
use talmach::model::locale::Locale;
use talmach::model::unit::{Unit, UnitKind};

/// Units of a statement.
pub(crate) const UNITS: usize = 20;

/// A generator of numbers: Knuth's linear congruential one, its high bits.
pub(crate) struct Dice(u64);

impl Dice {
    /// Begins from a number.
    pub(crate) fn new(seed: usize) -> Self {
        Self((seed as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d)
    }

    /// A number below `sides`.
    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    fn pick<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.roll(all.len())]
    }
}

/// A passage in English, Russian and Belarusian.
type Passage = [String; 3];

/// A passage of some English words, that says nothing twice.
fn passage(dice: &mut Dice, least: usize) -> Passage {
    let mut passage = Passage::default();
    let mut words = 0;
    let mut said = [false; SENTENCES.len()];
    while words < least {
        let sentence = sentence(dice, &mut said);
        words += sentence[0].split(' ').count();
        for (text, sentence) in passage.iter_mut().zip(sentence) {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&sentence);
        }
    }
    passage
}

/// A sentence with its blanks filled in, another than those that have been said.
fn sentence(dice: &mut Dice, said: &mut [bool; SENTENCES.len()]) -> [String; 3] {
    let mut texts = [String::new(), String::new(), String::new()];
    let mut new = || {
        let at = dice.roll(said.len());
        (!std::mem::replace(&mut said[at], true)).then(|| SENTENCES[at])
    };
    let sentence = std::iter::repeat_with(&mut new).flatten().next().unwrap_or(NAMED);
    let mut rest: Words = if dice.roll(200) == 0 { NAMED } else { sentence };
    // The blanks come in another order in each language, so what fills them is found out first.
    let (begins, ends) = SURNAMES;
    let (begin, end) = (dice.pick(begins), dice.pick(ends));
    let surname = [0, 1, 2].map(|at| format!("{}{}", begin[at], end[at]));
    let fills = [
        ("g", dice.pick(GROUPS).map(str::to_owned)),
        ("p", dice.pick(PLACES).map(str::to_owned)),
        ("w", dice.pick(TIMES).map(str::to_owned)),
        ("m", dice.pick(MONTHS).map(str::to_owned)),
        ("s", surname),
        ("n", same(5 + dice.roll(5) + 10 * (2 + dice.roll(90)))),
        ("d", same(13 + dice.roll(10))),
        ("y", same(2020 + dice.roll(7))),
        ("i", same(11 + dice.roll(80))),
    ];
    for (at, text) in texts.iter_mut().enumerate() {
        let rest = &mut rest[at];
        while let Some((before, blank)) = rest.split_once('{') {
            text.push_str(before);
            let fill = blank.split_once('}').and_then(|(name, after)| {
                let (_, fill) = fills.iter().find(|(known, _)| *known == name)?;
                *rest = after;
                Some(&fill[at])
            });
            if let Some(fill) = fill {
                text.push_str(fill);
            } else {
                *rest = blank;
                // The first of two braces.
                if !blank.starts_with('{') {
                    text.push('{');
                }
            }
        }
        text.push_str(rest);
        *text = begun(text);
    }
    texts[2] = with_short_u(&texts[2]);
    texts
}

fn same(number: usize) -> [String; 3] {
    [0; 3].map(|_: i32| number.to_string())
}

/// A sentence with a capital.
fn begun(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// Belarusian with ў where у begins a word after a vowel and a blank.
fn with_short_u(text: &str) -> String {
    let mut before = [' ', ' '];
    let shorten = |c| {
        let short = c == 'у' && before[1] == ' ' && "аеёіоуыэюя".contains(before[0]);
        before = [before[1], c];
        if short { 'ў' } else { c }
    };
    text.chars().map(shorten).collect()
}

/// The passages that a seed stands for.
fn passages(seed: usize, count: usize) -> impl Iterator<Item = Passage> {
    let mut dice = Dice::new(seed);
    (0..count).map(move |place| {
        let least = words(place, &mut dice);
        passage(&mut dice, least)
    })
}

/// What a unit is.
fn kind(place: usize) -> UnitKind {
    match place % UNITS {
        0 if place == 0 => UnitKind::Title,
        7 | 14 => UnitKind::Heading,
        8..=10 => UnitKind::ListItem,
        17 => UnitKind::Quotation,
        _ => UnitKind::Paragraph,
    }
}

/// How many words a unit has at least, so that units have some 30 of them, as those of statements do.
fn words(place: usize, dice: &mut Dice) -> usize {
    match kind(place) {
        UnitKind::Title | UnitKind::Heading => 4,
        UnitKind::ListItem => 10,
        UnitKind::Paragraph
        | UnitKind::Quotation
        | UnitKind::Field(_)
        | UnitKind::TableCell
        | UnitKind::Caption
        | UnitKind::Footnote => 15 + dice.roll(36),
    }
}

/// English units, a statement's worth or more.
pub(crate) fn units(seed: usize, count: usize) -> Vec<Unit> {
    let unit = |(place, [text, ..]): (usize, Passage)| Unit { kind: kind(place), text };
    passages(seed, count).enumerate().map(unit).collect()
}

/// A catalog of the units of the same seed, in step with them: of 50 entries one is missing, one stale and one a draft,
/// and every second of the others is reviewed. Russian and Belarusian are to be had.
pub(crate) fn catalog(seed: usize, units: &[Unit], locale: &Locale) -> Catalog {
    const DAY: Date = date(2026, 11, 21);
    let column = if locale.language() == "ru" { 1 } else { 2 };
    let mut dice =
        Dice::new(seed ^ locale.as_str().len() ^ usize::from(locale.as_str().as_bytes()[0]));
    let mut entries = vec![new_header(locale, "generated")];
    entries.extend(units.iter().zip(passages(seed, units.len())).map(|(unit, passage)| {
        let mut entry = Entry::new(&unit.text);
        entry.extracted.push(format!(" {}", unit.kind));
        let lot = dice.roll(50);
        if lot > 0 {
            entry.translation = vec![passage[column].clone()];
        }
        match lot {
            0 => {}
            1 => {
                let [source, russian, belarusian] = self::passage(&mut dice, 30);
                entry.source = source;
                entry.translation = vec![if column == 1 { russian } else { belarusian }];
                entry.source_changed(&unit.text, DAY);
            }
            2 => entry.standing = Standing::Draft,
            _ if lot.is_multiple_of(2) => entry.reviewed_by("Ганна", DAY),
            _ => {}
        }
        entry
    }));
    Catalog { entries }
}
