//! Cost of a build over generated portals: `cargo bench --bench portal`. Prints, for 1,000 and 10,000 pages: time on the wall, CPU time a
//! page, peak memory; share cards and sound apart. Figures are for reading; no test depends on them.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout, reason = "a benchmark prints what it measured")]

mod generated;

use std::time::Instant;

use rayon::prelude::*;
use shirube::manifest::Job;
use shirube::path::SitePath;
use shirube::pipeline::{Circumstances, Site};
use shirube::render;

fn main() {
    println!("{:>7} {:>8} {:>11} {:>11} {:>13} {:>11} {:>12}", "pages", "files", "prepare ms", "render ms", "CPU us a page", "peak MB", "KB a file");
    for pages in [1_000, 10_000] {
        measure(pages);
    }
}

fn measure(pages: usize) {
    let sources = generated::portal(pages);
    let (wall, cpu) = (Instant::now(), cpu_ticks());
    let prepared = shirube::pipeline::prepare_in(&sources, &Circumstances { cards: Some(false), ..Circumstances::default() });
    let prepare = wall.elapsed();
    let Some(site) = prepared.site else {
        println!("{}", shirube::report::draw::text(&prepared.report, false));
        return;
    };
    let wall = Instant::now();
    let files: Vec<_> = site.manifest.files().collect();
    let bytes: usize = files.par_iter().map(|(path, job)| made(&site, path, job)).sum();
    let render = wall.elapsed();
    let count = files.iter().filter(|(path, _)| path.as_str().ends_with(".html")).count();
    let micros = (cpu_ticks() - cpu) as f64 * 10_000.0 / count as f64;
    println!(
        "{count:>7} {:>8} {:>11.1} {:>11.1} {micros:>13.1} {:>11} {:>12.1}",
        files.len(),
        prepare.as_secs_f64() * 1e3,
        render.as_secs_f64() * 1e3,
        peak_megabytes(),
        bytes as f64 / 1000.0 / files.len() as f64
    );
}

/// Bytes that a file makes, with what is made of it, as the build makes them: what stands beside a page comes with the page.
fn made(site: &Site, path: &SitePath, job: &Job) -> usize {
    match job {
        Job::Beside { .. } => 0,
        Job::Page { edition, page } => render::companions(site, path, (*edition, *page))
            .map_or(0, |made| made.page.len() + made.beside.iter().map(|(_, bytes)| bytes.len()).sum::<usize>()),
        // The build makes them of the pages that it has rendered.
        Job::Words(edition) => render::words(site, *edition, Vec::new()).len(),
        _ => site.render(path).and_then(Result::ok).map_or(0, |bytes| bytes.len()),
    }
}

/// CPU time of this process in ticks of 10 ms (Linux), user and system together.
fn cpu_ticks() -> u64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(") ").next().unwrap_or("").split_whitespace().collect();
    [11, 12].iter().filter_map(|at| fields.get(*at)?.parse::<u64>().ok()).sum()
}

/// Peak memory of this process in megabytes (Linux).
fn peak_megabytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or_default().to_owned();
    line.split_whitespace().nth(1).and_then(|number| number.parse::<u64>().ok()).unwrap_or(0) / 1024
}
