//! The project as it stood at a commit: its statements under the names of then, and what did not pass.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::commands::Failure;
use crate::commands::survey::{Side, Survey};
use crate::formats::po;
use crate::model::catalog::Catalog;
use crate::model::document::Document;
use crate::model::entry::Entry;
use crate::model::finding::{Excerpt, Finding};
use crate::model::fingerprint::{Fingerprint, normalise};
use crate::model::locale::Locale;
use crate::model::statement::StatementId;
use crate::project::config::Config;
use crate::project::history::{Commit, History};
use crate::project::places::{CONFIG_NAME, Project, StatementFile, slashed, statement_in};
use crate::workflow::changes::{Passage, PassageChange, between};
use crate::workflow::gate::{Hit, Lack, Requirement, hits};
use crate::workflow::reconcile::{SEAM, reconcile};

/// From this share of its text on, a new statement is taken for one of then under another name.
const SAME: f64 = 0.5;

/// A passage that stands in more statements than this tells nothing about which is which.
const TELLING: usize = 8;

/// A commit, and the project in it.
#[derive(Debug)]
pub(super) struct Past {
    history: Arc<History>,
    commit: Commit,
    /// Where things were then.
    config: Config,
    statements: BTreeMap<StatementId, StatementFile>,
    /// What statements of now were called then, where that was something else.
    renamed: BTreeMap<StatementId, StatementId>,
}

/// A statement as it was.
#[derive(Debug)]
pub(super) struct Former {
    id: StatementId,
    pub document: Document,
}

/// What did not pass in one locale at that time, as seen from the units of now.
#[derive(Debug, Default)]
pub(super) struct Failings {
    /// How bad each text was, in normal form; of equal texts, the best. `None` for what passed.
    severities: FxHashMap<String, Option<Lack>>,
    /// The texts that units of now were made from, where they have changed.
    origins: FxHashMap<usize, Vec<String>>,
    /// The translations that were there, each with what it was made from.
    pairs: FxHashSet<Fingerprint>,
    /// What was found then that is not about words.
    pub findings: FxHashSet<Fingerprint>,
}

impl Past {
    /// The project at a commit. Statements that could not be read then count as absent.
    pub(super) fn at(
        commit: Commit,
        history: Arc<History>,
        project: &Project,
    ) -> Result<Self, Failure> {
        let path = Path::new(CONFIG_NAME);
        let config = history.file_at(&commit, path)?;
        let config = config.and_then(|bytes| Config::parse(&bytes, path).ok());
        let config = config.unwrap_or_else(|| project.config().clone());
        let files = history.files_at(&commit, &config.source)?;
        let statements = files
            .into_iter()
            .filter_map(|path| statement_in(&config.source, path).ok().flatten())
            .map(|file| (file.id.clone(), file))
            .collect();
        let mut past = Self { history, commit, config, statements, renamed: BTreeMap::new() };
        past.renamed = past.renames(project)?;
        Ok(past)
    }

    /// A statement of now as it stood then; `None` where there was none.
    pub(super) fn statement(
        &self,
        file: &StatementFile,
        project: &Project,
    ) -> Result<Option<Former>, Failure> {
        let id = self.renamed.get(&file.id).unwrap_or(&file.id);
        let Some(file) = self.statements.get(id) else { return Ok(None) };
        let document = self.document(file, project)?;
        Ok(document.map(|document| Former { id: id.clone(), document }))
    }

    /// Whether a catalog of now, from the root, stood there without a statement then.
    pub(in crate::commands) fn was_orphan(&self, path: &Path) -> Result<bool, Failure> {
        let below = path.strip_prefix(&self.config.translations).unwrap_or(path);
        let below = slashed(&below.iter().skip(1).collect::<PathBuf>());
        let id = below.strip_suffix(".po").and_then(|id| StatementId::parse(id).ok());
        let had_statement = id.is_some_and(|id| self.statements.contains_key(&id));
        Ok(!had_statement && self.history.file_at(&self.commit, path)?.is_some())
    }

    /// A statement in one locale, as it was.
    pub(super) fn side(
        &self,
        former: &Former,
        locale: &Locale,
        survey: &Survey<'_>,
    ) -> Result<Side, Failure> {
        let folder = self.config.translations.join(locale.as_str());
        let path = folder.join(format!("{}.po", former.id));
        let bytes = self.history.file_at(&self.commit, &path)?;
        // A catalog that could not be read then stood behind nothing, as one that was not there.
        let po = bytes.and_then(|bytes| po::read(&bytes).ok());
        let nothing = Catalog::default();
        let catalog = po.as_ref().map_or(&nothing, |po| &po.catalog);
        let reconciled = reconcile(former.document.units(), catalog, locale, survey.today);
        Ok(Side { locale: locale.clone(), path, po, reconciled })
    }

