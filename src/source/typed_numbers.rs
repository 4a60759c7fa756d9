//! Figures typed into prose: they belong into the data, and prose refers to them. A number that is part of a name is none.

use crate::both;
use crate::report::{Finding, Span};

/// Finds the figures typed into a text that stands at `around`; numbers inside the names of `wording` may stay.
pub(super) fn find(text: &str, around: Span, wording: &str, findings: &mut Vec<Finding>) {
    let start = around.bytes().start;
    for (from, to) in digit_runs(text) {
        if is_part_of_name(text, from, to, wording) {
            continue;
        }
        let digits = &text[from..to];
        let span = Span::new(around.file, start + from..start + to);
        let finding = Finding::error("typed-number", span, both!("数字 `{digits}` が文に直接書かれています", "the figure `{digits}` is typed into the text"));
        let hint = both!(
            "データを指してください: `{{指標のID 年度}}`、`{{事実のID}}`、`{{出来事のID when}}`。データになければ、事実や出来事として足してください",
            "refer to the data: `{{indicator-id year}}`, `{{fact-id}}`, `{{event-id when}}`; if the data does not hold it, add a fact or an event"
        );
        findings.push(finding.hint(hint));
    }
}

fn digit_runs(text: &str) -> Vec<(usize, usize)> {
    let mut runs = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_ascii_digit() || ('０'..='９').contains(&c), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                runs.push((from, at));
                start = None;
            }
            _ => {}
        }
    }
    runs
}

fn is_part_of_name(text: &str, from: usize, to: usize, wording: &str) -> bool {
    let before = text[..from].chars().next_back();
    let after = text[to..].chars().next();
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    if letter(before) || letter(after) {
        return true;
    }
    let quoted = text[..from].rfind(['「', '『', '“']).is_some_and(|open| !text[open..from].contains(['」', '』', '”']));
    if quoted {
        return true;
    }
    let word_start = text[..from].trim_end().rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let second_before = text[..from].char_indices().rev().nth(1).map_or(from, |(at, _)| at);
    let first_before = text[..from].char_indices().next_back().map_or(from, |(at, _)| at);
    let first_after = to + after.map_or(0, char::len_utf8);
    let second_after = text[to..].char_indices().nth(2).map_or(text.len(), |(at, _)| to + at);
    let windows = [(first_before, first_after), (second_before, to), (from, second_after), (word_start, to)];
    windows.iter().any(|(start, end)| {
        let window = &text[*start..*end];
        let letters = window.chars().filter(|c| c.is_alphabetic()).count();
        letters >= 2 && window.chars().all(|c| c.is_alphanumeric() || c == ' ') && wording.contains(window)
    })
}
