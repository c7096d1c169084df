//! Dates as English texts write them.

use std::ops::Range;
use std::sync::LazyLock;

use jiff::civil::Date;
use regex::{Captures, Regex};

/// Longer lines are running text, whose dates are not when it was published.
const LONGEST: usize = 300;

/// A line of at most so many characters that is hardly more than a date says when, and perhaps where.
const LONGEST_DATELINE: usize = 80;

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

static DATE: LazyLock<Regex> = LazyLock::new(|| {
    let month = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?\
                 |sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    let day = r"\d{1,2}(?:st|nd|rd|th)?";
    let pattern = format!(
        r"(?ix)
        \b(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})\b
        | \b(?P<dots>\d{{1,2}}\.\d{{1,2}}\.\d{{4}})\b
        | \b(?P<d1>{day})(?:\s+of)?\s+(?P<m1>{month})\.?,?\s+(?P<y1>\d{{4}})\b
        | \b(?P<m2>{month})\.?\s+(?P<d2>{day}),?\s+(?P<y2>\d{{4}})\b"
    );
    Regex::new(&pattern).expect("the pattern is sound")
});

static ISSUED: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r"(?i)^(?:|.*\b(?:this|statement|appeal|text|article|declaration|resolution|letter)\b.*)\b(?:issued|published|released|adopted|posted|dated|signed)\b";
    Regex::new(pattern).expect("the pattern is sound")
});

/// The first date with a year in a text, and where it stands.
pub(super) fn find(text: &str) -> Option<(Range<usize>, Date)> {
    DATE.captures_iter(text).find_map(|found| Some((found.get(0)?.range(), read(&found)?)))
}

/// Whether a line is a date, perhaps with a place or a word or two.
pub(super) fn is_dateline(text: &str) -> bool {
    if text.chars().nth(LONGEST_DATELINE).is_some() {
        return false;
    }
    let Some((span, _)) = find(text) else { return false };
    let words =
        |text: &str| text.split_whitespace().filter(|w| w.contains(char::is_alphanumeric)).count();
    words(&text[..span.start]) + words(&text[span.end..]) <= 4
}

/// Whether a text begins with the name of a month.
pub(super) fn begins_with_month(text: &str) -> bool {
    let word = text.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let start: String = word.chars().take(3).collect();
    MONTHS.contains(&start.to_lowercase().as_str())
}

/// The date of publication that a line gives, if it is about that.
pub(super) fn of_publication(text: &str) -> Option<Date> {
    if text.chars().nth(LONGEST).is_some() {
        return None;
    }
    let (span, date) = find(text)?;
    (is_dateline(text) || ISSUED.is_match(&text[..span.start])).then_some(date)
}

fn read(found: &Captures<'_>) -> Option<Date> {
    let named = |name| found.name(name).map(|group| group.as_str());
    if let Some(iso) = named("iso") {
        return plausible(iso.parse().ok()?);
    }
    let number = |text: &str| text.trim_end_matches(char::is_alphabetic).parse::<i16>().ok();
    let (day, month, year) = if let Some(dots) = named("dots") {
        let mut parts = dots.split('.').map(number);
        (parts.next()??, parts.next()??, parts.next()??)
    } else {
        let pick = |one, other| named(one).or_else(|| named(other));
        let month = pick("m1", "m2")?.to_ascii_lowercase();
        let month = 1 + MONTHS.iter().position(|name| month.starts_with(name))?;
        (number(pick("d1", "d2")?)?, i16::try_from(month).ok()?, number(pick("y1", "y2")?)?)
    };
    plausible(Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?)
}

fn plausible(date: Date) -> Option<Date> {
    (1800..2200).contains(&date.year()).then_some(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_however_it_is_written() {
        for text in [
            "28 August 2020",
            "August 28, 2020",
            "Aug. 28 2020",
            "2020-08-28",
            "28.08.2020",
            "28.8.2020",
            "28th of August, 2020",
            "the 28th August 2020.",
            "AUGUST 28th, 2020",
        ] {
            let found = find(text).map(|(_, date)| date);
            assert_eq!(found, Some(jiff::civil::date(2020, 8, 28)), "{text}");
        }
        for text in
            ["28 August", "August 2020", "31.02.2020", "12.13.2020", "1234-56-78", "9999-01-01"]
        {
            assert_eq!(find(text), None, "{text}");
        }
    }

    #[test]
    fn only_what_speaks_of_publication_dates_a_text() {
        for text in [
            "Minsk, 5 May 2021",
            "(2021-05-05)",
            "Published on 5 May 2021 by the strike committee",
            "This statement was issued by the Committee for Open Ballots in Hrodna on 5 May 2021.",
        ] {
            assert!(of_publication(text).is_some(), "{text}");
        }
        for text in [
            "On 5 May 2021 the police broke into the homes of nine printers and took their machines.",
            "The law signed in the capital on 5 May 2021 forbids what it calls extremism.",
        ] {
            assert_eq!(of_publication(text), None, "{text}");
        }
    }
}
