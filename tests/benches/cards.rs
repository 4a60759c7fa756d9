//! What a share card costs on one core: its words put together, and its picture drawn. Aim: under 100 ms each.
#![allow(missing_docs)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout, reason = "a benchmark prints what it measured")]

use std::sync::OnceLock;

use shirube::pipeline::{Site, prepare};

fn main() {
    divan::main();
}

fn site() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| prepare(&shirube::source::Sources::read(std::path::Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap()).site.unwrap())
}

/// One card of the real portal after the other, from SVG to PNG; the median is that of one card.
#[divan::bench(sample_count = 300, sample_size = 1)]
fn one_card(bencher: divan::Bencher) {
    let site = site();
    let count = site.cards.all().len();
    let next = std::cell::Cell::new(0);
    let number = || {
        next.set((next.get() + 37) % count);
        next.get()
    };
    bencher.with_inputs(number).bench_local_values(|number| site.cards.png(number).unwrap().unwrap());
}

/// The words of all cards of the real portal put together, nothing drawn.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn all_words(bencher: divan::Bencher) {
    let site = site();
    bencher.bench(|| shirube::page::cards::Cards::of(&site.portal, &site.theme, (&site.pages, site.shared.breaks()), &mut Vec::new()));
}
