//! Links of a page to its neighbours, without the way up to the edition's folder and down again: `../../plan/25-1/` is `../25-1/` from `plan/25/`.

/// The page at a path below the edition's folder, with shorter links.
pub(super) fn shortened(page: String, path: &str) -> String {
    let folders: Vec<&str> = path.split('/').rev().skip(1).collect::<Vec<_>>().into_iter().rev().collect();
    let Some(first) = folders.first() else { return page };
    let far = format!("\"{}{first}/", "../".repeat(folders.len()));
    let mut out = String::with_capacity(page.len());
    let mut done = 0;
    for at in memchr::memmem::find_iter(page.as_bytes(), &far) {
        let mut rest = &page[at + far.len()..];
        let mut shared = 1;
        while let Some(behind) = folders.get(shared).and_then(|folder| rest.strip_prefix(folder)?.strip_prefix('/')) {
            (rest, shared) = (behind, shared + 1);
        }
        out.push_str(&page[done..=at]);
        (shared..folders.len()).for_each(|_| out.push_str("../"));
        done = page.len() - rest.len();
    }
    out.push_str(&page[done..]);
    out
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn links_to_neighbours_take_the_short_way() {
        let links = |all: [&str; 6]| all.map(|href| format!("<a href=\"{href}\">")).concat();
        let far = [
            "../../../plan/x/index.html",
            "../../../plan/indicators/b/index.html#c",
            "../../../plan/indicators/a/chart.csv",
            "../../../planner/index.html",
            "../../../topics/index.html",
            "../../../../en/plan/indicators/a/index.html",
        ];
        let near = [
            "../../x/index.html",
            "../b/index.html#c",
            "chart.csv",
            "../../../planner/index.html",
            "../../../topics/index.html",
            "../../../../en/plan/indicators/a/index.html",
        ];
        assert_eq!(shortened(links(far), "plan/indicators/a/index.html"), links(near));
        assert_eq!(shortened(links(far), "index.html"), links(far));
    }
}
