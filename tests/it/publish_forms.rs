//! `publish --format`: Markdown, text, books and JSON.

use std::io::{Cursor, Read};
use std::path::Path;

use serde_json::Value;
use talmach::formats::{self, Format};
use unicode_width::UnicodeWidthStr;

use crate::publish::draft;
use crate::sandbox::{Sandbox, catalog};

/// The samples in a form, in the folder `out`.
fn samples(format: &str, more: &[&str]) -> Sandbox {
    let sandbox = Sandbox::new();
    let out = sandbox.project().join("out");
    let (root, out) = (env!("CARGO_MANIFEST_DIR"), out.to_str().unwrap());
    let args = [&["--project", root, "publish", "--out", out, "--format", format], more].concat();
    let _ = sandbox.run(&args).expect_status(0);
    sandbox
}

fn json(sandbox: &Sandbox, path: &str) -> Value {
    serde_json::from_str(&sandbox.read(Path::new("out").join(path))).unwrap()
}

#[test]
fn markdown_is_formatted_as_the_english_and_says_what_it_is() {
    let (markdown, units) = (samples("markdown", &[]), samples("json", &[]));
    let index = json(&units, "index.json");
    let mut seen = 0;
    for page in index["pages"].as_array().unwrap() {
        let file = page["file"].as_str().unwrap();
        let path = Path::new("out").join(file).with_extension("md");
        if page["page"] == "fallback" {
            assert!(!markdown.project().join(&path).exists(), "{file}");
            continue;
        }
        let text = markdown.read(&path);
        let locale = page["locale"].as_str().unwrap();
        assert!(text.contains(&format!("\nlang: \"{locale}\"\ntranslationKey: \"")), "{text}");
        // What readers are told of machines stands above the text, and in the front matter.
        let told = text.lines().find(|line| line.starts_with("talmach-notices: "));
        let told = told.unwrap_or_default().to_owned();
        let fields = ["title", "summary"].map(str::to_owned);
        let read = formats::read(Format::Markdown, text.into_bytes(), &fields).unwrap();
        let own = read.units().iter().filter(|unit| !told.contains(&unit.text));
        // A mark stands in italics behind its passage.
        let unmarked =
            |text: &str| text.find(" *(").map_or(text.to_owned(), |at| text[..at].to_owned());
        let read: Vec<String> =
            own.map(|unit| format!("{}: {}", unit.kind, unmarked(&unit.text))).collect();
        let wanted: Vec<String> = json(&units, file)["units"]
            .as_array()
            .unwrap()
            .iter()
            .map(|unit| {
                let shown = unit["text"].as_str().or(unit["source"].as_str()).unwrap();
                format!("{}: {shown}", unit["kind"].as_str().unwrap())
            })
            .collect();
        assert_eq!(read, wanted, "{file}");
        seen += 1;
    }
    assert_eq!(seen, 13);
}

#[test]
fn lines_of_text_have_room_in_a_mail() {
    let sandbox = samples("text", &["--base-url", "https://example.org/"]);
    for locale in ["en", "ru", "be"] {
        let text = sandbox.read(format!("out/{locale}/2026-05-01-strike.txt"));
        for line in text.lines() {
            assert!(line.width() <= 72, "{line}");
        }
        assert!(
            text.contains(&format!("https://example.org/{locale}/2026-05-01-strike.html")),
            "{text}"
        );
    }
    let be = sandbox.read("out/be/2026-05-01-strike.txt");
    assert!(be.contains("[Арыгінал гэтага"), "{be}");
}

/// The files of a book by name, in their order.
fn book(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|nth| {
            let mut file = archive.by_index(nth).unwrap();
            let name = file.name().unwrap().into_owned();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            (name, text)
        })
        .collect()
}

#[test]
fn a_book_is_the_same_bytes_each_time_and_well_formed() {
    let read = |sandbox: &Sandbox, name: &str| {
        std::fs::read(sandbox.project().join("out").join(name)).unwrap()
    };
    let (one, other) = (samples("epub", &[]), samples("epub", &[]));
    let bytes = read(&one, "be.epub");
    assert_eq!(bytes, read(&other, "be.epub"));
    // What a reader of the first bytes must find (EPUB OCF 3.3, 4.3).
    assert_eq!(&bytes[30..58], b"mimetypeapplication/epub+zip");
    let files = book(&bytes);
    assert_eq!(files.len(), 2 + 5 + 3);
    for (name, text) in
        files.iter().filter(|(name, _)| name.ends_with("html") || name.ends_with("opf"))
    {
        let mut reader = quick_xml::Reader::from_str(text);
        loop {
            match reader.read_event() {
                Ok(quick_xml::events::Event::Eof) => break,
                Ok(_) => {}
                Err(error) => panic!("{name}: {error}\n{text}"),
            }
        }
    }
    let package = &files.iter().find(|(name, _)| name == "EPUB/package.opf").unwrap().1;
    assert!(package.contains("<dc:language>be</dc:language>"), "{package}");
    assert!(
        package.contains("<meta property=\"dcterms:modified\">2026-11-21T12:00:00Z</meta>"),
        "{package}"
    );
}

