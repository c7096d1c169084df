//! How a terminal is to be written to, decided from values: colour, verbosity, width.

/// `--color`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColorChoice {
    /// Where a person reads, and wants it.
    #[default]
    Auto,
    Always,
    Never,
}

/// `--quiet` and `--verbose`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verbosity {
    /// Warnings and errors.
    Quiet,
    /// What was done, too, and advice.
    #[default]
    Normal,
    /// Details, too.
    Verbose,
}

/// What decides how to write, taken together once.
#[derive(Clone, Copy, Debug, Default)]
pub struct Look {
    pub color: ColorChoice,
    pub verbosity: Verbosity,
    /// In columns, as [`width`] finds it.
    pub width: usize,
    /// What the environment says about colour, where `--color` leaves it open.
    pub color_wish: ColorWish,
    /// `TERM=dumb`: what is written cannot be drawn over.
    pub is_dumb: bool,
}

/// What the environment wants: `NO_COLOR`, `TERM=dumb` and `CLICOLOR_FORCE`, the first that is set deciding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColorWish {
    #[default]
    None,
    Plain,
    Forced,
}

/// Narrower terminals are written to as if they had this many columns.
const NARROWEST: usize = 20;

/// Columns where nobody says how many there are.
const USUAL: usize = 80;

/// The width to write for: `COLUMNS`, else that of the terminal, else 80.
pub fn width(columns: Option<&str>, terminal: Option<usize>) -> usize {
    columns
        .and_then(|columns| columns.trim().parse().ok())
        .filter(|columns| *columns > 0)
        .or(terminal)
        .map_or(USUAL, |columns: usize| columns.max(NARROWEST))
}

impl ColorWish {
    /// Reads the three variables; an empty one counts as unset (no-color.org, bixense.com/clicolors).
    pub fn read(no_color: Option<&str>, term: Option<&str>, clicolor_force: Option<&str>) -> Self {
        if no_color.is_some_and(|value| !value.is_empty()) {
            Self::Plain
        } else if clicolor_force.is_some_and(|value| !value.is_empty() && value != "0") {
            Self::Forced
        } else if term == Some("dumb") {
            Self::Plain
        } else {
            Self::None
        }
    }
}

impl Look {
    /// Whether a stream is coloured; `reader` is who stands at its end.
    pub(super) fn styles(&self, reader: Reader) -> super::Styles {
        let coloured = match (self.color, self.color_wish, reader) {
            (ColorChoice::Always, _, _)
            | (ColorChoice::Auto, ColorWish::Forced, _)
            | (ColorChoice::Auto, ColorWish::None, Reader::Person) => true,
            (ColorChoice::Never, _, _)
            | (ColorChoice::Auto, ColorWish::Plain, _)
            | (ColorChoice::Auto, ColorWish::None, Reader::Program) => false,
        };
        if coloured { super::Styles::Coloured } else { super::Styles::Plain }
    }
}

/// Who reads a stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reader {
    /// It is a terminal.
    Person,
    /// It is a pipe or a file.
    Program,
}

#[cfg(test)]
mod tests {
    use super::super::Styles;
    use super::*;

    #[test]
    fn columns_win_over_the_terminal() {
        assert_eq!(width(Some("132"), Some(100)), 132);
        assert_eq!(width(Some("0"), Some(100)), 100);
        assert_eq!(width(Some("wide"), None), 80);
        assert_eq!(width(None, None), 80);
        assert_eq!(width(Some("3"), None), NARROWEST);
    }

    #[test]
    fn colour_is_for_people_who_want_it() {
        let look = |color, color_wish| Look { color, color_wish, ..Look::default() };
        for (color, wish, reader, styles) in [
            (ColorChoice::Auto, ColorWish::None, Reader::Person, Styles::Coloured),
            (ColorChoice::Auto, ColorWish::None, Reader::Program, Styles::Plain),
            (ColorChoice::Auto, ColorWish::Plain, Reader::Person, Styles::Plain),
            (ColorChoice::Auto, ColorWish::Forced, Reader::Program, Styles::Coloured),
            (ColorChoice::Always, ColorWish::Plain, Reader::Program, Styles::Coloured),
            (ColorChoice::Never, ColorWish::Forced, Reader::Person, Styles::Plain),
        ] {
            assert_eq!(look(color, wish).styles(reader), styles, "{color:?} {wish:?} {reader:?}");
        }
    }

    #[test]
    fn no_color_wins_and_empty_variables_count_as_unset() {
        assert_eq!(ColorWish::read(Some("1"), None, Some("1")), ColorWish::Plain);
        assert_eq!(ColorWish::read(Some(""), Some("dumb"), Some("1")), ColorWish::Forced);
        assert_eq!(ColorWish::read(None, Some("dumb"), Some("0")), ColorWish::Plain);
        assert_eq!(ColorWish::read(None, Some("xterm"), None), ColorWish::None);
    }
}
