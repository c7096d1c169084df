//! A number, however it is written.

/// A decimal number, or a chain such as a version or a date. Equal numbers are equal amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) enum Amount {
    /// `mantissa` × 10^-`scale`, without a zero at the end of what follows the point. Beyond 19 digits it saturates.
    Decimal { mantissa: u64, scale: u8 },
    /// Three and more groups of digits: `0.21.3`. A hash of the groups.
    Chain(u64),
}

impl Amount {
    pub(in super::super) const fn whole(number: u64) -> Self {
        Self::Decimal { mantissa: number, scale: 0 }
    }

    /// Reads the digits before and after a point.
    pub(in super::super) fn decimal(whole: &str, fraction: &str) -> Self {
        let fraction = fraction.trim_end_matches('0');
        let mantissa = value(value(0, whole), fraction);
        Self::Decimal { mantissa, scale: u8::try_from(fraction.len()).unwrap_or(u8::MAX) }
    }

    /// A chain of groups of digits; leading zeros do not count.
    pub(in super::super) fn chain<'a>(groups: impl Iterator<Item = &'a str>) -> Self {
        // FNV-1a over the numbers; it is never stored.
        let hash = groups.fold(0xcbf2_9ce4_8422_2325_u64, |hash, group| {
            (hash ^ value(0, group)).wrapping_mul(0x100_0000_01b3)
        });
        Self::Chain(hash)
    }

    /// The number, where it is a whole one.
    pub(in super::super) fn as_whole(self) -> Option<u64> {
        match self {
            Self::Decimal { mantissa, scale: 0 } => Some(mantissa),
            Self::Decimal { .. } | Self::Chain(_) => None,
        }
    }

    /// Ten to the power of `zeros` times as much.
    pub(in super::super) fn times_ten_to(self, zeros: u8) -> Option<Self> {
        match self {
            Self::Chain(_) => None,
            Self::Decimal { mantissa, scale } => {
                let rest = zeros.saturating_sub(scale);
                let mantissa = 10_u64.checked_pow(u32::from(rest))?.checked_mul(mantissa)?;
                Some(Self::Decimal { mantissa, scale: scale.saturating_sub(zeros) })
            }
        }
    }
}

/// Appends decimal digits to a number.
fn value(start: u64, digits: &str) -> u64 {
    digits.bytes().filter(u8::is_ascii_digit).fold(start, |number, digit| {
        number.saturating_mul(10).saturating_add(u64::from(digit - b'0'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zeros_at_either_end_do_not_count() {
        assert_eq!(Amount::decimal("007", ""), Amount::whole(7));
        assert_eq!(Amount::decimal("1", "50"), Amount::decimal("1", "5"));
        assert_ne!(Amount::decimal("1", "5"), Amount::whole(15));
        assert_eq!(Amount::chain(["1", "05"].into_iter()), Amount::chain(["01", "5"].into_iter()));
    }

    #[test]
    fn a_million_and_a_half_is_a_number() {
        assert_eq!(Amount::decimal("1", "5").times_ten_to(6), Some(Amount::whole(1_500_000)));
        assert_eq!(
            Amount::decimal("1", "2345").times_ten_to(3),
            Some(Amount::decimal("1234", "5"))
        );
        assert_eq!(Amount::whole(u64::MAX).times_ten_to(3), None);
    }
}
