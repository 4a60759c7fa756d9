//! Rules about easy Japanese.

use super::{File, cases, file, narrative, settings};

/// A portal with an edition in easy Japanese, whose narrative says this.
fn easy(text: &str) -> [File; 4] {
    let entry = |key: &str, words: &str| format!("\nmsgctxt \"{key}\"\nmsgid \"{words}\"\nmsgstr \"{words}\"\n");
    let headings: String = [("narrative-aim", "ねらい"), ("narrative-why", "なぜ"), ("narrative-work", "取り組み"), ("narrative-life", "くらし")]
        .map(|(key, words)| entry(key, words))
        .concat();
    let head = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n";
    let word = |from: &str, to: &str| format!("\nmsgid \"{from}\"\nmsgstr \"{to}\"\n");
    let names = [("町", "まち"), ("総合計画", "けいかく"), ("章", "しょう"), ("広報", "おしらせ")].map(|(from, to)| word(from, to)).concat();
    [
        settings("ja, ja-simple"),
        file("themes/plain/phrases/ja-simple.po", &format!("{head}{headings}")),
        file("content/translations/ja-simple/plan.po", &format!("{head}{names}")),
        narrative("ja-simple/1", &format!("## ねらい\n\n{text}\n")),
    ]
}

cases! {
    a_sentence_is_long: "easy-length",
        bad: easy("まちは、すむ ひとの ことばを きいて、まちの ことを かいた かみを つくり、いえに とどけて、みんなで はなす かいを ひらきます。"),
        finds: ["error easy-length [plan/1] content/narrative/plan/ja-simple/1.md:3: `まちは、すむ ひとの ことばを きいて、まちの ことを かいた かみを つくり、…` stands in “まちは、すむ ひとの ことばを きいて、まちの ことを かいた かみを つくり、…”"],
        good: easy("まちは、かみを つくります。");

    statements_are_joined_twice: "easy-two-statements",
        bad: easy("あめなので、いきたいですが、やすみます。"),
        finds: ["warning easy-two-statements [plan/1] content/narrative/plan/ja-simple/1.md:3: `あめなので、いきたいですが、やすみます。` stands in “あめなので、いきたいですが、やすみます。”"],
        good: easy("あめです。やすみます。");

    a_sentence_ends_plainly: "easy-ending",
        bad: easy("てつづきが できる。"),
        finds: ["error easy-ending [plan/1] content/narrative/plan/ja-simple/1.md:3: `てつづきが できる。` stands in “てつづきが できる。”"],
        good: easy("てつづきが できます。");

    a_negative_is_doubled: "easy-double-negative",
        bad: easy("できない わけでは ありません。"),
        finds: ["error easy-double-negative [plan/1] content/narrative/plan/ja-simple/1.md:3: `ないわけ` stands in “できない わけでは ありません。”"],
        good: easy("できます。");

    nobody_does_it: "easy-passive",
        bad: easy("かみが わたされます。"),
        finds: ["warning easy-passive [plan/1] content/narrative/plan/ja-simple/1.md:3: `されます` stands in “かみが わたされます。”"],
        good: easy("まちが かみを わたします。");

    words_bow: "easy-honorific",
        bad: easy("かみを いただきます。"),
        finds: ["error easy-honorific [plan/1] content/narrative/plan/ja-simple/1.md:3: `いただき` stands in “かみを いただきます。”"],
        good: easy("かみを もらいます。");

    a_word_of_offices_is_not_explained: "easy-hard-word",
        bad: easy("実施を します。"),
        finds: ["error easy-hard-word [plan/1] content/narrative/plan/ja-simple/1.md:3: `実施` stands in “実施を します。”"],
        good: easy("すぐに します。");

    a_sentence_is_full_of_kanji: "easy-kanji-heavy",
        bad: easy("町長や 区長や 市長や 町長や 区長や 市長や 町長が います。"),
        finds: ["warning easy-kanji-heavy [plan/1] content/narrative/plan/ja-simple/1.md:3: `町長や 区長や 市長や 町長や 区長や 市長や 町長が います。` stands in “町長や 区長や 市長や 町長や 区長や 市長や 町長が います。”"],
        good: easy("まちが あります。");

    a_date_has_a_stroke: "easy-date-form",
        bad: easy("あれは 〜です。"),
        finds: ["error easy-date-form [plan/1] content/narrative/plan/ja-simple/1.md:3: `〜` stands in “あれは 〜です。”"],
        good: easy("あれからです。");

    a_particle_stands_alone: "easy-spacing",
        bad: easy("まち を あるきます。"),
        finds: ["error easy-spacing [plan/1] content/narrative/plan/ja-simple/1.md:3: `まち を` stands in “まち を あるきます。”"],
        good: easy("まちを あるきます。");

    a_word_is_vague: "easy-vague",
        bad: easy("適宜 します。"),
        finds: ["warning easy-vague [plan/1] content/narrative/plan/ja-simple/1.md:3: `適宜` stands in “適宜 します。”"],
        good: easy("すぐに します。");

    a_loan_word_is_not_explained: "easy-loan-word",
        bad: easy("コンパクトな まちです。まちが きらきらして います。"),
        finds: ["warning easy-loan-word [plan/1] content/narrative/plan/ja-simple/1.md:3: `コンパクト` stands in “コンパクトな まちです。まちが きらきらして います。”"],
        good: easy("コンパクト〈＝ちいさく まとまって いる こと〉な まちです。インターネットの サービスが あります。");

    three_things_stand_in_a_sentence: "easy-listing",
        bad: easy("町、区、市の ことを きめます。"),
        finds: ["warning easy-listing [plan/1] content/narrative/plan/ja-simple/1.md:3: `町、区、市の ことを きめます。` stands in “町、区、市の ことを きめます。”"],
        good: easy("つぎの ことを きめます。\n\n- 町の こと\n- 区の こと\n- 市の こと");

    a_part_begins_with_a_turn: "easy-first-sentence",
        bad: easy("しかし、ひとが ふえました。"),
        finds: ["warning easy-first-sentence [plan/1] content/narrative/plan/ja-simple/1.md:3: `しかし` stands in “しかし、ひとが ふえました。”"],
        good: easy("ひとが ふえました。しかし、いえは ふえません。");

    a_page_is_long: "easy-page-length",
        bad: easy(&"まちの ことを つたえます。\n\n".repeat(90)),
        finds: ["warning easy-page-length [plan/1] content/narrative/plan/ja-simple/1.md:3: this page has 1080 characters (at most 1000)"],
        good: easy(&"まちの ことを つたえます。\n\n".repeat(80));

    a_page_is_hard_to_read: "easy-readability",
        bad: easy("区政情報は区民会議です。"),
        finds: ["warning easy-readability [plan/1] content/narrative/plan/ja-simple/1.md:3: the readability of this page is 33 (at least 50)"],
        good: easy("まちの ことを つたえます。");
}
