//! What shows that words are English, and meant to be translated.

/// Words that hold English sentences together, in lower case; sorted.
const FUNCTION: &[&str] = &[
    "a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "because",
    "been", "before", "being", "but", "by", "can", "could", "did", "do", "does", "each", "every",
    "for", "from", "had", "has", "have", "he", "her", "his", "how", "if", "in", "into", "is", "it",
    "its", "may", "more", "must", "no", "nor", "not", "of", "on", "one", "only", "or", "our",
    "out", "over", "she", "should", "so", "some", "such", "than", "that", "the", "their", "them",
    "there", "these", "they", "this", "those", "to", "under", "until", "up", "us", "was", "we",
    "were", "what", "when", "where", "which", "who", "whose", "why", "will", "with", "without",
    "would", "you", "your",
];

/// What titles and tables often consist of, in lower case; sorted.
const COMMON: &[&str] = &[
    "address",
    "answer",
    "answers",
    "appendix",
    "background",
    "chapter",
    "conclusion",
    "conclusions",
    "contact",
    "contacts",
    "content",
    "contents",
    "date",
    "demands",
    "description",
    "donate",
    "email",
    "events",
    "example",
    "examples",
    "history",
    "introduction",
    "join",
    "letter",
    "links",
    "members",
    "name",
    "news",
    "note",
    "notes",
    "number",
    "overview",
    "people",
    "place",
    "price",
    "question",
    "questions",
    "reason",
    "reasons",
    "recommendations",
    "references",
    "report",
    "reports",
    "section",
    "sign",
    "signatories",
    "signatures",
    "signed",
    "source",
    "sources",
    "statement",
    "summary",
    "support",
    "time",
    "title",
    "total",
    "update",
    "updates",
    "warning",
    "yes",
];

/// Whether a word, in any case, holds English sentences together.
pub(super) fn is_function(word: &str) -> bool {
    is_among(word, FUNCTION)
}

/// Whether a word, in any case, is one that is translated even if it stands alone.
pub(super) fn is_common(word: &str) -> bool {
    is_among(word, COMMON)
}

fn is_among(word: &str, list: &[&str]) -> bool {
    const LONGEST: usize = 16;
    let bytes = word.as_bytes();
    let mut lower = [0; LONGEST];
    let Some(lower) = lower.get_mut(..bytes.len()) else { return false };
    lower.copy_from_slice(bytes);
    lower.make_ascii_lowercase();
    list.binary_search_by(|entry| entry.as_bytes().cmp(lower)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        assert!(FUNCTION.is_sorted() && COMMON.is_sorted());
    }

    #[test]
    fn case_does_not_matter() {
        assert!(is_function("The") && is_function("OF") && !is_function("talmach"));
        assert!(is_common("Date") && !is_common("Minsk"));
        assert!(!is_function(&"a".repeat(99)));
    }
}
