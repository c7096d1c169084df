//! Models from a mirror on loopback to a translation.

use std::sync::Mutex;

use serde_json::json;
use talmach::backends::firefox::{Firefox, Own};
use talmach::backends::models::{Got, ModelError, Models, Origin, Part, Progress};
use talmach::workflow::draft::{Backend, ErrorKind, Support};
use wiremock::matchers::{header, method, path};
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate};

use super::mirror::{Loopback, files_in, location, records, sent};
use super::setup::{batch, pair, run};
use crate::sandbox::Sandbox;
use crate::tiny_model::{LEXICON, build};

#[test]
fn from_a_mirror_to_a_translation() {
    run(async {
        let files = sent(build(LEXICON));
        let loopback = Loopback::whole(&files).await;
        let models = loopback.models();
        let firefox = Firefox::new("firefox", &Own::default(), &models);
        let missing = firefox.supports(&pair("en", "ru")).await.unwrap_err();
        assert_eq!(
            (missing.kind, missing.detail.as_str()),
            (ErrorKind::NotInstalled, "talmach models get en-ru")
        );
        let asked = batch(pair("en", "ru"), &["peace"]);
        assert_eq!(firefox.translate(&asked).await.unwrap_err(), missing);

        let (got, told) = loopback.get().await.unwrap();
        let Got::New(model) = got else { panic!("{got:?}") };
        assert_eq!(model.version, "3.0");
        assert_eq!(model.architecture.as_deref(), Some("tiny"));
        assert_eq!(model.origin, Origin::Mirror(loopback.mirror.attachments.clone()));
        let total: u64 = files.iter().map(|file| file.packed.len() as u64).sum();
        assert_eq!(told.last(), Some(&Progress { done: total, total }));
        assert!(told.windows(2).all(|two| two[0].done <= two[1].done));
        assert_eq!(loopback.left().len(), 4, "{:?}", loopback.left());
        let (again, _) = loopback.get().await.unwrap();
        assert_eq!(again, Got::AlreadyHere(model));

        let firefox = Firefox::new("firefox", &Own::default(), &models);
        assert_eq!(firefox.engine(&pair("en", "ru")), "firefox en-ru 3.0");
        assert_eq!(firefox.supports(&pair("en", "ru")).await, Ok(Support::Yes));
        assert_eq!(firefox.supports(&pair("ru", "be")).await, Ok(Support::No));
        let asked = batch(
            pair("en", "ru"),
            &[
                "We demand free elections.  Peace and freedom!",
                "we demand ⟦1⟧free elections⟦2⟧ and ⟦3⟧",
                "",
                "peace ў",
            ],
        );
        let first = firefox.translate(&asked).await.unwrap();
        assert_eq!(
            first,
            [
                "Мы требуем свободных выборов.  Мир и свобода!",
                "мы требуем ⟦1⟧свободных выборов⟦2⟧ и ⟦3⟧",
                "",
                "мир ў",
            ]
        );
        assert_eq!(firefox.translate(&asked).await.unwrap(), first);
        assert_eq!(firefox.divided_sentences(), 0);

        let words = vec!["peace"; 300].join(" ");
        let long = firefox.translate(&batch(pair("en", "ru"), &[&words])).await.unwrap();
        assert_eq!(long, [vec!["мир"; 300].join(" ")]);
        assert_eq!(firefox.divided_sentences(), 1);
    });
}

#[test]
fn texts_at_once_come_back_to_who_asked() {
    run(async {
        let loopback = Loopback::whole(&sent(build(LEXICON))).await;
        loopback.get().await.unwrap();
        let settings = Own { threads: std::num::NonZeroUsize::new(2), ..Own::default() };
        let firefox = Firefox::new("firefox", &settings, &loopback.models());
        let (peace, law) =
            (batch(pair("en", "ru"), &["peace"; 8]), batch(pair("en", "ru"), &["law"]));
        // One who has had enough leaves the others alone.
        drop(firefox.translate(&peace));
        let (first, second) = tokio::join!(firefox.translate(&peace), firefox.translate(&law));
        assert_eq!(first.unwrap(), ["мир"; 8]);
        assert_eq!(second.unwrap(), ["закон"]);
    });
}

