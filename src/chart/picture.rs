//! What every chart begins with: the `svg` element with its name, its sentence and its size, alone or in a region that moves sideways.

use super::pen::units;
use super::sheet::Sheet;

/// Width of a chart that fits a screen of 320 px with margins of 16 px, so that its text is not drawn below its size; tenths.
pub const NARROW: i32 = 2880;
/// Charts that are not wider grow with the page; wider ones keep their size and move sideways.
const GROWS: i32 = NARROW + NARROW / 8;

/// The words of a chart as a whole; every text is ready-made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Beginning of the ids of its elements; unique in the page.
    pub id: String,
    /// Its name.
    pub title: String,
    /// One sentence with its key figures.
    pub description: String,
    /// What kind of picture it is: 折れ線グラフ.
    pub role_description: String,
    /// Name of the region in which a wide chart is moved sideways.
    pub region_label: String,
}

/// The upper edge, width and height of a drawing, in tenths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extent {
    /// Its upper edge: 0, or less where texts stand above the plot.
    pub top: i32,
    /// Its width.
    pub width: i32,
    /// Its lower edge.
    pub bottom: i32,
}

impl Picture {
    /// Opens the region; what follows stands in it.
    pub fn open_region(&self, sheet: &Sheet) {
        sheet.open("div", &[("class", "chart-plot"), ("role", "region"), ("tabindex", "0"), ("aria-label", &self.region_label)]);
    }

    /// Opens the `svg` element and writes name and sentence.
    pub fn open(&self, sheet: &Sheet, extent: Extent) {
        let (title, description) = (format!("{}-t", self.id), format!("{}-d", self.id));
        let Extent { top, width, bottom } = extent;
        let height = bottom - top;
        let class = if width <= GROWS { "chart-svg chart-narrow" } else { "chart-svg" };
        let view_box = format!("0 {} {} {}", units(top), units(width), units(height));
        sheet.open(
            "svg",
            &[
                ("class", class),
                ("viewBox", &view_box),
                ("width", &units(width)),
                ("height", &units(height)),
                ("role", "graphics-document document"),
                ("aria-roledescription", &self.role_description),
                ("aria-labelledby", &title),
                ("aria-describedby", &description),
                ("focusable", "false"),
            ],
        );
        sheet.words("title", &[("id", &title)], &self.title);
        sheet.words("desc", &[("id", &description)], &self.description);
    }
}
