//! A portal of any size, made up: plans of fifty sections with two indicators each, in Japanese and English.

use std::fmt::Write;

use shirube::source::Sources;

/// HTML pages that each section brings in two editions: its own, its two indicators', with pages for listening, booklet and charts to embed.
const PAGES_A_SECTION: usize = 16;
/// How many sections a plan has; the real ones have about as many.
const SECTIONS_A_PLAN: usize = 50;

/// A portal with about `pages` HTML pages in two editions together.
pub fn portal(pages: usize) -> Sources {
    let sections = (pages / PAGES_A_SECTION).max(1);
    let mut sources = Sources::default();
    let mut add = |path: String, text: String| sources.files.insert(path, text.into_bytes());
    add("content/portal.yaml".into(), SETTINGS.into());
    add("seeds/cities.yaml".into(), "- city: example\n  name: 見本市\n".into());
    let mut translations = String::from(
        "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\nmsgid \"見本市\"\nmsgstr \"Example City\"\n\nmsgid \"施策\"\nmsgstr \"Measure\"\n\nmsgctxt \"unit\"\nmsgid \"件\"\nmsgstr \"cases\"\n",
    );
    for plan in 0..sections.div_ceil(SECTIONS_A_PLAN) {
        let mut text = String::new();
        let _ = write!(translations, "\nmsgid \"見本市計画{plan}\"\nmsgstr \"Plan {plan} of Example City\"\n");
        for number in plan * SECTIONS_A_PLAN..((plan + 1) * SECTIONS_A_PLAN).min(sections) {
            section(&mut text, number);
            for (what, english) in [("見本の施策", "Example measure"), ("手続きの割合", "Share of procedures"), ("相談の件数", "Number of consultations")]
            {
                let _ = write!(translations, "\nmsgid \"{what}{number}\"\nmsgstr \"{english} {number}\"\n");
            }
            add(format!("content/narrative/plan-{plan}/ja/s{number}.md"), japanese(number));
            add(format!("content/narrative/plan-{plan}/en/s{number}.md"), english(number));
        }
        add(
            format!("seeds/plan-{plan}/plan.yaml"),
            format!("city: example\ntitle: 見本市計画{plan}\nrole: plan\nsource: plan-{plan}.txt\nperiod: 2020-2026\nlevels: [施策]\n"),
        );
        add(format!("seeds/plan-{plan}/sections/all.yaml"), text);
    }
    add("content/translations/en/large.po".into(), translations);
    sources
}

const SETTINGS: &str = "title: Large\ntagline: Large\nbase-url: https://example.org/\npublisher: Large\ncontact: https://example.org/contact\neditions: [ja, en]\nupdated: 2026-01-01\nlicence: {name: CC BY 4.0, url: 'https://creativecommons.org/licenses/by/4.0/'}\nchecks: {target-not-better: 'off', unexplained-abbreviation: 'off', same-name-different-numbers: 'off', page-title-clash: 'off'}\n";

fn section(out: &mut String, number: usize) {
    let (low, high) = (number % 40 + 1, number % 40 + 50);
    let _ = write!(
        out,
        "- section: s{number}\n  level: 施策\n  code: \"{number}\"\n  title: 見本の施策{number}\n  line: {line}\n  indicators:\n    - id: share-{number}\n      name: 手続きの割合{number}\n      unit: \"%\"\n      good: up\n      kind: stock\n      line: {line}\n      values: {{2020 actual: {low}%, 2022 interim: {mid}%, 2024 interim: {late}%, 2026 final: {high}%}}\n    - id: cases-{number}\n      name: 相談の件数{number}\n      unit: 件\n      good: up\n      kind: yearly\n      line: {line}\n      values: {{2021 target: {high}0件, 2022 target: {high}5件, 2023 target: {high}9件}}\n",
        line = number + 1,
        mid = low + 10,
        late = low + 30,
    );
}

fn japanese(number: usize) -> String {
    format!(
        "## めざすこと {{line={line}}}\n\n区役所に行かずに手続きができるようにします。いまの割合は{{share-{number} 2020}}です。\n\n## すること {{line={line}}}\n\n- 手続きをわかりやすくします。\n- **相談**の窓口を広げます。目標は{{cases-{number} 2023}}です。\n",
        line = number + 1
    )
}

fn english(number: usize) -> String {
    format!(
        "## Aim\n\nProcedures without a visit to the city office. The share is now {{share-{number} 2020}}.\n\n## What will be done\n\n- Make procedures plain.\n- Widen **consultation**. The target is {{cases-{number} 2023}}.\n"
    )
}
