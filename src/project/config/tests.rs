//! Configurations, sound and broken.

use std::collections::BTreeMap;
use std::path::Path;

use super::*;
use crate::model::finding::{CheckId, Level};
use crate::model::locale::{Locale, Orthography};

fn parse(text: &str) -> Result<Config, ConfigError> {
    Config::parse(text.as_bytes(), Path::new("talmach.toml"))
}

fn fault(text: &str) -> (usize, usize, ConfigFault) {
    let error = parse(text).unwrap_err();
    let ConfigPlace { line, column } = error.place.unwrap();
    (line, column, error.fault)
}

fn ru_and_be() -> Config {
    Config::for_locales(
        ["ru", "be"].map(|tag| LocaleConfig::new(Locale::parse(tag).unwrap())).to_vec(),
    )
}

#[test]
fn two_locales_are_a_whole_project() {
    let read = parse("[locales.ru]\n[locales.be]\n").unwrap();
    assert_eq!(format!("{read:?}"), format!("{:?}", ru_and_be()));
}

#[test]
fn the_template_says_the_defaults() {
    let mut read = parse(TEMPLATE).unwrap();
    for check in CheckId::ALL {
        assert_eq!(read.check.levels.remove(check), Some(check.default_level()), "{check}");
    }
    assert_eq!(format!("{read:?}"), format!("{:?}", ru_and_be()));
}

#[test]
fn every_option_is_read() {
    let read = parse(
        "source-locale = \"de\"\nsource = \"./a/b\"\ntranslations = \"po\"\nterms = \"a/t.toml\"\nfront-matter = []\n\
         [locales.ru]\nname = \"Русский\"\n[locales.be]\northography = \"classical\"\n\
         check.levels.fuzzy = \"error\"\n[add]\ncut-from = ['^PS:$']\n[check]\n\
         require = \"reviewed\"\ngrace = \"7d\"\nmax-stale-words = 10\nmax-missing-words = 0\n\
         [check.levels]\norphan = \"off\"\n",
    )
    .unwrap();
    assert_eq!(read.source_locale.as_str(), "de");
    assert_eq!(read.source, Path::new("a/b"));
    assert_eq!(read.translations, Path::new("po"));
    assert_eq!(read.terms, Path::new("a/t.toml"));
    assert!(read.front_matter.is_empty());
    assert_eq!(read.locales[0].name.as_deref(), Some("Русский"));
    assert_eq!(read.locales[1].orthography, Orthography::Classical);
    assert_eq!(read.locales[1].levels, BTreeMap::from([(CheckId::Fuzzy, Level::Error)]));
    assert_eq!(read.add.cut_from[0].as_str(), "^PS:$");
    assert_eq!(read.check.require, Require::Reviewed);
    assert_eq!(read.check.grace, "7d".parse().unwrap());
    assert_eq!(read.check.limits.stale_words, Some(10));
    assert_eq!(read.check.limits.missing_words, Some(0));
    assert_eq!(read.check.levels, BTreeMap::from([(CheckId::Orphan, Level::Off)]));
}

#[test]
fn locales_keep_the_order_of_the_file() {
    let read = parse("[locales.ru]\n[locales.be]\n[locales.be-tarask]\n[locales.de]").unwrap();
    let tags: Vec<_> = read.locales.iter().map(|l| l.locale.as_str().to_owned()).collect();
    assert_eq!(tags, ["ru", "be", "be-tarask", "de"]);
}

#[test]
fn an_unknown_option_is_told_with_its_place_and_the_known_ones() {
    let (line, column, fault) = fault("[locales.ru]\n[check]\nrequires = \"current\"\n");
    assert_eq!((line, column), (3, 1));
    let ConfigFault::UnknownKey { key, known } = fault else { unreachable!("{fault:?}") };
    assert_eq!(key, "requires");
    assert!(known.contains(&"require".to_owned()), "{known:?}");
}

