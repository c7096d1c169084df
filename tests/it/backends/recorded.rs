//! How each engine answers, as its makers describe it or as it was recorded.

use serde_json::{Value, json};
use talmach::workflow::draft::ErrorKind;

/// One engine.
#[derive(Clone, Copy)]
pub(super) struct Recorded {
    /// For messages of tests.
    pub(super) name: &'static str,
    pub(super) kind: &'static str,
    /// Its settings but for the address and the key.
    pub(super) settings: &'static str,
    /// What comes after the server's name in the address.
    pub(super) below: &'static str,
    /// Where texts are sent.
    pub(super) path: &'static str,
    /// Whether it takes a key.
    pub(super) key: Takes,
    /// The texts in the body of a request.
    pub(super) read: fn(&[u8]) -> Vec<String>,
    /// An answer with these translations.
    pub(super) write: fn(Vec<String>) -> Value,
    pub(super) refusals: &'static [Refusal],
}

/// Status, body, and what it means. `{key}` stands for the key, as servers like to repeat it.
pub(super) type Refusal = (u16, &'static str, ErrorKind, Again);

/// Whether an engine takes a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Takes {
    Key,
    NoKey,
}

/// Whether asking again can help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Again {
    Never,
    Later,
}

use Again::{Later, Never};
use ErrorKind::{
    BadAnswer, BadRequest, Key, NotInstalled, Quota, RateLimited, Server, TimedOut, TooLarge,
    UnsupportedPair,
};

