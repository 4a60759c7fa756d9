//! A target that is no better than where the plan began.

use super::rule::{Manual, Rule, Subject, Words};
use crate::both;
use crate::model::indicator::{Direction, Indicator, Point, Role, Series};
use crate::model::quantity::{Decimal, Figure};
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "target-not-better",
    severity: Severity::Warning,
    manual: Manual {
        finds: Words {
            ja: "よい方向(good)から見て、計画前の値と同じか、それより悪い目標値を見つけます。「維持する」指標(keep)では、同じ指標の目標の幅から外れた目標値を見つけます。",
            en: "Finds targets that are equal to or worse than the value before the plan, given the indicator's direction (`good`). For an indicator to keep, finds targets outside its own band.",
        },
        why: Words {
            ja: "計画がその値をあえて選んだのでなければ、方向か値の書きまちがいです。グラフの「よい方向」の矢印が逆になります。",
            en: "Unless the plan means it, either the direction or a value is wrong, and the chart says \"better\" where it should say \"worse\".",
        },
        example: "good: up\nvalues:\n  2015 actual: 120件\n  2018 final: 100件",
        cure: Words {
            ja: "値と good を出典で確かめてください。計画が本当にそう定めていれば、content/justified.yaml に理由を書いてください。",
            en: "Check the values and `good` against the source. If the plan really sets it so, give the reason in content/justified.yaml.",
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for plan in subject.plans() {
        for indicator in &plan.indicators {
            for series in &indicator.series {
                let found = match indicator.direction {
                    Direction::Up | Direction::Down => not_better(indicator, series),
                    Direction::Keep => outside_band(indicator, series),
                };
                findings.extend(found.into_iter().map(|finding| finding.about(&plan.id, &indicator.id)));
            }
        }
    }
}

fn not_better(indicator: &Indicator, series: &Series) -> Vec<Finding> {
    let Some(baseline) = series.points.iter().rfind(|point| is_baseline(point)) else { return Vec::new() };
    let start = baseline.value.quantity.figure;
    let later = series.points.iter().filter(|point| point.role.is_target() && point.year >= baseline.year);
    let worse = later.filter(|target| is_no_better(indicator.direction, start, target.value.quantity.figure));
    let report = |target: &Point| {
        let (name, year, value, before) = (named(indicator, series), target.year, &target.value.printed, &baseline.value.printed);
        let message = both!(
            "指標「{name}」の{year}年度の目標値 {value} は、計画前の値 {before} よりよくなっていません",
            "the target of 「{name}」 for FY{year}, {value}, is no better than the value before the plan, {before}"
        );
        let place = RULE.finding(target.value.origin.span, message).also(baseline.value.origin.span, both!("計画前の値", "before the plan"));
        place.hint(both!("値と `good` を出典で確かめてください", "check the value and `good` against the source"))
    };
    worse.map(report).collect()
}

fn is_baseline(point: &Point) -> bool {
    matches!(point.role, Role::Actual | Role::Estimate) && matches!(point.value.quantity.figure, Figure::Number(_))
}

fn is_no_better(direction: Direction, start: Figure, target: Figure) -> bool {
    let up = direction == Direction::Up;
    let better = |number: Decimal| start.value().is_none_or(|start| if up { number > start } else { number < start });
    match target {
        Figure::Number(number) | Figure::AtLeast(number) | Figure::AtMost(number) => !better(number),
        Figure::Range(lower, upper) => !better(lower) && !better(upper),
        Figure::Decrease => up,
        Figure::Increase => !up,
        Figure::Dash => false,
    }
}

fn outside_band(indicator: &Indicator, series: &Series) -> Vec<Finding> {
    let targets = || series.points.iter().filter(|point| point.role.is_target());
    let Some(band) = targets().rfind(|point| matches!(point.value.quantity.figure, Figure::Range(..) | Figure::AtLeast(_) | Figure::AtMost(_))) else {
        return Vec::new();
    };
    let report = |target: &Point| {
        let (name, year, value, wanted) = (named(indicator, series), target.year, &target.value.printed, &band.value.printed);
        let message = both!(
            "指標「{name}」の{year}年度の目標値 {value} は、保つべき幅 {wanted} の外にあります",
            "the target of 「{name}」 for FY{year}, {value}, lies outside the band to be kept, {wanted}"
        );
        let place = RULE.finding(target.value.origin.span, message).also(band.value.origin.span, both!("保つべき幅", "the band"));
        place.hint(both!("値を出典で確かめてください", "check the value against the source"))
    };
    targets().filter(|target| !inside(band.value.quantity.figure, target.value.quantity.figure)).map(report).collect()
}

fn inside(band: Figure, target: Figure) -> bool {
    let Figure::Number(number) = target else { return true };
    match band {
        Figure::Range(lower, upper) => lower <= number && number <= upper,
        Figure::AtLeast(lower) => lower <= number,
        Figure::AtMost(upper) => number <= upper,
        _ => true,
    }
}

/// The indicator's name, with that of the series if there are several.
fn named(indicator: &Indicator, series: &Series) -> String {
    series.name.as_ref().map_or_else(|| indicator.name.text.clone(), |name| format!("{} {name}", indicator.name.text))
}
