//! Notes beside a value or name: what the source notes, what we doubt, what we explain, how it was printed.

use serde::Serialize;

use crate::markdown::escape;
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
        let note = NoteView::maybe(ctx, "note", value.note.as_deref());
        let doubt = NoteView::maybe(ctx, "doubt", value.doubt.as_deref());
        let explain = NoteView::maybe(ctx, "explain", value.explain.as_deref());
        other.into_iter().chain(note).chain(doubt).chain(explain).collect()
    }

    /// The notes on a wording: how it was printed, and why it was mended.
    pub fn of_wording(ctx: &PageContext<'_>, wording: &Wording) -> Vec<Self> {
        let printed = wording.printed.as_deref().map(|printed| NoteView::new(ctx, "printed", ctx.voice.foreign(printed)));
        let why = NoteView::maybe(ctx, "explain", wording.why.as_deref());
        printed.into_iter().chain(why).collect()
    }

    /// A note that is plain text in the page's own words.
    pub fn plain(ctx: &PageContext<'_>, kind: &'static str, text: &str) -> Self {
        NoteView::new(ctx, kind, escape(text))
    }
}
