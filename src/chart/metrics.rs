//! How wide a text is when it is drawn, without a font at hand.
//!
//! The advance widths are those of the bold weight of Noto Sans JP, which is what most readers of Japanese pages see or nearly so: Arial,
//! Roboto, Segoe UI and the Latin letters of Hiragino are a little narrower, so that a text that fits here fits there.
//! Sizes and widths have the same unit; callers use tenths of a unit of the `viewBox`.

use unicode_width::UnicodeWidthChar;

/// Advance widths of the characters from space to tilde, in thousandths of an em. Source: Noto Sans JP Bold, table `hmtx`.
const LATIN: [u16; 95] = [
    227, 370, 574, 590, 590, 963, 740, 325, 378, 378, 507, 590, 325, 370, 325, 387, 590, 590, 590, 590, 590, 590, 590, 590, 590, 590, 325, 325, 590, 590, 590,
    514, 1007, 641, 681, 656, 714, 615, 585, 717, 757, 330, 568, 686, 578, 853, 749, 770, 667, 770, 682, 624, 625, 748, 619, 915, 627, 580, 613, 378, 387, 378,
    590, 567, 626, 591, 644, 527, 644, 581, 372, 597, 640, 304, 306, 604, 315, 964, 641, 626, 644, 644, 436, 495, 421, 637, 576, 863, 562, 574, 511, 378, 296,
    378, 590,
];

/// Letters with marks and other alphabets: as wide as the wider Latin capitals.
const OTHER: i32 = 760;

/// No text is wider, so that sums of widths stay numbers: 10 million tenths are 80,000 full-width characters of 12 units.
const WIDEST: i64 = 10_000_000;

/// The width of a text at this font size.
pub fn width(text: &str, size: i32) -> i32 {
    let thousandths: i64 = text.chars().map(|c| i64::from(advance(c))).sum();
    let width = (thousandths * i64::from(size) + 999) / 1000;
    i32::try_from(width.min(WIDEST)).unwrap_or(i32::MAX)
}

/// How far a text of this size reaches above its base line.
pub fn ascent(size: i32) -> i32 {
    (size * 88 + 99) / 100
}

/// How far a text of this size reaches below its base line.
pub fn descent(size: i32) -> i32 {
    (size * 16 + 99) / 100
}

/// Cuts a text into lines that are not wider than `most`: at spaces where there are any, between characters of full width, and inside a
/// word only if the word alone is too wide.
pub fn lines(text: &str, size: i32, most: i32) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for c in text.chars() {
        line.push(c);
        if width(line.trim_end(), size) > most && line.chars().count() > 1 {
            let rest = line.split_off(cut(&line));
            lines.push(line.trim_end().to_owned());
            line = rest;
        }
    }
    if !line.trim().is_empty() {
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// Where a line that became too wide by its last character is cut. A mark that closes a phrase takes the character before it along.
fn cut(line: &str) -> usize {
    let last = line.char_indices().next_back().map_or(0, |(index, _)| index);
    let before = || line[..last].char_indices();
    if line[last..].starts_with(['。', '、', '）', '」', '，', '．']) {
        return before().next_back().map(|(index, _)| index).filter(|index| *index > 0).unwrap_or(last);
    }
    let after = |fits: fn(char) -> bool| before().filter(|(_, c)| fits(*c)).map(|(index, c)| index + c.len_utf8()).next_back();
    // Where phrases are set apart, as in easy Japanese, a line ends with a phrase if that leaves it long enough.
    let space = after(|c| c == ' ').filter(|space| space * 10 > last * 6);
    space.or_else(|| after(|c| c == ' ' || advance(c) == 1000)).unwrap_or(last)
}

fn advance(c: char) -> i32 {
    if let Some(advance) = (c as usize).checked_sub(32).and_then(|index| LATIN.get(index)) {
        return i32::from(*advance);
    }
    match c.width_cjk() {
        None | Some(0) => 0,
        Some(1) => OTHER,
        Some(_) => 1000,
    }
}

#[cfg(test)]
mod tests {
    use super::{lines, width};

    #[test]
    fn a_text_is_measured_by_letters_and_not_by_bytes() {
        assert_eq!(width("年度", 100), 200);
        assert_eq!(width("회계연도", 100), 400);
        assert_eq!(width("0123456789", 100), 590);
        assert_eq!(width("が", 100), width("か\u{3099}", 100), "a combining mark has no width of its own");
        assert!(width("illi", 100) < width("WMMW", 100));
        assert_eq!(width("", 100), 0);
    }

    #[test]
    fn lines_are_cut_at_words_and_between_full_width_characters() {
        assert_eq!(lines("The axis does not begin at zero.", 120, 1200), ["The axis does not", "begin at zero."]);
        assert_eq!(lines("縦軸は零から始まりません。", 100, 600), ["縦軸は零から", "始まりませ", "ん。"].map(String::from).to_vec());
        for line in lines("ながい文とLatin wordsをまぜた注です。", 120, 700) {
            assert!(width(&line, 120) <= 700, "{line}");
        }
        assert_eq!(lines("区の 計画を みんなで 作った", 100, 1100), ["区の 計画を みんなで", "作った"]);
        assert!(lines("", 120, 100).is_empty());
    }
}
