//! A piece of a text with its wrong words underlined, fitted to a width.

use std::ops::Range;

use unicode_width::UnicodeWidthChar;

/// What stands for a line break and other characters that a line cannot show.
const BREAK: char = '⏎';
const TAB: char = '⇥';
const UNSEEN: char = '\u{fffd}';
const CUT: char = '…';

/// A heap of accents is as wide as one letter: so many characters a column are enough.
const HEAP: usize = 8;

/// A line of a text and the line below it that underlines the span; at an empty span one mark shows the place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    pub text: String,
    pub underline: String,
}

/// Cuts an excerpt of at most `width` columns (of at least 20) around a span of bytes. A span that is not on character
/// boundaries, or is none, underlines nothing.
pub fn excerpt(text: &str, span: Option<&Range<usize>>, width: usize) -> Excerpt {
    let width = width.max(20);
    let span = span.filter(|span| text.get((*span).clone()).is_some());
    let at = span.map_or(0, |span| span.start);
    let start = begin(text, at, width / 3);
    let mut shown = Excerpt { text: String::new(), underline: String::new() };
    let mut columns = 0;
    let mut place = None;
    if start > 0 {
        shown.text.push(CUT);
        shown.underline.push(' ');
        columns += 1;
    }
    let marked = |offset: usize| {
        span.is_some_and(|span| span.contains(&offset) || (span.is_empty() && span.start == offset))
    };
    let chars = text[start..].char_indices().map(|(at, c)| (start + at, c));
    for (seen, (offset, c)) in chars.enumerate() {
        let c = visible(c);
        let own = c.width().unwrap_or(0);
        if columns + own + 1 > width || seen > HEAP * width {
            shown.text.push(CUT);
            break;
        }
        columns += own;
        if offset == at && own == 0 {
            place = Some(shown.underline.len().saturating_sub(1));
        }
        shown.text.push(c);
        shown.underline.extend(std::iter::repeat_n(if marked(offset) { '^' } else { ' ' }, own));
    }
    // An accent has no width of its own, and the end of the text no character.
    if span.is_some() && !shown.underline.contains('^') {
        shown.underline.truncate(place.unwrap_or(shown.underline.len()));
        shown.underline.push('^');
    }
    shown.underline.truncate(shown.underline.trim_end().len());
    shown
}

/// Where an excerpt begins that shows so many columns before a place, at a word if there is one.
fn begin(text: &str, at: usize, before: usize) -> usize {
    let mut columns = 0;
    let mut start = at;
    for (seen, (offset, c)) in text[..at].char_indices().rev().enumerate() {
        columns += visible(c).width().unwrap_or(0);
        if columns > before || seen > HEAP * before {
            let word = text[start..at].find(' ').map(|blank| start + blank + 1);
            return word.filter(|word| *word < at).unwrap_or(start);
        }
        start = offset;
    }
    0
}

fn visible(c: char) -> char {
    match c {
        '\n' | '\r' => BREAK,
        '\t' => TAB,
        '\u{a0}' | '\u{202f}' => '\u{a0}',
        c if c.is_control() => UNSEEN,
        '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}' => UNSEEN,
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, word: &str, width: usize) -> (String, String) {
        let at = text.find(word).unwrap();
        let Excerpt { text, underline } = excerpt(text, Some(&(at..at + word.len())), width);
        (text, underline)
    }

    #[test]
    fn a_short_text_is_shown_whole() {
        let (text, underline) = shown("Сёння мы кажам: не!", "кажам", 40);
        assert_eq!(text, "Сёння мы кажам: не!");
        assert_eq!(underline, "         ^^^^^");
    }

    #[test]
    fn of_a_long_text_the_words_are_in_sight() {
        let long = format!("{} here {}", "word ".repeat(50), "more ".repeat(50));
        let (text, underline) = shown(&long, "here", 30);
        assert!(
            text.starts_with("…word") && text.ends_with('…') && text.contains("here"),
            "{text}"
        );
        assert_eq!(text.find("here").map(|at| text[..at].chars().count()), underline.find('^'));
        assert!(text.chars().count() <= 30, "{text}");
    }

    #[test]
    fn a_place_where_something_lacks_is_marked_even_at_the_end() {
        let shown = excerpt("Так", Some(&(6..6)), 30);
        assert_eq!((shown.text.as_str(), shown.underline.as_str()), ("Так", "   ^"));
    }

    #[test]
    fn an_accent_alone_is_marked_below_its_letter() {
        let (text, underline) = shown("за\u{301}мак", "\u{301}", 30);
        assert_eq!((text.as_str(), underline.as_str()), ("за\u{301}мак", " ^"));
    }

    #[test]
    fn a_heap_of_accents_is_cut_too() {
        let heap = format!("a{} here", "\u{301}".repeat(100_000));
        let (text, underline) = shown(&heap, "here", 30);
        assert!(text.len() < 2_000 && underline.ends_with("^^^^"), "{}", text.len());
    }

    #[test]
    fn what_a_line_cannot_show_is_replaced() {
        let shown = excerpt("a\n\u{202e}b\u{7}", Some(&(1..2)), 30);
        assert_eq!((shown.text.as_str(), shown.underline.as_str()), ("a⏎\u{fffd}b\u{fffd}", " ^"));
        assert_eq!(excerpt("ж", Some(&(1..2)), 30).underline, "");
    }
}
