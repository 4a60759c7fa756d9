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
mod names;
mod scan;
mod tagalog;

pub use japanese::unknown_counters;

/// Stands in a text where a part of it ends that is heard by itself: a label, a date before what happened.
pub const PART: char = '\u{1F}';
/// The same as a text.
const PART_TEXT: &str = "\u{1F}";
/// Signs that part a text for the eye.
const PARTED: [&str; 4] = [" · ", " / ", " | ", "／"];

/// A text of a language as it is said: its parts with a pause between them. Languages without a table say it as it stands.
pub fn say(lang: &str, text: &str) -> String {
    let mut text = std::borrow::Cow::from(text);
    if text.contains('·') || text.contains('／') || memchr::memchr2(b'/', b'|', text.as_bytes()).is_some() {
        for sign in PARTED {
            text = text.replace(sign, PART_TEXT).into();
        }
    }
    let mut said = String::new();
    for part in text.split(PART) {
        let mut part = part_of(lang, part.trim_start().trim_start_matches("/ "));
        if lang.starts_with("ja") {
            // A colon behind a label, which voices spell.
            part.truncate(part.trim_end_matches([':', '：', '、']).len());
        }
        if !said.is_empty() && !part.is_empty() {
            said.push_str(pause(lang, &said, &part));
        }
        said.push_str(&part);
    }
    said
}

/// What parts two parts: a pause, unless a sign is there that makes one.
fn pause(lang: &str, before: &str, after: &str) -> &'static str {
    let close = after.starts_with(|c: char| "、。，,.:;：；)）」』”’?!？！".contains(c));
    let open = before.ends_with(|c: char| "、。，,.:;：；(（「『“‘?!？！".contains(c));
    match lang.split('-').next().unwrap_or("") {
        "ja" | "zh" if close || open || after.starts_with(['（', '(']) => "",
        "ja" => "、",
        "zh" => "，",
        _ if close => "",
        _ if open || after.starts_with('(') => " ",
        _ => ", ",
    }
}

fn part_of(lang: &str, text: &str) -> String {
    let said = match lang.split('-').next().unwrap_or("") {
        "ja" => japanese::say(text, lang == "ja"),
        "zh" => chinese::say(text),
        "ko" => korean::say(text),
        "en" => english::say(text),
        "tl" | "fil" => tagalog::say(text),
        _ => text.to_owned(),
    };
    let mut line = String::with_capacity(said.len());
    for word in said.split_whitespace() {
        if !line.is_empty() && !word.starts_with(['、', '，', ',']) {
            line.push(' ');
        }
        line.push_str(word);
    }
    // An explanation in brackets may stand before a comma.
    if memchr::memmem::find(line.as_bytes(), "、、".as_bytes()).is_some() { line.replace("、、", "、") } else { line }
}
