//! Staff who live in a spreadsheet: the workbook out, what they fill in back, and everything that can be wrong with it.

use std::collections::BTreeMap;
use std::fs;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use rust_xlsxwriter::{Format, Formula, Workbook, Worksheet};

use crate::program::{Portal, Ran, everything};

const SEEDS: &str = "seeds/mihon-plan/sections/10-learning.yaml";
const HEAD: [&str; 8] = ["計画ID", "指標ID", "系列", "年度", "役割", "比べ方", "値", "上限"];

impl Portal {
    fn path(&self, name: &str) -> String {
        self.root().parent().unwrap().join(name).display().to_string()
    }

    fn import(&self, name: &str, more: &str) -> Ran {
        self.run(&format!("import {} {more}", self.path(name)))
    }

    fn csv(&self, rows: &str) -> Ran {
        fs::write(self.path("staff.csv"), format!("{}\n{rows}\n", HEAD.join(","))).unwrap();
        self.import("staff.csv", "")
    }

    fn seeds(&self) -> String {
        fs::read_to_string(self.root().join(SEEDS)).unwrap()
    }

    /// Writes a workbook with the headings and what the test adds, and imports it.
    fn workbook(&self, fill: impl Fn(&mut Worksheet)) -> Ran {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        sheet.set_name("値").unwrap();
        for (column, name) in (0..).zip(HEAD) {
            sheet.write(0, column, name).unwrap();
        }
        fill(sheet);
        book.save(self.path("staff.xlsx")).unwrap();
        self.import("staff.xlsx", "")
    }
}

fn row(sheet: &mut Worksheet, number: u32, words: [&str; 4], year: f64) {
    for (column, word) in [(0, "mihon-plan"), (1, words[0]), (2, words[1]), (4, words[2]), (5, words[3])] {
        if !word.is_empty() {
            sheet.write(number, column, word).unwrap();
        }
    }
    sheet.write(number, 3, year).unwrap();
}

/// The lines that differ, old and new.
fn differences(old: &str, new: &str) -> Vec<String> {
    let (before, after): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let gone = before.iter().filter(|line| !after.contains(line)).map(|line| format!("-{}", line.trim()));
    let come = after.iter().filter(|line| !before.contains(line)).map(|line| format!("+{}", line.trim()));
    gone.chain(come).collect()
}

#[test]
fn the_workbook_holds_every_value_and_changes_nothing_when_it_comes_back_untouched() {
    let portal = Portal::start();
    let ran = portal.run(&format!("template --plan mihon-plan --output {}", portal.path("mihon.xlsx")));
    assert_eq!(ran.code, 0, "{}", ran.errors);
    let bytes = fs::read(portal.path("mihon.xlsx")).unwrap();
    portal.run(&format!("template --plan mihon-plan --output {}", portal.path("again.xlsx")));
    assert_eq!(bytes, fs::read(portal.path("again.xlsx")).unwrap(), "the same plan gives the same bytes");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range("値").unwrap();
    let rows: Vec<Vec<String>> = range.rows().take(4).map(|row| row.iter().map(Data::to_string).collect()).collect();
    assert_eq!(rows[0].join("|"), "計画ID|節|指標ID|指標|系列|単位|年度|役割|比べ方|値|上限|言い方|今の値");
    assert_eq!(
        rows[1].join("|"),
        "mihon-plan|図書館を使いやすくする|library-satisfaction|図書館に満足している人の割合|市内に住む人|%|2025|現状値|ちょうど|62|||62.0％"
    );
    let before = everything(&portal.root());
    let ran = portal.import("mihon.xlsx", "");
    assert_eq!((ran.code, ran.output.as_str(), ran.errors.as_str()), (0, "no value changes\n", ""));
    assert_eq!(before, everything(&portal.root()));
}

