//! One statement, decided upon in all languages, and its pages.

use jiff::civil::Date;

use super::job::Job;
use super::pictures::{self, Found};
use crate::commands::failure::{Failure, Place};
use crate::formats::Format;
use crate::formats::front_matter::{self, Field};
use crate::messages;
use crate::model::document::Document;
use crate::model::locale::Locale;
use crate::project::places::{StatementFile, slashed};
use crate::site::forms::{Pictures, Version};
use crate::site::listing::Listing;
use crate::site::page::{
    self, Alternate, Beside, Edited, FallbackReason, Freshness, Page, PageKind, Tag, Vouched,
};
use crate::workflow::publish::{
    Author, Condition, Hand, NotAWish, Passage, Places, Plan, Reason, Shown, Standing,
    StatementWishes, plan,
};

/// A statement and what was decided about it.
#[derive(Debug)]
pub(super) struct Decided<'a> {
    file: &'a StatementFile,
    document: Document,
    date: Option<Date>,
    /// When it last changed, as it says itself.
    updated: Option<Date>,
    tags: Vec<String>,
    /// The pictures that stand beside the statement.
    pub(super) pictures: Found,
    /// Whether there is a page at all.
    pub(super) published: bool,
    /// By locale, in the order of the job; `None` where the statement says that there is to be no page.
    pub(super) plans: Vec<(&'a Locale, Option<Plan>)>,
}

impl<'a> Decided<'a> {
    /// Reads a statement and its catalogs, and decides.
    pub(super) fn load(
        job: &'a Job<'_>,
        file: &'a StatementFile,
        wanted: Pictures,
    ) -> Result<Self, Failure> {
        let surveyed = job.survey().one(file)?;
        let document = surveyed.document;
        let fields = match file.format {
            Format::Markdown => front_matter::fields(document.source()),
            Format::Plain => Vec::new(),
        };
        let wishes = wishes(&fields, file)?;
        let published = wishes.places != Places::Nowhere;
        let mut pictures = match wanted {
            Pictures::Shared | Pictures::InEachLanguage | Pictures::Inside if published => {
                pictures::of(job, file, &document)?
            }
            Pictures::Shared | Pictures::InEachLanguage | Pictures::Inside | Pictures::Nowhere => {
                Found::default()
            }
        };
        let mut plans = Vec::with_capacity(job.locales.len());
        for (locale, side) in job.locales.iter().zip(surveyed.sides) {
            if !wishes.places.hold(locale) {
                plans.push((locale, None));
                continue;
            }
            let side = side?;
            let policy = job.policy(locale, &wishes);
            let plan = plan(document.units(), side.catalog(), &side.reconciled, &policy);
            if published && wanted != Pictures::Nowhere {
                pictures.translated(job, file, &document, (&side, &plan))?;
            }
            plans.push((locale, Some(plan)));
        }
        let values = |key: &str| {
            let field = fields.iter().find(|field| field.key == key);
            field.map(|field| field.values.clone()).unwrap_or_default()
        };
        let day = |key: &str| values(key).first().and_then(|text| text.get(..10)?.parse().ok());
        let (date, updated) = (day("date"), day("updated"));
        let tags = values("tags");
        Ok(Self { file, document, date, updated, tags, pictures, published, plans })
    }

