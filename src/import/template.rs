//! The workbook of a plan for staff: one row for each indicator, series, year and role, with the present values and empty rows for results.

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Note, ProtectionOptions, Workbook, Worksheet,
    XlsxError,
};

use super::words::{self, COLUMNS, COMPARATORS, Column, QUALIFIERS, ROLES};
use crate::calendar::FiscalYear;
use crate::model::indicator::{Indicator, Point, Role, Series};
use crate::model::plan::{Period, Plan};
use crate::model::portal::Portal;
use crate::model::quantity::Decimal;

/// Rows below the last one that may be filled in.
const SPARE: u32 = 200;

/// What staff read first: Japanese, then English.
const GUIDE: [&str; 14] = [
    "この表の使い方",
    "1. 「値」のシートの、白い列に書きます。灰色の列は読むためのものです。",
    "2. 値の列には、半角の数だけを書きます。単位は書きません。マイナスは - です。",
    "3. 「以上」「範囲」「減少」などは「比べ方」で、「約」「程度」「延べ」は「言い方」で選びます。",
    "4. 実績は、役割が「実績」の行に書きます。空のままの行は、何も変えません。",
    "5. 行を足すときは、いちばん下の空いた行に、計画IDと指標IDを写して書きます。",
    "6. セルを結合しないでください。日付にならないように、数は数のまま入れてください。",
    "7. 保存したら、次のように取りこみます。まず --dry-run で、何が変わるかを確かめます。",
    "    shirube import このファイル.xlsx --dry-run",
    "    shirube import このファイル.xlsx",
    "誤りがあれば、シート・セル・直し方がすべて一度に出ます。そのときは何も書きかえません。",
    "",
    "How to use this workbook: fill in the white columns of the sheet 値, numbers alone, one value per row.",
    "Results go into rows whose role is 実績. Then run: shirube import FILE.xlsx --dry-run",
];

/// The workbook of a plan, as bytes: the same plan always gives the same bytes.
///
/// # Errors
/// The library's words, if a text is longer than a cell may be.
pub fn workbook(portal: &Portal, plan: &Plan) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let fixed = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let title = format!("{} {}", portal.city(plan.city).name, plan.imprint.title);
    book.set_properties(&DocProperties::new().set_creation_datetime(&fixed).set_title(&title));
    guide(book.add_worksheet(), &title)?;
    values(book.add_worksheet(), plan)?;
    let sheet = book.worksheet_from_index(1)?;
    sheet.set_active(true);
    book.save_to_buffer()
}

fn guide(sheet: &mut Worksheet, title: &str) -> Result<(), XlsxError> {
    sheet.set_name("はじめに")?.set_column_width(0, 100)?.protect();
    sheet.write_string_with_format(0, 0, title, &Format::new().set_bold().set_font_size(14))?;
    for (row, line) in (2..).zip(GUIDE) {
        sheet.write_string_with_format(row, 0, line, &Format::new().set_text_wrap())?;
    }
    Ok(())
}

/// A row of the sheet.
struct Line<'a> {
    plan: &'a Plan,
    indicator: &'a Indicator,
    series: &'a str,
    year: FiscalYear,
    role: Role,
    point: Option<&'a Point>,
}

fn values(sheet: &mut Worksheet, plan: &Plan) -> Result<(), XlsxError> {
    sheet.set_name("値")?;
    let head =
        Format::new().set_bold().set_background_color(0x1F_3A_5F).set_font_color(0xFF_FF_FF).set_border(FormatBorder::Thin).set_align(FormatAlign::Center);
    for (column, (_, name, _, width, help)) in (0u16..).zip(COLUMNS) {
        sheet.write_string_with_format(0, column, name, &head)?;
        sheet.set_column_width(column, width)?;
        sheet.insert_note(0, column, &Note::new(help).add_author_prefix(false).set_author("Shirube").set_width(260).set_height(90))?;
    }
    let lines = lines(plan);
    for (row, line) in (1u32..).zip(&lines) {
        write(sheet, row, line)?;
    }
    let count = u32::try_from(lines.len()).unwrap_or(0);
    let last = count + SPARE;
    let open = Format::new().set_unlocked();
    for row in count + 1..=last {
        for column in 0..u16::try_from(COLUMNS.len()).unwrap_or(0) {
            sheet.write_blank(row, column, &open)?;
        }
    }
    choices(sheet, last)?;
    sheet.set_freeze_panes(1, 4)?;
    sheet.autofilter(0, 0, count.max(1), u16::try_from(COLUMNS.len() - 1).unwrap_or(0))?;
    sheet.protect_with_options(&ProtectionOptions { format_columns: true, format_rows: true, use_autofilter: true, sort: true, ..ProtectionOptions::new() });
    sheet.set_landscape().set_paper_size(9).set_repeat_rows(0, 0)?.set_print_fit_to_pages(1, 0);
    Ok(())
}

