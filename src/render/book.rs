//! A plan as an electronic book (EPUB 3.3): what its pages show, chapter by chapter, in one file that is read without a network.
//!
//! In goes a plan and an edition, out come the bytes of the book. The same plan gives the same bytes.
//! Source: <https://www.w3.org/TR/epub-33/>, <https://www.w3.org/TR/epub-a11y-11/>.

use std::collections::BTreeSet;

use crate::language::EditionIx;
use crate::model::index::PlanIx;
use crate::page::book::{self, BookPage};
use crate::page::{PageContext, address};
use crate::pipeline::Site;
use crate::reading::{self, html};
use crate::theme::RenderFailure;

mod archive;
mod chapters;
mod links;
mod overlay;
mod package;
mod xhtml;

/// A document of the book.
#[derive(Debug)]
struct Document {
    /// Its file name.
    name: String,
    /// Its name as plain text.
    title: String,
    /// What it is in the structure of books: `chapter`.
    role: &'static str,
    /// What stands in its body.
    body: String,
    /// What the contents say of it and of what stands in it.
    entries: Vec<Entry>,
    /// The recorded speech of its parts.
    spoken: Vec<overlay::Spoken>,
}

/// A line of the contents.
#[derive(Debug, Clone)]
struct Entry {
    /// How deep it stands, from 0.
    depth: usize,
    /// Where it leads.
    href: String,
    /// What it says, as plain text.
    title: String,
}

/// The book of a plan in an edition.
///
/// # Errors
/// The template engine's words, or why the file could not be packed.
pub(super) fn of_plan(site: &Site, edition: EditionIx, index: PlanIx) -> Result<Vec<u8>, RenderFailure> {
    let plan = site.portal.plan(index);
    let path = address::plan(plan);
    let ctx = PageContext::new(&site.portal, &site.theme, edition, &path).with_sizes(&site.sizes);
    let chapters = chapters::all(site, &ctx, index)?;
    let book = book::view(&ctx, index, chapters.iter().any(|chapter| !chapter.spoken.is_empty()));
    let mut documents = vec![own(site, &ctx, ("title", "titlepage"), &book)?];
    documents.extend(chapters);
    if !book.terms.is_empty() {
        documents.push(own(site, &ctx, ("terms", "glossary"), &book)?);
    }
    documents.push(own(site, &ctx, ("colophon", "colophon"), &book)?);
    let files = package::files(site, &ctx, (index, &documents));
    archive::pack(&files).map_err(|cause| RenderFailure { template: format!("{} (epub)", plan.id), cause })
}

/// A document of the book's own: title page, terms, colophon.
fn own(site: &Site, ctx: &PageContext<'_>, (name, role): (&str, &'static str), book: &BookPage) -> Result<Document, RenderFailure> {
    let html = site.theme.templates(ctx.voice.edition).render(&format!("book/{name}.html"), book, &[])?;
    let heading = html.split_once("</h1>").map_or("", |(heading, _)| heading.split_once("<h1").map_or("", |(_, heading)| heading));
    let title = xhtml::plain(heading.split_once('>').map_or("", |(_, heading)| heading));
    let html = in_edition(site, ctx, &html);
    let nodes = html::parse(&html);
    let nodes = inside(&nodes);
    let mut names = BTreeSet::new();
    xhtml::names(nodes, "", &mut names);
    let mut body = String::with_capacity(html.len());
    xhtml::write(nodes, &xhtml::Place { lower: 0, prefix: "", names: &names, link: &|href| links::outside(ctx, href) }, &mut body);
    let name = format!("{name}.xhtml");
    let entries = vec![Entry { depth: 0, href: name.clone(), title: title.clone() }];
    Ok(Document { name, title, role, body, entries, spoken: Vec::new() })
}

/// HTML in the edition's language, with readings where the edition has them: one element around it all.
fn in_edition(site: &Site, ctx: &PageContext<'_>, html: &str) -> String {
    let whole = format!("<div lang=\"{}\">{html}</div>", ctx.edition().tag);
    if ctx.edition().has_furigana() { reading::page::with_furigana(&site.portal.readings, &whole) } else { whole }
}

/// What stands in the element around it all.
fn inside<'n, 'h>(nodes: &'n [html::Node<'h>]) -> &'n [html::Node<'h>] {
    match nodes.first() {
        Some(html::Node::Element(around)) => &around.children,
        _ => nodes,
    }
}
