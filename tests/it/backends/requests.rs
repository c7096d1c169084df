//! What each engine is sent, to the letter.

use serde_json::{Value, json};
use talmach::workflow::draft::{Batch, Query, Term};
use wiremock::Request;

use super::stage::{KEY, engine, pair};

/// What an engine was sent for [`full`], but for what language models are told.
async fn sent(name: &str, more: &str, batch: &Batch) -> Request {
    let engine = engine(name);
    let server = engine.serve_translations().await;
    engine.at(&server.uri(), more).translate(batch).await.unwrap();
    server.received_requests().await.unwrap().pop().unwrap()
}

/// A batch with everything in it.
fn full(to: &str) -> Batch {
    let query = Query {
        text: "Every person has rights.".into(),
        before: Some("We believe this.".into()),
        after: Some("Nobody may be tortured.".into()),
        earlier: Some(("Every man has rights.".into(), "Каждый человек имеет права.".into())),
    };
    let terms = vec![Term::new("rights", "права")];
    let title = Some("Human rights".into());
    Batch {
        title,
        termbase: terms.clone().into(),
        terms,
        ..Batch::new(pair("en-GB", to), vec![query])
    }
}

fn header<'a>(request: &'a Request, name: &str) -> &'a str {
    request.headers.get(name).map_or("", |value| value.to_str().unwrap())
}

fn body(request: &Request) -> Value {
    request.body_json().unwrap()
}

#[tokio::test]
async fn libretranslate() {
    let request = sent("libretranslate", "", &full("ru")).await;
    let expected = json!({
        "q": ["Every person has rights."], "source": "en", "target": "ru", "format": "text", "api_key": KEY,
    });
    assert_eq!(body(&request), expected);
    assert!(header(&request, "user-agent").starts_with("talmach/"));
}

#[tokio::test]
async fn deepl_into_russian_with_tags_glossary_and_formality() {
    let more = "formality = 'more'\nglossary-id = 'g1'\nmodel-type = 'quality_optimized'";
    let request = sent("deepl", more, &full("ru")).await;
    assert_eq!(header(&request, "authorization"), format!("DeepL-Auth-Key {KEY}"));
    let expected = json!({
        "text": ["Every person has rights."], "source_lang": "EN", "target_lang": "RU",
        "split_sentences": "0", "preserve_formatting": true,
        "tag_handling": "xml", "ignore_tags": ["x"], "outline_detection": false, "glossary_id": "g1",
        "context": "Human rights\nWe believe this.\nNobody may be tortured.",
        "formality": "prefer_more", "model_type": "quality_optimized",
    });
    assert_eq!(body(&request), expected);
}

