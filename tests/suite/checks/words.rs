//! Rules about narratives, translations, terms and phrases.

use super::{cases, easy_headings, english_headings, file, narrative, section, settings};

/// A catalogue that translates the smallest portal, without the entry for the section's title.
const ENGLISH: &str = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\nmsgid \"町\"\nmsgstr \"Town\"\n\nmsgid \"総合計画\"\nmsgstr \"Plan\"\n\nmsgid \"章\"\nmsgstr \"Chapter\"\n";

fn english(more: &str) -> super::File {
    file("content/translations/en/plan.po", &format!("{ENGLISH}{more}"))
}

/// A catalogue that keeps the words of the smallest portal as they are.
fn easy() -> super::File {
    let entry = |word: &str| format!("\nmsgid \"{word}\"\nmsgstr \"{word}\"\n");
    let all: String = ["町", "総合計画", "章", "広報"].map(entry).concat();
    file("content/translations/ja-simple/plan.po", &format!("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n{all}"))
}

fn translated() -> super::File {
    english("\nmsgid \"広報\"\nmsgstr \"Public relations\"\n")
}

/// Also translates the note of a section that counts cases.
fn counted(words: &str) -> super::File {
    english(&format!("\nmsgid \"広報\"\nmsgstr \"Public relations\"\n\nmsgid \"相談は5,000件\"\nmsgstr \"{words}\"\n"))
}

const AIM: &str = "## Aim\n\nNews of the town.\n";

const TWO_BLOCKS: &str = "## ねらい {line=1}\n\n町のことを届けます。\n\n## なぜ {line=2}\n\n知りたい人がいるからです。\n";

fn topics() -> super::File {
    file("seeds/topics.yaml", "- {topic: children, name: 子ども, definition: 子どものこと}\n")
}

fn boats() -> super::File {
    file("content/readings.yaml", "- {word: 艘, reading: そう, reviewed: true}\n")
}

/// A second section below the first, on line 5 of the file.
const SECOND: &str = "- section: 1-1\n  under: \"1\"\n  level: 章\n  title: 広報\n  line: 2\n";

