//! The embedded engine whole: from a mirror through the command line to a catalog.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::process::{Command, Stdio};
use std::thread;

use wiremock::ResponseTemplate;

use crate::draft::entry;
use crate::local_backends::mirror::{Loopback, Sent, files_in, location, records, sent};
use crate::local_backends::setup::run;
use crate::sandbox::Sandbox;
use crate::terminal;
use crate::tiny_model::{LEXICON, build};
use crate::tools;

/// A project that drafts with the embedded engine and gets its models from a mirror.
fn project(records: &str, attachments: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write(
        "talmach.toml",
        format!(
            "[locales.ru]\ndraft = ['firefox']\n[locales.be]\ndraft = []\n[backends.firefox]\n\
             records = '{records}'\nattachments = '{attachments}'\n"
        ),
    );
    sandbox.write("source_texts/a.md", "# Free elections\n\nWe demand free *elections* and peace.\n\n* `law`\n* Write to people: people write\n");
    sandbox
}

fn beside(loopback: &Loopback) -> Sandbox {
    project(&loopback.mirror.records, &loopback.mirror.attachments)
}

/// The catalog is drafted, whole, and as gettext writes it.
#[track_caller]
fn is_drafted(sandbox: &Sandbox) {
    let catalog = sandbox.read("translations/ru/a.po");
    let drafted = entry(&catalog, "We demand free *elections* and peace.");
    assert!(
        drafted.starts_with("# talmach: drafted by firefox en-ru 3.0 on 2026-11-21 (b3:"),
        "{drafted}"
    );
    assert!(drafted.ends_with("msgstr \"Мы требуем свободных *выборов* и мир.\""), "{drafted}");
    if let Some(mut msgcat) = tools::gettext("msgcat") {
        msgcat.arg("-");
        let output = tools::run(msgcat, catalog.as_bytes());
        assert_eq!(String::from_utf8(output.stdout).unwrap(), catalog);
    }
}

#[test]
fn from_the_mirror_of_the_configuration_to_a_catalog() {
    run(async {
        let loopback = Loopback::whole(&sent(build(LEXICON))).await;
        let sandbox = beside(&loopback);
        let got = sandbox.run(&["models", "get", "en-ru"]).expect_status(0);
        assert!(got.stderr.ends_with("en-ru 3.0: installed\n"), "{}", got.stderr);
        let ran = sandbox.run(&["draft", "-l", "ru"]);
        assert!(ran.stdout.contains("drafted by firefox en-ru 3.0\n"), "{ran:?}");
        is_drafted(&sandbox);
        let status = sandbox.run(&["status", "--format", "json"]).expect_status(0);
        assert!(status.stdout.contains("\"machine\""), "{}", status.stdout);
    });
}

#[test]
fn options_come_before_the_configured_mirror() {
    run(async {
        let loopback = Loopback::whole(&sent(build(LEXICON))).await;
        let sandbox = project("http://127.0.0.1:1", "http://127.0.0.1:1");
        let list = ["models", "list", "--available"];
        let _ = sandbox.run(&list).expect_status(2);
        let there = [&list[..], &["--records", &loopback.mirror.records]].concat();
        assert_eq!(sandbox.run(&there).expect_status(0).stdout, "en-ru  3.0  1 MB\n");
        // A configuration that cannot be read is no leave to ask somebody else.
        sandbox.write("talmach.toml", "[locales.ru]\n[backends.firefox]\nrecord = 'x'\n");
        let wrong = sandbox.run(&list).expect_status(2);
        assert!(wrong.stderr.contains("record"), "{}", wrong.stderr);
    });
}

#[test]
fn the_first_use_at_a_terminal_offers_the_model_with_its_size() {
    run(async {
        let loopback = Loopback::whole(&sent(build(LEXICON))).await;
        let sandbox = beside(&loopback);
        let question = "Download the model en-ru (1 MB)? [y/N] ";
        let refused = terminal::run(sandbox.command(&["draft"]), "n\n").expect_status(1);
        assert!(refused.stderr.contains(question), "{}", refused.stderr);
        assert!(refused.stdout.contains("talmach models get en-ru"), "{}", refused.stdout);
        let ran = terminal::run(sandbox.command(&["draft"]), "y\n");
        assert!(ran.stderr.contains(question), "{}", ran.stderr);
        assert!(ran.stderr.contains("en-ru 3.0: installed\n"), "{}", ran.stderr);
        is_drafted(&sandbox);
        let again = terminal::run(sandbox.command(&["draft"]), "");
        assert!(!again.stderr.contains("[y/N]"), "{}", again.stderr);
    });
}

