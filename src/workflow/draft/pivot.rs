//! Translations that a machine translates in place of the English.

use super::term::Term;
use crate::model::catalog::Catalog;
use crate::model::drafting::Pivot;
use crate::model::entry::Entry;
use crate::model::fingerprint::Fingerprint;
use crate::model::locale::Locale;
use crate::model::state::State;
use crate::workflow::reconcile::Reconciled;

/// The translations of a statement's units into another locale, as far as they are ready.
#[derive(Clone, Debug)]
pub struct PivotTexts {
    pub locale: Locale,
    /// One for each unit.
    pub texts: Vec<Option<PivotText>>,
    /// Agreed terms from its locale into the one that is drafted.
    pub terms: Vec<Term>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PivotText {
    pub text: String,
    pub hash: Fingerprint,
}

/// When a translation may be translated further.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Readiness {
    /// Somebody stands behind it, and its English is the English now.
    #[default]
    Current,
    /// Current, and somebody has vouched for exactly this text.
    Reviewed,
}

impl PivotTexts {
    /// Gathers them from a catalog and how it lies beside the English.
    pub fn of(
        locale: Locale,
        catalog: &Catalog,
        reconciled: &Reconciled,
        readiness: Readiness,
    ) -> Self {
        let ready = |entry: &&Entry| match readiness {
            Readiness::Current => entry.state() == State::Current,
            Readiness::Reviewed => entry.review().is_some(),
        };
        let of_entry = |entry: &Entry| PivotText {
            text: entry.text().to_owned(),
            hash: Fingerprint::of(entry.text()),
        };
        let texts = reconciled.units.iter();
        let texts = texts.map(|unit| unit.entry(catalog).filter(ready).map(of_entry)).collect();
        Self { locale, texts, terms: Vec::new() }
    }

    /// With these agreed terms.
    #[must_use]
    pub fn with_terms(self, terms: Vec<Term>) -> Self {
        Self { terms, ..self }
    }

    /// Whether the text that a draft was made from is another now.
    pub fn outdates(&self, unit: usize, draft: &Entry) -> bool {
        let now = self.texts.get(unit).and_then(Option::as_ref);
        let then = draft.pivot().filter(|pivot| pivot.locale == self.locale);
        matches!((now, then), (Some(now), Some(then)) if now.hash != then.hash)
    }

    pub(super) fn text(&self, unit: usize) -> Option<&PivotText> {
        self.texts.get(unit)?.as_ref()
    }

    pub(super) fn pivot(&self, unit: usize) -> Option<Pivot> {
        self.text(unit).map(|text| Pivot { locale: self.locale.clone(), hash: text.hash })
    }
}
