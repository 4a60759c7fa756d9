//! What a rule is, what it looks at, and how all rules are applied.

use crate::model::plan::Plan;
use crate::model::portal::Portal;
use crate::report::{Both, Finding, Severity, Span};
use crate::theme::Theme;

/// A text of the manual in the two languages of the tool.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    /// In Japanese.
    pub ja: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Words {
    /// The text in Japanese if `japanese`, else in English.
    pub fn pick(self, japanese: bool) -> &'static str {
        if japanese { self.ja } else { self.en }
    }
}

/// A rule's page of the manual.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Manual {
    /// What it finds: a sentence.
    pub finds: Words,
    /// Why that matters: one or two sentences.
    pub why: Words,
    /// A piece of a data file that shows it, in the source language.
    pub example: &'static str,
    /// What to do.
    pub cure: Words,
}

/// A rule.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Its id: it names the fault.
    pub id: &'static str,
    /// How much a finding weighs, unless the portal's settings say otherwise.
    pub severity: Severity,
    /// Its page of the manual.
    pub manual: Manual,
    /// Adds what it finds to what the rules before it found.
    pub run: fn(&Subject<'_>, &mut Vec<Finding>),
}

impl Rule {
    /// A finding of this rule at a place.
    pub fn finding(&self, span: Span, message: Both) -> Finding {
        Finding { severity: self.severity, ..Finding::error(self.id, span, message) }
    }

    /// A finding of this rule that stands in no file of its own.
    pub fn without_place(&self, message: Both) -> Finding {
        Finding { severity: self.severity, ..Finding::portal(self.id, message) }
    }
}

/// What is judged.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The portal as meant.
    pub portal: &'a Portal,
    /// Its theme.
    pub theme: &'a Theme,
    /// Whether all of the input could be read. What could not be read may hold what seems to be missing: then nothing is called unused.
    pub whole: bool,
}

impl<'a> Subject<'a> {
    /// All plans.
    pub fn plans(&self) -> impl Iterator<Item = &'a Plan> + use<'a> {
        self.portal.plans.iter()
    }
}

/// Applies all rules to a portal. Findings that the portal justifies are among the result; setting them aside comes after weighing.
pub fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in super::RULES {
        (rule.run)(subject, &mut findings);
    }
    findings
}
