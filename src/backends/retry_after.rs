//! How long a server asks to wait: `Retry-After` (RFC 9110, 10.2.3) in seconds or as a date, `retry-after-ms` of OpenAI.

use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::fmt::strtime;
use jiff::tz::TimeZone;
use reqwest::header::{DATE, HeaderMap, RETRY_AFTER};

/// The longest wait that is believed: a day.
pub(super) const LONGEST: Duration = Duration::from_secs(86_400);

/// What the headers of an answer ask for. What cannot be read asks for nothing; a date that is past, not to wait.
///
/// A date counts from the server's own clock where the answer says what it shows (`Date`), so that it does not matter
/// whether the clocks agree; else from `now`.
pub(super) fn wait(headers: &HeaderMap, now: Timestamp) -> Option<Duration> {
    let text = |name: &str| headers.get(name)?.to_str().ok().map(str::trim);
    let asked = text("retry-after-ms").and_then(milliseconds).or_else(|| {
        let asked = text(RETRY_AFTER.as_str())?;
        seconds(asked).or_else(|| {
            let shown = text(DATE.as_str()).and_then(date);
            let now = shown.unwrap_or_else(|| now.to_zoned(TimeZone::UTC).datetime());
            Some(until(date(asked)?, now))
        })
    })?;
    Some(asked.min(LONGEST))
}

/// A whole number of seconds; one beyond all numbers is long.
fn seconds(text: &str) -> Option<Duration> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().map_or(LONGEST, Duration::from_secs))
}

/// A number of milliseconds, which some servers give with a fraction.
fn milliseconds(text: &str) -> Option<Duration> {
    let number: f64 = text.parse().ok()?;
    (number >= 0.0).then(|| Duration::try_from_secs_f64(number / 1_000.0).unwrap_or(LONGEST))
}

fn until(then: DateTime, now: DateTime) -> Duration {
    then.duration_since(now).try_into().unwrap_or(Duration::ZERO)
}

/// A date, which is of Greenwich, in any of the three forms that a recipient has to know (RFC 9110, 5.6.7).
fn date(text: &str) -> Option<DateTime> {
    // That the day of the week is wrong is no reason not to wait.
    let (_, date) = text.split_once([',', ' '])?;
    let forms = ["%d %b %Y %H:%M:%S GMT", "%d-%b-%y %H:%M:%S GMT", "%b %e %H:%M:%S %Y"];
    forms.iter().find_map(|form| strtime::parse(form, date.trim()).ok()?.to_datetime().ok())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use reqwest::header::{HeaderName, HeaderValue};

    use super::*;

    /// A minute before the date that RFC 9110 has for an example.
    const NOW: &str = "1994-11-06T08:48:37Z";

    fn asked(pairs: &[(&'static str, &str)]) -> Option<Duration> {
        let header = |(name, value): &(&'static str, &str)| {
            (HeaderName::from_static(name), HeaderValue::from_str(value).unwrap())
        };
        wait(&pairs.iter().map(header).collect(), NOW.parse().unwrap())
    }

    fn after(value: &str) -> Option<u64> {
        asked(&[("retry-after", value)]).map(|wait| wait.as_secs())
    }

    #[test]
    fn seconds_and_dates_in_each_form_are_read() {
        for (value, seconds) in [
            ("0", 0),
            (" 7 ", 7),
            ("Sun, 06 Nov 1994 08:49:37 GMT", 60),
            ("Sunday, 06-Nov-94 08:49:37 GMT", 60),
            ("Sun Nov  6 08:49:37 1994", 60),
        ] {
            assert_eq!(after(value), Some(seconds), "{value}");
        }
    }

    #[test]
    fn a_past_date_means_now_and_nobody_waits_for_more_than_a_day() {
        assert_eq!(after("Sun, 06 Nov 1994 08:48:36 GMT"), Some(0));
        assert_eq!(after("Thu, 01 Jan 1970 00:00:00 GMT"), Some(0));
        for long in ["86401", "99999999999999999999999", "Fri, 31 Dec 9999 23:59:59 GMT"] {
            assert_eq!(after(long), Some(86_400), "{long}");
        }
    }

    #[test]
    fn a_date_counts_from_the_clock_of_the_server() {
        let wait = asked(&[
            ("date", "Sun, 22 Nov 2026 03:00:00 GMT"),
            ("retry-after", "Sun, 22 Nov 2026 03:00:30 GMT"),
        ]);
        assert_eq!(wait, Some(Duration::from_secs(30)));
    }

    #[test]
    fn milliseconds_go_first() {
        let wait = asked(&[("retry-after-ms", "1500.5"), ("retry-after", "9")]);
        assert_eq!(wait, Some(Duration::from_micros(1_500_500)));
        assert_eq!(
            asked(&[("retry-after-ms", "soon"), ("retry-after", "9")]).unwrap().as_secs(),
            9
        );
        assert_eq!(asked(&[("retry-after-ms", "1e300")]), Some(LONGEST));
    }

    #[test]
    fn what_is_no_time_asks_for_nothing() {
        for value in ["", "-1", "1.5", "tomorrow", "Sun, 99 Nov 1994 08:49:37 GMT", "NaN"] {
            assert_eq!(after(value), None, "{value}");
        }
        assert_eq!(asked(&[]), None);
        assert_eq!(asked(&[("retry-after-ms", "NaN")]), None);
    }

    proptest! {
        #[test]
        fn nothing_breaks_it(value in "[ -~]{0,40}", date in "[ -~]{0,40}") {
            asked(&[("retry-after", &value), ("date", &date), ("retry-after-ms", &value)]);
        }
    }
}
