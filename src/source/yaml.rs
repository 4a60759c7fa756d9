//! YAML text to a tree in which every node knows its place. The only contact with the YAML library.
//!
//! Scalars keep their text as written (`012` stays `012`, `no` stays `no`); what they mean is decided by the field that reads them.
//! Anchors, aliases, tags and several documents are refused: data for people needs none of them.

use serde_yaml::granit_parser::{Event, Parser, ScalarStyle, Span as YamlSpan};
use unicode_normalization::UnicodeNormalization;

use crate::both;
use crate::report::{FileId, Finding, Span};

/// A node with its place.
#[derive(Debug, Clone)]
pub struct Node {
    /// What it is.
    pub kind: Kind,
    /// Where it stands.
    pub span: Span,
}

/// What a node is.
#[derive(Debug, Clone)]
pub enum Kind {
    /// A single value.
    Scalar {
        /// Its text, in normal form C.
        text: String,
        /// Whether it stands without quotes.
        plain: bool,
    },
    /// A list.
    List(Vec<Node>),
    /// Keys and values, in order.
    Map(Vec<(Key, Node)>),
}

/// A key with its place.
#[derive(Debug, Clone)]
pub struct Key {
    /// Its text.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

/// How deep lists and maps may be nested; deeper input is refused instead of exhausting the stack.
const DEEPEST: usize = 40;

struct Builder<'a> {
    parser: Parser<'a, serde_yaml::granit_parser::StrInput<'a>>,
    text: &'a str,
    file: FileId,
    findings: &'a mut Vec<Finding>,
}

/// Reads a file. `None` if it is empty or cannot be read at all; what is wrong is added to the findings.
pub fn parse(file: FileId, text: &str, findings: &mut Vec<Finding>) -> Option<Node> {
    wide_indents(file, text, findings);
    let mut builder = Builder { parser: Parser::new_from_str(text), text, file, findings };
    let root = builder.document();
    root.ok().flatten()
}

struct Stop;

impl Builder<'_> {
    fn next(&mut self) -> Result<(Event<'static>, YamlSpan), Stop> {
        loop {
            match self.parser.next() {
                None => return Err(Stop),
                Some(Ok((Event::Comment(..), _))) => {}
                Some(Ok((event, span))) => return Ok((owned(event), span)),
                Some(Err(error)) => {
                    let at = error.marker().byte_offset().unwrap_or(0);
                    self.syntax(at, &error.to_string());
                    return Err(Stop);
                }
            }
        }
    }

    fn syntax(&mut self, at: usize, words: &str) {
        let end = self.text.get(at..).and_then(|rest| rest.chars().next()).map_or(at, |c| at + c.len_utf8());
        let span = Span::new(self.file, at..end);
        let finding = Finding::error("yaml-syntax", span, both!("YAMLとして読めません: {words}", "this is not YAML: {words}"));
        let hint = both!(
            "字下げ(半角空白2つ)、`:` の後の空白、かっこと引用符の閉じ忘れを見てください",
            "look at the indentation (two spaces), the space after `:`, and unclosed brackets and quotes"
        );
        self.findings.push(finding.hint(hint));
    }

    fn document(&mut self) -> Result<Option<Node>, Stop> {
        let mut root = None;
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentStart(..) | Event::DocumentEnd => {}
                Event::StreamEnd => return Ok(root),
                event if root.is_none() => root = self.node(event, span, 0)?,
                _ => {
                    let span = self.span(&span);
                    let finding =
                        Finding::error("yaml-second-document", span, both!("1つのファイルに2つ目の文書があります", "a second document begins in this file"));
                    self.findings.push(finding.hint(both!("`---` の行を消すか、ファイルを分けてください", "remove the `---` line or split the file")));
                    return Ok(root);
                }
            }
        }
    }

    fn node(&mut self, event: Event<'static>, span: YamlSpan, depth: usize) -> Result<Option<Node>, Stop> {
        if depth > DEEPEST {
            self.syntax(span.start.byte_offset().unwrap_or(0), "nested too deeply");
            return Err(Stop);
        }
        let place = self.span(&span);
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.refuse_extras(anchor, tag.is_some(), place);
                let plain = matches!(style, ScalarStyle::Plain);
                Ok(Some(Node { kind: Kind::Scalar { text: text.nfc().collect(), plain }, span: place }))
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.refuse_extras(anchor, tag.is_some(), place);
                self.list(place, depth).map(Some)
            }
            Event::MappingStart(_, anchor, tag) => {
                self.refuse_extras(anchor, tag.is_some(), place);
                self.map(place, depth).map(Some)
            }
            _ => {
                self.refuse_extras(1, false, place);
                Ok(None)
            }
        }
    }

    fn list(&mut self, start: Span, depth: usize) -> Result<Node, Stop> {
        let mut items = Vec::new();
        loop {
            let (event, span) = self.next()?;
            if matches!(event, Event::SequenceEnd) {
                return Ok(Node { kind: Kind::List(items), span: start });
            }
            items.extend(self.node(event, span, depth + 1)?);
        }
    }

    fn map(&mut self, start: Span, depth: usize) -> Result<Node, Stop> {
        let mut entries: Vec<(Key, Node)> = Vec::new();
        loop {
            let (event, span) = self.next()?;
            let key = match event {
                Event::MappingEnd => return Ok(Node { span: entries.first().map_or(start, |(key, _)| key.span), kind: Kind::Map(entries) }),
                Event::Scalar(text, ..) => Key { text: text.nfc().collect(), span: self.span(&span) },
                event => {
                    let place = self.span(&span);
                    self.findings.push(Finding::error("yaml-key", place, both!("キーは1語でなければなりません", "a key must be a single word")));
                    self.node(event, span, depth + 1)?;
                    Key { text: String::new(), span: place }
                }
            };
            let (event, span) = self.next()?;
            let Some(value) = self.node(event, span, depth + 1)? else { continue };
            self.keep_once(&mut entries, key, value);
        }
    }

    fn keep_once(&mut self, entries: &mut Vec<(Key, Node)>, key: Key, value: Node) {
        match entries.iter().find(|(earlier, _)| earlier.text == key.text) {
            Some((earlier, _)) => {
                let name = &key.text;
                let finding = Finding::error("duplicate-key", key.span, both!("キー `{name}` が2度書かれています", "the key `{name}` is written twice"));
                let finding = finding.also(earlier.span, both!("1度目", "first here"));
                self.findings.push(finding.hint(both!("どちらか一方を消してください", "remove one of the two")));
            }
            None => entries.push((key, value)),
        }
    }

    fn refuse_extras(&mut self, anchor: usize, tag: bool, place: Span) {
        if anchor != 0 || tag {
            let finding = Finding::error(
                "yaml-anchor",
                place,
                both!("アンカー(&)、参照(*)、タグ(!)は使えません", "anchors (&), aliases (*) and tags (!) are not used here"),
            );
            self.findings.push(finding.hint(both!("値をそのまま書くか、引用符で囲んでください", "write the value itself, or put it in quotes")));
        }
    }

    fn span(&self, span: &YamlSpan) -> Span {
        let start = span.start.byte_offset().unwrap_or(0);
        let end = span.end.byte_offset().unwrap_or(start).max(start);
        let written = self.text.get(start..end).unwrap_or("");
        let line = written.lines().next().unwrap_or("").trim_end();
        Span::new(self.file, start..start + line.len().max(1))
    }
}

