//! The recorded speech of a book: each sentence that a voice reads has a name, and a file beside the chapter says when it is said.
//!
//! The sound is that of the chapter's own page in the portal. What the track does not read (tables, notes) is not paired.
//! Source: <https://www.w3.org/TR/epub-33/#sec-media-overlays>.

use std::fmt::Write;

use super::links::Spot;
use super::xhtml::text;
use super::{Document, in_edition};
use crate::page::PageContext;
use crate::pipeline::Site;
use crate::reading::aloud::{self, Sentence};
use crate::reading::html;
use crate::reading::page::Furigana;
use crate::reading::say::{self, AsItStands};
use crate::sound::Track;

/// The class of the sentence that is being said; `book-spoken.css` gives it its look.
const ACTIVE: &str = "-epub-media-overlay-active";

/// A sentence and when it is said, in milliseconds.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Pair {
    /// Its name in the document.
    id: String,
    start: u64,
    end: u64,
}

/// The recorded speech of a section or programme.
#[derive(Debug, Clone)]
pub(super) struct Spoken {
    /// The file's name in the book, without its ending.
    name: String,
    /// The file: Opus in Ogg.
    opus: Vec<u8>,
    pairs: Vec<Pair>,
}

/// Heading and body of a part as they stand in the edition, with names on the sentences that the track of its page reads.
pub(super) fn voiced(site: &Site, ctx: &PageContext<'_>, (page, spot): (&str, &Spot), (heading, body): (&str, &str)) -> (String, String, Option<Spoken>) {
    let plain = || (in_edition(site, ctx, heading), in_edition(site, ctx, body), None);
    let Some(track) = site.sounds.of(&format!("{}/{page}", ctx.edition().folder)) else { return plain() };
    let mut pairing = Pairing { track, at: 0, pairs: Vec::new() };
    // The names of a body get the part's own beginning when it is written; a heading stands as it is.
    let heading = aloud::with_names(&marked(site, ctx, heading), |sentence| pairing.name(sentence, ("", &format!("{}.", spot.anchor))));
    let body = aloud::with_names(&marked(site, ctx, body), |sentence| pairing.name(sentence, (&spot.prefix, "")));
    let pairs = pairing.pairs;
    if pairs.is_empty() {
        return plain();
    }
    (heading, body, Some(Spoken { name: spot.anchor.clone(), opus: track.opus.clone(), pairs }))
}

/// HTML in the edition's language with its sentences marked as those of pages are: one element around it all.
fn marked(site: &Site, ctx: &PageContext<'_>, html: &str) -> String {
    let whole = format!("<main lang=\"{}\">{html}</main>", ctx.edition().tag);
    let nodes = html::parse(&whole);
    if ctx.edition().has_furigana() {
        say::mark(&nodes, &Furigana::of(&site.portal.readings, &nodes), whole.len() * 2).page
    } else {
        say::mark(&nodes, &AsItStands, whole.len()).page
    }
}

/// Sentences and the times of a track, both in their order.
struct Pairing<'t> {
    track: &'t Track,
    /// The first time that has no sentence yet.
    at: usize,
    pairs: Vec<Pair>,
}

impl Pairing<'_> {
    /// The name of a sentence before it is written; `None` if the track does not read it. `before` stands before it in the document,
    /// `own` is part of the name from the beginning.
    fn name(&mut self, sentence: &Sentence, (before, own): (&str, &str)) -> Option<String> {
        let cues = self.track.cues.get(self.at..)?;
        let ahead = cues.iter().position(|cue| cue.text == sentence.shown)?;
        let cue = &cues[ahead];
        self.at += ahead + 1;
        let name = format!("{own}say.{}", self.at);
        self.pairs.push(Pair { id: format!("{before}{name}"), start: cue.start, end: cue.end });
        Some(name)
    }
}

impl Spoken {
    fn file(&self) -> String {
        format!("{}.opus", self.name)
    }

    fn duration(&self) -> u64 {
        self.pairs.iter().map(|pair| pair.end - pair.start).sum()
    }
}

/// Whether a book has recorded speech.
pub(super) fn is_in(documents: &[Document]) -> bool {
    documents.iter().any(|document| !document.spoken.is_empty())
}

