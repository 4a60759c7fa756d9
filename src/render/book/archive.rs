//! The file of a book: a ZIP archive whose first file, stored as it is, says what it is.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// What is packed as it is: sound is as small as it gets.
const STORED: &str = ".opus";

/// Packs files in their order. All bear the same date, so that the same files give the same bytes.
///
/// # Errors
/// Why the archive could not be written.
pub(super) fn pack(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, String> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored).last_modified_time(DateTime::default());
    let packed = stored.compression_method(CompressionMethod::Deflated);
    for (number, (name, content)) in files.iter().enumerate() {
        let options = if number == 0 || name.ends_with(STORED) { stored } else { packed };
        zip.start_file(name.as_str(), options).map_err(|error| error.to_string())?;
        zip.write_all(content).map_err(|error| error.to_string())?;
    }
    zip.finish().map(Cursor::into_inner).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::pack;

    #[test]
    fn the_first_file_says_what_the_archive_is_and_the_same_files_give_the_same_bytes() {
        let files = [("mimetype".to_owned(), "application/epub+zip".into()), ("a.txt".to_owned(), "a".repeat(100).into_bytes())];
        let packed = pack(&files).unwrap_or_default();
        assert_eq!(&packed[30..58], b"mimetypeapplication/epub+zip");
        assert_eq!(packed, pack(&files).unwrap_or_default());
        assert!(packed.len() < 350, "{}", packed.len());
    }
}
