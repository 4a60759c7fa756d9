//! Rules about programmes, departments, pages and justifications.

use super::{cases, cities, file, section};

/// Two programmes of section 1, each on one line (6 and 7 of the file).
fn programmes(first: &str, second: &str) -> super::File {
    section(&format!("  programmes:\n    - {{id: a, name: 広報の充実, line: 2, {first}}}\n    - {{id: b, name: 広聴の充実, line: 3, {second}}}\n"))
}

const PLANNING: &str = "  departments:\n    - {id: planning, name: 企画課}\n";

cases! {
    a_yearly_programme_has_no_activities: "programme-without-activities",
        bad: [programmes("kind: yearly", "kind: outline")],
        finds: ["warning programme-without-activities [plan/a] seeds/plan/sections/1.yaml:6: the yearly programme 「広報の充実」 has no activities"],
        good: [programmes("kind: yearly, activities: [{text: 発行, years: 2016}]", "kind: yearly, relisted: {of: a}")];

    one_programme_has_no_department_and_another_has: "programme-without-department",
        bad: [programmes("kind: outline, departments: [企画課]", "kind: outline"), cities(PLANNING)],
        finds: ["warning programme-without-department [plan/b] seeds/plan/sections/1.yaml:7: the programme 「広聴の充実」 has no department (others of this plan have one)"],
        good: [programmes("kind: outline", "kind: outline")];

    a_re_listing_has_a_re_listing_for_its_home: "relisting-unresolved",
        bad: [programmes("kind: outline, relisted: {outside: true}", "kind: outline, relisted: {of: a}")],
        finds: ["error relisting-unresolved [plan/b] seeds/plan/sections/1.yaml:7: the home `a` of the re-listed 「広聴の充実」 is itself a re-listing"],
        good: [programmes("kind: outline", "kind: outline, relisted: {of: a}")];

    a_department_is_named_by_nothing: "department-unused",
        bad: [cities(PLANNING)],
        finds: ["note department-unused [machi/planning] seeds/cities.yaml:4: 「企画課」 of 町 is named by no programme and no section"],
        good: [cities(PLANNING), section("  departments: [企画課]\n")];

    two_programmes_have_one_title: "page-title-clash",
        bad: [section("  programmes:\n    - {id: a, name: 広報の充実, kind: outline, line: 2}\n    - {id: b, name: 広報の充実, kind: outline, line: 3}\n")],
        finds: ["note page-title-clash [plan/b] seeds/plan/sections/1.yaml:7: the pages `b` and `a` have the same title: 「広報の充実」"],
        good: [section("  programmes:\n    - {id: a, name: 広報の充実, kind: outline, line: 2}\n    - {id: b, name: 広報の充実, kind: outline, line: 3, relisted: {of: a}}\n")];

    a_city_has_a_colour_that_is_too_bright: "accent-contrast",
        bad: [cities("  accent: \"#ffcc00\"\n")],
        finds: ["warning accent-contrast seeds/cities.yaml:3: the colour `#ffcc00` has a contrast of 1.5 to 1 to the background"],
        good: [cities("  accent: \"#0b4a63\"\n")];

    a_justification_has_nothing_to_justify: "unused-justification",
        bad: [file("content/justified.yaml", "- {rule: target-not-better, about: plan/visitors, reason: 計画が減ると見込んでいる}\n")],
        finds: ["warning unused-justification content/justified.yaml:1: there is no finding `target-not-better` about `plan/visitors` to justify"],
        good: [file("content/justified.yaml", "[]\n")];
}
