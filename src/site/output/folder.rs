//! A folder that a site is written into.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::manifest::{self, Hash, Journal, Leftover};
use super::place::{Folders, Root, failed, replace};
use crate::site::files::SiteFile;

/// A folder that a site is written into, by any number of threads.
///
/// Every file is in the journal before it is written, so that a run that was cut short leaves nothing behind that a
/// later one would not know.
#[derive(Debug)]
pub struct Output {
    root: Root,
    mode: Mode,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    /// By path: what earlier runs made, and what this one has made.
    files: BTreeMap<String, Known>,
    journal: Journal,
    /// Whether the manifest on the disk says something else.
    changed: bool,
    done: Written,
}

/// What is known of one file.
#[derive(Clone, Copy, Debug)]
struct Known {
    hash: Hash,
    made: Made,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Made {
    Before,
    Now,
}

/// Whether anything is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    Write,
    /// Only find out what would be.
    DryRun,
}

/// What a run did, as paths of the site in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Made anew or replaced.
    pub written: Vec<String>,
    /// How many stood there with the same bytes.
    pub unchanged: usize,
    /// Made by an earlier run, and no part of the site any more.
    pub removed: Vec<String>,
    /// The same, but somebody has edited them: they stay, and are theirs now.
    pub left: Vec<String>,
}

/// The folder cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum OutputError {
    /// A file stands there that talmach did not make.
    #[error("{path}: not made by talmach")]
    NotOurs { path: PathBuf },
    /// The path, or a link in it, leads out of the folder.
    #[error("{path}: leads out of the folder")]
    Outside { path: PathBuf },
    /// The manifest is not one that we wrote.
    #[error("{path}: cannot be read as a manifest: {detail}")]
    Manifest { path: PathBuf, detail: String },
    #[error("{path}: {source}")]
    Io { path: PathBuf, source: io::Error },
}

impl Output {
    /// Opens a folder, which is made if it is not there.
    pub fn open(root: &Path, mode: Mode) -> Result<Self, OutputError> {
        if mode == Mode::Write {
            fs::create_dir_all(root).map_err(|source| failed(root, source))?;
        }
        let root = match root.canonicalize() {
            Ok(whole) => whole,
            Err(error) if error.kind() == ErrorKind::NotFound => root.to_owned(),
            Err(source) => return Err(failed(root, source)),
        };
        let (files, leftover) = manifest::read(&root)?;
        if (leftover, mode) == (Leftover::Journal, Mode::Write) {
            manifest::save(&root, files.iter())?;
        }
        let known = |(path, hash)| (path, Known { hash, made: Made::Before });
        let state = State {
            files: files.into_iter().map(known).collect(),
            journal: Journal::default(),
            changed: false,
            done: Written::default(),
        };
        Ok(Self { root: Root::new(root), mode, state: Mutex::new(state) })
    }

    /// Puts files there, as far as they are not there with these bytes. A file that another statement has put there
    /// already is passed over.
    ///
    /// A file that talmach did not make is never replaced.
    pub fn put(&self, files: Vec<SiteFile>) -> Result<(), OutputError> {
        let mut waiting = Vec::new();
        for file in files {
            let hash = Hash::of(&file.bytes);
            let before = match self.state().claim(&file.path, hash) {
                Claim::Taken => continue,
                Claim::Mine(before) => before,
            };
            let found = self.root.locate(&file.path, self.folders());
            match found.and_then(|path| Ok((stands(&path, &file.bytes, before)?, path))) {
                Ok((true, _)) => self.state().done.unchanged += 1,
                Ok((false, path)) => waiting.push((path, file, hash)),
                Err(error) => {
                    if before == Before::NotOurs {
                        self.state().files.remove(&file.path);
                    }
                    return Err(error);
                }
            }
        }
        if waiting.is_empty() {
            return Ok(());
        }
        {
            let mut state = self.state();
            let names = waiting.iter().map(|(_, file, _)| file.path.clone());
            state.done.written.extend(names);
            if self.mode == Mode::DryRun {
                return Ok(());
            }
            let lines = waiting.iter().map(|(_, file, hash)| (&file.path, hash));
            state.journal.note(self.root.path(), lines)?;
        }
        for (path, file, _) in waiting {
            replace(&path, &file.bytes).map_err(|source| failed(&path, source))?;
        }
        Ok(())
    }

    /// Removes what an earlier run made and this one did not, and says what was done.
    pub fn finish(self) -> Result<Written, OutputError> {
        let mut state = self.state.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut old = Vec::new();
        state.files.retain(|path, known| {
            let stays = known.made == Made::Now;
            if !stays {
                old.push((path.clone(), known.hash));
            }
            stays
        });
        for (name, hash) in old {
            state.changed = true;
            // A path that leads out of the folder was not written by us, whatever the manifest says.
            let Ok(path) = self.root.locate(&name, Folders::AsTheyAre) else { continue };
            match fs::read(&path) {
                Ok(bytes) if Hash::of(&bytes) == hash => {
                    if self.mode == Mode::Write {
                        fs::remove_file(&path).map_err(|source| failed(&path, source))?;
                        self.root.remove_empty_folders(&path);
                    }
                    state.done.removed.push(name);
                }
                Ok(_) => state.done.left.push(name),
                Err(_) => {}
            }
        }
        if self.mode == Mode::Write && state.changed {
            let files = state.files.iter().map(|(path, known)| (path, &known.hash));
            manifest::save(self.root.path(), files)?;
        }
        state.done.written.sort();
        Ok(state.done)
    }

    /// Ends before all is there: nothing is removed, and what was written is remembered.
    pub fn leave(self) -> Result<(), OutputError> {
        let state = self.state.into_inner().unwrap_or_else(PoisonError::into_inner);
        if self.mode == Mode::DryRun || !state.changed {
            return Ok(());
        }
        let files = state.files.iter().map(|(path, known)| (path, &known.hash));
        manifest::save(self.root.path(), files)
    }

    fn folders(&self) -> Folders {
        match self.mode {
            Mode::Write => Folders::Made,
            Mode::DryRun => Folders::AsTheyAre,
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // A thread that panicked has ended the run, whatever stands there.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whose it is to put a file there.
enum Claim {
    /// Somebody else's in this run.
    Taken,
    Mine(Before),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Before {
    Ours,
    NotOurs,
}

impl State {
    fn claim(&mut self, path: &str, hash: Hash) -> Claim {
        let known = Known { hash, made: Made::Now };
        match self.files.get_mut(path) {
            Some(Known { made: Made::Now, .. }) => Claim::Taken,
            Some(before) => {
                self.changed |= before.hash != hash;
                *before = known;
                Claim::Mine(Before::Ours)
            }
            None => {
                self.changed = true;
                self.files.insert(path.to_owned(), known);
                Claim::Mine(Before::NotOurs)
            }
        }
    }
}

/// Whether a file stands there with these bytes.
fn stands(path: &Path, bytes: &[u8], before: Before) -> Result<bool, OutputError> {
    let found = match path.metadata() {
        Ok(found) => found,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
        Err(source) => return Err(failed(path, source)),
    };
    let same = found.len() == bytes.len() as u64
        && fs::read(path).map_err(|source| failed(path, source))? == bytes;
    match before {
        Before::NotOurs if !same => Err(OutputError::NotOurs { path: path.to_owned() }),
        Before::Ours | Before::NotOurs => Ok(same),
    }
}
