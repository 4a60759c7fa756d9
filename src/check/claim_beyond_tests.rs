//! A claim of accessibility that goes further than what was tested.

use super::rule::{Manual, Rule, Subject, Words};
use crate::both;
use crate::model::access::Claim;
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "claim-beyond-tests",
    severity: Severity::Error,
    manual: Manual {
        finds: Words {
            ja: "content/access.yaml の claim が、試験の結果より多くを名のっているところを見つけます。「準拠」は、目標の適合レベルのすべての達成基準を12か月以内に人が確かめたとき、「一部準拠」は、どれかを人が確かめたときだけです。",
            en: "Finds a `claim` in content/access.yaml that goes beyond the tests: `conforms` needs all criteria of the level aimed at confirmed by people within twelve months, `partly` needs some.",
        },
        why: Words {
            ja: "試していないことを名のると、使えなかった人の信頼を失います。",
            en: "A claim that was not tested costs the trust of those whom the site fails.",
        },
        example: "claim: conforms",
        cure: Words {
            ja: "claim を消すと、試験の結果のとおりに示します。名のるには、試験をして content/access-tests.yaml に書いてください。",
            en: "Remove `claim`: the page then says what the tests show. To claim more, test, and write it into content/access-tests.yaml.",
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let access = &subject.portal.access;
    let Some((claim, span)) = access.claim else { return };
    let most = access.most(subject.portal.updated());
    if claim <= most {
        return;
    }
    let (says, may) = (word(claim), word(most));
    let message =
        both!("`{says}` と名のっていますが、試験の結果から言えるのは `{may}` までです", "it claims `{says}`, but the tests show no more than `{may}`");
    findings.push(
        RULE.finding(span, message).hint(both!("この行を消すと、試験の結果のとおりに示します", "remove this line: the page then says what the tests show")),
    );
}

fn word(claim: Claim) -> &'static str {
    match claim {
        Claim::Considers => "considers",
        Claim::Partly => "partly",
        Claim::Conforms => "conforms",
    }
}
