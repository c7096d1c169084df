//! What tells Belarusian, Russian and Ukrainian apart: letters, pairs of letters, small words.

use crate::checks::language::letters::is_apostrophe;

/// A language that a sentence may be in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Language {
    Belarusian = 1,
    Russian = 2,
    Ukrainian = 4,
}

/// The languages that a word may be of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Languages(u8);

impl Language {
    pub(super) const ALL: [Self; 3] = [Self::Belarusian, Self::Russian, Self::Ukrainian];
}

impl Languages {
    const ALL: Self = Self(7);

    pub(super) fn has(self, language: Language) -> bool {
        self.0 & language as u8 != 0
    }

    fn without(&mut self, language: Language) {
        self.0 &= !(language as u8);
    }
}

/// Words of Belarusian alone, in small letters.
const BELARUSIAN: &[&str] = &[
    "або",
    "альбо",
    "аднак",
    "бо",
    "быў",
    "вельмі",
    "гэта",
    "гэтага",
    "гэтай",
    "гэтая",
    "гэтую",
    "гэтыя",
    "дзе",
    "дзеля",
    "каб",
    "каля",
    "калі",
    "ня",
    "няма",
    "паводле",
    "пасля",
    "перад",
    "пра",
    "праз",
    "трэба",
    "тым",
    "цяпер",
    "чаго",
    "чаму",
    "што",
    "яго",
    "яе",
    "як",
    "якая",
    "якога",
    "якое",
    "якой",
    "якую",
    "якія",
    "яна",
    "яно",
    "яны",
    "яшчэ",
    "ўсе",
    "свайго",
    "сваёй",
    "сваю",
    "сябе",
    "толькі",
    "усе",
    "усіх",
    "усё",
    "ягоны",
    "ужо",
    "ён",
    "ёсць",
    "мае",
    "маюць",
    "можа",
    "можна",
    "нельга",
    "патрэбна",
    "шмат",
    "зараз",
    "таксама",
];

/// Words of Russian alone.
const RUSSIAN: &[&str] = &[
    "бы",
    "быть",
    "был",
    "вас",
    "всё",
    "все",
    "всего",
    "всей",
    "всех",
    "где",
    "даже",
    "его",
    "ее",
    "если",
    "есть",
    "ещё",
    "еще",
    "её",
    "как",
    "какой",
    "когда",
    "которая",
    "которого",
    "которое",
    "которой",
    "который",
    "которые",
    "которых",
    "кто",
    "между",
    "меня",
    "могут",
    "может",
    "можно",
    "надо",
    "нас",
    "нельзя",
    "нет",
    "него",
    "неё",
    "нее",
    "них",
    "об",
    "один",
    "одна",
    "он",
    "она",
    "они",
    "оно",
    "от",
    "очень",
    "перед",
    "под",
    "после",
    "потому",
    "почему",
    "себя",
    "сейчас",
    "со",
    "также",
    "такой",
    "тебя",
    "того",
    "тоже",
    "только",
    "тот",
    "уже",
    "хотя",
    "чего",
    "чем",
    "через",
    "что",
    "чтобы",
    "эта",
    "эти",
    "этих",
    "это",
    "этого",
    "этой",
    "этом",
    "этот",
    "эту",
];

/// Words of Ukrainian alone.
const UKRAINIAN: &[&str] = &[
    "або",
    "адже",
    "був",
    "були",
    "було",
    "буде",
    "вже",
    "він",
    "вона",
    "вони",
    "воно",
    "від",
    "де",
    "для",
    "до",
    "дуже",
    "з",
    "за",
    "зі",
    "його",
    "йому",
    "її",
    "їх",
    "коли",
    "крім",
    "має",
    "мають",
    "між",
    "ми",
    "на",
    "навіть",
    "нас",
    "не",
    "немає",
    "однак",
    "після",
    "під",
    "про",
    "при",
    "та",
    "так",
    "також",
    "там",
    "тепер",
    "ти",
    "тільки",
    "треба",
    "тут",
    "у",
    "усі",
    "це",
    "цей",
    "цього",
    "ці",
    "чи",
    "що",
    "щоб",
    "ще",
    "як",
    "яка",
    "яке",
    "який",
    "якого",
    "які",
    "якщо",
];

