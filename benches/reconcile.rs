//! How long it takes to lay the English beside a catalog, in step and not.

mod generated;

use divan::{Bencher, black_box};
use jiff::civil::date;

use talmach::model::locale::Locale;
use talmach::workflow::reconcile::reconcile;

const UNITS: [usize; 3] = [20, 2_000, 10_000];

fn main() {
    divan::main();
}

/// Reconciles `count` units of which `changed` say which have been edited by a word since the catalog was in step.
fn run(bencher: Bencher<'_, '_>, count: usize, changed: impl Fn(usize) -> bool) {
    let locale = Locale::parse("be").expect("Belarusian is a locale");
    let mut units = generated::units(1, count);
    let catalog = generated::catalog(1, &units, &locale);
    for (place, unit) in units.iter_mut().enumerate() {
        if changed(place) {
            unit.text.push_str(" Never again.");
        }
    }
    let today = date(2026, 11, 22);
    bencher.bench(|| reconcile(black_box(&units), black_box(&catalog), &locale, today));
}

#[divan::bench(args = UNITS)]
fn unchanged(bencher: Bencher<'_, '_>, units: usize) {
    run(bencher, units, |_| false);
}

#[divan::bench(args = UNITS)]
fn one_changed(bencher: Bencher<'_, '_>, units: usize) {
    run(bencher, units, |place| place == units / 2);
}

#[divan::bench(args = UNITS, sample_count = 20)]
fn one_in_twenty_changed(bencher: Bencher<'_, '_>, units: usize) {
    run(bencher, units, |place| place % 20 == 7);
}

#[divan::bench(args = UNITS, sample_count = 5)]
fn all_changed(bencher: Bencher<'_, '_>, units: usize) {
    run(bencher, units, |_| true);
}
