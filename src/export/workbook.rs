//! All tables of a plan as one workbook: a sheet for each, numbers as numbers, the first row fixed.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use super::column::Kind;
use super::sheet::Sheet;
use super::stated;
use crate::model::contents::Table;

/// The longest name that a sheet may have is 31 characters; two digits and a hyphen tell shortened ones apart.
const NAME: usize = 28;

/// The workbook as bytes: the same tables always give the same. Nothing if a text is longer than a cell may be.
pub fn bytes(title: &str, sheets: &[Sheet], stated: &[Table]) -> Option<Vec<u8>> {
    write(title, sheets, stated).ok()
}

fn write(title: &str, sheets: &[Sheet], stated: &[Table]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let fixed = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&fixed).set_title(title));
    let head = Format::new().set_bold();
    for sheet in sheets.iter().filter(|sheet| !sheet.records.is_empty()) {
        let page = book.add_worksheet();
        page.set_name(sheet.form.name)?.set_freeze_panes(1, 0)?;
        for (column, name) in (0u16..).zip(&sheet.header) {
            page.write_string_with_format(0, column, name, &head)?;
        }
        for (row, record) in (1u32..).zip(&sheet.records) {
            for (column, text) in (0u16..).zip(record) {
                let kind = sheet.columns.get(usize::from(column)).map(|column| column.kind);
                match (kind, text.parse::<f64>()) {
                    (_, _) if text.is_empty() => {}
                    (Some(Kind::Number | Kind::Whole | Kind::Year), Ok(number)) => {
                        page.write_number(row, column, number)?;
                    }
                    _ => {
                        page.write_string(row, column, text)?;
                    }
                }
            }
        }
    }
    for (number, table) in stated.iter().enumerate() {
        let page = book.add_worksheet();
        let name: String = table.id.as_str().chars().take(NAME).collect();
        page.set_name(format!("{:02}-{name}", number % 100))?.set_freeze_panes(1, 1)?;
        for (row, cells) in (0u32..).zip(stated::rows(table)) {
            for (column, text) in (0u16..).zip(&cells) {
                page.write_string(row, column, text)?;
            }
        }
    }
    book.save_to_buffer()
}
