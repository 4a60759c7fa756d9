//! Marks the sentences of a page, each with what a voice is to say for it, and hands on the page as it is listened to.
//!
//! A sentence stands in `<span data-say>`; the attribute holds the spoken form where it differs from the text. Where the language changes,
//! a new one begins. Navigation, drawings, places in sources and links to files are not spoken; of a table its caption is.

use std::fmt::Write;

use super::html::{self, Element, Node};
use super::{sentence, spoken};

/// Elements that stand inside a line of text.
pub(super) const INLINE: [&str; 17] = ["a", "abbr", "b", "br", "code", "em", "i", "mark", "q", "rp", "rt", "ruby", "small", "span", "strong", "time", "wbr"];
/// Elements of which nothing is spoken.
const SILENT: [&str; 12] = ["nav", "svg", "script", "style", "template", "thead", "tbody", "tfoot", "select", "button", "summary", "pre"];
/// Classes of which nothing is spoken: where something stands in the source, files, tools.
const SILENT_CLASSES: [&str; 10] = ["source", "files", "contents", "tools", "block-source", "skip", "chart-plot", "stand", "feedback", "embedding"];

/// One sentence as it is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Utterance {
    /// Its language.
    pub lang: String,
    /// The element in which it stands: `h1`, `p`, `li`.
    pub block: String,
    /// What is said.
    pub said: String,
}

/// A page with its sentences marked.
pub fn mark(page: &str) -> String {
    let nodes = html::parse(page);
    let mut writer = Marker { out: String::with_capacity(page.len() * 5 / 4), said: Vec::new() };
    writer.outside(&nodes, "");
    writer.out
}

/// The sentences of a page that is already marked, as its player says them.
pub fn spoken(page: &str) -> Vec<Utterance> {
    let mut said = Vec::new();
    marked(&html::parse(page), ("", ""), &mut said);
    said
}

