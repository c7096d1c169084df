//! What `terms` takes, and who does it.

use clap::ValueEnum;
use clap::builder::PossibleValue;

use super::{add, exchange, extract, look};
use crate::commands::values::{self, Malformed};
use crate::commands::{Context, Failure, Outcome};
use crate::messages;
use crate::model::locale::Locale;
use crate::model::termbase::ConceptKind;

/// What `terms` takes.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    #[arg(value_enum, value_name = "ACTION")]
    pub action: Action,

    /// English names of `add`, a file of `import` and `export`, statements of `extract`.
    #[arg(value_name = "NAME")]
    pub names: Vec<String>,

    /// Of `list`: locales. Of `add`: a locale and a rendering, `be=страйк`; the first is preferred.
    #[arg(short, long = "locale", value_name = "LOCALE", value_parser = choice)]
    pub locales: Vec<Choice>,

    /// Of `add`: what must not be written.
    #[arg(long, value_name = "RENDERING", value_parser = values::rendering)]
    pub forbid: Vec<(Locale, String)>,

    /// Of `add`.
    #[arg(long, value_enum, value_name = "TYPE")]
    pub kind: Option<Kind>,

    /// Of `add`.
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,

    /// Of `extract`: how often a term must occur.
    #[arg(long, value_name = "N", value_parser = values::count)]
    pub min: Option<usize>,

    #[arg(long, value_enum, value_name = "FORMAT", default_value = "text")]
    pub format: Format,
}

/// What to do with terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Action {
    List,
    Check,
    Add,
    Import,
    Export,
    Extract,
}

/// The form of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
}

/// A value of `--locale`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// `ru,be`
    Locales(Vec<Locale>),
    /// `be=страйк`
    Rendering(Locale, String),
}

/// A kind of concept as a value of an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind(pub ConceptKind);

impl ValueEnum for Kind {
    fn value_variants<'a>() -> &'a [Self] {
        const ALL: [Kind; 8] = [
            Kind(ConceptKind::Noun),
            Kind(ConceptKind::Verb),
            Kind(ConceptKind::Adjective),
            Kind(ConceptKind::Phrase),
            Kind(ConceptKind::Person),
            Kind(ConceptKind::Place),
            Kind(ConceptKind::Organisation),
            Kind(ConceptKind::Verbatim),
        ];
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.0.as_str()))
    }
}

/// Does what is asked, after it has been seen that it makes sense.
pub fn run(args: &Args, context: &Context<'_>) -> Result<Outcome, Failure> {
    args.refuse_strangers()?;
    match args.action {
        Action::List => look::list(args, context),
        Action::Check => look::check(args, context),
        Action::Add => add::run(args, context),
        Action::Import => exchange::import(args, context),
        Action::Export => exchange::export(args, context),
        Action::Extract => extract::run(args, context),
    }
}

impl Args {
    /// The locales that were named without a rendering.
    pub(super) fn named_locales(&self) -> Vec<Locale> {
        let named = self.locales.iter().filter_map(|choice| match choice {
            Choice::Locales(locales) => Some(locales.clone()),
            Choice::Rendering(..) => None,
        });
        named.flatten().collect()
    }

    /// Options that belong to another action would be passed over in silence.
    fn refuse_strangers(&self) -> Result<(), Failure> {
        let (action, name) = (self.action, self.action.name());
        let reports = matches!(action, Action::List | Action::Check | Action::Extract);
        let is_add = action == Action::Add;
        let strangers = [
            ("--locale", !matches!(action, Action::List | Action::Add) && !self.locales.is_empty()),
            ("--forbid", !is_add && !self.forbid.is_empty()),
            ("--kind", !is_add && self.kind.is_some()),
            ("--note", !is_add && self.note.is_some()),
            ("--min", action != Action::Extract && self.min.is_some()),
            ("--format", !reports && self.format != Format::Text),
        ];
        if let Some((option, _)) = strangers.iter().find(|(_, strange)| *strange) {
            return Err(Failure::new(messages::usage_conflict(option, name)));
        }
        let rendering = self.locales.iter().find_map(|choice| match choice {
            Choice::Rendering(locale, text) => Some(format!("{locale}={text}")),
            Choice::Locales(_) => None,
        });
        if let Some(rendering) = rendering.filter(|_| !is_add) {
            let expected = Malformed::Locale.expected();
            let message = messages::usage_malformed_value(rendering, "--locale", expected);
            return Err(Failure::new(message));
        }
        let bare = self.named_locales();
        if let Some(bare) = bare.first().filter(|_| is_add) {
            let expected = Malformed::Rendering.expected();
            return Err(Failure::new(messages::usage_malformed_value(bare, "--locale", expected)));
        }
        let takes_none = matches!(action, Action::List | Action::Check);
        match self.names.first().filter(|_| takes_none) {
            Some(extra) => Err(Failure::new(messages::usage_unexpected_argument(extra))),
            None => Ok(()),
        }
    }
}

impl Action {
    fn name(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Check => "check",
            Self::Add => "add",
            Self::Import => "import",
            Self::Export => "export",
            Self::Extract => "extract",
        }
    }
}

fn choice(text: &str) -> Result<Choice, Malformed> {
    if text.contains('=') {
        return values::rendering(text).map(|(locale, said)| Choice::Rendering(locale, said));
    }
    text.split(',').map(values::locale).collect::<Result<_, _>>().map(Choice::Locales)
}
