//! Engines as the configuration makes them, in a folder of their own.

use std::path::Path;
use std::sync::Arc;

use talmach::backends::{KINDS, Settings, SettingsError, Surroundings, Transport, Variables};
use talmach::model::locale::Locale;
use talmach::workflow::draft::{Backend, Batch, Pair, Query};

pub(crate) fn pair(from: &str, to: &str) -> Pair {
    Pair { from: Locale::parse(from).unwrap(), to: Locale::parse(to).unwrap() }
}

pub(crate) fn batch(pair: Pair, texts: &[&str]) -> Batch {
    let query = |text: &&str| Query { text: (*text).to_owned(), ..Query::default() };
    Batch::new(pair, texts.iter().map(query).collect())
}

pub(crate) fn run<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

/// The bare engine of a table of the configuration, in a folder.
pub(crate) fn engine(
    folder: &Path,
    kind: &str,
    toml: &str,
) -> Result<Box<dyn Backend>, SettingsError> {
    let mut table: toml::Table = toml.parse().unwrap();
    table.insert("kind".to_owned(), kind.into());
    let surroundings = Surroundings {
        variables: Variables::default(),
        root: folder.to_owned(),
        folder: folder.join("cache"),
        transport: Arc::new(Transport::new().unwrap()),
        cache: None,
    };
    let kind = KINDS.iter().find(|known| known.name == kind).unwrap();
    (kind.connect)(&Settings::new("mine", table)?, &surroundings)
}

/// Whether a program is installed. Where it is not the caller skips its test, loudly; in CI its absence is a failure.
#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
pub(crate) fn installed(path: &str) -> bool {
    let there = Path::new(path).exists();
    if !there {
        assert!(std::env::var("CI").as_deref() != Ok("true"), "{path} has to be there in CI");
        eprintln!("skipped: {path} is not there");
    }
    there
}
