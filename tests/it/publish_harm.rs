//! Texts that mean harm, through the whole of `publish` in every form.

use std::path::Path;

use crate::sandbox::{Sandbox, catalog};

const ID: &str = "it's a «день»/O'Brien & sons";

/// A statement with everything that a page could trip over, and a translation that adds its own.
fn project() -> Sandbox {
    let title = "T".repeat(2_000);
    let body = "Raw <script>alert(1)</script> and <img src=x onerror=alert(1)> here.";
    let link = "A [link](javascript:alert(1)) and [one](data:text/html,x).";
    let bidi = "Before \u{202e}after\u{2066} it </article></script> ends.";
    let sandbox = Sandbox::new();
    sandbox
        .write("talmach.toml", "[locales.be]\n[publish]\nbase-url = \"https://example.org/a\"\n");
    sandbox.write(
        format!("source_texts/{ID}.md"),
        format!("---\ntitle: {title}\ntags: [\"<b>\", \"../../x\", '\" onclick=x']\n---\n\n{body}\n\n{link}\n\n{bidi}\n"),
    );
    let pairs = [
        (title.as_str(), "</title><script>alert(2)</script>"),
        (body, "<iframe src=x></iframe> <a href=\"javascript:alert(3)\">тут</a>"),
        (link, "[спасылка](javascript:alert(4)) ]]> <!-- --> &nbsp; &copy;"),
        (bidi, "\u{202e}назад {{ page.title }} {% raw %}"),
    ];
    sandbox.write(
        format!("translations/be/{ID}.po"),
        catalog(&pairs).replace("\\u{202e}", "\u{202e}").replace("\\u{2066}", "\u{2066}"),
    );
    sandbox
}

fn written(sandbox: &Sandbox, format: &str) -> Vec<(String, Vec<u8>)> {
    let _ = sandbox.run(&["publish", "--format", format, "--out", "out"]).expect_status(0);
    let out = sandbox.project().join("out");
    let entries = walkdir::WalkDir::new(&out).into_iter().map(Result::unwrap);
    let files = entries.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let name = entry.path().strip_prefix(&out).unwrap().display().to_string();
            (name, std::fs::read(entry.path()).unwrap())
        })
        .collect()
}

#[test]
fn pages_of_hostile_texts_run_nothing_and_can_be_read() {
    let sandbox = project();
    let files = written(&sandbox, "site");
    assert!(files.iter().any(|(name, _)| *name == format!("be/{ID}.html")), "{files:?}");
    for (name, bytes) in &files {
        let text = String::from_utf8_lossy(bytes);
        if !name.ends_with(".html") {
            continue;
        }
        for harm in [
            "<script>alert",
            "<iframe",
            "href=\"javascript:",
            "href=\"data:",
            "<img src=\"x\" onerror",
        ] {
            assert!(!text.contains(harm), "{name} holds {harm}: {text}");
        }
        assert!(!text.contains('\u{202e}') && !text.contains('\u{2066}'), "{name}");
    }
    let outside: Vec<_> = std::fs::read_dir(sandbox.project()).unwrap().flatten().collect();
    assert_eq!(outside.len(), 4, "{outside:?}");
}

#[test]
fn every_other_form_stays_sound() {
    for format in ["markdown", "text", "json", "epub"] {
        let sandbox = project();
        let files = written(&sandbox, format);
        assert!(files.len() > 1, "{format}");
        for (name, bytes) in files {
            match Path::new(&name).extension().and_then(|extension| extension.to_str()) {
                Some("epub") => sound_book(&name, &bytes),
                Some("json") => {
                    let _: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
                }
                Some("txt") => {
                    let text = String::from_utf8(bytes).unwrap();
                    // Text is no markup: what was written is read, but where it would lead or turn the line around.
                    assert!(!text.contains("javascript:"), "{text}");
                    assert!(!text.contains('\u{202e}') && !text.contains('\u{2066}'), "{text}");
                }
                Some(_) | None => {
                    String::from_utf8(bytes).unwrap();
                }
            }
        }
    }
}

/// Whether a book can be read as XML.
fn sound_book(name: &str, bytes: &[u8]) {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    for nth in 0..archive.len() {
        let mut file = archive.by_index(nth).unwrap();
        let inside = file.name().unwrap().into_owned();
        if !inside.ends_with("html") && !inside.ends_with("opf") {
            continue;
        }
        let mut text = String::new();
        std::io::Read::read_to_string(&mut file, &mut text).unwrap();
        let mut reader = quick_xml::Reader::from_str(&text);
        loop {
            match reader.read_event() {
                Ok(quick_xml::events::Event::Eof) => break,
                Ok(_) => {}
                Err(error) => panic!("{name}: {error}\n{text}"),
            }
        }
        assert!(!text.contains("javascript:") && !text.contains("<script"), "{name}: {text}");
    }
}

#[test]
fn what_stands_where_a_theme_should_be_is_not_passed_over() {
    let refused = |stage: fn(&Sandbox), said: &str| {
        let sandbox = Sandbox::new();
        sandbox.write("talmach.toml", "[locales.be]\n");
        sandbox.write("source_texts/a.md", "Freedom.\n");
        stage(&sandbox);
        let ran = sandbox.run(&["publish", "--out", "out"]).expect_status(2);
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
        assert!(!sandbox.project().join("out").exists());
    };
    refused(|sandbox| sandbox.write("theme", "body {}\n"), "theme is a file, and a folder");
    refused(
        |sandbox| sandbox.write("theme/base.html/x.html", ""),
        "theme/base.html is not a regular file but a folder",
    );
    refused(
        |sandbox| {
            std::fs::create_dir_all(sandbox.project().join("theme/style.css")).unwrap();
        },
        "theme/style.css is not a regular file but a folder",
    );
    refused(
        |sandbox| {
            std::fs::create_dir(sandbox.project().join("theme")).unwrap();
            let link = sandbox.project().join("theme/style.css");
            std::os::unix::fs::symlink("/etc/hostname", link).unwrap();
        },
        "theme/style.css leads out of the project",
    );
}
