//! `--help`, usage errors, completions and manual pages, in all languages.

use std::collections::BTreeSet;
use std::fs;

use clap::Command;
use regex::Regex;
use talmach::l10n::Language;
use talmach::messages::AREAS;

use crate::sandbox::Sandbox;
use crate::snapshot;

/// The names of all commands; the empty one stands for the program.
fn commands() -> Vec<String> {
    let command = talmach::commands::command();
    let names = command.get_subcommands().map(|c| c.get_name().to_owned());
    std::iter::once(String::new()).chain(names).collect()
}

fn help(command: &str, language: Language, columns: &str) -> String {
    let sandbox = Sandbox::new().with("TALMACH_LANG", language.tag()).with("COLUMNS", columns);
    let args: Vec<&str> = [command, "--help"].into_iter().filter(|arg| !arg.is_empty()).collect();
    let ran = sandbox.run(&args).expect_status(0);
    assert_eq!(ran.stderr, "");
    ran.stdout
}

#[test]
fn help_is_as_kept() {
    let mut texts = Vec::new();
    for language in Language::ALL {
        for command in commands() {
            let name = if command.is_empty() { "talmach" } else { &command };
            texts.push((format!("{}/{name}.txt", language.tag()), help(&command, language, "80")));
        }
    }
    snapshot::compare("help", &texts);
}

#[test]
fn short_and_long_help_are_one() {
    let sandbox = Sandbox::new();
    assert_eq!(sandbox.run(&["sync", "-h"]), sandbox.run(&["sync", "--help"]));
}

#[test]
fn help_is_a_command_for_those_who_type_it_as_one() {
    let sandbox = Sandbox::new().with("LANG", "be");
    for (asked, same) in [
        (&["help"][..], &["--help"][..]),
        (&["help", "sync"], &["sync", "--help"]),
        (&["--lang", "ru", "help", "sync"], &["--lang", "ru", "sync", "--help"]),
        (&["-q", "--color=always", "help", "sync"], &["--color=always", "sync", "--help"]),
        (&["help", "xyzzy"], &["xyzzy"]),
    ] {
        assert_eq!(sandbox.run(asked), sandbox.run(same), "{asked:?}");
    }
    // A statement may be called so.
    assert!(sandbox.run(&["status", "help"]).expect_status(2).stderr.contains("talmach.toml"));
}

#[test]
fn help_fits_the_terminal() {
    for columns in [60, 80, 120] {
        for language in Language::ALL {
            for command in commands() {
                for line in help(&command, language, &columns.to_string()).lines() {
                    // A path of an example cannot be broken.
                    let longest = if line.contains(".local/") { usize::MAX } else { columns };
                    assert!(line.chars().count() <= longest, "{columns} columns: {line}");
                }
            }
        }
    }
}

#[test]
fn translated_help_has_no_english_but_names() {
    // Commands of examples, options, lists of values, names of files, spans of time, levels.
    let names = Regex::new(
        r"(?m)^ +(talmach|pdftotext) .*$|^\S+: talmach .*$|--[a-z-]+|\B-[a-zA-Z]\b|\[[^\]]*:\s[^\]]*\]|talmach\.(toml|1)|terms\.toml|\b\d+[hdw]\b|\b(?:be:)?dash=error\b",
    )
    .unwrap();
    let word = Regex::new("[A-Za-z-]+[A-Za-z]").unwrap();
    let mut known: BTreeSet<String> = commands().into_iter().collect();
    known.extend(
        [
            "talmach",
            "gettext",
            "Git",
            "ID",
            "cut-from",
            "error",
            "code",
            "scanning",
            "info",
            "warning",
            "statements",
            "bash",
            "fish",
            "firefox",
            "Firefox",
            "Translations",
            "add",
            "SHA",
            "verify",
            "TBX",
            "check",
            "extract",
            "import",
            "export",
            "verbatim",
            "public",
            "Markdown",
            "Ctrl-C",
            "JSON",
            "https",
            "example",
            "org",
        ]
        .map(str::to_owned),
    );
    for language in [Language::Russian, Language::Belarusian] {
        for command in commands() {
            let help = help(&command, language, "200");
            for found in word.find_iter(&names.replace_all(&help, "")) {
                assert!(
                    known.contains(found.as_str()),
                    "{language:?} {command}: {}",
                    found.as_str()
                );
            }
        }
    }
}

