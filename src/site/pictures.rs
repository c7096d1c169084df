//! Which pictures of its own a text shows.

use pulldown_cmark::{Event, Parser, Tag};

use super::address::is_local;
use crate::formats::front_matter;
use crate::formats::source::Format;
use crate::model::document::Document;

/// What may be copied beside pages: what browsers show as pictures.
const EXTENSIONS: [&str; 7] = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"];

/// The addresses of pictures in the text that stand beside it, as the text has them, in their order.
pub fn own(document: &Document, format: Format) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    if format == Format::Plain {
        return found;
    }
    let source = document.source();
    for event in Parser::new(&source[front_matter::end(source)..]) {
        if let Event::Start(Tag::Image { dest_url, .. }) = event
            && is_local(&dest_url)
            && is_picture(&dest_url)
            && !found.iter().any(|known| **known == *dest_url)
        {
            found.push(dest_url.into_string());
        }
    }
    found
}

fn is_picture(address: &str) -> bool {
    let extension = address.rsplit_once('.').map_or("", |(_, extension)| extension);
    EXTENSIONS.iter().any(|known| known.eq_ignore_ascii_case(extension))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::source::read;

    #[test]
    fn pictures_elsewhere_and_other_files_are_not_ours() {
        let text = "---\na: b\n---\n![a](pics/a.PNG) ![b](https://b.example/b.png) ![c](c.pdf) ![a](pics/a.PNG)\n";
        let document = read(Format::Markdown, text.into(), &[]).unwrap();
        assert_eq!(own(&document, Format::Markdown), ["pics/a.PNG"]);
    }
}
