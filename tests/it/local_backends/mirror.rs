//! A mirror of models on loopback, with files of its own.

use std::path::Path;
use std::time::Duration;

use ruzstd::encoding::{CompressionLevel, compress_to_vec};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use talmach::backends::models::{
    Fetching, Got, Mirror, ModelError, Models, Offer, Progress, client,
};
use wiremock::matchers::{method, path};
use wiremock::{Mock, MockServer, Respond, ResponseTemplate};

use super::setup::pair;
use crate::tiny_model::TinyModel;

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The files of a model, as the mirror sends them.
pub(crate) struct Sent {
    pub(crate) part: &'static str,
    pub(crate) plain: Vec<u8>,
    pub(crate) packed: Vec<u8>,
}

pub(crate) fn sent(model: TinyModel) -> Vec<Sent> {
    [("model", model.model), ("srcvocab", model.source_vocab), ("trgvocab", model.target_vocab)]
        .into_iter()
        .map(|(part, plain)| {
            let packed = compress_to_vec(plain.as_slice(), CompressionLevel::Fastest);
            Sent { part, plain, packed }
        })
        .collect()
}

pub(crate) fn location(sent: &Sent) -> String {
    format!("workspace/{}.zst", sent.part)
}

/// The records of a model for Russian, of the second collection.
pub(crate) fn records(files: &[Sent], version: &str) -> Vec<Value> {
    records_into("ru", files, version)
}

/// The records of a model for a language.
pub(crate) fn records_into(language: &str, files: &[Sent], version: &str) -> Vec<Value> {
    files
        .iter()
        .map(|sent| {
            json!({
                "name": "../../../etc/passwd", "fileType": sent.part, "version": version,
                "sourceLanguage": "en", "targetLanguage": language, "architecture": "tiny",
                "filter_expression": "", "decompressedHash": sha256(&sent.plain),
                "attachment": {
                    "location": location(sent), "hash": sha256(&sent.packed), "size": sent.packed.len(),
                },
            })
        })
        .collect()
}

/// A mirror on loopback, with records and files of its own.
pub(crate) struct Loopback {
    pub(crate) server: MockServer,
    pub(crate) mirror: Mirror,
    pub(crate) folder: tempfile::TempDir,
}

impl Loopback {
    pub(crate) async fn new(records: &[Value]) -> Self {
        let server = MockServer::start().await;
        let mirror = Mirror {
            records: format!("{}/collections/", server.uri()),
            attachments: format!("{}/files", server.uri()),
        };
        Mock::given(method("GET"))
            .and(path("/collections/translations-models-v2/records"))
            .respond_with(ResponseTemplate::new(200).set_body_json(json!({ "data": records })))
            .mount(&server)
            .await;
        Self { server, mirror, folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) async fn whole(files: &[Sent]) -> Self {
        let loopback = Self::new(&records(files, "3.0")).await;
        for file in files {
            loopback
                .file(file, ResponseTemplate::new(200).set_body_bytes(file.packed.clone()))
                .await;
        }
        loopback
    }

    pub(crate) async fn file(&self, file: &Sent, answer: impl Respond + 'static) {
        Mock::given(path(format!("/files/{}", location(file))))
            .respond_with(answer)
            .mount(&self.server)
            .await;
    }

    pub(crate) fn models(&self) -> Models {
        Models::at(self.folder.path().join("models"))
    }

    pub(crate) async fn offer(&self) -> Result<Offer, ModelError> {
        let client = client().unwrap();
        Models::offer(&self.fetching(&client), &pair("en", "ru")).await
    }

    pub(crate) fn fetching<'a>(&'a self, client: &'a reqwest::Client) -> Fetching<'a> {
        Fetching { client, mirror: &self.mirror, pause: Duration::ZERO }
    }

    pub(crate) async fn get(&self) -> Result<(Got, Vec<Progress>), ModelError> {
        let client = client().unwrap();
        let offer = self.offer().await?;
        let mut told = Vec::new();
        let (models, fetching) = (self.models(), self.fetching(&client));
        let got = models.get(&fetching, &offer, &mut |step| told.push(step)).await?;
        Ok((got, told))
    }

    pub(crate) fn left(&self) -> Vec<String> {
        files_in(&self.folder.path().join("models/en-ru"))
    }
}

pub(crate) fn files_in(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}
