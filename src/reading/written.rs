//! The sentences of a page that is marked for voices, as they are written and as they are said: what a page in plain reading order shows.
//!
//! Goes in a page whose sentences bear their marks ([`super::say`]). What stands around them is left out: links, looks, drawings, tables.

use super::html::{self, Element, Node};
use super::silent::stands_in_line;

/// A sentence of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Its language.
    pub lang: String,
    /// The element in which it stands: `h1`, `p`, `li`.
    pub block: String,
    /// What is said; empty if it is what is written.
    pub said: String,
    /// What is written, as HTML: text with its readings, marks before names, places where lines may end.
    pub html: String,
    /// Whether it stands in the same element as the sentence before it.
    pub continues: bool,
}

/// The sentences of a page, in the order in which they are said.
pub fn sentences(page: &str) -> Vec<Sentence> {
    let mut gathered = Gathered { sentences: Vec::new(), continues: false };
    gathered.nodes(&html::parse(page), ("", ""));
    gathered.sentences
}

struct Gathered {
    sentences: Vec<Sentence>,
    continues: bool,
}

impl Gathered {
    fn nodes(&mut self, nodes: &[Node<'_>], (lang, block): (&str, &str)) {
        for node in nodes {
            let Node::Element(element) = node else { continue };
            let (mut lang, mut said) = (lang, None);
            for (name, value) in element.attributes() {
                match name {
                    "lang" => lang = value,
                    "data-say" => said = Some(value),
                    _ => {}
                }
            }
            match said {
                Some(said) if stands_in_line(element.name) => self.sentence(element, said, (lang, block)),
                Some(said) => {
                    self.continues = false;
                    self.sentence(element, said, (lang, element.name));
                    self.continues = false;
                }
                None if matches!(element.name, "template" | "svg" | "head") => {}
                None if stands_in_line(element.name) => {
                    let from = self.sentences.len();
                    self.nodes(&element.children, (lang, block));
                    if is_kept(element) {
                        self.sentences[from..].iter_mut().for_each(|one| one.html = format!("{}{}{}", element.open, one.html, element.close));
                    }
                }
                None => {
                    self.continues = false;
                    self.nodes(&element.children, (lang, element.name));
                    self.continues = false;
                }
            }
        }
    }

    fn sentence(&mut self, element: &Element<'_>, said: &str, (lang, block): (&str, &str)) {
        let mut html = String::new();
        written(&element.children, &mut html);
        let said = html::unescape(said);
        self.sentences.push(Sentence { lang: lang.to_owned(), block: block.to_owned(), said, html: html.trim().to_owned(), continues: self.continues });
        self.continues = true;
    }
}

/// Whether an element is kept for its look: the mark before a name, and the part of a title.
fn is_kept(element: &Element<'_>) -> bool {
    element.has_class("mark") || element.has_class("part")
}

fn written(nodes: &[Node<'_>], out: &mut String) {
    for node in nodes {
        match node {
            Node::Text(text) => out.push_str(text),
            Node::Element(element) if matches!(element.name, "ruby" | "wbr") => html::write(std::slice::from_ref(node), out),
            Node::Element(element) if is_kept(element) => {
                out.push_str(element.open);
                written(&element.children, out);
                out.push_str(element.close);
            }
            Node::Element(element) => written(&element.children, out),
            Node::Raw(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn sentences_are_gathered_as_they_are_written() {
        let page = "<html lang=\"ja\"><body><main><h1><span data-say>計画</span><span lang=\"en\"><span data-say>Big <b>Plan</b> <span class=\"part\">2</span></span></span><span class=\"part\"><span data-say>3</span></span></h1>\
            <p><span data-say=\"よんパーセント &amp;\"><a href=\"x\"><ruby>値<rt>あたい</rt></ruby> 4%</a></span><span class=\"source\">1行</span></p></main>\
            <template><p><span data-say>x</span></p></template></body></html>";
        let found: Vec<String> =
            sentences(page).into_iter().map(|one| format!("{} {} {}|{}|{}", one.lang, one.block, one.said, one.html, one.continues)).collect();
        assert_eq!(
            found,
            [
                "ja h1 |計画|false",
                "en h1 |Big Plan <span class=\"part\">2</span>|true",
                "ja h1 |<span class=\"part\">3</span>|true",
                "ja p よんパーセント &|<ruby>値<rt>あたい</rt></ruby> 4%|false"
            ]
        );
    }
}
