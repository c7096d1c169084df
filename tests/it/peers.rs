//! Other people's tools: they take what we write, and whatever they do to it, no review is claimed that was not made.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use talmach::formats::po;
use talmach::model::fingerprint::{fold, normalise};

use crate::sandbox::Sandbox;
use crate::tools::{gettext, python, run};

const ENGLISH: &str = "# Strike\n\nThe miners stopped work on Tuesday.\n\nWrite letters to prisoners.\n\nNobody answered the union.\n\nThe court sat in Minsk, behind closed doors.\n\nHelp them.\n";
const BE: &str = "translations/be/strike.po";
const COUNTS: [&str; 7] = ["total", "current", "stale", "missing", "fuzzy", "reviewed", "retired"];

/// A catalog with all that we write: reviewed, accepted, stale, draft, missing, retired.
fn project() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", "[locales.be]\n");
    let old = ENGLISH.replace("letters", "leters").replace("Nobody", "No one");
    sandbox.write("source_texts/strike.md", old + "\nA passage that will go away.\n");
    let _ = sandbox.run(&["sync"]).expect_status(0);
    let mut catalog = sandbox.read(BE);
    for (source, text) in [
        ("Strike", "Страйк"),
        ("The miners stopped work on Tuesday.", "Гарнякі спынілі працу ў аўторак."),
        ("Write leters to prisoners.", "Пішыце лісты зняволеным."),
        ("No one answered the union.", "Ніхто не адказаў прафсаюзу."),
        (
            "The court sat in Minsk, behind closed doors.",
            "Суд засядаў у Менску за зачыненымі дзвярыма.",
        ),
        ("A passage that will go away.", "Урывак, якога не стане."),
    ] {
        let empty = format!("msgid \"{source}\"\nmsgstr \"\"\n");
        assert!(catalog.contains(&empty), "{catalog}");
        catalog = catalog.replace(&empty, &format!("msgid \"{source}\"\nmsgstr \"{text}\"\n"));
    }
    sandbox.write(BE, catalog.replace("msgid \"The court", "#, fuzzy\nmsgid \"The court"));
    sandbox.write("source_texts/strike.md", ENGLISH);
    let _ = sandbox.run(&["sync"]).expect_status(0);
    let review = ["review", "strike", "-l", "be", "--by", "Ганна", "--unit", "1,2"];
    let _ = sandbox.run(&review).expect_status(0);
    let accept =
        ["accept", "strike", "-l", "be", "--by", "Ян", "--reason", "a typo (only)", "--unit", "3"];
    let _ = sandbox.run(&accept).expect_status(0);
    assert_eq!(status(&sandbox), [6, 3, 1, 1, 1, 2, 1]);
    sandbox
}

fn status(sandbox: &Sandbox) -> [u64; 7] {
    let json = sandbox.run(&["status", "--format", "json"]).expect_status(0).stdout;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let units = &json["statements"][0]["locales"]["be"]["units"];
    COUNTS.map(|key| units[key].as_u64().unwrap())
}

/// Who vouched for what: English up to typography, translation, name and day.
fn reviews(catalog: &str) -> BTreeSet<(String, String, String)> {
    let catalog = po::read(catalog.as_bytes()).unwrap().catalog;
    let of = |entry: &talmach::model::entry::Entry| {
        let mark = entry.review()?;
        let text = normalise(entry.text()).into_owned();
        Some((fold(&entry.source), text, mark.to_string()))
    };
    catalog.entries.iter().filter_map(of).collect()
}

/// Lets a tool change the catalog; the catalog as it was and as it is. `None` where the tool is not installed.
fn passed(sandbox: &Sandbox, tool: &str, options: &[&str]) -> Option<(String, String)> {
    let before = sandbox.read(BE);
    let mut command = gettext(tool)?;
    command.args(options).current_dir(sandbox.project());
    let output = run(command, b"");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{tool} {options:?}: {said}");
    let after = String::from_utf8(output.stdout).unwrap();
    sandbox.write(BE, &after);
    no_review_is_made_up(&before, &after);
    Some((before, after))
}

