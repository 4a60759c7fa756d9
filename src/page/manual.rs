//! The manual: its contents, its pages, and the rules of the checks.

use serde::Serialize;

use super::parts::{self, Part};
use super::{Frame, NavLink, PageContext, address, prose};
use crate::check;
use crate::language::EditionIx;
use crate::markdown::escape;
use crate::model::prose::WrittenPage;

/// The manual's contents.
#[derive(Debug, Clone, Serialize)]
pub struct ManualPage {
    /// Around the page.
    pub frame: Frame,
    /// Its pages with their first words.
    pub pages: Vec<(NavLink, String)>,
    /// The rules of the checks.
    pub rules: NavLink,
    /// The living style page.
    pub style: NavLink,
}

/// A page of the manual.
#[derive(Debug, Clone, Serialize)]
pub struct ManualEntry {
    /// Around the page.
    pub frame: Frame,
    /// Its title.
    pub title: String,
    /// The language of its text, if it is borrowed.
    pub borrowed: bool,
    /// Its text.
    pub html: String,
}

/// A page of the manual in this edition, else in the source language; and whether it is borrowed.
fn page<'a>(ctx: &PageContext<'a>, number: usize) -> Option<(&'a WrittenPage, bool)> {
    let source = ctx.portal.manual.get(&EditionIx(0))?.get(number)?;
    let own = ctx.portal.manual.get(&ctx.voice.edition).into_iter().flatten().find(|page| page.id == source.id);
    Some(own.map_or((source, true), |own| (own, false)))
}

/// The view of the manual's contents.
pub fn contents(ctx: &PageContext<'_>) -> ManualPage {
    let voice = &ctx.voice;
    let frame = Frame::new(ctx, voice.phrase("manual-title"), voice.phrase("manual-lead")).with_crumbs(ctx, Vec::new());
    let count = ctx.portal.manual.get(&EditionIx(0)).map_or(0, Vec::len);
    let line = |number| {
        let (page, borrowed) = page(ctx, number)?;
        let words = |text: &str| if borrowed { voice.foreign(text) } else { escape(text) };
        Some((NavLink::new(ctx.href(&format!("manual/{}/index.html", page.id)), words(&page.title)), words(&page.summary)))
    };
    let rules = NavLink::new(ctx.href(address::RULES), escape(voice.phrase("rules-title")));
    let style = NavLink::new(ctx.href(address::STYLE), escape(voice.phrase("style-title")));
    ManualPage { frame, pages: (0..count).filter_map(line).collect(), rules, style }
}

/// The view of a page of the manual; `None` if there is no such page.
pub fn view(ctx: &PageContext<'_>, number: usize) -> Option<ManualEntry> {
    let (page, borrowed) = page(ctx, number)?;
    let voice = &ctx.voice;
    let borrowed = borrowed && !voice.is_source();
    let crumbs = vec![NavLink::new(ctx.href(address::MANUAL), escape(voice.phrase("nav-manual")))];
    let words = |text: &str| if borrowed { voice.foreign(text) } else { escape(text) };
    let mut frame =
        Frame::new(ctx, &format!("{} | {}", page.title, voice.phrase("nav-manual")), if borrowed { voice.phrase("manual-lead") } else { &page.summary })
            .with_crumbs(ctx, crumbs)
            .with_here(words(&page.title));
    let neighbour = |number: usize| {
        let (page, borrowed) = self::page(ctx, number)?;
        let title = if borrowed { voice.foreign(&page.title) } else { escape(&page.title) };
        Some(NavLink::new(ctx.href(&format!("manual/{}/index.html", page.id)), title))
    };
    frame.previous = number.checked_sub(1).and_then(neighbour);
    frame.next = neighbour(number + 1);
    Some(ManualEntry { frame, title: page.title.clone(), borrowed, html: prose::html(ctx, None, &page.pieces) })
}

/// A rule as shown.
#[derive(Debug, Clone, Serialize)]
pub struct RuleView {
    /// Its id.
    pub id: String,
    /// Its severity.
    pub severity: String,
    /// What it finds.
    pub finds_html: String,
    /// Why it matters.
    pub why_html: String,
    /// An example.
    pub example: String,
    /// The cure.
    pub cure_html: String,
    /// Findings of this portal that may stand: what they are about, and why.
    pub justified: Vec<(String, String)>,
}

/// The page of the rules, or of a group of them.
#[derive(Debug, Clone, Serialize)]
pub struct RulesPage {
    /// Around the page.
    pub frame: Frame,
    /// The group; empty on the page of all.
    pub part_html: String,
    /// The rules of the group.
    pub rules: Vec<RuleView>,
    /// All groups with their rules: anchor and link of each.
    pub groups: Vec<RuleGroup>,
}

/// A group of rules, on the page that leads to them.
#[derive(Debug, Clone, Serialize)]
pub struct RuleGroup {
    /// Its page.
    pub link: NavLink,
    /// Its rules: id and address.
    pub rules: Vec<(String, String)>,
}

/// The view of the page of the rules: of all, or of a group by its number with its rules.
pub fn rules(ctx: &PageContext<'_>, part: Option<(usize, Vec<RuleView>)>) -> RulesPage {
    let voice = &ctx.voice;
    let group = |(number, group): (usize, &check::Group)| {
        let link = NavLink::new(ctx.href(&Part::Rules(number).path(ctx.portal)), escape(voice.phrase(group.phrase)));
        let rules = check::of_group(number).iter().map(|rule| (rule.id.to_owned(), format!("{}#{}", link.href, rule.id)));
        RuleGroup { rules: rules.collect(), link }
    };
    let groups: Vec<RuleGroup> = check::GROUPS.iter().enumerate().map(group).collect();
    let (title, lead) = (voice.phrase("rules-title"), voice.phrase("rules-lead"));
    let whole = NavLink::new(ctx.href(address::RULES), escape(title));
    let mut crumbs = vec![NavLink::new(ctx.href(address::MANUAL), escape(voice.phrase("nav-manual")))];
    let here = part.as_ref().and_then(|(number, _)| check::GROUPS.get(*number)).map(|group| voice.phrase(group.phrase));
    let mut frame = match here {
        None => Frame::new(ctx, title, lead).with_crumbs(ctx, crumbs),
        Some(here) => {
            crumbs.push(whole.clone());
            Frame::new(ctx, &format!("{here} | {title}"), lead).with_crumbs(ctx, crumbs).with_here(escape(here))
        }
    };
    let links = groups.iter().map(|group| group.link.clone()).collect();
    parts::with_neighbours(&mut frame, (whole, links), part.as_ref().map(|(number, _)| *number));
    RulesPage {
        frame,
        part_html: here.map(escape).unwrap_or_default(),
        groups: if part.is_none() { groups } else { Vec::new() },
        rules: part.map(|(_, rules)| rules).unwrap_or_default(),
    }
}
