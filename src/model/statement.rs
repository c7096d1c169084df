//! An English document and its name.

use std::fmt;

/// A statement's id: its path under the source folder, with `/`, without the extension.
///
/// No part of it is empty, `.` or `..`, begins or ends with a blank, or holds a control character, a backslash or
/// one of `<>:"|?*`: so it is a safe file name everywhere, and never leaves the project.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StatementId(String);

/// The text cannot name a statement.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} cannot name a statement")]
pub struct NotAnId(pub String);

impl StatementId {
    /// Takes a text that already is a sound id.
    pub fn parse(text: &str) -> Result<Self, NotAnId> {
        let sound = |part: &str| {
            !part.is_empty()
                && !part.starts_with(['-', '.'])
                && part.trim() == part
                && part.len() <= 200
                && !part.chars().any(|c| c.is_control() || "\\<>:\"|?*".contains(c))
        };
        if text.split('/').all(sound) {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotAnId(text.to_owned()))
        }
    }

    /// The id as text, parts joined by `/`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for StatementId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_ids_that_leave_the_project() {
        for good in ["solidarity", "2026/11/solidarity", "Заява", "a b"] {
            assert!(StatementId::parse(good).is_ok(), "{good}");
        }
        for bad in ["", "/a", "a/", "../a", "a/../b", ".", ".a", "a\\b", "a\nb", "-rf", " a", "a:b"]
        {
            assert!(StatementId::parse(bad).is_err(), "{bad}");
        }
    }
}
