//! The glossary that is kept with DeepL: found, made, kept in step, and left alone where there can be none.

use std::sync::Arc;

use serde_json::{Value, json};
use talmach::workflow::draft::{Backend, Batch, ErrorKind, Term};
use wiremock::matchers::{method, path, query_param};
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

use super::stage::{KEY, batch, engine, pair};

const ID: &str = "def3a26b-3e84-45b3-84ae-0c0aaf3525f7";

/// A server with these glossaries, whose dictionary from English into Russian has these entries.
async fn server(glossaries: Value, entries: &str) -> MockServer {
    let server = engine("deepl").serve_translations().await;
    let answer = |status: u16, json: Value| ResponseTemplate::new(status).set_body_json(json);
    let dictionary = json!({"source_lang": "en", "target_lang": "ru", "entries": entries, "entries_format": "tsv"});
    Mock::given(method("GET"))
        .and(path("/v3/glossaries"))
        .respond_with(answer(200, json!({"glossaries": glossaries})))
        .mount(&server)
        .await;
    Mock::given(method("GET"))
        .and(path(format!("/v3/glossaries/{ID}/entries")))
        .and(query_param("source_lang", "en"))
        .and(query_param("target_lang", "ru"))
        .respond_with(answer(200, json!({"dictionaries": [dictionary]})))
        .mount(&server)
        .await;
    Mock::given(method("PUT"))
        .and(path(format!("/v3/glossaries/{ID}/dictionaries")))
        .respond_with(answer(
            200,
            json!({"source_lang": "en", "target_lang": "ru", "entry_count": 2}),
        ))
        .mount(&server)
        .await;
    Mock::given(method("POST"))
        .and(path("/v3/glossaries"))
        .respond_with(answer(201, json!({"glossary_id": ID, "name": "ours", "dictionaries": []})))
        .mount(&server)
        .await;
    server
}

fn ours(dictionaries: Value) -> Value {
    json!([
        {"glossary_id": "another", "name": "theirs", "dictionaries": [{"source_lang": "en", "target_lang": "ru"}]},
        {"glossary_id": ID, "name": "ours", "dictionaries": dictionaries},
    ])
}

fn asked() -> Batch {
    let terms = [Term::new("union", "профсоюз"), Term::new("strike", "забастовка")];
    Batch { terms: terms[..1].into(), termbase: Arc::new(terms), ..batch(&["The union"]) }
}

fn deepl(server: &MockServer) -> Box<dyn Backend> {
    engine("deepl").at(&server.uri(), "glossary-name = 'ours'")
}

/// What was asked beside translations: method, what comes after the list of glossaries, body.
async fn managed(server: &MockServer) -> Vec<(String, String, Value)> {
    let requests = server.received_requests().await.unwrap();
    let about = |request: &Request| {
        let rest = request.url.path().strip_prefix("/v3/glossaries")?.to_owned();
        assert_eq!(request.headers["authorization"], format!("DeepL-Auth-Key {KEY}"));
        let body = serde_json::from_slice(&request.body).unwrap_or_default();
        Some((request.method.to_string(), rest, body))
    };
    requests.iter().filter_map(about).collect()
}

/// The glossary of each translation.
async fn used(server: &MockServer) -> Vec<Value> {
    let requests = server.received_requests().await.unwrap();
    let translations = requests.iter().filter(|request| request.url.path() == "/v2/translate");
    translations.map(|r| r.body_json::<Value>().unwrap()["glossary_id"].clone()).collect()
}

fn steps(managed: &[(String, String, Value)]) -> Vec<String> {
    managed.iter().map(|(method, rest, _)| format!("{method} {}", rest.replace(ID, "ID"))).collect()
}

#[tokio::test]
async fn where_there_is_none_it_is_made_of_all_terms_and_once() {
    let server = server(json!([]), "").await;
    let deepl = deepl(&server);
    for _ in 0..2 {
        deepl.translate(&asked()).await.unwrap();
    }
    let managed = managed(&server).await;
    assert_eq!(steps(&managed), ["GET ", "POST "]);
    let expected = json!({"name": "ours", "dictionaries": [{
        "source_lang": "en", "target_lang": "ru",
        "entries": "strike\tзабастовка\nunion\tпрофсоюз", "entries_format": "tsv",
    }]});
    assert_eq!(managed[1].2, expected);
    assert_eq!(used(&server).await, [ID, ID]);
}