#[tokio::test]
async fn deepl_into_belarusian_with_brackets_and_no_glossary() {
    let mut batch = full("be");
    batch.queries[0].text = r#"A &lt; <x id="1"/>"#.into();
    let request = sent("deepl", "glossary-id = 'g1'", &batch).await;
    let body = body(&request);
    assert_eq!(body["text"], json!(["A < ⟦1⟧"]));
    assert_eq!(body["target_lang"], "BE");
    assert_eq!((body.get("tag_handling"), body.get("glossary_id")), (None, None));
    // And back.
    let engine = engine("deepl");
    let server = engine.serve_translations().await;
    let answers = engine.at(&server.uri(), "").translate(&batch).await;
    assert_eq!(answers.unwrap(), [r#"«A &lt; <x id="1"/>»"#]);
}

#[tokio::test]
async fn deepl_gives_neighbours_to_a_text_that_is_alone() {
    let mut batch = full("ru");
    batch.queries.push(batch.queries[0].clone());
    assert_eq!(body(&sent("deepl", "", &batch).await)["context"], "Human rights");
}

#[tokio::test]
async fn google_two() {
    let request = sent("google 2", "", &full("be")).await;
    assert_eq!((header(&request, "x-goog-api-key"), request.url.query()), (KEY, None));
    let expected = json!({"q": ["Every person has rights."], "source": "en", "target": "be", "format": "text"});
    assert_eq!(body(&request), expected);
}

#[tokio::test]
async fn google_three() {
    let request = sent("google 3", "", &full("be")).await;
    assert_eq!(header(&request, "authorization"), format!("Bearer {KEY}"));
    let expected = json!({
        "contents": ["Every person has rights."], "mimeType": "text/plain",
        "sourceLanguageCode": "en", "targetLanguageCode": "be",
        "model": "projects/p-1/locations/global/models/general/translation-llm",
    });
    assert_eq!(body(&request), expected);
}

#[tokio::test]
async fn azure_three() {
    let request = sent("azure 3.0", "category = 'law'", &full("be")).await;
    assert_eq!(header(&request, "ocp-apim-subscription-key"), KEY);
    assert_eq!(header(&request, "ocp-apim-subscription-region"), "westeurope");
    assert_eq!(request.url.query(), Some("api-version=3.0&from=en&to=be&category=law"));
    assert_eq!(body(&request), json!([{"text": "Every person has rights."}]));
}

#[tokio::test]
async fn azure_of_june_2026() {
    let request = sent("azure 2026-06-06", "", &full("be")).await;
    assert_eq!(request.url.query(), Some("api-version=2026-06-06"));
    let expected = json!({"inputs": [{
        "text": "Every person has rights.", "language": "en", "textType": "Plain", "targets": [{"language": "be"}],
    }]});
    assert_eq!(body(&request), expected);
}

#[tokio::test]
async fn a_model_of_azure_is_given_examples_and_nobody_steps_in_for_it() {
    let mut batch = full("be");
    let terms = ["person", "peace", "every", "rights", "has"];
    batch.terms = terms.map(|term| Term::new(term, &format!("{term}!"))).into();
    batch.queries.push(Query { text: "Peace.".into(), ..Query::default() });
    batch.queries.push(Query { text: "Nobody.".into(), ..Query::default() });
    let more = "deployment = 'my-model'\ntone = 'formal'";
    let body = body(&sent("azure 2026-06-06", more, &batch).await);
    let wanted = |pairs: Value| {
        let mut wanted = json!({
            "language": "be", "deploymentName": "my-model", "allowFallback": false, "tone": "formal",
        });
        if pairs != json!([]) {
            wanted["referenceTextPairs"] = pairs;
        }
        json!([wanted])
    };
    let term = |term: &str| json!({"source": term, "target": format!("{term}!")});
    let earlier =
        json!({"source": "Every man has rights.", "target": "Каждый человек имеет права."});
    let first = json!([earlier, term("person"), term("every"), term("rights"), term("has")]);
    let targets = |at: usize| body["inputs"][at]["targets"].clone();
    assert_eq!(targets(0), wanted(first));
    assert_eq!(targets(1), wanted(json!([term("peace")])));
    assert_eq!(targets(2), wanted(json!([])));
}

#[tokio::test]
async fn yandex_is_given_no_more_terms_than_it_takes() {
    let mut batch = full("ru");
    for (length, expected) in [(10, 50), (4_000, 2)] {
        let term = |n: usize| Term::new(&format!("{n}{}", "x".repeat(length)), "право");
        batch.terms = (100..160).map(term).collect();
        let body = body(&sent("yandex", "glossary = 'terms'", &batch).await);
        let pairs = &body["glossaryConfig"]["glossaryData"]["glossaryPairs"];
        assert_eq!(pairs.as_array().unwrap().len(), expected);
    }
}

#[tokio::test]
async fn yandex_gives_terms_only_for_pairs_that_take_them() {
    let more = "folder-id = 'f1'\nkey-type = 'iam-token'\nglossary = 'terms'";
    let request = sent("yandex", more, &full("ru")).await;
    assert_eq!(header(&request, "authorization"), format!("Bearer {KEY}"));
    let expected = json!({
        "sourceLanguageCode": "en", "targetLanguageCode": "ru", "format": "PLAIN_TEXT",
        "texts": ["Every person has rights."], "folderId": "f1",
        "glossaryConfig": {"glossaryData": {"glossaryPairs": [
            {"sourceText": "rights", "translatedText": "права"},
        ]}},
    });
    assert_eq!(body(&request), expected);
    let request = sent("yandex", "glossary = 'terms'", &full("be")).await;
    assert_eq!(header(&request, "authorization"), format!("Api-Key {KEY}"));
    assert_eq!(body(&request).get("glossaryConfig"), None);
}

#[tokio::test]
async fn a_model_is_given_a_schema_all_context_and_no_temperature() {
    let request = sent("openai", "", &full("ru")).await;
    assert_eq!(header(&request, "authorization"), format!("Bearer {KEY}"));
    let body = body(&request);
    let format = &body["response_format"];
    assert_eq!(
        (&format["type"], &format["json_schema"]["strict"]),
        (&json!("json_schema"), &json!(true))
    );
    let schema = &format["json_schema"]["schema"];
    assert_eq!(schema["required"], json!(["items"]));
    assert_eq!(schema["properties"]["items"]["items"]["properties"]["id"]["enum"], json!([1]));
    let members: Vec<&str> = body.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(members, ["model", "messages", "max_tokens", "response_format"]);
    let question = body["messages"][1]["content"].as_str().unwrap();
    for said in [
        "Human rights",
        "We believe this.",
        "Nobody may be tortured.",
        "Каждый человек имеет права.",
        "права",
    ] {
        assert!(question.contains(said), "{said}");
    }
    let told = body["messages"][0]["content"].as_str().unwrap();
    assert!(told.contains("English") && told.contains("Russian"), "{told}");
}

#[tokio::test]
async fn what_the_settings_say_goes_to_the_model() {
    let more = "temperature = 0\nseed = 7\nmax-tokens = 99\nprompt = 'Be brief.'\nextra = { reasoning_effort = 'none' }";
    let more = more.replace("temperature = 0", "temperature = 0.0");
    let body = body(&sent("openai", &more, &full("be")).await);
    assert_eq!(
        (&body["temperature"], &body["seed"], &body["max_tokens"]),
        (&json!(0.0), &json!(7), &json!(99))
    );
    assert_eq!(body["reasoning_effort"], "none");
    assert!(body["messages"][0]["content"].as_str().unwrap().ends_with("\nBe brief."));
}

#[tokio::test]
async fn anthropic() {
    let request = sent("anthropic", "", &full("be")).await;
    assert_eq!(
        (header(&request, "x-api-key"), header(&request, "anthropic-version")),
        (KEY, "2023-06-01")
    );
    let body = body(&request);
    let members: Vec<&str> = body.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(members, ["model", "max_tokens", "system", "messages"]);
    assert!(body["system"].as_str().unwrap().contains("Belarusian (official orthography)"));
}
