//! `talmach check` on what stands in translations: the very words, and how much they weigh.

use serde_json::{Value, json};
use talmach::formats::po;
use talmach::model::drafting::{Origin, Pivot};
use talmach::model::finding::{CheckId, Group};
use talmach::model::fingerprint::Fingerprint;
use talmach::model::locale::Locale;

use crate::sandbox::{Ran, Sandbox, catalog};

/// The check whose material these tests are, at a level that is told.
pub(crate) const TOLD: &str =
    "[locales.ru]\n[locales.be]\n[check.levels]\nellipsis = \"warning\"\n";
const RU: &str = "translations/ru/a.po";
const BE: &str = "translations/be/a.po";

/// A configuration in which `ellipsis` is the only check of texts, whatever checks there will be.
pub(crate) fn alone(config: &str) -> String {
    let of_texts = [Group::Integrity, Group::Language, Group::Typography, Group::Terms];
    let others = CheckId::ALL.iter().filter(|check| of_texts.contains(&check.group()));
    let others = others.filter(|check| **check != CheckId::Ellipsis);
    let off = others.map(|check| format!("{check} = \"off\"\n"));
    format!("{config}\n[[check.rules]]\n[check.rules.levels]\n{}", off.collect::<String>())
}

/// A passage whose Russian and Belarusian each have three points for an ellipsis.
pub(crate) fn dotted(config: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", alone(config));
    sandbox.write("source_texts/a.md", "And so on…\n");
    sandbox.write(RU, catalog(&[("And so on…", "И так далее...")]));
    sandbox.write(BE, catalog(&[("And so on…", "І гэтак далей...")]));
    sandbox
}

pub(crate) fn report(ran: &Ran) -> Value {
    serde_json::from_str(&ran.stdout).unwrap_or_else(|error| panic!("{error}\n{}", ran.stdout))
}

pub(crate) fn findings(ran: &Ran) -> Vec<Value> {
    report(ran)["findings"].as_array().unwrap().clone()
}

/// The findings as `locale check level`.
pub(crate) fn told(ran: &Ran) -> Vec<String> {
    let word = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    let told =
        |found: Value| [&found["locale"], &found["check"], &found["level"]].map(word).join(" ");
    findings(ran).into_iter().map(told).collect()
}

pub(crate) fn json(sandbox: &Sandbox, args: &[&str]) -> Ran {
    sandbox.run(&[&["check", "--format", "json"], args].concat())
}

/// The line and the character of a text in a file, both from 1.
fn place(file: &str, text: &str) -> (usize, usize) {
    let at = file.find(text).unwrap();
    let line = file[..at].rfind('\n').map_or(0, |end| end + 1);
    (1 + file[..at].matches('\n').count(), 1 + file[line..at].chars().count())
}

#[test]
fn a_finding_is_at_the_very_words_however_the_translation_is_folded() {
    let sandbox = dotted(TOLD);
    let entry = "\n# a \"note\"...\n#. paragraph\nmsgid \"And so on…\"\nmsgstr \"\"\n\
                 \"Скажам \\\"не\\\",\\t\"\n\"і гэтак далей…, і яшчэ... Усё.\"\n";
    sandbox.write(BE, catalog(&[]) + entry);
    let ran = json(&sandbox, &["-l", "be"]).expect_status(0);
    let found = &findings(&ran)[0];
    let (line, column) = place(&sandbox.read(BE), "... Усё");
    assert_eq!((&found["line"], &found["column"]), (&json!(line), &json!(column)));
    assert_eq!((&found["words"], &found["fix"]), (&json!("..."), &json!("…")));
    assert_eq!(found["source"], "And so on…");
    assert_eq!(found["translation"], "Скажам \"не\",\tі гэтак далей…, і яшчэ... Усё.");
    assert_eq!(
        (&found["file"], &found["unit"], &found["group"]),
        (&json!(BE), &json!(1), &json!("typography"))
    );
}

