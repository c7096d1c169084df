//! `talmach check --since` and `--grace`: the gate with an eye on Git.

use crate::sandbox::{Ran, Sandbox, catalog};

/// Two passages, both translated, committed on 2026-11-01.
fn committed() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", "[locales.ru]\n");
    sandbox.write("source_texts/a.md", "One stands here.\n\nTwo stands here too.\n");
    sandbox.write("translations/ru/a.po", both());
    sandbox.commit("2026-11-01");
    sandbox
}

fn both() -> String {
    catalog(&[("One stands here.", "Раз тут."), ("Two stands here too.", "Два тоже тут.")])
}

/// The findings as `check unit`, and how many were passed over.
fn told(ran: &Ran) -> (Vec<String>, u64) {
    let report: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    let findings = report["findings"].as_array().unwrap();
    let told = |found: &serde_json::Value| {
        format!("{} {}", found["check"], found["unit"]).replace('"', "")
    };
    let passed_over = report["summary"]["passed_over"].as_u64().unwrap();
    (findings.iter().map(told).collect(), passed_over)
}

#[track_caller]
fn since(sandbox: &Sandbox, revision: &str, findings: &[&str], passed_over: u64) {
    let ran = sandbox.run(&["check", "--format", "json", "--since", revision]);
    let findings = findings.iter().map(|finding| (*finding).to_owned()).collect();
    assert_eq!(told(&ran), (findings, passed_over), "{}", ran.stderr);
}

#[test]
fn only_what_changed_since_is_told_and_the_rest_is_counted_aloud() {
    let sandbox = committed();
    sandbox.write("source_texts/a.md", "One stands here now.\n\nTwo stands here too.\n\nThree.\n");
    sandbox.commit("2026-11-02");
    since(&sandbox, "HEAD~1", &["stale 1", "missing 3"], 0);
    since(&sandbox, "HEAD", &[], 2);
    let ran = sandbox.run(&["check", "--since", "HEAD"]).expect_status(0);
    let said = "2 findings were there before HEAD and are passed over\n";
    assert!(ran.stderr.starts_with(said), "{}", ran.stderr);
    // Not committed, not even added.
    sandbox.write("source_texts/b.md", "Four.\n");
    since(&sandbox, "HEAD", &["missing 1"], 2);
    sandbox.write("source_texts/a.md", "One stands here now.\n\nTwo stands there.\n\nThree.\n");
    since(&sandbox, "main", &["stale 2", "missing 1"], 2);
}

#[test]
fn synced_catalogs_make_no_difference() {
    let sandbox = committed();
    sandbox.write("source_texts/a.md", "One stands here now.\n\nTwo stands here too.\n");
    let _ = sandbox.run(&["sync"]).expect_status(0);
    since(&sandbox, "HEAD", &["stale 1"], 0);
    sandbox.commit("2026-11-02");
    since(&sandbox, "HEAD", &[], 1);
}

#[test]
fn a_translation_that_was_deleted_since_is_missing_since() {
    let sandbox = committed();
    sandbox.write("translations/ru/a.po", catalog(&[("One stands here.", "Раз тут.")]));
    since(&sandbox, "HEAD", &["missing 2"], 0);
    std::fs::remove_file(sandbox.project().join("translations/ru/a.po")).unwrap();
    since(&sandbox, "HEAD", &["missing 1", "missing 2"], 0);
}

#[test]
fn a_passage_that_was_stale_already_is_not_made_stale_by_another_edit() {
    let sandbox = committed();
    sandbox.write(
        "source_texts/a.md",
        "One stands here now.\n\nTwo stands here too.\n\nThree is new.\n",
    );
    sandbox.commit("2026-11-02");
    sandbox.write(
        "source_texts/a.md",
        "One stands here right now.\n\nTwo stands here too.\n\nThree is quite new.\n",
    );
    since(&sandbox, "HEAD", &[], 2);
}

#[test]
fn what_became_worse_is_told_and_what_became_better_is_not() {
    let sandbox = committed();
    let fuzzy = both().replace("\nmsgid \"One", "\n#, fuzzy\nmsgid \"One");
    sandbox.write("translations/ru/a.po", fuzzy);
    sandbox.commit("2026-11-02");
    since(&sandbox, "HEAD", &[], 1);
    since(&sandbox, "HEAD~1", &["fuzzy 1"], 0);
    sandbox.write("translations/ru/a.po", catalog(&[("Two stands here too.", "Два тоже тут.")]));
    since(&sandbox, "HEAD", &["missing 1"], 0);
    sandbox.commit("2026-11-03");
    sandbox
        .write("translations/ru/a.po", both().replace("\nmsgid \"One", "\n#, fuzzy\nmsgid \"One"));
    since(&sandbox, "HEAD", &[], 1);
}

