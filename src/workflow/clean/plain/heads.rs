//! Titles and headings among the blocks of plain text.

use super::block::{Block, Ending, Heads, Joined, SHORT, append};
use super::shape::{is_heading_like, is_long, is_title_like};
use crate::model::fingerprint::fold;
use crate::workflow::clean::date;
use crate::workflow::clean::statement::Note;

/// Whether the next block may be the title: there is none yet, or a date at most.
pub(super) fn begins(blocks: &[Block]) -> bool {
    match blocks {
        [] => true,
        [Block::Paragraph(lines)] => matches!(&lines[..], [one] if date::is_dateline(&one.text)),
        [_, ..] => false,
    }
}

/// Cuts the last block where it is more than one paragraph, or where a title stands above it.
pub(super) fn split_last(blocks: &mut Vec<Block>, heads: Heads) {
    let lines = match blocks.pop() {
        Some(Block::Paragraph(lines)) => lines,
        Some(other) => return blocks.push(other),
        None => return,
    };
    let mut paragraph: Vec<Joined> = Vec::new();
    let first = lines.first().map(|line| line.text.as_str());
    let title = first.filter(|text| is_title_like(text)).map(|text| fold(text).to_lowercase());
    let mut at_head = heads == Heads::TitleIsSought && title.is_some();
    for line in lines {
        let Some(last) = paragraph.last_mut() else {
            paragraph.push(line);
            continue;
        };
        let short = |line: &Joined| line.from == line.to && line.text.chars().count() <= SHORT;
        let open = last.end == Ending::Open;
        if at_head && open && line.text.starts_with(char::is_lowercase) && is_title_like(&last.text)
        {
            append(&mut last.text, &line.text);
            last.to = line.to;
            last.end = line.end;
            continue;
        }
        let again = || title.as_ref() == Some(&fold(&last.text).to_lowercase());
        let ends =
            open && (!short(last) || !short(&line) || (at_head && is_title_like(&last.text)));
        if ends {
            at_head =
                at_head && again() && title.as_ref() == Some(&fold(&line.text).to_lowercase());
            blocks.push(Block::Paragraph(std::mem::take(&mut paragraph)));
        }
        paragraph.push(line);
    }
    blocks.push(Block::Paragraph(paragraph));
}

/// Short lines without punctuation that stand before a long paragraph become headings; the title does not.
pub(super) fn find_headings(blocks: &mut [Block], heads: Heads, notes: &mut Vec<Note>) {
    let alone = |block: &Block| match block {
        Block::Paragraph(lines) if lines.len() == 1 => lines.first().map(|line| line.text.clone()),
        Block::Paragraph(_) | Block::Heading { .. } | Block::Rule { .. } | Block::Marked(_) => None,
    };
    let mut title_is_sought = heads == Heads::TitleIsSought;
    for index in 0..blocks.len() {
        let Some(text) = alone(&blocks[index]) else {
            title_is_sought = false;
            continue;
        };
        if title_is_sought {
            title_is_sought = date::is_dateline(&text);
            if is_title_like(&text) {
                continue;
            }
        }
        let stands_above = blocks.get(index + 1).and_then(alone).is_some_and(|next| is_long(&next));
        if stands_above
            && is_heading_like(&text)
            && let Block::Paragraph(lines) = &mut blocks[index]
            && let Some(line) = lines.pop()
        {
            blocks[index] = Block::Heading { level: 2, line };
        }
    }
    if heads == Heads::TitleIsSought {
        plain_title(blocks);
    }
    for block in blocks.iter() {
        if let Block::Heading { line, .. } = block {
            notes.push(Note::Heading { line: line.from });
        }
    }
}

/// An underlined title becomes a line of its own, to be found as any other title is.
fn plain_title(blocks: &mut [Block]) {
    let at = usize::from(!blocks.is_empty() && begins(&blocks[..1]));
    if let Some(block) = blocks.get_mut(at)
        && let Block::Heading { line, .. } = block
        && is_title_like(&line.text)
    {
        let line = Joined { text: line.text.clone(), ..*line };
        *block = Block::Paragraph(vec![line]);
    }
}
