//! Behaviour of the whole program and the laws that hold it together.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod accept;
mod architecture;
mod documents;
mod help;
mod histories;
mod laws;
mod messages;
mod peers;
mod po_generated;
mod po_laws;
mod po_oracle;
mod review;
mod sandbox;
mod snapshot;
mod sync;
mod tools;
mod world;
