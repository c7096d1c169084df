//! Answers that were paid for once: a second run over the same texts asks nobody.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::fs::{self, DirBuilder};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use blake3::{Hash, Hasher};

use crate::workflow::draft::{
    Answer, Backend, BackendError, Batch, Pair, Profile, Query, Support, occurring,
};

/// Where answers are kept. Threads and processes use one at the same time.
pub trait Store: Debug + Send + Sync {
    /// The answer under this key. What cannot be read is not there.
    fn get(&self, key: &Hash) -> Option<String>;

    /// Keeps an answer; the last one counts.
    fn put(&self, key: &Hash, answer: &str) -> io::Result<()>;
}

/// Answers as files, one each, in a folder that only the user reads.
#[derive(Clone, Debug)]
pub struct Folder {
    root: PathBuf,
}

/// The outermost layer. Each text is kept by itself, so that it does not matter in which batch it comes.
///
/// A text that comes again alone, in the life of this value, is asked anew: its answer was not taken.
pub(super) struct Cache {
    inner: Box<dyn Backend>,
    store: Arc<dyn Store>,
    options: [u8; 32],
    given: Mutex<BTreeSet<[u8; 32]>>,
}

/// What the keys are made of and how files are written; another number makes all answers unknown.
const FORMAT: &str = "talmach answers 1";

impl Folder {
    /// The folder, which need not exist yet.
    pub fn new(root: &Path) -> Self {
        Self { root: root.into() }
    }

    fn path(&self, key: &Hash) -> PathBuf {
        let name = key.to_hex();
        self.root.join(&name[..2]).join(&name[2..])
    }
}

impl Store for Folder {
    fn get(&self, key: &Hash) -> Option<String> {
        let text = fs::read_to_string(self.path(key)).ok()?;
        let (sum, answer) = text.split_once('\n')?;
        // A disk that was full or fell over leaves what no answer may come from.
        (sum == blake3::hash(answer.as_bytes()).to_hex().as_str()).then(|| answer.to_owned())
    }

    fn put(&self, key: &Hash, answer: &str) -> io::Result<()> {
        let path = self.path(key);
        let folder = path.parent().unwrap_or(&self.root);
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder)?;
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        write!(file, "{}\n{answer}", blake3::hash(answer.as_bytes()).to_hex())?;
        file.persist(&path).map_err(|error| error.error)?;
        Ok(())
    }
}

impl Cache {
    pub(super) fn new(inner: Box<dyn Backend>, store: Arc<dyn Store>, options: [u8; 32]) -> Self {
        Self { inner, store, options, given: Mutex::default() }
    }

    async fn ask(&self, batch: &Batch) -> Result<Vec<String>, BackendError> {
        let keys: Vec<Hash> = batch.queries.iter().map(|query| self.key(batch, query)).collect();
        let mut answers: Vec<Option<String>> = keys.iter().map(|key| self.store.get(key)).collect();
        if let ([key], [answer]) = (&keys[..], &mut answers[..])
            && self.was_given(key)
        {
            *answer = None;
        }
        let unknown: Vec<usize> = (0..keys.len()).filter(|i| answers[*i].is_none()).collect();
        if !unknown.is_empty() {
            let queries = unknown.iter().map(|i| batch.queries[*i].clone()).collect();
            let fresh = self.inner.translate(&Batch { queries, ..batch.clone() }).await?;
            for (i, answer) in unknown.into_iter().zip(fresh) {
                // What cannot be kept will be asked again; that is no reason to lose it now.
                drop(self.store.put(&keys[i], &answer));
                answers[i] = Some(answer);
            }
        }
        let mut given = self.given.lock().unwrap_or_else(PoisonError::into_inner);
        given.extend(keys.iter().map(|key| *key.as_bytes()));
        Ok(answers.into_iter().flatten().collect())
    }

    fn was_given(&self, key: &Hash) -> bool {
        self.given.lock().unwrap_or_else(PoisonError::into_inner).contains(key.as_bytes())
    }

    /// Engine, version, options, pair, text, what stood there before, and the agreed terms that the text may have. The
    /// neighbours are left out: a word changed in one passage is no reason to pay for three.
    fn key(&self, batch: &Batch, query: &Query) -> Hash {
        let engine = self.inner.engine(&batch.pair);
        let mut hasher = Hasher::new();
        // Each part goes in with its length, so that no two lists of parts run together.
        let mut part = |text: &str| {
            hasher.update(&(text.len() as u64).to_le_bytes());
            hasher.update(text.as_bytes());
        };
        part(FORMAT);
        part(&engine);
        part(batch.pair.from.as_str());
        part(batch.pair.to.as_str());
        part(&query.text);
        let (source, translation) = query.earlier.as_ref().map_or(("", ""), |(s, t)| (s, t));
        part(source);
        part(translation);
        for term in occurring(&batch.terms, [query.text.as_str()]) {
            part(&term.source);
            part(&term.target);
            part(term.note.as_deref().unwrap_or_default());
        }
        hasher.update(&self.options);
        hasher.finalize()
    }
}

impl Backend for Cache {
    fn profile(&self) -> &Profile {
        self.inner.profile()
    }

    fn engine(&self, pair: &Pair) -> String {
        self.inner.engine(pair)
    }

    fn supports<'a>(&'a self, pair: &'a Pair) -> Answer<'a, Support> {
        self.inner.supports(pair)
    }

    fn translate<'a>(&'a self, batch: &'a Batch) -> Answer<'a, Vec<String>> {
        Box::pin(self.ask(batch))
    }
}

#[cfg(test)]
mod tests;
