//! What plotters draws on: SVG by meaning. Classes instead of colours, real text, groups that the caller opens and closes.
//!
//! plotters owns its backend while it draws, so the caller keeps a second hold on the same [`Sheet`] and switches groups between two
//! series. What is drawn with an opacity of 0 is left out.
//! Leaves to others: what a group means, and every colour.

use std::convert::Infallible;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};

use super::metrics;
use super::sheet::{Anchor, Sheet};

/// plotters' side of a [`Sheet`].
#[derive(Debug, Clone)]
pub struct SvgBackend {
    sheet: Sheet,
    size: (u32, u32),
}

impl SvgBackend {
    /// A backend that writes on this sheet; width and height in tenths.
    pub fn new(sheet: &Sheet, width: i32, height: i32) -> Self {
        SvgBackend { sheet: sheet.clone(), size: (width.unsigned_abs(), height.unsigned_abs()) }
    }
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for SvgBackend {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, at: BackendCoord, color: BackendColor) -> Drawn {
        if color.alpha > 0.0 {
            self.sheet.shape("rect", &[("x", at.0), ("y", at.1), ("width", 1), ("height", 1)]);
        }
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        if style.color().alpha > 0.0 {
            self.sheet.line(from, to);
        }
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, _fill: bool) -> Drawn {
        if style.color().alpha > 0.0 {
            let (width, height) = ((to.0 - from.0).abs(), (to.1 - from.1).abs());
            self.sheet.shape("rect", &[("x", from.0.min(to.0)), ("y", from.1.min(to.1)), ("width", width), ("height", height)]);
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        if style.color().alpha > 0.0 {
            self.sheet.corners("polyline", path);
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, centre: BackendCoord, radius: u32, style: &S, _fill: bool) -> Drawn {
        if style.color().alpha > 0.0 {
            self.sheet.shape("circle", &[("cx", centre.0), ("cy", centre.1), ("r", i32::try_from(radius).unwrap_or(i32::MAX))]);
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, corners: I, style: &S) -> Drawn {
        if style.color().alpha > 0.0 {
            self.sheet.corners("polygon", corners);
        }
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, at: BackendCoord) -> Drawn {
        if style.color().alpha > 0.0 {
            let anchor = match style.anchor().h_pos {
                HPos::Left => Anchor::Start,
                HPos::Center => Anchor::Middle,
                HPos::Right => Anchor::End,
            };
            let size = style.size() as i32;
            let drop = match style.anchor().v_pos {
                VPos::Top => metrics::ascent(size),
                VPos::Center => metrics::ascent(size) - (metrics::ascent(size) + metrics::descent(size)) / 2,
                VPos::Bottom => -metrics::descent(size),
            };
            self.sheet.text((at.0, at.1 + drop), anchor, text);
        }
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(&self, text: &str, style: &T) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = style.size() as i32;
        let height = metrics::ascent(size) + metrics::descent(size);
        Ok((metrics::width(text, size).unsigned_abs(), height.unsigned_abs()))
    }
}

#[cfg(test)]
mod tests {
    use plotters::chart::ChartBuilder;
    use plotters::drawing::IntoDrawingArea;
    use plotters::style::{BLACK, Color, TRANSPARENT};

    use super::SvgBackend;
    use crate::chart::sheet::Sheet;

    #[test]
    fn plotters_own_axes_become_short_paths_and_real_text() -> Result<(), Box<dyn std::error::Error>> {
        let sheet = Sheet::new();
        sheet.open("g", &[("class", "axes")]);
        let root = SvgBackend::new(&sheet, 2000, 1000).into_drawing_area();
        let mut chart = ChartBuilder::on(&root).x_label_area_size(200).y_label_area_size(400).build_cartesian_2d(0f64..2.0, 0f64..1.0)?;
        let style = ("sans-serif", 120);
        chart
            .configure_mesh()
            .disable_x_mesh()
            .light_line_style(TRANSPARENT)
            .bold_line_style(BLACK.filled())
            .y_labels(3)
            .x_labels(3)
            .label_style(style)
            .draw()?;
        drop((chart, root));
        let svg = sheet.finish();
        assert!(svg.starts_with("<g class=\"axes\"><path d=\"M40 79.9h"), "{svg}");
        assert!(svg.contains("text-anchor=\"end\">1.0</text>") && svg.contains("text-anchor=\"middle\">2.0</text>"), "{svg}");
        assert!(!svg.contains("rgb") && !svg.contains('#') && svg.ends_with("</g>"), "{svg}");
        Ok(())
    }
}
