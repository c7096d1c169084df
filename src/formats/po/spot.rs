//! Where in a file the words of a translation stand.

/// The line and the character of a byte of a translation, both counted from 1 and the line from that of `lines[0]`.
///
/// `lines` begins with the first line of an entry, comments included. `None` where the entry has no such byte.
pub(super) fn find(entry: &str, offset: usize) -> Option<(usize, usize)> {
    let mut seen = 0;
    let mut place = None;
    let mut translating = false;
    for (number, line) in entry.lines().enumerate() {
        let said = line.trim_start();
        if translating && !said.starts_with('"') {
            break;
        }
        translating |= said.starts_with("msgstr");
        let Some(quote) = line.find('"').filter(|_| translating) else { continue };
        let mut chars = line.char_indices().enumerate().skip_while(|(_, (at, _))| *at <= quote);
        while let Some((column, (_, c))) = chars.next() {
            if c == '"' {
                // The end of one string is the beginning of the next, if there is one.
                place = (seen == offset).then_some((number + 1, column + 1)).or(place);
                break;
            }
            if seen >= offset {
                return Some((number + 1, column + 1));
            }
            seen += match c {
                '\\' => {
                    chars.next();
                    1
                }
                c => c.len_utf8(),
            };
        }
    }
    place
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_each_word_of_a_folded_translation() {
        let entry = "# a \"note\"\n#| msgid \"was\"\nmsgid \"\"\n\"One \"\n\"two\"\nmsgstr \"\"\n\
                     \"Раз \\\"два\\\" \"\n\"тры\"\n\n";
        let text = "Раз \"два\" тры";
        let place = |word: &str| find(entry, text.find(word).unwrap());
        assert_eq!(place("Раз"), Some((7, 2)));
        assert_eq!(place("\"два"), Some((7, 6)));
        assert_eq!(place("два"), Some((7, 8)));
        assert_eq!(place("тры"), Some((8, 2)));
        assert_eq!(find(entry, text.len()), Some((8, 5)));
        assert_eq!(find(entry, text.len() + 1), None);
    }

    #[test]
    fn an_entry_without_a_translation_has_no_words() {
        assert_eq!(find("msgid \"a\"\nmsgstr \"\"\n", 0), Some((2, 9)));
        assert_eq!(find("msgid \"a\"\n", 0), None);
    }
}