#[test]
fn one_statement_can_be_a_book() {
    let sandbox = samples("epub", &["2026-05-01-strike", "-l", "be"]);
    let bytes = std::fs::read(sandbox.project().join("out/be/2026-05-01-strike.epub")).unwrap();
    let files = book(&bytes);
    let package = &files.iter().find(|(name, _)| name == "EPUB/package.opf").unwrap().1;
    assert!(
        package.contains("<dc:title>Зялёны Брод: падшыпнікавы завод спыніўся</dc:title>"),
        "{package}"
    );
}

#[test]
fn json_tells_every_unit_with_its_state() {
    let sandbox = samples("json", &[]);
    let strike = json(&sandbox, "be/2026-05-01-strike.json");
    assert_eq!(
        (&strike["schema"], &strike["page"]),
        (&Value::from(1), &Value::from("translation"))
    );
    assert_eq!(strike["ready"]["percent"], 84);
    let stale: Vec<&Value> =
        strike["units"].as_array().unwrap().iter().filter(|u| u["state"] == "stale").collect();
    assert_eq!(stale.len(), 1);
    assert!(stale[0]["was"].as_str().unwrap().starts_with("The average wage"), "{}", stale[0]);
    let letters = json(&sandbox, "be/2026-09-09-letters-to-prisoners.json");
    assert_eq!(
        (&letters["page"], &letters["reason"]),
        (&Value::from("fallback"), &Value::from("not-ready"))
    );
    let shown = letters["units"].as_array().unwrap().iter().all(|unit| unit["shown"] == "source");
    assert!(shown, "{letters}");
}

const DOOR: &str = "# The door\n\nWe open it, ![a door](pics/door.png) every day.\n\n![The handle](pics/door.png)\n\n## Tomorrow\n\nWe close it.\n";

/// A statement of which the picture stands beside it, and of which every passage is behind.
fn door(format: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", "[publish]\nmin-ready = 0\n[locales.be]\n");
    sandbox.write("source_texts/2026/door.md", DOOR);
    sandbox.write("source_texts/2026/pics/door.png", "not really a picture");
    let be = [
        ("The door", "Дзверы"),
        (
            "We open it, ![a door](pics/door.png) every day.",
            "Мы іх адчыняем, ![дзверы](pics/door.png) штодня.",
        ),
        ("The handle", "Ручка"),
        ("Tomorrow", "Заўтра"),
        ("We close it.", "Мы іх зачыняем."),
    ];
    let behind = |(now, text): (&str, &str)| {
        format!("\n#, fuzzy\n#| msgid \"Once: {now}\"\nmsgid {now:?}\nmsgstr {text:?}\n")
    };
    let be = catalog(&[]) + &be.map(behind).concat();
    sandbox.write("translations/be/2026/door.po", be);
    let _ = sandbox.run(&["publish", "--format", format, "--out", "out"]).expect_status(0);
    sandbox
}

#[test]
fn markdown_marks_passages_where_they_stand_and_its_pictures_come_along() {
    let sandbox = door("markdown");
    let be = sandbox.read("out/be/2026/door.md");
    let mark = "*(Арыгінал гэтага ўрыўка змяніўся; у перакладзе гэта пакуль не ўлічана.)*";
    let (_, text) = be.split_once("\n---\n\n").unwrap();
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    assert!(
        lines[0].starts_with("> З таго часу, як зроблены пераклад, арыгінал змяніўся ў 5"),
        "{be}"
    );
    assert_eq!(
        lines[1..],
        [
            "# Дзверы",
            mark,
            &format!("Мы іх адчыняем, ![дзверы](pics/door.png) штодня. {mark}"),
            &format!("![Ручка](pics/door.png) {mark}"),
            "## Заўтра",
            mark,
            &format!("Мы іх зачыняем. {mark}"),
        ]
    );
    for locale in ["en", "be"] {
        assert_eq!(
            sandbox.read(format!("out/{locale}/2026/pics/door.png")),
            "not really a picture"
        );
    }
    assert!(!sandbox.read("out/en/2026/door.md").contains("*("));
}

