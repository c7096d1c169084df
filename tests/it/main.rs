//! Behaviour of the whole program and the laws that hold it together.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod architecture;
mod documents;
mod draft_laws;
mod help;
mod messages;
mod po_generated;
mod po_laws;
mod po_oracle;
mod sandbox;
mod snapshot;
mod tools;
