//! The text of a document as its reader meets it: paragraphs, items, headings, cells, links. For checks over what is written.
//!
//! Code is left out; a reference to data stands as one [`DATA`]. Leaves to others: what may be written ([`crate::check`]).

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::cjk::{is_cjk, mark, unmark, unmark_position};

/// Stands in a passage where data will stand.
pub const DATA: char = '\u{FFFC}';

/// What a passage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A paragraph.
    Paragraph,
    /// An item of a list.
    Item,
    /// A heading of a level.
    Heading(u8),
    /// A cell of a table.
    Cell,
    /// A cell of a table's head.
    Head,
    /// The words of a link; they are also part of the passage around it.
    Link,
}

/// A stretch of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// What it is.
    pub form: Form,
    /// Its words.
    pub text: String,
    /// Its place in the file.
    pub range: Range<usize>,
}

#[derive(Default)]
struct Pass {
    done: Vec<Passage>,
    open: Vec<Passage>,
    in_code: bool,
    in_head: bool,
}

/// The passages of a document in their order.
pub fn passages(text: &str) -> Vec<Passage> {
    let (marked, marks) = mark(text);
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut pass = Pass::default();
    for (event, range) in Parser::new_ext(&marked, options).into_offset_iter() {
        let place = unmark_position(&marks, range.start)..unmark_position(&marks, range.end);
        pass.event(event, place);
    }
    for passage in &mut pass.done {
        passage.text = with_data(&unmark(&passage.text)).trim().to_owned();
    }
    pass.done.retain(|passage| !passage.text.is_empty() || passage.form == Form::Head);
    pass.done
}

impl Pass {
    fn event(&mut self, event: Event<'_>, place: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(&tag, place),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if !self.in_code => self.say(&text),
            Event::Code(_) => self.say("C"),
            Event::SoftBreak => {
                let joins = self.open.last().and_then(|passage| unmark(&passage.text).chars().next_back()).is_some_and(is_cjk);
                self.say(if joins { "" } else { " " });
            }
            Event::HardBreak => self.say(" "),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, place: Range<usize>) {
        let form = match tag {
            Tag::Paragraph if self.open.last().is_some_and(|passage| passage.form == Form::Item) => return,
            Tag::Paragraph => Form::Paragraph,
            Tag::Item => {
                // An item that holds a list of its own ends where that list begins.
                if self.open.last().is_some_and(|passage| passage.form == Form::Item) {
                    self.close();
                }
                Form::Item
            }
            Tag::Heading { level, .. } => Form::Heading(*level as u8),
            Tag::TableHead => {
                self.in_head = true;
                return;
            }
            Tag::TableCell if self.in_head => Form::Head,
            Tag::TableCell => Form::Cell,
            Tag::Link { .. } => Form::Link,
            Tag::CodeBlock(_) => {
                self.in_code = true;
                return;
            }
            _ => return,
        };
        self.open.push(Passage { form, text: String::new(), range: place });
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::CodeBlock => self.in_code = false,
            TagEnd::TableHead => self.in_head = false,
            TagEnd::Paragraph if self.open.last().is_some_and(|passage| passage.form != Form::Paragraph) => self.say("\n"),
            TagEnd::Item if self.open.last().is_none_or(|passage| passage.form != Form::Item) => {}
            TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_) | TagEnd::TableCell | TagEnd::Link => self.close(),
            _ => {}
        }
    }

    fn close(&mut self) {
        self.done.extend(self.open.pop());
    }

    fn say(&mut self, words: &str) {
        self.open.iter_mut().for_each(|passage| passage.text.push_str(words));
    }
}

/// A text with each `{reference}` as one [`DATA`].
pub fn with_data(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?.1))) {
        out.push_str(before);
        out.push(DATA);
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::passages;

    #[test]
    fn a_document_is_cut_as_its_reader_meets_it() {
        let text = "## 見出し {line=1}\n\nいまは{a 2020}です。\n次の[指標](x.md)も`見て`。\n\n- 一つ\n  - 二つ\n\n|  | 年 |\n| --- | --- |\n| 値 | 3 |\n";
        let said: Vec<String> = passages(text).iter().map(|one| format!("{:?} {}", one.form, one.text)).collect();
        let expected = [
            "Heading(2) 見出し",
            "Link 指標",
            "Paragraph いまは\u{FFFC}です。次の指標もC。",
            "Item 一つ",
            "Item 二つ",
            "Head ",
            "Head 年",
            "Cell 値",
            "Cell 3",
        ];
        assert_eq!(said, expected);
    }
}
