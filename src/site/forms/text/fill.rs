//! Text into lines, by the width that it has on a screen (UAX #11 and #14).

use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};
use unicode_width::UnicodeWidthStr;

/// Columns of a line, as mail has them.
pub(super) const WIDTH: usize = 72;

/// Never narrower than this, however deep a text is indented.
const NARROWEST: usize = 24;

/// Breaks a text into lines that begin with `first`, then `rest`. A word that is too long, such as an address, stands
/// alone and stays whole.
pub(super) fn fill(text: &str, first: &str, rest: &str, out: &mut String) {
    let widest = first.width().max(rest.width());
    let options = Options::new(WIDTH.max(widest + NARROWEST))
        .initial_indent(first)
        .subsequent_indent(rest)
        .break_words(false)
        .wrap_algorithm(WrapAlgorithm::FirstFit)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation);
    // A hard line break begins a line of its own.
    for (nth, line) in text.split('\n').enumerate() {
        let options = match nth {
            0 => options.clone(),
            _ => options.clone().initial_indent(rest),
        };
        for line in textwrap::wrap(line.trim(), options) {
            out.push_str(line.trim_end());
            out.push('\n');
        }
    }
}

/// A line of signs as long as a text, below a heading.
pub(super) fn underline(text: &str, sign: char) -> String {
    let last = text.lines().last().unwrap_or_default();
    std::iter::repeat_n(sign, last.width().clamp(1, WIDTH)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_as_wide_as_they_look() {
        let mut out = String::new();
        let word = "свабода ";
        fill(&word.repeat(20), "- ", "  ", &mut out);
        assert!(out.lines().all(|line| line.width() <= WIDTH), "{out}");
        assert!(out.lines().next().unwrap().width() > WIDTH - word.len(), "{out}");
        let address = format!("https://example.org/{}", "x".repeat(100));
        let mut out = String::new();
        fill(&format!("see {address} now"), "", "", &mut out);
        assert_eq!(out, format!("see\n{address}\nnow\n"));
    }
}
