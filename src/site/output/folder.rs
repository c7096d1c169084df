//! A folder that a site is written into.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::manifest::{self, Hash, Journal, Leftover};
use super::place::{Folders, Located, Root, failed, replace};
use crate::site::files::SiteFile;
use crate::site::seal::{Prospect, Seal};

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
    files: BTreeMap<Box<str>, Known>,
    /// Those of earlier runs.
    old_seals: BTreeSet<Seal>,
    seals: BTreeSet<Seal>,
    journal: Journal,
    /// Whether the manifest on the disk says something else of files.
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

/// What a run did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// How many files were made anew or replaced.
    pub written: usize,
    /// How many stood there with the same bytes.
    pub unchanged: usize,
    /// Made by an earlier run, and no part of the site any more: paths of the site in their order, here and below.
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
        let manifest::Known { files, seals, leftover } = manifest::read(&root)?;
        if (leftover, mode) == (Leftover::Journal, Mode::Write) {
            let files = files.iter().map(|(path, hash)| (&**path, hash));
            manifest::save(&root, files, &seals)?;
        }
        let known = |(path, hash)| (path, Known { hash, made: Made::Before });
        let state = State {
            files: files.into_iter().map(known).collect(),
            old_seals: seals,
            seals: BTreeSet::new(),
            journal: Journal::default(),
            changed: false,
            done: Written::default(),
        };
        Ok(Self { root: Root::new(root), mode, state: Mutex::new(state) })
    }

    /// Whether files stand there that were made from the same, with the bytes that they were made with. Then they need
    /// not be made again; otherwise nothing has happened.
    pub fn holds(&self, prospect: &Prospect) -> bool {
        let mut files = Vec::with_capacity(prospect.paths.len());
        {
            let state = self.state();
            for path in &prospect.paths {
                match state.files.get(path.as_str()) {
                    Some(Known { hash, made: Made::Before }) => files.push((path.as_str(), *hash)),
                    Some(Known { made: Made::Now, .. }) | None => return false,
                }
            }
            if !state.old_seals.contains(&sealed(prospect.seal, &mut files)) {
                return false;
            }
        }
        let stands = |(path, hash): &(&str, Hash)| {
            let found = self.root.locate(path, Folders::AsTheyAre).ok()?;
            let bytes = found.read().ok()??;
            Some(Hash::of(&bytes) == *hash)
        };
        if !files.iter().all(|file| stands(file) == Some(true)) {
            return false;
        }
        let mut state = self.state();
        for (path, hash) in &files {
            state.claim(path, *hash);
        }
        state.done.unchanged += files.len();
        state.seals.insert(sealed(prospect.seal, &mut files));
        true
    }

    /// Puts files there, as far as they are not there with these bytes. A file that another statement has put there
    /// already is passed over. Where the files are all that were made from something, `seal` is of that.
    ///
    /// A file that talmach did not make is never replaced.
    pub fn put(&self, files: Vec<SiteFile>, seal: Option<Seal>) -> Result<(), OutputError> {
        let mut waiting = Vec::new();
        let mut hashes = Vec::with_capacity(files.len());
        for file in files {
            let hash = Hash::of(&file.bytes);
            hashes.push((file.path.clone(), hash));
            let before = match self.state().claim(&file.path, hash) {
                Claim::Taken => continue,
                Claim::Mine(before) => before,
            };
            let found = self.root.locate(&file.path, self.folders());
            match found.and_then(|found| Ok((stands(&found, &file.bytes, before)?, found.path))) {
                Ok((true, _)) => self.state().done.unchanged += 1,
                Ok((false, path)) => waiting.push((path, file, hash)),
                Err(error) => {
                    if before == Before::NotOurs {
                        self.state().files.remove(file.path.as_str());
                    }
                    return Err(error);
                }
            }
        }
        if !waiting.is_empty() {
            let mut state = self.state();
            state.done.written += waiting.len();
            if self.mode == Mode::Write {
                let lines = waiting.iter().map(|(_, file, hash)| (file.path.as_str(), hash));
                state.journal.note(self.root.path(), lines)?;
            }
        }
        if self.mode == Mode::Write {
            for (path, file, _) in waiting {
                replace(&path, &file.bytes).map_err(|source| failed(&path, source))?;
            }
        }
        if let Some(seal) = seal {
            let mut files: Vec<_> = hashes.iter().map(|(path, hash)| (&**path, *hash)).collect();
            self.state().seals.insert(sealed(seal, &mut files));
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
            let Ok(found) = self.root.locate(&name, Folders::AsTheyAre) else { continue };
            match found.read() {
                Ok(Some(bytes)) if Hash::of(&bytes) == hash => {
                    if self.mode == Mode::Write {
                        let path = &found.path;
                        fs::remove_file(path).map_err(|source| failed(path, source))?;
                        self.root.remove_empty_folders(path);
                    }
                    state.done.removed.push(name.into());
                }
                Ok(Some(_)) => state.done.left.push(name.into()),
                Ok(None) | Err(_) => {}
            }
        }
        if self.mode == Mode::Write && (state.changed || state.seals != state.old_seals) {
            manifest::save(self.root.path(), listed(&state.files), &state.seals)?;
        }
        Ok(state.done)
    }

    /// Ends before all is there: nothing is removed, and what was written is remembered.
    pub fn leave(self) -> Result<(), OutputError> {
        let mut state = self.state.into_inner().unwrap_or_else(PoisonError::into_inner);
        // Old seals are of old bytes: where there are others now, they fit nothing.
        state.seals.extend(&state.old_seals);
        if self.mode == Mode::DryRun || !state.changed && state.seals == state.old_seals {
            return Ok(());
        }
        manifest::save(self.root.path(), listed(&state.files), &state.seals)
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
                self.files.insert(path.into(), known);
                Claim::Mine(Before::NotOurs)
            }
        }
    }
}

/// Whether a file stands there with these bytes.
fn stands(found: &Located, bytes: &[u8], before: Before) -> Result<bool, OutputError> {
    if !found.is_taken() {
        return Ok(false);
    }
    let read = found.read_if_long(bytes.len() as u64);
    let same = read.map_err(|source| failed(&found.path, source))?.is_some_and(|b| b == bytes);
    match before {
        Before::NotOurs if !same => Err(OutputError::NotOurs { path: found.path.clone() }),
        Before::Ours | Before::NotOurs => Ok(same),
    }
}

fn listed(files: &BTreeMap<Box<str>, Known>) -> impl Iterator<Item = (&str, &Hash)> {
    files.iter().map(|(path, known)| (&**path, &known.hash))
}

/// The seal of files as they were made: of what they were made from, and of their bytes, so that it fits no others.
fn sealed(from: Seal, files: &mut [(&str, Hash)]) -> Seal {
    files.sort_unstable_by_key(|(path, _)| *path);
    Seal::of(&(from, files))
}
