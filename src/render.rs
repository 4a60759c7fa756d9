//! Renders one file: stub.

use crate::manifest::Job;
use crate::path::SitePath;
use crate::pipeline::Site;
use crate::theme::RenderFailure;

/// Renders one file of the site.
pub fn file(site: &Site, _path: &SitePath, job: &Job) -> Result<Vec<u8>, RenderFailure> {
    match job {
        Job::Export(number) => Ok(site.exports[*number].content.clone()),
        Job::Asset(number) => Ok(site.theme.assets()[*number].content.to_vec()),
        _ => Ok(Vec::new()),
    }
}
