//! Dictionaries of a few words, for tests and examples.

use super::words::Lexicon;

const BELARUSIAN_AFF: &str = "SET UTF-8
WORDCHARS '
SFX O Y 1
SFX O 0 у [кст]
SFX P Y 4
SFX P 0 і к
SFX P 0 аў к
SFX P 0 амі к
SFX P 0 ам к
SFX V Y 5
SFX V ы ага ы
SFX V ы аму ы
SFX V ы ая ы
SFX V ы ыя ы
SFX V ы ых ы
";

const BELARUSIAN: &[&str] = &[
    "сям'я",
    "прэс",
    "цэнтр",
    "страйк/OP",
    "рабочыя",
    "мы",
    "патрабуем",
    "вызваліць",
    "усіх",
    "зняволены/V",
    "завод",
    "спыніўся",
    "улада",
    "ўлады",
    "адказалі",
    "на",
    "наш",
    "ліст",
    "у",
    "і",
    "не",
    "чакаем",
    "адказу",
    "да",
    "пра",
    "гэта",
    "паведаміў",
    "паведаміла",
    "вуліцы",
    "выйшлі",
    "людзі",
    "свабодны/V",
    "праграма",
    "працуе",
    "без",
    "рэгістрацыі",
    "суд",
    "прызнаў",
    "яго",
    "вінаватым",
    "кажа",
    "заяву",
    "падпісалі",
];

const RUSSIAN_AFF: &str = "SET UTF-8
SFX I Y 5
SFX I а и [гк]а
SFX I а у а
SFX I а е а
SFX I ка ок ка
SFX I 0 м а
SFX A Y 4
SFX A ый ого ый
SFX A ый ому ый
SFX A ый ые ый
SFX A ый ых ый
SFX J Y 3
SFX J ь и ь
SFX J ь ью ь
SFX J ь ь ь
SFX H Y 3
SFX H я и я
SFX H я ю я
SFX H я ей я
";

const RUSSIAN: &[&str] = &[
    "забастовка/I",
    "рабочие",
    "мы",
    "требуем",
    "освободить",
    "всех",
    "заключённый/A",
    "заключенный/A",
    "завод",
    "остановился",
    "власти",
    "ответили",
    "на",
    "наше",
    "письмо",
    "в",
    "и",
    "не",
    "ждём",
    "ответа",
    "до",
    "об",
    "этом",
    "сообщил",
    "сообщила",
    "улицы",
    "вышли",
    "люди",
    "свободный/A",
    "программа",
    "работает",
    "без",
    "регистрации",
    "суд",
    "признал",
    "его",
    "виновным",
    "говорит",
    "заявление",
    "подписали",
    "Беларусь/J",
    "Белоруссия/H",
    "с",
    "понедельника",
    "началась",
];

/// A lexicon of a few dozen words of a language, and a list of words.
///
/// # Panics
/// For a language that has none.
pub(in crate::checks) fn lexicon(language: &str, list: &str) -> Lexicon {
    let (aff, words) = match language {
        "be" => (BELARUSIAN_AFF, BELARUSIAN),
        "ru" => (RUSSIAN_AFF, RUSSIAN),
        _ => panic!("there is no tiny dictionary of {language}"),
    };
    let dic = format!("{}\n{}\n", words.len(), words.join("\n"));
    let lexicon = Lexicon::new(language, aff.to_owned(), dic.into_bytes(), list);
    lexicon.take_in().unwrap();
    lexicon
}
