//! Open data: what the portal publishes for machines, under `data/` of the site. Names and columns are a contract with readers outside.
//!
//! Goes in: the portal and its theme (for headings and labels). Comes out: files with their content, in a stable order. One format per
//! file: tables in `table/`, the whole plan in `plan/`, then `package`, `stratml` and `catalogue` over them.
//! Leaves to others: where files are written ([`crate::publish`]), the page that lists them ([`crate::page`]).

mod catalogue;
mod cell;
pub mod chart;
mod column;
mod names;
mod package;
mod plan;
mod prose;
mod sheet;
mod stated;
mod stratml;
mod subject;
mod table;
mod vocabulary;
mod workbook;

use csv::StringRecord;
use rayon::prelude::*;
use serde_json::json;

use crate::changes::{self, History};
use crate::language::EditionIx;
use crate::model::index::PlanIx;
use crate::model::portal::{Erratum, Portal};
use crate::path::SitePath;
use crate::theme::Theme;
use sheet::Sheet;
use subject::Subject;

/// A published data file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Its path in the site.
    pub path: SitePath,
    /// Its media type.
    pub media_type: &'static str,
    /// Its content.
    pub content: Vec<u8>,
    /// The columns of a table, in order; empty for other files.
    pub columns: Vec<String>,
    /// How many rows a table has.
    pub rows: Option<usize>,
    /// The key of the phrase that says what it holds.
    pub title_key: &'static str,
    /// The plan that it belongs to; none for files of the whole portal.
    pub plan: Option<PlanIx>,
    /// The edition whose language it is in; none for files that hold every language.
    pub edition: Option<EditionIx>,
}

/// The media type of CSV.
const CSV: &str = "text/csv";
/// The media type of Excel workbooks.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// The media type of JSON.
const JSON: &str = "application/json";

/// A plan's files, and its indicators for the table over all plans.
struct PlanFiles {
    files: Vec<Published>,
    own: Vec<Published>,
    indicators: Option<Sheet>,
}

/// All open data files of a portal: those of each plan in the plans' order, then those of the whole portal.
pub fn all(portal: &Portal, theme: &Theme) -> Vec<Published> {
    let indices: Vec<PlanIx> = portal.plan_indices().collect();
    let plans: Vec<PlanFiles> = indices.par_iter().map(|index| plan_files(&Subject::new(portal, theme, *index))).collect();
    let mut files = Vec::new();
    let mut own_tables = Vec::new();
    let mut indicators: Option<Sheet> = None;
    for (plan, index) in plans.into_iter().zip(indices) {
        files.extend(plan.files);
        own_tables.extend(plan.own);
        let own = plan.indicators.map(|sheet| with_plan(sheet, portal.plan(index).id.as_str()));
        match (&mut indicators, own) {
            (Some(all), Some(own)) => all.records.extend(own.records),
            (all, own) => *all = own.or(all.take()),
        }
    }
    files.extend(own_tables);
    files.extend(indicators.iter().flat_map(|sheet| tables_of(None, "data", "data-file-all-indicators", sheet)));
    files.extend(names::sheet(portal).iter().flat_map(|sheet| tables_of(None, "data", sheet.form.title_key, sheet)));
    files.extend(file(plan::SCHEMA_PATH.to_owned(), "application/schema+json", "data-file-schema", plan::schema(&portal.settings.base_url)));
    if portal.editions.len() > 1 {
        files.extend(file("data/translations.json".to_owned(), JSON, "data-file-translations", translations(portal, theme)));
    }
    let catalogue = catalogue::json(portal, &files);
    files.extend(file("data/catalogue.jsonld".to_owned(), "application/ld+json", "data-file-catalogue", catalogue));
    files
}

/// How far the translations are.
fn translations(portal: &Portal, theme: &Theme) -> Vec<u8> {
    let status = crate::translation::status::of(portal, theme);
    let mut text = serde_json::to_vec_pretty(&status).unwrap_or_default();
    text.push(b'\n');
    text
}

