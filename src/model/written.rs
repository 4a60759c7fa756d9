//! What people wrote in Markdown, as its reader meets it: for checks over the wording.

use crate::report::Span;

/// What a stretch of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrittenForm {
    /// A paragraph.
    Paragraph,
    /// An item of a list.
    Item,
    /// A heading of a level.
    Heading(u8),
    /// A cell of a table.
    Cell,
    /// A cell of a table's head.
    Head,
    /// The words of a link; they are also part of the text around it.
    Link,
}

/// A stretch of text with its place. A reference to data stands as one U+FFFC, code as `C`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenText {
    /// What it is.
    pub form: WrittenForm,
    /// Its words.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}
