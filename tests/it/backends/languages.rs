//! Which pairs an engine says it has.

use serde_json::{Value, json};
use talmach::workflow::draft::Support::{self, No, Yes};
use wiremock::{Mock, MockServer, ResponseTemplate, matchers};

use super::stage::{engine, pair};

struct Offer {
    engine: &'static str,
    method: &'static str,
    path: &'static str,
    answer: fn() -> Value,
    /// Into Russian, Belarusian, Belarusian in the classical orthography.
    into: [Support; 3],
}

const OFFERS: &[Offer] = &[
    Offer {
        engine: "libretranslate",
        method: "GET",
        path: "/languages",
        answer: || {
            json!([
                {"code": "en", "name": "English", "targets": ["en", "ru"]},
                {"code": "ru", "name": "Russian", "targets": ["en", "ru"]},
            ])
        },
        into: [Yes, No, No],
    },
    Offer {
        engine: "deepl",
        method: "GET",
        path: "/v3/languages",
        answer: || {
            json!([
                {"lang": "en", "usable_as_source": true, "usable_as_target": false, "features": {}},
                {"lang": "en-GB", "usable_as_source": false, "usable_as_target": true, "features": {}},
                {"lang": "ru", "usable_as_source": true, "usable_as_target": true, "features": {}},
                {"lang": "be", "usable_as_source": true, "usable_as_target": true, "features": {}},
            ])
        },
        into: [Yes, Yes, No],
    },
    Offer {
        engine: "google 2",
        method: "GET",
        path: "/language/translate/v2/languages",
        answer: || json!({"data": {"languages": [{"language": "be"}, {"language": "en"}]}}),
        into: [No, Yes, No],
    },
    Offer {
        engine: "google 3",
        method: "GET",
        path: "/v3/projects/p-1/locations/global/supportedLanguages",
        answer: || json!({"languages": [{"languageCode": "ru"}, {"languageCode": "en"}]}),
        into: [Yes, No, No],
    },
    Offer {
        engine: "azure 3.0",
        method: "GET",
        path: "/languages",
        answer: || json!({"translation": {"en": {}, "ru": {}, "be": {}}}),
        into: [Yes, Yes, No],
    },
    Offer {
        engine: "yandex",
        method: "POST",
        path: "/translate/v2/languages",
        answer: || json!({"languages": [{"code": "be", "name": "беларуская"}, {"code": "en"}]}),
        into: [No, Yes, No],
    },
    Offer {
        engine: "openai",
        method: "GET",
        path: "/v1/models",
        answer: || json!({"data": [{"id": "/models/tiny.gguf"}]}),
        into: [Yes, Yes, Yes],
    },
    Offer {
        engine: "anthropic",
        method: "GET",
        path: "/v1/models",
        answer: || json!({"data": []}),
        into: [Yes, Yes, Yes],
    },
];

#[tokio::test]
async fn each_engine_says_what_it_translates() {
    for offer in OFFERS {
        let server = MockServer::start().await;
        Mock::given(matchers::path(offer.path))
            .and(matchers::method(offer.method))
            .respond_with(ResponseTemplate::new(200).set_body_json((offer.answer)()))
            .mount(&server)
            .await;
        let backend = engine(offer.engine).at(&server.uri(), "");
        for (to, support) in ["ru", "be", "be-tarask"].into_iter().zip(offer.into) {
            let answer = backend.supports(&pair("en", to)).await;
            assert_eq!(answer.unwrap(), support, "{}: {to}", offer.engine);
        }
    }
}

#[tokio::test]
async fn a_server_of_libretranslate_has_the_pairs_that_it_says() {
    let server = MockServer::start().await;
    let answer = json!([
        {"code": "en", "targets": ["en", "de"]},
        {"code": "de", "targets": ["de", "ru"]},
        {"code": "ru"},
    ]);
    Mock::given(matchers::path("/languages"))
        .respond_with(ResponseTemplate::new(200).set_body_json(answer))
        .mount(&server)
        .await;
    let backend = engine("libretranslate").at(&server.uri(), "");
    for (from, to, support) in [
        ("en", "de", Yes),
        ("en", "ru", No),
        ("de", "ru", Yes),
        ("ru", "en", Yes),
        ("be", "en", No),
    ] {
        assert_eq!(backend.supports(&pair(from, to)).await.unwrap(), support, "{from}-{to}");
    }
}

#[tokio::test]
async fn a_list_of_languages_is_fetched_once() {
    let server = MockServer::start().await;
    let answer = json!([{"code": "en"}, {"code": "ru"}]);
    Mock::given(matchers::path("/languages"))
        .respond_with(ResponseTemplate::new(200).set_body_json(answer))
        .mount(&server)
        .await;
    let backend = engine("libretranslate").at(&server.uri(), "");
    for to in ["ru", "be", "ru"] {
        backend.supports(&pair("en", to)).await.unwrap();
    }
    assert_eq!(server.received_requests().await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_list_that_is_none_is_an_error() {
    for offer in OFFERS.iter().filter(|offer| offer.into != [Yes, Yes, Yes]) {
        for answer in [json!({}), json!("languages"), json!({"translation": []})] {
            let server = MockServer::start().await;
            let answer = ResponseTemplate::new(200).set_body_json(answer);
            Mock::given(matchers::any()).respond_with(answer).mount(&server).await;
            let backend = engine(offer.engine).at(&server.uri(), "");
            backend.supports(&pair("en", "ru")).await.unwrap_err();
        }
    }
}

#[tokio::test]
async fn a_server_that_lists_no_models_may_still_have_one() {
    let server = MockServer::start().await;
    assert_eq!(
        engine("openai").at(&server.uri(), "").supports(&pair("en", "be")).await.unwrap(),
        Yes
    );
}
