//! The ZIP around a book (EPUB OCF 3.3): `mimetype` first and stored, no times, so that the same book is the same bytes.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::site::forms::pages::FormError;

/// A book that is being put together.
#[derive(Debug)]
pub(super) struct Archive(ZipWriter<Cursor<Vec<u8>>>);

impl Archive {
    pub(super) fn new() -> Result<Self, FormError> {
        let mut archive = Self(ZipWriter::new(Cursor::new(Vec::new())));
        let stored = options().compression_method(CompressionMethod::Stored);
        archive.write("mimetype", b"application/epub+zip", stored)?;
        archive.add("META-INF/container.xml", CONTAINER.as_bytes())?;
        Ok(archive)
    }

    pub(super) fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), FormError> {
        self.write(name, bytes, options().compression_method(CompressionMethod::Deflated))
    }

    pub(super) fn finish(self) -> Result<Vec<u8>, FormError> {
        Ok(self.0.finish().map_err(failed)?.into_inner())
    }

    fn write(
        &mut self,
        name: &str,
        bytes: &[u8],
        options: SimpleFileOptions,
    ) -> Result<(), FormError> {
        self.0.start_file(name, options).map_err(failed)?;
        self.0.write_all(bytes).map_err(failed)
    }
}

fn options() -> SimpleFileOptions {
    SimpleFileOptions::default().last_modified_time(DateTime::default()).unix_permissions(0o644)
}

fn failed(error: impl std::fmt::Display) -> FormError {
    FormError::Archive(error.to_string())
}

/// Says where the package is.
const CONTAINER: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
    <container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n\
    <rootfiles><rootfile full-path=\"EPUB/package.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles>\n\
    </container>\n";
