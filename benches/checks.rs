//! What checking takes beside `status`, over one generated project with agreed terms: all checks but spelling are to
//! take at most three times as long as `status`, all of them ten times.
//!
//! Spelling is measured where Hunspell dictionaries of Russian and Belarusian are installed.

mod generated;
mod on_disk;

use std::fs;
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use divan::Bencher;
use tempfile::TempDir;

/// So many statements, of [`generated::UNITS`] units each, in two locales.
const STATEMENTS: usize = 1_000;

const CONFIG: &str = "terms = \"terms.toml\"\n[locales.ru]\n[locales.be]\n";

/// The terms that this repository keeps for its own statements.
const TERMS: &str = include_str!("../terms.toml");

fn main() {
    divan::main();
}

static PROJECT: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = TempDir::new().expect("there is a folder for temporary files");
    on_disk::write(folder.path(), STATEMENTS).expect("the folder can be written into");
    for (name, text) in [("talmach.toml", CONFIG), ("terms.toml", TERMS)] {
        fs::write(folder.path().join(name), text).expect("the folder can be written into");
    }
    folder
});

/// Runs the program in the project; what it warned of.
fn run(words: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_talmach"))
        .arg("--project")
        .arg(PROJECT.path())
        .args(words)
        .env("TALMACH_LANG", "en")
        .stdout(Stdio::null())
        .output()
        .expect("the program was built for this bench");
    assert!(output.status.code().is_some_and(|code| code < 2), "{words:?} could not run");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn measure(bencher: Bencher<'_, '_>, words: &[&str]) {
    LazyLock::force(&PROJECT);
    bencher.bench_local(|| run(words));
}

/// The yardstick.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn a_status(bencher: Bencher<'_, '_>) {
    measure(bencher, &["status"]);
}

/// The gate as it comes: errors and warnings.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn b_check(bencher: Bencher<'_, '_>) {
    measure(bencher, &["check"]);
}

/// At most three times as long as `status`.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn c_all_but_spelling(bencher: Bencher<'_, '_>) {
    measure(bencher, &["check", "--least", "info", "--level", "spelling=off"]);
}

/// At most ten times as long as `status`.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn d_all_with_spelling(bencher: Bencher<'_, '_>) {
    let words = ["check", "--least", "info"];
    let warned = run(&words);
    if let Some(lack) = warned.lines().find(|line| line.contains("dictionary")) {
        panic!("spelling is not measured: {lack}");
    }
    measure(bencher, &words);
}
