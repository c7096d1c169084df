//! The README shows what the program prints: each `console` block is run, in order, in one folder.
//!
//! `SNAPSHOTS=overwrite` writes what was printed into the README.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use talmach::formats::po;

use crate::local_backends::mirror::{Loopback, records_into, sent};
use crate::local_backends::setup::run as wait;
use crate::sandbox::Sandbox;
use crate::tiny_model::build;

/// Where the README's session takes place, for its readers.
const FOLDER: &str = "/home/hanna/statements";

/// A fenced block: the words after the fence, and its text.
struct Block<'a> {
    info: &'a str,
    text: &'a str,
}

/// A stretch of the README.
enum Piece<'a> {
    Prose(&'a str),
    Block(Block<'a>),
}

fn pieces(readme: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = readme;
    while let Some(fence) = rest.find("\n```") {
        let info = fence + "\n```".len();
        let text = info + rest[info..].find('\n').unwrap() + 1;
        let end = text + rest[text..].find("```\n").unwrap();
        pieces.push(Piece::Prose(&rest[..info]));
        pieces.push(Piece::Block(Block { info: &rest[info..text - 1], text: &rest[text..end] }));
        rest = &rest[end..];
    }
    pieces.push(Piece::Prose(rest));
    pieces
}

/// What a terminal shows when the commands of a block are typed.
fn played(block: &str, sandbox: &Sandbox) -> String {
    let mut shown = String::new();
    for command in block.lines().filter_map(|line| line.strip_prefix("$ ")) {
        shown.push_str(&format!("$ {command}\n{}", run(command, sandbox)));
    }
    shown.replace(&sandbox.project().canonicalize().unwrap().display().to_string(), FOLDER)
}

/// Both streams in the order in which they were written.
fn run(command: &str, sandbox: &Sandbox) -> String {
    let program = env!("CARGO_BIN_EXE_talmach");
    let script = match command.strip_prefix("cargo run --release --quiet -- ") {
        // The samples, shown by the program that is tested.
        Some(arguments) => {
            let root = env!("CARGO_MANIFEST_DIR");
            format!("'{program}' --project '{root}' {arguments}")
        }
        None => format!("talmach() {{ '{program}' \"$@\"; }}; {command}"),
    };
    let mut shell: Command = sandbox.program("sh", &["-c", &format!("{{ {script}\n}} 2>&1")]);
    let output = shell.stdin(Stdio::null()).output().unwrap();
    assert!(output.status.success(), "{command}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// Types the translations of a block into a catalog, as its translator would.
fn translate(catalog: &str, block: &str, sandbox: &Sandbox) {
    let mut text = sandbox.read(catalog);
    for entry in block.trim_end().split("\n\n") {
        let (source, _) = entry.split_at(entry.find("msgstr").unwrap());
        let untranslated = format!("{source}msgstr \"\"\n");
        assert_eq!(text.matches(&untranslated).count(), 1, "{catalog} has no\n{untranslated}");
        text = text.replace(&untranslated, &format!("{entry}\n"));
    }
    po::read(text.as_bytes()).unwrap();
    sandbox.write(catalog, text);
}

/// As many words as Hanna's letter needs; what the drafts say is not shown.
const LEXICON: &[(&str, &str)] = &[
    ("Freedom", "Свабоду"),
    ("for", "для"),
    ("the", "гэтым"),
    ("weavers", "ткачыхам"),
    ("of", "з"),
    ("Harelaya", "Гарэлай"),
    ("Minsk", "Мінск"),
    ("May", "траўня"),
    ("We", "Мы"),
    ("ask", "просім"),
    ("two", "дзве"),
    ("things", "рэчы"),
    ("Let", "Няхай"),
    ("all", "усе"),
    ("them", "яны"),
    ("go", "ідуць"),
    ("home", "дадому"),
    ("Pay", "Заплаціце"),
    ("what", "тое"),
    ("was", "было"),
    ("earned", "зароблена"),
];

/// Installs the model of the embedded engine, a tiny one, from a mirror on loopback.
fn install_model(sandbox: &Sandbox) {
    wait(async {
        let files = sent(build(LEXICON));
        let loopback = Loopback::new(&records_into("be", &files, "3.0")).await;
        for file in &files {
            let whole = wiremock::ResponseTemplate::new(200).set_body_bytes(file.packed.clone());
            loopback.file(file, whole).await;
        }
        let (records, files) = (&loopback.mirror.records, &loopback.mirror.attachments);
        let get = ["models", "get", "en-be", "--records", records, "--attachments", files];
        let _ = sandbox.run(&get).expect_status(0);
    });
}

#[test]
fn the_readme_shows_what_the_program_prints() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let sandbox = Sandbox::new();
    install_model(&sandbox);
    sandbox.write("letter.txt", include_str!("readme/letter.txt"));
    let mut now = String::new();
    for piece in pieces(&readme) {
        match piece {
            Piece::Prose(text) => now.push_str(text),
            Piece::Block(Block { info, text }) => {
                now.push_str(&format!("{info}\n"));
                match info.split_once(' ') {
                    None if info == "console" => now.push_str(&played(text, &sandbox)),
                    Some(("po", catalog)) => {
                        translate(catalog, text, &sandbox);
                        now.push_str(text);
                    }
                    None | Some(_) => now.push_str(text),
                }
            }
        }
    }
    if std::env::var("SNAPSHOTS").is_ok_and(|wish| wish == "overwrite") {
        fs::write(&path, &now).unwrap();
    } else {
        assert!(now == readme, "SNAPSHOTS=overwrite brings the README up to date; now:\n{now}");
    }
    assert!(now.matches("$ talmach").count() >= 8);
}
