//! Finds the directives of format strings, which are not broken over lines.
//!
//! gettext has a parser for each of its formats; here are the two shapes that cover what can hold a place to break:
//! `%…x` and `{…}`. A format of another shape has its directives broken like any text.

/// For each byte of a text: whether it is inside a directive, its first character aside.
pub(super) fn insides(text: &str, language: &str) -> Vec<bool> {
    let mut inside = vec![false; text.len()];
    let length: fn(&str, &str) -> Step = match language {
        "python-brace" | "perl-brace" | "csharp" | "java" | "rust" | "c++" => brace,
        "scheme" | "lisp" | "smalltalk" | "sh" => return inside,
        _ => percent,
    };
    let mut at = 0;
    while let Some(next) = text[at..].find(['%', '{']) {
        at += next;
        match length(&text[at..], language) {
            Step::Directive(length) => {
                inside[at + 1..at + length].fill(true);
                at += length;
            }
            Step::Plain(length) => at += length,
            Step::Invalid => break,
        }
    }
    inside
}

/// What stands at a `%` or `{`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Directive(usize),
    Plain(usize),
    /// Not a directive, nor anything after it.
    Invalid,
}

/// A directive that begins with `%` and ends with a letter.
fn percent(text: &str, language: &str) -> Step {
    if !text.starts_with('%') {
        return Step::Plain(1);
    }
    let bytes = text.as_bytes();
    let mut at = 1;
    if language == "python" && bytes.get(at) == Some(&b'(') {
        match closing(&text[at..], b'(', b')') {
            Some(length) => at += length,
            None => return Step::Invalid,
        }
    }
    let positional = matches!(language, "qt" | "qt-plural" | "kde" | "kde-kuit" | "boost" | "ycp");
    if positional {
        let localised = usize::from(language.starts_with("qt") && bytes.get(at) == Some(&b'L'));
        let digits = text[at + localised..].bytes().take_while(u8::is_ascii_digit).count();
        return match digits {
            0 => Step::Plain(1),
            _ => Step::Directive(at + localised + digits),
        };
    }
    let spec =
        |b: &u8| matches!(b, b' ' | b'#' | b'+' | b'-' | b'\'' | b'*' | b'.' | b'$' | b'0'..=b'9');
    at += bytes[at..].iter().take_while(|b| spec(b)).count();
    if bytes.get(at) == Some(&b'<') {
        return closing(&text[at..], b'<', b'>').map_or(Step::Invalid, |n| Step::Directive(at + n));
    }
    at += bytes[at..].iter().take_while(|b| b"hlLqjzt".contains(b)).count();
    match bytes.get(at) {
        Some(b'%' | b'@') => Step::Directive(at + 1),
        Some(letter) if letter.is_ascii_alphabetic() => Step::Directive(at + 1),
        Some(_) | None => Step::Invalid,
    }
}

/// A directive in braces; doubled braces stand for themselves.
fn brace(text: &str, _language: &str) -> Step {
    if !text.starts_with('{') {
        return Step::Plain(1);
    }
    if text.starts_with("{{") {
        return Step::Plain(2);
    }
    closing(text, b'{', b'}').map_or(Step::Invalid, Step::Directive)
}

/// The length up to the bracket that closes the one at the start.
fn closing(text: &str, open: u8, close: u8) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        if byte == open {
            depth += 1;
        } else if byte == close {
            depth = depth.checked_sub(1)?;
            if depth == 0 {
                return Some(at + 1);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, language: &str) -> String {
        let inside = insides(text, language);
        text.char_indices().map(|(at, c)| if inside[at] { '^' } else { c }).collect()
    }

    #[test]
    fn directives_are_found_by_the_shape_of_their_language() {
        assert_eq!(shown("a % d %-5.2lf b", "c"), "a %^^ %^^^^^^ b");
        assert_eq!(shown("%(a b)s {x}", "python"), "%^^^^^^ {x}");
        assert_eq!(shown("{a b} {{c}} %s", "python-brace"), "{^^^^ {{c}} %s");
        assert_eq!(shown("%L12 %x", "qt"), "%^^^ %x");
    }

    #[test]
    fn after_an_invalid_directive_nothing_is_one() {
        assert_eq!(shown("%s %~ %s", "c"), "%^ %~ %s");
        assert_eq!(shown("{open {a}", "python-brace"), "{open {a}");
    }
}
