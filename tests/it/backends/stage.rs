//! An engine and the server that plays its part.

use std::ops::Deref;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use talmach::backends::{KINDS, Settings, SettingsError, Surroundings, Transport, Variables};
use talmach::model::locale::Locale;
use talmach::workflow::draft::{Backend, Batch, Pair, Query, Retry};
use tempfile::TempDir;
use tokio::task::JoinSet;
use wiremock::{Mock, MockServer, Request, ResponseTemplate, matchers};

use super::local::{Local, Part, Played};
use super::recorded::{Again, ENGINES, Recorded, Takes};
use super::table::{LOCAL, Line, exception};

/// The key in all tests. It must never be seen.
pub(super) const KEY: &str = "k3y-of-the-Tests";

/// An engine over HTTP, and the client of one test. Clients are not shared between tests: each has its own runtime, and a line
/// that is kept open dies with it.
#[derive(Clone)]
pub(super) struct Engine {
    recorded: &'static Recorded,
    pub(super) client: Arc<Transport>,
}

impl Deref for Engine {
    type Target = Recorded;

    fn deref(&self) -> &Recorded {
        self.recorded
    }
}

/// The engine of this name.
pub(super) fn engine(name: &str) -> Engine {
    let recorded = ENGINES.iter().find(|engine| engine.name == name).unwrap();
    Engine { recorded, client: Arc::new(Transport::new().unwrap()) }
}

impl Engine {
    /// The bare engine at this address.
    pub(super) fn at(&self, server: &str, more: &str) -> Box<dyn Backend> {
        self.among(server, more, &surroundings(self.client.clone())).unwrap()
    }
}

impl Recorded {
    pub(super) fn among(
        &self,
        server: &str,
        more: &str,
        surroundings: &Surroundings,
    ) -> Result<Box<dyn Backend>, SettingsError> {
        let kind = KINDS.iter().find(|kind| kind.name == self.kind).unwrap();
        (kind.connect)(&self.table(server, more), surroundings)
    }

    pub(super) fn table(&self, server: &str, more: &str) -> Settings {
        let key = match self.key {
            Takes::Key => "key-env = 'THE_KEY'",
            Takes::NoKey => "",
        };
        let text = format!("url = '{server}{}'\n{key}\n{}\n{more}\n", self.below, self.settings);
        Settings::new(self.kind, toml::from_str(&text).unwrap()).unwrap()
    }

    /// A server that gives this answer to every text that is sent.
    pub(super) async fn serve(&self, answer: ResponseTemplate) -> MockServer {
        let server = MockServer::start().await;
        let mock = Mock::given(matchers::path(self.path)).and(matchers::method("POST"));
        mock.respond_with(answer).mount(&server).await;
        server
    }

    /// A server that puts every text between guillemets.
    pub(super) async fn serve_translations(&self) -> MockServer {
        let Self { read, write, .. } = *self;
        let server = MockServer::start().await;
        Mock::given(matchers::path(self.path))
            .and(matchers::method("POST"))
            .respond_with(move |request: &Request| {
                let texts = read(&request.body);
                let answers = texts.iter().map(|text| format!("«{text}»")).collect();
                ResponseTemplate::new(200).set_body_json(write(answers))
            })
            .mount(&server)
            .await;
        server
    }
}

/// An engine on the stage.
#[derive(Clone)]
pub(super) enum Stage {
    Http(Engine),
    Local(Local),
}

