//! Rules about accessibility: what is claimed, and texts that people and voices stumble over.

use super::{cases, file, narrative};

/// The narrative of the only section; its text stands on line 3.
fn written(text: &str) -> super::File {
    narrative("ja/1", &format!("## ねらい {{line=1}}\n\n{text}\n"))
}

/// The portal's policy: two lines, and what follows.
fn policy(rest: &str) -> super::File {
    file("content/access.yaml", &format!("standard: JIS X 8341-3:2016\n{rest}"))
}

fn by_hand(date: &str) -> super::File {
    file("content/access-tests.yaml", &format!("- {{date: {date}, who: 職員, with: NVDA 2026.1, pages: [ja/], findings: [問題なし], pass: [1.1.1]}}\n"))
}

cases! {
    /// no claim goes beyond the tests.
    more_is_claimed_than_was_tested: "claim-beyond-tests",
        bad: [policy("claim: conforms\n"), by_hand("2026-01-10")],
        finds: ["error claim-beyond-tests content/access.yaml:2: it claims `conforms`, but the tests show no more than `partly`"],
        good: [policy("claim: partly\n"), by_hand("2025-02-10")];

    /// a test by people counts for twelve months.
    a_test_that_has_expired_does_not_count: "claim-beyond-tests",
        bad: [policy("claim: partly\n"), by_hand("2024-11-10")],
        finds: ["error claim-beyond-tests content/access.yaml:2: it claims `partly`, but the tests show no more than `considers`"],
        good: [policy("claim: considers\n"), by_hand("2024-11-10")];

    a_heading_skips_a_level: "heading-skips-level",
        bad: [written("町のことを届けます。\n\n#### 窓口\n\n窓口で聞けます。")],
        finds: ["error heading-skips-level [plan/1] content/narrative/plan/ja/1.md:5: the heading “窓口” (####) skips a level"],
        good: [written("町のことを届けます。\n\n### 窓口\n\n窓口で聞けます。")];

    a_link_says_only_here: "link-says-nothing",
        bad: [written("くわしくは[こちら](https://example.org/)です。")],
        finds: ["error link-says-nothing [plan/1] content/narrative/plan/ja/1.md:3: the words of the link, “こちら”, do not say where it leads"],
        good: [written("くわしくは[町の計画](https://example.org/)です。")];

    a_column_of_a_table_has_no_head: "table-without-head",
        bad: [written("| | 年 |\n| --- | --- |\n| 窓口 | 毎年 |")],
        finds: ["error table-without-head [plan/1] content/narrative/plan/ja/1.md:3: a column of the table has no head"],
        good: [written("| 場所 | 年 |\n| --- | --- |\n| 窓口 | 毎年 |")];

    a_word_is_parted_for_looks: "space-inside-word",
        bad: [written("日 時は、町が決めます。")],
        finds: ["error space-inside-word [plan/1] content/narrative/plan/ja/1.md:3: `日 時` stands in “日 時は、町が決めます。”"],
        good: [written("日時は、町が決めます。")];

    kana_are_half_as_wide: "half-width-kana",
        bad: [written("町はｱﾝｹｰﾄをします。")],
        finds: ["error half-width-kana [plan/1] content/narrative/plan/ja/1.md:3: `ｱﾝｹｰﾄ` stands in “町はｱﾝｹｰﾄをします。”"],
        good: [written("町はアンケートをします。")];

    a_number_is_enclosed: "enclosed-character",
        bad: [written("①窓口で聞けます。")],
        finds: ["error enclosed-character [plan/1] content/narrative/plan/ja/1.md:3: `①` stands in “①窓口で聞けます。”"],
        good: [written("窓口で聞けます。")];

    letters_are_twice_as_wide: "full-width-latin",
        bad: [written("町はＩＣＴを使います。")],
        finds: ["error full-width-latin [plan/1] content/narrative/plan/ja/1.md:3: `ＩＣＴ` stands in “町はＩＣＴを使います。”"],
        good: [written("町はICTを使います。")];

    a_triangle_means_minus: "triangle-for-minus",
        bad: [written("前の年より▲{fy 2016}です。")],
        finds: ["error triangle-for-minus [plan/1] content/narrative/plan/ja/1.md:3: `▲{…}です` stands in “前の年より▲{…}です。”"],
        good: [written("{fy 2016}より減りました。")];

    a_wave_stands_between_years: "wave-between-numbers",
        bad: [written("{fy 2016}〜{fy 2018}の計画です。")],
        finds: ["error wave-between-numbers [plan/1] content/narrative/plan/ja/1.md:3: `〜{…}の計画` stands in “{…}〜{…}の計画です。”"],
        good: [written("{fy 2016}から{fy 2018}までの計画です。")];

    a_sentence_is_too_long: "long-sentence",
        bad: [written("町は、住む人のことばを聞きながら、町のことを知らせる紙を作り、家に届けるとともに、町のことを話す会を開き、町の声を集めて計画に生かします。")],
        finds: ["warning long-sentence [plan/1] content/narrative/plan/ja/1.md:3: a sentence is too long (69, at most 60): “町は、住む人のことばを聞きながら、町のことを知らせる紙を作り、家に届けるとともに…”"],
        good: [written("町は、住む人のことばを聞きます。町のことを知らせる紙を作り、家に届けます。")];
}
