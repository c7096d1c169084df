//! The site itself: HTML pages, lists, feeds.

use super::pages::{Form, FormError, Version};
use crate::site::files::SiteFile;
use crate::site::listing::Listing;
use crate::site::renderer::Renderer;

/// Pages for browsers, in a theme.
#[derive(Debug)]
pub struct Website(pub Renderer);

impl Form for Website {
    fn statement(&self, versions: &[Version<'_>]) -> Result<Vec<SiteFile>, FormError> {
        let mut files = Vec::new();
        for version in versions {
            files.extend(self.0.page(&version.page)?);
        }
        Ok(files)
    }

    fn shows_pictures(&self) -> bool {
        true
    }

    fn close(&mut self, listings: &[Listing]) -> Result<Vec<SiteFile>, FormError> {
        Ok(self.0.lists(listings)?)
    }
}
