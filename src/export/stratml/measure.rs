//! Performance indicators: a measurement per series and fiscal year, targets beside what was measured.

use super::Writer;
use super::xml::Xml;
use crate::calendar::{FiscalSpan, FiscalYear};
use crate::export::catalogue::days;
use crate::export::subject::source;
use crate::model::indicator::{Indicator, Outcome, Point, Role, Series, Value};
use crate::model::quantity::Figure;

impl<'a> Writer<'a, '_> {
    pub(super) fn indicator(&self, xml: &mut Xml, indicator: &'a Indicator) {
        xml.open("PerformanceIndicator", &[("PerformanceIndicatorType", "Quantitative")]);
        xml.leaf("MeasurementDimension", self.said("", &indicator.name.text));
        xml.leaf("UnitOfMeasurement", indicator.unit.as_ref().map_or("", |unit| self.said("unit", unit)));
        xml.leaf("Identifier", &format!("indicator-{}", indicator.id));
        for series in &indicator.series {
            for same_year in series.points.chunk_by(|one, next| one.year == next.year) {
                xml.open("MeasurementInstance", &[]);
                let (targets, measured): (Vec<&Point>, Vec<&Point>) = same_year.iter().partition(|point| point.role.is_target());
                targets.into_iter().chain(measured).for_each(|point| self.point(xml, series, point));
                xml.close();
            }
        }
        for outcome in &indicator.outcomes {
            self.outcome(xml, outcome);
        }
        xml.filled("OtherInformation", indicator.note.as_ref().map_or("", |note| self.said("", note)));
        xml.close();
    }

    fn point(&self, xml: &mut Xml, series: &'a Series, point: &'a Point) {
        let series = series.name.as_ref().map(|name| self.said("", name));
        let place = self.subject.source(&point.value.origin.lines);
        let description = series.into_iter().map(str::to_owned).chain([place]).collect::<Vec<_>>().join("; ");
        xml.open(if point.role.is_target() { "TargetResult" } else { "ActualResult" }, &[]);
        self.year(xml, Some(point.year));
        self.value(xml, &point.value, point.role);
        xml.leaf("Description", &description);
        xml.close();
    }

    fn outcome(&self, xml: &mut Xml, outcome: &'a Outcome) {
        let document = self.subject.portal.plan(outcome.document);
        let description = format!("{}: {} ({})", outcome.quality.word(), self.said("", &outcome.why), source(document, &outcome.value.origin.lines));
        xml.open("MeasurementInstance", &[]);
        xml.open("ActualResult", &[]);
        self.year(xml, outcome.date.fiscal_year());
        self.value(xml, &outcome.value, Role::Result);
        xml.leaf("Description", &description);
        xml.close();
        xml.close();
    }

    fn year(&self, xml: &mut Xml, year: Option<FiscalYear>) {
        let Some(year) = year else { return };
        let (start, end) = days(FiscalSpan { from: year, to: Some(year) });
        xml.leaf("StartDate", &start);
        xml.leaf("EndDate", &end.unwrap_or_default());
    }

    /// A plain number is a number of units; bounds, bands, words and dashes are said in words beside it.
    fn value(&self, xml: &mut Xml, value: &'a Value, role: Role) {
        if let Figure::Number(number) = value.quantity.figure {
            xml.leaf("NumberOfUnits", &number.to_string());
        }
        xml.open("Descriptor", &[]);
        xml.leaf("DescriptorName", role.open_data());
        xml.leaf("DescriptorValue", &self.subject.voice(self.edition).value(value));
        xml.close();
    }
}