/// The languages that a word in small letters may be of. It errs on the side of more.
pub(super) fn languages_of(word: &str) -> Languages {
    let mut may_be = Languages::ALL;
    let mut previous = ' ';
    for c in word.chars() {
        match c {
            'ў' => {
                may_be.without(Language::Russian);
                may_be.without(Language::Ukrainian);
            }
            'і' => may_be.without(Language::Russian),
            'и' | 'щ' => may_be.without(Language::Belarusian),
            'ъ' => {
                may_be.without(Language::Belarusian);
                may_be.without(Language::Ukrainian);
            }
            'ї' | 'є' => {
                may_be.without(Language::Belarusian);
                may_be.without(Language::Russian);
            }
            'ы' | 'э' | 'ё' => may_be.without(Language::Ukrainian),
            'ґ' => may_be.without(Language::Russian),
            _ if is_apostrophe(c) => may_be.without(Language::Russian),
            _ => {}
        }
        match (previous, c) {
            // т, д and р are never soft in Belarusian.
            ('т' | 'д', 'ь' | 'я' | 'ю' | 'ё' | 'е') | ('р', 'ь' | 'я' | 'ю' | 'ё' | 'е') =>
            {
                may_be.without(Language::Belarusian);
            }
            // Nor are these hard in Russian, or ц soft.
            ('ж' | 'ш' | 'ч', 'ы') | ('ц', 'ь' | 'я' | 'ё') => {
                may_be.without(Language::Russian)
            }
            _ => {}
        }
        previous = c;
    }
    by_word(word, &mut may_be);
    may_be
}

/// Small words, each list against the languages that do not have the word.
fn by_word(word: &str, may_be: &mut Languages) {
    let belarusian = BELARUSIAN.contains(&word);
    let russian = RUSSIAN.contains(&word);
    let ukrainian = UKRAINIAN.contains(&word);
    if !(belarusian || russian || ukrainian) {
        return;
    }
    for (here, language) in [
        (belarusian, Language::Belarusian),
        (russian, Language::Russian),
        (ukrainian, Language::Ukrainian),
    ] {
        if !here && !shared(word, language) {
            may_be.without(language);
        }
    }
}

/// Words of the lists above that another language has as well.
fn shared(word: &str, language: Language) -> bool {
    let words: &[&str] = match language {
        Language::Belarusian => &[
            "вас",
            "нас",
            "нет",
            "для",
            "до",
            "з",
            "за",
            "на",
            "не",
            "так",
            "там",
            "тут",
            "у",
            "та",
            "про",
            "один",
            "між",
            "він",
            "кто",
            "треба",
            "від",
            "де",
            "такой",
            "ти",
            "под",
            "чем",
            "ах",
            "все",
        ],
        Language::Russian => &[
            "до",
            "для",
            "за",
            "на",
            "не",
            "про",
            "при",
            "так",
            "там",
            "тут",
            "у",
            "де",
            "та",
            "тым",
            "було",
            "перед",
            "усе",
            "пра",
            "сваю",
            "каля",
            "можа",
        ],
        Language::Ukrainian => &[
            "вас",
            "все",
            "всього",
            "він",
            "нас",
            "один",
            "одна",
            "про",
            "перед",
            "через",
            "тебе",
            "со",
            "тим",
            "усе",
            "того",
            "може",
            "хто",
            "бо",
            "пра",
            "каля",
            "надо",
            "нього",
            "них",
        ],
    };
    words.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(word: &str) -> String {
        let has = |language| languages_of(word).has(language);
        let all =
            [(Language::Belarusian, 'b'), (Language::Russian, 'r'), (Language::Ukrainian, 'u')];
        all.into_iter().filter(|(language, _)| has(*language)).map(|(_, tag)| tag).collect()
    }

    #[test]
    fn letters_pairs_and_small_words_rule_languages_out() {
        for (word, languages) in [
            ("свабода", "bru"),
            ("ў", "b"),
            ("и", "ru"),
            ("об’єкт", "u"),
            ("аб’ект", "bu"),
            ("съезд", "r"),
            ("жыццё", "b"),
            ("говорить", "ru"),
            ("терять", "ru"),
            ("что", "r"),
            ("што", "b"),
            ("гэта", "b"),
            ("это", "r"),
            ("що", "u"),
            ("на", "bru"),
            ("не", "bru"),
        ] {
            assert_eq!(tags(word), languages, "{word}");
        }
    }
}
