//! Goals and objectives: sections and programmes.

use super::Writer;
use super::xml::Xml;
use crate::export::prose;
use crate::model::index::{DepartmentIx, IndicatorIx, ProgrammeIx, SectionIx};
use crate::model::programme::Programme;
use crate::model::prose::BlockKind;

impl<'a> Writer<'a, '_> {
    /// A main part, with everything below it as objectives.
    pub(super) fn goal(&self, xml: &mut Xml, index: SectionIx) {
        let section = &self.subject.plan[index];
        xml.open("Goal", &[]);
        xml.leaf("Name", self.said("", &section.title.text));
        // The schema wants a description, though it may be empty.
        xml.leaf("Description", &self.aim(index));
        xml.leaf("Identifier", &format!("section-{}", section.id));
        xml.filled("SequenceIndicator", section.code.as_deref().unwrap_or(""));
        self.performers(xml, &section.departments);
        xml.leaf("OtherInformation", &self.subject.source(&section.origin.lines));
        if !section.indicators.is_empty() {
            // Only objectives have indicators: those of the goal itself stand in one of its name.
            xml.open("Objective", &[]);
            xml.leaf("Name", self.said("", &section.title.text));
            xml.leaf("Identifier", &format!("goal-{}", section.id));
            self.indicators(xml, section.indicators.iter().copied());
            xml.close();
        }
        self.below(xml, index);
        xml.close();
    }

    fn below(&self, xml: &mut Xml, index: SectionIx) {
        let section = &self.subject.plan[index];
        for programme in &section.programmes {
            self.programme(xml, *programme);
        }
        for child in &section.children {
            self.section(xml, *child);
            self.below(xml, *child);
        }
    }

    fn section(&self, xml: &mut Xml, index: SectionIx) {
        let section = &self.subject.plan[index];
        xml.open("Objective", &[]);
        xml.leaf("Name", self.said("", &section.title.text));
        xml.filled("Description", &self.aim(index));
        xml.leaf("Identifier", &format!("section-{}", section.id));
        xml.filled("SequenceIndicator", section.code.as_deref().unwrap_or(""));
        self.performers(xml, &section.departments);
        let above = section.parent.map(|parent| self.path(parent)).unwrap_or_default();
        xml.leaf("OtherInformation", &format!("{above} ({})", self.subject.source(&section.origin.lines)));
        self.indicators(xml, section.indicators.iter().copied());
        xml.close();
    }

    fn programme(&self, xml: &mut Xml, index: ProgrammeIx) {
        let programme = &self.subject.plan[index];
        let words = programme.outline.iter().chain(&programme.effort).map(|text| self.said("", text));
        xml.open("Objective", &[]);
        xml.leaf("Name", self.said("", &programme.name.text));
        xml.filled("Description", &words.collect::<Vec<_>>().join(" "));
        xml.leaf("Identifier", &format!("programme-{}", programme.id));
        self.performers(xml, &programme.departments);
        let (above, source) = (self.path(programme.section), self.subject.source(&programme.origin.lines));
        xml.leaf("OtherInformation", &format!("{above} ({source}){}", self.activities(programme)));
        self.indicators(xml, programme.indicators());
        xml.close();
    }

    /// What is done in which fiscal years: the format has no element for it.
    fn activities(&self, programme: &'a Programme) -> String {
        let formats = self.subject.theme.formats(self.edition);
        let lines = programme.activities.iter().map(|activity| format!("\n{}: {}", formats.fiscal_span(activity.years), self.said("", &activity.text.text)));
        lines.collect()
    }

    /// The titles from the top down to a section.
    fn path(&self, index: SectionIx) -> String {
        let plan = self.subject.plan;
        let steps = plan.ancestors(index).into_iter().chain([index]);
        steps.map(|step| self.said("", &plan[step].title.text)).collect::<Vec<_>>().join(" / ")
    }

    /// What the narrative says a section is about.
    fn aim(&self, index: SectionIx) -> String {
        let narrative = self.subject.portal.narratives.get(&(self.subject.index, index, self.edition));
        let block = narrative.and_then(|narrative| narrative.blocks.iter().find(|block| block.kind == BlockKind::Aim));
        block.map(|block| prose::text(self.subject, self.edition, block)).unwrap_or_default()
    }

    fn performers(&self, xml: &mut Xml, departments: &'a [DepartmentIx]) {
        for name in self.subject.departments(departments) {
            xml.open("Stakeholder", &[("StakeholderTypeType", "Organization")]);
            xml.leaf("Name", self.said("department", name));
            xml.open("Role", &[]);
            xml.leaf("Name", self.subject.theme.phrases(self.edition).get("data-label-in-charge"));
            xml.leaf("RoleType", "Performer");
            xml.close();
            xml.close();
        }
    }

    fn indicators(&self, xml: &mut Xml, indices: impl Iterator<Item = IndicatorIx>) {
        for index in indices {
            self.indicator(xml, &self.subject.plan[index]);
        }
    }
}
