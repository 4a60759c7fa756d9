//! What a request gets: a file of the site, rendered at this moment.

use super::live;
use super::media;
use super::shown::Shown;
use crate::manifest::Job;
use crate::path::SitePath;
use crate::pipeline::Site;
use crate::theme::RenderFailure;

/// An answer, free of the server's types.
#[derive(Debug, PartialEq)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) media_type: String,
    /// Where the file is instead, if the address lacks a slash.
    pub(super) location: Option<String>,
    pub(super) body: Vec<u8>,
}

/// Answers a request for the path of an address (`/ja/`).
pub(super) fn answer(shown: &Shown, address: &str, japanese: bool) -> Answer {
    let Some(site) = &shown.site else { return page(503, live::stand_in(japanese), shown, japanese) };
    let asked = address.trim_start_matches('/');
    let folder = asked.is_empty() || asked.ends_with('/');
    let path = SitePath::parse(&if folder { format!("{asked}index.html") } else { asked.to_owned() });
    if let Some((path, job)) = path.as_ref().and_then(|path| Some((path, site.manifest.job(path)?))) {
        return file(site, path, job, shown, japanese);
    }
    let below = SitePath::parse(&format!("{asked}/index.html"));
    if !folder && below.is_some_and(|below| site.manifest.job(&below).is_some()) {
        return Answer { status: 308, media_type: media::with_charset("text/plain"), location: Some(format!("/{asked}/")), body: Vec::new() };
    }
    let not_found = SitePath::parse("404.html").and_then(|path| site.render(&path));
    match not_found {
        Some(Ok(body)) => page(404, body, shown, japanese),
        Some(Err(failure)) => broken(&failure, shown, japanese),
        None => page(404, Vec::new(), shown, japanese),
    }
}

fn file(site: &Site, path: &SitePath, job: &Job, shown: &Shown, japanese: bool) -> Answer {
    let media_type = match job {
        Job::Export(number) => site.exports.get(*number).map(|export| media::with_charset(export.media_type)),
        _ => None,
    };
    match site.render(path) {
        Some(Ok(body)) if path.as_str().ends_with(".html") => page(200, body, shown, japanese),
        Some(Ok(body)) => Answer { status: 200, media_type: media_type.unwrap_or_else(|| media::of(path.as_str())), location: None, body },
        Some(Err(failure)) => broken(&failure, shown, japanese),
        None => page(404, Vec::new(), shown, japanese),
    }
}

fn page(status: u16, body: Vec<u8>, shown: &Shown, japanese: bool) -> Answer {
    let body = live::add(body, shown.version, shown.fault.as_deref(), japanese);
    Answer { status, media_type: media::of("index.html"), location: None, body }
}

/// A template that cannot be used, in place of the page.
fn broken(failure: &RenderFailure, shown: &Shown, japanese: bool) -> Answer {
    let words = format!("{}\n\n{}", failure.template, failure.cause);
    let body = live::add(live::stand_in(japanese), shown.version, Some(&words), japanese);
    Answer { status: 500, media_type: media::of("index.html"), location: None, body }
}