#[test]
fn a_file_of_the_wrong_hash_is_refused_and_nothing_is_left() {
    run(async {
        let files = sent(build(LEXICON));
        for wrong in ["decompressedHash", "attachment"] {
            let mut records = records(&files, "3.0");
            match wrong {
                "attachment" => records[2]["attachment"]["hash"] = "0".repeat(64).into(),
                _ => records[2]["decompressedHash"] = "0".repeat(64).into(),
            }
            let loopback = Loopback::new(&records).await;
            for file in &files {
                let answer = ResponseTemplate::new(200).set_body_bytes(file.packed.clone());
                loopback.file(file, answer).await;
            }
            let refused = loopback.get().await.unwrap_err();
            assert!(matches!(refused, ModelError::WrongHash { .. }), "{refused}");
            assert_eq!(loopback.models().installed().unwrap(), []);
            // What arrived whole may stay for another time; what was wrong may not.
            let wrong = records[2]["attachment"]["hash"].as_str().unwrap();
            assert!(loopback.left().iter().all(|name| name.ends_with(".part")));
            assert!(loopback.left().iter().all(|name| !name.starts_with(wrong)));
        }
    });
}

#[test]
fn what_changed_after_it_was_installed_never_reaches_the_engine() {
    run(async {
        let loopback = Loopback::whole(&sent(build(LEXICON))).await;
        let (Got::New(model), _) = loopback.get().await.unwrap() else { panic!("not new") };
        let weights = model.path(Part::Model).unwrap();
        std::fs::write(&weights, [0xFF; 64]).unwrap();
        let firefox = Firefox::new("firefox", &Own::default(), &loopback.models());
        let refused = firefox.translate(&batch(pair("en", "ru"), &["peace"])).await.unwrap_err();
        assert_eq!(refused.kind, ErrorKind::NotInstalled);
        assert!(refused.detail.ends_with("talmach models get en-ru"), "{}", refused.detail);
        // The same command mends it.
        loopback.get().await.unwrap();
        let answer = firefox.translate(&batch(pair("en", "ru"), &["peace"])).await;
        assert_eq!(answer.unwrap(), ["мир"]);
    });
}

/// Sends at most so many bytes at once, and goes on where it is asked to.
struct Cutting {
    bytes: Vec<u8>,
    at_once: usize,
    ranges: std::sync::Arc<Mutex<Vec<Option<String>>>>,
}

impl Respond for Cutting {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        let range = request.headers.get("range").map(|value| value.to_str().unwrap().to_owned());
        let from: usize = range.as_deref().map_or(0, |range| {
            range.strip_prefix("bytes=").unwrap().strip_suffix('-').unwrap().parse().unwrap()
        });
        self.ranges.lock().unwrap().push(range);
        let to = self.bytes.len().min(from + self.at_once);
        let all = self.bytes.len();
        ResponseTemplate::new(if from == 0 { 200 } else { 206 })
            .insert_header("content-range", format!("bytes {from}-{}/{all}", to - 1))
            .set_body_bytes(self.bytes[from..to].to_vec())
    }
}

#[test]
fn a_download_that_is_cut_off_goes_on_where_it_was() {
    run(async {
        let files = sent(build(LEXICON));
        let loopback = Loopback::new(&records(&files, "3.0")).await;
        let ranges = std::sync::Arc::new(Mutex::new(Vec::new()));
        for file in &files {
            let bytes = file.packed.clone();
            let at_once = bytes.len() / 3 + 1;
            loopback.file(file, Cutting { bytes, at_once, ranges: ranges.clone() }).await;
        }
        loopback.get().await.unwrap();
        let ranges = ranges.lock().unwrap();
        assert_eq!(ranges.len(), 9, "{ranges:?}");
        assert_eq!(ranges.iter().filter(|range| range.is_none()).count(), 3);
        loopback.models().verify(&pair("en", "ru")).unwrap();
    });
}

#[test]
fn a_server_that_knows_no_ranges_is_asked_from_the_start() {
    run(async {
        let files = sent(build(LEXICON));
        let loopback = Loopback::new(&records(&files, "3.0")).await;
        for file in &files {
            Mock::given(path(format!("/files/{}", location(file))))
                .respond_with(ResponseTemplate::new(200).set_body_bytes(file.packed[..10].to_vec()))
                .up_to_n_times(1)
                .mount(&loopback.server)
                .await;
            loopback
                .file(file, ResponseTemplate::new(200).set_body_bytes(file.packed.clone()))
                .await;
        }
        loopback.get().await.unwrap();
        loopback.models().verify(&pair("en", "ru")).unwrap();
    });
}

