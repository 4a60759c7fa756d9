//! A page that was rendered, as a tree that borrows from it: enough of HTML for pages that our own templates make.
//!
//! In goes well-formed HTML, out comes a tree whose start tags are kept as they stand. Leaves to others: what is done with it.

/// A node of the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node<'h> {
    /// Text, escaped as it stands.
    Text(&'h str),
    /// An element.
    Element(Element<'h>),
    /// A comment, doctype or stray end tag, as it stands.
    Raw(&'h str),
}

/// An element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element<'h> {
    /// Its name in lower case.
    pub name: &'h str,
    /// Its start tag as it stands.
    pub open: &'h str,
    /// Its end tag as it stands; empty for elements without one.
    pub close: &'h str,
    /// What is in it.
    pub children: Vec<Node<'h>>,
}

/// Whether elements of a name have no end tag.
pub fn is_void(name: &str) -> bool {
    matches!(name, "area" | "base" | "br" | "col" | "hr" | "img" | "input" | "link" | "meta" | "source" | "wbr")
}

/// Whether what stands in elements of a name is no markup.
fn is_raw_text(name: &str) -> bool {
    matches!(name, "script" | "style" | "textarea" | "title")
}

/// Reads a page.
pub fn parse(html: &str) -> Vec<Node<'_>> {
    let mut reader = Reader { html, at: 0 };
    let mut nodes = Vec::new();
    while reader.at < html.len() {
        nodes.extend(reader.nodes());
        // A stray end tag at the top.
        let start = reader.at;
        if let Some(end) = html[start..].find('>') {
            reader.at = start + end + 1;
            nodes.push(Node::Raw(&html[start..reader.at]));
        }
    }
    nodes
}

struct Reader<'h> {
    html: &'h str,
    at: usize,
}

impl<'h> Reader<'h> {
    /// Nodes up to the end tag of an element, which is left standing.
    fn nodes(&mut self) -> Vec<Node<'h>> {
        let mut nodes = Vec::new();
        while self.at < self.html.len() {
            let rest = &self.html[self.at..];
            let tag = memchr::memchr(b'<', rest.as_bytes()).unwrap_or(rest.len());
            if tag > 0 {
                nodes.push(Node::Text(&rest[..tag]));
                self.at += tag;
                continue;
            }
            if rest.starts_with("</") {
                return nodes;
            }
            if rest.starts_with("<!") || rest.starts_with("<?") {
                let end = if rest.starts_with("<!--") { rest.find("-->").map(|end| end + 3) } else { rest.find('>').map(|end| end + 1) };
                let end = end.unwrap_or(rest.len());
                nodes.push(Node::Raw(&rest[..end]));
                self.at += end;
                continue;
            }
            nodes.push(self.element(rest));
        }
        nodes
    }

    fn element(&mut self, rest: &'h str) -> Node<'h> {
        let end = end_of_tag(rest);
        let open = &rest[..end];
        let name = tag_name(open);
        self.at += end;
        if is_void(name) || open.ends_with("/>") {
            return Node::Element(Element { name, open, close: "", children: Vec::new() });
        }
        let children = match name {
            // Only text stands in these, and their end tags may be left out.
            "rt" | "rp" => self.text(),
            name if is_raw_text(name) => self.raw_text(name),
            _ => self.nodes(),
        };
        let behind = &self.html[self.at..];
        let close = if is_end_of(behind, name) { &behind[..behind.find('>').map_or(behind.len(), |end| end + 1)] } else { "" };
        self.at += close.len();
        Node::Element(Element { name, open, close, children })
    }

    /// Text up to the next tag.
    fn text(&mut self) -> Vec<Node<'h>> {
        let rest = &self.html[self.at..];
        let end = memchr::memchr(b'<', rest.as_bytes()).unwrap_or(rest.len());
        self.at += end;
        if end == 0 { Vec::new() } else { vec![Node::Text(&rest[..end])] }
    }

    fn raw_text(&mut self, name: &str) -> Vec<Node<'h>> {
        let rest = &self.html[self.at..];
        let mut from = 0;
        let end = loop {
            match rest[from..].find("</") {
                Some(at) if is_end_of(&rest[from + at..], name) => break from + at,
                Some(at) => from += at + 2,
                None => break rest.len(),
            }
        };
        self.at += end;
        if end == 0 { Vec::new() } else { vec![Node::Text(&rest[..end])] }
    }
}

fn is_end_of(rest: &str, name: &str) -> bool {
    rest.strip_prefix("</").and_then(|rest| rest.strip_prefix(name)).is_some_and(|rest| rest.starts_with(['>', ' ']))
}

fn tag_name(open: &str) -> &str {
    let inner = open.strip_prefix('<').unwrap_or(open);
    &inner[..inner.bytes().position(|byte| byte.is_ascii_whitespace() || byte == b'>' || byte == b'/').unwrap_or(inner.len())]
}