cases! {
    a_section_has_no_narrative_in_the_source_language: "section-without-narrative",
        bad: [section("- section: \"2\"\n  level: 章\n  title: 広聴\n  line: 2\n")],
        finds: ["error section-without-narrative [plan/2] seeds/plan/sections/1.yaml:5: the section 「広聴」 has no narrative (editions: ja)"],
        good: [section("- section: \"2\"\n  level: 章\n  title: 広聴\n  line: 2\n  no-text: true\n")];

    an_edition_has_no_narrative_of_the_plan: "section-without-narrative",
        bad: [settings("ja, en"), translated()],
        finds: ["warning section-without-narrative [plan/en] seeds/plan/plan.yaml:1: the edition `en` has no narrative of the plan 「総合計画」 yet"],
        good: [settings("ja, en"), translated(), narrative("en/1", AIM)];

    an_edition_lacks_the_narrative_of_one_section: "section-without-narrative",
        bad: [settings("ja, en"), translated(), narrative("en/1", AIM), narrative("ja/1-1", "## なぜ {line=2}\n\n届いていないからです。\n"), section(&SECOND.replace("広報", "PR"))],
        finds: ["warning section-without-narrative [plan/1-1] seeds/plan/sections/1.yaml:5: the section 「PR」 has no narrative (editions: en)"],
        good: [
            settings("ja, en"),
            translated(),
            narrative("en/1", AIM),
            narrative("en/1-1", "## Why\n\nIt does not reach everybody.\n"),
            narrative("ja/1-1", "## なぜ {line=2, 15}\n\n届いていないからです。\n"),
            section(&SECOND.replace("広報", "PR")),
        ];

    a_section_with_a_title_only_has_a_narrative: "narrative-for-empty-section",
        bad: [section("  no-text: true\n")],
        finds: ["error narrative-for-empty-section [plan/1] content/narrative/plan/ja/1.md:1: the section 「広報」 is marked as having a title only, but has a narrative (ja)"],
        good: [section("  no-text: false\n")];

    /// proper names in their agreed form.
    a_name_is_not_said_as_agreed: "agreed-form",
        bad: [
            settings("ja, en"),
            file("seeds/names.yaml", "- {name: 広報, reading: こうほう, kind: publication}\n"),
            english("\nmsgid \"広報\"\nmsgstr \"Public relations\"\n\nmsgctxt \"name\"\nmsgid \"広報\"\nmsgstr \"Koho\"\n"),
            narrative("en/1", AIM),
        ],
        finds: ["warning agreed-form [en/広報]: 1 translations of the edition `en` do not say 「広報」 as agreed (“Koho”): 「広報」 → “Public relations”"],
        good: [
            settings("ja, en"),
            file("seeds/names.yaml", "- {name: 広報, reading: こうほう, kind: publication}\n"),
            english("\nmsgid \"広報\"\nmsgstr \"Public relations\"\n\nmsgctxt \"name\"\nmsgid \"広報\"\nmsgstr \"Koho | Public relations\"\n"),
            narrative("en/1", AIM),
        ];

    /// a word that the lexicon lacks stops the build.
    an_easy_page_shows_a_word_without_a_reading: "word-without-reading",
        bad: [settings("ja, ja-simple"), narrative("ja-simple/1", "## ねらい\n\n町の鵺をつたえます。\n"), easy_headings(), easy()],
        finds: ["warning word-without-reading content/narrative/plan/ja-simple/1.md:1: nobody knows the reading of 「鵺」 (in 「町の鵺をつたえます。」)"],
        good: [
            settings("ja, ja-simple"),
            narrative("ja-simple/1", "## ねらい\n\n町の鵺をつたえます。\n"),
            easy_headings(),
            easy(),
            file("content/readings.yaml", "- {word: 鵺, reading: ぬえ, reviewed: true}\n"),
        ];

    a_page_with_a_switch_shows_a_word_without_a_reading: "word-without-reading",
        bad: [narrative("ja/1", "## ねらい {line=1}\n\n町の鵺をつたえます。\n")],
        finds: ["warning word-without-reading content/narrative/plan/ja/1.md:1: nobody knows the reading of 「鵺」 (in 「町の鵺をつたえます。」)"],
        good: [
            narrative("ja/1", "## ねらい {line=1}\n\n町の鵺をつたえます。\n"),
            file("content/readings.yaml", "- {word: 鵺, reading: ぬえ, reviewed: true}\n"),
        ];

    nobody_knows_how_a_number_is_counted: "unknown-counter",
        bad: [section("  note: 町に3艘と第2土曜日と5以上があります。\n"), boats()],
        finds: ["warning unknown-counter [plan/1] seeds/plan/sections/1.yaml:1: the table of readings does not know 「艘」 behind a number (in 「町に3艘と第2土曜日と5以上があります。」)"],
        good: [section("  note: 町に3隻と第2土曜日と5以上があります。\n"), boats()];

    /// terms as the glossary says them.
    an_explained_word_is_not_said_as_agreed: "agreed-term",
        bad: [
            settings("ja, en"),
            file("seeds/glossary.yaml", "- {term: 広報, reading: こうほう, means: おしらせ}\n"),
            english("\nmsgid \"広報\"\nmsgstr \"News\"\n\nmsgid \"おしらせ\"\nmsgstr \"What a town says\"\n\nmsgctxt \"term\"\nmsgid \"広報\"\nmsgstr \"Public relations\"\n"),
            narrative("en/1", AIM),
        ],
        finds: ["note agreed-term [en/terms]: 1 translations of the edition `en` do not say 1 explained words as agreed: 広報 1"],
        good: [
            settings("ja, en"),
            file("seeds/glossary.yaml", "- {term: 広報, reading: こうほう, means: おしらせ}\n"),
            english("\nmsgid \"広報\"\nmsgstr \"News\"\n\nmsgid \"おしらせ\"\nmsgstr \"What a town says\"\n\nmsgctxt \"term\"\nmsgid \"広報\"\nmsgstr \"Public relations | News\"\n"),
            narrative("en/1", AIM),
        ];

    two_headings_of_an_edition_read_the_same: "heading-phrases",
        bad: [settings("ja, en"), translated(), narrative("en/1", AIM), english_headings(["Aim", "Why", "Aim", "Life"])],
        finds: ["error heading-phrases: in the edition `en` the headings `narrative-aim` and `narrative-work` are both 「Aim」"],
        good: [settings("ja, en"), translated(), narrative("en/1", AIM), english_headings(["Aim", "Why", "Work", "Life"])];

    wording_of_a_plan_has_no_translation: "missing-translation",
        bad: [settings("ja, en"), english(""), narrative("en/1", AIM), section("  note: 開始 2016年、この注はとても長いので途中までしか示されません\n")],
        finds: [
            "warning missing-translation [plan/en] seeds/plan/plan.yaml:1: 2 texts of the plan 「総合計画」 have no translation in the edition `en`: 広報 / 開始 2016年、この注はとても長いので途中まで…",
        ],
        good: [settings("ja, en"), translated(), narrative("en/1", AIM), section("  facts:\n    - {id: rate, label: SDGs, value: 50.0%, line: 2}\n")];

    wording_of_the_portal_has_no_translation: "missing-translation",
        bad: [settings("ja, en"), topics(), translated(), narrative("en/1", AIM)],
        finds: [
            "warning missing-translation [portal/en]: 2 texts of the portal itself have no translation in the edition `en`: 子ども / 子どものこと",
        ],
        good: [settings("ja, en"), topics(), english("\nmsgid \"広報\"\nmsgstr \"Public relations\"\n\nmsgid \"子ども\"\nmsgstr \"Children\"\n\nmsgid \"子どものこと\"\nmsgstr \"What is for children\"\n"), narrative("en/1", AIM)];

    a_block_of_narrative_is_not_translated: "missing-translation",
        bad: [settings("ja, en"), translated(), narrative("ja/1", TWO_BLOCKS), narrative("en/1", AIM)],
        finds: ["warning missing-translation [plan/1] content/narrative/plan/en/1.md:1: the narrative of the edition `en` has no block 「Why」"],
        good: [settings("ja, en"), translated(), narrative("ja/1", TWO_BLOCKS), narrative("en/1", "## Aim\n\nNews.\n\n## Why\n\nPeople want to know.\n")];

    /// a translation whose source has changed.
    a_translation_of_wording_waits_for_a_person: "stale-translation",
        bad: [settings("ja, en"), english("\n#, fuzzy\nmsgid \"広報\"\nmsgstr \"Public relations\"\n"), narrative("en/1", AIM)],
        finds: [
            "warning stale-translation [plan/en] seeds/plan/plan.yaml:1: 1 translations of the plan 「総合計画」 wait for a person in the edition `en`: 広報",
        ],
        good: [settings("ja, en"), translated(), narrative("en/1", AIM)];

    a_block_was_made_from_an_earlier_text: "stale-translation",
        bad: [settings("ja, en"), translated(), narrative("en/1", "## Aim {from=00000000}\n\nNews of the town.\n")],
        finds: ["warning stale-translation [plan/1] content/narrative/plan/en/1.md:1: the block 「Aim」 was made from an earlier Japanese text"],
        good: [settings("ja, en"), translated(), narrative("en/1", AIM)];

    /// the same numbers, other separators or not.
    a_translation_states_another_number: "number-parity",
        bad: [settings("ja, en"), counted("500 cases"), narrative("en/1", AIM), section("  note: 相談は5,000件\n")],
        finds: [
            "error number-parity: the edition `en` translates with other numbers (missing: 5000; only there: 500): 「相談は5,000件」 → “500 cases”",
        ],
        good: [settings("ja, en"), counted("5,000 cases"), narrative("en/1", AIM), section("  note: 相談は5,000件\n")];

    an_abbreviation_in_a_title_is_explained_nowhere: "unexplained-abbreviation",
        bad: [section("  programmes:\n    - {id: a, name: AI・RPAの活用, kind: outline, line: 2}\n  terms:\n    - {id: rpa, term: RPA, means: 手順の自動化, line: 3}\n")],
        finds: ["note unexplained-abbreviation [plan/a] seeds/plan/sections/1.yaml:6: no term explains the abbreviation AI in 「AI・RPAの活用」"],
        good: [section("  programmes:\n    - {id: a, name: RPAの活用とFAX, kind: outline, line: 2}\n  terms:\n    - {id: rpa, term: RPA, means: 手順の自動化, line: 3}\n")];

    a_term_is_used_nowhere: "unused-term",
        bad: [section("  terms:\n    - {id: hearing, term: 広聴, means: 広聴とは声を聴くこと, line: 3}\n")],
        finds: ["note unused-term [plan/hearing] seeds/plan/sections/1.yaml:6: the term 「広聴」 is used nowhere in this plan"],
        good: [
            section("  note: 窓口のこと\n  terms:\n    - {id: news, term: 町のこと, means: 知らせ, line: 3}\n    - {id: desk, term: 窓口, means: 受付, line: 3}\n"),
            narrative("ja/1", "## ねらい {line=1}\n\n町のことを届けます。\n"),
        ];
}
