//! The site of a generated project in three languages, beside `status` over the same files: a first run is to take at
//! most ten times as long, and memory is not to grow with statements beyond their titles, summaries, days and tags.
//!
//! All commands are run in turn, so that what the machine does beside them is shared, and medians are told. What the disk
//! takes for as many new files is told as well: where it is slow, a first run is no faster.

#![expect(clippy::print_stdout, reason = "a bench tells what it has measured")]

mod generated;
mod on_disk;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// So many statements.
const STATEMENTS: usize = 1_000;

/// So many rounds of all commands.
const ROUNDS: usize = 7;

/// So many statements for each measurement of memory.
const SIZES: [usize; 3] = [250, 1_000, 4_000];

fn main() {
    times();
    memory();
}

fn times() {
    let project = project(STATEMENTS);
    let folder = project.path();
    let kept = folder.join("kept");
    let statement = walkdir::WalkDir::new(folder.join("source_texts"))
        .sort_by_file_name()
        .into_iter()
        .flatten()
        .find(|entry| entry.file_type().is_file())
        .expect("there are statements")
        .into_path();
    let text = fs::read_to_string(&statement).expect("it was written before");
    run(folder, &publish(&kept));
    let mut took: [Vec<Duration>; 5] = Default::default();
    for round in 0..ROUNDS {
        let empty = TempDir::new().expect("there is a folder for temporary files");
        took[0].push(run(folder, &["status"]));
        took[1].push(run(folder, &publish(&empty.path().join("out"))));
        took[2].push(run(folder, &publish(&kept)));
        fs::write(&statement, format!("{text}\nEdited {round} times.\n")).expect("as before");
        took[3].push(run(folder, &publish(&kept)));
        took[4].push(copied(&kept, &empty.path().join("copy")));
    }
    let medians = took.map(|mut took| {
        took.sort();
        took[ROUNDS / 2]
    });
    println!("{STATEMENTS} statements in three languages    seconds   × status");
    let names = [
        "status",
        "publish, first",
        "publish, nothing new",
        "publish, one edit",
        "its files, written one by one",
    ];
    for (name, took) in names.iter().zip(medians) {
        let ratio = took.as_secs_f64() / medians[0].as_secs_f64();
        println!("{name:<40} {:>6.2} {ratio:>10.1}", took.as_secs_f64());
    }
}

/// Writes the files of a folder into a new one, from memory; the time that the disk took.
fn copied(from: &Path, to: &Path) -> Duration {
    let mut took = Duration::ZERO;
    for entry in walkdir::WalkDir::new(from).into_iter().flatten() {
        let place = to.join(entry.path().strip_prefix(from).expect("it is below"));
        let file = entry.file_type().is_file();
        let bytes = if file { fs::read(entry.path()).expect("it is there") } else { Vec::new() };
        let begin = Instant::now();
        let made = if file { fs::write(place, bytes) } else { fs::create_dir(place) };
        made.expect("the folder can be written into");
        took += begin.elapsed();
    }
    took
}

/// Where the system tells how much memory a process has had at most.
fn memory() {
    println!("\n{:<40} peak, MB", "publish, first");
    let mut peaks = Vec::new();
    for size in SIZES {
        let project = project(size);
        let out = project.path().join("out");
        let Some(peak) = peak(project.path(), &publish(&out)) else {
            println!("not known on this system");
            return;
        };
        println!("{:<40} {:>8.1}", format!("{size} statements"), peak as f64 / 1e6);
        peaks.push(peak);
    }
    let grown = peaks[SIZES.len() - 1].saturating_sub(peaks[0]);
    println!("{} bytes more for each statement more", grown / (SIZES[SIZES.len() - 1] - SIZES[0]));
}

fn project(statements: usize) -> TempDir {
    let folder = TempDir::new().expect("there is a folder for temporary files");
    on_disk::write(folder.path(), statements).expect("the folder can be written into");
    folder
}

fn publish(out: &Path) -> [&str; 3] {
    ["publish", "--out", out.to_str().expect("its name is UTF-8")]
}

fn command(project: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_talmach"));
    command.arg("--project").arg(project).args(args);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn run(project: &Path, args: &[&str]) -> Duration {
    let begin = Instant::now();
    let status = command(project, args).status();
    assert!(status.is_ok_and(|status| status.success()), "{args:?}");
    begin.elapsed()
}

/// The most memory that a run had, in bytes, as the system told last; `None` where it does not.
fn peak(project: &Path, args: &[&str]) -> Option<usize> {
    let mut child = command(project, args).spawn().expect("the program was built for this bench");
    let told = format!("/proc/{}/status", child.id());
    let mut most = None;
    loop {
        let text = fs::read_to_string(&told).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes =
            line.and_then(|line| line.trim().strip_suffix(" kB")?.parse::<usize>().ok());
        most = kilobytes.map(|kilobytes| kilobytes * 1024).or(most);
        match child.try_wait().expect("it is our child") {
            Some(status) => {
                assert!(status.success(), "{args:?}");
                return most;
            }
            None => thread::sleep(Duration::from_millis(1)),
        }
    }
}
