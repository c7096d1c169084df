//! What holds for every engine.

use std::sync::Arc;
use std::time::Duration;

use talmach::backends::layers::cache::Folder;
use talmach::backends::{Transport, connect, layers};
use talmach::workflow::draft::{BackendError, ErrorKind, Masking, Retry};
use wiremock::{Mock, MockServer, ResponseTemplate, matchers};

use super::local::Part;
use super::recorded::{Again, OF_ANYBODY};
use super::stage::{KEY, Stage, again, batch, each, each_http, engine, pair, surroundings};
use super::table::Line;
use super::wire::{Manner, Wire};

#[tokio::test]
async fn answers_come_in_order_one_to_each_text() {
    each(Line::Order, |stage| async move {
        let [one, two, three] = stage.words();
        let asked = [one, two, one, three];
        let server = stage.translating("").await;
        let answers = server.backend.translate(&batch(&asked.map(|(text, _)| text))).await;
        assert_eq!(answers.unwrap(), asked.map(|(_, answer)| answer), "{}", stage.name());
    })
    .await;
}

#[tokio::test]
async fn masks_markup_and_every_script_arrive_as_they_were() {
    each(Line::Marks, |stage| async move {
        let server = stage.translating("").await;
        let (masked, masks) = match server.backend.profile().masking {
            Masking::Xml => (
                r#"See <x id="1"/> &amp; <x id="22"/> &lt;b&gt;"#,
                [r#"<x id="1"/>"#, r#"<x id="22"/>"#],
            ),
            Masking::Brackets | Masking::None => ("See ⟦1⟧ & ⟦22⟧ <b>", ["⟦1⟧", "⟦22⟧"]),
        };
        let texts =
            [masked, "**\"Ў’ё\\\" 👩‍👩‍👧 שלום\u{a0}\u{ad}", "{\"items\":[]}", "\u{1}\t%s {0} 100 %"];
        let answers = server.backend.translate(&batch(&texts)).await.unwrap();
        if stage.is_faithful() {
            assert_eq!(answers, texts.map(|text| format!("«{text}»")), "{}", stage.name());
        }
        let places = masks.map(|mask| answers[0].match_indices(mask).collect::<Vec<_>>());
        assert!(places.iter().all(|places| places.len() == 1), "{}: {answers:?}", stage.name());
        assert!(places[0] < places[1], "{}: {answers:?}", stage.name());
    })
    .await;
}

#[tokio::test]
async fn the_longest_batch_goes_whole_and_a_longer_one_not_at_all() {
    each(Line::Longest, |stage| async move {
        // The real limits of engines that a request cannot go beyond; smaller ones where the work is really done.
        let more = if matches!(stage, Stage::Http(_)) { "" } else { "batch-characters = 300" };
        let server = stage.translating(more).await;
        let backend = layers::guarded(server.backend);
        let limits = backend.profile().limits;
        let characters = limits.characters.min(limits.bytes / 2);
        let long = if stage.is_faithful() {
            "ж".repeat(characters)
        } else {
            format!("{} ", stage.words()[0].0).repeat(characters).chars().take(characters).collect()
        };
        let answers = backend.translate(&batch(&[&long])).await.unwrap();
        if stage.is_faithful() {
            assert!(answers == [format!("«{long}»")], "{}", stage.name());
        }
        let asked = server.keep.asked().await;
        for texts in [vec![format!("{long}жжж")], vec!["a".to_owned(); limits.items + 1]] {
            let error = backend.translate(&batch(&texts)).await.unwrap_err();
            assert_eq!(error.kind, ErrorKind::TooLarge, "{}", stage.name());
        }
        assert_eq!(server.keep.asked().await, asked, "{}", stage.name());
    })
    .await;
}

#[tokio::test]
async fn nothing_and_blanks_are_answered_without_asking() {
    each(Line::Blanks, |stage| async move {
        let server = stage.translating("").await;
        let backend = layers::guarded(server.backend);
        assert_eq!(backend.translate(&batch::<&str>(&[])).await.unwrap(), [""; 0]);
        assert_eq!(backend.translate(&batch(&["", " "])).await.unwrap(), ["", " "]);
        let [(word, answer), ..] = stage.words();
        assert_eq!(server.keep.asked().await, 0, "{}", stage.name());
        assert_eq!(backend.translate(&batch(&["", word])).await.unwrap(), ["", answer]);
    })
    .await;
}

#[tokio::test]
async fn each_refusal_is_told_from_the_others_and_keeps_the_key_to_itself() {
    each(Line::Refusals, |stage| async move {
        let engine = match stage {
            Stage::Http(engine) => engine,
            Stage::Local(local) => {
                let said = "{\"id\":1,\"error\":\"too\\n\u{1b}[31m hard\"}";
                let played = local.play(&Part::Says(said.replace('\u{1b}', "\\u001b").into()), "");
                let error = played.backend.translate(&batch(&["one"])).await.unwrap_err();
                let told = (error.kind, error.retry, error.detail.as_str());
                assert_eq!(told, (ErrorKind::BadRequest, Retry::Never, "too  [31m hard"));
                return;
            }
        };
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
async fn the_refusals_that_every_server_may_send_are_known_of_every_engine() {
    // As that engine sends them, where `recorded` says how; else with nothing but the status.
    each_http(Line::Detour, |engine| async move {
        for (status, kind, whether) in [
            (400, ErrorKind::BadRequest, Again::Never),
            (401, ErrorKind::Key, Again::Never),
            (403, ErrorKind::Key, Again::Never),
            (413, ErrorKind::TooLarge, Again::Never),
            (429, ErrorKind::RateLimited, Again::Later),
            (456, ErrorKind::Quota, Again::Never),
            (500, ErrorKind::Server, Again::Later),
            (503, ErrorKind::Server, Again::Later),
            (529, ErrorKind::Server, Again::Later),
        ] {
            if engine.refusals.iter().any(|refusal| refusal.0 == status) {
                continue;
            }
            let server = engine.serve(ResponseTemplate::new(status)).await;
            let error = engine.at(&server.uri(), "").translate(&batch(&["one"])).await.unwrap_err();
            let what = format!("{}: {status}: {error:?}", engine.name);
            assert_eq!((error.kind, again(error.retry)), (kind, whether), "{what}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_pause_that_the_server_asks_for_is_passed_on() {
    each_http(Line::Pause, |engine| async move {
        for (asked, seconds) in [
            ("7", 7),
            ("Sun, 22 Nov 2026 03:01:00 GMT", 60),
            ("Sun, 22 Nov 2026 02:59:59 GMT", 0),
            ("Mon, 22 Nov 2027 03:00:00 GMT", 86_400),
        ] {
            let answer = ResponseTemplate::new(429)
                .insert_header("date", "Sun, 22 Nov 2026 03:00:00 GMT")
                .insert_header("retry-after", asked);
            let server = engine.serve(answer).await;
            let error = engine.at(&server.uri(), "").translate(&batch(&["one"])).await.unwrap_err();
            let pause = Retry::After(Duration::from_secs(seconds));
            let told = (error.kind, error.retry);
            assert_eq!(told, (ErrorKind::RateLimited, pause), "{}: {asked}", engine.name);
        }
    })
    .await;
}

#[tokio::test]
async fn a_date_counts_from_our_clock_where_the_server_shows_none() {
    let transport =
        Transport::new().unwrap().with_clock(|| "2026-11-22T03:00:00Z".parse().unwrap());
    let asked =
        "HTTP/1.1 503 -\r\nretry-after: Sun, 22 Nov 2026 03:00:09 GMT\r\ncontent-length: 0\r\n\r\n";
    let wire = Wire::start(Manner::Says(asked)).await;
    let backend = engine("deepl").among(&wire.url, "", &surroundings(Arc::new(transport))).unwrap();
    let error = backend.translate(&batch(&["one"])).await.unwrap_err();
    assert_eq!(error.retry, Retry::After(Duration::from_secs(9)));
}

#[tokio::test]
async fn what_is_no_answer_is_not_taken_for_one() {
    each(Line::Malformed, |stage| async move {
        let engine = match stage {
            Stage::Http(engine) => engine,
            Stage::Local(local) => {
                for said in local.no_answers() {
                    let played = local.play(&Part::Says(said.to_vec()), "");
                    let error = played.backend.translate(&batch(&["one"])).await.unwrap_err();
                    let what = format!("{local:?}: {said:?}: {error}");
                    assert_eq!(
                        (error.kind, error.retry),
                        (ErrorKind::BadAnswer, Retry::Never),
                        "{what}"
                    );
                    assert_silent(&error);
                }
                return;
            }
        };
        let whole = (engine.write)(vec!["один".into(), "два".into()]).to_string();
        let short = (engine.write)(vec!["один".into()]).to_string();
        let long = (engine.write)(vec!["один".into(), "два".into(), "три".into()]).to_string();
        let nulls = whole.replace("\"один\"", "null").replace("\\\"один\\\"", "null");
        let cut = whole[..whole.len() - 2].to_owned();
        // Where every text goes alone, there is nothing to miscount.
        let miscounted = if short == whole { vec![] } else { vec![short, long] };
        let bodies = ["", "null", "{}", "[]", "<html>", "{\"translations\":{}}", "\u{feff}"];
        let bodies = bodies.into_iter().map(str::to_owned).chain([nulls, cut]).chain(miscounted);
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
    each(Line::Endless, |stage| async move {
        let error = match &stage {
            Stage::Http(engine) => {
                let body = (engine.write)(vec!["ж".repeat(10_000)]);
                let server = engine.serve(ResponseTemplate::new(200).set_body_json(body)).await;
                let small = surroundings(Arc::new(Transport::with_size_limit(9_999).unwrap()));
                let backend = engine.among(&server.uri(), "", &small).unwrap();
                backend.translate(&batch(&["one"])).await
            }
            Stage::Local(local) => {
                local.play(&Part::Endless, "").backend.translate(&batch(&["one"])).await
            }
        };
        let error = error.unwrap_err();
        let told = (error.kind, error.retry);
        assert_eq!(told, (ErrorKind::BadAnswer, Retry::Never), "{}: {error}", stage.name());
    })
    .await;
}

#[tokio::test]
async fn an_answer_cut_off_and_a_line_hung_up_are_errors() {
    each(Line::CutOff, |stage| async move {
        let engine = match stage {
            Stage::Http(engine) => engine,
            Stage::Local(local) => {
                // Whoever breaks off has ended; what it said last may say why.
                for part in [Part::CutOff, Part::HangsUp] {
                    let played = local.play(&part, "");
                    let error = played.backend.translate(&batch(&["one"])).await.unwrap_err();
                    let what = format!("{local:?}: {part:?}: {error:?}");
                    assert_eq!(
                        (error.kind, error.retry),
                        (ErrorKind::Server, Retry::Never),
                        "{what}"
                    );
                }
                return;
            }
        };
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
    each(Line::TimeLimit, |stage| async move {
        for (manner, part) in [(Manner::Silence, Part::Silent), (Manner::Drip, Part::Drips)] {
            let (error, whether) = match &stage {
                Stage::Http(engine) => {
                    let wire = Wire::start(manner).await;
                    let backend = engine.at(&wire.url, "timeout = 0.2");
                    (backend.translate(&batch(&["one"])).await, Again::Later)
                }
                Stage::Local(local) => {
                    let played = local.play(&part, "timeout = 0.2");
                    (played.backend.translate(&batch(&["one"])).await, Again::Never)
                }
            };
            let error = error.unwrap_err();
            let what = format!("{}: {manner:?}: {error:?}", stage.name());
            assert_eq!((error.kind, again(error.retry)), (ErrorKind::TimedOut, whether), "{what}");
        }
    })
    .await;
}

#[tokio::test]
async fn dropping_the_future_ends_the_request() {
    each(Line::Cancelled, |stage| async move {
        let local = match stage {
            Stage::Local(local) => local,
            Stage::Http(engine) => {
                let mut wire = Wire::start(Manner::Silence).await;
                let backend = engine.at(&wire.url, "");
                let asked = batch(&["one"]);
                tokio::select! {
                    answer = backend.translate(&asked) => panic!("{}: {answer:?}", engine.name),
                    asked = &mut wire.asked => asked.unwrap(),
                }
                // The future is gone; the server sees the line closed.
                wire.left.await.unwrap();
                return;
            }
        };
        let played = local.play(&Part::TranslatesLater, "");
        let [_, (other, _), (word, answer)] = stage.words();
        // Work for seconds, where the work is really done; it ends at the next sentence.
        let asked = batch(&[format!("{other}. ").repeat(2_000)]);
        tokio::select! {
            biased;
            answer = played.backend.translate(&asked) => panic!("{local:?}: {answer:?}"),
            () = played.was_asked() => {}
        }
        played.is_at_rest().await;
        // Nothing of the question that was given up comes as the answer to the next.
        let answers = played.backend.translate(&batch(&[word])).await;
        assert_eq!(answers.unwrap(), [answer], "{local:?}");
    })
    .await;
}

#[tokio::test]
async fn nobody_at_home_is_said_so() {
    // A port that was free a moment ago.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url: &'static str = format!("http://{}", listener.local_addr().unwrap()).leak();
    drop(listener);
    each(Line::Absent, move |stage| async move {
        let (answer, expected) = match &stage {
            Stage::Http(engine) => (
                engine.at(url, "").translate(&batch(&["one"])).await,
                (ErrorKind::Unreachable, Retry::Soon),
            ),
            Stage::Local(local) => (
                local.play(&Part::Absent, "").backend.translate(&batch(&["one"])).await,
                (ErrorKind::NotInstalled, Retry::Never),
            ),
        };
        let error = answer.unwrap_err();
        assert_eq!((error.kind, error.retry), expected, "{}: {error:?}", stage.name());
        assert!(!error.detail.is_empty(), "{}", stage.name());
        assert_silent(&error);
    })
    .await;
}

#[tokio::test]
async fn texts_and_keys_do_not_follow_a_redirect_to_another_host() {
    each_http(Line::Detour, |engine| async move {
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
    each_http(Line::Detour, |engine| async move {
        let (read, write) = (engine.read, engine.write);
        let server =
            engine.serve(ResponseTemplate::new(308).insert_header("location", "/moved")).await;
        let translate = move |request: &wiremock::Request| {
            let texts = read(&request.body);
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
    each(Line::Doubt, |stage| async move {
        let engine = match stage {
            Stage::Http(engine) => engine,
            Stage::Local(local) => {
                let played = local.play(&Part::Absent, "");
                let error = played.backend.supports(&pair("en", "ru")).await.unwrap_err();
                assert_eq!(error.kind, ErrorKind::NotInstalled, "{local:?}");
                return;
            }
        };
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

/// The key is nowhere in an error.
fn assert_silent(error: &BackendError) {
    let said = format!("{error} {error:?}");
    assert!(!said.contains(KEY), "{said}");
    assert!(error.detail.chars().count() <= 310 && !error.detail.contains('\n'), "{said}");
}
