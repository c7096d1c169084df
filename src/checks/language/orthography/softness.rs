//! The soft sign between consonants: the classical orthography writes it where the first is softened by the second.

use super::Change;
use crate::checks::language::letters::{capitals_of, is_cyrillic, word_end};
use crate::model::locale::Orthography;

/// Finds the soft signs too many, or where they lack.
pub(super) fn find(prose: &str, orthography: Orthography, changes: &mut Vec<Change>) {
    match orthography {
        Orthography::Official => too_many(prose, changes),
        Orthography::Classical => too_few(prose, changes),
    }
}

fn too_many(prose: &str, changes: &mut Vec<Change>) {
    let bytes = prose.as_bytes();
    // «ь» is D1 8C, and «Ь» D0 AC.
    for second in memchr::memchr2_iter(0x8c, 0xac, bytes) {
        let Some(at) = second.checked_sub(1) else { continue };
        if !matches!((bytes[at], bytes[second]), (0xd1, 0x8c) | (0xd0, 0xac)) {
            continue;
        }
        let after = second + 1;
        if !prose[..at].ends_with(['с', 'н', 'л', 'ц', 'з', 'С', 'Н', 'Л', 'Ц', 'З']) {
            continue;
        }
        let mut before = prose[..at].chars().rev().flat_map(char::to_lowercase);
        let mut next = prose[after..].chars().flat_map(char::to_lowercase).take(2);
        let (hard, behind) = (before.next().unwrap_or(' '), before.next().unwrap_or(' '));
        let (first, second) = (next.next().unwrap_or(' '), next.next().unwrap_or(' '));
        let begins = !is_cyrillic(behind);
        let classical = match (hard, first) {
            ('с', 'ц') => !ends_in_a_particle(prose, at),
            ('с', 'в' | 'л' | 'н' | 'п' | 'с') | ('н', 'н') | ('л', 'л') | ('ц', 'в' | 'ц') => {
                true
            }
            ('с', 'м') | ('з', 'б' | 'м') => begins,
            ('з', 'в') if behind == 'д' => !prose[..at].ends_with("ледз"),
            ('з', 'в' | 'л' | 'н' | 'з') => true,
            ('з', 'д') => second == 'з',
            _ => false,
        };
        if classical {
            changes.push(Change { at: at..after, to: "" });
        }
    }
}

/// хтосьці, дзесьці: written so in both.
fn ends_in_a_particle(prose: &str, sign: usize) -> bool {
    const PRONOUNS: &[&str] = &[
        "адкуль",
        "дзе",
        "каго",
        "калі",
        "каму",
        "кім",
        "куды",
        "скуль",
        "то",
        "чаго",
        "чаму",
        "чые",
        "чый",
        "чым",
        "чыю",
        "чыя",
        "чыё",
        "што",
        "якая",
        "якога",
        "якое",
        "якой",
        "якому",
        "якую",
        "які",
        "якім",
        "якіх",
        "якія",
    ];
    let rest = &prose[sign..word_end(prose, sign)];
    let stem = prose[..sign].strip_suffix('с').unwrap_or_default();
    rest == "ьці"
        && PRONOUNS
            .iter()
            .any(|pronoun| stem.ends_with(pronoun) || stem.ends_with(&capitals_of("Я", pronoun)))
}

/// Where the soft sign lacks: what stands before it, and what follows; whether only at the beginning of a word.
const LACKS: &[(&str, &str, &[&str], bool)] = &[
    ("с", "ц", &["ь", "і", "я", "ю", "ё", "е"], false),
    ("с", "н", &["е", "ё", "я"], false),
    ("с", "в", &["е", "я", "ё"], false),
    ("з", "в", &["е", "я", "ё"], false),
    ("з", "н", &["е", "я", "і"], true),
    ("з", "м", &["е", "я", "і"], true),
    ("с", "м", &["е", "я"], true),
    ("з", "л", &["е", "я", "і", "ё"], true),
    ("с", "л", &["е", "я"], true),
    ("дз", "в", &["е"], true),
    ("н", "н", &["е", "я", "ю"], false),
    ("ц", "ц", &["я", "ё", "ю"], false),
    ("л", "л", &["е", "я", "ё", "ю"], false),
];

fn too_few(prose: &str, changes: &mut Vec<Change>) {
    let mut letters = prose.char_indices().peekable();
    let mut previous = ' ';
    while let Some((at, c)) = letters.next() {
        let Some((_, next)) = letters.peek() else { break };
        if matches!(c, 'с' | 'з' | 'н' | 'ц' | 'л' | 'д' | 'С' | 'З' | 'Л' | 'Д')
            && matches!(next, 'ц' | 'н' | 'в' | 'м' | 'л' | 'з')
            && !matches!((previous, c), ('д' | 'Д', 'з' | 'З'))
            && let Some(place) = lacks(&prose[at..], is_cyrillic(previous))
        {
            changes.push(Change { at: at + place..at + place, to: "ь" });
        }
        previous = c;
    }
}

/// Where the soft sign goes that lacks at the beginning of a text.
fn lacks(text: &str, inside: bool) -> Option<usize> {
    let mut small = text.chars();
    let first: String = small.next()?.to_lowercase().collect();
    let rest = small.as_str();
    LACKS.iter().find_map(|(before, second, vowels, begins)| {
        if inside && *begins {
            return None;
        }
        let (head, tail) = match before.strip_prefix(first.as_str())? {
            "" => (text.len() - rest.len(), rest),
            more => (text.len() - rest.len() + more.len(), rest.strip_prefix(more)?),
        };
        let tail = tail.strip_prefix(second)?;
        vowels.iter().any(|vowel| tail.starts_with(vowel)).then_some(head)
    })
}
