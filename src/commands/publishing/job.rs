//! What is to be published: statements, languages, policies, and what the site is called.

use jiff::Timestamp;

use super::dress;
use crate::commands::survey::Survey;
use crate::commands::{Context, Failure};
use crate::l10n::{Language, Localizer};
use crate::messages;
use crate::model::locale::Locale;
use crate::project::config::LocaleConfig;
use crate::project::places::{Project, StatementFile};
use crate::site::edition::{Edition, Site};
use crate::site::renderer::Renderer;
use crate::workflow::publish::{Policy, StatementWishes};

/// One run's worth of work.
#[derive(Debug)]
pub(crate) struct Job<'a> {
    pub(crate) project: &'a Project,
    pub(crate) files: Vec<StatementFile>,
    /// What is translated into and published, in the order of the configuration.
    pub(crate) locales: Vec<Locale>,
    pub(super) source: Locale,
    pub(crate) site: Site,
    today: jiff::civil::Date,
}

impl<'a> Job<'a> {
    /// What a command line asks for.
    pub(crate) fn new(
        statements: &[String],
        locales: &[Locale],
        base_url: Option<String>,
        project: &'a Project,
        context: &Context<'_>,
    ) -> Result<Self, Failure> {
        let locales = context.locales(project, locales)?;
        let files = project.select(statements, &context.directory)?;
        let config = project.config();
        let configured = |locale: &Locale| config.locale(locale);
        let site = Site {
            base_url: base_url.or_else(|| config.publishing.base_url.clone()),
            source: Edition {
                locale: config.source_locale.clone(),
                title: titled(config.publishing.title.as_ref(), &config.source_locale),
                tagline: config.publishing.tagline.clone(),
                name: None,
            },
            translations: locales
                .iter()
                .map(|locale| {
                    let own: Option<&LocaleConfig> = configured(locale);
                    Edition {
                        locale: locale.clone(),
                        title: titled(own.and_then(|own| own.publish.title.as_ref()), locale),
                        tagline: own.and_then(|own| own.publish.tagline.clone()),
                        name: own.and_then(|own| own.name.clone()),
                    }
                })
                .collect(),
            generated: generated(context),
        };
        let source = config.source_locale.clone();
        Ok(Self { project, files, locales, source, site, today: context.today() })
    }

    /// How statements are laid beside their catalogs.
    pub(super) fn survey(&self) -> Survey<'_> {
        Survey { project: self.project, locales: &self.locales, today: self.today }
    }

    /// What holds for a statement in a locale.
    pub(super) fn policy(&self, locale: &Locale, wishes: &StatementWishes) -> Policy {
        let config = self.project.config();
        let policy = config.publishing.policy;
        let policy = match config.locale(locale) {
            Some(own) => policy.with(&own.publish.wishes),
            None => policy,
        };
        policy.with(&wishes.wishes)
    }

    /// Who writes pages, in the project's theme and words.
    pub(crate) fn renderer(&self) -> Result<Renderer, Failure> {
        dress::renderer(self.site.clone(), self.project)
    }
}

/// The name of the site in a language; a plain word where the project gives it none.
fn titled(own: Option<&String>, locale: &Locale) -> String {
    own.cloned().unwrap_or_else(|| {
        let language = Language::parse(locale.language()).unwrap_or_default();
        Localizer::new(language).say(&messages::publish_site_title())
    })
}

/// When the site was made, if that is not simply now: `SOURCE_DATE_EPOCH`.
fn generated(context: &Context<'_>) -> Option<Timestamp> {
    let epoch = context.variables.get("SOURCE_DATE_EPOCH");
    epoch.filter(|epoch| !epoch.trim().is_empty()).map(|_| context.now)
}
