//! The forms of a word by the suffix rules of a Hunspell dictionary.
//!
//! Prefixes are passed over: `не`, `па`, `за` make other words. (`ў` for `у` is folded before words are compared.)

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};

/// How flags are written after a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FlagType {
    /// A character each.
    Character,
    /// Two characters each.
    Long,
    /// Numbers with commas.
    Number,
}

/// The suffix rules of an affix file, as far as they are wanted.
#[derive(Debug)]
struct Suffixes<'a> {
    flags: FlagType,
    /// What a number after a word stands for, from 1; empty where flags stand there themselves.
    aliases: Vec<&'a str>,
    rules: FxHashMap<&'a str, Vec<Rule<'a>>>,
}

#[derive(Debug)]
struct Rule<'a> {
    strip: &'a str,
    add: &'a str,
    /// Flags of what the rule makes.
    next: &'a str,
    condition: &'a str,
}

/// A word gets no more forms than this, whatever a dictionary says.
const MOST: usize = 2_000;

/// The forms of each of these words that the dictionary has, itself among them. One pass over the dictionary.
pub(super) fn forms<'a>(
    aff: &str,
    dic: &[u8],
    words: &'a BTreeSet<String>,
) -> BTreeMap<&'a str, BTreeSet<String>> {
    let mut found: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    if words.is_empty() {
        return found;
    }
    let wanted = Wanted::new(words);
    let suffixes = Suffixes::read(aff);
    // The first line says how many there are.
    let mut ends = memchr::memchr_iter(b'\n', dic).chain([dic.len()]);
    let mut start = ends.next().map_or(0, |end| end + 1);
    for end in ends {
        let line = dic.get(start..end).unwrap_or_default();
        start = end + 1;
        // Most lines are of other words, and are passed over by their first bytes.
        if !wanted.may_have(line) {
            continue;
        }
        let entry = line.split(|byte| ENDS.contains(byte)).next().unwrap_or_default();
        let entry = std::str::from_utf8(entry).unwrap_or_default();
        let (word, flags) = entry.split_once('/').unwrap_or((entry, ""));
        let Some(wanted) = wanted.words.get(word) else { continue };
        let forms = found.entry(wanted).or_default();
        forms.insert(word.to_owned());
        suffixes.apply(word, flags, Depth::First, forms);
    }
    found
}

/// What ends an entry in its line.
const ENDS: [u8; 3] = *b"\t \r";

/// The words that are looked for, and how they begin.
struct Wanted<'a> {
    words: FxHashSet<&'a str>,
    /// By the first six bytes, three letters of Cyrillic: a bit for each beginning, which others may share.
    begins: [u64; 64],
    /// The words of fewer bytes.
    short: FxHashSet<&'a [u8]>,
}

/// So many bytes tell most words apart.
const BEGINNING: usize = 6;

impl<'a> Wanted<'a> {
    fn new(words: &'a BTreeSet<String>) -> Self {
        let mut begins = [0; 64];
        let mut short = FxHashSet::default();
        for word in words {
            match word.as_bytes().first_chunk() {
                Some(beginning) => {
                    let (at, bit) = Self::place(beginning);
                    begins[at] |= 1 << bit;
                }
                None => {
                    short.insert(word.as_bytes());
                }
            }
        }
        Self { words: words.iter().map(String::as_str).collect(), begins, short }
    }

    /// Whether a line may be of a word that is wanted.
    fn may_have(&self, line: &[u8]) -> bool {
        let Some(beginning) = line.first_chunk() else { return !self.short.is_empty() };
        let (at, bit) = Self::place(beginning);
        self.begins[at] & 1 << bit != 0 || !self.short.is_empty() && self.may_be_short(line)
    }

    /// Whether a line may be of a wanted word that has few letters.
    fn may_be_short(&self, line: &[u8]) -> bool {
        let ends = |byte: &u8| *byte == b'/' || ENDS.contains(byte);
        let length = line.iter().take(BEGINNING).position(ends);
        length.is_some_and(|length| self.short.contains(&line[..length]))
    }

    /// Where it is noted how a word begins.
    fn place(beginning: &[u8; BEGINNING]) -> (usize, u32) {
        let [a, b, c, d, e, f] = *beginning;
        let key = u64::from_be_bytes([0, 0, a, b, c, d, e, f]);
        let place = (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 52) as usize;
        (place / 64, (place % 64) as u32)
    }
}

/// A suffix may follow one suffix, and no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Depth {
    First,
    Second,
}

impl<'a> Suffixes<'a> {
    fn read(aff: &'a str) -> Self {
        let mut suffixes =
            Self { flags: FlagType::Character, aliases: Vec::new(), rules: FxHashMap::default() };
        for line in aff.lines() {
            let mut fields = line.split_whitespace();
            match fields.next() {
                Some("FLAG") => {
                    suffixes.flags = match fields.next() {
                        Some("long") => FlagType::Long,
                        Some("num") => FlagType::Number,
                        Some(_) | None => FlagType::Character,
                    };
                }
                Some("AF") => suffixes.aliases.extend(fields.next()),
                Some("SFX") => {
                    let (Some(flag), Some(strip), Some(add)) =
                        (fields.next(), fields.next(), fields.next())
                    else {
                        continue;
                    };
                    // The head of a list, `SFX A Y 12`, has no condition.
                    let Some(condition) = fields.next() else { continue };
                    let (add, next) = add.split_once('/').unwrap_or((add, ""));
                    let given = |text: &'a str| if text == "0" { "" } else { text };
                    let rule = Rule { strip: given(strip), add: given(add), next, condition };
                    suffixes.rules.entry(flag).or_default().push(rule);
                }
                Some(_) | None => {}
            }
        }
        // The first alias is their number.
        if !suffixes.aliases.is_empty() {
            suffixes.aliases.remove(0);
        }
        suffixes
    }

