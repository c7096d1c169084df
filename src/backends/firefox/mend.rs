//! Characters that a vocabulary lacks come out of the engine as the bytes they are made of, spelt `<0xD1><0x9E>`.

/// The text with runs of spelt bytes made into the characters that they are. Bytes that make none become U+FFFD.
pub(super) fn mended(text: &str) -> String {
    let mut mended = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("<0x") {
        mended.push_str(&rest[..at]);
        rest = &rest[at..];
        let mut bytes = Vec::new();
        while let Some((byte, after)) = spelt(rest) {
            bytes.push(byte);
            rest = after;
        }
        if bytes.is_empty() {
            mended.push('<');
            rest = &rest[1..];
        } else {
            mended.push_str(&String::from_utf8_lossy(&bytes));
        }
    }
    mended.push_str(rest);
    mended
}

/// A spelt byte at the start of a text, and what is after it.
fn spelt(text: &str) -> Option<(u8, &str)> {
    let (digits, after) = text.strip_prefix("<0x")?.split_at_checked(2)?;
    let after = after.strip_prefix('>')?;
    let hexadecimal = digits.bytes().all(|b| b.is_ascii_hexdigit());
    Some((u8::from_str_radix(digits, 16).ok().filter(|_| hexadecimal)?, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_of_bytes_become_characters() {
        assert_eq!(mended("бы<0xD1><0x9E> <0xE2><0x80><0x94>!"), "быў —!");
        assert_eq!(mended("<0xF0><0x9F><0x95><0x8A>"), "🕊");
    }

    #[test]
    fn what_is_no_character_shows_and_what_is_no_byte_stays() {
        assert_eq!(mended("a<0xD1>b"), "a\u{FFFD}b");
        for text in ["<0x", "<0xD", "<0xD1", "<0x+1>", "<0xДД>", "<<0", "a < 0x41"] {
            assert_eq!(mended(text), text);
        }
        assert_eq!(mended("<0x<0x41>"), "<0xA");
    }

    #[test]
    fn ten_megabytes_take_no_time() {
        let text = "<0x".repeat(3_000_000);
        assert_eq!(mended(&text), text);
    }
}
