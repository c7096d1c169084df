//! Pages and lists to files: the one value that knows site, theme and words.

use std::hash::Hash;
use std::sync::Arc;

use super::edition::Site;
use super::seal::Seal;
use super::theme::Theme;
use super::voice::Voice;
pub use super::voice::WordsIn;
use crate::l10n::Localizer;
use crate::model::locale::Locale;

/// Turns values into files. The same values give the same bytes; it may be shared between threads.
///
/// [`Renderer::pages`] writes a statement in one language, [`Renderer::lists`] everything else.
#[derive(Debug)]
pub struct Renderer {
    pub(super) site: Site,
    pub(super) theme: Theme,
    /// One for each edition, that of the source first.
    pub(super) voices: Vec<Arc<Voice>>,
    /// Of all that pages depend on beside the statement; `None` where that is not known.
    pub(super) base: Option<Seal>,
}

impl Renderer {
    /// A site in a theme, with the built-in words; English ones where a language has none.
    pub fn new(site: Site, theme: Theme) -> Self {
        let voices = site.editions().cloned().map(Voice::built_in).map(Arc::new).collect();
        Self { site, theme, voices, base: None }
    }

    /// Says which program this is, and in which words of the project's own it speaks, so that pages can be told apart by
    /// what they were made from.
    #[must_use]
    pub fn made_by(mut self, program_and_words: &impl Hash) -> Self {
        self.base = Some(Seal::of(&(program_and_words, &self.site, self.theme.seal())));
        self
    }

    /// Lets somebody else speak in one language: a project's own words.
    #[must_use]
    pub fn speaking(mut self, locale: &Locale, localizer: Localizer, words_in: WordsIn) -> Self {
        if let Some(voice) = self.voices.iter_mut().find(|voice| voice.locale() == locale) {
            *voice = Arc::new(Voice::new(voice.edition.clone(), localizer, words_in));
        }
        self
    }

    pub(super) fn voice(&self, locale: &Locale) -> Option<&Voice> {
        self.voices.iter().map(|voice| &**voice).find(|voice| voice.locale() == locale)
    }
}
