//! `explain`: what a check finds, why that matters, and when to silence it.

use super::{Context, Failure, Outcome, values};
use crate::checks::{Check, Example, table};
use crate::messages;
use crate::model::finding::{CheckId, Group};
use crate::model::message::Message;
use crate::project::config::TEMPLATE;
use crate::terminal::report::{explain_list, explain_text};

/// What `explain` takes.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// The checks; none lists all.
    #[arg(value_name = "CHECK", value_parser = values::check)]
    pub checks: Vec<CheckId>,
}

/// Explains the checks, or lists them.
pub fn run(args: &Args, context: &Context<'_>) -> Result<Outcome, Failure> {
    let look = context.look();
    if args.checks.is_empty() {
        let rows: Vec<_> = Group::ALL
            .into_iter()
            .map(|group| {
                let of_group = table::all().filter(|check| check.id.group() == group);
                (group, of_group.map(|check| (check.id, said(check, "finds"))).collect())
            })
            .collect();
        context.terminal.data(&explain_list::report(&rows, look));
        return Ok(Outcome::Done);
    }
    for (at, id) in args.checks.iter().enumerate() {
        let Some(check) = table::find(*id) else { continue };
        let page = explain_text::Page {
            check: *id,
            finds: said(check, "finds"),
            why: said(check, "why"),
            silence: said(check, "silence"),
            options: options_of(*id),
            examples: Example::read(check.examples),
        };
        if at > 0 {
            context.terminal.data("\n");
        }
        context.terminal.data(&explain_text::report(&page, look));
    }
    Ok(Outcome::Done)
}

/// A part of what there is to explain; a test holds that it is there.
fn said(check: &Check, part: &str) -> Message {
    messages::find(&format!("{}_{part}", check.stem())).unwrap_or_else(messages::explain_nothing)
}

/// The lines of the template that set what a check can be told besides its level; none for most checks.
fn options_of(check: CheckId) -> Vec<&'static str> {
    let heading = format!("[check.options.{check}]");
    let lines = TEMPLATE.lines().skip_while(|line| *line != heading);
    lines.take_while(|line| !line.is_empty()).collect()
}
