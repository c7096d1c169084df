//! The site of a generated project in three languages, beside `status` over the same files.

mod generated;
mod on_disk;

use std::process::{Command, Stdio};
use std::sync::LazyLock;

use divan::Bencher;
use tempfile::TempDir;

/// So many statements.
const STATEMENTS: usize = 1_000;

fn main() {
    divan::main();
}

static PROJECT: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = TempDir::new().expect("there is a folder for temporary files");
    on_disk::write(folder.path(), STATEMENTS).expect("the folder can be written into");
    folder
});

fn run(args: &[&str]) {
    let status = Command::new(env!("CARGO_BIN_EXE_talmach"))
        .arg("--project")
        .arg(PROJECT.path())
        .args(args)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    assert!(status.is_ok_and(|status| status.success()), "{args:?}");
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn status(bencher: Bencher<'_, '_>) {
    LazyLock::force(&PROJECT);
    bencher.bench_local(|| run(&["status"]));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn site_into_an_empty_folder(bencher: Bencher<'_, '_>) {
    LazyLock::force(&PROJECT);
    let out = || TempDir::new().expect("there is a folder for temporary files");
    bencher.with_inputs(out).bench_local_values(|out| {
        let folder = out.path().join("out");
        run(&["publish", "--out", folder.to_str().expect("its name is UTF-8")]);
        out
    });
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn site_that_has_not_changed(bencher: Bencher<'_, '_>) {
    run(&["publish"]);
    bencher.bench_local(|| run(&["publish"]));
}
