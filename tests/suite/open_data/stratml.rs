//! StratML files have the structure of the schema of Part 2 (`PerformancePlanOrReport`, 16 February 2016). Checked here: elements are
//! closed, stand where the schema lets them, in its order and number; identifiers are XML ids, each used once; dates, numbers and
//! attributes are of the schema's types. Not checked: that a validator for XML Schema says so too.

use std::collections::BTreeSet;

use super::REAL;

/// The children of an element in the schema's order; `?` at most once, `*` any number, `+` at least one, nothing exactly one.
const STRUCTURE: [(&str, &str); 13] = [
    ("PerformancePlanOrReport", "Name Description? OtherInformation? StrategicPlanCore AdministrativeInformation? Submitter?"),
    ("StrategicPlanCore", "Organization* Vision? Mission? Value* Goal+"),
    ("Organization", "Name? Acronym? Identifier? Description? Stakeholder*"),
    ("Stakeholder", "Name Description? Role*"),
    ("Role", "Name Description? RoleType*"),
    ("Goal", "Name Description Identifier? SequenceIndicator? Stakeholder* OtherInformation? Objective*"),
    ("Objective", "Name? Description? Identifier? SequenceIndicator? Stakeholder* OtherInformation? PerformanceIndicator*"),
    ("PerformanceIndicator", "SequenceIndicator? MeasurementDimension UnitOfMeasurement Identifier? Relationship* MeasurementInstance* OtherInformation?"),
    ("MeasurementInstance", "TargetResult* ActualResult*"),
    ("TargetResult", "StartDate? EndDate? NumberOfUnits? Descriptor? Description?"),
    ("ActualResult", "StartDate? EndDate? NumberOfUnits? Descriptor? Description?"),
    ("Descriptor", "DescriptorName? DescriptorValue?"),
    ("AdministrativeInformation", "Identifier? StartDate? EndDate? PublicationDate? Source?"),
];

/// An element with its children or its text.
#[derive(Debug, Default)]
struct Element<'a> {
    name: &'a str,
    attributes: &'a str,
    text: &'a str,
    children: Vec<Element<'a>>,
}

#[test]
fn every_plan_in_every_language_has_the_structure_of_the_schema() {
    for plan in &REAL.portal.plans {
        for edition in &REAL.portal.editions {
            let path = format!("data/{}/stratml.{}.xml", plan.id, edition.folder);
            let root = parse(REAL.text(&path));
            assert_eq!(root.name, "PerformancePlanOrReport");
            assert!(root.attributes.contains("xmlns=\"urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport\""));
            assert!(["Strategic_Plan", "Performance_Plan", "Performance_Report"].iter().any(|kind| root.attributes.contains(&format!("Type=\"{kind}\""))));
            let mut ids = BTreeSet::new();
            check(&root, &mut ids, &path);
        }
    }
}

#[test]
fn every_section_programme_and_indicator_is_in_the_file() {
    for plan in &REAL.portal.plans {
        let text = REAL.text(&format!("data/{}/stratml.ja.xml", plan.id));
        let count = |start: &str| text.matches(&format!("<Identifier>{start}-")).count();
        assert_eq!(count("programme"), plan.programmes.len());
        assert_eq!(count("indicator"), plan.indicators.len());
        let frames = plan.roots().filter(|root| !text.contains(&format!("<Identifier>section-{}</Identifier>", plan[*root].id))).count();
        assert_eq!(count("section"), plan.sections.len() - frames);
        assert!(frames <= 1);
    }
}

fn check<'a>(element: &Element<'a>, ids: &mut BTreeSet<&'a str>, path: &str) {
    let place = format!("{path}: {}", element.name);
    match STRUCTURE.iter().find(|(name, _)| *name == element.name) {
        Some((_, wanted)) => {
            let mut found = element.children.iter().map(|child| child.name).peekable();
            for name in wanted.split(' ') {
                let (name, least, most) = match name.strip_suffix(['?', '*', '+']) {
                    None => (name, 1, 1),
                    Some(base) if name.ends_with('?') => (base, 0, 1),
                    Some(base) if name.ends_with('*') => (base, 0, usize::MAX),
                    Some(base) => (base, 1, usize::MAX),
                };
                let count = std::iter::from_fn(|| found.next_if_eq(&name)).count();
                assert!((least..=most).contains(&count), "{place} has {count} {name}");
            }
            assert_eq!(found.next(), None, "{place}");
            assert_eq!(element.text.trim(), "", "{place}");
        }
        None => leaf(element, ids, &place),
    }
    element.children.iter().for_each(|child| check(child, ids, path));
}

fn leaf<'a>(element: &Element<'a>, ids: &mut BTreeSet<&'a str>, place: &str) {
    let text = element.text;
    assert!(element.children.is_empty(), "{place}");
    let good = match element.name {
        "Identifier" => {
            text.starts_with(|first: char| first.is_ascii_alphabetic())
                && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte))
                && ids.insert(text)
        }
        "StartDate" | "EndDate" | "PublicationDate" => {
            text.len() == 10 && text.bytes().enumerate().all(|(at, byte)| if [4, 7].contains(&at) { byte == b'-' } else { byte.is_ascii_digit() })
        }
        "NumberOfUnits" => text.parse::<f64>().is_ok(),
        "RoleType" => ["Performer", "Beneficiary"].contains(&text),
        "Name" | "MeasurementDimension" | "DescriptorName" | "DescriptorValue" => !text.is_empty(),
        _ => true,
    };
    assert!(good, "{place}: `{text}`");
}

fn parse(text: &str) -> Element<'_> {
    let mut open: Vec<Element<'_>> = vec![Element::default()];
    let mut rest = text.strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").unwrap();
    while let Some(start) = rest.find('<') {
        let (before, from) = rest.split_at(start);
        let (tag, after) = from[1..].split_once('>').unwrap();
        if let Some(name) = tag.strip_prefix('/') {
            let mut done = open.pop().unwrap();
            assert_eq!(done.name, name);
            done.text = before;
            open.last_mut().unwrap().children.push(done);
        } else {
            let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
            open.push(Element { name, attributes, ..Element::default() });
        }
        rest = after;
    }
    assert_eq!(open.len(), 1);
    open.pop().unwrap().children.pop().unwrap()
}
