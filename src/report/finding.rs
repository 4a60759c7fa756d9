//! A finding: one thing that is wrong, said in both languages of the tool.

use std::fmt::Display;

use super::{Files, Span};

/// One sentence of the tool in its two languages. Made with [`crate::both!`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Both {
    /// The sentence in Japanese.
    pub ja: String,
    /// The sentence in English.
    pub en: String,
}

impl Both {
    /// The sentence in Japanese if `japanese`, else in English.
    pub fn pick(&self, japanese: bool) -> &str {
        if japanese { &self.ja } else { &self.en }
    }
}

/// Formats one sentence in Japanese and English: `both!("{name} がありません", "{name} is missing")`.
#[macro_export]
macro_rules! both {
    ($ja:literal, $en:literal $(,)?) => {
        $crate::report::Both { ja: format!($ja), en: format!($en) }
    };
}

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The portal would say something false or break: nothing is published.
    Error,
    /// Probably a mistake: published, but to be looked at or justified.
    Warning,
    /// Worth knowing.
    Note,
}

impl Severity {
    /// The word used in settings and in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule's id; it names the fault: `unknown-key`.
    pub rule: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// Where it stands; `None` for the portal as a whole.
    pub span: Option<Span>,
    /// One sentence: what is, in the user's words.
    pub message: Both,
    /// Other places that belong to it, each with a short label.
    pub related: Vec<(Span, Both)>,
    /// What to do.
    pub hints: Vec<Both>,
    /// What it is about, by ids: `plan/item`, or `plan` for a plan as a whole. A justification names it.
    pub subject: Option<String>,
}

impl Finding {
    /// A finding of severity error at a place.
    pub fn error(rule: &'static str, span: Span, message: Both) -> Self {
        Finding { rule, severity: Severity::Error, span: Some(span), message, related: Vec::new(), hints: Vec::new(), subject: None }
    }

    /// A finding of severity warning at a place.
    pub fn warning(rule: &'static str, span: Span, message: Both) -> Self {
        Finding { severity: Severity::Warning, ..Finding::error(rule, span, message) }
    }

    /// A finding of severity error about the portal as a whole.
    pub fn portal(rule: &'static str, message: Both) -> Self {
        Finding { rule, severity: Severity::Error, span: None, message, related: Vec::new(), hints: Vec::new(), subject: None }
    }

    /// Adds what to do.
    pub fn hint(mut self, hint: Both) -> Self {
        self.hints.push(hint);
        self
    }

    /// Adds what to do, if there is anything to say.
    pub fn maybe_hint(mut self, hint: Option<Both>) -> Self {
        self.hints.extend(hint);
        self
    }

    /// Says what it is about: an item of a plan.
    pub fn about(mut self, plan: impl Display, item: impl Display) -> Self {
        self.subject = Some(format!("{plan}/{item}"));
        self
    }

    /// Says what it is about: a plan as a whole.
    pub fn about_whole(mut self, plan: impl Display) -> Self {
        self.subject = Some(plan.to_string());
        self
    }

    /// Adds another place that belongs to it.
    pub fn also(mut self, span: Span, label: Both) -> Self {
        self.related.push((span, label));
        self
    }
}

/// All findings of a run and the files they stand in.
#[derive(Debug, Default)]
pub struct Report {
    /// The files that were read.
    pub files: Files,
    findings: Vec<Finding>,
    justified: Vec<Finding>,
}

impl Report {
    /// Adds a finding.
    pub fn add(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Adds findings.
    pub fn extend(&mut self, findings: impl IntoIterator<Item = Finding>) {
        self.findings.extend(findings);
    }

    /// All findings in stable order (file, place, rule), each once.
    pub fn findings(&self) -> Vec<&Finding> {
        let mut all: Vec<&Finding> = self.findings.iter().collect();
        all.sort_by(|a, b| (a.span, a.rule, &a.message).cmp(&(b.span, b.rule, &b.message)));
        all.dedup();
        all
    }

    /// Changes the severity of rules as the portal's settings say; `None` switches a rule off.
    pub fn weigh(&mut self, severity_of: impl Fn(&str) -> Option<Option<Severity>>) {
        self.findings.retain_mut(|finding| match severity_of(finding.rule) {
            None => true,
            Some(None) => false,
            Some(Some(severity)) => {
                finding.severity = severity;
                true
            }
        });
    }

    /// Sets warnings and notes aside that the portal justifies. An error cannot be justified.
    pub fn set_aside(&mut self, is_justified: impl Fn(&Finding) -> bool) {
        let (aside, kept) = std::mem::take(&mut self.findings).into_iter().partition(|finding| finding.severity != Severity::Error && is_justified(finding));
        self.findings = kept;
        self.justified.extend::<Vec<Finding>>(aside);
    }

    /// The findings that were set aside, in the order in which they were found.
    pub fn justified(&self) -> &[Finding] {
        &self.justified
    }

    /// How many findings have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings().iter().filter(|finding| finding.severity == severity).count()
    }

    /// Whether nothing may be published.
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }
}
