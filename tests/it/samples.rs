//! The samples that a fresh clone shows are exactly as they are meant.

use std::path::Path;

use serde_json::Value;

use crate::corpus::CORPUS;
use crate::sandbox::Sandbox;
use crate::snapshot;

/// The samples as a fresh clone has them, with two commits behind them and the name of somebody.
pub(crate) fn copy() -> Sandbox {
    let sandbox = Sandbox::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for part in ["talmach.toml", "terms.toml", "words.txt", "source_texts", "translations"] {
        for entry in walkdir::WalkDir::new(root.join(part)) {
            let entry = entry.unwrap();
            if entry.file_type().is_file() {
                let path = entry.path().strip_prefix(root).unwrap();
                sandbox.write(path, std::fs::read(entry.path()).unwrap());
            }
        }
    }
    sandbox.commit("2026-11-01");
    sandbox.commit("2026-11-02");
    for args in [
        &["update-ref", "refs/remotes/origin/main", "HEAD"][..],
        &["config", "user.name", "Hanna"],
        &["config", "user.email", "hanna@example.org"],
    ] {
        let _ = sandbox.git(args);
    }
    sandbox
}

/// What `status --format json` says about the samples; without revisions, which depend on the clone.
fn status() -> Value {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).to_str().unwrap();
    let ran = Sandbox::new().run(&["--project", root, "status", "--sort=id", "--format=json"]);
    let mut status: Value = serde_json::from_str(&ran.expect_status(0).stdout).unwrap();
    for statement in status["statements"].as_array_mut().unwrap() {
        for locale in statement["locales"].as_object_mut().unwrap().values_mut() {
            locale.as_object_mut().unwrap().shift_remove("revision").unwrap();
        }
    }
    status
}

#[test]
fn every_sample_is_in_the_state_that_it_shows() {
    let text = format!("{:#}\n", status());
    snapshot::compare("samples", &[("status.json".to_owned(), text)]);
}

#[test]
fn each_command_has_something_to_show() {
    let status = status();
    let mut seen = Vec::new();
    for statement in status["statements"].as_array().unwrap() {
        for (locale, counts) in statement["locales"].as_object().unwrap() {
            for state in ["stale", "missing", "fuzzy"] {
                let count = counts["units"][state].as_u64().unwrap();
                if count > 0 {
                    let id = statement["id"].as_str().unwrap();
                    seen.push(format!("{id} {locale}: {count} {state}"));
                }
            }
        }
    }
    assert_eq!(
        seen,
        [
            "2026-05-01-strike ru: 1 stale",
            "2026-05-01-strike be: 1 stale",
            "2026-06-12-observers be: 2 missing",
            "2026-09-09-letters-to-prisoners be: 4 fuzzy",
            "2026-11-10-open-letter be: 1 fuzzy",
        ]
    );
}

#[test]
fn one_sample_shows_what_sync_would_do_and_the_others_are_in_step() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).to_str().unwrap();
    let ran = Sandbox::new().run(&["--project", root, "sync", "--dry-run"]).expect_status(0);
    assert_eq!(ran.stdout, "translations/ru/2026-05-01-strike.po: 1 stale\n");
    assert_eq!(ran.stderr, "1 catalog would be written; 11 already in step\n");
}

#[test]
fn every_finding_in_the_samples_is_known() {
    // What no dictionary knows is a finding, too.
    if !CORPUS.has_dictionaries() {
        return;
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).to_str().unwrap();
    let sandbox = Sandbox::new().with("COLUMNS", "120");
    let ran = sandbox.run(&["--project", root, "check", "--least=info", "--ignored"]);
    snapshot::compare("checks", &[("samples.txt".to_owned(), ran.expect_status(1).stdout)]);
}
