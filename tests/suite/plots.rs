//! The charts of the real portal: each has its files, its page for other sites, and words that stay inside the picture.

use shirube::chart::metrics;
use shirube::figures::Voice;
use shirube::figures::plots::files::Kind;
use shirube::figures::plots::{Subject, all};
use shirube::language::EditionIx;
use shirube::path::SitePath;
use shirube::pipeline::Site;

use crate::sentences;

fn text(site: &Site, path: &str) -> String {
    String::from_utf8(site.render(&SitePath::parse(path).unwrap()).unwrap_or_else(|| panic!("no {path}")).unwrap()).unwrap()
}

#[test]
fn every_kind_of_chart_is_there() {
    let site = sentences::site();
    let charts = all(&site.portal);
    let count = |is: fn(&Subject) -> bool| charts.iter().filter(|subject| is(subject)).count();
    assert_eq!(count(|subject| matches!(subject, Subject::Indicator(..))), 49);
    assert_eq!(count(|subject| matches!(subject, Subject::Structure(_))), 5);
    assert_eq!(count(|subject| matches!(subject, Subject::Events(_))), 5);
    for is in [
        |subject: &Subject| matches!(subject, Subject::Survey(..)),
        |subject: &Subject| matches!(subject, Subject::Table(..)),
        |subject: &Subject| matches!(subject, Subject::Consultations(..)),
        |subject: &Subject| matches!(subject, Subject::Programme(..)),
        |subject: &Subject| matches!(subject, Subject::Activities(..)),
        |subject: &Subject| matches!(subject, Subject::Glance(_)),
        |subject: &Subject| matches!(subject, Subject::Topic(_)),
        |subject: &Subject| matches!(subject, Subject::Comparison(_)),
    ] {
        assert!(count(is) > 0);
    }
}

#[test]
fn the_files_of_a_chart_hold_its_table_and_its_picture() {
    let site = sentences::site();
    for (edition, folder) in site.portal.edition_indices().zip(site.portal.editions.iter().map(|edition| edition.folder.clone())) {
        let voice = Voice::new(&site.portal, &site.theme, edition);
        for subject in all(&site.portal) {
            let plot = subject.plot(&voice);
            let file = |kind: Kind| format!("{folder}/{}/{}", subject.folder(&site.portal), kind.name());
            assert!(!plot.table.rows.is_empty() && !plot.title.is_empty() && !plot.sentence.contains('{'), "{subject:?}: {}", plot.sentence);
            let csv = text(&site, &file(Kind::Csv));
            assert_eq!(csv.lines().count(), plot.table.rows.len() + 1, "{subject:?}");
            assert!(csv.starts_with('\u{FEFF}'));
            let json: serde_json::Value = serde_json::from_str(&text(&site, &file(Kind::Json))).unwrap();
            assert_eq!(json["rows"].as_array().map(Vec::len), Some(plot.table.rows.len()), "{subject:?}");
            let svg = text(&site, &file(Kind::Svg));
            assert!(
                svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\"") && svg.contains("<style>") && svg.trim_end().ends_with("</svg>"),
                "{subject:?}"
            );
        }
    }
}

#[test]
fn a_page_for_other_sites_has_no_frame_but_source_and_language() {
    let site = sentences::site();
    let page = text(&site, "en/shinagawa-2016/indicators/reference-corner-visitors/embed/index.html");
    assert!(!page.contains("<nav") && !page.contains("<header"), "{page}");
    assert!(
        page.contains("rel=\"canonical\" href=\"https://shirube.example/en/shinagawa-2016/indicators/reference-corner-visitors/\"")
            && page.contains("href=\"../index.html\""),
        "{page}"
    );
    assert!(page.contains("<span lang=\"en\">English</span>"), "{page}");
    let own = text(&site, "en/shinagawa-2016/indicators/reference-corner-visitors/index.html");
    assert!(own.contains("&lt;iframe src=&quot;"), "{own}");
}

