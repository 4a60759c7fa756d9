//! Open data: stub.

use crate::model::portal::Portal;
use crate::path::SitePath;

/// A published data file.
#[derive(Debug, Clone)]
pub struct Published {
    /// Its path in the site.
    pub path: SitePath,
    /// Its media type.
    pub media_type: &'static str,
    /// Its content.
    pub content: Vec<u8>,
    /// The columns of a table, in order; empty for other files.
    pub columns: Vec<String>,
    /// How many rows a table has.
    pub rows: Option<usize>,
}

/// All open data files of a portal.
pub fn all(_portal: &Portal) -> Vec<Published> {
    Vec::new()
}