#[test]
fn a_book_holds_its_pictures_once() {
    let sandbox = door("epub");
    let parts = book(&std::fs::read(sandbox.project().join("out/be.epub")).unwrap());
    let part = |name: &str| {
        let found: Vec<&String> =
            parts.iter().filter(|(path, _)| path.ends_with(name)).map(|(_, text)| text).collect();
        assert_eq!(found.len(), 1, "{name}");
        found[0].clone()
    };
    assert_eq!(part("EPUB/pictures/2026/pics/door.png"), "not really a picture");
    assert!(part(".opf").contains("href=\"pictures/2026/pics/door.png\" media-type=\"image/png\""));
    let chapter = parts.iter().find(|(path, _)| path.contains("/s-")).unwrap();
    assert!(
        chapter.1.contains("<img src=\"pictures/2026/pics/door.png\" alt=\"дзверы\"/>"),
        "{}",
        chapter.1
    );
}

#[test]
fn a_picture_that_a_translation_alone_shows_comes_along_in_its_language() {
    let sandbox = Sandbox::new();
    sandbox.write("talmach.toml", "[publish]\nmin-ready = 0\n[locales.ru]\n[locales.be]\n");
    sandbox.write(
        "source_texts/2026/door.md",
        "The ![door](pics/door.png) opens.\n\nWe close it.\n\nWe go.\n",
    );
    for name in ["door", "door-be"] {
        sandbox.write(format!("source_texts/2026/pics/{name}.png"), name);
    }
    let ru = catalog(&[("The ![door](pics/door.png) opens.", "![Дверь](pics/door.png) открыта.")]);
    sandbox.write("translations/ru/2026/door.po", ru);
    let be = [
        ("The ![door](pics/door.png) opens.", "![Дзверы](pics/door-be.png) адчыненыя."),
        ("We close it.", "Мы зачыняем ![замок](pics/gone.png)."),
        ("We go.", "Мы ідзём ![дадому](../../talmach.png)."),
    ];
    sandbox.write("translations/be/2026/door.po", catalog(&be));
    let ran = sandbox.run(&["publish"]).expect_status(0);
    for told in [
        "translations/be/2026/door.po:7: the picture pics/gone.png is not there",
        "translations/be/2026/door.po:10: the picture ../../talmach.png is not in the folder",
    ] {
        assert!(ran.stderr.contains(&format!("warning: {told}")), "{}", ran.stderr);
    }
    let be = sandbox.read("public/be/2026/door.html");
    assert!(be.contains("src=\"../../pictures/2026/pics/door-be.png\""), "{be}");
    assert_eq!(sandbox.read("public/pictures/2026/pics/door-be.png"), "door-be");
    let _ = sandbox.run(&["publish", "--format", "markdown"]).expect_status(0);
    for (place, is_there) in [
        ("be/2026/pics/door", true),
        ("be/2026/pics/door-be", true),
        ("ru/2026/pics/door-be", false),
    ] {
        let path = sandbox.project().join(format!("public-markdown/{place}.png"));
        assert_eq!(path.exists(), is_there, "{place}");
    }
}

#[test]
fn a_title_by_a_machine_says_so_in_all_forms() {
    let sandbox = Sandbox::new();
    let config = "[publish]\nmin-ready = 0\non-draft = \"keep-marked\"\n[locales.be]\n";
    sandbox.write("talmach.toml", config);
    let english = "---\ntitle: The door\nsummary: It opens.\n---\n\nWe go.\n";
    sandbox.write("source_texts/door.md", english);
    let be = catalog(&[("We go.", "Мы ідзём.")])
        + &draft(("The door", "Дзверы"), "#, fuzzy\n")
        + &draft(("It opens.", "Яны адчыняюцца."), "#, fuzzy\n");
    sandbox.write("translations/be/door.po", be);
    let _ = sandbox.run(&["publish", "--format", "text"]).expect_status(0);
    let text = sandbox.read("public-text/be/door.txt");
    let mark = "[Машынны пераклад (firefox en-be 3.0), не правераны]";
    assert!(text.starts_with(&format!("Дзверы\n======\n\n{mark}\n\n[")), "{text}");
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains(&format!("Яны адчыняюцца. {mark} Мы ідзём.")), "{text}");
    let _ = sandbox.run(&["publish", "--format", "epub"]).expect_status(0);
    let parts = book(&std::fs::read(sandbox.project().join("public-epub/be.epub")).unwrap());
    let (_, contents) = parts.iter().find(|(path, _)| path.ends_with("nav.xhtml")).unwrap();
    let title = "<span data-origin=\"machine\">Дзверы</span> (машынны пераклад, не правераны)</a>";
    assert!(contents.contains(title), "{contents}");
    let _ = sandbox.run(&["publish", "--format", "markdown"]).expect_status(0);
    let text = sandbox.read("public-markdown/be/door.md");
    let (_, text) = text.split_once("\n---\n\n").unwrap();
    let mark = "*(Машынны пераклад (firefox en-be 3.0), не правераны)*";
    let quoted = format!(">\n> Дзверы {mark}\n>\n> Яны адчыняюцца. {mark}\n\nМы ідзём.\n");
    assert!(text.starts_with("> 2 урыўкі") && text.ends_with(&quoted), "{text}");
}
