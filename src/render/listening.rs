//! A page in plain reading order: its sentences as they are written, each by itself, in the order in which they are said.
//!
//! Made of the page as it was rendered. It bears the same marks as the page, so that the player reads it in the same way.

use serde::Serialize;

use crate::page::{FuriganaSwitch, PageContext, address, furigana_switch};
use crate::pipeline::Site;
use crate::reading::html::unescape;
use crate::reading::written::Sentence;
use crate::theme::RenderFailure;

/// A page in plain reading order.
#[derive(Debug, Serialize)]
struct ListeningPage {
    /// Language tag of the page.
    lang: String,
    /// Whether it is written from right to left.
    rtl: bool,
    /// The page's own title.
    title: String,
    /// One sentence about the page.
    description: String,
    /// The absolute address of the page itself.
    canonical: String,
    /// The way up to the site's own folder: `../../`.
    root: String,
    /// The page itself, from here.
    page: &'static str,
    /// The text as it is spoken, from here.
    spoken: &'static str,
    /// The furigana switch; none outside Japanese editions.
    furigana: Option<FuriganaSwitch>,
    /// Its parts, if there are many: where they stand and their names.
    contents: Vec<(String, String)>,
    /// Its headings, paragraphs and lists.
    blocks: Vec<Block>,
}

/// From how many parts on a page has contents.
const MANY: usize = 5;

/// A heading, a paragraph or a list.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Block {
    /// The element: `h2`, `p`, `ul`.
    name: &'static str,
    /// Its name for links; empty for all but headings of parts.
    id: String,
    /// Its sentences.
    lines: Vec<Line>,
}

/// A sentence.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Line {
    /// Its language; empty if it is the page's.
    lang: String,
    /// What is said; empty if it is what is written.
    said: String,
    /// What is written.
    html: String,
}

/// The headings that a page has.
const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// The page of these sentences, which were read from `html`.
pub(super) fn page(site: &Site, ctx: &PageContext<'_>, (html, sentences): (&str, &[Sentence])) -> Result<String, RenderFailure> {
    let between = |start: &str, end: &str| html.split_once(start).and_then(|(_, rest)| rest.split_once(end)).map_or("", |(inner, _)| inner);
    let edition = ctx.edition();
    let blocks = blocks(&edition.tag, sentences);
    let parts = blocks.iter().filter(|block| !block.id.is_empty());
    let contents: Vec<(String, String)> = parts.map(|block| (block.id.clone(), block.lines.iter().map(|line| line.html.as_str()).collect())).collect();
    let view = ListeningPage {
        lang: edition.tag.clone(),
        rtl: edition.right_to_left,
        title: unescape(between("<title>", "</title>")),
        description: unescape(between("<meta name=\"description\" content=\"", "\"")),
        canonical: ctx.absolute(),
        root: ctx.root.clone(),
        page: "index.html",
        spoken: address::SPOKEN,
        furigana: furigana_switch(ctx),
        contents: if contents.len() < MANY { Vec::new() } else { contents },
        blocks,
    };
    site.theme.templates(ctx.voice.edition).render("listening.html", &view, &[])
}

/// Sentences of one heading stay together, those of neighbouring items stand in one list, each other sentence stands alone.
fn blocks(tag: &str, sentences: &[Sentence]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut parts = 0;
    for one in sentences {
        let heading = HEADINGS.into_iter().find(|heading| *heading == one.block);
        let name = heading.unwrap_or(if one.block == "li" { "ul" } else { "p" });
        let line = Line { lang: if one.lang == tag { String::new() } else { one.lang.clone() }, said: one.said.clone(), html: one.html.clone() };
        match blocks.last_mut() {
            Some(last) if last.name == name && (name == "ul" || (heading.is_some() && one.continues)) => last.lines.push(line),
            _ => {
                parts += usize::from(name == "h2");
                let id = if name == "h2" { format!("part-{parts}") } else { String::new() };
                blocks.push(Block { name, id, lines: vec![line] });
            }
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::{Block, Line, blocks};
    use crate::reading::written::sentences;

    #[test]
    fn headings_stay_whole_items_stand_in_lists_and_sentences_alone() {
        let mark = |said: &str, text: &str| format!("<span data-say{said}>{text}</span>");
        let (en, second) = (mark("", "Big Plan Book"), mark("=\"よんパーセントです。\"", "4%です。"));
        let [title, first, a, b, c, d] = ["計画", "一文め。", "あ", "い", "う", "え"].map(|text| mark("", text));
        let page = format!(
            "<html lang=\"ja\"><main><h1>{title}<span lang=\"en\">{en}</span></h1><p>{first}{second}</p><ul><li>{a}</li><li>{b}</li></ul><h2>{c}</h2><h2>{d}</h2></main></html>"
        );
        let line = |lang: &str, said: &str, html: &str| Line { lang: lang.to_owned(), said: said.to_owned(), html: html.to_owned() };
        let block = |name, id: &str, lines: &[Line]| {
            let copy = |line: &Line| Line { lang: line.lang.clone(), said: line.said.clone(), html: line.html.clone() };
            Block { name, id: id.to_owned(), lines: lines.iter().map(copy).collect() }
        };
        let expected = [
            block("h1", "", &[line("", "", "計画"), line("en", "", "Big Plan Book")]),
            block("p", "", &[line("", "", "一文め。")]),
            block("p", "", &[line("", "よんパーセントです。", "4%です。")]),
            block("ul", "", &[line("", "", "あ"), line("", "", "い")]),
            block("h2", "part-1", &[line("", "", "う")]),
            block("h2", "part-2", &[line("", "", "え")]),
        ];
        assert_eq!(blocks("ja", &sentences(&page)), expected);
    }
}
