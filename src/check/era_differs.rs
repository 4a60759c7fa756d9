//! An era year and a Western year that are said to be one and are not.

use unicode_normalization::UnicodeNormalization;

use super::rule::{Manual, Rule, Subject, Words};
use crate::both;
use crate::calendar::{Instant, leading_era_year};
use crate::model::plan::Plan;
use crate::model::texts;
use crate::report::{Finding, Severity, Span};

pub(super) const RULE: Rule = Rule {
    id: "era-differs",
    severity: Severity::Error,
    manual: Manual {
        finds: Words {
            ja: "「令和4(2022)年度」「1983年（昭和58年）」のように並べて書かれた元号の年と西暦の年が合わないところと、印刷のままの開始年月・発行年月が日付と合わないところを見つけます。",
            en: "Finds an era year and a Western year printed side by side, like 令和4(2022)年度 or 1983年（昭和58年）, that do not agree; and a start or date of issue whose printed form names another year than the date.",
        },
        why: Words {
            ja: "どちらかの年が誤っています。読む人は、どちらを信じればよいかわかりません。",
            en: "One of the two is wrong, and a reader cannot tell which.",
        },
        example: "start: 2017-08\nstart-printed: 平成28年8月   # 平成29年8月",
        cure: Words {
            ja: "出典で確かめてください。出典そのものが誤っていれば、正しい形を書き、印刷のままの形を printed に残し、corrections に記してください。",
            en: "Look it up in the source. If the source itself is wrong, write the right form, keep the printed one under `printed`, and say so under `corrections`.",
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for plan in subject.plans() {
        for text in texts::of(plan).into_iter().filter(|text| text.role != texts::TextRole::Print) {
            let Some((era, western)) = disagreement(text.text) else { continue };
            let said = text.text;
            let message =
                both!("「{said}」の元号の年は{era}年で、西暦の{western}年と合いません", "in 「{said}」 the era year is {era}, which is not {western}");
            let finding = RULE.finding(text.span, message).hint(cure());
            findings.push(match text.about {
                Some(item) => finding.about(&plan.id, item),
                None => finding.about_whole(&plan.id),
            });
        }
        dates(plan, findings);
    }
}

/// Dates that are given twice: as a date, and as printed.
fn dates(plan: &Plan, findings: &mut Vec<Finding>) {
    for service in &plan.services {
        if let (Some(start), Some(printed)) = (service.start, &service.start_printed) {
            findings.extend(date(start.from, printed, service.origin.span).map(|finding| finding.about(&plan.id, &service.id)));
        }
    }
    let imprint = &plan.imprint;
    let issued = imprint.issued.iter().filter_map(|issued| date(issued.value, issued.printed.as_ref()?, issued.span));
    let horizon = imprint.horizon.iter().filter_map(|horizon| date(Instant::Year(horizon.value), horizon.printed.as_ref()?, horizon.span));
    findings.extend(issued.chain(horizon).map(|finding| finding.about_whole(&plan.id)));
}

fn date(instant: Instant, printed: &str, span: Span) -> Option<Finding> {
    let text: String = printed.nfkc().collect();
    let (era, rest) = text.char_indices().find_map(|(at, _)| leading_era_year(text.get(at..)?))?;
    let same = match instant {
        Instant::Year(year) => year == era,
        Instant::FiscalYear(year) => year.0 == era,
        Instant::Month(year, _) | Instant::Day(year, _, _) if !rest.starts_with("年度") => year == era,
        Instant::Month(..) | Instant::Day(..) => instant.fiscal_year().is_some_and(|year| year.0 == era),
    };
    let date = instant.iso();
    let message = both!("「{printed}」は{era}年で、日付 `{date}` と合いません", "「{printed}」 is the year {era}, which is not that of the date `{date}`");
    (!same).then(|| RULE.finding(span, message).hint(cure()))
}

fn cure() -> crate::report::Both {
    both!("出典で年を確かめてください", "look the year up in the source")
}

/// The first pair of an era year and a Western year, one in brackets behind the other, that disagree.
fn disagreement(text: &str) -> Option<(i32, i32)> {
    let text: String = text.nfkc().collect();
    text.char_indices().filter_map(|(at, _)| pair(text.get(..at)?, text.get(at..)?)).find(|(era, western)| era != western)
}

/// Reads a pair at the beginning of `here`; `before` is what stands in front of it.
fn pair(before: &str, here: &str) -> Option<(i32, i32)> {
    if let Some((era, rest)) = leading_era_year(here) {
        let (western, after) = leading_western_year(in_brackets(rest)?)?;
        return (!is_range(after)).then_some((era, western));
    }
    if before.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (western, rest) = leading_western_year(here)?;
    let (era, after) = leading_era_year(in_brackets(rest)?)?;
    (!is_range(after)).then_some((era, western))
}

/// What follows the opening bracket, if only 年, 年度, a month or a day stand before it.
fn in_brackets(rest: &str) -> Option<&str> {
    let (between, inside) = rest.split_once('(')?;
    let part_of_date = |c: char| c.is_ascii_digit() || "年度月日末 ".contains(c);
    (between.chars().count() <= 8 && between.chars().all(part_of_date)).then(|| inside.trim_start().trim_start_matches("西暦"))
}

fn leading_western_year(text: &str) -> Option<(i32, &str)> {
    let (digits, rest) = (text.get(..4)?, text.get(4..)?);
    let year = digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok()).flatten()?;
    ((1868..2200).contains(&year) && !rest.starts_with(|c: char| c.is_ascii_digit() || c == ',')).then_some((year, rest))
}

/// Whether a year is the beginning of a run of years, which is not the same thing as the year before the bracket.
fn is_range(after: &str) -> bool {
    after.trim_start_matches(['年', '度']).trim_start().starts_with(['~', '〜', '-', '―'])
}

#[cfg(test)]
mod tests {
    use super::disagreement;

    #[test]
    fn only_years_that_are_said_to_be_one_are_compared() {
        for text in
            ["令和4（2022）年度", "1983年（昭和58年）", "平成31（2019）年", "令和元(2019)年度", "平成30年4月1日（2018年4月1日）", "平成28年度から2020年まで"]
        {
            assert_eq!(disagreement(text), None, "{text}");
        }
        for text in ["平成30年度～令和2年度（2018～2020年度）", "2018～2020年度（平成30年度～令和2年度）", "平成12年の計画（2040年を見据える）"]
        {
            assert_eq!(disagreement(text), None, "{text}");
        }
        assert_eq!(disagreement("令和４（２０２１）年度"), Some((2022, 2021)));
        assert_eq!(disagreement("昭和58（1983）年と2001年（平成14年）"), Some((2002, 2001)));
    }
}
