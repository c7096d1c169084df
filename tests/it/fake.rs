//! An engine that nobody has to install, with the mistakes of real ones.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use talmach::workflow::draft::{
    Answer, Backend, BackendError, Batch, Destination, ErrorKind, Limits, Masking, Pair, Profile,
    Retry, Support,
};

/// What the engine does with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Habit {
    /// Writes it in Cyrillic letters, tokens in their places.
    Honest,
    Empty,
    /// Gives the source back.
    Echo,
    LosesToken,
    DoublesToken,
    /// Writes `⟦1⟧` as `⟦ 1 ⟧`.
    SpoilsToken,
    /// Stops in the middle.
    CutOff,
    /// Says everything ten times.
    Babbles,
    /// Letters that Belarusian does not have.
    Russian,
    /// Letters that Russian does not have.
    Belarusian,
    /// One text fewer than asked for.
    OneFewer,
    /// One text more.
    OneMore,
    /// No answer at all.
    Fails(ErrorKind, Retry),
}

/// The engine. The first text is treated by the first habit, the second by the second, and so on around.
#[derive(Debug)]
pub(crate) struct Fake {
    profile: Profile,
    habits: Vec<Habit>,
    latency: Duration,
    asked: AtomicUsize,
}

impl Fake {
    pub(crate) fn new(habits: &[Habit]) -> Self {
        let profile = Profile {
            speech: talmach::workflow::draft::Speech::Language,
            name: "fake".to_owned(),
            engine: "fake 1".to_owned(),
            masking: Masking::Brackets,
            limits: Limits { items: 10, characters: 10_000, bytes: 40_000 },
            concurrency: 4,
            destination: Destination::ThisMachine,
        };
        assert!(!habits.is_empty(), "a fake without habits");
        let (habits, latency) = (habits.to_vec(), Duration::ZERO);
        Self { profile, habits, latency, asked: AtomicUsize::new(0) }
    }

    /// The same engine, taking so long for each batch.
    pub(crate) fn slow(self, latency: Duration) -> Self {
        Self { latency, ..self }
    }

    /// How many texts it has been asked for.
    pub(crate) fn asked(&self) -> usize {
        self.asked.load(Ordering::Relaxed)
    }

    fn answer(&self, batch: &Batch) -> Result<Vec<String>, BackendError> {
        let mut texts = Vec::new();
        let mut count = batch.queries.len();
        for query in &batch.queries {
            let number = self.asked.fetch_add(1, Ordering::Relaxed);
            let habit = self.habits[number % self.habits.len()];
            match habit {
                Habit::OneFewer => count = batch.queries.len() - 1,
                Habit::OneMore => count = batch.queries.len() + 1,
                Habit::Fails(kind, retry) => {
                    return Err(BackendError { kind, retry, detail: "as told".to_owned() });
                }
                Habit::Honest
                | Habit::Empty
                | Habit::Echo
                | Habit::LosesToken
                | Habit::DoublesToken
                | Habit::SpoilsToken
                | Habit::CutOff
                | Habit::Babbles
                | Habit::Russian
                | Habit::Belarusian => {}
            }
            texts.push(treated(habit, &query.text));
        }
        texts.resize(count, "лішні".to_owned());
        Ok(texts)
    }
}

impl Backend for Fake {
    fn profile(&self) -> &Profile {
        &self.profile
    }

    fn supports<'a>(&'a self, _: &'a Pair) -> Answer<'a, Support> {
        Box::pin(async { Ok(Support::Yes) })
    }

    fn translate<'a>(&'a self, batch: &'a Batch) -> Answer<'a, Vec<String>> {
        Box::pin(async move {
            if !self.latency.is_zero() {
                tokio::time::sleep(self.latency).await;
            }
            self.answer(batch)
        })
    }
}

fn treated(habit: Habit, text: &str) -> String {
    let honest = cyrillic(text);
    let token = honest.find('⟦').zip(honest.find('⟧')).map(|(from, to)| from..to + '⟧'.len_utf8());
    let without = |text: &str| {
        let (from, to) = token.clone().map_or((0, 0), |token| (token.start, token.end));
        format!("{}{}", &text[..from], &text[to..])
    };
    match habit {
        Habit::Honest | Habit::OneFewer | Habit::OneMore | Habit::Fails(..) => honest,
        Habit::Empty => String::new(),
        Habit::Echo => text.to_owned(),
        Habit::LosesToken => without(&honest),
        Habit::DoublesToken => {
            let token = token.map(|token| honest[token].to_owned()).unwrap_or_default();
            honest + &token
        }
        Habit::SpoilsToken => honest.replace('⟦', "⟦ ").replace('⟧', " ⟧"),
        Habit::CutOff => honest.chars().take(honest.chars().count() / 3).collect(),
        Habit::Babbles => honest.repeat(10),
        Habit::Russian => format!("{honest} ищущий"),
        Habit::Belarusian => format!("{honest} і ўсё"),
    }
}

/// Letters that both languages have; everything else stays.
fn cyrillic(text: &str) -> String {
    let letter = |c: char| match c.to_ascii_lowercase() {
        vowel @ ('a' | 'e' | 'i' | 'o' | 'u' | 'y') => ['а', 'е', 'ы', 'о', 'у', 'ю']
            [['a', 'e', 'i', 'o', 'u', 'y'].iter().position(|v| *v == vowel).unwrap()],
        consonant @ 'a'..='z' => {
            let letters = ['б', 'в', 'г', 'д', 'ж', 'з', 'к', 'л', 'м', 'н', 'п', 'р', 'с', 'т'];
            letters[consonant as usize % letters.len()]
        }
        other => other,
    };
    text.chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::local_backends::setup::{batch, pair, run};

    fn said(habit: Habit, text: &str) -> Result<Vec<String>, BackendError> {
        let fake = Fake::new(&[habit]).slow(Duration::from_millis(1));
        let said = run(fake.translate(&batch(pair("en", "be"), &[text])));
        assert_eq!(fake.asked(), 1);
        said
    }

    #[test]
    fn each_habit_shows() {
        let text = "We ⟦1⟧want⟦2⟧ peace.";
        let honest = said(Habit::Honest, text).unwrap().remove(0);
        assert!(honest.contains("⟦1⟧") && !honest.contains('W'), "{honest}");
        let of = |habit| said(habit, text).unwrap().join("|");
        assert_eq!(of(Habit::Empty), "");
        assert_eq!(of(Habit::Echo), text);
        assert!(!of(Habit::LosesToken).contains("⟦1⟧"));
        assert_eq!(of(Habit::DoublesToken).matches("⟦1⟧").count(), 2);
        assert!(of(Habit::SpoilsToken).contains("⟦ 1 ⟧"));
        assert!(honest.starts_with(&of(Habit::CutOff)) && of(Habit::CutOff) != honest);
        assert!(of(Habit::Babbles).len() > 5 * honest.len());
        assert!(of(Habit::Russian).contains('щ') && of(Habit::Belarusian).contains('ў'));
        assert_eq!(said(Habit::OneFewer, text).unwrap().len(), 0);
        assert_eq!(said(Habit::OneMore, text).unwrap().len(), 2);
        let fails = Habit::Fails(ErrorKind::Quota, Retry::Never);
        assert_eq!(said(fails, text).unwrap_err().kind, ErrorKind::Quota);
    }
}
