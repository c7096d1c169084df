//! Every command speaks the reader's language to the last word.
//!
//! In the project of these tests all English, ids and names begin with an x, so that any other word in Latin letters is
//! one that somebody forgot to translate.

use std::collections::BTreeSet;

use regex::Regex;

use crate::sandbox::Sandbox;

const HEADER: &str = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n";

fn project(language: &str) -> Sandbox {
    let sandbox = Sandbox::new().with("LANG", language);
    sandbox.write("talmach.toml", "[add]\ncut-from = ['^XPS$']\n[locales.ru]\n[locales.be]\ndraft = ['memory', { backend = 'xecho', from = 'ru' }]\n\
         [backends.xdead]\nkind = 'command'\ncommand = ['xprogram']\n\
         [backends.xecho]\nkind = 'pseudo'\n\
         [backends.xremote]\nkind = 'command'\ncommand = ['xprogram']\nsends-to = 'xhost'\nprice-per-million-characters = 20\n");
    sandbox.write(
        "source_texts/xa.md",
        "# Xone xtwo\n\nXthree xfour. Xfive.\n\nXsix “xseven” xeight.\n\nXnew.\n",
    );
    let entries = "\nmsgid \"Xone xtwo\"\nmsgstr \"Раз\"\n\nmsgid \"Xthree xgone.\"\nmsgstr \"Тры.\"\n\n\
        #, fuzzy\nmsgid \"Xsix \\\"xseven\\\" xeight.\"\nmsgstr \"Шэсць\"\n\nmsgid \"Xold.\"\nmsgstr \"Стары.\"\n";
    for locale in ["ru", "be"] {
        sandbox.write(format!("translations/{locale}/xa.po"), format!("{HEADER}{entries}"));
    }
    sandbox.write("translations/be/xorphan.po", format!("{HEADER}{entries}"));
    let _ = sandbox.git(&["init", "--quiet", "--initial-branch=xmain"]);
    let _ = sandbox.git(&["add", "--all"]);
    let _ = sandbox.git(&["commit", "--quiet", "--message=x"]);
    sandbox.write("source_texts/xb.txt", "Xtext.\n");
    sandbox
}

const LETTER: &str =
    "Xtitle\nXtitle\n\n2026-05-12\n\nXa xline xthat xis\nxwrapped.\n\nXPS\nXdonate.\n";

/// Commands that do or say as much as they can, in an order in which each finds what it needs.
const LINES: &[&str] = &[
    "status",
    "status --only review",
    "status xb",
    "diff",
    "diff -v xa -l be",
    "diff xa --from HEAD",
    "diff --from HEAD~9",
    "diff xa --from HEAD -l be",
    "diff --format html",
    "check",
    "check -l be --max-stale-words 100 --max-missing-words 100",
    "check --since HEAD --grace 7d",
    "check --require reviewed",
    "add --dry-run --id xc -",
    "add -v --id xc -",
    "add --id xc -",
    "sync --dry-run",
    "sync -v -l be",
    "sync",
    "accept xa --unit 2 -l be --by Xhanna --reason xreason",
    "accept xa --unit 2 -l be --by Xhanna --reason xreason",
    "accept xa --unit 9 -l be --by Xhanna --reason xreason",
    "check -v -l be",
    "accept xa --unit 2 -l be --undo",
    "accept xa --unit 2 -l be --undo",
    "review xa -l be --by Xhanna",
    "review xa -l be --unit 2 --by Xhanna",
    "review xa -l be --unit 4 --by Xhanna",
    "review xa -l be",
    "sync --prune",
    "draft --dry-run",
    "draft --replace 1",
    "draft",
    "draft --from xnone,xdead,xremote --stale --redo",
    "draft --from xremote",
    "draft --from xdead,xecho --stale",
    "draft --from memory --stale --redo",
    "draft -l be --from xpivot",
    "backends",
    "models list",
    "models get",
    "models get xpair",
    "models add",
    "models verify",
    "status --only stale",
    "status xnone",
    "status -l de",
    "init",
    "init xnew",
    "man xman",
    "help sync",
    "xsync",
    "--project xnowhere status",
];

