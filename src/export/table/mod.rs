//! The tables of a plan: one file per table, its columns in the contract's order, then what follows them.

mod activities;
mod corrections;
mod duties;
mod events;
mod facts;
mod figures;
mod indicators;
mod narrative;
mod organisation;
mod programmes;
mod results;
mod sections;
mod terms;

use super::sheet::Sheet;
use super::subject::Subject;

/// Makes a table of a plan.
type Make = fn(&Subject<'_>) -> Sheet;

/// All tables, in the contract's order.
const TABLES: [Make; 13] = [
    sections::sheet,
    programmes::sheet,
    activities::sheet,
    indicators::sheet,
    facts::sheet,
    events::sheet,
    organisation::sheet,
    duties::sheet,
    terms::sheet,
    results::sheet,
    corrections::sheet,
    figures::sheet,
    narrative::sheet,
];

/// All tables of a plan.
pub fn all(subject: &Subject<'_>) -> Vec<Sheet> {
    TABLES.iter().map(|make| make(subject)).collect()
}