/// Where a start tag ends: a `>` that stands in no attribute value.
fn end_of_tag(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let mut at = 0;
    while let Some(found) = memchr::memchr3(b'>', b'"', b'\'', &bytes[at..]) {
        let place = at + found;
        let quote = bytes[place];
        if quote == b'>' {
            return place + 1;
        }
        at = match memchr::memchr(quote, &bytes[place + 1..]) {
            Some(length) => place + length + 2,
            None => break,
        };
    }
    rest.len()
}

impl<'h> Element<'h> {
    /// The value of an attribute, escaped as it stands; empty for one without a value.
    pub fn attribute(&self, wanted: &str) -> Option<&'h str> {
        self.attributes().find(|(name, _)| *name == wanted).map(|(_, value)| value)
    }

    /// All attributes: name, and value as it stands.
    pub fn attributes(&self) -> impl Iterator<Item = (&'h str, &'h str)> + use<'h> {
        // Most elements have none: their start tag is as long as their name.
        let inner = self.open.get(1 + self.name.len()..).unwrap_or("");
        let inner = inner.strip_suffix('>').unwrap_or(inner);
        let mut rest = inner.strip_suffix('/').unwrap_or(inner);
        std::iter::from_fn(move || {
            rest = rest.trim_ascii_start();
            let end = rest.bytes().position(|byte| byte.is_ascii_whitespace() || byte == b'=').unwrap_or(rest.len());
            if end == 0 {
                return None;
            }
            let name = &rest[..end];
            rest = &rest[end..];
            let Some(behind) = rest.strip_prefix('=') else { return Some((name, "")) };
            let quote = behind.bytes().next().filter(|byte| matches!(byte, b'"' | b'\''));
            let (value, behind) = match quote {
                Some(quote) => {
                    let end = memchr::memchr(quote, &behind.as_bytes()[1..]).map_or(behind.len(), |length| length + 1);
                    (&behind[1..end], behind.get(end + 1..).unwrap_or(""))
                }
                None => behind.split_at(behind.bytes().position(|byte| byte.is_ascii_whitespace()).unwrap_or(behind.len())),
            };
            rest = behind;
            Some((name, value))
        })
    }

    /// Whether its class list holds a class.
    pub fn has_class(&self, class: &str) -> bool {
        self.attribute("class").is_some_and(|classes| classes.split_ascii_whitespace().any(|have| have == class))
    }
}

/// The text of nodes, escaped as it stands, without readings.
pub fn text(nodes: &[Node<'_>]) -> String {
    let mut out = String::new();
    collect(nodes, &mut out);
    out
}

/// Puts the text of nodes, escaped as it stands and without readings, onto the end of a text.
pub fn collect(nodes: &[Node<'_>], out: &mut String) {
    for node in nodes {
        match node {
            Node::Text(text) => out.push_str(text),
            Node::Element(element) if !matches!(element.name, "rt" | "rp" | "script" | "style") => collect(&element.children, out),
            _ => {}
        }
    }
}

/// Text without the escapes of HTML.
pub fn unescape(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#x27;", "'")
        .replace("&#x2F;", "/")
        .replace("&nbsp;", "\u{A0}")
        .replace("&amp;", "&")
}

/// Writes nodes as they stand.
pub fn write(nodes: &[Node<'_>], out: &mut String) {
    for node in nodes {
        match node {
            Node::Text(text) | Node::Raw(text) => out.push_str(text),
            Node::Element(element) => {
                out.push_str(element.open);
                write(&element.children, out);
                out.push_str(element.close);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Node, parse, text, write};

    #[test]
    fn a_page_is_read_and_written_as_it_stands() {
        let page = "<!DOCTYPE html>\n<html lang=\"ja\"><head><title>a < b</title><meta name=x content=\"1>0\"></head><body><p class='a b' hidden>x<br>y<svg><path d=\"M0 0\"/></svg></p></body></html>\n";
        let mut out = String::new();
        write(&parse(page), &mut out);
        assert_eq!(out, page);
        let Node::Element(html) = &parse(page)[2] else { panic!() };
        assert_eq!(html.attribute("lang"), Some("ja"));
        let Node::Element(body) = &html.children[1] else { panic!() };
        let Node::Element(p) = &body.children[0] else { panic!() };
        for ruby in ["<p><ruby>聴<rp>（<rt>き<rp>）</ruby>く</p>", "<p><ruby>聴<rp>（</rp><rt>き</rt><rp>）</rp></ruby>く</p>"] {
            let mut out = String::new();
            write(&parse(ruby), &mut out);
            assert_eq!((out.as_str(), text(&parse(ruby)).as_str()), (ruby, "聴く"));
        }
        assert!(p.has_class("b") && p.attribute("hidden") == Some("") && text(&p.children) == "xy");
    }
}
