//! What a recorded voice reads of a page: its name, its narrative, what its charts say; and the page with the time of each sentence.
//!
//! Tables, lists of facts and notes are left to the eye and to the player of the page: they would make hours of sound that nobody hears.

use super::html::{self, Element, Node};

/// A sentence of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// As it is shown.
    pub shown: String,
    /// As it is said.
    pub said: String,
}

/// The sentences of a marked page that a recorded voice reads, in their order. Sentences in another language are none of them.
pub fn sentences(page: &str) -> Vec<Sentence> {
    let mut found = Vec::new();
    let mut each = |sentence| {
        found.push(sentence);
        None
    };
    walk(&html::parse(page), State::default(), &mut String::new(), &mut each);
    found
}

/// The page with the time at which each of these sentences begins, in milliseconds.
pub fn with_times(page: &str, starts: &[u64]) -> String {
    let mut out = String::with_capacity(page.len() + starts.len() * 20);
    let mut starts = starts.iter();
    walk(&html::parse(page), State::default(), &mut out, &mut |_| starts.next().map(|at| format!(" data-at=\"{at}\"")));
    out
}

/// The page with a name on each of these sentences for which there is one.
pub fn with_names(page: &str, mut name: impl FnMut(&Sentence) -> Option<String>) -> String {
    let mut out = String::with_capacity(page.len() * 5 / 4);
    walk(&html::parse(page), State::default(), &mut out, &mut |sentence| name(&sentence).map(|name| format!(" id=\"{name}\"")));
    out
}

#[derive(Debug, Clone, Copy, Default)]
struct State {
    /// Whether the text is Japanese.
    japanese: bool,
    /// Whether it stands in what is read.
    inside: bool,
}

/// Writes the nodes, each sentence that is read with the attributes that are answered for it.
fn walk(nodes: &[Node<'_>], state: State, out: &mut String, each: &mut impl FnMut(Sentence) -> Option<String>) {
    for node in nodes {
        match node {
            Node::Text(text) | Node::Raw(text) => out.push_str(text),
            Node::Element(element) if element.name == "template" => html::write(std::slice::from_ref(node), out),
            Node::Element(element) => {
                let state = within(element, state);
                let more = sentence(element).filter(|_| state.inside && state.japanese).and_then(&mut *each);
                let mut close = "";
                match (more, element.open.strip_suffix('>')) {
                    (Some(more), Some(open)) if element.name == "span" => out.push_str(&format!("{open}{more}>")),
                    // An element of another kind may have a name of its own.
                    (Some(more), _) => {
                        out.push_str(&format!("{}<span{more}>", element.open));
                        close = "</span>";
                    }
                    _ => out.push_str(element.open),
                }
                walk(&element.children, state, out, each);
                out.push_str(close);
                out.push_str(element.close);
            }
        }
    }
}

fn within(element: &Element<'_>, state: State) -> State {
    let japanese = element.attribute("lang").map_or(state.japanese, |lang| lang == "ja" || lang.starts_with("ja-"));
    let read = element.name == "h1" || element.has_class("prose") || element.has_class("sentence");
    State { japanese, inside: state.inside || read }
}

fn sentence(element: &Element<'_>) -> Option<Sentence> {
    let spoken = element.attribute("data-say")?;
    let tidy = |text: &str| html::unescape(text).split_whitespace().collect::<Vec<_>>().join(" ");
    let shown = tidy(&html::text(&element.children));
    let said = Some(tidy(spoken)).filter(|said| !said.is_empty()).unwrap_or_else(|| shown.clone());
    said.contains(char::is_alphanumeric).then_some(Sentence { shown, said })
}

#[cfg(test)]
mod tests {
    use super::{sentences, with_times};

    const PAGE: &str = "<html lang=\"ja\"><main><p><span data-say>道</span></p><h1><span data-say>目標</span></h1><section class=\"prose\">\
        <p><span data-say=\"よんパーセント\"><ruby>値<rt>あたい</rt></ruby>4%</span><span lang=\"en\"><span data-say>Plan</span></span></p></section>\
        <p class=\"sentence\"><span data-say>増えます。</span></p><p><span data-say>注</span></p></main></html>";

    #[test]
    fn name_narrative_and_chart_sentences_are_read() {
        let said: Vec<(String, String)> = sentences(PAGE).into_iter().map(|one| (one.shown, one.said)).collect();
        let expected = [("目標", "目標"), ("値4%", "よんパーセント"), ("増えます。", "増えます。")];
        assert_eq!(said, expected.map(|(shown, said)| (shown.to_owned(), said.to_owned())));
        assert!(with_times("<main lang=ja><h1 id=a data-say>目標</h1></main>", &[7]).contains("<h1 id=a data-say><span data-at=\"7\">目標</span></h1>"));
        let timed = with_times(PAGE, &[0, 900, 2400]);
        assert!(timed.contains("<span data-say=\"よんパーセント\" data-at=\"900\">") && timed.contains("<span data-say data-at=\"2400\">増"), "{timed}");
        assert_eq!(with_times(PAGE, &[]), PAGE);
    }
}
