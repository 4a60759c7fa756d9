//! Puts views and templates together: one file of the site into one buffer.
//!
//! What is the same on many pages (navigation, footer) is rendered once per edition and depth and shared.

use std::sync::OnceLock;

use tera::Value;

use crate::breaks::Breaks;
use crate::language::EditionIx;
use crate::manifest::{FeedForm, HostFile, Job};
use crate::model::portal::{City, Portal};
use crate::page::{self, Beside, Chrome, Page, PageContext, PageKind, Pages, address};
use crate::path::SitePath;
use crate::pipeline::Site;
use crate::reading;
use crate::reading::page::Furigana;
use crate::reading::say::{self, AsItStands, Marked};
use crate::search::Entry;
use crate::theme::{PageStyles, RenderFailure, Theme};
use crate::translation::status::{self, EditionStatus};

mod book;
mod booklet;
mod calendar;
mod contents;
mod feeds;
mod host;
mod listening;
mod near;
mod parts;
mod podcast;
pub mod sound;
mod spoken;
mod words;

/// The parts that pages share, by edition and depth.
#[derive(Debug)]
pub struct Shared {
    styles: PageStyles,
    breaks: Breaks,
    chapters: booklet::Chapters,
    status: OnceLock<Vec<EditionStatus>>,
    chrome: Vec<Vec<[(&'static str, Value); 3]>>,
    root: Vec<[(&'static str, Value); 3]>,
}

impl Shared {
    /// Where lines may break.
    pub fn breaks(&self) -> &Breaks {
        &self.breaks
    }

    /// Renders the shared parts for all depths at which the portal has pages.
    ///
    /// # Errors
    /// The template engine's words.
    pub fn of(portal: &Portal, theme: &Theme, pages: &Pages) -> Result<Self, RenderFailure> {
        let deepest = pages.all().iter().map(|page| page.path.matches('/').count()).max().unwrap_or(0);
        let mut chrome = Vec::new();
        for edition in portal.edition_indices() {
            let mut by_depth = Vec::new();
            for depth in 0..=deepest {
                let path = format!("{}index.html", "x/".repeat(depth));
                let ctx = PageContext::new(portal, theme, edition, &path);
                by_depth.push(parts(&ctx, theme)?);
            }
            chrome.push(by_depth);
        }
        let root = vec![parts(&PageContext::at_root(portal, theme), theme)?];
        let accent = |city: &City| Some(theme.styles().accent(city.id.as_str(), &city.accent.as_ref()?.0));
        let accents: String = portal.cities.iter().filter_map(accent).collect();
        Ok(Shared {
            chrome,
            root,
            breaks: Breaks::load(),
            chapters: booklet::Chapters::new(),
            status: OnceLock::new(),
            styles: theme.styles().for_pages(&accents),
        })
    }

    fn ready(&self, edition: EditionIx, depth: usize) -> &[(&'static str, Value)] {
        self.chrome.get(edition.0).and_then(|depths| depths.get(depth)).map_or(&[], |parts| parts.as_slice())
    }
}

fn parts(ctx: &PageContext<'_>, theme: &Theme) -> Result<[(&'static str, Value); 3], RenderFailure> {
    let chrome = Chrome::new(ctx);
    let templates = theme.templates(ctx.voice.edition);
    let part = |name: &str| templates.render(name, &chrome, &[]).map(|html| Value::safe_string(&html));
    Ok([("head", part("parts/head.html")?), ("nav", part("parts/nav.html")?), ("footer", part("parts/footer.html")?)])
}

/// Renders one file of the site.
///
/// # Errors
/// The template engine's words, if a template asks for a value that its view does not have.
pub fn file(site: &Site, path: &SitePath, job: &Job) -> Result<Vec<u8>, RenderFailure> {
    match job {
        Job::Page { edition, page } => numbered(site, *edition, *page).map(|marked| marked.page.into_bytes()),
        Job::Beside { edition, page, what } => beside(site, (*edition, *page), *what),
        Job::Words(edition) => words::of_edition(site, *edition),
        Job::Root => {
            let ctx = PageContext::at_root(&site.portal, &site.theme).with_history(&site.history).with_cards(&site.cards);
            self::page(site, &ctx, PageKind::Home, site.shared.root.first().map_or(&[], |parts| parts.as_slice())).map(|marked| marked.page.into_bytes())
        }
        Job::Feed { edition, form: FeedForm::Atom } => Ok(feeds::atom(site, *edition)),
        Job::Feed { edition, form: FeedForm::Json } => Ok(feeds::json_feed(site, *edition)),
        Job::Calendar { edition, plan } => Ok(calendar::ics(site, *edition, *plan)),
        Job::Export(number) => Ok(site.exports.get(*number).map(|export| export.content.clone()).unwrap_or_default()),
        Job::Chart { edition, file } => Ok(crate::export::chart::content(&site.portal, &site.theme, *edition, *file)),
        Job::Asset(number) => Ok(site.theme.assets().get(*number).map(|asset| asset.content.to_vec()).unwrap_or_default()),
        Job::Sound(page) => Ok(site.sounds.of(page).map(|track| track.opus.clone()).unwrap_or_default()),
        Job::Cues(page) => Ok(site.sounds.of(page).map(|track| track.vtt().into_bytes()).unwrap_or_default()),
        Job::Podcast { edition, plan } => Ok(podcast::rss(site, *edition, *plan)),
        Job::Card(number) => {
            let failure = |cause| RenderFailure { template: "card.css".to_owned(), cause };
            site.cards.png(*number).unwrap_or_else(|| Ok(Vec::new())).map_err(failure)
        }
        Job::Readings => Ok(site.portal.readings_script.text.clone().into_bytes()),
        Job::Host(HostFile::NotFound) => host::not_found(site),
        Job::Host(HostFile::Robots) => Ok(host::robots(site)),
        Job::Host(HostFile::Sitemap) => Ok(host::sitemap(site)),
        Job::Host(HostFile::NoJekyll) => Ok(Vec::new()),
    }
    .map_err(|failure| at(path, failure))
}

/// A failure with the file that was to be made.
fn at(path: &SitePath, failure: RenderFailure) -> RenderFailure {
    RenderFailure { template: format!("{} ({path})", failure.template), ..failure }
}

/// A page with what else is made of it, so that no page is rendered twice in a build.
#[derive(Debug)]
pub struct Companions {
    /// The page.
    pub page: Vec<u8>,
    /// What stands beside it.
    pub beside: Vec<(Beside, Vec<u8>)>,
    /// What of it can be found; none for pages that are no content of the portal.
    pub entry: Option<Entry>,
}

/// Renders a page of an edition together with what else is made of it.
///
/// # Errors
/// The template engine's words.
pub fn companions(site: &Site, path: &SitePath, (edition, number): (EditionIx, usize)) -> Result<Companions, RenderFailure> {
    let page = &site.pages.all()[number];
    let book = book(site, edition, page.kind).map_err(|failure| at(path, failure))?;
    let marked = with_book(site, (edition, number), book.as_deref()).map_err(|failure| at(path, failure))?;
    let mut beside: Vec<(Beside, Vec<u8>)> = book.map(|book| (Beside::Book, book)).into_iter().collect();
    if page.kind.is_spoken() {
        beside.push((Beside::Spoken, spoken::text(&marked.said).into_bytes()));
        beside.push((Beside::Listening, listening(site, (edition, &page.path), &marked.page).map_err(|failure| at(path, failure))?));
    }
    Ok(Companions { entry: words::entry((page.kind, &page.path), &marked.page), page: marked.page.into_bytes(), beside })
}

/// The script with the words of an edition, from what of its pages can be found, in the order of the pages.
pub fn words(site: &Site, edition: EditionIx, entries: Vec<Entry>) -> Vec<u8> {
    words::script(site, edition, entries)
}

/// The Japanese texts of a page as its templates made them, one for each run between tags: what furigana are put on.
///
/// # Errors
/// The template engine's words.
pub fn japanese_texts(site: &Site, edition: EditionIx, page: usize) -> Result<Vec<String>, RenderFailure> {
    let page = &site.pages.all()[page];
    let ctx = context(site, edition, page);
    let out = drawn(site, &ctx, page.kind, site.shared.ready(edition, page.path.matches('/').count()))?;
    Ok(reading::page::japanese_texts(&String::from_utf8(out).unwrap_or_default()))
}

/// What stands beside a page.
fn beside(site: &Site, (edition, page): (EditionIx, usize), what: Beside) -> Result<Vec<u8>, RenderFailure> {
    match what {
        Beside::Spoken => numbered(site, edition, page).map(|marked| spoken::text(&marked.said).into_bytes()),
        Beside::Listening => listening(site, (edition, &site.pages.all()[page].path), &numbered(site, edition, page)?.page),
        Beside::Book => book(site, edition, site.pages.all()[page].kind).map(Option::unwrap_or_default),
    }
}

/// The page in plain reading order, from the page as it was rendered.
fn listening(site: &Site, (edition, path): (EditionIx, &str), page: &str) -> Result<Vec<u8>, RenderFailure> {
    let html = listening::page(site, &PageContext::new(&site.portal, &site.theme, edition, path), (page, &reading::written::sentences(page)))?;
    // The sentences have their readings already; what stands around them gets its own.
    let furigana = site.portal.editions[edition.0].has_furigana();
    let html = if furigana { reading::page::with_furigana(&site.portal.readings, &html) } else { html };
    Ok(site.shared.styles.complete(html).into_bytes())
}

/// The electronic book of a plan; `None` for pages of other kinds.
fn book(site: &Site, edition: EditionIx, kind: PageKind) -> Result<Option<Vec<u8>>, RenderFailure> {
    if let PageKind::Plan(plan) = kind { book::of_plan(site, edition, plan).map(Some) } else { Ok(None) }
}

/// A page of an edition, by its number.
fn numbered(site: &Site, edition: EditionIx, page: usize) -> Result<Marked, RenderFailure> {
    let book = book(site, edition, site.pages.all()[page].kind)?;
    with_book(site, (edition, page), book.as_deref())
}

/// A page of an edition, which says how large its book is.
fn with_book(site: &Site, (edition, page): (EditionIx, usize), book: Option<&[u8]>) -> Result<Marked, RenderFailure> {
    let page = &site.pages.all()[page];
    let depth = page.path.matches('/').count();
    let ctx = context(site, edition, page).with_book(book.map_or(0, <[u8]>::len));
    self::page(site, &ctx, page.kind, site.shared.ready(edition, depth))
}

fn context<'a>(site: &'a Site, edition: EditionIx, page: &'a Page) -> PageContext<'a> {
    PageContext::new(&site.portal, &site.theme, edition, &page.path)
        .showing(page.kind)
        .with_sizes(&site.sizes)
        .with_history(&site.history)
        .with_sounds(&site.sounds)
        .with_cards(&site.cards)
}

/// How many bytes a page's buffer starts with: most pages fit.
const PAGE_BUFFER: usize = 24 * 1024;

fn page(site: &Site, ctx: &PageContext<'_>, kind: PageKind, ready: &[(&'static str, Value)]) -> Result<Marked, RenderFailure> {
    drawn(site, ctx, kind, ready).map(|out| finished(site, ctx, kind, out))
}

/// A page as its template makes it.
fn drawn(site: &Site, ctx: &PageContext<'_>, kind: PageKind, ready: &[(&'static str, Value)]) -> Result<Vec<u8>, RenderFailure> {
    let mut out = Vec::with_capacity(PAGE_BUFFER);
    let templates = site.theme.templates(ctx.voice.edition);
    let name = kind.template();
    macro_rules! render {
        ($view:expr) => {{
            let mut view = $view;
            view.frame.describe(ctx);
            templates.render_into(&mut out, name, &view, ready)
        }};
    }
    match kind {
        PageKind::Home => render!(page::home::view(ctx)),
        PageKind::Plan(plan) => render!(page::plan::view(ctx, plan)),
        PageKind::Section(plan, section) => render!(page::section::view(ctx, plan, section)),
        PageKind::Programme(plan, programme) => render!(page::programme::view(ctx, plan, programme)),
        PageKind::Indicator(plan, indicator) => render!(page::indicator::view(ctx, plan, indicator)),
        PageKind::Timeline(plan) => render!(page::timeline::view(ctx, plan, None)),
        PageKind::Organisation(plan) => render!(page::organisation::view(ctx, plan)),
        PageKind::Booklet(plan) => render!(booklet::view(site, ctx, (plan, None))?),
        PageKind::SectionBooklet(plan, section) => render!(booklet::view(site, ctx, (plan, Some(section)))?),
        PageKind::Signage(plan) => render!(page::signage::view(ctx, plan)),
        PageKind::Doubts(plan) => render!(page::doubts::view(ctx, plan, None)),
        PageKind::Indicators => render!(page::indicator::overview(ctx, None)),
        PageKind::Ranked(order) => render!(page::ranked::view(ctx, order, None)),
        PageKind::Cities => render!(page::city::overview(ctx)),
        PageKind::City(city) => render!(page::city::view(ctx, city)),
        PageKind::Search => render!(page::search::view(ctx)),
        PageKind::Registers => render!(page::register::overview(ctx)),
        PageKind::Register(named) => render!(page::register::view(ctx, named, None)),
        PageKind::Topics => render!(page::topic::overview(ctx)),
        PageKind::Topic(topic) => render!(page::topic::view(ctx, topic)),
        PageKind::Years => render!(page::year::overview(ctx)),
        PageKind::Year(year) => render!(page::year::view(ctx, year, None)),
        PageKind::Departments => render!(page::department::overview(ctx)),
        PageKind::Department(city, department) => render!(page::department::view(ctx, city, department)),
        PageKind::Glossary => render!(page::glossary::view(ctx, None)),
        PageKind::Names => render!(page::names::overview(ctx)),
        PageKind::NamesOf(kind) => render!(page::names::view(ctx, kind)),
        PageKind::Translations => render!(page::translations::view(ctx, site.shared.status.get_or_init(|| status::of(&site.portal, &site.theme)).clone())),
        PageKind::Changes => render!(page::changes::view(ctx)),
        PageKind::Data => render!(page::data::view(ctx, &data_files(site), None)),
        PageKind::About => render!(page::about::view(ctx)),
        PageKind::Access => render!(page::access::policy(ctx)),
        PageKind::AccessResults => render!(page::access::results(ctx)),
        PageKind::Manual => render!(page::manual::contents(ctx)),
        PageKind::ManualPage(number) => match page::manual::view(ctx, number) {
            Some(view) => render!(view),
            None => Ok(()),
        },
        PageKind::Chart(subject) => render!(page::plot::view(ctx, subject)),
        PageKind::Embed(subject) => render!(page::plot::embed(ctx, subject)),
        PageKind::Style => render!(page::style::view(ctx)),
        PageKind::Rules => render!(page::manual::rules(ctx, None)),
        PageKind::Part(part) => return parts::drawn(site, ctx, part, ready),
    }?;
    Ok(out)
}

