//! The statement: target, exceptions, results of machines and of people, and what follows for each criterion.

use super::criteria::{Criterion, Level};
use crate::calendar::Instant;
use crate::report::Span;

/// How far the portal says that it meets its standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Claim {
    /// It takes account of the standard (配慮).
    Considers,
    /// It meets part of it, by tests of people (一部準拠).
    Partly,
    /// It meets all of it, by tests (準拠).
    Conforms,
}

/// What is left out of the scope, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exception {
    /// What.
    pub what: String,
    /// Why.
    pub why: String,
}

/// Criteria that nothing on the portal comes under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotApplicable {
    /// Which.
    pub criteria: Vec<Criterion>,
    /// Why.
    pub why: String,
}

/// A test by a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandTest {
    /// When.
    pub date: Instant,
    /// What the person does or is, without a name.
    pub who: String,
    /// Assistive technology and its version.
    pub with: String,
    /// Addresses of the pages below the portal's own.
    pub pages: Vec<String>,
    /// What was found.
    pub findings: Vec<String>,
    /// The criteria that the pages meet.
    pub pass: Vec<Criterion>,
    /// The criteria that a page does not meet.
    pub fail: Vec<Criterion>,
    /// Place in the YAML, for findings.
    pub span: Span,
}

/// What a machine found on one criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MachineResult {
    /// The criterion.
    pub criterion: Criterion,
    /// How many tests touch it.
    pub tests: u32,
    /// How many of them failed on some page.
    pub failures: u32,
}

/// The last run of the tests by a machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Machine {
    /// When.
    pub date: Instant,
    /// How many pages were read.
    pub pages: u32,
    /// The pages that were looked at in a browser.
    pub looked_at: Vec<String>,
    /// The programs with their versions.
    pub tools: Vec<String>,
    /// The programs that judged the electronic books.
    pub book_tools: Vec<String>,
    /// The electronic books in which all of them found nothing, by their addresses below the portal's own.
    pub books: Vec<String>,
    /// What was found.
    pub results: Vec<MachineResult>,
}

/// What is known about one criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// A person found that it is met, within twelve months, and no test of a machine fails.
    Met,
    /// No test of a machine fails; no person has looked within twelve months.
    NoFault,
    /// Nobody has tested it.
    Untested,
    /// A test failed.
    Failed,
    /// Nothing on the portal comes under it.
    NotApplicable,
}

/// The portal's statement on its accessibility.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    /// The standard's name.
    pub standard: String,
    /// The level aimed at.
    pub level: Level,
    /// What the portal claims; `None`: as much as the tests show.
    pub claim: Option<(Claim, Span)>,
    /// Since when the policy holds.
    pub since: Option<Instant>,
    /// A telephone number for those who cannot write.
    pub phone: Option<String>,
    /// What is left out of the scope.
    pub exceptions: Vec<Exception>,
    /// Criteria that nothing comes under.
    pub not_applicable: Vec<NotApplicable>,
    /// Tests by people, newest first.
    pub by_hand: Vec<HandTest>,
    /// The last run of a machine.
    pub machine: Option<Machine>,
}

impl Default for Access {
    fn default() -> Self {
        Access {
            standard: "JIS X 8341-3:2016".to_owned(),
            level: Level::Aa,
            claim: None,
            since: None,
            phone: None,
            exceptions: Vec::new(),
            not_applicable: Vec::new(),
            by_hand: Vec::new(),
            machine: None,
        }
    }
}

/// Whether a test of a day is older than twelve months at a time.
fn is_old(date: Instant, at: Instant) -> bool {
    let (year, month, day) = date.order();
    (year + 1, month, day) < at.order()
}

impl HandTest {
    /// Whether it is older than twelve months at a time.
    pub fn is_expired(&self, at: Instant) -> bool {
        is_old(self.date, at)
    }
}

impl Access {
    /// What is known about a criterion at a time.
    pub fn outcome(&self, criterion: Criterion, at: Instant) -> Outcome {
        let machine = self.machine.as_ref().and_then(|machine| machine.results.iter().find(|result| result.criterion == criterion && result.tests > 0));
        let mut valid = self.by_hand.iter().filter(|test| !test.is_expired(at));
        if machine.is_some_and(|result| result.failures > 0) || valid.clone().any(|test| test.fail.contains(&criterion)) {
            return Outcome::Failed;
        }
        if self.not_applicable.iter().any(|one| one.criteria.contains(&criterion)) {
            return Outcome::NotApplicable;
        }
        if valid.any(|test| test.pass.contains(&criterion)) {
            return Outcome::Met;
        }
        if machine.is_some() { Outcome::NoFault } else { Outcome::Untested }
    }

    /// The run in which programs judged the electronic book at an address and found nothing, unless it is older than twelve months.
    pub fn book_passed(&self, path: &str, at: Instant) -> Option<&Machine> {
        self.machine.as_ref().filter(|machine| !machine.book_tools.is_empty() && machine.books.iter().any(|book| book == path) && !is_old(machine.date, at))
    }

    /// The most that may be claimed at a time: all of it only if people found every criterion of the standard up to the level met, part of
    /// it only if people found some met.
    pub fn most(&self, at: Instant) -> Claim {
        let outcomes: Vec<Outcome> =
            Criterion::all().filter(|one| one.is_in_jis() && one.level() <= self.level).map(|criterion| self.outcome(criterion, at)).collect();
        let met = outcomes.contains(&Outcome::Met);
        if met && outcomes.iter().all(|outcome| matches!(outcome, Outcome::Met | Outcome::NotApplicable)) {
            return Claim::Conforms;
        }
        if met { Claim::Partly } else { Claim::Considers }
    }

    /// What the portal claims at a time: what its settings say, else as much as the tests show.
    pub fn claimed(&self, at: Instant) -> Claim {
        self.claim.map_or_else(|| self.most(at), |(claim, _)| claim)
    }
}
