//! Decides and writes, on all cores, some statements in memory at a time beside the titles of all.

use std::collections::BTreeMap;
use std::path::Path;

use rayon::prelude::*;

use super::audit::{self, Audited};
use super::decided::Decided;
use super::job::Job;
use crate::commands::Failure;
use crate::model::locale::Locale;
use crate::model::message::Message;
use crate::model::statement::StatementId;
use crate::project::interrupt::Interrupt;
use crate::project::places::StatementFile;
use crate::site::files::SiteFile;
use crate::site::forms::{Form, Made, Pictures};
use crate::site::listing::{Common, Listing};
use crate::site::output::{Mode, Output, Written};
use crate::workflow::publish::{Readiness, Standing};

/// So many statements are decided at once.
const AT_ONCE: usize = 64;

/// Whether it is kept in memory what machines made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Audit {
    Kept,
    NotAsked,
}

/// What a run came to.
#[derive(Debug, Default)]
pub(crate) struct Published {
    pub(crate) written: Written,
    /// Of a dry run alone.
    pub(crate) decisions: Vec<Decision>,
    /// How many statements stand there in the language that they were written in instead.
    pub(crate) fallbacks: BTreeMap<Locale, usize>,
    pub(crate) audited: Vec<Audited>,
    /// What statements show and the project does not have.
    pub(crate) warnings: Vec<Message>,
    /// The user had enough before the end; nothing was removed.
    pub(crate) interrupted: bool,
}

/// What one page is.
#[derive(Debug)]
pub(crate) struct Decision {
    pub(crate) statement: StatementId,
    pub(crate) locale: Locale,
    /// `None` where there is to be no page.
    pub(crate) page: Option<(Standing, Readiness)>,
}

/// One statement's share.
struct Share {
    /// What the form puts together.
    parts: Vec<SiteFile>,
    pictures: Vec<SiteFile>,
    warnings: Vec<Message>,
    listings: Vec<Listing>,
    decisions: Vec<Decision>,
    audited: Vec<Audited>,
}

/// Writes all statements of a job in a form. One that cannot be read is told at the end; the others are written, and
/// nothing is removed.
pub(crate) fn write(
    job: &Job<'_>,
    form: &mut dyn Form,
    out: &Path,
    mode: Mode,
    audit: Audit,
    interrupt: &Interrupt,
) -> Result<Published, Failure> {
    let output = Output::open(out, mode)?;
    let mut listings = Vec::with_capacity(job.files.len() * (1 + job.locales.len()));
    let mut common = Common::default();
    let mut published = Published::default();
    let mut failure = None::<Failure>;
    for files in job.files.chunks(AT_ONCE) {
        if interrupt.is_asked() {
            published.interrupted = true;
            output.leave()?;
            return Ok(published);
        }
        let writer: &dyn Form = form;
        let shares: Vec<Result<Share, Failure>> =
            files.par_iter().map(|file| share(job, writer, file, &output, audit)).collect();
        for made in shares {
            match made {
                Ok(share) => {
                    form.gather(share.parts, share.pictures)?;
                    published.warnings.extend(share.warnings);
                    listings.extend(share.listings.into_iter().map(|mut listing| {
                        common.settle(&mut listing);
                        listing
                    }));
                    for decision in &share.decisions {
                        if matches!(decision.page, Some((Standing::Fallback(_), _))) {
                            *published.fallbacks.entry(decision.locale.clone()).or_default() += 1;
                        }
                    }
                    if mode == Mode::DryRun {
                        published.decisions.extend(share.decisions);
                    }
                    published.audited.extend(share.audited);
                }
                Err(wrong) => {
                    failure = Some(match failure {
                        Some(failure) => failure.along_with(wrong),
                        None => wrong,
                    });
                }
            }
        }
    }
    if let Some(failure) = failure {
        output.leave()?;
        return Err(failure);
    }
    form.close(listings, &|file| Ok(output.put(vec![file], None)?))?;
    published.written = output.finish()?;
    Ok(published)
}

/// Decides upon a statement, and writes what is ready of it.
fn share(
    job: &Job<'_>,
    form: &dyn Form,
    file: &StatementFile,
    output: &Output,
    audit: Audit,
) -> Result<Share, Failure> {
    let wanted = form.pictures();
    let mut decided = Decided::load(job, file, wanted)?;
    let warnings = std::mem::take(&mut decided.pictures.warnings);
    let languages = decided.languages(job);
    let mut pictures = decided.pictures.take(wanted, &languages);
    if wanted != Pictures::Inside {
        output.put(std::mem::take(&mut pictures), None)?;
    }
    let versions = decided.versions(job);
    let prospect = form.prospect(&versions);
    let parts = if prospect.as_ref().is_some_and(|prospect| output.holds(prospect)) {
        Vec::new()
    } else {
        match form.statement(&versions)? {
            Made::Files(files) => {
                output.put(files, prospect.map(|prospect| prospect.seal))?;
                Vec::new()
            }
            Made::Parts(parts) => parts,
        }
    };
    let decision = |(locale, plan): &(&Locale, Option<crate::workflow::publish::Plan>)| Decision {
        statement: file.id.clone(),
        locale: (*locale).clone(),
        page: plan
            .as_ref()
            .filter(|_| decided.published)
            .map(|plan| (plan.standing, plan.readiness)),
    };
    let decisions = decided.plans.iter().map(decision).collect();
    let audited = match audit {
        Audit::Kept => audit::of(&versions),
        Audit::NotAsked => Vec::new(),
    };
    let listings = versions.into_iter().map(|version| version.listing).collect();
    Ok(Share { parts, pictures, warnings, listings, decisions, audited })
}
