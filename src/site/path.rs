//! Where pages are in the site, and how one links to another.

use std::borrow::Cow;
use std::fmt::Write;

use crate::model::fingerprint::Fingerprint;
use crate::model::locale::Locale;
use crate::model::statement::StatementId;

/// The longest name of a tag's page, in bytes, without its extension.
const LONGEST_TAG: usize = 80;

/// What leads to the folder around one.
const UP: &str = "../";

/// The front page.
pub const FRONT: &str = "index.html";
/// The page for addresses that do not exist.
pub const NOT_FOUND: &str = "404.html";
/// The style sheet.
pub const STYLE: &str = "style.css";
/// The list of addresses for search engines.
pub const SITEMAP: &str = "sitemap.xml";

/// The list of statements in a language.
pub fn index(locale: &Locale) -> String {
    format!("{locale}/index.html")
}

/// The feed of a language.
pub fn feed(locale: &Locale) -> String {
    format!("{locale}/feed.xml")
}

/// The list of statements with a tag.
pub fn tag(locale: &Locale, key: &str) -> String {
    format!("{locale}/tags/{}.html", tag_name(key))
}

/// A statement in a language.
pub fn statement(locale: &Locale, id: &StatementId) -> String {
    below(locale, &slug(id), &[".html"])
}

/// A statement with the source beside it.
pub fn parallel(locale: &Locale, id: &StatementId) -> String {
    below(locale, &slug(id), &[".parallel.html"])
}

/// A statement with another translation beside it.
pub fn parallel_with(locale: &Locale, id: &StatementId, beside: &Locale) -> String {
    below(locale, &slug(id), &[".parallel.", beside.as_str(), ".html"])
}

/// What has changed in the source since a translation was made.
pub fn changes(locale: &Locale, id: &StatementId) -> String {
    below(locale, &slug(id), &[".changes.html"])
}

/// A file in the folder of a language.
fn below(locale: &Locale, name: &str, ends: &[&str]) -> String {
    let locale = locale.as_str();
    let length = locale.len() + 1 + name.len() + ends.iter().map(|end| end.len()).sum::<usize>();
    let mut path = String::with_capacity(length);
    path.push_str(locale);
    path.push('/');
    path.push_str(name);
    path.extend(ends.iter().copied());
    path
}

/// A statement's place below its language. Two statements never have the same.
///
/// It is the id, with a `~` where the id would stand in the place of a page of ours.
pub fn slug(id: &StatementId) -> Cow<'_, str> {
    let id = id.as_str();
    let (first, rest) = id.split_once('/').map_or((id, None), |(first, rest)| (first, Some(rest)));
    let own_folder = rest.is_some() && bare(first).eq_ignore_ascii_case("tags");
    let whole = bare(id);
    let own_page = whole.eq_ignore_ascii_case("index")
        || whole.contains('.') && {
            let whole = whole.to_ascii_lowercase();
            whole.ends_with(".changes") || whole.contains(".parallel")
        };
    if !own_folder && !own_page {
        return Cow::Borrowed(id);
    }
    let mut slug = String::with_capacity(id.len() + 2);
    slug.push_str(first);
    if own_folder {
        slug.push('~');
    }
    if let Some(rest) = rest {
        slug.push('/');
        slug.push_str(rest);
    }
    if own_page {
        slug.push('~');
    }
    Cow::Owned(slug)
}

fn bare(name: &str) -> &str {
    name.trim_end_matches('~')
}

/// The name of a tag's page: the tag in small letters where that is a plain name, else what is left of it and a
/// fingerprint.
pub fn tag_name(key: &str) -> String {
    let lower = key.trim().to_lowercase();
    let mut name = String::with_capacity(lower.len());
    for c in lower.chars() {
        if name.len() + c.len_utf8() > LONGEST_TAG {
            break;
        }
        match c {
            c if c.is_alphanumeric() || c == '_' => name.push(c),
            _ if name.ends_with('-') => {}
            _ => name.push('-'),
        }
    }
    let plain = lower.replace(' ', "-");
    if name == plain && !name.is_empty() && !name.starts_with('-') {
        return name;
    }
    let hash = Fingerprint::of(&lower).to_string();
    format!("{}-{}", name.trim_matches('-'), &hash["b3:".len()..]).trim_matches('-').to_owned()
}

/// A relative link from one file of the site to another, percent-encoded.
pub fn link(from: &str, to: &str) -> String {
    let folders = from.bytes().filter(|&byte| byte == b'/').count();
    let mut link = String::with_capacity(UP.len() * folders + to.len());
    link.extend(std::iter::repeat_n(UP, folders));
    push_encoded(to, &mut link);
    link
}

/// What leads from a file to the root of the site: `""`, or `../` for each folder.
pub fn to_root(from: &str) -> String {
    link(from, "")
}

/// A path of the site as an address has it (RFC 3986): all but unreserved characters and slashes percent-encoded.
pub fn encoded(path: &str) -> String {
    let mut address = String::with_capacity(path.len());
    push_encoded(path, &mut address);
    address
}

fn push_encoded(path: &str, address: &mut String) {
    let is_plain =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~' | b'/');
    if path.bytes().all(is_plain) {
        address.push_str(path);
        return;
    }
    for byte in path.bytes() {
        match is_plain(byte) {
            true => address.push(char::from(byte)),
            // Writing into a string cannot fail.
            false => _ = write!(address, "%{byte:02X}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn id(text: &str) -> StatementId {
        StatementId::parse(text).unwrap()
    }

    #[test]
    fn no_statement_stands_in_the_place_of_another_or_of_a_list() {
        let ids = [
            "index",
            "index~",
            "a",
            "a.parallel",
            "a.parallel~",
            "a.parallel.ru",
            "a.changes",
            "tags/a",
            "tags~/a",
            "tags",
            "x/index",
            "feed",
        ];
        let en = Locale::parse("en").unwrap();
        let mut paths: Vec<String> = vec![index(&en), tag(&en, "a")];
        paths.extend(ids.map(|text| statement(&en, &id(text))));
        paths.extend(ids.map(|text| parallel(&en, &id(text))));
        paths.extend(ids.map(|text| changes(&en, &id(text))));
        let different: BTreeSet<&String> = paths.iter().collect();
        assert_eq!(different.len(), paths.len(), "{paths:#?}");
        assert_eq!(slug(&id("2026/11/letter")), "2026/11/letter");
    }

    #[test]
    fn tags_become_safe_names_and_different_ones_stay_different() {
        assert_eq!(tag_name("Elections"), "elections");
        assert_eq!(tag_name("political prisoners"), "political-prisoners");
        assert_eq!(tag_name("салідарнасць"), "салідарнасць");
        let tags = ["c", "c++", "c#", "..", "../c", "", "/", "a-b", "a_b", "a--b", "a/b"];
        let names: BTreeSet<String> = tags.iter().map(|tag| tag_name(tag)).collect();
        assert_eq!(names.len(), tags.len(), "{names:?}");
        assert!(names.iter().all(|name| !name.contains(['/', '.']) && !name.is_empty()));
        assert!(tag_name(&"д".repeat(900)).len() < 120);
    }

    #[test]
    fn links_are_relative_and_encoded() {
        assert_eq!(
            link("ru/2026/a.html", "be/2026/a b's \"x\".html"),
            "../../be/2026/a%20b%27s%20%22x%22.html"
        );
        assert_eq!(link("index.html", "style.css"), "style.css");
        assert_eq!(link("a/b.html", "Ж.html"), "../%D0%96.html");
    }
}
