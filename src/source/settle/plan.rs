//! Settles a plan's own file and puts the parts together.

use std::collections::BTreeMap;

use super::contents::corrections;
use super::section::lost;
use super::value::{origin, text};
use super::{Around, Settler};
use crate::both;
use crate::calendar::Instant;
use crate::model::index::{CityIx, Id, Ids};
use crate::model::plan::{Imprint, NamedDocument, Period, Plan, Stated};
use crate::model::provenance::Lines;
use crate::report::Finding;
use crate::source::form::did_you_mean;
use crate::source::scalar::PeriodWritten;
use crate::source::written::organisation::Unit;
use crate::source::written::plan as written;
use crate::source::written::section::Section;

/// The files of one plan, as written.
#[derive(Debug)]
pub struct PlanFiles {
    /// The folder's name.
    pub id: Id,
    /// `plan.yaml`.
    pub plan: written::Plan,
    /// All sections of all files, in the order of file names.
    pub sections: Vec<Section>,
    /// `organisation.yaml`.
    pub units: Vec<Unit>,
}

/// Settles one plan; `None` if its city is not known. Links to other plans and results are settled later, when all plans are there.
pub fn settle_plan(files: &PlanFiles, around: Around<'_>, findings: &mut Vec<Finding>) -> Option<Plan> {
    let city = city(&files.plan, around, findings)?;
    let imprint = imprint(&files.plan, findings);
    let no_line = Lines::default();
    let plan = Plan {
        id: files.id.clone(),
        city,
        imprint,
        source_file: files.plan.source.0.clone(),
        links: Vec::new(),
        sections: Vec::new(),
        programmes: Vec::new(),
        indicators: Vec::new(),
        facts: Vec::new(),
        tables: Vec::new(),
        lists: Vec::new(),
        services: Vec::new(),
        consultations: Vec::new(),
        events: Vec::new(),
        declarations: Vec::new(),
        terms: Vec::new(),
        figures: Vec::new(),
        units: Vec::new(),
        ids: Ids::new(),
        origin: origin(files.plan.line.as_ref(), &no_line, files.plan.span),
    };
    let mut settler = Settler { plan, around, findings, places: BTreeMap::new(), pending_relistings: Vec::new() };
    settler.units(&files.units);
    for section in &files.sections {
        settler.section(section);
    }
    settler.find_homes();
    Some(settler.plan)
}

fn city(written: &written::Plan, around: Around<'_>, findings: &mut Vec<Finding>) -> Option<CityIx> {
    let found = around.cities.iter().position(|city| city.id == written.city.value);
    if found.is_none() && !around.mentioned.contains(&format!("city {}", written.city.value)) {
        let name = &written.city.value;
        let finding = Finding::error("unknown-city", written.city.span, both!("`{name}` という都市はありません", "there is no city `{name}`"));
        let near = did_you_mean(name.as_str(), around.cities.iter().map(|city| city.id.as_str()));
        findings.push(finding.maybe_hint(near).hint(both!("新しい都市なら seeds/cities.yaml に足してください", "if it is new, add it to seeds/cities.yaml")));
    }
    found.map(CityIx)
}

fn imprint(written: &written::Plan, findings: &mut Vec<Finding>) -> Imprint {
    let line = written.line.clone().unwrap_or_default();
    Imprint {
        title: written.title.0.clone(),
        part: text(written.part.as_ref()),
        role: written.role,
        period: match written.period {
            PeriodWritten::Years(span) => Period::Years(span),
            PeriodWritten::Length(years) => Period::Length(years),
            PeriodWritten::Unstated => Period::Unstated,
        },
        period_lines: written.period_line.clone().unwrap_or_default(),
        horizon: written.horizon.as_ref().and_then(horizon),
        previous: written.previous.as_ref().map(named),
        upper: written.upper.as_ref().map(named),
        publisher: written.publisher.as_ref().map(stated),
        editor: written.editor.as_ref().map(stated),
        issued: written.issued.as_ref().and_then(|issued| issued_on(issued, findings)),
        price: written.price.as_ref().map(stated),
        levels: written.levels.iter().map(|level| level.0.clone()).collect(),
        note: text(written.note.as_ref()),
        lost: lost(&written.not_in_source, &line),
        corrections: corrections(&written.corrections),
    }
}

fn horizon(written: &written::Horizon) -> Option<Stated<i32>> {
    let value = i32::try_from(written.value).ok()?;
    Some(Stated { value, printed: written.printed.as_ref().map(|printed| printed.0.clone()), lines: written.line.clone(), span: written.span })
}

fn named(written: &written::Named) -> NamedDocument {
    NamedDocument { title: written.title.0.clone(), period: written.period, lines: written.line.clone() }
}

fn stated(written: &written::Stated) -> Stated<String> {
    Stated {
        value: written.says.value.0.clone(),
        printed: written.printed.as_ref().map(|printed| printed.0.clone()),
        lines: written.line.clone(),
        span: written.span,
    }
}

fn issued_on(written: &written::Stated, findings: &mut Vec<Finding>) -> Option<Stated<Instant>> {
    let words = &written.says.value.0;
    let value = Instant::parse(words);
    if value.is_none() {
        let finding = Finding::error("bad-date", written.says.span, both!("`{words}` は日付として読めません", "`{words}` is no date"));
        findings.push(finding.hint(both!("`2016-04` のように書いてください", "write it like `2016-04`")));
    }
    let printed = written.printed.as_ref().map(|printed| printed.0.clone());
    value.map(|value| Stated { value, printed, lines: written.line.clone(), span: written.span })
}
