//! Quick looks over a whole text, many bytes at once: they tell most who ask that they have nothing to look for.
//!
//! A question without a branch (`|` and `&`, no `||`, no `match`) is put to many bytes together by a processor.

/// So many bytes are looked at together.
const BLOCK: usize = 32;
const TOGETHER: usize = 16;

/// Passes over blocks that have no byte that is wanted; each is asked about with the byte after it. No byte that is wanted
/// stands between the two places. Linear.
#[inline]
pub fn pass_over(bytes: &[u8], from: usize, is_wanted: impl Fn(u8, u8) -> bool) -> usize {
    let mut at = from;
    // The last block has some bytes once more.
    while at + 1 < bytes.len() && bytes.len() > BLOCK {
        let start = at.min(bytes.len() - BLOCK - 1);
        let (block, next) = (&bytes[start..start + BLOCK], &bytes[start + 1..=start + BLOCK]);
        let mut found = [false; BLOCK];
        for (found, (byte, next)) in found.iter_mut().zip(block.iter().zip(next)) {
            *found = is_wanted(*byte, *next);
        }
        if found.iter().fold(false, |any, found| any | found) {
            break;
        }
        at = start + BLOCK;
    }
    at
}

/// Whether some two bytes are wanted of which the second stands so many bytes behind the first. A question without a
/// branch (`|` and `&`) is put to many bytes at once. Linear.
#[inline]
pub fn any_pair<const APART: usize>(text: &str, is_wanted: impl Fn(u8, u8) -> bool) -> bool {
    let bytes = text.as_bytes();
    let (firsts, seconds) =
        (&bytes[..bytes.len().saturating_sub(APART)], &bytes[APART.min(bytes.len())..]);
    let (Some(last_firsts), Some(last_seconds)) = (firsts.last_chunk(), seconds.last_chunk())
    else {
        return firsts.iter().zip(seconds).any(|(first, second)| is_wanted(*first, *second));
    };
    let mut found = [false; TOGETHER];
    let mut look = |firsts: &[u8; TOGETHER], seconds: &[u8; TOGETHER]| {
        for at in 0..TOGETHER {
            found[at] |= is_wanted(firsts[at], seconds[at]);
        }
    };
    let ((many_firsts, _), (many_seconds, _)) = (firsts.as_chunks(), seconds.as_chunks());
    many_firsts.iter().zip(many_seconds).for_each(|(firsts, seconds)| look(firsts, seconds));
    // The last ones, some of them once more.
    look(last_firsts, last_seconds);
    found.iter().fold(false, |any, found| any | found)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_two_bytes_are_asked(text in "a{0,40}[ab]{0,20}a{0,40}", wanted in "[ab]{2}") {
            let pair = wanted.as_bytes();
            let is_wanted = |first, second| (first == pair[0]) & (second == pair[1]);
            prop_assert_eq!(any_pair::<1>(&text, is_wanted), text.contains(&wanted));
            let apart = text.as_bytes().windows(3).any(|three| is_wanted(three[0], three[2]));
            prop_assert_eq!(any_pair::<2>(&text, is_wanted), apart);
        }

        #[test]
        fn nothing_that_is_wanted_is_passed_over(
            text in "(a{0,40}|b){0,6}",
            from in 0_usize..150,
            second in "[ab]",
        ) {
            let (bytes, from) = (text.as_bytes(), from.min(text.len()));
            let is_wanted = |first, next| (first == b'b') & (next == second.as_bytes()[0]);
            let to = pass_over(bytes, from, is_wanted);
            let mut passed = (from..to).map(|at| (bytes[at], bytes.get(at + 1)));
            prop_assert!(passed.all(|(byte, next)| next.is_some_and(|next| !is_wanted(byte, *next))));
        }
    }
}
