//! A department that nothing names.

use super::rule::{Manual, Rule, Subject, Words};
use crate::both;
use crate::model::index::{CityIx, DepartmentIx};
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "department-unused",
    severity: Severity::Note,
    manual: Manual {
        finds: Words {
            ja: "seeds/cities.yaml に挙げてあるのに、どの計画の事業にも節にも出てこない課を見つけます。",
            en: "Finds departments listed in seeds/cities.yaml that no programme or section of the city's plans names.",
        },
        why: Words {
            ja: "その課のページは空になります。名前の書きちがいで、使われるはずの課が別に登録されていることもあります。",
            en: "Its page would be empty. Sometimes the name is misspelt and the department that is meant is listed twice.",
        },
        example: "- city: shinagawa\n  name: 品川区\n  departments:\n    - {id: planning, name: 企画調整課}   # どの事業にもない",
        cure: Words { ja: "使わない課は消してください。", en: "Remove departments that are not used." },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    if !subject.whole {
        return;
    }
    for (index, city) in subject.portal.cities.iter().enumerate() {
        for (position, department) in city.departments.iter().enumerate() {
            if is_named(subject, CityIx(index), DepartmentIx(position)) {
                continue;
            }
            let (name, of) = (&department.name, &city.name);
            let message = both!("{of}の「{name}」は、どの事業にも節にも出てきません", "「{name}」 of {of} is named by no programme and no section");
            let hint = both!("名前を確かめるか、消してください", "check its name, or remove it");
            findings.push(RULE.finding(department.span, message).hint(hint).about(&city.id, &department.id));
        }
    }
}

fn is_named(subject: &Subject<'_>, city: CityIx, department: DepartmentIx) -> bool {
    subject.plans().filter(|plan| plan.city == city).any(|plan| {
        plan.programmes.iter().any(|programme| programme.departments.contains(&department))
            || plan.sections.iter().any(|section| section.departments.contains(&department))
    })
}
