//! A table of contents for pages with many headings, from the page's own HTML.
//!
//! Works on HTML that this program made: level-2 headings without nesting, one level-1 heading.

use std::fmt::Write;

use memchr::memmem;

use crate::markdown::escape;

/// From how many level-2 headings on a page gets a table of contents.
const MANY: usize = 5;
/// What a template writes where the list is to stand.
const HERE: &str = "<!-- contents -->";

/// The page with a table of contents after its level-1 heading, if it has many level-2 headings; else the page as it is.
pub(super) fn with_contents(html: String, label: &str) -> String {
    let Some(start) = find(&html, "</h1>").map(|at| at + "</h1>".len()) else { return html };
    if memmem::find_iter(&html.as_bytes()[start..], "<h2").take(MANY).count() < MANY {
        return html;
    }
    let mut list = String::new();
    let mut body = String::with_capacity(html.len() + 1024);
    let mut rest = &html[start..];
    let mut number = 0;
    while let Some((before, attributes, inner, after)) = next_heading(rest) {
        number += 1;
        let own = attributes.split("id=\"").nth(1).and_then(|id| id.split('"').next());
        let id = own.map_or_else(|| format!("part-{number}"), str::to_owned);
        body.push_str(before);
        let _ = if own.is_some() { write!(body, "<h2{attributes}>{inner}</h2>") } else { write!(body, "<h2 id=\"{id}\"{attributes}>{inner}</h2>") };
        let _ = write!(list, "<li><a href=\"#{id}\">{}</a></li>", without_links(inner));
        rest = after;
    }
    body.push_str(rest);
    // A text that is borrowed from the source language lends its headings too.
    let lang = if find(&html, "<div class=\"prose manual\" lang=\"ja\">").is_some() { " lang=\"ja\"" } else { "" };
    let nav = format!("<nav class=\"contents\" aria-label=\"{}\"><ul class=\"links\"{lang}>{list}</ul></nav>", escape(label));
    // A page may say where its list stands; else what the page is about comes first, and the list before its first part.
    let at = if lang.is_empty() { first_part(&body) } else { body.find("<div class=\"prose manual\"").unwrap_or(0) };
    let (before, after) = body.split_once(HERE).unwrap_or_else(|| body.split_at(at));
    format!("{}{before}{nav}\n{after}", &html[..start])
}

/// Where the first part begins: its heading, with the sections that open right before it.
fn first_part(body: &str) -> usize {
    let mut at = body.find("<h2").unwrap_or(0);
    while let Some(open) = body[..at].trim_end().strip_suffix('>').and_then(|head| head.rfind('<')) {
        if !["<section", "<div"].iter().any(|tag| body[open..].starts_with(tag)) {
            break;
        }
        at = open;
    }
    at
}

fn find(html: &str, what: &str) -> Option<usize> {
    memmem::find(html.as_bytes(), what.as_bytes())
}

/// What stands before the next level-2 heading, its attributes, its content, what stands after it.
fn next_heading(html: &str) -> Option<(&str, &str, &str, &str)> {
    let open = find(html, "<h2")?;
    let close = open + html[open..].find('>')?;
    let end = close + find(&html[close..], "</h2>")?;
    Some((&html[..open], &html[open + 3..close], &html[close + 1..end], &html[end + "</h2>".len()..]))
}

fn without_links(inner: &str) -> String {
    let mut out = String::with_capacity(inner.len());
    for (index, piece) in inner.split("<a ").enumerate() {
        let text = if index == 0 { piece } else { piece.split_once('>').map_or("", |(_, text)| text) };
        out.push_str(&text.replace("</a>", ""));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::with_contents;

    #[test]
    fn a_page_with_five_headings_gets_a_list_of_them() {
        let headings: String = (1..=5).map(|number| format!("<h2><a href=\"x\">H{number}</a></h2>")).collect();
        let page = with_contents(format!("<h1>T</h1>{headings}"), "Here");
        assert!(page.contains("<nav class=\"contents\" aria-label=\"Here\"><ul class=\"links\"><li><a href=\"#part-1\">H1</a></li>"), "{page}");
        assert!(page.contains("<h2 id=\"part-5\"><a href=\"x\">H5</a></h2>"), "{page}");
        let led = with_contents(format!("<h1>T</h1><p>Lead</p>\n<section>\n<div class=\"block\">{headings}</div></section>"), "Here");
        assert!(led.contains("<p>Lead</p>\n<nav") && led.contains("</nav>\n<section>\n<div class=\"block\"><h2"), "what the page is about comes first: {led}");
        let few = "<h1>T</h1><h2>A</h2>";
        assert_eq!(with_contents(few.into(), "Here"), few);
    }
}
