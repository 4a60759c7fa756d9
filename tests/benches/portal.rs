//! Cost of a build over generated portals: `cargo bench --bench portal`. Prints, for 1,000 and 10,000 pages: time on the wall, CPU time a
//! page, peak memory. Figures are for reading; no test depends on them.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout, reason = "a benchmark prints what it measured")]

mod generated;

use std::time::Instant;

use rayon::prelude::*;

fn main() {
    println!("{:>7} {:>8} {:>11} {:>11} {:>13} {:>11}", "pages", "files", "prepare ms", "render ms", "CPU us a page", "peak MB");
    for pages in [1_000, 10_000] {
        measure(pages);
    }
}

fn measure(pages: usize) {
    let sources = generated::portal(pages);
    let (wall, cpu) = (Instant::now(), cpu_ticks());
    let prepared = shirube::pipeline::prepare(&sources);
    let prepare = wall.elapsed();
    let Some(site) = prepared.site else {
        println!("{}", shirube::report::draw::text(&prepared.report, false));
        return;
    };
    let wall = Instant::now();
    let files: Vec<_> = site.manifest.files().map(|(path, _)| path).collect();
    let bytes: usize = files.par_iter().map(|path| site.render(path).and_then(Result::ok).map_or(0, |content| content.len())).sum();
    let render = wall.elapsed();
    let count = files.iter().filter(|path| path.as_str().ends_with(".html")).count();
    let micros = (cpu_ticks() - cpu) as f64 * 10_000.0 / count as f64;
    println!(
        "{count:>7} {:>8} {:>11.1} {:>11.1} {micros:>13.1} {:>11}",
        files.len(),
        prepare.as_secs_f64() * 1e3,
        render.as_secs_f64() * 1e3,
        peak_megabytes()
    );
    println!("        {:.1} KB a page", bytes as f64 / 1000.0 / files.len() as f64);
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
