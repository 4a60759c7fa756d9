//! A Latin abbreviation in a title or name that nothing explains.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use super::rule::{Manual, Rule, Subject, Words};
use crate::both;
use crate::model::plan::Plan;
use crate::model::texts::{self, TextRole};
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "unexplained-abbreviation",
    severity: Severity::Note,
    manual: Manual {
        finds: Words {
            ja: "節の題、事業名、指標名に出てくるローマ字の略語(AI、RPAなど)のうち、計画の用語のどれにも説明のないものを見つけます。略語ごとに、はじめに出てくるところを示します。",
            en: "Finds Latin abbreviations (AI, RPA) in titles of sections and names of programmes and indicators that no term of the plan explains: each one where it first stands.",
        },
        why: Words {
            ja: "略語は、知らない人には読めません。やさしい版や読み上げでもつまずきます。",
            en: "Who does not know an abbreviation cannot read it; easy-to-read editions and reading aloud stumble over it too.",
        },
        example: "title: AI・RPAの活用",
        cure: Words {
            ja: "出典に説明があれば terms に足してください。なければ、文章の中で説明し、content/justified.yaml に理由を書いてください。",
            en: "If the source explains it, add it to `terms`. If not, explain it in the narrative and give the reason in content/justified.yaml.",
        },
    },
    run,
};

/// Abbreviations that Japanese daily life knows better than their full forms.
const KNOWN: [&str; 9] = ["CD", "DVD", "FAX", "FM", "OK", "PDF", "PR", "TV", "WEB"];

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for plan in subject.plans() {
        let explained = explained(plan);
        let mut seen = BTreeSet::new();
        for text in texts::of(plan).into_iter().filter(|text| text.role == TextRole::Name) {
            for word in abbreviations(text.text) {
                if explained.contains(&word) || KNOWN.contains(&word.as_str()) || !seen.insert(word.clone()) {
                    continue;
                }
                let name = text.text;
                let message = both!("「{name}」の略語 {word} を説明する用語がありません", "no term explains the abbreviation {word} in 「{name}」");
                let hint = both!("出典に説明があれば `terms` に足してください", "if the source explains it, add it to `terms`");
                let finding = RULE.finding(text.span, message).hint(hint);
                findings.extend(text.about.map(|item| finding.about(&plan.id, item)));
            }
        }
    }
}

fn explained(plan: &Plan) -> BTreeSet<String> {
    plan.terms.iter().flat_map(|term| [Some(&term.term.text), term.full.as_ref()]).flatten().flat_map(|text| abbreviations(text)).collect()
}

/// Runs of Latin letters and digits that begin with two capitals, without Roman numerals.
fn abbreviations(text: &str) -> Vec<String> {
    let text: String = text.nfkc().collect();
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    let capitals = |word: &&str| word.len() >= 2 && word.bytes().take(2).all(|byte| byte.is_ascii_uppercase());
    let roman = |word: &&str| word.bytes().all(|byte| b"IVX".contains(&byte));
    words.filter(capitals).filter(|word| !roman(word)).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::abbreviations;

    #[test]
    fn abbreviations_are_capitals_and_no_numerals() {
        assert_eq!(abbreviations("ＡＩ・RPAの活用とSDGs"), ["AI", "RPA", "SDGs"]);
        assert!(abbreviations("Wi-Fi、IoT、5G、第III部、No.3").is_empty());
    }
}
