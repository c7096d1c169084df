//! A translator's word that a finding is none.

/// What a comment of this kind begins with, after its `#`.
const PREFIX: &str = " talmach: ignore";

/// One silence: `# talmach: ignore number-changed: "a quotation"`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Silence {
    /// The id of a check, as it was written; perhaps of none, or nothing.
    pub check: String,
    /// Why; empty where nobody said.
    pub reason: String,
}

impl Silence {
    /// Reads a translator comment (the text after `#`); `None` where it is anything else.
    pub fn parse(comment: &str) -> Option<Self> {
        let said = comment.trim_end().strip_prefix(PREFIX)?;
        let said = if said.is_empty() { said } else { said.strip_prefix(char::is_whitespace)? };
        let (check, reason) = said.split_once(':').unwrap_or((said, ""));
        Some(Self { check: check.trim().to_owned(), reason: reason.trim().to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_silence_names_a_check_and_may_say_why() {
        let silence = |check: &str, reason: &str| {
            Some(Silence { check: check.to_owned(), reason: reason.to_owned() })
        };
        assert_eq!(
            Silence::parse(" talmach: ignore number-changed: \"a quotation: 30\""),
            silence("number-changed", "\"a quotation: 30\"")
        );
        assert_eq!(Silence::parse(" talmach: ignore dash\r"), silence("dash", ""));
        assert_eq!(Silence::parse(" talmach: ignore "), silence("", ""));
        assert_eq!(Silence::parse(" talmach: ignored"), None);
        assert_eq!(Silence::parse(" a note"), None);
    }
}
