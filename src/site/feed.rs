//! The Atom feed of a language (RFC 4287).

use atom_syndication::{Category, Entry, Feed, FixedDateTime, Generator, Link, Person, Text};
use jiff::civil::Date;

use super::edition::Site;
use super::escape::{self, readable};
use super::files::SiteFile;
use super::listing::Listing;
use super::page::{Edited, PageKind};
use super::voice::Voice;
use super::{marks, path};

/// A feed holds the newest; readers have seen the others.
const LONGEST: usize = 50;

/// The feed of the statements that stand in a language; one that is there in the original alone comes when it is
/// translated. `listings` are of all languages and begin with the newest.
pub(super) fn file(site: &Site, voice: &Voice, listings: &[Listing]) -> SiteFile {
    let own = path::feed(voice.locale());
    let title = &voice.edition.title;
    let standing: Vec<&Listing> = listings
        .iter()
        .filter(|listing| *listing.locale == *voice.locale())
        .filter(|listing| !matches!(listing.kind, PageKind::Fallback(_)))
        .take(LONGEST)
        .collect();
    let entries: Vec<Entry> =
        standing.iter().map(|listing| entry(site, voice, &own, listing)).collect();
    let updated = standing.iter().filter_map(|listing| changed(listing)).max();
    let feed = Feed {
        title: Text::plain(readable(title).into_owned()),
        subtitle: voice.edition.tagline.as_deref().map(|t| Text::plain(readable(t).into_owned())),
        id: id(site, &own),
        updated: midnight(updated),
        authors: vec![Person { name: readable(title).into_owned(), ..Person::default() }],
        links: vec![
            link(site, &own, &own, "self", "application/atom+xml"),
            link(site, &own, &path::index(voice.locale()), "alternate", "text/html"),
        ],
        generator: Some(Generator {
            value: "talmach".to_owned(),
            uri: None,
            version: Some(env!("CARGO_PKG_VERSION").to_owned()),
        }),
        lang: Some(voice.locale().to_string()),
        entries,
        ..Feed::default()
    };
    let mut xml = feed.to_string();
    xml.push('\n');
    SiteFile::new(own, xml)
}

fn entry(site: &Site, voice: &Voice, own: &str, listing: &Listing) -> Entry {
    let page = path::statement(&listing.locale, &listing.statement);
    Entry {
        title: told(voice, &listing.title, listing.title_machine),
        id: id(site, &page),
        updated: midnight(changed(listing)),
        published: listing.date.map(|date| midnight(Some(date))),
        links: vec![link(site, own, &page, "alternate", "text/html")],
        summary: listing.summary.as_ref().map(|text| told(voice, text, listing.summary_machine)),
        categories: listing
            .tags
            .iter()
            .map(|tag| Category {
                term: readable(&tag.key).into_owned(),
                scheme: None,
                label: Some(readable(&tag.label).into_owned()),
            })
            .collect(),
        ..Entry::default()
    }
}

/// A text, labelled in words and markup where a machine made it and nobody has reviewed it.
fn told(voice: &Voice, text: &str, machine: Option<Edited>) -> Text {
    let Some(edited) = machine else { return Text::plain(text) };
    let (origin, text) = (edited.origin(), escape::html(text));
    let words = escape::html(&marks::machine_made(voice, edited));
    Text::html(format!("<span data-origin=\"{origin}\">{text}</span> ({words})"))
}

/// When a listing last changed, as far as anybody knows.
fn changed(listing: &Listing) -> Option<Date> {
    listing.updated.max(listing.date)
}

/// The beginning of a day; of 1970 where it is not known, since Atom wants a time.
fn midnight(date: Option<Date>) -> FixedDateTime {
    let unknown = FixedDateTime::default();
    date.map_or(unknown, |date| format!("{date}T00:00:00Z").parse().unwrap_or(unknown))
}

/// A name for a page that nothing else has: its address where it is known, else made from a hash (RFC 9562, 5.8).
fn id(site: &Site, path: &str) -> String {
    if let Some(address) = site.address(path) {
        return address;
    }
    let named = format!("{}\0{path}", site.source.title);
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&blake3::hash(named.as_bytes()).as_bytes()[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let parts = [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]];
    format!("urn:uuid:{}", parts.join("-"))
}

fn link(site: &Site, from: &str, to: &str, rel: &str, mime: &str) -> Link {
    Link {
        href: site.address(to).unwrap_or_else(|| path::link(from, to)),
        rel: rel.to_owned(),
        mime_type: Some(mime.to_owned()),
        ..Link::default()
    }
}
