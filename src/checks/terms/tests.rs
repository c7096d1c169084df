//! What a termbase finds in a passage.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use proptest::prelude::*;

use super::Terminology;
use crate::checks::check::Sureness;
use crate::checks::knowledge::{Knowledge, Options, Tongue};
use crate::checks::passage::Passage;
use crate::checks::table::{find, inspect};
use crate::checks::text::Text;
use crate::model::finding::CheckId;
use crate::model::locale::{Locale, Orthography};
use crate::model::markup::Literals;
use crate::model::termbase::{CaseRule, Concept, ConceptKind, Renderings, Termbase};
use crate::model::unit::UnitKind;

/// Compiled once: it is what takes longest.
static LITERALS: LazyLock<Literals> = LazyLock::new(|| Literals::new(&[]).unwrap());

fn concept(kind: ConceptKind, english: &str, preferred: &str, forbidden: &[&str]) -> Concept {
    let renderings = Renderings {
        preferred: preferred.to_owned(),
        forbidden: forbidden.iter().map(|wrong| (*wrong).to_owned()).collect(),
        ..Renderings::default()
    };
    Concept {
        id: english.to_lowercase().replace(' ', "-"),
        kind,
        english: vec![english.to_owned()],
        case: CaseRule::Ignored,
        note: None,
        renderings: BTreeMap::from([(Locale::parse("ru").unwrap(), renderings)]),
    }
}

fn noun(english: &str, preferred: &str) -> Concept {
    concept(ConceptKind::Noun, english, preferred, &[])
}

/// What a check finds: the words of the source and of the translation that it is about, and how sure it is.
fn found(
    concepts: Vec<Concept>,
    check: CheckId,
    source: &str,
    translation: &str,
) -> Vec<(String, String, Sureness)> {
    let locale = Locale::parse("ru").unwrap();
    let termbase = Termbase { concepts };
    let known = Knowledge {
        locale: &locale,
        tongue: Tongue::of(&locale, Orthography::Official),
        options: &Options::default(),
        termbase: &termbase,
        terminology: &Terminology::new(&termbase, &locale, None),
        lexicon: None,
        literals: &LITERALS,
    };
    let passage = Passage {
        source: &Text::new(source, "en", &LITERALS),
        translation: Text::new(translation, "ru", &LITERALS),
        kind: &UnitKind::Paragraph,
        known: &known,
    };
    let flaws = inspect(&passage, &[find(check).unwrap()]);
    let words =
        |text: &str, span: &std::ops::Range<usize>| text.get(span.clone()).unwrap().to_owned();
    flaws
        .into_iter()
        .map(|(_, flaw)| {
            let about = flaw.source.map(|span| words(source, &span)).unwrap_or_default();
            (about, words(translation, &flaw.at), flaw.sureness)
        })
        .collect()
}

fn lacking(concepts: Vec<Concept>, source: &str, translation: &str) -> Vec<String> {
    let found = found(concepts, CheckId::Term, source, translation);
    found.into_iter().map(|(about, _, _)| about).collect()
}

#[test]
fn of_two_terms_that_overlap_the_longer_one_is_meant() {
    let terms = || vec![noun("union", "союз"), noun("trade union", "профсоюз")];
    assert!(lacking(terms(), "A trade union won.", "Профсоюз победил.").is_empty());
    assert_eq!(lacking(terms(), "A trade union won.", "Союз победил."), ["trade union"]);
    assert_eq!(lacking(terms(), "A union won.", "Все победили."), ["union"]);
}

#[test]
fn terms_that_share_a_name_are_satisfied_by_either() {
    let terms = || vec![noun("sentence", "предложение"), noun("sentence", "приговор")];
    assert!(lacking(terms(), "The sentence was long.", "Приговор был суровым.").is_empty());
    assert_eq!(lacking(terms(), "The sentence was long.", "Срок был долгим."), ["sentence"]);
}

#[test]
fn a_term_is_told_once_and_emphasis_does_not_hide_it() {
    let terms = || vec![noun("hunger strike", "голодовка")];
    let source = "A **hunger** strike. Two hunger strikes.";
    assert_eq!(lacking(terms(), source, "Протест.").len(), 1);
    assert!(lacking(terms(), source, "Две **голодовки**.").is_empty());
}

#[test]
fn words_of_a_rendering_stand_near_each_other_in_one_sentence() {
    let terms = || vec![noun("political prisoner", "политический заключённый")];
    let lacks = |text| !lacking(terms(), "Free all political prisoners.", text).is_empty();
    assert!(!lacks("Свободу политическим, давно забытым заключённым!"));
    assert!(lacks("Политический режим держит по всей стране заключённых."));
    assert!(lacks("Вопрос политический. Заключённых много."));
    assert!(lacks("Заключённый политический."));
}

#[test]
fn a_forbidden_name_is_wrong_wherever_it_stands_and_a_forbidden_word_where_its_term_does() {
    let place = || vec![concept(ConceptKind::Place, "Belarus", "Беларусь", &["Белоруссия"])];
    let wrong = found(place(), CheckId::Term, "At home.", "Дома, в Белоруссии.");
    assert_eq!(wrong, [(String::new(), "Белоруссии".to_owned(), Sureness::Sure)]);
    let term = || {
        vec![concept(ConceptKind::Noun, "disabled person", "человек с инвалидностью", &["инвалид"])]
    };
    let wrong = found(term(), CheckId::Term, "A disabled person won.", "Победил инвалид.");
    assert_eq!(wrong, [("disabled person".to_owned(), "инвалид".to_owned(), Sureness::Sure)]);
    let unsure = found(term(), CheckId::Term, "The veteran won.", "Победил инвалид войны.");
    assert_eq!(unsure, [(String::new(), "инвалид".to_owned(), Sureness::Unsure)]);
}

