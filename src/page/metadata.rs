//! What machines read of a page: schema.org in JSON-LD, for search engines and for those who share the page.

use serde_json::{Value, json};

use super::section::strip_tags;
use super::{Frame, NavLink, PageContext, address};
use crate::model::plan::Period;

/// The description of a page as JSON-LD, ready for a script element. Its sentence stands beside it in the page's head.
pub(super) fn json_ld(ctx: &PageContext<'_>, frame: &Frame) -> String {
    let settings = &ctx.portal.settings;
    let home = ctx.absolute_of(address::HOME);
    let site = json!({"@type": "WebSite", "name": frame.portal, "url": home, "inLanguage": frame.lang});
    let mut page = json!({
        "@context": "https://schema.org",
        "@type": if ctx.is_home() { "WebSite" } else { "WebPage" },
        "name": strip_tags(&frame.here_html),
        "url": frame.canonical,
        "inLanguage": frame.lang,
        "dateModified": settings.updated,
        "license": settings.licence.1,
        "publisher": {"@type": "Organization", "name": ctx.voice.text(&settings.publisher)},
    });
    if ctx.is_home() {
        let target = format!("{}?q={{search_term_string}}", ctx.absolute_of(address::SEARCH));
        page["potentialAction"] = json!({"@type": "SearchAction", "target": target, "query-input": "required name=search_term_string"});
    } else {
        page["isPartOf"] = site;
    }
    if let Some(image) = &frame.image {
        page["image"] = json!({"@type": "ImageObject", "url": image.address, "width": image.width, "height": image.height});
    }
    if let Some(stand) = &frame.stand {
        page["about"] = plan(ctx, stand.index);
    }
    if !frame.crumbs.is_empty() {
        page["breadcrumb"] = breadcrumb(ctx, frame);
    }
    // A script element ends at the first `</`, wherever it stands.
    page.to_string().replace("</", "<\\/")
}

fn plan(ctx: &PageContext<'_>, index: crate::model::index::PlanIx) -> Value {
    let plan = ctx.portal.plan(index);
    let mut about = json!({
        "@type": "Report",
        "name": ctx.voice.text(&plan.imprint.title),
        "spatialCoverage": {"@type": "AdministrativeArea", "name": ctx.voice.text(&ctx.portal.city(plan.city).name)},
    });
    if let Period::Years(span) = plan.imprint.period {
        // A fiscal year runs from April to March.
        let to = span.to.map_or_else(|| "..".to_owned(), |to| format!("{}-03-31", to.0 + 1));
        about["temporalCoverage"] = Value::String(format!("{}-04-01/{to}", span.from));
    }
    about
}

fn breadcrumb(ctx: &PageContext<'_>, frame: &Frame) -> Value {
    let item = |(number, link): (usize, &NavLink)| {
        let path = ctx.below(&link.href);
        json!({"@type": "ListItem", "position": number + 1, "name": strip_tags(&link.html), "item": ctx.absolute_of(path)})
    };
    let mut list: Vec<Value> = frame.crumbs.iter().enumerate().map(item).collect();
    list.push(json!({"@type": "ListItem", "position": list.len() + 1, "name": strip_tags(&frame.here_html)}));
    json!({"@type": "BreadcrumbList", "itemListElement": list})
}
