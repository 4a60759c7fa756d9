//! The spoken form: what a voice is to say for a text, so that numbers, units, signs and abbreviations are said as people say them.
//!
//! In go a language tag and a text as it is shown, out comes the text as it is said. One table of rules for each language. Leaves to others:
//! where sentences end ([`super::sentence`]), and which texts of a page are spoken ([`super::say`]).

mod chinese;
mod english;
mod figures;
mod japanese;
mod korean;
mod latin;
mod scan;
mod tagalog;

pub use japanese::unknown_counters;

/// A text of a language as it is said. Languages without a table say it as it stands.
pub fn say(lang: &str, text: &str) -> String {
    let said = match lang.split('-').next().unwrap_or("") {
        "ja" => japanese::say(text),
        "zh" => chinese::say(text),
        "ko" => korean::say(text),
        "en" => english::say(text),
        "tl" | "fil" => tagalog::say(text),
        _ => text.to_owned(),
    };
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}
