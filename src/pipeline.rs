//! The way of the data, readable on one screen: sources to portal, checks, manifest, rendered files.
//!
//! `build` renders every file and publishes; `serve` renders the files it is asked for; `check` stops before rendering. All three take the
//! same way.

use std::collections::BTreeMap;

use crate::both;
use crate::calendar::Instant;
use crate::changes::{self, Files, History};
use crate::check;
use crate::export::{self, Published};
use crate::language::Edition;
use crate::manifest::{FeedForm, HostFile, Job, Manifest};
use crate::model::portal::Portal;
use crate::page::cards::Cards;
use crate::page::{Pages, address};
use crate::path::SitePath;
use crate::render::{self, Shared};
use crate::report::{Finding, Report};
use crate::sound::Sounds;
use crate::source::{self, Sources};
use crate::theme::{RenderFailure, Theme};

/// A portal that can be rendered, file by file.
#[derive(Debug)]
pub struct Site {
    /// The portal as meant.
    pub portal: Portal,
    /// Its theme.
    pub theme: Theme,
    /// Its pages, the same in every edition.
    pub pages: Pages,
    /// Its open data, ready.
    pub exports: Vec<Published>,
    /// What changed since the portal was first published.
    pub history: History,
    /// Every file.
    pub manifest: Manifest,
    /// Sizes of the data files in bytes, by path.
    pub sizes: BTreeMap<String, usize>,
    /// The parts that pages share.
    pub shared: Shared,
    /// The recorded speech of the pages that have it.
    pub sounds: Sounds,
    /// The share cards.
    pub cards: Cards,
}

/// What came of reading and checking a portal.
#[derive(Debug)]
pub struct Prepared {
    /// All findings.
    pub report: Report,
    /// The site; `None` if there are errors.
    pub site: Option<Site>,
}

/// What a run is told besides the portal's files.
#[derive(Debug, Clone, Default)]
pub struct Circumstances {
    /// The address at which the portal is published, with a slash at the end, in place of the settings'.
    pub base_url: Option<String>,
    /// The tables and the history of the site before.
    pub before: Files,
    /// The date on which notices are judged, in place of the settings' `updated`.
    pub date: Option<Instant>,
    /// Whether there are share cards, in place of what the settings say.
    pub cards: Option<bool>,
}

/// Reads, checks and plans a portal. Nothing is rendered yet.
pub fn prepare(sources: &Sources) -> Prepared {
    prepare_in(sources, &Circumstances::default())
}

/// The same, told more.
pub fn prepare_in(sources: &Sources, circumstances: &Circumstances) -> Prepared {
    let loaded = source::load(sources);
    let mut report = loaded.report;
    let (Some(mut portal), Some(theme)) = (loaded.portal, loaded.theme) else { return Prepared { report, site: None } };
    settle(&mut portal, circumstances);
    let judge = |report: &mut Report, portal: &Portal, findings: Vec<Finding>| {
        report.extend(findings);
        report.weigh(|rule| loaded.weights.get(rule).copied());
        report.set_aside(|finding| finding.subject.as_deref().is_some_and(|about| portal.justification(finding.rule, about).is_some()));
    };
    let subject = check::Subject { portal: &portal, theme: &theme, whole: !report.has_errors() };
    judge(&mut report, &portal, check::check(&subject));
    if report.has_errors() {
        return Prepared { report, site: None };
    }
    let pages = Pages::of(&portal);
    let mut exports = export::all(&portal, &theme);
    let history = History::follow(&circumstances.before, &compared(&exports), &portal.settings.updated);
    judge(&mut report, &portal, check::changed_targets(&portal, &history));
    exports.extend(export::history(&portal, &history));
    let mut sizes: BTreeMap<String, usize> = exports.iter().map(|export| (export.path.to_string(), export.content.len())).collect();
    sizes.insert(crate::theme::CHART_STYLE.to_owned(), theme.chart_style().len());
    let mut findings = Vec::new();
    let shared = match Shared::of(&portal, &theme, &pages) {
        Ok(shared) => shared,
        Err(failure) => {
            report.add(failure.finding());
            return Prepared { report, site: None };
        }
    };
    let cards = if portal.settings.cards { Cards::of(&portal, &theme, (&pages, shared.breaks()), &mut findings) } else { Cards::none() };
    let mut manifest = plan_files(&portal, &theme, (&pages, &exports), &mut findings);
    for (number, card) in cards.all().iter().enumerate() {
        manifest.claim(card.path.clone(), Job::Card(number), "share card".to_owned(), &mut findings);
    }
    judge(&mut report, &portal, findings);
    if report.has_errors() {
        return Prepared { report, site: None };
    }
    let sounds = Sounds::default();
    let mut site = Site { portal, theme, pages, exports, history, manifest, sizes, shared, sounds, cards };
    let mut findings = Vec::new();
    render::sound::add(&mut site, sources, &mut findings);
    report.extend(findings);
    let site = (!report.has_errors()).then_some(site);
    Prepared { report, site }
}

