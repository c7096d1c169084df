//! The transition of an entry whose typography was mended: nobody has translated anything anew.

use super::entry::Entry;
use super::fingerprint::Fingerprint;
use super::mark::{Deed, Mark};

impl Entry {
    /// The translation is the same with its typography mended.
    ///
    /// Marks that say where it came from and what it was right for go on to stand. A review was of the very text, and
    /// lapses.
    pub fn mended(&mut self, text: String) {
        let before = self.wording().into_owned();
        let mut sources = vec![self.source.clone()];
        sources.extend(self.previous.as_ref().map(|previous| previous.source.clone()));
        if let Some(first) = self.translation.first_mut() {
            *first = text;
        }
        let now = self.wording().into_owned();
        for comment in &mut self.comments {
            let Some(mut mark) = Mark::parse(comment) else { continue };
            let of = |source: &&String| Fingerprint::of_pair(source, &before) == mark.hash;
            let reviewed = matches!(mark.deed, Deed::Reviewed { .. });
            if let Some(source) = sources.iter().find(of).filter(|_| !reviewed) {
                mark.hash = Fingerprint::of_pair(source, &now);
                *comment = mark.to_string();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};

    use super::*;
    use crate::model::drafting::{Authorship, Origin};

    const ON: Date = date(2026, 11, 22);

    #[test]
    fn a_mended_draft_is_still_the_draft_that_it_was() {
        let mut entry = Entry::new("Yes...");
        entry.drafted_by("Так...".to_owned(), &[Origin::Kept], ON);
        entry.mended("Так…".to_owned());
        assert_eq!(entry.text(), "Так…");
        assert_eq!(entry.authorship(), Authorship::Draft(vec![Origin::Kept]));
    }

    #[test]
    fn a_mended_stale_translation_is_still_right_for_its_english() {
        let mut entry = Entry { translation: vec!["Так...".to_owned()], ..Entry::new("Yes...") };
        entry.source_changed("No.", ON);
        entry.mended("Так…".to_owned());
        assert!(entry.was_right_for("Yes..."));
    }

    #[test]
    fn a_review_lapses() {
        let mut entry = Entry { translation: vec!["Так...".to_owned()], ..Entry::new("Yes...") };
        entry.reviewed_by("Ганна", ON);
        entry.mended("Так…".to_owned());
        assert_eq!(entry.review(), None);
        assert_eq!(entry.marks().count(), 1);
    }
}
