//! Checks: stub.

use crate::model::portal::Portal;
use crate::report::Finding;
use crate::theme::Theme;

/// Checks a portal with all rules.
pub fn check(_portal: &Portal, _theme: &Theme) -> Vec<Finding> {
    Vec::new()
}
