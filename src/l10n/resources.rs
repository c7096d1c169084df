//! The sentences themselves, built into the program: `locales/<language>/<area>.ftl`.

use super::language::Language;

/// The sentences of one area in all languages.
#[derive(Clone, Copy, Debug)]
pub struct Resource {
    pub area: &'static str,
    pub english: &'static str,
    pub russian: &'static str,
    pub belarusian: &'static str,
}

impl Resource {
    /// The Fluent source in one language.
    pub fn source(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.english,
            Language::Russian => self.russian,
            Language::Belarusian => self.belarusian,
        }
    }
}

macro_rules! resources {
    ($($area:literal),* $(,)?) => {
        /// All areas, as `messages::AREAS` has them.
        pub const RESOURCES: &[Resource] = &[$(Resource {
            area: $area,
            english: resources!(@file "en", $area),
            russian: resources!(@file "ru", $area),
            belarusian: resources!(@file "be", $area),
        }),*];
    };
    (@file $tag:literal, $area:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/", $tag, "/", $area, ".ftl"))
    };
}

resources! {
    "accept",
    "add",
    "backends",
    "catalogs",
    "check",
    "date",
    "diff",
    "draft",
    "explain",
    "failure",
    "freshness",
    "help",
    "init",
    "integrity",
    "io",
    "language",
    "man",
    "models",
    "po",
    "project",
    "publish",
    "site",
    "source",
    "status",
    "sync",
    "termbase",
    "terminal",
    "terms",
    "theme",
    "typography",
    "usage",
}
