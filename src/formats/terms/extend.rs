//! Writing more into a file of terms, by hand as it were: what stands in it keeps its bytes.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::read::{Terms, TermsError, read, without_mark};
use super::spell::{block, items, list, rendering, string};
use crate::model::locale::Locale;
use crate::model::termbase::{Concept, Renderings, Termbase};

/// The file cannot be extended.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExtendError {
    #[error(transparent)]
    Terms(#[from] TermsError),
    /// What is wanted would change more than it adds, or the file is laid out in a way that we do not write.
    #[error("this can only be changed by hand")]
    ByHand,
}

/// The file with more in it, so that it says `wanted`: new concepts at its end; in concepts that stand there, more
/// English names, a note where there was none, more languages and more renderings. Nothing else may differ.
///
/// Laws: reading what comes out gives `wanted`; every line that needs nothing new stays as it is, comments included.
pub fn extend(text: &str, wanted: &Termbase) -> Result<String, ExtendError> {
    let now = read(text.as_bytes())?;
    let (body, skipped) = without_mark(text);
    // It was read a moment ago.
    let Ok(document) = DeTable::parse(body) else { return Err(ExtendError::ByHand) };
    let mut edits = Edits { body, added: BTreeMap::new() };
    let tables = document.get_ref().get("term").and_then(|term| term.get_ref().as_array());
    let tables = tables.iter().flat_map(|tables| tables.iter());
    if now.termbase.concepts.len() > wanted.concepts.len() {
        return Err(ExtendError::ByHand);
    }
    for ((old, new), table) in now.termbase.concepts.iter().zip(&wanted.concepts).zip(tables) {
        if old != new {
            let table = table.get_ref().as_table().ok_or(ExtendError::ByHand)?;
            edits.concept(old, new, table).ok_or(ExtendError::ByHand)?;
        }
    }
    let feed = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut extended = text[..skipped].to_owned();
    extended.push_str(&edits.applied(feed));
    for concept in &wanted.concepts[now.termbase.concepts.len()..] {
        if !extended.is_empty() && !extended.ends_with('\n') {
            extended.push_str(feed);
        }
        if extended.len() > skipped {
            extended.push_str(feed);
        }
        extended.push_str(&block(concept).replace('\n', feed));
    }
    match read(extended.as_bytes()) {
        Ok(Terms { termbase, .. }) if termbase == *wanted => Ok(extended),
        Ok(_) | Err(_) => Err(ExtendError::ByHand),
    }
}

/// What goes in where. At one place, what was added first comes first.
struct Edits<'a> {
    body: &'a str,
    added: BTreeMap<usize, String>,
}

impl Edits<'_> {
    fn applied(&self, feed: &str) -> String {
        let mut text = String::with_capacity(self.body.len() + 64 * self.added.len());
        let mut end = 0;
        for (at, added) in &self.added {
            text.push_str(&self.body[end..*at]);
            text.push_str(&added.replace('\n', feed));
            end = *at;
        }
        text.push_str(&self.body[end..]);
        text
    }

    fn add(&mut self, at: usize, text: &str) {
        self.added.entry(at).or_default().push_str(text);
    }

    /// Adds a line under the one in which a value ends.
    fn add_line(&mut self, after: &Range<usize>, key: &str, value: &str) {
        match memchr::memchr(b'\n', &self.body.as_bytes()[after.end..]) {
            Some(feed) => self.add(after.end + feed + 1, &format!("{key} = {value}\n")),
            None => self.add(self.body.len(), &format!("\n{key} = {value}")),
        }
    }

    fn concept(&mut self, old: &Concept, new: &Concept, table: &DeTable<'_>) -> Option<()> {
        let english = table.get("english")?;
        let more = new.english.strip_prefix(old.english.as_slice())?;
        self.more(english, more)?;
        if let (None, Some(note)) = (&old.note, &new.note) {
            self.add_line(&english.span(), "note", &string(note));
        }
        for (locale, said) in &new.renderings {
            match (old.renderings.get(locale), table.get(locale.as_str())) {
                (Some(before), Some(value)) if before != said => {
                    self.renderings(locale, before, said, value)?;
                }
                (Some(_), _) => {}
                (None, _) => self.add_line(&english.span(), locale.as_str(), &rendering(said)),
            }
        }
        Some(())
    }

    /// Adds texts to a text or a list.
    fn more(&mut self, value: &Spanned<DeValue<'_>>, more: &[String]) -> Option<()> {
        if more.is_empty() {
            return Some(());
        }
        let Range { start, end } = value.span();
        match value.get_ref() {
            DeValue::String(_) => {
                self.add(start, "[");
                self.add(end, &format!(", {}]", items(more)));
                Some(())
            }
            DeValue::Array(array) => {
                match array.iter().last() {
                    Some(last) => self.add(last.span().end, &format!(", {}", items(more))),
                    None => self.add(start + 1, &items(more)),
                }
                Some(())
            }
            DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_)
            | DeValue::Table(_) => None,
        }
    }

    fn renderings(
        &mut self,
        locale: &Locale,
        old: &Renderings,
        new: &Renderings,
        value: &Spanned<DeValue<'_>>,
    ) -> Option<()> {
        let lists = [
            ("allowed", &old.allowed, &new.allowed),
            ("forbidden", &old.forbidden, &new.forbidden),
            ("forms", &old.forms, &new.forms),
        ];
        let mut absent = Vec::new();
        if old.preferred != new.preferred {
            absent.push(("preferred", string(&new.preferred)));
        }
        let table = value.get_ref().as_table();
        for (key, before, after) in lists {
            let more = after.strip_prefix(before.as_slice())?;
            match table.and_then(|table| table.get(key)) {
                Some(value) => self.more(value, more)?,
                None if more.is_empty() => {}
                None => absent.push((key, list(after))),
            }
        }
        if absent.is_empty() {
            return Some(());
        }
        let said: Vec<String> =
            absent.iter().map(|(key, text)| format!("{key} = {text}")).collect();
        let span = value.span();
        let Some(table) = table else {
            self.add(span.start, "{ preferred = ");
            self.add(span.end, &format!(", {} }}", said.join(", ")));
            return Some(());
        };
        let last = table.values().map(Spanned::span).max_by_key(|span| span.end)?;
        if self.body.get(span.clone()).is_some_and(|text| text.starts_with('{')) {
            self.add(last.end, &format!(", {}", said.join(", ")));
        } else if self.body.get(span).is_some_and(|text| text.starts_with('[')) {
            absent.iter().for_each(|(key, text)| self.add_line(&last, key, text));
        } else {
            absent
                .iter()
                .for_each(|(k, text)| self.add_line(&last, &format!("{locale}.{k}"), text));
        }
        Some(())
    }
}
