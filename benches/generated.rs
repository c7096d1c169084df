//! Units and catalogs of pseudo-random words: the same for the same seed.

use std::fmt::Write as _;

use jiff::civil::{Date, date};

use talmach::formats::po::new_header;
use talmach::model::catalog::Catalog;
use talmach::model::entry::{Entry, Standing};
use talmach::model::locale::Locale;
use talmach::model::unit::{Unit, UnitKind};

/// Units of a statement.
pub(crate) const UNITS: usize = 20;

/// Words of a unit.
pub(crate) const WORDS: usize = 60;

const ENGLISH: &str = "the of and to in for we our all people free election prisoners solidarity demand immediate \
    release political workers strike right assembly letters observers independent court without \
    against violence country neighbours every voice remember names journalists students together \
    trial Minsk Grodno Thursday statement sign support families detained peaceful who have been \
    since August with are not will this on a";

const CYRILLIC: &str = "мы патрабуем неадкладнага вызвалення ўсіх палітычных зняволеных і свабодных выбараў салідарнасць \
    людзі працоўныя забастоўка права на сходы лісты назіральнікі незалежны суд без гвалту краіна \
    суседзі кожны голас памятаем імёны журналісты студэнты разам Мінск Гродна чацвер заява подпіс \
    падтрымка сем’і затрыманыя мірныя якія з жніўня не будзе гэта у да за";

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
}

/// A passage of [`WORDS`] words in sentences, with a number, a link or emphasis here and there.
fn passage(dice: &mut Dice, words: &str) -> String {
    let words: Vec<&str> = words.split(' ').collect();
    let mut text = String::new();
    let mut sentence = 0;
    for place in 0..WORDS {
        let mut word = words[dice.roll(words.len())].to_owned();
        // Words of two parts make the vocabulary as large as a real one.
        if dice.roll(4) == 0 {
            word.push_str(words[dice.roll(words.len())]);
        }
        let begins = sentence == 0;
        sentence += 1;
        match dice.roll(60) {
            0 if !begins => write!(text, "*{word}*"),
            1 if !begins => write!(text, "[{word}](https://example.org/{})", dice.roll(10_000)),
            2 if !begins => write!(text, "{}", 1 + dice.roll(30)),
            _ if begins => {
                let mut letters = word.chars();
                let first = letters.next().into_iter().flat_map(char::to_uppercase);
                write!(text, "{}{}", first.collect::<String>(), letters.as_str())
            }
            _ => write!(text, "{word}"),
        }
        .expect("a String takes everything");
        let ends = place + 1 == WORDS || (sentence > 6 && dice.roll(8) == 0);
        text.push_str(match (ends, dice.roll(10)) {
            (true, _) if place + 1 == WORDS => ".",
            (true, _) => ". ",
            (false, 0) => ", ",
            (false, _) => " ",
        });
        sentence = if ends { 0 } else { sentence };
    }
    text
}

/// English units, a statement's worth or more.
pub(crate) fn units(seed: usize, count: usize) -> Vec<Unit> {
    let mut dice = Dice::new(seed);
    let kind = |place| match place % UNITS {
        0 if place == 0 => UnitKind::Title,
        7 | 14 => UnitKind::Heading,
        8..=10 => UnitKind::ListItem,
        17 => UnitKind::Quotation,
        _ => UnitKind::Paragraph,
    };
    (0..count).map(|place| Unit { kind: kind(place), text: passage(&mut dice, ENGLISH) }).collect()
}

/// A catalog of the units, in step with them: of 50 entries one is missing, one stale and one a draft, and every
/// second of the others is reviewed.
pub(crate) fn catalog(seed: usize, units: &[Unit], locale: &Locale) -> Catalog {
    const DAY: Date = date(2026, 11, 21);
    let mut dice =
        Dice::new(seed ^ locale.as_str().len() ^ usize::from(locale.as_str().as_bytes()[0]));
    let mut entries = vec![new_header(locale, "generated")];
    entries.extend(units.iter().map(|unit| {
        let mut entry = Entry::new(&unit.text);
        entry.extracted.push(format!(" {}", unit.kind));
        let lot = dice.roll(50);
        if lot > 0 {
            entry.translation = vec![passage(&mut dice, CYRILLIC)];
        }
        match lot {
            0 => {}
            1 => {
                entry.source = passage(&mut dice, ENGLISH);
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
