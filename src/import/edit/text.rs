//! The text of a file while it is edited: lines, scalars, comments, and the line breaks that it had.

use super::Edit;

/// What marks a comment of ours.
const MARK: &str = "# ← ";

/// Where the line of a place begins.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |at| at + 1)
}

/// Where the line of a place ends, before its line break.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |length| at + length)
}

/// A value as YAML writes it: plain where that cannot be misread, else in double quotes.
pub(super) fn scalar(value: &str, flow: bool) -> String {
    let first_is_safe = value.chars().next().is_some_and(char::is_alphanumeric);
    let reads_on = value.contains(": ") || value.contains(" #") || value.ends_with(':') || value.ends_with(' ');
    let breaks_flow = flow && value.contains([',', '[', ']', '{', '}']);
    if first_is_safe && !reads_on && !breaks_flow { value.to_owned() } else { format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\"")) }
}

/// The edit that ends a line with the cell from which its value comes. An earlier comment of ours is replaced, anybody else's stays.
pub(super) fn comment(text: &str, end: usize, place: &str) -> Edit {
    let start = line_start(text, end);
    if let Some(at) = text[start..end].find(MARK) {
        return Edit { start: start + at, end, text: format!("{MARK}{place}") };
    }
    Edit { start: end, end, text: format!(" {MARK}{place}") }
}

/// The file with its edits, all other bytes as they were.
pub(super) fn apply(original: &[u8], text: &str, edits: &[Edit]) -> Vec<u8> {
    let windows = original.windows(2).any(|pair| pair == b"\r\n");
    let offsets = offsets(original);
    let original_at = |at: usize| offsets.get(at).copied().unwrap_or(original.len());
    let mut ordered: Vec<&Edit> = edits.iter().collect();
    ordered.sort_by_key(|edit| (edit.start, edit.end));
    ordered.dedup();
    let mut out = Vec::with_capacity(original.len() + text.len() / 8);
    let mut done = 0;
    for edit in ordered {
        let (start, end) = (original_at(edit.start), original_at(edit.end));
        out.extend_from_slice(original.get(done..start).unwrap_or_default());
        let words = if windows { edit.text.replace('\n', "\r\n") } else { edit.text.clone() };
        out.extend_from_slice(words.as_bytes());
        done = end.max(done);
    }
    out.extend_from_slice(original.get(done..).unwrap_or_default());
    out
}

/// For each byte of the text without byte order mark and with plain line breaks: where it stands in the original.
fn offsets(original: &[u8]) -> Vec<usize> {
    let start = if original.starts_with(&[0xEF, 0xBB, 0xBF]) { 3 } else { 0 };
    let dropped = |at: usize| at > 0 && original.get(at) == Some(&b'\n') && original.get(at - 1) == Some(&b'\r');
    (start..=original.len()).filter(|at| !dropped(*at)).collect()
}

#[cfg(test)]
mod tests {
    use super::{Edit, apply, scalar};

    #[test]
    fn a_file_keeps_its_mark_and_its_line_breaks() {
        let original = "\u{FEFF}a: 1\r\nb: 2\r\n".as_bytes();
        let edits = [Edit { start: 8, end: 9, text: "3".to_owned() }, Edit { start: 5, end: 5, text: "c: 4\n".to_owned() }];
        assert_eq!(String::from_utf8(apply(original, "a: 1\nb: 2\n", &edits)).unwrap(), "\u{FEFF}a: 1\r\nc: 4\r\nb: 3\r\n");
    }

    #[test]
    fn values_are_quoted_where_yaml_would_misread_them() {
        assert_eq!(scalar("54,000部", false), "54,000部");
        assert_eq!(scalar("54,000部", true), "\"54,000部\"");
        assert_eq!(scalar("—", false), "\"—\"");
        assert_eq!(scalar("-5%", false), "\"-5%\"");
    }
}
