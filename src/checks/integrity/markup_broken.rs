//! `markup-broken`: markers that lack their other half, and markup that the English has otherwise.

use super::stray::{Stray, StrayKind, strays};
use super::tags::{tags, without_common};
use crate::checks::check::{Check, Flaw, Run};
use crate::checks::passage::Passage;
use crate::checks::text::Text;
use crate::messages;
use crate::model::finding::CheckId;
use crate::model::markup::{Role, TokenKind};

pub(super) const CHECK: Check = Check {
    id: CheckId::MarkupBroken,
    examples: include_str!("markup_broken.md"),
    run: Run::Unit(run),
};

fn run(passage: &Passage<'_>, flaws: &mut Vec<Flaw>) {
    block(passage, flaws);
    if passage.source.tokens().is_empty() && passage.translation.tokens().is_empty() {
        stray(passage, flaws);
        return;
    }
    let broken = stray(passage, flaws);
    if broken == Broken::No {
        emphasis(passage, flaws);
        links(passage, flaws);
    }
    html(passage, flaws);
}

/// Whether a marker lacks its other half.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Broken {
    No,
    Yes,
}

/// More stray markers of a kind than the English has.
fn stray(passage: &Passage<'_>, flaws: &mut Vec<Flaw>) -> Broken {
    let found = strays(&passage.translation);
    if found.is_empty() {
        return Broken::No;
    }
    let known = strays(passage.source);
    let mut broken = Broken::No;
    for kind in [StrayKind::Star, StrayKind::Underscore, StrayKind::Backtick, StrayKind::Link] {
        let of_kind = |stray: &&Stray| stray.kind == kind;
        let more = found.iter().filter(of_kind).count();
        let less = known.iter().filter(of_kind).count();
        if more <= less {
            continue;
        }
        broken = Broken::Yes;
        let Some(last) = found.iter().filter(of_kind).nth(less) else { continue };
        let marker = passage.translation.at(&last.span);
        flaws.push(Flaw::new(messages::markup_broken_stray(marker), last.span.clone()));
    }
    broken
}

/// The pairs of each strength.
fn emphasis(passage: &Passage<'_>, flaws: &mut Vec<Flaw>) {
    let (source, translation) = (Pairs::of(passage.source), Pairs::of(&passage.translation));
    if source.weak + source.strong == 0 && translation.weak + translation.strong == 0 {
        return;
    }
    if source == translation {
        return;
    }
    let total = |pairs: Pairs| pairs.weak + pairs.strong;
    let end = passage.translation.text.len();
    let message = messages::markup_broken_emphasis(total(source), total(translation));
    let flaw = Flaw::new(message, end..end);
    // Titles that English sets in italics stand in quotation marks.
    let is_strong_lost = source.strong > 0 && total(translation) == 0;
    if is_strong_lost {
        flaws.push(flaw);
    } else if total(source) != total(translation) {
        flaws.push(flaw.unsure());
    }
}

/// How many pairs of emphasis a text has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Pairs {
    weak: usize,
    strong: usize,
}

impl Pairs {
    fn of(text: &Text<'_>) -> Self {
        let mut pairs = Self::default();
        for token in text.tokens() {
            match (token.kind, token.role) {
                (TokenKind::Emphasis, Role::Open(_)) if token.span.len() > 1 => pairs.strong += 1,
                (TokenKind::Emphasis, Role::Open(_)) => pairs.weak += 1,
                _ => {}
            }
        }
        pairs
    }
}

/// Links whose targets are all there, and that still are fewer: one has become text.
fn links(passage: &Passage<'_>, flaws: &mut Vec<Flaw>) {
    let count = |text: &Text<'_>| {
        let tokens = text.tokens().iter();
        tokens.filter(|t| t.kind == TokenKind::Link && matches!(t.role, Role::Open(_))).count()
    };
    let (source, translation) = (count(passage.source), count(&passage.translation));
    if translation < source {
        let lost = super::targets::targets(passage.source)
            .iter()
            .any(|target| !passage.translation.text.contains(target.text));
        if !lost {
            let end = passage.translation.text.len();
            let message = messages::markup_broken_links(source, translation);
            flaws.push(Flaw::new(message, end..end).unsure());
        }
    }
}

/// Tags by name.
fn html(passage: &Passage<'_>, flaws: &mut Vec<Flaw>) {
    let (mut lost, mut added) = (tags(passage.source), tags(&passage.translation));
    if lost.is_empty() && added.is_empty() {
        return;
    }
    without_common(&mut lost, &mut added);
    let end = passage.translation.text.len();
    let halves = |tags: &[super::tags::Tag<'_>], element: &str| {
        let (mut open, mut close) = (0_usize, 0_usize);
        for tag in tags.iter().filter(|tag| tag.element() == element) {
            *(if tag.name.starts_with('/') { &mut close } else { &mut open }) += 1;
        }
        open != close
    };
    const MANY: usize = 32;
    for tag in lost.iter().take(MANY) {
        let text = passage.source.at(&tag.span);
        let flaw =
            Flaw::new(messages::markup_broken_tag_lost(text), end..end).about(tag.span.clone());
        let broken = tag.is_of_a_pair() && (halves(&lost, tag.element()) || tag.element() == "a");
        flaws.push(if broken { flaw } else { flaw.unsure() });
    }
    for tag in added.iter().take(MANY) {
        let text = passage.translation.at(&tag.span);
        let flaw = Flaw::new(messages::markup_broken_tag_added(text), tag.span.clone());
        let broken = tag.is_of_a_pair() && halves(&added, tag.element());
        flaws.push(if broken { flaw } else { flaw.unsure() });
    }
}

/// A marker of a heading, list or quotation at the beginning, where the English has none.
fn block(passage: &Passage<'_>, flaws: &mut Vec<Flaw>) {
    let length = marker(passage.translation.text);
    if length > 0 && marker(passage.source.text) == 0 {
        let found = passage.translation.text[..length].trim_end();
        flaws.push(Flaw::new(messages::markup_broken_block(found), 0..found.len()));
    }
}

/// The length of the marker that a text begins with.
fn marker(text: &str) -> usize {
    let bytes = text.as_bytes();
    let run = |byte: u8| bytes.iter().take_while(|b| **b == byte).count();
    let length = match bytes.first() {
        Some(b'#') => run(b'#'),
        Some(b'-' | b'*' | b'+' | b'>') => 1,
        Some(b'0'..=b'9') => {
            let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
            match bytes.get(digits) {
                Some(b'.' | b')') if digits < 4 => digits + 1,
                Some(_) | None => return 0,
            }
        }
        Some(_) | None => return 0,
    };
    if bytes.get(length) == Some(&b' ') && length < 7 { length + 1 } else { 0 }
}
