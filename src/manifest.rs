//! Every file of the site, named before one is made. Two claims on one path are a finding that shows both claimants.

use std::collections::BTreeMap;

use crate::both;
use crate::figures::plots::Subject;
use crate::figures::plots::files::Kind;
use crate::language::EditionIx;
use crate::model::index::PlanIx;
use crate::page::Beside;
use crate::path::SitePath;
use crate::report::Finding;

/// What a file is made of.
#[derive(Debug, Clone, PartialEq)]
pub enum Job {
    /// A page of an edition, by its number among the portal's pages.
    Page {
        /// The edition.
        edition: EditionIx,
        /// Its number in [`crate::page::Pages`].
        page: usize,
    },
    /// The words of an edition for its search.
    Words(EditionIx),
    /// The home page at `/`.
    Root,
    /// A feed of what changed.
    Feed {
        /// The edition.
        edition: EditionIx,
        /// Its form.
        form: FeedForm,
    },
    /// A file of a chart in an edition.
    Chart {
        /// The edition.
        edition: EditionIx,
        /// The chart and the kind of file.
        file: (Subject, Kind),
    },
    /// The dated milestones of a plan.
    Calendar {
        /// The edition.
        edition: EditionIx,
        /// The plan.
        plan: PlanIx,
    },
    /// An open data file, by its number among the exports.
    Export(usize),
    /// A file of the theme, by its number among the assets.
    Asset(usize),
    /// What is made of a page and stands beside it.
    Beside {
        /// The edition.
        edition: EditionIx,
        /// The page's number.
        page: usize,
        /// What it is.
        what: Beside,
    },
    /// The recorded speech of a page, by the page's path in the site.
    Sound(String),
    /// When each sentence of it is said.
    Cues(String),
    /// The podcast of a plan.
    Podcast {
        /// The edition.
        edition: EditionIx,
        /// The plan.
        plan: PlanIx,
    },
    /// The readings of words as a script.
    Readings,
    /// A share card, by its number among the cards.
    Card(usize),
    /// A file for web hosts and search engines.
    Host(HostFile),
}

/// The form of a feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FeedForm {
    /// Atom.
    Atom,
    /// JSON Feed.
    Json,
}

/// Files that web hosts and search engines look for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HostFile {
    /// `404.html`.
    NotFound,
    /// `robots.txt`.
    Robots,
    /// `sitemap.xml`.
    Sitemap,
    /// `.nojekyll`: tells GitHub Pages to publish all files as they are.
    NoJekyll,
}

/// All files by path.
#[derive(Debug, Default)]
pub struct Manifest {
    jobs: BTreeMap<SitePath, (Job, String)>,
}

impl Manifest {
    /// Claims a path for a job. The claimant is said in a finding if the path is taken.
    pub fn claim(&mut self, path: SitePath, job: Job, claimant: String, findings: &mut Vec<Finding>) {
        if let Some((_, first)) = self.jobs.get(&path) {
            let message = both!(
                "`{path}` というファイルを2つのものが作ろうとしています: {first} と {claimant}",
                "two things want to make the file `{path}`: {first} and {claimant}"
            );
            findings.push(Finding::portal("doubled-path", message).hint(both!("どちらかのIDを変えてください", "change the id of one of them")));
            return;
        }
        self.jobs.insert(path, (job, claimant));
    }

    /// All files in the order of their paths.
    pub fn files(&self) -> impl Iterator<Item = (&SitePath, &Job)> {
        self.jobs.iter().map(|(path, (job, _))| (path, job))
    }

    /// The job of a path.
    pub fn job(&self, path: &SitePath) -> Option<&Job> {
        self.jobs.get(path).map(|(job, _)| job)
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.jobs.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.jobs.is_empty()
    }
}
