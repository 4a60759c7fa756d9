//! The narrative of sections: Markdown under fixed headings, with references to data and links to terms.

use std::collections::BTreeSet;

use aho_corasick::{AhoCorasick, MatchKind};

use super::{reference, typed_numbers};
use crate::both;
use crate::markdown::{self, Block, Fault, Heading, Part};
use crate::model::index::TermIx;
use crate::model::plan::Plan;
use crate::model::prose::{BlockKind, Made, Narrative, Piece, ProseBlock, Reference};
use crate::model::provenance::Lines;
use crate::report::{FileId, Finding, Span};
use crate::source::form::did_you_mean;

/// What a narrative may lean on: its plan, the words of its edition.
#[derive(Debug)]
pub struct Reader<'a> {
    plan: &'a Plan,
    headings: &'a [(BlockKind, String)],
    needs_lines: bool,
    terms: Option<(AhoCorasick, Vec<TermIx>)>,
    wording: &'a str,
    /// Whether the edition is written in Chinese or Korean, in which phrases of other languages are marked.
    east_asian: bool,
}

impl<'a> Reader<'a> {
    /// A reader for the narratives of one plan in one edition. `term_words` are the plan's terms as that edition writes them; `wording` is all
    /// wording of the plan in that edition, in which numbers inside names are looked up.
    pub fn new(plan: &'a Plan, headings: &'a [(BlockKind, String)], term_words: &[(TermIx, String)], wording: &'a str, needs_lines: bool) -> Self {
        let usable: Vec<&(TermIx, String)> = term_words.iter().filter(|(_, word)| word.chars().count() > 1).collect();
        let automaton = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(usable.iter().map(|(_, word)| word)).ok();
        let terms = automaton.map(|automaton| (automaton, usable.iter().map(|(term, _)| *term).collect()));
        Reader { plan, headings, needs_lines, terms, wording, east_asian: false }
    }

    /// The same for an edition of this language tag: phrases of other languages are marked where its voices would spell them.
    pub fn in_language(self, tag: &str) -> Self {
        Reader { east_asian: tag.starts_with("zh") || tag.starts_with("ko"), ..self }
    }

    fn html(&self, text: &str) -> String {
        let kana = |run: &str| run.chars().any(|c| matches!(c, '\u{3041}'..='\u{30FA}'));
        if self.east_asian { markdown::with_japanese(text, kana) } else { markdown::escape(text) }
    }

    /// Reads one narrative.
    pub fn read(&self, file: FileId, text: &str, findings: &mut Vec<Finding>) -> Narrative {
        let document = markdown::parse(text);
        for (fault, range) in &document.faults {
            findings.push(fault_finding(*fault, Span::new(file, range.clone())));
        }
        if let Some(title) = &document.title {
            let finding = Finding::error(
                "heading-level",
                Span::new(file, title.range.clone()),
                both!("ここでは見出し1(#)を使いません", "a level-1 heading (#) is not used here"),
            );
            findings
                .push(finding.hint(both!("節の題はデータから入ります。この行を消してください", "the section's title comes from the data: remove this line")));
        }
        let mut used = BTreeSet::new();
        let mut blocks: Vec<ProseBlock> = Vec::new();
        for block in &document.blocks {
            let Some(kind) = self.kind(block, file, findings) else { continue };
            let lines = self.lines(block, file, findings);
            let mut writer = Writer { reader: self, file, findings, used: &mut used, open_links: Vec::new() };
            let pieces = writer.pieces(&block.parts);
            let made = block.heading.as_ref().map(made).unwrap_or_default();
            blocks.push(ProseBlock { kind, lines, pieces, hash: fingerprint(&block.parts), made, range: block.range.clone() });
        }
        Narrative { blocks, texts: super::passages::texts(file, text), file, span: Span::new(file, 0..text.find('\n').unwrap_or(text.len())) }
    }