#[track_caller]
fn no_review_is_made_up(before: &str, after: &str) {
    let (before, reviews) = (reviews(before), reviews(after));
    assert!(reviews.is_subset(&before), "{:?}\n{after}", reviews.difference(&before));
}

fn catalogs() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("translations");
    let files = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(Result::unwrap);
    let files: Vec<PathBuf> = files.map(walkdir::DirEntry::into_path).collect();
    files.into_iter().filter(|path| path.extension().is_some_and(|e| e == "po")).collect()
}

/// Lets polib read the catalog, do something to `po`, and save it.
fn polib(sandbox: &Sandbox, deed: &str) -> Option<(String, String)> {
    let before = sandbox.read(BE);
    let mut command = python("polib")?;
    let script = format!("import polib\npo = polib.pofile('{BE}')\n{deed}\npo.save()\n");
    command.args(["-c", &script]).current_dir(sandbox.project());
    let output = run(command, b"");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let after = sandbox.read(BE);
    no_review_is_made_up(&before, &after);
    Some((before, after))
}

#[test]
fn msgcat_changes_no_byte_of_the_samples_and_of_a_catalog_with_all_marks() {
    let sandbox = project();
    let mut files: Vec<Vec<u8>> = catalogs().iter().map(|path| fs::read(path).unwrap()).collect();
    assert!(!files.is_empty());
    files.push(sandbox.read(BE).into_bytes());
    for bytes in files {
        let Some(mut command) = gettext("msgcat") else { return };
        command.args(["--force-po", "-"]);
        let output = run(command, &bytes);
        let said = String::from_utf8_lossy(&output.stderr);
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        assert_eq!(text(&output.stdout), text(&bytes), "{said}");
    }
}

#[test]
fn msgfmt_accepts_the_samples_and_a_catalog_with_all_marks() {
    let sandbox = project();
    let mut files = catalogs();
    files.push(sandbox.project().join(BE));
    for file in files {
        let Some(mut command) = gettext("msgfmt") else { return };
        command.args(["--check", "--output-file=/dev/null"]).arg(&file);
        let output = run(command, b"");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{}: {said}", file.display());
    }
}

#[test]
fn a_catalog_that_only_passes_through_keeps_all_that_stood_about_it() {
    let sandbox = project();
    let before = status(&sandbox);
    let Some(mut command) = gettext("msgattrib") else { return };
    command.args(["--no-obsolete", "--empty", BE]).current_dir(sandbox.project());
    let pot = run(command, b"");
    assert!(pot.status.success());
    sandbox.write("strike.pot", &pot.stdout);
    for (tool, options) in [
        ("msgcat", vec![BE]),
        ("msgcat", vec!["--no-wrap", BE]),
        ("msgcat", vec!["--sort-output", "--width=120", BE]),
        ("msgattrib", vec![BE]),
        ("msgmerge", vec!["--previous", BE, "strike.pot"]),
        ("msgmerge", vec!["--previous", "--no-fuzzy-matching", BE, "strike.pot"]),
    ] {
        let Some((was, is)) = passed(&sandbox, tool, &options) else { return };
        assert_eq!(status(&sandbox), before, "{tool} {options:?}");
        assert_eq!(reviews(&is), reviews(&was), "{tool} {options:?}");
        assert_eq!(is.matches("# talmach: ").count(), was.matches("# talmach: ").count());
    }
    let Some((was, is)) = polib(&sandbox, "") else { return };
    assert_eq!(status(&sandbox), before);
    assert_eq!(reviews(&is), reviews(&was));
    // The acceptance can still be taken back; but msgmerge has dropped the English before it, so that what is left is a
    // draft. The stale passage still returns with its English.
    let undo = ["accept", "strike", "-l", "be", "--unit", "3", "--undo"];
    let _ = sandbox.run(&undo).expect_status(0);
    assert_eq!(status(&sandbox), [6, 2, 1, 1, 2, 2, 1]);
    sandbox.write("source_texts/strike.md", ENGLISH.replace("Nobody", "No one"));
    assert_eq!(status(&sandbox), [6, 3, 0, 1, 2, 2, 1]);
}

