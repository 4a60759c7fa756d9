//! A term of the glossary that nothing uses.

use std::collections::BTreeSet;

use super::rule::{Manual, Rule, Subject, Words};
use crate::both;
use crate::model::index::{PlanIx, TermIx};
use crate::model::prose::Piece;
use crate::model::texts::{self, TextRole};
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "unused-term",
    severity: Severity::Note,
    manual: Manual {
        finds: Words {
            ja: "計画の文章にも、名前にも、ほかの言葉にも出てこない用語を見つけます。",
            en: "Finds terms that no narrative, name or other wording of the plan uses.",
        },
        why: Words {
            ja: "使われない用語には、どのページからも用語集へのリンクがつながりません。表記の違い(送り仮名、中点など)のために見つからないこともあります。",
            en: "No page links to it from the glossary's side. Often the wording differs by a sign or an ending, and the link is lost.",
        },
        example: "terms:\n  - {id: web-meeting, term: Ｗｅｂ会議, means: …, line: 30}   # 本文では「ウェブ会議」",
        cure: Words {
            ja: "表記を本文に合わせるか、文章の中で使ってください。", en: "Write the term as the text does, or use it in the narrative."
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for index in subject.portal.plan_indices() {
        let plan = subject.portal.plan(index);
        let linked = linked(subject, index);
        let texts: Vec<_> = texts::of(plan).into_iter().filter(|text| text.role != TextRole::Print).collect();
        for (position, term) in plan.terms.iter().enumerate() {
            let word = term.term.text.as_str();
            let used = || texts.iter().any(|text| text.about != Some(&term.id) && text.text.contains(word));
            if linked.contains(&TermIx(position)) || used() {
                continue;
            }
            let message = both!("用語「{word}」は、この計画のどこにも使われていません", "the term 「{word}」 is used nowhere in this plan");
            let hint = both!("本文と同じ表記にするか、文章の中で使ってください", "write it as the text does, or use it in the narrative");
            findings.push(RULE.finding(term.origin.span, message).hint(hint).about(&plan.id, &term.id));
        }
    }
}

/// The terms that a narrative of the plan links to, in any edition.
fn linked(subject: &Subject<'_>, plan: PlanIx) -> BTreeSet<TermIx> {
    let narratives = subject.portal.narratives.iter().filter(|((of, _, _), _)| *of == plan);
    let pieces = narratives.flat_map(|(_, narrative)| &narrative.blocks).flat_map(|block| &block.pieces);
    pieces.filter_map(|piece| if let Piece::Term(term, _) = piece { Some(*term) } else { None }).collect()
}
