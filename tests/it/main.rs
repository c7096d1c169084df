//! Behaviour of the whole program and the laws that hold it together.

mod documents;
