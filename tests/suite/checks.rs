//! The rules: for each the smallest portal that breaks it, with everything that is then said, and one that keeps it.

mod access;
mod easy;
mod figures;
mod structure;
mod words;

use std::collections::BTreeSet;

use shirube::check::{RULES, Subject, check};
use shirube::pipeline::prepare;
use shirube::report::{Finding, Report, Severity};
use shirube::source::{Sources, load};

/// A file of a portal: its path and its text.
type File = (String, String);

fn file(path: &str, text: &str) -> File {
    (path.to_owned(), text.trim_start_matches('\n').to_owned())
}

/// The plan's only file of sections: section `1` on lines 1 to 4, and what follows.
fn section(rest: &str) -> File {
    let rest = rest.trim_start_matches('\n');
    file("seeds/plan/sections/1.yaml", &format!("- section: \"1\"\n  level: 章\n  title: 広報\n  line: 1\n{rest}"))
}

/// The plan's own file: five lines, and what follows.
fn plan(rest: &str) -> File {
    let rest = rest.trim_start_matches('\n');
    file("seeds/plan/plan.yaml", &format!("city: machi\ntitle: 総合計画\nrole: plan\nsource: plan.txt\nlevels: [章]\n{rest}"))
}

fn cities(departments: &str) -> File {
    file("seeds/cities.yaml", &format!("- city: machi\n  name: 町\n{departments}"))
}

fn settings(editions: &str) -> File {
    let start = "title: Plan\ntagline: In a word\nbase-url: https://example.org/\npublisher: 町\ncontact: https://example.org/contact\n";
    let end = "theme: plain\nupdated: 2026-01\nlicence: {name: CC BY 4.0, url: https://example.org/licence}\n";
    file("content/portal.yaml", &format!("{start}editions: [{editions}]\n{end}"))
}

/// The headings of the narrative in English; in Japanese they are ねらい, なぜ, 取り組み, くらし.
fn easy_headings() -> File {
    headings("ja-simple", ["ねらい", "なぜ", "取り組み", "くらし"])
}

fn english_headings(words: [&str; 4]) -> File {
    headings("en", words)
}

fn headings(tag: &str, words: [&str; 4]) -> File {
    let keys = ["narrative-aim", "narrative-why", "narrative-work", "narrative-life"];
    let entry = |((key, japanese), english): ((&str, &str), &str)| format!("\nmsgctxt \"{key}\"\nmsgid \"{japanese}\"\nmsgstr \"{english}\"\n");
    let all: String = keys.into_iter().zip(["ねらい", "なぜ", "取り組み", "くらし"]).zip(words).map(entry).collect();
    file(&format!("themes/plain/phrases/{tag}.po"), &format!("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n{all}"))
}

fn narrative(path: &str, text: &str) -> File {
    file(&format!("content/narrative/plan/{path}.md"), text)
}

/// A portal with one plan of one section that breaks no rule, with the given files put in or replaced.
fn portal(files: &[File]) -> Sources {
    let pot = english_headings([""; 4]).1;
    let base = [
        settings("ja"),
        file("themes/plain/phrases/phrases.pot", &pot),
        english_headings(["Aim", "Why", "Work", "Life"]),
        cities(""),
        plan("period: 2016-2018\n"),
        section(""),
        narrative("ja/1", "## ねらい {line=1}\n\n町のことを届けます。\n"),
    ];
    let all = base.into_iter().chain(files.iter().cloned());
    Sources { files: all.map(|(path, text)| (path, text.into_bytes())).collect() }
}

/// What the rules find in a portal, in the order of the report. The data itself must be readable.
fn found(sources: &Sources) -> Report {
    let loaded = load(sources);
    let mut report = loaded.report;
    let unreadable: Vec<&Finding> = report.findings().into_iter().filter(|finding| finding.span.is_some()).collect();
    assert!(unreadable.is_empty(), "the case itself cannot be read: {unreadable:#?}");
    let findings = check(&Subject { portal: &loaded.portal.expect("settings"), theme: &loaded.theme.expect("a theme"), whole: true });
    report.weigh(|_| Some(None));
    report.extend(findings);
    report
}

/// Each finding on a line: severity, rule, what it is about, place, message.
fn lines(report: &Report) -> Vec<String> {
    let line = |finding: &Finding| {
        let place = finding.span.map_or_else(String::new, |span| format!(" {}:{}", report.files.path(span.file), report.files.line_column(span).0));
        let about = finding.subject.as_deref().map_or_else(String::new, |subject| format!(" [{subject}]"));
        format!("{} {}{about}{place}: {}", finding.severity.word(), finding.rule, finding.message.en)
    };
    report.findings().into_iter().map(line).collect()
}