    fn apply(&self, word: &str, flags: &str, depth: Depth, forms: &mut BTreeSet<String>) {
        for flag in self.split(flags) {
            for rule in self.rules.get(flag).into_iter().flatten() {
                if forms.len() >= MOST {
                    return;
                }
                let Some(stem) = word.strip_suffix(rule.strip) else { continue };
                if !fits(rule.condition, word) {
                    continue;
                }
                let form = format!("{stem}{}", rule.add);
                if depth == Depth::First && !rule.next.is_empty() {
                    self.apply(&form, rule.next, Depth::Second, forms);
                }
                forms.insert(form);
            }
        }
    }

    fn split<'b>(&self, flags: &'b str) -> Vec<&'b str>
    where
        'a: 'b,
    {
        let flags = match flags.parse::<usize>() {
            Ok(number) if !self.aliases.is_empty() => {
                number.checked_sub(1).and_then(|at| self.aliases.get(at).copied()).unwrap_or("")
            }
            Ok(_) | Err(_) => flags,
        };
        match self.flags {
            FlagType::Number => flags.split(',').filter(|flag| !flag.is_empty()).collect(),
            FlagType::Character => pieces(flags, 1),
            FlagType::Long => pieces(flags, 2),
        }
    }
}

/// A text in pieces of so many characters.
fn pieces(text: &str, characters: usize) -> Vec<&str> {
    let mut starts: Vec<usize> =
        text.char_indices().map(|(at, _)| at).step_by(characters).collect();
    starts.push(text.len());
    starts.windows(2).filter_map(|ends| text.get(ends[0]..ends[1])).collect()
}

/// Whether a word ends as a condition says: characters, `.`, `[…]`, `[^…]`.
fn fits(condition: &str, word: &str) -> bool {
    let mut word = word.chars().rev();
    let mut condition = condition.chars().rev();
    while let Some(c) = condition.next() {
        let Some(letter) = word.next() else { return c == '.' && condition.next().is_none() };
        let fits = match c {
            '.' => true,
            ']' => {
                let mut class: Vec<char> = condition.by_ref().take_while(|c| *c != '[').collect();
                let negated = class.last() == Some(&'^');
                if negated {
                    class.pop();
                }
                class.contains(&letter) != negated
            }
            _ => c == letter,
        };
        if !fits {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(aff: &str, dic: &str, word: &str) -> Vec<String> {
        let words = BTreeSet::from([word.to_owned()]);
        forms(aff, dic.as_bytes(), &words).remove(word).unwrap_or_default().into_iter().collect()
    }

    #[test]
    fn rules_are_applied_where_their_condition_fits() {
        let aff = "SFX I Y 4\nSFX I а и [гк]а\nSFX I а ы [^гк]а\nSFX I 0 м .\nSFX I ка ок [^ь]ка\n";
        assert_eq!(
            of(aff, "2\nзабастовка/I\n", "забастовка"),
            ["забастовка", "забастовкам", "забастовки", "забастовок"]
        );
        assert_eq!(of(aff, "1\nмина/I\n", "мина"), ["мина", "минам", "мины"]);
        assert_eq!(of(aff, "1\nмина/I\n", "минка"), Vec::<String>::new());
    }

    #[test]
    fn flags_may_be_long_or_numbers_or_stand_in_a_list() {
        let long = "FLAG long\nSFX Ab Y 1\nSFX Ab 0 s .\n";
        assert_eq!(of(long, "1\ncat/XxAb\n", "cat"), ["cat", "cats"]);
        let number = "FLAG num\nSFX 101 Y 1\nSFX 101 0 s .\n";
        assert_eq!(of(number, "1\ncat/7,101\n", "cat"), ["cat", "cats"]);
        let listed = "AF 2\nAF B\nAF AB\nSFX A Y 1\nSFX A 0 s .\n";
        assert_eq!(of(listed, "1\ncat/2\n", "cat"), ["cat", "cats"]);
        assert_eq!(of(listed, "1\ncat/9\n", "cat"), ["cat"]);
    }

    #[test]
    fn a_suffix_may_follow_a_suffix() {
        let aff = "SFX A Y 1\nSFX A 0 ness/B .\nSFX B Y 1\nSFX B 0 es/B .\n";
        assert_eq!(of(aff, "1\nsad/A\n", "sad"), ["sad", "sadness", "sadnesses"]);
    }

    #[test]
    fn broken_rules_do_no_harm() {
        let aff = "SFX\nSFX A\nSFX A Y 1\nSFX A 0 s [\nSFX A x y [^\nSFX A 0 t ]]]\nAF\n";
        assert_eq!(of(aff, "1\ncat/A\n/A\n\n", "cat").first().map(String::as_str), Some("cat"));
    }
}
