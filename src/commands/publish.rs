//! `publish`: statements in every language, as readers get them.

use std::path::PathBuf;

use clap::ValueEnum;

use super::publishing::{self, Audit, Job, Published};
use super::{Context, Failure, Outcome, Selection};
use crate::messages;
use crate::project::config::is_base_url;
use crate::project::interrupt::Interrupt;
use crate::project::places::Project;
use crate::site::forms::{Epub, Extent, Form, Json, Markdown, Text, Website};
use crate::site::output::Mode;
use crate::terminal::report::publish_text::{self, Row};

/// What `publish` takes.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    pub selection: Selection,

    /// The folder to write; without it, one in the project.
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,

    #[arg(long)]
    pub dry_run: bool,

    #[arg(long, value_enum, value_name = "FORMAT", default_value = "site")]
    pub format: Format,

    /// Where the site will be served from.
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,

    /// Publishes again whenever a file changes.
    #[arg(long, conflicts_with = "dry_run")]
    pub watch: bool,

    /// Where to list what machines made.
    #[arg(long, value_name = "FILE", conflicts_with = "dry_run")]
    pub audit: Option<PathBuf>,
}

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// HTML pages.
    Site,
    /// For generators of sites.
    Markdown,
    /// Lines of 72 columns.
    Text,
    /// A book a language.
    Epub,
    /// Units with their states.
    Json,
}

impl Format {
    /// The folder that it is written into where none is named: one each, because what an earlier run wrote and this
    /// one does not is removed.
    fn folder(self) -> &'static str {
        match self {
            Self::Site => "public",
            Self::Markdown => "public-markdown",
            Self::Text => "public-text",
            Self::Epub => "public-epub",
            Self::Json => "public-json",
        }
    }

    fn writer(self, asked: &[String], job: &Job<'_>) -> Result<Box<dyn Form>, Failure> {
        Ok(match self {
            Self::Site => Box::new(Website(job.renderer()?)),
            Self::Markdown => Box::new(Markdown(job.renderer()?)),
            Self::Text => Box::new(Text(job.renderer()?)),
            Self::Epub => {
                let one = !asked.is_empty() && job.files.len() == 1;
                let extent = if one { Extent::OneStatement } else { Extent::Collection };
                Box::new(Epub::new(job.renderer()?, extent))
            }
            Self::Json => Box::new(Json),
        })
    }
}

/// Writes what readers get, and says what was written.
pub fn run(args: &Args, context: &Context<'_>) -> Result<Outcome, Failure> {
    if let Some(wrong) = args.base_url.as_ref().filter(|url| !is_base_url(url)) {
        return Err(Failure::new(messages::publish_not_a_base_url(wrong)));
    }
    let interrupt = Interrupt::watch();
    let project = context.open_project()?;
    if !args.watch {
        return once(args, &project, &interrupt, context);
    }
    let rebuild = || once(args, &context.open_project()?, &interrupt, context).map(drop);
    rebuild()?;
    publishing::watch(&project, &interrupt, context, rebuild)?;
    Ok(Outcome::Interrupted)
}

fn once(
    args: &Args,
    project: &Project,
    interrupt: &Interrupt,
    context: &Context<'_>,
) -> Result<Outcome, Failure> {
    let out = publishing::place(args.out.as_deref(), args.format.folder(), project, context)?;
    let job = Job::new(
        &args.selection.statements,
        &args.selection.locales,
        args.base_url.clone(),
        project,
        context,
    )?;
    let mut form = args.format.writer(&args.selection.statements, &job)?;
    let mode = if args.dry_run { Mode::DryRun } else { Mode::Write };
    let audit = if args.audit.is_some() { Audit::Kept } else { Audit::NotAsked };
    let published = publishing::write(&job, form.as_mut(), &out, mode, audit, interrupt)?;
    if published.interrupted {
        return Ok(Outcome::Interrupted);
    }
    if args.dry_run {
        context.terminal.data(&publish_text::report(&rows(&published), context.look()));
    }
    tell(&published, args, &out, &job, context);
    if let Some(path) = &args.audit {
        publishing::save_audit(&published.audited, path, project, context)?;
    }
    Ok(Outcome::Done)
}

fn rows(published: &Published) -> Vec<Row> {
    let row = |decision: &publishing::Decision| Row {
        statement: decision.statement.clone(),
        locale: decision.locale.clone(),
        page: decision.page,
    };
    published.decisions.iter().map(row).collect()
}

/// What was written, what stands there in English instead, and what was left.
fn tell(
    published: &Published,
    args: &Args,
    out: &std::path::Path,
    job: &Job<'_>,
    context: &Context<'_>,
) {
    let terminal = context.terminal;
    let shown = args.out.as_deref().unwrap_or(out);
    let shown = shown.strip_prefix(&context.directory).unwrap_or(shown).display().to_string();
    let done = &published.written;
    let (written, removed) = (done.written, done.removed.len());
    for warning in &published.warnings {
        terminal.warning(warning);
    }
    for path in &done.left {
        terminal.warning(&messages::publish_left(path));
    }
    if !args.dry_run {
        for locale in &job.locales {
            if let Some(count) = published.fallbacks.get(locale) {
                terminal.status(&messages::publish_fallbacks(locale, *count));
            }
        }
    }
    terminal.status(&match (args.dry_run, written + removed) {
        (_, 0) => messages::publish_nothing_new(shown, done.unchanged),
        (true, _) => messages::publish_would(shown, written, done.unchanged, removed),
        (false, _) => messages::publish_done(shown, written, done.unchanged, removed),
    });
}
