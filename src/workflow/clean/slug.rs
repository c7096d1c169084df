//! What to call a statement: its date and its title as lower-case ASCII words.

use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization;

use crate::model::statement::StatementId;

/// A name ends before the word that would make it longer.
const LONGEST: usize = 60;

/// The id that fits a title (or a file's name) and a date; `None` where there is no letter or digit to make it of.
pub fn suggest_id(title: &str, date: Option<Date>) -> Option<StatementId> {
    let slug = slug(title);
    let id = match date {
        Some(date) if !slug.is_empty() && !slug.starts_with(&date.to_string()) => {
            format!("{date}-{slug}")
        }
        Some(_) | None => slug,
    };
    StatementId::parse(&id).ok()
}

fn slug(text: &str) -> String {
    let mut slug = String::new();
    let mut word = String::new();
    // One blank more, so that the last word ends too.
    for c in text.nfc().chain([' ']) {
        if matches!(c, '\'' | '’' | 'ʼ' | '‘' | '`') {
            continue;
        }
        let before = word.len();
        latin(c, &mut word);
        // Longer words than this are none.
        word.truncate(LONGEST);
        if word.len() > before || is_silent(c) || word.is_empty() {
            continue;
        }
        if !slug.is_empty() && slug.len() + 1 + word.len() > LONGEST {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&word);
        word.clear();
    }
    slug
}

/// Letters that are written but have no Latin letter of their own.
fn is_silent(c: char) -> bool {
    matches!(c, 'ь' | 'Ь' | 'ъ' | 'Ъ' | '\u{ad}')
        || unicode_normalization::char::is_combining_mark(c)
}

/// A letter or digit in ASCII; nothing for anything else.
fn latin(c: char, out: &mut String) {
    let lower = c.to_lowercase().next().unwrap_or(c);
    let letters = match lower {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "h",
        'ґ' => "g",
        'д' => "d",
        'е' | 'э' => "e",
        'ё' => "yo",
        'є' => "ye",
        'ж' => "zh",
        'з' => "z",
        'и' | 'і' => "i",
        'ї' => "yi",
        'й' => "y",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ў' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ы' => "y",
        'ю' => "yu",
        'я' => "ya",
        'ß' => "ss",
        'ł' => "l",
        'ø' => "o",
        'æ' => "ae",
        _ => {
            out.extend(lower.nfd().filter(char::is_ascii_alphanumeric));
            return;
        }
    };
    out.push_str(letters);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(title: &str) -> Option<String> {
        suggest_id(title, None).map(|id| id.to_string())
    }

    #[test]
    fn a_title_becomes_lower_case_words() {
        for (title, wanted) in [
            ("Free the Printers' Union!", "free-the-printers-union"),
            ("Workers’ rights — now", "workers-rights-now"),
            ("Свабоду палітвязням: Ўсім", "svabodu-palitvyaznyam-usim"),
            ("Съезд Ельск", "sezd-elsk"),
            ("Élan vital, 2nd part", "elan-vital-2nd-part"),
        ] {
            assert_eq!(id(title).as_deref(), Some(wanted));
        }
        for nothing in ["", "!!! —", "声明"] {
            assert_eq!(id(nothing), None);
        }
    }

    #[test]
    fn a_long_title_ends_at_a_word() {
        let long = id(&"open letter ".repeat(100)).unwrap();
        assert!(long.len() <= LONGEST && long.ends_with("-letter"), "{long}");
        assert_eq!(id(&"a".repeat(1_000_000)).unwrap().len(), LONGEST);
    }

    #[test]
    fn the_date_stands_before_the_title_once() {
        let date = Some(jiff::civil::date(2021, 5, 5));
        let named = |title| suggest_id(title, date).map(|id| id.to_string());
        assert_eq!(named("We strike").as_deref(), Some("2021-05-05-we-strike"));
        assert_eq!(named("2021-05-05 we strike").as_deref(), Some("2021-05-05-we-strike"));
        assert_eq!(named("?"), None);
    }
}
