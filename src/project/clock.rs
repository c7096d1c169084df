//! What time it is: the only place that asks.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Now; or the second that `SOURCE_DATE_EPOCH` names, so that the same input gives the same output.
///
/// A value that is no count of seconds is passed over.
pub fn now() -> Timestamp {
    let fixed = std::env::var("SOURCE_DATE_EPOCH").ok();
    fixed.as_deref().and_then(from_epoch).unwrap_or_else(Timestamp::now)
}

/// The date of [`now`], in UTC: a date in a catalog must not depend on where it was written.
pub fn today() -> Date {
    now().to_zoned(TimeZone::UTC).date()
}

fn from_epoch(seconds: &str) -> Option<Timestamp> {
    Timestamp::from_second(seconds.trim().parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_epoch_is_seconds_and_nothing_else() {
        assert_eq!(from_epoch("86400").unwrap().to_string(), "1970-01-02T00:00:00Z");
        for bad in ["", "tomorrow", "99999999999999999", "1.5"] {
            assert_eq!(from_epoch(bad), None, "{bad}");
        }
    }
}