fn choices(sheet: &mut Worksheet, last: u32) -> Result<(), XlsxError> {
    let list = |words: &[&str], title: &str| -> Result<DataValidation, XlsxError> {
        let all = words.join("・");
        DataValidation::new()
            .allow_list_strings(words)?
            .set_error_style(DataValidationErrorStyle::Stop)
            .set_error_title(title)?
            .set_error_message(format!("次から選んでください: {all}"))
    };
    let at = |wanted: Column| COLUMNS.iter().position(|(column, ..)| *column == wanted).and_then(|at| u16::try_from(at).ok()).unwrap_or(0);
    let roles = ROLES.map(|(word, ..)| word);
    let comparators = COMPARATORS.map(|(word, ..)| word);
    let qualifiers = QUALIFIERS.map(|(word, _)| word);
    for (column, words, title) in
        [(Column::Role, &roles[..], "役割"), (Column::Comparator, &comparators[..], "比べ方"), (Column::Qualifier, &qualifiers[..], "言い方")]
    {
        sheet.add_data_validation(1, at(column), last, at(column), &list(words, title)?)?;
    }
    Ok(())
}

fn lines(plan: &Plan) -> Vec<Line<'_>> {
    let mut all = Vec::new();
    for indicator in &plan.indicators {
        let named = indicator.series.iter().any(|series| series.name.is_some());
        for series in &indicator.series {
            let own = series.points.iter().filter(|point| !point.shared);
            let name = series.name.as_deref().unwrap_or("");
            all.extend(own.map(|point| line(plan, indicator, name, point)));
            all.extend(awaited(plan, series).into_iter().map(|year| Line { plan, indicator, series: name, year, role: Role::Result, point: None }));
        }
        let shared = indicator.series.first().filter(|_| named).into_iter().flat_map(|series| series.points.iter()).filter(|point| point.shared);
        all.extend(shared.map(|point| line(plan, indicator, "", point)));
    }
    all
}

fn line<'a>(plan: &'a Plan, indicator: &'a Indicator, series: &'a str, point: &'a Point) -> Line<'a> {
    Line { plan, indicator, series, year: point.year, role: point.role, point: Some(point) }
}

/// The years of the plan without a result; none if the plan does not say its years.
fn awaited(plan: &Plan, series: &Series) -> Vec<FiscalYear> {
    let Period::Years(span) = plan.imprint.period else { return Vec::new() };
    let years = (span.from.0..=span.to.unwrap_or(span.from).0).map(FiscalYear);
    years.filter(|year| !series.points.iter().any(|point| point.year == *year && point.role == Role::Result)).collect()
}

fn write(sheet: &mut Worksheet, row: u32, line: &Line<'_>) -> Result<(), XlsxError> {
    let fixed = Format::new().set_background_color(0xEE_EE_EE).set_border(FormatBorder::Thin).set_border_color(0xCC_CC_CC);
    let open = Format::new().set_unlocked().set_border(FormatBorder::Thin).set_border_color(0xCC_CC_CC);
    let section = &line.plan[line.indicator.owner.section];
    let figure = line.point.map(|point| &point.value.quantity.figure);
    for (column, (kind, ..)) in (0u16..).zip(COLUMNS) {
        let words = match kind {
            Column::Plan => line.plan.id.as_str(),
            Column::Section => &section.title.text,
            Column::Indicator => line.indicator.id.as_str(),
            Column::Name => &line.indicator.name.text,
            Column::Series => line.series,
            Column::Unit => line.indicator.unit.as_deref().unwrap_or(""),
            Column::Role => words::role(line.role),
            Column::Comparator => figure.map_or("", words::comparator),
            Column::Qualifier => line.point.and_then(|point| point.value.quantity.qualifier).map_or("", crate::model::quantity::Qualifier::word),
            Column::Now => line.point.map_or("", |point| point.value.printed.as_str()),
            Column::Year => {
                sheet.write_number_with_format(row, column, f64::from(line.year.0), &fixed)?;
                continue;
            }
            Column::Value | Column::Upper => {
                let value = figure.and_then(|figure| if kind == Column::Value { figure.value() } else { figure.upper() });
                number(sheet, (row, column), value, line.indicator)?;
                continue;
            }
        };
        let format = if matches!(kind, Column::Comparator | Column::Qualifier) { &open } else { &fixed };
        sheet.write_string_with_format(row, column, words, format)?;
    }
    Ok(())
}

fn number(sheet: &mut Worksheet, (row, column): (u32, u16), value: Option<Decimal>, indicator: &Indicator) -> Result<(), XlsxError> {
    let digits = usize::from(value.map_or(0, Decimal::scale).max(indicator.precision()));
    let shape = if digits == 0 { "#,##0".to_owned() } else { format!("#,##0.{}", "0".repeat(digits)) };
    let format = Format::new().set_unlocked().set_num_format(shape).set_border(FormatBorder::Thin).set_border_color(0xCC_CC_CC);
    match value {
        Some(value) => sheet.write_number_with_format(row, column, value.as_f64(), &format)?,
        None => sheet.write_blank(row, column, &format)?,
    };
    Ok(())
}
