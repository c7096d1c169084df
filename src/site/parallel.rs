//! Pages that show two languages of a statement, passage by passage.

use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object};

use super::body::{Dress, References};
use super::columns::Column;
use super::fields::fields;
use super::files::SiteFile;
use super::head::Facts;
use super::marks::anchor;
use super::page::PageKind;
use super::path;
use super::statement::{Told, Writing};
use super::theme::ThemeError;
use super::view::{Seen, View};
use super::voice::Voice;
use crate::messages;
use crate::model::locale::Locale;
use crate::model::unit::UnitKind;

/// The left column.
struct Left<'l, 'a> {
    locale: &'l Locale,
    name: String,
    view: View<'a>,
    path: String,
    heading: String,
}

/// The page with the source beside the translation, and one for each other translation to be set beside it.
pub(super) fn files<'a>(writing: &Writing<'a, '_>) -> Result<Vec<SiteFile>, ThemeError> {
    let page = writing.page;
    let name = |voice: Option<&Voice>, locale: &Locale| {
        voice.map_or_else(|| locale.to_string(), |voice| voice.name.clone())
    };
    let source = writing.source();
    let mut lefts: Vec<Left<'_, 'a>> = vec![Left {
        locale: source,
        name: name(writing.renderer.voice(source), source),
        view: View::source(),
        path: path::parallel(page.locale, page.statement),
        heading: writing.voice.word("parallel").to_owned(),
    }];
    for beside in &page.beside {
        let name = name(writing.renderer.voice(beside.locale), beside.locale);
        lefts.push(Left {
            locale: beside.locale,
            heading: writing.voice.say(&messages::site_parallel_with(&name)),
            name,
            view: View::beside(beside),
            path: path::parallel_with(page.locale, page.statement, beside.locale),
        });
    }
    lefts.iter().map(|left| file(writing, left)).collect()
}

fn file<'a>(writing: &Writing<'a, '_>, left: &Left<'_, 'a>) -> Result<SiteFile, ThemeError> {
    let page = writing.page;
    let units = page.document.units().len();
    let column = |view: &View<'a>| {
        let write = || writing.body(&left.path, References::Numbers, view, &[]).inner;
        writing.columns.of(view, units, write)
    };
    let (left_column, right_column) = (column(&left.view), column(&writing.view));
    let left_lang = Value::from_safe_string(writing.voice.lang_attribute(left.locale));
    let pair = |unit: usize| {
        let Dress { attributes, marks, instead } = &writing.dresses[unit];
        let inner = |column: &Column| match column.get(unit) {
            Some(html) => html.clone(),
            None => Value::from_safe_string(String::new()),
        };
        Value::from_object(Pair {
            unit,
            kind: kind(&page.document.units()[unit].kind),
            left: match left.view.seen(unit) {
                Seen::Gap => Value::from(()),
                Seen::Source | Seen::Text(_) => inner(&left_column),
            },
            left_lang: left_lang.clone(),
            right: match instead {
                Some(_) => Value::from(()),
                None => inner(&right_column),
            },
            right_attributes: Value::from_safe_string(attributes.clone()),
            marks: Value::from_safe_string(marks.clone()),
        })
    };
    let pairs: Vec<Value> = (0..units).map(pair).collect();
    let title = format!("{} — {}", writing.listing.title, left.heading);
    let to = |locale: &Locale, kind: PageKind| match kind {
        PageKind::Translation => path::parallel(locale, page.statement),
        PageKind::Source | PageKind::Fallback(_) => path::statement(locale, page.statement),
    };
    let facts = Facts { kind: "parallel", origin: Some(writing.origin), ..Facts::default() };
    let canonical = path::statement(page.locale, page.statement);
    let side = |name: &str, lang: Value| fields! { name => name, lang => lang };
    let right_lang = Value::from_safe_string(writing.voice.lang_attribute(page.locale));
    let parallel = fields! {
        heading => left.heading.as_str(),
        title => writing.listing.title.as_str(),
        title_lang => Value::from_safe_string(writing.voice.lang_attribute(match writing.listing.words {
            super::listing::Words::OfThePage => page.locale,
            super::listing::Words::OfTheSource => writing.source(),
        })),
        left => side(&left.name, left_lang),
        right => side(&writing.voice.name, right_lang),
        pairs => pairs,
        notices => writing.notices.clone(),
        ways => writing.ways(&left.path),
    };
    let Told { site, page, words } = writing.told(&left.path, &title, &canonical, to, facts);
    let context = fields! { site, page, words, parallel };
    writing.renderer.theme.render("parallel.html", &left.path, context)
}

/// One unit in both languages, for templates.
#[derive(Debug)]
struct Pair {
    unit: usize,
    kind: &'static str,
    left: Value,
    left_lang: Value,
    right: Value,
    right_attributes: Value,
    marks: Value,
}

impl Object for Pair {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.get_value_by_str(key.as_str()?)
    }

    fn get_value_by_str(self: &Arc<Self>, key: &str) -> Option<Value> {
        Some(match key {
            "kind" => Value::from(self.kind),
            "anchor" => Value::from(anchor(self.unit)),
            "left" => self.left.clone(),
            "left_lang" => self.left_lang.clone(),
            "right" => self.right.clone(),
            "right_attributes" => self.right_attributes.clone(),
            "marks" => self.marks.clone(),
            _ => return None,
        })
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Str(&[
            "kind",
            "anchor",
            "left",
            "left_lang",
            "right",
            "right_attributes",
            "marks",
        ])
    }
}

/// A unit's kind as a class.
fn kind(kind: &UnitKind) -> &'static str {
    match kind {
        UnitKind::Title => "title",
        UnitKind::Field(_) => "summary",
        UnitKind::Heading => "heading",
        UnitKind::Paragraph => "paragraph",
        UnitKind::ListItem => "item",
        UnitKind::Quotation => "quotation",
        UnitKind::TableCell => "cell",
        UnitKind::Caption => "caption",
        UnitKind::Footnote => "footnote",
    }
}