    fn kind(&self, block: &Block, file: FileId, findings: &mut Vec<Finding>) -> Option<BlockKind> {
        let all = || self.headings.iter().map(|(_, words)| words.as_str());
        let list = all().collect::<Vec<_>>().join(" / ");
        let Some(heading) = &block.heading else {
            if block.parts.iter().any(|part| !matches!(part, Part::Html(html) if html.trim().is_empty())) {
                let finding = Finding::error(
                    "text-without-heading",
                    Span::new(file, 0..1),
                    both!("最初の見出しより前に文があります", "text stands before the first heading"),
                );
                findings.push(finding.hint(both!("次のどれかの見出しの下に置いてください: {list}", "put it under one of: {list}")));
            }
            return None;
        };
        let found = self.headings.iter().find(|(_, words)| *words == heading.text).map(|(kind, _)| *kind);
        if found.is_none() {
            let words = &heading.text;
            let span = Span::new(file, heading.range.clone());
            let finding =
                Finding::error("unknown-heading", span, both!("`{words}` という見出しは使えません", "the heading `{words}` is not one of the fixed ones"));
            let near = did_you_mean(words, all());
            findings.push(finding.maybe_hint(near).hint(both!("使える見出し: {list}", "fixed headings: {list}")));
        }
        found
    }

    fn lines(&self, block: &Block, file: FileId, findings: &mut Vec<Finding>) -> Lines {
        let Some(heading) = &block.heading else { return Lines::default() };
        let lines = written_lines(&heading.attributes).and_then(|written| Lines::parse(&written));
        if lines.is_none() && self.needs_lines {
            let finding =
                Finding::error("bad-line", Span::new(file, heading.range.clone()), both!("見出しに出典の行がありません", "the heading names no source lines"));
            findings.push(finding.hint(both!("`## なぜ {{line=12-14}}` のように書いてください", "write it like `## なぜ {{line=12-14}}`")));
        }
        lines.unwrap_or_default()
    }
}

/// The value of `line=`; Markdown cuts attributes at spaces, so `{line=3-9, 49}` arrives in pieces.
fn written_lines(attributes: &[(String, String)]) -> Option<String> {
    let mut rest = attributes.iter().skip_while(|(key, _)| key != "line");
    let mut written = rest.next()?.1.trim_matches('"').to_owned();
    for (piece, _) in rest.take_while(|(key, _)| key.starts_with(|c: char| c.is_ascii_digit())) {
        written.push_str(piece);
    }
    Some(written)
}

/// Of what and by whom a translated block was made: `{from=1a2b3c4d by=machine reviewed=yes}`.
fn made(heading: &Heading) -> Made {
    let value = |key: &str| heading.attributes.iter().find(|(have, _)| have == key).map(|(_, value)| value.trim_matches('"'));
    Made { from: value("from").unwrap_or_default().to_owned(), machine: value("by") == Some("machine"), reviewed: value("reviewed") == Some("yes") }
}

/// Eight characters that change with the words and references of a block, and not with its spacing or markup.
fn fingerprint(parts: &[Part]) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        match part {
            Part::Text { text, .. } => {
                for word in text.split_whitespace() {
                    hasher.update(word.as_bytes());
                }
            }
            Part::Reference { words, .. } => {
                hasher.update(format!("{{{words}}}").as_bytes());
            }
            Part::LinkOpen { destination, .. } => {
                hasher.update(destination.as_bytes());
            }
            Part::Html(_) | Part::LinkClose => {}
        }
    }
    hasher.finalize().to_hex()[..8].to_owned()
}

struct Writer<'a, 'b> {
    reader: &'b Reader<'a>,
    file: FileId,
    findings: &'b mut Vec<Finding>,
    used: &'b mut BTreeSet<TermIx>,
    open_links: Vec<bool>,
}

