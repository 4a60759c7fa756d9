//! Rules about accessibility: what is claimed, and texts that people and voices stumble over.

use super::{cases, file};

/// The portal's policy: two lines, and what follows.
fn policy(rest: &str) -> super::File {
    file("content/access.yaml", &format!("standard: JIS X 8341-3:2016\n{rest}"))
}

fn by_hand(date: &str) -> super::File {
    file("content/access-tests.yaml", &format!("- {{date: {date}, who: 職員, with: NVDA 2026.1, pages: [ja/], findings: [問題なし], pass: [1.1.1]}}\n"))
}

cases! {
    more_is_claimed_than_was_tested: "claim-beyond-tests",
        bad: [policy("claim: conforms\n"), by_hand("2026-01-10")],
        finds: ["error claim-beyond-tests content/access.yaml:2: it claims `conforms`, but the tests show no more than `partly`"],
        good: [policy("claim: partly\n"), by_hand("2025-02-10")];

    a_test_that_has_expired_does_not_count: "claim-beyond-tests",
        bad: [policy("claim: partly\n"), by_hand("2024-11-10")],
        finds: ["error claim-beyond-tests content/access.yaml:2: it claims `partly`, but the tests show no more than `considers`"],
        good: [policy("claim: considers\n"), by_hand("2024-11-10")];
}
