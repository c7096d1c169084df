//! Passages of one statement, without what surrounds them: written once for all pages that show them beside others.

use std::cell::RefCell;
use std::sync::Arc;

use super::body::Links;
use super::view::View;

/// The inside of each unit as HTML; what leads to a footnote is a number.
pub(super) type Column = Arc<Vec<String>>;

/// What has been written of a statement so far. A text is the same whatever page it stands on, since all pages of a
/// statement are as deep in the site.
#[derive(Debug, Default)]
pub(super) struct Columns<'a>(RefCell<Vec<(View<'a>, Column)>>);

impl<'a> Columns<'a> {
    /// Remembers the insides of the units of a text that was written for a page of its own, unless its links lead to
    /// footnotes on that page.
    pub(super) fn keep(&self, view: &View<'a>, links: Links, inner: Vec<String>) {
        if links == Links::Elsewhere && self.find(view, inner.len()).is_none() {
            self.add(view, inner);
        }
    }

    /// The column of a view, written where it is not there yet.
    pub(super) fn of(
        &self,
        view: &View<'a>,
        units: usize,
        write: impl FnOnce() -> Vec<String>,
    ) -> Column {
        self.find(view, units).unwrap_or_else(|| self.add(view, write()))
    }

    fn find(&self, view: &View<'a>, units: usize) -> Option<Column> {
        let known = self.0.borrow();
        let found = known.iter().find(|(other, _)| other.shows_the_same(view, units));
        found.map(|(_, column)| Arc::clone(column))
    }

    fn add(&self, view: &View<'a>, inner: Vec<String>) -> Column {
        let column = Column::new(inner);
        self.0.borrow_mut().push((view.clone(), Arc::clone(&column)));
        column
    }
}
