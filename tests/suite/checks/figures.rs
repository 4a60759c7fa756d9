//! Rules about years, values, sums and results.

use super::{cases, file, plan, section};

/// An indicator of section 1 on one line (line 6 of the file), with more of its keys.
fn indicator(keys: &str) -> super::File {
    section(&format!("  indicators:\n    - {{id: visitors, name: 利用者数, unit: 人, line: 2, {keys}}}\n"))
}

/// A programme of section 1 whose activity stands on line 11 of the file.
fn activity(activity: &str) -> super::File {
    section(&format!("  programmes:\n    - id: paper\n      name: 広報紙\n      kind: yearly\n      line: 2\n      activities:\n        - {{{activity}}}\n"))
}

/// A survey of satisfaction on lines 6 to 15 of the file.
fn survey(shares: &str, more: &str) -> super::File {
    section(&format!(
        "  indicators:\n    - id: content\n      name: 満足度\n      unit: \"%\"\n      good: up\n      line: 2\n      values: {{2015 actual: 27.6%, 2018 final: 50.0%}}\n      survey:\n        name: 意識調査\n        shares: {{{shares}}}\n        adds-up-to: [満足, まあ満足]\n{more}"
    ))
}

/// A table of section 1: rows from line 11 of the file.
fn table(rows: &str) -> super::File {
    section(&format!("  tables:\n    - id: budget\n      title: 予算\n      line: 2\n      columns: [金額]\n      rows:\n{rows}"))
}

/// The plan with a report of 2018 that states a result.
fn with_result(values: &str, result: &str) -> [super::File; 4] {
    [
        indicator(&format!("good: up, values: {values}")),
        file("seeds/report/plan.yaml", "city: machi\ntitle: 事業概要\nrole: operations\nsource: report.txt\nperiod: 2018-2018\nlevels: [課]\n"),
        file("seeds/plan/results.yaml", result),
        plan("period: 2016-2018\n"),
    ]
}