/// The files of a document's speech: when each sentence is said, and the sound.
pub(super) fn files(document: &Document) -> Vec<(String, Vec<u8>)> {
    if document.spoken.is_empty() {
        return Vec::new();
    }
    let mut files = vec![(smil_name(document), smil(document).into_bytes())];
    files.extend(document.spoken.iter().map(|spoken| (spoken.file(), spoken.opus.clone())));
    files
}

/// What the package lists of a document's speech: the attribute of the document, and the items of the files.
pub(super) fn items(number: usize, document: &Document) -> (String, String) {
    if document.spoken.is_empty() {
        return (String::new(), String::new());
    }
    let mut items = format!("<item id=\"o{number}\" href=\"{}\" media-type=\"application/smil+xml\"/>\n", text(&smil_name(document)));
    for (part, spoken) in document.spoken.iter().enumerate() {
        let _ = writeln!(items, "<item id=\"a{number}-{part}\" href=\"{}\" media-type=\"audio/ogg; codecs=opus\"/>", text(&spoken.file()));
    }
    (format!(" media-overlay=\"o{number}\""), items)
}

/// What the metadata says of the speech: properties, with what they refine, and their values.
pub(super) fn metadata(ctx: &PageContext<'_>, documents: &[Document]) -> Vec<(String, String)> {
    let of = |document: &Document| document.spoken.iter().map(Spoken::duration).sum::<u64>();
    let spoken: Vec<(usize, u64)> = documents.iter().enumerate().filter(|(_, one)| !one.spoken.is_empty()).map(|(number, one)| (number, of(one))).collect();
    if spoken.is_empty() {
        return Vec::new();
    }
    let mut all: Vec<(String, String)> = spoken.iter().map(|(number, time)| (format!("duration\" refines=\"#o{number}\""), clock(*time))).collect();
    all.push(("duration\"".to_owned(), clock(spoken.iter().map(|(_, time)| time).sum())));
    all.push(("active-class\"".to_owned(), ACTIVE.to_owned()));
    all.extend(ctx.portal.settings.audio.as_ref().map(|audio| ("narrator\"".to_owned(), audio.credit.name.clone())));
    all
}

fn smil_name(document: &Document) -> String {
    format!("{}.smil", document.name.trim_end_matches(".xhtml"))
}

fn smil(document: &Document) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<smil xmlns=\"http://www.w3.org/ns/SMIL\" version=\"3.0\">\n<body>\n");
    let name = text(&document.name);
    for spoken in &document.spoken {
        let file = text(&spoken.file());
        for Pair { id, start, end } in &spoken.pairs {
            let (id, start, end) = (text(id), clock(*start), clock(*end));
            let _ = writeln!(out, "<par><text src=\"{name}#{id}\"/><audio src=\"{file}\" clipBegin=\"{start}\" clipEnd=\"{end}\"/></par>");
        }
    }
    out.push_str("</body>\n</smil>\n");
    out
}

/// Milliseconds as seconds: `1.493s`.
fn clock(milliseconds: u64) -> String {
    format!("{}.{:03}s", milliseconds / 1000, milliseconds % 1000)
}

#[cfg(test)]
mod tests {
    use super::{Pairing, clock};
    use crate::reading::aloud::Sentence;
    use crate::sound::{Cue, Track};

    #[test]
    fn a_sentence_gets_the_time_of_its_own_words_and_others_get_none() {
        let cue = |text: &str, start, end| Cue { start, end, text: text.to_owned() };
        let track = Track { opus: vec![], cues: vec![cue("目標", 0, 993), cue("区", 993, 1493), cue("区", 1493, 2000)], name: String::new() };
        let mut pairing = Pairing { track: &track, at: 0, pairs: Vec::new() };
        let mut name = |shown: &str, before| pairing.name(&Sentence { shown: shown.to_owned(), said: String::new() }, (before, ""));
        let names = [name("目標", ""), name("注", ""), name("区", "p-"), name("区", "p-"), name("区", "p-")];
        assert_eq!(names, [Some("say.1"), None, Some("say.2"), Some("say.3"), None].map(|name| name.map(str::to_owned)));
        assert_eq!(pairing.pairs.iter().map(|pair| (pair.id.as_str(), pair.end)).collect::<Vec<_>>(), [("say.1", 993), ("p-say.2", 1493), ("p-say.3", 2000)]);
        assert_eq!(clock(61_007), "61.007s");
    }
}
