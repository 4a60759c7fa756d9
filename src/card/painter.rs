//! SVG to pixels, with the fonts of a theme and none of the machine's.
//!
//! A character that no font has is never drawn as a box: the sign 〓, by which Japanese printers mark a missing letter, stands in its
//! place, and [`Painter::missing`] tells which they are.

use std::collections::BTreeSet;
use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, ID, Source};
use resvg::usvg::{FontResolver, Options, Tree};
use skrifa::{FontRef, MetadataProvider};
use unicode_normalization::UnicodeNormalization;

use super::{HEIGHT, WIDTH, palette};

/// What draws the pictures, and how: a change here changes the name of every card, so that none is taken over from an earlier drawing.
const DRAWING: &str = "2, resvg 0.49.0, tiny-skia 0.12.0, png 0.18.1";

/// Stands for a character that no font has.
const MISSING: char = '〓';

/// Draws cards.
#[derive(Debug)]
pub struct Painter {
    options: Options<'static>,
    fonts: Vec<Arc<[u8]>>,
    hash: blake3::Hash,
}

impl Painter {
    /// A painter with these fonts: `card` is for all editions, `card-TAG` for one.
    pub fn new(fonts: &[(String, Arc<[u8]>)]) -> Self {
        let mut database = Database::new();
        let mut named: Vec<(String, ID)> = Vec::new();
        let mut hasher = blake3::Hasher::new();
        hasher.update(DRAWING.as_bytes());
        for (name, content) in fonts {
            hasher.update(content);
            let ids = database.load_font_source(Source::Binary(Arc::new(Arc::clone(content))));
            named.extend(ids.first().map(|id| (name.clone(), *id)));
        }
        let select = move |font: &resvg::usvg::Font, _: &mut Arc<Database>| {
            let wanted = font.families().iter().map(ToString::to_string);
            let find = |family: String| named.iter().find(|(name, _)| *name == family.trim_matches('"')).map(|(_, id)| *id);
            wanted.into_iter().find_map(find).or_else(|| named.first().map(|(_, id)| *id))
        };
        let font_resolver = FontResolver { select_font: Box::new(select), select_fallback: FontResolver::default_fallback_selector() };
        let options = Options { fontdb: Arc::new(database), font_resolver, ..Options::default() };
        Painter { options, fonts: fonts.iter().map(|(_, content)| Arc::clone(content)).collect(), hash: hasher.finalize() }
    }

    /// A card's SVG with a sign for each character that no font has, and those characters.
    pub fn legible(&self, svg: &str) -> (String, BTreeSet<char>) {
        let maps: Vec<_> = self.fonts.iter().filter_map(|font| FontRef::new(font).ok()).map(|font| font.charmap()).collect();
        let mut missing = BTreeSet::new();
        let mut read = |c: char| match c {
            ' '..='~' => Some(c),
            // Selectors of a character's shape have none of their own.
            '\u{FE00}'..='\u{FE0F}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' => None,
            _ if c.is_whitespace() || c.is_control() => Some(' '),
            _ if maps.iter().any(|map| map.map(c).is_some()) => Some(c),
            _ => {
                missing.insert(c);
                Some(MISSING)
            }
        };
        let legible = svg.nfc().filter_map(&mut read).collect();
        (legible, missing)
    }

    /// The beginning of the name of a card: the same for the same picture, another for any other.
    pub fn name(&self, svg: &str) -> String {
        let mut hasher = blake3::Hasher::new();
        hasher.update(self.hash.as_bytes()).update(svg.as_bytes());
        hasher.finalize().to_hex()[..12].to_owned()
    }

    /// The picture as PNG.
    ///
    /// # Errors
    /// What the drawing says of an SVG that it cannot read.
    pub fn png(&self, svg: &str) -> Result<Vec<u8>, String> {
        let tree = Tree::from_str(svg, &self.options).map_err(|error| error.to_string())?;
        let mut pixels = Pixmap::new(WIDTH, HEIGHT).ok_or_else(|| "no room for the pixels".to_owned())?;
        resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
        palette::png(pixels.data(), (WIDTH, HEIGHT), &palette::named(svg)).map_err(|error| error.to_string())
    }
}
