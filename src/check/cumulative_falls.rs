//! A running total that falls.

use super::rule::{Manual, Rule, Subject, Words};
use crate::both;
use crate::model::indicator::{FigureKind, Indicator, Point, Series};
use crate::report::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "cumulative-falls",
    severity: Severity::Error,
    manual: Manual {
        finds: Words {
            ja: "累計(kind: cumulative)の指標で、あとの年度の値が前の年度より小さいところを見つけます。目標値どうし、実績・見込みどうしを比べます。",
            en: "Finds running totals (`kind: cumulative`) that are smaller in a later year. Targets are compared with targets, measured or expected values with each other.",
        },
        why: Words {
            ja: "累計は減りません。値の写しまちがいか、年ごとの値を累計としたものです。",
            en: "A running total cannot fall: either a value is miscopied, or the figure is a new one each year.",
        },
        example: "kind: cumulative\nvalues:\n  2017 target: 300件\n  2018 final: 250件",
        cure: Words {
            ja: "値を出典で確かめてください。年ごとの値なら kind を yearly にしてください。",
            en: "Check the values against the source; if each year has its own figure, make `kind` yearly.",
        },
    },
    run,
};

fn run(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for plan in subject.plans() {
        for indicator in plan.indicators.iter().filter(|indicator| indicator.kind == FigureKind::Cumulative) {
            for series in &indicator.series {
                for targets in [true, false] {
                    findings.extend(falls(indicator, series, targets).map(|finding| finding.about(&plan.id, &indicator.id)));
                }
            }
        }
    }
}

fn falls<'a>(indicator: &'a Indicator, series: &'a Series, targets: bool) -> impl Iterator<Item = Finding> + 'a {
    let points: Vec<&Point> = series.points.iter().filter(|point| point.role.is_target() == targets && point.value.quantity.figure.value().is_some()).collect();
    let pairs: Vec<(&Point, &Point)> = points.iter().zip(points.iter().skip(1)).map(|(before, after)| (*before, *after)).collect();
    let fallen = |(before, after): &(&Point, &Point)| before.year < after.year && after.value.quantity.figure.value() < before.value.quantity.figure.value();
    pairs.into_iter().filter(fallen).map(|(before, after)| {
        let (name, from, to) = (&indicator.name.text, before.year, after.year);
        let (earlier, later) = (&before.value.printed, &after.value.printed);
        let message = both!(
            "累計の指標「{name}」が、{from}年度の {earlier} から{to}年度の {later} に減っています",
            "the running total 「{name}」 falls from {earlier} in FY{from} to {later} in FY{to}"
        );
        let hint = both!("値を出典で確かめるか、`kind` を yearly にしてください", "check the values against the source, or make `kind` yearly");
        RULE.finding(after.value.origin.span, message).also(before.value.origin.span, both!("前の値", "the value before")).hint(hint)
    })
}
