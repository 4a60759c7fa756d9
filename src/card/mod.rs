//! Share cards: a title, one sentence and a chart become a picture of 1200 × 630 that stands for a page where it is shared.
//!
//! In go ready-made words and a chart; out come an SVG with concrete colours, and from it, with the fonts of the theme and none of the
//! machine's, a small PNG. Same input, same bytes. Leaves to others: which pages have a card and what it says ([`crate::page`]), the
//! colours and the fonts ([`crate::theme`]).
//!
//! - [`fit`]: text in lines, as large as the room allows.
//! - [`drawing`]: where everything stands.
//! - `painter`: SVG to pixels; `palette`: pixels to a small PNG. Only with the feature `cards`.

pub mod drawing;
pub mod fit;
#[cfg(feature = "cards")]
mod painter;
#[cfg(feature = "cards")]
mod palette;

pub use drawing::Card;
#[cfg(feature = "cards")]
pub use painter::Painter;

/// The width of a card in pixels.
pub const WIDTH: u32 = 1200;
/// The height of a card in pixels.
pub const HEIGHT: u32 = 630;
