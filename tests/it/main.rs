//! Behaviour of the whole program and the laws that hold it together.

mod po_generated;
mod po_laws;
mod po_oracle;
mod tools;