impl Stage {
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Http(engine) => engine.name,
            Self::Local(local) => local.kind(),
        }
    }

    /// With somebody on the other side who translates.
    pub(super) async fn translating(&self, more: &str) -> Translating {
        match self {
            Self::Http(engine) => {
                let server = engine.serve_translations().await;
                let backend = engine.at(&server.uri(), more);
                Translating { backend, keep: Keep::Server(server) }
            }
            Self::Local(local) => {
                let Played { backend, folder } = local.play(&Part::Translates, more);
                Translating { backend, keep: Keep::Folder(folder) }
            }
        }
    }

    /// Words that it translates, and what it makes of them.
    pub(super) fn words(&self) -> [(&'static str, &'static str); 3] {
        match self {
            Self::Http(_) | Self::Local(Local::Apertium | Local::Command) => {
                [("one", "«one»"), ("two", "«two»"), ("three", "«three»")]
            }
            Self::Local(Local::Firefox) => {
                [("peace", "мир"), ("law", "закон"), ("free elections", "свободных выборов")]
            }
            Self::Local(Local::Pseudo) => {
                [("one", "[öñé ~]"), ("two", "[ţŵö ~]"), ("three", "[ţĥŕéé ~~]")]
            }
        }
    }

    /// Whether what plays its other side gives back every character; if not, only masks have to come back.
    pub(super) fn is_faithful(&self) -> bool {
        !matches!(self, Self::Local(Local::Firefox | Local::Pseudo))
    }
}

/// An engine, and what has to live as long as it does.
pub(super) struct Translating {
    pub(super) backend: Box<dyn Backend>,
    pub(super) keep: Keep,
}

pub(super) enum Keep {
    Server(MockServer),
    Folder(TempDir),
}

impl Keep {
    /// How often the other side was asked, where anybody counts.
    pub(super) async fn asked(&self) -> usize {
        match self {
            Self::Server(server) => server.received_requests().await.unwrap().len(),
            Self::Folder(folder) => {
                assert!(folder.path().is_dir());
                0
            }
        }
    }
}

/// Holds every engine to a line of the contract, all at once, but for those that the table excuses.
pub(super) async fn each<F>(line: Line, test: impl Fn(Stage) -> F)
where
    F: Future<Output = ()> + Send + 'static,
{
    let client = Arc::new(Transport::new().unwrap());
    let http =
        ENGINES.iter().map(|recorded| Stage::Http(Engine { recorded, client: client.clone() }));
    let local = [Local::Apertium, Local::Command, Local::Firefox, Local::Pseudo];
    assert!(local.map(Local::kind) == LOCAL);
    let local = local
        .into_iter()
        .filter(|local| exception(local.kind(), line).is_none() && local.is_installed())
        .map(Stage::Local);
    let mut tests: JoinSet<()> = http.chain(local).map(test).collect();
    while let Some(ended) = tests.join_next().await {
        ended.unwrap();
    }
}

/// As [`each`], for a line to which only engines over HTTP are held.
pub(super) async fn each_http<F>(line: Line, test: impl Fn(Engine) -> F)
where
    F: Future<Output = ()> + Send + 'static,
{
    for kind in LOCAL {
        assert!(exception(kind, line).is_some(), "{kind} is left out without a reason");
    }
    let test = &test;
    each(line, |stage| match stage {
        Stage::Http(engine) => test(engine),
        Stage::Local(local) => unreachable!("{local:?} is excused"),
    })
    .await;
}

pub(super) fn surroundings(transport: Arc<Transport>) -> Surroundings {
    Surroundings {
        variables: Variables::new([("THE_KEY", KEY)]),
        root: PathBuf::new(),
        folder: PathBuf::new(),
        transport,
        cache: None,
    }
}

pub(super) fn pair(from: &str, to: &str) -> Pair {
    Pair { from: Locale::parse(from).unwrap(), to: Locale::parse(to).unwrap() }
}

pub(super) fn batch<T: AsRef<str>>(texts: &[T]) -> Batch {
    let query = |text: &T| Query { text: text.as_ref().to_owned(), ..Query::default() };
    Batch::new(pair("en", "ru"), texts.iter().map(query).collect())
}

pub(super) fn again(retry: Retry) -> Again {
    match retry {
        Retry::Never => Again::Never,
        Retry::Soon => Again::Later,
        Retry::After(wait) => {
            assert!(wait > Duration::ZERO);
            Again::Later
        }
    }
}
