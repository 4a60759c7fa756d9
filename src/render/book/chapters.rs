//! The chapters of a book: a document for each section, with the section's programmes in it.

use std::collections::BTreeSet;

use super::links::{Places, Spot};
use super::overlay::{self, Spoken};
use super::{Document, Entry, inside, xhtml};
use crate::model::index::PlanIx;
use crate::page::booklet::{self, Chapter, Part};
use crate::page::{PageContext, address, programme, section};
use crate::pipeline::Site;
use crate::reading::html;
use crate::theme::RenderFailure;

/// A section or programme as it stands in its document.
struct Leaf {
    chapter: Chapter,
    /// Where it stands; a section's names are those of its page.
    spot: Spot,
    /// The path of its own page.
    page: String,
    /// Its heading.
    heading: String,
    /// What follows its heading.
    body: String,
    /// Its recorded speech.
    spoken: Option<Spoken>,
}

/// All chapters, in the order of the plan's document.
pub(super) fn all(site: &Site, ctx: &PageContext<'_>, index: PlanIx) -> Result<Vec<Document>, RenderFailure> {
    let leaves = leaves(site, ctx, index)?;
    let trees: Vec<(Vec<html::Node<'_>>, Vec<html::Node<'_>>)> = leaves.iter().map(|leaf| (html::parse(&leaf.heading), html::parse(&leaf.body))).collect();
    let mut places = Places::default();
    for (leaf, (_, body)) in leaves.iter().zip(&trees) {
        let names = places.names.entry(leaf.spot.file.clone()).or_default();
        names.insert(leaf.chapter.anchor.clone());
        xhtml::names(inside(body), &leaf.spot.prefix, names);
        places.pages.insert(leaf.page.clone(), leaf.spot.clone());
    }
    add_others(ctx, index, (&leaves, &mut places));
    let mut documents: Vec<Document> = Vec::new();
    for (leaf, tree) in leaves.iter().zip(&trees) {
        let html = written(ctx, leaf, (tree, &places));
        let title = [&leaf.chapter.mark, &xhtml::plain(&leaf.chapter.title_html)].into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>();
        let title = title.join(" ");
        let entry = Entry { depth: leaf.chapter.depth, href: leaf.href(), title: title.clone() };
        match documents.last_mut().filter(|last| last.name == leaf.spot.file) {
            Some(document) => {
                document.body.push_str(&html);
                document.entries.push(entry);
                document.spoken.extend(leaf.spoken.clone());
            }
            None => {
                let spoken = leaf.spoken.iter().cloned().collect();
                documents.push(Document { name: leaf.spot.file.clone(), title, role: "chapter", body: html, entries: vec![entry], spoken });
            }
        }
    }
    Ok(documents)
}

impl Leaf {
    fn is_section(&self) -> bool {
        self.spot.prefix.is_empty()
    }

    fn href(&self) -> String {
        if self.is_section() { self.spot.file.clone() } else { format!("{}#{}", self.spot.file, self.chapter.anchor) }
    }
}

fn leaves(site: &Site, ctx: &PageContext<'_>, index: PlanIx) -> Result<Vec<Leaf>, RenderFailure> {
    let plan = site.portal.plan(index);
    let templates = site.theme.templates(ctx.voice.edition);
    let mut file = String::new();
    let mut leaves = Vec::new();
    for part in booklet::parts(plan, None) {
        let chapter = booklet::chapter(ctx, index, part);
        let (body, prefix) = match part {
            Part::Section(at) => {
                file = format!("{}.xhtml", chapter.anchor);
                (templates.render("parts/section-body.html", &section::view(ctx, index, at), &[])?, String::new())
            }
            Part::Programme(at) => (templates.render("parts/programme-body.html", &programme::view(ctx, index, at), &[])?, format!("{}-", chapter.anchor)),
        };
        let mark = if chapter.mark.is_empty() { String::new() } else { format!("<span class=\"mark\">{}</span> ", crate::markdown::escape(&chapter.mark)) };
        let heading = format!("<h1 id=\"{}\">{mark}{}</h1>", chapter.anchor, chapter.title_html);
        let body = body.split_once("</h1>").map_or(body.as_str(), |(_, rest)| rest);
        let spot = Spot { file: file.clone(), anchor: chapter.anchor.clone(), prefix };
        let page = booklet::own_page(plan, part);
        let (heading, body, spoken) = overlay::voiced(site, ctx, (&page, &spot), (&heading, body));
        leaves.push(Leaf { spot, page, chapter, heading, body, spoken });
    }
    Ok(leaves)
}

/// Pages that are no chapter of their own: the plan's, those of its indicators, the glossary for its own terms.
fn add_others(ctx: &PageContext<'_>, index: PlanIx, (leaves, places): (&[Leaf], &mut Places)) {
    let plan = ctx.portal.plan(index);
    places.pages.insert(address::plan(plan), Spot { file: "title.xhtml".to_owned(), anchor: String::new(), prefix: String::new() });
    for at in plan.indicator_indices() {
        let holds = |leaf: &&Leaf| places.names[&leaf.spot.file].contains(&format!("{}{}", leaf.spot.prefix, plan[at].id));
        if let Some(leaf) = leaves.iter().find(holds) {
            let spot = Spot { anchor: format!("{}{}", leaf.spot.prefix, plan[at].id), ..leaf.spot.clone() };
            places.pages.insert(address::indicator(plan, at), spot);
        }
    }
    let terms: BTreeSet<String> = plan.terms.iter().map(|term| format!("{}-{}", plan.id, term.id)).collect();
    places.names.insert("terms.xhtml".to_owned(), terms);
}

fn written(ctx: &PageContext<'_>, leaf: &Leaf, ((heading, body), places): (&(Vec<html::Node<'_>>, Vec<html::Node<'_>>), &Places)) -> String {
    let lead = |href: &str| match href.strip_prefix(&ctx.href(address::GLOSSARY)).and_then(|rest| rest.strip_prefix('#')) {
        Some(term) if places.names["terms.xhtml"].contains(term) => Some(format!("terms.xhtml#{term}")),
        _ => places.lead(ctx, &leaf.spot, href),
    };
    let lower = usize::from(!leaf.is_section());
    let place = |prefix| xhtml::Place { lower, prefix, names: &places.names[&leaf.spot.file], link: &lead };
    let mut out = String::with_capacity(leaf.body.len() + 256);
    if !leaf.is_section() {
        out.push_str(&format!("<section aria-labelledby=\"{}\">", leaf.chapter.anchor));
    }
    xhtml::write(inside(heading), &place(""), &mut out);
    xhtml::write(inside(body), &place(&leaf.spot.prefix), &mut out);
    if !leaf.is_section() {
        out.push_str("</section>");
    }
    out
}
