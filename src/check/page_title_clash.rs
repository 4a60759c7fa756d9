//! Two pages of one kind in one plan with the same title.

use std::collections::BTreeMap;

use super::rule::{Manual, Rule, Subject, Words};
use crate::both;
use crate::model::index::Id;
use crate::model::plan::Plan;
use crate::model::provenance::Origin;
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "page-title-clash",
    severity: Severity::Note,
    manual: Manual {
        finds: Words {
            ja: "一つの計画の中で、題が同じ二つの節、名前が同じ二つの事業、名前が同じ二つの指標を見つけます。再掲の事業は対象になりません。",
            en: "Finds two sections, two programmes or two indicators of one plan that bear the same title. Re-listed programmes are left out.",
        },
        why: Words {
            ja: "検索結果やリンクの一覧、読み上げでは題だけが頼りです。同じ題のページは見分けられません。",
            en: "In search results, lists of links and when read aloud, the title is all there is. Pages with the same title cannot be told apart.",
        },
        example: "- {id: a, name: 開催回数, unit: 回, …}\n- {id: b, name: 開催回数, unit: 回, …}",
        cure: Words {
            ja: "出典がどちらもその題なら、そのままでかまいません。content/justified.yaml に理由を書けます。",
            en: "If the source titles both so, leave them; the reason can be given in content/justified.yaml.",
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for plan in subject.plans() {
        clashes(plan, plan.sections.iter().map(|section| (section.title.text.as_str(), &section.id, &section.origin)), findings);
        clashes(
            plan,
            plan.programmes
                .iter()
                .filter(|programme| programme.relisted.is_none())
                .map(|programme| (programme.name.text.as_str(), &programme.id, &programme.origin)),
            findings,
        );
        clashes(plan, plan.indicators.iter().map(|indicator| (indicator.name.text.as_str(), &indicator.id, &indicator.origin)), findings);
    }
}

fn clashes<'a>(plan: &'a Plan, pages: impl Iterator<Item = (&'a str, &'a Id, &'a Origin)>, findings: &mut Vec<Finding>) {
    let mut seen: BTreeMap<&str, (&Id, &Origin)> = BTreeMap::new();
    for (title, id, origin) in pages {
        let Some((first, place)) = seen.get(title) else {
            seen.insert(title, (id, origin));
            continue;
        };
        let message = both!("`{id}` と `{first}` のページの題が同じです: 「{title}」", "the pages `{id}` and `{first}` have the same title: 「{title}」");
        findings.push(RULE.finding(origin.span, message).also(place.span, both!("もう一方", "the other one")).about(&plan.id, id));
    }
}