#[test]
fn characters_are_counted_whatever_the_charset_of_the_file() {
    let sandbox = dotted(TOLD);
    let text = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=KOI8-R\\n\"\n\n\
                msgid \"And so on\"\nmsgstr \"И так далее...\"\n";
    let (bytes, _, lost) = encoding_rs::KOI8_R.encode(text);
    assert!(!lost);
    sandbox.write("source_texts/a.md", "And so on\n");
    sandbox.write(RU, bytes);
    let found = findings(&json(&sandbox, &["-l", "ru", "--only", "ellipsis"])).remove(0);
    let (line, column) = place(text, "...");
    assert_eq!((&found["line"], &found["column"]), (&json!(line), &json!(column)));
}

#[test]
fn a_reader_sees_both_texts_with_the_very_words_underlined() {
    let sandbox = dotted(TOLD);
    for (language, said) in [
        ("en", "warning [ellipsis] passage 1: Three points stand for an ellipsis: put … there"),
        (
            "ru",
            "предупреждение [ellipsis] отрывок 1: Вместо многоточия стоят три точки: поставьте …",
        ),
        ("be", "папярэджанне [ellipsis] урывак 1: Замест шматкроп’я стаяць тры кропкі: пастаўце …"),
    ] {
        let ran = sandbox.run(&["check", "-l", "be", "--lang", language]).expect_status(0);
        let lines = ["    en: And so on…", "    be: І гэтак далей...", "                     ^^^"];
        assert_eq!(ran.stdout, format!("{BE}:5:22: {said}\n{}\n", lines.join("\n")));
    }
    let colours = sandbox.run(&["check", "-l", "be", "--color", "always"]).expect_status(0).stdout;
    assert!(colours.contains("\u{1b}["), "{colours}");
    let plain = anstream::adapter::strip_str(&colours).to_string();
    assert_eq!(plain, sandbox.run(&["check", "-l", "be"]).expect_status(0).stdout);
}

#[test]
fn the_texts_bear_the_names_of_their_languages() {
    let sandbox = dotted(&format!("source-locale = \"de\"\n{TOLD}"));
    let ran = sandbox.run(&["check", "-l", "be"]).expect_status(0);
    assert!(ran.stdout.contains("    de: And so on…\n    be: "), "{}", ran.stdout);
}

#[test]
fn texts_are_cut_to_the_width_and_the_words_stay_in_sight() {
    let translation = format!("{}\\tдалей... {}", "слова ".repeat(60), "日本語".repeat(60));
    let entry = format!("\nmsgid \"And so on…\"\nmsgstr \"{translation}\"\n");
    for width in [40, 200] {
        let sandbox = dotted(TOLD).with("COLUMNS", &width.to_string());
        sandbox.write(BE, catalog(&[]) + &entry);
        let shown = sandbox.run(&["check", "-l", "be"]).expect_status(0).stdout;
        let lines: Vec<&str> = shown.lines().collect();
        assert_eq!(lines.len(), 4, "{shown}");
        for line in &lines[1..] {
            let columns = unicode_width::UnicodeWidthStr::width(*line);
            assert!(columns <= width && columns > 0, "{columns}: {shown}");
        }
        let before = |mark: &str, line: &str| {
            unicode_width::UnicodeWidthStr::width(&line[..line.find(mark).unwrap()])
        };
        assert_eq!(before("...", lines[2]), before("^^^", lines[3]), "{shown}");
        assert!(lines[2].contains("⇥далей..."), "{shown}");
    }
}