/// One case: what breaks the rule and all that is said about it, and what keeps it.
fn judge(rule: &str, bad: &[File], finds: &[&str], good: &[File]) {
    assert!(finds.iter().any(|line| line.split([' ', ':']).any(|word| word == rule)), "the case of {rule} does not show it");
    assert_eq!(lines(&found(&portal(bad))), finds, "what breaks {rule}");
    assert_eq!(lines(&found(&portal(good))), Vec::<String>::new(), "what keeps {rule}");
}

/// Makes a test of each case, and the list of the rules that have one.
macro_rules! cases {
    ($($(#[$words:meta])* $name:ident: $rule:literal, bad: $bad:expr, finds: [$($finds:literal),+ $(,)?], good: $good:expr;)+) => {
        pub(super) const SHOWN: &[&str] = &[$($rule),+];
        $(
            $(#[$words])*
            #[test]
            fn $name() {
                super::judge($rule, &$bad, &[$($finds),+], &$good);
            }
        )+
    };
}
use cases;

#[test]
fn the_smallest_portal_breaks_no_rule() {
    assert_eq!(lines(&found(&portal(&[]))), Vec::<String>::new());
}

#[test]
fn every_rule_has_a_case() {
    // A changed target is seen between two publications: its case stands in `told.rs`.
    let shown: BTreeSet<&str> =
        [access::SHOWN, easy::SHOWN, figures::SHOWN, structure::SHOWN, words::SHOWN, &["target-without-reason"]].concat().into_iter().collect();
    let rules: BTreeSet<&str> = RULES.iter().map(|rule| rule.id).collect();
    assert_eq!(shown, rules);
    assert_eq!(rules.len(), RULES.len(), "an id is used twice");
}

#[test]
fn every_rule_has_a_manual_in_both_languages() {
    let japanese = |text: &str| text.chars().any(|c| ('\u{3040}'..='\u{30FF}').contains(&c));
    for rule in RULES {
        for words in [rule.manual.finds, rule.manual.why, rule.manual.cure] {
            assert!(japanese(words.ja) && words.ja.ends_with('。'), "{}: {}", rule.id, words.ja);
            assert!(!words.en.is_empty() && words.en.ends_with('.'), "{}: {}", rule.id, words.en);
        }
        assert!(!rule.manual.example.is_empty(), "{}", rule.id);
    }
}

#[test]
fn a_justified_warning_leaves_the_report_and_is_kept_aside() {
    let worse = section("  indicators:\n    - {id: visitors, name: 利用者数, unit: 人, good: up, line: 2, values: {2015 actual: 120人, 2018 final: 100人}}\n");
    let reason = file("content/justified.yaml", "- {rule: target-not-better, about: plan/visitors, reason: 計画が減ると見込んでいる}\n");
    let (path, plain) = settings("ja");
    let built_in_theme = (path, plain.replace("theme: plain\n", ""));
    let aim = narrative("ja/1", "## めざすこと {line=1}\n\n町のことを届けます。\n");
    let report = prepare(&portal(&[worse, reason, built_in_theme, aim])).report;
    assert_eq!(lines(&report), Vec::<String>::new());
    assert_eq!(report.justified().iter().map(|finding| finding.rule).collect::<Vec<_>>(), ["target-not-better"]);
}

#[test]
fn an_error_cannot_be_justified() {
    let outside = section("  indicators:\n    - {id: visitors, name: 利用者数, unit: 人, good: up, line: 2, values: {2019 final: 100人}}\n");
    let reason = file("content/justified.yaml", "- {rule: year-outside-period, about: plan/visitors, reason: 出典のとおり}\n");
    let mut report = found(&portal(&[outside, reason]));
    report.set_aside(|_| true);
    assert_eq!(report.count(Severity::Error), 1);
    assert_eq!(report.justified().iter().map(|finding| finding.rule).collect::<Vec<_>>(), ["unused-justification"]);
}

/// The department and the justification are used in the file that cannot be read: to call them unused would send the writer the wrong way.
#[test]
fn nothing_is_called_unused_while_a_file_cannot_be_read() {
    let department = cities("  departments:\n    - {id: planning, name: 企画課}\n");
    let reason = file("content/justified.yaml", "- {rule: target-not-better, about: plan/visitors, reason: 計画が減ると見込んでいる}\n");
    let (path, plain) = settings("ja");
    let built_in_theme = (path, plain.replace("theme: plain\n", ""));
    let misspelt = section("  departmants: [企画課]\n");
    let said = prepare(&portal(&[department, reason, built_in_theme, misspelt])).report;
    let rules: Vec<&str> = said.findings().iter().map(|finding| finding.rule).collect();
    assert!(rules.contains(&"unknown-key"), "{rules:?}");
    assert!(!rules.contains(&"department-unused") && !rules.contains(&"unused-justification"), "{rules:?}");
}
