//! What is shown at this moment: the last good site, and what is wrong since.

use std::sync::Arc;

use crate::pipeline::{Prepared, Site};
use crate::report::{Report, draw};

/// One state of the portal, handed over whole and never changed.
#[derive(Debug, Clone, Default)]
pub(super) struct Shown {
    /// Counts the states, so that a page knows whether it is out of date.
    pub(super) version: u64,
    /// The last good site; `None` if there was none yet.
    pub(super) site: Option<Arc<Site>>,
    /// The findings as plain text, if there are errors.
    pub(super) fault: Option<Arc<str>>,
}

impl Shown {
    /// The state after this one. A portal with errors leaves the last good site in place.
    pub(super) fn next(&self, prepared: Prepared, japanese: bool) -> (Shown, Report) {
        let fault = prepared.site.is_none().then(|| plain(&prepared.report, japanese));
        let site = prepared.site.map(Arc::new).or_else(|| self.site.clone());
        (Shown { version: self.version + 1, site, fault }, prepared.report)
    }
}

fn plain(report: &Report, japanese: bool) -> Arc<str> {
    anstream::adapter::strip_str(&draw::text(report, japanese)).to_string().into()
}
