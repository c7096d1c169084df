//! What comes from standard input.

use std::io::Read;

use super::{Failure, reason};
use crate::formats::MAX_BYTES;
use crate::messages;

/// As messages call it.
pub(super) const NAME: &str = "stdin";

/// All that another program has to say.
pub(super) fn standard_input() -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read = std::io::stdin().lock().take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes);
    read.map_err(|error| Failure::new(messages::file_unreadable(NAME, reason(&error))))?;
    if bytes.len() > MAX_BYTES {
        return Err(Failure::new(messages::file_too_large(NAME, MAX_BYTES >> 20)));
    }
    Ok(bytes)
}
