//! The `#:` lines: where gettext breaks them.

use super::wrap::Gettext;

/// The columns of a line of references.
const COLUMNS: usize = 79;
const ISOLATE: char = '\u{2068}';
const END_OF_ISOLATE: char = '\u{2069}';

/// Writes references, given as the lines after `#:`, in as few lines as gettext does.
pub(super) fn fill(out: &mut String, lines: &[String], gettext: Gettext) {
    let mut column = 0;
    for line in lines {
        for reference in references(line, gettext) {
            let shown = reference.trim_start_matches("./");
            let width = shown.len() + 1
                - shown.matches([ISOLATE, END_OF_ISOLATE]).map(str::len).sum::<usize>()
                    * usize::from(gettext == Gettext::V0_23);
            if column == 0 {
                out.push_str("#:");
                column = 2;
            } else if column + width > COLUMNS {
                out.push_str("\n#:");
                column = 2;
            }
            out.push(' ');
            out.push_str(shown);
            column += width;
        }
    }
    if column > 0 {
        out.push('\n');
    }
}

/// The references of a line: names with their line numbers, blanks before and after the colon left out.
fn references(line: &str, gettext: Gettext) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut words = words(line, gettext).into_iter().peekable();
    while let Some(word) = words.next() {
        let mut reference = word.to_owned();
        if let Some(next) = words.peek() {
            if word.ends_with(':') && word.len() > 1 && is_number(next) {
                reference.push_str(next);
                words.next();
            } else if let Some(number) = next.strip_prefix(':') {
                if is_number(number) {
                    reference.push_str(next);
                    words.next();
                } else if number.is_empty() {
                    words.next();
                    match words.next_if(|number| is_number(number)) {
                        Some(number) => {
                            reference.push(':');
                            reference.push_str(number);
                        }
                        None => {
                            found.push(reference);
                            reference = ":".to_owned();
                        }
                    }
                }
            }
        }
        found.push(reference);
    }
    found
}

/// The words of a line; since gettext 0.22 a name with blanks stands between isolates.
fn words(line: &str, gettext: Gettext) -> Vec<&str> {
    let blank = [' ', '\t', '\n'];
    let mut words = Vec::new();
    let mut rest = line.trim_start_matches(blank);
    while !rest.is_empty() {
        let isolate = match gettext {
            Gettext::V0_21 => None,
            Gettext::V0_23 => rest
                .strip_prefix(ISOLATE)
                .and_then(|inside| inside.find(END_OF_ISOLATE))
                .map(|at| at + ISOLATE.len_utf8() + END_OF_ISOLATE.len_utf8()),
        };
        let from = isolate.unwrap_or(0);
        let end = rest[from..].find(blank).map_or(rest.len(), |at| from + at);
        words.push(&rest[..end]);
        rest = rest[end..].trim_start_matches(blank);
    }
    words
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(line: &str) -> String {
        let mut out = String::new();
        fill(&mut out, &[line.to_owned()], Gettext::V0_23);
        out
    }

    #[test]
    fn references_are_filled_and_lose_their_blanks() {
        assert_eq!(filled(" ./a.md:1  b : 2\tc: 3 d"), "#: a.md:1 b:2 c:3 d\n");
        assert_eq!(filled("  "), "");
        let long = format!(" {0}:1 {0}:2", "x".repeat(40));
        assert_eq!(filled(&long), format!("#: {0}:1\n#: {0}:2\n", "x".repeat(40)));
    }

    #[test]
    fn a_name_between_isolates_stays_whole() {
        let long = format!(" {} \u{2068}a b\u{2069}:1", "x".repeat(72));
        assert_eq!(filled(&long), format!("#: {}\n#: \u{2068}a b\u{2069}:1\n", "x".repeat(72)));
    }
}
