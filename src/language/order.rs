//! The order in which readers of a language look names up, and the heading under which each stands: あ か さ, A B C, 가 나 다, pinyin.

use pinyin::ToPinyin;
use unicode_normalization::UnicodeNormalization;

/// Where a name stands: its heading, and what it is sorted by. Headings sort as they are looked up.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Figures and Latin letters first or last: the rank of the heading's script.
    rank: u8,
    /// The heading: あ, A, 가.
    pub heading: String,
    /// What it is sorted by below the heading.
    key: String,
}

/// The rank of headings that are rows of the kana table.
const KANA: u8 = 2;

/// The rows of the kana table by their first kana.
const ROWS: [(char, &str); 10] = [
    ('あ', "ぁあぃいぅうぇえぉおゔ"),
    ('か', "かがきぎくぐけげこごゕゖ"),
    ('さ', "さざしじすずせぜそぞ"),
    ('た', "ただちぢっつづてでとど"),
    ('な', "なにぬねの"),
    ('は', "はばぱひびぴふぶぷへべぺほぼぽ"),
    ('ま', "まみむめも"),
    ('や', "ゃやゅゆょよ"),
    ('ら', "らりるれろ"),
    ('わ', "ゎわゐゑをん"),
];
/// The columns of the kana table: kana with the same vowel.
const COLUMNS: [&str; 5] = ["あかさたなはまやらわ", "いきしちにひみりゐ", "うくすつぬふむゆる", "えけせてねへめれゑ", "おこそとのほもよろを"];
/// Small kana and their large ones.
const SMALL: [(char, char); 12] = [
    ('ぁ', 'あ'),
    ('ぃ', 'い'),
    ('ぅ', 'う'),
    ('ぇ', 'え'),
    ('ぉ', 'お'),
    ('っ', 'つ'),
    ('ゃ', 'や'),
    ('ゅ', 'ゆ'),
    ('ょ', 'よ'),
    ('ゎ', 'わ'),
    ('ゕ', 'か'),
    ('ゖ', 'け'),
];
/// The first consonants of Hangul in their order, tense ones under their plain ones.
const CONSONANTS: [char; 19] = ['가', '가', '나', '다', '다', '라', '마', '바', '바', '사', '사', '아', '자', '자', '차', '카', '타', '파', '하'];

/// Where a name stands in an edition. `kana` is its reading where the language is written in kanji, if it is known.
pub fn place(tag: &str, name: &str, kana: Option<&str>) -> Place {
    let plain = folded(kana.unwrap_or(name));
    let key = if tag.starts_with("zh") { in_pinyin(&plain) } else { plain };
    let first = key.chars().next().unwrap_or(' ');
    let (rank, heading) = heading(first);
    Place { rank, heading, key: in_kana_order(&key) }
}

impl Place {
    /// What tells it from others under its heading: its first kana, where a heading stands for a row of the kana table; else the heading.
    pub fn initial(&self) -> String {
        if self.rank == KANA { self.key.chars().take(1).collect() } else { self.heading.clone() }
    }
}

fn heading(first: char) -> (u8, String) {
    if let Some((row, _)) = ROWS.iter().find(|(_, kana)| kana.contains(first)) {
        return (KANA, row.to_string());
    }
    match first {
        '0'..='9' => (0, "0–9".to_owned()),
        'a'..='z' => (1, first.to_uppercase().to_string()),
        '가'..='힣' => {
            let consonant = (u32::from(first) - u32::from('가')) / 588;
            (3, CONSONANTS.get(consonant as usize).copied().unwrap_or('가').to_string())
        }
        other => (4, other.to_string()),
    }
}

/// Small letters without accents, hiragana for katakana, without signs before the first letter.
fn folded(text: &str) -> String {
    let plain = text.nfkd().filter(|c| !('\u{300}'..='\u{36F}').contains(c)).collect::<String>().nfc().collect::<String>().to_lowercase();
    let hiragana = |c: char| match c {
        'ァ'..='ヶ' => char::from_u32(u32::from(c) - 0x60).unwrap_or(c),
        c => c,
    };
    plain.trim_start_matches(|c: char| !c.is_alphanumeric()).chars().map(hiragana).collect()
}

/// What a text is sorted by where it has kana: clear and voiced, large and small sound the same, and ー is the vowel that it lengthens; texts that
/// are alike so far follow as they are written.
fn in_kana_order(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2 + 1);
    for c in text.chars() {
        let clear = c.nfd().next().unwrap_or(c);
        let large = SMALL.iter().find(|(small, _)| *small == clear).map_or(clear, |(_, large)| *large);
        let vowel =
            || COLUMNS.iter().find(|column| out.chars().next_back().is_some_and(|before| column.contains(before))).and_then(|column| column.chars().next());
        out.push(if large == 'ー' { vowel().unwrap_or(large) } else { large });
    }
    if out != text {
        out.push('\0');
        out.push_str(text);
    }
    out
}

fn in_pinyin(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c.to_pinyin() {
            Some(sound) => out.push_str(sound.plain()),
            None => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn each_language_looks_names_up_in_its_own_order() {
        let heading = |tag, name, kana| place(tag, name, kana).heading;
        assert_eq!(heading("ja", "広聴", Some("こうちょう")), "か");
        assert_eq!(heading("ja", "ガイド", None), "か");
        assert_eq!(heading("en", "Édition", None), "E");
        assert_eq!(place("ja", "ガイド", None).initial(), "か");
        assert_eq!(place("ja", "区報", Some("くほう")).initial(), "く");
        assert_eq!(place("en", "Édition", None).initial(), "E");
        assert_eq!(heading("ko", "까치", None), "가");
        assert_eq!(heading("ko", "품질", None), "파");
        assert_eq!(heading("zh-Hans", "公开数据", None), "G");
        assert_eq!(heading("en", "“2016 plan”", None), "0–9");
        assert!(place("ja", "区報", Some("くほう")) < place("ja", "広聴", Some("こうちょう")));
        assert!(place("en", "Édition", None) < place("en", "editor", None));
        assert!(place("zh-Hans", "公开", None) < place("zh-Hans", "数据", None));
    }

    #[test]
    fn kana_stand_as_in_a_dictionary() {
        let sorted = ["かいぎ", "がいこく", "かいとう", "きき", "きぎ", "きやく", "きゃく", "データ", "てき", "デジタル", "はつ", "はっか"];
        let places: Vec<_> = sorted.iter().map(|name| place("ja", name, None)).collect();
        assert!(places.windows(2).all(|two| two[0] < two[1]), "{places:#?}");
    }
}
