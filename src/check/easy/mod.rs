//! Rules for easy Japanese (edition `ja-simple`): one rule per file, after the guides for easy Japanese of the state and of Hirosaki University.
//!
//! Elsewhere: furigana on every kanji (`word-without-reading`) and equal numbers (`number-parity`).

pub(super) mod date_form;
pub(super) mod double_negative;
pub(super) mod ending;
pub(super) mod first_sentence;
pub(super) mod hard_word;
pub(super) mod honorific;
pub(super) mod kanji_heavy;
pub(super) mod length;
pub(super) mod listing;
pub(super) mod loan_word;
pub(super) mod page_length;
pub(super) mod passive;
pub(super) mod readability;
pub(super) mod spacing;
pub(super) mod two_statements;
pub(super) mod vague;

use super::rule::Subject;
use super::said::{self, Said};
use crate::model::written::WrittenForm;
use crate::report::FileId;

/// The sentences that the edition in easy Japanese says: narrative, phrases, translations. Names are as the cities gave them.
fn texts(subject: &Subject<'_>) -> Vec<Said> {
    let Some(edition) = subject.portal.edition_indices().find(|edition| subject.portal.editions[edition.0].tag == "ja-simple") else { return Vec::new() };
    let prose = |said: &Said| match said.form {
        Some(form) => !matches!(form, WrittenForm::Heading(_)),
        None => said.text.ends_with('。'),
    };
    said::all(subject).into_iter().filter(|said| said.edition == edition && prose(said)).collect()
}

/// The page on which a text stands: its file, if it has one.
fn page_of(said: &Said) -> Option<FileId> {
    said.span.map(|span| span.file)
}

/// A text without spaces, without names in 「」 and 『』, and without what stands in brackets of （） and 〈〉, which explain.
fn plain(text: &str) -> String {
    let mut depth = 0_usize;
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '「' | '『' | '（' | '〈' | '“' => depth += 1,
            '」' | '』' | '）' | '〉' | '”' => depth = depth.saturating_sub(1),
            c if depth == 0 && !c.is_whitespace() => out.push(c),
            _ => {}
        }
    }
    out
}
