//! Renders every file of a site on all threads, each into one buffer that is published at once and dropped.

use aho_corasick::AhoCorasick;
use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::both;
use crate::language::EditionIx;
use crate::manifest::Job;
use crate::path::SitePath;
use crate::pipeline::Site;
use crate::publish::{Failure, Publication};
use crate::report::Finding;
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
pub(super) fn all<'a>(site: &'a Site, publication: &Publication) -> Result<Rendered<'a>, Failure> {
    let charts = AhoCorasick::new([CHART]).ok();
    let files: Vec<(&SitePath, &Job)> = site.manifest.files().collect();
    let one = |(path, job): (&'a SitePath, &'a Job)| -> Option<Result<Outcome<'a>, Failure>> {
        Some(match site.render(path)? {
            Ok(bytes) => publication.put(path, &bytes).map(|_| Outcome::Made(made(path, job, &bytes, charts.as_ref()))),
            Err(failure) => Ok(Outcome::Fault(failure)),
        })
    };
    let outcomes: Result<Vec<Outcome<'a>>, Failure> = files.into_par_iter().filter_map(one).collect();
    let mut rendered = Rendered::default();
    for outcome in outcomes? {
        match outcome {
            Outcome::Made(made) => rendered.made.push(made),
            Outcome::Fault(failure) => rendered.findings.push(finding(&failure)),
        }
    }
    Ok(rendered)
}

fn made<'a>(path: &'a SitePath, job: &Job, bytes: &[u8], charts: Option<&AhoCorasick>) -> Made<'a> {
    let edition = if let Job::Page { edition, .. } = job { Some(*edition) } else { None };
    let page = edition.is_some() || *job == Job::Root;
    let charts = charts.filter(|_| page).map_or(0, |charts| charts.find_iter(bytes).count());
    Made { path, edition, page, bytes: bytes.len(), charts }
}

fn finding(failure: &RenderFailure) -> Finding {
    let RenderFailure { template, cause } = failure;
    let finding =
        Finding::portal("template-fault", both!("テンプレート `{template}` を使えません:\n{cause}", "the template `{template}` cannot be used:\n{cause}"));
    finding.hint(both!("テーマのテンプレートを直してください", "mend the template in the theme"))
}
