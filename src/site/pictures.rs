//! Which pictures of its own a text shows.

use pulldown_cmark::{Event, Parser, Tag};
use rustc_hash::FxHashSet;

use super::address::is_local;
use crate::formats::front_matter;
use crate::formats::source::Format;
use crate::model::document::Document;

/// What may stand beside pages: what browsers show as pictures.
const TYPES: [(&str, &str); 7] = [
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("gif", "image/gif"),
    ("webp", "image/webp"),
    ("avif", "image/avif"),
    ("svg", "image/svg+xml"),
];

/// A picture of the text's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// As the text has it.
    pub address: String,
    /// Where it is first shown, counted from 1.
    pub line: usize,
}

/// The pictures in the text that stand beside it, in their order, each once.
pub fn own(document: &Document, format: Format) -> Vec<Own> {
    let mut found: Vec<Own> = Vec::new();
    if format == Format::Plain {
        return found;
    }
    let source = document.source();
    let mut known = FxHashSet::default();
    let start = front_matter::end(source);
    // Pictures come in their order, so that each line end is counted once.
    let (mut line, mut counted) = (1, 0);
    for (event, range) in Parser::new(&source[start..]).into_offset_iter() {
        if let Event::Start(Tag::Image { dest_url, .. }) = event
            && is_own(&dest_url)
            && known.insert(dest_url.to_string())
        {
            let at = (start + range.start).max(counted);
            line += memchr::memchr_iter(b'\n', &source.as_bytes()[counted..at]).count();
            counted = at;
            found.push(Own { address: dest_url.into_string(), line });
        }
    }
    found
}

/// The addresses of such pictures in a passage, inline Markdown.
pub fn own_of(passage: &str) -> Vec<String> {
    if !passage.contains("![") {
        return Vec::new();
    }
    let picture = |event| {
        let Event::Start(Tag::Image { dest_url, .. }) = event else { return None };
        is_own(&dest_url).then(|| dest_url.into_string())
    };
    Parser::new(passage).filter_map(picture).collect()
}

fn is_own(address: &str) -> bool {
    is_local(address) && media_type(address).is_some()
}

/// The media type of a picture, by its name; `None` for what is none.
pub(super) fn media_type(name: &str) -> Option<&'static str> {
    let (_, extension) = name.rsplit_once('.')?;
    let of = |(known, _): &&(&str, &str)| known.eq_ignore_ascii_case(extension);
    TYPES.iter().find(of).map(|(_, media_type)| *media_type)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::source::read;

    #[test]
    fn pictures_elsewhere_and_other_files_are_not_ours() {
        let text = "---\na: b\n---\n![a](pics/a.PNG) ![b](https://b.example/b.png) ![c](c.pdf) ![a](pics/a.PNG)\n";
        let document = read(Format::Markdown, text.into(), &[]).unwrap();
        let picture = Own { address: "pics/a.PNG".to_owned(), line: 4 };
        assert_eq!(own(&document, Format::Markdown), [picture]);
        assert_eq!(own_of("і ![б](pics/б.svg), ![а](https://a.example/a.png)"), ["pics/б.svg"]);
        assert!(own_of("[б](pics/б.svg)").is_empty());
    }
}