/// The names that the help of a command's arguments goes by.
fn arguments(command: &Command) -> impl Iterator<Item = String> {
    command
        .get_arguments()
        .map(|arg| arg.get_long().unwrap_or(arg.get_id().as_str()).replace('-', "_"))
}

#[test]
fn every_argument_has_its_text_and_every_text_its_argument() {
    let (_, rows) = AREAS.iter().find(|(area, _)| *area == "help").unwrap();
    let texts: BTreeSet<String> = rows.iter().map(|(id, _)| (*id).to_owned()).collect();
    let program = talmach::commands::command();
    let mut used: BTreeSet<String> = texts
        .iter()
        .filter(|id| id.starts_with("help_heading_") || id.starts_with("help_value_"))
        .cloned()
        .collect();
    used.extend(["help_default", "help_possible_values"].map(str::to_owned));
    used.extend(arguments(&program).map(|name| format!("help_global_{name}")));
    let page = |name: &str| ["", "_details", "_examples"].map(|part| format!("help_{name}{part}"));
    used.extend(page("talmach"));
    for command in program.get_subcommands() {
        let name = command.get_name();
        used.extend(page(name));
        used.extend(arguments(command).map(|argument| {
            let own = format!("help_{name}_{argument}");
            if texts.contains(&own) { own } else { format!("help_any_{argument}") }
        }));
    }
    assert_eq!(texts, used);
}

/// Command lines that are wrong, each in a way of its own.
const WRONG: &[&[&str]] = &[
    &["sync", "--bogus"],
    &["sync", "--prun"],
    &["init", "a", "b"],
    &["syn"],
    &["xyzzy"],
    &["status", "--sort"],
    &["status", "--sort", "size"],
    &["--color=pink", "status"],
    &["check", "--grace", "7"],
    &["check", "--max-stale-words", "few"],
    &["add", "--date", "2020-02-30", "a.txt"],
    &["add", "--id", "../a", "a.txt"],
    &["sync", "--locale", "../ru"],
    &["review", "a", "-l", "ru", "--unit", "0"],
    &["diff", "--to", "HEAD"],
    &["accept", "a"],
    &["accept", "a", "--unit", "1", "-l", "ru", "--undo", "--reason", "x"],
    &["man"],
    &["status", "-q", "-v"],
    &["status", "--quiet=yes"],
    &["status", "--format", "json", "--format", "text"],
    &["--", "sync"],
];

#[test]
fn usage_errors_are_told_in_the_readers_language() {
    let mut texts = Vec::new();
    for language in Language::ALL {
        let sandbox = Sandbox::new().with("LC_ALL", language.tag());
        let mut told = String::new();
        for line in WRONG {
            let ran = sandbox.run(line).expect_status(2);
            assert_eq!(ran.stdout, "");
            told.push_str(&format!("$ talmach {}\n{}\n", line.join(" "), ran.stderr));
        }
        texts.push((format!("{}.txt", language.tag()), told));
    }
    snapshot::compare("usage", &texts);
}

#[test]
fn the_option_wins_over_the_environment_and_a_wrong_one_is_told_in_english() {
    let sandbox = Sandbox::new().with("TALMACH_LANG", "ru");
    let ran = sandbox.run(&["sync", "--bogus", "--lang", "be"]).expect_status(2);
    assert!(ran.stderr.starts_with("памылка: "), "{}", ran.stderr);
    let ran = sandbox.run(&["--lang=xx", "status"]).expect_status(2);
    assert!(ran.stderr.starts_with("error: "), "{}", ran.stderr);
}

#[test]
fn without_a_command_help_goes_to_standard_error() {
    let ran = Sandbox::new().run(&[]).expect_status(2);
    assert_eq!(ran.stdout, "");
    assert!(ran.stderr.contains("Usage: talmach"), "{}", ran.stderr);
}

