//! The same portal gives the same files: on every run, with one thread and with many.

use super::REAL;

#[test]
fn a_second_run_gives_the_same_bytes() {
    assert!(shirube::export::all(&REAL.portal, &REAL.theme) == REAL.files);
}

#[test]
fn one_thread_gives_the_same_bytes_as_many() {
    let one = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let many = rayon::ThreadPoolBuilder::new().num_threads(7).build().unwrap();
    let make = || shirube::export::all(&REAL.portal, &REAL.theme);
    assert!(one.install(make) == many.install(make));
}

#[test]
fn no_two_files_share_a_path_and_every_description_is_a_phrase() {
    let mut paths: Vec<&str> = REAL.files.iter().map(|file| file.path.as_str()).collect();
    paths.sort_unstable();
    assert!(paths.windows(2).all(|pair| pair[0] != pair[1]));
    for file in &REAL.files {
        assert!(REAL.portal.edition_indices().all(|edition| REAL.theme.phrases(edition).has(file.title_key)), "{}", file.title_key);
    }
}