/// The history of changes, and the corrections of our mistakes.
pub fn history(portal: &Portal, history: &History) -> Vec<Published> {
    let erratum = |erratum: &Erratum| {
        let plan = portal.plan(erratum.plan);
        let item = erratum.item.and_then(|item| plan.ids.iter().find(|(_, known)| **known == item)).map(|(id, _)| id.as_str());
        json!({"date": erratum.date.iso(), "plan": plan.id.as_str(), "id": item, "what": erratum.what, "why": erratum.why})
    };
    let whole = json!({"changes": history.changes, "errata": portal.errata.iter().map(erratum).collect::<Vec<_>>()});
    file(changes::PATH.to_owned(), JSON, "data-file-changes", format!("{whole:#}\n").into_bytes())
}

fn plan_files(subject: &Subject<'_>) -> PlanFiles {
    let folder = subject.folder();
    let mut sheets = table::all(subject);
    let mut files: Vec<Published> = sheets.iter().flat_map(|sheet| tables_of(Some(subject.index), &folder, sheet.form.title_key, sheet)).collect();
    let mut own = file(format!("{folder}/plan.json"), JSON, "data-file-plan", plan::json(subject));
    for edition in subject.portal.edition_indices() {
        let path = format!("{folder}/stratml.{}.xml", subject.edition(edition).folder);
        let written = file(path, "application/xml", "data-file-stratml", stratml::xml(subject, edition));
        own.extend(written.into_iter().map(|file| Published { edition: Some(edition), ..file }));
    }
    files.extend(own.into_iter().map(|file| Published { plan: Some(subject.index), ..file }));
    let package = package::json(subject, &sheets, &files);
    let package = file(format!("{folder}/datapackage.json"), JSON, "data-file-package", package);
    files.extend(package.into_iter().map(|file| Published { plan: Some(subject.index), ..file }));
    let own = own_tables(subject, &sheets);
    let at = sheets.iter().position(|sheet| sheet.form.name == "indicators");
    PlanFiles { files, own, indicators: at.map(|at| sheets.swap_remove(at)) }
}

/// The plan's workbook, and each stated table as CSV and JSON. They repeat what the plan's data package holds, and so stand outside of it.
fn own_tables(subject: &Subject<'_>, sheets: &[Sheet]) -> Vec<Published> {
    let plan = subject.plan;
    let mut files = Vec::new();
    if let Some(book) = workbook::bytes(&plan.imprint.title, sheets, &plan.tables) {
        files.extend(file(format!("data/excel/{}.xlsx", plan.id), XLSX, "data-file-workbook", book));
    }
    for table in &plan.tables {
        let rows = stated::rows(table);
        let path = |ending: &str| format!("data/tables/{}/{}.{ending}", plan.id, table.id);
        let csv = file(path("csv"), CSV, "data-file-table", stated::csv(&rows));
        let columns = rows.first().cloned().unwrap_or_default();
        files.extend(csv.into_iter().map(|file| Published { columns: columns.clone(), rows: Some(table.rows.len()), ..file }));
        files.extend(file(path("json"), JSON, "data-file-table", stated::json(subject, table)));
    }
    files
}

/// A table and its twin for Windows Excel.
fn tables_of(plan: Option<PlanIx>, folder: &str, title_key: &'static str, sheet: &Sheet) -> Vec<Published> {
    let name = sheet.form.name;
    let twins = [(format!("{folder}/{name}.csv"), sheet.csv()), (format!("{folder}/{name}.excel.csv"), sheet.excel())];
    let tabular = |file: Published| Published { columns: sheet.header.clone(), rows: Some(sheet.records.len()), plan, ..file };
    twins.into_iter().flat_map(|(path, content)| file(path, CSV, title_key, content)).map(tabular).collect()
}

/// A file; nothing if its path could not stand in a site, which the forms of ids and editions rule out.
fn file(path: String, media_type: &'static str, title_key: &'static str, content: Vec<u8>) -> Vec<Published> {
    let path = SitePath::parse(&path);
    let published = |path| Published { path, media_type, content, columns: Vec::new(), rows: None, title_key, plan: None, edition: None };
    path.map(published).into_iter().collect()
}

/// The table with the plan's id as its first column.
fn with_plan(mut sheet: Sheet, plan: &str) -> Sheet {
    sheet.header.insert(0, "plan_id".to_owned());
    for record in &mut sheet.records {
        let mut longer = StringRecord::with_capacity(record.as_slice().len() + plan.len(), record.len() + 1);
        longer.push_field(plan);
        longer.extend(record.iter());
        *record = longer;
    }
    sheet
}
