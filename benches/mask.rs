//! How long masking and unmasking take, and the work of a draft around an engine that answers at once.

use talmach::model::catalog::Catalog;
use talmach::model::locale::Locale;
use talmach::model::statement::StatementId;
use talmach::model::unit::{Unit, UnitKind};
use talmach::workflow::draft::fake::Fake;
use talmach::workflow::draft::{Backend as _, Masking, Order, Plan, Source, Wanted};
use talmach::workflow::mask::{Masker, Notation};
use talmach::workflow::sync::{self, RetiredEntries};

fn main() {
    divan::main();
}

const TEXT: &str = "The **strike** began at dawn on [9 August](https://example.org/a_b), says {name}; see \
    `code` and https://example.org/letters for more. *Nobody* was hurt, and by noon 40 buses stood still.";

fn masker() -> Masker {
    Masker::new(&["Viasna".to_owned(), "Amnesty International".to_owned()])
        .expect("two terms are few")
}

#[divan::bench(sample_count = 100)]
fn mask_and_unmask_30_words(bencher: divan::Bencher<'_, '_>) {
    let masker = masker();
    bencher.bench_local(|| {
        let masked = masker.mask(TEXT, Notation::Xml);
        masked.unmask(&masked.text).map(|text| text.len())
    });
}

#[divan::bench(sample_count = 10)]
fn draft_of_1_000_units(bencher: divan::Bencher<'_, '_>) {
    let units: Vec<Unit> = (0..1_000)
        .map(|n| Unit { kind: UnitKind::Paragraph, text: format!("{TEXT} And {n} more words.") })
        .collect();
    let (en, ru) = (Locale::parse("en").expect("a tag"), Locale::parse("ru").expect("a tag"));
    let on = jiff::civil::date(2026, 11, 22);
    let base = Catalog::default();
    let synced = sync::plan(&units, &base, &ru, on, RetiredEntries::Keep);
    let statement = StatementId::parse("strike").expect("an id");
    let (masker, wanted) = (masker(), Wanted::default());
    let sources = [Source::Backend { name: "fake".to_owned(), from: None }];
    let engine = Fake::new(Masking::Xml, 1, 0);
    bencher.bench_local(|| {
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
        while !plan.is_done() {
            for request in plan.next_requests(0, engine.profile(), 4) {
                plan.accept(request.ticket, engine.answer(&request.batch));
            }
        }
        let mut catalog = synced.catalog.clone().into_owned();
        plan.apply(&mut catalog, on).written.len()
    });
}
