//! Words that keep у after a vowel: it is stressed, or the rule for loanwords in -ум and -ус holds it.

use crate::model::locale::Orthography;

/// Words whose first letter is stressed, by their beginnings. Of native words there are none: they have ву-.
const STRESSED: &[&str] = &[
    "угра",
    "угры",
    "узус",
    "ультра",
    "унікум",
    "унійн",
    "унтэр",
    "унцы",
    "урна",
    "урну",
    "урне",
    "урны",
    "убер",
    "умбр",
    "ундэр",
    "уньк",
    "ушчал",
];

/// Whole words of that kind, too short to go by their beginnings.
const STRESSED_WHOLE: &[&str] = &[
    "унія",
    "уніі",
    "унію",
    "уніяй",
    "уніяю",
    "уній",
    "уніям",
    "уніямі",
    "уніях",
    "унта",
    "унты",
    "унтаў",
    "унце",
    "урн",
    "ух",
    "уф",
    "уй",
    "уж",
    "ус",
    "уль",
    "унь",
    "угу",
    "уст",
];

/// Parts of words that keep their у inside in the official orthography.
const INSIDE: &[&str] = &[
    "алеу",
    "арнаут",
    "аука",
    "баул",
    "браун",
    "гагауз",
    "гяур",
    "даунт",
    "дыула",
    "заурал",
    "іуда",
    "іудз",
    "каузальн",
    "каунт",
    "кауцк",
    "клаун",
    "клоун",
    "коуч",
    "мауна",
    "маутх",
    "паульск",
    "паустоў",
    "роумінг",
    "роутар",
    "саксаул",
    "салаух",
    "саудаўск",
    "саураштр",
    "сеул",
    "сноуб",
    "сноуд",
    "соул",
    "стоун",
    "таун",
    "траур",
    "трыумв",
    "трыумф",
    "фаундленд",
    "фірдаусі",
    "фрыул",
    "хауз",
    "хаус",
    "шоу",
];

/// Whole words, or parts between hyphens, that end in a у of their own.
const AT_END: &[&str] = &[
    "ау",
    "бісау",
    "вау",
    "гоу",
    "джыу",
    "лоу",
    "мяу",
    "ноу",
    "оу",
    "палау",
    "пау",
    "пахау",
    "тоу",
    "фрау",
    "хау",
];

/// Whether a word keeps its first у after a vowel; written as in the text.
pub(super) fn at_beginning(word: &str) -> bool {
    STRESSED_WHOLE.contains(&word) || STRESSED.iter().any(|stem| word.starts_with(stem))
}

/// Whether a word, in small letters, keeps the у that follows a vowel inside it or at its end.
pub(super) fn inside(word: &str, orthography: Orthography) -> bool {
    let stressed = word.starts_with("аул") || INSIDE.iter().any(|part| word.contains(part));
    stressed || AT_END.contains(&word) || latin_ending(word, orthography)
}

/// Loanwords in -ум and -ус, their forms and what is made from them.
fn latin_ending(word: &str, orthography: Orthography) -> bool {
    let vowels = ['а', 'е', 'ё', 'і', 'о', 'э', 'у', 'ы', 'ю', 'я'];
    let ending = |at: usize| word[..at].ends_with(vowels);
    match orthography {
        Orthography::Official => {
            word.match_indices("ум").chain(word.match_indices("ус")).any(|(at, _)| ending(at))
        }
        Orthography::Classical => word.ends_with("ум") || word.ends_with("ус"),
    }
}
