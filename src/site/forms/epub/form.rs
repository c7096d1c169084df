//! Gathers chapters as they come, each compressed at once, and closes the books at the end.

use std::collections::{BTreeMap, BTreeSet};

use super::archive::Archive;
use super::chapter;
use super::package::{Book, Chapter, STYLE, may_stand_in_a_book};
use crate::model::fingerprint::Fingerprint;
use crate::model::locale::Locale;
use crate::site::files::SiteFile;
use crate::site::forms::pages::{Form, FormError, Made, Pictures, Put, Version};
use crate::site::listing::Listing;
use crate::site::path;
use crate::site::renderer::Renderer;

/// What a book holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// All statements: `be.epub`.
    Collection,
    /// One: `be/strike.epub`.
    OneStatement,
}

/// Books.
#[derive(Debug)]
pub struct Epub {
    renderer: Renderer,
    extent: Extent,
    /// By locale.
    archives: BTreeMap<String, Begun>,
}

/// A book that is being put together.
#[derive(Debug)]
struct Begun {
    archive: Archive,
    /// The paths of its pictures.
    pictures: BTreeSet<String>,
}

impl Epub {
    pub fn new(renderer: Renderer, extent: Extent) -> Self {
        Self { renderer, extent, archives: BTreeMap::new() }
    }

    fn close_one(
        &self,
        locale: &Locale,
        Begun { mut archive, pictures }: Begun,
        listings: &[&Listing],
    ) -> Result<SiteFile, FormError> {
        let Some(voice) = self.renderer.voice(locale) else {
            return Err(FormError::Archive(format!("{locale} is no language of the site")));
        };
        let one = listings.first().filter(|_| self.extent == Extent::OneStatement);
        let title = one.map_or(voice.edition.title.as_str(), |listing| listing.title.as_str());
        let name = match one {
            Some(listing) => format!("{locale}/{}.epub", path::slug(&listing.statement)),
            None => format!("{locale}.epub"),
        };
        let site = &self.renderer.site;
        let identifier = site.address(&name).unwrap_or_else(|| {
            format!("urn:talmach:{}", &Fingerprint::of(&format!("{title} {name}")).to_string()[3..])
        });
        let newest = listings.iter().filter_map(|listing| listing.updated.max(listing.date)).max();
        let modified = match (site.generated, newest) {
            (Some(made), _) => format!("{}Z", made.strftime("%Y-%m-%dT%H:%M:%S")),
            (None, Some(date)) => format!("{date}T00:00:00Z"),
            (None, None) => "1980-01-01T00:00:00Z".to_owned(),
        };
        let description = match one {
            Some(listing) => listing.summary.as_deref(),
            None => voice.edition.tagline.as_deref(),
        };
        let book = Book {
            voice,
            title,
            author: &voice.edition.title,
            description,
            identifier: &identifier,
            modified: &modified,
            source_lang: site.source.locale.as_str(),
        };
        let chapters: Vec<Chapter<'_>> =
            listings.iter().map(|listing| (chapter::name(&listing.statement), *listing)).collect();
        archive.add("EPUB/style.css", STYLE.as_bytes())?;
        archive.add("EPUB/nav.xhtml", book.contents(&chapters).as_bytes())?;
        archive.add("EPUB/package.opf", book.package(&chapters, &pictures).as_bytes())?;
        Ok(SiteFile { path: name, bytes: archive.finish()? })
    }
}

impl Form for Epub {
    fn statement(&self, versions: &[Version<'_>]) -> Result<Made, FormError> {
        let one = |Version { page, listing, .. }: &Version<'_>| {
            let voice = self.renderer.voice(page.locale)?;
            let path = format!("{}/{}", page.locale, chapter::name(page.statement));
            Some(SiteFile::new(path, chapter::chapter(&self.renderer, voice, page, listing)))
        };
        Ok(Made::Parts(versions.iter().filter_map(one).collect()))
    }

    fn pictures(&self) -> Pictures {
        Pictures::Inside
    }

    fn gather(
        &mut self,
        chapters: Vec<SiteFile>,
        pictures: Vec<SiteFile>,
    ) -> Result<(), FormError> {
        for SiteFile { path, bytes } in chapters {
            let Some((locale, name)) = path.split_once('/') else { continue };
            if !self.archives.contains_key(locale) {
                let begun = Begun { archive: Archive::new()?, pictures: BTreeSet::new() };
                self.archives.insert(locale.to_owned(), begun);
            }
            let Some(begun) = self.archives.get_mut(locale) else { continue };
            begun.archive.add(&format!("EPUB/{name}"), &bytes)?;
            for SiteFile { path, bytes } in &pictures {
                if may_stand_in_a_book(path) && begun.pictures.insert(path.clone()) {
                    begun.archive.add(&format!("EPUB/{path}"), bytes)?;
                }
            }
        }
        Ok(())
    }

    /// The oldest statement comes first, as in a book.
    fn close(&mut self, listings: Vec<Listing>, put: &Put<'_>) -> Result<(), FormError> {
        for (tag, begun) in std::mem::take(&mut self.archives) {
            let mut own: Vec<&Listing> =
                listings.iter().filter(|listing| listing.locale.as_str() == tag).collect();
            own.sort_by_key(|listing| (listing.date, &listing.statement));
            let Some(first) = own.first() else { continue };
            put(self.close_one(&first.locale, begun, &own)?)?;
        }
        Ok(())
    }
}
