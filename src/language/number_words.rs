//! Words that stand for numbers or change them: eras, multipliers, small numbers, by language.

/// The era whose name a text ends with.
pub(super) fn era_before(text: &str) -> Option<&'static str> {
    let text = text.trim_end().trim_end_matches("年間").trim_end();
    ERAS.iter().find(|(word, _)| text.ends_with(word)).map(|(_, era)| *era)
}

const ERAS: [(&str, &str); 20] = [
    ("明治", "明治"),
    ("大正", "大正"),
    ("昭和", "昭和"),
    ("平成", "平成"),
    ("令和", "令和"),
    ("Meiji", "明治"),
    ("Taisho", "大正"),
    ("Showa", "昭和"),
    ("Heisei", "平成"),
    ("Reiwa", "令和"),
    ("쇼와", "昭和"),
    ("헤이세이", "平成"),
    ("레이와", "令和"),
    ("메이지", "明治"),
    ("다이쇼", "大正"),
    ("Shōwa", "昭和"),
    ("Taishō", "大正"),
    ("S", "昭和"),
    ("H", "平成"),
    ("R", "令和"),
];

/// How many zeros the word behind a number adds.
pub(super) fn zeros_after(text: &str) -> Option<usize> {
    let text = text.trim_start();
    MULTIPLIERS.iter().find(|(word, _)| text.starts_with(word)).map(|(_, zeros)| *zeros)
}

const MULTIPLIERS: [(&str, usize); 18] = [
    ("割", 1),
    ("成", 1),
    ("할", 1),
    ("億", 8),
    ("亿", 8),
    ("억", 8),
    ("万", 4),
    ("만", 4),
    ("千", 3),
    ("천", 3),
    ("百万", 6),
    ("billion", 9),
    ("bilyon", 9),
    ("million", 6),
    ("milyon", 6),
    ("thousand", 3),
    ("libo", 3),
    ("hundred", 2),
];

/// The words by which a text may say a small number without a digit, in any of the portal's languages.
pub fn words_of(number: &str) -> &'static [&'static str] {
    match number {
        "1" => &[
            "one", "first", "single", "once", "an ", "a ", "per ", "each", "isa", "una", "unang", "minsan", "bawat", "一", "首", "每", "하나", "한", "첫",
            "제일", "매", "ひと", "毎",
        ],
        "2" => &["two", "second", "twice", "both", "dalawa", "ikalawa", "pangalawa", "二", "两", "双", "둘", "두 ", "두번", "둘째", "ふた"],
        "3" => &["three", "third", "tatlo", "ikatlo", "pangatlo", "三", "셋", "세 ", "셋째", "みっ"],
        "4" => &["four", "apat", "ikaapat", "四", "넷", "네 ", "넷째"],
        "5" => &["five", "fifth", "lima", "ikalima", "五", "다섯"],
        "6" => &["six", "anim", "ikaanim", "六", "여섯"],
        "7" => &["seven", "pito", "ikapito", "七", "일곱"],
        "8" => &["eight", "walo", "ikawalo", "八", "여덟"],
        "9" => &["nine", "ninth", "siyam", "ikasiyam", "九", "아홉"],
        "10" => &["ten", "sampu", "ikasampu", "十", "열"],
        "11" => &["eleven", "labing-isa", "十一", "열하나", "열한"],
        "12" => &["twelve", "twelfth", "labindalawa", "十二", "열두"],
        _ => &[],
    }
}
