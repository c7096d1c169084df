//! Whole commands over generated projects, beside one thread that reads the same bytes and hashes them.
//!
//! 10,000 statements are some 750 MB in the folder for temporary files, and are measured where
//! `TALMACH_BENCH_LARGE` is set.

mod generated;
mod on_disk;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::{env, fs};

use divan::Bencher;
use divan::counter::BytesCount;
use tempfile::TempDir;

fn main() {
    divan::main();
    projects(BTreeMap::clear);
}

fn sizes() -> Vec<usize> {
    let sizes = [100, 1_000, 10_000];
    let large = env::var_os("TALMACH_BENCH_LARGE").is_some();
    sizes.into_iter().filter(|size| large || *size < 10_000).collect()
}

struct Generated {
    folder: TempDir,
    bytes: usize,
}

/// The projects by their sizes: each is made once, and removed at the end.
fn projects<T>(act: impl FnOnce(&mut BTreeMap<usize, Arc<Generated>>) -> T) -> T {
    static PROJECTS: Mutex<BTreeMap<usize, Arc<Generated>>> = Mutex::new(BTreeMap::new());
    act(&mut PROJECTS.lock().unwrap_or_else(PoisonError::into_inner))
}

fn project(statements: usize) -> Arc<Generated> {
    let make = || {
        let folder = tempfile::tempdir().expect("there is a folder for temporary files");
        let bytes = on_disk::write(folder.path(), statements).expect("it can be written to");
        Arc::new(Generated { folder, bytes })
    };
    projects(|made| Arc::clone(made.entry(statements).or_insert_with(make)))
}

/// Runs the program as a reader does, its report thrown away.
fn command(bencher: Bencher<'_, '_>, statements: usize, words: &[&str]) {
    let project = project(statements);
    bencher.counter(BytesCount::new(project.bytes)).bench(|| {
        let status = Command::new(env!("CARGO_BIN_EXE_talmach"))
            .args(words)
            .current_dir(project.folder.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .expect("the program was built for this bench");
        assert!(status.code().is_some_and(|code| code < 2), "{words:?} could not run");
    });
}

/// The yardstick: `status` is to take at most four times as long.
#[divan::bench(args = sizes(), sample_count = 10, sample_size = 1)]
fn baseline(bencher: Bencher<'_, '_>, statements: usize) {
    let project = project(statements);
    let files = files(project.folder.path());
    bencher.counter(BytesCount::new(project.bytes)).bench(|| {
        let mut hasher = blake3::Hasher::new();
        for file in &files {
            hasher.update(&fs::read(file).expect("it was written before"));
        }
        hasher.finalize()
    });
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let walk = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().flatten();
    walk.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
}

#[divan::bench(args = sizes(), sample_count = 10, sample_size = 1)]
fn status(bencher: Bencher<'_, '_>, statements: usize) {
    command(bencher, statements, &["status"]);
}

#[divan::bench(args = sizes(), sample_count = 10, sample_size = 1)]
fn status_json(bencher: Bencher<'_, '_>, statements: usize) {
    command(bencher, statements, &["status", "--format", "json"]);
}

/// The gate as it comes: at most three times as long as `status`.
#[divan::bench(args = sizes(), sample_count = 10, sample_size = 1)]
fn check(bencher: Bencher<'_, '_>, statements: usize) {
    command(bencher, statements, &["check"]);
}

/// Every check there is, down to the layout of files, but for spelling: at most three times as long as `status`, too.
#[divan::bench(args = sizes(), sample_count = 10, sample_size = 1)]
fn check_everything(bencher: Bencher<'_, '_>, statements: usize) {
    command(bencher, statements, &["check", "--least", "info", "--level", "spelling=off"]);
}

/// Freshness alone: what laying out and telling take without a look into the texts.
#[divan::bench(args = sizes(), sample_count = 10, sample_size = 1)]
fn check_freshness(bencher: Bencher<'_, '_>, statements: usize) {
    command(bencher, statements, &["check", "--only", "missing,stale,fuzzy,orphan,broken-catalog"]);
}

#[divan::bench(args = sizes(), sample_count = 10, sample_size = 1)]
fn sync_with_nothing_to_do(bencher: Bencher<'_, '_>, statements: usize) {
    command(bencher, statements, &["sync"]);
}
