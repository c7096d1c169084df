//! TBX, read and written.

use proptest::prelude::*;

use super::*;
use crate::model::locale::Locale;
use crate::model::termbase::{Concept, ConceptKind, Ids, Renderings, Termbase};

fn locale(tag: &str) -> Locale {
    Locale::parse(tag).unwrap()
}

fn concepts(text: &str) -> (Vec<Concept>, usize) {
    let tbx = read(text).unwrap();
    let locales = [locale("be"), locale("ru"), locale("be-tarask")];
    let (termbase, left_out) = tbx.termbase(&locale("en"), &locales);
    (termbase.concepts, left_out)
}

const MARTIF: &str = r#"<?xml version='1.0'?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en-US"><martifHeader><fileDesc><note>no term</note></fileDesc></martifHeader><text><body>
<termEntry id="c5">
 <descrip type="subjectField">Law</descrip>
 <descripGrp><descrip type="definition">Somebody jailed for a view.</descrip></descripGrp>
 <langSet xml:lang="en-GB">
  <ntig><termGrp><term>prisoner of <hi>conscience</hi></term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termGrp></ntig>
  <tig><term>political
    prisoner</term><termNote type="partOfSpeech">noun</termNote><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
 </langSet>
 <langSet xml:lang="be_BY"><tig><term>палітвязень</term><note>Не &#171;палітзэк&#187;.</note></tig>
  <tig><term>палітзэк</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></tig></langSet>
 <langSet xml:lang="be-tarask"><tig><term>палітвязень-т</term></tig></langSet>
 <langSet xml:lang="de"><tig><term>Häftling</term></tig></langSet>
</termEntry>
<termEntry><langSet xml:lang="ru"><tig><term>без английского</term></tig></langSet></termEntry>
</body></text></martif>"#;

#[test]
fn older_files_are_read() {
    let (concepts, left_out) = concepts(MARTIF);
    assert_eq!(left_out, 1);
    let [concept] = &concepts[..] else { unreachable!("{concepts:?}") };
    assert_eq!((concept.id.as_str(), concept.kind), ("c5", ConceptKind::Noun));
    assert_eq!(concept.english, ["political prisoner", "prisoner of conscience"]);
    assert_eq!(concept.note.as_deref(), Some("Somebody jailed for a view.\nНе «палітзэк»."));
    let be = &concept.renderings[&locale("be")];
    assert_eq!(
        (be.preferred.as_str(), &be.forbidden[..]),
        ("палітвязень", &["палітзэк".to_owned()][..])
    );
    assert_eq!(be.allowed, [""; 0]);
    assert_eq!(concept.renderings[&locale("be-tarask")].preferred, "палітвязень-т");
    assert_eq!(concept.renderings.len(), 2);
}

#[test]
fn the_other_style_is_read() {
    let text = r#"<tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="m" xmlns:basic="b">
<tbxHeader/><text><body><conceptEntry id="Not an id"><min:subjectField>place</min:subjectField>
<langSec xml:lang="en"><termSec><term>Belarus</term><min:partOfSpeech>properNoun</min:partOfSpeech></termSec></langSec>
<langSec xml:lang="ru"><termSec><term>Белоруссия</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec>
<termSec><term>Беларусь</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec></langSec>
</conceptEntry></body></text></tbx>"#;
    let (concepts, _) = concepts(text);
    assert_eq!((concepts[0].id.as_str(), concepts[0].kind), ("belarus", ConceptKind::Place));
    let ru = &concepts[0].renderings[&locale("ru")];
    assert_eq!((ru.preferred.as_str(), ru.forbidden[0].as_str()), ("Беларусь", "Белоруссия"));
}

