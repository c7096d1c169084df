//! `review`: somebody vouches for exactly this text.

use std::collections::BTreeSet;

use super::edit::{Edits, signer};
use super::{Context, Failure, OneStatement, Outcome, UnitNumber, values};
use crate::messages;
use crate::model::mark::{Deed, Mark};
use crate::model::state::State;

/// What `review` takes.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    pub about: OneStatement,

    /// The units; none means all that are translated.
    #[arg(long = "unit", value_name = "N", value_delimiter = ',', value_parser = values::unit)]
    pub units: Vec<UnitNumber>,

    /// Who vouches; without it, Git's user.
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,
}

/// Records the review as a mark; drafts, and stale units that are named, become current.
pub fn run(args: &Args, context: &Context<'_>) -> Result<Outcome, Failure> {
    let project = context.open_project()?;
    let mut edits = Edits::open(&project, &args.about, context)?;
    let named = edits.numbered(&args.units)?;
    let by = signer(&project, args.by.as_deref())?;
    let (statement, today) = (edits.statement().clone(), context.today());
    let mut told = Vec::new();
    for edit in edits.catalogs() {
        let locale = edit.locale.clone();
        let (mut reviewed, mut seen) = (BTreeSet::new(), 0_usize);
        let (mut stale, mut missing) = (0_usize, 0_usize);
        for unit in if named.is_empty() { (0..edit.units()).collect() } else { named.clone() } {
            let at = edit.place(unit);
            let entry = edit.entry(unit);
            match (entry.state(), named.is_empty()) {
                (State::Missing, false) => {
                    return Err(Failure::new(messages::review_missing(
                        &statement,
                        locale,
                        unit + 1,
                    )));
                }
                (State::Missing, true) => missing += 1,
                (State::Stale { .. }, true) => stale += 1,
                (State::Current | State::Draft | State::Stale { .. }, _) => {
                    seen += 1;
                    let signed = |mark: Mark| {
                        named.is_empty() || mark.deed == Deed::Reviewed { by: by.clone() }
                    };
                    if !reviewed.contains(&at) && !entry.review().is_some_and(signed) {
                        entry.reviewed_by(&by, today);
                        reviewed.insert(at);
                    }
                }
            }
        }
        if seen + stale == 0 && missing > 0 {
            told.push(messages::review_nothing(&statement, &locale));
            continue;
        }
        match reviewed.len() {
            // Of those that were passed over nothing was reviewed.
            0 if seen == 0 => {}
            0 => told.push(messages::review_already(&statement, &locale)),
            count => told.push(messages::review_done(&statement, &locale, count, &by)),
        }
        if stale + missing > 0 {
            told.push(messages::review_left(&statement, &locale, stale, missing));
        }
    }
    edits.save()?;
    told.iter().for_each(|message| context.terminal.status(message));
    Ok(Outcome::Done)
}
