//! Signs and blanks that are not what they should be; texts that are too short, too long or said twice.

use talmach::model::finding::CheckId::{
    Capitals, Dash, DoubledWord, Ellipsis, EndPunctuation, Length, Quotes, Spacing,
};

use super::{Damage, Victim};

pub(super) const DAMAGES: &[Damage] = &[
    Damage { name: "straight quotation marks", check: Quotes, cause: quotes_straight },
    Damage { name: "English quotation marks", check: Quotes, cause: quotes_english },
    Damage { name: "a closing mark lost", check: Quotes, cause: quote_unclosed },
    Damage { name: "the wrong marks within a quotation", check: Quotes, cause: quotes_inner },
    Damage { name: "a hyphen for a dash", check: Dash, cause: hyphen_for_dash },
    Damage { name: "a line may break before a dash", check: Dash, cause: dash_breaks },
    Damage { name: "a hyphen in a range", check: Dash, cause: hyphen_in_range },
    Damage { name: "a double blank", check: Spacing, cause: double_blank },
    Damage { name: "a blank before a comma", check: Spacing, cause: blank_before_comma },
    Damage { name: "no blank after a comma", check: Spacing, cause: no_blank_after_comma },
    Damage { name: "a blank within quotation marks", check: Spacing, cause: blank_in_quotes },
    Damage {
        name: "a line may break within a number or after №",
        check: Spacing,
        cause: number_breaks,
    },
    Damage { name: "three points for an ellipsis", check: Ellipsis, cause: three_points },
    Damage { name: "the final full stop lost", check: EndPunctuation, cause: full_stop_lost },
    Damage { name: "a full stop added", check: EndPunctuation, cause: full_stop_added },
    Damage { name: "a colon or semicolon lost", check: EndPunctuation, cause: colon_lost },
    Damage { name: "a question without its mark", check: EndPunctuation, cause: question_lost },
    Damage { name: "a small letter at the beginning", check: Capitals, cause: small_letter },
    Damage { name: "a capital at the beginning", check: Capitals, cause: capital_letter },
    Damage { name: "all in capitals", check: Capitals, cause: all_capitals },
    Damage { name: "a month with a capital", check: Capitals, cause: capital_month },
    Damage { name: "the second half lost", check: Length, cause: half_lost },
    Damage { name: "a sentence lost", check: Length, cause: sentence_lost },
    Damage { name: "the whole text twice", check: DoubledWord, cause: text_twice },
    Damage { name: "a sentence twice", check: DoubledWord, cause: sentence_twice },
    Damage { name: "four words twice", check: DoubledWord, cause: words_twice },
    Damage { name: "a word twice", check: DoubledWord, cause: word_twice },
];

fn quotes_straight(victim: &Victim<'_>) -> Vec<String> {
    all_replaced(victim, &[("«", "\""), ("»", "\"")])
}

fn quotes_english(victim: &Victim<'_>) -> Vec<String> {
    all_replaced(victim, &[("«", "“"), ("»", "”")])
}

fn quote_unclosed(victim: &Victim<'_>) -> Vec<String> {
    victim.replaced("»", "")
}

fn quotes_inner(victim: &Victim<'_>) -> Vec<String> {
    all_replaced(victim, &[("„", "«"), ("“", "»")])
}

/// The text with every such sign another; none where nothing changes.
fn all_replaced(victim: &Victim<'_>, signs: &[(&str, &str)]) -> Vec<String> {
    let text = signs.iter().fold(victim.text.to_owned(), |text, (old, new)| text.replace(old, new));
    victim.with([(0..victim.text.len(), text)])
}

fn hyphen_for_dash(victim: &Victim<'_>) -> Vec<String> {
    victim.replaced("—", "-")
}

fn dash_breaks(victim: &Victim<'_>) -> Vec<String> {
    victim.replaced("\u{a0}—", " —")
}

fn hyphen_in_range(victim: &Victim<'_>) -> Vec<String> {
    victim.replaced("–", "-")
}

fn double_blank(victim: &Victim<'_>) -> Vec<String> {
    victim.replaced(" ", "  ")
}

fn blank_before_comma(victim: &Victim<'_>) -> Vec<String> {
    victim.replaced(", ", " , ")
}

fn no_blank_after_comma(victim: &Victim<'_>) -> Vec<String> {
    victim.replaced(", ", ",")
}

fn blank_in_quotes(victim: &Victim<'_>) -> Vec<String> {
    victim.replaced("«", "« ")
}

fn number_breaks(victim: &Victim<'_>) -> Vec<String> {
    let digit = |c: char| c.is_ascii_digit();
    let torn = |at: usize| {
        let (before, after) = (&victim.prose[..at], &victim.prose[at + '\u{a0}'.len_utf8()..]);
        before.ends_with('№')
            || before.ends_with(digit) && after.starts_with(|c| digit(c) || c == '%')
    };
    let blanks = victim.prose.match_indices('\u{a0}').filter(|(at, _)| torn(*at));
    victim.with(blanks.map(|(at, old)| (at..at + old.len(), " ".to_owned())))
}

