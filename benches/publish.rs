//! The site of a generated project in three languages, beside `status` over the same files.

mod generated;

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use std::{fs, io};

use divan::Bencher;
use tempfile::TempDir;

use talmach::formats::po::write_new;
use talmach::model::locale::Locale;
use talmach::model::unit::{Unit, UnitKind};

/// So many statements.
const STATEMENTS: usize = 1_000;

fn main() {
    divan::main();
}

static PROJECT: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = TempDir::new().expect("there is a folder for temporary files");
    generate(folder.path()).expect("the folder can be written into");
    folder
});

fn generate(folder: &Path) -> io::Result<()> {
    let locales = ["ru", "be"].map(|tag| Locale::parse(tag).expect("the tags above are locales"));
    fs::write(folder.join("talmach.toml"), "[locales.ru]\n[locales.be]\n")?;
    for number in 0..STATEMENTS {
        let id = format!("{}/statement-{number}", 2000 + number % 20);
        let units = generated::units(number, generated::UNITS);
        save(&folder.join(format!("source_texts/{id}.md")), markdown(&units).as_bytes())?;
        for locale in &locales {
            let path = folder.join(format!("translations/{locale}/{id}.po"));
            save(&path, &write_new(&generated::catalog(number, &units, locale)))?;
        }
    }
    Ok(())
}

fn save(path: &Path, bytes: &[u8]) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::write(path, bytes)
}

/// The units as a Markdown file.
fn markdown(units: &[Unit]) -> String {
    let mut text = "---\ndate: 2026-11-20\ntags: [strike, letters]\n---\n\n".to_owned();
    for unit in units {
        text.push_str(match unit.kind {
            UnitKind::Title => "# ",
            UnitKind::Heading => "## ",
            UnitKind::ListItem => "- ",
            UnitKind::Quotation => "> ",
            UnitKind::Paragraph
            | UnitKind::Field(_)
            | UnitKind::TableCell
            | UnitKind::Caption
            | UnitKind::Footnote => "",
        });
        text.push_str(&unit.text);
        text.push_str("\n\n");
    }
    text
}

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