#[test]
fn what_is_wrong_is_said_with_its_line() {
    let kind = |text: &str| read(text).map_err(|error| (error.line, error.kind)).unwrap_err();
    assert_eq!(kind("\n<tmx></tmx>"), (2, TbxErrorKind::NotTbx { element: "tmx".to_owned() }));
    assert_eq!(kind(""), (1, TbxErrorKind::CutOff));
    assert_eq!(kind("<tbx>\n<text>\n").1, TbxErrorKind::CutOff);
    assert!(matches!(kind("<tbx>\n</text>").1, TbxErrorKind::Malformed { .. }));
    let term = |text: &str| {
        format!("<tbx><conceptEntry>\n<termSec><term>{text}</term></termSec></conceptEntry></tbx>")
    };
    assert_eq!(kind(&term("a")), (2, TbxErrorKind::NoLanguage));
    let entity = format!("<!DOCTYPE tbx [<!ENTITY b \"c\">]>{}", term("&b;"));
    assert_eq!(kind(&entity), (2, TbxErrorKind::UnknownEntity { name: "b".to_owned() }));
    for control in ["\0", "\u{1b}", "&#27;", "&#0;", "&#xffff;"] {
        let (line, kind) = kind(&term(control));
        assert!(matches!(kind, TbxErrorKind::Malformed { .. }), "{control:?}: {kind}");
        assert_eq!(line, 2);
    }
    assert_eq!(kind(&format!("<tbx>{}", "<a>".repeat(100_000))).1, TbxErrorKind::TooDeep);
}

fn term() -> impl Strategy<Value = String> {
    prop_oneof!["[a-zа-яў<>&\"' \\]]{0,6}[a-zў]", "\\PC{1,8}"]
        .prop_map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
        .prop_filter("a term", |text| {
            !text.is_empty()
                && !text.chars().any(|c| c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}'))
        })
}

fn renderings() -> impl Strategy<Value = Renderings> {
    let list = || prop::collection::vec(term(), 0..3);
    (prop::option::of(term()), list(), list(), term()).prop_map(
        |(preferred, allowed, forbidden, other)| Renderings {
            preferred: preferred.unwrap_or_default(),
            // Nothing at all cannot be said.
            forbidden: [forbidden, vec![other]].concat(),
            allowed,
            forms: Vec::new(),
        },
    )
}

/// Termbases that say what TBX can say.
fn termbase() -> impl Strategy<Value = Termbase> {
    let tag = prop::sample::select(vec!["ru", "be", "be-tarask"]);
    let concept = (
        prop::collection::btree_set(term(), 1..3),
        prop::sample::select(ConceptKind::ALL.to_vec()),
        prop::option::of(term()),
        prop::collection::btree_map(tag.prop_map(locale), renderings(), 0..3),
    );
    prop::collection::vec(concept, 0..5).prop_map(|concepts| {
        let mut ids = Ids::default();
        let concepts = concepts.into_iter().map(|(english, kind, note, renderings)| {
            let english: Vec<String> = english.into_iter().collect();
            Concept {
                id: ids.make(&english[0]),
                kind,
                case: kind.usual_case(),
                english,
                note,
                renderings,
            }
        });
        Termbase { concepts: concepts.collect() }
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(termbase in termbase()) {
        let written = write(&termbase, &locale("en"));
        prop_assert_eq!(concepts(&written), (termbase.concepts, 0));
    }

    #[test]
    fn anything_ends_in_a_value_or_an_error(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "<tbx>", "<martif>", "</tbx>", "<termEntry id='a'>", "</termEntry>", "<langSet xml:lang='en'>", "<langSec/>",
            "</langSet>", "<tig>", "</tig>", "<term>", "</term>", "a", "&amp;", "&x;", "&#x110000;", "<!--", "-->",
            "<![CDATA[", "]]>", "<note>", "<termNote type='partOfSpeech'>", "<term a=b>", "<?", "<!DOCTYPE a [", "\0", "\u{feff}",
        ]), 0..25),
    ) {
        if let Ok(tbx) = read(&pieces.concat()) {
            let (termbase, left_out) = tbx.termbase(&locale("en"), &[locale("be")]);
            prop_assert_eq!(termbase.concepts.len() + left_out, tbx.entries.len());
        }
    }
}
