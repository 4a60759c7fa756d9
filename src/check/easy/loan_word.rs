//! A loan word, an abbreviation or a sound word in easy Japanese that nothing explains (Y-09).

use std::collections::{BTreeMap, BTreeSet};

use super::super::rule::{Manual, Rule, Subject, Words};
use super::super::said::{self, Said};
use super::{page_of, plain, texts};
use crate::report::{Finding, Severity};

pub(in crate::check) const RULE: Rule = Rule {
    id: "easy-loan-word",
    severity: Severity::Warning,
    manual: Manual {
        finds: Words {
            ja: "やさしい日本語の中の、毎日の生活では使わないカタカナの言葉とローマ字の略語で、同じページに説明のないものを見つけます。「きらきら」のような言葉も見つけます。かぎ括弧の名前、丸括弧と〈＝…〉の中、用語集にある言葉は見ません。",
            en: "Finds words in katakana that daily life does not use, and Latin abbreviations, that the same page of easy Japanese does not explain; also sound words (きらきら). Names in 「」, what stands in （） or 〈＝…〉, and words of the glossary are left in peace.",
        },
        why: Words {
            ja: "カタカナの言葉は、もとの外国語と意味や音が違うので、日本語を学ぶ人には漢字の言葉よりむずかしいことがあります。",
            en: "Loan words differ in sound and sense from the language they came from; for learners they are often harder than words in kanji.",
        },
        example: "コンパクトな まちを めざします。",
        cure: Words {
            ja: "「小さい」のようにやさしい言葉にするか、「コンパクト〈＝小さく まとまって いる こと〉」のように説明を足してください。",
            en: "Use an easy word (小さい), or explain it: コンパクト〈＝小さく まとまって いる こと〉.",
        },
    },
    run,
};

/// Loan words that everybody in Japan meets every day.
const EVERYDAY: [&str; 46] = [
    "アイデア",
    "アプリ",
    "アンケート",
    "イベント",
    "イメージ",
    "インターネット",
    "ウイルス",
    "エレベーター",
    "カード",
    "ガイド",
    "グラフ",
    "クレジットカード",
    "グループ",
    "ケーブルテレビ",
    "コーナー",
    "コピー",
    "コロナウイルス",
    "コンビニ",
    "コンピューター",
    "サービス",
    "サイト",
    "システム",
    "スマートフォン",
    "センター",
    "ソフト",
    "タブレット",
    "チャンネル",
    "データ",
    "テープ",
    "テーマ",
    "デジタル",
    "テレビ",
    "ニュース",
    "ネットワーク",
    "パソコン",
    "パンフレット",
    "ページ",
    "ホームページ",
    "ポスター",
    "ホテル",
    "ボランティア",
    "メール",
    "ラジオ",
    "リンク",
    "ルール",
    "レベル",
];
/// Names of companies, media and languages that have no easier name.
const NAMES: [&str; 10] =
    ["JavaScript", "グーグル", "ソフトバンク", "タガログ", "ツイッター", "ドコモ", "フェイスブック", "ヤフー", "ユーチューブ", "マイナンバー"];
/// Abbreviations and names in Latin letters that stand on things of daily life.
const LETTERS: [&str; 23] = [
    "AI", "CD", "CSV", "DVD", "Excel", "FM", "Fi", "JSON", "KDDI", "LINE", "NPO", "NTT", "PDF", "QR", "SDGs", "SNS", "TV", "Twitter", "URL", "USB", "WEB",
    "Wi", "YouTube",
];
/// Doubled syllables that are plain words and no sounds.
const DOUBLED: [&str; 4] = ["いろいろ", "いよいよ", "まだまだ", "もともと"];

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let all = texts(subject);
    let mut pages: BTreeMap<_, String> = BTreeMap::new();
    for said in &all {
        pages.entry(page_of(said)).or_default().extend(said.text.chars().filter(|c| !c.is_whitespace()));
    }
    let known = explained(subject);
    let found = |said: &Said| {
        let page = if said.span.is_some() { pages.get(&page_of(said)).cloned() } else { None };
        let page = page.unwrap_or_else(|| said.text.split_whitespace().collect());
        let explained = |word: &&String| !known.contains(word.as_str()) && !['〈', '（'].iter().any(|open| page.contains(&format!("{word}{open}")));
        words(&plain(&said.text)).iter().find(explained).cloned().or_else(|| sound(&said.text))
    };
    said::report(&RULE, &all, found, findings);
}

/// Words that the glossary or a plan's terms explain.
fn explained<'a>(subject: &Subject<'a>) -> BTreeSet<&'a str> {
    let glossary = subject.portal.glossary.iter().map(|word| word.term.as_str());
    glossary.chain(subject.plans().flat_map(|plan| &plan.terms).map(|term| term.term.text.as_str())).collect()
}

/// Words in katakana and in Latin letters that are no daily ones.
fn words(text: &str) -> Vec<String> {
    let script = |c: char| match c {
        'ァ'..='ヶ' | 'ー' => 1,
        c if c.is_ascii_alphabetic() => 2,
        _ => 0,
    };
    let mut words: Vec<(u8, String)> = Vec::new();
    let mut before = 0;
    for c in text.chars() {
        let own = script(c);
        match words.last_mut() {
            Some((_, word)) if own > 0 && own == before => word.push(c),
            _ if own > 0 => words.push((own, c.to_string())),
            _ => {}
        }
        before = own;
    }
    let daily = |script: u8, word: &str| match script {
        1 => word.chars().count() < 2 || EVERYDAY.contains(&word) || NAMES.contains(&word),
        _ => !word.starts_with(|c: char| c.is_ascii_uppercase()) || word.len() < 2 || LETTERS.contains(&word) || NAMES.contains(&word),
    };
    words.into_iter().filter(|(script, word)| !daily(*script, word)).map(|(_, word)| word).collect()
}

/// A phrase that begins with two syllables said twice.
fn sound(text: &str) -> Option<String> {
    text.split([' ', '、', '。', '\n']).find_map(|phrase| {
        let first: Vec<char> = phrase.chars().take(4).collect();
        let kana = first.iter().all(|c| ('ぁ'..='ヶ').contains(c));
        let twice = first.len() == 4 && kana && first[..2] == first[2..] && first[0] != first[1];
        let word: String = first.into_iter().collect();
        (twice && !DOUBLED.contains(&word.as_str())).then_some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::{sound, words};

    #[test]
    fn loan_words_are_those_that_daily_life_does_not_use() {
        assert_eq!(words("コンパクトなまちのサービスとPDCAとSNS"), ["コンパクト", "PDCA"]);
    }

    #[test]
    fn sounds_are_said_twice() {
        assert_eq!(sound("まちが きらきら 光ります。").as_deref(), Some("きらきら"));
        assert_eq!(sound("いろいろな 人が ここに います。"), None);
    }
}
