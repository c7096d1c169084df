//! How fast drafting is beside its engine: everything but the translating, from the plan to the catalog's bytes.

use std::ops::ControlFlow;
use std::time::Duration;

use talmach::backends::Settings;
use talmach::backends::drive::{Known, drive};
use talmach::backends::layers::wrap;
use talmach::formats::po;
use talmach::model::catalog::Catalog;
use talmach::model::locale::Locale;
use talmach::model::statement::StatementId;
use talmach::model::unit::{Unit, UnitKind};
use talmach::workflow::draft::fake::Fake;
use talmach::workflow::draft::{
    Answer, Backend, Batch, Masking, Order, Pair, Plan, Profile, Source, Support, Wanted,
};
use talmach::workflow::mask::Masker;
use talmach::workflow::sync::{self, RetiredEntries};

fn main() {
    divan::main();
}

const TEXT: &str = "The **strike** began at dawn on [9 August](https://example.org/a_b), says {name}; see \
    https://example.org/letters for more. *Nobody* was hurt, and by noon 40 buses stood still.";

/// Batches of the fake hold so many texts.
const ITEMS: usize = 8;

/// The fake behind a wire.
struct Remote {
    fake: Fake,
    profile: Profile,
    latency: Duration,
}

impl Backend for Remote {
    fn profile(&self) -> &Profile {
        &self.profile
    }

    fn supports<'a>(&'a self, pair: &'a Pair) -> Answer<'a, Support> {
        self.fake.supports(pair)
    }

    fn translate<'a>(&'a self, batch: &'a Batch) -> Answer<'a, Vec<String>> {
        Box::pin(async move {
            if !self.latency.is_zero() {
                tokio::time::sleep(self.latency).await;
            }
            self.fake.answer(batch)
        })
    }
}

/// Drafts a statement of so many units with an engine; how many bytes the catalog has.
fn draft(units: usize, concurrency: usize, latency: Duration) -> usize {
    let units: Vec<Unit> = (0..units)
        .map(|n| Unit { kind: UnitKind::Paragraph, text: format!("{TEXT} And {n} more words.") })
        .collect();
    let (en, ru) = (Locale::parse("en").expect("a tag"), Locale::parse("ru").expect("a tag"));
    let on = jiff::civil::date(2026, 11, 22);
    let statement = StatementId::parse("strike").expect("an id");
    let base = Catalog { entries: vec![po::new_header(&ru, "strike")] };
    let synced = sync::plan(&units, &base, &ru, on, RetiredEntries::Keep);
    let masker = Masker::new(&[]).expect("no terms are few");
    let sources = [Source::Backend { name: "fake".to_owned(), from: None }];
    let wanted = Wanted::default();
    let mut plan = Plan::new(Order {
        statement: &statement,
        source_locale: &en,
        locale: &ru,
        units: &units,
        catalog: &synced.catalog,
        entries: &synced.entries,
        sources: &sources,
        memory: None,
        pivots: &[],
        masker: &masker,
        terms: &[],
        wanted: &wanted,
    });
    let fake = Fake::new(Masking::Xml, 1, 0);
    let profile = Profile { concurrency, ..fake.profile().clone() };
    let settings = Settings::new("fake", toml::Table::new()).expect("no settings are sound");
    let engine = wrap(Box::new(Remote { fake, profile, latency }), &settings, None);
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.expect("a runtime is to be had").block_on(async {
        let mut told = |_: &Plan<'_>, _| ControlFlow::Continue(());
        drive(&mut plan, &[Ok(&*engine)], &Known::default(), &mut told).await;
    });
    assert!(plan.is_done());
    let mut catalog = synced.catalog.clone().into_owned();
    assert_eq!(plan.apply(&mut catalog, on).written.len(), units.len());
    po::write_new(&catalog).len()
}

#[divan::bench(args = [100, 1_000, 10_000], sample_count = 10)]
fn units_without_latency(bencher: divan::Bencher<'_, '_>, units: usize) {
    bencher
        .counter(divan::counter::ItemsCount::new(units))
        .bench_local(|| draft(units, 4, Duration::ZERO));
}

/// The ideal is ten answers one after another, 500 ms, whatever the concurrency.
#[divan::bench(args = [1, 4, 16], sample_count = 5)]
fn ten_rounds_of_50_ms(bencher: divan::Bencher<'_, '_>, concurrency: usize) {
    let units = 10 * ITEMS * concurrency;
    bencher
        .counter(divan::counter::ItemsCount::new(units))
        .bench_local(|| draft(units, concurrency, Duration::from_millis(50)));
}
