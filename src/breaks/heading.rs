//! Headings, captions, heads of tables and buttons of a page with `<wbr>` between phrases.

use aho_corasick::AhoCorasick;

use super::model::Model;

/// The beginnings of the elements whose lines break at phrases.
const HEADINGS: [&str; 7] = ["<h1", "<h2", "<h3", "<caption", "<figcaption", "<th", "<button"];

/// So many of them in Chinese too, where smaller parts break anywhere, as running text does.
const ALWAYS: usize = 4;

/// Texts with fewer characters stay whole.
const SHORT: usize = 6;

/// Phrases with more characters are parted where kanji follow katakana.
const LONG: usize = 9;

/// Finds headings in pages, in one pass.
#[derive(Debug)]
pub(super) struct Headings(Option<AhoCorasick>);

impl Headings {
    /// Ready to look.
    pub(super) fn new() -> Self {
        Headings(AhoCorasick::new(HEADINGS).ok())
    }

    /// A page with breaks in its headings and captions, and if asked for in the smaller parts.
    pub(super) fn with_breaks(&self, page: &str, model: &Model, more: bool) -> String {
        let mut out = String::with_capacity(page.len() + 1024);
        let mut done = 0;
        for found in self.0.iter().flat_map(|beginnings| beginnings.find_iter(page)) {
            let wanted = more || found.pattern().as_usize() < ALWAYS;
            let place = content(page, found.end(), HEADINGS[found.pattern().as_usize()]).filter(|_| wanted);
            if let Some((start, end)) = place.filter(|(start, _)| *start >= done) {
                out.push_str(&page[done..start]);
                broken(&mut out, &page[start..end], model);
                done = end;
            }
        }
        out.push_str(&page[done..]);
        out
    }
}

/// Where the content of a heading begins and ends whose name ends at a place; `None` if another name only begins like it.
fn content(page: &str, behind: usize, open: &str) -> Option<(usize, usize)> {
    let rest = &page[behind..];
    if !rest.starts_with(['>', ' ']) {
        return None;
    }
    let start = behind + rest.find('>')? + 1;
    let end = start + page[start..].find(&format!("</{}>", &open[1..]))?;
    Some((start, end))
}

/// The heading's characters with breaks. Tags and entities stay whole; text inside elements that name another language is left alone.
fn broken(out: &mut String, heading: &str, model: &Model) {
    let mut text: Vec<char> = Vec::new();
    let mut tag = false;
    let mut entity = false;
    let visible: Vec<bool> = heading
        .chars()
        .map(|c| {
            let shown = !tag && !entity && c != '<' && c != '&';
            tag = c == '<' || (tag && c != '>');
            entity = !tag && (c == '&' || (entity && c != ';'));
            if shown {
                text.push(c);
            }
            shown
        })
        .collect();
    // So short a text has room on every line.
    let borders = if text.len() < SHORT { Vec::new() } else { parted(&text, model.borders(&text)) };
    let mut at = 0_usize;
    for (c, shown) in heading.chars().zip(visible) {
        if shown {
            let before = at.checked_sub(1).and_then(|before| text.get(before)).copied().unwrap_or(' ');
            if borders.get(at).copied().unwrap_or(false) && breakable(before, c) && !beside_mark(before, c) {
                out.push_str("<wbr>");
            }
            at += 1;
        }
        out.push(c);
    }
}

/// The borders with some more in long phrases: ウェブアクセシビリティ | 方針 has no room on a phone.
fn parted(text: &[char], mut borders: Vec<bool>) -> Vec<bool> {
    let katakana = |c: Option<&char>| c.is_some_and(|c| ('ァ'..='ー').contains(c));
    let han = |c: Option<&char>| c.is_some_and(|c| ('一'..='鿿').contains(c));
    let ends: Vec<usize> = (1..=text.len()).filter(|at| *at == text.len() || borders.get(*at).copied().unwrap_or(false)).collect();
    let mut start = 0;
    for end in ends {
        for at in start + 1..end {
            let part = end - start > LONG && katakana(text.get(at - 1)) && han(text.get(at));
            if let Some(border) = borders.get_mut(at).filter(|_| part) {
                *border = true;
            }
        }
        start = end;
    }
    borders
}

/// Whether a line may break there without being told: beside marks it may, even where words are kept whole.
fn beside_mark(before: char, after: char) -> bool {
    "、。，；：」）』】・".contains(before) || "（「『【".contains(after)
}

/// Whether a break between two characters is one of East Asian text: spaces break anyway, and Latin words and figures stay whole.
pub(super) fn breakable(before: char, after: char) -> bool {
    let latin = |c: char| c.is_ascii_graphic();
    let torn = latin(before) && latin(after);
    let enclosed = "（「『【“‘".contains(before) || "、。，．；：）」』】”’・ー！？".contains(after);
    !(torn || enclosed || before.is_whitespace() || after.is_whitespace())
}
