//! Renders every file of a site on all threads, each into one buffer that is published at once and dropped.

use std::collections::BTreeMap;

use aho_corasick::AhoCorasick;
use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::both;
use crate::language::EditionIx;
use crate::manifest::Job;
use crate::page::Beside;
use crate::path::SitePath;
use crate::pipeline::Site;
use crate::publish::{Failure, Publication};
use crate::render::{self, Companions};
use crate::report::Finding;
use crate::search::Entry;
use crate::theme::RenderFailure;

/// How a chart begins in a page.
const CHART: &str = "<figure class=\"chart\"";

/// A file that was made.
#[derive(Debug)]
pub(super) struct Made<'a> {
    pub(super) path: &'a SitePath,
    /// Its edition, if it is a page of one.
    pub(super) edition: Option<EditionIx>,
    /// Whether it is a page at all.
    pub(super) page: bool,
    pub(super) bytes: usize,
    pub(super) charts: usize,
    /// What it is as a share card, if it is one.
    pub(super) card: Option<CardMade>,
}

/// How a share card came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CardMade {
    /// It was drawn.
    Drawn,
    /// The last site had it already.
    TakenOver,
}

enum Outcome<'a> {
    Made(Made<'a>),
    Fault(RenderFailure),
}

/// All files in the order of their paths, and what the templates could not do.
#[derive(Debug, Default)]
pub(super) struct Rendered<'a> {
    pub(super) made: Vec<Made<'a>>,
    pub(super) findings: Vec<Finding>,
}

/// Renders and publishes all files. A fault of a template stops nothing, so that all faults are told; what the machine refuses does.
///
/// Pages come first, each once: what stands beside it and its words for the search are made of the page as it was rendered.
pub(super) fn all<'a>(site: &'a Site, publication: &Publication) -> Result<Rendered<'a>, Failure> {
    let making = Making { site, publication, charts: AhoCorasick::new([CHART]).ok(), beside: beside(site) };
    let (pages, others): (Vec<_>, Vec<_>) = site.manifest.files().partition(|(_, job)| matches!(job, Job::Page { .. }));
    let made: Result<Vec<Page<'a>>, Failure> = pages.into_par_iter().map(|(path, job)| making.page(path, job)).collect();
    let mut outcomes = Vec::new();
    let mut entries: BTreeMap<EditionIx, Vec<(usize, Entry)>> = BTreeMap::new();
    for page in made? {
        outcomes.extend(page.outcomes);
        if let Some((edition, number, entry)) = page.entry {
            entries.entry(edition).or_default().push((number, entry));
        }
    }
    let one = |(path, job): (&'a SitePath, &'a Job)| match job {
        Job::Beside { .. } => None,
        Job::Words(edition) => {
            let mut found = entries.get(edition).cloned().unwrap_or_default();
            found.sort_by_key(|(number, _)| *number);
            let words = render::words(site, *edition, found.into_iter().map(|(_, entry)| entry).collect());
            Some(making.put(path, job, Ok(words)))
        }
        Job::Card(_) => making.card(path, job),
        _ => site.render(path).map(|bytes| making.put(path, job, bytes)),
    };
    let rest: Result<Vec<Outcome<'a>>, Failure> = others.into_par_iter().filter_map(one).collect();
    outcomes.extend(rest?);
    Ok(told(outcomes))
}

/// All files in the order of their paths.
fn told(outcomes: Vec<Outcome<'_>>) -> Rendered<'_> {
    let mut rendered = Rendered::default();
    for outcome in outcomes {
        match outcome {
            Outcome::Made(made) => rendered.made.push(made),
            Outcome::Fault(failure) => rendered.findings.push(finding(&failure)),
        }
    }
    rendered.made.sort_by_key(|made| made.path);
    rendered
}

/// Where goes what stands beside each page, by edition and page.
fn beside(site: &Site) -> BTreeMap<(EditionIx, usize, Beside), (&SitePath, &Job)> {
    let mut places = BTreeMap::new();
    for (path, job) in site.manifest.files() {
        if let Job::Beside { edition, page, what } = job {
            places.insert((*edition, *page, *what), (path, job));
        }
    }
    places
}

/// What came of one page.
struct Page<'a> {
    outcomes: Vec<Outcome<'a>>,
    entry: Option<(EditionIx, usize, Entry)>,
}

/// What making files needs.
struct Making<'a, 'p> {
    site: &'a Site,
    publication: &'p Publication,
    charts: Option<AhoCorasick>,
    beside: BTreeMap<(EditionIx, usize, Beside), (&'a SitePath, &'a Job)>,
}

impl<'a> Making<'a, '_> {
    /// Makes a page with all that is made of it.
    fn page(&self, path: &'a SitePath, job: &'a Job) -> Result<Page<'a>, Failure> {
        let Job::Page { edition, page } = job else { return Ok(Page { outcomes: Vec::new(), entry: None }) };
        let (edition, number) = (*edition, *page);
        match render::companions(self.site, path, (edition, number)) {
            Ok(Companions { page, beside, entry }) => {
                let mut outcomes = vec![self.put(path, job, Ok(page))?];
                for (what, bytes) in beside {
                    if let Some((path, job)) = self.beside.get(&(edition, number, what)) {
                        outcomes.push(self.put(path, job, Ok(bytes))?);
                    }
                }
                Ok(Page { outcomes, entry: entry.map(|entry| (edition, number, entry)) })
            }
            Err(failure) => Ok(Page { outcomes: vec![Outcome::Fault(failure)], entry: None }),
        }
    }

    /// Takes a share card over from the last site, or draws it. Its name says that it is the same picture.
    fn card(&self, path: &'a SitePath, job: &'a Job) -> Option<Result<Outcome<'a>, Failure>> {
        let taken = |bytes: u64| Made { path, edition: None, page: false, bytes: bytes as usize, charts: 0, card: Some(CardMade::TakenOver) };
        match self.publication.take_over(path) {
            Ok(Some(bytes)) => Some(Ok(Outcome::Made(taken(bytes)))),
            Ok(None) => self.site.render(path).map(|bytes| self.put(path, job, bytes)),
            Err(failure) => Some(Err(failure)),
        }
    }

    /// Publishes what was rendered.
    fn put(&self, path: &'a SitePath, job: &'a Job, rendered: Result<Vec<u8>, RenderFailure>) -> Result<Outcome<'a>, Failure> {
        match rendered {
            Ok(bytes) => self.publication.put(path, &bytes).map(|_| Outcome::Made(made(path, job, &bytes, self.charts.as_ref()))),
            Err(failure) => Ok(Outcome::Fault(failure)),
        }
    }
}

fn made<'a>(path: &'a SitePath, job: &Job, bytes: &[u8], charts: Option<&AhoCorasick>) -> Made<'a> {
    let edition = if let Job::Page { edition, .. } = job { Some(*edition) } else { None };
    let page = edition.is_some() || *job == Job::Root;
    let charts = charts.filter(|_| page).map_or(0, |charts| charts.find_iter(bytes).count());
    let card = matches!(job, Job::Card(_)).then_some(CardMade::Drawn);
    Made { path, edition, page, bytes: bytes.len(), charts, card }
}

fn finding(failure: &RenderFailure) -> Finding {
    let RenderFailure { template, cause } = failure;
    let finding =
        Finding::portal("template-fault", both!("テンプレート `{template}` を使えません:\n{cause}", "the template `{template}` cannot be used:\n{cause}"));
    finding.hint(both!("テーマのテンプレートを直してください", "mend the template in the theme"))
}
