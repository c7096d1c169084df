//! A quick look over a whole text, many bytes at once: it tells most checks that they have nothing to look for.

/// So many bytes are looked at together.
const TOGETHER: usize = 16;

/// Whether some byte of a text is wanted, which is asked of it and the one before it; before the first one stands 0. A
/// question without a branch (`|` and `&`) is put to many bytes at once. Linear.
#[inline]
pub(super) fn any_pair(text: &str, is_wanted: impl Fn(u8, u8) -> bool) -> bool {
    let bytes = text.as_bytes();
    let Some((last, all_before)) = bytes.split_last() else { return false };
    let Some(last_before) = all_before.last_chunk::<TOGETHER>() else {
        let before = [0].iter().chain(all_before);
        return before.zip(bytes).any(|(before, byte)| is_wanted(*before, *byte));
    };
    let mut found = [is_wanted(0, bytes[0]); TOGETHER];
    let mut look = |before: &[u8; TOGETHER], bytes: &[u8; TOGETHER]| {
        for at in 0..TOGETHER {
            found[at] |= is_wanted(before[at], bytes[at]);
        }
    };
    let (many_before, _) = all_before.as_chunks();
    let (many, _) = bytes[1..].as_chunks();
    many_before.iter().zip(many).for_each(|(before, bytes)| look(before, bytes));
    // The last ones, some of them once more.
    let mut bytes = [*last; TOGETHER];
    bytes[..TOGETHER - 1].copy_from_slice(&last_before[1..]);
    look(last_before, &bytes);
    found.iter().fold(false, |any, found| any | found)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_byte_is_asked_with_the_one_before_it(text in "[ab]{0,40}", wanted in "[ab]{2}") {
            let pair = wanted.as_bytes();
            let found = any_pair(&text, |before, byte| (before == pair[0]) & (byte == pair[1]));
            prop_assert_eq!(found, text.contains(&wanted), "{} {}", text, wanted);
            let first = any_pair(&text, |before, byte| (before == 0) & (byte == pair[1]));
            prop_assert_eq!(first, text.starts_with(&wanted[1..]));
        }
    }
}
