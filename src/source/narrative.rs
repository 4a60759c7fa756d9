//! The narrative of sections: Markdown under fixed headings, with references to data and links to terms.

use std::collections::BTreeSet;

use aho_corasick::{AhoCorasick, MatchKind};

use super::reference;
use crate::both;
use crate::markdown::{self, Block, Fault, Part};
use crate::model::index::TermIx;
use crate::model::plan::Plan;
use crate::model::prose::{BlockKind, Narrative, Piece, ProseBlock, Reference};
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
}

impl<'a> Reader<'a> {
    /// A reader for the narratives of one plan in one edition. `term_words` are the plan's terms as that edition writes them; `wording` is all
    /// wording of the plan in that edition, in which numbers inside names are looked up.
    pub fn new(plan: &'a Plan, headings: &'a [(BlockKind, String)], term_words: &[(TermIx, String)], wording: &'a str, needs_lines: bool) -> Self {
        let usable: Vec<&(TermIx, String)> = term_words.iter().filter(|(_, word)| word.chars().count() > 1).collect();
        let automaton = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(usable.iter().map(|(_, word)| word)).ok();
        let terms = automaton.map(|automaton| (automaton, usable.iter().map(|(term, _)| *term).collect()));
        Reader { plan, headings, needs_lines, terms, wording }
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
            let hash = blake3::hash(text.get(block.range.clone()).unwrap_or("").trim().as_bytes()).to_hex()[..8].to_owned();
            blocks.push(ProseBlock { kind, lines, pieces, hash });
        }
        Narrative { blocks, span: Span::new(file, 0..text.find('\n').unwrap_or(text.len())) }
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
                    self.typed_numbers(text, range.start);
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
                push_html(pieces, &markdown::escape(&text[at..found.start()]));
                pieces.push(Piece::Term(term, text[found.range()].to_owned()));
                at = found.end();
            }
        }
        push_html(pieces, &markdown::escape(&text[at..]));
    }

    /// Figures are never typed into prose; a number that is part of a name is none.
    fn typed_numbers(&mut self, text: &str, start: usize) {
        for (from, to) in digit_runs(text) {
            if is_part_of_name(text, from, to, self.reader.wording) {
                continue;
            }
            let digits = &text[from..to];
            let span = Span::new(self.file, start + from..start + to);
            let finding =
                Finding::error("typed-number", span, both!("数字 `{digits}` が文に直接書かれています", "the figure `{digits}` is typed into the text"));
            let hint = both!(
                "データを指してください: `{{指標のID 年度}}`、`{{事実のID}}`、`{{出来事のID when}}`。データになければ、事実や出来事として足してください",
                "refer to the data: `{{indicator-id year}}`, `{{fact-id}}`, `{{event-id when}}`; if the data does not hold it, add a fact or an event"
            );
            self.findings.push(finding.hint(hint));
        }
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

fn digit_runs(text: &str) -> Vec<(usize, usize)> {
    let mut runs = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_ascii_digit() || ('０'..='９').contains(&c), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                runs.push((from, at));
                start = None;
            }
            _ => {}
        }
    }
    runs
}

fn is_part_of_name(text: &str, from: usize, to: usize, wording: &str) -> bool {
    let before = text[..from].chars().next_back();
    let after = text[to..].chars().next();
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    if letter(before) || letter(after) {
        return true;
    }
    let quoted = text[..from].rfind(['「', '『', '“']).is_some_and(|open| !text[open..from].contains(['」', '』', '”']));
    if quoted {
        return true;
    }
    let word_start = text[..from].trim_end().rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let second_before = text[..from].char_indices().rev().nth(1).map_or(from, |(at, _)| at);
    let first_before = text[..from].char_indices().next_back().map_or(from, |(at, _)| at);
    let first_after = to + after.map_or(0, char::len_utf8);
    let second_after = text[to..].char_indices().nth(2).map_or(text.len(), |(at, _)| to + at);
    let windows = [(first_before, first_after), (second_before, to), (from, second_after), (word_start, to)];
    windows.iter().any(|(start, end)| {
        let window = &text[*start..*end];
        let letters = window.chars().filter(|c| c.is_alphabetic()).count();
        letters >= 2 && window.chars().all(|c| c.is_alphanumeric() || c == ' ') && wording.contains(window)
    })
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
