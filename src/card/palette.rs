//! Pixels to a small PNG: a palette of the card's own colours and of those that are used most; each other one becomes the nearest of them.
//!
//! The others are mixtures at the edges of letters and marks, so that this cannot be seen.

use std::collections::{BTreeMap, BTreeSet};

/// How many colours a card has at most. Twice as many make the file a twelfth larger and look the same.
const COLOURS: usize = 40;
/// Opaque pixels (red, green, blue, and one byte that does not count) as PNG with a palette; `own` colours are never replaced.
pub(super) fn png(pixels: &[u8], (width, height): (u32, u32), own: &BTreeSet<u32>) -> Result<Vec<u8>, png::EncodingError> {
    let colours: Vec<u32> = pixels.chunks_exact(4).map(|pixel| u32::from_be_bytes([0, pixel[0], pixel[1], pixel[2]])).collect();
    let counted = counted(&colours);
    let chosen = chosen(&counted, own);
    let nearest: BTreeMap<u32, u8> = counted.keys().map(|colour| (*colour, nearest(*colour, &chosen))).collect();
    let mut last = (u32::MAX, 0);
    let indices: Vec<u8> = colours
        .iter()
        .map(|colour| {
            if last.0 != *colour {
                last = (*colour, nearest.get(colour).copied().unwrap_or_default());
            }
            last.1
        })
        .collect();
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, width, height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(chosen.iter().flat_map(|colour| colour.to_be_bytes().into_iter().skip(1)).collect::<Vec<u8>>());
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&indices)?;
    writer.finish()?;
    Ok(out)
}

/// How often each colour is used. Most pixels are like the one before.
fn counted(colours: &[u32]) -> BTreeMap<u32, u32> {
    let mut counted = BTreeMap::new();
    for run in colours.chunk_by(|a, b| a == b) {
        if let Some(colour) = run.first() {
            *counted.entry(*colour).or_default() += run.len() as u32;
        }
    }
    counted
}

/// The card's own colours, however small their marks, then those that are used most.
fn chosen(counted: &BTreeMap<u32, u32>, own: &BTreeSet<u32>) -> Vec<u32> {
    let mut by_use: Vec<(bool, u32, u32)> = counted.iter().map(|(colour, pixels)| (own.contains(colour), *pixels, *colour)).collect();
    by_use.sort_unstable_by(|a, b| (b.0, b.1, a.2).cmp(&(a.0, a.1, b.2)));
    by_use.into_iter().take(COLOURS).map(|(.., colour)| colour).collect()
}

/// The colours that an SVG names: `#0b4a63`.
pub(super) fn named(svg: &str) -> BTreeSet<u32> {
    let digits = |part: &str| part.get(..6).and_then(|digits| u32::from_str_radix(digits, 16).ok());
    svg.split('#').skip(1).filter_map(digits).collect()
}

fn nearest(colour: u32, chosen: &[u32]) -> u8 {
    let part = |colour: u32, shift: u32| i32::try_from(colour >> shift & 255).unwrap_or_default();
    let distance = |other: u32| [16, 8, 0].map(|shift| (part(colour, shift) - part(other, shift)).pow(2)).iter().sum::<i32>();
    let found = chosen.iter().enumerate().min_by_key(|(at, other)| (distance(**other), *at));
    found.and_then(|(at, _)| u8::try_from(at).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{COLOURS, named, png};

    #[test]
    fn a_picture_of_few_colours_is_kept_as_it_is() {
        let pixels = [[255, 255, 255, 255], [1, 2, 3, 255], [255, 255, 255, 255], [200, 100, 50, 255]].concat();
        let written = png(&pixels, (2, 2), &BTreeSet::new()).unwrap();
        let mut reader = png::Decoder::new(std::io::Cursor::new(&written)).read_info().unwrap();
        let palette: Vec<u8> = reader.info().palette.clone().unwrap().to_vec();
        let mut indices = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut indices).unwrap();
        let read: Vec<u8> = indices.iter().flat_map(|at| palette[usize::from(*at) * 3..][..3].to_vec()).collect();
        assert_eq!(read, pixels.chunks(4).flat_map(|pixel| pixel[..3].to_vec()).collect::<Vec<u8>>());
    }

    #[test]
    fn a_picture_of_many_colours_keeps_those_that_are_used_most() {
        let many: Vec<u8> = (0..=255_u8).flat_map(|grey| [grey, grey, grey, 255]).chain([9, 9, 9, 255].repeat(256)).collect();
        let written = png(&many, (16, 32), &[0x00c8_c8c8].into()).unwrap();
        let reader = png::Decoder::new(std::io::Cursor::new(&written)).read_info().unwrap();
        let palette = reader.info().palette.clone().unwrap();
        assert_eq!((palette.len() / 3, &palette[..6]), (COLOURS, [200, 200, 200, 9, 9, 9].as_slice()), "its own colour, then the most used");
        assert_eq!(named("a{fill:#0b4a63;stroke:#fff}b{fill:#C8c8c8}"), [0x000b_4a63, 0x00c8_c8c8].into());
    }
}
