//! Headings of a page with `<wbr>` between phrases.

use super::model::Model;

/// The elements whose lines break at phrases.
const HEADINGS: [&str; 4] = ["h1", "h2", "h3", "caption"];

/// A page with breaks in its headings.
pub(super) fn with_breaks(page: &str, model: &Model) -> String {
    let mut out = String::with_capacity(page.len() + 512);
    let mut rest = page;
    while let Some((before, heading, after)) = next(rest) {
        out.push_str(before);
        broken(&mut out, heading, model);
        rest = after;
    }
    out.push_str(rest);
    out
}

/// What stands before the content of the next heading, the content, and what follows it.
fn next(html: &str) -> Option<(&str, &str, &str)> {
    let (open, name) = HEADINGS.iter().filter_map(|name| Some((find_tag(html, name)?, *name))).min()?;
    let start = open + html[open..].find('>')? + 1;
    let end = start + html[start..].find(&format!("</{name}>"))?;
    Some((&html[..start], &html[start..end], &html[end..]))
}

fn find_tag(html: &str, name: &str) -> Option<usize> {
    let tag = format!("<{name}");
    html.match_indices(&tag).map(|(at, _)| at).find(|at| html[at + tag.len()..].starts_with(['>', ' ']))
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
    let borders = model.borders(&text);
    let mut at = 0_usize;
    for (c, shown) in heading.chars().zip(visible) {
        if shown {
            let before = at.checked_sub(1).and_then(|before| text.get(before)).copied().unwrap_or(' ');
            if borders.get(at).copied().unwrap_or(false) && breakable(before, c) {
                out.push_str("<wbr>");
            }
            at += 1;
        }
        out.push(c);
    }
}

/// Whether a break between two characters is one of East Asian text: spaces break anyway, and Latin words and figures stay whole.
fn breakable(before: char, after: char) -> bool {
    let latin = |c: char| c.is_ascii_graphic();
    let torn = latin(before) && latin(after);
    !(torn || before.is_whitespace() || after.is_whitespace() || "、。，．）」』】・ー！？".contains(after))
}
