//! The header entry of a new catalog.

use crate::model::entry::Entry;
use crate::model::locale::Locale;

const SLAVIC: &str = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);";
const POLISH: &str =
    "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);";
const CZECH: &str = "nplurals=3; plural=(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2;";
const LITHUANIAN: &str =
    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2);";
const LATVIAN: &str = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2);";
const FRENCH: &str = "nplurals=2; plural=(n > 1);";
const ENGLISH: &str = "nplurals=2; plural=(n != 1);";
const NONE: &str = "nplurals=1; plural=0;";

/// The header of a new catalog: the fields in gettext's order, UTF-8, and no dates.
///
/// `msgfmt -c` asks for nothing more (it warns about the missing date and names of people). A locale whose plural
/// forms we do not know has no `Plural-Forms`. Line feeds in the project's name become blanks.
pub fn new_header(locale: &Locale, project: &str) -> Entry {
    let project: String = project.split_whitespace().collect::<Vec<_>>().join(" ");
    let language = gettext_name(locale);
    let mut fields = format!(
        "Project-Id-Version: {project}\n\
         Language: {language}\n\
         MIME-Version: 1.0\n\
         Content-Type: text/plain; charset=UTF-8\n\
         Content-Transfer-Encoding: 8bit\n"
    );
    if let Some(forms) = plural_forms(locale.language()) {
        fields.push_str("Plural-Forms: ");
        fields.push_str(forms);
        fields.push('\n');
    }
    Entry { translation: vec![fields], ..Entry::new("") }
}

/// The value of `Plural-Forms`, as gettext's `msginit` gives it.
fn plural_forms(language: &str) -> Option<&'static str> {
    Some(match language {
        "ru" | "be" | "uk" | "sr" | "hr" | "bs" => SLAVIC,
        "pl" => POLISH,
        "cs" | "sk" => CZECH,
        "lt" => LITHUANIAN,
        "lv" => LATVIAN,
        "fr" => FRENCH,
        "en" | "de" | "nl" | "sv" | "da" | "no" | "nb" | "nn" | "fi" | "et" | "el" | "he"
        | "it" | "es" | "pt" | "bg" | "hu" | "eo" => ENGLISH,
        "ja" | "zh" | "ko" | "vi" | "th" => NONE,
        _ => return None,
    })
}

/// A language tag as gettext spells it: `pt_BR` for `pt-BR`, `be@tarask` for `be-tarask`.
fn gettext_name(locale: &Locale) -> String {
    let (mut script_home, mut territory, mut variant) = ("", String::new(), String::new());
    for subtag in locale.as_str().split('-').skip(1) {
        match (subtag.len(), subtag.to_ascii_lowercase().as_str()) {
            (2 | 3, _) => territory = format!("_{}", subtag.to_ascii_uppercase()),
            (4, "hant") => script_home = "_TW",
            (4, "hans") => script_home = "_CN",
            (4, "latn") => variant.push_str("@latin"),
            (4, "cyrl") => variant.push_str("@cyrillic"),
            (_, name) => variant = format!("@{name}"),
        }
    }
    let territory = if territory.is_empty() { script_home } else { &territory };
    format!("{}{territory}{variant}", locale.language())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(tag: &str, name: &str) -> Option<String> {
        let header = new_header(&Locale::parse(tag).unwrap(), "Statements\nof ours");
        let lines = header.text().lines();
        lines
            .filter_map(|line| line.split_once(": "))
            .find(|(n, _)| *n == name)
            .map(|(_, v)| v.to_owned())
    }

    #[test]
    fn names_the_language_as_gettext_does() {
        for (tag, name) in [
            ("be", "be"),
            ("be-tarask", "be@tarask"),
            ("pt-BR", "pt_BR"),
            ("zh-Hant", "zh_TW"),
            ("zh-Hant-HK", "zh_HK"),
            ("sr-Latn-RS", "sr_RS@latin"),
        ] {
            assert_eq!(field(tag, "Language").as_deref(), Some(name));
        }
        assert_eq!(field("be", "Project-Id-Version").as_deref(), Some("Statements of ours"));
    }

    #[test]
    fn belarusian_and_russian_have_three_forms_and_an_unknown_language_no_field() {
        assert_eq!(field("ru", "Plural-Forms").as_deref(), Some(SLAVIC));
        assert_eq!(field("be-tarask", "Plural-Forms").as_deref(), Some(SLAVIC));
        assert_eq!(field("xx", "Plural-Forms"), None);
    }
}
