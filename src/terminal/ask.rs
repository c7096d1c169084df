//! Questions that a person answers with yes or no.

use std::io::{BufRead, IsTerminal, stdin};

use super::look::Reader;
use super::talk::{Terminal, lock};
use crate::messages;
use crate::model::message::Message;

/// What somebody said to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Yes,
    No,
    /// Nobody is there to be asked: not both standard input and standard error are a terminal.
    Nobody,
}

impl Terminal {
    /// Whether somebody is there to be asked.
    pub fn can_ask(&self) -> bool {
        self.err_reader == Reader::Person && stdin().is_terminal()
    }

    /// Asks, also under `--quiet`: nobody can answer what was not asked. Anything but a clear yes is a no.
    pub fn ask(&self, question: &Message) -> Answer {
        if !self.can_ask() {
            return Answer::Nobody;
        }
        let text = self.text(question);
        lock(&self.out).flush();
        lock(&self.err).write(&format!("{text} "));
        let mut answer = String::new();
        match stdin().lock().read_line(&mut answer) {
            Ok(0) | Err(_) => {
                // The cursor still stands behind the question.
                lock(&self.err).write("\n");
                Answer::No
            }
            Ok(_) if means_yes(&answer, &self.text(&messages::answer_yes())) => Answer::Yes,
            Ok(_) => Answer::No,
        }
    }
}

/// Whether an answer is the word for yes, its first letter, or the English one.
fn means_yes(answer: &str, yes: &str) -> bool {
    let answer = answer.trim().to_lowercase();
    let first: String = yes.chars().take(1).collect();
    [yes, first.as_str(), "y", "yes"].contains(&answer.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_clear_yes_is_one() {
        for answer in ["так", "т\n", " ТАК ", "y\r\n", "Yes"] {
            assert!(means_yes(answer, "так"), "{answer}");
        }
        for answer in ["", "\n", "не", "n", "тады не", "yesterday", "yy"] {
            assert!(!means_yes(answer, "так"), "{answer}");
        }
    }
}
