//! A workbook for offices without PO tools: a sheet for each part of the work, a row for each string, a column for each language.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};

use super::{Part, entries};
use crate::language::EditionIx;
use crate::model::portal::Portal;
use crate::theme::Theme;

/// The heading of the first column.
const CONTEXT: &str = "文脈";
/// The heading of the second column.
const SOURCE: &str = "日本語";

/// Writes the workbook; with `missing` only rows that lack a translation in some language.
///
/// # Errors
/// The writer's words.
pub fn write(portal: &Portal, theme: &Theme, missing: bool) -> Result<Vec<u8>, String> {
    workbook(portal, theme, missing).map_err(|error| error.to_string())
}

fn workbook(portal: &Portal, theme: &Theme, missing: bool) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The date of creation would differ from run to run.
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?));
    let head = Format::new().set_bold();
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let editions: Vec<EditionIx> = portal.edition_indices().skip(1).collect();
    for part in Part::all(portal) {
        let name: String = part.name(portal).chars().take(31).collect();
        let sheet = workbook.add_worksheet();
        sheet.set_name(name)?;
        sheet.set_freeze_panes(1, 2)?;
        let tags = editions.iter().map(|edition| portal.editions[edition.0].tag.as_str());
        for (column, heading) in (0u16..).zip([CONTEXT, SOURCE].into_iter().chain(tags)) {
            sheet.set_column_width(column, if column == 0 { 16 } else { 40 })?;
            sheet.write_string_with_format(0, column, heading, &head)?;
        }
        let all: Vec<Vec<_>> = editions.iter().map(|edition| entries(portal, theme, part, *edition)).collect();
        let mut row = 1;
        for (at, first) in all.first().into_iter().flatten().enumerate() {
            let translations = all.iter().map(|list| list.get(at).and_then(|entry| entry.translation).map_or("", |translation| translation.text.as_str()));
            let cells: Vec<&str> = [first.context, first.source].into_iter().chain(translations).collect();
            if missing && cells.iter().skip(2).all(|cell| !cell.is_empty()) {
                continue;
            }
            for (column, cell) in (0u16..).zip(cells) {
                sheet.write_string_with_format(row, column, cell, &wrapped)?;
            }
            row += 1;
        }
    }
    workbook.save_to_buffer()
}

/// Reads a workbook that was filled in: language, context, source string and translation of each filled cell.
///
/// # Errors
/// The sheet and what is wrong with it, or the reader's words.
pub fn read(bytes: Vec<u8>) -> Result<Vec<(String, String, String, String)>, String> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| error.to_string())?;
    let mut found = Vec::new();
    for name in workbook.sheet_names() {
        let range = workbook.worksheet_range(&name).map_err(|error| error.to_string())?;
        let mut rows = range.rows();
        let head: Vec<String> = rows.next().into_iter().flatten().map(text).collect();
        if head.first().map(String::as_str) != Some(CONTEXT) || head.get(1).map(String::as_str) != Some(SOURCE) {
            return Err(format!("{name}!A1:B1: {CONTEXT} | {SOURCE}"));
        }
        for row in rows {
            let cells: Vec<String> = row.iter().map(text).collect();
            let (Some(context), Some(source)) = (cells.first(), cells.get(1)) else { continue };
            let filled = head.iter().zip(&cells).skip(2).filter(|(_, cell)| !cell.is_empty());
            found.extend(filled.map(|(tag, cell)| (tag.clone(), context.clone(), source.clone(), cell.clone())));
        }
    }
    Ok(found)
}

fn text(cell: &Data) -> String {
    match cell {
        Data::String(text) => text.clone(),
        Data::Empty => String::new(),
        other => other.to_string(),
    }
}
