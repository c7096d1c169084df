//! Every engine under one contract: those over HTTP against a server on loopback that answers as the real one was read
//! or recorded to answer, those of this machine against programs that play their part.
//!
//! - `table`: what every engine is held to, and why not where something cannot be.
//! - `recorded`: how each engine answers; a new engine is one more entry.
//! - `contract`: what holds for every engine, whatever it answers.
//! - `local`: the engines of this machine and their other side.
//! - `glossary`: the glossary that is kept with DeepL.
//! - `requests`: what each engine is sent, to the letter.
//! - `languages`: which pairs an engine says it has.
//! - `models`: what only language models do.
//! - `stage`: an engine and the server that plays its part.
//! - `wire`: a server that breaks off, dawdles or says nothing.
//! - `settings`: keys and addresses.

mod contract;
mod glossary;
mod languages;
mod local;
mod models;
mod recorded;
mod requests;
mod settings;
mod stage;
mod table;
mod wire;
