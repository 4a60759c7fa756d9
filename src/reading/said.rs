//! How a page writes what is said for a sentence: only what is said in another way than it is written.
//!
//! `|10,6,にせんねんど|4,2,ふたつ` keeps ten characters of the sentence, says this instead of the next six, keeps four, and so on; what is left is
//! kept. Characters are counted as scripts count them, in UTF-16. Where that is no shorter, the whole of what is said stands there.

use std::fmt::Write;

/// What begins each change.
const MARK: char = '|';
/// How many bytes of what is said a place is looked for at which it meets the sentence again.
const AHEAD: usize = 160;

/// What is said for a sentence, as the page writes it.
pub fn brief(shown: &str, said: &str) -> String {
    if shown == said {
        return String::new();
    }
    let mut out = String::new();
    let (mut shown, mut rest) = (shown, said);
    loop {
        let same = common(shown, rest);
        let keep = length(&shown[..same]);
        (shown, rest) = (&shown[same..], &rest[same..]);
        if shown.is_empty() && rest.is_empty() {
            break;
        }
        let (drop, new) = meeting(shown, rest);
        let _ = write!(out, "{MARK}{keep},{},{}", length(&shown[..drop]), &rest[..new]);
        (shown, rest) = (&shown[drop..], &rest[new..]);
    }
    if out.len() < said.len() && !said.contains(MARK) { out } else { said.to_owned() }
}

/// What is said for a sentence, from what the page writes.
pub fn in_full(shown: &str, written: &str) -> String {
    if written.is_empty() {
        return shown.to_owned();
    }
    let Some(changes) = written.strip_prefix(MARK) else { return written.to_owned() };
    let mut out = String::with_capacity(shown.len() * 2);
    let mut rest = shown;
    for change in changes.split(MARK) {
        let mut parts = change.splitn(3, ',');
        let mut number = || parts.next().and_then(|number| number.parse().ok()).unwrap_or(0);
        let (keep, drop) = (number(), number());
        let (kept, behind) = rest.split_at(place(rest, keep));
        out.push_str(kept);
        out.push_str(parts.next().unwrap_or_default());
        rest = &behind[place(behind, drop)..];
    }
    out + rest
}

/// How many bytes two texts have in common at their beginnings.
fn common(a: &str, b: &str) -> usize {
    let mut same = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    while !a.is_char_boundary(same) {
        same -= 1;
    }
    same
}

/// Where two texts that begin differently meet again, in bytes of each: at the nearest two characters that both have.
fn meeting(shown: &str, said: &str) -> (usize, usize) {
    let end = (0..=AHEAD.min(said.len())).rev().find(|at| said.is_char_boundary(*at)).unwrap_or_default();
    let near = &said.as_bytes()[..end];
    let mut best = None;
    for (at, _) in shown.char_indices() {
        // Nothing that begins farther on can be nearer.
        if best.is_some_and(|(drop, new)| at >= drop + new) {
            break;
        }
        let two = shown[at..].chars().take(2).map(char::len_utf8).sum::<usize>();
        // A whole character is found at the beginning of one.
        if let Some(found) = memchr::memmem::find(near, &shown.as_bytes()[at..at + two])
            && best.is_none_or(|(drop, new)| at + found < drop + new)
        {
            best = Some((at, found));
        }
    }
    best.unwrap_or((shown.len(), said.len()))
}

/// How many characters a text has, as scripts count.
fn length(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// The place in bytes behind so many characters.
fn place(text: &str, characters: usize) -> usize {
    let mut left = characters;
    for (at, c) in text.char_indices() {
        if left == 0 {
            return at;
        }
        left = left.saturating_sub(c.len_utf16());
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::{brief, in_full};

    #[test]
    fn only_what_is_said_otherwise_is_written() {
        assert_eq!(brief("そのまま", "そのまま"), "");
        assert_eq!(
            brief("満足は、2019年度の調査で19.7%でした。", "満足は、にせんじゅうきゅうねんどの調査でじゅうきゅうてんななパーセントでした。"),
            "|4,6,にせんじゅうきゅうねんど|4,5,じゅうきゅうてんななパーセント"
        );
        assert_eq!(brief("4%", "よんパーセント"), "よんパーセント");
    }

    #[test]
    fn what_is_said_comes_back_whole() {
        for (shown, said) in [
            ("", ""),
            ("a", "a"),
            ("2から2へ", "にからにへ"),
            ("政策25 平和 | 港", "政策にじゅうご 平和 、 港"),
            ("𠮷野家は3軒、𠮷田は4軒あります。", "𠮷野家はさんけん、𠮷田はよんけんあります。"),
            ("From 2019 to 2026: 19.7 – 23.6%", "From 2019 to 2026: 19 point 7 to 23 point 6 percent"),
            ("ends with 4", "ends with four"),
            ("4 begins", "four begins"),
            ("plain | bar 4", "plain | bar four"),
            ("無くなる言葉", "無く言葉"),
        ] {
            let written = brief(shown, said);
            assert_eq!(in_full(shown, &written), said, "{written}");
        }
    }
}