cases! {
    a_target_after_the_plan_lies_outside_its_period: "year-outside-period",
        bad: [indicator("good: up, values: {2015 actual: 10人, 2081 final: 20人}")],
        finds: ["error year-outside-period [plan/visitors] seeds/plan/sections/1.yaml:6: the target of 「利用者数」 for FY2081 lies outside the plan's period (FY2016-2018)"],
        good: [indicator("good: up, values: {2015 actual: 10人, 2018 final: 20人}")];

    an_activity_before_the_plan_lies_outside_its_period: "year-outside-period",
        bad: [activity("text: 発行, years: 2015-2017")],
        finds: ["error year-outside-period [plan/paper] seeds/plan/sections/1.yaml:11: the activity 「発行」 begins in FY2015, before the plan's period (FY2016-2018)"],
        good: [activity("text: 発行, years: 2019-")];

    a_plan_without_a_stated_period_has_no_outside: "year-outside-period",
        bad: [indicator("good: up, values: {2019 target: 20人}"), plan("period: 2018\n")],
        finds: ["error year-outside-period [plan/visitors] seeds/plan/sections/1.yaml:6: the target of 「利用者数」 for FY2019 lies outside the plan's period (FY2018)"],
        good: [indicator("good: up, values: {2019 target: 20人}"), plan("period: unstated\n")];

    an_activity_ends_after_the_plan: "activity-after-end",
        bad: [activity("text: 発行, years: 2018-2019")],
        finds: ["error activity-after-end [plan/paper] seeds/plan/sections/1.yaml:11: the activity 「発行」 ends in FY2019, but the plan ends in FY2018"],
        good: [activity("text: 発行, years: 2018-")];

    an_activity_whose_words_name_the_later_year_is_right: "activity-after-end",
        bad: [activity("text: 開所(2020年度), years: 2019")],
        finds: ["error activity-after-end [plan/paper] seeds/plan/sections/1.yaml:11: the activity 「開所(2020年度)」 ends in FY2019, but the plan ends in FY2018"],
        good: [activity("text: 開所(令和元年度), years: 2019")];

    an_era_year_differs_from_the_western_year_beside_it: "era-differs",
        bad: [section("  note: 令和4(2021)年度の計画\n")],
        finds: ["error era-differs [plan/1] seeds/plan/sections/1.yaml:1: in 「令和4(2021)年度の計画」 the era year is 2022, which is not 2021"],
        good: [section("  note: 1983年（昭和58年）に始まり、平成30年度～令和2年度（2018～2020年度）に続いた計画\n")];

    a_start_differs_from_its_printed_form: "era-differs",
        bad: [section("  services:\n    - {id: radio, name: ラジオ, start: 2018-02, start-printed: 平成29年2月, line: 3}\n")],
        finds: ["error era-differs [plan/radio] seeds/plan/sections/1.yaml:6: 「平成29年2月」 is the year 2017, which is not that of the date `2018-02`"],
        good: [section("  services:\n    - {id: radio, name: ラジオ, start: 2018-02, start-printed: 平成29年度, line: 3}\n")];

    a_date_of_issue_differs_from_its_printed_form: "era-differs",
        bad: [plan("period: 2016-2018\nissued: {says: 2016-04, printed: 平成27年4月, line: 9}\n")],
        finds: ["error era-differs [plan] seeds/plan/plan.yaml:7: 「平成27年4月」 is the year 2015, which is not that of the date `2016-04`"],
        good: [plan("period: 2016-2018\nissued: {says: 2016-04, printed: 平成28年4月, line: 9}\n")];

    a_target_below_its_baseline_is_no_better: "target-not-better",
        bad: [indicator("good: up, values: {2015 actual: 120人, 2018 final: 100人}")],
        finds: ["warning target-not-better [plan/visitors] seeds/plan/sections/1.yaml:6: the target of 「利用者数」 for FY2018, 100人, is no better than the value before the plan, 120人"],
        good: [indicator("good: down, values: {2015 actual: 120人, 2017 interim: 110人以下, 2018 final: 減少}")];

    a_target_equal_to_its_baseline_is_no_better: "target-not-better",
        bad: [indicator("good: down, values: {2015 estimate: 5人, 2018 final: 5人}")],
        finds: ["warning target-not-better [plan/visitors] seeds/plan/sections/1.yaml:6: the target of 「利用者数」 for FY2018, 5人, is no better than the value before the plan, 5人"],
        good: [indicator("good: keep, values: {2015 estimate: 5人, 2018 final: 5人}")];

    a_target_to_keep_lies_outside_its_own_band: "target-not-better",
        bad: [indicator("good: keep, values: {2016 target: 85人, 2018 final: 70～80人以内}")],
        finds: ["warning target-not-better [plan/visitors] seeds/plan/sections/1.yaml:6: the target of 「利用者数」 for FY2016, 85人, lies outside the band to be kept, 70～80人以内"],
        good: [indicator("good: keep, values: {2015 actual: 85人, 2016 target: 80人, 2018 final: 70～80人以内}")];

    a_running_total_falls: "cumulative-falls",
        bad: [indicator("good: up, kind: cumulative, values: {2016 target: 300人, 2018 final: 250人}")],
        finds: ["error cumulative-falls [plan/visitors] seeds/plan/sections/1.yaml:6: the running total 「利用者数」 falls from 300人 in FY2016 to 250人 in FY2018"],
        good: [indicator("good: up, kind: yearly, values: {2016 target: 300人, 2018 final: 250人}")];

    the_shares_do_not_make_the_value: "survey-does-not-add-up",
        bad: [survey("満足: 3.9%, まあ満足: 27.3%, どちらともいえない: 68.8%", "")],
        finds: ["error survey-does-not-add-up [plan/content] seeds/plan/sections/1.yaml:13: in the survey of 「満足度」, 満足+まあ満足 sum to 31.2, but the value is 27.6%"],
        good: [survey("満足: 3.9%, まあ満足: 23.7%, どちらともいえない: 72.4%", "")];

    the_source_says_itself_that_its_sum_does_not_hold: "survey-does-not-add-up",
        bad: [survey("満足: 4.0%, まあ満足: 23.7%, どちらともいえない: 72.4%", "  corrections:\n    - {kind: other, where: 満足度, line: 2}\n")],
        finds: ["error survey-does-not-add-up [plan/content] seeds/plan/sections/1.yaml:13: in the survey of 「満足度」, 満足+まあ満足 sum to 27.7, but the value is 27.6%"],
        good: [survey("満足: 4.0%, まあ満足: 23.7%, どちらともいえない: 72.4%", "  corrections:\n    - {kind: sum, where: 満足度, line: 2}\n")];

    the_shares_do_not_make_a_hundred: "shares-not-hundred",
        bad: [survey("満足: 3.9%, まあ満足: 23.7%, どちらともいえない: 53.3%", "")],
        finds: ["warning shares-not-hundred [plan/content] seeds/plan/sections/1.yaml:13: the 3 shares in the survey of 「満足度」 sum to 80.9%"],
        good: [survey("満足: 3.9%, まあ満足: 23.7%, どちらともいえない: 72.2%", "")];

    a_total_that_is_said_to_hold_does_not: "total-differs",
        bad: [table("        - {cells: [一般, \"100\"]}\n        - {cells: [特別, —]}\n        - {cells: [合計, \"160\"], total: holds}\n")],
        finds: ["error total-differs [plan/budget] seeds/plan/sections/1.yaml:13: 「合計」 of the table 「予算」 is 160, but its rows sum to 100"],
        good: [table(
            "        - {cells: [一般, \"100\"]}\n        - {cells: [小計, \"100\"], total: holds}\n        - {cells: [特別, \"50\"]}\n        - {cells: [小計, \"50\"], total: holds}\n        - {cells: [合計, \"150\"], total: holds}\n",
        )];

    a_total_in_the_first_row_stands_for_the_rows_below: "total-differs",
        bad: [table("        - {cells: [合計, \"160\"], total: holds}\n        - {cells: [一般, \"100\"]}\n        - {cells: [特別, \"50\"]}\n")],
        finds: ["error total-differs [plan/budget] seeds/plan/sections/1.yaml:11: 「合計」 of the table 「予算」 is 160, but its rows sum to 150"],
        good: [table("        - {cells: [合計, \"150\"], total: holds}\n        - {cells: [一般, \"100\"]}\n        - {cells: [特別, \"50\"]}\n")];

    a_total_that_is_said_to_differ_holds: "total-differs",
        bad: [table("        - {cells: [一般, \"100\"]}\n        - {cells: [特別, \"50\"]}\n        - {cells: [合計, \"150\"], total: differs}\n")],
        finds: ["error total-differs [plan/budget] seeds/plan/sections/1.yaml:13: 「合計」 of the table 「予算」 is marked as differing, but it is the sum of its rows"],
        good: [table("        - {cells: [一般, \"100\"]}\n        - {cells: [合計, \"150\"], total: differs}\n        - {cells: [ほか, \"9\"]}\n        - {cells: [合計, \"70\"], total: partial}\n")];

    a_result_contradicts_a_measured_value: "two-sources-disagree",
        bad: with_result("{2017 actual: \"5,900人\"}", "- {indicator: visitors, date: FY2017, value: \"5,985人\", match: exact, why: 名前と年度がそろう, from: report, line: 3}\n"),
        finds: ["warning two-sources-disagree [plan/visitors] seeds/plan/results.yaml:1: the result of 「利用者数」 for 2017 is stated as 5,985人 and as 5,900人"],
        good: with_result("{2017 target: \"5,900人\"}", "- {indicator: visitors, date: FY2017, value: \"5,985人\", match: exact, why: 名前と年度がそろう, from: report, line: 3}\n");

    two_results_of_one_date_contradict_each_other: "two-sources-disagree",
        bad: with_result(
            "{2018 final: 60人}",
            "- {indicator: visitors, date: FY2017, value: 50人, match: exact, why: 名前と年度がそろう, from: report, line: 3}\n- {indicator: visitors, date: FY2017, value: 51人, match: exact, why: 名前と年度がそろう, from: report, line: 9}\n",
        ),
        finds: ["warning two-sources-disagree [plan/visitors] seeds/plan/results.yaml:2: the result of 「利用者数」 for 2017 is stated as 51人 and as 50人"],
        good: with_result(
            "{2018 final: 60人}",
            "- {indicator: visitors, date: FY2017, value: 50人, match: exact, why: 名前と年度がそろう, from: report, line: 3}\n- {indicator: visitors, date: FY2017, value: 51人, match: nearly, why: 数え方が違う, from: report, line: 9}\n",
        );

    a_result_gives_a_dash_for_a_reason: "result-without-reason",
        bad: with_result("{2018 final: 60人}", "- {indicator: visitors, date: FY2018, value: 50人, match: nearly, why: —, from: report, line: 3}\n"),
        finds: ["error result-without-reason [plan/visitors] seeds/plan/results.yaml:1: the result of 「利用者数」 gives no reason for its match (`—`)"],
        good: with_result("{2018 final: 60人}", "- {indicator: visitors, date: FY2018, value: 50人, match: nearly, why: 数え方が違う, from: report, line: 3}\n");

    two_facts_of_one_name_and_date_have_different_numbers: "same-name-different-numbers",
        bad: [section("  facts:\n    - {id: a, label: 登録者数, value: 100人, date: FY2017, line: 2}\n    - {id: b, label: 登録者数, value: 120人, date: FY2017, line: 3}\n")],
        finds: ["warning same-name-different-numbers [plan/b] seeds/plan/sections/1.yaml:7: 「登録者数」 has two values for the same time, 100人 and 120人"],
        good: [section("  facts:\n    - {id: a, label: 登録者数, value: 100人, date: FY2017, line: 2}\n    - {id: b, label: 登録者数, value: 120人, date: FY2018, line: 3}\n    - {id: c, label: 登録者数, value: 100人, date: FY2017, line: 4}\n")];

    parts_of_events_are_of_the_time_of_their_event: "same-name-different-numbers",
        bad: [section("  events:\n    - {id: a, text: 募集, when: FY2017, status: done, line: 2, facts: [{label: 応募, value: 6件, line: 2}]}\n    - {id: b, text: 募集, when: FY2017, status: done, line: 3, facts: [{label: 応募, value: 4件, line: 3}]}\n")],
        finds: ["warning same-name-different-numbers [plan/b-1] seeds/plan/sections/1.yaml:7: 「応募」 has two values for the same time, 6件 and 4件"],
        good: [section("  events:\n    - {id: a, text: 募集, when: FY2016, status: done, line: 2, facts: [{label: 応募, value: 6件, line: 2}]}\n    - {id: b, text: 募集, when: FY2017, status: done, line: 3, facts: [{label: 応募, value: 4件, line: 3}]}\n")];

    two_indicators_of_one_name_have_different_numbers: "same-name-different-numbers",
        bad: [section("  indicators:\n    - {id: a, name: 開催回数, unit: 回, good: up, line: 2, values: {2018 final: 3回}}\n    - {id: b, name: 開催回数, unit: 回, good: up, line: 3, values: {2018 final: 5回}}\n")],
        finds: [
            "note page-title-clash [plan/b] seeds/plan/sections/1.yaml:7: the pages `b` and `a` have the same title: 「開催回数」",
            "warning same-name-different-numbers [plan/b] seeds/plan/sections/1.yaml:7: 「開催回数」 has two values for the same time, 3回 and 5回",
        ],
        good: [section("  indicators:\n    - {id: a, name: 開催回数, unit: 回, good: up, line: 2, values: {2018 final: 3回}}\n    - {id: b, name: 参加人数, unit: 人, good: up, line: 3, values: {2018 final: 5人}}\n")];
}
