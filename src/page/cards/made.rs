//! The cards of a portal, put together and drawn.

use std::collections::BTreeSet;

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use super::{Cards, PageCard, owner, words::words};
use crate::both;
use crate::breaks::Breaks;
use crate::card::Painter;
use crate::language::EditionIx;
use crate::model::index::CityIx;
use crate::model::portal::Portal;
use crate::page::{Page, PageContext, PageKind, Pages};
use crate::path::SitePath;
use crate::report::{Finding, Severity};
use crate::theme::Theme;

impl Cards {
    /// Puts the words of all cards together. Nothing is drawn yet. Characters that no font has are a finding.
    pub fn of(portal: &Portal, theme: &Theme, (pages, breaks): (&Pages, &Breaks), findings: &mut Vec<Finding>) -> Self {
        let painter = Painter::new(&theme.card().fonts);
        let styles: Vec<String> = portal.cities.iter().map(|city| theme.card().style(city.accent.as_ref().map(|accent| accent.0.as_str()))).collect();
        let common = theme.card().style(None);
        let with_own = pages.all().iter().filter(|page| owner(portal, page.kind) == page.kind);
        let wanted: Vec<_> = with_own.flat_map(|page| portal.edition_indices().map(move |edition| (edition, page))).collect();
        let make = |(edition, page): (EditionIx, &Page)| {
            let ctx = PageContext::new(portal, theme, edition, &page.path).showing(page.kind);
            let card = words(&ctx, page.kind)?;
            let style = city_of(portal, page.kind).and_then(|city| styles.get(city.0)).unwrap_or(&common);
            let (svg, missing) = painter.legible(&card.svg(breaks, style));
            let folder = page.path.trim_end_matches("index.html");
            let path = SitePath::parse(&format!("{}/{folder}card-{}.png", ctx.edition().folder, painter.name(&svg)))?;
            Some(((edition, page.kind), PageCard { path, alternative: card.alternative(), svg }, missing))
        };
        let made: Vec<_> = wanted.into_par_iter().filter_map(make).collect();
        let mut cards = Cards { painter: Some(painter), ..Cards::none() };
        let mut missing = BTreeSet::new();
        for (place, card, without) in made {
            cards.places.insert(place, cards.list.len());
            cards.list.push(card);
            missing.extend(without);
        }
        findings.extend((!missing.is_empty()).then(|| without_glyph(&missing)));
        cards
    }

    /// A card as PNG; `None` if there is no such card.
    ///
    /// # Errors
    /// What the drawing says of an SVG that it cannot read.
    pub fn png(&self, number: usize) -> Option<Result<Vec<u8>, String>> {
        Some(self.painter.as_ref()?.png(&self.list.get(number)?.svg))
    }
}

fn without_glyph(missing: &BTreeSet<char>) -> Finding {
    let all = missing.iter().take(20).map(char::to_string).collect::<Vec<_>>().join(" ");
    let count = missing.len();
    let message = both!(
        "共有カードの書体に {all} がありません(全部で{count}字)。カードでは 〓 になります",
        "the fonts of the share cards have no {all} ({count} in all): cards show 〓 instead"
    );
    Finding { severity: Severity::Warning, ..Finding::portal("card-without-glyph", message) }.hint(both!(
        "その文字のある書体をテーマの fonts/ に置いてください(fonts/card.otf の作り方は fonts/subset.py にあります)",
        "put a font that has them into the theme's fonts/ (fonts/subset.py shows how fonts/card.otf was made)"
    ))
}

fn city_of(portal: &Portal, kind: PageKind) -> Option<CityIx> {
    match kind {
        PageKind::Plan(plan) | PageKind::Section(plan, _) | PageKind::Indicator(plan, _) => Some(portal.plan(plan).city),
        _ => None,
    }
}
