//! Words that English writes with a capital, and Russian and Belarusian with a small letter.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::checks::heads::Heads;

/// English words that have a capital wherever they stand, with more or less of an ending.
#[rustfmt::skip]
const ENGLISH: &[&str] = &[
    "Belarus", "Russia", "Ukrain", "Polish", "Poles", "Lithuanian", "Latvian", "German", "English", "French", "Chinese",
    "Soviet", "European", "American", "British", "Western", "Eastern", "Minsk", "Internet", "Monday", "Tuesday",
    "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "June", "July",
    "August", "September", "October", "November", "December", "Catholic", "Orthodox", "Christian", "Jewish", "Muslim",
    "President", "Unix", "Linux", "Greek", "Spanish", "Italian", "Japanese", "Latin", "Arab",
];

/// Whether an English word has its capital by itself.
pub(super) fn is_english_name(word: &str) -> bool {
    word == "May" || ENGLISH.iter().any(|name| word.starts_with(name))
}

/// The names of days and months in all their forms, in lower case.
#[rustfmt::skip]
const CALENDAR: &[&str] = &[
    // Russian
    "январь", "января", "январе", "февраль", "февраля", "феврале", "апрель", "апреля", "апреле", "июнь", "июня", "июне",
    "июль", "июля", "июле", "августа", "августе", "сентябрь", "сентября", "сентябре", "октября", "ноябрь", "ноября",
    "ноябре", "декабрь", "декабря", "декабре", "понедельник", "понедельника", "вторник", "вторника", "среду", "пятницу",
    "субботу",
    // Belarusian
    "студзень", "студзеня", "студзені", "лютага", "лютым", "сакавік", "сакавіка", "сакавіку", "красавік", "красавіка",
    "красавіку", "траўня", "траўні", "чэрвень", "чэрвеня", "чэрвені", "ліпень", "ліпеня", "ліпені", "жнівень", "жніўня",
    "жніўні", "верасень", "верасня", "верасні", "кастрычнік", "кастрычніка", "кастрычніку", "лістапад", "лістапада",
    "лістападзе", "снежань", "снежня", "снежні", "панядзелак", "панядзелка", "аўторак", "аўторка", "сераду", "чацвер",
    "пятніцу", "суботу", "нядзелю",
];

/// The names of peoples, in lower case and without their endings.
#[rustfmt::skip]
const PEOPLES: &[&str] = &[
    // Russian
    "белорусы", "белорусов", "белорусам", "белорусами", "белорусах", "россияне", "россиян", "россиянам", "украинцы",
    "украинцев", "украинцам", "поляки", "поляков", "полякам", "литовцы", "литовцев", "литовцам",
    // Belarusian
    "беларусаў", "беларусам", "беларусамі", "беларусах", "расіяне", "расіян", "расіянам", "украінцы", "украінцаў",
    "украінцам", "палякі", "палякаў", "палякам", "літоўцы", "літоўцаў", "літоўцам",
];

/// How the adjectives of peoples begin, in lower case.
#[rustfmt::skip]
const ADJECTIVES: &[&str] = &[
    "белорусск", "российск", "украинск", "польск", "литовск", "европейск", "американск",
    "беларуск", "расійск", "украінск", "літоўск", "еўрапейск", "амерыканск",
];

/// What such an adjective may describe without being part of a name, as it begins.
#[rustfmt::skip]
const PLAIN: &[&str] = &[
    // Russian
    "язык", "народ", "рубл", "граждан", "обществ", "власт", "режим", "силовик", "тюрьм", "журналист", "политзаключ",
    "женщин", "рабоч", "студент",
    // Belarusian
    "мова", "мове", "мову", "мовы", "рубель", "рублёў", "грамадзян", "грамадств", "улад", "рэжым", "турм", "журналіст",
    "палітзняволен", "жанчын", "рабоч",
];

/// Days, months and peoples.
static SMALL: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| CALENDAR.iter().chain(PEOPLES).copied().collect());

/// Months of which a day has given its name to streets and feasts, in lower case.
const FEASTS: &[&str] = &["марта", "мая", "сакавіка", "ліпеня", "лістапада"];

/// What all of them begin with.
static HEADS: LazyLock<Heads> = LazyLock::new(|| {
    Heads::of([CALENDAR, FEASTS, PEOPLES, ADJECTIVES].into_iter().flatten().copied())
});

/// Whether a word may be one that [`small_by_rule`] knows, by its first letters.
pub(super) fn may_be_small(word: &[u8]) -> bool {
    HEADS.may_have(word)
}

/// Whether a month, in lower case, is one of [`FEASTS`].
pub(super) fn is_feast(month: &str) -> bool {
    FEASTS.contains(&month)
}

/// Whether a word is a year.
pub(super) fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a word within a sentence has a capital that the language does not give it.
pub(super) fn small_by_rule(word: &str, next: &str, before: Option<char>) -> bool {
    let letters = word.chars().count();
    // Words in capitals are another matter.
    if letters > 14 || !word.chars().nth(1).is_some_and(char::is_lowercase) {
        return false;
    }
    let lower = word.to_lowercase();
    let lower = lower.as_str();
    let day = before.is_some_and(|c| c.is_ascii_digit());
    if day && is_feast(lower) {
        // A street or square that is named after a day: «площадь 8 Сакавіка».
        return is_year(next);
    }
    if SMALL.contains(lower) {
        return true;
    }
    let plain = next.chars().next().is_some_and(char::is_lowercase)
        && !matches!(next, "народный" | "народны" | "народная" | "народнай")
        && PLAIN.iter().any(|stem| next.starts_with(stem));
    plain && ADJECTIVES.iter().any(|stem| lower.starts_with(stem))
}