#[tokio::test]
async fn batches_that_come_at_once_make_one() {
    let server = server(json!([]), "").await;
    let deepl = deepl(&server);
    let (one, other) = (asked(), asked());
    let (one, other) = tokio::join!(deepl.translate(&one), deepl.translate(&other));
    assert!(one.is_ok() && other.is_ok());
    assert_eq!(steps(&managed(&server).await), ["GET ", "POST "]);
}

#[tokio::test]
async fn one_that_is_in_step_is_used_as_it_is() {
    let there = "union\tпрофсоюз\r\nstrike\tзабастовка\n";
    let server = server(ours(json!([{"source_lang": "EN", "target_lang": "RU"}])), there).await;
    deepl(&server).translate(&asked()).await.unwrap();
    assert_eq!(steps(&managed(&server).await), ["GET ", "GET /ID/entries"]);
    assert_eq!(used(&server).await, [ID]);
}

#[tokio::test]
async fn one_that_says_something_else_is_brought_in_step() {
    for (dictionaries, there, expected) in [
        (json!([]), "", vec!["GET ", "PUT /ID/dictionaries"]),
        (
            json!([{"source_lang": "en", "target_lang": "ru"}]),
            "union\tсоюз\nold\tстарый",
            vec!["GET ", "GET /ID/entries", "PUT /ID/dictionaries"],
        ),
    ] {
        let server = server(ours(dictionaries), there).await;
        deepl(&server).translate(&asked()).await.unwrap();
        let managed = managed(&server).await;
        assert_eq!(steps(&managed), expected);
        let put = &managed.last().unwrap().2;
        assert_eq!(put["entries"], "strike\tзабастовка\nunion\tпрофсоюз");
    }
}

#[tokio::test]
async fn a_pair_that_can_have_none_and_a_project_without_terms_ask_for_none() {
    let server = server(json!([]), "").await;
    let deepl = deepl(&server);
    deepl.translate(&Batch { pair: pair("en", "be"), ..asked() }).await.unwrap();
    deepl.translate(&batch(&["The union"])).await.unwrap();
    assert_eq!(steps(&managed(&server).await), [""; 0]);
    assert_eq!(used(&server).await, [Value::Null, Value::Null]);
}

/// A server that says this to whoever makes a glossary.
async fn refusing(status: u16, message: &str) -> MockServer {
    let server = engine("deepl").serve_translations().await;
    Mock::given(method("GET"))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({"glossaries": []})))
        .mount(&server)
        .await;
    Mock::given(path("/v3/glossaries"))
        .respond_with(ResponseTemplate::new(status).set_body_json(json!({"message": message})))
        .mount(&server)
        .await;
    server
}

#[tokio::test]
async fn a_pair_that_the_server_refuses_goes_without_and_anything_else_is_an_error() {
    let server = refusing(400, "Unsupported glossary source and target language pair").await;
    deepl(&server).translate(&asked()).await.unwrap();
    assert_eq!(used(&server).await, [Value::Null]);
    for (status, message, kind) in [
        (403, "Forbidden {key}", ErrorKind::Key),
        (456, "Quota exceeded", ErrorKind::Quota),
        (400, "Invalid entries", ErrorKind::BadRequest),
    ] {
        let server = refusing(status, &message.replace("{key}", KEY)).await;
        let error = deepl(&server).translate(&asked()).await.unwrap_err();
        assert_eq!(error.kind, kind);
        assert!(!error.to_string().contains(KEY), "{error}");
        assert_eq!(used(&server).await, [""; 0]);
    }
}

#[tokio::test]
async fn an_id_that_would_lead_elsewhere_is_refused() {
    let glossaries = json!([{"glossary_id": "../../v2/usage", "name": "ours", "dictionaries": []}]);
    let server = server(glossaries, "").await;
    let error = deepl(&server).translate(&asked()).await.unwrap_err();
    assert_eq!(error.kind, ErrorKind::BadAnswer);
    assert_eq!(steps(&managed(&server).await), ["GET "]);
}
