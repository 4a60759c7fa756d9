//! Free-standing pages written in Markdown: the manual for staff and translators.

use super::narrative::fault_finding;
use crate::both;
use crate::markdown::{self, Part};
use crate::model::index::Id;
use crate::model::prose::{Piece, WrittenPage};
use crate::report::{FileId, Finding, Span};

/// Reads a page of a Japanese edition or another; `None` if it has no title. Links to other pages of the manual are written `[words](other-page.md)`.
pub fn read_page((id, japanese): (Id, bool), (file, text): (FileId, &str), known: &[String], findings: &mut Vec<Finding>) -> Option<WrittenPage> {
    let document = markdown::parse(text);
    for (fault, range) in &document.faults {
        findings.push(fault_finding(*fault, Span::new(file, range.clone())));
    }
    let Some(title) = document.title else {
        let finding = Finding::error("missing-title", Span::new(file, 0..1), both!("ページの題がありません", "the page has no title"));
        findings.push(finding.hint(both!("1行目に `# 題` を書いてください", "write `# Title` on the first line")));
        return None;
    };
    let mut pieces = Vec::new();
    let mut headings = 0;
    let mut look = Look { heading: title.text.clone(), tables: 0, japanese };
    let mut summary = String::new();
    for block in &document.blocks {
        if let Some(heading) = &block.heading {
            let anchor = heading.id.clone().unwrap_or_else(|| format!("s{}", headings + 1));
            let words = markdown::escape(&heading.text);
            pieces.push(Piece::Html(format!("<h2 id=\"{anchor}\">{words}</h2>\n")));
            headings += 1;
            look = Look { heading: heading.text.clone(), tables: 0, japanese };
        }
        for part in &block.parts {
            if summary.is_empty()
                && let Part::Text { text, .. } = part
            {
                summary.clone_from(text);
            }
            match part {
                Part::Html(html) => pieces.push(Piece::Html(look.html(html))),
                Part::Text { text, .. } => pieces.push(Piece::Html(look.text(text))),
                part => piece(part, file, known, &mut pieces, findings),
            }
        }
    }
    Some(WrittenPage { id, title: title.text, summary, pieces, texts: super::passages::texts(file, text) })
}

/// How the text under one heading is written out: tables get a caption and a region, Japanese words elsewhere their language.
struct Look {
    heading: String,
    tables: usize,
    japanese: bool,
}

impl Look {
    fn html(&mut self, html: &str) -> String {
        let mut out = html.replace("<pre>", "<pre tabindex=\"0\">").replace("</table>", "</table></div>");
        while let Some(at) = out.find("<table>") {
            self.tables += 1;
            let number = if self.tables == 1 { String::new() } else { format!(" ({})", self.tables) };
            let name = markdown::escape(&format!("{}{number}", self.heading));
            let opened = format!("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{name}\"><table class=\"data\"><caption>{name}</caption>");
            out.replace_range(at..at + "<table>".len(), &opened);
        }
        out
    }

    fn text(&self, text: &str) -> String {
        if self.japanese {
            return markdown::with_latin_phrases(text);
        }
        markdown::with_languages(text)
    }
}

fn piece(part: &Part, file: FileId, known: &[String], pieces: &mut Vec<Piece>, findings: &mut Vec<Finding>) {
    match part {
        Part::Html(_) | Part::Text { .. } => {}
        Part::Reference { words, .. } => pieces.push(Piece::Html(markdown::escape(&format!("{{{words}}}")))),
        Part::LinkClose => pieces.push(Piece::Html("</a>".to_owned())),
        Part::LinkOpen { destination, range } => {
            if destination.starts_with("https://") || destination.starts_with("http://") {
                pieces.push(Piece::Html(format!("<a href=\"{}\" rel=\"external\">", markdown::escape(destination))));
                return;
            }
            if destination.starts_with('#') {
                pieces.push(Piece::Html(format!("<a href=\"{}\">", markdown::escape(destination))));
                return;
            }
            let (page, anchor) = destination.split_once('#').map_or((destination.as_str(), String::new()), |(page, anchor)| (page, format!("#{anchor}")));
            let name = page.strip_suffix(".md").unwrap_or(page);
            if !known.iter().any(|known| known == name) {
                let span = Span::new(file, range.clone());
                let finding = Finding::error("bad-link", span, both!("`{page}` というページはありません", "there is no page `{page}`"));
                findings.push(finding.maybe_hint(super::form::did_you_mean(name, known.iter().map(String::as_str))));
            }
            pieces.push(Piece::PageLink(format!("manual/{name}/index.html{anchor}")));
        }
    }
}
