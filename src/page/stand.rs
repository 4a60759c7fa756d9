//! Where a page stands: its plan and period, whether that is current or past, its source, when it was updated, how to pass it on.

use serde::Serialize;

use super::{NavLink, PageContext, address};
use crate::calendar::{FiscalYear, Instant};
use crate::markdown::escape;
use crate::model::index::PlanIx;
use crate::model::plan::{Period, Plan};
use crate::model::portal::Portal;

/// Whether a plan's period is running when the data was updated. Told from the settings, not from the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// It has not begun.
    Coming,
    /// It is running.
    Current,
    /// It is over.
    Past,
}

impl Stand {
    /// How a plan stands; `None` if its period or the portal's date does not tell.
    pub fn of(portal: &Portal, plan: &Plan) -> Option<Self> {
        let Period::Years(span) = plan.imprint.period else { return None };
        let now: FiscalYear = Instant::parse(&portal.settings.updated)?.fiscal_year()?;
        Some(match span.to {
            _ if now < span.from => Stand::Coming,
            Some(to) if to < now => Stand::Past,
            _ => Stand::Current,
        })
    }

    /// The word for the look.
    pub fn word(self) -> &'static str {
        match self {
            Stand::Coming => "coming",
            Stand::Current => "current",
            Stand::Past => "past",
        }
    }

    /// The phrase that says it.
    pub fn phrase(self) -> &'static str {
        match self {
            Stand::Coming => "stand-coming",
            Stand::Current => "stand-current",
            Stand::Past => "stand-past",
        }
    }
}

/// Where a page of a plan stands.
#[derive(Debug, Clone, Serialize)]
pub struct PlanStand {
    /// The plan, for what machines read.
    #[serde(skip)]
    pub index: PlanIx,
    /// The plan.
    pub plan: NavLink,
    /// Whose plan it is.
    pub city_html: String,
    /// The city's id, for the look.
    pub city: String,
    /// Its period.
    pub period: String,
    /// Whether that is current or past, for the look; empty if it cannot be told.
    pub stand: &'static str,
    /// The same in words.
    pub words: String,
    /// The document in which it stands, and the page about it.
    pub document: NavLink,
    /// Where it stands there.
    pub source: String,
}

impl PlanStand {
    /// Where a page of a plan stands; `source` says where in the document.
    pub fn new(ctx: &PageContext<'_>, index: PlanIx, source: &str) -> Self {
        let plan = ctx.portal.plan(index);
        let stand = Stand::of(ctx.portal, plan);
        PlanStand {
            index,
            plan: ctx.plan_link(index),
            city_html: ctx.words_html(&ctx.portal.city(plan.city).name),
            city: ctx.portal.city(plan.city).id.to_string(),
            period: ctx.voice.period(plan),
            stand: stand.map(Stand::word).unwrap_or_default(),
            words: stand.map(|stand| ctx.voice.phrase(stand.phrase()).to_owned()).unwrap_or_default(),
            document: NavLink::new(ctx.href(&address::doubts(plan)), escape(ctx.voice.phrase("source-title"))),
            source: source.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Stand;

    #[test]
    fn each_stand_has_its_own_word_and_phrase() {
        let all = [Stand::Coming, Stand::Current, Stand::Past];
        let words: std::collections::BTreeSet<_> = all.iter().flat_map(|stand| [stand.word(), stand.phrase()]).collect();
        assert_eq!(words.len(), 6);
    }
}
