//! Boxes and lines on the sheet, in tenths of a unit of the `viewBox`, and whether they meet.

/// A box; `right` and `bottom` lie outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    /// Left edge.
    pub left: i32,
    /// Upper edge.
    pub top: i32,
    /// Right edge.
    pub right: i32,
    /// Lower edge.
    pub bottom: i32,
}

/// A straight line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segment {
    /// One end.
    pub from: (i32, i32),
    /// The other end.
    pub to: (i32, i32),
}

impl Area {
    /// A box around a point.
    pub fn around((x, y): (i32, i32), reach: i32) -> Self {
        Area { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }
    }

    /// The box with so much more on each side.
    pub fn grown(self, by: i32) -> Self {
        Area { left: self.left - by, top: self.top - by, right: self.right + by, bottom: self.bottom + by }
    }

    /// Whether the two have room in common.
    pub fn overlaps(&self, other: &Area) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// Whether it lies inside the other, edges included.
    pub fn lies_in(&self, other: &Area) -> bool {
        other.left <= self.left && self.right <= other.right && other.top <= self.top && self.bottom <= other.bottom
    }

    /// The middle from left to right.
    pub fn centre(&self) -> i32 {
        (self.left + self.right) / 2
    }

    pub(super) fn middle(&self) -> i32 {
        (self.top + self.bottom) / 2
    }

    pub(super) fn crossed_by(&self, segment: &Segment) -> bool {
        let ((ax, ay), (bx, by)) = (segment.from, segment.to);
        if ax.max(bx) <= self.left || ax.min(bx) >= self.right || ay.max(by) <= self.top || ay.min(by) >= self.bottom {
            return false;
        }
        // The line misses the box if all four corners lie on one side of it.
        let side = |x: i32, y: i32| i64::from(bx - ax) * i64::from(y - ay) - i64::from(by - ay) * i64::from(x - ax);
        let corners = [side(self.left, self.top), side(self.right, self.top), side(self.left, self.bottom), side(self.right, self.bottom)];
        !(corners.iter().all(|side| *side > 0) || corners.iter().all(|side| *side < 0))
    }
}
