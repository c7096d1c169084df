//! Locales as engines name them.

use std::collections::BTreeSet;

use serde_json::Value;

use super::transport::bad_answer;
use crate::model::locale::Locale;
use crate::workflow::draft::{BackendError, Pair, Support};

/// The languages of an engine, in small letters.
#[derive(Clone, Debug, Default)]
pub(super) struct Languages {
    from: BTreeSet<String>,
    to: BTreeSet<String>,
}

impl Languages {
    /// Languages that are translated from and into each other.
    pub(super) fn each_way<'a>(codes: impl IntoIterator<Item = &'a str>) -> Self {
        let to: BTreeSet<String> = codes.into_iter().map(str::to_lowercase).collect();
        Self { from: to.clone(), to }
    }

    /// The languages in a list of an answer, by the first of these members that each has.
    pub(super) fn listed(list: Option<&Value>, members: &[&str]) -> Result<Self, BackendError> {
        let list = list
            .and_then(Value::as_array)
            .ok_or_else(|| bad_answer("the answer has no list of languages"))?;
        let code = |item: &'_ Value| -> Option<String> {
            members.iter().find_map(|member| Some(item.get(*member)?.as_str()?.to_owned()))
        };
        let codes: Vec<String> = list.iter().filter_map(code).collect();
        Ok(Self::each_way(codes.iter().map(String::as_str)))
    }

    /// Adds a language that can be translated from.
    pub(super) fn source(&mut self, code: &str) {
        self.from.insert(code.to_lowercase());
    }

    /// Adds a language that can be translated into.
    pub(super) fn target(&mut self, code: &str) {
        self.to.insert(code.to_lowercase());
    }

    /// Whether both languages are there. A written variant, such as `be-tarask`, is only what it is called: an engine
    /// for official Belarusian does not write it.
    pub(super) fn support(&self, pair: &Pair) -> Support {
        let has = |set: &BTreeSet<String>, locale: &Locale| {
            set.contains(&locale.as_str().to_lowercase()) || set.contains(&code(locale))
        };
        if has(&self.from, &pair.from) && has(&self.to, &pair.to) {
            Support::Yes
        } else {
            Support::No
        }
    }
}

/// A locale as engines take it, in small letters: the language alone where only a region is added (`ru` for `ru-BY`),
/// else the whole tag.
pub(super) fn code(locale: &Locale) -> String {
    let mut subtags = locale.as_str().split('-').skip(1);
    let only_a_region =
        subtags.next().is_some_and(|subtag| subtag.len() == 2) && subtags.next().is_none();
    if only_a_region { locale.language().to_owned() } else { locale.as_str().to_lowercase() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(from: &str, to: &str) -> Pair {
        Pair { from: Locale::parse(from).unwrap(), to: Locale::parse(to).unwrap() }
    }

    #[test]
    fn a_region_does_not_matter_and_an_orthography_does() {
        let languages = Languages::each_way(["EN", "ru", "be", "zh-Hant"]);
        for (to, support) in [
            ("ru", Support::Yes),
            ("ru-BY", Support::Yes),
            ("be", Support::Yes),
            ("be-tarask", Support::No),
            ("zh-Hant", Support::Yes),
            ("uk", Support::No),
        ] {
            assert_eq!(languages.support(&pair("en-GB", to)), support, "{to}");
        }
    }
}