#[test]
fn a_model_that_cannot_be_had_is_told_and_the_next_source_drafts() {
    let sandbox = project("http://127.0.0.1:1", "http://127.0.0.1:1");
    let toml = sandbox.read("talmach.toml").replace("['firefox']", "['firefox', 'pseudo']");
    sandbox.write("talmach.toml", toml);
    sandbox.write("source_texts/a.md", "Peace.\n");
    let ran = terminal::run(sandbox.command(&["draft", "--dry-run"]), "").expect_status(0);
    assert!(!ran.stderr.contains("127.0.0.1:1"), "a dry run asks nobody: {}", ran.stderr);
    let ran = terminal::run(sandbox.command(&["draft"]), "").expect_status(0);
    assert!(ran.stderr.contains("127.0.0.1:1"), "{}", ran.stderr);
    assert!(!ran.stderr.contains("[y/N]"), "there is nothing to be had: {}", ran.stderr);
    assert!(ran.stdout.contains("ru: 1 drafted by pseudo\n"), "{}", ran.stdout);
    assert!(ran.stdout.contains("firefox was given up"), "{}", ran.stdout);
    assert!(ran.stdout.contains("talmach models get en-ru"), "{}", ran.stdout);
}

/// A server of files that sends the half of one and then nothing, as long as somebody waits; its address.
fn stalling(file: &Sent) -> String {
    let server = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = server.local_addr().unwrap();
    let (length, half) = (file.packed.len(), file.packed[..file.packed.len() / 2].to_vec());
    thread::spawn(move || {
        let (mut client, _) = server.accept().unwrap();
        let mut buffer = [0; 4096];
        let _ = client.read(&mut buffer).unwrap();
        let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n\r\n");
        client.write_all(head.as_bytes()).unwrap();
        client.write_all(&half).unwrap();
        // Until the other side has had enough.
        while client.read(&mut buffer).is_ok_and(|count| count > 0) {}
    });
    format!("http://{address}")
}

#[test]
fn ctrl_c_ends_a_download_in_order_and_the_next_one_goes_on() {
    run(async {
        let files = sent(build(LEXICON));
        let loopback = Loopback::new(&records(&files, "3.0")).await;
        let stalling = stalling(&files[0]);
        let sandbox = project(&loopback.mirror.records, &stalling);
        let mut command = sandbox.command(&["models", "get", "en-ru"]);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let home = sandbox.project().parent().unwrap().join("home");
        let folder = home.join(".cache/talmach/models/en-ru");
        let half = files[0].packed.len() / 2;
        let arrived = || {
            let part = files_in(&folder).into_iter().find(|name| name.ends_with(".part"));
            part.is_some_and(|part| folder.join(part).metadata().unwrap().len() == half as u64)
        };
        while !arrived() {
            assert!(child.try_wait().unwrap().is_none(), "it ended by itself");
            thread::yield_now();
        }
        let interrupt = Command::new("kill").args(["-INT", &child.id().to_string()]).status();
        assert!(interrupt.unwrap().success());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(130), "{output:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("what has arrived is kept"), "{said}");
        assert!(arrived(), "{:?}", files_in(&folder));

        // Whole files are there for whoever begins anew, the second half for whoever goes on.
        let rest = ResponseTemplate::new(206)
            .insert_header(
                "content-range",
                format!("bytes {half}-{}/{}", files[0].packed.len() - 1, files[0].packed.len()),
            )
            .set_body_bytes(files[0].packed[half..].to_vec());
        let goes_on = wiremock::Mock::given(wiremock::matchers::path(format!(
            "/files/{}",
            location(&files[0])
        )))
        .and(wiremock::matchers::header("range", format!("bytes={half}-")));
        goes_on.respond_with(rest).expect(1).mount(&loopback.server).await;
        for file in &files[1..] {
            let whole = ResponseTemplate::new(200).set_body_bytes(file.packed.clone());
            loopback.file(file, whole).await;
        }
        let toml = sandbox.read("talmach.toml").replace(&stalling, &loopback.mirror.attachments);
        sandbox.write("talmach.toml", toml);
        let _ = sandbox.run(&["models", "get", "en-ru"]).expect_status(0);
        assert_eq!(sandbox.run(&["models", "verify"]).stdout, "en-ru: sound\n");
        loopback.server.verify().await;
    });
}
