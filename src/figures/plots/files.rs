//! The files of a chart: its table as CSV and JSON, its picture as SVG with the style inside.

use serde_json::json;

use super::{Plot, Subject};
use crate::figures::Voice;

/// What kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The table for spreadsheets.
    Csv,
    /// The table for programs.
    Json,
    /// The picture.
    Svg,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 3] = [Kind::Csv, Kind::Json, Kind::Svg];

    /// Its name in the folder of a chart.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Csv => "chart.csv",
            Kind::Json => "chart.json",
            Kind::Svg => "chart.svg",
        }
    }
}

/// A file of a chart; empty for the picture of a chart without numbers.
pub fn file(voice: &Voice<'_>, (subject, plot): (Subject, &Plot), kind: Kind, style: &str) -> Vec<u8> {
    match kind {
        Kind::Csv => plot.table.csv(),
        Kind::Json => json(voice, subject, plot),
        Kind::Svg => svg(plot, style),
    }
}

fn json(voice: &Voice<'_>, subject: Subject, plot: &Plot) -> Vec<u8> {
    let portal = voice.portal;
    let edition = &portal.editions[voice.edition.0];
    let mut out = json!({
        "title": plot.title,
        "sentence": plot.sentence,
        "notes": plot.notes,
        "language": edition.tag,
        "source": plot.source,
        "address": format!("{}{}/{}/", portal.settings.base_url, edition.folder, subject.folder(portal)),
        "licence": portal.settings.licence.1,
        "updated": portal.settings.updated,
    });
    if let (Some(out), Some(table)) = (out.as_object_mut(), plot.table.json().as_object_mut()) {
        out.append(table);
        if let Some(plan) = subject.plan() {
            out.insert("plan".to_owned(), json!(portal.plan(plan).id.as_str()));
            out.insert("source_file".to_owned(), json!(portal.plan(plan).source_file));
        }
    }
    format!("{out:#}\n").into_bytes()
}

fn svg(plot: &Plot, style: &str) -> Vec<u8> {
    let Some(chart) = &plot.chart else { return Vec::new() };
    let drawn = chart.draw();
    let rest = drawn.strip_prefix("<svg").unwrap_or(&drawn);
    let (attributes, inside) = rest.split_once('>').unwrap_or((rest, ""));
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\"{attributes}><style>{style}</style>{inside}\n").into_bytes()
}