    /// The languages in which it stands, that it was written in first.
    pub(super) fn languages(&self, job: &'a Job<'_>) -> Vec<&'a str> {
        let stands = |(locale, plan): &(&'a Locale, Option<Plan>)| {
            let stands = plan.as_ref().is_some_and(|plan| plan.standing == Standing::Translation);
            stands.then(|| locale.as_str())
        };
        let translations = self.plans.iter().filter_map(stands);
        [job.source.as_str()].into_iter().chain(translations).collect()
    }

    /// Its pages in the order of the editions, that in the source language first.
    pub(super) fn versions<'s>(&'s self, job: &'s Job<'_>) -> Vec<Version<'s>> {
        if !self.published {
            return Vec::new();
        }
        let standing =
            self.plans.iter().filter_map(|(locale, plan)| Some((*locale, plan.as_ref()?)));
        let standing: Vec<(&Locale, &Plan)> = standing.collect();
        let source = Alternate { locale: &job.source, kind: PageKind::Source };
        let translated =
            standing.iter().map(|(locale, plan)| Alternate { locale, kind: kind(plan) });
        let alternates: Vec<Alternate<'_>> = [source].into_iter().chain(translated).collect();
        let page = |locale, kind, passages, beside| Page {
            statement: &self.file.id,
            locale,
            kind,
            document: &self.document,
            format: self.file.format,
            passages,
            date: self.date,
            updated: self.updated,
            tags: self.tags(job, locale),
            alternates: alternates.clone(),
            beside,
            pictures: self.pictures.places.clone(),
        };
        let version = |page, plan| Version { listing: Listing::of(&page), page, plan };
        let source = page(&job.source, PageKind::Source, Vec::new(), Vec::new());
        let mut versions = vec![version(source, None)];
        for (locale, plan) in &standing {
            let others = standing.iter().filter(|(other, _)| other != locale);
            let beside = others.filter(|(_, other)| other.standing == Standing::Translation).map(
                |(other, plan)| Beside {
                    locale: other,
                    texts: plan.passages.iter().map(sure).collect(),
                },
            );
            let (passages, beside) = match plan.standing {
                Standing::Translation => {
                    (plan.passages.iter().map(told).collect(), beside.collect())
                }
                Standing::Fallback(_) => (Vec::new(), Vec::new()),
            };
            versions.push(version(page(locale, kind(plan), passages, beside), Some(*plan)));
        }
        versions
    }

    fn tags(&self, job: &Job<'_>, locale: &Locale) -> Vec<Tag> {
        let own = job.project.config().locale(locale).map(|own| &own.publish.tags);
        let one = |key: &String| match own.and_then(|own| own.get(key)) {
            Some(label) => Tag { key: key.clone(), label: label.clone(), locale: locale.clone() },
            None => Tag { key: key.clone(), label: key.clone(), locale: job.source.clone() },
        };
        self.tags.iter().map(one).collect()
    }
}

fn wishes(fields: &[Field], file: &StatementFile) -> Result<StatementWishes, Failure> {
    let mut wishes = StatementWishes::default();
    let mut failure = None::<Failure>;
    for field in fields {
        let values: Vec<&str> = field.values.iter().map(String::as_str).collect();
        let Err(wrong) = wishes.take(&field.key, &values) else { continue };
        let message = match wrong {
            NotAWish::Key { key } => {
                messages::publish_unknown_field(key, StatementWishes::KEYS.join(", "))
            }
            NotAWish::Value { key, value, known } => {
                messages::publish_unknown_value(key, value, known)
            }
        };
        let told = Failure::new(message).at(Place::position(slashed(&file.path), field.line, 0));
        failure = Some(match failure {
            Some(failure) => failure.along_with(told),
            None => told,
        });
    }
    failure.map_or(Ok(wishes), Err)
}

fn kind(plan: &Plan) -> PageKind {
    match plan.standing {
        Standing::Translation => PageKind::Translation,
        Standing::Fallback(reason) => PageKind::Fallback(match reason {
            Reason::NotTranslated => FallbackReason::NotTranslated,
            Reason::NotReady => FallbackReason::NotReady { percent: plan.readiness.percent() },
            Reason::NotReviewed => FallbackReason::NotReviewed,
        }),
    }
}

/// What readers are told of a passage.
fn told(passage: &Passage) -> page::Passage {
    let author = match &passage.author {
        Author::Nobody | Author::Person => page::Author::Person,
        Author::Machine { engine, on, hand } => page::Author::Machine {
            engine: engine.clone(),
            on: *on,
            edited: match hand {
                Hand::Untouched => Edited::ByNobody,
                Hand::Edited => Edited::ByAPerson,
            },
        },
    };
    page::Passage {
        shown: match &passage.shown {
            Shown::Source => page::Shown::Source,
            Shown::Translation(text) => page::Shown::Translation(text.clone()),
            Shown::Omitted => page::Shown::Omitted,
        },
        freshness: match &passage.condition {
            Condition::Current | Condition::Draft => Freshness::Current,
            Condition::Stale { was, since } => Freshness::Stale { was: was.clone(), since: *since },
            Condition::Missing => Freshness::Missing,
        },
        author,
        vouched: match (&passage.shown, &passage.condition) {
            (Shown::Translation(_), Condition::Current | Condition::Draft) if !passage.ready => {
                Vouched::NotYet
            }
            (_, _) => Vouched::Enough,
        },
        review: passage
            .review
            .as_ref()
            .map(|seal| page::Review { by: seal.by.clone(), on: seal.on }),
    }
}

/// The text of a passage beside another translation, where nothing is marked: only one that needs no mark.
fn sure(passage: &Passage) -> Option<String> {
    match &passage.shown {
        Shown::Translation(text) if passage.ready && !passage.is_unreviewed_machine() => {
            Some(text.clone())
        }
        Shown::Translation(_) | Shown::Source | Shown::Omitted => None,
    }
}