#[test]
fn a_check_weighs_what_the_nearest_word_on_it_says() {
    let be = "\n[locales.be.check.levels]\nellipsis = \"error\"\n";
    let rule = |levels: &str| {
        format!("\n[[check.rules]]\nstatements = [\"a*\"]\nlevels.ellipsis = \"{levels}\"\n")
    };
    let base = "[locales.ru]\n[locales.be]\n".to_owned();
    let by_locale = format!("{TOLD}{be}");
    let weak = base.clone() + &rule("warning") + &rule("off");
    let strong = format!("{by_locale}{}", rule("info"));
    let other =
        format!("{TOLD}\n[[check.rules]]\nstatements = [\"b/*\"]\nlevels.ellipsis = \"off\"\n");
    let (ru, both) = ("ru ellipsis warning", ["ru ellipsis warning", "be ellipsis warning"]);
    for (config, args, status, wanted) in [
        // As it comes, it is for those who ask.
        (base.as_str(), &[][..], 0, &[][..]),
        (
            &base,
            &["--least", "info", "--only", "ellipsis"],
            0,
            &["ru ellipsis info", "be ellipsis info"],
        ),
        (TOLD, &[], 0, &both),
        (TOLD, &["--least", "error"], 0, &[]),
        (&by_locale, &[], 1, &[ru, "be ellipsis error"]),
        (&by_locale, &["--least", "error"], 1, &["be ellipsis error"]),
        (&by_locale, &["--level", "be:ellipsis=off"], 0, &[ru]),
        (&weak, &[], 0, &[]),
        (
            &strong,
            &["--least", "info", "--only", "ellipsis"],
            0,
            &["ru ellipsis info", "be ellipsis info"],
        ),
        (&other, &[], 0, &both),
        (&base, &["--level", "be:ellipsis=error"], 1, &["be ellipsis error"]),
        (&base, &["--level", "ellipsis=warning,be:ellipsis=error"], 1, &[ru, "be ellipsis error"]),
        (TOLD, &["--only", "dash,missing"], 0, &[]),
        (TOLD, &["--only", "missing,ellipsis"], 0, &both),
    ] {
        let ran = json(&dotted(config), args).expect_status(status);
        assert_eq!(told(&ran), wanted, "{config}\n{args:?}");
    }
    for wrong in ["ellipsis", "be:ellipsis", "elipsis=error", "ellipsis=loud", "b!:ellipsis=error"]
    {
        let ran = dotted(TOLD).run(&["check", "--level", wrong]).expect_status(2);
        assert!(ran.stderr.contains(wrong), "{}", ran.stderr);
    }
}

#[test]
fn a_rule_may_hold_for_statements_of_a_priority() {
    let rule = "\n[[check.rules]]\npriority = \"low\"\nlevels.ellipsis = \"off\"\n";
    let sandbox = dotted(&format!("{TOLD}{rule}"));
    for (head, count) in [
        ("---\npriority: low\n---\n\n", 0),
        ("---\ntags: [a]\npriority: \"low\" # for now\n---\n\n", 0),
        ("---\npriority: lower\n---\n\n", 2),
        ("---\ntags: [low]\n---\n\n", 2),
        ("", 2),
    ] {
        sandbox.write("source_texts/a.md", format!("{head}And so on…\n"));
        assert_eq!(told(&json(&sandbox, &[])).len(), count, "{head}");
    }
    // A text without front matter has no priority, whatever its lines look like.
    std::fs::remove_file(sandbox.project().join("source_texts/a.md")).unwrap();
    sandbox.write("source_texts/a.txt", "And so on…\n");
    assert_eq!(told(&json(&sandbox, &[])).len(), 2);
}

#[test]
fn words_behind_are_tolerated_by_whoever_is_nearest() {
    let config = "[locales.ru]\n[locales.ru.check]\nmax-stale-words = 4\nmax-missing-words = 0\n\
                  [locales.be]\n[check]\nmax-stale-words = 1\nmax-missing-words = 2\n\
                  [[check.rules]]\nstatements = [\"old/*\"]\nmax-missing-words = 6\n";
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", alone(config));
    sandbox.write("source_texts/a.md", "Free them all now.\n");
    sandbox.write("source_texts/old/b.md", "One two three.\n");
    let stale =
        "\n#, fuzzy\n#| msgid \"Free them all.\"\nmsgid \"Free them all now.\"\nmsgstr \"Х\"\n";
    for locale in ["ru", "be"] {
        sandbox.write(format!("translations/{locale}/a.po"), catalog(&[]) + stale);
    }
    // Both translations of `old/b` are charged to the rule, the stale ones each to its own.
    let ran = json(&sandbox, &[]).expect_status(1);
    let wanted = ["ru stale warning", "be stale error", "ru missing warning", "be missing warning"];
    assert_eq!(told(&ran), wanted);
    // Of the command line there is one for everything.
    let _ = json(&sandbox, &["--max-stale-words", "8"]).expect_status(0);
    let _ = json(&sandbox, &["--max-stale-words", "7"]).expect_status(1);
    sandbox.write("talmach.toml", alone(&config.replace("= 6", "= 5")));
    assert_eq!(
        told(&json(&sandbox, &["-l", "be", "--max-stale-words=4"]).expect_status(0)).len(),
        2
    );
    let ran = json(&sandbox, &["old/b"]).expect_status(1);
    assert_eq!(told(&ran), ["ru missing error", "be missing error"]);
}