/// The page with contents, what guides voices, readings, line breaks and styles; and what is said of it.
fn finished(site: &Site, ctx: &PageContext<'_>, kind: PageKind, out: Vec<u8>) -> Marked {
    let html = near::shortened(String::from_utf8(out).unwrap_or_default(), ctx.path);
    let html = if kind.is_listened_to() && !matches!(kind, PageKind::Signage(_)) {
        contents::with_contents(html, ctx.voice.phrase("contents-label"))
    } else {
        // A booklet has contents of its own; screens turn by themselves.
        html
    };
    let Marked { page, said } = read(site, ctx, kind, without_gaps(&ctx.edition().tag, html));
    let page = site.shared.breaks.in_headings(&ctx.edition().tag, page);
    let page = site.shared.styles.complete(page);
    let page = match ctx.sound() {
        Some(track) => reading::aloud::with_times(&page, &track.cues.iter().map(|cue| cue.start).collect::<Vec<_>>()),
        None => page,
    };
    Marked { page, said }
}

/// Full-width stops and colons bring their own gap: the space that templates put after a label or a sentence would double it.
fn without_gaps(tag: &str, html: String) -> String {
    let gaps: &[&str] = match tag {
        "ja" => &["。 "],
        _ if tag.starts_with("zh") => &["。 ", "： "],
        _ => return html,
    };
    gaps.iter().fold(html, |html, gap| without_spaces_behind(html, gap))
}

