//! Whether a file can be what it is said to be: its frame, not its sense.
//!
//! For files that came without a hash from elsewhere. The engine allocates what a header claims, so that a header
//! which lies must not reach it.

use std::fs;
use std::path::Path;

use super::error::ModelError;
use super::part::Part;

/// Looks at a file's frame. `name` is for errors.
pub(super) fn look(name: &str, part: Part, path: &Path) -> Result<(), ModelError> {
    let bytes = fs::read(path).map_err(ModelError::disk(path))?;
    let sound = match part {
        Part::Model => weights(&bytes),
        Part::Vocab | Part::SourceVocab | Part::TargetVocab => vocabulary(&bytes),
        Part::Lex => shortlist(&bytes),
    };
    sound.map_err(|detail| ModelError::Unsound { name: name.to_owned(), part, detail })
}

/// More tensors than any model has.
const TENSORS: u64 = 100_000;

/// Marian's binary format, version 1: a table of tensors, their names and shapes, padding, their data.
fn weights(bytes: &[u8]) -> Result<(), &'static str> {
    const SHORT: &str = "it is cut off";
    let mut rest = bytes;
    if number(&mut rest) != Some(1) {
        return Err("it is of no known version");
    }
    let count = number(&mut rest).ok_or(SHORT)?;
    if count == 0 || count > TENSORS {
        return Err("its table is not sound");
    }
    let (mut names, mut shapes, mut data) = (0_u64, 0_u64, 0_u64);
    for _ in 0..count {
        let mut field = || number(&mut rest).ok_or(SHORT);
        let (name, _kind, dimensions, size) = (field()?, field()?, field()?, field()?);
        names = names.checked_add(name).ok_or(SHORT)?;
        shapes = dimensions.checked_mul(4).and_then(|d| shapes.checked_add(d)).ok_or(SHORT)?;
        data = data.checked_add(size).ok_or(SHORT)?;
    }
    skip(&mut rest, names).ok_or(SHORT)?;
    skip(&mut rest, shapes).ok_or(SHORT)?;
    let padding = number(&mut rest).ok_or(SHORT)?;
    skip(&mut rest, padding).ok_or(SHORT)?;
    skip(&mut rest, data).ok_or(SHORT)
}

/// A SentencePiece model: a protocol buffer of pieces and settings.
fn vocabulary(bytes: &[u8]) -> Result<(), &'static str> {
    const NOT: &str = "it is no SentencePiece model";
    let (mut rest, mut pieces) = (bytes, 0_usize);
    while !rest.is_empty() {
        let key = varint(&mut rest).ok_or(NOT)?;
        match key & 7 {
            0 => {
                varint(&mut rest).ok_or(NOT)?;
            }
            1 => skip(&mut rest, 8).ok_or(NOT)?,
            2 => {
                let length = varint(&mut rest).ok_or(NOT)?;
                skip(&mut rest, length).ok_or(NOT)?;
            }
            5 => skip(&mut rest, 4).ok_or(NOT)?,
            _ => return Err(NOT),
        }
        pieces += usize::from(key == (1 << 3 | 2));
    }
    if pieces == 0 { Err(NOT) } else { Ok(()) }
}

/// Marian's lexical shortlist: a magic number, a checksum, four counts, offsets and words.
fn shortlist(bytes: &[u8]) -> Result<(), &'static str> {
    const NOT: &str = "it is no shortlist";
    let mut rest = bytes;
    if number(&mut rest) != Some(0xF11A_48D5_013F_4170) {
        return Err(NOT);
    }
    let mut field = || number(&mut rest).ok_or(NOT);
    let (_checksum, _first, _best, offsets, words) =
        (field()?, field()?, field()?, field()?, field()?);
    let size = offsets.checked_mul(8).zip(words.checked_mul(4)).and_then(|(a, b)| a.checked_add(b));
    if size.is_some_and(|size| size == rest.len() as u64) { Ok(()) } else { Err(NOT) }
}

fn number(rest: &mut &[u8]) -> Option<u64> {
    let (bytes, after) = rest.split_first_chunk()?;
    *rest = after;
    Some(u64::from_le_bytes(*bytes))
}

fn skip(rest: &mut &[u8], count: u64) -> Option<()> {
    *rest = rest.get(usize::try_from(count).ok()?..)?;
    Some(())
}

fn varint(rest: &mut &[u8]) -> Option<u64> {
    let mut value = 0;
    for shift in (0..64).step_by(7) {
        let (byte, after) = rest.split_first()?;
        *rest = after;
        value |= u64::from(byte & 0x7F) << shift;
        if byte & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(values: &[u64]) -> Vec<u8> {
        values.iter().flat_map(|value| value.to_le_bytes()).collect()
    }

    /// One tensor `w` of two bytes.
    fn model() -> Vec<u8> {
        let mut bytes = numbers(&[1, 1, 2, 0x101, 1, 2]);
        bytes.extend(b"w\0");
        bytes.extend(2_u32.to_le_bytes());
        bytes.extend(numbers(&[3]));
        bytes.extend([0; 5]);
        bytes
    }

    #[test]
    fn frames_are_known() {
        assert_eq!(weights(&model()), Ok(()));
        assert_eq!(vocabulary(&[0x0A, 2, 0x0A, 0, 0x12, 0]), Ok(()));
        let mut list = numbers(&[0xF11A_48D5_013F_4170, 0, 8, 1, 2, 1]);
        list.extend([0; 20]);
        assert_eq!(shortlist(&list), Ok(()));
        list.push(0);
        assert!(shortlist(&list).is_err());
    }

    #[test]
    fn a_cut_or_a_lie_is_seen() {
        let model = model();
        for end in 0..model.len() {
            assert!(weights(&model[..end]).is_err(), "{end}");
        }
        for at in [8, 16, 32, 40] {
            let mut lie = model.clone();
            lie[at..at + 8].fill(0xFF);
            assert!(weights(&lie).is_err(), "{at}");
        }
        for garbage in [&b""[..], b"<html>", &[0xFF; 40], &[0x0A, 200, 1]] {
            assert!(vocabulary(garbage).is_err(), "{garbage:?}");
            assert!(weights(garbage).is_err());
            assert!(shortlist(garbage).is_err());
        }
    }
}
