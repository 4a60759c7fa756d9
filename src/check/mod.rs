//! The rules by which a portal is judged. One rule per file; its manual is published in the portal.
//!
//! In go the portal as meant and its theme, out come findings. A rule says what is wrong in the data and where; it changes nothing.
//! Leaves to others: what cannot even be read, or refers to nothing ([`crate::source`]), how much a rule weighs on a portal and which findings
//! it justifies ([`crate::pipeline`]).

mod accent_contrast;
mod activity_after_end;
mod agreed;
mod agreed_form;
mod agreed_term;
mod claim_beyond_tests;
mod cumulative_falls;
mod department_unused;
mod easy;
mod enclosed_character;
mod era_differs;
mod full_width_latin;
mod half_width_kana;
mod heading_phrases;
mod heading_skips_level;
mod lacking;
mod link_says_nothing;
mod long_sentence;
mod missing_translation;
mod narrative_for_empty_section;
mod number_parity;
mod page_title_clash;
mod programme_without_activities;
mod programme_without_department;
mod relisting_unresolved;
mod result_without_reason;
mod rule;
mod said;
mod same_name_different_numbers;
mod section_without_narrative;
mod shares_not_hundred;
mod space_inside_word;
mod stale_translation;
mod survey_does_not_add_up;
mod table_without_head;
mod target_not_better;
mod target_without_reason;
mod total_differs;
mod triangle_for_minus;
mod two_sources_disagree;
mod unexplained_abbreviation;
mod unknown_counter;
mod unused_justification;
mod unused_term;
mod wave_between_numbers;
mod word_without_reading;
mod year_outside_period;

pub use target_without_reason::changed_targets;

pub use rule::{Manual, Rule, Subject, Words, check};

/// Rules that belong together, on one page of the manual: from the first to that of the next group.
#[derive(Debug, Clone, Copy)]
pub struct Group {
    /// The word in addresses.
    pub word: &'static str,
    /// The phrase that names it.
    pub phrase: &'static str,
    /// The id of its first rule.
    pub first: &'static str,
}

/// The groups of the rules, in the order of the manual.
pub const GROUPS: &[Group] = &[
    Group { word: "years-and-targets", phrase: "rules-years", first: year_outside_period::RULE.id },
    Group { word: "sums-and-sources", phrase: "rules-sums", first: survey_does_not_add_up::RULE.id },
    Group { word: "structure", phrase: "rules-structure", first: programme_without_activities::RULE.id },
    Group { word: "translation", phrase: "rules-translation", first: heading_phrases::RULE.id },
    Group { word: "writing", phrase: "rules-writing", first: heading_skips_level::RULE.id },
    Group { word: "easy-sentences", phrase: "rules-easy-sentences", first: easy::length::RULE.id },
    Group { word: "easy-words", phrase: "rules-easy-words", first: easy::hard_word::RULE.id },
    Group { word: "portal", phrase: "rules-portal", first: unexplained_abbreviation::RULE.id },
];

/// The rules of a group.
pub fn of_group(number: usize) -> &'static [Rule] {
    let start = |number: usize| GROUPS.get(number).map_or(RULES.len(), |group| RULES.iter().position(|rule| rule.id == group.first).unwrap_or(RULES.len()));
    &RULES[start(number)..start(number + 1)]
}

/// All rules, in the order of the manual. The last one looks at what the others found.
pub const RULES: &[Rule] = &[
    year_outside_period::RULE,
    activity_after_end::RULE,
    era_differs::RULE,
    target_not_better::RULE,
    target_without_reason::RULE,
    cumulative_falls::RULE,
    survey_does_not_add_up::RULE,
    shares_not_hundred::RULE,
    total_differs::RULE,
    two_sources_disagree::RULE,
    same_name_different_numbers::RULE,
    result_without_reason::RULE,
    programme_without_activities::RULE,
    programme_without_department::RULE,
    relisting_unresolved::RULE,
    department_unused::RULE,
    section_without_narrative::RULE,
    narrative_for_empty_section::RULE,
    heading_phrases::RULE,
    missing_translation::RULE,
    stale_translation::RULE,
    number_parity::RULE,
    agreed_form::RULE,
    agreed_term::RULE,
    heading_skips_level::RULE,
    link_says_nothing::RULE,
    table_without_head::RULE,
    space_inside_word::RULE,
    half_width_kana::RULE,
    enclosed_character::RULE,
    full_width_latin::RULE,
    triangle_for_minus::RULE,
    wave_between_numbers::RULE,
    long_sentence::RULE,
    easy::length::RULE,
    easy::two_statements::RULE,
    easy::ending::RULE,
    easy::double_negative::RULE,
    easy::passive::RULE,
    easy::honorific::RULE,
    easy::hard_word::RULE,
    easy::loan_word::RULE,
    easy::kanji_heavy::RULE,
    easy::date_form::RULE,
    easy::spacing::RULE,
    easy::vague::RULE,
    easy::listing::RULE,
    easy::first_sentence::RULE,
    easy::page_length::RULE,
    easy::readability::RULE,
    unexplained_abbreviation::RULE,
    unused_term::RULE,
    claim_beyond_tests::RULE,
    page_title_clash::RULE,
    word_without_reading::RULE,
    unknown_counter::RULE,
    accent_contrast::RULE,
    unused_justification::RULE,
];
