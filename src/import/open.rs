//! The bytes of a filled file as tables of cells: xlsx, xls, ods by calamine; CSV in UTF-8, UTF-16 or Shift_JIS.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use calamine::{Data, Dimensions, Reader, Sheets, open_workbook_auto_from_rs};
use encoding_rs::{Encoding, SHIFT_JIS, UTF_8};

use super::Filled;
use super::table::{Content, Row, Table};
use crate::both;
use crate::report::{Both, Finding, Report};

/// All sheets of the file.
pub(super) fn tables(filled: Filled<'_>, report: &mut Report) -> Vec<Table> {
    let read = if filled.name.to_lowercase().ends_with(".csv") { csv(filled).map(|table| vec![table]) } else { sheets(filled) };
    read.unwrap_or_else(|message| {
        let hint =
            both!("Excelで開いて、.xlsx か .csv(UTF-8)で保存し直してください", "open it in a spreadsheet program and save it again as .xlsx or .csv (UTF-8)");
        report.add(Finding::portal("unreadable-file", message).hint(hint));
        Vec::new()
    })
}

fn sheets(filled: Filled<'_>) -> Result<Vec<Table>, Both> {
    let name = filled.name;
    let refused = |cause: String| both!("`{name}` を読めません: {cause}", "`{name}` cannot be read: {cause}");
    let mut book = open_workbook_auto_from_rs(Cursor::new(filled.content)).map_err(|error| refused(error.to_string()))?;
    let mut tables = Vec::new();
    for sheet in book.sheet_names() {
        let values = book.worksheet_range(&sheet).map_err(|error| refused(error.to_string()))?;
        let mut rows: BTreeMap<u32, Row> = BTreeMap::new();
        let mut put = |(row, column): (u32, u32), content: Content| {
            let there = rows.entry(row).or_insert_with(|| Row { number: row + 1, cells: BTreeMap::new() });
            there.cells.entry(column).or_insert(content);
        };
        let (top, left) = values.start().unwrap_or((0, 0));
        for (row, column, value) in values.used_cells() {
            let at = (top + u32::try_from(row).unwrap_or(0), left + u32::try_from(column).unwrap_or(0));
            content(value).into_iter().for_each(|content| put(at, content));
        }
        for covered in covered(&mut book, &sheet) {
            put(covered, Content::Covered);
        }
        for (at, formula) in formulas(&mut book, &sheet) {
            put(at, Content::Uncalculated(formula));
        }
        tables.push(Table { file: name.to_owned(), sheet, rows: rows.into_values().collect() });
    }
    Ok(tables)
}

type Book<'a> = Sheets<Cursor<&'a [u8]>>;

/// The cells with a formula, and the formula.
fn formulas(book: &mut Book<'_>, sheet: &str) -> Vec<((u32, u32), String)> {
    let Ok(range) = book.worksheet_formula(sheet) else { return Vec::new() };
    let (top, left) = range.start().unwrap_or((0, 0));
    let absolute = |(row, column, formula): (usize, usize, &String)| {
        let at = (top + u32::try_from(row).unwrap_or(0), left + u32::try_from(column).unwrap_or(0));
        (!formula.is_empty()).then(|| (at, formula.clone()))
    };
    range.used_cells().filter_map(absolute).collect()
}

/// The cells that a merged one covers, without its own corner.
fn covered(book: &mut Book<'_>, sheet: &str) -> BTreeSet<(u32, u32)> {
    let merged: Vec<Dimensions> = match book {
        Sheets::Xlsx(book) => book.merge_cells_by_sheet_name(sheet).unwrap_or_default(),
        Sheets::Xls(book) => book.merge_cells_by_sheet_name(sheet).unwrap_or_default(),
        Sheets::Xlsb(_) | Sheets::Ods(_) => Vec::new(),
    };
    let cells = |area: &Dimensions| {
        let (first, last) = (area.start, area.end);
        (first.0..=last.0.min(first.0 + 1000)).flat_map(move |row| (first.1..=last.1.min(first.1 + 100)).map(move |column| (row, column))).skip(1)
    };
    merged.iter().flat_map(cells).collect()
}

fn content(value: &Data) -> Option<Content> {
    Some(match value {
        Data::Int(number) => Content::Number(*number as f64),
        Data::Float(number) => Content::Number(*number),
        Data::String(text) if text.trim().is_empty() => return None,
        Data::String(text) => Content::Text(text.trim().to_owned()),
        Data::Bool(_) => Content::Truth,
        Data::DateTime(_) | Data::DateTimeIso(_) | Data::DurationIso(_) => Content::Date,
        Data::Error(fault) => Content::Fault(fault.to_string()),
        Data::Empty => return None,
    })
}

fn csv(filled: Filled<'_>) -> Result<Table, Both> {
    let text = decode(filled)?.replace("\r\n", "\n");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for (index, record) in reader.records().enumerate() {
        let name = filled.name;
        let record = record.map_err(|error| both!("`{name}` を読めません: {error}", "`{name}` cannot be read: {error}"))?;
        let cells = (0u32..).zip(record.iter()).filter(|(_, text)| !text.trim().is_empty());
        let cells: BTreeMap<u32, Content> = cells.map(|(column, text)| (column, Content::Text(text.trim().to_owned()))).collect();
        if !cells.is_empty() {
            rows.push(Row { number: u32::try_from(index + 1).unwrap_or(u32::MAX), cells });
        }
    }
    Ok(Table { file: filled.name.to_owned(), sheet: String::new(), rows })
}

/// A byte order mark decides; without one UTF-8 if it is that throughout, else Shift_JIS as Windows writes it.
fn decode(filled: Filled<'_>) -> Result<String, Both> {
    let bytes = filled.content;
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => SHIFT_JIS,
    };
    let (text, _, broken) = encoding.decode(bytes);
    let name = filled.name;
    if broken {
        Err(both!("`{name}` の文字コードがわかりません", "the characters of `{name}` are in no encoding that is known here"))
    } else {
        Ok(text.into_owned())
    }
}
