//! An engine for tests that makes the mistakes of real ones, decided by a seed.

use super::backend::{
    Answer, Backend, BackendError, Batch, Destination, ErrorKind, Limits, Masking, Pair, Profile,
    Retry, Support,
};

/// An engine that answers at once, in Cyrillic, and wrongly as often as it is told to.
#[derive(Clone, Debug)]
pub struct Fake {
    profile: Profile,
    seed: u64,
    /// Of 100 answers, how many are spoilt.
    spoilt: u64,
}

/// The ways to go wrong.
const MISTAKES: u64 = 18;

impl Fake {
    /// `spoilt` of 100 answers are wrong, which and how, the seed and the texts decide.
    pub fn new(masking: Masking, seed: u64, spoilt: u64) -> Self {
        let profile = Profile {
            speech: crate::workflow::draft::Speech::Language,
            name: "fake".to_owned(),
            engine: "fake 1".to_owned(),
            masking,
            limits: Limits { items: 8, characters: 4_000, bytes: 8_000 },
            concurrency: 1,
            destination: Destination::ThisMachine,
        };
        Self { profile, seed, spoilt }
    }

    /// With other limits.
    #[must_use]
    pub fn limited(mut self, limits: Limits) -> Self {
        self.profile.limits = limits;
        self
    }

    /// With another name.
    #[must_use]
    pub fn named(mut self, name: &str) -> Self {
        self.profile.name = name.to_owned();
        self.profile.engine = format!("{name} 1");
        self
    }

    /// What it answers, without waiting.
    pub fn answer(&self, batch: &Batch) -> Result<Vec<String>, BackendError> {
        let mut dice = Dice::of(self.seed, batch.queries.first().map_or("", |query| &query.text));
        let mut answers: Vec<String> = batch
            .queries
            .iter()
            .map(|query| {
                let mut dice = Dice::of(self.seed, &query.text);
                let right = cyrillic(&query.text, self.profile.masking);
                if dice.throw(100) < self.spoilt {
                    spoil(&query.text, &right, &mut dice)
                } else {
                    right
                }
            })
            .collect();
        if dice.throw(300) < self.spoilt {
            match dice.throw(4) {
                0 => drop(answers.pop()),
                1 => answers.push("Лишний ответ.".to_owned()),
                2 => answers.reverse(),
                _ => return Err(error(dice.throw(6))),
            }
        }
        Ok(answers)
    }
}

impl Backend for Fake {
    fn profile(&self) -> &Profile {
        &self.profile
    }

    fn supports<'a>(&'a self, _pair: &'a Pair) -> Answer<'a, Support> {
        Box::pin(std::future::ready(Ok(Support::Yes)))
    }

    fn translate<'a>(&'a self, batch: &'a Batch) -> Answer<'a, Vec<String>> {
        Box::pin(std::future::ready(self.answer(batch)))
    }
}

/// A random number generator that the texts are the luck of.
struct Dice(u64);

impl Dice {
    fn of(seed: u64, text: &str) -> Self {
        let mixed = text.bytes().fold(seed ^ 0xcbf2_9ce4_8422_2325, |state, byte| {
            (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Self(mixed)
    }

    fn throw(&mut self, sides: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

/// Every Latin letter outside of tokens and entities as a Cyrillic one that Russian and Belarusian share.
fn cyrillic(text: &str, masking: Masking) -> String {
    let mut out = String::with_capacity(2 * text.len());
    let mut closes = None;
    for c in text.chars() {
        match (closes, c) {
            (Some(end), c) => {
                if c == end {
                    closes = None;
                }
                out.push(c);
            }
            (None, '<') if masking == Masking::Xml => {
                closes = Some('>');
                out.push(c);
            }
            (None, '&') if masking == Masking::Xml => {
                closes = Some(';');
                out.push(c);
            }
            (None, c) => out.push(letter(c)),
        }
    }
    out
}

fn letter(c: char) -> char {
    const SMALL: &str = "абцдефгхыйклмнопярстувжэзю";
    let place = u32::from(c.to_ascii_lowercase()).wrapping_sub(u32::from('a')) as usize;
    match SMALL.chars().nth(place) {
        Some(small) if c.is_ascii_uppercase() => small.to_uppercase().next().unwrap_or(small),
        Some(small) if c.is_ascii_lowercase() => small,
        Some(_) | None => c,
    }
}

/// A right answer, spoilt.
fn spoil(source: &str, right: &str, dice: &mut Dice) -> String {
    let token = tokens(right);
    let picked = token.get(dice.throw(token.len().max(1) as u64) as usize).copied();
    let half: usize = right.char_indices().nth(right.chars().count() / 2).map_or(0, |(at, _)| at);
    match (dice.throw(MISTAKES), picked) {
        (0, Some(token)) => right.replacen(token, "", 1),
        (1, Some(token)) => right.replacen(token, &format!("{token}{token}"), 1),
        (2, Some(token)) => right.replacen(token, &format!(" {token} "), 1),
        (3, Some(token)) => right.replacen(token, &token.replace("id", "ид").replace('⟦', "("), 1),
        (4, Some(token)) => {
            right.replacen(token, &token.replace("/>", "></x>").replace('⟦', "⟦ "), 1)
        }
        (5, Some(token)) => format!("{token}{}", right.replacen(token, "", 1)),
        (6, Some(token)) => right.replacen(token, "<x id=\"99\"/>⟦99⟧", 1),
        (7, _) => source.to_owned(),
        (8, _) => String::new(),
        (9, _) => " \u{a0}\n".to_owned(),
        (10, _) => right[..half].to_owned(),
        (11, _) => format!("{right} {right} {right} {right}"),
        (12, _) => right.replace(' ', "&nbsp;").replace('"', "&quot;"),
        (13, _) => format!("**{right}** [тут](https://example.org)"),
        (14, _) => format!("{right} \u{457}\u{454}\u{44a}"),
        (15, _) => format!("*{}", right.replace(' ', " *")),
        (16, _) => format!("{right}\n\n{{name}} %s `код`"),
        (_, _) => right.replace(['.', '⟧'], "!").replace("/>", ">"),
    }
}

/// The tokens of a masked text.
fn tokens(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for (open, close) in [("<x ", "/>"), ("⟦", "⟧"), ("[[", "]]")] {
        for (at, _) in text.match_indices(open) {
            if let Some(length) = text[at..].find(close) {
                found.push(&text[at..at + length + close.len()]);
            }
        }
    }
    found
}

fn error(which: u64) -> BackendError {
    let (kind, retry) = match which {
        0 => (ErrorKind::Server, Retry::Soon),
        1 => (ErrorKind::TimedOut, Retry::Soon),
        2 => (ErrorKind::BadAnswer, Retry::Never),
        3 => (ErrorKind::TooLarge, Retry::Never),
        4 => (ErrorKind::RateLimited, Retry::Soon),
        _ => (ErrorKind::Quota, Retry::Never),
    };
    BackendError { kind, retry, detail: "as it was told".to_owned() }
}
