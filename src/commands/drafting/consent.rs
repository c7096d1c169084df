//! Before the first byte leaves the machine.

use std::collections::BTreeSet;

use crate::commands::draft::Args;
use crate::commands::{Context, Failure};
use crate::messages;
use crate::project::consent::Recipient;
use crate::project::places::Project;
use crate::terminal::Answer;
use crate::terminal::report::draft_text::Forecast;

/// Asks whether texts may go to third parties: on a terminal, the first time in a project; elsewhere it takes `--yes`
/// or `allow-remote`.
pub(crate) fn consent(
    forecasts: &[Forecast],
    args: &Args,
    project: &Project,
    context: &Context<'_>,
) -> Result<(), Failure> {
    let others = forecasts.iter().filter_map(|forecast| forecast.place.third_party());
    let mut recipients: BTreeSet<Recipient> = others
        .map(|(engine, host)| Recipient { engine: engine.to_owned(), host: host.to_owned() })
        .collect();
    if recipients.is_empty() || args.yes || project.config().drafting.allow_remote {
        return Ok(());
    }
    // What was agreed to at a terminal holds at terminals: a program that nobody watches says `--yes`.
    if let Some(consents) = context.consents.as_ref().filter(|_| context.terminal.can_ask()) {
        let agreed = consents.agreed(project.root());
        recipients.retain(|recipient| !agreed.contains(recipient));
        if recipients.is_empty() {
            return Ok(());
        }
    }
    let hosts: BTreeSet<&str> = recipients.iter().map(|r| r.host.as_str()).collect();
    let hosts = hosts.into_iter().collect::<Vec<_>>().join(", ");
    match context.terminal.ask(&messages::draft_question(&hosts)) {
        Answer::Yes => {}
        Answer::No | Answer::Nobody => {
            let refused = Failure::new(messages::draft_not_sent(&hosts));
            return Err(refused.hint(messages::draft_hint_yes()));
        }
    }
    let Some(consents) = &context.consents else { return Ok(()) };
    let path = consents.path(project.root());
    context.terminal.status(&match consents.agree(project.root(), recipients) {
        Ok(()) => messages::draft_consent_kept(path.display()),
        // It holds for this run all the same.
        Err(_) => messages::draft_consent_not_kept(path.display()),
    });
    Ok(())
}
