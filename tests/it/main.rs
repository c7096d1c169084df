//! Behaviour of the whole program and the laws that hold it together.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod architecture;
mod backends;
mod documents;
mod fake;
mod help;
mod local_backends;
mod messages;
mod po_generated;
mod po_laws;
mod po_oracle;
mod sandbox;
mod snapshot;
mod tiny_model;
mod tools;
