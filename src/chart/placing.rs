//! Texts beside marks, without overlap.
//!
//! Each text goes to the first free place of a fixed list: near the mark, then farther off with a leader line. What was placed stands in
//! the way of what comes later, so that the order of the calls is the order of importance. All lengths are tenths of a unit of the `viewBox`.
//! Leaves to others: what to do when no place is free.

use super::geometry::{Area, Segment};

/// A side of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Over it.
    Above,
    /// Under it.
    Below,
    /// After it.
    Right,
    /// Before it.
    Left,
}

/// Where a text went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    /// The room of the text.
    pub area: Area,
    /// From the mark to the text, where it stands far off.
    pub leader: Option<Segment>,
}

/// Between a mark and its text.
const GAP: i32 = 30;
/// How much farther off than [`GAP`] a text with a leader line may stand.
const FAR: [i32; 5] = [90, 170, 270, 390, 530];
/// Sideways shifts of a text above or below, in hundredths of its width.
const SHIFTS: [i32; 7] = [0, -30, 30, -55, 55, -90, 90];

/// What is already on the sheet, and the frame inside which texts must stay.
#[derive(Debug, Clone)]
pub struct Placer {
    /// Texts stay inside.
    pub frame: Area,
    areas: Vec<Area>,
    segments: Vec<Segment>,
}

impl Placer {
    /// An empty sheet with this frame.
    pub fn new(frame: Area) -> Self {
        Placer { frame, areas: Vec::new(), segments: Vec::new() }
    }

    /// Keeps texts off this box.
    pub fn block(&mut self, area: Area) {
        self.areas.push(area);
    }

    /// Keeps texts off this line.
    pub fn block_line(&mut self, segment: Segment) {
        self.segments.push(segment);
    }

    /// Puts a text of this size beside a mark, at the side that is preferred if it is free. `None` if no place is free.
    pub fn place(&mut self, mark: Area, size: (i32, i32), prefer: Side) -> Option<Placed> {
        let placed = self.near(mark, size, prefer).or_else(|| self.far(mark, size, prefer))?;
        self.take(placed);
        Some(placed)
    }

    /// The same without leader lines: straight above or below at any distance.
    pub fn place_in_column(&mut self, mark: Area, size: (i32, i32), prefer: Side) -> Option<Placed> {
        let column = FAR.iter().flat_map(|far| [(Side::Above, *far), (Side::Below, *far)]);
        let far = column.map(|(side, far)| beside(mark, size, (side, 0), GAP + far)).find(|area| self.is_free(area));
        let area = self.near(mark, size, prefer).map(|placed| placed.area).or(far)?;
        let placed = Placed { area, leader: None };
        self.take(placed);
        Some(placed)
    }

    /// Puts a text into a row above the frame, as near to its mark as there is room; the frame grows by as many rows as are needed.
    pub fn place_in_rows(&mut self, mark: Area, size: (i32, i32)) -> Placed {
        let (width, height) = size;
        let mut bottom = self.frame.top;
        loop {
            let area = |left: i32| Area { left, top: bottom - height, right: left + width, bottom };
            let wish = (mark.centre() - width / 2).clamp(self.frame.left, (self.frame.right - width).max(self.frame.left));
            let ends = self.areas.iter().flat_map(|area| [area.right, area.left - width]).chain([wish]);
            let inside = ends.filter(|left| *left >= self.frame.left && left + width <= self.frame.right.max(self.frame.left + width));
            let best = inside.filter(|left| !self.areas.iter().any(|taken| taken.overlaps(&area(*left)))).min_by_key(|left| (left - wish).abs());
            if let Some(left) = best {
                let placed = Placed { area: area(left), leader: leader(mark, area(left)) };
                self.areas.push(placed.area);
                return placed;
            }
            bottom -= height;
        }
    }

    fn near(&self, mark: Area, size: (i32, i32), prefer: Side) -> Option<Placed> {
        let places = near_places(prefer);
        places.iter().map(|place| beside(mark, size, *place, GAP)).find(|area| self.is_free(area)).map(|area| Placed { area, leader: None })
    }

    fn far(&self, mark: Area, size: (i32, i32), prefer: Side) -> Option<Placed> {
        let sides = if prefer == Side::Below { [Side::Below, Side::Above] } else { [Side::Above, Side::Below] };
        let places = FAR.iter().flat_map(|far| sides.map(|side| (side, *far))).flat_map(|(side, far)| SHIFTS.map(|shift| (side, shift, far)));
        places.map(|(side, shift, far)| beside(mark, size, (side, shift), GAP + far)).find_map(|area| {
            let leader = leader(mark, area);
            let clear = |leader: &Segment| !self.areas.iter().any(|taken| *taken != mark && taken.crossed_by(leader));
            (self.is_free(&area) && leader.as_ref().is_none_or(clear)).then_some(Placed { area, leader })
        })
    }

