//! A link whose words do not say where it leads.

use super::rule::{Manual, Rule, Subject, Words};
use super::said;
use crate::both;
use crate::model::written::WrittenForm;
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "link-says-nothing",
    severity: Severity::Error,
    manual: Manual {
        finds: Words {
            ja: "「こちら」「ここ」「詳細」「もっと見る」、here、more、这里、여기、dito のような言葉だけのリンクを見つけます。",
            en: "Finds links that say no more than こちら, ここ, 詳細, here, more, 这里, 여기, dito.",
        },
        why: Words {
            ja: "リンクだけを拾って聞く人には、どこへ行くのかわかりません。",
            en: "Who listens to the links of a page alone cannot tell where they lead.",
        },
        example: "くわしくは[こちら](https://example.org/)",
        cure: Words { ja: "行き先の名前をリンクの言葉にしてください。", en: "Make the name of the target the words of the link." },
    },
    run,
};

/// Words that name no target, per language, without spaces and marks.
const EMPTY: [&str; 46] = [
    "こちら",
    "こちらへ",
    "ここ",
    "ここをクリック",
    "ここから",
    "詳細",
    "詳細はこちら",
    "詳しくはこちら",
    "くわしくはこちら",
    "詳しく",
    "もっと見る",
    "もっと読む",
    "続きを読む",
    "リンク",
    "クリック",
    "here",
    "clickhere",
    "more",
    "readmore",
    "learnmore",
    "seemore",
    "details",
    "link",
    "this",
    "thispage",
    "这里",
    "点击这里",
    "点此",
    "此处",
    "更多",
    "详情",
    "链接",
    "查看更多",
    "여기",
    "여기를클릭",
    "더보기",
    "자세히",
    "자세히보기",
    "상세",
    "링크",
    "dito",
    "pindutindito",
    "higitpa",
    "basahinpa",
    "detalye",
    "ito",
];

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for said in said::files(subject).iter().flatten().filter(|said| said.form == Some(WrittenForm::Link)) {
        let plain: String = said.text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
        if EMPTY.contains(&plain.as_str()) {
            let words = said.quote();
            let message = both!("リンクの言葉「{words}」だけでは、行き先がわかりません", "the words of the link, “{words}”, do not say where it leads");
            findings.push(said.finding(&RULE, message).hint(both!("行き先の名前を書いてください", "write the name of the target")));
        }
    }
}
