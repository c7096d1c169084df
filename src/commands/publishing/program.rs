//! What tells this program from any other, so that a page that another one has made is made again.

use std::fs::File;
use std::io::{self, Read};
use std::time::SystemTime;

/// So much of a program's file is looked at: linkers write there what identifies the program, and where its parts are.
const HEAD: u64 = 4096;

/// A program, by its version and its file.
#[derive(Debug, Hash)]
pub(super) struct Program {
    version: &'static str,
    length: u64,
    modified: SystemTime,
    head: Vec<u8>,
}

impl Program {
    /// The one that runs; an error where its file cannot be found or read.
    pub(super) fn this() -> io::Result<Self> {
        let file = File::open(std::env::current_exe()?)?;
        let found = file.metadata()?;
        let mut head = Vec::new();
        file.take(HEAD).read_to_end(&mut head)?;
        Ok(Self {
            version: env!("CARGO_PKG_VERSION"),
            length: found.len(),
            modified: found.modified()?,
            head,
        })
    }
}
