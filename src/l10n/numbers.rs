//! Counts as the languages write them: digits in groups of three.

use fluent::FluentValue;

/// English: `1234`, `12,345`.
pub(super) fn english<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    whole(value).map(|number| grouped(number, ','))
}

/// Russian and Belarusian: `1234`, `12 345` with a no-break space.
pub(super) fn slavic<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    whole(value).map(|number| grouped(number, '\u{a0}'))
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "Fluent's enum: it has more variants than we ever put in"
)]
fn whole(value: &FluentValue<'_>) -> Option<i64> {
    match value {
        // Messages hold whole numbers only; Fluent keeps them as `f64`, exact up to 2^53.
        FluentValue::Number(number) => Some(number.value as i64),
        _ => None,
    }
}

/// Groups digits from five digits on, as the style guides of all three languages have it.
pub(super) fn grouped(number: i64, separator: char) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::from(if number < 0 { "−" } else { "" });
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && digits.len() > 4 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped_from_five_on() {
        for (number, text) in [
            (0, "0"),
            (999, "999"),
            (1234, "1234"),
            (12_345, "12,345"),
            (123_456, "123,456"),
            (1_234_567, "1,234,567"),
            (-12_345, "−12,345"),
        ] {
            assert_eq!(grouped(number, ','), text);
        }
    }
}
