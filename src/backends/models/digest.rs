//! SHA-256 of files, and unpacking with a limit.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use ruzstd::decoding::StreamingDecoder;
use sha2::{Digest as _, Sha256};

use super::error::ModelError;

/// No file of a model is larger: the largest that Mozilla has is under 60 MB.
pub(super) const LARGEST: u64 = 512 << 20;

/// The SHA-256 of what a reader gives, in hexadecimal digits.
pub(super) fn sha256(reader: &mut dyn Read) -> io::Result<String> {
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        match reader.read(&mut buffer)? {
            0 => break,
            count => hasher.update(&buffer[..count]),
        }
    }
    Ok(hex(&hasher.finalize()))
}

/// The SHA-256 of a file.
pub(super) fn sha256_of(path: &Path) -> io::Result<String> {
    sha256(&mut File::open(path)?)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether the content is packed with zstd.
pub(super) fn is_packed(start: &[u8]) -> bool {
    start.starts_with(&[0x28, 0xB5, 0x2F, 0xFD])
}

/// Copies a file to a writer, unpacked where it is packed; its SHA-256 and size. `name` is for errors.
pub(super) fn unpack(
    name: &str,
    path: &Path,
    to: &mut dyn Write,
) -> Result<(String, u64), ModelError> {
    let mut start = [0; 4];
    let mut file = File::open(path).map_err(ModelError::disk(path))?;
    let count = file.read(&mut start).map_err(ModelError::disk(path))?;
    let file = io::Cursor::new(start[..count].to_vec()).chain(file);
    if is_packed(&start[..count]) {
        let packed = |detail: String| ModelError::Packed { name: name.to_owned(), detail };
        let mut decoder = StreamingDecoder::new(file).map_err(|error| packed(error.to_string()))?;
        copy(name, &mut decoder, to, |error| packed(error.to_string()))
    } else {
        let mut file = file;
        copy(name, &mut file, to, ModelError::disk(path))
    }
}

fn copy(
    name: &str,
    from: &mut dyn Read,
    to: &mut dyn Write,
    unreadable: impl FnOnce(io::Error) -> ModelError,
) -> Result<(String, u64), ModelError> {
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    let mut size = 0_u64;
    loop {
        let count = match from.read(&mut buffer) {
            Ok(0) => break,
            Ok(count) => count,
            Err(error) => return Err(unreadable(error)),
        };
        size += count as u64;
        if size > LARGEST {
            return Err(ModelError::TooLarge { name: name.to_owned(), limit: LARGEST });
        }
        hasher.update(&buffer[..count]);
        to.write_all(&buffer[..count]).map_err(ModelError::disk(name))?;
    }
    Ok((hex(&hasher.finalize()), size))
}

#[cfg(test)]
mod tests {
    use ruzstd::encoding::{CompressionLevel, compress_to_vec};

    use super::*;

    /// SHA-256 of `abc`, FIPS 180-2.
    const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    fn unpacked(content: &[u8]) -> Result<(String, u64, Vec<u8>), ModelError> {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), content).unwrap();
        let mut to = Vec::new();
        let (sha256, size) = unpack("x", file.path(), &mut to)?;
        Ok((sha256, size, to))
    }

    #[test]
    fn a_digest_is_that_of_the_standard() {
        assert_eq!(sha256(&mut &b"abc"[..]).unwrap(), ABC);
    }

    #[test]
    fn packed_and_plain_files_come_out_the_same() {
        let packed = compress_to_vec(&b"abc"[..], CompressionLevel::Fastest);
        for content in [packed.as_slice(), b"abc"] {
            assert_eq!(unpacked(content).unwrap(), (ABC.to_owned(), 3, b"abc".to_vec()));
        }
        assert_eq!(unpacked(b"").unwrap().1, 0);
    }

    #[test]
    fn an_archive_that_is_cut_off_is_an_error() {
        let packed = compress_to_vec(&[b'x'; 5000][..], CompressionLevel::Fastest);
        for end in [4, 6, packed.len() - 5] {
            let cut = unpacked(&packed[..end]);
            assert!(matches!(cut, Err(ModelError::Packed { .. })), "{end}: {cut:?}");
        }
    }
}
