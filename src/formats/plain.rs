//! Plain text: paragraphs with empty lines between them, wrapped or not.

use std::ops::Range;

use crate::model::document::UnitPlace;
use crate::model::spelling::{BLANKS, Spelling};
use crate::model::unit::{Unit, UnitKind};

/// The longest first line, in characters, that is a title.
pub const TITLE_LENGTH: usize = 120;

/// Finds the units of a plain text from `start` on.
///
/// A first paragraph of one line of at most [`TITLE_LENGTH`] characters is the title. A paragraph without a letter or
/// a digit is skeleton.
pub(super) fn read(source: &str, start: usize, units: &mut Vec<(UnitPlace, Unit)>) {
    let mut paragraph = Paragraph::default();
    let mut first = true;
    let mut at = start;
    while at < source.len() {
        let end = end_of_line(source.as_bytes(), at);
        let line = &source[at..end];
        let content = line.trim();
        if !content.is_empty() {
            let from = at + line.len() - line.trim_start().len();
            paragraph.push(from..from + content.len(), content);
        }
        if paragraph.lines > 0 && (content.is_empty() || end == source.len()) {
            units.extend(std::mem::take(&mut paragraph).finish(first));
            first = false;
        }
        at = end;
    }
}

/// Where the line ends that begins at a place, with its LF, CR LF or CR.
fn end_of_line(bytes: &[u8], at: usize) -> usize {
    match memchr::memchr2(b'\n', b'\r', &bytes[at..]).map(|n| at + n) {
        Some(end) if bytes[end..].starts_with(b"\r\n") => end + 2,
        Some(end) => end + 1,
        None => bytes.len(),
    }
}

/// The lines of a paragraph as they are met.
#[derive(Default)]
struct Paragraph {
    span: Range<usize>,
    lines: usize,
    text: String,
}

impl Paragraph {
    fn push(&mut self, span: Range<usize>, content: &str) {
        if self.lines == 0 {
            self.span.start = span.start;
        }
        self.span.end = span.end;
        self.lines += 1;
        for word in content.split(BLANKS).filter(|word| !word.is_empty()) {
            if !self.text.is_empty() {
                self.text.push(' ');
            }
            self.text.push_str(word);
        }
    }

    fn finish(self, first: bool) -> Option<(UnitPlace, Unit)> {
        let Self { span, lines, text } = self;
        if !text.chars().any(char::is_alphanumeric) {
            return None;
        }
        let title = first && lines == 1 && text.chars().count() <= TITLE_LENGTH;
        let kind = if title { UnitKind::Title } else { UnitKind::Paragraph };
        Some((UnitPlace { span, spelling: Spelling::Plain }, Unit { kind, text }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(source: &str) -> Vec<(UnitKind, String)> {
        let mut units = Vec::new();
        read(source, 0, &mut units);
        units.into_iter().map(|(_, unit)| (unit.kind, unit.text)).collect()
    }

    #[test]
    fn paragraphs_are_joined_from_their_lines() {
        let source = " A title\r\n\r\nOne  line\n\tand another.\n \n\n* * *\n\n---\nTwo: 2";
        let expected = [
            (UnitKind::Title, "A title"),
            (UnitKind::Paragraph, "One line and another."),
            (UnitKind::Paragraph, "--- Two: 2"),
        ];
        assert_eq!(units(source), expected.map(|(kind, text)| (kind, text.to_owned())));
    }

    #[test]
    fn a_wrapped_or_long_first_paragraph_is_no_title() {
        assert_eq!(units("One\nline")[0].0, UnitKind::Paragraph);
        assert_eq!(units(&"long ".repeat(30))[0].0, UnitKind::Paragraph);
        assert_eq!(units("\n\nShort")[0].0, UnitKind::Title);
    }
}
