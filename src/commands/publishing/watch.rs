//! `publish --watch`: again whenever a file of the project changes, until Ctrl-C.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, SystemTime};

use notify::{EventKind, RecursiveMode, Watcher};

use super::dress::{THEME, WORDS};
use crate::commands::{Context, Failure};
use crate::messages;
use crate::project::interrupt::Interrupt;
use crate::project::places::{CONFIG_NAME, Project};

/// How often an interruption is looked for; also so long must be quiet before a rebuild, because editors and Git write
/// in several steps.
const GLANCE: Duration = Duration::from_millis(200);

/// Calls `rebuild` after each change, until the user has had enough. What fails is told, and waited over.
pub(crate) fn watch(
    project: &Project,
    interrupt: &Interrupt,
    context: &Context<'_>,
    mut rebuild: impl FnMut() -> Result<(), Failure>,
) -> Result<(), Failure> {
    let unwatchable = |error: notify::Error| Failure::new(messages::publish_unwatchable(error));
    let (sender, changes) = mpsc::channel();
    let root = project.root().to_owned();
    let concerns = Concerns::of(project);
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        let wakes = match event {
            Ok(event) => {
                !matches!(event.kind, EventKind::Access(_))
                    && event.paths.iter().any(|path| concerns.hold(path))
            }
            // Something was lost: better once too often.
            Err(_) => true,
        };
        if wakes {
            // Fails when the watch is over, and then nobody has to know.
            let _ = sender.send(());
        }
    })
    .map_err(unwatchable)?;
    watcher.watch(&root, RecursiveMode::NonRecursive).map_err(unwatchable)?;
    let mut watched = Watched::default();
    watched.renew(&Concerns::of(project), &mut watcher).map_err(unwatchable)?;
    context.terminal.status(&messages::publish_watching(root.display()));
    while !interrupt.is_asked() {
        match changes.recv_timeout(GLANCE) {
            Ok(()) => {
                while changes.recv_timeout(GLANCE).is_ok() && !interrupt.is_asked() {}
                if interrupt.is_asked() {
                    break;
                }
                // Before the rebuild, so that nothing comes in between unseen.
                watched.renew(&Concerns::of(project), &mut watcher).map_err(unwatchable)?;
                if let Err(failure) = rebuild() {
                    failure.tell(context.terminal);
                    context.terminal.status(&messages::publish_watch_failed());
                }
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    Ok(())
}

/// The folders that are being watched, as they were when the watch began on them.
#[derive(Default)]
struct Watched(BTreeMap<PathBuf, Option<SystemTime>>);

impl Watched {
    /// Watches those that have come, or come anew, since the last time.
    fn renew(&mut self, concerns: &Concerns, watcher: &mut impl Watcher) -> notify::Result<()> {
        for folder in &concerns.folders {
            let Ok(found) = folder.metadata().and_then(|found| match found.is_dir() {
                true => Ok(found.created().ok()),
                false => Err(ErrorKind::NotADirectory.into()),
            }) else {
                self.0.remove(folder);
                continue;
            };
            if self.0.get(folder) != Some(&found) {
                watcher.watch(folder, RecursiveMode::Recursive)?;
                self.0.insert(folder.clone(), found);
            }
        }
        Ok(())
    }
}

/// Which files a site is made from.
struct Concerns {
    config: PathBuf,
    folders: Vec<PathBuf>,
}

impl Concerns {
    fn of(project: &Project) -> Self {
        let config = project.config();
        let folders = [
            config.source.as_path(),
            config.translations.as_path(),
            Path::new(THEME),
            Path::new(WORDS),
        ];
        let root = project.root();
        Self {
            config: root.join(CONFIG_NAME),
            folders: folders.iter().map(|folder| root.join(folder)).collect(),
        }
    }

    fn hold(&self, path: &Path) -> bool {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let hidden = name.is_some_and(|name| name.starts_with('.') || name.ends_with('~'));
        !hidden
            && (path == self.config || self.folders.iter().any(|folder| path.starts_with(folder)))
    }
}