#[test]
fn a_comparison_says_how_definitions_differ_and_shares_an_axis_only_where_they_do_not() {
    let site = sentences::site();
    let same = text(&site, "ja/comparisons/policy-satisfaction/index.html");
    let apart = text(&site, "ja/comparisons/online-applications/index.html");
    assert!(same.contains("同じ目盛りで並べました") && same.contains("問いの対象の政策だけが違います"), "{same}");
    assert!(apart.contains("数え方が違うので、目盛りは別です") && apart.contains("どちらが進んでいるかは比べられません"), "{apart}");
}

/// The chart of a real indicator, in Japanese.
fn drawn(id: &str) -> String {
    let site = sentences::site();
    let voice = Voice::new(&site.portal, &site.theme, EditionIx(0));
    let is = |subject: &Subject| matches!(subject, Subject::Indicator(plan, at) if site.portal.plan(*plan)[*at].id.as_str() == id);
    let subject = all(&site.portal).into_iter().find(is).unwrap();
    subject.plot(&voice).chart.unwrap().draw()
}

/// The corners of the lines of a class.
fn corners(svg: &str, class: &str) -> Vec<(f64, f64)> {
    let line = svg.split(&format!("class=\"{class}\"")).nth(1).unwrap_or_default().split("</g>").next().unwrap();
    let numbers: Vec<f64> = attribute(line, "points").unwrap_or_default().split(' ').filter_map(|number| number.parse().ok()).collect();
    numbers.chunks(2).map(|pair| (pair[0], pair[1])).collect()
}

#[test]
fn bounds_are_half_bands_and_a_dash_is_a_text_above_its_year() {
    let svg = drawn("media-recognition");
    assert!(svg.contains("chart-band") && svg.contains(">60%以上</text>") && svg.contains(">65%以上</text>"), "{svg}");
    assert!(svg.contains(">—</text>") && !svg.contains("chart-line"), "{svg}");
}

#[test]
fn ranges_are_bands_and_a_target_in_words_is_a_text() {
    let band = drawn("ordinary-balance-ratio");
    assert!(band.contains("chart-band") && band.contains("<polygon") && band.contains(">70～80%以内</text>") | band.contains(">70〜80%以内</text>"), "{band}");
    let words = drawn("discrimination-felt");
    assert_eq!((words.matches(">減少</text>").count(), words.matches("graphics-symbol").count()), (2, 1), "{words}");
}

#[test]
fn a_running_total_goes_in_steps() {
    let corners = corners(&drawn("virtual-servers"), "chart-line planned");
    assert!(corners.len() > 3 && corners.windows(2).all(|pair| pair[0].0 == pair[1].0 || pair[0].1 == pair[1].1), "{corners:?}");
}

#[test]
fn series_that_share_a_target_meet_in_it_and_have_their_names() {
    let svg = drawn("equality-plan-awareness");
    assert_eq!(svg.matches("class=\"chart-marks\" data-series=\"shared\"><g role=").count(), 1, "{svg}");
    assert!(svg.contains(">在住</text>") && svg.contains(">在勤</text>"), "{svg}");
}

/// what is not certain is marked, in the picture and in words.
#[test]
fn a_doubtful_result_is_hollow_and_the_key_says_so() {
    let doubtful = drawn("web-photo-archive");
    assert!(doubtful.contains("class=\"hollow\" role=\"graphics-symbol\"") && doubtful.contains(">実績（確かでない）</text>"), "{doubtful}");
    let sure = drawn("reference-corner-visitors");
    assert!(!sure.contains("hollow") && sure.contains(">実績</text>") && sure.contains(">目標</text>"), "{sure}");
}

/// so it is with the real charts.
#[test]
fn an_axis_that_leaves_zero_out_says_so() {
    assert!(drawn("satisfaction-24").contains("縦の目盛りは0から始まりません"));
    assert!(!drawn("online-procedures").contains("始まりません"));
}

