//! Gettext PO files: read without loss, written as `msgcat` writes.

pub mod read;
pub mod wrap;
pub mod write;
