//! The agreed terms: the file, and what `terms` does with it.

use crate::sandbox::{Ran, Sandbox};

const TERMS: &str = "# Нашы тэрміны\n\
    [[term]]\n\
    english = \"strike\"   # noun\n\
    be = \"страйк\"   # не забастоўка\n\
    ru = \"забастовка\"\n";

fn project(terms: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", "[locales.ru]\n[locales.be]\n");
    sandbox.write(
        "source_texts/a.md",
        "# The strike\n\nThe strike fund pays. The strike fund of **Paper Boat** helps every trade union.\n",
    );
    sandbox.write("source_texts/b.md", "We thank Paper Boat and each trade union.\n");
    if !terms.is_empty() {
        sandbox.write("terms.toml", terms);
    }
    sandbox
}

fn terms(sandbox: &Sandbox, args: &[&str]) -> Ran {
    sandbox.run(&[&["terms"], args].concat())
}

fn json(ran: Ran) -> serde_json::Value {
    serde_json::from_str(&ran.stdout).unwrap()
}

#[test]
fn a_project_without_terms_is_told_how_to_begin() {
    let sandbox = project("");
    let ran = terms(&sandbox, &["list"]).expect_status(0);
    assert_eq!(ran.stdout, "");
    assert!(ran.stderr.contains("hint: talmach terms add strike -l be=…"), "{}", ran.stderr);
    let _ = terms(&sandbox, &["check"]).expect_status(0);
    let ran = terms(&sandbox, &["add", "strike", "-l", "be=страйк", "-l", "ru=забастовка"]);
    assert_eq!(ran.expect_status(0).stderr, "strike: added to terms.toml\n");
    let file = "[[term]]\nenglish = \"strike\"\nbe = \"страйк\"\nru = \"забастовка\"\n";
    assert_eq!(sandbox.read("terms.toml"), file);
}

#[test]
fn what_is_added_leaves_the_rest_of_the_file_as_it_is() {
    let sandbox = project(TERMS);
    let _ = terms(&sandbox, &["add", "Strike", "-l", "be=страйк", "--forbid", "be=забастоўка"])
        .expect_status(0);
    let grown = TERMS.replace(
        "be = \"страйк\"",
        "be = { preferred = \"страйк\", forbidden = [\"забастоўка\"] }",
    );
    let grown = grown.replace("\"strike\"", "[\"strike\", \"Strike\"]");
    assert_eq!(sandbox.read("terms.toml"), grown);
    let ran = terms(&sandbox, &["add", "strike", "-l", "be=страйк"]).expect_status(0);
    assert_eq!(ran.stderr, "strike: all of this is there already\n");
    let ran = terms(&sandbox, &["add", "strike", "-l", "be=забастоўка"]).expect_status(2);
    assert!(ran.stderr.contains("“забастоўка” is left out"), "{}", ran.stderr);
    assert_eq!(sandbox.read("terms.toml"), grown);
    let _ = terms(
        &sandbox,
        &[
            "add",
            "Paper Boat",
            "--kind",
            "organisation",
            "--note",
            "25 \"March\"",
            "-l",
            "be=Папяровы караблік",
            "-l",
            "be=Караблік",
        ],
    )
    .expect_status(0);
    let added = "\n[[term]]\nenglish = \"Paper Boat\"\nkind = \"organisation\"\nnote = \"25 \\\"March\\\"\"\n\
        be = { preferred = \"Папяровы караблік\", allowed = [\"Караблік\"] }\n";
    assert_eq!(sandbox.read("terms.toml"), grown + added);
}

#[test]
fn the_list_shows_what_it_is_asked_for() {
    let sandbox = project(&TERMS.replace(
        "\"страйк\"",
        "{ preferred = \"страйк\", allowed = \"x\", forbidden = \"забастоўка\" }",
    ));
    let ran = terms(&sandbox, &["list", "-l", "be"]).expect_status(0);
    assert_eq!(ran.stdout, "strike\n  be  страйк; also x; not забастоўка\n");
    assert_eq!(ran.stderr, "1 agreed term in terms.toml\n");
    let listed = json(terms(&sandbox, &["list", "--format", "json"]).expect_status(0));
    let term = &listed["terms"][0];
    assert_eq!((&term["id"], &term["line"]), (&"strike".into(), &2.into()));
    assert_eq!(term["renderings"]["be"]["forbidden"][0], "забастоўка");
    let ran = terms(&sandbox, &["list", "-l", "de"]).expect_status(2);
    assert!(ran.stderr.contains("not translated into de"), "{}", ran.stderr);
}

