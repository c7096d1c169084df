//! An engine and the server that plays its part.

use std::ops::Deref;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use talmach::backends::{KINDS, Settings, SettingsError, Surroundings, Transport, Variables};
use talmach::model::locale::Locale;
use talmach::workflow::draft::{Backend, Batch, Pair, Query, Retry};
use tokio::task::JoinSet;
use wiremock::{Mock, MockServer, Request, ResponseTemplate, matchers};

use super::recorded::{Again, ENGINES, Recorded};

/// The key in all tests. It must never be seen.
pub(super) const KEY: &str = "k3y-of-the-Tests";

/// An engine, and the client of one test. Clients are not shared between tests: each has its own runtime, and a line
/// that is kept open dies with it.
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
        let text = format!(
            "url = '{server}{}'\nkey-env = 'THE_KEY'\n{}\n{more}\n",
            self.below, self.settings
        );
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
                let texts = read(&request.body_json().unwrap());
                let answers = texts.iter().map(|text| format!("«{text}»")).collect();
                ResponseTemplate::new(200).set_body_json(write(answers))
            })
            .mount(&server)
            .await;
        server
    }
}

/// Runs a test over every engine, all at once.
pub(super) async fn each_engine<F>(test: impl Fn(Engine) -> F)
where
    F: Future<Output = ()> + Send + 'static,
{
    let client = Arc::new(Transport::new().unwrap());
    let engine = |recorded| Engine { recorded, client: client.clone() };
    let mut tests: JoinSet<()> = ENGINES.iter().map(engine).map(test).collect();
    while let Some(ended) = tests.join_next().await {
        ended.unwrap();
    }
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