#[test]
fn help_and_version_work_where_the_rest_of_the_environment_is_broken() {
    let sandbox = Sandbox::new().with("SOURCE_DATE_EPOCH", "yesterday");
    let ran = sandbox.run(&["--project", "/nowhere", "sync", "--help"]).expect_status(0);
    assert!(ran.stdout.contains("Usage: talmach sync"), "{}", ran.stdout);
    let ran = sandbox.run(&["--version"]).expect_status(0);
    assert_eq!(ran.stdout, concat!("talmach ", env!("CARGO_PKG_VERSION"), "\n"));
    let ran = sandbox.run(&["completions", "bash"]).expect_status(2);
    assert!(ran.stderr.contains("SOURCE_DATE_EPOCH"), "{}", ran.stderr);
}

#[test]
fn colour_comes_only_when_asked_for() {
    let help = |color: &str| Sandbox::new().run(&["--color", color, "--help"]).stdout;
    assert!(!help("auto").contains('\u{1b}'));
    assert!(!help("never").contains('\u{1b}'));
    assert!(help("always").contains("\u{1b}[1m"));
    let forced = Sandbox::new().with("CLICOLOR_FORCE", "1").run(&["--help"]).stdout;
    assert!(forced.contains('\u{1b}'));
}

#[test]
fn a_reader_who_leaves_is_no_failure() {
    let sandbox = Sandbox::new();
    let mut command = sandbox.command(&["completions", "zsh"]);
    command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
    let mut child = command.spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{output:?}");
    assert_eq!(output.stderr, b"");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_a_failure() {
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let sandbox = Sandbox::new().with("LANG", "be_BY.UTF-8");
    let output = sandbox.command(&["completions", "zsh"]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(
        told,
        "памылка: не ўдаецца запісаць у стандартны вывад: на прыладзе не засталося месца\n"
    );
}

#[test]
fn completions_describe_in_the_readers_language() {
    let sandbox = Sandbox::new().with("LANG", "be");
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let ran = sandbox.run(&["completions", shell]).expect_status(0);
        assert!(ran.stdout.contains("talmach"), "{shell}");
        // bash has no descriptions.
        assert_eq!(ran.stdout.contains("Пацвердзіць пераклад"), shell != "bash", "{shell}");
    }
}

#[test]
fn manual_pages_that_cannot_be_written_are_told_with_their_place() {
    let sandbox = Sandbox::new();
    sandbox.write("file", "");
    let ran = sandbox.run(&["man", "file"]).expect_status(2);
    assert_eq!(ran.stderr, "error: cannot write file: it is not a folder\n");
    sandbox.write("man/talmach.1/in-the-way", "");
    let ran = sandbox.run(&["man", "man"]).expect_status(2);
    assert_eq!(
        ran.stderr,
        "error: man: talmach.1 is not a regular file but a folder, a pipe or a device\n"
    );
}

#[test]
fn every_command_has_its_manual_page() {
    let pages = commands().len();
    for (language, heading, told) in [
        (Language::English, "SEE ALSO", format!("Wrote {pages} pages to out/man\n")),
        (Language::Russian, "СМ. ТАКЖЕ", format!("Записано {pages} страниц в папку out/man\n")),
        (
            Language::Belarusian,
            "ГЛЯДЗІЦЕ ТАКСАМА",
            format!("Запісана {pages} старонак у папку out/man\n"),
        ),
    ] {
        let sandbox = Sandbox::new().with("LANG", language.tag());
        let ran = sandbox.run(&["man", "out/man"]).expect_status(0);
        assert_eq!((ran.stdout.as_str(), &ran.stderr), ("", &told));
        for command in commands() {
            let name = format!("talmach-{command}");
            let page = sandbox.read(format!("out/man/{}.1", name.trim_end_matches('-')));
            assert!(page.contains(&format!(".SH \"{heading}\"")), "{page}");
            assert!(page.contains("2026-11-21"), "{page}");
            let english = ["\"NAME\"", "\"OPTIONS\"", "SUBCOMMANDS", "\"EXTRA\"", "\"VERSION\""];
            if language != Language::English {
                assert!(!english.iter().any(|heading| page.contains(heading)), "{page}");
            }
        }
    }
}
