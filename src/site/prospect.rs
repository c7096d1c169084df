//! Which files a statement would have, and everything that they depend on.

use std::hash::Hash;

use super::listing::Listing;
use super::page::{Page, PageKind};
use super::path;
use super::renderer::Renderer;
use super::seal::{Prospect, Seal};

/// The pages of one statement.
struct Made<'a> {
    /// Program, site, theme and words.
    base: Seal,
    pages: &'a [(&'a Page<'a>, &'a Listing)],
}

impl Hash for Made<'_> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.base.hash(state);
        let mut document = None;
        for (page, listing) in self.pages {
            // Named one by one, so that none is forgotten.
            let Page {
                statement,
                locale,
                kind,
                document: own,
                format,
                passages,
                date,
                updated,
                tags,
                alternates,
                beside,
                pictures,
            } = page;
            // All pages of a statement stand in the same document.
            let is_known = document.is_some_and(|known| std::ptr::eq(known, *own));
            is_known.hash(state);
            if !is_known {
                own.hash(state);
                document = Some(*own);
            }
            (statement, locale, kind, format, passages, date, updated).hash(state);
            (tags, alternates, beside, pictures).hash(state);
            (&listing.title, listing.words, &listing.summary).hash(state);
        }
    }
}

impl Renderer {
    /// What [`Renderer::pages`] would make; `None` where it is not known what made this renderer.
    pub fn prospect<'a>(
        &self,
        pages: impl IntoIterator<Item = (&'a Page<'a>, &'a Listing)>,
    ) -> Option<Prospect> {
        let base = self.base?;
        let pages: Vec<_> = pages.into_iter().collect();
        let paths = pages.iter().flat_map(|(page, _)| paths(page)).collect();
        Some(Prospect { seal: Seal::of(&Made { base, pages: &pages }), paths })
    }
}

/// Where the files of a page stand. One too many or too few does no harm but that all are made again each time.
fn paths(page: &Page<'_>) -> Vec<String> {
    let (locale, id) = (page.locale, page.statement);
    let mut paths = vec![path::statement(locale, id)];
    if page.kind == PageKind::Translation {
        paths.push(path::parallel(locale, id));
        paths.extend(page.beside.iter().map(|other| path::parallel_with(locale, id, other.locale)));
        let units = page.document.units().len();
        if page.passages.iter().take(units).any(|passage| passage.behind().is_some()) {
            paths.push(path::changes(locale, id));
        }
    }
    paths
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::tests::example::{self, each_page};
    use crate::site::theme::Theme;

    fn renderer(own: &str) -> Renderer {
        let theme = Theme::new(vec![("tag.html".to_owned(), own.to_owned())]).unwrap();
        Renderer::new(example::site(), theme)
    }

    #[test]
    fn the_files_that_are_foreseen_are_those_that_are_made() {
        let renderer = renderer("").made_by(&"a program");
        for example in &example::examples() {
            each_page(example, |page, listing| {
                let foreseen = renderer.prospect([(page, listing)]).unwrap().paths;
                let made = renderer.pages([(page, listing)]).unwrap();
                assert_eq!(foreseen, made.into_iter().map(|file| file.path).collect::<Vec<_>>());
            });
        }
    }

    #[test]
    fn a_seal_is_of_the_page_the_program_and_the_theme() {
        let mut seals = Vec::new();
        each_page(&example::examples()[0], |page, listing| {
            let seal = |renderer: Renderer, page: &Page<'_>| {
                renderer.prospect([(page, listing)]).unwrap().seal
            };
            let ours = || renderer("").made_by(&"a program");
            assert_eq!(seal(ours(), page), seal(ours(), page));
            seals.push(seal(ours(), page));
            seals.push(seal(renderer("").made_by(&"another"), page));
            seals.push(seal(renderer("{{ tag }}").made_by(&"a program"), page));
            seals.push(seal(
                ours(),
                &Page { updated: Some(jiff::civil::date(2030, 1, 1)), ..page.clone() },
            ));
            assert_eq!(renderer("").prospect([(page, listing)]), None);
        });
        let count = seals.len();
        seals.sort();
        seals.dedup();
        assert_eq!(seals.len(), count);
    }
}
