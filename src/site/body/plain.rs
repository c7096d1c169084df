//! Plain text: each unit a paragraph, and what stands between them as it is.

use std::ops::Range;

use super::Body;
use super::passage::{Dress, Frame};
use crate::model::document::Document;
use crate::model::unit::UnitKind;
use crate::site::{binding, escape};

/// Writes a rendered document whose units stand at `spans`.
pub(super) fn write(
    document: &Document,
    rendered: &str,
    spans: &[Range<usize>],
    frame: &Frame<'_>,
) -> Body {
    let mut body = Body { inner: Vec::with_capacity(spans.len()), ..Body::default() };
    let mut done = 0;
    for (unit, span) in spans.iter().enumerate() {
        between(&rendered[done..span.start], frame, &mut body.html);
        done = span.end;
        let Dress { attributes, marks, instead } = frame.dress(unit);
        let words = rendered[span.clone()].split_whitespace().collect::<Vec<_>>().join(" ");
        let inner = instead.map_or_else(|| binding::html(&words), str::to_owned);
        if document.units()[unit].kind != UnitKind::Title {
            body.html.push_str(&format!("<p{attributes}>{inner}{marks}</p>\n"));
        }
        body.inner.push(inner);
    }
    between(&rendered[done..], frame, &mut body.html);
    body
}

/// Skeleton: a line of signs is a rule.
fn between(text: &str, frame: &Frame<'_>, html: &mut String) {
    let text = escape::readable(text);
    let signs = text.trim().trim_matches('\u{feff}');
    if signs.is_empty() {
        return;
    }
    if signs.chars().all(|c| c.is_whitespace() || "*-_=~•—–".contains(c)) {
        html.push_str("<hr>\n");
    } else {
        html.push_str(&format!("<p{}>{}</p>\n", frame.skeleton, escape::html(signs)));
    }
}