#[test]
fn a_draft_that_was_edited_and_one_whose_pivot_was_corrected_are_told() {
    let sandbox = dotted("[locales.ru]\n[locales.be]\n[check.levels]\nfuzzy = \"off\"\n");
    let file = catalog(&[("And so on…", "")]);
    let drafted = |text: &str, pivot: &str| {
        let mut po = po::read(file.as_bytes()).unwrap();
        let pivot = Pivot { locale: Locale::parse("ru").unwrap(), hash: Fingerprint::of(pivot) };
        let origin = Origin::Machine { engine: "apertium rus-bel".to_owned(), pivot: Some(pivot) };
        po.catalog.entries[1].drafted_by(
            text.to_owned(),
            &[origin],
            jiff::civil::date(2026, 11, 20),
        );
        String::from_utf8(po::write_new(&po.catalog)).unwrap()
    };
    let text = "І гэтак далей…";
    sandbox.write(BE, drafted(text, "И так далее..."));
    assert_eq!(told(&json(&sandbox, &[])), [""; 0]);
    sandbox.write(BE, drafted(text, "И так далее…"));
    let ran = json(&sandbox, &[]).expect_status(0);
    assert_eq!(told(&ran), ["be pivot-changed warning"]);
    assert_eq!(findings(&ran)[0]["column"], Value::Null);
    assert_eq!(
        told(&json(&sandbox, &["--level", "be:pivot-changed=error"]).expect_status(1)),
        ["be pivot-changed error"]
    );
    // Nobody looked at the Russian.
    assert_eq!(told(&json(&sandbox, &["-l", "be"])), [""; 0]);
    sandbox.write(BE, drafted(text, "И так далее...").replace("далей…", "далей, і далей…"));
    assert_eq!(told(&json(&sandbox, &[])), ["be edited-still-fuzzy warning"]);
    let _ = sandbox.run(&["review", "a", "-l", "be", "--by", "Ганна"]).expect_status(0);
    assert_eq!(told(&json(&sandbox, &[])), [""; 0]);
}

#[test]
fn catalogs_are_looked_at_as_files_too() {
    let sandbox = dotted("[locales.be]\n");
    let header = |fields: &str| format!("msgid \"\"\nmsgstr \"\"\n{fields}\n");
    let entry = "msgid \"And so on…\"\nmsgstr \"І гэтак далей…\"\n";
    let whole = "\"Language: be\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\
                 \"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 \
                 && (n%100<12 || n%100>14) ? 1 : 2);\\n\"\n";
    let charset = "\"Content-Type: text/plain; charset=UTF-8\\n\"\n";
    for (text, wanted) in [
        (format!("{}{entry}", header(whole)), vec![]),
        (format!("{}{entry}", header(&whole.replace("be", "ru"))), vec!["be header warning"]),
        (entry.to_owned(), vec!["be header warning"]),
        (format!("{}{entry}\n{entry}", header(whole)), vec!["be duplicate-entry error"]),
        // What a header only lacks, and how it is folded, is for those who ask.
        (format!("{}{entry}", header(charset)), vec![]),
        (format!("{}msgid   \"And so on…\"\nmsgstr \"І гэтак далей…\"\n", header(whole)), vec![]),
    ] {
        sandbox.write(BE, &text);
        let ran = json(&sandbox, &[]);
        assert_eq!(told(&ran), wanted, "{text}");
        for found in findings(&ran) {
            assert_eq!(found["group"], "file");
        }
    }
    sandbox.write(
        BE,
        format!("{}msgid   \"And so on…\"\nmsgstr \"І гэтак далей…\"\n", header(charset)),
    );
    let ran = json(&sandbox, &["--least", "info"]).expect_status(0);
    assert_eq!(told(&ran), ["be catalog-format info", "be header info", "be header info"]);
    assert_eq!(report(&ran)["summary"]["infos"], 3);
}