    fn is_free(&self, area: &Area) -> bool {
        let lines = area.grown(8);
        area.lies_in(&self.frame) && !self.areas.iter().any(|taken| taken.overlaps(area)) && !self.segments.iter().any(|segment| lines.crossed_by(segment))
    }

    fn take(&mut self, placed: Placed) {
        self.areas.push(placed.area);
        self.segments.extend(placed.leader);
    }
}

fn near_places(prefer: Side) -> [(Side, i32); 11] {
    use Side::{Above, Below, Left, Right};
    match prefer {
        Above => [(Above, 0), (Above, -25), (Above, 25), (Below, 0), (Above, -50), (Above, 50), (Below, 25), (Below, -25), (Right, 0), (Left, 0), (Below, 50)],
        Below => [(Below, 0), (Below, 25), (Below, -25), (Above, 0), (Below, 50), (Below, -50), (Above, -25), (Above, 25), (Right, 0), (Left, 0), (Above, -50)],
        Right => [(Right, 0), (Above, 50), (Below, 50), (Above, 25), (Below, 25), (Above, 0), (Below, 0), (Left, 0), (Above, -25), (Below, -25), (Above, -50)],
        Left => [(Left, 0), (Above, -50), (Below, -50), (Above, -25), (Below, -25), (Above, 0), (Below, 0), (Right, 0), (Above, 25), (Below, 25), (Above, 50)],
    }
}

/// The box of a text at a side of a mark, shifted by hundredths of its width, so far off.
fn beside(mark: Area, (width, height): (i32, i32), (side, shift): (Side, i32), gap: i32) -> Area {
    let across = mark.centre() - width / 2 + width * shift / 100;
    let (left, top) = match side {
        Side::Above => (across, mark.top - gap - height),
        Side::Below => (across, mark.bottom + gap),
        Side::Right => (mark.right + gap, mark.middle() - height / 2),
        Side::Left => (mark.left - gap - width, mark.middle() - height / 2),
    };
    Area { left, top, right: left + width, bottom: top + height }
}

/// From the edge of a mark to the edge of its text, above or below.
fn leader(mark: Area, text: Area) -> Option<Segment> {
    let end = mark.centre().clamp(text.left.min(text.right - 40) + 20, text.right - 20);
    let (from, to) = if text.bottom <= mark.top { (mark.top - 15, text.bottom + 10) } else { (mark.bottom + 15, text.top - 10) };
    ((from - to).abs() > 30).then_some(Segment { from: (mark.centre(), from), to: (end, to) })
}

#[cfg(test)]
mod tests {
    use super::{Placer, Side};
    use crate::chart::geometry::{Area, Segment};

    const FRAME: Area = Area { left: 0, top: 0, right: 1000, bottom: 1000 };

    #[test]
    fn a_text_leaves_its_favourite_side_when_a_line_runs_there() {
        let mark = Area::around((500, 500), 40);
        let mut placer = Placer::new(FRAME);
        placer.block_line(Segment { from: (0, 400), to: (1000, 400) });
        let placed = placer.place(mark, (200, 100), Side::Above).unwrap();
        assert!(placed.area.top > mark.bottom && placed.leader.is_none());
    }

    #[test]
    fn a_text_without_room_nearby_goes_far_and_gets_a_leader() {
        let mark = Area::around((500, 500), 40);
        let mut placer = Placer::new(FRAME);
        placer.block(Area { left: 100, top: 340, right: 900, bottom: 460 });
        placer.block(Area { left: 100, top: 460, right: 440, bottom: 680 });
        placer.block(Area { left: 560, top: 460, right: 900, bottom: 680 });
        placer.block(Area { left: 440, top: 550, right: 480, bottom: 600 });
        let placed = placer.place(mark, (200, 100), Side::Above).unwrap();
        assert!(placed.area.top > 680 && placed.leader.is_some(), "{placed:?}");
    }

    #[test]
    fn rows_always_have_room() {
        let mut placer = Placer::new(FRAME);
        placer.block(FRAME);
        let areas: Vec<Area> = (0..20).map(|x| placer.place_in_rows(Area::around((x * 40, 500), 40), (400, 100)).area).collect();
        for (index, area) in areas.iter().enumerate() {
            assert!(area.left >= 0 && area.right <= 1000 && area.bottom <= 0);
            assert!(areas[..index].iter().all(|other| !other.overlaps(area)));
        }
        assert!(areas.iter().all(|area| area.top >= -2000), "no row stays empty");
    }
}