impl Site {
    /// Renders one file; `None` if the site has no such file.
    ///
    /// # Errors
    /// The template engine's words, if a template asks for a value that does not exist.
    pub fn render(&self, path: &SitePath) -> Option<Result<Vec<u8>, RenderFailure>> {
        self.manifest.job(path).map(|job| render::file(self, path, job))
    }
}

/// The portal as it is to be published now.
fn settle(portal: &mut Portal, circumstances: &Circumstances) {
    if let Some(base_url) = &circumstances.base_url {
        base_url.clone_into(&mut portal.settings.base_url);
    }
    portal.settings.cards = circumstances.cards.unwrap_or(portal.settings.cards);
    let date = circumstances.date.or_else(|| Instant::parse(&portal.settings.updated));
    if !date.is_some_and(|date| portal.settings.notice.as_ref().is_some_and(|notice| notice.is_shown(date))) {
        portal.settings.notice = None;
    }
}

/// The tables that the next build will compare.
fn compared(exports: &[Published]) -> Files {
    let is_table = |path: &str| changes::TABLES.iter().any(|table| path.ends_with(&format!("/{table}.csv")));
    exports.iter().filter(|export| is_table(export.path.as_str())).map(|export| (export.path.to_string(), export.content.clone())).collect()
}

/// Names every file of the site.
fn plan_files(portal: &Portal, theme: &Theme, (pages, exports): (&Pages, &[Published]), findings: &mut Vec<Finding>) -> Manifest {
    let mut manifest = Manifest::default();
    let mut claim = |path: &str, job: Job, claimant: String| match SitePath::parse(path) {
        Some(path) => manifest.claim(path, job, claimant, findings),
        None => findings
            .push(Finding::portal("bad-path", both!("`{path}` はファイル名として使えません({claimant})", "`{path}` cannot be a file name ({claimant})"))),
    };
    claim("index.html", Job::Root, "home".to_owned());
    for edition in portal.edition_indices() {
        let folder = &portal.editions[edition.0].folder;
        for (number, page) in pages.all().iter().enumerate() {
            claim(&format!("{folder}/{}", page.path), Job::Page { edition, page: number }, format!("{:?}", page.kind));
        }
        for (number, page) in pages.all().iter().enumerate() {
            for what in page.kind.beside() {
                let path = address::beside(portal, folder, (page, *what));
                claim(&format!("{folder}/{path}"), Job::Beside { edition, page: number, what: *what }, format!("{what:?}"));
            }
        }
        claim(&format!("{folder}/search/{}", crate::page::search::WORDS), Job::Words(edition), "search".to_owned());
    }
    for edition in portal.edition_indices() {
        let folder = &portal.editions[edition.0].folder;
        for (path, form) in [(address::ATOM, FeedForm::Atom), (address::JSON_FEED, FeedForm::Json)] {
            claim(&format!("{folder}/{path}"), Job::Feed { edition, form }, "changes".to_owned());
        }
        for plan in portal.plan_indices() {
            claim(&format!("{folder}/{}", address::calendar(portal.plan(plan))), Job::Calendar { edition, plan }, "milestones".to_owned());
        }
    }
    for file in export::chart::files_of(portal) {
        let folder = file.0.folder(portal);
        for edition in portal.edition_indices() {
            let path = format!("{}/{folder}/{}", portal.editions[edition.0].folder, file.1.name());
            claim(&path, Job::Chart { edition, file }, "chart".to_owned());
        }
    }
    for (number, asset) in theme.assets().iter().enumerate() {
        claim(&asset.path, Job::Asset(number), asset.name.clone());
    }
    if portal.editions.iter().any(Edition::is_japanese) {
        claim(&portal.readings_script.path, Job::Readings, "readings".to_owned());
    }
    for (number, export) in exports.iter().enumerate() {
        claim(export.path.as_str(), Job::Export(number), "open data".to_owned());
    }
    for (name, file) in
        [("404.html", HostFile::NotFound), ("robots.txt", HostFile::Robots), ("sitemap.xml", HostFile::Sitemap), (".nojekyll", HostFile::NoJekyll)]
    {
        claim(name, Job::Host(file), name.to_owned());
    }
    manifest
}
