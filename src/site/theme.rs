//! How pages look: templates and one style sheet, each of which a project may replace.

use std::fmt::Write;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::ValueKind;
use minijinja::{AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior, Value};

use super::files::SiteFile;
use super::path;
use super::seal::Seal;
use super::{binding, escape};

macro_rules! built_in {
    ($($name:literal),* $(,)?) => {
        /// Each file of the theme, with its text.
        const BUILT_IN: &[(&str, &str)] = &[$(($name, include_str!(concat!("theme/", $name)))),*];
    };
}

built_in! {
    "404.html",
    "base.html",
    "changes.html",
    "front.html",
    "index.html",
    "macros.html",
    "parallel.html",
    "statement.html",
    "style.css",
    "tag.html",
    "years.html",
}

/// As much room as most pages need.
const ROOM: usize = 16 << 10;

/// Templates and style sheet, ready to be used.
#[derive(Debug)]
pub struct Theme {
    templates: Environment<'static>,
    style: String,
    /// Of all files.
    seal: Seal,
}

/// A file of a theme cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ThemeError {
    /// There is no such file in a theme.
    #[error("{file} is no file of a theme; there are {}", known.join(", "))]
    Unknown { file: String, known: Vec<&'static str> },
    /// A template cannot be read, or cannot be filled.
    #[error("{file}:{line}: {detail}; expected {}", expected.join(", "))]
    Template {
        /// The file of the theme.
        file: String,
        /// Counted from 1.
        line: usize,
        /// What the template engine says, in English.
        detail: String,
        /// Where a name is unknown, the names that are known in its place; else nothing.
        expected: Vec<String>,
        /// The page that was being written, as a path of the site; none while templates are read.
        page: Option<String>,
    },
}

impl Theme {
    /// The names of the files that a theme has.
    pub fn files() -> impl Iterator<Item = &'static str> {
        BUILT_IN.iter().map(|(name, _)| *name)
    }

    /// The built-in text of a file.
    pub fn built_in(file: &str) -> Option<&'static str> {
        BUILT_IN.iter().find(|(name, _)| *name == file).map(|(_, text)| *text)
    }

    /// The built-in theme with some files replaced: their names, as [`Theme::files`] has them, and texts.
    pub fn new(replaced: Vec<(String, String)>) -> Result<Self, ThemeError> {
        for (file, _) in &replaced {
            if Self::built_in(file).is_none() {
                let known = Self::files().collect();
                return Err(ThemeError::Unknown { file: file.clone(), known });
            }
        }
        let mut templates = Environment::new();
        templates.set_undefined_behavior(UndefinedBehavior::Strict);
        let mut syntax = SyntaxConfig::builder();
        syntax.trim_blocks(true).lstrip_blocks(true);
        if let Ok(syntax) = syntax.build() {
            templates.set_syntax(syntax);
        }
        templates.set_auto_escape_callback(|_| AutoEscape::Html);
        templates.set_formatter(|out, _, value| {
            if value.is_undefined() {
                return Err(Error::from(ErrorKind::UndefinedError));
            }
            if value.kind() == ValueKind::None {
                return Ok(());
            }
            let written = match value.as_str() {
                Some(text) if value.is_safe() => out.write_str(text),
                Some(text) => binding::write_html(text, out),
                None => out.write_str(&escape::html(&value.to_string())),
            };
            written.map_err(Error::from)
        });
        let seal = Seal::of(&(BUILT_IN, &replaced));
        let mut style = String::new();
        for (name, built_in) in BUILT_IN {
            let own = replaced.iter().find(|(file, _)| file == name);
            let text = own.map_or_else(|| (*built_in).to_owned(), |(_, text)| text.clone());
            if *name == path::STYLE {
                style = text;
                continue;
            }
            templates
                .add_template_owned(*name, text)
                .map_err(|error| fault(&error, name, None, &Value::from(())))?;
        }
        Ok(Self { templates, style, seal })
    }

    pub(super) fn seal(&self) -> Seal {
        self.seal
    }

    pub(super) fn style(&self) -> &str {
        &self.style
    }

    /// Fills a template.
    pub(super) fn render(
        &self,
        template: &str,
        page: &str,
        context: Value,
    ) -> Result<SiteFile, ThemeError> {
        let mut bytes = Vec::with_capacity(ROOM);
        self.templates
            .get_template(template)
            .and_then(|found| found.render_captured_to(context.clone(), &mut bytes).map(drop))
            .map_err(|error| fault(&error, template, Some(page), &context))?;
        let blank = bytes.len() - bytes.trim_ascii_start().len();
        bytes.drain(..blank);
        if !bytes.ends_with(b"\n") {
            bytes.push(b'\n');
        }
        Ok(SiteFile { path: page.to_owned(), bytes })
    }
}