#[test]
fn each_fault_is_told_where_it_stands() {
    let unknown = |value: &str, known: &[&'static str]| ConfigFault::UnknownValue {
        value: value.to_owned(),
        known: known.to_vec(),
    };
    let levels = ["off", "info", "warning", "error"];
    let checks: Vec<_> = CheckId::ALL.iter().map(|check| check.as_str()).collect();
    for (text, place, wanted) in [
        ("[locales.RU]", (1, 10), ConfigFault::NotALocale { value: "RU".to_owned() }),
        ("[locales.en]", (1, 10), ConfigFault::SourceLocale { value: "en".to_owned() }),
        ("source = \"../x\"", (1, 10), ConfigFault::OutsideProject { value: "../x".to_owned() }),
        ("# я\nsource = \"/x\"", (2, 10), ConfigFault::OutsideProject { value: "/x".to_owned() }),
        (
            "[locales.be]\northography = \"old\"",
            (2, 15),
            unknown("old", &["official", "classical"]),
        ),
        ("[locales.ru]\n[check]\nrequire = \"x\"", (3, 11), unknown("x", Require::NAMES)),
        (
            "[locales.ru]\n[check]\ngrace = \"week\"",
            (3, 9),
            ConfigFault::NotAGrace { value: "week".to_owned() },
        ),
        ("[locales.ru]\n[check.levels]\nstale = \"bad\"", (3, 9), unknown("bad", &levels)),
        ("[locales.ru]\n[check.levels]\nstail = \"off\"", (3, 1), unknown("stail", &checks)),
    ] {
        let (line, column, fault) = fault(text);
        assert_eq!(((line, column), fault), (place, wanted), "{text}");
    }
}

#[test]
fn a_wrong_value_is_told_with_its_option_and_what_that_takes() {
    let names = |names: &[&str]| Expected::OneOf(names.iter().map(|&n| n.to_owned()).collect());
    let no_break = || names(&["off", "info", "required"]);
    for (text, line, key, value, expected) in [
        (
            "[check.options.length]\nleast = \"45\"",
            2,
            "check.options.length.least",
            "\"45\"",
            Expected::Number,
        ),
        (
            "[check.options]\nlength.most = -1",
            2,
            "check.options.length.most",
            "-1",
            Expected::Number,
        ),
        (
            "check.options.length.most = 5_000_000_000",
            1,
            "check.options.length.most",
            "5_000_000_000",
            Expected::Number,
        ),
        ("[check.options]\n\nlength = 5", 3, "check.options.length", "5", Expected::Table),
        (
            "[check.options.dash]\nstyle = \"long\"",
            2,
            "check.options.dash.style",
            "\"long\"",
            names(&["em", "en"]),
        ),
        (
            "[check.options.dash]\nstyle = 5",
            2,
            "check.options.dash.style",
            "5",
            names(&["em", "en"]),
        ),
        (
            "[check.options.dash]\nno-break = true",
            2,
            "check.options.dash.no-break",
            "true",
            no_break(),
        ),
        (
            "[check.options.spacing]\nno-break = \"\"",
            2,
            "check.options.spacing.no-break",
            "\"\"",
            no_break(),
        ),
        (
            "[check.options.term]\none-word = []",
            2,
            "check.options.term.one-word",
            "[]",
            names(&["info", "required"]),
        ),
        (
            "[check.options.quotes]\nouter = \"«\"",
            2,
            "check.options.quotes.outer",
            "\"«\"",
            Expected::Marks,
        ),
        (
            "[check.options.quotes]\ninner = 5",
            2,
            "check.options.quotes.inner",
            "5",
            Expected::Marks,
        ),
        (
            "[check.options.spelling]\nwords = [\"a\",\n\"b\"]",
            2,
            "check.options.spelling.words",
            "[\"a\", \"b\"]",
            Expected::Text,
        ),
        (
            "[draft]\nstale = \"expected u32\"",
            2,
            "draft.stale",
            "\"expected u32\"",
            Expected::Truth,
        ),
        ("[check]\nrequired = \"dash\"", 2, "check.required", "\"dash\"", Expected::List),
        ("[check]\nrequired = [\"dash\", 5]", 2, "check.required.2", "5", Expected::Text),
        ("check = 1979-05-27", 1, "check", "1979-05-27", Expected::Table),
        (
            "[[check.rules]]\n[[check.rules]]\npriority = 1.5",
            3,
            "check.rules.2.priority",
            "1.5",
            Expected::Text,
        ),
        ("[locales.ru]\nname = 5", 2, "locales.ru.name", "5", Expected::Text),
        ("locales = \"ru\"", 1, "locales", "\"ru\"", Expected::Table),
        ("[publish]\nmin-ready = \"all\"", 2, "publish.min-ready", "\"all\"", Expected::Number),
    ] {
        let (at, _, fault) = fault(text);
        let (key, value) = (key.to_owned(), value.to_owned());
        assert_eq!((at, fault), (line, ConfigFault::WrongValue { key, value, expected }), "{text}");
    }
    let long = format!("\u{feff}[draft]\nstale = \"{}\"", "я".repeat(100_000));
    let (2, 9, ConfigFault::WrongValue { value, .. }) = fault(&long) else { unreachable!() };
    assert_eq!(value.chars().count(), 60);
}

