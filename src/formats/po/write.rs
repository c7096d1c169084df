//! Writes catalogs: a file again with the least change, or a new one.

use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry as Slot;

use super::charset::{Declared, Source, is_live_header, label, relabelled};
use super::entry::{References, append, says_nothing};
pub use super::entry::{entry_text, entry_text_for};
pub use super::header::new_header;
use super::parse::{Company, Parsed, Seat, parse};
use super::read::Po;
pub use super::wrap::Gettext;
use crate::model::catalog::Catalog;
use crate::model::entry::{Entry, Place};

/// Writes a file again, for what its catalog says now.
///
/// An entry that says the same as the one that was read at its seat keeps its bytes, and with them the gap before it;
/// any other is written anew, in the order of the catalog, as [`entry_text`] and with the file's line ends. What was
/// read and is not in the catalog vanishes with its gap. If nothing changed, the bytes are those that were read;
/// otherwise the file becomes UTF-8 and says so in its header.
///
/// Expects each message once. Of a message that is there twice, live or retired, one is written, since gettext refuses
/// such a file: the live one, else the one with a translation, else the first. A caller that wants to keep the other
/// translation has to merge them before. A retired entry that is new or changed and has no translation is not written.
pub fn write(original: &Po, catalog: &Catalog) -> Vec<u8> {
    let source = &original.source;
    let (read, _) = parse(&source.text, source.encoding);
    let chosen = chosen(catalog, &read.seats);
    let changed =
        |entry: &Entry| seat_of(entry, &read).is_none_or(|(was, _)| !was.says_the_same(entry));
    let in_order = chosen.iter().enumerate().all(|(at, entry)| entry.seat == Some(at));
    if in_order && chosen.len() == read.entries.len() && !chosen.iter().any(|e| changed(e)) {
        return source.bytes();
    }
    let mut rewriter = Rewriter::new(source, &read);
    for entry in chosen {
        match seat_of(entry, &read) {
            Some((_, seat)) if seat.company == Company::Alone && !changed(entry) => {
                rewriter.keep(entry, seat);
            }
            Some((was, seat)) => {
                let same_references = was.references == entry.references;
                let references =
                    if same_references { References::AsTheyAre } else { References::Filled };
                rewriter.anew(entry, Some(seat), references);
            }
            None => rewriter.anew(entry, None, References::Filled),
        }
    }
    rewriter.finish()
}

/// Writes a whole new file, exactly as the `msgcat` of gettext 0.23 to 1.0 would have written it: retired entries last,
/// those without a translation not at all, and in UTF-8, whatever the header says.
///
/// Expects each message once, as [`write()`] does.
pub fn write_new(catalog: &Catalog) -> Vec<u8> {
    write_new_for(catalog, Gettext::default())
}

/// Whether a gettext that we know would write the very file that was read.
pub fn is_canonical(read: &Po) -> bool {
    // No message is there twice in what was read.
    let entries: Vec<&Entry> = read.catalog.entries.iter().collect();
    let mut written = String::with_capacity(read.source.text.len());
    [Gettext::V0_23, Gettext::V0_21].into_iter().any(|gettext| {
        written.clear();
        lay_out(&mut written, &entries, gettext);
        read.source.is(written.as_bytes())
    })
}

/// Writes a whole new file as [`write_new`], for a given gettext.
pub fn write_new_for(catalog: &Catalog, gettext: Gettext) -> Vec<u8> {
    let mut out = String::new();
    lay_out(&mut out, &chosen(catalog, &[]), gettext);
    out.into_bytes()
}

/// Writes a new file of entries, each of them once.
fn lay_out(out: &mut String, entries: &[&Entry], gettext: Gettext) {
    let of = |place| entries.iter().copied().filter(move |entry| entry.place == place);
    let retired = of(Place::Retired).filter(|entry| !says_nothing(entry));
    for entry in of(Place::Live).chain(retired) {
        if !out.is_empty() {
            out.push('\n');
        }
        append(out, &in_utf8(entry), gettext, References::Filled);
    }
}

/// The entries without those that gettext would refuse beside another, in their order.
fn chosen<'a>(catalog: &'a Catalog, seats: &[Seat]) -> Vec<&'a Entry> {
    let rank = |entry: &Entry| (entry.place == Place::Retired, says_nothing(entry));
    let mut best: HashMap<_, usize> = HashMap::with_capacity(catalog.entries.len());
    let mut keys = Vec::with_capacity(catalog.entries.len());
    let mut domain = 0;
    for (at, entry) in catalog.entries.iter().enumerate() {
        domain = entry.seat.and_then(|seat| seats.get(seat)).map_or(domain, |seat| seat.domain);
        let key = (domain, entry.context.as_deref(), entry.source.as_str());
        keys.push(key);
        match best.entry(key) {
            Slot::Vacant(slot) => {
                slot.insert(at);
            }
            Slot::Occupied(mut slot) => {
                if rank(entry) < rank(&catalog.entries[*slot.get()]) {
                    slot.insert(at);
                }
            }
        }
    }
    let entries = catalog.entries.iter().enumerate();
    entries.filter(|(at, _)| best.get(&keys[*at]) == Some(at)).map(|(_, entry)| entry).collect()
}

fn seat_of<'a>(entry: &Entry, read: &'a Parsed) -> Option<(&'a Entry, &'a Seat)> {
    let seat = entry.seat?;
    Some((read.entries.get(seat)?, read.seats.get(seat)?))
}

