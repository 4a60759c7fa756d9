//! Open data: every file with its size, columns and licence, and how to cite it.

use serde::Serialize;

use super::parts::{self, Part, PartLink};
use super::section::strip_tags;
use super::{Frame, NavLink, PageContext, PageKind, address};
use crate::markdown::escape;
use crate::model::index::PlanIx;

/// A data file, as the page needs to know it.
#[derive(Debug, Clone)]
pub struct DataFile {
    /// Its path in the site.
    pub path: String,
    /// The key of the phrase that says what it holds.
    pub title_key: &'static str,
    /// Its size in bytes.
    pub bytes: usize,
    /// The columns of a table.
    pub columns: Vec<String>,
    /// How many rows a table has.
    pub rows: Option<usize>,
}

/// A file as shown.
#[derive(Debug, Clone, Serialize)]
pub struct FileView {
    /// The file, named by what it holds.
    pub link: NavLink,
    /// Its form, as its name ends: `CSV`, `XLSX`.
    pub form: String,
    /// Its size in words.
    pub size: String,
    /// What kind of file it is, where its link names what it belongs to; and the rows of a table in words.
    pub about: Vec<String>,
    /// Its name, and the columns of a table.
    pub name: String,
}

/// The files of one folder.
#[derive(Debug, Clone, Serialize)]
pub struct FileGroup {
    /// Its heading.
    pub heading_html: String,
    /// Its anchor.
    pub anchor: String,
    /// Its files.
    pub files: Vec<FileView>,
}

/// The page of open data.
#[derive(Debug, Clone, Serialize)]
pub struct DataPage {
    /// Around the page.
    pub frame: Frame,
    /// The licence's name and address.
    pub licence: NavLink,
    /// How to cite.
    pub citation: String,
    /// The plan whose files stand here; empty on the page of the whole.
    pub part_html: String,
    /// The files by folder.
    pub groups: Vec<FileGroup>,
    /// The plans whose files stand on pages of their own.
    pub parts: Vec<PartLink>,
}

/// The view of the page of open data: of the whole, or of a plan's files.
pub fn view(ctx: &PageContext<'_>, files: &[DataFile], part: Option<PlanIx>) -> DataPage {
    let voice = &ctx.voice;
    let settings = &ctx.portal.settings;
    let start = |index: PlanIx| format!("data/{}/", ctx.portal.plan(index).id);
    let of_all = |file: &&DataFile| {
        file.path.matches('/').count() == 1 || ["data/schema/", "data/excel/", "data/tables/"].iter().any(|folder| file.path.starts_with(folder))
    };
    let divided = parts::of(ctx.portal, PageKind::Data);
    let link = |index: PlanIx| PartLink {
        link: NavLink::new(ctx.href(&Part::Data(index).path(ctx.portal)), ctx.plan_link(index).html),
        count: files.iter().filter(|file| file.path.starts_with(&start(index))).count(),
    };
    let links: Vec<PartLink> = if divided.is_empty() { Vec::new() } else { ctx.portal.plan_indices().map(link).collect() };
    let mut frame = frame(ctx, part);
    let whole = NavLink::new(ctx.href(address::DATA), escape(voice.phrase("data-title")));
    parts::with_neighbours(&mut frame, (whole, links.iter().map(|part| part.link.clone()).collect()), part.map(|index| index.0));
    let mut groups = Vec::new();
    if part.is_none() {
        groups.push(group(ctx, (escape(voice.phrase("data-all-plans")), "all"), true, files.iter().filter(of_all)));
    }
    for index in ctx.portal.plan_indices().filter(|index| part.map_or(links.is_empty(), |part| part == *index)) {
        let plan = ctx.portal.plan(index);
        // On one page the columns stand with the first plan alone, for all plans have the same.
        let columns = part.is_some() || index.0 == 0;
        let here = files.iter().filter(|file| file.path.starts_with(&start(index)));
        groups.push(group(ctx, (ctx.words_html(&plan.imprint.title), plan.id.as_str()), columns, here));
    }
    DataPage {
        frame,
        licence: NavLink::new(settings.licence.1.clone(), escape(&settings.licence.0)),
        citation: voice.phrases.fill(
            "data-citation",
            &[
                ("publisher", voice.text(&settings.publisher)),
                ("title", voice.text(&settings.title)),
                ("updated", &settings.updated),
                ("url", &settings.base_url),
                ("licence", &settings.licence.0),
            ],
        ),
        part_html: part.map(|index| ctx.plan_link(index).html).unwrap_or_default(),
        groups,
        parts: if part.is_none() { links } else { Vec::new() },
    }
}

