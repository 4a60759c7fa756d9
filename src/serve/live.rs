//! What is added to served pages, and to nothing else: the script that reloads them, and the findings over them.

use crate::markdown::escape;

/// Where pages ask whether they are out of date.
pub(super) const EVENTS: &str = "/.shirube/events";

/// Listens while the page is seen: browsers allow few open connections to one host, and hidden tabs would use them up.
const SCRIPT: &str = "(function(){var s;function stop(){if(s){s.close();s=null}}\
    function go(){if(document.hidden){stop()}else if(!s){s=new EventSource(\"{address}\");s.onmessage=function(){stop();location.reload()}}}\
    addEventListener(\"visibilitychange\",go);addEventListener(\"pagehide\",stop);addEventListener(\"pageshow\",go)})()";

const PANEL: &str = "position:fixed;inset:auto 0 0 0;z-index:2147483647;max-height:75vh;overflow:auto;margin:0;padding:1rem 1.5rem;\
    background:#fff;color:#1a1a1a;border-top:.5rem solid #b3261e;font:1rem/1.6 system-ui,sans-serif";

const LINES: &str = "margin:.5rem 0 0;white-space:pre-wrap;overflow-wrap:anywhere;font:.9rem/1.5 ui-monospace,monospace;background:none;color:inherit";

/// Adds script and findings before the end of a page's body.
pub(super) fn add(page: Vec<u8>, version: u64, fault: Option<&str>, japanese: bool) -> Vec<u8> {
    let end = b"</body>";
    let at = page.windows(end.len()).rposition(|window| window == end).unwrap_or(page.len());
    let mut out = Vec::with_capacity(page.len() + 1_000);
    let (before, after) = page.split_at(at);
    out.extend_from_slice(before);
    if let Some(fault) = fault {
        out.extend_from_slice(panel(fault, japanese).as_bytes());
    }
    out.extend_from_slice(script(version).as_bytes());
    out.extend_from_slice(after);
    out
}

/// A page that stands in for all others as long as no good site is there.
pub(super) fn stand_in(japanese: bool) -> Vec<u8> {
    let (language, title) = if japanese { ("ja", "まだ表示できません") } else { ("en", "Nothing to show yet") };
    format!("<!doctype html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\"><title>{title}</title></head><body><h1>{title}</h1></body></html>\n")
        .into_bytes()
}

fn script(version: u64) -> String {
    format!("<script>{}</script>", SCRIPT.replace("{address}", &format!("{EVENTS}?seen={version}")))
}

fn panel(fault: &str, japanese: bool) -> String {
    let (language, summary) = if japanese {
        ("ja", "誤りがあるので、前のページのままです。直して保存すると、ここは消えます。")
    } else {
        ("en", "There are errors, so the page stays as it was. Mend and save: this goes away.")
    };
    let findings = escape(fault.trim_end());
    format!(
        "<details open role=\"alert\" lang=\"{language}\" style=\"{PANEL}\"><summary><strong>{summary}</strong></summary><pre tabindex=\"0\" style=\"{LINES}\">{findings}</pre></details>"
    )
}

#[cfg(test)]
mod tests {
    use super::add;

    #[test]
    fn findings_are_escaped_and_stand_before_the_end_of_the_body() {
        let page = add(b"<body>x</body></html>".to_vec(), 3, Some("error: <script>"), false);
        let text = String::from_utf8(page).unwrap();
        assert!(text.contains("error: &lt;script&gt;</pre>"));
        assert!(text.contains("/.shirube/events?seen=3"));
        assert!(text.ends_with("</script></body></html>"));
    }
}
