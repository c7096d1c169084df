//! `end-punctuation`: a translation that ends otherwise than its English.

use super::ending::{End, Ending, is_abbreviated};
use super::signs::word_start;
use crate::checks::check::{Check, Flaw, Run};
use crate::checks::knowledge::Tongue;
use crate::checks::passage::Passage;
use crate::messages;
use crate::model::finding::CheckId;
use crate::model::unit::UnitKind;

pub(super) const CHECK: Check = Check {
    id: CheckId::EndPunctuation,
    examples: include_str!("end_punctuation.md"),
    run: Run::Unit(run),
};

fn run(passage: &Passage<'_>, flaws: &mut Vec<Flaw>) {
    if passage.known.tongue == Tongue::Other {
        return;
    }
    let (source, translation) = (Ending::of(passage.source), Ending::of(&passage.translation));
    let has_words =
        || source.has_words(passage.source) && translation.has_words(&passage.translation);
    if source.agrees(translation) || !has_words() {
        return;
    }
    flaws.extend(judge(passage, source, translation));
}

fn judge(passage: &Passage<'_>, source: &Ending, translation: &Ending) -> Option<Flaw> {
    let item = matches!(passage.kind, UnitKind::ListItem | UnitKind::TableCell);
    match (source.last, translation.last) {
        // A point that belongs to an abbreviation ends nothing, or ends both.
        (End::Stop, End::None) if is_abbreviated(passage.source.prose(), source) => None,
        (End::None, End::Stop) if is_abbreviated(passage.translation.prose(), translation) => None,
        // «Уважаемые коллеги!» is how a letter begins.
        (End::Comma, End::Exclamation) => None,
        (_, End::Exclamation) if is_name(passage, translation) => None,
        (wanted, End::None) => {
            let sign = wanted.sign()?;
            let flaw = Flaw::new(
                messages::end_punctuation_missing(sign),
                translation.text_end..translation.text_end,
            );
            // What closes the parts of a list, each language may choose for itself.
            let free =
                matches!(wanted, End::Comma | End::Ellipsis) || item && wanted == End::Semicolon;
            Some(match (free, translation.is_bare) {
                (true, _) => flaw.unsure(),
                (false, true) => flaw.fixed_by(sign),
                (false, false) => flaw,
            })
        }
        (End::None, found) => {
            let sign = found.sign()?;
            let flaw = Flaw::new(messages::end_punctuation_extra(sign), translation.at.clone());
            // A heading may become a question; the items of a list may be closed by each language in its way.
            let house = matches!(found, End::Question | End::Ellipsis)
                || found == End::Stop
                    && passage.translation.prose()[translation.at.end..].starts_with(')')
                || item && matches!(found, End::Semicolon | End::Comma | End::Stop);
            Some(if house { flaw.unsure() } else { flaw })
        }
        (wanted, found) => {
            let message = messages::end_punctuation_other(found.sign()?, wanted.sign()?);
            let flaw = Flaw::new(message, translation.at.clone());
            Some(if is_free(wanted, found, item) { flaw.unsure() } else { flaw })
        }
    }
}

/// Whether the last word is a name with its sign, as it stands in the English: `Yahoo!`
fn is_name(passage: &Passage<'_>, translation: &Ending) -> bool {
    let prose = passage.translation.prose();
    let start = word_start(prose, translation.at.start);
    let name = &prose[start..translation.at.end];
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && passage.source.prose().contains(name)
}

/// Whether a translator may have chosen so on purpose.
fn is_free(wanted: End, found: End, item: bool) -> bool {
    let mild = |end| matches!(end, End::Stop | End::Exclamation | End::Ellipsis);
    let listed = |end| matches!(end, End::Stop | End::Semicolon | End::Comma);
    mild(wanted) && mild(found)
        || matches!((wanted, found), (End::Stop | End::Comma, End::Colon))
        || item && listed(wanted) && listed(found)
        || wanted == End::Semicolon && found == End::Comma
        || wanted == End::Comma && found == End::Semicolon
}
