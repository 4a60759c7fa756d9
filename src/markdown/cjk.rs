//! Emphasis beside Japanese punctuation.
//!
//! By CommonMark's rule `**「太字」**です` is no emphasis, because the stars stand between punctuation and a letter. Until the library has
//! an option for it, an invisible noncharacter between star and punctuation makes both sides look like letters; it is taken out again
//! from the events. The idea is that of the CJK-friendly amendment to CommonMark.

/// The mark: a noncharacter, never part of anybody's text.
pub(super) const MARK: char = '\u{FDD0}';

/// Kana, Han, Hangul, CJK punctuation, full- and half-width forms.
pub fn is_cjk(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11FF}' | '\u{2E80}'..='\u{9FFF}' | '\u{A960}'..='\u{A97F}' | '\u{AC00}'..='\u{D7FF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
}

fn is_punctuation(c: char) -> bool {
    !c.is_whitespace() && !c.is_alphanumeric()
}

/// The text with marks, and the byte positions of the marks in it.
pub(super) fn mark(text: &str) -> (String, Vec<usize>) {
    let mut out = String::with_capacity(text.len() + 16);
    let mut marks = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['*', '~']) {
        let run_char = rest[at..].chars().next().unwrap_or('*');
        let run = rest[at..].len() - rest[at..].trim_start_matches(run_char).len();
        let before = rest[..at].chars().next_back().or_else(|| out.chars().next_back());
        let after = rest[at + run..].chars().next();
        let escaped = rest[..at].bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1;
        let beside_cjk = before.is_some_and(is_cjk) || after.is_some_and(is_cjk);
        out.push_str(&rest[..at]);
        if !escaped && beside_cjk && before.is_some_and(is_punctuation) {
            marks.push(out.len());
            out.push(MARK);
        }
        out.push_str(&rest[at..at + run]);
        if !escaped && beside_cjk && after.is_some_and(is_punctuation) {
            marks.push(out.len());
            out.push(MARK);
        }
        rest = &rest[at + run..];
    }
    out.push_str(rest);
    (out, marks)
}

/// A position in the marked text as a position in the text.
pub(super) fn unmark_position(marks: &[usize], position: usize) -> usize {
    position - MARK.len_utf8() * marks.partition_point(|mark| *mark < position)
}

/// A text without marks.
pub(super) fn unmark(text: &str) -> String {
    text.replace(MARK, "")
}
