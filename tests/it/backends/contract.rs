//! What holds for every engine.

use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use talmach::backends::layers::cache::Folder;
use talmach::backends::{KINDS, Transport, connect, layers};
use talmach::workflow::draft::{BackendError, ErrorKind, Masking, Retry};
use wiremock::{Mock, MockServer, ResponseTemplate, matchers};

use super::recorded::{Again, ENGINES, OF_ANYBODY, Recorded};
use super::stage::{KEY, again, batch, each_engine, engine, pair, surroundings};
use super::wire::{Manner, Wire};

#[tokio::test]
async fn answers_come_in_order_one_to_each_text() {
    each_engine(|engine| async move {
        let server = engine.serve_translations().await;
        let texts = ["one", "two", "one", "three"];
        let answers = engine.at(&server.uri(), "").translate(&batch(&texts)).await;
        assert_eq!(answers.unwrap(), ["«one»", "«two»", "«one»", "«three»"], "{}", engine.name);
    })
    .await;
}

#[tokio::test]
async fn masks_markup_and_every_script_arrive_as_they_were() {
    each_engine(|engine| async move {
        let server = engine.serve_translations().await;
        let backend = engine.at(&server.uri(), "");
        let masked = match backend.profile().masking {
            Masking::Xml => r#"See <x id="1"/> &amp; <x id="22"/> &lt;b&gt;"#,
            Masking::Brackets | Masking::None => "See ⟦1⟧ & ⟦22⟧ <b>",
        };
        let texts =
            [masked, "**\"Ў’ё\\\" 👩‍👩‍👧 שלום\u{a0}\u{ad}", "{\"items\":[]}", "\u{1}\t%s {0} 100 %"];
        let answers = backend.translate(&batch(&texts)).await.unwrap();
        assert_eq!(answers, texts.map(|text| format!("«{text}»")), "{}", engine.name);
    })
    .await;
}

#[tokio::test]
async fn the_longest_batch_goes_whole_and_a_longer_one_not_at_all() {
    each_engine(|engine| async move {
        let server = engine.serve_translations().await;
        let backend = layers::guarded(engine.at(&server.uri(), ""));
        let limits = backend.profile().limits;
        let long = "ж".repeat(limits.characters.min(limits.bytes / 2));
        let answers = backend.translate(&batch(&[&long])).await.unwrap();
        assert!(answers == [format!("«{long}»")], "{}", engine.name);
        let asked = server.received_requests().await.unwrap().len();
        for texts in [vec![format!("{long}жжж")], vec!["a".to_owned(); limits.items + 1]] {
            let error = backend.translate(&batch(&texts)).await.unwrap_err();
            assert_eq!(error.kind, ErrorKind::TooLarge, "{}", engine.name);
        }
        assert_eq!(server.received_requests().await.unwrap().len(), asked, "{}", engine.name);
    })
    .await;
}

#[tokio::test]
async fn nothing_and_blanks_are_answered_without_asking() {
    each_engine(|engine| async move {
        let server = engine.serve_translations().await;
        let backend = layers::guarded(engine.at(&server.uri(), ""));
        assert_eq!(backend.translate(&batch::<&str>(&[])).await.unwrap(), [""; 0]);
        assert_eq!(backend.translate(&batch(&["", " "])).await.unwrap(), ["", " "]);
        assert!(server.received_requests().await.unwrap().is_empty(), "{}", engine.name);
    })
    .await;
}

