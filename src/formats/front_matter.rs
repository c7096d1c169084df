//! YAML front matter: the values of the configured fields, each with its bytes.
//!
//! Read strictly at the top level, where the fields are; what is indented under other keys is not looked at.

use std::fmt;
use std::ops::Range;

use crate::model::document::UnitPlace;
use crate::model::spelling::Spelling;
use crate::model::unit::{Unit, UnitKind};

use super::source::{SourceProblem, line_at};
use super::{sequence, yaml};

/// What is wrong in front matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A line at the top level that is not `key: value`.
    NotAPair,
    /// A quotation mark, bracket or brace that nothing closes.
    Unclosed(char),
    /// A backslash in double quotes before something that YAML does not know.
    BadEscape,
    /// `: ` inside a value without quotation marks.
    ColonInValue,
    /// Something after the closing quotation mark.
    AfterQuote,
    /// A field to translate whose value is a list, a mapping, or behind an anchor, alias or tag.
    NotText(String),
    /// A field to translate that stands there twice.
    Repeated(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAPair => f.write_str("not `key: value`"),
            Self::Unclosed(mark) => write!(f, "`{mark}` is never closed"),
            Self::BadEscape => f.write_str("an escape that YAML does not know"),
            Self::ColonInValue => f.write_str("`: ` in a value without quotation marks"),
            Self::AfterQuote => f.write_str("text after the closing quotation mark"),
            Self::NotText(field) => write!(f, "the value of `{field}` is not a text"),
            Self::Repeated(field) => write!(f, "`{field}` stands there twice"),
        }
    }
}

/// The text of one field at the top level of a document's front matter, translated or not; `None` where it is not
/// there, is no text, or cannot be read.
pub fn field(source: &str, name: &str) -> Option<String> {
    let start = if source.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let (yaml, _) = bounds(source, start)?;
    let yaml::Pairs::Read(pairs) = yaml::pairs(&source[yaml]) else { return None };
    pairs.into_iter().find(|pair| pair.key == name).and_then(|pair| match pair.value {
        yaml::Value::Text { text, .. } => Some(text),
        yaml::Value::Null | yaml::Value::Other => None,
    })
}

/// One field at the top level of front matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    pub key: String,
    /// Counted from 1.
    pub line: usize,
    /// What it says: one text, those of a list, or nothing where there is none or where it is more than a list.
    pub values: Vec<String>,
}

/// All fields of a document's front matter, in their order; none where there is none that can be read.
pub fn fields(source: &str) -> Vec<Field> {
    let Some((range, _)) = parts(source) else { return Vec::new() };
    let yaml = &source[range.clone()];
    let yaml::Pairs::Read(pairs) = yaml::pairs(yaml) else { return Vec::new() };
    let ends = pairs.iter().skip(1).map(|pair| pair.at).chain([yaml.len()]).collect::<Vec<_>>();
    let read = |(pair, end): (yaml::Pair, usize)| {
        let values = match pair.value {
            yaml::Value::Text { text, .. } => vec![text],
            yaml::Value::Null => Vec::new(),
            yaml::Value::Other => sequence::values(&yaml[pair.at..end]),
        };
        Field { key: pair.key, line: line_at(source, range.start + pair.at), values }
    };
    pairs.into_iter().zip(ends).map(read).collect()
}

/// Where the text after the front matter begins; where there is none, after the byte order mark.
pub fn end(source: &str) -> usize {
    let start = if source.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    parts(source).map_or(start, |(_, end)| end)
}

/// The bytes between the fences of a text's front matter, and where the text after it begins; `None` where there is no
/// front matter, or none that can be read.
pub(super) fn parts(source: &str) -> Option<(Range<usize>, usize)> {
    let start = if source.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let (yaml, end) = bounds(source, start)?;
    matches!(yaml::pairs(&source[yaml.clone()]), yaml::Pairs::Read(_)).then_some((yaml, end))
}

