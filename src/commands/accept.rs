//! `accept`: a change of English leaves a translation right.

use std::collections::BTreeSet;

use super::edit::{Edits, signer};
use super::{Context, Failure, OneStatement, Outcome, UnitNumber, values};
use crate::messages;
use crate::model::state::State;

/// What `accept` takes.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    pub about: OneStatement,

    #[arg(long = "unit", value_name = "N", value_delimiter = ',', required = true,
        value_parser = values::unit)]
    pub units: Vec<UnitNumber>,

    /// Why; present unless `undo`.
    #[arg(long, value_name = "TEXT", required_unless_present = "undo")]
    pub reason: Option<String>,

    /// Who decides; without it, Git's user.
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,

    #[arg(long, conflicts_with_all = ["reason", "by"])]
    pub undo: bool,
}

/// Records the decision as a mark, or takes it back.
pub fn run(args: &Args, context: &Context<'_>) -> Result<Outcome, Failure> {
    let decision = match (&args.reason, args.undo) {
        (_, true) => Decision::Undo,
        (reason, false) => {
            Decision::Accept { reason: reason.as_deref().unwrap_or_default().trim() }
        }
    };
    if matches!(decision, Decision::Accept { reason: "" }) {
        return Err(Failure::new(messages::accept_no_reason()));
    }
    let project = context.open_project()?;
    let mut edits = Edits::open(&project, &args.about, context)?;
    let units = edits.numbered(&args.units)?;
    let by = match decision {
        Decision::Accept { .. } => signer(&project, args.by.as_deref())?,
        Decision::Undo => String::new(),
    };
    let (statement, today) = (edits.statement().clone(), context.today());
    for edit in edits.catalogs() {
        let mut decided = BTreeSet::new();
        for &unit in &units {
            // Passages with the same English share an entry.
            if !decided.insert(edit.place(unit)) {
                continue;
            }
            let locale = edit.locale.clone();
            let entry = edit.entry(unit);
            match decision {
                Decision::Accept { reason } => {
                    if !matches!(entry.state(), State::Stale { .. }) {
                        return Err(Failure::new(messages::accept_not_stale(
                            &statement,
                            locale,
                            unit + 1,
                        )));
                    }
                    entry.accepted_by(&by, reason, today);
                }
                Decision::Undo => {
                    if !entry.acceptance_undone() {
                        let nothing =
                            messages::accept_nothing_to_undo(&statement, locale, unit + 1);
                        return Err(Failure::new(nothing));
                    }
                }
            }
        }
    }
    edits.save()?;
    let numbers: Vec<String> = units.iter().map(|unit| (unit + 1).to_string()).collect();
    for edit in edits.catalogs() {
        let numbers = numbers.join(", ");
        context.terminal.status(&match decision {
            Decision::Accept { .. } => messages::accept_done(&statement, &edit.locale, numbers),
            Decision::Undo => messages::accept_undone(&statement, &edit.locale, numbers),
        });
    }
    Ok(Outcome::Done)
}

#[derive(Clone, Copy)]
enum Decision<'a> {
    Accept { reason: &'a str },
    Undo,
}