#[test]
fn a_check_that_is_required_must_be_one() {
    let config = "[locales.be]\n[check]\nrequired = [\"ellipsis\", \"spelin\"]\n";
    let ran = dotted(config).run(&["check"]).expect_status(2);
    assert!(ran.stderr.contains("talmach.toml:3:25"), "{}", ran.stderr);
    assert!(ran.stderr.contains("spelin"), "{}", ran.stderr);
    let ran = dotted(&config.replace(", \"spelin\"", "")).run(&["check"]).expect_status(0);
    assert!(!ran.stderr.contains("Not checked"), "{}", ran.stderr);
}

#[test]
fn a_check_that_is_required_and_cannot_run_fails_whatever_it_would_weigh() {
    let config = "[locales.eo]\n[check]\nrequired = [\"spelling\"]\n";
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", config);
    sandbox.write("source_texts/a.md", "One.\n");
    sandbox.write("translations/eo/a.po", catalog(&[("One.", "Unu.")]));
    // Spelling is an info, and infos are not looked for here.
    for more in [&[][..], &["--least", "info"], &["--level", "spelling=off"]] {
        let ran = sandbox.run(&[&["check"], more].concat()).expect_status(2);
        let said = "error: spelling is required and could not run: there is no dictionary of eo";
        assert!(ran.stderr.contains(said), "{more:?}: {}", ran.stderr);
    }
    let _ = sandbox.run(&["check", "--only", "term"]).expect_status(0);
    sandbox.write("talmach.toml", config.replace("required", "#"));
    let _ = sandbox.run(&["check"]).expect_status(0);
}

#[test]
fn a_misspelt_word_is_told_once_unless_the_other_check_is_quieter() {
    let sandbox = dotted("[locales.be]\n");
    sandbox.write("talmach.toml", "[locales.be]\n");
    sandbox.write(BE, catalog(&[("And so on…", "І гэтaк далей…")]));
    let told_at = |levels: &[&str]| {
        let args =
            [&["--only", "wrong-script,spelling", "-l", "be", "--least", "info"], levels].concat();
        told(&json(&sandbox, &args))
    };
    let louder = ["--level", "wrong-script=info,spelling=warning"];
    assert_eq!(told_at(&[]), ["be wrong-script error"]);
    // Where there is no dictionary, there is nothing that could be told twice.
    let alone = told_at(&["--level", "wrong-script=off"]).len();
    assert_eq!(told_at(&louder).len(), 1 + alone);
}

#[test]
fn texts_are_found_in_the_same_order_whatever_the_number_of_threads() {
    let sandbox = dotted(TOLD);
    for number in 0..40 {
        sandbox.write(format!("source_texts/{number}.md"), format!("One… {number}\n\nTwo…\n"));
        let texts = [(format!("One… {number}"), "Адзін... і..."), ("Two…".to_owned(), "Два...")];
        let pairs: Vec<_> = texts.iter().map(|(source, text)| (source.as_str(), *text)).collect();
        sandbox.write(format!("translations/be/{number}.po"), catalog(&pairs));
    }
    for format in ["json", "sarif"] {
        let run = |threads: &str| {
            let mut command = sandbox.command(&["check", "--least=info", "--format", format]);
            command.env("RAYON_NUM_THREADS", threads).output().unwrap()
        };
        let one = run("1");
        assert!(one.stdout.len() > 50_000, "{}", one.stdout.len());
        assert_eq!(one, run("4"));
    }
}

#[test]
fn a_hostile_passage_ends_in_a_report_of_a_sane_size() {
    let sandbox = dotted(TOLD);
    for (translation, most) in [("так... ".repeat(300), 50), ("так... ".repeat(150_000), 1)] {
        sandbox.write(BE, catalog(&[("And so on…", &translation)]));
        let found = findings(&json(&sandbox, &["-l", "be"]).expect_status(0));
        assert_eq!(found.len(), most);
        let _ = sandbox.run(&["check", "-l", "be", "--fix"]).expect_status(0);
        assert!(!sandbox.read(BE).contains("..."));
    }
}
