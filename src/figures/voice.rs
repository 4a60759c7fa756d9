//! How an edition says names, values, times and sources.

use unicode_normalization::UnicodeNormalization;

use crate::calendar::{FiscalSpan, FiscalYear, When};
use crate::language::{EditionIx, Formats};
use crate::markdown::escape_into;
use crate::model::indicator::{Role, Value};
use crate::model::plan::{Period, Plan};
use crate::model::portal::{Portal, Said};
use crate::model::provenance::Lines;
use crate::model::quantity::{Figure, Qualifier, Quantity};
use crate::model::section::Section;
use crate::theme::{Phrases, Theme};

/// An edition's way of saying what the model holds.
#[derive(Debug, Clone, Copy)]
pub struct Voice<'a> {
    /// The portal.
    pub portal: &'a Portal,
    /// The edition.
    pub edition: EditionIx,
    /// Its phrases.
    pub phrases: &'a Phrases,
    /// Its formats of years and dates.
    pub formats: &'a Formats,
}

impl<'a> Voice<'a> {
    /// The voice of an edition.
    pub fn new(portal: &'a Portal, theme: &'a Theme, edition: EditionIx) -> Self {
        Voice { portal, edition, phrases: theme.phrases(edition), formats: theme.formats(edition) }
    }

    /// Whether this is the source language's edition.
    pub fn is_source(&self) -> bool {
        self.edition.0 == 0
    }

