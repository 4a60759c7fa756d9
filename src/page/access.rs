//! The accessibility policy and the results of the tests: what is aimed at, what is left out, who tested what, what is known.

use serde::Serialize;

use super::{Frame, NavLink, PageContext, address};
use crate::calendar::Instant;
use crate::markdown::escape;
use crate::model::access::{Access, Claim, Criterion, HandTest, Machine, Outcome};

/// The policy.
#[derive(Debug, Clone, Serialize)]
pub struct PolicyPage {
    /// Around the page.
    pub frame: Frame,
    /// What is aimed at, in a sentence.
    pub target: String,
    /// How far the portal has come: a word.
    pub state: String,
    /// The same in sentences.
    pub state_words: String,
    /// What the policy covers, in a sentence.
    pub scope: String,
    /// What is left out, and why.
    pub exceptions: Vec<(String, String)>,
    /// Who publishes the portal.
    pub publisher_html: String,
    /// Where barriers are reported.
    pub contact: String,
    /// A telephone number, if there is one.
    pub phone: Option<String>,
    /// Since when the policy holds.
    pub since: Option<String>,
    /// The results.
    pub results: NavLink,
}

/// A criterion with what is known about it.
#[derive(Debug, Clone, Serialize)]
pub struct CriterionView {
    /// Its number.
    pub number: &'static str,
    /// Its name.
    pub name: String,
    /// Its level.
    pub level: &'static str,
    /// Whether the standard has it, in a word.
    pub standard: String,
    /// What is known, in a word.
    pub outcome: String,
    /// The same for style sheets.
    pub kind: &'static str,
    /// How it was tested, or why it does not apply, as HTML.
    pub how_html: String,
}

/// A test by a person.
#[derive(Debug, Clone, Serialize)]
pub struct HandTestView {
    /// When.
    pub date: String,
    /// Whether it is too old to count.
    pub expired: bool,
    /// The person's role.
    pub who_html: String,
    /// The assistive technology.
    pub with_html: String,
    /// The pages.
    pub pages: Vec<String>,
    /// What was found.
    pub findings: Vec<String>,
    /// The criteria that were met, in a sentence; empty if none is named.
    pub pass: String,
    /// The criteria that were not met, in a sentence; empty if none is named.
    pub fail: String,
}

/// The last run of a machine.
#[derive(Debug, Clone, Serialize)]
pub struct MachineView {
    /// When and how many pages, in a sentence.
    pub words: String,
    /// The programs.
    pub tools: Vec<String>,
    /// The pages looked at in a browser.
    pub pages: Vec<String>,
    /// How many electronic books were judged, in a sentence; empty if none was.
    pub books: String,
}

/// The results.
#[derive(Debug, Clone, Serialize)]
pub struct ResultsPage {
    /// Around the page.
    pub frame: Frame,
    /// What was tested against: the standard and its level.
    pub target: String,
    /// How far the portal has come: a word.
    pub state: String,
    /// The same in sentences.
    pub state_words: String,
    /// The machine's last run.
    pub machine: Option<MachineView>,
    /// Tests by people.
    pub by_hand: Vec<HandTestView>,
    /// The criteria.
    pub criteria: Vec<CriterionView>,
    /// The policy.
    pub policy: NavLink,
}

/// The view of the policy.
pub fn policy(ctx: &PageContext<'_>) -> PolicyPage {
    let voice = &ctx.voice;
    let access = &ctx.portal.access;
    let (state, state_words) = state(ctx, access.claimed(ctx.portal.updated()));
    let editions = ctx.portal.editions.len().to_string();
    PolicyPage {
        frame: Frame::new(ctx, voice.phrase("access-title"), voice.phrase("access-lead")).with_crumbs(ctx, Vec::new()),
        target: target(ctx, access),
        state,
        state_words,
        scope: voice.phrases.fill("access-scope-words", &[("title", voice.text(&ctx.portal.settings.title)), ("editions", &editions)]),
        exceptions: access.exceptions.iter().map(|one| (ctx.words_html(&one.what), ctx.words_html(&one.why))).collect(),
        publisher_html: ctx.words_html(&ctx.portal.settings.publisher),
        contact: ctx.portal.settings.contact.clone(),
        phone: access.phone.clone(),
        since: access.since.map(|since| voice.formats.instant(since)),
        results: NavLink::new(ctx.href(address::ACCESS_RESULTS), escape(voice.phrase("access-results-title"))),
    }
}

/// The view of the results.
pub fn results(ctx: &PageContext<'_>) -> ResultsPage {
    let voice = &ctx.voice;
    let access = &ctx.portal.access;
    let at = ctx.portal.updated();
    let (state, state_words) = state(ctx, access.claimed(at));
    let policy = NavLink::new(ctx.href(address::ACCESS), escape(voice.phrase("access-title")));
    let frame = Frame::new(ctx, voice.phrase("access-results-title"), voice.phrase("access-results-lead"));
    ResultsPage {
        frame: frame.with_crumbs(ctx, vec![policy.clone()]),
        target: target(ctx, access),
        state,
        state_words,
        machine: access.machine.as_ref().map(|machine| self::machine(ctx, machine)),
        by_hand: access.by_hand.iter().map(|test| hand_test(ctx, test, at)).collect(),
        criteria: Criterion::all().map(|one| criterion(ctx, one, at)).collect(),
        policy,
    }
}

