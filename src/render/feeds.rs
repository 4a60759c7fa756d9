//! The feeds of what changed: Atom (RFC 4287) and JSON Feed 1.1, one entry for each date and plan.

use std::fmt::Write;

use serde_json::json;

use crate::calendar::Instant;
use crate::language::EditionIx;
use crate::markdown::escape;
use crate::page::PageContext;
use crate::page::address;
use crate::page::changes::{self, Day, PlanChanges};
use crate::pipeline::Site;

/// An entry of a feed.
struct Entry {
    title: String,
    address: String,
    date: String,
    html: String,
}

/// What both forms say.
struct Feed {
    title: String,
    subtitle: String,
    lang: String,
    home: String,
    author: String,
    folder: String,
    updated: String,
    entries: Vec<Entry>,
}

fn feed(site: &Site, edition: EditionIx) -> Feed {
    let ctx = PageContext::new(&site.portal, &site.theme, edition, address::CHANGES).with_history(&site.history);
    let voice = &ctx.voice;
    let settings = &site.portal.settings;
    let days = changes::days(&ctx);
    let entry = |day: &Day, plan: &PlanChanges| Entry {
        title: format!("{}: {}", plan.title, plan.summary),
        address: format!("{}#{}", ctx.absolute(), plan.anchor),
        date: stamp(&day.iso),
        html: html(&ctx, plan),
    };
    Feed {
        title: format!("{} | {}", voice.text(&settings.title), voice.phrase("changes-title")),
        subtitle: voice.phrase("changes-lead").to_owned(),
        lang: ctx.edition().tag.clone(),
        home: ctx.absolute(),
        author: voice.text(&settings.publisher).to_owned(),
        folder: format!("{}{}/", settings.base_url, ctx.edition().folder),
        updated: days.first().map_or_else(|| stamp(&settings.updated), |day| stamp(&day.iso)),
        entries: days.iter().flat_map(|day| day.plans.iter().map(|plan| entry(day, plan))).collect(),
    }
}

/// A date as the beginning of that day in Japan.
fn stamp(iso: &str) -> String {
    let (year, month, day) = Instant::parse(iso).map_or((1970, 1, 1), |date| date.first_day());
    format!("{year:04}-{month:02}-{day:02}T00:00:00+09:00")
}

fn html(ctx: &PageContext<'_>, plan: &PlanChanges) -> String {
    let mut out = String::from("<ul>");
    for line in &plan.lines {
        let reason =
            if line.reason_html.is_empty() { String::new() } else { format!(" ({}: {})", escape(ctx.voice.phrase("change-reason-label")), line.reason_html) };
        let _ = write!(out, "<li>{}: {}{reason}</li>", line.link.html, escape(&line.text));
    }
    for erratum in &plan.errata {
        let _ = write!(out, "<li>{} {}: {} {}</li>", escape(ctx.voice.phrase("erratum-label")), erratum.link.html, erratum.what_html, erratum.why_html);
    }
    out.push_str("</ul>");
    out
}

/// The feed as Atom.
pub(super) fn atom(site: &Site, edition: EditionIx) -> Vec<u8> {
    let feed = feed(site, edition);
    let (title, subtitle, home, author) = (escape(&feed.title), escape(&feed.subtitle), escape(&feed.home), escape(&feed.author));
    let own = escape(&format!("{}{}", feed.folder, address::ATOM));
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n<title>{title}</title>\n<subtitle>{subtitle}</subtitle>\n<id>{own}</id>\n<link rel=\"self\" href=\"{own}\"/>\n<link href=\"{home}\"/>\n<updated>{}</updated>\n<author><name>{author}</name></author>\n",
        feed.lang, feed.updated
    );
    for entry in &feed.entries {
        let (title, address, content) = (escape(&entry.title), escape(&entry.address), escape(&entry.html));
        let _ = writeln!(
            out,
            "<entry><title>{title}</title><id>{address}</id><link href=\"{address}\"/><updated>{}</updated><content type=\"html\">{content}</content></entry>",
            entry.date
        );
    }
    out.push_str("</feed>\n");
    out.into_bytes()
}

/// The feed as JSON Feed.
pub(super) fn json_feed(site: &Site, edition: EditionIx) -> Vec<u8> {
    let feed = feed(site, edition);
    let item =
        |entry: &Entry| json!({"id": entry.address, "url": entry.address, "title": entry.title, "content_html": entry.html, "date_published": entry.date});
    let whole = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.subtitle,
        "home_page_url": feed.home,
        "feed_url": format!("{}{}", feed.folder, address::JSON_FEED),
        "language": feed.lang,
        "authors": [{"name": feed.author}],
        "items": feed.entries.iter().map(item).collect::<Vec<_>>(),
    });
    format!("{whole:#}\n").into_bytes()
}