#[test]
fn a_file_that_never_ends_is_given_up_and_kept_for_the_next_time() {
    run(async {
        let files = sent(build(LEXICON));
        let loopback = Loopback::new(&records(&files, "3.0")).await;
        let half = files[0].packed.len() / 2;
        for file in &files {
            Mock::given(path(format!("/files/{}", location(file))))
                .and(header("range", format!("bytes={half}-")))
                .respond_with(ResponseTemplate::new(503))
                .up_to_n_times(4)
                .mount(&loopback.server)
                .await;
            let ranges = std::sync::Arc::default();
            loopback
                .file(file, Cutting { bytes: file.packed.clone(), at_once: half, ranges })
                .await;
        }
        let refused = loopback.get().await.unwrap_err();
        assert!(matches!(refused, ModelError::Refused { status: 503, .. }), "{refused}");
        assert_eq!(loopback.left().len(), 1);
        let (got, told) = loopback.get().await.unwrap();
        assert!(matches!(got, Got::New(_)));
        assert_eq!(told[0].done, half as u64);
    });
}

#[test]
fn more_bytes_than_promised_are_not_taken() {
    run(async {
        let files = sent(build(LEXICON));
        let loopback = Loopback::new(&records(&files, "3.0")).await;
        for file in &files {
            let endless = vec![7; file.packed.len() + 1];
            loopback.file(file, ResponseTemplate::new(200).set_body_bytes(endless)).await;
        }
        let refused = loopback.get().await.unwrap_err();
        assert!(matches!(refused, ModelError::TooLarge { .. }), "{refused}");
        assert_eq!(loopback.left(), [""; 0]);
    });
}

#[test]
fn a_newer_version_takes_the_place_of_the_older_one() {
    run(async {
        let old = Loopback::whole(&sent(build(LEXICON))).await;
        old.get().await.unwrap();
        let files = sent(build(&[("peace", "мір")]));
        let mut new = Loopback::new(&records(&files, "3.1")).await;
        for file in &files {
            new.file(file, ResponseTemplate::new(200).set_body_bytes(file.packed.clone())).await;
        }
        new.folder = old.folder;
        new.get().await.unwrap();
        let models = new.models();
        assert_eq!(models.verify(&pair("en", "ru")).unwrap().model().version, "3.1");
        assert_eq!(new.left().len(), 4);
        assert!(models.remove(&pair("en", "ru")).unwrap() > 1000);
        assert_eq!(new.left(), [""; 0]);
    });
}

