//! The project's own theme and its own words, where it has any.

use std::collections::BTreeSet;
use std::path::Path;

use super::program::Program;
use crate::commands::Failure;
use crate::commands::failure::Place;
use crate::l10n::{Language, Localizer};
use crate::messages;
use crate::project::places::{Project, slashed};
use crate::project::store::StoreError;
use crate::site::edition::Site;
use crate::site::renderer::{Renderer, WordsIn};
use crate::site::theme::Theme;

/// The folder of templates that take the place of built-in ones.
pub(super) const THEME: &str = "theme";

/// The folder of the site's words: `locales/<locale>/site.ftl`.
pub(super) const WORDS: &str = "locales";

/// What the ids of the site's words begin with.
const AREA: &str = "site";

/// Where a locale's words are, below its folder.
const SITE: &str = "site.ftl";

/// The theme with what the project replaces.
pub(super) fn theme(project: &Project) -> Result<Theme, Failure> {
    let folder = Path::new(THEME);
    let mut files = project.files_below(folder)?;
    // A folder of a template's name has no file of its own to be told by; reading it says what it is.
    let folders = Theme::files().map(|name| folder.join(name));
    files.extend(folders.filter(|path| project.root().join(path).is_dir()));
    let mut replaced = Vec::new();
    for shown in files {
        let name = slashed(shown.strip_prefix(folder).unwrap_or(&shown));
        let bytes = project.store().read(&shown)?;
        let not_text = |_| {
            Failure::new(messages::publish_theme_not_text(slashed(&shown)))
                .at(Place::file(slashed(&shown)))
        };
        replaced.push((name, String::from_utf8(bytes).map_err(not_text)?));
    }
    Ok(Theme::new(replaced)?)
}

/// A renderer that speaks in the project's own words, where it has some.
pub(super) fn renderer(site: Site, project: &Project) -> Result<Renderer, Failure> {
    let locales: Vec<_> = site.editions().map(|edition| edition.locale.clone()).collect();
    let mut renderer = Renderer::new(site, theme(project)?);
    let mut own = Vec::new();
    for locale in locales {
        let path = Path::new(WORDS).join(locale.as_str()).join(SITE);
        let bytes = match project.store().read(&path) {
            Ok(bytes) => bytes,
            Err(StoreError::Absent { .. }) => continue,
            Err(error) => return Err(error.into()),
        };
        let shown = slashed(&path);
        let language = Language::parse(locale.language()).unwrap_or_default();
        let text = String::from_utf8(bytes).map_err(|_| {
            Failure::new(messages::publish_theme_not_text(&shown)).at(Place::file(&shown))
        })?;
        let words_in = words_in(&text);
        own.push((locale.clone(), text.clone()));
        let speaker = Localizer::with_own(language, locale.as_str(), AREA, text);
        let localizer = speaker.map_err(|wrong| {
            Failure::new(messages::publish_words(&shown, wrong.line, wrong.detail))
        })?;
        renderer = renderer.speaking(&locale, localizer, words_in);
    }
    Ok(match Program::this() {
        Ok(program) => renderer.made_by(&(program, own)),
        // Then all pages are made each time.
        Err(_) => renderer,
    })
}

/// Whether a file says all the words of the site, so that pages are in its language, whether we know that or not.
fn words_in(own: &str) -> WordsIn {
    let said: BTreeSet<&str> =
        own.lines().filter_map(|line| Some(line.split_once('=')?.0.trim_end())).collect();
    let rows =
        messages::AREAS.iter().find(|(area, _)| *area == AREA).map_or(&[][..], |(_, rows)| rows);
    match rows.iter().all(|(id, _)| said.contains(id)) {
        true => WordsIn::TheLanguage,
        false => WordsIn::BuiltIn,
    }
}