fn frame(ctx: &PageContext<'_>, part: Option<PlanIx>) -> Frame {
    let (title, lead) = (ctx.voice.phrase("data-title"), ctx.voice.phrase("data-lead"));
    let Some(index) = part else { return Frame::new(ctx, title, lead).with_crumbs(ctx, Vec::new()) };
    let plan = ctx.plan_link(index).html;
    let crumbs = vec![NavLink::new(ctx.href(address::DATA), escape(title))];
    Frame::new(ctx, &format!("{} | {title}", strip_tags(&plan)), lead).with_crumbs(ctx, crumbs).with_here(plan)
}

fn group<'a>(ctx: &PageContext<'_>, (heading_html, anchor): (String, &str), first: bool, files: impl Iterator<Item = &'a DataFile>) -> FileGroup {
    let view = |file: &DataFile| {
        let name = file.path.rsplit('/').next().unwrap_or(&file.path);
        // The twin has the columns of the table above it, and every plan those of the first.
        let columns = if name.ends_with(TWIN) || !first { String::new() } else { file.columns.join(", ") };
        let rows = file.rows.map(|rows| ctx.voice.phrases.fill("data-rows", &[("count", &rows.to_string())]));
        let (title_html, kind) = named(ctx, file, name);
        FileView {
            link: NavLink::new(ctx.file(&file.path), title_html),
            form: name.rsplit('.').next().unwrap_or(name).to_uppercase().replace("JSONLD", "JSON-LD"),
            size: size(file.bytes),
            about: kind.into_iter().chain(rows).collect(),
            name: if columns.is_empty() { name.to_owned() } else { format!("{name}: {columns}") },
        }
    };
    FileGroup { heading_html, anchor: format!("files-{anchor}"), files: files.map(view).collect() }
}

/// The end of the name of a table's twin for Excel.
const TWIN: &str = ".excel.csv";

/// What a file is called where it stands among others: by what it holds; those of which there are several of a kind by what they belong to, and
/// then of which kind they are.
fn named(ctx: &PageContext<'_>, file: &DataFile, name: &str) -> (String, Option<String>) {
    let title = ctx.voice.phrase(file.title_key);
    let stem = name.split('.').next().unwrap_or(name);
    if let Some(plan) = ctx.portal.plans.iter().find(|plan| plan.id.as_str() == stem) {
        return (ctx.words_html(&plan.imprint.title), Some(title.to_owned()));
    }
    if let Some(edition) =
        name.strip_prefix("stratml.").and_then(|rest| ctx.portal.editions.iter().find(|edition| rest.split('.').next() == Some(&edition.folder)))
    {
        return (format!("{} (<span lang=\"{}\">{}</span>)", escape(title), edition.tag, escape(&edition.name)), None);
    }
    if file.path.contains("/tables/") {
        return (format!("<span lang=\"en\" translate=\"no\">{}</span>", escape(stem)), Some(title.to_owned()));
    }
    if name.ends_with(TWIN) { (escape(&ctx.voice.phrases.fill("data-excel", &[("title", title)])), None) } else { (escape(title), None) }
}

/// A size in kilobytes (1,000 bytes), with one decimal below ten.
pub(super) fn size(bytes: usize) -> String {
    let tenths = (bytes + 50) / 100;
    if tenths < 100 { format!("{}.{} kB", tenths / 10, tenths % 10) } else { format!("{} kB", (bytes + 500) / 1000) }
}
