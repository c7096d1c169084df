//! A small site made by hand: three languages, and a page in every state that there is.

use std::collections::BTreeMap;
use std::sync::Mutex;

use jiff::civil::{Date, date};

use crate::formats::source::{Format, read};
use crate::model::document::Document;
use crate::model::locale::Locale;
use crate::model::statement::StatementId;
use crate::site::edition::{Edition, Site};
use crate::site::files::SiteFile;
use crate::site::listing::Listing;
use crate::site::page::{
    Alternate, Author, Beside, Edited, FallbackReason, Freshness, Page, PageKind, Passage, Review,
    Shown, Tag,
};
use crate::site::renderer::Renderer;
use crate::site::theme::{Theme, ThemeError};

pub(super) const LETTER: &str = "---
title: Free elections begin with free people
summary: On Freedom Day we stand with everyone who is in prison for a ballot, a flag or a word.
date: 2026-03-25
---

On 25 March 2026 people in eleven cities will lay flowers. **They are not forgotten.** We, the members of the
Free Square initiative, join them from [wherever we live now](https://free-square.example/).

> At the trial they asked me whether I was sorry. I am sorry only that I did not bring more friends to the square.
>
> Alena Hrynkevich, librarian

## What we demand

We demand three things, and none of them is a favour:[^1]

- freedom for every political prisoner, with all convictions quashed;
- an end to house searches, dismissals and fines for peaceful protest;
- elections that observers can follow.

| Date    | Place                | People |
|---------|----------------------|-------:|
| 18 July | Minsk, Sadovaya      |     60 |

---

The Free Square initiative, Vilnius, 25 March 2026

[^1]: At one polling station we counted 412 voters. The record spoke of 1,127.
";

const RUSSIAN: [&str; 16] = [
    "Свободные выборы начинаются со свободных людей",
    "В День Воли мы вместе с каждым, кто сидит в тюрьме за бюллетень, флаг или слово.",
    "25 марта 2026 года люди в одиннадцати городах возложат цветы. **О них не забыли.** Мы, участники инициативы «Вольная площадь», присоединяемся к ним [оттуда, где теперь живём](https://free-square.example/).",
    "На суде меня спросили, сожалею ли я. Сожалею только о том, что не привела на площадь больше друзей.",
    "Алена Гринкевич, библиотекарь",
    "Чего мы требуем",
    "Мы требуем трёх вещей, и ни одна из них не милость:[^1]",
    "свободы каждому политзаключённому и отмены всех приговоров;",
    "прекращения обысков, увольнений и штрафов за мирный протест;",
    "выборов, за которыми могут следить наблюдатели.",
    "Дата",
    "Место",
    "Людей",
    "18 июля",
    "Минск, Садовая",
    "60",
];

const BELARUSIAN: [&str; 12] = [
    "Свабодныя выбары пачынаюцца са свабодных людзей",
    "У Дзень Волі мы разам з кожным, хто сядзіць у турме за бюлетэнь, сцяг ці слова.",
    "25 сакавіка 2026 года людзі ў адзінаццаці гарадах ускладуць кветкі. **Пра іх не забыліся.** Мы, удзельнікі ініцыятывы «Вольная плошча», далучаемся да іх [адтуль, дзе цяпер жывём](https://free-square.example/).",
    "На судзе ў мяне спыталі, ці шкадую я. Шкадую толькі, што не прывяла на плошчу больш сяброў.",
    "Алена Грынкевіч, бібліятэкарка",
    "Чаго мы патрабуем",
    "Мы патрабуем трох рэчаў, і ніводная з іх не ласка:[^1]",
    "свабоды кожнаму палітвязню і скасавання ўсіх прысудаў;",
    "спынення вобшукаў, звальненняў і штрафаў за мірны пратэст;",
    "выбараў, за якімі могуць сачыць назіральнікі.",
    "Дата",
    "Месца",
];

pub(super) const PLAIN: &str = "Zialiony Brod: the plant has stopped

On Monday the morning shift did not switch on the machines.

* * *

The strike committee
";

pub(super) fn locale(tag: &str) -> Locale {
    Locale::parse(tag).unwrap()
}

pub(super) fn id(text: &str) -> StatementId {
    StatementId::parse(text).unwrap()
}

pub(super) fn document(format: Format, text: &str) -> Document {
    let fields = ["title".to_owned(), "summary".to_owned()];
    read(format, text.as_bytes().to_vec(), &fields).unwrap()
}

pub(in crate::site) fn site() -> Site {
    let edition = |tag: &str, title: &str, tagline: &str| Edition {
        locale: locale(tag),
        title: title.to_owned(),
        tagline: Some(tagline.to_owned()),
        name: None,
    };
    Site {
        base_url: Some("https://free-square.example/statements/".to_owned()),
        source: edition("en", "Free Square", "What we say, and in which words."),
        translations: vec![
            edition("ru", "Вольная площадь", "Что мы говорим и какими словами."),
            edition("be", "Вольная плошча", "Што мы кажам і якімі словамі."),
        ],
        generated: None,
    }
}

/// One statement with its text, in all languages.
pub(in crate::site) struct Example {
    pub(super) id: StatementId,
    pub(super) format: Format,
    pub(super) document: Document,
    pub(super) date: Option<Date>,
    pub(super) tags: Vec<(&'static str, &'static str)>,
    /// By language: what its page is, and its passages.
    pub(super) versions: Vec<(Locale, PageKind, Vec<Passage>)>,
    /// Whether the Belarusian page has a Russian beside it.
    pub(super) beside: Vec<Option<String>>,
}

pub(super) fn machine(text: &str) -> Passage {
    Passage {
        author: Author::Machine {
            engine: "firefox en-be 3.0".to_owned(),
            on: Some(date(2026, 11, 20)),
            edited: Edited::ByNobody,
        },
        ..Passage::translation(text)
    }
}

pub(super) fn stale(text: &str, was: &str) -> Passage {
    Passage {
        freshness: Freshness::Stale { was: was.to_owned(), since: Some(date(2026, 5, 12)) },
        ..Passage::translation(text)
    }
}

pub(in crate::site) fn examples() -> Vec<Example> {
    let letter = document(Format::Markdown, LETTER);
    let mut russian: Vec<Passage> =
        RUSSIAN.iter().map(|text| Passage::translation(*text)).collect();
    russian[8] = stale(RUSSIAN[8], "an end to house searches and fines for peaceful protest;");
    russian[6] = stale(RUSSIAN[6], "We demand two things, and neither of them is a favour:[^1]");
    russian.resize(letter.units().len(), Passage::missing());
    let mut belarusian: Vec<Passage> =
        BELARUSIAN.iter().map(|text| Passage::translation(*text)).collect();
    belarusian[2] = machine(BELARUSIAN[2]);
    belarusian[3].review = Some(Review { by: "Ганна".to_owned(), on: date(2026, 11, 21) });
    belarusian[9] = Passage { shown: Shown::Omitted, ..Passage::missing() };
    belarusian.resize(letter.units().len(), Passage::missing());
    let strike = document(Format::Plain, PLAIN);
    let own = |tag: &str| (locale(tag), PageKind::Source, Vec::new());
    vec![
        Example {
            id: id("2026/free-elections"),
            format: Format::Markdown,
            document: letter,
            date: Some(date(2026, 3, 25)),
            tags: vec![("elections", "выборы"), ("political prisoners", "политзаключённые")],
            versions: vec![
                own("en"),
                (locale("ru"), PageKind::Translation, russian),
                (locale("be"), PageKind::Translation, belarusian),
            ],
            beside: RUSSIAN.iter().map(|text| Some((*text).to_owned())).collect(),
        },
        Example {
            id: id("strike"),
            format: Format::Plain,
            document: strike,
            date: Some(date(2025, 5, 1)),
            tags: vec![("strike", "забастовка")],
            versions: vec![
                own("en"),
                (
                    locale("ru"),
                    PageKind::Translation,
                    vec![
                        machine("Зелёный Брод: завод остановлен"),
                        machine("В понедельник утренняя смена не включила станки."),
                        machine("Забастовочный комитет"),
                    ],
                ),
                (
                    locale("be"),
                    PageKind::Fallback(FallbackReason::NotReady { percent: 40 }),
                    Vec::new(),
                ),
            ],
            beside: Vec::new(),
        },
    ]
}

/// Shows each page of an example.
pub(in crate::site) fn each_page(example: &Example, mut see: impl FnMut(&Page<'_>, &Listing)) {
    let russian = locale("ru");
    let alternates: Vec<Alternate<'_>> = example
        .versions
        .iter()
        .map(|(locale, kind, _)| Alternate { locale, kind: *kind })
        .collect();
    for (locale, kind, passages) in &example.versions {
        let is_russian = locale.as_str() == "ru";
        let page = Page {
            statement: &example.id,
            locale,
            kind: *kind,
            document: &example.document,
            format: example.format,
            passages: passages.clone(),
            date: example.date,
            updated: None,
            tags: example
                .tags
                .iter()
                .map(|(key, label)| Tag {
                    key: (*key).to_owned(),
                    label: if is_russian { *label } else { *key }.to_owned(),
                    locale: if is_russian { locale.clone() } else { self::locale("en") },
                })
                .collect(),
            alternates: alternates.clone(),
            beside: match locale.as_str() == "be" && !example.beside.is_empty() {
                true => vec![Beside { locale: &russian, texts: example.beside.clone() }],
                false => Vec::new(),
            },
            pictures: BTreeMap::new(),
        };
        see(&page, &Listing::of(&page));
    }
}

/// Writes all pages of examples, then the lists.
pub(super) fn written(site: Site, theme: Theme, examples: &[Example]) -> Vec<SiteFile> {
    let renderer = Renderer::new(site, theme);
    let mut files = Vec::new();
    let mut listings = Vec::new();
    for example in examples {
        each_page(example, |page, listing| {
            files.extend(renderer.pages([(page, listing)]).unwrap());
            listings.push(listing.clone());
        });
    }
    let lists = Mutex::new(Vec::new());
    let put = |file| {
        lists.lock().unwrap().push(file);
        Ok::<_, ThemeError>(())
    };
    renderer.lists(listings, &put).unwrap();
    // They come as the threads come.
    let mut lists = lists.into_inner().unwrap();
    lists.sort_by(|one: &SiteFile, other| one.path.cmp(&other.path));
    files.extend(lists);
    files
}

/// The text of one file of the example.
pub(super) fn file(files: &[SiteFile], path: &str) -> String {
    let found = files.iter().find(|file| file.path == path);
    let paths: Vec<&String> = files.iter().map(|file| &file.path).collect();
    let found = found.unwrap_or_else(|| panic!("{path} is not among {paths:?}"));
    String::from_utf8(found.bytes.clone()).unwrap()
}

/// All files of the example.
pub(super) fn all() -> Vec<SiteFile> {
    written(site(), Theme::new(Vec::new()).unwrap(), &examples())
}
