//! The tables of the real plans: columns by contract, one row per thing, a source line for each.

use super::{Open, REAL, TABLES, Table, table_path};
use shirube::model::plan::Plan;

/// The contract's columns, as it lists them.
const CONTRACT: [(&str, &str); 13] = [
    ("sections", "section_id, parent_id, position, level, code, title, title_printed, page_ref, flags, related_plans, note, source"),
    ("programmes", "programme_id, section_id, position, kind, name, outline, baseline, required, effort, departments, relisted, relisted_from, note, source"),
    ("activities", "activity_id, programme_id, position, text, from_fy, to_fy, open_ended, uncertain, note, source"),
    (
        "indicators",
        "indicator_id, section_id, programme_id, name, series, unit, cumulative, direction, fiscal_year, role, comparator, value, upper, raw, note, source",
    ),
    ("facts", "fact_id, section_id, table, label, value, upper, unit, qualifier, raw, fiscal_year, date, note, source"),
    ("events", "event_id, section_id, text, from, to, precision, status, note, source"),
    ("organisation", "unit_id, parent_id, name, kind, note, source"),
    ("duties", "unit_id, position, code, text, source"),
    ("terms", "term, reading, full_form, definition, section_id, source"),
    ("results", "indicator_id, fiscal_year, date, value, raw, match, note, source"),
    ("corrections", "kind, where, printed, mended, note, source"),
    ("figures", "section_id, caption, kind, credit, note, source"),
    ("narrative", "section_id, block, position, language, text, source"),
];

/// How many lines the source documents have.
const DOCUMENTS: [(&str, u32); 5] = [
    ("000_152319595120b9ac.txt", 426),
    ("001_7ad8f7c60c2ca77d.txt", 963),
    ("002_e7c1e07bc2d6349d.txt", 716),
    ("003_81b711f732a7f999.txt", 1167),
    ("004_6a8f268f0c523767.txt", 698),
];

#[test]
fn every_table_begins_with_the_contracts_columns_in_order() {
    for plan in &REAL.portal.plans {
        for (name, columns) in CONTRACT {
            let wanted: Vec<&str> = columns.split(", ").collect();
            let table = REAL.table(&table_path(plan, name));
            assert_eq!(table.header[..wanted.len()], wanted, "{}/{name}", plan.id);
            assert_eq!(table.header, REAL.file(&table_path(plan, name)).columns);
        }
    }
    assert_eq!(REAL.portal.plans.len(), 5);
}

#[test]
fn text_columns_follow_in_each_other_language_after_all_others() {
    for plan in &REAL.portal.plans {
        for name in TABLES {
            let header = REAL.table(&table_path(plan, name)).header;
            let first = header.iter().position(|column| column.ends_with("_en")).unwrap_or(header.len());
            for (at, column) in header.iter().enumerate().skip(first) {
                let base = ["_en", "_ja_simple", "_zh_Hans", "_ko", "_tl"].iter().find_map(|ending| column.strip_suffix(ending));
                assert!(base.is_some_and(|base| header[..first].contains(&base.to_owned())), "{name}: column {at} is {column}");
            }
        }
    }
    let sections = REAL.table("data/minato-master/sections.csv");
    assert_eq!(
        sections.find(("section_id", "24-1"), &["title", "title_en"])[1],
        "Creating an environment where public services can be enjoyed at any time and in any place"
    );
}

#[test]
fn a_file_is_the_same_after_reading_and_writing() {
    for file in REAL.files.iter().filter(|file| file.path.as_str().ends_with(".csv") && !file.path.as_str().ends_with(".excel.csv")) {
        let table = REAL.table(file.path.as_str());
        assert_eq!(Some(table.rows.len()), file.rows, "{}", file.path);
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(&table.header).unwrap();
        table.rows.iter().for_each(|row| writer.write_record(row).unwrap());
        assert!(writer.into_inner().unwrap() == file.content, "{}", file.path);
    }
}

#[test]
fn the_twin_for_excel_is_the_same_table() {
    let mut twins = 0;
    for file in REAL.files.iter().filter(|file| file.path.as_str().ends_with(".excel.csv")) {
        let plain = file.path.as_str().replace(".excel.csv", ".csv");
        let text = REAL.text(file.path.as_str());
        assert!(text.starts_with('\u{FEFF}') && text.ends_with("\r\n"), "{}", file.path);
        assert!(!REAL.text(&plain).starts_with('\u{FEFF}') && !REAL.text(&plain).contains('\r'), "{plain}");
        assert_eq!(REAL.table(file.path.as_str()), REAL.table(&plain));
        twins += 1;
    }
    assert_eq!(twins, 13 * 5 + 2, "thirteen tables of each plan, the indicators of all, the proper names");
}

