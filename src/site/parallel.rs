//! Pages that show two languages of a statement, passage by passage.

use minijinja::{Value, context};

use super::body::{Dress, References};
use super::columns::Column;
use super::files::SiteFile;
use super::marks::{Telling, anchor};
use super::page::PageKind;
use super::path;
use super::statement::Writing;
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
        heading: writing.voice.word("parallel"),
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
    let telling =
        Telling { voice: writing.voice, page, source: writing.source(), path: &left.path };
    let units = page.document.units().len();
    let column = |view: &View<'a>| {
        let bare = |_: usize| Dress::default();
        let write = || writing.body(&left.path, References::Numbers, view, &bare);
        writing.columns.of(view, units, write)
    };
    let (left_column, right_column) = (column(&left.view), column(&writing.view));
    let pairs: Vec<Value> = (0..units)
        .map(|unit| pair(writing, left, &telling, unit, &left_column, &right_column))
        .collect();
    let title = format!("{} — {}", writing.listing.title, left.heading);
    let to = |locale: &Locale, kind: PageKind| match kind {
        PageKind::Translation => path::parallel(locale, page.statement),
        PageKind::Source | PageKind::Fallback(_) => path::statement(locale, page.statement),
    };
    let more = context! { kind => "parallel", origin => telling.origin() };
    let canonical = path::statement(page.locale, page.statement);
    let context = writing.context(&left.path, &title, &canonical, to, more);
    let side = |locale: &Locale, name: &str| {
        context! {
            name => name,
            lang => Value::from_safe_string(writing.voice.lang_attribute(locale)),
        }
    };
    let parallel = context! {
        heading => left.heading.as_str(),
        title => writing.listing.title.as_str(),
        title_lang => Value::from_safe_string(writing.voice.lang_attribute(match writing.listing.words {
            super::listing::Words::OfThePage => page.locale,
            super::listing::Words::OfTheSource => writing.source(),
        })),
        left => side(left.locale, &left.name),
        right => side(page.locale, &writing.voice.name),
        pairs => pairs,
        notices => telling.notices(),
        ways => writing.ways(&left.path),
    };
    let context = context! { parallel => parallel, ..context };
    writing.renderer.theme.render("parallel.html", &left.path, context)
}

fn pair(
    writing: &Writing<'_, '_>,
    left: &Left<'_, '_>,
    telling: &Telling<'_>,
    unit: usize,
    left_column: &Column,
    right_column: &Column,
) -> Value {
    let Dress { attributes, marks, instead } = telling.dress(unit);
    let inner = |column: &Column| match column.get(unit) {
        Some(html) => html.clone(),
        None => Value::from_safe_string(String::new()),
    };
    let left_html = match left.view.seen(unit) {
        Seen::Gap => None,
        Seen::Source | Seen::Text(_) => Some(inner(left_column)),
    };
    let right_html = match instead {
        Some(_) => None,
        None => Some(inner(right_column)),
    };
    context! {
        kind => kind(&writing.page.document.units()[unit].kind),
        anchor => anchor(unit),
        left => left_html,
        left_lang => Value::from_safe_string(writing.voice.lang_attribute(left.locale)),
        right => right_html,
        right_attributes => Value::from_safe_string(attributes),
        marks => Value::from_safe_string(marks),
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
