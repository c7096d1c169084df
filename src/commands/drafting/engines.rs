//! The engines that a project names, connected once; one that cannot be is a reason, not a failure.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::backends::layers::cache::Folder;
use crate::backends::models::Mirror;
use crate::backends::{Settings, Surroundings, Transport, connect};
use crate::commands::fetching::mirror_of;
use crate::commands::trouble::settings_message;
use crate::commands::{Context, Failure};
use crate::messages;
use crate::model::message::Message;
use crate::project::places::Project;
use crate::workflow::draft::{Backend, BackendError, ErrorKind, Retry, Source};

/// The engines by their names in the configuration.
pub(crate) struct Engines(BTreeMap<String, Engine>);

/// One of them.
pub(crate) enum Engine {
    Connected {
        backend: Box<dyn Backend>,
        price: Option<f64>,
        /// Where its models come from, if it is the embedded engine.
        models: Option<Mirror>,
    },
    /// It cannot be used, and why.
    Broken(Message),
}

impl Engines {
    /// Connects the engines of these names. Sends nothing.
    pub(crate) fn connect<'n>(
        names: impl IntoIterator<Item = &'n str>,
        project: &Project,
        surroundings: &Surroundings,
    ) -> Self {
        let engine = |name: &str| {
            let table = project.config().backends.get(name).cloned().unwrap_or_default();
            let connected = Settings::new(name, table).and_then(|settings| {
                let price = settings.common.price_per_million_characters;
                Ok((connect(&settings, surroundings)?, price))
            });
            match (connected, mirror_of(name, project.config())) {
                (Ok((backend, price)), models) => {
                    Engine::Connected { backend, price, models: models.ok().flatten() }
                }
                (Err(error), _) => Engine::Broken(settings_message(&error)),
            }
        };
        Self(names.into_iter().map(|name| (name.to_owned(), engine(name))).collect())
    }

    /// The engine of this name, if it was connected or tried to be.
    pub(crate) fn get(&self, name: &str) -> Option<&Engine> {
        self.0.get(name)
    }

    /// The same engines, as they are now.
    pub(crate) fn anew(&self, project: &Project, surroundings: &Surroundings) -> Self {
        Self::connect(self.0.keys().map(String::as_str), project, surroundings)
    }

    /// The engines of sources, as their driver wants them.
    pub(super) fn of(&self, sources: &[Source]) -> Vec<Result<&dyn Backend, BackendError>> {
        let of = |source: &Source| match source {
            Source::Memory { .. } => Err(broken(String::new())),
            Source::Backend { name, .. } => match self.get(name) {
                Some(Engine::Connected { backend, .. }) => Ok(&**backend),
                Some(Engine::Broken(_)) | None => Err(broken(name.clone())),
            },
        };
        sources.iter().map(of).collect()
    }

    /// Why engines cannot be used, by name.
    pub(crate) fn unusable(&self) -> BTreeMap<String, Message> {
        let unusable = self.0.iter().filter_map(|(name, engine)| match engine {
            Engine::Broken(why) => Some((name.clone(), why.clone())),
            Engine::Connected { .. } => None,
        });
        unusable.collect()
    }

    /// The engines, by name.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &Engine)> {
        self.0.iter().map(|(name, engine)| (name.as_str(), engine))
    }
}

/// The error that stands for an engine that cannot be used; its reason is told apart.
fn broken(detail: String) -> BackendError {
    BackendError { kind: ErrorKind::NotInstalled, retry: Retry::Never, detail }
}

/// What engines find around them.
pub(crate) fn surroundings(
    project: &Project,
    context: &Context<'_>,
    no_cache: bool,
) -> Result<Surroundings, Failure> {
    let transport =
        Transport::new().map_err(|error| Failure::new(messages::draft_no_transport(error)))?;
    let models = context.models.as_ref().map(|models| models.root().to_owned());
    let folder =
        models.as_deref().and_then(|root| root.parent()).unwrap_or(project.root()).to_owned();
    let cache = match (no_cache, &models) {
        (false, Some(_)) => Some(Arc::new(Folder::new(&folder.join("answers"))) as Arc<_>),
        (true, _) | (false, None) => None,
    };
    Ok(Surroundings {
        variables: context.variables.clone(),
        root: project.root().to_owned(),
        folder,
        transport: Arc::new(transport),
        cache,
    })
}