#[test]
fn values_and_results_go_into_their_lines_and_nothing_else_changes() {
    let portal = Portal::start();
    let before = portal.seeds();
    let rows = "mihon-plan,mobile-library-areas,,2027,目標,,5,\n,mobile-library-areas,,2026,実績,,3,\nmihon-plan,library-satisfaction,市内に住む人,2028,計画目標,以上,72.5,\nmihon-plan,library-satisfaction,市内で働く人,2026,実績,,56.0,";
    fs::write(portal.path("staff.csv"), format!("{}\n{rows}\n", HEAD.join(","))).unwrap();
    let rehearsal = portal.import("staff.csv", "--dry-run");
    assert_eq!(
        rehearsal.output,
        "移動図書館が回る地区の数 FY2027 target: 4地区 -> 5地区  [mobile-library-areas; staff.csv G2]\n\
         移動図書館が回る地区の数 FY2026 result: 3地区 is added  [mobile-library-areas; staff.csv G3]\n\
         図書館に満足している人の割合(市内に住む人) FY2028 final target: 70.0% -> 72.5%以上  [library-satisfaction; staff.csv G4]\n\
         図書館に満足している人の割合(市内で働く人) FY2026 result: 56.0% is added  [library-satisfaction; staff.csv G5]\n\
         2 changed, 2 added, in 1 files. Nothing is written yet (--dry-run)\n"
    );
    assert_eq!(before, portal.seeds());
    let ran = portal.import("staff.csv", "");
    assert_eq!(ran.code, 0, "{}", ran.errors);
    assert_eq!(
        differences(&before, &portal.seeds()),
        [
            "-2028 final: {printed: 70.0％, value: 70.0%, line: 26}",
            "-2027 target: 4地区",
            "+2028 final: {printed: 72.5%以上, value: 72.5%以上, line: 26} # ← staff.csv G4",
            "+2026 result: 56.0% # ← staff.csv G5",
            "+2026 result: 3地区 # ← staff.csv G3",
            "+2027 target: 5地区 # ← staff.csv G2",
        ]
    );
    assert_eq!(portal.run("check").code, 0);
    assert_eq!(portal.import("staff.csv", "").output, "no value changes\n", "what is taken over once is there");
    portal.csv("mihon-plan,mobile-library-areas,,2027,目標,,6,");
    assert!(portal.seeds().contains("        2027 target: 6地区 # ← staff.csv G2\n"), "the comment is that of the last cell");
}

#[test]
fn everything_that_is_wrong_is_told_at_once_and_nothing_is_written() {
    let portal = Portal::start();
    let before = everything(&portal.root());
    let rows = [
        "mihon-plan,mobile-library-areas,,2026,目標,,３,",
        "mihon-plan,mobile-library-areas,,2027,目標,,4地区,",
        "mihon-plan,mobile-library-areas,,2028,目標,,▲6,",
        "mihon-plan,mobile-library-area,,2028,目標,,6,",
        "mihon-plan,mobile-library-areas,,2031,目標,,6,",
        "mihon-plan,mobile-library-areas,,2027,目標値,,6,",
        "mihon-plan,library-satisfaction,市内に住むひと,2028,計画目標,,70,",
        "mihon-plan,library-satisfaction,市内に住む人,２０２８,計画目標,,70,",
        "mihon-plan,library-satisfaction,市内に住む人,2028,計画目標,範囲,70,",
        "mihon-plan,library-satisfaction,市内で働く人,2028,計画目標,,66,",
        "mihon-plan,library-satisfaction,市内で働く人,2028,計画目標,,67,",
        "mihon,mobile-library-areas,,2028,目標,,6,",
    ];
    let ran = portal.csv(&rows.join("\n"));
    assert_eq!(ran.code, 1);
    let said: Vec<&str> =
        ran.errors.lines().filter(|line| line.starts_with("error") || line.contains("-->") || line.contains("= help")).map(str::trim).collect();
    assert_eq!(
        said,
        [
            "error[full-width]: `３` holds full-width digits or signs, or spaces",
            "--> staff.csv G2:1:1",
            "= help: write `3`",
            "= help: use ordinary digits",
            "error[unit-in-number]: the unit `地区` stands in the number",
            "--> staff.csv G3:1:1",
            "= help: write `4`",
            "= help: the unit is fixed in the column 単位: write the number alone",
            "error[minus-sign]: the minus of `▲6` is a sign that is not one",
            "--> staff.csv G4:1:1",
            "= help: write `-6`",
            "= help: a minus is the ordinary -",
            "error[unknown-indicator]: there is no indicator `mobile-library-area`",
            "--> staff.csv B5:1:1",
            "= help: did you mean `mobile-library-areas`?",
            "error[unknown-word]: there is no role `目標値`",
            "--> staff.csv E7:1:1",
            "= help: did you mean `目標`?",
            "error[unknown-series]: there is no series `市内に住むひと`",
            "--> staff.csv C8:1:1",
            "= help: did you mean `市内に住む人`?",
            "error[bad-year]: `２０２８` is no fiscal year",
            "--> staff.csv D9:1:1",
            "= help: write `2028`",
            "error[upper-missing]: the comparator is 「範囲」 (a band), but its upper end is missing",
            "--> staff.csv G10:1:1",
            "= help: write the upper end in the column 上限",
            "error[unknown-plan]: there is no plan `mihon`",
            "--> staff.csv A13:1:1",
            "= help: known are: mihon-plan",
            "error[year-outside-period]: FY2031 is outside the plan's period (FY2026 to 2028)",
            "--> staff.csv G6:1:1",
            "= help: check the year; if the plan was extended, change `period` in plan.yaml first",
            "error[duplicate-row]: two rows are of the same indicator, series, year and role (the first: staff.csv G11)",
            "--> staff.csv G12:1:1",
            "= help: remove one of the two rows",
        ]
    );
    assert!(ran.errors.ends_with("11 errors, 0 warnings: nothing was written\n"), "{}", ran.errors);
    assert_eq!(before, everything(&portal.root()));
}

