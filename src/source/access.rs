//! The statement on accessibility, put together from the policy, the tests of people and the last run of a machine.

use super::written::access as written;
use crate::model::access::{Access, Exception, HandTest, Machine, MachineResult, NotApplicable};

/// The policy.
pub(super) const POLICY: &str = "content/access.yaml";
/// The tests of people.
pub(super) const TESTS: &str = "content/access-tests.yaml";
/// The last run of a machine.
pub(super) const RESULTS: &str = "content/access-results.yaml";

/// Puts the statement together; what is not written is as the program's own defaults say.
pub(super) fn settle(policy: Option<written::Policy>, by_hand: Vec<written::HandTest>, machine: Option<written::Machine>) -> Access {
    let mut access = Access { by_hand: by_hand.into_iter().map(hand_test).collect(), machine: machine.map(self::machine), ..Access::default() };
    access.by_hand.sort_by_key(|test| std::cmp::Reverse(test.date.order()));
    let Some(policy) = policy else { return access };
    if let Some(standard) = policy.standard {
        access.standard = standard.0;
    }
    access.level = policy.level.unwrap_or(access.level);
    access.claim = policy.claim.map(|claim| (claim.value, claim.span));
    access.since = policy.since;
    access.phone = policy.phone.map(|phone| phone.0);
    access.exceptions = policy.exceptions.into_iter().map(|one| Exception { what: one.what.0, why: one.why.0 }).collect();
    access.not_applicable = policy.not_applicable.into_iter().map(|one| NotApplicable { criteria: one.criteria, why: one.why.0 }).collect();
    access
}

fn hand_test(test: written::HandTest) -> HandTest {
    let texts = |list: Vec<super::scalar::Text>| list.into_iter().map(|text| text.0).collect();
    HandTest {
        date: test.date,
        who: test.who.0,
        with: test.with.0,
        pages: texts(test.pages),
        findings: texts(test.findings),
        pass: test.pass,
        fail: test.fail,
        span: test.span,
    }
}

fn machine(machine: written::Machine) -> Machine {
    let result = |one: &written::MachineResult| MachineResult { criterion: one.criterion, tests: one.tests, failures: one.failures };
    Machine {
        date: machine.date,
        pages: machine.pages,
        looked_at: machine.looked_at.into_iter().map(|page| page.0).collect(),
        tools: machine.tools.into_iter().map(|tool| tool.0).collect(),
        book_tools: machine.book_tools.into_iter().map(|tool| tool.0).collect(),
        books: machine.books.into_iter().map(|book| book.0).collect(),
        results: machine.criteria.iter().map(result).collect(),
    }
}