fn target(ctx: &PageContext<'_>, access: &Access) -> String {
    ctx.voice.phrases.fill("access-target-words", &[("standard", &access.standard), ("level", access.level.word())])
}

/// How far the portal says it has come: the word and what it means.
fn state(ctx: &PageContext<'_>, claim: Claim) -> (String, String) {
    let (word, words) = match claim {
        Claim::Considers => ("claim-considers", "claim-considers-words"),
        Claim::Partly => ("claim-partly", "claim-partly-words"),
        Claim::Conforms => ("claim-conforms", "claim-conforms-words"),
    };
    (ctx.voice.phrase(word).to_owned(), ctx.voice.phrase(words).to_owned())
}

fn machine(ctx: &PageContext<'_>, machine: &Machine) -> MachineView {
    let voice = &ctx.voice;
    let date = voice.formats.instant(machine.date);
    let (pages, looked_at) = (machine.pages.to_string(), machine.looked_at.len().to_string());
    MachineView {
        words: voice.phrases.fill("access-machine-words", &[("date", &date), ("pages", &pages), ("looked_at", &looked_at)]),
        tools: machine.tools.iter().chain(&machine.book_tools).cloned().collect(),
        pages: machine.looked_at.clone(),
        books: if machine.books.is_empty() {
            String::new()
        } else {
            voice.phrases.fill("access-machine-books", &[("books", &machine.books.len().to_string())])
        },
    }
}

fn hand_test(ctx: &PageContext<'_>, test: &HandTest, at: Instant) -> HandTestView {
    let voice = &ctx.voice;
    let named = |key, criteria: &[Criterion]| {
        let list = voice.list(criteria.iter().map(|one| one.number().to_owned()));
        if list.is_empty() { String::new() } else { voice.phrases.fill(key, &[("criteria", &list)]) }
    };
    HandTestView {
        date: voice.formats.instant(test.date),
        expired: test.is_expired(at),
        who_html: ctx.words_html(&test.who),
        with_html: ctx.words_html(&test.with),
        pages: test.pages.clone(),
        findings: test.findings.iter().map(|finding| ctx.words_html(finding)).collect(),
        pass: named("access-hand-pass", &test.pass),
        fail: named("access-hand-fail", &test.fail),
    }
}

fn criterion(ctx: &PageContext<'_>, criterion: Criterion, at: Instant) -> CriterionView {
    let voice = &ctx.voice;
    let access = &ctx.portal.access;
    let outcome = access.outcome(criterion, at);
    let (word, kind) = match outcome {
        Outcome::Met => ("outcome-met", "met"),
        Outcome::NoFault => ("outcome-no-fault", "no-fault"),
        Outcome::Untested => ("outcome-untested", "untested"),
        Outcome::Failed => ("outcome-failed", "failed"),
        Outcome::NotApplicable => ("outcome-not-applicable", "not-applicable"),
    };
    CriterionView {
        number: criterion.number(),
        name: voice.phrase(criterion.phrase()).to_owned(),
        level: criterion.level().word(),
        standard: voice.phrase(if criterion.is_in_jis() { "criterion-in-jis" } else { "criterion-newer" }).to_owned(),
        outcome: voice.phrase(word).to_owned(),
        kind,
        how_html: how(ctx, criterion, outcome, at),
    }
}

/// How a criterion was tested, or why it does not apply.
fn how(ctx: &PageContext<'_>, criterion: Criterion, outcome: Outcome, at: Instant) -> String {
    let voice = &ctx.voice;
    let access = &ctx.portal.access;
    if outcome == Outcome::NotApplicable {
        let why = access.not_applicable.iter().find(|one| one.criteria.contains(&criterion)).map(|one| one.why.as_str());
        return why.map(|why| ctx.words_html(why)).unwrap_or_default();
    }
    let mut ways = Vec::new();
    let machine = access.machine.as_ref().and_then(|machine| machine.results.iter().find(|result| result.criterion == criterion && result.tests > 0));
    if let Some(result) = machine {
        let (tests, failures) = (result.tests.to_string(), result.failures.to_string());
        ways.push(voice.phrases.fill("access-by-machine", &[("tests", &tests), ("failures", &failures)]));
    }
    let people = access.by_hand.iter().filter(|test| !test.is_expired(at) && (test.pass.contains(&criterion) || test.fail.contains(&criterion))).count();
    if people > 0 {
        ways.push(voice.phrases.fill("access-by-people", &[("tests", &people.to_string())]));
    }
    if ways.is_empty() { escape(voice.phrase("access-by-nobody")) } else { escape(&voice.list(ways)) }
}
