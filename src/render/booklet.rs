//! The chapters of a booklet: the content of each page, one heading lower, with names of its own, its addresses as footnotes.
//!
//! Works on HTML that this program made.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use aho_corasick::{AhoCorasick, MatchKind};
use memchr::memmem;

use crate::language::EditionIx;
use crate::markdown::escape;
use crate::model::index::{PlanIx, SectionIx};
use crate::page::booklet::{self, BookletPage, Chapter, Footnote, Part};
use crate::page::{PageContext, programme, section};
use crate::pipeline::Site;
use crate::reading::html;
use crate::theme::RenderFailure;

/// What is written in another way in a chapter: what is folded up, headings, attributes that name other elements of the page.
const CHANGED: [&str; 16] = [
    FOLDED,
    "<h2",
    "<h3",
    "<h4",
    "<h5",
    "</h2>",
    "</h3>",
    "</h4>",
    "</h5>",
    " id=\"",
    NAMED,
    " aria-describedby=\"",
    " aria-controls=\"",
    " href=\"#",
    PAINT,
    REGION,
];
/// What is folded up.
const FOLDED: &str = "<details>";
/// The name of a part of a page. In a booklet, where every chapter has the same parts, it would make hundreds of landmarks of the same names:
/// there the headings lead.
const NAMED: &str = " aria-labelledby=\"";
/// The name of a table or drawing that can be moved sideways. Chapters have such of the same names, so each says the chapter's name first.
const REGION: &str = " role=\"region\" tabindex=\"0\" aria-label=\"";
/// A colour that a drawing has under a name.
const PAINT: &str = "url(#";

/// The booklet of a plan or of a section.
pub(super) fn view(site: &Site, ctx: &PageContext<'_>, (index, root): (PlanIx, Option<SectionIx>)) -> Result<BookletPage, RenderFailure> {
    let plan = site.portal.plan(index);
    let parts = booklet::parts(plan, root);
    let inside: BTreeMap<String, String> =
        parts.iter().map(|part| (ctx.href(&booklet::own_page(plan, *part)), booklet::chapter(ctx, index, *part).anchor)).collect();
    let mut links = Links { ctx, inside, numbers: BTreeMap::new(), footnotes: Vec::new() };
    let mut chapters = Vec::new();
    for part in parts {
        let chapter = booklet::chapter(ctx, index, part);
        let html = links.settle(&drawn(site, ctx, (index, part), &chapter)?);
        chapters.push(Chapter { html, ..chapter });
    }
    Ok(booklet::view(ctx, (index, root), (chapters, links.footnotes)))
}

/// A chapter that is drawn: by its edition and plan, its part, and how deep the booklet stands, which its links depend on.
type Key = (EditionIx, PlanIx, Part, usize);

/// The chapters that are drawn already: a section stands in its own booklet, in those of the sections around it and in that of its plan.
#[derive(Debug)]
pub(super) struct Chapters {
    drawn: Mutex<BTreeMap<Key, Arc<str>>>,
    changed: Option<AhoCorasick>,
}

impl Chapters {
    /// None yet.
    pub(super) fn new() -> Self {
        Chapters { drawn: Mutex::default(), changed: AhoCorasick::builder().match_kind(MatchKind::LeftmostFirst).build(CHANGED).ok() }
    }

    fn known(&self) -> MutexGuard<'_, BTreeMap<Key, Arc<str>>> {
        // What another thread put in before it broke off is whole.
        self.drawn.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The content of a page as that of a chapter: every heading one level lower, what is folded up opened, and the chapter's anchor before every
    /// name within the page, so that no two chapters have the same; its title, as escaped text, before those that are read aloud.
    fn settled(&self, html: &str, (chapter, title): (&str, &str)) -> String {
        let mut out = String::with_capacity(html.len() + html.len() / 16);
        let mut done = 0;
        for found in self.changed.iter().flat_map(|changed| changed.find_iter(html)) {
            let what = CHANGED[found.pattern().as_usize()];
            out.push_str(&html[done..found.start()]);
            done = found.end();
            match what.as_bytes() {
                _ if what == FOLDED => out.push_str("<details open>"),
                [b'<', .., level] | [b'<', .., level, b'>'] if level.is_ascii_digit() => {
                    out.push_str(&what.replace(char::from(*level), &char::from(level + 1).to_string()));
                }
                _ if what == REGION => {
                    let _ = write!(out, "{what}{title} · ");
                }
                _ if what == PAINT => {
                    let _ = write!(out, "{what}{chapter}-");
                }
                _ => {
                    let names = &html[done..done + html[done..].find('"').unwrap_or(0)];
                    done += names.len();
                    if what == NAMED && in_section(&html[..found.start()]) {
                        done += 1;
                        continue;
                    }
                    out.push_str(what);
                    for (at, name) in names.split(' ').enumerate() {
                        let _ = write!(out, "{}{chapter}-{name}", if at > 0 { " " } else { "" });
                    }
                }
            }
        }
        out.push_str(&html[done..]);
        out
    }
}

