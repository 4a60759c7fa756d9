//! An SVG that is being written: groups that the caller opens and closes, real text, lengths in tenths.
//!
//! Lengths are whole tenths of a unit of the `viewBox`: plotters counts in whole numbers, and whole units would show as steps. Lines drawn
//! one after the other become one path. Names and values of attributes are words of our own or escaped.
//! Leaves to others: what a group means, and every colour.

use std::cell::RefCell;
use std::fmt::Write as _;
use std::rc::Rc;

use super::pen::{Pen, push_escaped, push_pair};

/// Which point of a text its place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Anchor {
    /// The left end.
    #[default]
    Start,
    /// The middle.
    Middle,
    /// The right end.
    End,
}

impl Anchor {
    pub(super) fn word(self) -> &'static str {
        match self {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        }
    }
}

/// An SVG that is being written; clones write on the same sheet.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    pen: Rc<RefCell<Pen>>,
}

impl Sheet {
    /// An empty sheet.
    pub fn new() -> Self {
        let sheet = Sheet::default();
        sheet.pen.borrow_mut().out.reserve(4096);
        sheet
    }

    /// Opens an element. Values are escaped.
    pub fn open(&self, name: &'static str, attributes: &[(&str, &str)]) {
        let mut pen = self.pen.borrow_mut();
        pen.start(name);
        for (key, value) in attributes {
            pen.attribute(key, value);
        }
        pen.out.push('>');
        let anchor = pen.anchor;
        pen.open.push((name, anchor));
    }

    /// Opens a group whose texts have this anchor.
    pub fn open_texts(&self, class: &str, anchor: Anchor) {
        self.open("g", &[("class", class), ("text-anchor", anchor.word())]);
        self.pen.borrow_mut().anchor = anchor;
    }

    /// Closes the element that was opened last.
    pub fn close(&self) {
        let mut pen = self.pen.borrow_mut();
        if let Some((name, anchor)) = pen.open.pop() {
            pen.end_path();
            pen.anchor = anchor;
            let _ = write!(pen.out, "</{name}>");
        }
    }

    /// An element that holds words: `title`, `desc`.
    pub fn words(&self, name: &'static str, attributes: &[(&str, &str)], words: &str) {
        self.open(name, attributes);
        push_escaped(&mut self.pen.borrow_mut().out, words);
        self.close();
    }

    /// An empty element with lengths in tenths.
    pub fn shape(&self, name: &'static str, lengths: &[(&str, i32)]) {
        let mut pen = self.pen.borrow_mut();
        pen.start(name);
        for (key, length) in lengths {
            pen.length(key, *length);
        }
        pen.out.push_str("/>");
    }

    /// A square that stands on its corner; centre and half the diagonal in tenths.
    pub fn lozenge(&self, centre: (i32, i32), reach: i32) {
        let side = reach * 141 / 100;
        let mut pen = self.pen.borrow_mut();
        pen.start("rect");
        for (key, length) in [("x", centre.0 - side / 2), ("y", centre.1 - side / 2), ("width", side), ("height", side)] {
            pen.length(key, length);
        }
        pen.out.push_str(" transform=\"rotate(45 ");
        push_pair(&mut pen.out, centre);
        pen.out.push_str(")\"/>");
    }

    /// A polyline, polygon or other element with `points`, in tenths.
    pub fn corners(&self, name: &'static str, corners: impl IntoIterator<Item = (i32, i32)>) {
        let mut pen = self.pen.borrow_mut();
        pen.start(name);
        pen.out.push_str(" points=\"");
        for (index, corner) in corners.into_iter().enumerate() {
            if index > 0 {
                pen.out.push(' ');
            }
            push_pair(&mut pen.out, corner);
        }
        pen.out.push_str("\"/>");
    }

    /// A closed path through these corners, in tenths.
    pub fn outline(&self, corners: &[(i32, i32)]) {
        let mut pen = self.pen.borrow_mut();
        pen.start("path");
        pen.out.push_str(" d=\"M");
        for (index, corner) in corners.iter().enumerate() {
            if index > 0 {
                pen.out.push('L');
            }
            push_pair(&mut pen.out, *corner);
        }
        pen.out.push_str("Z\"/>");
    }

    /// A wave from left to right, in tenths; it says that an axis leaves something out.
    pub fn wave(&self, from: (i32, i32), to: i32) {
        let mut pen = self.pen.borrow_mut();
        pen.start("path");
        pen.out.push_str(" d=\"M");
        push_pair(&mut pen.out, from);
        pen.out.push_str("q4-4 8 0");
        for _ in 1..((to - from.0) / 80).max(1) {
            pen.out.push_str("t8 0");
        }
        pen.out.push_str("\"/>");
    }

    /// A straight line, in tenths; lines that follow each other become one path.
    pub fn line(&self, from: (i32, i32), to: (i32, i32)) {
        self.pen.borrow_mut().line(from, to);
    }

    /// A text; its place is on the base line, in tenths.
    pub fn text(&self, place: (i32, i32), anchor: Anchor, text: &str) {
        let mut pen = self.pen.borrow_mut();
        pen.start("text");
        pen.length("x", place.0);
        pen.length("y", place.1);
        if pen.anchor != anchor {
            pen.attribute("text-anchor", anchor.word());
        }
        pen.out.push('>');
        push_escaped(&mut pen.out, text);
        pen.out.push_str("</text>");
    }

    /// Closes what is open and hands over the text.
    pub fn finish(self) -> String {
        while !self.pen.borrow().open.is_empty() {
            self.close();
        }
        let mut pen = self.pen.borrow_mut();
        pen.end_path();
        std::mem::take(&mut pen.out)
    }
}
