//! Before the first byte leaves the machine.

use std::collections::BTreeSet;
use std::io::{BufRead, IsTerminal};

use crate::commands::draft::Args;
use crate::commands::{Context, Failure};
use crate::messages;
use crate::project::places::Project;
use crate::terminal::report::draft_text::Forecast;

/// Asks whether texts may go to third parties: on a terminal; elsewhere it takes `--yes` or `allow-remote`.
pub(crate) fn consent(
    forecasts: &[Forecast],
    args: &Args,
    project: &Project,
    context: &Context<'_>,
) -> Result<(), Failure> {
    let hosts: BTreeSet<&str> =
        forecasts.iter().filter_map(|forecast| forecast.place.third_party()).collect();
    if hosts.is_empty() || args.yes || project.config().drafting.allow_remote {
        return Ok(());
    }
    let hosts = hosts.into_iter().collect::<Vec<_>>().join(", ");
    let refused =
        || Failure::new(messages::draft_not_sent(&hosts)).hint(messages::draft_hint_yes());
    if !std::io::stdin().is_terminal() || !std::io::stderr().is_terminal() {
        return Err(refused());
    }
    // Heard under --quiet too: nobody can answer what was not asked.
    context.terminal.warning(&messages::draft_question(&hosts));
    let mut answer = String::new();
    std::io::stdin().lock().read_line(&mut answer).map_err(|_| refused())?;
    let yes = context.terminal.text(&messages::draft_answer_yes());
    let answer = answer.trim().to_lowercase();
    let first = |text: &str| text.chars().next();
    if !answer.is_empty() && (first(&answer) == first(&yes) || answer == "y") {
        Ok(())
    } else {
        Err(refused())
    }
}