pub(super) const ENGINES: &[Recorded] = &[
    Recorded {
        name: "apy",
        kind: "apy",
        settings: "",
        below: "",
        path: "/translate",
        key: Takes::NoKey,
        read: |body| {
            let fields =
                reqwest::Url::parse(&format!("x:?{}", str::from_utf8(body).unwrap())).unwrap();
            let texts = fields.query_pairs().filter(|(name, _)| name == "q");
            texts.map(|(_, text)| text.into_owned()).collect()
        },
        write: |mut texts| {
            // It takes one text at a time.
            let text = texts.drain(..).next();
            json!({"responseData": {"translatedText": text}, "responseDetails": null, "responseStatus": 200})
        },
        refusals: &[
            (
                400,
                r#"{"status":"error","code":400,"message":"Bad Request","explanation":"That pair is not installed"}"#,
                UnsupportedPair,
                Never,
            ),
            (
                400,
                r#"{"status":"error","code":400,"message":"Bad Request","explanation":"That pair is invalid, use e.g. eng|spa"}"#,
                UnsupportedPair,
                Never,
            ),
            (
                400,
                r#"{"status":"error","code":400,"message":"Bad Request","explanation":"Missing argument q"}"#,
                BadRequest,
                Never,
            ),
            (404, "<html><title>404: Not Found</title></html>", BadRequest, Never),
            (
                503,
                r#"{"status":"error","code":503,"message":"Service Unavailable","explanation":"internal error"}"#,
                BadAnswer,
                Never,
            ),
            (503, "", Server, Later),
        ],
    },
    Recorded {
        name: "libretranslate",
        kind: "libretranslate",
        settings: "",
        below: "",
        path: "/translate",
        key: Takes::Key,
        read: |body| strings(&json(body)["q"], ""),
        write: |texts| json!({"translatedText": texts}),
        refusals: &[
            (400, r#"{"error":"Invalid request: missing q parameter"}"#, BadRequest, Never),
            (400, r#"{"error":"be is not supported"}"#, UnsupportedPair, Never),
            (400, r#"{"error":"request (2001) exceeds text limit (2000)"}"#, TooLarge, Never),
            (
                400,
                r#"{"error":"Please contact the server operator to get an API key"}"#,
                Key,
                Never,
            ),
            (403, r#"{"error":"Invalid API key {key}"}"#, Key, Never),
            (405, "<!doctype html><title>405 Method Not Allowed</title>", BadRequest, Never),
            (429, r#"{"error":"Slowdown: 40 per 1 minute"}"#, RateLimited, Later),
            (500, r#"{"error":"Cannot translate text: {key}"}"#, Server, Later),
        ],
    },
    Recorded {
        name: "deepl",
        kind: "deepl",
        settings: "",
        below: "",
        path: "/v2/translate",
        key: Takes::Key,
        read: |body| strings(&json(body)["text"], ""),
        write: |texts| {
            json!({"translations": each(texts, |text| {
                json!({"detected_source_language": "EN", "text": text, "billed_characters": 9})
            })})
        },
        refusals: &[
            (400, r#"{"message":"Bad request. Reason: key {key}"}"#, BadRequest, Never),
            (
                400,
                r#"{"message":"Value for 'target_lang' not supported."}"#,
                UnsupportedPair,
                Never,
            ),
            (403, "", Key, Never),
            (404, r#"{"message":"Glossary not found"}"#, BadRequest, Never),
            (413, "", TooLarge, Never),
            (414, "", TooLarge, Never),
            (429, r#"{"message":"Too many requests"}"#, RateLimited, Later),
            (456, r#"{"message":"Quota Exceeded"}"#, Quota, Never),
            (500, "", Server, Later),
            (503, r#"{"message":"Service unavailable"}"#, Server, Later),
            (504, "", Server, Later),
            (529, r#"{"message":"Too many requests"}"#, RateLimited, Later),
        ],
    },
    Recorded {
        name: "google 2",
        kind: "google",
        settings: "",
        below: "",
        path: "/language/translate/v2",
        key: Takes::Key,
        read: |body| strings(&json(body)["q"], ""),
        write: |texts| json!({"data": {"translations": each(texts, |text| json!({"translatedText": text}))}}),
        refusals: GOOGLE,
    },
    Recorded {
        name: "google 3",
        kind: "google",
        settings: "project = 'p-1'\nmodel = 'translation-llm'",
        below: "",
        path: "/v3/projects/p-1/locations/global:translateText",
        key: Takes::Key,
        read: |body| strings(&json(body)["contents"], ""),
        write: |texts| json!({"translations": each(texts, |text| json!({"translatedText": text}))}),
        refusals: GOOGLE,
    },
    Recorded {
        name: "azure 3.0",
        kind: "azure",
        settings: "region = 'westeurope'",
        below: "",
        path: "/translate",
        key: Takes::Key,
        read: |body| strings(&json(body), "/text"),
        write: |texts| each(texts, |text| json!({"translations": [{"text": text, "to": "ru"}]})),
        refusals: AZURE,
    },
    Recorded {
        name: "azure 2026-06-06",
        kind: "azure",
        settings: "api-version = '2026-06-06'",
        below: "",
        path: "/translate",
        key: Takes::Key,
        read: |body| strings(&json(body)["inputs"], "/text"),
        write: |texts| {
            json!({"value": each(texts, |text| {
                json!({"translations": [{"text": text, "language": "ru", "sourceCharacters": 9}]})
            })})
        },
        refusals: AZURE,
    },
    Recorded {
        name: "yandex",
        kind: "yandex",
        settings: "",
        below: "",
        path: "/translate/v2/translate",
        key: Takes::Key,
        read: |body| strings(&json(body)["texts"], ""),
        write: |texts| json!({"translations": each(texts, |text| json!({"text": text}))}),
        refusals: &[
            (
                400,
                r#"{"code":3,"message":"unsupported target_language_code: xx","details":[]}"#,
                UnsupportedPair,
                Never,
            ),
            (
                400,
                r#"{"code":3,"message":"texts total length must be not greater than 10000","details":[]}"#,
                TooLarge,
                Never,
            ),
            (400, r#"{"code":3,"message":"folder_id must be specified"}"#, BadRequest, Never),
            (401, r#"{"code":16,"message":"Unknown api key '{key}'"}"#, Key, Never),
            (403, r#"{"code":7,"message":"Permission denied"}"#, Key, Never),
            (429, r#"{"code":8,"message":"limit on requests was exceeded"}"#, RateLimited, Later),
            (500, r#"{"code":13,"message":"internal"}"#, Server, Later),
            (503, "upstream connect error", Server, Later),
        ],
    },
    Recorded {
        name: "openai",
        kind: "openai",
        settings: "model = 'tiny'",
        below: "/v1",
        path: "/v1/chat/completions",
        key: Takes::Key,
        read: |body| asked(&json(body)["messages"][1]["content"]),
        write: |texts| {
            json!({"choices": [{
                "index": 0,
                "finish_reason": "stop",
                "message": {"role": "assistant", "content": items(texts)},
            }]})
        },
        refusals: &[
            (
                400,
                r#"{"error":{"code":400,"message":"request (18022 tokens) exceeds the available context size (2048 tokens), try increasing it","type":"exceed_context_size_error","n_prompt_tokens":18022,"n_ctx":2048}}"#,
                TooLarge,
                Never,
            ),
            (
                400,
                r#"{"error":{"message":"This model's maximum context length is 8192 tokens","type":"invalid_request_error","code":"context_length_exceeded"}}"#,
                TooLarge,
                Never,
            ),
            (
                400,
                r#"{"error":{"message":"Missing messages {key}","type":"invalid_request_error","code":null}}"#,
                BadRequest,
                Never,
            ),
            (
                401,
                r#"{"error":{"message":"Invalid API Key","type":"authentication_error","code":401}}"#,
                Key,
                Never,
            ),
            (
                401,
                r#"{"error":{"message":"Incorrect API key provided: {key}","type":"invalid_request_error","code":"invalid_api_key"}}"#,
                Key,
                Never,
            ),
            (
                404,
                r#"{"error":{"message":"model \"tiny\" not found, try pulling it first","type":"api_error"}}"#,
                NotInstalled,
                Never,
            ),
            (408, "", TimedOut, Later),
            (409, "", Server, Later),
            (413, "", TooLarge, Never),
            (
                429,
                r#"{"error":{"message":"Rate limit reached","type":"requests","code":"rate_limit_exceeded"}}"#,
                RateLimited,
                Later,
            ),
            (
                429,
                r#"{"error":{"message":"You exceeded your current quota","type":"insufficient_quota","code":"insufficient_quota"}}"#,
                Quota,
                Never,
            ),
            (
                500,
                r#"{"error":{"code":500,"message":"The model produced output that does not match the expected peg-native format","type":"server_error"}}"#,
                BadAnswer,
                Never,
            ),
            (
                503,
                r#"{"error":{"code":503,"message":"Loading model","type":"unavailable_error"}}"#,
                Server,
                Later,
            ),
        ],
    },
    Recorded {
        name: "anthropic",
        kind: "anthropic",
        settings: "model = 'tiny'",
        below: "",
        path: "/v1/messages",
        key: Takes::Key,
        read: |body| asked(&json(body)["messages"][0]["content"]),
        write: |texts| {
            json!({
                "type": "message",
                "role": "assistant",
                "stop_reason": "end_turn",
                "content": [{"type": "text", "text": items(texts)}],
            })
        },
        refusals: &[
            (
                400,
                r#"{"type":"error","error":{"type":"invalid_request_error","message":"max_tokens: Field required"}}"#,
                BadRequest,
                Never,
            ),
            (
                400,
                r#"{"error":{"code":400,"message":"request (8136 tokens) exceeds the available context size (4096 tokens)","type":"exceed_context_size_error"}}"#,
                TooLarge,
                Never,
            ),
            (
                400,
                r#"{"type":"error","error":{"type":"invalid_request_error","message":"prompt is too long: 210000 tokens > 200000 maximum"}}"#,
                TooLarge,
                Never,
            ),
            (
                401,
                r#"{"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key {key}"}}"#,
                Key,
                Never,
            ),
            (
                402,
                r#"{"type":"error","error":{"type":"billing_error","message":"billing"}}"#,
                Quota,
                Never,
            ),
            (
                403,
                r#"{"type":"error","error":{"type":"permission_error","message":"no"}}"#,
                Key,
                Never,
            ),
            (
                404,
                r#"{"type":"error","error":{"type":"not_found_error","message":"model: tiny"}}"#,
                NotInstalled,
                Never,
            ),
            (
                413,
                r#"{"type":"error","error":{"type":"request_too_large","message":"too large"}}"#,
                TooLarge,
                Never,
            ),
            (
                429,
                r#"{"type":"error","error":{"type":"rate_limit_error","message":"slow down"}}"#,
                RateLimited,
                Later,
            ),
            (500, r#"{"type":"error","error":{"type":"api_error","message":"oh"}}"#, Server, Later),
            (
                529,
                r#"{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}"#,
                Server,
                Later,
            ),
        ],
    },
];

const GOOGLE: &[Refusal] = &[
    (
        400,
        r#"{"error":{"code":400,"message":"API key not valid. Please pass a valid API key: {key}","status":"INVALID_ARGUMENT","details":[{"reason":"API_KEY_INVALID"}]}}"#,
        Key,
        Never,
    ),
    (
        400,
        r#"{"error":{"code":400,"message":"Target language is invalid.","status":"INVALID_ARGUMENT"}}"#,
        UnsupportedPair,
        Never,
    ),
    (
        400,
        r#"{"error":{"code":400,"message":"Text is too long.","status":"INVALID_ARGUMENT"}}"#,
        TooLarge,
        Never,
    ),
    (
        400,
        r#"{"error":{"code":400,"message":"Invalid JSON payload received.","status":"INVALID_ARGUMENT"}}"#,
        BadRequest,
        Never,
    ),
    (
        401,
        r#"{"error":{"code":401,"message":"Request had invalid authentication credentials.","status":"UNAUTHENTICATED"}}"#,
        Key,
        Never,
    ),
    (
        403,
        r#"{"error":{"code":403,"message":"User Rate Limit Exceeded","errors":[{"message":"User Rate Limit Exceeded","domain":"usageLimits","reason":"userRateLimitExceeded"}]}}"#,
        RateLimited,
        Later,
    ),
    (
        403,
        r#"{"error":{"code":403,"message":"Daily Limit Exceeded","errors":[{"message":"Daily Limit Exceeded","domain":"usageLimits","reason":"dailyLimitExceeded"}]}}"#,
        Quota,
        Never,
    ),
    (
        403,
        r#"{"error":{"code":403,"message":"Cloud Translation API has not been used in project 1 before or it is disabled.","status":"PERMISSION_DENIED"}}"#,
        Key,
        Never,
    ),
    (
        429,
        r#"{"error":{"code":429,"message":"Quota exceeded for quota metric 'v3 characters'","status":"RESOURCE_EXHAUSTED"}}"#,
        RateLimited,
        Later,
    ),
    (
        500,
        r#"{"error":{"code":500,"message":"Internal error","status":"INTERNAL"}}"#,
        Server,
        Later,
    ),
    (
        503,
        r#"{"error":{"code":503,"message":"The service is currently unavailable.","status":"UNAVAILABLE"}}"#,
        Server,
        Later,
    ),
];

const AZURE: &[Refusal] = &[
    (
        400,
        r#"{"error":{"code":400036,"message":"The target language is not valid."}}"#,
        UnsupportedPair,
        Never,
    ),
    (
        400,
        r#"{"error":{"code":400077,"message":"The maximum request size has been exceeded."}}"#,
        TooLarge,
        Never,
    ),
    (
        400,
        r#"{"error":{"code":"400074","message":"The body of the request is not valid JSON."}}"#,
        BadRequest,
        Never,
    ),
    (
        401,
        r#"{"error":{"code":401000,"message":"The request is not authorized because credentials {key} are missing or invalid."}}"#,
        Key,
        Never,
    ),
    (
        403,
        r#"{"error":{"code":403001,"message":"The operation isn't allowed because the subscription has exceeded its free quota."}}"#,
        Quota,
        Never,
    ),
    (
        408,
        r#"{"error":{"code":408001,"message":"The translation system requested is being prepared."}}"#,
        Server,
        Later,
    ),
    (
        408,
        r#"{"error":{"code":408002,"message":"Request timed out waiting on incoming stream."}}"#,
        TimedOut,
        Later,
    ),
    (
        429,
        r#"{"error":{"code":429000,"message":"The server rejected the request because the client has exceeded request limits."}}"#,
        RateLimited,
        Later,
    ),
    (500, r#"{"error":{"code":500000,"message":"An unexpected error occurred."}}"#, Server, Later),
    (
        503,
        r#"{"error":{"code":503000,"message":"Service is temporarily unavailable."}}"#,
        Server,
        Later,
    ),
];

/// What no engine has words of its own for.
pub(super) const OF_ANYBODY: &[Refusal] = &[
    (418, "{", BadRequest, Never),
    (502, "<html>Bad gateway {key}</html>", Server, Later),
    (501, "", Server, Never),
    (304, "", BadAnswer, Never),
];

fn json(body: &[u8]) -> Value {
    serde_json::from_slice(body).unwrap()
}

fn strings(list: &Value, place: &str) -> Vec<String> {
    let text = |item: &Value| item.pointer(place).unwrap().as_str().unwrap().to_owned();
    list.as_array().unwrap().iter().map(text).collect()
}

fn each(texts: Vec<String>, shape: fn(String) -> Value) -> Value {
    texts.into_iter().map(shape).collect()
}

/// The texts in what a model is asked.
fn asked(content: &Value) -> Vec<String> {
    let question: Value = serde_json::from_str(content.as_str().unwrap()).unwrap();
    strings(&question["items"], "/text")
}

/// What a model answers; the last text first, for models have no sense of order.
fn items(texts: Vec<String>) -> String {
    let items = texts.into_iter().enumerate().rev();
    let items: Value = items.map(|(i, text)| json!({"id": i + 1, "text": text})).collect();
    json!({"items": items}).to_string()
}
