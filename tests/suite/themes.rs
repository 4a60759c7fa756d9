//! Themes: a small theme changes the look and one template and takes everything else from the default; and what templates are given is a
//! contract, written down in `tests/templates.txt`, on which the themes of cities rely.
//!
//! After a change that is meant, write the contract anew with `TEMPLATES=write cargo test --test suite themes`, read the difference, and say
//! it in the manual: names that vanish break the themes of others.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use shirube::path::SitePath;
use shirube::pipeline::prepare;
use shirube::source::Sources;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The real portal with a theme of its own: a colour and a template.
fn themed() -> shirube::pipeline::Site {
    let mut sources = Sources::read(&root()).unwrap();
    let settings = sources.files.get_mut("content/portal.yaml").unwrap();
    settings.extend_from_slice(b"\ntheme: harbour\n");
    for (file, text) in [
        ("styles/90-harbour.css", ":root { --accent: #6a1b4d; }\n/* seen nowhere */\n.harbour { color: teal; }\n"),
        (
            "templates/about.html",
            "{% extends \"frame.html\" %}\n{% block content %}<h1>{{ t.about_title }}</h1>\n<p class=\"harbour\">{{ page.publisher_html | safe }}</p>\n{% endblock %}\n",
        ),
    ] {
        sources.files.insert(format!("themes/harbour/{file}"), text.as_bytes().to_vec());
    }
    let prepared = prepare(&sources);
    let found = format!("{:#?}", prepared.report.findings());
    prepared.site.unwrap_or_else(|| panic!("{found}"))
}

#[test]
fn a_small_theme_changes_the_look_and_one_template_and_takes_the_rest() {
    let site = themed();
    let page = |path: &str| String::from_utf8(site.render(&SitePath::parse(path).unwrap()).unwrap().unwrap()).unwrap();
    let about = page("en/about/index.html");
    assert!(about.contains("<p class=\"harbour\""), "its own template");
    assert!(about.contains(".harbour{color:teal}"), "its own rule where it matches");
    assert!(!about.contains("id=\"licence\""), "nothing of the template that it replaces");
    let home = page("en/index.html");
    assert!(home.contains("--accent:#0b4a63") && home.contains("--accent:#6a1b4d"), "its own colour behind the default one");
    assert!(home.find("#0b4a63") < home.find("#6a1b4d"));
    assert!(!home.contains("seen nowhere"));
    assert!(!home.contains(".harbour"), "its own rule nowhere else");
    assert!(home.contains("id=\"q\""), "the default template");
}

/// The values that a template names: `page.` and what follows, in the template itself.
fn named(template: &str) -> BTreeSet<String> {
    let part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.';
    template.split(|c: char| !part(c)).filter(|word| word.starts_with("page.")).map(|word| word.trim_end_matches('.').to_owned()).collect()
}

fn templates(folder: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(templates(&path));
        } else {
            let name = path.strip_prefix(root().join("themes/default/templates")).unwrap().to_string_lossy().replace('\\', "/");
            all.insert(name, named(&fs::read_to_string(&path).unwrap()));
        }
    }
    all
}

#[test]
fn what_templates_are_given_is_a_contract() {
    let mut written = String::new();
    for (template, values) in templates(&root().join("themes/default/templates")) {
        let values: Vec<String> = values.into_iter().collect();
        written.push_str(&format!("{template}: {}\n", values.join(" ")));
    }
    let file = root().join("tests/templates.txt");
    if std::env::var_os("TEMPLATES").is_some() {
        fs::write(&file, &written).unwrap();
    }
    assert_eq!(fs::read_to_string(&file).unwrap_or_default(), written, "the contract in tests/templates.txt is not that of the templates");
}
