//! Writing TMX.

use std::fmt::Write as _;

use crate::formats::xml::escaped;
use crate::model::locale::Locale;

/// A pair to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written<'a> {
    pub source: &'a str,
    pub translation: &'a str,
    /// The statement it stands in, or whatever else it is from.
    pub from: &'a str,
}

/// Writes a file, level 1: texts as they are, markup included, without inline elements. Characters that XML cannot
/// hold are left out.
///
/// Law: read again, these are the pairs, but for such characters.
pub fn write<'a>(
    source_locale: &Locale,
    locale: &Locale,
    version: &str,
    pairs: impl IntoIterator<Item = Written<'a>>,
) -> String {
    let mut out =
        String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n");
    let mut line = |text: std::fmt::Arguments<'_>| {
        out.write_fmt(text).expect("a String takes everything");
        out.push('\n');
    };
    line(format_args!(
        "  <header creationtool=\"talmach\" creationtoolversion=\"{}\" segtype=\"paragraph\" o-tmf=\"PO\" \
         adminlang=\"en\" srclang=\"{source_locale}\" datatype=\"plaintext\"/>\n  <body>",
        escaped(version)
    ));
    for Written { source, translation, from } in pairs {
        line(format_args!("    <tu>\n      <prop type=\"x-statement\">{}</prop>", escaped(from)));
        for (language, text) in [(source_locale, source), (locale, translation)] {
            line(format_args!(
                "      <tuv xml:lang=\"{language}\"><seg>{}</seg></tuv>",
                escaped(text)
            ));
        }
        line(format_args!("    </tu>"));
    }
    line(format_args!("  </body>\n</tmx>"));
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::read::{TmxErrorKind, read};
    use super::*;

    fn locales() -> (Locale, Locale) {
        (Locale::parse("en").unwrap(), Locale::parse("be").unwrap())
    }

    fn pairs(text: &str) -> Vec<(String, String)> {
        let (en, be) = locales();
        read(text).unwrap().pairs(&en, &be)
    }

    fn file(body: &str) -> String {
        format!("<tmx version=\"1.4\"><header srclang=\"en\"/><body>{body}</body></tmx>")
    }

    #[test]
    fn inline_elements_are_left_out_and_what_they_hold_is_kept() {
        let text = file(
            "<tu><note>x</note><tuv xml:lang=\"EN-us\"><seg>a <bpt i=\"1\">&lt;b&gt;</bpt>b<hi>c<hi>d</hi></hi>\
             <ept i=\"1\">&lt;/b&gt;</ept><ph/><![CDATA[<&]]>&#x41;&amp;</seg></tuv>\n\
             <tuv lang=\"be_BY\"><prop>y</prop><seg>б</seg></tuv></tu>",
        );
        assert_eq!(pairs(&text), [("a <b>bcd</b><&A&".to_owned(), "б".to_owned())]);
    }

    #[test]
    fn languages_are_not_mixed_up() {
        let text = file(
            "<tu><tuv xml:lang=\"be-tarask\"><seg>т</seg></tuv><tuv xml:lang=\"ru\"><seg>р</seg></tuv>\
             <tuv xml:lang=\"en\"><seg>e</seg></tuv></tu><tu><tuv xml:lang=\"en\"><seg/></tuv></tu>",
        );
        assert_eq!(pairs(&text), []);
        let tarask = Locale::parse("be-tarask").unwrap();
        assert_eq!(
            read(&text).unwrap().pairs(&locales().0, &tarask),
            [("e".to_owned(), "т".to_owned())]
        );
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        let kind = |text: &str| read(text).map_err(|error| (error.line, error.kind)).unwrap_err();
        assert_eq!(
            kind("\n<html></html>"),
            (2, TmxErrorKind::NotTmx { element: "html".to_owned() })
        );
        assert_eq!(kind(""), (1, TmxErrorKind::CutOff));
        assert_eq!(kind("<tmx>\n<body>\n").1, TmxErrorKind::CutOff);
        assert!(matches!(kind("<tmx>\n</body>").1, TmxErrorKind::Malformed { .. }));
        let entity = "<!DOCTYPE tmx [<!ENTITY b \"c\">]>\n<tmx><tu><tuv xml:lang=\"en\"><seg>\n&b;</seg></tuv></tu></tmx>";
        assert_eq!(kind(entity), (3, TmxErrorKind::UnknownEntity { name: "b".to_owned() }));
        assert_eq!(kind(&file("<tu><tuv><seg>a</seg></tuv></tu>")), (1, TmxErrorKind::NoLanguage));
        assert_eq!(kind(&format!("<tmx>{}", "<a>".repeat(100_000))).1, TmxErrorKind::TooDeep);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(
            texts in prop::collection::vec((".*", "[а-я<>&\"'\n\r\t\u{85}\u{2028} \\]]{0,20}"), 0..6),
        ) {
            let (en, be) = locales();
            let storable = |text: &str| -> String {
                text.chars().filter(|c| !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')).collect()
            };
            let texts: Vec<(String, String)> = texts.iter().map(|(s, t)| (storable(s), storable(t))).collect();
            let written = write(&en, &be, "0.1 \"<", texts.iter().map(|(s, t)| Written { source: s, translation: t, from: "a&b" }));
            prop_assert_eq!(pairs(&written), texts);
        }

        #[test]
        fn anything_ends_in_a_value_or_an_error(
            pieces in prop::collection::vec(prop::sample::select(vec![
                "<tmx>", "</tmx>", "<body>", "<tu>", "</tu>", "<tuv xml:lang=\"en\">", "<tuv lang=be>", "</tuv>", "<seg>", "<seg/>",
                "</seg>", "a", "&amp;", "&x;", "&#0;", "&#x110000;", "<![CDATA[", "]]>", "<!--", "-->", "<?", "?>", "<!DOCTYPE", ">", "\0", "\n",
            ]), 0..24),
        ) {
            let text = pieces.concat();
            if let Err(error) = read(&text) {
                prop_assert!(error.line <= text.lines().count() + 1);
            }
        }
    }
}