fn owned(event: Event<'_>) -> Event<'static> {
    match event {
        Event::Scalar(text, style, anchor, tag) => {
            Event::Scalar(text.into_owned().into(), style, anchor, tag.map(|tag| std::borrow::Cow::Owned(tag.into_owned())))
        }
        Event::SequenceStart(style, anchor, tag) => Event::SequenceStart(style, anchor, tag.map(|tag| std::borrow::Cow::Owned(tag.into_owned()))),
        Event::MappingStart(style, anchor, tag) => Event::MappingStart(style, anchor, tag.map(|tag| std::borrow::Cow::Owned(tag.into_owned()))),
        Event::StreamStart => Event::StreamStart,
        Event::StreamEnd => Event::StreamEnd,
        Event::DocumentStart(explicit, version) => Event::DocumentStart(explicit, version),
        Event::DocumentEnd => Event::DocumentEnd,
        Event::SequenceEnd => Event::SequenceEnd,
        Event::MappingEnd => Event::MappingEnd,
        _ => Event::Alias(1),
    }
}

/// A full-width space as indentation or a full-width colon after a key reads as part of a word: say so in plain words.
fn wide_indents(file: FileId, text: &str, findings: &mut Vec<Finding>) {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let indent: String = line.chars().take_while(|c| *c == ' ' || *c == '\u{3000}').collect();
        if let Some(at) = indent.find('\u{3000}') {
            let span = Span::new(file, start + at..start + at + '\u{3000}'.len_utf8());
            let finding = Finding::error("full-width-space", span, both!("字下げに全角空白があります", "a full-width space stands in the indentation"));
            findings.push(finding.hint(both!("半角空白にしてください", "use ordinary spaces")));
        }
        if let Some(at) = line.find('：')
            && !line.contains(": ")
            && !line.trim_end().ends_with(':')
            && line.trim_start().trim_start_matches("- ")[..].starts_with(|c: char| c.is_ascii_lowercase())
            && line[..at].trim_start().trim_start_matches("- ").bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
        {
            let span = Span::new(file, start + at..start + at + '：'.len_utf8());
            let finding = Finding::error("full-width-colon", span, both!("キーの後のコロンが全角です", "the colon after the key is full-width"));
            findings.push(finding.hint(both!("半角の `: `(コロンと空白)にしてください", "use `: ` (an ordinary colon and a space)")));
        }
        start += line.len();
    }
}