/// An entry that, if it is the header, says UTF-8.
fn in_utf8(entry: &Entry) -> Cow<'_, Entry> {
    if !is_live_header(entry) {
        return Cow::Borrowed(entry);
    }
    match relabelled(entry.text()) {
        Cow::Owned(text) => Cow::Owned(Entry { translation: vec![text], ..entry.clone() }),
        Cow::Borrowed(_) => Cow::Borrowed(entry),
    }
}

/// A file that is put together from kept and new parts.
struct Rewriter<'a> {
    source: &'a Source,
    read: &'a Parsed,
    eol: &'static str,
    out: Vec<u8>,
    /// The domain of the entry before.
    domain: usize,
    /// The seat of the entry before, unless that is new.
    last_seat: Option<usize>,
    /// Whether the gap of each seat has been written.
    gaps: Vec<bool>,
}

impl<'a> Rewriter<'a> {
    fn new(source: &'a Source, read: &'a Parsed) -> Self {
        let gaps = vec![false; read.seats.len()];
        Self {
            source,
            read,
            eol: source.eol(),
            out: source.mark().to_vec(),
            domain: 0,
            last_seat: None,
            gaps,
        }
    }

    /// Keeps an entry's bytes; of the header of a file in another charset, all but the name of the charset.
    fn keep(&mut self, entry: &Entry, seat: &Seat) {
        let relabel = is_live_header(entry) && self.source.declared == Declared::Other;
        if !relabel {
            self.gap(entry, Some(seat));
            let body = self.source.slice(seat.body.clone());
            return self.out.extend_from_slice(&body);
        }
        let body = &self.source.text[seat.body.clone()];
        let name = label(entry.text()).unwrap_or_default();
        let relabelled = body.replacen(&format!("charset={name}"), "charset=UTF-8", 1);
        let (reread, _) = parse(&relabelled, self.source.encoding);
        let expected = in_utf8(entry);
        let is_right = reread.entries.iter().any(|entry| entry.says_the_same(&expected));
        if is_right {
            self.gap(entry, Some(seat));
            self.out.extend_from_slice(relabelled.as_bytes());
        } else {
            self.anew(entry, Some(seat), References::AsTheyAre);
        }
    }

    /// Writes an entry that is new or not what it was.
    fn anew(&mut self, entry: &Entry, seat: Option<&Seat>, references: References) {
        if entry.place == Place::Retired && says_nothing(entry) {
            return;
        }
        self.gap(entry, seat);
        let mut text = String::new();
        append(&mut text, &in_utf8(entry), Gettext::default(), references);
        let text = if self.eol == "\n" { text } else { text.replace('\n', self.eol) };
        self.out.extend_from_slice(text.as_bytes());
    }

    /// Writes what stands before an entry: its own gap if it has one, else a blank line.
    fn gap(&mut self, entry: &Entry, seat: Option<&Seat>) {
        let first = self.out.len() == self.source.mark().len();
        if !first {
            self.end_line();
        }
        let fresh = entry.seat.and_then(|seat| self.gaps.get_mut(seat));
        let is_fresh = fresh.is_some_and(|written| !std::mem::replace(written, true));
        let own_gap = seat.filter(|seat| is_fresh && seat.company == Company::Alone);
        let gap = own_gap.map_or(0..0, |seat| seat.gap.clone());
        let mut text = &self.source.text[gap.clone()];
        if let Some(seat) = seat
            && seat.domain != self.domain
        {
            let directive = self.read.domains[seat.domain].clone();
            self.domain = seat.domain;
            if !(gap.start <= directive.start && directive.end <= gap.end) {
                self.directive(directive);
            }
        }
        let is_blank = text.bytes().all(|b| b.is_ascii_whitespace());
        if first && is_blank && entry.seat != Some(0) {
            text = "";
        }
        let own_seat = entry.seat.filter(|_| is_fresh);
        let moved = own_seat.is_none() || self.last_seat.is_none() || self.last_seat > own_seat;
        self.last_seat = own_seat;
        if !first && moved && !text.contains(['\n', '\r']) {
            self.out.extend_from_slice(self.eol.as_bytes());
        }
        let start = gap.end - text.len();
        self.out.extend_from_slice(&self.source.slice(start..gap.end));
        if text.bytes().last().is_some_and(|b| !matches!(b, b'\n' | b'\r')) {
            self.end_line();
        }
    }

    /// Names the domain of what follows.
    fn directive(&mut self, directive: std::ops::Range<usize>) {
        let line = &self.source.text[directive];
        self.out.extend_from_slice(self.eol.as_bytes());
        let default = "domain \"messages\"";
        self.out.extend_from_slice(if line.is_empty() { default } else { line }.as_bytes());
        self.end_line();
    }

    /// Ends the last line, if it has no end.
    fn end_line(&mut self) {
        if self.out.last().is_some_and(|b| !matches!(b, b'\n' | b'\r')) {
            self.out.extend_from_slice(self.eol.as_bytes());
        }
    }

    /// Adds what stands after the last entry.
    fn finish(mut self) -> Vec<u8> {
        let tail = self.read.tail..self.source.text.len();
        let tail = self.source.slice(tail);
        if !tail.is_empty() && self.out.len() > self.source.mark().len() {
            self.end_line();
        }
        self.out.extend_from_slice(&tail);
        self.out
    }
}

#[cfg(test)]
#[path = "write_tests.rs"]
mod tests;