/// Finds the units of the front matter that begins at `start`, and returns where the text after it begins.
///
/// There is front matter where the first line is `---`, a later one is `---` or `...`, and what stands between them
/// begins as a mapping or is empty. Otherwise the `---` is Markdown, and `start` is returned.
pub(super) fn read(
    source: &str,
    start: usize,
    fields: &[String],
    units: &mut Vec<(UnitPlace, Unit)>,
) -> Result<usize, SourceProblem> {
    let Some((yaml, end)) = bounds(source, start) else { return Ok(start) };
    let found = yaml::pairs(&source[yaml.clone()]);
    let (pairs, fault) = match found {
        yaml::Pairs::NotAMapping => return Ok(start),
        yaml::Pairs::Read(pairs) => (pairs, None),
        yaml::Pairs::Broken { at, fault } => (Vec::new(), Some((at, fault))),
    };
    let problem = |at: usize, fault| SourceProblem::FrontMatter {
        line: line_at(source, yaml.start + at),
        fault,
    };
    if let Some((at, fault)) = fault {
        return Err(problem(at, fault));
    }
    let mut seen: Vec<&str> = Vec::new();
    for pair in &pairs {
        let Some(field) = fields.iter().find(|field| **field == pair.key) else { continue };
        if seen.contains(&field.as_str()) {
            return Err(problem(pair.at, Fault::Repeated(field.clone())));
        }
        seen.push(field);
        let (span, text) = match &pair.value {
            yaml::Value::Text { span, text } => (span, one_line_a_line(text)),
            yaml::Value::Null => continue,
            yaml::Value::Other => {
                return Err(problem(pair.at, Fault::NotText(field.clone())));
            }
        };
        if !text.chars().any(char::is_alphanumeric) {
            continue;
        }
        let span = yaml.start + span.start..yaml.start + span.end;
        let kind = match field.as_str() {
            "title" => UnitKind::Title,
            _ => UnitKind::Field(field.clone()),
        };
        units.push((UnitPlace { span, spelling: Spelling::Yaml }, Unit { kind, text }));
    }
    Ok(end)
}

/// The bytes between the two fences, and where the line after the second begins.
fn bounds(source: &str, start: usize) -> Option<(Range<usize>, usize)> {
    let mut lines = source[start..].split_inclusive('\n');
    let first = lines.next()?;
    if !is_fence(first, &["---"]) {
        return None;
    }
    let yaml_start = start + first.len();
    let mut at = yaml_start;
    for line in lines {
        if is_fence(line, &["---", "..."]) {
            return Some((yaml_start..at, at + line.len()));
        }
        at += line.len();
    }
    None
}

fn is_fence(line: &str, fences: &[&str]) -> bool {
    fences.contains(&line.trim_end_matches([' ', '\t', '\r', '\n']))
}

