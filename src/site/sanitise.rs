//! Raw HTML of a text: what is harmless stays, the rest goes.
//!
//! Everything else on a page is written by us and escaped; `ammonia` judges what a text brought along.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::LazyLock;

use ammonia::Builder;

use super::address;

/// What raw HTML may say inside a passage.
const INLINE: [&str; 24] = [
    "a", "abbr", "b", "bdi", "br", "cite", "code", "dfn", "em", "i", "img", "ins", "kbd", "mark",
    "q", "s", "samp", "small", "span", "strong", "sub", "sup", "u", "wbr",
];

/// What it may be besides, where it stands alone. No headings: they are the text's own.
const BLOCKS: [&str; 20] = [
    "blockquote",
    "caption",
    "dd",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

static IN_PASSAGE: LazyLock<Builder<'static>> = LazyLock::new(|| builder(&[]));
static ALONE: LazyLock<Builder<'static>> = LazyLock::new(|| builder(&BLOCKS));

/// The inside of a passage that holds raw HTML.
pub(super) fn passage(html: &str) -> String {
    IN_PASSAGE.clean(html).to_string()
}

/// Raw HTML between passages.
pub(super) fn block(html: &str) -> String {
    ALONE.clean(html).to_string()
}

fn builder(blocks: &[&'static str]) -> Builder<'static> {
    let mut builder = Builder::empty();
    let tags: HashSet<&str> = INLINE.iter().chain(blocks).copied().collect();
    builder
        .tags(tags)
        .clean_content_tags(HashSet::from(["script", "style", "template", "noscript", "title"]))
        .add_generic_attributes(["lang", "dir", "title"])
        .add_tag_attributes("a", ["href", "id"])
        .add_tag_attributes("img", ["src", "alt"])
        .add_tag_attributes("sup", ["class"])
        .add_tag_attributes("td", ["colspan", "rowspan"])
        .add_tag_attributes("th", ["colspan", "rowspan", "scope"])
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel", "xmpp"]))
        .link_rel(None)
        .attribute_filter(attribute);
    builder
}

/// Ours are the only ids and classes; pictures come from this site alone.
fn attribute<'v>(element: &str, name: &str, value: &'v str) -> Option<Cow<'v, str>> {
    let keep = match (element, name) {
        ("a", "id") => value.contains("fnref-") && value.len() < 30,
        ("sup", "class") => value == "note",
        ("img", "src") => address::is_local(value),
        (_, "href") => address::sound(value).is_some(),
        (_, "dir") => matches!(value, "ltr" | "rtl" | "auto"),
        (_, _) => true,
    };
    keep.then_some(Cow::Borrowed(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_runs_or_calls_elsewhere_goes_and_what_is_read_stays() {
        for (raw, clean) in [
            ("<img src=x onerror=alert(1) alt=a>", "<img src=\"x\" alt=\"a\">"),
            ("<img src=https://spy.example/x alt=a>", "<img alt=\"a\">"),
            ("<a href=\"javascript:x\">y</a>", "<a>y</a>"),
            ("<script>alert(1)</script>z", "z"),
            ("<b>not closed", "<b>not closed</b>"),
            (
                "<span style=\"color:red\" class=\"mark\" id=\"p1\" data-origin=\"person\">x</span>",
                "<span>x</span>",
            ),
            ("<form action=x><input></form>", ""),
            ("H<sub>2</sub>O</p></article>", "H<sub>2</sub>O"),
        ] {
            assert_eq!(passage(raw), clean, "{raw}");
        }
        assert_eq!(block("<h1>Big</h1><div><iframe src=x></iframe>a"), "Big<div>a</div>");
    }
}