#[tokio::test]
async fn each_refusal_is_told_from_the_others_and_keeps_the_key_to_itself() {
    each_engine(|engine| async move {
        for (status, body, kind, whether) in engine.refusals.iter().chain(OF_ANYBODY) {
            let body = body.replace("{key}", KEY);
            let server = engine.serve(ResponseTemplate::new(*status).set_body_string(&body)).await;
            let error = engine.at(&server.uri(), "").translate(&batch(&["one"])).await.unwrap_err();
            let what = format!("{}: {status} {body}: {error:?}", engine.name);
            assert_eq!((error.kind, again(error.retry)), (*kind, *whether), "{what}");
            assert_silent(&error);
            assert!(!error.detail.is_empty(), "{what}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_pause_that_the_server_asks_for_is_passed_on() {
    each_engine(|engine| async move {
        let answer = ResponseTemplate::new(429).insert_header("retry-after", "7");
        let server = engine.serve(answer).await;
        let error = engine.at(&server.uri(), "").translate(&batch(&["one"])).await.unwrap_err();
        let pause = Retry::After(Duration::from_secs(7));
        assert_eq!((error.kind, error.retry), (ErrorKind::RateLimited, pause), "{}", engine.name);
    })
    .await;
}

#[tokio::test]
async fn what_is_no_answer_is_not_taken_for_one() {
    each_engine(|engine| async move {
        let whole = (engine.write)(vec!["один".into(), "два".into()]).to_string();
        let short = (engine.write)(vec!["один".into()]).to_string();
        let long = (engine.write)(vec!["один".into(), "два".into(), "три".into()]).to_string();
        let nulls = whole.replace("\"один\"", "null").replace("\\\"один\\\"", "null");
        let cut = whole[..whole.len() - 2].to_owned();
        let bodies = ["", "null", "{}", "[]", "<html>", "{\"translations\":{}}", "\u{feff}"];
        let bodies = bodies.into_iter().map(str::to_owned).chain([short, long, nulls, cut]);
        for body in bodies {
            let server = engine.serve(ResponseTemplate::new(200).set_body_string(&body)).await;
            let asked = batch(&["one", "two"]);
            let error = engine.at(&server.uri(), "").translate(&asked).await.unwrap_err();
            assert_eq!(error.kind, ErrorKind::BadAnswer, "{}: {body}", engine.name);
        }
    })
    .await;
}

#[tokio::test]
async fn an_answer_without_end_is_given_up() {
    each_engine(|engine| async move {
        let body = (engine.write)(vec!["ж".repeat(10_000)]);
        let server = engine.serve(ResponseTemplate::new(200).set_body_json(body)).await;
        let surroundings = surroundings(Arc::new(Transport::with_size_limit(9_999).unwrap()));
        let backend = engine.among(&server.uri(), "", &surroundings).unwrap();
        let error = backend.translate(&batch(&["one"])).await.unwrap_err();
        assert_eq!((error.kind, error.retry), (ErrorKind::BadAnswer, Retry::Never));
    })
    .await;
}

#[tokio::test]
async fn a_body_cut_off_and_a_line_hung_up_are_errors_that_may_pass() {
    each_engine(|engine| async move {
        for (manner, kind) in
            [(Manner::CutOff, ErrorKind::BadAnswer), (Manner::HangUp, ErrorKind::Unreachable)]
        {
            let wire = Wire::start(manner).await;
            let error = engine.at(&wire.url, "").translate(&batch(&["one"])).await.unwrap_err();
            let what = format!("{}: {manner:?}: {error:?}", engine.name);
            assert_eq!((error.kind, again(error.retry)), (kind, Again::Later), "{what}");
        }
    })
    .await;
}

#[tokio::test]
async fn silence_and_a_slow_drip_end_when_the_time_is_up() {
    each_engine(|engine| async move {
        for manner in [Manner::Silence, Manner::Drip] {
            let wire = Wire::start(manner).await;
            let backend = engine.at(&wire.url, "timeout = 0.2");
            let error = backend.translate(&batch(&["one"])).await.unwrap_err();
            let what = format!("{}: {manner:?}: {error:?}", engine.name);
            assert_eq!(
                (error.kind, again(error.retry)),
                (ErrorKind::TimedOut, Again::Later),
                "{what}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn dropping_the_future_ends_the_request() {
    each_engine(|engine| async move {
        let mut wire = Wire::start(Manner::Silence).await;
        let backend = engine.at(&wire.url, "");
        let asked = batch(&["one"]);
        tokio::select! {
            answer = backend.translate(&asked) => panic!("{}: {answer:?}", engine.name),
            asked = &mut wire.asked => asked.unwrap(),
        }
        // The future is gone; the server sees the line closed.
        wire.left.await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn nobody_at_home_is_unreachable() {
    // A port that was free a moment ago.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    for Recorded { name, .. } in ENGINES {
        let error = engine(name).at(&url, "").translate(&batch(&["one"])).await.unwrap_err();
        assert_eq!((error.kind, error.retry), (ErrorKind::Unreachable, Retry::Soon), "{error:?}");
        assert_silent(&error);
    }
}

#[tokio::test]
async fn texts_and_keys_do_not_follow_a_redirect_to_another_host() {
    each_engine(|engine| async move {
        let elsewhere = engine.serve_translations().await;
        for status in [301, 302, 303, 307, 308] {
            let target = format!("{}{}?key={KEY}", elsewhere.uri(), engine.path);
            let answer = ResponseTemplate::new(status).insert_header("location", target.as_str());
            let server = engine.serve(answer).await;
            let error = engine.at(&server.uri(), "").translate(&batch(&["one"])).await.unwrap_err();
            assert_eq!(
                (error.kind, error.retry),
                (ErrorKind::BadAnswer, Retry::Never),
                "{error:?}"
            );
            assert_silent(&error);
        }
        assert!(elsewhere.received_requests().await.unwrap().is_empty(), "{}", engine.name);
    })
    .await;
}

#[tokio::test]
async fn a_redirect_on_the_same_host_is_followed_where_it_keeps_the_request() {
    each_engine(|engine| async move {
        let (read, write) = (engine.read, engine.write);
        let server =
            engine.serve(ResponseTemplate::new(308).insert_header("location", "/moved")).await;
        let translate = move |request: &wiremock::Request| {
            let texts = read(&request.body_json::<Value>().unwrap());
            ResponseTemplate::new(200).set_body_json(write(texts))
        };
        let moved = Mock::given(matchers::path("/moved")).and(matchers::method("POST"));
        moved.respond_with(translate).mount(&server).await;
        let answers = engine.at(&server.uri(), "").translate(&batch(&["one"])).await;
        assert_eq!(answers.unwrap(), ["one"], "{}", engine.name);
    })
    .await;
}

#[tokio::test]
async fn not_being_able_to_find_out_is_not_a_no() {
    each_engine(|engine| async move {
        for (status, body, kind) in [
            (500, "", ErrorKind::Server),
            (401, "", ErrorKind::Key),
            (403, r#"{"message":"no"}"#, ErrorKind::Key),
        ] {
            let server = MockServer::start().await;
            let answer = ResponseTemplate::new(status).set_body_string(body);
            Mock::given(matchers::any()).respond_with(answer).mount(&server).await;
            let backend = engine.at(&server.uri(), "");
            let error = backend.supports(&pair("en", "ru")).await.unwrap_err();
            assert_eq!(error.kind, kind, "{}: {status}", engine.name);
        }
    })
    .await;
}

#[tokio::test]
async fn an_answer_that_was_paid_for_is_not_paid_for_again() {
    let engine = engine("deepl");
    let server = engine.serve_translations().await;
    let folder = tempfile::tempdir().unwrap();
    let mut around = surroundings(engine.client.clone());
    let store = Folder::new(folder.path());
    around.cache = Some(Arc::new(store));
    for texts in [["one", "two"], ["two", "one"]] {
        let backend = connect(&engine.table(&server.uri(), ""), &around).unwrap();
        let answers = backend.translate(&batch(&texts)).await.unwrap();
        assert_eq!(answers, texts.map(|text| format!("«{text}»")));
    }
    assert_eq!(server.received_requests().await.unwrap().len(), 1);
    around.cache = None;
    let backend = connect(&engine.table(&server.uri(), ""), &around).unwrap();
    backend.translate(&batch(&["one"])).await.unwrap();
    assert_eq!(server.received_requests().await.unwrap().len(), 2);
}

#[tokio::test]
async fn every_kind_over_http_is_in_the_table() {
    for kind in KINDS {
        // These run on this machine, or are held to the contract beside their own server.
        let local =
            ["apertium", "apy", "command", "fake", "firefox", "pseudo"].contains(&kind.name);
        assert!(local || ENGINES.iter().any(|engine| engine.kind == kind.name), "{}", kind.name);
    }
}

/// The key is nowhere in an error.
fn assert_silent(error: &BackendError) {
    let said = format!("{error} {error:?}");
    assert!(!said.contains(KEY), "{said}");
    assert!(error.detail.chars().count() <= 310 && !error.detail.contains('\n'), "{said}");
}
