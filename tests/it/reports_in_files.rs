//! Files that somebody names for a report: anywhere, but never in place of the project itself.

use crate::sandbox::{Sandbox, catalog};

const CONFIG: &str = "[locales.be]\n";
const BE: &str = "translations/be/a.po";

fn project() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", CONFIG);
    sandbox.write("terms.toml", "[[term]]\nenglish = \"strike\"\nbe = \"страйк\"\n");
    sandbox.write("source_texts/a.md", "The strike goes on.\n");
    sandbox.write(BE, catalog(&[("The strike goes on.", "Страйк працягваецца.")]));
    sandbox
}

#[test]
fn a_report_never_takes_the_place_of_what_the_project_is_made_of() {
    let sandbox = project();
    let own = ["talmach.toml", "terms.toml", "source_texts/a.md", BE];
    let before = own.map(|path| sandbox.read(path));
    for path in own {
        let export = sandbox.run(&["terms", "export", path]).expect_status(2);
        let said = format!("{path} belongs to the project itself");
        assert!(export.stderr.contains(&said), "{}", export.stderr);
        let audit = sandbox.run(&["publish", "--audit", path]).expect_status(2);
        assert!(audit.stderr.contains(&said), "{}", audit.stderr);
        let _ = sandbox.run(&["check", "--baseline", path, "--write-baseline"]).expect_status(2);
    }
    assert_eq!(own.map(|path| sandbox.read(path)), before);
}

#[test]
fn a_hyphen_is_no_file() {
    let sandbox = project();
    let exported = sandbox.run(&["terms", "export", "-"]).expect_status(0).stdout;
    assert_eq!(sandbox.run(&["terms", "export"]).expect_status(0).stdout, exported);
    sandbox.write("terms.toml", "");
    let _ = sandbox.run_with_input(&["terms", "import", "-"], &exported).expect_status(0);
    assert!(sandbox.read("terms.toml").contains("страйк"));
    let audit = sandbox.run(&["publish", "--audit", "-"]).expect_status(0).stdout;
    assert_eq!(audit, "{\n  \"schema\": 1,\n  \"passages\": []\n}\n");
    assert!(!sandbox.project().join("-").exists());
}

#[test]
fn a_baseline_replaces_a_baseline_and_no_other_file() {
    let sandbox = project();
    sandbox.write("README.md", "How we work.\n");
    let write = |path: &str| sandbox.run(&["check", "--baseline", path, "--write-baseline"]);
    let ran = write("README.md").expect_status(2);
    assert!(ran.stderr.contains("README.md is not a baseline"), "{}", ran.stderr);
    assert!(ran.stderr.contains("hint: `--write-baseline` writes a new one"), "{}", ran.stderr);
    assert_eq!(sandbox.read("README.md"), "How we work.\n");
    sandbox.write("known.json", "");
    let _ = write("known.json").expect_status(0);
    let _ = write("known.json").expect_status(0);
    let _ = write("made/for/it.json").expect_status(0);
    let ran = write("../no/such.json").expect_status(2);
    assert!(ran.stderr.contains("../no/such.json does not exist"), "{}", ran.stderr);
    // The path is told as it was typed.
    let ran = write("source_texts").expect_status(2);
    assert!(ran.stderr.starts_with("error: source_texts is not a regular file"), "{}", ran.stderr);
}

#[test]
fn terms_are_exported_outside_of_the_project_too() {
    let sandbox = project();
    let _ = sandbox.run(&["terms", "export", "../terms.tbx"]).expect_status(0);
    let written = std::fs::read_to_string(sandbox.project().parent().unwrap().join("terms.tbx"));
    assert!(written.unwrap().contains("<term>страйк</term>"));
    let _ = sandbox.run(&["terms", "import", "../terms.tbx"]).expect_status(0);
}
