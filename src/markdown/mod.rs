//! Markdown to blocks of HTML with the places where data, links and terms come in. Knows no plan.
//!
//! Raw HTML is not passed through. References to data are written in braces: `{online-procedures 2020}`. The result is cut at level-2
//! headings. Leaves to others: what a reference means and where a link leads ([`crate::source`]).

mod cjk;
mod parse;

pub use cjk::is_cjk;
pub use parse::{Block, Document, Fault, Heading, Part, parse};

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