/// Text without the space at the end of each place where `sign` stands.
fn without_spaces_behind(html: String, sign: &str) -> String {
    let mut found = memchr::memmem::find_iter(html.as_bytes(), sign).peekable();
    if found.peek().is_none() {
        return html;
    }
    let mut out = String::with_capacity(html.len());
    let mut done = 0;
    for at in found {
        let space = at + sign.len() - 1;
        out.push_str(&html[done..space]);
        done = space + 1;
    }
    out.push_str(&html[done..]);
    out
}

/// The page with marked sentences and readings, as its kind and edition want them.
fn read(site: &Site, ctx: &PageContext<'_>, kind: PageKind, html: String) -> Marked {
    let lexicon = Some(&site.portal.readings).filter(|_| ctx.edition().has_furigana());
    match (kind.is_listened_to(), lexicon) {
        (false, None) => Marked { page: html, said: Vec::new() },
        (false, Some(lexicon)) => Marked { page: reading::page::with_furigana(lexicon, &html), said: Vec::new() },
        (true, None) => say::mark(&reading::html::parse(&html), &AsItStands, html.len()),
        (true, Some(lexicon)) => {
            let nodes = reading::html::parse(&html);
            say::mark(&nodes, &Furigana::of(lexicon, &nodes), html.len() * 2)
        }
    }
}

fn data_files(site: &Site) -> Vec<page::data::DataFile> {
    let file = |export: &crate::export::Published| page::data::DataFile {
        path: export.path.to_string(),
        title_key: export.title_key,
        bytes: export.content.len(),
        columns: export.columns.clone(),
        rows: export.rows,
    };
    site.exports.iter().map(file).collect()
}

/// The home page of an edition, for the pages that stand outside all editions.
pub(super) fn home_of(site: &Site, edition: EditionIx) -> String {
    format!("{}/{}", site.portal.editions[edition.0].folder, address::HOME)
}