#[test]
fn lengths_that_no_text_can_have_are_refused_where_they_stand() {
    let both = "[locales.ru]\n[check.options.length]\nmost = 100\nleast = 101\n";
    assert_eq!(fault(both), (4, 9, ConfigFault::Lengths { least: 101, most: 100 }));
    let one = "[locales.ru]\n[check]\noptions.length = { most = 30 }\n";
    assert_eq!(fault(one), (3, 27, ConfigFault::Lengths { least: 45, most: 30 }));
    assert!(parse("[locales.ru]\n[check]\noptions.length = { least = 5, most = 5 }\n").is_ok());
}

#[test]
fn an_orthography_that_a_language_does_not_have_is_refused() {
    for (tag, value) in [("ru", "classical"), ("ru", "official"), ("be-tarask", "official")] {
        let text = format!("[locales.be]\n[locales.{tag}]\northography = \"{value}\"\n");
        let locale = Locale::parse(tag).unwrap();
        let wanted = ConfigFault::Orthography { locale, value: value.to_owned() };
        assert_eq!(fault(&text), (3, 15, wanted));
    }
    for (tag, value) in [("be", "classical"), ("be", "official"), ("be-tarask", "classical")] {
        assert!(parse(&format!("[locales.{tag}]\northography = \"{value}\"\n")).is_ok(), "{tag}");
    }
}

#[test]
fn a_pattern_that_cannot_be_compiled_is_refused() {
    let (line, _, fault) = fault("[locales.ru]\n[add]\ncut-from = ['^a', '(']\n");
    assert_eq!(line, 3);
    assert!(matches!(fault, ConfigFault::NotAPattern { value, .. } if value == "("));
}

#[test]
fn what_is_not_toml_is_told_with_its_place() {
    let (line, _, fault) = fault("[locales.ru]\nsource = \n");
    assert_eq!(line, 2);
    assert!(matches!(fault, ConfigFault::Toml { .. }));
    let (line, column, fault) = fault_of_bytes(b"# a\n# \xff");
    assert_eq!((line, column, fault), (2, 3, ConfigFault::NotUtf8));
}

fn fault_of_bytes(bytes: &[u8]) -> (usize, usize, ConfigFault) {
    let error = Config::parse(bytes, Path::new("talmach.toml")).unwrap_err();
    let ConfigPlace { line, column } = error.place.unwrap();
    (line, column, error.fault)
}

#[test]
fn a_project_without_locales_is_refused() {
    let error = parse("").unwrap_err();
    assert_eq!((error.place, error.fault), (None, ConfigFault::NoLocales));
}
