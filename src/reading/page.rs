//! Furigana on a whole page: in its text, and nowhere where text names something else.
//!
//! No ruby stands in `<title>`, meta, attributes, options, buttons of forms, drawings, or in what is not Japanese. What an element is
//! labelled by is copied into its `aria-label` as plain text, so that no name is read twice.

use std::collections::BTreeMap;

use super::furigana;
use super::html::{self, Element, Node};
use super::kana::is_kanji;
use super::lexicon::Lexicon;
use super::say::Ink;

/// Whether no ruby stands in elements of a name.
fn is_plain(name: &str) -> bool {
    matches!(name, "head" | "svg" | "script" | "style" | "option" | "textarea" | "template" | "code" | "pre" | "ruby" | "title")
}

/// Writes a page with furigana on all its Japanese words.
#[derive(Debug)]
pub struct Furigana<'a> {
    lexicon: &'a Lexicon,
    labels: BTreeMap<&'a str, String>,
}

impl<'a> Furigana<'a> {
    /// For a page, which is looked through for what its elements are labelled by.
    pub fn of(lexicon: &'a Lexicon, page: &[Node<'a>]) -> Self {
        let mut labels = BTreeMap::new();
        texts_by_id(page, &mut labels);
        Furigana { lexicon, labels }
    }

    fn write(&self, nodes: &[Node<'_>], japanese: bool, out: &mut String) {
        for node in nodes {
            match node {
                Node::Text(text) if japanese && text.contains(is_kanji) => furigana::write(self.lexicon, text, out),
                Node::Text(text) | Node::Raw(text) => out.push_str(text),
                Node::Element(element) => {
                    self.open(element, out);
                    if is_plain(element.name) {
                        html::write(&element.children, out);
                    } else {
                        self.write(&element.children, speaks(element, japanese), out);
                    }
                    out.push_str(element.close);
                }
            }
        }
    }
}

impl Ink for Furigana<'_> {
    /// The start tag, with plain text in place of a label that has furigana now.
    fn open(&self, element: &Element<'_>, out: &mut String) {
        let bare = element.open.len() <= element.name.len() + "<>".len();
        if bare || element.name == "svg" || memchr::memmem::find(element.open.as_bytes(), b" aria-").is_none() {
            out.push_str(element.open);
            return;
        }
        let label = |name: &str| {
            let ids = element.attribute(name)?;
            let texts: Vec<&str> = ids.split_ascii_whitespace().filter_map(|id| self.labels.get(id)).map(String::as_str).collect();
            (!texts.is_empty()).then(|| (format!("{name}=\"{ids}\""), texts.join(" ")))
        };
        let mut open = element.open.to_owned();
        for (name, own) in [("aria-labelledby", "aria-label"), ("aria-describedby", "aria-description")] {
            if let Some((written, text)) = label(name) {
                open = open.replace(&written, &format!("{own}=\"{text}\""));
            }
        }
        out.push_str(&open);
    }

    fn nodes(&self, nodes: &[Node<'_>], lang: &str, out: &mut String) {
        self.write(nodes, is_japanese(lang), out);
    }

    fn leaves(&self, element: &Element<'_>) -> bool {
        is_plain(element.name)
    }
}

/// A page with furigana on all its Japanese words.
pub fn with_furigana(lexicon: &Lexicon, page: &str) -> String {
    let nodes = html::parse(page);
    let mut out = String::with_capacity(page.len() * 2);
    Furigana::of(lexicon, &nodes).write(&nodes, false, &mut out);
    out
}

/// The words of a page that have no reading, in their order, with repeats.
pub fn without_reading(lexicon: &Lexicon, page: &str) -> Vec<String> {
    let mut found = Vec::new();
    walk(&html::parse(page), false, &mut |text| found.extend(furigana::missing(lexicon, text).into_iter().map(str::to_owned)));
    found
}

/// The Japanese texts of a page that may carry furigana, one for each run between tags.
pub fn japanese_texts(page: &str) -> Vec<String> {
    let mut found = Vec::new();
    walk(&html::parse(page), false, &mut |text| found.push(html::unescape(text)));
    found
}

fn walk(nodes: &[Node<'_>], japanese: bool, each: &mut impl FnMut(&str)) {
    for node in nodes {
        match node {
            Node::Text(text) if japanese && text.contains(is_kanji) => each(text),
            Node::Element(element) if !is_plain(element.name) => walk(&element.children, speaks(element, japanese), each),
            _ => {}
        }
    }
}

/// Whether an element's text is Japanese.
fn speaks(element: &Element<'_>, japanese: bool) -> bool {
    element.attribute("lang").map_or(japanese, is_japanese)
}

fn is_japanese(lang: &str) -> bool {
    lang == "ja" || lang.starts_with("ja-")
}

/// The text of every element with an id that holds kanji, outside drawings.
fn texts_by_id<'h>(nodes: &[Node<'h>], found: &mut BTreeMap<&'h str, String>) {
    for node in nodes {
        let Node::Element(element) = node else { continue };
        if element.name == "svg" {
            continue;
        }
        if let Some(id) = element.attribute("id") {
            let text = html::text(&element.children);
            if text.contains(is_kanji) && text.len() < 1000 {
                found.insert(id, text.split_whitespace().collect::<Vec<_>>().join(" "));
            }
        }
        texts_by_id(&element.children, found);
    }
}

#[cfg(test)]
mod tests {
    use super::super::entry::{Entry, lay};
    use super::{Lexicon, with_furigana, without_reading};

    fn lexicon() -> Lexicon {
        let entry = |(word, reading): (&str, &str)| Entry {
            word: word.into(),
            reading: reading.into(),
            parts: lay(word, reading).unwrap(),
            reviewed: true,
            hard: false,
            after: vec![],
            before: vec![],
        };
        Lexicon::new([("計画", "けいかく"), ("区民", "くみん")].map(entry))
    }

    #[test]
    fn furigana_stand_in_text_and_nowhere_else() {
        let page = "<html lang=\"ja-simple\"><head><title>計画</title></head><body><section aria-labelledby=\"a\"><h2 id=\"a\">計画 1</h2>\
            <p title=\"計画\">区民<span lang=\"zh-Hans\">计划区民</span></p><svg aria-labelledby=\"t\"><title id=\"t\">計画</title><text>計画</text></svg>\
            <select><option>計画</option></select></section></body></html>";
        let ruby = |base: &str, kana: &str| format!("<ruby>{base}<rp>（<rt>{kana}<rp>）</ruby>");
        let expected = page
            .replace("aria-labelledby=\"a\"", "aria-label=\"計画 1\"")
            .replace(">計画 1<", &format!(">{} 1<", ruby("計画", "けいかく")))
            .replace(">区民<", &format!(">{}<", ruby("区民", "くみん")));
        assert_eq!(with_furigana(&lexicon(), page), expected);
    }

    #[test]
    fn words_without_a_reading_are_told() {
        assert_eq!(without_reading(&lexicon(), "<html lang=\"ja\"><p>区民の会館</p><p lang=\"en\">会館</p></html>"), ["会館"]);
    }
}
