//! A statement's text as units and the skeleton between them.

use std::ops::Range;

use super::spelling::{self, Spelling};
use super::unit::{Unit, UnitKind};

/// A document: its bytes, and which of them are units.
///
/// Laws: the places are in order and do not overlap; [`Document::render`] with no replacement, or with each unit's own
/// text, gives back the source byte for byte; and reading what was rendered with other texts gives the same kinds of
/// units with those texts, but for the backslashes that keep a text from becoming something else where it stands.
#[derive(Clone, Debug, Hash)]
pub struct Document {
    source: String,
    places: Vec<UnitPlace>,
    units: Vec<Unit>,
    /// The line on which each unit begins.
    lines: Vec<usize>,
}

/// Where a unit stands in its document, and how a text is spelt there.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct UnitPlace {
    /// Bytes of the source that a translation replaces.
    pub span: Range<usize>,
    pub spelling: Spelling,
}

impl Document {
    /// Puts a document together from its source and its units, each with its place.
    ///
    /// A unit whose span is not a piece of the source, or lies before the end of the one before it, is left out.
    pub fn new(source: String, units: Vec<(UnitPlace, Unit)>) -> Self {
        let mut document = Self {
            places: Vec::with_capacity(units.len()),
            units: Vec::with_capacity(units.len()),
            lines: Vec::with_capacity(units.len()),
            source,
        };
        let (mut end, mut line) = (0, 1);
        for (place, unit) in units {
            if place.span.start < end || document.source.get(place.span.clone()).is_none() {
                continue;
            }
            let since = &document.source.as_bytes()[end..place.span.start];
            line += memchr::memchr_iter(b'\n', since).count();
            document.lines.push(line);
            let within = &document.source.as_bytes()[place.span.clone()];
            line += memchr::memchr_iter(b'\n', within).count();
            end = place.span.end;
            document.places.push(place);
            document.units.push(unit);
        }
        document
    }

    /// The bytes that it was read from.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The units, in reading order.
    pub fn units(&self) -> &[Unit] {
        &self.units
    }

    /// Where the units stand; as many as there are units.
    pub fn places(&self) -> &[UnitPlace] {
        &self.places
    }

    /// The title, where the document has one.
    pub fn title(&self) -> Option<&str> {
        self.units.iter().find(|unit| unit.kind == UnitKind::Title).map(|unit| unit.text.as_str())
    }

    /// The line of the source on which a unit begins, counted from 1 by line feeds; 1 where there is no such unit.
    pub fn line(&self, unit: usize) -> usize {
        self.lines.get(unit).copied().unwrap_or(1)
    }

    /// The source with units replaced, each spelt as its place needs.
    ///
    /// A unit keeps its bytes where there is no replacement, where the replacement is blank, and where it is the
    /// unit's own text.
    pub fn render<S: AsRef<str>>(&self, replacement: impl FnMut(usize) -> Option<S>) -> String {
        self.write(replacement, |_| {})
    }

    /// As [`Document::render`], and the bytes of what was rendered in which each unit stands.
    pub fn render_placed<S: AsRef<str>>(
        &self,
        replacement: impl FnMut(usize) -> Option<S>,
    ) -> (String, Vec<Range<usize>>) {
        let mut spans = Vec::with_capacity(self.units.len());
        let rendered = self.write(replacement, |span| spans.push(span));
        (rendered, spans)
    }

    fn write<S: AsRef<str>>(
        &self,
        mut replacement: impl FnMut(usize) -> Option<S>,
        mut placed: impl FnMut(Range<usize>),
    ) -> String {
        let mut rendered = String::with_capacity(self.source.len());
        let mut copied = 0;
        for (index, (place, unit)) in self.places.iter().zip(&self.units).enumerate() {
            rendered.push_str(&self.source[copied..place.span.start]);
            let start = rendered.len();
            let text = replacement(index);
            match text.as_ref().map(AsRef::as_ref) {
                Some(text) if text != unit.text && !spelling::is_blank(text) => {
                    spelling::spell(text, place, &self.source, &mut rendered);
                }
                Some(_) | None => rendered.push_str(&self.source[place.span.clone()]),
            }
            placed(start..rendered.len());
            copied = place.span.end;
        }
        rendered.push_str(&self.source[copied..]);
        rendered
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(text: &str) -> Unit {
        Unit { kind: UnitKind::Paragraph, text: text.to_owned() }
    }

    fn place(span: Range<usize>) -> UnitPlace {
        UnitPlace { span, spelling: Spelling::Plain }
    }

    #[test]
    fn replaces_only_what_is_replaced() {
        let source = "One\n\nTwo\n".to_owned();
        let document =
            Document::new(source, vec![(place(0..3), unit("One")), (place(5..8), unit("Two"))]);
        assert_eq!(document.render(|n| (n == 1).then_some("Два")), "One\n\nДва\n");
        assert_eq!(document.render(|_| Some("  ")), "One\n\nTwo\n");
        assert_eq!(document.render(|_| None::<String>), "One\n\nTwo\n");
        assert_eq!((document.line(0), document.line(1), document.line(2)), (1, 3, 1));
    }

    #[test]
    fn tells_where_units_stand_in_what_was_rendered() {
        let source = "One\n\nTwo\n".to_owned();
        let document =
            Document::new(source, vec![(place(0..3), unit("One")), (place(5..8), unit("Two"))]);
        let (rendered, spans) = document.render_placed(|n| (n == 0).then_some("Адзін"));
        assert_eq!(
            spans.iter().map(|span| &rendered[span.clone()]).collect::<Vec<_>>(),
            ["Адзін", "Two"]
        );
    }

    #[test]
    fn leaves_out_units_that_are_not_pieces_of_the_source() {
        let source = "Жах".to_owned();
        let units = vec![
            (place(1..2), unit("half a letter")),
            (place(0..2), unit("Ж")),
            (place(0..4), unit("again")),
            (place(4..99), unit("beyond")),
        ];
        let document = Document::new(source, units);
        assert_eq!(document.units(), [unit("Ж")]);
    }
}
