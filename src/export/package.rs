//! `datapackage.json`: a Data Package (version 2, Frictionless Data) that describes every file of a plan.
//!
//! Goes in: the plan's tables and its finished files. Comes out: the description with types, keys, sizes, hashes, licence and sources.
//! Specification: <https://datapackage.org/standard/data-package/>.

use serde_json::{Map, Value as Json, json};

use super::Published;
use super::column::{Column, Kind};
use super::plan::lines;
use super::sheet::{Sheet, translated};
use super::subject::Subject;

const PACKAGE_PROFILE: &str = "https://datapackage.org/profiles/2.0/datapackage.json";
const TABLE_PROFILE: &str = "https://datapackage.org/profiles/2.0/tableschema.json";
/// `<file>#L<line>`, lines from 1.
const SOURCE_PATTERN: &str = "^.+#L[1-9][0-9]*$";
/// ISO 8601, cut to what is known.
const DATE_PATTERN: &str = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";

/// The description of a plan's files.
pub fn json(subject: &Subject<'_>, sheets: &[Sheet], files: &[Published]) -> Vec<u8> {
    let settings = &subject.portal.settings;
    let folder = subject.folder();
    let (licence, licence_url) = &settings.licence;
    let title = title(subject);
    let package = json!({
        "$schema": PACKAGE_PROFILE,
        "name": subject.plan.id.as_str(),
        "id": format!("{}{folder}/datapackage.json", settings.base_url),
        "title": title,
        "homepage": settings.base_url,
        "version": settings.updated,
        "licenses": [{"name": licence_name(licence), "title": licence, "path": licence_url}],
        "sources": [{"title": format!("{title} ({})", subject.plan.source_file)}],
        "contributors": [{"title": settings.publisher, "path": settings.contact, "roles": ["publisher"]}],
        "resources": files.iter().map(|file| resource(subject, sheets, file)).collect::<Vec<_>>(),
    });
    lines(&package)
}

/// City, title and part of the document, in the source language.
pub fn title(subject: &Subject<'_>) -> String {
    let imprint = &subject.plan.imprint;
    let city = &subject.portal.city(subject.plan.city).name;
    let parts = [Some(city), Some(&imprint.title), imprint.part.as_ref()];
    parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// A licence's name as an identifier: `CC BY 4.0` is `CC-BY-4.0`.
fn licence_name(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii_alphanumeric() || c == '.' { c } else { '-' }).collect()
}

fn resource(subject: &Subject<'_>, sheets: &[Sheet], file: &Published) -> Json {
    let folder = format!("{}/", subject.folder());
    let name = file.path.as_str().trim_start_matches(&folder);
    let base = name.split('.').next().unwrap_or(name);
    let sheet = sheets.iter().find(|sheet| sheet.form.name == base && file.rows.is_some());
    let excel = name.ends_with(".excel.csv");
    let mut resource = Map::new();
    let mut put = |key: &str, value: Json| resource.insert(key.to_owned(), value);
    put("name", json!(name.trim_end_matches(".csv").trim_end_matches(".json").trim_end_matches(".xml").replace('.', "-")));
    put("path", json!(name));
    put("type", json!(if sheet.is_some() { "table" } else { "file" }));
    put("description", json!(describe(sheet, excel, name)));
    put("format", json!(name.rsplit('.').next().unwrap_or_default()));
    put("mediatype", json!(file.media_type));
    put("encoding", json!("utf-8"));
    put("bytes", json!(file.content.len()));
    put("hash", json!(format!("blake3:{}", blake3::hash(&file.content).to_hex())));
    if let Some(sheet) = sheet {
        put("dialect", json!({"delimiter": ",", "lineTerminator": if excel { "\r\n" } else { "\n" }}));
        put("schema", schema(subject, sheet, excel));
    }
    Json::Object(resource)
}

fn describe(sheet: Option<&Sheet>, excel: bool, name: &str) -> String {
    match sheet {
        Some(sheet) if excel => format!("{}. The same table as {}.csv, with a byte-order mark and CRLF for Windows Excel", sheet.form.about, sheet.form.name),
        Some(sheet) => sheet.form.about.to_owned(),
        None if name.ends_with(".xml") => "The plan as StratML Part 2 (ANSI/AIIM 22) in one language".to_owned(),
        None => "The whole plan in every language".to_owned(),
    }
}

/// Keys hold between the plain tables; a twin states the columns only.
fn schema(subject: &Subject<'_>, sheet: &Sheet, excel: bool) -> Json {
    let mut fields: Vec<Json> = sheet.columns.iter().map(field).collect();
    for edition in subject.other_editions().map(|edition| subject.edition(edition)) {
        let about = |column: &Column| format!("{} ({})", column.about, edition.tag);
        fields.extend(
            translated(sheet.columns)
                .map(|(_, column, _)| json!({"name": column.translated_name(&edition.tag), "type": "string", "description": about(column)})),
        );
    }
    let mut schema = Map::new();
    let mut put = |key: &str, value: Json| schema.insert(key.to_owned(), value);
    put("$schema", json!(TABLE_PROFILE));
    put("fields", json!(fields));
    put("missingValues", json!([""]));
    if !excel && !sheet.form.primary_key.is_empty() {
        put("primaryKey", json!(sheet.form.primary_key));
    }
    if !excel && !sheet.form.foreign_keys.is_empty() {
        put("foreignKeys", json!(foreign_keys(sheet)));
    }
    Json::Object(schema)
}

fn foreign_keys(sheet: &Sheet) -> Vec<Json> {
    let reference = |table: &str, key: &str| {
        if table == sheet.form.name { json!({"fields": [key]}) } else { json!({"resource": table, "fields": [key]}) }
    };
    sheet.form.foreign_keys.iter().map(|foreign| json!({"fields": [foreign.column], "reference": reference(foreign.table, foreign.key)})).collect()
}

fn field(column: &Column) -> Json {
    let (kind, constraints) = match column.kind {
        Kind::Words(_) | Kind::Text => ("string", None),
        Kind::Whole => ("integer", None),
        Kind::Year => ("year", None),
        Kind::Number => ("number", None),
        Kind::Flag => ("boolean", None),
        Kind::Date => ("string", Some(json!({"pattern": DATE_PATTERN}))),
        Kind::One(words) => ("string", Some(json!({"enum": words}))),
        Kind::Source => ("string", Some(json!({"required": true, "pattern": SOURCE_PATTERN}))),
    };
    let mut field = Map::new();
    let mut put = |key: &str, value: Json| field.insert(key.to_owned(), value);
    put("name", json!(column.name));
    put("type", json!(kind));
    put("description", json!(column.about));
    if column.kind == Kind::Flag {
        put("trueValues", json!(["true"]));
        put("falseValues", json!(["false"]));
    }
    if let Some(constraints) = constraints {
        put("constraints", constraints);
    }
    Json::Object(field)
}