/// What the engine says, with the place in the theme: the innermost that is known.
fn fault(error: &Error, template: &str, page: Option<&str>, context: &Value) -> ThemeError {
    let mut innermost = error;
    let mut next: Option<&(dyn std::error::Error + 'static)> = std::error::Error::source(error);
    while let Some(found) = next {
        if let Some(deeper) = found.downcast_ref::<Error>().filter(|e| e.line().is_some()) {
            innermost = deeper;
        }
        next = found.source();
    }
    let mut detail = innermost.kind().to_string();
    if let Some(said) = innermost.detail() {
        // Writing into a string cannot fail.
        let _ = write!(detail, ": {said}");
    }
    let named = innermost
        .range()
        .and_then(|range| innermost.template_source()?.get(range))
        .map(|text| text.trim().to_owned());
    let expected = match (innermost.kind(), &named) {
        (ErrorKind::UndefinedError, Some(named)) => expected(named, context),
        (_, Some(_) | None) => Vec::new(),
    };
    ThemeError::Template {
        file: innermost.name().unwrap_or(template).to_owned(),
        line: innermost.line().unwrap_or(1),
        detail,
        expected,
        page: page.map(str::to_owned),
    }
}

/// The names that are known where the first unknown one stands in `page.titel`.
fn expected(named: &str, context: &Value) -> Vec<String> {
    let mut value = context.clone();
    for part in named.split('.') {
        let part = part.trim_matches(|c: char| !c.is_alphanumeric() && c != '_');
        match value.get_attr(part) {
            Ok(found) if !found.is_undefined() => value = found,
            Ok(_) | Err(_) => break,
        }
    }
    let mut names: Vec<String> = match value.try_iter() {
        Ok(keys) if value.kind() == ValueKind::Map => keys.map(|key| key.to_string()).collect(),
        Ok(_) | Err(_) => Vec::new(),
    };
    names.sort();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(file: &str, text: &str) -> Result<Theme, ThemeError> {
        Theme::new(vec![(file.to_owned(), text.to_owned())])
    }

    #[test]
    fn a_file_that_no_theme_has_is_refused_with_those_that_there_are() {
        let Err(ThemeError::Unknown { file, known }) = with("statment.html", "") else {
            panic!("it was taken");
        };
        assert_eq!(file, "statment.html");
        assert!(known.contains(&"statement.html") && known.contains(&"style.css"), "{known:?}");
    }

    #[test]
    fn a_template_that_cannot_be_read_names_its_line() {
        let error = with("tag.html", "<p>\n{% for x in %}\n").unwrap_err();
        let ThemeError::Template { file, line, page, .. } = &error else { panic!("{error}") };
        assert_eq!((file.as_str(), *line, page), ("tag.html", 2, &None));
    }

    #[test]
    fn an_unknown_name_is_told_with_those_that_are_known() {
        let theme = with("tag.html", "<p>\n{{ page.titel }}\n").unwrap();
        let context =
            minijinja::context! { page => minijinja::context! { title => "a", lang => "be" } };
        let error = theme.render("tag.html", "be/tags/a.html", context).unwrap_err();
        let ThemeError::Template { file, line, detail, expected, page } = &error else {
            panic!("{error}")
        };
        assert_eq!((file.as_str(), *line), ("tag.html", 2));
        assert!(detail.contains("page.titel"), "{detail}");
        assert_eq!(expected, &["lang", "title"]);
        assert_eq!(page.as_deref(), Some("be/tags/a.html"));
    }

    #[test]
    fn text_is_escaped_and_what_is_html_already_is_not() {
        let theme = with("tag.html", "{{ a }}{{ b }}{{ c }}").unwrap();
        let context = minijinja::context! {
            a => "<b>\"/", b => Value::from_safe_string("<i>".to_owned()), c => Value::from(()),
        };
        let file = theme.render("tag.html", "x", context).unwrap();
        assert_eq!(file.bytes, b"&lt;b&gt;&quot;/<i>\n");
    }
}