#[test]
fn a_fault_of_the_file_is_told_with_its_place() {
    for (text, said) in [
        (
            "[[term]]\nenglish = \"a\"\nnotes = \"b\"\n",
            "terms.toml:3:1: there is no notes; there are",
        ),
        ("[[term]]\nru = \"a\"\n", "terms.toml:1:1: this term has no english"),
        ("[term]\n", "terms.toml:1:2: a term is a table of its own"),
        ("[[term]]\nenglish = \n", "terms.toml:2:"),
        (
            "[[term]]\nenglish = \"a\"\nkind = \"thing\"\n",
            "terms.toml:3:8: thing is not a value here",
        ),
    ] {
        let sandbox = project(text);
        for action in ["list", "check", "extract", "export"] {
            let ran = terms(&sandbox, &[action]).expect_status(2);
            assert!(ran.stderr.contains(said), "{action}: {}", ran.stderr);
        }
    }
}

#[test]
fn contradictions_and_gaps_are_findings() {
    let sandbox = project(
        &[TERMS, "[[term]]\nenglish = \"Strike\"\nnte = \"x\"\nru = \"cтачка\"\n"].concat(),
    );
    let ran = terms(&sandbox, &["check"]).expect_status(1);
    assert_eq!(
        ran.stdout,
        "terms.toml:6: “Strike” is the English of another term, too, in line 2; join the two, or tell them apart by kind\n\
         terms.toml:6: “Strike” has no rendering in be\n\
         terms.toml:8: the project is not translated into nte; it has: ru, be\n\
         terms.toml:9: “cтачка” has Latin and Cyrillic letters in one word\n"
    );
    assert_eq!(ran.stderr, "4 findings\n");
    let told = json(terms(&sandbox, &["check", "--format", "json"]).expect_status(1));
    assert_eq!(told["findings"].as_array().unwrap().len(), 4);
    assert_eq!(told["findings"][3]["locale"], "ru");
    let _ = terms(&project(TERMS), &["check"]).expect_status(0);
}

#[test]
fn what_is_exported_is_imported() {
    let sandbox = project(TERMS);
    let _ = terms(&sandbox, &["export", "out/terms.tbx"]).expect_status(0);
    assert_eq!(sandbox.read("out/terms.tbx"), terms(&sandbox, &["export"]).stdout);
    let other = project("");
    other.write("terms.tbx", sandbox.read("out/terms.tbx"));
    let ran = terms(&other, &["import", "terms.tbx"]).expect_status(0);
    assert_eq!(ran.stderr, "terms.toml: 1 new term, 0 extended\n");
    let kept = other.read("terms.toml");
    let _ = terms(&other, &["import", "terms.tbx"]).expect_status(0);
    assert_eq!(other.read("terms.toml"), kept);
    let list = |sandbox| terms(sandbox, &["list"]).stdout;
    assert_eq!(list(&other), list(&sandbox));
}

#[test]
fn an_import_says_what_it_leaves_out() {
    let sandbox = project(TERMS);
    let entry = |en: &str, be: &str| {
        format!(
            "<termEntry><langSet xml:lang=\"{en}\"><tig><term>strike</term></tig></langSet>\
            <langSet xml:lang=\"be\"><tig><term>{be}</term></tig></langSet></termEntry>"
        )
    };
    let martif = |entries: &str| {
        format!("<martif type=\"TBX-Basic\"><text><body>{entries}</body></text></martif>")
    };
    sandbox.write("x.tbx", martif(&[entry("en-GB", "стачка"), entry("fr", "грэва")].concat()));
    let ran = terms(&sandbox, &["import", "x.tbx"]).expect_status(0);
    assert!(ran.stderr.contains("warning: “стачка” is left out"), "{}", ran.stderr);
    assert!(ran.stderr.contains("warning: 1 entry without a term in en"), "{}", ran.stderr);
    assert_eq!(sandbox.read("terms.toml"), TERMS);
    for (text, said) in [
        ("<tmx/>", "x.tbx:1: this is not TBX: it begins with <tmx>"),
        ("<tbx>\n<a>", "x.tbx:2: the file ends in the middle"),
        ("<tbx><conceptEntry><note>\n&x;", "x.tbx:2: the entity &x; is not known here"),
    ] {
        sandbox.write("x.tbx", text);
        let ran = terms(&sandbox, &["import", "x.tbx"]).expect_status(2);
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
    }
    let ran = terms(&sandbox, &["import", "y.tbx"]).expect_status(2);
    assert!(ran.stderr.contains("y.tbx does not exist"), "{}", ran.stderr);
}

