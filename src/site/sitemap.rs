//! The list of addresses for search engines, each with its translations (sitemaps.org, version 0.9).

use std::collections::BTreeMap;
use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::edition::Site;
use super::files::SiteFile;
use super::listing::Listing;
use super::page::PageKind;
use super::path;
use crate::model::statement::StatementId;

/// A map holds at most so many addresses.
const MOST: usize = 50_000;

/// The map of all pages that stand in their language; none where nobody knows where the site will stand.
pub(super) fn file(site: &Site, listings: &[Listing]) -> Option<SiteFile> {
    site.base_url.as_ref()?;
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    // Writing into memory does not fail.
    write(site, listings, &mut writer).ok()?;
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    Some(SiteFile { path: path::SITEMAP.to_owned(), bytes })
}

fn write(site: &Site, listings: &[Listing], writer: &mut Writer<Vec<u8>>) -> io::Result<()> {
    let mut versions: BTreeMap<&StatementId, Vec<&Listing>> = BTreeMap::new();
    for listing in listings.iter().filter(|l| !matches!(l.kind, PageKind::Fallback(_))) {
        versions.entry(&listing.statement).or_default().push(listing);
    }
    let order = |listing: &Listing| site.editions().position(|e| e.locale == *listing.locale);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let mut set = BytesStart::new("urlset");
    set.push_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"));
    set.push_attribute(("xmlns:xhtml", "http://www.w3.org/1999/xhtml"));
    writer.write_event(Event::Start(set))?;
    let mut left = MOST;
    let indexes: Vec<(String, String)> = site
        .editions()
        .map(|edition| (edition.locale.to_string(), path::index(&edition.locale)))
        .collect();
    for (_, index) in &indexes {
        left = left.saturating_sub(1);
        url(site, index, None, &indexes, &indexes[0].1, writer)?;
    }
    for versions in versions.values_mut() {
        versions.sort_by_key(|listing| order(listing));
        let own = |listing: &Listing| path::statement(&listing.locale, &listing.statement);
        let links: Vec<(String, String)> =
            versions.iter().map(|listing| (listing.locale.to_string(), own(listing))).collect();
        for listing in versions.iter() {
            if left == 0 {
                break;
            }
            left -= 1;
            let changed = listing.updated.max(listing.date).map(|date| date.to_string());
            url(site, &own(listing), changed.as_deref(), &links, &links[0].1, writer)?;
        }
    }
    writer.write_event(Event::End(BytesEnd::new("urlset")))
}

fn url(
    site: &Site,
    page: &str,
    changed: Option<&str>,
    links: &[(String, String)],
    default: &str,
    writer: &mut Writer<Vec<u8>>,
) -> io::Result<()> {
    let address = |page: &str| site.address(page).unwrap_or_default();
    writer.write_event(Event::Start(BytesStart::new("url")))?;
    let mut text = |name: &str, text: &str| -> io::Result<()> {
        writer.write_event(Event::Start(BytesStart::new(name)))?;
        writer.write_event(Event::Text(BytesText::new(text)))?;
        writer.write_event(Event::End(BytesEnd::new(name)))
    };
    text("loc", &address(page))?;
    if let Some(changed) = changed {
        text("lastmod", changed)?;
    }
    if links.len() > 1 {
        let all = links.iter().map(|(lang, to)| (lang.as_str(), to.as_str()));
        for (lang, to) in all.chain([("x-default", default)]) {
            let mut link = BytesStart::new("xhtml:link");
            link.push_attribute(("rel", "alternate"));
            link.push_attribute(("hreflang", lang));
            link.push_attribute(("href", address(to).as_str()));
            writer.write_event(Event::Empty(link))?;
        }
    }
    writer.write_event(Event::End(BytesEnd::new("url")))
}
