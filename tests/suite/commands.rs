//! The commands, driven from outside: what is typed, what is said, how it ends.

use std::fs;

use crate::program::{Portal, Ran, everything, program, run};

const SECTIONS: &str = "seeds/mihon-plan/sections/10-learning.yaml";

fn typed(words: &str) -> Ran {
    run(program().args(words.split_whitespace()))
}

#[test]
fn a_new_portal_builds_without_findings() {
    let portal = Portal::start();
    let ran = portal.run("build");
    assert_eq!((ran.code, ran.errors.as_str()), (0, ""));
    for page in ["index.html", "404.html", "ja/index.html", "en/index.html", "robots.txt", "sitemap.xml", ".nojekyll"] {
        assert!(portal.site().contains_key(page), "{page}");
    }
    assert_eq!(portal.run("schema --check").code, 0, "its schemas are up to date");
}

#[test]
fn a_build_ends_with_a_table_in_both_languages() {
    let portal = Portal::start();
    let first = portal.run("build").output;
    for label in ["plans", "pages", "charts", "files", "weight", "time", "heaviest", "To look at it: shirube serve --root"] {
        assert!(first.contains(label), "{label} is missing:\n{first}");
    }
    let second = portal.run("build --lang ja").output;
    for label in ["計画", "ページ", "グラフ", "(新規 0、変更 0、変わらず ", "重さ", "時間", "重いページ", "見るには: shirube serve --root"]
    {
        assert!(second.contains(label), "{label} is missing:\n{second}");
    }
}

#[test]
fn no_command_is_build() {
    let portal = Portal::start();
    assert_eq!(portal.run("").code, 0);
    assert!(portal.site().contains_key("ja/index.html"));
}

#[test]
fn a_fault_is_shown_with_its_place_and_its_cure_in_both_languages() {
    let portal = Portal::start();
    portal.edit(SECTIONS, "outline:", "outlien:");
    let ran = portal.run("check --lang en");
    assert_eq!(ran.code, 1);
    for words in ["error[unknown-key]: a programme has no key `outlien`", &format!("{SECTIONS}:41:7"), "= help: did you mean `outline`?", "1 error, 0 warnings"]
    {
        assert!(ran.errors.contains(words), "{words} is missing:\n{}", ran.errors);
    }
    let ran = portal.run("check --lang ja");
    assert_eq!(ran.code, 1);
    for words in [
        "エラー[unknown-key]: 事業に `outlien` というキーはありません",
        &format!("{SECTIONS}:41:7"),
        "= 直し方: `outline` ではありませんか",
        "エラー1件、注意0件",
    ] {
        assert!(ran.errors.contains(words), "{words} is missing:\n{}", ran.errors);
    }
}

#[test]
fn the_locale_chooses_the_language_and_the_option_wins() {
    let first_line = |locale: &str, more: &[&str]| {
        let ran = run(program().env("LANG", "C.UTF-8").env("LC_ALL", locale).arg("--help").args(more));
        ran.output.lines().next().unwrap_or_default().to_owned()
    };
    assert_eq!(first_line("ja_JP.UTF-8", &[]), "計画のデータとやさしい文章から、計画ポータルを作ります。");
    assert_eq!(first_line("de_DE.UTF-8", &[]), "Builds a public plan portal from plan data and plain-language narrative");
    assert_eq!(first_line("ja_JP.UTF-8", &["--lang", "en"]), "Builds a public plan portal from plan data and plain-language narrative");
    assert_eq!(first_line("de_DE.UTF-8", &["--lang=ja"]), "計画のデータとやさしい文章から、計画ポータルを作ります。");
}

#[test]
fn findings_as_json_can_be_parsed_and_hold_both_languages() {
    let portal = Portal::start();
    assert_eq!(portal.run("build --format json").output, "[]\n");
    portal.edit(SECTIONS, "outline:", "outlien:");
    for command in ["build --format json", "check --format json"] {
        let ran = portal.run(command);
        let findings: serde_json::Value = serde_json::from_str(&ran.output).unwrap();
        let finding = &findings[0];
        assert_eq!(ran.code, 1);
        assert_eq!(finding["rule"], "unknown-key");
        assert_eq!(finding["place"], serde_json::json!({"file": SECTIONS, "line": 41, "column": 7, "text": "outlien"}));
        assert_eq!(finding["message"]["ja"], "事業に `outlien` というキーはありません");
        assert_eq!(finding["message"]["en"], "a programme has no key `outlien`");
    }
}

