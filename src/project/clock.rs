//! What time it is: the only place that asks.

use jiff::Timestamp;

/// Now; or the second that `SOURCE_DATE_EPOCH` names, so that the same input gives the same output.
///
/// `None` for an epoch that is no count of seconds; an empty one counts as none.
pub fn now(epoch: Option<&str>) -> Option<Timestamp> {
    match epoch.map(str::trim).filter(|epoch| !epoch.is_empty()) {
        None => Some(Timestamp::now()),
        Some(seconds) => Timestamp::from_second(seconds.parse().ok()?).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_epoch_is_seconds_and_nothing_else() {
        assert_eq!(now(Some("86400")).unwrap().to_string(), "1970-01-02T00:00:00Z");
        for bad in ["tomorrow", "99999999999999999", "1.5"] {
            assert_eq!(now(Some(bad)), None, "{bad}");
        }
        for unset in [None, Some(""), Some(" ")] {
            assert!(now(unset).unwrap() > now(Some("86400")).unwrap());
        }
    }
}
