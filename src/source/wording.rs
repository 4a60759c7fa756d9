//! All names of a plan in one text, in which numbers that are part of a name are looked up.

use crate::language::EditionIx;
use crate::model::contents::Saying;
use crate::model::plan::Plan;
use crate::model::portal::Portal;

/// All names of a plan in an edition, one per line: numbers inside them may stand in prose.
pub(super) fn wording(portal: &Portal, plan: &Plan, edition: EditionIx) -> String {
    let mut out = String::new();
    let mut add = |text: &str| {
        out.push_str(portal.words(edition, "", text).text);
        out.push('\n');
    };
    add(&plan.imprint.title);
    plan.imprint.previous.iter().chain(&plan.imprint.upper).for_each(|named| add(&named.title));
    for section in &plan.sections {
        add(&section.title.text);
        section.related.iter().for_each(|related| add(&related.title));
    }
    plan.programmes.iter().for_each(|programme| add(&programme.name.text));
    plan.indicators.iter().for_each(|indicator| add(&indicator.name.text));
    plan.events.iter().for_each(|event| add(&event.text.text));
    plan.terms.iter().for_each(|term| add(&term.term.text));
    plan.services.iter().for_each(|service| add(&service.name.text));
    plan.lists.iter().flat_map(|list| &list.items).for_each(|item| add(&item.text.text));
    for fact in &plan.facts {
        fact.label.iter().for_each(|label| add(label));
        if let Saying::Words { wording } = &fact.saying {
            add(&wording.text);
        }
    }
    out
}
