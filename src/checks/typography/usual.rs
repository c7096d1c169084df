//! What most of a text is, as far as blanks go: nothing to look at.

/// Whether a blank stands before a letter of Cyrillic, and after one or after punctuation, as most do.
pub(super) fn is_usual(bytes: &[u8], at: usize) -> bool {
    let is_letter = |byte: Option<&u8>| matches!(byte, Some(0xd0 | 0xd1));
    let before = |back: usize| at.checked_sub(back).and_then(|at| bytes.get(at));
    is_letter(bytes.get(at + 1))
        && match before(1) {
            Some(b',' | b';' | b':' | b'!' | b'?') => true,
            // After one letter it may belong to a name: «А. Б.»
            Some(b'.') => is_letter(before(3)) && is_letter(before(5)),
            Some(_) => is_letter(before(2)),
            None => false,
        }
}

/// The first bytes of what is looked at.
pub(super) const INTERESTING: [bool; 256] = {
    let mut table = [false; 256];
    let bytes = b" \t,;!?.()\xc2\xe2\xe3\xef";
    let mut at = 0;
    while at < bytes.len() {
        table[bytes[at] as usize] = true;
        at += 1;
    }
    table
};
