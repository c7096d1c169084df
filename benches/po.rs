//! How fast catalogs are read and written.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};

use talmach::formats::po::read::{Po, read};
use talmach::formats::po::write::{write, write_new};
use talmach::model::catalog::Catalog;
use talmach::model::entry::Entry;

const ENTRIES: [usize; 2] = [20, 20_000];

fn main() {
    divan::main();
}

fn catalog(entries: usize) -> Catalog {
    let sentence = "Мы патрабуем неадкладнага вызвалення ўсіх палітычных зняволеных. ";
    let entries = (0..entries)
        .map(|n| Entry {
            comments: vec![format!(" talmach: reviewed by Ганна, {n}")],
            translation: vec![sentence.repeat(1 + n % 5)],
            ..Entry::new(format!(
                "{n}. We demand the immediate release of all political prisoners."
            ))
        })
        .collect();
    Catalog { entries }
}

fn file(entries: usize) -> (Vec<u8>, Po) {
    let bytes = write_new(&catalog(entries));
    let po = read(&bytes).expect("what we wrote can be read");
    (bytes, po)
}

#[divan::bench(args = ENTRIES)]
fn read_file(bencher: Bencher<'_, '_>, entries: usize) {
    let (bytes, _) = file(entries);
    bencher.counter(BytesCount::of_slice(&bytes)).bench(|| read(black_box(&bytes)));
}

#[divan::bench(args = ENTRIES)]
fn write_whole(bencher: Bencher<'_, '_>, entries: usize) {
    let (bytes, po) = file(entries);
    bencher.counter(BytesCount::of_slice(&bytes)).bench(|| write_new(black_box(&po.catalog)));
}

#[divan::bench(args = ENTRIES)]
fn write_again_with_one_change(bencher: Bencher<'_, '_>, entries: usize) {
    let (bytes, mut po) = file(entries);
    po.catalog.entries[entries / 2].translation = vec!["Так.".to_owned()];
    bencher.counter(BytesCount::of_slice(&bytes)).bench(|| write(black_box(&po), &po.catalog));
}
