//! Where something stands in what a user wrote: a cheap span now, line and column only when a finding is drawn.

use std::ops::Range;
use std::sync::Arc;

/// A file that was read, by its number in [`Files`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A stretch of bytes in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A span from byte offsets.
    pub fn new(file: FileId, bytes: Range<usize>) -> Self {
        let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Span { file, start: clamp(bytes.start), end: clamp(bytes.end) }
    }

    /// The bytes as a range.
    pub fn bytes(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// A part of this span, in bytes from its start; clamped to the span.
    pub fn part(self, bytes: Range<usize>) -> Self {
        let length = (self.end - self.start) as usize;
        let start = self.start as usize;
        Span::new(self.file, start + bytes.start.min(length)..start + bytes.end.min(length))
    }
}

#[derive(Debug)]
struct File {
    path: String,
    text: Arc<str>,
}

/// The files that were read, so that findings can show them.
#[derive(Debug, Default)]
pub struct Files {
    files: Vec<File>,
}

impl Files {
    /// Registers a file by its path from the portal's folder, with `/` between names.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<Arc<str>>) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files.push(File { path: path.into(), text: text.into() });
        id
    }

    /// The path of a file, from the portal's folder.
    pub fn path(&self, id: FileId) -> &str {
        self.files.get(id.0 as usize).map_or("", |file| &file.path)
    }

    /// The text of a file.
    pub fn text(&self, id: FileId) -> Arc<str> {
        self.files.get(id.0 as usize).map_or_else(|| Arc::from(""), |file| Arc::clone(&file.text))
    }

    /// The text at a span; empty if the span does not fit the file.
    pub fn slice(&self, span: Span) -> &str {
        self.files.get(span.file.0 as usize).and_then(|file| file.text.get(span.bytes())).unwrap_or("")
    }

    /// Line and column of a span's start, both from 1; the column counts characters.
    pub fn line_column(&self, span: Span) -> (usize, usize) {
        let Some(file) = self.files.get(span.file.0 as usize) else { return (1, 1) };
        let before = file.text.get(..span.start as usize).unwrap_or(&file.text);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        (line, before[line_start..].chars().count() + 1)
    }
}
