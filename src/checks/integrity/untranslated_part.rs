//! `untranslated-part`: an English sentence within the translation.

use std::ops::Range;

use super::english::is_function;
use super::untranslated::is_echo;
use crate::checks::check::{Check, Flaw, Run};
use crate::checks::knowledge::Tongue;
use crate::checks::passage::Passage;
use crate::checks::text::HIDDEN;
use crate::messages;
use crate::model::finding::CheckId;
use crate::model::letters::is_letter;

pub(super) const CHECK: Check = Check {
    id: CheckId::UntranslatedPart,
    examples: include_str!("untranslated_part.md"),
    run: Run::Unit(run),
};

/// A shorter run may be a name.
const WORDS: usize = 4;

/// Runs of Latin words, with what shows a sentence in them. In quotation marks or brackets they may be a title.
fn run(passage: &Passage<'_>, flaws: &mut Vec<Flaw>) {
    let cyrillic = match passage.known.tongue {
        Tongue::Russian | Tongue::Belarusian(_) => !passage.known.locale.as_str().contains("latn"),
        Tongue::Other => false,
    };
    if !cyrillic || !passage.translation.may_have_latin() || is_echo(passage) {
        return;
    }
    let prose = passage.translation.prose();
    let mut at = 0;
    while let Some(run) = next_run(prose, at) {
        at = run.span.end;
        if run.words < WORDS || run.function < 2 || run.lower < 3 {
            continue;
        }
        let flaw = Flaw::new(messages::untranslated_part_found(), run.span.clone());
        if !is_set_apart(passage.translation.text, &run.span) {
            flaws.push(if run.lower > WORDS { flaw } else { flaw.unsure() });
        } else if run.words > 2 * WORDS {
            flaws.push(flaw.unsure());
        }
    }
}

/// Latin words without a Cyrillic one between them.
struct LatinRun {
    span: Range<usize>,
    words: usize,
    lower: usize,
    function: usize,
}

fn next_run(prose: &str, from: usize) -> Option<LatinRun> {
    let bytes = prose.as_bytes();
    let start = from + bytes[from..].iter().position(u8::is_ascii_alphabetic)?;
    let mut run = LatinRun { span: start..start, words: 0, lower: 0, function: 0 };
    let mut at = start;
    while let Some(&byte) = bytes.get(at) {
        if byte.is_ascii_alphabetic() {
            let end = end_of_word(bytes, at);
            let word = &prose[at..end];
            at = end;
            run.span.end = at;
            run.words += 1;
            run.lower += usize::from(byte.is_ascii_lowercase());
            run.function += usize::from(is_function(word));
        } else if byte.is_ascii() {
            if ends_run(byte) {
                break;
            }
            at += 1;
        } else {
            let Some(c) = prose[at..].chars().next() else { break };
            if is_letter(c) || matches!(c, '«' | '»' | '“' | '”' | '„') {
                break;
            }
            at += c.len_utf8();
        }
    }
    run.span.end = run.span.end.max(start + 1);
    Some(run)
}

/// The end of a word; `file-name.html` and `snake_case` are one.
fn end_of_word(bytes: &[u8], mut at: usize) -> usize {
    while let Some(&byte) = bytes.get(at) {
        let joins = matches!(byte, b'\'' | b'-' | b'_' | b'.' | b':')
            && bytes.get(at + 1).is_some_and(u8::is_ascii_alphanumeric);
        if !byte.is_ascii_alphanumeric() && !joins {
            break;
        }
        at += 1;
    }
    at
}

/// What a title or a name in brackets stands in, and what stands in paths and code.
fn ends_run(byte: u8) -> bool {
    b"()\"\n/\\=<>{}[]#@|_*`".contains(&byte) || u32::from(byte) == u32::from(HIDDEN)
}

/// Whether quotation marks, brackets or emphasis are around.
fn is_set_apart(text: &str, span: &Range<usize>) -> bool {
    let before = text[..span.start].trim_end().chars().next_back();
    let after = text[span.end..].trim_start_matches(['.', ',', '!', '?', ':', ';', '…', ' ']);
    before.is_some_and(|c| "«„“\"(*_[`‘'>".contains(c))
        && after.chars().next().is_some_and(|c| "»“”\")*_]`’'<".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_end_at_other_scripts_and_brackets() {
        let run = next_run("Гэта we are here, at last (так).", 0).unwrap();
        assert_eq!(run.span, 9..29);
        assert_eq!((run.words, run.function), (5, 3));
    }
}
