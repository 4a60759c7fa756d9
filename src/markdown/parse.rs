//! The pass over Markdown's events.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, TextMergeWithOffset, html};

use super::cjk::{MARK, is_cjk, mark, unmark, unmark_position};

/// A document cut at its level-2 headings.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Document {
    /// The level-1 heading, if there is one.
    pub title: Option<Heading>,
    /// The blocks; the first has no heading if text stands before the first level-2 heading.
    pub blocks: Vec<Block>,
    /// What must not stand in it, with its place.
    pub faults: Vec<(Fault, Range<usize>)>,
}

/// A stretch under one level-2 heading.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Block {
    /// Its heading.
    pub heading: Option<Heading>,
    /// Its text in parts.
    pub parts: Vec<Part>,
    /// Its place in the file.
    pub range: Range<usize>,
}

/// A heading.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Heading {
    /// Its text.
    pub text: String,
    /// Its id, `{#id}`.
    pub id: Option<String>,
    /// Its other attributes, `{line=12-14}`.
    pub attributes: Vec<(String, String)>,
    /// Its place in the file.
    pub range: Range<usize>,
}

/// A part of a block.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// Ready HTML.
    Html(String),
    /// Plain text, not yet escaped.
    Text {
        /// The text.
        text: String,
        /// Its place in the file.
        range: Range<usize>,
        /// Whether a term in it may become a link (not inside links and headings).
        linkable: bool,
    },
    /// A reference to data: the words between the braces.
    Reference {
        /// The words.
        words: String,
        /// Its place in the file.
        range: Range<usize>,
    },
    /// A link begins.
    LinkOpen {
        /// Where it leads, as written.
        destination: String,
        /// Its place in the file.
        range: Range<usize>,
    },
    /// A link ends.
    LinkClose,
}

/// What must not stand in Markdown here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Raw HTML.
    RawHtml,
    /// A picture.
    Picture,
    /// A second level-1 heading.
    SecondTitle,
}

/// Between these the HTML writer is told to leave the number of a part.
const SLOT: char = '\u{FDD1}';

struct Pass<'a> {
    document: Document,
    events: Vec<Event<'a>>,
    slots: Vec<Part>,
    marks: Vec<usize>,
    heading: Option<(HeadingLevel, Heading)>,
    in_code: bool,
    in_link: usize,
    in_subheading: bool,
    last_char: Option<char>,
}

