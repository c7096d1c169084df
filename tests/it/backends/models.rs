//! Language models: answers cut off, held back, refused; servers that take no schema.

use serde_json::{Value, json};
use talmach::workflow::draft::{ErrorKind, Retry};
use wiremock::{Mock, MockServer, Request, ResponseTemplate, matchers};

use super::stage::{batch, engine};

#[tokio::test]
async fn an_answer_that_is_cut_off_or_held_back_is_refused() {
    let message = json!({"content": "{\"items\":[{\"id\":1,\"text\":\"один\"}]}"});
    let blocks = json!([{"type": "text", "text": "{\"items\":[{\"id\":1,\"text\":\"один\"}]}"}]);
    for (name, answer) in [
        ("openai", json!({"choices": [{"finish_reason": "length", "message": message}]})),
        ("openai", json!({"choices": [{"finish_reason": "content_filter", "message": message}]})),
        (
            "openai",
            json!({"choices": [{"finish_reason": "stop", "message": {"content": null, "refusal": "I can't."}}]}),
        ),
        ("openai", json!({"choices": []})),
        ("anthropic", json!({"stop_reason": "max_tokens", "content": blocks})),
        ("anthropic", json!({"stop_reason": "refusal", "content": blocks})),
        ("anthropic", json!({"stop_reason": "end_turn", "content": []})),
    ] {
        let server = engine(name).serve(ResponseTemplate::new(200).set_body_json(&answer)).await;
        let error =
            engine(name).at(&server.uri(), "").translate(&batch(&["one"])).await.unwrap_err();
        assert_eq!((error.kind, error.retry), (ErrorKind::BadAnswer, Retry::Never), "{answer}");
    }
}

/// A server that refuses to be given a schema.
async fn schemaless() -> MockServer {
    let engine = engine("openai");
    let server = MockServer::start().await;
    let (read, write) = (engine.read, engine.write);
    Mock::given(matchers::path(engine.path))
        .respond_with(move |request: &Request| {
            let body: Value = request.body_json().unwrap();
            if body.get("response_format").is_some() {
                let error =
                    json!({"error": {"message": "response_format is not supported", "code": null}});
                return ResponseTemplate::new(400).set_body_json(error);
            }
            ResponseTemplate::new(200).set_body_json(write(read(&request.body)))
        })
        .mount(&server)
        .await;
    server
}

#[tokio::test]
async fn a_server_without_schemas_is_told_in_words_and_remembered() {
    let server = schemaless().await;
    let backend = engine("openai").at(&server.uri(), "");
    for asked in [2, 3] {
        assert_eq!(backend.translate(&batch(&["one"])).await.unwrap(), ["one"]);
        assert_eq!(server.received_requests().await.unwrap().len(), asked);
    }
}

#[tokio::test]
async fn a_text_that_is_too_long_is_not_sent_twice() {
    let engine = engine("openai");
    let error =
        json!({"error": {"code": 400, "message": "too long", "type": "exceed_context_size_error"}});
    let server = engine.serve(ResponseTemplate::new(400).set_body_json(error)).await;
    let error = engine.at(&server.uri(), "").translate(&batch(&["one"])).await.unwrap_err();
    assert_eq!(error.kind, ErrorKind::TooLarge);
    assert_eq!(server.received_requests().await.unwrap().len(), 1);
}

#[tokio::test]
async fn pieces_of_an_answer_are_joined_and_thoughts_left_out() {
    let answer = json!({"stop_reason": "end_turn", "content": [
        {"type": "thinking", "thinking": "{\"items\":[]}"},
        {"type": "text", "text": "{\"items\":[{\"id\":1,"},
        {"type": "text", "text": "\"text\":\"один\"}]}"},
    ]});
    let server = engine("anthropic").serve(ResponseTemplate::new(200).set_body_json(answer)).await;
    let answers = engine("anthropic").at(&server.uri(), "").translate(&batch(&["one"])).await;
    assert_eq!(answers.unwrap(), ["один"]);
}
