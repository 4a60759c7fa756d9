//! Markdown to blocks of HTML with the places where data, links and terms come in. Knows no plan.
//!
//! Raw HTML is not passed through. References to data are written in braces: `{online-procedures 2020}`. The result is cut at level-2
//! headings. Leaves to others: what a reference means and where a link leads ([`crate::source`]).

mod cjk;
mod parse;
mod passage;

pub use cjk::is_cjk;
pub use parse::{Block, Document, Fault, Heading, Part, parse};
pub use passage::{DATA, Form, Passage, passages, with_data};

/// Escapes text for HTML, inside elements and attributes.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    escape_into(&mut out, text);
    out
}

/// Escapes text for HTML onto the end of a buffer.
pub fn escape_into(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
}

/// Text of an edition in Latin script as HTML, with its Japanese and Korean words marked as such.
pub fn with_languages(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 32);
    let mut rest = text;
    while let Some(at) = rest.find(is_cjk) {
        let hangul = |c: char| matches!(c, '\u{1100}'..='\u{11FF}' | '\u{AC00}'..='\u{D7FF}');
        let korean = rest[at..].chars().next().is_some_and(hangul);
        let end = at + rest[at..].find(|c: char| !is_cjk(c) || hangul(c) != korean).unwrap_or(rest.len() - at);
        escape_into(&mut out, &rest[..at]);
        out.push_str(if korean { "<span lang=\"ko\">" } else { "<span lang=\"ja\">" });
        escape_into(&mut out, &rest[at..end]);
        out.push_str("</span>");
        rest = &rest[end..];
    }
    escape_into(&mut out, rest);
    out
}

/// Text of a Japanese edition as HTML, with phrases of three or more Latin words and Korean words marked as such, so that
/// speech does not spell them.
pub fn with_latin_phrases(text: &str) -> String {
    let latin = |c: char| c.is_ascii_alphabetic() || matches!(c, ' ' | '-' | '\'' | '’');
    let mut out = String::with_capacity(text.len() + 32);
    let mut rest = text;
    let hangul = |c: char| matches!(c, '\u{1100}'..='\u{11FF}' | '\u{AC00}'..='\u{D7FF}');
    while let Some(at) = rest.find(|c: char| c.is_ascii_alphabetic() || hangul(c)) {
        if rest[at..].starts_with(hangul) {
            let end = at + rest[at..].find(|c: char| !hangul(c)).unwrap_or(rest.len() - at);
            escape_into(&mut out, &rest[..at]);
            out.push_str("<span lang=\"ko\">");
            escape_into(&mut out, &rest[at..end]);
            out.push_str("</span>");
            rest = &rest[end..];
            continue;
        }
        let end = at + rest[at..].find(|c: char| !latin(c)).unwrap_or(rest.len() - at);
        let run = rest[at..end].trim_end();
        let words = run.split([' ', '-']).filter(|word| word.chars().filter(char::is_ascii_alphabetic).count() > 1).count();
        escape_into(&mut out, &rest[..at]);
        if words > 2 {
            out.push_str("<span lang=\"en\">");
            escape_into(&mut out, run);
            out.push_str("</span>");
        } else {
            escape_into(&mut out, run);
        }
        rest = &rest[at + run.len()..];
    }
    escape_into(&mut out, rest);
    out
}

/// Text of a Chinese or Korean edition as HTML: runs of kana and kanji that are Japanese (`is_japanese` says which) and phrases of three or
/// more Latin words are marked as such.
pub fn with_japanese(text: &str, is_japanese: impl Fn(&str) -> bool) -> String {
    let letter = |c: char| is_cjk(c) && c.is_alphabetic();
    let mut out = String::with_capacity(text.len() + 32);
    let mut rest = text;
    while let Some(at) = rest.find(letter) {
        let end = at + rest[at..].find(|c: char| !letter(c) && c != 'ー').unwrap_or(rest.len() - at);
        out.push_str(&with_latin_phrases(&rest[..at]));
        let run = &rest[at..end];
        if is_japanese(run) {
            out.push_str("<span lang=\"ja\">");
            escape_into(&mut out, run);
            out.push_str("</span>");
        } else {
            escape_into(&mut out, run);
        }
        rest = &rest[end..];
    }
    out.push_str(&with_latin_phrases(rest));
    out
}