/// A value with the blanks of each line made plain, and without the empty lines around it.
fn one_line_a_line(value: &str) -> String {
    let lines = value.split('\n').map(|line| {
        line.split([' ', '\t', '\r']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    });
    lines.collect::<Vec<_>>().join("\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::{Format, source};
    use crate::model::document::Document;

    fn document(text: &str) -> Result<Document, SourceProblem> {
        let fields = ["title", "summary"].map(str::to_owned);
        source::read(Format::Markdown, text.as_bytes().to_vec(), &fields)
    }

    fn texts(yaml: &str) -> Vec<String> {
        let document = document(&format!("---\n{yaml}---\n")).unwrap();
        document.units().iter().map(|unit| unit.text.clone()).collect()
    }

    fn fault(yaml: &str) -> (usize, Fault) {
        match document(&format!("---\n{yaml}---\n")) {
            Err(SourceProblem::FrontMatter { line, fault }) => (line, fault),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn every_way_to_write_a_text_is_read() {
        for (yaml, expected) in [
            ("title: No to war # a note\n", "No to war"),
            ("title: \"He said: \\\"no\\\" \\u2014 twice\"\n", "He said: \"no\" — twice"),
            ("'title': 'It''s over' # a note\n", "It's over"),
            ("title: over two\n  lines\n", "over two lines"),
            ("title:\n  below\n", "below"),
            ("title: \"quoted over\n  two \\\n  lines\"\n", "quoted over two lines"),
            ("title: >-\n  folded\n  text\n\n  and more\n", "folded text\nand more"),
            ("title: |\n  line one\n  line two\n", "line one\nline two"),
            ("title: http://x#y\n", "http://x#y"),
            ("title: \"\\\\ \\x41\\U00000042\\_c\"\r\n", "\\ AB\u{a0}c"),
        ] {
            assert_eq!(texts(yaml), [expected], "{yaml}");
        }
    }

    #[test]
    fn what_is_not_a_configured_text_is_skeleton() {
        let yaml = "tags: [a, 'b]',\n c] # x\nmore:\n  title: inner\nlist:\n- title: x\ntitle: ~\n\
                    # title: note\nsummary: \"\"\nraw: |\n  title: x\nanchor: &a x\nlast: {a: \"}\"}\n";
        assert_eq!(texts(yaml), Vec::<String>::new());
    }

    #[test]
    fn fields_are_texts_and_lists() {
        let text = "---\ntitle: A\ntags: [a, 'b, c']\nmore:\n  - x # y\n  - \"z\"\nnone:\ndeep: {a: b}\n---\n";
        let fields = fields(text);
        let values: Vec<Vec<&str>> =
            fields.iter().map(|f| f.values.iter().map(String::as_str).collect()).collect();
        assert_eq!(values, [vec!["A"], vec!["a", "b, c"], vec!["x", "z"], vec![], vec![]]);
        assert_eq!(fields.iter().map(|f| f.line).collect::<Vec<_>>(), [2, 3, 4, 7, 8]);
        assert_eq!(super::fields("No front matter\n"), []);
    }

    #[test]
    fn a_rule_and_a_text_are_not_front_matter() {
        for text in ["---\nJust text\n---\n", "---\ntitle: never closed\n", "--- \n- a\n---\n"] {
            let document = document(text).unwrap();
            assert_eq!(document.title(), None, "{text}");
            assert_eq!(document.units().len(), 1, "{text}");
        }
    }

    #[test]
    fn says_which_line_is_wrong() {
        assert_eq!(fault("a: b\nnonsense\n"), (3, Fault::NotAPair));
        assert_eq!(fault("a: b\ntitle: \"x\n"), (3, Fault::Unclosed('"')));
        assert_eq!(fault("a: [x\n"), (2, Fault::Unclosed('[')));
        assert_eq!(fault("title: \"\\q\"\n"), (2, Fault::BadEscape));
        assert_eq!(fault("title: \"\\uD800\"\n"), (2, Fault::BadEscape));
        assert_eq!(fault("title: War: a view\n"), (2, Fault::ColonInValue));
        assert_eq!(fault("title: 'a' b\n"), (2, Fault::AfterQuote));
        assert_eq!(fault("a: b\ntitle: [x]\n"), (3, Fault::NotText("title".to_owned())));
        assert_eq!(fault("title: a\ntitle: b\n"), (3, Fault::Repeated("title".to_owned())));
    }

    #[test]
    fn a_replaced_value_is_one_quoted_line() {
        let text = "\u{feff}---\r\ntitle: >\r\n  Old\r\n  text\r\n\r\nsummary: x # kept\r\n...\r\nBody\r\n";
        let document = document(text).unwrap();
        let rendered = document.render(|n| Some(["«Но»: \"а\\б\"\nв", "г", "Д"][n]));
        assert_eq!(
            rendered,
            "\u{feff}---\r\ntitle: \"«Но»: \\\"а\\\\б\\\"\\nв\"\r\n\r\nsummary: \"г\" # kept\r\n...\r\nД\r\n"
        );
    }
}
