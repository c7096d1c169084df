//! The examples of `--help`: none of them rots, and what they say can be tried in a clone of this repository.

use std::collections::BTreeSet;

use talmach::l10n::Language;

use crate::samples;
use crate::sandbox::Sandbox;

/// An example as a reader sees it.
struct Example {
    /// The command whose help shows it; empty for that of the program.
    command: String,
    line: String,
    caption: String,
}

/// All examples in a language.
fn examples(language: Language) -> Vec<Example> {
    let sandbox = Sandbox::new().with("TALMACH_LANG", language.tag()).with("COLUMNS", "400");
    let program = talmach::commands::command();
    let names = program.get_subcommands().map(|command| command.get_name().to_owned());
    let mut examples = Vec::new();
    for command in std::iter::once(String::new()).chain(names) {
        let args: Vec<&str> = [&*command, "--help"].into_iter().filter(|a| !a.is_empty()).collect();
        let help = sandbox.run(&args).expect_status(0).stdout;
        // They come last, under a heading.
        let (_, last) = help.trim_end().rsplit_once("\n\n").unwrap();
        let lines: Vec<&str> = last.lines().skip(1).collect();
        assert!(
            !lines.is_empty() && lines.len().is_multiple_of(2),
            "{language:?} {command}: {last}"
        );
        for pair in lines.chunks(2) {
            let caption = pair[1].strip_prefix("      ").expect(last).to_owned();
            let line = pair[0].strip_prefix("  ").filter(|line| !line.starts_with(' '));
            let line = line.expect(last).to_owned();
            examples.push(Example { command: command.clone(), line, caption });
        }
    }
    examples
}

/// The words of the program's own part of a line of a shell.
fn words(line: &str) -> Vec<String> {
    let start = line.find("talmach").unwrap();
    let mut words = vec![String::new()];
    let mut quoted = false;
    for c in line[start..].chars() {
        match c {
            '\'' => quoted = !quoted,
            '|' | '>' if !quoted => break,
            ' ' if !quoted => words.push(String::new()),
            c => words.last_mut().unwrap().push(c),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[test]
fn every_example_is_a_command_line_and_says_what_it_is_for() {
    for language in Language::ALL {
        for Example { command, line, caption } in examples(language) {
            let parsed = talmach::commands::command().try_get_matches_from(words(&line));
            let parsed = parsed.unwrap_or_else(|error| panic!("{language:?} {line}: {error}"));
            let name = parsed.subcommand_name().unwrap();
            assert!(command.is_empty() || name == command, "{language:?} {command}: {line}");
            assert!(!caption.trim().is_empty(), "{language:?} {line}");
            // A line that is broken cannot be copied.
            assert!(line.chars().count() <= 78, "{language:?} {line}");
        }
    }
}

/// What needs the network, or files that nobody has yet.
const ELSEWHERE: [&str; 3] =
    ["talmach models get", "talmach models list --available", "talmach models add"];

/// What may end with findings, or with passages that this machine has no engine for.
const MAY_FIND: [&str; 2] = ["check", "draft"];

#[test]
fn every_example_works_on_the_samples() {
    let mut tried = BTreeSet::new();
    for language in Language::ALL {
        let mut place = (String::new(), samples::copy());
        for Example { command, line, .. } in examples(language) {
            if ELSEWHERE.iter().any(|start| line.starts_with(start)) || !tried.insert(line.clone())
            {
                continue;
            }
            if place.0 != command {
                // One project begins where there is none.
                let sandbox = if command == "init" { Sandbox::new() } else { samples::copy() };
                place = (command.clone(), sandbox);
            }
            let sandbox = &place.1;
            sandbox.write("letter.txt", "Freedom\n\nMinsk, 12 May 2026\n\nLet them go home.\n");
            let script = format!(
                "talmach() {{ '{}' \"$@\"; }}; pdftotext() {{ cat letter.txt; }}\n\
                 mkdir -p ~/.local/share/bash-completion/completions ~/.config/fish/completions\n{line}",
                env!("CARGO_BIN_EXE_talmach")
            );
            let output = sandbox.program("sh", &["-c", &script]).output().unwrap();
            let said = String::from_utf8(output.stderr).unwrap();
            let status = output.status.code().unwrap();
            let may_find = words(&line).get(1).is_some_and(|word| MAY_FIND.contains(&&**word));
            assert!(status == 0 || status == 1 && may_find, "{line}\n{status}: {said}");
            assert!(!said.contains("error: "), "{line}\n{said}");
        }
    }
    assert!(tried.len() > 30, "{tried:?}");
}
