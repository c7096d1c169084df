//! `placeholder-missing`: addresses, placeholders, references and code that are lost, doubled or new.

use std::borrow::Cow;
use std::ops::Range;

use super::targets::{Kinship, kinship};
use crate::checks::check::{Check, Flaw, Run};
use crate::checks::passage::Passage;
use crate::checks::text::Text;
use crate::messages;
use crate::model::finding::CheckId;
use crate::model::markup::TokenKind;

pub(super) const CHECK: Check = Check {
    id: CheckId::PlaceholderMissing,
    examples: include_str!("placeholder_missing.md"),
    run: Run::Unit(run),
};

/// Something that stands in both texts.
struct Literal<'a> {
    kind: TokenKind,
    span: Range<usize>,
    /// As it is compared.
    key: Cow<'a, str>,
}

/// The literals of both texts as multisets.
fn run(passage: &Passage<'_>, flaws: &mut Vec<Flaw>) {
    let (source, translation) = (&passage.source, &passage.translation);
    let (mut lost, mut added) = (literals(source), literals(translation));
    if lost.is_empty() && added.is_empty() {
        return;
    }
    without_common(&mut lost, &mut added);
    // The same texts in another surrounding: code in quotation marks, a placeholder without its blank.
    lost.truncate(MANY);
    added.truncate(MANY);
    let count = |text: &str, key: &str| text.matches(key).count();
    let differs = |literal: &Literal<'_>| {
        count(source.text, &literal.key) != count(translation.text, &literal.key)
    };
    lost.retain(differs);
    added.retain(differs);
    without_kin(&mut lost, &mut added, translation.language);
    let end = translation.text.len();
    let replaced = |literal: &Literal<'_>, by: &[Literal<'_>]| {
        by.iter().any(|another| another.kind == literal.kind)
    };
    for literal in &lost {
        let text = source.at(&literal.span);
        let flaw = Flaw::new(messages::placeholder_missing_lost(text), end..end)
            .about(literal.span.clone());
        match loss(literal, translation, replaced(literal, &added)) {
            Standing::Sure => flaws.push(flaw),
            Standing::Unsure => flaws.push(flaw.unsure()),
            Standing::Fine => {}
        }
    }
    for literal in &added {
        let text = translation.at(&literal.span);
        let known = source.text.contains(&*literal.key);
        let message = if known {
            messages::placeholder_missing_doubled(text)
        } else {
            messages::placeholder_missing_added(text)
        };
        let flaw = Flaw::new(message, literal.span.clone());
        match gain(literal, known, replaced(literal, &lost)) {
            Standing::Sure => flaws.push(flaw),
            Standing::Unsure => flaws.push(flaw.unsure()),
            Standing::Fine => {}
        }
    }
}

/// What a difference is worth.
enum Standing {
    Sure,
    Unsure,
    Fine,
}

#[expect(clippy::wildcard_enum_match_arm, reason = "all other kinds weigh the same")]
fn loss(literal: &Literal<'_>, translation: &Text<'_>, is_replaced: bool) -> Standing {
    match literal.kind {
        // As plain text, or as the target of a link.
        _ if translation.text.contains(&*literal.key) => match literal.kind {
            TokenKind::Placeholder | TokenKind::Footnote => Standing::Sure,
            _ => Standing::Fine,
        },
        TokenKind::Code if is_plain_words(&literal.key) || is_replaced => Standing::Unsure,
        TokenKind::Mention if literal.key.starts_with('#') && is_replaced => Standing::Unsure,
        TokenKind::Term => Standing::Unsure,
        _ => Standing::Sure,
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "all other kinds weigh the same")]
fn gain(literal: &Literal<'_>, is_known: bool, is_replaced: bool) -> Standing {
    match literal.kind {
        TokenKind::Term => Standing::Fine,
        // What was lost has been told.
        TokenKind::Code | TokenKind::Mention if is_replaced => Standing::Fine,
        TokenKind::Code if is_known => Standing::Fine,
        TokenKind::Code | TokenKind::Mention | TokenKind::Address => Standing::Unsure,
        _ => Standing::Sure,
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the rest is markup")]
fn literals<'a>(text: &Text<'a>) -> Vec<Literal<'a>> {
    let mut found = Vec::new();
    for token in text.tokens() {
        let words = text.at(&token.span);
        let key = match token.kind {
            TokenKind::Address => {
                let bare = words.trim_start_matches('<').trim_end_matches('>');
                Cow::Borrowed(bare.strip_prefix("mailto:").unwrap_or(bare))
            }
            TokenKind::Placeholder if words == "%%" => continue,
            TokenKind::Placeholder => without_position(words),
            TokenKind::Code => Cow::Borrowed(words.trim_matches('`').trim()),
            TokenKind::Footnote | TokenKind::Mention | TokenKind::Term => Cow::Borrowed(words),
            _ => continue,
        };
        found.push(Literal { kind: token.kind, span: token.span.clone(), key });
    }
    found
}

/// `%1$s` is `%s` at another place.
fn without_position(placeholder: &str) -> Cow<'_, str> {
    let rest = placeholder.strip_prefix('%').and_then(|rest| rest.split_once('$'));
    match rest {
        Some((position, rest)) if position.bytes().all(|byte| byte.is_ascii_digit()) => {
            Cow::Owned(format!("%{rest}"))
        }
        Some(_) | None => Cow::Borrowed(placeholder),
    }
}

/// Takes off what both have.
fn without_common(lost: &mut Vec<Literal<'_>>, added: &mut Vec<Literal<'_>>) {
    let order = |a: &Literal<'_>, b: &Literal<'_>| (a.kind, &a.key).cmp(&(b.kind, &b.key));
    lost.sort_by(order);
    added.sort_by(order);
    let mut rest = std::mem::take(added).into_iter().peekable();
    lost.retain(|literal| {
        while let Some(less) = rest.next_if(|other| order(other, literal).is_lt()) {
            added.push(less);
        }
        rest.next_if(|other| order(other, literal).is_eq()).is_none()
    });
    added.extend(rest);
    lost.sort_by_key(|literal| literal.span.start);
    added.sort_by_key(|literal| literal.span.start);
}

/// Takes off addresses of the same thing in the other language.
fn without_kin(lost: &mut Vec<Literal<'_>>, added: &mut Vec<Literal<'_>>, language: &str) {
    lost.retain(|literal| {
        let kin = added.iter().position(|other| {
            literal.kind == TokenKind::Address
                && other.kind == TokenKind::Address
                && kinship(&literal.key, &other.key, language) >= Kinship::Variant
        });
        kin.map(|at| added.remove(at)).is_none()
    });
}

/// No more are told, or compared each with each.
const MANY: usize = 64;

/// Code that may be translated: words alone.
fn is_plain_words(code: &str) -> bool {
    code.chars().all(|c| c.is_alphabetic() || c == ' ')
}
