//! Roman numerals, also those typed with Cyrillic letters.

/// The number that a word in capitals means: `XX`, `ХХ`, `IV`. Longer than any numeral of a century or chapter is
/// none.
pub(super) fn value(word: &str) -> Option<u64> {
    const LONGEST: usize = 9;
    let (mut total, mut last, mut letters) = (0, 0, 0);
    for c in word.chars().rev() {
        let digit = match c {
            'I' | 'І' => 1,
            'V' => 5,
            'X' | 'Х' => 10,
            'L' => 50,
            'C' | 'С' => 100,
            'D' => 500,
            'M' | 'М' => 1000,
            _ => return None,
        };
        letters += 1;
        if letters > LONGEST {
            return None;
        }
        if digit < last {
            total -= digit;
        } else {
            total += digit;
            last = digit;
        }
    }
    u64::try_from(total).ok().filter(|total| *total > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_are_read_in_both_scripts() {
        for (word, number) in [("XX", 20), ("ХХІ", 21), ("XIV", 14), ("MCMXC", 1990)] {
            assert_eq!(value(word), Some(number), "{word}");
        }
        assert_eq!(value("XA"), None);
        assert_eq!(value(""), None);
        assert_eq!(value(&"I".repeat(99)), None);
    }
}
