//! Pages that show two languages of a statement, passage by passage.

use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object, ObjectRepr};

use super::binding;
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

/// Stands on the right where there is a gap.
const GAP: &str = "[…]";

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
    let left_lang = writing.voice.lang_attribute(left.locale);
    let pairs = Pairs {
        kinds: page.document.units().iter().map(|unit| kind(&unit.kind)).collect(),
        left: column(&left.view),
        left_gaps: (0..units).map(|unit| left.view.seen(unit) == Seen::Gap).collect(),
        left_lang: left_lang.clone(),
        right: column(&writing.view),
        dresses: Arc::clone(&writing.dresses),
    };
    let body = pairs.html(writing.voice.word("no_text"));
    let title = format!("{} — {}", writing.listing.title, left.heading);
    let to = |locale: &Locale, kind: PageKind| match kind {
        PageKind::Translation => path::parallel(locale, page.statement),
        PageKind::Source | PageKind::Fallback(_) => path::statement(locale, page.statement),
    };
    let facts = Facts { kind: "parallel", origin: Some(writing.origin), ..Facts::default() };
    let canonical = path::statement(page.locale, page.statement);
    let side = |name: &str, lang| fields! { name => name, lang => Value::from_safe_string(lang) };
    let right_lang = writing.voice.lang_attribute(page.locale);
    let parallel = fields! {
        heading => left.heading.as_str(),
        title => writing.listing.title.as_str(),
        title_lang => Value::from_safe_string(writing.voice.lang_attribute(match writing.listing.words {
            super::listing::Words::OfThePage => page.locale,
            super::listing::Words::OfTheSource => writing.source(),
        })),
        left => side(&left.name, left_lang),
        right => side(&writing.voice.name, right_lang),
        body => Value::from_safe_string(body),
        pairs => Value::from_object(pairs),
        notices => writing.notices.clone(),
        ways => writing.ways(&left.path),
    };
    let Told { site, page, words } = writing.told(&left.path, &title, &canonical, to, facts);
    let context = fields! { site, page, words, parallel };
    writing.renderer.theme.render("parallel.html", &left.path, context)
}

/// All units in both languages, one below the other.
#[derive(Debug)]
struct Pairs {
    /// As classes.
    kinds: Vec<&'static str>,
    left: Column,
    /// Whether nothing stands there on the left.
    left_gaps: Vec<bool>,
    left_lang: String,
    right: Column,
    dresses: Arc<Vec<Dress>>,
}

impl Pairs {
    /// As the built-in theme shows them; `no_text` stands where there is nothing on the left.
    fn html(&self, no_text: &str) -> String {
        let no_text = binding::html(no_text);
        let length = |column: &Column| column.iter().map(String::len).sum::<usize>();
        // And so much around each.
        let around = 256 * self.kinds.len();
        let mut html = String::with_capacity(length(&self.left) + length(&self.right) + around);
        for (unit, kind) in self.kinds.iter().enumerate() {
            let Dress { attributes, marks, .. } = &self.dresses[unit];
            let mut push = |parts: &[&str]| html.extend(parts.iter().copied());
            push(&["<div class=\"pair ", kind, "\">\n<div class=\"left\""]);
            match self.left(unit) {
                Some(left) if !left.is_empty() => push(&[&self.left_lang, ">", left]),
                Some(_) | None => push(&["><span class=\"none\">", &no_text, "</span>"]),
            }
            let right = self.right(unit).filter(|right| !right.is_empty()).unwrap_or(GAP);
            push(&["</div>\n<div class=\"right\"><div", attributes, ">", right, "</div>", marks]);
            push(&["</div>\n</div>\n"]);
        }
        html
    }

    fn left(&self, unit: usize) -> Option<&str> {
        let inner = self.left.get(unit).map_or("", String::as_str);
        (!self.left_gaps[unit]).then_some(inner)
    }

    fn right(&self, unit: usize) -> Option<&str> {
        let inner = self.right.get(unit).map_or("", String::as_str);
        self.dresses[unit].instead.is_none().then_some(inner)
    }
}

/// For themes that show them otherwise.
impl Object for Pairs {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Seq
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let unit = key.as_usize().filter(|unit| *unit < self.kinds.len())?;
        let html = |text: &str| Value::from_safe_string(text.to_owned());
        let Dress { attributes, marks, .. } = &self.dresses[unit];
        Some(fields! {
            kind => self.kinds[unit],
            anchor => anchor(unit),
            left => self.left(unit).map(html),
            left_lang => html(&self.left_lang),
            right => self.right(unit).map(html),
            right_attributes => html(attributes),
            marks => html(marks),
        })
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Seq(self.kinds.len())
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