#[test]
fn what_is_forbidden_alone_may_be_part_of_what_is_agreed() {
    let terms = || {
        vec![
            concept(ConceptKind::Noun, "trade union", "профессиональный союз", &["союз"]),
            noun("arrest", "арест"),
            concept(ConceptKind::Noun, "detention", "задержание", &["арест"]),
        ]
    };
    assert!(found(terms(), CheckId::Term, "A trade union.", "Профессионального союза.").is_empty());
    assert!(found(terms(), CheckId::Term, "An arrest.", "Об аресте.").is_empty());
    assert_eq!(found(terms(), CheckId::Term, "A detention.", "Об аресте.").len(), 1);
}

#[test]
fn an_attribute_may_become_an_adjective() {
    let terms = || vec![noun("search", "поиск")];
    let unsure = found(terms(), CheckId::Term, "the search engine", "поисковая система");
    assert_eq!(unsure[0].2, Sureness::Unsure);
    let twice = "the search went on, and the search ended";
    let sure = found(terms(), CheckId::Term, twice, "обыск продолжался");
    assert_eq!(sure[0].2, Sureness::Sure);
}

#[test]
fn a_common_word_that_is_said_once_may_be_left_out_and_several_words_may_not() {
    let sureness = |term, source| found(vec![term], CheckId::Term, source, "Все вышли.")[0].2;
    let one = || noun("strike", "забастовка");
    assert_eq!(sureness(one(), "The strike began."), Sureness::Unsure);
    assert_eq!(sureness(one(), "The strike began. The strike ended."), Sureness::Sure);
    assert_eq!(sureness(noun("trade union", "профсоюз"), "A trade union."), Sureness::Sure);
}

#[test]
fn a_locale_without_renderings_of_its_own_takes_those_of_its_language_and_insists_on_none() {
    let (ru, be) = (Locale::parse("ru").unwrap(), Locale::parse("be").unwrap());
    let mut belarusian = concept(ConceptKind::Place, "Vilnius", "Вільня", &["Вільнюс"]);
    let said = belarusian.renderings.remove(&ru).unwrap();
    belarusian.renderings.insert(be, said);
    let termbase = Termbase { concepts: vec![belarusian] };
    let sureness = |tag: &str, check, text: &str| -> Vec<Sureness> {
        let locale = Locale::parse(tag).unwrap();
        let known = Knowledge {
            locale: &locale,
            tongue: Tongue::of(&locale, Orthography::Official),
            options: &Options::default(),
            termbase: &termbase,
            terminology: &Terminology::new(&termbase, &locale, None),
            lexicon: None,
            literals: &LITERALS,
        };
        let passage = Passage {
            source: &Text::new("They live in Vilnius.", "en", &LITERALS),
            translation: Text::new(text, "be", &LITERALS),
            kind: &UnitKind::Paragraph,
            known: &known,
        };
        let flaws = inspect(&passage, &[find(check).unwrap()]);
        flaws.into_iter().map(|(_, flaw)| flaw.sureness).collect()
    };
    for (tag, expected) in [("be", Sureness::Sure), ("be-tarask", Sureness::Unsure)] {
        assert_eq!(sureness(tag, CheckId::Term, "Жывуць у Вільнюсе."), [expected]);
        assert_eq!(sureness(tag, CheckId::NameMissing, "Жывуць там."), [expected]);
        assert_eq!(sureness(tag, CheckId::NameMissing, "Жывуць у Вільні."), []);
    }
    assert_eq!(sureness("ru", CheckId::NameMissing, "Живут там."), []);
}

#[test]
fn a_word_is_covered_letter_by_letter() {
    let termbase =
        Termbase { concepts: vec![noun("political prisoner", "политзаключённый")] };
    let ru = Locale::parse("ru").unwrap();
    let covers = |word| Terminology::new(&termbase, &ru, None).covers(word);
    assert!(covers("политзаключённого") && covers("политзаключенных"));
    assert!(!covers("полиитзаключённого"));
}

#[test]
fn a_surname_alone_names_a_person_but_not_as_any_word() {
    let person = || vec![concept(ConceptKind::Person, "Paul Young", "Пол Янг", &[])];
    let named = |source, text| found(person(), CheckId::NameMissing, source, text).is_empty();
    assert!(named("Paul Young won.", "Янг победил."));
    assert!(!named("In May Young won.", "В мае он победил."));
    assert!(named("Young workers won. They are young.", "Победили молодые."));
}

proptest! {
    #[test]
    fn any_texts_and_any_terms_come_to_an_end(
        english in "[a-z’ .\\-]{1,20}",
        preferred in "\\PC{0,20}",
        source in "\\PC{0,60}",
        translation in "\\PC{1,60}",
    ) {
        for kind in ConceptKind::ALL {
            let concepts = vec![concept(kind, &english, &preferred, &[&translation])];
            for check in [CheckId::Term, CheckId::NameMissing] {
                let source = format!("{english} {source} {english}");
                found(concepts.clone(), check, &source, &translation);
            }
        }
    }
}

#[test]
fn long_lines_take_time_in_proportion() {
    let terms = vec![noun("strike", "забастовка"), noun("strike fund", "фонд")];
    let source = "strike ".repeat(20_000);
    let told = found(terms, CheckId::Term, &source, &"слово\0".repeat(20_000));
    assert_eq!(told.len(), 1);
}
