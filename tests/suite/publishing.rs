//! Publishing: a site changes as a whole or not at all.

use std::fs::{self, File};
use std::path::Path;
use std::time::{Duration, SystemTime};

use shirube::path::SitePath;
use shirube::publish::{Cause, Change, Publication, Summary};

const LONG_AGO: Duration = Duration::from_secs(1_000_000_000);

fn path(text: &str) -> SitePath {
    SitePath::parse(text).unwrap()
}

fn publish(target: &Path, files: &[(&str, &str)]) -> Summary {
    let publication = Publication::open(target).unwrap();
    for (name, content) in files {
        publication.put(&path(name), content.as_bytes()).unwrap();
    }
    publication.finish().unwrap()
}

/// Everything below a folder: names and content.
fn everything(folder: &Path) -> Vec<(String, String)> {
    let files = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    files.map(|entry| (entry.path().strip_prefix(folder).unwrap().display().to_string(), fs::read_to_string(entry.path()).unwrap())).collect()
}

fn names(folder: &Path) -> Vec<String> {
    everything(folder).into_iter().map(|(name, _)| name).collect()
}

fn make_old(file: &Path) {
    File::options().write(true).open(file).unwrap().set_modified(SystemTime::UNIX_EPOCH + LONG_AGO).unwrap();
}

fn age(file: &Path) -> SystemTime {
    fs::metadata(file).unwrap().modified().unwrap()
}

#[test]
fn an_unchanged_file_keeps_its_time_stamp_and_a_changed_one_does_not() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("public");
    assert_eq!(publish(&target, &[("index.html", "one"), ("ja/index.html", "two")]), Summary { new: 2, ..Summary::default() });
    make_old(&target.join("index.html"));
    make_old(&target.join("ja/index.html"));
    let summary = publish(&target, &[("index.html", "one"), ("ja/index.html", "TWO"), ("en/index.html", "three")]);
    assert_eq!(summary, Summary { new: 1, changed: 1, unchanged: 1, removed: 0 });
    assert_eq!(age(&target.join("index.html")), SystemTime::UNIX_EPOCH + LONG_AGO);
    assert!(age(&target.join("ja/index.html")) > SystemTime::UNIX_EPOCH + LONG_AGO);
    assert_eq!(fs::read_to_string(target.join("ja/index.html")).unwrap(), "TWO");
}

#[test]
fn a_put_says_what_became_of_the_file() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("public");
    publish(&target, &[("same", "x"), ("other", "x"), ("folder/file", "x")]);
    let publication = Publication::open(&target).unwrap();
    assert_eq!(publication.put(&path("same"), b"x").unwrap(), Change::Unchanged);
    assert_eq!(publication.put(&path("other"), b"y").unwrap(), Change::Changed);
    assert_eq!(publication.put(&path("folder"), b"x").unwrap(), Change::New);
    assert_eq!(publication.finish().unwrap(), Summary { new: 1, changed: 1, unchanged: 1, removed: 1 });
    assert_eq!(names(&target), [".shirube", "folder", "other", "same"]);
}

#[test]
fn files_of_the_last_site_that_are_not_put_vanish() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("public");
    publish(&target, &[("index.html", "one"), ("old/page.html", "two")]);
    assert_eq!(publish(&target, &[("index.html", "one")]), Summary { unchanged: 1, removed: 1, ..Summary::default() });
    assert_eq!(names(&target), [".shirube", "index.html"]);
    assert_eq!(names(home.path()), ["public/.shirube", "public/index.html"], "nothing is left beside the site");
}

#[test]
fn a_site_that_is_the_same_is_not_touched() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("public");
    publish(&target, &[("index.html", "one")]);
    make_old(&target.join(".shirube"));
    assert_eq!(publish(&target, &[("index.html", "one")]), Summary { unchanged: 1, ..Summary::default() });
    assert_eq!(age(&target.join(".shirube")), SystemTime::UNIX_EPOCH + LONG_AGO);
}

#[test]
fn a_folder_that_is_not_ours_is_refused_and_stays() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("thesis");
    fs::create_dir(&target).unwrap();
    fs::write(target.join("chapter-1.txt"), "years of work").unwrap();
    let failure = Publication::open(&target).unwrap_err();
    assert_eq!(failure.cause, Cause::NotOurs);
    assert_eq!(Publication::open(&target.join("chapter-1.txt")).unwrap_err().cause, Cause::NotOurs);
    assert_eq!(everything(home.path()), [("thesis/chapter-1.txt".to_owned(), "years of work".to_owned())]);
}

