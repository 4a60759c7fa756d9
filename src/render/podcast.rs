//! The podcast of a plan: an RSS feed with an episode for each page that has recorded speech.

use std::fmt::Write;

use crate::calendar::Instant;
use crate::language::EditionIx;
use crate::markdown::escape;
use crate::model::index::PlanIx;
use crate::page::{PageContext, address};
use crate::pipeline::Site;
use crate::sound::Track;

/// The feed.
pub(super) fn rss(site: &Site, edition: EditionIx, index: PlanIx) -> Vec<u8> {
    let plan = site.portal.plan(index);
    let path = address::plan(plan);
    let ctx = PageContext::new(&site.portal, &site.theme, edition, &path);
    let settings = &site.portal.settings;
    let title = format!("{} | {}", ctx.voice.text(&plan.imprint.title), ctx.voice.text(&settings.title));
    let credit = settings.audio.as_ref().map(|audio| format!("{} ({} {})", audio.credit.name, audio.credit.licence, audio.credit.url)).unwrap_or_default();
    let about = format!("{} {}: {credit}", ctx.voice.phrase("sound-lead"), ctx.voice.phrase("sound-voice"));
    let own = ctx.absolute_of(&address::podcast(plan));
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\" xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\" xmlns:podcast=\"https://podcastindex.org/namespace/1.0\">\n<channel>\n",
    );
    let publisher = escape(ctx.voice.text(&settings.publisher));
    let date = stamp(&settings.updated);
    let _ = writeln!(out, "<title>{}</title>\n<link>{}</link>\n<description>{}</description>", escape(&title), escape(&ctx.absolute()), escape(&about));
    let _ = writeln!(out, "<language>ja</language>\n<copyright>{}</copyright>\n<pubDate>{date}</pubDate>", escape(&credit));
    let _ = writeln!(out, "<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"{}\"/>", escape(&own));
    let _ = writeln!(out, "<itunes:author>{publisher}</itunes:author>\n<itunes:explicit>false</itunes:explicit>\n<itunes:type>serial</itunes:type>");
    out.push_str("<itunes:category text=\"Government\"/>\n");
    for (number, (page, track)) in episodes(site, edition, index).into_iter().enumerate() {
        episode(&mut out, &settings.base_url, (number + 1, page, track), &date);
    }
    out.push_str("</channel>\n</rss>\n");
    out.into_bytes()
}

/// The pages of the plan that have sound, in the order of the plan.
fn episodes(site: &Site, edition: EditionIx, index: PlanIx) -> Vec<(String, &Track)> {
    let folder = &site.portal.editions[edition.0].folder;
    let of_plan = format!("{}/", site.portal.plan(index).id);
    let pages = site.pages.all().iter().filter(|page| page.path.starts_with(&of_plan)).map(|page| format!("{folder}/{}", page.path));
    pages.filter_map(|page| site.sounds.of(&page).map(|track| (page, track))).collect()
}

fn episode(out: &mut String, base_url: &str, (number, page, track): (usize, String, &Track), date: &str) {
    let folder = format!("{base_url}{}", page.trim_end_matches(address::HOME));
    let (link, file) = (escape(&folder), escape(&format!("{folder}{}", track.name)));
    let title = escape(track.cues.first().map_or("", |cue| cue.text.as_str()));
    let text = escape(&track.cues.iter().skip(1).take(3).map(|cue| cue.text.as_str()).collect::<Vec<_>>().join(" "));
    let seconds = track.duration().div_ceil(1000);
    let _ = writeln!(out, "<item>\n<title>{title}</title>\n<link>{link}</link>\n<guid isPermaLink=\"false\">{file}</guid>\n<pubDate>{date}</pubDate>");
    let _ = writeln!(out, "<description>{text}</description>\n<enclosure url=\"{file}\" length=\"{}\" type=\"audio/ogg\"/>", track.opus.len());
    let _ = writeln!(out, "<itunes:duration>{seconds}</itunes:duration>\n<itunes:episode>{number}</itunes:episode>");
    let _ = writeln!(out, "<podcast:transcript url=\"{link}{}\" type=\"text/vtt\" language=\"ja\"/>\n</item>", address::CUES);
}

const DAYS: [&str; 7] = ["Sat", "Sun", "Mon", "Tue", "Wed", "Thu", "Fri"];
const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A date as the beginning of that day in Japan, as RSS writes it.
fn stamp(iso: &str) -> String {
    let (year, month, day) = Instant::parse(iso).map_or((1970, 1, 1), |date| date.first_day());
    // Zeller's rule: January and February belong to the year before.
    let (y, m) = if month < 3 { (year - 1, i32::from(month) + 12) } else { (year, i32::from(month)) };
    let weekday = (i32::from(day) + 13 * (m + 1) / 5 + y + y / 4 - y / 100 + y / 400).rem_euclid(7);
    let name = DAYS.get(usize::try_from(weekday).unwrap_or(0)).unwrap_or(&DAYS[0]);
    let month = MONTHS.get(usize::from(month).saturating_sub(1)).unwrap_or(&MONTHS[0]);
    format!("{name}, {day:02} {month} {year:04} 00:00:00 +0900")
}

#[cfg(test)]
mod tests {
    #[test]
    fn dates_are_written_as_mail_writes_them() {
        assert_eq!(super::stamp("2026-11-20"), "Fri, 20 Nov 2026 00:00:00 +0900");
        assert_eq!(super::stamp("2024-02-29"), "Thu, 29 Feb 2024 00:00:00 +0900");
    }
}
