//! Marks the sentences of a page, each with what a voice is to say for it, and hands on the page as it is listened to.
//!
//! A sentence bears `data-say`, on the element that holds nothing else or on a `<span>` of its own; the attribute holds what is said where that
//! differs from what is written. Where the language changes, a new one begins. Navigation, drawings, places in sources and links to files are not
//! spoken; of a table its caption is.

use std::fmt::Write;

use super::html::{self, Element, Node};
use super::silent::{is_inline, is_parted, is_silent, must_be_entered, stands_in_line};
use super::{sentence, spoken};

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

/// A page with its sentences marked, and the sentences in the order in which they are said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marked {
    /// The page.
    pub page: String,
    /// Its sentences.
    pub said: Vec<Utterance>,
}

/// How many sentences back a caption may repeat the title of its chart.
const CAPTION_REACH: usize = 8;

/// How the tags and texts of a page are written while its sentences are marked.
pub trait Ink {
    /// Writes a start tag.
    fn open(&self, element: &Element<'_>, out: &mut String);
    /// Writes nodes of a language with all that is in them.
    fn nodes(&self, nodes: &[Node<'_>], lang: &str, out: &mut String);
    /// Whether what is in an element stands as it is.
    fn leaves(&self, element: &Element<'_>) -> bool;
}

/// Writes everything as it stands.
#[derive(Debug, Clone, Copy)]
pub struct AsItStands;

impl Ink for AsItStands {
    fn open(&self, element: &Element<'_>, out: &mut String) {
        out.push_str(element.open);
    }

    fn nodes(&self, nodes: &[Node<'_>], _lang: &str, out: &mut String) {
        html::write(nodes, out);
    }

    fn leaves(&self, _element: &Element<'_>) -> bool {
        true
    }
}

/// Marks the sentences of a page. `length` is how long the page is as it stands.
pub fn mark(page: &[Node<'_>], ink: &impl Ink, length: usize) -> Marked {
    let mut marker = Marker { ink, marked: Marked { page: String::with_capacity(length * 5 / 4), said: Vec::new() } };
    marker.outside(page, "");
    marker.marked
}

struct Marker<'i, I> {
    ink: &'i I,
    marked: Marked,
}

/// A piece of a sentence: text that may be part of a longer text, or an element with all that is in it.
#[derive(Clone, Copy)]
enum Piece<'a, 'h> {
    Text(&'h str),
    Whole(&'a Node<'h>),
}

/// Where something stands.
#[derive(Clone, Copy)]
struct Around<'a> {
    lang: &'a str,
    /// The element that holds it.
    block: &'a str,
    /// Whether it stands as it is, whatever the ink.
    plain: bool,
}

impl<I: Ink> Marker<'_, I> {
    /// Looks for `<main>`; all else stays as it is.
    fn outside(&mut self, nodes: &[Node<'_>], lang: &str) {
        for node in nodes {
            match node {
                Node::Element(element) if matches!(element.name, "html" | "body" | "div" | "main") => {
                    let lang = element.attribute("lang").unwrap_or(lang);
                    self.ink.open(element, &mut self.marked.page);
                    if element.name == "main" {
                        self.blocks(&element.children, Around { lang, block: "main", plain: false })
                    } else {
                        self.outside(&element.children, lang)
                    }
                    self.marked.page.push_str(element.close);
                }
                node => self.ink.nodes(std::slice::from_ref(node), lang, &mut self.marked.page),
            }
        }
    }

    fn write(&mut self, nodes: &[Node<'_>], around: Around<'_>) {
        if around.plain {
            html::write(nodes, &mut self.marked.page);
        } else {
            self.ink.nodes(nodes, around.lang, &mut self.marked.page);
        }
    }

    /// What stands in an element, as seen from around the element.
    fn inside<'e>(&self, element: &Element<'e>, around: Around<'e>) -> Around<'e> {
        let block = if stands_in_line(element.name) { around.block } else { element.name };
        Around { lang: element.attribute("lang").unwrap_or(around.lang), block, plain: around.plain || self.ink.leaves(element) }
    }

    /// Blocks: runs of text and inline elements are cut into sentences, other elements are gone into.
    fn blocks(&mut self, nodes: &[Node<'_>], around: Around<'_>) {
        let mut at = 0;
        while at < nodes.len() {
            let length = nodes[at..].iter().take_while(|node| is_inline(node)).count();
            if length > 0 {
                self.run(&nodes[at..at + length], around);
                at += length;
                continue;
            }
            match &nodes[at] {
                Node::Element(element) if !is_silent(element) => {
                    self.ink.open(element, &mut self.marked.page);
                    let around = self.inside(element, around);
                    if !self.only_sentence(element, around) {
                        self.blocks(&element.children, around);
                    }
                    self.marked.page.push_str(element.close);
                }
                _ => self.write(&nodes[at..=at], around),
            }
            at += 1;
        }
    }

    /// A run of text and inline elements: sentences end at its own level, or where another language or a silent part begins.
    fn run(&mut self, nodes: &[Node<'_>], around: Around<'_>) {
        let mut open: Vec<Piece<'_, '_>> = Vec::new();
        for node in nodes {
            match node {
                Node::Text(text) => {
                    let mut from = 0;
                    for end in sentence::ends(text) {
                        open.push(Piece::Text(&text[from..end]));
                        self.sentence(&mut open, around);
                        from = end;
                    }
                    open.push(Piece::Text(&text[from..]));
                    if sentence::is_closed(&text[from..]) {
                        self.sentence(&mut open, around);
                    }
                }
                Node::Element(element) if is_silent(element) => {
                    self.sentence(&mut open, around);
                    self.write(std::slice::from_ref(node), around);
                }
                Node::Element(element) if must_be_entered(element, around.lang) => {
                    self.sentence(&mut open, around);
                    self.ink.open(element, &mut self.marked.page);
                    self.run(&element.children, self.inside(element, around));
                    self.marked.page.push_str(element.close);
                }
                node => open.push(Piece::Whole(node)),
            }
        }
        self.sentence(&mut open, around);
    }

    /// Marks an element whose tag was just written and writes what is in it, if that is one sentence and nothing else.
    fn only_sentence(&mut self, element: &Element<'_>, around: Around<'_>) -> bool {
        let whole = |node: &Node<'_>| match node {
            Node::Text(text) => sentence::ends(text).is_empty(),
            Node::Element(inner) => is_inline(node) && !is_silent(inner) && !must_be_entered(inner, around.lang),
            Node::Raw(_) => false,
        };
        let ended = |node: &Node<'_>| matches!(node, Node::Text(text) if sentence::is_closed(text));
        let nodes = &element.children;
        let before_last = &nodes[..nodes.len().saturating_sub(1)];
        if nodes.is_empty() || element.name == "main" || !nodes.iter().all(whole) || before_last.iter().any(ended) {
            return false;
        }
        let mut pieces: Vec<Piece<'_, '_>> =
            nodes.iter().map(|node| if let Node::Text(text) = node { Piece::Text(text) } else { Piece::Whole(node) }).collect();
        if let Some(mark) = self.mark_of(&pieces, around) {
            self.marked.page.pop();
            self.marked.page.push_str(&mark);
            self.marked.page.push('>');
        }
        self.pieces(&mut pieces, around);
        true
    }

    /// Writes the sentence that its pieces make, and leaves none of them.
    fn sentence(&mut self, pieces: &mut Vec<Piece<'_, '_>>, around: Around<'_>) {
        let Some(mark) = self.mark_of(pieces, around) else { return self.pieces(pieces, around) };
        self.marked.page.push_str("<span");
        self.marked.page.push_str(&mark);
        self.marked.page.push('>');
        self.pieces(pieces, around);
        self.marked.page.push_str("</span>");
    }

    /// Notes the sentence that pieces make; the attribute that marks it, if there is something to say.
    fn mark_of(&mut self, pieces: &[Piece<'_, '_>], around: Around<'_>) -> Option<String> {
        let parts = one_line(pieces);
        if !parts.contains(char::is_alphanumeric) {
            return None;
        }
        let said = spoken::say(around.lang, &parts);
        let shown = if parts.contains(spoken::PART) { squeezed(&parts.replace(spoken::PART, "")) } else { parts };
        // The caption of a chart's table repeats the chart's own, and that the title of the page.
        if matches!(around.block, "caption" | "figcaption") && self.marked.said.iter().rev().take(CAPTION_REACH).any(|one| one.said == said) {
            return None;
        }
        let mut mark = String::from(" data-say");
        if said != shown {
            let _ = write!(mark, "=\"{}\"", escape(&said));
        }
        self.marked.said.push(Utterance { lang: around.lang.to_owned(), block: around.block.to_owned(), said });
        Some(mark)
    }

    fn pieces(&mut self, pieces: &mut Vec<Piece<'_, '_>>, around: Around<'_>) {
        for piece in pieces.drain(..) {
            match piece {
                Piece::Text(text) => self.write(&[Node::Text(text)], around),
                Piece::Whole(node) => self.write(std::slice::from_ref(node), around),
            }
        }
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}

/// What pieces show, in one line, without readings, and with the sign of the spoken form around what is heard by itself.
fn one_line(pieces: &[Piece<'_, '_>]) -> String {
    let mut text = String::new();
    for (at, piece) in pieces.iter().enumerate() {
        match piece {
            // Links with nothing between them are a list.
            Piece::Text(piece) if piece.trim().is_empty() && at > 0 && pieces[at - 1..].iter().step_by(2).take(2).filter(|one| is_link(one)).count() == 2 => {
                text.push(spoken::PART);
                // The space stays in what is shown, to which what is said refers.
                text.push_str(piece);
            }
            Piece::Text(piece) => text.push_str(piece),
            Piece::Whole(node) => parts(node, &mut text),
        }
    }
    squeezed(&html::unescape(&text))
}

/// A text in one line.
fn squeezed(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

fn is_link(piece: &Piece<'_, '_>) -> bool {
    matches!(piece, Piece::Whole(Node::Element(element)) if element.name == "a")
}

fn parts(node: &Node<'_>, text: &mut String) {
    match node {
        Node::Element(element) if !matches!(element.name, "rt" | "rp" | "script" | "style") => {
            let classes = element.attribute("class").unwrap_or("");
            let parted = classes.split_ascii_whitespace().any(is_parted);
            text.extend(parted.then_some(spoken::PART));
            element.children.iter().for_each(|child| parts(child, text));
            text.extend(parted.then_some(spoken::PART));
        }
        Node::Text(piece) => text.push_str(piece),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::super::html;
    use super::{AsItStands, Marked, mark};

    const PAGE: &str = "<html lang=\"ja\"><body><nav>道</nav><main><h1>目標</h1><p>はい。<b>いま</b>は<a href=\"x\">4%</a>です。<span class=\"source\">出典 3行</span></p>\
        <p>名は<span lang=\"en\">Big Plan Book</span>です。</p><pre>&lt;a&gt;</pre><p>値</p><table><caption>値</caption></table><table><caption>年度と値</caption><tbody><tr><td>1</td></tr></tbody></table></main></body></html>";

    fn said(main: &str) -> Vec<String> {
        let page = format!("<html lang=\"ja\"><body><main>{main}</main></body></html>");
        mark(&html::parse(&page), &AsItStands, page.len()).said.into_iter().map(|one| one.said).collect()
    }

    #[test]
    fn labels_dates_and_counts_are_heard_by_themselves() {
        let tree = "<li><a href=\"x\"><span class=\"mark\">取組2</span> 広報の充実</a> <span class=\"counts\">事業3件</span></li>";
        assert_eq!(said(tree), ["取組に、広報の充実、事業さんけん"]);
        let page = mark(&html::parse("<main><p><b class=\"mark\">図</b> 体系</p></main>"), &AsItStands, 0).page;
        assert_eq!(page, "<main><p data-say=\"図, 体系\"><b class=\"mark\">図</b> 体系</p></main>");
        assert_eq!(said("<p>担当: <a href=\"x\">財政課</a> <a href=\"y\">人事課</a></p>"), ["担当、財政課、人事課"]);
        assert_eq!(said("<p class=\"name\">改築</p><p class=\"form kana\">かいちく</p>"), ["改築"]);
    }

    #[test]
    fn a_title_is_heard_once() {
        let chart = "<h1>広がり</h1><figure><figcaption>広がり <span class=\"source\">出典 3行</span></figcaption></figure><p>上がります。</p><table><caption>広がり</caption></table>";
        assert_eq!(said(chart), ["広がり", "上がります。"]);
    }

    #[test]
    fn sentences_are_marked_with_what_is_said() {
        let Marked { page: marked, said } = mark(&html::parse(PAGE), &AsItStands, PAGE.len());
        assert!(marked.contains("<h1 data-say>目標</h1>"), "{marked}");
        assert!(
            marked.contains("<span data-say=\"いまはよんパーセントです。\"><b>いま</b>は<a href=\"x\">4%</a>です。</span><span class=\"source\">"),
            "{marked}"
        );
        assert!(
            marked.contains("<span data-say>名は</span><span lang=\"en\"><span data-say>Big Plan Book</span></span><span data-say>です。</span>"),
            "{marked}"
        );
        let said: Vec<(String, String)> = said.into_iter().map(|one| (one.lang, one.said)).collect();
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