#[test]
fn a_dropped_publication_leaves_the_last_good_site() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("public");
    publish(&target, &[("index.html", "good")]);
    let before = everything(home.path());
    let publication = Publication::open(&target).unwrap();
    publication.put(&path("index.html"), b"half").unwrap();
    publication.put(&path("new/page.html"), b"half").unwrap();
    drop(publication);
    assert_eq!(everything(home.path()), before);
}

#[test]
fn what_a_killed_run_left_is_cleaned_and_nothing_else() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("public");
    for (folder, file) in [
        (".public.stage-4194305", ".shirube"),
        (".public.stage-mine", "notes.txt"),
        (".public.stage-4194306", "notes.txt"),
        (".other.stage-4194307", ".shirube"),
    ] {
        fs::create_dir(home.path().join(folder)).unwrap();
        fs::write(home.path().join(folder).join(file), "x").unwrap();
    }
    publish(&target, &[("index.html", "good")]);
    let left = [".other.stage-4194307/.shirube", ".public.stage-4194306/notes.txt", ".public.stage-mine/notes.txt", "public/.shirube", "public/index.html"];
    assert_eq!(names(home.path()), left);
}

#[test]
fn a_site_moved_away_by_a_killed_run_is_put_back() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("public");
    publish(&target, &[("index.html", "good")]);
    fs::rename(&target, home.path().join(".public.old-4194305")).unwrap();
    drop(Publication::open(&target).unwrap());
    assert_eq!(names(home.path()), ["public/.shirube", "public/index.html"]);
}

#[test]
fn two_publications_to_one_folder_do_not_mix() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("public");
    let first = Publication::open(&target).unwrap();
    assert_eq!(Publication::open(&target).unwrap_err().cause, Cause::Busy);
    first.put(&path("index.html"), b"first").unwrap();
    assert_eq!(first.finish().unwrap(), Summary { new: 1, ..Summary::default() });
    assert_eq!(fs::read_to_string(target.join("index.html")).unwrap(), "first");
}

#[test]
fn a_gitkeep_survives() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("public");
    fs::create_dir(&target).unwrap();
    fs::write(target.join(".gitkeep"), "").unwrap();
    publish(&target, &[("index.html", "one")]);
    publish(&target, &[("index.html", "two")]);
    assert_eq!(names(&target), [".gitkeep", ".shirube", "index.html"]);
}

#[test]
fn one_path_is_put_once_and_the_last_site_is_never_written_into() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("public");
    publish(&target, &[("index.html", "good")]);
    let publication = Publication::open(&target).unwrap();
    publication.put(&path("index.html"), b"good").unwrap();
    assert!(publication.put(&path("index.html"), b"evil").is_err());
    assert_eq!(fs::read_to_string(target.join("index.html")).unwrap(), "good");
}

#[test]
fn a_stage_that_was_taken_away_is_a_failure_and_no_half_site() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("public");
    publish(&target, &[("index.html", "good")]);
    let publication = Publication::open(&target).unwrap();
    publication.put(&path("index.html"), b"new").unwrap();
    let stage = fs::read_dir(home.path()).unwrap().map(|entry| entry.unwrap().path()).find(|path| *path != target).unwrap();
    fs::remove_dir_all(stage).unwrap();
    assert!(publication.put(&path("en/index.html"), b"new").is_err());
    assert!(publication.finish().is_err());
    assert_eq!(fs::read_to_string(target.join("index.html")).unwrap(), "good");
}

#[cfg(unix)]
#[test]
fn a_link_to_a_folder_stays_a_link() {
    let home = tempfile::tempdir().unwrap();
    let (real, link) = (home.path().join("www"), home.path().join("public"));
    fs::create_dir(&real).unwrap();
    std::os::unix::fs::symlink(&real, &link).unwrap();
    publish(&link, &[("index.html", "good")]);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(names(&real), [".shirube", "index.html"]);
}

#[test]
fn the_workflow_fetches_every_table_that_the_build_compares() {
    let workflow = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/.github/workflows/pages.yml")).unwrap();
    let tables = format!("for table in {}; do", shirube::changes::TABLES.join(" "));
    assert!(workflow.contains(&tables) && workflow.contains("fetch changes.json") && workflow.contains("--since"), "{workflow}");
}
