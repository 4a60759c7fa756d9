//! Departments: what each is responsible for in the plans.

use std::collections::BTreeMap;

use serde::Serialize;

use super::section::{ProgrammeLine, programme_line};
use super::{Frame, NavLink, PageContext, address};
use crate::calendar::FiscalYear;
use crate::markdown::escape;
use crate::model::index::{CityIx, DepartmentIx, Item, PlanIx, ProgrammeIx, SectionIx, UnitIx};

/// What a department does in one plan.
#[derive(Debug, Clone, Serialize)]
pub struct WorkView {
    /// The plan.
    pub plan: NavLink,
    /// Its period.
    pub period: String,
    /// Its programmes.
    pub programmes: Vec<ProgrammeLine>,
    /// Sections for which it is named.
    pub sections: Vec<NavLink>,
    /// What was planned when, in the order of years.
    pub planned: Vec<PlannedView>,
}

/// What is planned for the same years.
#[derive(Debug, Clone, Serialize)]
pub struct PlannedView {
    /// The years.
    pub years: String,
    /// The activities: the programme, what it does, and whether its years are uncertain.
    pub activities: Vec<(NavLink, String, bool)>,
}

/// The page of a department.
#[derive(Debug, Clone, Serialize)]
pub struct DepartmentPage {
    /// Around the page.
    pub frame: Frame,
    /// Its name.
    pub name_html: String,
    /// Its name in the source language.
    pub original_html: String,
    /// Whose department it is.
    pub city_html: String,
    /// Its work, by plan.
    pub work: Vec<WorkView>,
    /// Where a document describes its duties.
    pub duties: Vec<NavLink>,
}

/// The view of a department's page.
pub fn view(ctx: &PageContext<'_>, city: CityIx, at: DepartmentIx) -> DepartmentPage {
    let department = &ctx.portal.city(city).departments[at.0];
    let link = ctx.department(city, at);
    let city_name = &ctx.portal.city(city).name;
    let said = ctx.portal.words(ctx.voice.edition, "department", &department.name);
    let name = said.text;
    let description = ctx.voice.phrases.fill("department-lead", &[("name", name), ("city", ctx.voice.text(city_name))]);
    let crumbs = vec![NavLink::new(ctx.href(address::DEPARTMENTS), escape(ctx.voice.phrase("nav-departments")))];
    let frame = Frame::new(ctx, &format!("{name} | {}", ctx.voice.text(city_name)), &description).with_crumbs(ctx, crumbs).with_here(link.html.clone());
    let plans: Vec<PlanIx> = ctx.portal.plan_indices().filter(|index| ctx.portal.plan(*index).city == city).collect();
    let work: Vec<WorkView> =
        plans.iter().map(|index| self::work(ctx, *index, at)).filter(|work| !work.programmes.is_empty() || !work.sections.is_empty()).collect();
    let duties = plans.iter().flat_map(|index| duties(ctx, *index, &department.name));
    DepartmentPage {
        frame,
        original_html: if ctx.voice.is_source() || said.borrowed { String::new() } else { ctx.voice.foreign(&department.name) },
        name_html: link.html,
        city_html: ctx.words_html(city_name),
        duties: duties.collect(),
        work,
    }
}

fn work(ctx: &PageContext<'_>, index: PlanIx, at: DepartmentIx) -> WorkView {
    let plan = ctx.portal.plan(index);
    let programmes: Vec<ProgrammeIx> = plan.programme_indices().filter(|programme| plan[*programme].departments.contains(&at)).collect();
    let sections = plan.section_indices().filter(|section: &SectionIx| plan[*section].departments.contains(&at));
    WorkView {
        plan: ctx.plan_link(index),
        period: ctx.voice.period(plan),
        planned: planned(ctx, index, &programmes),
        programmes: programmes.into_iter().map(|programme| line(ctx, index, (programme, at))).collect(),
        sections: sections.map(|section| ctx.section_link(index, section)).collect(),
    }
}

/// A programme on the page of one of its departments: who else is responsible for it.
fn line(ctx: &PageContext<'_>, index: PlanIx, (programme, at): (ProgrammeIx, DepartmentIx)) -> ProgrammeLine {
    let plan = ctx.portal.plan(index);
    let others = plan[programme].departments.iter().filter(|department| **department != at);
    let departments = others.map(|department| ctx.department(plan.city, *department)).collect();
    ProgrammeLine { departments, ..programme_line(ctx, index, programme) }
}

/// The activities of programmes, those of the same years together, the earliest first.
fn planned(ctx: &PageContext<'_>, index: PlanIx, programmes: &[ProgrammeIx]) -> Vec<PlannedView> {
    let plan = ctx.portal.plan(index);
    let mut by_years: BTreeMap<(FiscalYear, FiscalYear), PlannedView> = BTreeMap::new();
    for at in programmes {
        for activity in &plan[*at].activities {
            let years = activity.years;
            let group = by_years
                .entry((years.from, years.to.unwrap_or(FiscalYear(i32::MAX))))
                .or_insert_with(|| PlannedView { years: ctx.voice.years(years), activities: Vec::new() });
            group.activities.push((ctx.item(index, Item::Programme(*at)), ctx.words_html(&activity.text.text), activity.uncertain.is_some()));
        }
    }
    by_years.into_values().collect()
}

fn duties(ctx: &PageContext<'_>, index: PlanIx, name: &str) -> Vec<NavLink> {
    let plan = ctx.portal.plan(index);
    let units = (0..plan.units.len()).map(UnitIx).filter(|unit| plan[*unit].name.text == name);
    units.map(|unit| NavLink::new(ctx.href(&format!("{}#{}", address::organisation(plan), plan[unit].id)), ctx.words_html(&plan.imprint.title))).collect()
}

/// A city with its departments.
#[derive(Debug, Clone, Serialize)]
pub struct CityView {
    /// Its name.
    pub name_html: String,
    /// Its departments.
    pub departments: Vec<NavLink>,
}

/// The page of all departments.
#[derive(Debug, Clone, Serialize)]
pub struct DepartmentsPage {
    /// Around the page.
    pub frame: Frame,
    /// Cities whose plans name departments.
    pub cities: Vec<CityView>,
    /// Cities whose plans name none.
    pub without: Vec<String>,
}

/// The view of the page of all departments.
pub fn overview(ctx: &PageContext<'_>) -> DepartmentsPage {
    let voice = &ctx.voice;
    let frame = Frame::new(ctx, voice.phrase("departments-title"), voice.phrase("departments-lead")).with_crumbs(ctx, Vec::new());
    let all = super::kinds::departments(ctx.portal);
    let mut cities = Vec::new();
    let mut without = Vec::new();
    for (number, city) in ctx.portal.cities.iter().enumerate() {
        let departments: Vec<NavLink> = all.iter().filter(|(of, _)| of.0 == number).map(|(of, at)| ctx.department(*of, *at)).collect();
        let name_html = ctx.words_html(&city.name);
        if departments.is_empty() { without.push(name_html) } else { cities.push(CityView { name_html, departments }) }
    }
    DepartmentsPage { frame, cities, without }
}
