//! Which form of a unit a number takes in an edition's language, by the plural rules of Unicode CLDR.

use std::sync::Arc;

use fixed_decimal::Decimal;
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};

/// The plural rules of one language; without rules every number is `other`.
#[derive(Clone, Default)]
pub struct Plurals {
    rules: Option<Arc<PluralRules>>,
}

impl std::fmt::Debug for Plurals {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Plurals").field("known", &self.rules.is_some()).finish()
    }
}

impl Plurals {
    /// The rules for a language tag. CLDR keeps those of Tagalog under Filipino.
    pub fn of(tag: &str) -> Self {
        let known = match tag.split_once('-') {
            None if tag == "tl" => "fil",
            Some(("tl", _)) => "fil",
            _ => tag,
        };
        let locale = known.parse::<Locale>().or_else(|_| known.split('-').next().unwrap_or(known).parse::<Locale>());
        let rules = locale.ok().and_then(|locale| PluralRules::try_new(locale.into(), PluralRulesOptions::default()).ok());
        Plurals { rules: rules.map(Arc::new) }
    }

    /// The category of a number written with ASCII digits and perhaps a decimal point: `zero`, `one`, `two`, `few`, `many` or `other`.
    pub fn category(&self, number: &str) -> &'static str {
        let (Some(rules), Ok(number)) = (&self.rules, number.parse::<Decimal>()) else { return "other" };
        match rules.category_for(&number) {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Plurals;

    #[test]
    fn categories_are_those_of_cldr() {
        let said = |tag: &str| ["0", "1", "2", "4", "1.0", "54000"].map(|number| Plurals::of(tag).category(number)).join(" ");
        assert_eq!(said("en"), "other one other other other other");
        assert_eq!(said("ja"), "other other other other other other");
        assert_eq!(said("ja-simple"), "other other other other other other");
        assert_eq!(said("zh-Hans"), "other other other other other other");
        assert_eq!(said("ko"), "other other other other other other");
        assert_eq!(said("tl"), "one one one other one one");
        assert_eq!(said("ar"), "zero one two few one other");
    }
}
