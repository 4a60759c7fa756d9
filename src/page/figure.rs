//! A chart as pages show it: picture, sentence, table, files, and the snippet that puts it into another page.

use serde::Serialize;

use super::{NavLink, PageContext};
use crate::figures::plots::files::{Kind, file};
use crate::figures::plots::table::{Cell, Column};
use crate::figures::plots::{Plot, Subject};
use crate::markdown::escape;

/// The files of a chart and how to put it into another page.
#[derive(Debug, Clone, Serialize)]
pub struct FilesView {
    /// CSV, JSON, SVG, with type and size.
    pub links: Vec<NavLink>,
    /// The page without frame.
    pub embed: NavLink,
    /// The HTML that puts that page into another.
    pub snippet: String,
}

/// A chart as shown.
#[derive(Debug, Clone, Serialize)]
pub struct FigureView {
    /// Its anchor.
    pub anchor: String,
    /// What it shows.
    pub title: String,
    /// What it says.
    pub sentence: String,
    /// What the reader must know to read it.
    pub notes: Vec<String>,
    /// Whether its picture has points that can be walked through.
    pub spoken: bool,
    /// Its picture.
    pub svg: String,
    /// The headings of its table, each with the class of its cells.
    pub columns: Vec<(String, &'static str)>,
    /// The rows of its table.
    pub rows: Vec<Vec<CellView>>,
    /// Where it stands in the source.
    pub source: String,
    /// Its files.
    pub files: FilesView,
    /// Its own page; empty on that page.
    pub address: String,
}

/// A cell.
#[derive(Debug, Clone, Serialize)]
pub struct CellView {
    /// What it says.
    pub html: String,
    /// For the look.
    pub class: &'static str,
}

impl FigureView {
    /// A chart as shown on a page.
    pub fn new(ctx: &PageContext<'_>, subject: Subject) -> Self {
        let plot = subject.plot(&ctx.voice);
        FigureView::of(ctx, subject, plot)
    }

    /// The same from a chart that is at hand.
    pub fn of(ctx: &PageContext<'_>, subject: Subject, plot: Plot) -> Self {
        let class = |column: &Column| match (column.amounts, plot.symbols) {
            (true, true) => "number",
            (true, false) => "amount",
            (false, _) => "",
        };
        let columns: Vec<(String, &'static str)> = plot.table.columns.iter().map(|column| (column.heading.clone(), class(column))).collect();
        let cell = |(cell, (_, class)): (&Cell, &(String, &'static str))| {
            let html = Some(html(ctx, cell)).filter(|html| !html.is_empty()).unwrap_or_else(|| "—".to_owned());
            CellView { html, class }
        };
        let page = subject.page(ctx.portal);
        FigureView {
            anchor: plot.chart.as_ref().map_or_else(String::new, |chart| chart.picture().id.replace("-chart", "-figure")),
            spoken: matches!(plot.chart, Some(crate::chart::Chart::Points(_))),
            svg: plot.chart.as_ref().map(crate::chart::Chart::draw_in_region).unwrap_or_default(),
            rows: plot.table.rows.iter().map(|row| row.iter().zip(&columns).map(cell).collect()).collect(),
            files: FilesView::new(ctx, subject, &plot),
            address: if ctx.path == page { String::new() } else { ctx.href(&page) },
            columns,
            title: plot.title,
            sentence: plot.sentence,
            notes: plot.notes,
            source: plot.source,
        }
    }
}

fn html(ctx: &PageContext<'_>, cell: &Cell) -> String {
    let words = ctx.voice.own(&cell.text);
    match &cell.leads_to {
        Some(path) => format!("<a href=\"{}\">{words}</a>", escape(&ctx.href(path))),
        None => words,
    }
}

impl FilesView {
    /// The files of a chart.
    pub fn new(ctx: &PageContext<'_>, subject: Subject, plot: &Plot) -> Self {
        let voice = &ctx.voice;
        let folder = subject.folder(ctx.portal);
        let link = |kind: Kind| {
            let style = if kind == Kind::Svg { ctx.bytes_of(crate::theme::CHART_STYLE) } else { 0 };
            let bytes = file(voice, (subject, plot), kind, "").len() + style;
            let key = match kind {
                Kind::Csv => "chart-file-csv",
                Kind::Json => "chart-file-json",
                Kind::Svg => "chart-file-svg",
            };
            NavLink::new(ctx.href(&format!("{folder}/{}", kind.name())), escape(&voice.phrases.fill(key, &[("size", &super::data::size(bytes))])))
        };
        let embed = format!("{folder}/embed/index.html");
        let edition = &ctx.edition().folder;
        let address = format!("{}{edition}/{folder}/embed/", ctx.portal.settings.base_url);
        let title = escape(&plot.title);
        FilesView {
            links: Kind::ALL.into_iter().filter(|kind| *kind != Kind::Svg || plot.chart.is_some()).map(link).collect(),
            embed: NavLink::new(ctx.href(&embed), escape(voice.phrase("chart-embed-open"))),
            snippet: format!("<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"640\" loading=\"lazy\" style=\"border:0\"></iframe>"),
        }
    }
}