#[test]
fn a_review_that_was_lacking_does_not_hide_a_translation_that_went_stale() {
    let sandbox = committed();
    sandbox.write("source_texts/a.md", "One stands here now.\n\nTwo stands here too.\n");
    let args = ["check", "--format", "json", "--since", "HEAD", "--require", "reviewed"];
    let ran = sandbox.run(&args).expect_status(1);
    assert_eq!(told(&ran), (vec!["stale 1".to_owned()], 1));
}

#[test]
fn a_new_statement_is_new_and_a_renamed_one_is_not() {
    let sandbox = committed();
    sandbox.write("source_texts/a.md", "One stands here.\n\nTwo stands here too.\n\nThree.\n");
    sandbox.commit("2026-11-02");
    let _ = sandbox.git(&["mv", "source_texts/a.md", "source_texts/b.md"]);
    let _ = sandbox.git(&["mv", "translations/ru/a.po", "translations/ru/b.po"]);
    since(&sandbox, "HEAD", &[], 1);
    sandbox.write(
        "source_texts/b.md",
        "One stands here.\n\nTwo stands here too.\n\nThree.\n\nFour.\n",
    );
    since(&sandbox, "HEAD", &["missing 4"], 1);
    // A catalog left behind is this change's fault.
    let _ = sandbox.git(&["mv", "translations/ru/b.po", "translations/ru/a.po"]);
    since(&sandbox, "HEAD", &["missing 1", "missing 2", "missing 4", "orphan null"], 1);
}

#[test]
fn a_statement_whose_folders_were_renamed_is_the_same() {
    let sandbox = committed();
    sandbox.write("source_texts/a.md", "One stands here.\n\nTwo stands here too.\n\nThree.\n");
    sandbox.commit("2026-11-02");
    let _ = sandbox.git(&["mv", "source_texts", "english"]);
    let _ = sandbox.git(&["mv", "translations", "po"]);
    sandbox.write("talmach.toml", "source = \"english\"\ntranslations = \"po\"\n[locales.ru]\n");
    since(&sandbox, "HEAD", &[], 1);
}

#[test]
fn an_orphan_is_told_by_the_change_that_made_it() {
    let sandbox = committed();
    sandbox.write("source_texts/b.md", "One stands here.\n");
    sandbox.write("translations/ru/b.po", catalog(&[("One stands here.", "Раз тут.")]));
    sandbox.write("translations/ru/old.po", catalog(&[]));
    sandbox.commit("2026-11-02");
    std::fs::remove_file(sandbox.project().join("source_texts/b.md")).unwrap();
    since(&sandbox, "HEAD", &["orphan null"], 1);
}

#[test]
fn a_catalog_that_cannot_be_read_is_told_however_old() {
    let sandbox = committed();
    sandbox.write("translations/ru/a.po", "garbage\n");
    sandbox.commit("2026-11-02");
    since(&sandbox, "HEAD", &["broken-catalog null"], 0);
}

#[test]
fn a_project_may_lie_deep_in_its_repository() {
    let outer = Sandbox::new();
    outer.write("site/texts/talmach.toml", "[locales.ru]\n");
    outer.write("site/texts/source_texts/a.md", "One stands here.\n\nTwo.\n");
    outer.write("site/texts/translations/ru/a.po", catalog(&[("One stands here.", "Раз тут.")]));
    outer.commit("2026-11-01");
    outer.write("site/texts/source_texts/a.md", "One stands here now.\n\nTwo.\n");
    let args = ["check", "--project", "site/texts", "--format", "json", "--since", "HEAD"];
    assert_eq!(told(&outer.run(&args)), (vec!["stale 1".to_owned()], 1));
}

#[test]
fn what_git_cannot_say_is_said() {
    let sandbox = committed();
    let ran = sandbox.run(&["check", "--since", "nowhere"]).expect_status(2);
    assert!(ran.stderr.contains("Git does not know the revision nowhere"), "{}", ran.stderr);
    for odd in ["", "--all", "HEAD..HEAD", "HEAD:talmach.toml", "\u{1b}[2J"] {
        let ran = sandbox.run(&["check", &format!("--since={odd}")]).expect_status(2);
        assert!(!ran.stderr.contains('\u{1b}'), "{}", ran.stderr);
        assert_eq!(ran.stdout, "");
    }
    std::fs::remove_dir_all(sandbox.project().join(".git")).unwrap();
    let ran = sandbox.run(&["check", "--since", "HEAD"]).expect_status(2);
    assert!(ran.stderr.contains("needs a Git repository"), "{}", ran.stderr);
    let ran = sandbox.run(&["check", "--grace", "7d"]).expect_status(2);
    assert!(ran.stderr.contains("--grace 0d"), "{}", ran.stderr);
    let sandbox = committed().with("PATH", "");
    for option in ["--since=HEAD", "--grace=7d"] {
        let ran = sandbox.run(&["check", option]).expect_status(2);
        assert!(ran.stderr.contains("the command git, which is not installed"), "{}", ran.stderr);
    }
    let _ = sandbox.run(&["check"]).expect_status(0);
}

