//! StratML Part 2 (ANSI/AIIM 22, `PerformancePlanOrReport`): a plan in one language, for exchange with other tools.
//!
//! Goals are the plan's main parts; the sections and programmes below them are objectives, in document order, with their path in
//! `OtherInformation`, since StratML knows no deeper tree. Indicators become performance indicators with a measurement per series and
//! fiscal year. The format marks no language, so each edition has a file of its own; facts, events and terms have no place in it.

mod measure;
mod objective;
mod xml;

use super::subject::Subject;
use crate::calendar::Instant;
use crate::export::catalogue::days;
use crate::language::EditionIx;
use crate::model::index::SectionIx;
use crate::model::plan::{DocumentRole, Period, Plan};
use xml::Xml;

/// The schema's namespace, version of 16 February 2016.
const NAMESPACE: &str = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport";

/// A plan in the language of an edition.
pub fn xml(subject: &Subject<'_>, edition: EditionIx) -> Vec<u8> {
    let writer = Writer { subject, edition };
    let mut xml = Xml::new();
    writer.document(&mut xml);
    xml.finish()
}

/// A plan and the edition in which it is said.
struct Writer<'a, 'b> {
    subject: &'b Subject<'a>,
    edition: EditionIx,
}

impl<'a> Writer<'a, '_> {
    /// The wording in the edition; where it has no translation, in the source language.
    fn said(&self, context: &str, text: &'a str) -> &'a str {
        self.subject.portal.words(self.edition, context, text).text
    }

    fn document(&self, xml: &mut Xml) {
        let imprint = &self.subject.plan.imprint;
        xml.open("PerformancePlanOrReport", &[("xmlns", NAMESPACE), ("Type", kind(self.subject.plan))]);
        xml.leaf("Name", self.said("", &imprint.title));
        if let Some(part) = &imprint.part {
            xml.leaf("Description", self.said("", part));
        }
        xml.leaf("OtherInformation", &self.remarks());
        self.core(xml);
        self.administration(xml);
        xml.close();
    }

    /// Language, licence and source document: the format has no element for them.
    fn remarks(&self) -> String {
        let portal = self.subject.portal;
        let (licence, url) = &portal.settings.licence;
        format!("{}; {licence} {url}; {}", self.subject.edition(self.edition).tag, self.subject.plan.source_file)
    }

    fn core(&self, xml: &mut Xml) {
        let (portal, plan) = (self.subject.portal, self.subject.plan);
        let city = portal.city(plan.city);
        xml.open("StrategicPlanCore", &[]);
        xml.open("Organization", &[]);
        xml.leaf("Name", self.said("", &city.name));
        xml.leaf("Identifier", &format!("city-{}", city.id));
        for unit in &plan.units {
            let duties: Vec<&str> = unit.duties.iter().map(|duty| self.said("", &duty.text.text)).collect();
            xml.open("Stakeholder", &[("StakeholderTypeType", "Organization")]);
            xml.leaf("Name", self.said("", &unit.name.text));
            xml.filled("Description", &duties.join("; "));
            xml.close();
        }
        xml.close();
        for goal in goals(plan) {
            self.goal(xml, goal);
        }
        xml.close();
    }

    fn administration(&self, xml: &mut Xml) {
        let plan = self.subject.plan;
        xml.open("AdministrativeInformation", &[]);
        xml.leaf("Identifier", &format!("plan-{}", plan.id));
        if let Period::Years(span) = plan.imprint.period {
            let (start, end) = days(span);
            xml.leaf("StartDate", &start);
            xml.filled("EndDate", &end.unwrap_or_default());
        }
        // The schema takes whole days only.
        if let Some(day @ Instant::Day(..)) = plan.imprint.issued.as_ref().map(|issued| issued.value) {
            xml.leaf("PublicationDate", &day.iso());
        }
        let portal = self.subject.portal;
        let folder = &self.subject.edition(self.edition).folder;
        xml.leaf("Source", &format!("{}{}/stratml.{folder}.xml", portal.settings.base_url, self.subject.folder()));
        xml.close();
    }
}

/// A report of operations reports; a plan with indicators plans performance; a plan without is strategic.
fn kind(plan: &Plan) -> &'static str {
    match plan.imprint.role {
        DocumentRole::Operations => "Performance_Report",
        DocumentRole::Plan if plan.indicators.is_empty() => "Strategic_Plan",
        DocumentRole::Plan => "Performance_Plan",
    }
}

/// The main parts: the sections at the top. If a single one of them is a frame for the others, with more than one level below it and
/// nothing measured or done of its own, those right below it.
fn goals(plan: &Plan) -> Vec<SectionIx> {
    let deep = |root: &SectionIx| plan[*root].children.iter().any(|child| !plan[*child].children.is_empty());
    let frames: Vec<SectionIx> = plan.roots().filter(deep).collect();
    let frame = match frames.as_slice() {
        [only] if plan[*only].indicators.is_empty() && plan[*only].programmes.is_empty() => Some(*only),
        _ => None,
    };
    let below = |root: SectionIx| if Some(root) == frame { plan[root].children.clone() } else { vec![root] };
    plan.roots().flat_map(below).collect()
}
