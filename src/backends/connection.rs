//! An engine's own end of the wire: its address, its key, how long it may take.

use std::sync::Arc;
use std::time::Duration;

use reqwest::{Method, Url};
use serde_json::Value;

use super::secret::Secret;
use super::transport::{Body, Request, Response, Transport, bad_answer};
use crate::workflow::draft::BackendError;

/// Where an engine is, and how it is spoken to.
#[derive(Clone, Debug)]
pub(super) struct Connection {
    pub(super) transport: Arc<Transport>,
    pub(super) base: Url,
    pub(super) secret: Option<Secret>,
    /// The header that carries the key, and what stands before the key in it; none where it goes in the body.
    pub(super) key: Option<(&'static str, &'static str)>,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) timeout: Duration,
}

impl Connection {
    /// Gets what is under a path below the address.
    pub(super) async fn get(
        &self,
        path: &str,
        query: &[(&str, &str)],
    ) -> Result<Response, BackendError> {
        self.send(Method::GET, path, query, Body::None).await
    }

    /// Sends JSON to a path below the address.
    pub(super) async fn post(
        &self,
        path: &str,
        query: &[(&str, &str)],
        json: Value,
    ) -> Result<Response, BackendError> {
        self.send(Method::POST, path, query, Body::Json(json)).await
    }

    /// Sends JSON to a path below the address, with this method.
    pub(super) async fn send_json(
        &self,
        method: Method,
        path: &str,
        json: Value,
    ) -> Result<Response, BackendError> {
        self.send(method, path, &[], Body::Json(json)).await
    }

    /// What the server says in words, at one of these places of its JSON.
    pub(super) fn words(&self, response: &Response, pointers: &[&str]) -> String {
        response.words(pointers, self.secret.as_ref())
    }

    async fn send(
        &self,
        method: Method,
        path: &str,
        query: &[(&str, &str)],
        body: Body,
    ) -> Result<Response, BackendError> {
        let mut url = self.base.clone();
        url.set_path(&format!("{}/{path}", self.base.path().trim_end_matches('/')));
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(query);
        }
        let (headers, key, secret) = (self.headers.clone(), self.key, self.secret.as_ref());
        let timeout = self.timeout;
        self.transport.send(Request { method, url, headers, key, secret, body, timeout }).await
    }
}

/// The text at a place in each member of a list, in order.
pub(super) fn texts(list: Option<&Value>, place: &str) -> Result<Vec<String>, BackendError> {
    list.and_then(Value::as_array)
        .and_then(|list| {
            list.iter().map(|item| item.pointer(place)?.as_str().map(str::to_owned)).collect()
        })
        .ok_or_else(|| bad_answer("the answer has no list of translations"))
}

/// As many answers as questions, or none.
pub(super) fn counted(answers: Vec<String>, asked: usize) -> Result<Vec<String>, BackendError> {
    if answers.len() == asked {
        Ok(answers)
    } else {
        Err(bad_answer(format!("{} answers to {asked} texts", answers.len())))
    }
}
