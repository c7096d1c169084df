//! A project's own words in place of built-in ones: whether they can be said.

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};

use crate::messages::Row;

/// Own words cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {detail}")]
pub struct OwnWordsError {
    /// Counted from 1.
    pub line: usize,
    /// For developers of sites, in English.
    pub detail: String,
}

/// The line of a byte.
pub(super) fn line(text: &str, at: usize) -> usize {
    1 + text.as_bytes().iter().take(at).filter(|byte| **byte == b'\n').count()
}

/// Refuses what the area does not have.
pub(super) fn check(own: &str, rows: &[Row]) -> Result<(), OwnWordsError> {
    match said(own).find(|(id, _)| !rows.iter().any(|(known, _)| known == id)) {
        None => Ok(()),
        Some((id, line)) => {
            let known: Vec<&str> = rows.iter().map(|(known, _)| *known).collect();
            let detail = format!("{id} is not a word of a site; there are {}", known.join(", "));
            Err(OwnWordsError { line, detail })
        }
    }
}

/// Says each of them once with one and once with many, so that what is wrong is not found on a page.
pub(super) fn try_out(
    bundle: &FluentBundle<FluentResource>,
    own: &str,
    rows: &[Row],
) -> Result<(), OwnWordsError> {
    for (id, line) in said(own) {
        let wrong = |detail: String| OwnWordsError { line, detail };
        let pattern = bundle.get_message(id).and_then(|message| message.value());
        let Some(pattern) = pattern else { return Err(wrong(format!("{id} says nothing"))) };
        let args = rows.iter().find(|(known, _)| *known == id).map_or(&[][..], |(_, args)| args);
        for count in [1, 2, 5] {
            let values: FluentArgs<'_> =
                args.iter().map(|name| (*name, FluentValue::from(count))).collect();
            let mut errors = Vec::new();
            let _ = bundle.format_pattern(pattern, Some(&values), &mut errors);
            if let Some(error) = errors.first() {
                return Err(wrong(format!("{id}: {error}")));
            }
        }
    }
    Ok(())
}

/// The ids that a text defines.
pub(super) fn ids(own: &str) -> impl Iterator<Item = &str> {
    said(own).map(|(id, _)| id)
}

/// The ids that a text defines, each with its line.
fn said(own: &str) -> impl Iterator<Item = (&str, usize)> {
    own.lines().enumerate().filter_map(|(line, text)| {
        let (id, _) = text.split_once('=')?;
        let id = id.trim_end();
        let is_id = text.starts_with(|c: char| c.is_ascii_alphabetic())
            && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
        is_id.then_some((id, line + 1))
    })
}

#[cfg(test)]
mod tests {
    use crate::l10n::{Language, Localizer};
    use crate::messages;

    fn with(own: &str) -> Result<Localizer, super::OwnWordsError> {
        Localizer::with_own(Language::Belarusian, "be", "site", own.to_owned())
    }

    #[test]
    fn counts_choose_the_plural_form_of_their_own_language() {
        let count = "site_count = { $count ->\n    [one] one\n    [two] two\n    [few] few\n   \
                     *[other] other\n}\n";
        for (tag, forms) in [
            ("en", ["one", "other", "other", "other", "other"]),
            ("pl", ["one", "few", "other", "other", "few"]),
            ("uk", ["one", "few", "other", "one", "few"]),
            ("be", ["one", "few", "other", "one", "few"]),
            ("be-tarask", ["one", "few", "other", "one", "few"]),
            ("cs", ["one", "few", "other", "other", "other"]),
            ("sl", ["one", "two", "other", "other", "other"]),
            ("pt-BR", ["one", "other", "other", "other", "other"]),
            ("ja", ["other"; 5]),
            ("x-ours", ["one", "other", "other", "other", "other"]),
        ] {
            let own = Localizer::with_own(Language::English, tag, "site", count.to_owned());
            let own = own.unwrap();
            let said = [1_usize, 2, 5, 21, 22].map(|count| own.say(&messages::site_count(count)));
            assert_eq!(said, forms, "{tag}");
            // What the project does not say itself keeps the forms of the language that it is in.
            let built_in = Localizer::new(Language::English);
            let behind = messages::site_notice_behind(21_usize);
            assert_eq!(own.say(&behind), built_in.say(&behind), "{tag}");
        }
    }

    #[test]
    fn own_words_are_said_and_the_others_stay() {
        let own = with("site_statements = Лісты\n").unwrap();
        assert_eq!(own.say(&messages::site_statements()), "Лісты");
        let built_in = Localizer::new(Language::Belarusian);
        assert_eq!(own.say(&messages::site_front()), built_in.say(&messages::site_front()));
    }

    #[test]
    fn what_cannot_be_said_is_refused_with_its_line() {
        for (own, line, named) in [
            ("# x\nsite_statments = a\n", 2, "site_statments"),
            ("status_total = a\n", 1, "status_total"),
            ("\n\nsite_count = { $number } x\n", 3, "site_count"),
            ("site_front = { site_nothing }\n", 1, "site_front"),
            ("site_front = {\n", 2, ""),
        ] {
            let wrong = with(own).unwrap_err();
            assert_eq!(wrong.line, line, "{own:?} {wrong}");
            assert!(wrong.detail.contains(named), "{wrong}");
        }
    }
}
