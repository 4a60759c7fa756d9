//! The words of a page, from its own HTML: title, description, and what stands in it.
//!
//! Works on HTML that this program made: every element but the void ones and readings is closed.

use crate::reading::html::is_void;

/// The words of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PageText {
    /// Its level-1 heading.
    pub title: String,
    /// Its description: the generated sentence, or its first words.
    pub description: String,
    /// Everything else that it says, in one line.
    pub body: String,
}

/// Whether words in elements of a name are no content, or are content of other pages.
fn is_no_content(name: &str) -> bool {
    matches!(name, "nav" | "svg" | "button" | "form" | "script" | "style" | "caption" | "thead" | "h1")
}

/// Whether parts of a class repeat what stands on another page, or only say where something stands.
fn repeats(class: &str) -> bool {
    matches!(
        class,
        "source"
            | "files"
            | "about"
            | "tree"
            | "programmes"
            | "overview"
            | "links"
            | "kicker"
            | "chart-plot"
            | "stand"
            | "share"
            | "unofficial"
            | "cards"
            | "changed"
    )
}

/// Reads a page. `block` is the class of a part that is content on other pages only: the indicators on the page of a section.
pub fn read(html: &str, block: Option<&str>) -> PageText {
    let main = between(html, "<main", "</main>").unwrap_or_default();
    PageText {
        title: words(between(main, "<h1", "</h1>").unwrap_or_default(), Wanted::All),
        description: attribute(between(html, "<meta name=\"description\"", ">").unwrap_or_default(), "content").map(one_line).unwrap_or_default(),
        body: words(main, Wanted::Content(block)),
    }
}

fn between<'a>(html: &'a str, start: &str, end: &str) -> Option<&'a str> {
    let find = |html: &str, what: &str| memchr::memmem::find(html.as_bytes(), what.as_bytes());
    let from = find(html, start)? + start.len();
    let to = from + find(&html[from..], end)?;
    Some(&html[from..to])
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let value = tag.match_indices(name).find_map(|(at, name)| tag[at + name.len()..].strip_prefix("=\""))?;
    value.split('"').next()
}

/// Which words of a piece of HTML are wanted.
#[derive(Clone, Copy)]
enum Wanted<'a> {
    /// All, with readings.
    All,
    /// Without readings, without what is no content or content of other pages, and without parts of this class.
    Content(Option<&'a str>),
}

/// The words of HTML in one line; `html` may begin inside a tag.
fn words(html: &str, wanted: Wanted<'_>) -> String {
    let mut out = String::with_capacity(html.len() / 3);
    let mut skipping = 0_usize;
    let mut reading = false;
    let mut rest = html.split_once('>').map_or(html, |(_, rest)| rest);
    while let Some((text, after)) = rest.split_once('<') {
        if skipping == 0 && !reading {
            add(&mut out, text);
        }
        let Some((tag, next)) = after.split_once('>') else { break };
        rest = next;
        let name = tag.trim_start_matches('/').split([' ', '/', '\n']).next().unwrap_or_default();
        if is_void(name) || tag.ends_with('/') {
            continue;
        }
        if matches!(name, "rt" | "rp" | "ruby") {
            // The end tags of readings may be left out.
            reading = name != "ruby" && !tag.starts_with('/') && matches!(wanted, Wanted::Content(_));
            continue;
        }
        match (tag.starts_with('/'), skipping) {
            (true, 0) => separate(&mut out, name),
            (true, _) => skipping -= 1,
            (false, 0) => {
                separate(&mut out, name);
                skipping = usize::from(is_skipped(name, tag, wanted));
            }
            (false, _) => skipping += 1,
        }
    }
    if skipping == 0 {
        add(&mut out, rest);
    }
    out.trim().to_owned()
}

fn is_skipped(name: &str, tag: &str, wanted: Wanted<'_>) -> bool {
    let Wanted::Content(block) = wanted else { return false };
    let shown = if tag.len() > name.len() { attribute(tag, "class").unwrap_or_default() } else { "" };
    is_no_content(name) || shown.split(' ').any(|class| repeats(class) || block == Some(class))
}

/// Words of two blocks do not run into each other; words of one line do not fall apart.
fn separate(out: &mut String, name: &str) {
    let inline = matches!(name, "a" | "span" | "strong" | "em" | "code" | "time" | "q" | "b" | "sup" | "mark");
    if !inline && !out.is_empty() && !out.ends_with(' ') {
        out.push(' ');
    }
}

fn add(out: &mut String, text: &str) {
    for c in open(text).chars() {
        match c {
            c if c.is_whitespace() && (out.is_empty() || out.ends_with(' ')) => {}
            c if c.is_whitespace() => out.push(' '),
            '\u{AD}' | '\u{200B}' => {}
            c => out.push(c),
        }
    }
}

fn one_line(text: &str) -> String {
    open(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn open(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&#x27;", "'").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_page_is_read_without_what_other_pages_say() {
        let page = "<head><meta name=\"description\" content=\"27.6% &amp; 40%\"></head><main id=\"main\"><p class=\"kicker\">Plan</p>\
            <h1>広報<wbr>広聴</h1><p>声を<ruby>聴<rp>（<rt>き<rp>）</ruby>く &lt;3</p><p>次の<br>段</p>\
            <nav><ul><li>目次</li></ul></nav><section class=\"indicator own\"><p>指標</p></section><p>終わり</p></main>";
        let text = read(page, Some("indicator"));
        assert_eq!(text.title, "広報広聴");
        assert_eq!(text.description, "27.6% & 40%");
        assert_eq!(text.body, "声を聴く <3 次の段 終わり");
        assert!(read(page, None).body.contains("指標"));
    }
}
