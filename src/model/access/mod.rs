//! What the portal says about its own accessibility: the standard it is held to, and what was tested by whom with which result.
//!
//! Leaves to others: the tests themselves (`tests/run` writes the results of a machine, people write theirs), and whether a claim may be
//! made ([`crate::check`]).

mod criteria;
mod statement;

pub use criteria::{Criterion, Level};
pub use statement::{Access, Claim, Exception, HandTest, Machine, MachineResult, NotApplicable, Outcome};
