//! Behaviour of the whole program and the laws that hold it together.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod accept;
mod add;
mod architecture;
mod backends;
mod check;
mod check_history;
mod diff;
mod documents;
mod draft;
mod draft_engines;
mod draft_laws;
mod fake;
mod help;
mod histories;
mod init;
mod language;
mod laws;
mod local_backends;
mod messages;
mod peers;
mod po_generated;
mod po_laws;
mod po_oracle;
mod project;
mod readme;
mod review;
mod safety;
mod samples;
mod sandbox;
mod snapshot;
mod status;
mod sync;
mod tiny_model;
mod tools;
mod world;