/// Reads a document.
pub fn parse(text: &str) -> Document {
    let (marked, marks) = mark(text);
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_HEADING_ATTRIBUTES;
    let parser = TextMergeWithOffset::new(Parser::new_ext(&marked, options).into_offset_iter());
    let mut pass = Pass {
        document: Document::default(),
        events: Vec::new(),
        slots: Vec::new(),
        marks,
        heading: None,
        in_code: false,
        in_link: 0,
        in_subheading: false,
        last_char: None,
    };
    let events: Vec<(Event<'_>, Range<usize>)> = parser.collect();
    for (index, (event, range)) in events.iter().enumerate() {
        let next = events.get(index + 1).and_then(|(event, _)| if let Event::Text(text) = event { text.chars().next() } else { None });
        pass.event(event.clone(), range.clone(), next);
    }
    pass.close_block();
    if let Some(block) = pass.document.blocks.last_mut() {
        block.range.end = text.len();
    }
    pass.document
}

impl<'a> Pass<'a> {
    fn place(&self, range: &Range<usize>) -> Range<usize> {
        unmark_position(&self.marks, range.start)..unmark_position(&self.marks, range.end)
    }

    fn event(&mut self, event: Event<'a>, range: Range<usize>, next: Option<char>) {
        let place = self.place(&range);
        match event {
            Event::Start(Tag::Heading { level, id, attrs, .. }) if level <= HeadingLevel::H2 => {
                let attributes = attrs.into_iter().map(|(key, value)| (key.to_string(), value.map(|value| value.to_string()).unwrap_or_default())).collect();
                self.heading = Some((level, Heading { text: String::new(), id: id.map(|id| id.to_string()), attributes, range: place }));
            }
            Event::End(TagEnd::Heading(level)) if level <= HeadingLevel::H2 => self.close_heading(),
            Event::Text(text) if self.heading.is_some() => self.heading_text(&text),
            Event::Code(text) if self.heading.is_some() => self.heading_text(&text),
            Event::Text(text) if self.in_code => self.events.push(Event::Text(unmark(&text).into())),
            Event::Text(text) => self.text(&text, place),
            Event::SoftBreak => {
                if self.last_char.is_some_and(is_cjk) && next.is_some_and(|c| is_cjk(c) || c == MARK) {
                    return;
                }
                self.events.push(Event::SoftBreak);
            }
            Event::Html(text) | Event::InlineHtml(text) => {
                self.document.faults.push((Fault::RawHtml, place));
                self.events.push(Event::Text(unmark(&text).into()));
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                self.in_link += 1;
                let destination = unmark(&dest_url);
                self.slot(Part::LinkOpen { destination, range: place });
            }
            Event::End(TagEnd::Link) => {
                self.in_link = self.in_link.saturating_sub(1);
                self.slot(Part::LinkClose);
            }
            Event::Start(Tag::Image { .. }) => self.document.faults.push((Fault::Picture, place)),
            Event::End(TagEnd::Image) => {}
            other => self.other(other),
        }
    }

    fn other(&mut self, event: Event<'a>) {
        match &event {
            Event::Start(Tag::CodeBlock(_)) => self.in_code = true,
            Event::End(TagEnd::CodeBlock) => self.in_code = false,
            Event::Start(Tag::Heading { .. }) => self.in_subheading = true,
            Event::End(TagEnd::Heading(_)) => self.in_subheading = false,
            _ => {}
        }
        let event = match event {
            Event::Code(text) => Event::Code(unmark(&text).into()),
            other => other,
        };
        self.events.push(event);
    }

    fn heading_text(&mut self, text: &str) {
        if let Some((_, heading)) = &mut self.heading {
            heading.text.push_str(&unmark(text));
        }
    }

    fn close_heading(&mut self) {
        let Some((level, heading)) = self.heading.take() else { return };
        if level == HeadingLevel::H1 {
            if self.document.title.is_some() {
                self.document.faults.push((Fault::SecondTitle, heading.range));
            } else {
                self.document.title = Some(heading);
            }
            return;
        }
        self.close_block();
        let start = heading.range.start;
        if let Some(last) = self.document.blocks.last_mut() {
            last.range.end = start;
        }
        self.document.blocks.push(Block { range: start..start, heading: Some(heading), parts: Vec::new() });
    }

    /// Plain text, cut at references.
    fn text(&mut self, text: &str, place: Range<usize>) {
        let text = unmark(text);
        self.last_char = text.chars().next_back();
        let linkable = self.in_link == 0 && !self.in_subheading;
        let mut rest = text.as_str();
        let mut at = place.start;
        while let Some((before, words, after)) = next_reference(rest) {
            if !before.is_empty() {
                self.slot(Part::Text { text: before.to_owned(), range: at..at + before.len(), linkable });
            }
            let start = at + before.len();
            let length = words.len() + 2;
            self.slot(Part::Reference { words: words.to_owned(), range: start..start + length });
            at = start + length;
            rest = after;
        }
        if !rest.is_empty() {
            self.slot(Part::Text { text: rest.to_owned(), range: at..at + rest.len(), linkable });
        }
    }

    fn slot(&mut self, part: Part) {
        let number = self.slots.len();
        self.slots.push(part);
        self.events.push(Event::InlineHtml(CowStr::from(format!("{SLOT}{number}{SLOT}"))));
    }

    fn close_block(&mut self) {
        let mut html = String::new();
        html::push_html(&mut html, std::mem::take(&mut self.events).into_iter());
        let html = html.replace("<th>", "<th scope=\"col\">").replace("<th style=", "<th scope=\"col\" style=");
        let slots = std::mem::take(&mut self.slots);
        let parts = fill(&html, slots);
        match self.document.blocks.last_mut() {
            Some(block) => block.parts.extend(parts),
            None if parts.is_empty() => {}
            None => self.document.blocks.push(Block { heading: None, parts, range: 0..0 }),
        }
    }
}

/// Puts the parts into the HTML at their slots.
fn fill(html: &str, slots: Vec<Part>) -> Vec<Part> {
    let mut slots: Vec<Option<Part>> = slots.into_iter().map(Some).collect();
    let mut parts = Vec::new();
    for (index, piece) in html.split(SLOT).enumerate() {
        if index % 2 == 0 {
            if !piece.is_empty() {
                parts.push(Part::Html(piece.to_owned()));
            }
        } else if let Some(part) = piece.parse().ok().and_then(|number: usize| slots.get_mut(number)).and_then(Option::take) {
            parts.push(part);
        }
    }
    parts
}

/// The first `{…}` of a text: what stands before, its words, what stands after.
fn next_reference(text: &str) -> Option<(&str, &str, &str)> {
    let open = text.find('{')?;
    let close = open + text[open..].find('}')?;
    Some((&text[..open], &text[open + 1..close], &text[close + 1..]))
}

#[cfg(test)]
mod tests {
    use super::{Fault, Part, parse};

    fn html(text: &str) -> String {
        let mut out = String::new();
        for part in parse(text).blocks.iter().flat_map(|block| &block.parts) {
            match part {
                Part::Html(html) => out.push_str(html),
                Part::Text { text, .. } => out.push_str(text),
                Part::Reference { words, .. } => out.push_str(&format!("[{words}]")),
                Part::LinkOpen { destination, .. } => out.push_str(&format!("<a {destination}>")),
                Part::LinkClose => out.push_str("</a>"),
            }
        }
        out
    }

    #[test]
    fn emphasis_beside_japanese_punctuation_is_emphasis() {
        assert_eq!(html("**「太字」**です"), "<p><strong>「太字」</strong>です</p>\n");
        assert_eq!(html("計画の**目標値：**10人"), "<p>計画の<strong>目標値：</strong>10人</p>\n");
        assert_eq!(html("**「a」**と**「b」**と"), "<p><strong>「a」</strong>と<strong>「b」</strong>と</p>\n");
    }

    #[test]
    fn references_keep_their_place_in_the_file() {
        let text = "## なぜ {line=3-4}\n\nいまは{online 2020}です。";
        let document = parse(text);
        let block = &document.blocks[0];
        assert_eq!(block.heading.as_ref().unwrap().attributes, [("line".to_owned(), "3-4".to_owned())]);
        let Part::Reference { words, range } = &block.parts[2] else { panic!("{:?}", block.parts) };
        assert_eq!((words.as_str(), &text[range.clone()]), ("online 2020", "{online 2020}"));
    }

    #[test]
    fn raw_html_is_shown_and_reported_but_not_passed_through() {
        let document = parse("a <b>x</b>");
        assert!(document.faults.iter().all(|(fault, _)| *fault == Fault::RawHtml) && document.faults.len() == 2);
        assert_eq!(html("a <b>x</b>"), "<p>a &lt;b&gt;x&lt;/b&gt;</p>\n");
    }

    #[test]
    fn lines_of_japanese_text_join_without_a_space() {
        assert_eq!(html("一行目の\n二行目"), "<p>一行目の二行目</p>\n");
        assert_eq!(html("one\ntwo"), "<p>one\ntwo</p>\n");
    }
}