/// What each line prints, both streams.
fn said(language: &str) -> Vec<(&'static str, String)> {
    let sandbox = project(language);
    let mut said = Vec::new();
    for line in LINES {
        let args: Vec<&str> = line.split(' ').collect();
        let ran = sandbox.run_with_input(&args, LETTER);
        said.push((*line, ran.stdout + &ran.stderr));
    }
    sandbox.write("translations/be/xa.po", "msgid \"Xone\nmsgstr \\q\nxnonsense\n");
    sandbox.write("source_texts/xlatin.md", b"x\xe9\n");
    for line in ["status", "check", "sync"] {
        said.push((line, sandbox.run(&[line]).stderr));
    }
    sandbox.write("talmach.toml", "[locales.ru]\nxkey = 1\n[locales.xx_]\n");
    said.push(("status", sandbox.run(&["status"]).stderr));
    said
}

#[test]
fn belarusian_and_russian_are_spoken_to_the_last_word() {
    // The places of the sandbox, code for a shell, tags and styles of a page, options, files, languages, names of
    // checks, hashes.
    let names = Regex::new(
        r"(?x) (?s:<style>.*?</style>) | <[^<>]*> | &[a-z]+; | /\S+ | «talmach[^»]*» | ^\x20+(talmach\x20.*)$
        | [\x20(]--?[A-Za-z][a-z-]* | iconv\x20-f\x20windows-1251\x20-t\x20utf-8 | \[[a-z-]+\]
        | \S+\.(po|md|txt|toml) | \b\d+[hdw]\b | git\x20(config|fetch)\x20\S+(\x20\S+)? | \[[^\]]*:\x20[^\]]*\]",
    )
    .unwrap();
    let line_of_names = Regex::new(r"(?m)^\S+: talmach .*$|^ +talmach .*$").unwrap();
    let word = Regex::new("[A-Za-z][A-Za-z0-9_-]*").unwrap();
    // Programs, file names, keys of files, commands, codes of languages, engines.
    let known: BTreeSet<&str> = [
        "talmach",
        "gettext",
        "Git",
        "HEAD",
        "PO",
        "UTF-8",
        "ID",
        "source_texts",
        "locales",
        "title",
        "date",
        "name",
        "orthography",
        "draft",
        "backends",
        "msgid",
        "msgid_plural",
        "msgstr",
        "msgctxt",
        "init",
        "add",
        "sync",
        "status",
        "check",
        "accept",
        "review",
        "ru",
        "be",
        "de",
        "draft",
        "backends",
        "models",
        "get",
        "memory",
        "firefox",
        "en",
        "en-ru",
        "anthropic",
        "apertium",
        "apy",
        "azure",
        "command",
        "deepl",
        "google",
        "libretranslate",
        "openai",
        "pseudo",
        "yandex",
        "publish",
        "allow-remote",
        "true",
    ]
    .into();
    let mut wrong = Vec::new();
    for language in ["ru", "be"] {
        for (line, said) in said(language) {
            assert!(!said.is_empty(), "{line} says nothing");
            let rest = line_of_names.replace_all(&said, "");
            let rest = names.replace_all(&rest, " ");
            for found in word.find_iter(&rest) {
                let found = found.as_str();
                if !found.starts_with(['x', 'X']) && !known.contains(found) {
                    wrong.push(format!("{language} {line}: {found}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn russian_and_belarusian_do_not_speak_each_other() {
    for (language, foreign) in [("ru", ['і', 'ў', 'І', 'Ў']), ("be", ['и', 'щ', 'И', 'Щ'])]
    {
        for (line, said) in said(language) {
            // Translations are shown as they are, and they are Belarusian here.
            let own = said
                .replace("Адзін", "")
                .replace("Шэсць", "")
                .replace("Тры", "")
                .replace("Стары", "");
            assert!(!own.contains(foreign), "{language} {line}: {own}");
        }
    }
}
