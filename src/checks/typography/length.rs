//! `length`: a translation so short or so long that something is lost or was added.

use crate::checks::check::{Check, Flaw, Run};
use crate::checks::passage::Passage;
use crate::checks::text::HIDDEN;
use crate::messages;
use crate::model::finding::CheckId;

pub(super) const CHECK: Check =
    Check { id: CheckId::Length, examples: include_str!("length.md"), run: Run::Unit(run) };

/// How long a translation may be, in per cent of the English, counted in characters that are not markup.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct LengthOptions {
    /// Texts of 40 characters and more; from 300 on, a quarter more.
    pub least: u32,
    /// The same; from 300 on, a quarter less. Short texts are allowed more.
    pub most: u32,
}

impl Default for LengthOptions {
    fn default() -> Self {
        Self { least: 45, most: 240 }
    }
}

/// From how many characters on a text is no short one.
const SHORT: usize = 40;
/// From how many on several sentences even each other out.
const LONG: usize = 300;
/// So many bytes are looked at together.
const BLOCK: usize = 32;
/// Up to how many characters a text may be longer than the ratio allows.
const ALLOWED: usize = 100;

fn run(passage: &Passage<'_>, flaws: &mut Vec<Flaw>) {
    let options = &passage.known.options.length;
    let (source, translation) = (passage.source.prose(), passage.translation.prose());
    let (of, is) = (length(source), length(translation));
    if is < least(of, options) {
        let percent = is * 100 / of.max(1);
        flaws.push(Flaw::new(messages::length_short(percent), 0..translation.len()));
    } else if is > most(of, options) {
        let percent = is.saturating_mul(100) / of.max(1);
        flaws.push(Flaw::new(messages::length_long(percent), 0..translation.len()));
    }
}

/// The characters that a reader reads.
fn length(prose: &str) -> usize {
    // The first bytes of characters, counted without a branch.
    let count = |bytes: &[u8; BLOCK]| {
        let is_first = |byte: u8| (byte & 0xc0 != 0x80) & (byte != HIDDEN as u8);
        usize::from(bytes.iter().fold(0_u8, |count, byte| count + u8::from(is_first(*byte))))
    };
    let (blocks, rest) = prose.as_bytes().as_chunks();
    let mut last = [HIDDEN as u8; BLOCK];
    last[..rest.len()].copy_from_slice(rest);
    blocks.iter().chain([&last]).map(count).sum()
}

/// The fewest characters that a translation of so many may have.
fn least(of: usize, options: &LengthOptions) -> usize {
    let least = of.saturating_mul(options.least as usize) / 100;
    match of {
        0..30 => 0,
        30..SHORT => least / 2,
        SHORT..LONG => least,
        _ => least.saturating_add(least / 4).min(of),
    }
}

/// The most characters that a translation of so many may have.
fn most(of: usize, options: &LengthOptions) -> usize {
    let most = |of: usize| of.saturating_mul(options.most as usize) / 100;
    match of {
        // Nothing but markup and names: what the translation adds to them is not for us to judge.
        0 => usize::MAX,
        1..ALLOWED => most(of) + (ALLOWED - of) * 2 / 5,
        ALLOWED..LONG => most(of),
        _ => most(of) - most(of) / 4,
    }
}