#[test]
fn a_failing_build_leaves_the_last_good_site() {
    let portal = Portal::start();
    portal.edit(SECTIONS, "outline:", "outlien:");
    let ran = portal.run("build");
    assert!(ran.errors.ends_with("1 error, 0 warnings: nothing was published\n"), "{}", ran.errors);
    portal.edit(SECTIONS, "outlien:", "outline:");
    assert_eq!(portal.run("build").code, 0);
    let before = portal.site();
    portal.edit(SECTIONS, "outline:", "outlien:");
    let ran = portal.run("build");
    assert_eq!(ran.code, 1);
    assert!(ran.errors.contains("1 error, 0 warnings: nothing was published; ") && ran.errors.ends_with(" keeps the last good site\n"), "{}", ran.errors);
    assert!(portal.run("build --lang ja").errors.contains("エラー1件、注意0件: 公開しませんでした。"));
    assert_eq!(portal.site(), before);
}

#[test]
fn a_fact_that_cannot_be_read_does_not_take_its_id_along() {
    let portal = Portal::start();
    portal.edit(SECTIONS, "\"延べ120,000人\"", "たくさん");
    let ran = portal.run("check");
    assert_eq!(ran.code, 1);
    assert!(ran.errors.contains("error[unreadable-value]: `たくさん` cannot be read as an amount"), "{}", ran.errors);
}

#[test]
fn a_template_that_fails_stops_the_publication() {
    let portal = Portal::start();
    assert_eq!(portal.run("build").code, 0);
    let before = portal.site();
    let built_in = shirube::theme::built_in().find(|(name, _)| name.starts_with("templates/") && name.ends_with("home.html")).map(|(name, _)| name);
    let path = portal.root().join("themes/default").join(built_in.unwrap());
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, "{{ page.no_such_value }}").unwrap();
    let ran = portal.run("build");
    assert_eq!(ran.code, 1);
    assert!(ran.errors.contains("error[template-"), "{}", ran.errors);
    assert_eq!(portal.site(), before);
}

#[test]
fn threads_folder_and_time_zone_change_no_byte() {
    let portal = Portal::start();
    let into = |folder: &str, words: &str, zone: &str, from: &std::path::Path| {
        let output = portal.root().join(folder);
        let ran = run(program().current_dir(from).env("TZ", zone).args(words.split_whitespace()).arg("--root").arg(portal.root()).arg("--output").arg(&output));
        assert_eq!(ran.code, 0, "{}", ran.errors);
        everything(&output)
    };
    let one = into("one", "build --threads 1", "Asia/Tokyo", &portal.root());
    let many = into("many", "build --threads 8", "America/Los_Angeles", &std::env::temp_dir());
    assert!(one.len() > 10);
    assert_eq!(one, many);
}

#[test]
fn the_base_address_of_the_settings_can_be_replaced() {
    let portal = Portal::start();
    assert_eq!(portal.run("build --base-url https://plans.example/repo").code, 0);
    let sitemap = String::from_utf8(portal.site()["sitemap.xml"].clone()).unwrap();
    assert!(sitemap.contains("<loc>https://plans.example/repo/"), "{sitemap}");
    assert!(!sitemap.contains("mihon.example"), "{sitemap}");
}

