//! Our HTML as XML: empty elements closed, and no link that would lead out of the book into files that are not there.

/// Elements that never have an end tag (HTML, 13.1.2).
const VOID: [&str; 6] = ["br", "hr", "img", "input", "wbr", "col"];

/// The same text as XML. `html` is what the body of a page is: well-formed but for void elements, attributes in double
/// quotation marks, named entities only those of XML. `is_picture` knows the addresses of the book's pictures.
pub(super) fn xhtml(html: &str, is_picture: &dyn Fn(&str) -> bool) -> String {
    let mut out = String::with_capacity(html.len() + 64);
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        out.push_str(&entities(&rest[..at]));
        let end = tag_end(&rest[at..]);
        let tag = &rest[at..at + end];
        push_tag(tag, is_picture, &mut out);
        rest = &rest[at + end..];
    }
    out.push_str(&entities(rest));
    out
}

/// Where a tag ends: after the first `>` outside of quotation marks.
fn tag_end(text: &str) -> usize {
    let mut quoted = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'>' if !quoted => return at + 1,
            _ => {}
        }
    }
    text.len()
}

fn push_tag(tag: &str, is_picture: &dyn Fn(&str) -> bool, out: &mut String) {
    let inside = tag.trim_start_matches('<').trim_end_matches('>').trim_end_matches('/');
    if inside.starts_with(['/', '!', '?']) {
        if inside.starts_with('/') && !VOID.contains(&&inside[1..]) {
            out.push_str(tag);
        }
        return;
    }
    let (name, attributes) = inside.split_once(' ').unwrap_or((inside, ""));
    let value = |name: &str| {
        let after =
            attributes.split_once(&format!("{name}=\"")).and_then(|(_, v)| v.split_once('"'));
        after.map_or("", |(value, _)| value)
    };
    if name == "img" && !is_picture(value("src")) {
        // The picture is not in the book; its description is.
        out.push_str(value("alt"));
        return;
    }
    out.push('<');
    out.push_str(name);
    let mut rest = attributes.trim();
    while !rest.is_empty() {
        let stop = rest.find(['=', ' ']).unwrap_or(rest.len());
        let attribute = &rest[..stop];
        let after = &rest[stop..];
        let (value, next) = match after.strip_prefix("=\"") {
            Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
            // One without a value, such as `checked`.
            None => (attribute, after.trim_start_matches('=')),
        };
        rest = next.trim_start();
        let led_out = attribute == "href" && !leads_to_a_place(value);
        if !attribute.is_empty() && !led_out {
            out.push_str(&format!(" {attribute}=\"{}\"", entities(value)));
        }
    }
    out.push_str(if VOID.contains(&name) { "/>" } else { ">" });
}

/// Whether a link stays in the chapter, or leads to an address outside of the book.
fn leads_to_a_place(href: &str) -> bool {
    let scheme = ["http://", "https://", "mailto:", "tel:", "xmpp:"];
    let lower = href.to_ascii_lowercase();
    href.starts_with('#') || scheme.iter().any(|scheme| lower.starts_with(scheme))
}

/// The one named entity of HTML that may stand in cleaned text, as XML has it.
fn entities(text: &str) -> String {
    text.replace("&nbsp;", "&#160;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_elements_are_closed_and_links_into_nowhere_go() {
        for (html, xml) in [
            ("a<br>b<hr class=\"x\">", "a<br/>b<hr class=\"x\"/>"),
            (
                "<input type=\"checkbox\" disabled checked>",
                "<input type=\"checkbox\" disabled=\"disabled\" checked=\"checked\"/>",
            ),
            ("<a href=\"../x.html\" title=\"a > b\">c</a>", "<a title=\"a > b\">c</a>"),
            (
                "<a href=\"https://a.example/?b&amp;c\">d</a>",
                "<a href=\"https://a.example/?b&amp;c\">d</a>",
            ),
            ("a<img src=\"x\" alt=\"b &amp; c\">", "ab &amp; c"),
            ("<img src=\"pictures/a.png\" alt=\"b\">", "<img src=\"pictures/a.png\" alt=\"b\"/>"),
            ("a&nbsp;b", "a&#160;b"),
            ("<p>a</p><!-- b -->", "<p>a</p>"),
        ] {
            assert_eq!(xhtml(html, &|src| src == "pictures/a.png"), xml);
        }
    }
}
