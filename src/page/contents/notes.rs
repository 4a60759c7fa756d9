//! Notes beside a value or name: what the source notes, what we doubt, what we explain, how it was printed.

use serde::Serialize;

use crate::markdown::escape;
use crate::model::contents::CellWords;
use crate::model::indicator::Value;
use crate::model::provenance::Wording;
use crate::page::PageContext;

/// A note.
#[derive(Debug, Clone, Serialize)]
pub struct NoteView {
    /// `note`, `doubt`, `explain`, `printed` or `meant`: for its look.
    pub kind: &'static str,
    /// What kind of note it is, in words.
    pub label: String,
    /// The note.
    pub html: String,
}

impl NoteView {
    /// A note with the label of its kind.
    pub fn new(ctx: &PageContext<'_>, kind: &'static str, html: String) -> Self {
        let key = match kind {
            "doubt" => "note-doubt",
            "explain" => "note-explain",
            "printed" => "note-printed",
            "meant" => "note-meant",
            _ => "note-note",
        };
        NoteView { kind, label: ctx.voice.phrase(key).to_owned(), html }
    }

    /// A note in the words of the data, if there is one.
    pub fn maybe(ctx: &PageContext<'_>, kind: &'static str, text: Option<&str>) -> Option<Self> {
        text.map(|text| NoteView::new(ctx, kind, super::own(ctx, text)))
    }

    /// All notes on a value. Where the page shows a mended form, the printed one is a note; where it
    /// shows a print that is wrong in itself, the meant one is.
    pub fn of_value(ctx: &PageContext<'_>, value: &Value) -> Vec<Self> {
        let other = value.mended.as_ref().map(|_| match ctx.voice.shows_print(value) {
            true => NoteView::new(ctx, "meant", escape(&ctx.voice.quantity(&value.quantity))),
            false => NoteView::new(ctx, "printed", ctx.voice.foreign(&value.printed)),
        });
        other.into_iter().chain(NoteView::remarks(ctx, [&value.note, &value.doubt, &value.explain])).collect()
    }

    /// The notes on a wording: how it was printed, and why it was mended.
    pub fn of_wording(ctx: &PageContext<'_>, wording: &Wording) -> Vec<Self> {
        let printed = wording.printed.as_deref().map(|printed| NoteView::new(ctx, "printed", ctx.voice.foreign(printed)));
        let why = NoteView::maybe(ctx, "explain", wording.why.as_deref());
        printed.into_iter().chain(why).collect()
    }

    /// The notes on words in a cell.
    pub fn of_cell(ctx: &PageContext<'_>, words: &CellWords) -> Vec<Self> {
        let printed = words.printed.as_deref().map(|printed| NoteView::new(ctx, "printed", ctx.voice.foreign(printed)));
        printed.into_iter().chain(NoteView::remarks(ctx, [&words.note, &words.doubt, &words.explain])).collect()
    }

    /// What the source notes, what we doubt and what we explain, in this order.
    fn remarks(ctx: &PageContext<'_>, [note, doubt, explain]: [&Option<String>; 3]) -> impl Iterator<Item = Self> {
        let all = [("note", note), ("doubt", doubt), ("explain", explain)];
        all.into_iter().filter_map(|(kind, text)| NoteView::maybe(ctx, kind, text.as_deref()))
    }

    /// A note that is plain text in the page's own words.
    pub fn plain(ctx: &PageContext<'_>, kind: &'static str, text: &str) -> Self {
        NoteView::new(ctx, kind, escape(text))
    }
}
