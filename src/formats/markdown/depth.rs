//! How deep blocks may stand in one another, found before anything is parsed.

use memchr::memchr2_iter;

/// How deep block quotes, list items and footnotes may stand in one another.
///
/// The parser's work on a line grows with the depth, so that a line of a million `>` with a million lines under it
/// would take hours. No reader follows a text beyond a handful.
pub const MAX_DEPTH: usize = 100;

/// The first byte of the first line that might stand deeper than [`MAX_DEPTH`].
///
/// Looks at the marks that lines begin with, in code too, and takes two columns of indentation for a block.
pub(super) fn too_deep(body: &str) -> Option<usize> {
    let bytes = body.as_bytes();
    let starts = std::iter::once(0).chain(memchr2_iter(b'\n', b'\r', bytes).map(|end| end + 1));
    starts.into_iter().find(|&start| bound(&bytes[start..]) > MAX_DEPTH)
}

/// At least how many blocks a line can be inside of, by its beginning; 0 where it begins none.
fn bound(line: &[u8]) -> usize {
    let (mut at, mut marks, mut indents) = (0, 0, 0);
    let ends_mark = |byte: Option<&u8>| matches!(byte, None | Some(b' ' | b'\t' | b'\n' | b'\r'));
    while let Some(&byte) = line.get(at) {
        let length = match byte {
            b' ' | b'\t' => {
                let run = line[at..].iter().take_while(|b| matches!(b, b' ' | b'\t'));
                let (length, columns) = run.fold((0, 0), |(length, columns), b| {
                    (length + 1, columns + if *b == b'\t' { 4 } else { 1 })
                });
                indents += (columns - usize::from(marks > 0)) / 2;
                at += length;
                continue;
            }
            b'>' => 1,
            b'-' | b'+' | b'*' if ends_mark(line.get(at + 1)) => 1,
            b'0'..=b'9' => {
                let digits = line[at..].iter().take(10).take_while(|b| b.is_ascii_digit()).count();
                let mark = matches!(line.get(at + digits), Some(b'.' | b')'));
                if !mark || !ends_mark(line.get(at + digits + 1)) {
                    break;
                }
                digits + 1
            }
            b'[' if line.get(at + 1) == Some(&b'^') => {
                let label = line[at..].iter().take_while(|b| !matches!(b, b']' | b'\n')).count();
                if !line[at + label..].starts_with(b"]:") {
                    break;
                }
                label + "]:".len()
            }
            _ => break,
        };
        marks += 1;
        at += length;
    }
    if marks > 0 { marks + indents } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_block_counts() {
        for (mark, expected) in
            [("> ", 3), (">", 3), ("- ", 3), ("1. ", 3), ("[^a]: ", 3), ("-   ", 6), ("-\t", 6)]
        {
            assert_eq!(bound(format!("{}a", mark.repeat(3)).as_bytes()), expected, "{mark}");
        }
        assert_eq!(bound(b"        - a"), 5);
        assert_eq!(bound(b"        a"), 0);
        assert_eq!(bound(b"--- -"), 0);
    }

    #[test]
    fn finds_the_line() {
        let deep = ">".repeat(MAX_DEPTH + 1);
        assert_eq!(too_deep(&format!("a\r\n{deep}\n{deep}")), Some(3));
        assert_eq!(too_deep(&deep[1..]), None);
    }
}
