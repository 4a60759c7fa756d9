//! Prose with its references filled in for an edition and a page.

use super::{PageContext, address};
use crate::markdown::{escape, escape_into};
use crate::model::contents::{Cell, Saying};
use crate::model::index::{Item, PlanIx};
use crate::model::prose::{Piece, Reference};

/// Prose as HTML.
pub(super) fn html(ctx: &PageContext<'_>, plan: Option<PlanIx>, pieces: &[Piece]) -> String {
    let mut out = String::new();
    for piece in pieces {
        match (piece, plan) {
            (Piece::Html(html), _) => out.push_str(html),
            (Piece::PageLink(path), _) => {
                out.push_str("<a href=\"");
                escape_into(&mut out, &ctx.href(path));
                out.push_str("\">");
            }
            (Piece::Term(term, words), Some(plan)) => {
                let href = ctx.href(&address::item(ctx.portal, plan, Item::Term(*term)));
                out.push_str(&format!("<a class=\"term\" href=\"{}\">{}</a>", escape(&href), escape(words)));
            }
            (Piece::Reference(reference), Some(plan)) => out.push_str(&self::reference(ctx, plan, reference)),
            (Piece::Term(_, words), None) => escape_into(&mut out, words),
            (Piece::Reference(_), None) => {}
        }
    }
    alone(out)
}

/// Entries of lists that are one link and nothing else get a class, so that the link can be as high as a finger is wide.
fn alone(html: String) -> String {
    if !html.contains("<li><a ") {
        return html;
    }
    let is_alone = |rest: &str| {
        let entry = rest.split("</li>").next().unwrap_or_default();
        entry.starts_with("<a ") && entry.find("</a>").is_some_and(|end| end + "</a>".len() == entry.trim_end().len())
    };
    let mut out = String::with_capacity(html.len() + 64);
    for (at, rest) in html.split("<li>").enumerate() {
        if at > 0 {
            out.push_str(if is_alone(rest) { "<li class=\"alone\">" } else { "<li>" });
        }
        out.push_str(rest);
    }
    out
}

/// What a reference says, as HTML: a value as a link to where it stands, a name as a link.
fn reference(ctx: &PageContext<'_>, index: PlanIx, reference: &Reference) -> String {
    let plan = ctx.portal.plan(index);
    let voice = &ctx.voice;
    let value = |text: String| format!("<span class=\"value\">{text}</span>");
    match reference {
        Reference::Name(item) => {
            let link = ctx.item(index, *item);
            format!("<a href=\"{}\">{}</a>", escape(&link.href), link.html)
        }
        Reference::Point(indicator, series, point) => value(escape(&voice.value(&plan[*indicator].series[*series].points[*point].value))),
        Reference::Fact(fact) => match &plan[*fact].saying {
            Saying::Amount(amount) => value(escape(&voice.value(amount))),
            Saying::Words { wording } => voice.html(&wording.text),
        },
        Reference::Date(when) => value(escape(&voice.when(*when))),
        Reference::Cell(table, row, column) => match &plan[*table].rows[*row].cells[*column] {
            Cell::Amount(amount) => value(escape(&with_table_unit(ctx, index, *table, *column, &voice.value(amount), &amount.quantity.unit))),
            Cell::Words(words) => voice.html(&words.text),
        },
        Reference::FiscalYear(year) => value(escape(&voice.short_year(*year))),
        Reference::Period => value(escape(&voice.period(plan))),
        Reference::Year(year) => value(escape(&voice.formats.instant(crate::calendar::Instant::Year(*year)))),
    }
}

fn with_table_unit(ctx: &PageContext<'_>, plan: PlanIx, table: crate::model::index::TableIx, column: usize, text: &str, own_unit: &str) -> String {
    let table = &ctx.portal.plan(plan)[table];
    let unit = table.columns[column].unit.as_ref().or(table.unit.as_ref());
    match unit {
        Some(unit) if own_unit.is_empty() => {
            let unit = ctx.voice.unit_name(unit);
            if ctx.voice.is_source() { format!("{text}{unit}") } else { ctx.voice.phrases.fill("value-with-unit", &[("number", text), ("unit", unit)]) }
        }
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::alone;

    #[test]
    fn only_entries_that_are_one_link_are_alone() {
        let html = "<ul><li><a href=\"a\">A</a></li><li><a href=\"b\">B</a> and more</li><li><a href=\"c\">C</a>, <a href=\"d\">D</a></li></ul>";
        assert_eq!(alone(html.to_owned()), html.replacen("<li>", "<li class=\"alone\">", 1));
        assert_eq!(alone("<p>plain</p>".to_owned()), "<p>plain</p>");
    }
}
