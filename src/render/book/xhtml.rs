//! HTML that our templates made as XHTML. Well-formed by construction: each element is written from a tree, with both of its tags.
//!
//! In goes a part of a page, out comes the part as it stands in a book: headings lowered, names made unique, links led into the book, and
//! left out what a book has no use for (buttons, scripts, files to fetch).

use std::collections::BTreeSet;

use crate::markdown::escape_into;
use crate::reading::html::{self, Element, Node, is_void};

/// Whether a book has no use for elements of a name.
fn has_no_use(name: &str) -> bool {
    matches!(name, "button" | "input" | "link" | "meta" | "script" | "select" | "style" | "template" | "wbr")
}

/// Whether a book has no use for elements of a class.
fn class_has_no_use(name: &str) -> bool {
    matches!(name, "files" | "embedding" | "feedback" | "tools")
}

/// Attributes that name elements of the same file.
const REFERENCES: [&str; 4] = ["aria-labelledby", "aria-describedby", "aria-controls", "headers"];
/// Whether an attribute needs a script, another host or a scrolling screen.
fn attribute_has_no_use(name: &str) -> bool {
    matches!(name, "focusable" | "hreflang" | "rel" | "tabindex" | "translate" | "xml:lang" | "xmlns")
}

/// What carries the look of a chart's series.
const SERIES: &str = "data-series";

/// How a part stands in its file.
pub(super) struct Place<'a> {
    /// How many levels its headings go down.
    pub(super) lower: usize,
    /// What stands before each of its names.
    pub(super) prefix: &'a str,
    /// The names of the file.
    pub(super) names: &'a BTreeSet<String>,
    /// Where a link leads; `None` where nothing stands.
    pub(super) link: &'a dyn Fn(&str) -> Option<String>,
}