#[test]
fn flags_that_msgattrib_moves_move_no_review() {
    let sandbox = project();
    let ours = sandbox.read(BE);
    for (options, expected) in [
        // Vouched for by whoever ran that, and by no name.
        (["--clear-fuzzy", BE], [6, 5, 0, 1, 0, 2, 1]),
        // Withdrawn: what was accepted is stale again.
        (["--set-fuzzy", BE], [6, 0, 2, 1, 3, 0, 1]),
        // Nobody knows any more what the stale ones were made from.
        (["--clear-previous", BE], [6, 3, 0, 1, 2, 2, 1]),
        // Only the drafts are left.
        (["--only-fuzzy", BE], [6, 0, 1, 4, 1, 0, 0]),
        (["--translated", BE], [6, 3, 1, 1, 1, 2, 1]),
    ] {
        sandbox.write(BE, &ours);
        if passed(&sandbox, "msgattrib", &options).is_none() {
            return;
        }
        assert_eq!(status(&sandbox), expected, "{options:?}");
        let _ = sandbox.run(&["sync"]).expect_status(0);
        no_review_is_made_up(&ours, &sandbox.read(BE));
    }
}

#[test]
fn what_msgmerge_fills_by_likeness_is_reviewed_by_nobody() {
    for options in [&["--previous"][..], &[]] {
        let sandbox = project();
        let english = ENGLISH
            .replace("on Tuesday", "on Wednesday")
            .replace("Write letters to prisoners.", "Write letters to all prisoners.")
            .replace(
                "# Strike\n",
                "# Strike\n\nThe miners stopped work on Tuesday and on Thursday.\n",
            );
        sandbox.write("source_texts/strike.md", &english);
        let passages = english.trim().trim_start_matches("# ").split("\n\n");
        let messages = passages.map(|text| format!("\nmsgid \"{text}\"\nmsgstr \"\"\n"));
        let header = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n";
        sandbox.write("new.pot", header.to_owned() + &messages.collect::<String>());
        let merge = [options, &[BE, "new.pot"]].concat();
        let Some((before, merged)) = passed(&sandbox, "msgmerge", &merge) else { return };
        assert!(
            merged.matches("reviewed by Ганна").count() > before.matches("reviewed by").count()
        );
        let [_, current, .., reviewed, _] = status(&sandbox);
        assert_eq!((current, reviewed), (1, 1), "the title alone: {merged}");
        // Nor when a translator then takes the flags away, which is what people do.
        sandbox.write(BE, merged.replace("#, fuzzy\n", ""));
        no_review_is_made_up(&before, &sandbox.read(BE));
        let _ = sandbox.run(&["sync"]).expect_status(0);
        no_review_is_made_up(&before, &sandbox.read(BE));
    }
}

#[test]
fn what_a_script_does_with_polib_is_reviewed_by_nobody() {
    let sandbox = project();
    let ours = sandbox.read(BE);
    for deed in [
        "for e in po: e.msgstr = e.msgstr + ' Так.'",
        "for e in po: e.flags = []",
        "for e in po: e.tcomment = po[1].tcomment",
        "for e in po: e.msgid = e.msgid + ' Yes.'",
        "for e in po: e.flags, e.previous_msgid, e.msgstr = [], None, 'Адно і тое ж.'",
        "for e in po: e.obsolete = not e.obsolete",
    ] {
        sandbox.write(BE, &ours);
        if polib(&sandbox, deed).is_none() {
            return;
        }
        let _ = sandbox.run(&["sync"]).expect_status(0);
        no_review_is_made_up(&ours, &sandbox.read(BE));
        let [total, current, stale, missing, fuzzy, reviewed, _] = status(&sandbox);
        assert_eq!(total, current + stale + missing + fuzzy, "{deed}");
        assert!(reviewed <= 2, "{deed}");
    }
}
