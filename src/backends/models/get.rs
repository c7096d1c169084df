//! Getting a model: find it, download what is missing, verify everything, then put it in place.

use std::path::PathBuf;
use std::time::Duration;

use reqwest::Client;
use tempfile::NamedTempFile;

use super::cache::{Models, sweep};
use super::choose::{Offer, OfferedFile, choose};
use super::digest::{self, LARGEST};
use super::download::Downloads;
use super::error::ModelError;
use super::manifest::{Installed, InstalledFile, Origin};
use super::record::{self, COLLECTIONS, Mirror};
use super::sound;
use crate::workflow::draft::Pair;

/// What is needed to fetch.
#[derive(Clone, Debug)]
pub struct Fetching<'a> {
    /// Made by [`super::client`], or like it.
    pub client: &'a Client,
    pub mirror: &'a Mirror,
    /// How long to wait before something is asked for a second time; twice as long before each further time.
    pub pause: Duration,
}

/// What getting came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Got {
    /// Downloaded and put in place.
    New(Installed),
    /// The newest is here and whole.
    AlreadyHere(Installed),
}

/// How far a download is, in bytes as they are sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    pub done: u64,
    pub total: u64,
}

impl Models {
    /// The best released model for each pair that the mirror has.
    pub async fn available(fetching: &Fetching<'_>) -> Result<Vec<Offer>, ModelError> {
        let downloads = fetching.downloads();
        let mut collections = Vec::new();
        let mut absent = None;
        for collection in COLLECTIONS {
            let url = fetching.mirror.records_url(collection);
            match downloads.text(&url).await? {
                Some(body) => collections.push(record::read(&url, &body)?),
                None => absent = Some(url),
            }
        }
        // A mirror may have one of the two; one that has neither is no mirror.
        match absent {
            Some(url) if collections.is_empty() => Err(ModelError::Refused { url, status: 404 }),
            Some(_) | None => Ok(choose(&collections)),
        }
    }

    /// The best released model for a pair.
    pub async fn offer(fetching: &Fetching<'_>, pair: &Pair) -> Result<Offer, ModelError> {
        let offers = Self::available(fetching).await?;
        let offer = offers.into_iter().find(|offer| offer.pair == *pair);
        offer.ok_or_else(|| ModelError::NotOffered { pair: pair.clone() })
    }

    /// Downloads an offer, unless it is here already. Dropping the future keeps what has arrived, and the next call
    /// goes on from there; an error takes away whatever may be the cause of it.
    pub async fn get(
        &self,
        fetching: &Fetching<'_>,
        offer: &Offer,
        told: &mut (dyn FnMut(Progress) + Send),
    ) -> Result<Got, ModelError> {
        let _lock = self.lock(&offer.pair)?;
        if let Some(here) = self.whole(offer) {
            return Ok(Got::AlreadyHere(here));
        }
        let folder = self.folder(&offer.pair);
        let part = |file: &OfferedFile| folder.join(format!("{}.part", file.sent));
        let fetched = fetching.fetch(offer, &part, told).await;
        let files = match fetched {
            Ok(files) => files,
            Err(error) => {
                // Without a model the folder would only be a riddle.
                if std::fs::read_dir(&folder).is_ok_and(|mut entries| entries.next().is_none()) {
                    std::fs::remove_dir(&folder).ok();
                }
                return Err(error);
            }
        };
        let model = Installed {
            pair: offer.pair.clone(),
            version: offer.version.clone(),
            architecture: offer.architecture.clone(),
            origin: Origin::Mirror(fetching.mirror.attachments.clone()),
            files: files.iter().map(|(file, _)| file.clone()).collect(),
            folder,
        };
        self.install(&model, files)?;
        Ok(Got::New(model))
    }

    /// The installed model if it is the offered one and undamaged.
    fn whole(&self, offer: &Offer) -> Option<Installed> {
        let model = self.verify(&offer.pair).ok()?.model().clone();
        let theirs = offer.files.iter().map(|file| (file.part, &file.sha256));
        let ours = model.files.iter().map(|file| (file.part, &file.sha256));
        theirs.eq(ours).then_some(model)
    }
}

impl Fetching<'_> {
    fn downloads(&self) -> Downloads<'_> {
        Downloads { client: self.client, pause: self.pause }
    }

    /// Downloads and verifies the files of an offer; they vanish unless they are put in place.
    async fn fetch(
        &self,
        offer: &Offer,
        part: &(dyn Fn(&OfferedFile) -> PathBuf + Sync),
        told: &mut (dyn FnMut(Progress) + Send),
    ) -> Result<Vec<(InstalledFile, NamedTempFile)>, ModelError> {
        let total = offer.size();
        if let Some(large) = offer.files.iter().find(|file| file.size > LARGEST) {
            return Err(ModelError::TooLarge { name: large.part.to_string(), limit: LARGEST });
        }
        if let Some(folder) = offer.files.first().map(part).as_deref().and_then(|p| p.parent()) {
            // Downloads of other versions will never go on.
            let wanted: Vec<PathBuf> = offer.files.iter().map(part).collect();
            sweep(folder, |name| {
                !name.ends_with(".part") || wanted.iter().any(|path| path.ends_with(name))
            });
        }
        let mut before = 0;
        for file in &offer.files {
            let url = self.mirror.file_url(&file.location);
            let mut tell = |done: u64| told(Progress { done: before + done, total });
            self.downloads().file(&url, &part(file), file.size, &mut tell).await?;
            before += file.size;
        }
        offer.files.iter().map(|file| unpacked(file, part(file))).collect()
    }
}

/// Verifies a download and unpacks it beside; a download that is wrong is taken away, so that it is not gone on with.
fn unpacked(
    file: &OfferedFile,
    path: PathBuf,
) -> Result<(InstalledFile, NamedTempFile), ModelError> {
    let unpack = || {
        let name = file.part.to_string();
        let sent = digest::sha256_of(&path).map_err(ModelError::disk(&path))?;
        same(&name, &file.sent, sent)?;
        let folder = path.parent().unwrap_or(&path);
        let mut content = NamedTempFile::new_in(folder).map_err(ModelError::disk(folder))?;
        let (sha256, size) = digest::unpack(&name, &path, &mut content)?;
        same(&name, &file.sha256, sha256)?;
        sound::look(&name, file.part, content.path())?;
        Ok((InstalledFile { part: file.part, sha256: file.sha256.clone(), size }, content))
    };
    let unpacked = unpack();
    if unpacked.is_err() {
        std::fs::remove_file(&path).ok();
    }
    unpacked
}

fn same(name: &str, expected: &str, found: String) -> Result<(), ModelError> {
    if expected == found {
        return Ok(());
    }
    let (name, expected) = (name.to_owned(), expected.to_owned());
    Err(ModelError::WrongHash { name, expected, found })
}
