//! A heading in Markdown that skips a level.

use super::rule::{Manual, Rule, Subject, Words};
use super::said;
use crate::both;
use crate::model::written::WrittenForm;
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "heading-skips-level",
    severity: Severity::Error,
    manual: Manual {
        finds: Words {
            ja: "文章や手引きの見出しが、段を飛ばしているところを見つけます(## の次が #### など)。",
            en: "Finds headings in narrative and manual that skip a level (#### after ##).",
        },
        why: Words {
            ja: "画面読み上げを使う人は、見出しの段でページの形を知ります。段が抜けると、見落としがあるように聞こえます。",
            en: "Who listens to a page learns its shape from the levels of its headings. A missing level sounds like something that was missed.",
        },
        example: "## なぜ\n\n#### 国の動き",
        cure: Words { ja: "1段下の見出し(### など)にしてください。", en: "Use the next level (###)." },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for file in said::files(subject) {
        let mut last = 1;
        for said in &file {
            let Some(WrittenForm::Heading(level)) = said.form else { continue };
            if level > last + 1 && level > 2 {
                let (words, marks, right) = (said.quote(), "#".repeat(level.into()), "#".repeat(usize::from(last) + 1));
                let message = both!("見出し「{words}」({marks})は、段を飛ばしています", "the heading “{words}” ({marks}) skips a level");
                findings.push(said.finding(&RULE, message).hint(both!("`{right} {words}` と書いてください", "write `{right} {words}`")));
            }
            last = level.max(2);
        }
    }
}