fn three_points(victim: &Victim<'_>) -> Vec<String> {
    victim.replaced("…", "...")
}

/// The text without a sign at its end; none where it ends otherwise.
fn without_end(victim: &Victim<'_>, sign: &str) -> Vec<String> {
    victim.text.strip_suffix(sign).map(str::to_owned).into_iter().collect()
}

fn full_stop_lost(victim: &Victim<'_>) -> Vec<String> {
    // The point of an abbreviation is none.
    let abbreviated = ["г.", "д.", "гг."].iter().any(|end| victim.text.ends_with(end));
    if abbreviated && !victim.good.source.ends_with('.') {
        Vec::new()
    } else {
        without_end(victim, ".")
    }
}

fn full_stop_added(victim: &Victim<'_>) -> Vec<String> {
    let letter = victim.text.ends_with(char::is_alphabetic);
    if letter { vec![format!("{}.", victim.text)] } else { Vec::new() }
}

fn colon_lost(victim: &Victim<'_>) -> Vec<String> {
    [without_end(victim, ":"), without_end(victim, ";")].concat()
}

fn question_lost(victim: &Victim<'_>) -> Vec<String> {
    without_end(victim, "?").into_iter().map(|text| text + ".").collect()
}

/// The text with its first letter another.
fn beginning(victim: &Victim<'_>, change: impl Fn(char) -> String) -> Vec<String> {
    let first = victim.prose.char_indices().find(|(_, c)| c.is_alphabetic());
    let first = first.filter(|(at, _)| !victim.prose[..*at].contains(|c: char| c.is_ascii_digit()));
    victim.with(first.map(|(at, c)| (at..at + c.len_utf8(), change(c))))
}

fn small_letter(victim: &Victim<'_>) -> Vec<String> {
    beginning(victim, |c| c.to_lowercase().to_string())
}

fn capital_letter(victim: &Victim<'_>) -> Vec<String> {
    beginning(victim, |c| c.to_uppercase().to_string())
}

fn all_capitals(victim: &Victim<'_>) -> Vec<String> {
    let words = victim.words().len();
    let edits = if words > 1 && victim.text == victim.prose {
        Some(victim.text.to_uppercase())
    } else {
        None
    };
    victim.with(edits.map(|text| (0..victim.text.len(), text)))
}

fn capital_month(victim: &Victim<'_>) -> Vec<String> {
    let months = &victim.words.months;
    let words = victim.words().into_iter();
    let named = words.filter(|(_, word)| months.iter().flatten().any(|month| month == word));
    victim.with(named.map(|(at, word)| {
        let first = word.chars().next().unwrap_or_default();
        let rest = &word[first.len_utf8()..];
        (at..at + word.len(), format!("{}{rest}", first.to_uppercase()))
    }))
}

fn half_lost(victim: &Victim<'_>) -> Vec<String> {
    let words = victim.words();
    // What stands in five words says little about lengths.
    let middle = words.get(words.len() / 2).filter(|_| words.len() > 5);
    victim
        .with(middle.map(|(at, _)| (*at..victim.text.len(), String::new())))
        .into_iter()
        .map(|text| text.trim_end().to_owned())
        .collect()
}

fn sentence_lost(victim: &Victim<'_>) -> Vec<String> {
    let sentences = victim.sentences_beside(&victim.good.source, "en");
    victim
        .with(sentences.into_iter().map(|(at, _)| (at, String::new())))
        .into_iter()
        .map(|text| text.trim_end().to_owned())
        .collect()
}

fn text_twice(victim: &Victim<'_>) -> Vec<String> {
    let enough = victim.words().len() > 5;
    if enough { vec![format!("{0} {0}", victim.text)] } else { Vec::new() }
}

fn sentence_twice(victim: &Victim<'_>) -> Vec<String> {
    let sentences = victim.sentences_beside(&victim.good.source, "en").into_iter();
    let long = sentences.filter(|(at, _)| victim.text[at.clone()].split_whitespace().count() > 3);
    victim.with(long.map(|(at, _)| (at.end..at.end, format!(" {}", &victim.text[at]))))
}

/// Words in a row that nothing but blanks parts.
fn words_twice(victim: &Victim<'_>) -> Vec<String> {
    let words = victim.words();
    let rows = words.windows(4).filter_map(|four| {
        let [(start, _), .., (last, word)] = four else { return None };
        let row = &victim.prose[*start..last + word.len()];
        let plain = row.chars().all(|c| c.is_lowercase() || c.is_whitespace());
        plain.then(|| (*start..*start, format!("{row} ")))
    });
    victim.with(rows)
}

fn word_twice(victim: &Victim<'_>) -> Vec<String> {
    let words = victim.words();
    let words = words.into_iter().filter(|(_, word)| word.chars().all(char::is_lowercase));
    victim.with(words.map(|(at, word)| (at..at + word.len(), format!("{word} {word}"))))
}
