//! Classes of characters: what is kanji, what is kana, and katakana as hiragana.

/// Whether a character is written in kanji, or stands among kanji as one: 々, 〆, 〇, and the small ヶ of place names.
pub fn is_kanji(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}' | '々' | '〆' | '〇' | 'ヶ')
}

/// Whether a character is hiragana or the mark of a long vowel.
pub fn is_hiragana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{3096}' | 'ー')
}

/// Whether a character is katakana or the mark of a long vowel; not the small ヶ, which stands for a kanji.
pub fn is_katakana(c: char) -> bool {
    matches!(c, '\u{30A1}'..='\u{30FA}' | 'ー') && c != 'ヶ'
}

/// Whether a character is kana.
pub fn is_kana(c: char) -> bool {
    is_hiragana(c) || is_katakana(c)
}

/// Katakana as hiragana; other characters as they are.
pub fn hiragana(c: char) -> char {
    match c {
        '\u{30A1}'..='\u{30F6}' => char::from_u32(u32::from(c) - 0x60).unwrap_or(c),
        c => c,
    }
}

/// A text with its katakana as hiragana.
pub fn to_hiragana(text: &str) -> String {
    text.chars().map(hiragana).collect()
}
