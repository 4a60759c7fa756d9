//! Pages: stub.

use crate::model::portal::Portal;

/// All pages of the portal.
#[derive(Debug, Default)]
pub struct Pages;

impl Pages {
    /// The pages of a portal.
    pub fn of(_portal: &Portal) -> Self {
        Pages
    }
}