#[test]
fn a_repository_without_commits_has_no_past() {
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", "[locales.ru]\n");
    sandbox.write("source_texts/a.md", "One.\n");
    let _ = sandbox.git(&["init", "--quiet"]);
    let _ = sandbox.run(&["check", "--since", "HEAD"]).expect_status(2);
    let _ = sandbox.run(&["check", "--grace", "7d"]).expect_status(0);
}

/// The English of the first passage changed on 2026-11-18, three days before now.
fn changed_lately() -> Sandbox {
    let sandbox = committed();
    sandbox.write("source_texts/a.md", "One stands here now.\n\nTwo stands here too.\n");
    sandbox.commit("2026-11-18");
    sandbox
}

#[test]
fn stale_english_younger_than_the_grace_period_warns() {
    let sandbox = changed_lately();
    for (grace, exit) in [("0d", 1), ("2d", 1), ("71h", 1), ("73h", 0), ("7d", 0), ("1w", 0)] {
        let ran = sandbox.run(&["check", "--grace", grace]).expect_status(exit);
        let word = if exit == 0 { ": warning [stale] " } else { ": error [stale] " };
        assert!(ran.stdout.contains(word), "{grace}: {}", ran.stdout);
        assert_eq!(ran.stderr.contains("grace period"), exit == 0, "{grace}: {}", ran.stderr);
    }
}

#[test]
fn the_configuration_may_grant_grace_and_the_command_line_takes_it_back() {
    let sandbox = changed_lately();
    sandbox.write("talmach.toml", "[locales.ru]\n[check]\ngrace = \"1w\"\n");
    let _ = sandbox.run(&["check"]).expect_status(0);
    let _ = sandbox.run(&["check", "--grace", "0d"]).expect_status(1);
    let later = sandbox.with("SOURCE_DATE_EPOCH", "1795867200");
    let _ = later.run(&["check"]).expect_status(1);
}

#[test]
fn grace_is_for_english_and_not_for_drafts() {
    let sandbox = committed();
    let fuzzy = both().replace("\nmsgid \"One", "\n#, fuzzy\nmsgid \"One");
    sandbox.write("translations/ru/a.po", fuzzy);
    sandbox.commit("2026-11-20");
    let _ = sandbox.run(&["check", "--grace", "7d"]).expect_status(1);
    // The English is old: it is the translation that went away.
    sandbox.write("translations/ru/a.po", catalog(&[]));
    let _ = sandbox.run(&["check", "--grace", "7d"]).expect_status(1);
}

#[test]
fn a_new_name_makes_no_english_young() {
    let sandbox = committed();
    sandbox.write("translations/ru/a.po", catalog(&[("Two stands here too.", "Два тоже тут.")]));
    sandbox.commit("2026-11-02");
    let _ = sandbox.git(&["mv", "source_texts/a.md", "source_texts/b.md"]);
    let _ = sandbox.git(&["mv", "translations/ru/a.po", "translations/ru/b.po"]);
    let _ = sandbox.run(&["check", "--grace", "7d"]).expect_status(1);
}

#[test]
fn english_that_was_written_long_ago_and_merged_yesterday_is_young() {
    let sandbox = committed();
    let _ = sandbox.git(&["checkout", "--quiet", "-b", "branch"]);
    sandbox.write("source_texts/a.md", "One stands here now.\n\nTwo stands here too.\n");
    sandbox.commit("2026-11-03");
    let _ = sandbox.git(&["checkout", "--quiet", "main"]);
    sandbox.commit("2026-11-02");
    let _ = sandbox.git(&["merge", "--quiet", "--no-ff", "--message=merge", "branch"]);
    let _ = sandbox.run(&["check", "--grace", "7d"]).expect_status(0);
}

#[test]
fn a_shallow_clone_cannot_say_what_is_young() {
    let sandbox = changed_lately();
    let origin = format!("file://{}", sandbox.project().display());
    let _ = sandbox.git(&["clone", "--quiet", "--depth=1", &origin, "clone"]);
    let check = ["check", "--project", "clone"];
    let ran = sandbox.run(&[&check[..], &["--grace", "7d"]].concat()).expect_status(2);
    assert!(ran.stderr.contains("git fetch --unshallow"), "{}", ran.stderr);
    let ran = sandbox.run(&[&check[..], &["--since", "HEAD~1"]].concat()).expect_status(2);
    assert!(ran.stderr.contains("git fetch --unshallow"), "{}", ran.stderr);
    // It does reach back to the last day.
    let _ = sandbox.run(&[&check[..], &["--grace", "1d"]].concat()).expect_status(1);
}
