//! The site itself: HTML pages, lists, feeds.

use super::pages::{Form, FormError, Made, Pictures, Put, Version};
use crate::site::listing::Listing;
use crate::site::renderer::Renderer;

/// Pages for browsers, in a theme.
#[derive(Debug)]
pub struct Website(pub Renderer);

impl Form for Website {
    fn statement(&self, versions: &[Version<'_>]) -> Result<Made, FormError> {
        Ok(Made::Files(
            self.0.pages(versions.iter().map(|version| (&version.page, &version.listing)))?,
        ))
    }

    fn pictures(&self) -> Pictures {
        Pictures::Shared
    }

    fn close(&mut self, listings: &[Listing], put: &Put<'_>) -> Result<(), FormError> {
        self.0.lists(listings, put)
    }
}