fn marked(nodes: &[Node<'_>], (lang, block): (&str, &str), said: &mut Vec<Utterance>) {
    for node in nodes {
        let Node::Element(element) = node else { continue };
        let lang = element.attribute("lang").unwrap_or(lang);
        match element.attribute("data-say") {
            Some(spoken) => {
                let text = if spoken.is_empty() { html::text(&element.children) } else { spoken.to_owned() };
                let text = html::unescape(&text).split_whitespace().collect::<Vec<_>>().join(" ");
                said.push(Utterance { lang: lang.to_owned(), block: block.to_owned(), said: text });
            }
            None if element.name == "template" => {}
            None => {
                let inline = INLINE.contains(&element.name);
                marked(&element.children, (lang, if inline { block } else { element.name }), said);
            }
        }
    }
}

/// The sentences of a page, in the order in which they are said.
pub fn utterances(page: &str) -> Vec<Utterance> {
    let nodes = html::parse(page);
    let mut writer = Marker { out: String::new(), said: Vec::new() };
    writer.outside(&nodes, "");
    writer.said
}

struct Marker {
    out: String,
    said: Vec<Utterance>,
}

impl Marker {
    /// Looks for `<main>`; all else stays as it is.
    fn outside(&mut self, nodes: &[Node<'_>], lang: &str) {
        for node in nodes {
            match node {
                Node::Element(element) if matches!(element.name, "html" | "body" | "div" | "main") => {
                    let lang = element.attribute("lang").unwrap_or(lang);
                    self.out.push_str(element.open);
                    if element.name == "main" {
                        self.blocks(&element.children, (lang, "main"))
                    } else {
                        self.outside(&element.children, lang)
                    }
                    self.out.push_str(element.close);
                }
                node => html::write(std::slice::from_ref(node), &mut self.out),
            }
        }
    }

    /// Blocks: runs of text and inline elements are cut into sentences, other elements are gone into.
    fn blocks(&mut self, nodes: &[Node<'_>], around: (&str, &str)) {
        let mut at = 0;
        while at < nodes.len() {
            let length = nodes[at..].iter().take_while(|node| is_inline(node)).count();
            if length > 0 {
                self.run(&nodes[at..at + length], around);
                at += length;
                continue;
            }
            match &nodes[at] {
                Node::Element(element) if is_silent(element) => html::write(&nodes[at..=at], &mut self.out),
                Node::Element(element) => {
                    self.out.push_str(element.open);
                    self.blocks(&element.children, (element.attribute("lang").unwrap_or(around.0), element.name));
                    self.out.push_str(element.close);
                }
                node => html::write(std::slice::from_ref(node), &mut self.out),
            }
            at += 1;
        }
    }

    /// A run of text and inline elements: sentences end at its own level, or where another language or a silent part begins.
    fn run(&mut self, nodes: &[Node<'_>], around: (&str, &str)) {
        let mut open: Vec<Node<'_>> = Vec::new();
        for node in nodes {
            match node {
                Node::Text(text) => {
                    let mut from = 0;
                    for end in sentence::ends(text) {
                        open.push(Node::Text(&text[from..end]));
                        self.sentence(&std::mem::take(&mut open), around);
                        from = end;
                    }
                    open.push(Node::Text(&text[from..]));
                    if sentence::is_closed(&text[from..]) {
                        self.sentence(&std::mem::take(&mut open), around);
                    }
                }
                Node::Element(element) if is_silent(element) => {
                    self.sentence(&std::mem::take(&mut open), around);
                    html::write(std::slice::from_ref(node), &mut self.out);
                }
                Node::Element(element) if must_be_entered(element, around.0) => {
                    self.sentence(&std::mem::take(&mut open), around);
                    self.out.push_str(element.open);
                    self.run(&element.children, (element.attribute("lang").unwrap_or(around.0), around.1));
                    self.out.push_str(element.close);
                }
                node => open.push(node.clone()),
            }
        }
        self.sentence(&open, around);
    }

    fn sentence(&mut self, nodes: &[Node<'_>], (lang, block): (&str, &str)) {
        let text = html::unescape(&html::text(nodes));
        let shown = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !shown.contains(char::is_alphanumeric) {
            html::write(nodes, &mut self.out);
            return;
        }
        let said = spoken::say(lang, &shown);
        // The caption of a chart's table repeats the chart's own.
        if block == "caption" && self.said.last().is_some_and(|last| last.said == said) {
            html::write(nodes, &mut self.out);
            return;
        }
        let attribute = if said == shown { String::new() } else { format!("=\"{}\"", said.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")) };
        let _ = write!(self.out, "<span data-say{attribute}>");
        html::write(nodes, &mut self.out);
        self.out.push_str("</span>");
        self.said.push(Utterance { lang: lang.to_owned(), block: block.to_owned(), said });
    }
}

fn is_inline(node: &Node<'_>) -> bool {
    match node {
        Node::Text(_) => true,
        Node::Raw(_) => false,
        Node::Element(element) => INLINE.contains(&element.name) && element.children.iter().all(is_inline),
    }
}

fn is_silent(element: &Element<'_>) -> bool {
    SILENT.contains(&element.name)
        || SILENT_CLASSES.iter().any(|class| element.has_class(class))
        || element.attribute("hidden").is_some()
        || element.attribute("aria-hidden") == Some("true")
        || element.attribute("role") == Some("region") && !element.children.iter().any(|child| matches!(child, Node::Element(table) if table.name == "table"))
}

/// Whether a sentence cannot go around an element: it holds another language, a note, a silent part or the end of a sentence.
fn must_be_entered(element: &Element<'_>, lang: &str) -> bool {
    let primary = |tag: &str| tag.split('-').next().unwrap_or("").to_owned();
    let other = element.attribute("lang").is_some_and(|own| primary(own) != primary(lang));
    other
        || element.has_class("note")
        || element.children.iter().any(|child| match child {
            Node::Text(text) => !sentence::ends(text).is_empty(),
            Node::Element(child) => is_silent(child) || must_be_entered(child, lang),
            Node::Raw(_) => false,
        })
}

#[cfg(test)]
mod tests {
    use super::{mark, utterances};

    const PAGE: &str = "<html lang=\"ja\"><body><nav>道</nav><main><h1>目標</h1><p>はい。<b>いま</b>は<a href=\"x\">4%</a>です。<span class=\"source\">出典 3行</span></p>\
        <p>名は<span lang=\"en\">Big Plan Book</span>です。</p><pre>&lt;a&gt;</pre><p>値</p><table><caption>値</caption></table><table><caption>年度と値</caption><tbody><tr><td>1</td></tr></tbody></table></main></body></html>";

    #[test]
    fn sentences_are_marked_with_what_is_said() {
        let marked = mark(PAGE);
        assert!(marked.contains("<h1><span data-say>目標</span></h1>"), "{marked}");
        assert!(
            marked.contains("<span data-say=\"いまはよんパーセントです。\"><b>いま</b>は<a href=\"x\">4%</a>です。</span><span class=\"source\">"),
            "{marked}"
        );
        assert!(
            marked.contains("<span data-say>名は</span><span lang=\"en\"><span data-say>Big Plan Book</span></span><span data-say>です。</span>"),
            "{marked}"
        );
        let said: Vec<(String, String)> = utterances(PAGE).into_iter().map(|one| (one.lang, one.said)).collect();
        let expected = [
            ("ja", "目標"),
            ("ja", "はい。"),
            ("ja", "いまはよんパーセントです。"),
            ("ja", "名は"),
            ("en", "Big Plan Book"),
            ("ja", "です。"),
            ("ja", "値"),
            ("ja", "年度と値"),
        ];
        assert_eq!(said, expected.map(|(lang, text)| (lang.to_owned(), text.to_owned())));
    }
}