/// The content of a chapter, its links still as on its own page.
fn drawn(site: &Site, ctx: &PageContext<'_>, (index, part): (PlanIx, Part), chapter: &Chapter) -> Result<Arc<str>, RenderFailure> {
    let key = (ctx.voice.edition, index, part, ctx.path.matches('/').count());
    let chapters = &site.shared.chapters;
    if let Some(html) = chapters.known().get(&key) {
        return Ok(Arc::clone(html));
    }
    let templates = site.theme.templates(ctx.voice.edition);
    let body = match part {
        Part::Section(at) => templates.render("parts/section-body.html", &section::view(ctx, index, at), &[])?,
        Part::Programme(at) => templates.render("parts/programme-body.html", &programme::view(ctx, index, at), &[])?,
    };
    let html: Arc<str> = chapters.settled(after_title(&body), (&chapter.anchor, &told_apart(ctx, (index, part), chapter))).into();
    chapters.known().insert(key, Arc::clone(&html));
    Ok(html)
}

/// The title of a chapter as escaped text; where a programme is listed again under its name, that of its section before it.
fn told_apart(ctx: &PageContext<'_>, (index, part): (PlanIx, Part), chapter: &Chapter) -> String {
    let plan = ctx.portal.plan(index);
    let text = |title: &str| html::text(&html::parse(title));
    let title = text(&chapter.title_html);
    match part {
        Part::Programme(at) if plan.programmes.iter().filter(|other| other.name.text == plan[at].name.text).count() > 1 => {
            format!("{} · {title}", text(&ctx.voice.html(&plan[plan[at].section].title.text)))
        }
        _ => title,
    }
}

/// Whether a text of markup ends within the opening tag of a section.
fn in_section(html: &str) -> bool {
    html.rfind('<').is_some_and(|open| html[open..].starts_with("<section"))
}

/// What stands after the page's own title, which the chapter says itself.
fn after_title(html: &str) -> &str {
    html.split_once("</h1>").map_or(html, |(_, rest)| rest)
}

/// The links of a booklet: into another chapter, or numbered with the address at the end.
struct Links<'a> {
    ctx: &'a PageContext<'a>,
    inside: BTreeMap<String, String>,
    numbers: BTreeMap<String, usize>,
    footnotes: Vec<Footnote>,
}

impl Links<'_> {
    fn settle(&mut self, html: &str) -> String {
        let mut out = String::with_capacity(html.len() + 512);
        let mut rest = html;
        let find = |html: &str, what: &str| memmem::find(html.as_bytes(), what.as_bytes());
        while let Some(at) = find(rest, "<a ") {
            let Some(close) = find(&rest[at..], "</a>").map(|end| at + end + "</a>".len()) else { break };
            out.push_str(&rest[..at]);
            out.push_str(&self.link(&rest[at..close]));
            rest = &rest[close..];
        }
        out.push_str(rest);
        out
    }

    fn link(&mut self, html: &str) -> String {
        let Some(href) = html.split("href=\"").nth(1).and_then(|rest| rest.split('"').next()) else { return html.to_owned() };
        let page = href.split('#').next().unwrap_or(href);
        if let Some(anchor) = self.inside.get(page) {
            return html.replacen(&format!("href=\"{href}\""), &format!("href=\"#{anchor}\""), 1);
        }
        let quiet = href.starts_with('#') || html.contains("class=\"term\"") || href.contains("/data/") || href.starts_with("mailto:");
        if quiet {
            return html.to_owned();
        }
        let address = self.absolute(page);
        let next = self.footnotes.len() + 1;
        let number = *self.numbers.entry(address.clone()).or_insert(next);
        if number == next {
            self.footnotes.push(Footnote { number, address });
        }
        format!("{html}<sup class=\"footnote\">{number}</sup>")
    }

    fn absolute(&self, href: &str) -> String {
        let settings = &self.ctx.portal.settings;
        let short = href.strip_suffix("index.html").unwrap_or(href);
        let below = short.trim_start_matches("../");
        let ups = (short.len() - below.len()) / "../".len();
        let own = self.ctx.path.matches('/').count();
        if short.contains("://") {
            escape(short)
        } else if ups > own {
            format!("{}{below}", settings.base_url)
        } else {
            format!("{}{}/{below}", settings.base_url, self.ctx.edition().folder)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Chapters;

    #[test]
    fn a_chapter_has_lower_headings_and_names_of_its_own() {
        let html = "<section class=\"x\" aria-labelledby=\"a\"><h2 id=\"a\">A</h2><h3 id=\"b\">B</h3><svg aria-labelledby=\"a b\"></svg><a href=\"#a\">x</a></section>";
        assert_eq!(
            Chapters::new().settled(html, ("s", "S")),
            "<section class=\"x\"><h3 id=\"s-a\">A</h3><h4 id=\"s-b\">B</h4><svg aria-labelledby=\"s-a s-b\"></svg><a href=\"#s-a\">x</a></section>"
        );
    }

    #[test]
    fn what_moves_sideways_says_its_chapter() {
        let html = "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Values\"></div>";
        assert_eq!(Chapters::new().settled(html, ("s", "A &amp; B")), html.replace("Values", "A &amp; B · Values"));
    }
}
