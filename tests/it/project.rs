//! How commands find a project, its configuration and its statements, and what they say where they cannot.

use std::os::unix::fs::symlink;

use crate::sandbox::Sandbox;

fn project() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", "[locales.ru]\n");
    sandbox.write("source_texts/2026/strike.md", "We strike.\n");
    sandbox.write("source_texts/appeal.md", "We appeal.\n");
    sandbox
}

#[test]
fn the_nearest_project_upwards_is_meant_and_paths_are_from_where_one_stands() {
    let sandbox = project();
    let mut command = sandbox.command(&["check", "strike.md"]);
    command.current_dir(sandbox.project().join("source_texts/2026"));
    let output = command.output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.starts_with("source_texts/2026/strike.md:1: "), "{said}");
    assert_eq!(said.lines().count(), 1);
}

#[test]
fn a_project_may_be_named() {
    let sandbox = project();
    let root = sandbox.project();
    let mut command = sandbox.command(&["check", "--project", root.to_str().unwrap()]);
    let output = command.current_dir("/").output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    for (folder, said) in
        [("source_texts", "no talmach.toml in"), ("nowhere", "no talmach.toml in")]
    {
        let ran = sandbox.run(&["check", "--project", folder]).expect_status(2);
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
        assert!(ran.stderr.contains("hint: `talmach init`"), "{}", ran.stderr);
    }
}

#[test]
fn a_fault_of_the_configuration_is_told_with_its_place() {
    let sandbox = project();
    for (config, said) in [
        ("", "talmach.toml: no language to translate into"),
        (
            "[locales.ru]\n[check]\nrequire = \"done\"\n",
            "talmach.toml:3:11: done is not a value here",
        ),
        ("[locales.ru]\n[check.levels]\nstale = \"fatal\"\n", "talmach.toml:3:9: fatal is not"),
        ("[locales.ru]\n[check.levels]\nstael = \"off\"\n", "talmach.toml:3:1: stael is not"),
        ("[locales.ru]\n[check]\ngrace = \"soon\"\n", "talmach.toml:3:9: soon is not a length"),
        ("[locales.ru]\n[check]\nmax-stale-words = -1\n", "talmach.toml:3:19: "),
        ("[locales.ru]\nsource = \n", "talmach.toml:2:"),
        ("source = \"../x\"\n[locales.ru]\n", "talmach.toml:1:10: ../x leads out of the project"),
        ("source = \"/etc\"\n[locales.ru]\n", "talmach.toml:1:10: /etc leads out of the project"),
        ("[locales.russian_x]\n", "talmach.toml:1:10: russian_x is not a language tag"),
        ("[locales.en]\n", "talmach.toml:1:10: en is the language of the statements"),
        ("[locales.ru]\n[add]\ncut-from = ['(']\n", "talmach.toml:3:13: ( is not a regular"),
    ] {
        sandbox.write("talmach.toml", config);
        for command in ["check", "status", "sync"] {
            let ran = sandbox.run(&[command]).expect_status(2);
            assert!(ran.stderr.starts_with("error: "), "{}", ran.stderr);
            assert!(ran.stderr.contains(said), "{said}: {}", ran.stderr);
        }
    }
    sandbox.write("talmach.toml", b"# \xff\n");
    let ran = sandbox.run(&["check"]).expect_status(2);
    assert!(ran.stderr.contains("talmach.toml:1:3: this is not UTF-8"), "{}", ran.stderr);
}

#[test]
fn a_name_that_is_nearly_right_is_helped_along() {
    let ran = project().run(&["check", "2026/strik"]).expect_status(2);
    assert_eq!(ran.stderr, "error: There is no statement 2026/strik\nhint: perhaps: 2026/strike\n");
    let ran = project().run(&["check", "1999/*"]).expect_status(2);
    assert!(ran.stderr.starts_with("error: 1999/* fits no statement\n"), "{}", ran.stderr);
}

#[test]
fn files_that_cannot_be_statements_are_named() {
    let sandbox = project();
    sandbox.write("source_texts/appeal.txt", "Again.\n");
    let ran = sandbox.run(&["check"]).expect_status(2);
    let said = "source_texts/appeal.md and source_texts/appeal.txt would be the same statement";
    assert!(ran.stderr.contains(said), "{}", ran.stderr);
    let sandbox = project();
    sandbox.write("source_texts/a\u{1b}[2J\u{202e}.md", "Text.\n");
    let ran = sandbox.run(&["check"]).expect_status(2);
    assert!(ran.stderr.contains("source_texts/a␛[2J\u{fffd}.md cannot name"), "{}", ran.stderr);
    let sandbox = project();
    symlink("nowhere.md", sandbox.project().join("source_texts/b.md")).unwrap();
    let ran = sandbox.run(&["check"]).expect_status(2);
    assert!(ran.stderr.contains("source_texts/b.md"), "{}", ran.stderr);
}

#[test]
fn a_folder_in_place_of_the_configuration_is_no_reason_to_look_further_up() {
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", "[locales.be]\n");
    std::fs::create_dir_all(sandbox.project().join("inner/talmach.toml")).unwrap();
    let mut command = sandbox.command(&["status"]);
    let output = command.current_dir(sandbox.project().join("inner")).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("talmach.toml is not a regular file"), "{said}");
}

#[test]
fn the_language_of_the_statements_is_none_to_translate_into() {
    let sandbox = project();
    let ran = sandbox.run(&["check", "-l", "en"]).expect_status(2);
    assert!(ran.stderr.contains("en is the language of the statements"), "{}", ran.stderr);
    let ran = sandbox.run(&["check", "--level", "be:stale=off"]).expect_status(2);
    assert!(ran.stderr.contains("not translated into be"), "{}", ran.stderr);
}

#[test]
fn links_in_a_circle_are_told_in_the_language_of_the_reader() {
    let circle = |path: &str| {
        let sandbox = Sandbox::new();
        sandbox.write("talmach.toml", "[locales.be]\n");
        sandbox.write("source_texts/a.md", "Yes.\n");
        let link = sandbox.project().join(path);
        std::fs::create_dir_all(link.parent().unwrap()).unwrap();
        symlink(&link, &link).unwrap();
        sandbox
    };
    for path in ["source_texts/b.md", "translations", "translations/be/a.po", "terms.toml"] {
        let ran = circle(path).run(&["--lang", "be", "check"]).expect_status(2);
        assert!(ran.stderr.contains("замкнёныя ў кола"), "{path}: {}", ran.stderr);
        assert!(!ran.stderr.contains("os error"), "{path}: {}", ran.stderr);
    }
}
