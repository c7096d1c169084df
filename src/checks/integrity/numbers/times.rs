//! Times of day.

use std::ops::Range;

/// The times of a text that are written with a colon, as minutes of the day with their places: `18:30`. `None` where the
/// text counts by the halves of the day.
pub(in super::super) fn times(prose: &str) -> Option<Vec<(u32, Range<usize>)>> {
    let bytes = prose.as_bytes();
    let mut found = Vec::new();
    for colon in memchr::memchr_iter(b':', bytes) {
        let digits = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
        let start = match colon.checked_sub(1) {
            Some(one) if digits(one) => {
                one.checked_sub(1).filter(|ten| digits(*ten)).unwrap_or(one)
            }
            Some(_) | None => continue,
        };
        let end = colon + 3;
        let whole = digits(colon + 1) && digits(colon + 2) && !digits(end);
        let apart = |at: Option<&u8>| {
            !at.is_some_and(|byte| {
                byte.is_ascii_alphanumeric() || matches!(byte, b':' | b'.' | b',' | b'_')
            })
        };
        let follows = bytes.get(end).filter(|byte| !matches!(byte, b'.' | b',') || digits(end + 1));
        if !whole || !apart(start.checked_sub(1).and_then(|at| bytes.get(at))) || !apart(follows) {
            continue;
        }
        let number = |at: Range<usize>| prose.get(at).and_then(|text| text.parse::<u32>().ok());
        let (Some(hour), Some(minute)) = (number(start..colon), number(colon + 1..end)) else {
            continue;
        };
        if hour > 24 || minute > 59 {
            continue;
        }
        let after = prose[end..].trim_start_matches([' ', '\u{a0}', '\u{202f}']);
        if after
            .get(..1)
            .is_some_and(|half| half.eq_ignore_ascii_case("a") || half.eq_ignore_ascii_case("p"))
            && after.get(1..).is_some_and(|m| m.starts_with(['m', 'M', '.']))
        {
            return None;
        }
        found.push((hour * 60 + minute, start..end));
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Vec<u32>> {
        Some(times(text)?.into_iter().map(|(minutes, _)| minutes).collect())
    }

    #[test]
    fn hours_and_minutes_are_read_and_halves_of_the_day_are_not() {
        assert_eq!(read("10:00–18:30, or at 9:05."), Some(vec![600, 1110, 545]));
        assert_eq!(read("1:2, 12:345, 1:23:45, a1:23, 99:10, :10, 10:"), Some(vec![]));
        assert_eq!(read("at 5:30 p.m."), None);
        assert_eq!(read("at 5:30 am"), None);
        assert_eq!(read("at 5:30 a witness came"), Some(vec![330]));
    }
}
