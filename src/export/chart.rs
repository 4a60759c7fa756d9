//! The files of the charts: beside each chart's page, in each edition, exactly its table as CSV and JSON, and its picture as SVG.

use crate::figures::Voice;
use crate::figures::plots::files::{self, Kind};
use crate::figures::plots::{Subject, all};
use crate::language::EditionIx;
use crate::model::portal::Portal;
use crate::theme::Theme;

/// The charts of a portal with the kinds of files that each has; a chart without numbers has no picture.
pub fn files_of(portal: &Portal) -> impl Iterator<Item = (Subject, Kind)> + '_ {
    let drawn = |subject: &Subject| match *subject {
        Subject::Indicator(plan, at) => portal.plan(plan)[at].points().any(|(_, point)| point.value.quantity.figure.value().is_some()),
        _ => true,
    };
    all(portal).into_iter().flat_map(|subject| Kind::ALL.map(move |kind| (subject, kind))).filter(move |(subject, kind)| *kind != Kind::Svg || drawn(subject))
}

/// The content of a chart's file in an edition.
pub fn content(portal: &Portal, theme: &Theme, edition: EditionIx, (subject, kind): (Subject, Kind)) -> Vec<u8> {
    let voice = Voice::new(portal, theme, edition);
    files::file(&voice, (subject, &subject.plot(&voice)), kind, theme.chart_style())
}
