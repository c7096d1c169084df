//! Blanks around tokens, as the source has them.

use crate::model::markup::{Role, TokenKind};

/// What stands beside a token in its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Beside {
    Blank,
    Sign(char),
    /// A letter or a digit.
    Word,
    /// Another token, or nothing.
    Nothing,
}

impl Beside {
    /// What a stretch of text ends with.
    pub(super) fn end_of(text: &str) -> Self {
        Self::of(text.chars().next_back())
    }

    /// What a stretch of text begins with.
    pub(super) fn start_of(text: &str) -> Self {
        Self::of(text.chars().next())
    }

    fn of(c: Option<char>) -> Self {
        match c {
            None => Self::Nothing,
            Some(c) if c.is_whitespace() => Self::Blank,
            Some(c) if c.is_alphanumeric() => Self::Word,
            Some(c) => Self::Sign(c),
        }
    }
}

/// A token with what stands on both sides of it in the source.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seat {
    pub(super) kind: TokenKind,
    pub(super) role: Role,
    pub(super) before: Beside,
    pub(super) after: Beside,
}

/// Mends the blanks of an answer: `texts` are the stretches between its tokens, one more than there are `seats`.
///
/// Law: of texts that have the blanks of the source, none changes.
pub(super) fn repair(seats: &[Seat], texts: &mut [String]) {
    for (at, seat) in seats.iter().enumerate() {
        let (left, right) = texts.split_at_mut(at + 1);
        let (Some(left), Some(right)) = (left.last_mut(), right.first_mut()) else { return };
        if seat.kind == TokenKind::Break {
            left.truncate(left.trim_end().len());
            cut_start(right, |_| true);
            continue;
        }
        match seat.role {
            Role::Open(_) if seat.after != Beside::Blank => cut_start(right, |_| true),
            Role::Open(_) => {}
            Role::Close(_) | Role::Alone => mend_after(seat.after, right),
        }
        match seat.role {
            Role::Close(_) if seat.before != Beside::Blank => left.truncate(left.trim_end().len()),
            Role::Close(_) => {}
            Role::Open(_) | Role::Alone => mend_before(seat.before, left),
        }
    }
}

fn mend_after(beside: Beside, right: &mut String) {
    let next = right.chars().next();
    match beside {
        Beside::Sign(sign) => cut_start(right, |c| c == Some(sign)),
        Beside::Blank if next.is_some_and(|c| c.is_alphanumeric() || "(«“„".contains(c)) => {
            right.insert(0, ' ');
        }
        Beside::Blank | Beside::Word | Beside::Nothing => {}
    }
}

fn mend_before(beside: Beside, left: &mut String) {
    let previous = left.chars().next_back();
    match beside {
        Beside::Sign(sign) => {
            let kept = left.trim_end();
            if kept.ends_with(sign) {
                left.truncate(kept.len());
            }
        }
        Beside::Blank
            if previous.is_some_and(|c| c.is_alphanumeric() || ".,;:!?)»”—–".contains(c)) =>
        {
            left.push(' ');
        }
        Beside::Blank | Beside::Word | Beside::Nothing => {}
    }
}

/// Cuts the blanks at the start, if what follows them is wanted.
fn cut_start(text: &mut String, wanted: impl Fn(Option<char>) -> bool) {
    let kept = text.trim_start();
    if wanted(kept.chars().next()) {
        text.drain(..text.len() - kept.len());
    }
}
