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
