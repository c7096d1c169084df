//! Behaviour of the whole program and the laws that hold it together.
#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod po_generated;
mod po_laws;
mod po_oracle;
mod tools;
