//! Draws the parts of pages that would be too long as one, with the templates of their wholes.

use tera::Value;

use crate::check;
use crate::page::manual::RuleView;
use crate::page::parts::Part;
use crate::page::{self, PageContext, PageKind};
use crate::pipeline::Site;
use crate::report::Severity;
use crate::theme::RenderFailure;

/// A part of a page as its template makes it.
pub(super) fn drawn(site: &Site, ctx: &PageContext<'_>, part: Part, ready: &[(&'static str, Value)]) -> Result<Vec<u8>, RenderFailure> {
    let mut out = Vec::with_capacity(super::PAGE_BUFFER);
    let templates = site.theme.templates(ctx.voice.edition);
    let name = PageKind::Part(part).template();
    macro_rules! render {
        ($view:expr) => {{
            let mut view = $view;
            view.frame.describe(ctx);
            templates.render_into(&mut out, name, &view, ready)
        }};
    }
    match part {
        Part::Doubts(plan, at) => render!(page::doubts::view(ctx, plan, Some(at))),
        Part::YearOfPlan(year, _) | Part::YearOfSection(year, ..) => render!(page::year::view(ctx, year, Some(part))),
        Part::Timeline(plan, number) => render!(page::timeline::view(ctx, plan, Some(number))),
        Part::Register(named, number) => render!(page::register::view(ctx, named, Some(number))),
        Part::Words(_) | Part::Terms(_) => render!(page::glossary::view(ctx, Some(part))),
        Part::Data(plan) => render!(page::data::view(ctx, &super::data_files(site), Some(plan))),
        Part::Indicators(plan) => render!(page::indicator::overview(ctx, Some(plan))),
        Part::Rules(group) => render!(page::manual::rules(ctx, Some((group, rules(site, ctx, group))))),
        Part::Ranked(order, number) => render!(page::ranked::view(ctx, order, Some(number))),
    }?;
    Ok(out)
}

/// The rules of a group with their manual, in Japanese on Japanese editions and in English on all others.
fn rules(site: &Site, ctx: &PageContext<'_>, group: usize) -> Vec<RuleView> {
    let edition = ctx.voice.edition;
    let japanese = site.portal.editions[edition.0].is_japanese();
    let english = site.portal.editions[edition.0].tag.starts_with("en");
    let words = |words: check::Words| match (japanese, english) {
        (true, _) => crate::markdown::with_latin_phrases(words.pick(true)),
        (false, true) => crate::markdown::with_languages(words.pick(false)),
        (false, false) => format!("<span lang=\"en\">{}</span>", crate::markdown::with_languages(words.pick(false))),
    };
    let view = |rule: &check::Rule| RuleView {
        id: rule.id.to_owned(),
        severity: site
            .theme
            .phrases(edition)
            .get(match rule.severity {
                Severity::Error => "severity-error",
                Severity::Warning => "severity-warning",
                Severity::Note => "severity-note",
            })
            .to_owned(),
        finds_html: words(rule.manual.finds),
        why_html: words(rule.manual.why),
        example: rule.manual.example.to_owned(),
        cure_html: words(rule.manual.cure),
        justified: site.portal.justified.iter().filter(|one| one.rule == rule.id).map(|one| (one.about.clone(), ctx.words_html(&one.reason))).collect(),
    };
    check::of_group(group).iter().map(view).collect()
}
