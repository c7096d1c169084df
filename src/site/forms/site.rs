//! The site itself: HTML pages, lists, feeds.

use super::pages::{Form, FormError, Made, Pictures, Put, Version};
use crate::site::listing::Listing;
use crate::site::page::Page;
use crate::site::renderer::Renderer;
use crate::site::seal::Prospect;

/// Pages for browsers, in a theme.
#[derive(Debug)]
pub struct Website(pub Renderer);

impl Form for Website {
    fn statement(&self, versions: &[Version<'_>]) -> Result<Made, FormError> {
        Ok(Made::Files(self.0.pages(pairs(versions))?))
    }

    fn prospect(&self, versions: &[Version<'_>]) -> Option<Prospect> {
        self.0.prospect(pairs(versions))
    }

    fn pictures(&self) -> Pictures {
        Pictures::Shared
    }

    fn close(&mut self, listings: Vec<Listing>, put: &Put<'_>) -> Result<(), FormError> {
        self.0.lists(listings, put)
    }
}

fn pairs<'v>(versions: &'v [Version<'v>]) -> impl Iterator<Item = (&'v Page<'v>, &'v Listing)> {
    versions.iter().map(|version| (&version.page, &version.listing))
}