/// Writes a part.
pub(super) fn write(nodes: &[Node<'_>], place: &Place<'_>, out: &mut String) {
    Writer { place, out }.nodes(nodes, Around::default());
}

/// The names of a part, as they are in its file.
pub(super) fn names(nodes: &[Node<'_>], prefix: &str, found: &mut BTreeSet<String>) {
    for node in nodes {
        let Node::Element(element) = node else { continue };
        if is_left_out(element) {
            continue;
        }
        found.extend(element.attribute("id").map(|id| format!("{prefix}{id}")));
        names(&element.children, prefix, found);
    }
}

/// The text of HTML, as plain text in one line.
pub(super) fn plain(html: &str) -> String {
    html::unescape(&html::text(&html::parse(html))).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text as XML, without the characters that XML does not have.
pub(super) fn text(plain: &str) -> String {
    let allowed = |c: &char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..);
    let mut out = String::with_capacity(plain.len() + 8);
    escape_into(&mut out, &plain.chars().filter(allowed).collect::<String>());
    out
}

fn is_left_out(element: &Element<'_>) -> bool {
    has_no_use(element.name) || element.attribute("class").is_some_and(|classes| classes.split_ascii_whitespace().any(class_has_no_use))
}

fn is_unnamed_sentence(element: &Element<'_>) -> bool {
    element.name == "span" && element.attribute("data-say").is_some() && element.attribute("id").is_none()
}

/// Whether a name can be that of an element or attribute in XML.
fn is_name(name: &str) -> bool {
    let first = name.starts_with(|c: char| c.is_ascii_alphabetic());
    first && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.'))
}

struct Writer<'a, 'o> {
    place: &'a Place<'a>,
    out: &'o mut String,
}

/// What a node stands in.
#[derive(Debug, Clone, Copy, Default)]
struct Around {
    /// A drawing.
    drawing: bool,
    /// A heading: it names what follows, and so leads nowhere.
    heading: bool,
}

impl Writer<'_, '_> {
    fn nodes(&mut self, nodes: &[Node<'_>], around: Around) {
        for node in nodes {
            match node {
                Node::Text(escaped) => self.out.push_str(&text(&html::unescape(escaped))),
                Node::Element(element) if is_left_out(element) || !is_name(element.name) => {}
                // A sentence without a name is nothing that a voice points at.
                Node::Element(element) if is_unnamed_sentence(element) => self.nodes(&element.children, around),
                Node::Element(element) if element.name == "a" && around.heading => self.nodes(&element.children, around),
                Node::Element(element) => self.element(element, Around { drawing: around.drawing || element.name == "svg", ..around }),
                // Comments say nothing, and a stray end tag ends nothing.
                Node::Raw(_) => {}
            }
        }
    }

    fn element(&mut self, element: &Element<'_>, around: Around) {
        let lowered = lowered(element.name, self.place.lower);
        let name = lowered.as_deref().unwrap_or(element.name);
        self.out.push('<');
        self.out.push_str(name);
        self.attributes(element, around.drawing);
        if is_void(name) || (around.drawing && element.children.is_empty()) {
            self.out.push_str("/>");
            return;
        }
        self.out.push('>');
        self.nodes(&element.children, Around { heading: around.heading || lowered.is_some(), ..around });
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    fn attributes(&mut self, element: &Element<'_>, drawing: bool) {
        if element.name == "svg" {
            self.attribute("xmlns", "http://www.w3.org/2000/svg");
        }
        if element.name == "details" {
            self.attribute("open", "open");
        }
        // A region is there to be moved sideways on a screen, and the parts of a programme have the same names as those of the next one.
        let nameless = element.attribute("role") == Some("region") || (element.name == "section" && self.place.lower > 0);
        let mut seen = BTreeSet::new();
        for (name, value) in element.attributes() {
            let left_out = attribute_has_no_use(name) || name == "open" || name.starts_with("on") || (name.starts_with("data-") && name != SERIES);
            if left_out || !is_name(name) || !seen.insert(name) || (nameless && (name == "role" || name.starts_with("aria-"))) {
                continue;
            }
            self.settled(name, &html::unescape(value), drawing);
        }
    }

    /// An attribute with what it means in the book.
    fn settled(&mut self, name: &str, value: &str, drawing: bool) {
        let prefix = self.place.prefix;
        match name {
            "id" => self.attribute(name, &format!("{prefix}{value}")),
            "lang" => {
                self.attribute("xml:lang", value);
                if !drawing {
                    self.attribute(name, value);
                }
            }
            "href" => {
                if let Some(href) = (self.place.link)(value) {
                    self.attribute(name, &href);
                }
            }
            name if REFERENCES.contains(&name) => {
                let known: Vec<String> = value.split(' ').map(|id| format!("{prefix}{id}")).filter(|id| self.place.names.contains(id)).collect();
                if !known.is_empty() {
                    self.attribute(name, &known.join(" "));
                }
            }
            name => self.attribute(name, &value.replace("url(#", &format!("url(#{prefix}"))),
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        for piece in [" ", name, "=\"", &text(value), "\""] {
            self.out.push_str(piece);
        }
    }
}

/// A heading's name some levels lower; `None` for other elements.
fn lowered(name: &str, by: usize) -> Option<String> {
    let level: usize = name.strip_prefix('h')?.parse().ok()?;
    Some(format!("h{}", (level + by).min(6)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Place, names, plain, text, write};
    use crate::reading::html::parse;

    #[test]
    fn a_part_of_a_page_becomes_well_formed_and_has_names_of_its_own() {
        let page = "<section aria-labelledby=\"a gone\"><h2 id=a><a href=\"y\"><span data-say>A</span></a> &amp; B<wbr>C</h2><p hidden data-say=\"x\" lang=ja>1<br>2 &lt;&nbsp;3</i><button>x</button>\
            <a href='#a' rel=external>x</a><svg viewBox=\"0 0 1 1\" focusable=\"false\"><g data-series=\"final\" data-decor><path d=\"M0\"/></g></svg></p></section>";
        let nodes = parse(page);
        let mut known = BTreeSet::new();
        names(&nodes, "s-", &mut known);
        let link = |href: &str| Some(format!("x.xhtml{href}"));
        let mut out = String::new();
        write(&nodes, &Place { lower: 1, prefix: "s-", names: &known, link: &link }, &mut out);
        let expected = "<section><h3 id=\"s-a\">A &amp; BC</h3><p hidden=\"\" xml:lang=\"ja\" lang=\"ja\">1<br/>2 &lt;\u{A0}3</p></section>\
            <a href=\"x.xhtml#a\">x</a><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><g data-series=\"final\"><path d=\"M0\"/></g></svg>";
        // What follows a stray end tag stands behind what was open, and all is closed.
        assert_eq!(out, expected);
        // The parts of a section have names that no other part of its file has.
        let mut out = String::new();
        write(&nodes, &Place { lower: 0, prefix: "s-", names: &known, link: &link }, &mut out);
        assert!(out.starts_with("<section aria-labelledby=\"s-a\"><h2 id=\"s-a\">"), "{out}");
    }

    #[test]
    fn characters_that_xml_does_not_have_are_left_out() {
        assert_eq!(text("a\u{0}\u{B}b\u{FFFF}<"), "ab&lt;");
        assert_eq!(plain("<b>a&amp;<ruby>漢<rt>かん</rt></ruby></b>\n c"), "a&漢 c");
    }
}
