//! What stands about a unit in one locale, and the transitions of an entry: all that hangs on a change, in one place.

use jiff::civil::Date;

use super::entry::{Entry, Place, Previous, Standing};
use super::fingerprint::{Fingerprint, fold, normalise};
use super::mark::{Deed, Mark};

/// So many texts that a translation was right for are remembered in its marks.
const REMEMBERED: usize = 3;

/// Exactly one of these holds for each English unit in each locale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing has been translated.
    Missing,
    /// A translation of this English that nobody has vouched for.
    Draft,
    /// A translation of an earlier English, given here.
    Stale { since: String },
    /// A translation of this English, and somebody stands behind it.
    Current,
}

/// Whether two English texts are the same but for white space and composition.
pub fn same_text(one: &str, other: &str) -> bool {
    one == other || normalise(one) == normalise(other)
}

impl Entry {
    /// The state of this entry as the translation of its own source.
    pub fn state(&self) -> State {
        if self.is_empty() {
            return State::Missing;
        }
        match (self.standing, &self.previous) {
            (Standing::Vouched, _) => State::Current,
            (Standing::Draft, Some(previous)) if fold(&previous.source) != fold(&self.source) => {
                State::Stale { since: previous.source.clone() }
            }
            (Standing::Draft, _) => State::Draft,
        }
    }

    /// The English has changed into `source`; the translation stays as a starting point.
    ///
    /// If it was stale already, the oldest English that the translation really matches is kept. If a mark says that
    /// this very translation was right for this very English once, it is current.
    pub fn source_changed(&mut self, source: &str, on: Date) {
        if self.is_empty() {
            source.clone_into(&mut self.source);
            return;
        }
        if self.was_right_for(source) {
            self.source_restored(source, on);
            return;
        }
        let made_from = self.made_from().to_owned();
        // A draft that nobody vouched for stays a draft when its English comes back, so it gets no mark.
        if self.standing == Standing::Vouched {
            self.remember(&made_from, on);
            self.previous =
                Some(Previous { context: None, source: made_from, plural: self.plural.clone() });
            self.standing = Standing::Draft;
        } else if self.previous.is_none() {
            self.previous =
                Some(Previous { context: None, source: made_from, plural: self.plural.clone() });
        }
        source.clone_into(&mut self.source);
    }

    /// Only the English typography has changed: the translation stands as it stood.
    pub fn source_retypeset(&mut self, source: &str) {
        source.clone_into(&mut self.source);
    }

    /// The English is again what the translation was made from.
    ///
    /// It is current if a mark says that this very translation was right for it, and a draft otherwise.
    pub fn source_restored(&mut self, source: &str, on: Date) {
        let was_right = self.was_right_for(source);
        match self.standing {
            // Somebody vouched for it as a translation of the English before, too: that must not be forgotten.
            Standing::Vouched if was_right && !self.was_right_for(&self.source) => {
                let before = std::mem::take(&mut self.source);
                self.remember(&before, on);
            }
            Standing::Vouched | Standing::Draft => {}
        }
        source.clone_into(&mut self.source);
        self.previous = None;
        let now = Fingerprint::of_pair(source, &self.wording());
        self.drop_marks(|mark| mark.deed == Deed::Stale && (mark.hash == now || !was_right));
        self.standing = if was_right { Standing::Vouched } else { Standing::Draft };
    }

    /// Marks the translation as right for an English that goes. A few such marks are enough.
    fn remember(&mut self, source: &str, on: Date) {
        let hash = Fingerprint::of_pair(source, &self.wording());
        let kept =
            self.marks().filter(|mark| mark.deed == Deed::Stale && mark.hash != hash).count();
        let mut surplus = (kept + 1).saturating_sub(REMEMBERED);
        self.comments.retain(|comment| {
            let Some(mark) = Mark::parse(comment).filter(|mark| mark.deed == Deed::Stale) else {
                return true;
            };
            let is_surplus = surplus > 0 && mark.hash != hash;
            surplus -= usize::from(is_surplus);
            !is_surplus && mark.hash != hash
        });
        self.add_mark(Deed::Stale, on, hash);
    }

    /// Whether a mark says that this translation, as it is now, was right for an English: nobody has touched it since.
    ///
    /// A draft rests on its staleness alone: somebody may have withdrawn a review by making it a draft.
    pub fn was_right_for(&self, source: &str) -> bool {
        let mut marks = self
            .marks()
            .filter(|mark| match (&mark.deed, self.standing) {
                (Deed::Stale, _) => true,
                (Deed::Reviewed { .. } | Deed::Accepted { .. }, Standing::Vouched) => true,
                (Deed::Reviewed { .. } | Deed::Accepted { .. }, Standing::Draft) => false,
                (Deed::Drafted { .. }, _) => false,
            })
            .peekable();
        marks.peek().is_some() && {
            let then = Fingerprint::of_pair(source, &self.wording());
            marks.any(|mark| mark.hash == then)
        }
    }

    /// Its English is gone.
    pub fn retired(&mut self) {
        self.place = Place::Retired;
        self.references.clear();
    }

    /// Its English has returned.
    pub fn revived(&mut self) {
        self.place = Place::Live;
    }

    /// Somebody vouches for exactly this text.
    pub fn reviewed_by(&mut self, by: &str, on: Date) {
        self.standing = Standing::Vouched;
        self.previous = None;
        self.drop_marks(|mark| match mark.deed {
            Deed::Stale | Deed::Reviewed { .. } | Deed::Accepted { .. } => true,
            Deed::Drafted { .. } => false,
        });
        let hash = Fingerprint::of_pair(&self.source, &self.wording());
        self.add_mark(Deed::Reviewed { by: by.to_owned() }, on, hash);
    }

    /// Somebody decides that the change of English leaves the translation right. The old English stays beside it, so
    /// that the decision can be undone.
    pub fn accepted_by(&mut self, by: &str, reason: &str, on: Date) {
        self.standing = Standing::Vouched;
        self.drop_marks(|mark| matches!(mark.deed, Deed::Accepted { .. }));
        let hash = Fingerprint::of_pair(&self.source, &self.wording());
        self.add_mark(Deed::Accepted { by: by.to_owned(), reason: reason.to_owned() }, on, hash);
    }

    /// Takes an acceptance back. False where there is none that still fits.
    pub fn acceptance_undone(&mut self) -> bool {
        let accepted = self.acceptance().is_some();
        if accepted {
            self.standing = Standing::Draft;
            self.drop_marks(|mark| matches!(mark.deed, Deed::Accepted { .. }));
        }
        accepted
    }

    /// The acceptance that this entry's standing rests on, if any.
    pub fn acceptance(&self) -> Option<Mark> {
        if !self.comments.iter().any(|comment| Mark::may_be_of_an_acceptance(comment)) {
            return None;
        }
        match self.standing {
            Standing::Draft => None,
            Standing::Vouched => self.standing_mark(|deed| matches!(deed, Deed::Accepted { .. })),
        }
    }

    fn add_mark(&mut self, deed: Deed, on: Date, hash: Fingerprint) {
        self.comments.push(Mark { deed, on, hash }.to_string());
    }

    fn drop_marks(&mut self, unwanted: impl Fn(&Mark) -> bool) {
        self.comments.retain(|comment| Mark::parse(comment).is_none_or(|mark| !unwanted(&mark)));
    }
}