#[test]
fn lists_that_are_cut_off_missing_or_empty_are_told_apart() {
    run(async {
        let server = |status: u16, body: &str| {
            let answer = ResponseTemplate::new(status).set_body_string(body);
            async move {
                let mut loopback = Loopback::new(&[]).await;
                let server = MockServer::start().await;
                Mock::given(method("GET")).respond_with(answer).mount(&server).await;
                loopback.mirror.records = server.uri();
                (loopback.offer().await.unwrap_err(), server)
            }
        };
        let whole = json!({ "data": records(&sent(build(LEXICON)), "3.0") }).to_string();
        let cut = server(200, &whole[..whole.len() / 2]).await.0;
        assert!(matches!(cut, ModelError::Records { .. }), "{cut}");
        let absent = server(404, "").await.0;
        assert!(matches!(absent, ModelError::Refused { status: 404, .. }), "{absent}");
        let empty = server(200, r#"{"data":[]}"#).await.0;
        assert!(matches!(empty, ModelError::NotOffered { .. }), "{empty}");
        let mut loopback = Loopback::new(&[]).await;
        loopback.mirror.records = "http://127.0.0.1:1".to_owned();
        let nobody = loopback.offer().await.unwrap_err();
        assert!(matches!(nobody, ModelError::Unreachable { .. }), "{nobody}");
    });
}

#[test]
fn a_redirect_to_another_host_is_refused() {
    run(async {
        let files = sent(build(LEXICON));
        let loopback = Loopback::new(&records(&files, "3.0")).await;
        let elsewhere = Loopback::whole(&files).await;
        for file in &files {
            let there = elsewhere.mirror.attachments.replace("127.0.0.1", "localhost");
            let there = format!("{there}/{}", location(file));
            let answer = ResponseTemplate::new(302).insert_header("location", there);
            loopback.file(file, answer).await;
        }
        let refused = loopback.get().await.unwrap_err();
        assert!(matches!(refused, ModelError::Refused { status: 302, .. }), "{refused}");
    });
}

#[test]
fn files_are_added_without_a_network() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let files = sent(build(LEXICON));
    let paths = [
        write("model.enru.intgemm.alphas.bin.zst", &files[0].packed),
        write("srcvocab.enru.spm", &files[1].plain),
        write("trgvocab.enru.spm", &files[2].plain),
    ];
    let models = Models::at(folder.path().join("models"));
    let incomplete = models.add(&paths[..2], None);
    assert!(
        matches!(incomplete, Err(ModelError::Incomplete { missing: Part::TargetVocab, .. })),
        "{incomplete:?}"
    );
    let html = write("trgvocab.enru.spm", b"<html>not found</html>");
    let unsound = models.add(&[paths[0].clone(), paths[1].clone(), html], None);
    assert!(matches!(unsound, Err(ModelError::Unsound { .. })), "{unsound:?}");
    assert_eq!(models.installed().unwrap(), []);
    assert_eq!(files_in(&folder.path().join("models/en-ru")), [""; 0]);

    write("trgvocab.enru.spm", &files[2].plain);
    let added = models.add(&paths, None).unwrap();
    assert_eq!(added[0].origin, Origin::Files);
    assert_eq!(models.installed().unwrap(), added);
    let firefox = Firefox::new("firefox", &Own::default(), &models);
    assert!(firefox.engine(&pair("en", "ru")).starts_with("firefox en-ru local-"));
    let answer = run(firefox.translate(&batch(pair("en", "ru"), &["free elections"])));
    assert_eq!(answer.unwrap(), ["свободных выборов"]);
    let other = models.add(&paths, Some(&pair("en", "be"))).unwrap();
    assert_eq!(other[0].pair, pair("en", "be"));
    let belarusian = Firefox::new("firefox", &Own::default(), &models);
    assert_eq!(run(belarusian.supports(&pair("en", "be-tarask"))), Ok(Support::Yes));
}

#[test]
fn the_command_gets_lists_verifies_and_removes() {
    run(async {
        let loopback = Loopback::whole(&sent(build(LEXICON))).await;
        let sandbox = Sandbox::new();
        let models = |args: &[&str]| sandbox.run(&[&["models"], args].concat());
        let mirror = [
            "--records",
            loopback.mirror.records.as_str(),
            "--attachments",
            loopback.mirror.attachments.as_str(),
        ];
        let none = models(&["list"]).expect_status(0);
        assert_eq!(none.stderr, "No models are installed\nhint: talmach models get en-ru\n");
        let available = models(&[&["list", "--available"], &mirror[..]].concat()).expect_status(0);
        assert_eq!(available.stdout, "en-ru  3.0  1 MB\n");
        let got = models(&[&["get", "en-ru"], &mirror[..]].concat()).expect_status(0);
        assert!(got.stderr.ends_with("en-ru 3.0: installed\n"), "{}", got.stderr);
        let again = models(&[&["get", "en-ru"], &mirror[..]].concat()).expect_status(0);
        assert_eq!(again.stderr, "en-ru 3.0: installed already\n");
        let absent = models(&[&["get", "en-be"], &mirror[..]].concat()).expect_status(2);
        assert!(
            absent.stderr.contains("There is no released model for en-be"),
            "{}",
            absent.stderr
        );
        assert_eq!(models(&["list"]).expect_status(0).stdout, "en-ru  3.0  1 MB\n");
        assert_eq!(models(&["verify"]).expect_status(0).stdout, "en-ru: sound\n");

        let home = sandbox.project().parent().unwrap().join("home");
        let kept = Models::at(home.join(".cache/talmach/models"));
        let model = kept.find(&pair("en", "ru")).unwrap().unwrap();
        std::fs::write(model.path(Part::Model).unwrap(), "x").unwrap();
        let damaged = models(&["verify", "en-ru"]).expect_status(1);
        assert!(damaged.stderr.ends_with("hint: talmach models get en-ru\n"), "{}", damaged.stderr);
        let _ = models(&["remove", "en-ru"]).expect_status(0);
        let gone = models(&["remove", "en-ru"]).expect_status(2);
        assert!(gone.stderr.contains("The model en-ru is not installed"), "{}", gone.stderr);
        let _ = models(&["get"]).expect_status(2);
        let _ = models(&["get", "../x"]).expect_status(2);
    });
}
