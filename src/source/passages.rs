//! The text of a Markdown file as its reader meets it, with places in that file.

use crate::markdown::{self, Form};
use crate::model::written::{WrittenForm, WrittenText};
use crate::report::{FileId, Span};

/// The texts of a file in their order.
pub(super) fn texts(file: FileId, text: &str) -> Vec<WrittenText> {
    let form = |form: Form| match form {
        Form::Paragraph => WrittenForm::Paragraph,
        Form::Item => WrittenForm::Item,
        Form::Heading(level) => WrittenForm::Heading(level),
        Form::Cell => WrittenForm::Cell,
        Form::Head => WrittenForm::Head,
        Form::Link => WrittenForm::Link,
    };
    markdown::passages(text).into_iter().map(|one| WrittenText { form: form(one.form), text: one.text, span: Span::new(file, one.range) }).collect()
}
