//! `header`: a header that is missing, lacks a field, or says something wrong.

use crate::checks::check::{CatalogFile, Check, Run, Sureness};
use crate::messages;
use crate::model::finding::CheckId;
use crate::model::message::Message;

pub(super) const CHECK: Check = Check { id: CheckId::Header, examples: "", run: Run::Catalog(run) };

/// Fields that say the same in every catalog of a locale.
const FIXED: [&str; 2] = ["Language", "Plural-Forms"];

fn run(file: &CatalogFile<'_>) -> Vec<(Sureness, Message)> {
    if file.catalog.header().is_none() {
        return vec![(Sureness::Sure, messages::header_none())];
    }
    let mut found = Vec::new();
    for name in FIXED {
        let Some(expected) = file.usual_header.field(name) else { continue };
        match file.catalog.field(name).filter(|value| !value.is_empty()) {
            None => found.push((Sureness::Unsure, messages::header_lacks(name, expected))),
            Some(value) if !says(name, value, expected) => {
                found.push((Sureness::Sure, messages::header_wrong(name, value, expected)));
            }
            Some(_) => {}
        }
    }
    let charset = file.catalog.field("Content-Type").and_then(|value| value.split_once("charset="));
    match charset {
        Some((_, name)) if name.trim().eq_ignore_ascii_case("utf-8") => {}
        Some((_, name)) => found.push((Sureness::Sure, messages::header_charset(name))),
        None => {
            let said = messages::header_lacks("Content-Type", "text/plain; charset=UTF-8");
            found.push((Sureness::Unsure, said));
        }
    }
    found
}

/// Whether a field says what is expected: a language may name its territory, plural forms are as many.
fn says(name: &str, value: &str, expected: &str) -> bool {
    if value == expected {
        return true;
    }
    if name == "Language" {
        let plain = |tag: &str| tag.replace('_', "-").to_ascii_lowercase();
        let (value, expected) = (plain(value), plain(expected));
        let territory = value.strip_prefix(&expected).and_then(|rest| rest.strip_prefix('-'));
        return value == expected || territory.is_some_and(|rest| rest.len() == 2);
    }
    let forms = |text: &str| text.split(';').next().map(|forms| forms.replace(' ', ""));
    forms(value) == forms(expected) || forms(value).as_deref() == Some("nplurals=4")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::catalog::Catalog;
    use crate::model::entry::Entry;
    use crate::model::locale::Locale;

    fn found(header: &str) -> Vec<(Sureness, Message)> {
        let entry = |text: &str| Entry { translation: vec![text.to_owned()], ..Entry::new("") };
        let file = CatalogFile {
            catalog: &Catalog { entries: vec![entry(header)] },
            locale: &Locale::parse("be").unwrap(),
            usual_header: &entry(
                "Language: be\nContent-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=3; plural=n;\n",
            ),
            is_canonical: &|| true,
        };
        run(&file)
    }

    #[test]
    fn a_header_that_says_all_is_right() {
        for language in ["be", "be_BY"] {
            let header = format!(
                "Language: {language}\nContent-Type: text/plain; charset=utf-8\n\
                 Plural-Forms: nplurals=4; plural=0;\n"
            );
            assert_eq!(found(&header), []);
        }
    }

    #[test]
    fn what_a_header_lacks_or_has_wrong_is_told() {
        assert_eq!(
            found("Language: ru\nContent-Type: text/plain; charset=KOI8-R\n"),
            [
                (Sureness::Sure, messages::header_wrong("Language", "ru", "be")),
                (Sureness::Unsure, messages::header_lacks("Plural-Forms", "nplurals=3; plural=n;")),
                (Sureness::Sure, messages::header_charset("KOI8-R")),
            ]
        );
    }
}
