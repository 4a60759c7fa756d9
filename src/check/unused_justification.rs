//! A justification of something that is not found.

use super::rule::{Manual, Rule, Subject, Words};
use crate::both;
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "unused-justification",
    severity: Severity::Warning,
    manual: Manual {
        finds: Words {
            ja: "content/justified.yaml のうち、対応する注意・参考の指摘がないものを見つけます。エラーは理由があっても残せません。",
            en: "Finds entries of content/justified.yaml to which no warning or note belongs. An error cannot be justified.",
        },
        why: Words {
            ja: "直したあとに残った理由は、読む人に「まだ問題がある」と思わせます。IDの書きちがいで、効いていないこともあります。",
            en: "A reason that outlives its fault tells readers that something is still wrong. Or an id is misspelt, and the entry does nothing.",
        },
        example: "- rule: target-not-better\n  about: minato-master/no-such-indicator\n  reason: 計画が据え置きとしている",
        cure: Words {
            ja: "いらなくなったものは消し、IDが違っていれば直してください。", en: "Remove it if it is no longer needed, or mend its ids."
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    if !subject.whole {
        return;
    }
    let mut unused = Vec::new();
    for justification in &subject.portal.justified {
        let (rule, about) = (&justification.rule, &justification.about);
        let found = findings.iter().any(|finding| finding.severity != Severity::Error && finding.rule == rule && finding.subject.as_deref() == Some(about));
        if found {
            continue;
        }
        let message = both!("`{about}` について、`{rule}` の注意はありません", "there is no finding `{rule}` about `{about}` to justify");
        let known = super::RULES.iter().any(|known| known.id == rule);
        let hint = if known {
            both!("いらなければ消し、IDが違っていれば直してください", "remove it, or mend its ids")
        } else {
            both!("`{rule}` という検査はありません", "there is no rule `{rule}`")
        };
        unused.push(RULE.finding(justification.span, message).hint(hint));
    }
    findings.extend(unused);
}