#[test]
fn what_is_typed_wrongly_ends_with_2_and_says_why_in_both_languages() {
    let cases = [
        ("bild", "unrecognized subcommand 'bild'", "`bild` というコマンドはありません"),
        ("build --ouput x", "'--output'", "`--output` ではありませんか"),
        ("build --format xml", "invalid value 'xml'", "`xml` は `--format <形式>` の値として使えません"),
        ("build --base-url plans.example", "an address begins with https:// or http://", "`plans.example` は `--base-url <URL>` の値として使えません"),
        ("init", "<DIR>", "`<フォルダー>` がありません"),
        ("--threads 0", "invalid value '0'", "`0` は `--threads <数>` の値として使えません"),
        ("check --root no/such/folder", "there is no folder `no/such/folder`", "`no/such/folder` というフォルダーはありません"),
    ];
    for (words, english, japanese) in cases {
        let (en, ja) = (typed(&format!("{words} --lang en")), typed(&format!("{words} --lang ja")));
        assert_eq!((en.code, ja.code), (2, 2), "{words}");
        assert!(en.errors.contains(english), "{words}:\n{}", en.errors);
        assert!(ja.errors.contains(japanese), "{words}:\n{}", ja.errors);
    }
}

#[test]
fn a_folder_that_is_not_ours_is_no_output() {
    let portal = Portal::start();
    let ran = portal.run(&format!("build --output {}", portal.root().join("seeds").display()));
    assert_eq!(ran.code, 2);
    assert!(ran.errors.contains("was not made by shirube"), "{}", ran.errors);
    assert!(portal.root().join("seeds/cities.yaml").is_file());
}

#[test]
fn what_the_machine_refuses_ends_with_3() {
    let portal = Portal::start();
    let ran = portal.run(&format!("build --output {}", portal.root().join("README.md/public").display()));
    assert_eq!(ran.code, 3, "{}", ran.errors);
    assert!(ran.errors.contains("cannot be written"), "{}", ran.errors);
}

#[test]
fn init_refuses_a_folder_with_something_in_it() {
    let portal = Portal::start();
    let before = everything(&portal.root());
    let ran = run(program().arg("init").arg(portal.root()));
    assert_eq!(ran.code, 2);
    assert!(ran.errors.contains("is not empty"), "{}", ran.errors);
    assert_eq!(everything(&portal.root()), before);
}

#[test]
fn the_lines_of_the_starter_stand_in_its_source() {
    let portal = Portal::start();
    let source = fs::read_to_string(portal.root().join("sources/mihon-plan.txt")).unwrap();
    let line = |number: usize| source.lines().nth(number - 1).unwrap_or_default();
    for (number, words) in [
        (1, "みほん市まちづくり計画"),
        (5, "だれもが学び、集えるまち"),
        (9, "図書館を使いやすくする"),
        (12, "延べ120,000人"),
        (14, "移動図書館の運行"),
        (22, "地区の数"),
        (25, "満足している人の割合"),
    ] {
        assert!(line(number).contains(words), "line {number} is `{}`", line(number));
    }
}

#[test]
fn a_stale_schema_is_told_and_mended() {
    let portal = Portal::start();
    fs::write(portal.root().join("seeds/schema/plan.schema.json"), "{}").unwrap();
    let ran = portal.run("schema --check");
    assert_eq!(ran.code, 1);
    assert_eq!(ran.errors, "seeds/schema/plan.schema.json is out of date or missing\nhelp: run `shirube schema`\n");
    assert_eq!(portal.run("schema").output, "schemas in seeds/schema/ are up to date (1 written)\n");
    assert_eq!(portal.run("schema --check").code, 0);
}

#[test]
fn completions_name_every_command() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = typed(&format!("completions {shell}")).output;
        for command in ["build", "check", "init", "completions", "schema"] {
            assert!(script.contains(command), "{shell} does not know {command}");
        }
    }
}

#[test]
fn help_of_every_command_has_examples_in_both_languages() {
    for command in ["build", "check", "init", "completions", "schema"] {
        let (en, ja) = (typed(&format!("{command} --help --lang en")), typed(&format!("{command} --help --lang ja")));
        assert!(en.output.contains("Examples:\n  # "), "{}", en.output);
        assert!(ja.output.contains("例:\n  # ") && ja.output.contains("使い方: shirube"), "{}", ja.output);
        assert!(!ja.output.contains("[default") && !ja.output.contains("Options:") && !ja.output.contains("Print"), "{}", ja.output);
    }
}
