//! Writing TBX.

use crate::formats::xml::escaped;
use crate::model::locale::Locale;
use crate::model::termbase::{Concept, ConceptKind, Renderings, Termbase};

/// Writes a file: TBX-Basic of ISO 30042:2019, DCA style. Characters that XML cannot hold are left out.
///
/// TBX-Basic has no words for inflected forms and for rules of case: these are not written. What a proper name is the
/// name of stands in the subject field.
///
/// Law: read again, this is the termbase, but for forms, rules of case that are not usual, and such characters.
pub fn write(termbase: &Termbase, source: &Locale) -> String {
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"{source}\" xmlns=\"urn:iso:std:iso:30042:ed-2\">\n  \
         <tbxHeader>\n    <fileDesc>\n      <sourceDesc>\n        <p>Exported by talmach</p>\n      \
         </sourceDesc>\n    </fileDesc>\n  </tbxHeader>\n  <text>\n    <body>\n"
    );
    for concept in &termbase.concepts {
        write_concept(concept, source, &mut out);
    }
    out.push_str("    </body>\n  </text>\n</tbx>\n");
    out
}

fn write_concept(concept: &Concept, source: &Locale, out: &mut String) {
    out.push_str(&format!("      <conceptEntry id=\"{}\">\n", escaped(&concept.id)));
    let part = part_of_speech(concept.kind);
    if part == PROPER {
        let name = concept.kind.as_str();
        out.push_str(&format!("        <descrip type=\"subjectField\">{name}</descrip>\n"));
    }
    if let Some(note) = &concept.note {
        out.push_str(&format!("        <note>{}</note>\n", escaped(note)));
    }
    let english = Renderings {
        preferred: concept.english.first().cloned().unwrap_or_default(),
        allowed: concept.english.get(1..).unwrap_or_default().to_vec(),
        ..Renderings::default()
    };
    let others = concept.renderings.iter().filter(|(_, said)| !is_empty(said));
    for (locale, said) in std::iter::once((source, &english)).chain(others) {
        out.push_str(&format!("        <langSec xml:lang=\"{locale}\">\n"));
        let preferred = std::iter::once(&said.preferred).filter(|text| !text.is_empty());
        let all = preferred
            .map(|text| ("preferredTerm-admn-sts", text))
            .chain(said.allowed.iter().map(|text| ("admittedTerm-admn-sts", text)))
            .chain(said.forbidden.iter().map(|text| ("deprecatedTerm-admn-sts", text)));
        for (status, text) in all {
            out.push_str(&format!(
                "          <termSec>\n            <term>{}</term>\n            \
                 <termNote type=\"partOfSpeech\">{part}</termNote>\n",
                escaped(text)
            ));
            if concept.kind == ConceptKind::Phrase {
                out.push_str("            <termNote type=\"termType\">phrase</termNote>\n");
            }
            out.push_str(&format!(
                "            <termNote type=\"administrativeStatus\">{status}</termNote>\n          \
                 </termSec>\n"
            ));
        }
        out.push_str("        </langSec>\n");
    }
    out.push_str("      </conceptEntry>\n");
}

fn is_empty(said: &Renderings) -> bool {
    said.preferred.is_empty() && said.allowed.is_empty() && said.forbidden.is_empty()
}

const PROPER: &str = "properNoun";

fn part_of_speech(kind: ConceptKind) -> &'static str {
    match kind {
        ConceptKind::Noun => "noun",
        ConceptKind::Verb => "verb",
        ConceptKind::Adjective => "adjective",
        ConceptKind::Phrase => "other",
        ConceptKind::Person
        | ConceptKind::Place
        | ConceptKind::Organisation
        | ConceptKind::Verbatim => PROPER,
    }
}
