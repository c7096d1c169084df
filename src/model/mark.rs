//! A fact about one translation that travels inside the catalog, bound to the very texts it speaks about.

use std::fmt;

use jiff::civil::Date;

use super::fingerprint::Fingerprint;

/// What every mark begins with, after the `#` of a translator comment.
const PREFIX: &str = " talmach: ";

/// One mark: what happened, when, and to which pair of source and translation.
///
/// It counts only while its hash fits; after an edit it has lapsed, and nobody has to clear it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub deed: Deed,
    pub on: Date,
    pub hash: Fingerprint,
}

/// What a mark says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// A machine or the memory wrote this translation.
    Drafted { by: String },
    /// Somebody vouched for exactly this translation of exactly this source.
    Reviewed { by: String },
    /// Somebody decided that a change of the English leaves the translation right.
    Accepted { by: String, reason: String },
    /// The English moved on. The hash is of the *previous* source and the translation as it then was: while it fits,
    /// nobody has touched the translation since.
    Stale,
}

impl Mark {
    /// Whether a translator comment may be the mark of a draft: most are not.
    pub(super) fn may_be_of_a_draft(comment: &str) -> bool {
        comment.strip_prefix(PREFIX).is_some_and(|said| said.starts_with("drafted"))
    }

    /// Whether a translator comment may be the mark of an acceptance: few are.
    pub(super) fn may_be_of_an_acceptance(comment: &str) -> bool {
        comment.strip_prefix(PREFIX).is_some_and(|said| said.starts_with("accepted"))
    }

    /// Reads a translator comment (the text after `#`); `None` where it is anything but a mark that we know.
    pub fn parse(comment: &str) -> Option<Self> {
        let said = comment.trim_end().strip_prefix(PREFIX)?;
        let (said, hash) = said.match_indices('(').find_map(|(at, _)| {
            let (said, rest) = (said[..at].strip_suffix(' ')?, &said[at + 1..]);
            rest.starts_with(Fingerprint::PREFIX).then_some((said, rest))
        })?;
        let (hash, after) = hash.split_once(')')?;
        let hash = Fingerprint::parse(hash)?;
        let (said, on) = said.rsplit_once(' ')?;
        let said = said.strip_suffix("on")?;
        let on = on.parse().ok()?;
        let deed = match said.trim_end() {
            "stale" => Deed::Stale,
            said => match said.split_once(" by ")? {
                ("drafted", by) => Deed::Drafted { by: by.to_owned() },
                ("reviewed", by) => Deed::Reviewed { by: by.to_owned() },
                ("accepted", by) => {
                    let reason = after.strip_prefix(':').unwrap_or_default().trim();
                    Deed::Accepted { by: by.to_owned(), reason: reason.to_owned() }
                }
                _ => return None,
            },
        };
        Some(Self { deed, on, hash })
    }
}

/// The translator comment, without its `#`, on one line.
impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { deed, on, hash } = self;
        match deed {
            Deed::Drafted { by } => {
                write!(f, "{PREFIX}drafted by {} on {on} ({hash})", one_line(by))
            }
            Deed::Reviewed { by } => {
                write!(f, "{PREFIX}reviewed by {} on {on} ({hash})", one_line(by))
            }
            Deed::Accepted { by, reason } => {
                write!(
                    f,
                    "{PREFIX}accepted by {} on {on} ({hash}): {}",
                    one_line(by),
                    one_line(reason)
                )
            }
            Deed::Stale => write!(f, "{PREFIX}stale on {on} ({hash})"),
        }
    }
}

/// Control characters and runs of white space become one blank.
fn one_line(text: &str) -> String {
    let plain = text.replace(char::is_control, " ");
    plain.replace("(b3:", "(").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(deed: Deed) -> Mark {
        Mark {
            deed,
            on: jiff::civil::date(2026, 11, 22),
            hash: Fingerprint::of_pair("Yes.", "Так."),
        }
    }

    #[test]
    fn every_mark_is_read_back_as_written() {
        for deed in [
            Deed::Drafted { by: "firefox en-ru 3.0".to_owned() },
            Deed::Reviewed { by: "Ганна on a train".to_owned() },
            Deed::Accepted { by: "Ян".to_owned(), reason: "a typo (again): mended".to_owned() },
            Deed::Stale,
        ] {
            let mark = mark(deed);
            assert_eq!(Mark::parse(&mark.to_string()), Some(mark));
        }
    }

    #[test]
    fn a_name_cannot_break_the_line_or_forge_a_hash() {
        let forged =
            mark(Deed::Reviewed { by: "Eve\nmsgid (b3:000000000000)".to_owned() }).to_string();
        assert!(!forged.contains('\n'));
        let read = Mark::parse(&forged).unwrap();
        assert_eq!(read.hash, Fingerprint::of_pair("Yes.", "Так."));
    }

    #[test]
    fn other_comments_are_not_marks() {
        for other in [
            " a note",
            " talmach: ignore number-changed",
            " talmach: reviewed by A on 2026-13-40 (b3:000000000000)",
        ] {
            assert_eq!(Mark::parse(other), None, "{other}");
        }
    }
}