impl Writer<'_, '_> {
    fn pieces(&mut self, parts: &[Part]) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::new();
        for part in parts {
            match part {
                Part::Html(html) => push_html(&mut pieces, html),
                Part::Text { text, range, linkable } => {
                    typed_numbers::find(text, Span::new(self.file, range.clone()), self.reader.wording, self.findings);
                    self.text(&mut pieces, text, *linkable);
                }
                Part::Reference { words, range } => match reference::resolve(self.reader.plan, words, Span::new(self.file, range.clone())) {
                    Ok(reference) => pieces.push(Piece::Reference(reference)),
                    Err(finding) => self.findings.push(*finding),
                },
                Part::LinkOpen { destination, range } => {
                    let outside = destination.starts_with("https://") || destination.starts_with("http://");
                    self.open_links.push(outside);
                    if outside {
                        push_html(&mut pieces, &format!("<a href=\"{}\" rel=\"external\">", markdown::escape(destination)));
                    } else {
                        let span = Span::new(self.file, range.clone());
                        let finding = Finding::error(
                            "bad-link",
                            span,
                            both!("`{destination}` へのリンクは書けません", "a link to `{destination}` cannot be written here"),
                        );
                        let hint = both!(
                            "ポータルの中へは `{{ID}}` と書くと、名前とリンクが入ります",
                            "inside the portal write `{{id}}`: it becomes the name with a link"
                        );
                        self.findings.push(finding.hint(hint));
                    }
                }
                Part::LinkClose => {
                    if self.open_links.pop() == Some(true) {
                        push_html(&mut pieces, "</a>");
                    }
                }
            }
        }
        pieces
    }

    /// Text with the first use of each term as a link to the glossary.
    fn text(&mut self, pieces: &mut Vec<Piece>, text: &str, linkable: bool) {
        let mut at = 0;
        if let (Some((automaton, terms)), true) = (&self.reader.terms, linkable) {
            for found in automaton.find_iter(text) {
                let term = terms[found.pattern().as_usize()];
                if !whole_word(text, found.range()) || !self.used.insert(term) {
                    continue;
                }
                push_html(pieces, &self.reader.html(&text[at..found.start()]));
                pieces.push(Piece::Term(term, text[found.range()].to_owned()));
                at = found.end();
            }
        }
        push_html(pieces, &self.reader.html(&text[at..]));
    }
}

fn push_html(pieces: &mut Vec<Piece>, html: &str) {
    if html.is_empty() {
        return;
    }
    match pieces.last_mut() {
        Some(Piece::Html(last)) => last.push_str(html),
        _ => pieces.push(Piece::Html(html.to_owned())),
    }
}

/// Latin terms match whole words only.
fn whole_word(text: &str, range: std::ops::Range<usize>) -> bool {
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let word = &text[range.clone()];
    let before = latin(text[..range.start].chars().next_back()) && latin(word.chars().next());
    let after = latin(text[range.end..].chars().next()) && latin(word.chars().next_back());
    !before && !after
}

/// The finding for something that must not stand in Markdown.
pub(super) fn fault_finding(fault: Fault, span: Span) -> Finding {
    match fault {
        Fault::RawHtml => Finding::error("raw-html", span, both!("HTMLは使えません", "HTML is not used here"))
            .hint(both!("Markdownの書き方を使ってください", "use Markdown instead")),
        Fault::Picture => Finding::error("picture", span, both!("ここでは画像を使えません", "pictures are not used here"))
            .hint(both!("画像の内容を言葉で書いてください", "say in words what the picture shows")),
        Fault::SecondTitle => Finding::error("heading-level", span, both!("見出し1(#)が2つあります", "there are two level-1 headings (#)"))
            .hint(both!("2つ目を ## にしてください", "make the second one ##")),
    }
}

/// The first reference of a kind in a narrative, for tests and checks.
pub fn references(narrative: &Narrative) -> impl Iterator<Item = &Reference> {
    narrative.blocks.iter().flat_map(|block| &block.pieces).filter_map(|piece| if let Piece::Reference(reference) = piece { Some(reference) } else { None })
}