#[test]
fn words_of_charts_stay_inside_and_their_lines_apart() {
    let site = sentences::site();
    for edition in site.portal.edition_indices() {
        let voice = Voice::new(&site.portal, &site.theme, edition);
        for subject in all(&site.portal).into_iter().filter(|subject| !matches!(subject, Subject::Indicator(..) | Subject::Comparison(_))) {
            let Some(chart) = subject.plot(&voice).chart else { continue };
            let svg = chart.draw();
            let view: Vec<f64> = attribute(&svg, "viewBox").unwrap().split(' ').map(|number| number.parse().unwrap()).collect();
            let mut anchor = "start".to_owned();
            let mut boxes: Vec<(f64, f64, f64, f64)> = Vec::new();
            for tag in svg.split('<').skip(1) {
                if tag.starts_with("g ") {
                    anchor = attribute(tag, "text-anchor").map_or(anchor, str::to_owned);
                }
                let Some((head, words)) = tag.split_once('>').filter(|_| tag.starts_with("text ")) else { continue };
                let width = f64::from(metrics::width(&words.replace("&amp;", "&").replace("&lt;", "<").replace("&quot;", "\""), 120)) / 10.0;
                let (x, y): (f64, f64) = (attribute(head, "x").unwrap().parse().unwrap(), attribute(head, "y").unwrap().parse().unwrap());
                let left = match attribute(head, "text-anchor").unwrap_or(&anchor) {
                    "start" => x,
                    "middle" => x - width / 2.0,
                    _ => x - width,
                };
                let own = (left, y - 10.0, left + width, y + 1.8);
                assert!(
                    own.0 >= -0.1 && own.2 <= view[2] + 0.1 && own.1 >= view[1] - 1.0 && own.3 <= view[1] + view[3] + 0.1,
                    "{subject:?}: {words} {own:?} {view:?}"
                );
                let meets = boxes.iter().any(|other| own.0 < other.2 - 0.1 && other.0 < own.2 - 0.1 && own.1 < other.3 - 0.1 && other.1 < own.3 - 0.1);
                assert!(!meets, "{subject:?}: {words} overlaps");
                boxes.push(own);
            }
        }
    }
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    tag.split_once(&format!(" {name}=\"")).and_then(|(_, rest)| rest.split('"').next())
}

#[test]
fn the_median_chart_of_an_indicator_is_under_four_kilobytes() {
    let site = sentences::site();
    for edition in site.portal.edition_indices() {
        let voice = Voice::new(&site.portal, &site.theme, edition);
        let indicators = all(&site.portal).into_iter().filter(|subject| matches!(subject, Subject::Indicator(..)));
        let mut sizes: Vec<usize> = indicators.filter_map(|subject| Some(subject.plot(&voice).chart?.draw().len())).collect();
        sizes.sort_unstable();
        assert!(sizes[sizes.len() / 2] < 4096, "{edition:?}: {sizes:?}");
    }
}

#[test]
fn colours_are_left_to_the_theme() {
    let site = sentences::site();
    let voice = Voice::new(&site.portal, &site.theme, EditionIx(0));
    for subject in all(&site.portal) {
        let svg = subject.plot(&voice).chart.map(|chart| chart.draw()).unwrap_or_default();
        let tags = svg.split('<').filter_map(|part| part.split('>').next());
        for tag in tags {
            assert!([" fill=", " stroke=", " style=", " color="].iter().all(|attribute| !tag.contains(attribute)), "{subject:?}: {tag}");
        }
    }
    // In the style sheet a colour has a name, which the theme may change, before it is used.
    let style = std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/styles/30-chart.css")).unwrap();
    let used = style.lines().filter(|line| !line.trim_start().starts_with("--"));
    let hex = |line: &&str| line.split('#').skip(1).any(|rest| rest.starts_with(|c: char| c.is_ascii_hexdigit()));
    assert_eq!(used.filter(hex).collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn the_script_of_the_charts_is_small() {
    let script = std::fs::read(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/scripts/chart.js")).unwrap();
    assert!(script.len() < 4096, "{}", script.len());
}
