//! Settles indicators: points in order, series, surveys.

use super::Settler;
use super::value::{origin, text, wording};
use crate::both;
use crate::model::index::{IndicatorIx, Item};
use crate::model::indicator::{FigureKind, Indicator, Owner, Point, Series, Survey};
use crate::model::provenance::Lines;
use crate::report::Finding;
use crate::source::written::indicator as written;
use crate::source::written::value::Points;

impl Settler<'_> {
    /// Adds an indicator to the plan; `None` if it has no readable value.
    pub(super) fn indicator(&mut self, written: &written::Indicator, owner: Owner) -> Option<IndicatorIx> {
        let unit = match written.unit.value.0.as_str() {
            "none" => None,
            unit => Some(unit.to_owned()),
        };
        let series = self.series(written, unit.as_deref());
        if series.iter().all(|series| series.points.is_empty()) {
            let name = &written.name.0;
            let finding =
                Finding::error("indicator-without-values", written.span, both!("指標「{name}」に値がありません", "the indicator 「{name}」 has no values"));
            self.findings.push(finding.hint(both!("`values:` に「年度 役割: 値」を書いてください", "write year, role and value under `values:`")));
            return None;
        }
        let index = IndicatorIx(self.plan.indicators.len());
        self.register(&written.id, Item::Indicator(index));
        let survey = written.survey.as_ref().map(|survey| self.survey(survey, &written.line));
        self.plan.indicators.push(Indicator {
            id: written.id.value.clone(),
            name: wording(&written.name, written.printed.as_ref(), written.why.as_ref()),
            note: text(written.note.as_ref()),
            unit,
            direction: written.good,
            direction_why: text(written.good_why.as_ref()),
            kind: written.kind.unwrap_or(FigureKind::Unstated),
            every: written.every,
            owner,
            series,
            survey,
            outcomes: Vec::new(),
            origin: origin(Some(&written.line), &written.line, written.span),
        });
        Some(index)
    }

    fn series(&mut self, written: &written::Indicator, unit: Option<&str>) -> Vec<Series> {
        let own = written.values.clone().unwrap_or_default();
        let shared = self.points(&own, unit, &written.line, !written.series.is_empty());
        if written.series.is_empty() {
            return vec![Series { name: None, points: sorted(shared) }];
        }
        let mut all = Vec::new();
        for series in &written.series {
            let mut points = self.points(&series.values, unit, &written.line, false);
            points.extend(shared.iter().cloned());
            all.push(Series { name: Some(series.name.value.0.clone()), points: sorted(points) });
        }
        all
    }

    fn points(&mut self, written: &Points, unit: Option<&str>, lines: &Lines, shared: bool) -> Vec<Point> {
        let mut points: Vec<Point> = Vec::new();
        for (key, value) in &written.0 {
            let (year, role) = key.value;
            let was = self.earlier(value, unit, lines);
            if !role.is_target() {
                self.findings.extend(super::value::misplaced_ledger(value));
            }
            let Some(value) = self.amount_in(value, unit, lines) else { continue };
            if points.iter().any(|point| point.year == year && point.role == role) {
                let finding = Finding::error("duplicate-key", key.span, both!("{year}年度の同じ役割の値が2度あります", "FY{year} has two values of this role"));
                self.findings.push(finding.hint(both!("どちらか一方を消してください", "remove one of the two")));
                continue;
            }
            points.push(Point { year, role, value, shared, was });
        }
        points
    }

    fn survey(&mut self, written: &written::Survey, lines: &Lines) -> Survey {
        let place = origin(written.line.as_ref(), lines, written.span);
        let mut shares = Vec::new();
        for (answer, share) in written.shares.iter().flat_map(|pairs| &pairs.0) {
            shares.extend(self.amount(share, &place.lines).map(|value| (answer.value.clone(), value)));
        }
        for answer in &written.adds_up_to {
            if !shares.iter().any(|(known, _)| *known == answer.value.0) {
                let name = &answer.value.0;
                self.findings.push(Finding::error(
                    "unknown-answer",
                    answer.span,
                    both!("`{name}` という回答は shares にありません", "`shares` has no answer `{name}`"),
                ));
            }
        }
        let adds_up_to = written.adds_up_to.iter().map(|answer| answer.value.0.clone()).collect();
        Survey { name: written.name.0.clone(), year: written.year, shares, adds_up_to, method: text(written.method.as_ref()), origin: place }
    }
}

fn sorted(mut points: Vec<Point>) -> Vec<Point> {
    points.sort_by_key(|point| (point.year, point.role));
    points
}