#[test]
fn what_is_not_agreed_upon_is_proposed() {
    let sandbox = project(TERMS);
    let found = json(terms(&sandbox, &["extract", "--format", "json"]).expect_status(0));
    let names = |found: &serde_json::Value| -> Vec<String> {
        let all = found["candidates"].as_array().unwrap().iter();
        all.map(|candidate| candidate["english"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names(&found), ["Paper Boat", "trade union"]);
    assert_eq!(found["candidates"][0]["kind"], "name");
    assert_eq!(
        found["candidates"][0]["example"],
        "The strike fund of Paper Boat helps every trade union."
    );
    let ran = terms(&sandbox, &["extract", "b", "--min", "1"]).expect_status(0);
    assert_eq!(ran.stdout.lines().count(), 2, "{}", ran.stdout);
    let ran = terms(&sandbox, &["extract", "--min", "9"]).expect_status(0);
    assert_eq!(ran.stdout, "");
}

#[test]
fn options_of_another_action_are_refused() {
    let sandbox = project(TERMS);
    for args in [
        &["list", "-l", "be=страйк"][..],
        &["list", "strike"],
        &["check", "--min", "2"],
        &["add", "strike", "-l", "be"],
        &["add", "strike", "-l", "be="],
        &["add", "strike", "-l", "de=Streik"],
        &["add", "strike"],
        &["add"],
        &["import"],
        &["export", "--format", "json"],
        &["export", "terms.toml"],
    ] {
        let _ = terms(&sandbox, args).expect_status(2);
    }
    assert_eq!(sandbox.read("terms.toml"), TERMS);
}

#[test]
fn the_file_may_have_another_name_and_place() {
    let sandbox = project("");
    sandbox.write("talmach.toml", "terms = \"data/words.toml\"\n[locales.be]\n");
    sandbox.write("data/words.toml", TERMS);
    let ran = terms(&sandbox, &["list"]).expect_status(0);
    assert_eq!(ran.stderr, "1 agreed term in data/words.toml\n");
}

#[test]
fn the_terms_of_the_samples_are_sound() {
    let root = env!("CARGO_MANIFEST_DIR");
    let ran = Sandbox::new().run(&["--project", root, "terms", "check"]).expect_status(0);
    assert_eq!(ran.stderr, "Nothing is wrong with 15 agreed terms\n");
}

#[test]
fn a_language_without_a_rendering_is_told_what_is_lacking() {
    let sandbox = project(TERMS);
    let ran = terms(&sandbox, &["list", "-l", "ru=союз"]).expect_status(2);
    let expected = "“ru=союз” is no value for “--locale”: expected a language tag";
    assert!(ran.stderr.contains(expected), "{}", ran.stderr);
    let ran = terms(&sandbox, &["add", "union", "-l", "ru"]).expect_status(2);
    let expected = "“ru” is no value for “--locale”: expected a language and a text such as be=…";
    assert!(ran.stderr.contains(expected), "{}", ran.stderr);
    let ran = terms(&sandbox, &["add", "strike", "-l", "ru=стачка"]).expect_status(2);
    assert!(ran.stderr.contains("hint: of a language, the first rendering"), "{}", ran.stderr);
    let both = ["add", "strike", "-l", "ru=забастовка", "-l", "ru=стачка"];
    let _ = terms(&sandbox, &both).expect_status(0);
}
