//! What of a text is quoted, and so may be in other words than the translator's.

use std::ops::Range;

use crate::checks::text::Text;
use crate::model::markup::{Role, TokenKind};

/// The quoted stretches of a text: between quotation marks, and in italics.
#[derive(Debug)]
pub(super) struct Quotations {
    /// In order of their beginnings, apart from each other.
    spans: Vec<Range<usize>>,
}

impl Quotations {
    /// Finds them. Nested ones are part of the outer one; a mark that is not closed opens nothing.
    pub(super) fn of(text: &Text<'_>) -> Self {
        let prose = text.prose();
        let mut spans: Vec<Range<usize>> = Vec::new();
        let mut open: Option<(usize, usize)> = None;
        let mut straight: Option<usize> = None;
        for (at, c) in prose.char_indices() {
            match c {
                '«' | '„' => {
                    open = Some(open.map_or((at, 1), |(start, depth)| (start, depth + 1)))
                }
                '“' if open.is_none() => open = Some((at, 1)),
                '»' | '“' | '”' => match open {
                    Some((start, 1)) => {
                        spans.push(start..at + c.len_utf8());
                        open = None;
                    }
                    Some((start, depth)) => open = Some((start, depth - 1)),
                    None => {}
                },
                '"' => match straight.take() {
                    Some(start) => spans.push(start..at + 1),
                    None => straight = Some(at),
                },
                _ => {}
            }
        }
        let mut italics: Option<usize> = None;
        for token in text.tokens().iter().filter(|token| token.kind == TokenKind::Emphasis) {
            match token.role {
                Role::Open(_) if token.span.len() == 1 => italics = Some(token.span.start),
                Role::Close(_) if token.span.len() == 1 => {
                    spans.extend(italics.take().map(|start| start..token.span.end));
                }
                Role::Open(_) | Role::Close(_) | Role::Alone => {}
            }
        }
        spans.sort_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
        let mut end = 0;
        spans.retain(|span| {
            let apart = span.start >= end;
            end = end.max(span.end);
            apart
        });
        Self { spans }
    }

    /// Whether a place is within one of them.
    pub(super) fn hold(&self, place: &Range<usize>) -> bool {
        let before = self.spans.partition_point(|span| span.start <= place.start);
        before.checked_sub(1).is_some_and(|last| self.spans[last].end >= place.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::markup::Literals;

    #[test]
    fn guillemets_nested_quotes_and_italics_hold_what_is_in_them() {
        let literals = Literals::new(&[]).unwrap();
        let quoted = |text: &str, word: &str| {
            let at = text.find(word).unwrap();
            Quotations::of(&Text::new(text, "be", &literals)).hold(&(at..at + word.len()))
        };
        assert!(quoted("яна сказала: «так», і ўсё", "так"));
        assert!(!quoted("яна сказала: «так», і ўсё", "ўсё"));
        assert!(quoted("«газета „Свабода“ піша» зноў", "піша"));
        assert!(!quoted("«газета „Свабода“ піша» зноў", "зноў"));
        assert!(quoted("гэта *ціхі* жах", "ціхі"));
        assert!(!quoted("гэта **ціхі** жах", "ціхі"));
        assert!(quoted("гэта \"ціхі\" жах", "ціхі"));
        assert!(!quoted("гэта «ціхі жах", "ціхі"));
    }
}
