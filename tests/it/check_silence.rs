//! Findings of `talmach check` that a translator has silenced.

use serde_json::{Value, json};

use crate::check_texts::{TOLD, dotted, findings, json, report, told};
use crate::sandbox::catalog;

const BE: &str = "translations/be/a.po";

#[test]
fn a_translator_silences_a_finding_with_a_comment_and_a_reason() {
    let sandbox = dotted(TOLD);
    let silenced = |comment: &str| {
        catalog(&[("And so on…", "І гэтак далей...")])
            .replace("\nmsgid \"And", &format!("\n{comment}\nmsgid \"And"))
    };
    sandbox.write(BE, silenced("# talmach: ignore ellipsis: \"a quotation\""));
    let ran = sandbox.run(&["check", "-l", "be"]).expect_status(0);
    assert_eq!(ran.stdout, "");
    assert!(
        ran.stderr.contains("1 finding is silenced by a translator; --ignored lists it"),
        "{}",
        ran.stderr
    );
    let ran = sandbox.run(&["check", "-l", "be", "--ignored"]).expect_status(0);
    assert_eq!(
        ran.stdout,
        "translations/be/a.po:6:22: warning [ellipsis] passage 1: Three points stand for \
                            an ellipsis: put … there — silenced: \"a quotation\"\n"
    );
    sandbox.write(BE, silenced("# talmach: ignore ellipsis"));
    let ran = sandbox.run(&["check", "-l", "be", "--ignored"]).expect_status(0);
    assert!(ran.stdout.ends_with("put … there — silenced, no reason given\n"), "{}", ran.stdout);
    sandbox.write(BE, silenced("# talmach: ignore ellipsis: \"a quotation\""));
    let found = report(&json(&sandbox, &["-l", "be"]));
    assert_eq!(found["silenced"][0]["reason"], "\"a quotation\"");
    assert_eq!(found["silenced"][0]["finding"]["check"], "ellipsis");
    assert_eq!(found["summary"]["silenced"], 1);
    // An `ignore` that is not about this check silences nothing, and says so.
    for (comment, said) in [
        ("# talmach: ignore elipsis: x", "elipsis"),
        ("# talmach: ignore fuzzy", "fuzzy"),
        ("# talmach: ignore edited-still-fuzzy", "edited-still-fuzzy"),
    ] {
        sandbox.write(BE, silenced(comment));
        let ran = json(&sandbox, &["-l", "be"]).expect_status(0);
        assert_eq!(told(&ran), ["be ellipsis warning", "be unused-silence warning"], "{comment}");
        let found = &findings(&ran)[1];
        assert!(found["message"].as_str().unwrap().contains(said), "{found}");
        assert_eq!((&found["line"], &found["column"]), (&json!(6), &Value::Null));
    }
    // Nobody knows what a check that did not run would have found.
    sandbox.write(BE, silenced("# talmach: ignore ellipsis"));
    let ran = json(&sandbox, &["-l", "be", "--level", "ellipsis=off"]).expect_status(0);
    assert_eq!(told(&ran), [""; 0]);
    sandbox.write(BE, silenced("# talmach: ignore ellipsis").replace("...", "…"));
    assert_eq!(told(&json(&sandbox, &["-l", "be"])), ["be unused-silence warning"]);
}

#[test]
fn a_misspelt_comment_to_talmach_is_told_with_what_was_meant() {
    let sandbox = dotted(TOLD);
    let plain = catalog(&[("And so on…", "І гэтак далей…")]);
    for (comment, said) in [
        (
            "# talmach: ignroe dash: x",
            "“talmach: ignroe” says nothing to talmach: perhaps “talmach: ignore” was meant",
        ),
        (
            "# talmach: xyzzy",
            "“talmach: xyzzy” says nothing to talmach: remove the comment, or write “talmach: \
             ignore CHECK: reason”",
        ),
        (
            "# talmach: reviewed by Ганна",
            "The mark “talmach: reviewed …” cannot be read and counts for nothing: remove the \
             comment; marks are written by `talmach review` and `talmach accept`",
        ),
        ("# talmach: ignore elipsis", "There is no check “elipsis”: perhaps ellipsis was meant"),
    ] {
        sandbox.write(BE, plain.replace("\nmsgid \"And", &format!("\n{comment}\nmsgid \"And")));
        let ran = json(&sandbox, &["-l", "be"]).expect_status(0);
        assert_eq!(told(&ran), ["be unused-silence warning"], "{comment}");
        assert_eq!(findings(&ran)[0]["message"], said);
    }
    let ran = json(&sandbox, &["-l", "be", "--level", "unused-silence=off"]).expect_status(0);
    assert_eq!(told(&ran), [""; 0]);
}

#[test]
fn a_silence_is_used_even_where_what_it_silences_is_too_light_to_be_told() {
    let sandbox = dotted("[locales.be]\n");
    sandbox.write("talmach.toml", "[locales.be]\n");
    let (source, text) = ("He walked 10 miles.", "Ён прайшоў 16 км.");
    sandbox.write("source_texts/a.md", source);
    let silence = "\n# talmach: ignore number-changed: converted\nmsgid \"He";
    sandbox.write(BE, catalog(&[(source, text)]).replace("\nmsgid \"He", silence));
    for (least, silenced) in [("warning", 0), ("info", 1)] {
        let args = ["--only", "number-changed,unused-silence", "--least", least];
        let ran = json(&sandbox, &args).expect_status(0);
        assert_eq!(told(&ran), [""; 0]);
        assert_eq!(report(&ran)["summary"]["silenced"], silenced);
    }
}

#[test]
fn reports_for_programs_stay_whole_where_the_silenced_are_listed() {
    let sandbox = dotted(TOLD);
    let text =
        sandbox.read(BE).replace("\nmsgid \"And", "\n# talmach: ignore ellipsis\nmsgid \"And");
    sandbox.write(BE, text);
    for format in ["json", "sarif", "gitlab", "junit", "github", "markdown"] {
        let plain = sandbox.run(&["check", "--format", format]).expect_status(0).stdout;
        let listed = sandbox.run(&["check", "--format", format, "--ignored"]).expect_status(0);
        assert_eq!(listed.stdout, plain, "{format}");
    }
}
