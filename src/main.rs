//! The program.
fn main() {
    let sources = shirube::source::Sources::read(std::path::Path::new(".")).unwrap();
    let start = std::time::Instant::now();
    let loaded = shirube::source::load(&sources);
    let t = start.elapsed();
    let text = shirube::report::draw::text(&loaded.report, std::env::args().any(|a| a == "ja"));
    anstream::print!("{text}");
    anstream::println!("{:?} findings {}", t, loaded.report.findings().len());
    let mut by: std::collections::BTreeMap<&str, usize> = Default::default();
    for f in loaded.report.findings() { *by.entry(f.rule).or_default() += 1; }
    anstream::println!("{by:?}");
}
