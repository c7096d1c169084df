//! `terms.toml`, read, refused and written.

use proptest::prelude::*;

use super::*;
use crate::model::locale::Locale;
use crate::model::termbase::{CaseRule, Concept, ConceptKind, Renderings, Termbase, id_of};

fn locale(tag: &str) -> Locale {
    Locale::parse(tag).unwrap()
}

fn parse(text: &str) -> Termbase {
    read(text.as_bytes()).unwrap().termbase
}

fn fault(text: &str) -> (usize, usize, TermsFault) {
    let TermsError { line, column, fault } = read(text.as_bytes()).unwrap_err();
    (line, column, fault)
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

const WHOLE: &str = "# Агульныя тэрміны\n\
    [[term]]\n\
    english = [\"political prisoner\", \"prisoner of conscience\"] # обе формы\n\
    note = \"Not a convict.\"\n\
    ru = \"политзаключённый\"\n\
    be = { preferred = \"палітвязень\", allowed = \"палітычны зняволены\", forbidden = [\"палітзаключаны\"] }\n\
    \n\
    [[term]]\n\
    concept = \"vezha\"\n\
    english = \"Vezha\"\n\
    kind = \"organisation\"\n\
    case = \"ignored\"\n\
    [term.be-tarask]\n\
    preferred = \"Вежа\"\n\
    forms = [\"Вежы\"]   # родны\n";

#[test]
fn every_key_is_read() {
    let termbase = parse(WHOLE);
    let [prisoner, paper] = &termbase.concepts[..] else { unreachable!() };
    assert_eq!(prisoner.id, "political-prisoner");
    assert_eq!(prisoner.english, texts(&["political prisoner", "prisoner of conscience"]));
    assert_eq!((prisoner.kind, prisoner.case), (ConceptKind::Noun, CaseRule::Ignored));
    assert_eq!(prisoner.note.as_deref(), Some("Not a convict."));
    assert_eq!(prisoner.renderings[&locale("ru")].preferred, "политзаключённый");
    let be = &prisoner.renderings[&locale("be")];
    assert_eq!(be.allowed, texts(&["палітычны зняволены"]));
    assert_eq!(be.forbidden, texts(&["палітзаключаны"]));
    assert_eq!((paper.id.as_str(), paper.kind), ("vezha", ConceptKind::Organisation));
    assert_eq!(paper.case, CaseRule::Ignored);
    assert_eq!(paper.renderings[&locale("be-tarask")].forms, texts(&["Вежы"]));
    assert_eq!(parse(""), Termbase::default());
}

#[test]
fn places_are_told_and_ids_are_made() {
    let file = read(WHOLE.as_bytes()).unwrap();
    assert_eq!(file.line(0, None), 2);
    assert_eq!(file.line(0, Some(&locale("be"))), 6);
    assert_eq!(file.line(0, Some(&locale("uk"))), 2);
    assert_eq!(file.line(1, None), 8);
    assert_eq!(file.line(1, Some(&locale("be-tarask"))), 13);
    let twice =
        parse("[[term]]\nenglish = \"Strike\"\n[[term]]\nenglish = \"strike\"\nkind = \"verb\"\n");
    assert_eq!([&*twice.concepts[0].id, &*twice.concepts[1].id], ["strike", "strike-2"]);
    let name = parse("[[term]]\nenglish = \"May\"\nkind = \"person\"\n");
    assert_eq!(name.concepts[0].case, CaseRule::Kept);
}

#[test]
fn each_fault_is_told_where_it_stands() {
    let key = |key: &str| key.to_owned();
    let concept = "[[term]]\nenglish = \"a\"\n";
    for (text, line, column, wanted) in [
        ("x = 1", 1, 1, TermsFault::UnknownKey { key: key("x"), known: &["term"] }),
        ("term = 1", 1, 1, TermsFault::NotTables { key: key("term") }),
        ("[term]\nenglish = \"a\"", 1, 2, TermsFault::NotTables { key: key("term") }),
        ("[[term]]\nru = \"a\"", 1, 1, TermsFault::NoEnglish),
        ("\u{feff}[[term]]\nenglish = []", 1, 1, TermsFault::NoEnglish),
        ("[[term]]\nenglish = 1", 2, 11, TermsFault::NotTexts { key: key("english") }),
        (
            "[[term]]\nenglish = [\"я\", \" \"]",
            2,
            17,
            TermsFault::NotATerm { key: key("english"), value: String::new() },
        ),
        (
            "[[term]]\nenglish = \"a\\nb\"",
            2,
            11,
            TermsFault::NotATerm { key: key("english"), value: "a\nb".to_owned() },
        ),
    ] {
        assert_eq!(fault(text), (line, column, wanted), "{text}");
    }
    let kinds = ConceptKind::ALL.map(ConceptKind::as_str).to_vec();
    for (more, line, column, wanted) in [
        ("nope = 1", 3, 1, TermsFault::UnknownKey { key: key("nope"), known: read::KEYS }),
        ("note = 1", 3, 8, TermsFault::NotText { key: key("note") }),
        ("kind = \"n\"", 3, 8, TermsFault::UnknownValue { value: key("n"), known: kinds }),
        (
            "case = \"n\"",
            3,
            8,
            TermsFault::UnknownValue { value: key("n"), known: CaseRule::NAMES.to_vec() },
        ),
        ("concept = \"A b\"", 3, 11, TermsFault::NotAnId { value: key("A b") }),
        ("ru = 1", 3, 6, TermsFault::NotRenderings { key: key("ru") }),
        ("ru = {}", 3, 6, TermsFault::NoRendering { key: key("ru") }),
        ("ru = { forms = [] }", 3, 6, TermsFault::NoRendering { key: key("ru") }),
        (
            "ru = { best = \"a\" }",
            3,
            8,
            TermsFault::UnknownKey { key: key("best"), known: read::RENDERING_KEYS },
        ),
        (
            "[[term]]\nenglish = \"b\"\nconcept = \"a\"",
            5,
            11,
            TermsFault::SameId { value: key("a"), line: 1 },
        ),
    ] {
        assert_eq!(fault(&[concept, more].concat()), (line, column, wanted), "{more}");
    }
    let (line, _, toml) = fault("[[term]]\nenglish = \n");
    assert!(line == 2 && matches!(toml, TermsFault::Toml { .. }), "{toml:?}");
    let TermsError { line, column, fault } = read(b"# a\n# \xff").unwrap_err();
    assert_eq!((line, column, fault), (2, 3, TermsFault::NotUtf8));
    let deep = format!("a = {}", "[".repeat(100_000));
    assert!(matches!(read(deep.as_bytes()).unwrap_err().fault, TermsFault::Toml { .. }));
}

/// The file with more in it, as `change` wants it.
fn extended(text: &str, change: impl Fn(&mut Vec<Concept>)) -> Result<String, ExtendError> {
    let mut wanted = parse(text);
    change(&mut wanted.concepts);
    extend(text, &wanted)
}

#[test]
fn what_is_added_stands_where_a_person_would_put_it() {
    let more = extended(WHOLE, |concepts| {
        concepts[0].english.push("captive".to_owned());
        let be = concepts[0].renderings.get_mut(&locale("be")).unwrap();
        be.forbidden.push("палітзэк".to_owned());
        be.allowed.push("вязень сумлення".to_owned());
        be.forms.push("палітвязня".to_owned());
        let ru = concepts[0].renderings.get_mut(&locale("ru")).unwrap();
        ru.forbidden.push("политзэк".to_owned());
        concepts[1].note = Some("A \"paper\".".to_owned());
        let ru = Renderings { preferred: "Вежа".to_owned(), ..Renderings::default() };
        concepts[1].renderings.insert(locale("ru"), ru);
        let tarask = concepts[1].renderings.get_mut(&locale("be-tarask")).unwrap();
        tarask.allowed.push("«Вежа»".to_owned());
    });
    let wanted = WHOLE
        .replace("conscience\"]", "conscience\", \"captive\"]")
        .replace("= \"палітычны зняволены\"", "= [\"палітычны зняволены\", \"вязень сумлення\"]")
        .replace(
            "[\"палітзаключаны\"] }",
            "[\"палітзаключаны\", \"палітзэк\"], forms = [\"палітвязня\"] }",
        )
        .replace(
            "ru = \"политзаключённый\"",
            "ru = { preferred = \"политзаключённый\", forbidden = [\"политзэк\"] }",
        )
        .replace("= \"Vezha\"\n", "= \"Vezha\"\nnote = \"A \\\"paper\\\".\"\nru = \"Вежа\"\n")
        .replace("# родны\n", "# родны\nallowed = [\"«Вежа»\"]\n");
    assert_eq!(more.unwrap(), wanted);
}

#[test]
fn new_concepts_go_to_the_end_in_the_files_own_line_ends() {
    let strike = |concepts: &mut Vec<Concept>| {
        concepts.push(Concept {
            id: "strike".to_owned(),
            kind: ConceptKind::Noun,
            english: texts(&["strike"]),
            case: CaseRule::Ignored,
            note: None,
            renderings: [(
                locale("be"),
                Renderings { preferred: "страйк".to_owned(), ..Renderings::default() },
            )]
            .into(),
        });
    };
    let block = "[[term]]\nenglish = \"strike\"\nbe = \"страйк\"\n";
    assert_eq!(extended("", strike).unwrap(), block);
    assert_eq!(extended("# a", strike).unwrap(), format!("# a\n\n{block}"));
    let windows = "\u{feff}# a\r\n[[term]]\r\nenglish = \"a\"\r\n";
    let crlf = block.replace('\n', "\r\n");
    assert_eq!(extended(windows, strike).unwrap(), format!("{windows}\r\n{crlf}"));
}

#[test]
fn what_can_only_be_changed_by_hand_is_not_changed() {
    let inline = "term = [{ english = \"a\", ru = \"б\" }]\n";
    let dotted = "[[term]]\nenglish = \"a\"\nru.preferred = \"б\"\n";
    let forbid = |concepts: &mut Vec<Concept>| {
        concepts[0].renderings.get_mut(&locale("ru")).unwrap().forbidden.push("в".to_owned());
    };
    assert_eq!(extended(dotted, forbid).unwrap(), format!("{dotted}ru.forbidden = [\"в\"]\n"));
    assert!(
        extended(inline, forbid).unwrap().contains("{ preferred = \"б\", forbidden = [\"в\"] }")
    );
    let rename = |concepts: &mut Vec<Concept>| {
        concepts[0].renderings.get_mut(&locale("ru")).unwrap().preferred = "г".to_owned();
    };
    assert_eq!(extended(dotted, rename), Err(ExtendError::ByHand));
    // Nothing that is added would say this.
    let retell = |concepts: &mut Vec<Concept>| concepts[0].kind = ConceptKind::Verb;
    assert_eq!(extended(dotted, retell), Err(ExtendError::ByHand));
    let forget = |concepts: &mut Vec<Concept>| concepts[0].renderings.clear();
    assert_eq!(extended(dotted, forget), Err(ExtendError::ByHand));
    let shorten = |concepts: &mut Vec<Concept>| concepts.clear();
    assert_eq!(extended(dotted, shorten), Err(ExtendError::ByHand));
    let note = |concepts: &mut Vec<Concept>| concepts[0].note = Some("n".to_owned());
    assert_eq!(extended(inline, note), Err(ExtendError::ByHand));
}

fn term() -> impl Strategy<Value = String> {
    prop_oneof!["[a-zа-яў\"\\\\'#= ]{0,6}[a-zў]", "\\PC{1,8}"]
        .prop_map(|text| text.trim().to_owned())
        .prop_filter("a term", |text| !text.is_empty() && !text.contains(char::is_control))
}

fn renderings() -> impl Strategy<Value = Renderings> {
    let list = || prop::collection::vec(term(), 0..3);
    (term(), list(), list(), list()).prop_map(|(preferred, allowed, forbidden, forms)| Renderings {
        preferred,
        allowed,
        forbidden,
        forms,
    })
}

/// Termbases as files may say them.
fn termbase() -> impl Strategy<Value = Termbase> {
    let tag = prop::sample::select(vec!["ru", "be", "be-tarask", "id", "uk"]);
    let concept = (
        prop::collection::vec(term(), 1..3),
        prop::sample::select(ConceptKind::ALL.to_vec()),
        any::<bool>(),
        prop::option::of(term()),
        prop::collection::btree_map(tag.prop_map(locale), renderings(), 0..4),
    );
    prop::collection::vec(concept, 0..5).prop_map(|concepts| {
        let mut ids = crate::model::termbase::Ids::default();
        let concepts =
            concepts.into_iter().map(|(english, kind, kept, note, renderings)| Concept {
                id: ids.make(&english[0]),
                kind,
                case: if kept { CaseRule::Kept } else { kind.usual_case() },
                english,
                note,
                renderings,
            });
        Termbase { concepts: concepts.collect() }
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(termbase in termbase()) {
        prop_assert_eq!(parse(&extend("", &termbase).unwrap()), termbase);
    }

    #[test]
    fn a_file_that_grows_keeps_its_lines(mut before in termbase(), after in termbase()) {
        let text = format!("# first\n{}# last\n", extend("", &before).unwrap());
        let mut ids: Vec<String> = before.concepts.iter().map(|concept| concept.id.clone()).collect();
        for mut concept in after.concepts {
            while ids.contains(&concept.id) {
                concept.id.push_str("-x");
            }
            ids.push(concept.id.clone());
            before.concepts.push(concept);
        }
        let grown = extend(&text, &before).unwrap();
        prop_assert!(grown.starts_with(&text), "{}", grown);
        prop_assert_eq!(parse(&grown), before);
    }

    #[test]
    fn anything_ends_in_a_value_or_an_error(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "[[term]]\n", "english = ", "\"a\"\n", "[", "]", "{ preferred = ", "}", "ru = ", "[term.be]\n", "\r\n", "# я\n",
            "kind = \"verb\"\n", "\0", "\"", "=", ",", "a.b", "\u{feff}",
        ]), 0..30),
    ) {
        let text = pieces.concat();
        if let Ok(terms) = read(text.as_bytes()) {
            prop_assert_eq!(extend(&text, &terms.termbase).unwrap(), text);
        }
    }
}

#[test]
fn ids_that_differ_from_the_english_are_written() {
    let termbase = Termbase {
        concepts: vec![Concept {
            id: "c1".to_owned(),
            kind: ConceptKind::Noun,
            english: texts(&["strike"]),
            case: CaseRule::Ignored,
            note: None,
            renderings: [].into(),
        }],
    };
    assert_ne!(id_of("strike"), "c1");
    assert!(extend("", &termbase).unwrap().contains("concept = \"c1\"\n"));
}
