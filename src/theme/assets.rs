//! Files that are published as they are, under names that carry a hash of their content.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::script;
use super::styles::small;

/// A published file.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Its name in the theme: `scripts/chart.js`.
    pub name: String,
    /// Its path in the site: `assets/chart.1a2b3c4d.js`.
    pub path: String,
    /// Its content.
    pub content: Arc<[u8]>,
}

/// The folders of a theme whose files are published.
const FOLDERS: [&str; 3] = ["styles/", "scripts/", "images/"];

/// All assets of a theme. Style sheets are none of them: pages hold what they need of them.
pub(super) fn all(files: &BTreeMap<String, Vec<u8>>) -> Vec<Asset> {
    let mut assets = Vec::new();
    for (name, content) in files {
        if is_sheet(name) {
            continue;
        }
        if name.starts_with("scripts/") {
            assets.push(asset(name, script::small(&String::from_utf8_lossy(content)).as_bytes()));
        } else if FOLDERS.iter().any(|folder| name.starts_with(folder)) {
            assets.push(asset(name, content));
        }
    }
    assets
}

/// The style sheets of a theme, small, in the order of their names.
pub(super) fn sheets(files: &BTreeMap<String, Vec<u8>>) -> impl Iterator<Item = String> {
    files.iter().filter(|(name, _)| is_sheet(name)).map(|(_, content)| small(&String::from_utf8_lossy(content)))
}

fn is_sheet(name: &str) -> bool {
    name.starts_with("styles/") && name.ends_with(".css")
}

fn asset(name: &str, content: &[u8]) -> Asset {
    let file = name.rsplit('/').next().unwrap_or(name);
    let (stem, ending) = file.rsplit_once('.').unwrap_or((file, "bin"));
    let hash = blake3::hash(content).to_hex();
    Asset { name: name.to_owned(), path: format!("assets/{stem}.{}.{ending}", &hash[..8]), content: content.into() }
}

/// The file that holds the style of charts.
pub const CHART_STYLE: &str = "styles/30-chart.css";

/// The style of charts for pictures that stand alone, with a ground and a font of its own.
pub(super) fn chart_style(files: &BTreeMap<String, Vec<u8>>) -> String {
    let sheet = files.get(CHART_STYLE).map(|content| small(&String::from_utf8_lossy(content))).unwrap_or_default();
    // The one sign that CSS could share with XML's markup; no sheet needs it.
    format!(".chart-svg{{background:var(--chart-ground);font-family:sans-serif}}{}", sheet.replace('<', ""))
}