#[test]
fn tables_hold_one_row_for_each_thing_of_the_plan() {
    for (index, plan) in REAL.portal.plan_indices().zip(&REAL.portal.plans) {
        let rows = |name: &str| REAL.table(&table_path(plan, name)).rows.len();
        assert_eq!(rows("sections"), plan.sections.len());
        assert_eq!(rows("programmes"), plan.programmes.len());
        assert_eq!(rows("activities"), plan.programmes.iter().map(|programme| programme.activities.len()).sum::<usize>());
        assert_eq!(rows("events"), plan.events.len());
        assert_eq!(rows("organisation"), plan.units.len());
        assert_eq!(rows("duties"), plan.units.iter().map(|unit| unit.duties.len()).sum::<usize>());
        assert_eq!(rows("terms"), plan.terms.len());
        assert_eq!(rows("figures"), plan.figures.len());
        let outcomes: usize = plan.indicators.iter().map(|indicator| indicator.outcomes.len()).sum();
        let points = plan.indicators.iter().flat_map(|indicator| &indicator.series).map(|series| series.points.len()).sum::<usize>();
        assert_eq!(rows("results"), outcomes);
        assert_eq!(rows("indicators"), points + outcomes);
        let narratives = REAL.portal.narratives.iter().filter(|((of, _, _), _)| *of == index);
        assert_eq!(rows("narrative"), narratives.map(|(_, narrative)| narrative.blocks.len()).sum::<usize>());
        assert_eq!(facts_by_kind(&REAL, plan), expected_facts(plan), "{}", plan.id);
    }
}

const FACT_KINDS: [&str; 4] = ["fact", "cell", "item", "survey"];

fn facts_by_kind(open: &Open, plan: &Plan) -> [usize; 4] {
    let facts = open.table(&table_path(plan, "facts"));
    let kinds = facts.column("kind");
    FACT_KINDS.map(|wanted| kinds.iter().filter(|kind| **kind == wanted).count())
}

fn expected_facts(plan: &Plan) -> [usize; 4] {
    let cells = plan.tables.iter().flat_map(|table| &table.rows).map(|row| row.cells.len()).sum();
    let items = plan.lists.iter().map(|list| list.items.len()).sum();
    let surveys = plan.indicators.iter().filter_map(|indicator| indicator.survey.as_ref());
    [plan.facts.len(), cells, items, surveys.map(|survey| survey.shares.len() + usize::from(survey.method.is_some())).sum()]
}

#[test]
fn services_consultations_and_declarations_are_named_once_each() {
    for plan in &REAL.portal.plans {
        let facts = REAL.table(&table_path(plan, "facts"));
        let ids = facts.column("fact_id");
        let services = plan.services.iter().map(|service| service.id.as_str());
        let consultations = plan.consultations.iter().map(|consultation| consultation.id.as_str());
        let declarations = plan.declarations.iter().map(|declaration| declaration.id.as_str());
        for id in services.chain(consultations).chain(declarations) {
            assert_eq!(ids.iter().filter(|found| **found == id).count(), 1, "{}: {id}", plan.id);
        }
    }
}

#[test]
fn every_row_names_a_line_that_its_document_has() {
    for plan in &REAL.portal.plans {
        for name in TABLES {
            let table = REAL.table(&table_path(plan, name));
            for (row, source) in table.column("source").into_iter().enumerate() {
                let (file, line) = source.split_once("#L").unwrap();
                let (_, lines) = DOCUMENTS.iter().find(|(document, _)| *document == file).unwrap();
                let line: u32 = line.parse().unwrap();
                assert!((1..=*lines).contains(&line), "{}/{name}: row {row} is at {source}", plan.id);
                let reported = name == "results" || (name == "indicators" && table.rows[row][table.at("role")] == *"result");
                assert!(reported || file == plan.source_file, "{}/{name}: row {row} is at {source}", plan.id);
            }
        }
    }
}

#[test]
fn the_table_over_all_plans_holds_the_indicators_of_each() {
    let all = REAL.table("data/indicators.csv");
    let mut rows = Vec::new();
    let mut header = Vec::new();
    for plan in &REAL.portal.plans {
        let own = REAL.table(&table_path(plan, "indicators"));
        header = [vec!["plan_id".to_owned()], own.header].concat();
        rows.extend(own.rows.iter().map(|row| [plan.id.as_str()].into_iter().chain(row.iter()).collect()));
    }
    assert_eq!(all, Table { header, rows });
    assert!(!all.rows.is_empty());
}