    /// What of a statement did not pass then, as seen from what it is now.
    pub(super) fn failings(
        &self,
        former: &Former,
        side: &Side,
        now: &Document,
        requirement: Requirement,
    ) -> Failings {
        let pair =
            |(_, entry): (usize, &Entry)| Fingerprint::of_pair(entry.made_from(), entry.text());
        let pairs = side.catalog().live().map(pair).collect();
        let units = former.document.units();
        let mut severities = vec![None; units.len()];
        for hit in hits(units, side.catalog(), &side.reconciled, requirement) {
            severities[hit.unit] = Some(hit.lack);
        }
        let mut best: FxHashMap<String, Option<Lack>> = FxHashMap::default();
        for (unit, severity) in units.iter().zip(severities) {
            let text = normalise(&unit.text).into_owned();
            best.entry(text).and_modify(|best| *best = (*best).min(severity)).or_insert(severity);
        }
        let origins = origins(&former.document, now);
        Failings { severities: best, origins, pairs, findings: FxHashSet::default() }
    }

    fn document(
        &self,
        file: &StatementFile,
        project: &Project,
    ) -> Result<Option<Document>, Failure> {
        let bytes = self.history.file_at(&self.commit, &file.path)?;
        Ok(bytes.and_then(|bytes| project.parse_statement(file, bytes).ok()))
    }

    /// Statements that are there now and were not, and are mostly the text of one that was there and is not.
    fn renames(&self, project: &Project) -> Result<BTreeMap<StatementId, StatementId>, Failure> {
        let now = project.statements()?;
        let is_gone = |id: &StatementId| now.binary_search_by(|file| file.id.cmp(id)).is_err();
        let gone: Vec<_> = self.statements.values().filter(|file| is_gone(&file.id)).collect();
        let new: Vec<_> =
            now.iter().filter(|file| !self.statements.contains_key(&file.id)).collect();
        if gone.is_empty() || new.is_empty() {
            return Ok(BTreeMap::new());
        }
        let mut holders: FxHashMap<Fingerprint, Vec<usize>> = FxHashMap::default();
        for (index, file) in gone.iter().enumerate() {
            let document = self.document(file, project)?;
            for unit in document.iter().flat_map(Document::units) {
                let holders = holders.entry(Fingerprint::of(&unit.text)).or_default();
                if holders.last() != Some(&index) {
                    holders.push(index);
                }
            }
        }
        let mut fits = Vec::new();
        for file in new {
            // One that cannot be read is told where it is inspected.
            let Ok(document) = project.load_statement(file) else { continue };
            let whole: usize = document.units().iter().map(|unit| unit.text.len()).sum();
            let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
            for unit in document.units() {
                let holders = holders.get(&Fingerprint::of(&unit.text));
                for index in holders.filter(|all| all.len() <= TELLING).into_iter().flatten() {
                    *shared.entry(*index).or_default() += unit.text.len();
                }
            }
            let share = |length: usize| length as f64 / whole.max(1) as f64;
            let found = shared.into_iter().map(|(index, length)| (share(length), &file.id, index));
            fits.extend(
                found.filter(|(share, _, _)| *share >= SAME).map(|(s, id, i)| (s, id.clone(), i)),
            );
        }
        fits.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| (&a.1, a.2).cmp(&(&b.1, b.2))));
        let mut taken = vec![false; gone.len()];
        let mut renamed = BTreeMap::new();
        for (_, id, index) in fits {
            if !taken[index] && !renamed.contains_key(&id) {
                taken[index] = true;
                renamed.insert(id, gone[index].id.clone());
            }
        }
        Ok(renamed)
    }
}

impl Failings {
    /// Whether a finding in a text or a file was there: by its words, this very translation of this very English;
    /// any other by what it says.
    pub(super) fn had(&self, finding: &Finding) -> bool {
        match (&finding.excerpt, finding.column) {
            (Some(Excerpt { source, translation, .. }), Some(_)) => {
                !self.pairs.is_empty()
                    && self.pairs.contains(&Fingerprint::of_pair(source, translation))
            }
            (Some(_), None) | (None, _) => self.findings.contains(&finding.identity()),
        }
    }

    /// Whether the unit was as far from passing then, so that nothing since is to blame.
    pub(super) fn cover(&self, hit: &Hit, text: &str) -> bool {
        let was_as_bad = |text: &str| {
            let then = self.severities.get(normalise(text).as_ref()).copied().flatten();
            then.is_some() && then >= Some(hit.lack)
        };
        match self.origins.get(&hit.unit) {
            Some(origins) => origins.iter().all(|text| was_as_bad(text)),
            None => was_as_bad(text),
        }
    }
}

/// What the units of now were made from, for those that are not as they were.
fn origins(then: &Document, now: &Document) -> FxHashMap<usize, Vec<String>> {
    if then.source() == now.source() {
        return FxHashMap::default();
    }
    let origin = |Passage { unit, change }| {
        let texts = match change {
            PassageChange::Changed { old, .. } | PassageChange::Retypeset { old, .. } => {
                old.split(SEAM).map(str::to_owned).collect()
            }
            PassageChange::New { .. } | PassageChange::Removed { .. } => return None,
        };
        Some((unit?, texts))
    };
    between(then.units(), now.units()).into_iter().filter_map(origin).collect()
}
