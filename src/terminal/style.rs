//! Styles named by what they mean, never by how they look.

use std::fmt::{self, Display};

use anstyle::{AnsiColor, Style};

/// What a piece of text means to its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Good,
    Bad,
    Warning,
    /// Beside the point: ids, paths, counts of nothing.
    Faint,
    Heading,
    /// Text that was added.
    Added,
    /// Text that was removed.
    Removed,
}

impl Role {
    /// How it looks where there is colour.
    pub(super) fn style(self) -> Style {
        match self {
            Self::Good => AnsiColor::Green.on_default(),
            Self::Bad => AnsiColor::Red.on_default().bold(),
            Self::Warning => AnsiColor::Yellow.on_default(),
            Self::Faint => Style::new().dimmed(),
            Self::Heading => Style::new().bold(),
            Self::Added => AnsiColor::Green.on_default().underline(),
            Self::Removed => AnsiColor::Red.on_default().strikethrough(),
        }
    }
}

/// Whether text for a stream is coloured: a value that reports take, so that they stay pure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Styles {
    Plain,
    Coloured,
}

impl Styles {
    /// The text dressed for its role; as it is where there is no colour.
    pub fn paint<T: Display>(self, role: Role, text: T) -> Painted<T> {
        Painted { style: self.style(role), text }
    }

    /// The style of a role; the empty one where there is no colour.
    pub fn style(self, role: Role) -> Style {
        match self {
            Self::Plain => Style::new(),
            Self::Coloured => role.style(),
        }
    }
}

/// A text with its style, to be written with `{}`. Width and precision apply to the text.
#[derive(Clone, Copy, Debug)]
pub struct Painted<T> {
    style: Style,
    text: T,
}

impl<T: Display> Display for Painted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.style.render())?;
        self.text.fmt(f)?;
        write!(f, "{}", self.style.render_reset())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_has_no_escape_codes() {
        assert_eq!(Styles::Plain.paint(Role::Bad, "так").to_string(), "так");
    }

    #[test]
    fn painting_keeps_the_width_of_the_text() {
        let painted = format!("{:>4}", Styles::Coloured.paint(Role::Good, "да"));
        assert_eq!(painted, "\u{1b}[32m  да\u{1b}[0m");
    }
}
