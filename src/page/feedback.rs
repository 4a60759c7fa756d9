//! Where readers say what is hard to understand: the city's own form or mail address, with the page's name filled in.

use std::fmt::Write;

use super::PageContext;
use crate::model::portal::Feedback;

/// The address for a page; empty if the settings name none.
pub(super) fn address(ctx: &PageContext<'_>, title: &str) -> String {
    let url = ctx.absolute();
    match &ctx.portal.settings.feedback {
        None => String::new(),
        Some(Feedback::Mail(address)) => {
            let subject = ctx.voice.phrases.fill("feedback-subject", &[("page", title)]);
            format!("mailto:{address}?subject={}&body={}", encoded(&subject), encoded(&url))
        }
        Some(Feedback::Form(form)) if form.contains("{page}") || form.contains("{url}") => {
            form.replace("{page}", &encoded(title)).replace("{url}", &encoded(&url))
        }
        Some(Feedback::Form(form)) => format!("{form}{}page={}", if form.contains('?') { '&' } else { '?' }, encoded(title)),
    }
}

/// Text as part of an address: letters and signs of other scripts stand as they are, which browsers send in UTF-8; every byte of what else is
/// not unreserved as `%XX`.
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for c in text.chars() {
        if c.is_ascii_alphanumeric() || "-._~".contains(c) || (!c.is_ascii() && !c.is_whitespace() && !c.is_control()) {
            out.push(c);
        } else {
            c.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| {
                let _ = write!(out, "%{byte:02X}");
            });
        }
    }
    out
}
