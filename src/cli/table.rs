//! The short table at the end of a build.

use std::cmp::Reverse;
use std::path::Path;
use std::time::Duration;

use unicode_width::UnicodeWidthStr;

use super::rendering::{CardMade, Made};
use crate::both;
use crate::pipeline::Site;
use crate::publish::Summary;
use crate::report::Both;

/// How many of the heaviest pages are named.
const HEAVIEST: usize = 5;

/// What a build made.
#[derive(Debug)]
pub(super) struct Built<'a> {
    pub(super) site: &'a Site,
    pub(super) made: &'a [Made<'a>],
    pub(super) summary: Summary,
    pub(super) output: &'a Path,
    pub(super) took: Duration,
}

/// Draws the table in Japanese or English.
pub(super) fn draw(built: &Built<'_>, japanese: bool) -> String {
    let rows = rows(built);
    let label = |row: &(Both, Both)| row.0.pick(japanese).to_owned();
    let width = rows.iter().map(|row| label(row).width()).max().unwrap_or(0);
    let mut out = format!("{} → {}\n\n", built.site.portal.settings.title, built.output.display());
    for row in &rows {
        let label = label(row);
        let space = " ".repeat(width - label.width());
        out.push_str(&format!("{label}{space}  {}\n", row.1.pick(japanese)));
    }
    out
}

fn rows(built: &Built<'_>) -> Vec<(Both, Both)> {
    let same = |text: String| Both { ja: text.clone(), en: text };
    let charts: usize = built.made.iter().map(|made| made.charts).sum();
    let bytes: usize = built.made.iter().map(|made| made.bytes).sum();
    let mut rows = vec![
        (both!("計画", "plans"), same(grouped(built.site.portal.plans.len()))),
        (both!("ページ", "pages"), same(pages(built))),
        (both!("グラフ", "charts"), same(grouped(charts))),
        (both!("共有カード", "share cards"), cards(built.made)),
        (both!("ファイル", "files"), files(built.summary)),
        (both!("重さ", "weight"), same(weight(bytes))),
        (both!("時間", "time"), time(built.took)),
    ];
    let mut heaviest: Vec<&Made<'_>> = built.made.iter().filter(|made| made.page).collect();
    heaviest.sort_by_key(|made| (Reverse(made.bytes), made.path));
    for (place, page) in heaviest.into_iter().take(HEAVIEST).enumerate() {
        let label = if place == 0 { both!("重いページ", "heaviest") } else { same(String::new()) };
        rows.push((label, same(format!("{:>8}  {}", weight(page.bytes), page.path))));
    }
    rows
}

/// Pages by edition: `ja 812, en 812`.
fn pages(built: &Built<'_>) -> String {
    let count = |index| built.made.iter().filter(|made| made.edition == Some(index)).count();
    let portal = &built.site.portal;
    let editions = portal.edition_indices().zip(&portal.editions);
    editions.map(|(index, edition)| format!("{} {}", edition.tag, grouped(count(index)))).collect::<Vec<_>>().join(", ")
}

/// Share cards: how many, how many of them were drawn now, what they weigh.
fn cards(made: &[Made<'_>]) -> Both {
    let all: Vec<(CardMade, usize)> = made.iter().filter_map(|made| Some((made.card?, made.bytes))).collect();
    let count = |wanted| grouped(all.iter().filter(|(how, _)| *how == wanted).count());
    let (drawn, kept, sum) = (count(CardMade::Drawn), count(CardMade::TakenOver), grouped(all.len()));
    let weight = weight(all.iter().map(|(_, bytes)| bytes).sum());
    both!("{sum}(描いた {drawn}、前のまま {kept})、{weight}", "{sum} ({drawn} drawn, {kept} taken over), {weight}")
}

fn files(summary: Summary) -> Both {
    let all = grouped(summary.new + summary.changed + summary.unchanged);
    let [new, changed, unchanged, removed] = [summary.new, summary.changed, summary.unchanged, summary.removed].map(grouped);
    both!(
        "{all}(新規 {new}、変更 {changed}、変わらず {unchanged}、削除 {removed})",
        "{all} ({new} new, {changed} changed, {unchanged} unchanged, {removed} removed)"
    )
}

fn time(took: Duration) -> Both {
    let (seconds, milliseconds) = (took.as_secs_f64(), took.as_millis());
    if took < Duration::from_secs(1) { both!("{milliseconds} ミリ秒", "{milliseconds} ms") } else { both!("{seconds:.2} 秒", "{seconds:.2} s") }
}

/// A number of bytes in KB or MB of 1,000.
fn weight(bytes: usize) -> String {
    let (tenths, unit) = if bytes >= 1_000_000 { (bytes.div_ceil(100_000), "MB") } else { (bytes.div_ceil(100), "KB") };
    format!("{}.{} {unit}", grouped(tenths / 10), tenths % 10)
}

/// A number with a comma between thousands.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{grouped, weight};

    #[test]
    fn numbers_are_grouped_and_weights_never_rounded_down() {
        assert_eq!([grouped(0), grouped(999), grouped(1_000), grouped(1_234_567)].join(" "), "0 999 1,000 1,234,567");
        assert_eq!([weight(1), weight(60_001), weight(999_999), weight(2_340_000)].join(" "), "0.1 KB 60.1 KB 1,000.0 KB 2.4 MB");
    }
}
