//! Engines over HTTP, each against a server on loopback that answers as the real one was read or recorded to answer.
//!
//! - `recorded`: how each engine answers; a new engine is one more entry.
//! - `contract`: what holds for every engine, whatever it answers.
//! - `requests`: what each engine is sent, to the letter.
//! - `languages`: which pairs an engine says it has.
//! - `models`: what only language models do.
//! - `stage`: an engine and the server that plays its part.
//! - `wire`: a server that breaks off, dawdles or says nothing.
//! - `settings`: keys and addresses.

mod contract;
mod languages;
mod models;
mod recorded;
mod requests;
mod settings;
mod stage;
mod wire;
