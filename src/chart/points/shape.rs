//! The shapes of the marks: one per role, and what is inside them per series.
//!
//! Roles are different elements as well as different pictures, so that a machine can tell that they do not differ by colour alone.

use crate::chart::sheet::Sheet;

use super::PointKind;

/// How far a mark reaches from its middle, its edge line included; tenths.
pub(super) fn reach(kind: PointKind) -> i32 {
    match kind {
        PointKind::Actual | PointKind::Estimate | PointKind::Interim => 50,
        PointKind::Target => 55,
        PointKind::Final => 80,
        PointKind::Result => 65,
    }
}

/// The word for a role in classes and `data-series`.
pub(super) fn word(kind: PointKind) -> &'static str {
    match kind {
        PointKind::Actual => "actual",
        PointKind::Estimate => "estimate",
        PointKind::Interim => "interim",
        PointKind::Target => "target",
        PointKind::Final => "final",
        PointKind::Result => "result",
    }
}

/// Draws the shape of a role at a place.
pub(super) fn draw(sheet: &Sheet, kind: PointKind, (x, y): (i32, i32)) {
    match kind {
        PointKind::Actual => sheet.shape("circle", &[("cx", x), ("cy", y), ("r", 42)]),
        PointKind::Estimate => sheet.shape("ellipse", &[("cx", x), ("cy", y), ("rx", 40), ("ry", 40)]),
        PointKind::Interim => sheet.shape("rect", &[("x", x - 38), ("y", y - 38), ("width", 76), ("height", 76)]),
        PointKind::Target => sheet.corners("polygon", [(x, y - 50), (x + 50, y), (x, y + 50), (x - 50, y)]),
        PointKind::Final => sheet.lozenge((x, y), 72),
        PointKind::Result => sheet.outline(&[(x, y - 58), (x + 56, y + 42), (x - 56, y + 42)]),
    }
}

/// Draws what tells the second and later series apart inside a shape; the first has nothing there.
pub(super) fn draw_inside(sheet: &Sheet, series: usize, (x, y): (i32, i32)) {
    if series % 4 == 1 || series % 4 == 3 {
        sheet.shape("line", &[("x1", x), ("y1", y), ("x2", x), ("y2", y)]);
    }
    if series % 4 >= 2 {
        sheet.corners("polyline", [(x - 20, y), (x + 20, y)]);
    }
}
