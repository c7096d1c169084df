//! A quick look over a whole text, many bytes at once: it tells most checks that they have nothing to look for.

/// So many bytes are looked at together.
const TOGETHER: usize = 16;

/// Whether some two bytes are wanted of which the second stands so many bytes behind the first. A question without a
/// branch (`|` and `&`) is put to many bytes at once. Linear.
#[inline]
pub(super) fn any_pair<const APART: usize>(text: &str, is_wanted: impl Fn(u8, u8) -> bool) -> bool {
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
    }
}
