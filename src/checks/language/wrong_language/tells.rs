//! What tells Belarusian, Russian and Ukrainian apart: letters, pairs of letters, small words.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

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
const BELARUSIAN: &str = "\
    або аднак альбо бо быў вельмі гэта гэтага гэтай гэтая гэтую гэтыя дзе дзеля зараз каб каля калі \
    мае маюць можа можна нельга ня няма паводле пасля патрэбна перад пра праз свайго сваю сваёй сябе \
    таксама толькі трэба тым ужо усе усё усіх цяпер чаго чаму шмат што яго ягоны яе як якая якога \
    якое якой якую якія яна яно яны яшчэ ён ёсць ўсе";

/// Words of Russian alone.
const RUSSIAN: &str = "\
    бы был быть вас все всего всей всех всё где даже его ее если есть еще ещё её как какой когда \
    которая которого которое которой которые который которых кто между меня могут может можно надо \
    нас него нее нельзя нет неё них об один одна он она они оно от очень перед под после потому \
    почему себя сейчас со также такой тебя того тоже только тот уже хотя чего чем через что чтобы \
    эта эти этих это этого этой этом этот эту";

/// Words of Ukrainian alone.
const UKRAINIAN: &str = "\
    або адже був буде були було вже вона вони воно від він де для до дуже з за зі його йому коли \
    крім мають має ми між на навіть нас не немає однак при про під після та так також там тепер ти \
    треба тут тільки у усі це цей цього ці чи ще що щоб як яка яке який якого якщо які їх її";

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
            ('ж' | 'ш' | 'ч', 'ы')
            | ('ц', 'ь' | 'я' | 'ё')
            | ('г' | 'ж' | 'р' | 'ч' | 'ш', 'э') => may_be.without(Language::Russian),
            _ => {}
        }
        previous = c;
    }
    if ["ого", "его", "ее", "тся", "ые"].iter().any(|ending| word.ends_with(ending)) {
        may_be.without(Language::Belarusian);
    }
    if word.ends_with("ыя") || word.starts_with("дзе") || word.starts_with("дзя") {
        may_be.without(Language::Russian);
    }
    by_word(word, &mut may_be);
    may_be
}

/// Small words, each list against the languages that do not have the word.
fn by_word(word: &str, may_be: &mut Languages) {
    let Some(small) = SMALL.get(word) else { return };
    for language in Language::ALL {
        if !small.has(language) {
            may_be.without(language);
        }
    }
}

/// The languages that have each of the words listed here.
static SMALL: LazyLock<FxHashMap<&str, Languages>> = LazyLock::new(|| {
    let mut small: FxHashMap<&str, Languages> = FxHashMap::default();
    let lists = [
        (BELARUSIAN, Language::Belarusian),
        (RUSSIAN, Language::Russian),
        (UKRAINIAN, Language::Ukrainian),
    ];
    for (words, language) in lists {
        for word in words.split_ascii_whitespace() {
            small.entry(word).or_insert(Languages(0)).0 |= language as u8;
        }
    }
    for (words, language) in SHARED {
        for word in words.split_ascii_whitespace() {
            small.entry(word).and_modify(|languages| languages.0 |= language as u8);
        }
    }
    small
});

/// Words of the lists above that another language has as well.
const SHARED: [(&str, Language); 3] = [
    (
        "\
        ах вас все від він де для до з за кто між на нас не нет один под про та так такой там ти \
        треба тут у чем",
        Language::Belarusian,
    ),
    (
        "\
        було де для до за каля можа на не перад пра при про сваю та так там тут тым у усе",
        Language::Russian,
    ),
    (
        "\
        бо вас все всього він каля може надо нас них нього один одна перед пра про со тебе тим \
        того усе хто через",
        Language::Ukrainian,
    ),
];

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
