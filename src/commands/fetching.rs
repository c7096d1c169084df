//! Models from a mirror, for a user who watches and may have had enough.

use std::time::Duration;

use super::waiting::unless;
use super::{Context, Failure};
use crate::backends::firefox::Own;
use crate::backends::models::{Fetching, Got, Mirror, ModelError, Models, Offer, Progress, client};
use crate::backends::{KINDS, Settings};
use crate::commands::trouble::settings_message;
use crate::messages;
use crate::project::config::Config;
use crate::project::interrupt::Interrupt;
use crate::workflow::draft::Pair;

/// Before a second attempt.
const PAUSE: Duration = Duration::from_millis(500);

/// What the mirror has, the best for each pair.
pub(super) fn available(mirror: &Mirror) -> Result<Vec<Offer>, Failure> {
    run(mirror, async |fetching| Models::available(fetching).await)
}

/// The best model that the mirror has for a pair.
pub(super) fn offer(mirror: &Mirror, pair: &Pair) -> Result<Offer, Failure> {
    run(mirror, async |fetching| Models::offer(fetching, pair).await)
}

/// Downloads and installs what was offered, and tells how far it is; `None` if the user interrupts it. What has
/// arrived by then is kept, and the next attempt goes on from there.
pub(super) fn install(
    models: &Models,
    mirror: &Mirror,
    offer: &Offer,
    interrupt: &Interrupt,
    context: &Context<'_>,
) -> Result<Option<Got>, Failure> {
    let terminal = context.terminal;
    let size = megabytes(offer.size());
    terminal.detail(&messages::models_found(&offer.pair, &offer.version, size));
    let mut told = 0;
    let mut tell = |Progress { done, total }: Progress| {
        let percent = done.saturating_mul(100) / total.max(1);
        let message = messages::models_progress(&offer.pair, percent, size);
        if terminal.redraws() {
            terminal.redraw(&[message]);
        } else if percent / 25 > told && percent < 100 {
            // Every quarter a line: enough to see that it moves, few enough for a log.
            told = percent / 25;
            terminal.status(&messages::models_progress(&offer.pair, told * 25, size));
        }
    };
    let got = run(mirror, async |fetching| {
        let work = models.get(fetching, offer, &mut tell);
        unless(|| interrupt.is_asked(), work).await.transpose()
    })?;
    match &got {
        Some(Got::New(model)) => {
            terminal.status(&messages::models_got(&offer.pair, &model.version));
        }
        Some(Got::AlreadyHere(model)) => {
            terminal.status(&messages::models_already_here(&offer.pair, &model.version));
        }
        None => terminal.warning(&messages::models_interrupted(&offer.pair)),
    }
    Ok(got)
}

/// The mirror of the embedded engine of this name, if that is what the name means.
pub(super) fn mirror_of(name: &str, config: &Config) -> Result<Option<Mirror>, Failure> {
    let table = config.backends.get(name).cloned().unwrap_or_default();
    let wrong = |error| Failure::new(settings_message(&error));
    let settings = Settings::new(name, table).map_err(wrong)?;
    if settings.kind != EMBEDDED {
        return Ok(None);
    }
    debug_assert!(KINDS.iter().any(|kind| kind.name == EMBEDDED), "the kind has another name");
    Ok(Some(settings.own::<Own>().map_err(wrong)?.mirror()))
}

/// The kind of the embedded engine.
const EMBEDDED: &str = "firefox";

/// The mirror that a project's configuration names: of `[backends.firefox]`, else of the first such engine by name.
pub(super) fn configured_mirror(config: &Config) -> Result<Mirror, Failure> {
    let names = std::iter::once(EMBEDDED).chain(config.backends.keys().map(String::as_str));
    for name in names.filter(|name| *name != EMBEDDED || config.backends.contains_key(*name)) {
        if let Some(mirror) = mirror_of(name, config)? {
            return Ok(mirror);
        }
    }
    Ok(Mirror::default())
}

/// As sizes are told.
pub(super) fn megabytes(bytes: u64) -> u64 {
    bytes.div_ceil(1_000_000)
}

/// Runs what needs the network.
fn run<T>(
    mirror: &Mirror,
    work: impl AsyncFnOnce(&Fetching<'_>) -> Result<T, ModelError>,
) -> Result<T, Failure> {
    let broken = |error: &dyn std::fmt::Display| Failure::new(messages::models_no_network(error));
    let client = client().map_err(|error| broken(&error))?;
    let fetching = Fetching { client: &client, mirror, pause: PAUSE };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| broken(&error))?;
    Ok(runtime.block_on(work(&fetching))?)
}