    /// A phrase of the interface.
    pub fn phrase(&self, key: &'a str) -> &'a str {
        self.phrases.get(key)
    }

    /// Wording in this edition.
    pub fn said(&self, context: &str, text: &'a str) -> Said<'a> {
        self.portal.words(self.edition, context, text)
    }

    /// Wording as plain text.
    pub fn text(&self, text: &'a str) -> &'a str {
        self.said("", text).text
    }

    /// Wording as HTML, marked as Japanese where it is borrowed.
    pub fn html(&self, text: &'a str) -> String {
        self.html_in("", text)
    }

    /// Wording of a context as HTML, marked as Japanese where it is borrowed.
    pub fn html_in(&self, context: &str, text: &'a str) -> String {
        let said = self.said(context, text);
        if said.borrowed { self.foreign(text) } else { self.own(said.text) }
    }

    /// Wording of this edition as HTML: enclosed characters opened, words and phrases in another language marked.
    pub fn own(&self, text: &str) -> String {
        let text = super::opened(text);
        let edition = &self.portal.editions[self.edition.0];
        match edition.tag.split('-').next() {
            Some("ja") => crate::markdown::with_latin_phrases(&text),
            Some("ko") => crate::markdown::with_japanese(&text, |run| run.chars().any(|c| !is_hangul(c))),
            Some("zh") => crate::markdown::with_japanese(&text, |run| run.chars().any(is_kana)),
            _ => crate::markdown::with_languages(&text),
        }
    }

    /// Text in the source language as HTML, marked as such outside its own edition.
    pub fn foreign(&self, text: &str) -> String {
        let text = &*super::opened(text);
        if text.contains(|c: char| matches!(c, '\u{1100}'..='\u{11FF}' | '\u{AC00}'..='\u{D7FF}')) {
            return crate::markdown::with_languages(text);
        }
        if self.is_source() || text.is_ascii() {
            return self.own(text);
        }
        let mut out = String::from("<span lang=\"ja\">");
        escape_into(&mut out, text);
        out.push_str("</span>");
        out
    }

    /// A printed code for reading: enclosed characters opened (① is 1); outside Japanese only its figures and Latin letters.
    pub fn code(&self, code: &str) -> String {
        let plain: String = code.nfkc().collect();
        if self.is_source() {
            return plain;
        }
        plain.chars().filter(char::is_ascii).collect::<String>().trim().to_owned()
    }

    /// A section's level and code as they stand before its title: 施策 1, Measure 1.
    pub fn section_mark(&self, section: &'a Section) -> String {
        let level = self.text(&section.level);
        let Some(code) = section.code.as_deref().map(|code| self.code(code)) else { return level.to_owned() };
        // 第2部 and 区政運営の考え方1-1 say their level themselves.
        if code.contains(level) && !code.starts_with(level) {
            return code;
        }
        let short = code.strip_prefix(level).unwrap_or(&code).trim();
        if short.is_empty() { level.to_owned() } else { self.phrases.fill("section-mark", &[("level", level), ("code", short)]) }
    }

    /// A value for reading; in the source language as printed. A print that is wrong in itself stands as printed everywhere: its
    /// explanation stands beside it.
    pub fn value(&self, value: &Value) -> String {
        if self.shows_print(value) {
            return value.printed.clone();
        }
        if self.is_source() && self.is_readable(&value.printed) && value.mended.is_none() {
            return value.printed.clone();
        }
        if self.is_source()
            && let Some(mended) = &value.mended
        {
            return mended.clone();
        }
        self.quantity(&value.quantity)
    }

    /// Whether a value stands as printed although its print is wrong in itself: its explanation and what is meant stand beside it.
    pub fn shows_print(&self, value: &Value) -> bool {
        value.explain.is_some() && crate::language::is_neutral(&value.printed)
    }

    fn is_readable(&self, printed: &str) -> bool {
        !printed.contains(['~', '～', '〜'])
    }

    /// An amount for reading.
    pub fn quantity(&self, quantity: &Quantity) -> String {
        if let (false, Some(percent)) = (self.portal.editions[self.edition.0].is_japanese(), quantity.tenths_as_percent()) {
            return self.quantity(&percent);
        }
        let unit = self.unit(&quantity.unit, &quantity.figure);
        let with = |key: &'a str, number: &str| self.phrases.fill(key, &[("number", number), ("unit", unit.as_str())]);
        let joined = |number: &str| {
            let glued = unit.is_empty() || !unit.chars().any(char::is_alphabetic);
            if glued { format!("{number}{unit}") } else { with("value-with-unit", number) }
        };
        let words = match quantity.figure {
            Figure::Number(number) => joined(&number.grouped()),
            Figure::AtLeast(number) => self.phrases.fill("value-at-least", &[("value", &joined(&number.grouped()))]),
            Figure::AtMost(number) => self.phrases.fill("value-at-most", &[("value", &joined(&number.grouped()))]),
            Figure::Range(from, to) => self.phrases.fill("value-range", &[("from", &from.grouped()), ("to", &joined(&to.grouped()))]),
            Figure::Decrease => self.phrase("value-decrease").to_owned(),
            Figure::Increase => self.phrase("value-increase").to_owned(),
            Figure::Dash => self.phrase("value-dash").to_owned(),
        };
        match quantity.qualifier {
            None => words,
            Some(Qualifier::About) => self.phrases.fill("value-about", &[("value", &words)]),
            Some(Qualifier::OrSo) => self.phrases.fill("value-or-so", &[("value", &words)]),
            Some(Qualifier::Total) => self.phrases.fill("value-in-total", &[("value", &words)]),
        }
    }

    fn unit(&self, unit: &str, figure: &Figure) -> String {
        if self.is_source() || unit.is_empty() {
            return unit.to_owned();
        }
        let catalogue = &self.portal.catalogues[self.edition.0];
        let form = match figure {
            Figure::Number(number) => unit_form(self.formats.plurals.category(&number.to_string())),
            _ => None,
        };
        let own = form.and_then(|form| catalogue.find_exact(form, unit));
        own.or_else(|| catalogue.find("unit", unit)).unwrap_or(unit).to_owned()
    }

    /// The unit of an indicator or table, alone.
    pub fn unit_name(&self, unit: &'a str) -> &'a str {
        self.said("unit", unit).text
    }

    /// The name of a role.
    pub fn role(&self, role: Role) -> &'a str {
        self.phrase(match role {
            Role::Actual => "role-actual",
            Role::Estimate => "role-estimate",
            Role::Interim => "role-interim",
            Role::Target => "role-target",
            Role::Final => "role-final",
            Role::Result => "role-result",
        })
    }

    /// A fiscal year in full.
    pub fn fiscal_year(&self, year: FiscalYear) -> String {
        self.formats.fiscal_year(year)
    }

    /// A fiscal year where one was said in full before.
    pub fn fiscal_year_again(&self, year: FiscalYear) -> String {
        self.formats.fiscal_year_again(year)
    }

    /// A fiscal year, short.
    pub fn short_year(&self, year: FiscalYear) -> String {
        self.formats.fiscal_year_short(year)
    }

    /// A run of fiscal years.
    pub fn years(&self, span: FiscalSpan) -> String {
        self.formats.fiscal_span(span)
    }

    /// A time.
    pub fn when(&self, when: When) -> String {
        self.formats.when(when)
    }

    /// A plan's period in words.
    pub fn period(&self, plan: &Plan) -> String {
        match plan.imprint.period {
            Period::Years(span) => self.formats.fiscal_span(span),
            Period::Length(years) => self.phrases.fill("period-length", &[("years", &years.to_string())]),
            Period::Unstated => self.phrase("not-in-source").to_owned(),
        }
    }

    /// A plan's title with its part, as HTML.
    pub fn plan_title_html(&self, plan: &'a Plan) -> String {
        match &plan.imprint.part {
            None => self.html(&plan.imprint.title),
            Some(part) => format!("{} <span class=\"part\">{}</span>", self.html(&plan.imprint.title), self.html(part)),
        }
    }

    /// Where something stands in the source: 出典 34行; empty if no line is stated.
    pub fn source(&self, lines: &Lines) -> String {
        if lines.is_empty() {
            return String::new();
        }
        self.phrases.fill("source-lines", &[("lines", &lines.to_string())])
    }

    /// How many there are of something, in the form that the number takes: the key of the phrase for one, and of that for any other number.
    pub fn counted(&self, (one, other): (&str, &str), count: impl std::fmt::Display) -> String {
        let count = count.to_string();
        let key = if self.formats.plurals.category(&count) == "one" { one } else { other };
        self.phrases.fill(key, &[("count", &count)])
    }

    /// Items joined as this edition lists them.
    pub fn list(&self, items: impl IntoIterator<Item = String>) -> String {
        items.into_iter().collect::<Vec<_>>().join(&self.formats.list_separator)
    }
}

/// The context under which catalogues keep the form of a unit for a plural category; `other` is the unit's own.
fn unit_form(category: &str) -> Option<&'static str> {
    match category {
        "zero" => Some("unit-zero"),
        "one" => Some("unit-one"),
        "two" => Some("unit-two"),
        "few" => Some("unit-few"),
        "many" => Some("unit-many"),
        _ => None,
    }
}

fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FA}')
}

fn is_hangul(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11FF}' | '\u{3130}'..='\u{318F}' | '\u{AC00}'..='\u{D7FF}')
}
