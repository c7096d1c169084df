//! The real Apertium, and its server.

use std::fs;
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};

use talmach::backends::apertium::unknown_words;
use talmach::workflow::draft::{Backend, ErrorKind, Support};

use super::setup::{batch, engine, installed, pair, run};

const MODE: &str = "/usr/share/apertium/modes/rus-bel.mode";

/// Words with several readings, on which the tagger of Debian 12 crashes.
const TEXTS: [&str; 5] = [
    "Права людей и свобода.",
    "⟦1⟧Красные⟦2⟧ дома стоят в ⟦3⟧.",
    "Мы гулагец [так] {не} <знаем> ^это$ \\ / @ конец.",
    "",
    "Мы живём в большом городе, и это хорошо.",
];

#[test]
fn every_text_has_a_translation_and_keeps_what_must_be_kept() {
    if !installed(MODE) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let apertium = engine(folder.path(), "apertium", "").unwrap();
    run(async {
        assert_eq!(apertium.supports(&pair("ru", "be")).await, Ok(Support::Yes));
        assert_eq!(apertium.supports(&pair("be-tarask", "ru")).await, Ok(Support::Yes));
        assert_eq!(apertium.supports(&pair("en", "be")).await, Ok(Support::No));
        assert_eq!(apertium.engine(&pair("ru", "be")), "apertium rus-bel");
        let asked = batch(pair("ru", "be"), &TEXTS);
        let answers = apertium.translate(&asked).await.unwrap();
        assert_eq!(answers.len(), 5);
        assert!(answers[0].contains("людзей"), "{answers:?}");
        for token in ["⟦1⟧", "⟦2⟧", "⟦3⟧"] {
            assert_eq!(answers[1].matches(token).count(), 1, "{answers:?}");
        }
        for kept in ["[", "]", "{", "}", "<", ">", "^", "$", "\\", "/", "@"] {
            assert!(answers[2].contains(kept), "{kept}: {answers:?}");
        }
        let (clean, words) = unknown_words(&answers[2]);
        assert!(words.contains(&"гулагец".to_owned()), "{answers:?}");
        assert!(!clean.contains('*'), "{clean}");
        assert_eq!(answers[3], "");
        assert!(answers[4].contains("жывём"), "{answers:?}");
        assert_eq!(apertium.translate(&asked).await.unwrap(), answers);
    });
}

#[test]
fn what_is_not_there_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let asked = batch(pair("ru", "be"), &["мир"]);
    let nowhere = engine(folder.path(), "apertium", "modes = 'nowhere'").unwrap();
    let error = run(nowhere.translate(&asked)).unwrap_err();
    assert_eq!(error.kind, ErrorKind::NotInstalled);
    assert_eq!(error.detail, "apt install apertium apertium-bel-rus");
    fs::create_dir(folder.path().join("modes")).unwrap();
    let empty = engine(folder.path(), "apertium", "modes = 'modes'").unwrap();
    assert_eq!(run(empty.translate(&asked)).unwrap_err().kind, ErrorKind::UnsupportedPair);
}

/// A mode of our own: Apertium's format, not its programs.
fn mode(text: &str) -> (tempfile::TempDir, Box<dyn Backend>) {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("modes")).unwrap();
    fs::write(folder.path().join("modes/rus-bel.mode"), text).unwrap();
    let engine = engine(folder.path(), "apertium", "modes = 'modes'\ntimeout = 5").unwrap();
    (folder, engine)
}

#[test]
fn an_answer_without_words_is_an_error_and_a_pipeline_that_died_is_started_once_more() {
    if !installed("/usr/bin/apertium-wblank-mode") {
        return;
    }
    run(async {
        let asked = batch(pair("ru", "be"), &["мир", "мир"]);
        let (_folder, empty) = mode("sed -u 's/.*/1/'");
        let error = empty.translate(&asked).await.unwrap_err();
        assert_eq!(error.kind, ErrorKind::BadAnswer, "{error}");
        // Answers once and ends.
        let (_folder, once) = mode("head -z -n 1");
        assert_eq!(once.translate(&asked).await.unwrap(), ["мир", "мир"]);
        let (_folder, broken) = mode("false");
        assert_eq!(broken.translate(&asked).await.unwrap_err().kind, ErrorKind::Server);
    });
}

/// The real server on a free port of loopback, killed at the end.
struct Apy(Child, String);

impl Apy {
    fn start(folder: &std::path::Path) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        // It has no option for the address to listen on.
        let script = folder.join("apy.py");
        fs::write(
            &script,
            "import tornado.netutil, tornado.tcpserver\n\
             bind = tornado.netutil.bind_sockets\n\
             local = lambda port, address=None, *a, **k: bind(port, '127.0.0.1', *a, **k)\n\
             tornado.netutil.bind_sockets = tornado.tcpserver.bind_sockets = local\n\
             from apertium_apy import apy\n\
             apy.main()\n",
        )
        .unwrap();
        let child = Command::new("/usr/bin/python3")
            .arg(script)
            .args(["-p", &port.to_string(), "-j1", "/usr/share/apertium"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        Self(child, format!("url = 'http://127.0.0.1:{port}'"))
    }
}

impl Drop for Apy {
    fn drop(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

#[test]
fn the_real_server_translates_the_other_way() {
    if !installed("/usr/bin/apertium-apy") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let server = Apy::start(folder.path());
    let apy = engine(folder.path(), "apy", &server.1).unwrap();
    run(async {
        // It needs a moment to listen.
        let ready = async {
            loop {
                match apy.supports(&pair("be", "ru")).await {
                    Err(error) if error.kind == ErrorKind::Unreachable => {
                        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
                    }
                    answer => return answer,
                }
            }
        };
        let ready = tokio::time::timeout(std::time::Duration::from_secs(60), ready).await.unwrap();
        assert_eq!(ready, Ok(Support::Yes));
        assert_eq!(apy.supports(&pair("en", "be")).await, Ok(Support::No));
        let asked = batch(pair("be", "ru"), &["Мы жывём у ⟦1⟧ горадзе.", "", "Правы & <людзей>"]);
        let answers = apy.translate(&asked).await.unwrap();
        assert_eq!(answers.len(), 3);
        assert!(answers[0].contains("⟦1⟧") && answers[0].contains("живём"), "{answers:?}");
        assert_eq!(answers[1], "");
        assert!(answers[2].contains("& <людей>"), "{answers:?}");
        let unknown = apy.translate(&batch(pair("en", "be"), &["peace"])).await.unwrap_err();
        assert_eq!(unknown.kind, ErrorKind::UnsupportedPair, "{unknown}");
        let long = "мір ".repeat(10_000);
        let large = apy.translate(&batch(pair("be", "ru"), &[&long])).await.unwrap_err();
        assert_eq!(large.kind, ErrorKind::TooLarge);
    });
}

#[test]
fn a_server_that_is_not_there_is_unreachable() {
    let folder = tempfile::tempdir().unwrap();
    let apy = engine(folder.path(), "apy", "url = 'http://127.0.0.1:1'").unwrap();
    let error = run(apy.supports(&pair("be", "ru"))).unwrap_err();
    assert_eq!(error.kind, ErrorKind::Unreachable);
}
