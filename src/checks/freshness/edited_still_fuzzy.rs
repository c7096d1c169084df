//! `edited-still-fuzzy`: somebody has worked on a draft or a stale translation, and its flag was left on.

use crate::checks::check::{Check, Run};
use crate::messages;
use crate::model::drafting::Authorship;
use crate::model::entry::{Entry, Standing};
use crate::model::finding::CheckId;
use crate::model::fingerprint::Fingerprint;
use crate::model::mark::Deed;
use crate::model::message::Message;

pub(super) const CHECK: Check =
    Check { id: CheckId::EditedStillFuzzy, examples: "", run: Run::Entry(run) };

/// A draft that is no more what a machine wrote, or a stale translation that is no more what it was.
fn run(entry: &Entry) -> Option<Message> {
    if entry.standing == Standing::Vouched || entry.is_empty() {
        return None;
    }
    let edited = match entry.authorship() {
        Authorship::EditedDraft(_) => true,
        Authorship::Draft(_) => false,
        Authorship::Nobody | Authorship::Person => since_stale(entry),
    };
    edited.then(messages::edited_still_fuzzy_found)
}

/// Whether the translation is another than when its English moved on.
fn since_stale(entry: &Entry) -> bool {
    let mut marks = entry.marks().filter(|mark| mark.deed == Deed::Stale).peekable();
    let Some(previous) = entry.previous.as_ref().filter(|_| marks.peek().is_some()) else {
        return false;
    };
    let then = Fingerprint::of_pair(&previous.source, &entry.wording());
    marks.all(|mark| mark.hash != then)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::drafting::Origin;

    fn vouched() -> Entry {
        Entry { translation: vec!["Так.".to_owned()], ..Entry::new("Yes.") }
    }

    #[test]
    fn a_stale_translation_is_told_once_somebody_has_edited_it() {
        let mut entry = vouched();
        entry.source_changed("Yes, we do.", date(2026, 11, 22));
        assert_eq!(run(&entry), None);
        entry.translation = vec!["Так, вядома.".to_owned()];
        assert_eq!(run(&entry), Some(messages::edited_still_fuzzy_found()));
        entry.standing = Standing::Vouched;
        assert_eq!(run(&entry), None);
    }

    #[test]
    fn a_draft_is_told_once_somebody_has_edited_it() {
        let mut entry = Entry::new("Yes.");
        entry.drafted_by("Так".to_owned(), &[Origin::Kept], date(2026, 11, 22));
        assert_eq!(run(&entry), None);
        entry.translation = vec!["Так.".to_owned()];
        assert_eq!(run(&entry), Some(messages::edited_still_fuzzy_found()));
    }
}