#[test]
fn the_faults_of_workbooks_are_named_by_sheet_and_cell() {
    let portal = Portal::start();
    let ran = portal.workbook(|sheet| {
        row(sheet, 1, ["mobile-library-areas", "", "目標", ""], 2026.0);
        row(sheet, 2, ["mobile-library-areas", "", "目標", ""], 2027.0);
        sheet.merge_range(1, 6, 2, 6, "4", &Format::new()).unwrap();
        row(sheet, 3, ["mobile-library-areas", "", "実績", ""], 2026.0);
        sheet.write(3, 6, Formula::new("=1+2").set_result(" ")).unwrap();
        row(sheet, 4, ["mobile-library-areas", "", "実績", ""], 2027.0);
        sheet.write(4, 6, true).unwrap();
    });
    assert_eq!(ran.code, 1);
    for words in [
        "error[merged-cell]",
        "--> staff.xlsx 値!G3:1:1",
        "error[formula-without-value]",
        "--> staff.xlsx 値!G4:1:1",
        "error[unreadable-value]",
        "--> staff.xlsx 値!G5:1:1",
    ] {
        assert!(ran.errors.contains(words), "{words} is missing in:\n{}", ran.errors);
    }
    let japanese = portal.import("staff.xlsx", "--lang ja");
    assert!(japanese.errors.contains("エラー[merged-cell]: 結合したセルの一部です"), "{}", japanese.errors);
    assert!(japanese.errors.ends_with("エラー3件、注意0件: 何も書きかえませんでした\n"), "{}", japanese.errors);
}

#[test]
fn an_emptied_value_is_noticed_and_stays() {
    let portal = Portal::start();
    let before = portal.seeds();
    let ran = portal.csv("mihon-plan,mobile-library-areas,,2027,目標,,,");
    assert_eq!((ran.code, ran.output.as_str()), (0, "no value changes\n"));
    assert!(ran.errors.contains("warning[value-emptied]: the value is empty; the present value `4地区` stays"), "{}", ran.errors);
    assert_eq!(before, portal.seeds());
}

#[test]
fn a_file_that_excel_saved_as_shift_jis_is_read() {
    let portal = Portal::start();
    let text = format!("{}\r\nmihon-plan,mobile-library-areas,,2028,目標,以上,7,\r\n", HEAD.join(","));
    let (bytes, _, _) = encoding_rs::SHIFT_JIS.encode(&text);
    fs::write(portal.path("sjis.csv"), bytes).unwrap();
    let ran = portal.import("sjis.csv", "");
    assert_eq!(ran.code, 0, "{}", ran.errors);
    assert!(portal.seeds().contains("        2028 target: 7地区以上 # ← sjis.csv G2\n"));
}

#[test]
fn windows_line_breaks_and_comments_of_the_file_stay() {
    let portal = Portal::start();
    let path = portal.root().join(SEEDS);
    let text = portal.seeds().replace("2027 target: 4地区", "2027 target: 4地区 # 再確認済み").replace('\n', "\r\n");
    fs::write(&path, format!("\u{FEFF}{text}")).unwrap();
    let ran = portal.csv("mihon-plan,mobile-library-areas,,2027,目標,,5,");
    assert_eq!(ran.code, 0, "{}", ran.errors);
    let wanted = text.replace("2027 target: 4地区 # 再確認済み", "2027 target: 5地区 # 再確認済み # ← staff.csv G2");
    assert_eq!(portal.seeds(), format!("\u{FEFF}{wanted}"));
}

#[test]
fn a_file_without_the_table_and_a_file_that_is_none_are_told_apart() {
    let portal = Portal::start();
    fs::write(portal.path("other.csv"), "a,b\n1,2\n").unwrap();
    fs::write(portal.path("broken.xlsx"), "no workbook").unwrap();
    let rules: BTreeMap<&str, &str> = [("other.csv", "error[missing-heading]"), ("broken.xlsx", "error[unreadable-file]")].into();
    for (name, rule) in rules {
        let ran = portal.import(name, "");
        assert!(ran.code == 1 && ran.errors.starts_with(rule), "{name}: {}", ran.errors);
    }
    assert_eq!(portal.import("nothing.xlsx", "").code, 2);
}
