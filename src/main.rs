//! The program.
fn main() {
    let sources = shirube::source::Sources::read(std::path::Path::new(".")).unwrap();
    let start = std::time::Instant::now();
    let prepared = shirube::pipeline::prepare(&sources);
    let t = start.elapsed();
    let text = shirube::report::draw::text(&prepared.report, std::env::args().any(|a| a == "ja"));
    anstream::print!("{text}");
    let mut by: std::collections::BTreeMap<&str, usize> = Default::default();
    for f in prepared.report.findings() { *by.entry(f.rule).or_default() += 1; }
    anstream::println!("{:?} {by:?}", t);
    let Some(site) = prepared.site else { return };
    let start = std::time::Instant::now();
    let mut bytes = 0;
    let mut n = 0;
    for (path, _) in site.manifest.files() {
        match site.render(path) {
            Some(Ok(out)) => { bytes += out.len(); n += 1; let p = std::path::Path::new("/tmp/out").join(path.as_str()); std::fs::create_dir_all(p.parent().unwrap()).unwrap(); std::fs::write(p, out).unwrap(); }
            Some(Err(e)) => { anstream::println!("{} {}", e.template, e.cause); break; }
            None => {}
        }
    }
    anstream::println!("{n} files {bytes} bytes {:?}", start.elapsed());
}
