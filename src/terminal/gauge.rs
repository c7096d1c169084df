//! One line on standard error that is drawn over again and again, for a person who waits.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::look::{Reader, Verbosity};
use super::talk::{Terminal, lock};
use crate::model::message::Message;

impl Terminal {
    /// Whether [`Terminal::redraw`] shows anything: a person reads at a terminal that can go back to the beginning of
    /// a line, and did not ask for quiet.
    pub fn redraws(&self) -> bool {
        self.err_reader == Reader::Person
            && !self.look.is_dumb
            && self.look.verbosity >= Verbosity::Normal
    }

    /// Draws over the line that was drawn last, if nothing was said since, with the first of these that fits the
    /// width; the last is cut to it. Whatever is said next takes its place. No escape codes are used.
    pub fn redraw(&self, from_long_to_short: &[Message]) {
        if !self.redraws() {
            return;
        }
        // In the last column some terminals go to the next line.
        let room = self.look.width.saturating_sub(1);
        let mut line = String::new();
        for message in from_long_to_short {
            line = self.text(message).replace(['\n', '\t'], " ");
            if line.width() <= room {
                break;
            }
        }
        lock(&self.err).redraw(cut(&line, room));
    }

    /// Takes away the line that is drawn over.
    pub fn erase(&self) {
        lock(&self.err).erase();
    }
}

/// The beginning of a text that has room in so many columns.
fn cut(text: &str, columns: usize) -> &str {
    let mut used = 0;
    let end = text.char_indices().find(|(_, c)| {
        used += c.width().unwrap_or(0);
        used > columns
    });
    end.map_or(text, |(at, _)| &text[..at])
}

#[cfg(test)]
mod tests {
    use super::super::Look;
    use super::*;
    use crate::l10n::{Language, Localizer};
    use crate::messages;

    fn terminal(width: usize, look: Look) -> (Terminal, super::super::Captured) {
        let look = Look { width, ..look };
        let (mut terminal, captured) = Terminal::captured(Localizer::new(Language::English), look);
        terminal.err_reader = Reader::Person;
        (terminal, captured)
    }

    fn message(text: &str) -> Message {
        messages::usage_other(text)
    }

    /// What stands on the screen after all that: carriage returns obeyed.
    fn screen(written: &str) -> Vec<String> {
        let mut lines = vec![Vec::new()];
        let mut column = 0;
        for c in written.chars() {
            let line = lines.last_mut().unwrap();
            match c {
                '\r' => column = 0,
                '\n' => {
                    lines.push(Vec::new());
                    column = 0;
                }
                c => {
                    line.resize(line.len().max(column + 1), ' ');
                    line[column] = c;
                    column += 1;
                }
            }
        }
        let line = |line: Vec<char>| line.into_iter().collect::<String>().trim_end().to_owned();
        lines.into_iter().map(line).collect()
    }

    #[test]
    fn a_line_is_drawn_over_and_what_is_said_takes_its_place() {
        let (terminal, captured) = terminal(80, Look::default());
        terminal.redraw(&[message("nineteen of twenty")]);
        terminal.redraw(&[message("20 of 20")]);
        assert_eq!(screen(&captured.err()), ["20 of 20"]);
        terminal.status(&message("done"));
        assert_eq!(screen(&captured.err()), ["done", ""]);
        terminal.redraw(&[message("1 of 2")]);
        terminal.data("data\n");
        assert_eq!(screen(&captured.err()), ["done", ""]);
        assert!(!captured.err().contains('\u{1b}'));
    }

    #[test]
    fn the_longest_that_fits_is_drawn_and_nothing_reaches_the_last_column() {
        let texts = [message("19 of 20 passages"), message("19 of 20"), message("19/20")];
        for (width, drawn) in
            [(80, "19 of 20 passages"), (17, "19 of 20"), (9, "19 of 20"), (6, "19/20"), (4, "19/")]
        {
            let (terminal, captured) = terminal(width, Look::default());
            terminal.redraw(&texts);
            assert_eq!(screen(&captured.err()), [drawn], "{width}");
        }
    }

    #[test]
    fn wide_letters_count_twice_and_none_is_cut_in_two() {
        assert_eq!(cut("文字列", 5), "文字");
        assert_eq!(cut("слово", 3), "сло");
        assert_eq!(cut("", 0), "");
    }

    #[test]
    fn nothing_is_drawn_for_programs_dumb_terminals_and_those_who_want_quiet() {
        let quiet = Look { verbosity: Verbosity::Quiet, ..Look::default() };
        for look in [Look { is_dumb: true, ..Look::default() }, quiet] {
            let (terminal, captured) = terminal(80, look);
            terminal.redraw(&[message("1 of 2")]);
            assert_eq!(captured.err(), "");
        }
        let (terminal, captured) =
            Terminal::captured(Localizer::new(Language::English), Look::default());
        terminal.redraw(&[message("1 of 2")]);
        assert_eq!(captured.err(), "");
    }
}
