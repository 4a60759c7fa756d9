//! The search page: a form, and ways that need no script.

use serde::Serialize;

use super::{Frame, NavLink, PageContext, address};
use crate::markdown::escape;

/// The search page.
#[derive(Debug, Clone, Serialize)]
pub struct SearchPage {
    /// Around the page.
    pub frame: Frame,
    /// The file with the edition's words, from this page.
    pub words: &'static str,
    /// Names of the groups of results, in the order of the index: a list in JSON, for the script.
    pub groups_json: String,
    /// Where else to look.
    pub ways: Vec<NavLink>,
    /// Words that people look for, each a link to its results.
    pub examples: Vec<NavLink>,
}

/// The name of the file with an edition's words, beside the search page.
pub const WORDS: &str = "words.js";

/// The phrases of the groups, in the order of [`crate::search::Group`].
const GROUPS: [&str; 5] = ["search-indicators", "search-programmes", "search-sections", "search-terms", "search-pages"];

/// The view of the search page.
pub fn view(ctx: &PageContext<'_>) -> SearchPage {
    let voice = &ctx.voice;
    let frame = Frame::new(ctx, voice.phrase("search-title"), voice.phrase("search-lead")).with_crumbs(ctx, Vec::new());
    let way = |(path, key)| NavLink::new(ctx.href(path), escape(voice.phrase(key)));
    SearchPage {
        frame,
        words: WORDS,
        groups_json: serde_json::json!(GROUPS.map(|key| voice.phrase(key))).to_string(),
        ways: [(address::REGISTERS, "register-title"), (address::TOPICS, "nav-topics"), (address::GLOSSARY, "nav-glossary")].map(way).to_vec(),
        examples: examples(ctx),
    }
}

/// Phrases to begin with: each language asks in its own words.
const EXAMPLES: [&str; 5] = ["search-example-1", "search-example-2", "search-example-3", "search-example-4", "search-example-5"];

/// Words to begin a search with, each a link to its results.
pub fn examples(ctx: &PageContext<'_>) -> Vec<NavLink> {
    let link = |key| {
        let word = ctx.voice.phrase(key);
        NavLink::new(format!("{}?q={}", ctx.href(address::SEARCH), percent(word)), escape(word))
    };
    EXAMPLES.map(link).to_vec()
}

fn percent(word: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    word.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}
