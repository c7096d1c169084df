//! Accented English, for trying layouts: no translation, and seen to be none.

use super::Kind;
use super::settings::{Settings, SettingsError, Surroundings};
use crate::workflow::draft::{
    Answer, Backend, Batch, Destination, Limits, Masking, Pair, Profile, Support,
};

pub(super) const KIND: Kind = Kind { name: "pseudo", connect };

#[derive(Debug)]
struct Pseudo {
    profile: Profile,
}

const LIMITS: Limits = Limits { items: 1_000, characters: 1_000_000, bytes: 4_000_000 };

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Own {}

fn connect(settings: &Settings, _: &Surroundings) -> Result<Box<dyn Backend>, SettingsError> {
    let Own {} = settings.own()?;
    Ok(Box::new(Pseudo {
        profile: Profile {
            speech: crate::workflow::draft::Speech::Pseudo,
            name: settings.name.clone(),
            engine: "pseudo".to_owned(),
            masking: Masking::Brackets,
            limits: settings.limits(LIMITS, LIMITS),
            concurrency: 1,
            destination: Destination::ThisMachine,
        },
    }))
}

impl Backend for Pseudo {
    fn profile(&self) -> &Profile {
        &self.profile
    }

    fn supports<'a>(&'a self, _: &'a Pair) -> Answer<'a, Support> {
        Box::pin(async { Ok(Support::Yes) })
    }

    fn translate<'a>(&'a self, batch: &'a Batch) -> Answer<'a, Vec<String>> {
        Box::pin(async { Ok(batch.queries.iter().map(|query| accented(&query.text)).collect()) })
    }
}

/// The text with accents, a third longer as Russian is, between marks that show where it is cut off.
fn accented(text: &str) -> String {
    if text.trim().is_empty() {
        return text.to_owned();
    }
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let words: String = text.chars().map(accent).collect();
    let longer = "~".repeat(letters.div_ceil(3));
    format!("[{words} {longer}]")
}

fn accent(c: char) -> char {
    const PLAIN: &str = "AaCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz";
    const ACCENTED: &str = "ÅåÇçĐđÉéĞğĤĥÎîĴĵĶķĻļÑñÖöŔŕŠšŢţÛûŴŵÝýŽž";
    let index = PLAIN.chars().position(|plain| plain == c);
    index.and_then(|index| ACCENTED.chars().nth(index)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_accented_and_tokens_stay() {
        assert_eq!(accented("⟦1⟧Free⟦2⟧ elections, ⟦13⟧!"), "[⟦1⟧Fŕéé⟦2⟧ éļéçţîöñš, ⟦13⟧! ~~~~~]");
        assert_eq!(accented(""), "");
    }
}
