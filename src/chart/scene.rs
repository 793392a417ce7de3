//! What a drawing consists of: marks and labels at their places, before anything is written.

use super::palette::Style;
use super::text::{Fonts, Weight};
use plotters::style::RGBColor;

/// The width of every drawing. At 160 mm, the width of a figure in a PDF, one unit is 0.71 points.
pub const WIDTH: i32 = 640;
/// Nothing comes nearer to the edge than this.
pub const EDGE: i32 = 4;
/// The size of names and values.
pub const TEXT: i32 = 15;
/// The size of axes and of dense charts.
pub const SMALL: i32 = 13;
/// The smallest size.
pub const SMALLEST: i32 = 12;

/// A drawing, laid out.
#[derive(Debug, Clone)]
pub struct Scene {
    /// Its height; the width is [`WIDTH`].
    pub height: i32,
    /// From back to front.
    pub marks: Vec<Mark>,
    /// On top of the marks.
    pub labels: Vec<Label>,
}

/// A shape.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A filled rectangle.
    Fill {
        /// Where it is.
        area: Area,
        /// Its colour.
        colour: RGBColor,
    },
    /// A line through points.
    Path {
        /// The points, in order.
        points: Vec<(i32, i32)>,
        /// Its colour.
        colour: RGBColor,
        /// Its width.
        width: u32,
        /// Its dashes, as `stroke-dasharray`.
        dash: Option<&'static str>,
    },
    /// A filled circle.
    Dot {
        /// Its centre.
        centre: (i32, i32),
        /// Its radius.
        radius: u32,
        /// Its colour.
        colour: RGBColor,
    },
}

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    /// The left edge.
    pub left: i32,
    /// The upper edge.
    pub top: i32,
    /// The right edge.
    pub right: i32,
    /// The lower edge.
    pub bottom: i32,
}

impl Area {
    /// The rectangle between two corners, whichever they are.
    pub fn between(a: (i32, i32), b: (i32, i32)) -> Self {
        Self { left: a.0.min(b.0), top: a.1.min(b.1), right: a.0.max(b.0), bottom: a.1.max(b.1) }
    }

    /// Whether two rectangles share more than an edge.
    pub fn overlaps(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// Which point of a label its position is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The left end.
    Start,
    /// The middle.
    Middle,
    /// The right end.
    End,
}

/// One line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// What it says.
    pub text: String,
    /// Where its anchor is.
    pub x: i32,
    /// Where its baseline is.
    pub baseline: i32,
    /// What `x` is.
    pub anchor: Anchor,
    /// The font size.
    pub size: i32,
    /// The font weight.
    pub weight: Weight,
    /// The colour.
    pub colour: RGBColor,
}

impl Label {
    /// The room it takes, from the top of its capitals to the foot of its descenders.
    pub fn area(&self, fonts: &Fonts) -> Area {
        let width = fonts.width(&self.text, self.size, self.weight);
        let left = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - (width + 1) / 2,
            Anchor::End => self.x - width,
        };
        Area {
            left,
            top: self.baseline - (self.size * 77 + 50) / 100,
            right: left + width,
            bottom: self.baseline + (self.size * 24 + 50) / 100,
        }
    }
}

impl Scene {
    /// An empty drawing.
    pub fn new() -> Self {
        Self { height: 1, marks: Vec::new(), labels: Vec::new() }
    }

    /// A straight line, upright or level.
    pub fn rule(&mut self, from: (i32, i32), to: (i32, i32), colour: RGBColor) {
        self.marks.push(Mark::Path { points: vec![from, to], colour, width: 1, dash: None });
    }

    /// A filled rectangle.
    pub fn fill(&mut self, area: Area, colour: RGBColor) {
        self.marks.push(Mark::Fill { area, colour });
    }
}

impl Scene {
    /// A bar in the style of its series: filled, or an outline just inside its edges.
    pub fn bar(&mut self, area: Area, style: Style) {
        if area.left == area.right || area.top == area.bottom {
            return;
        }
        if !style.hollow {
            return self.fill(area, style.colour);
        }
        let (left, top, right, bottom) =
            (area.left + 1, area.top + 1, area.right - 1, area.bottom - 1);
        self.marks.push(Mark::Path {
            points: vec![(left, top), (right, top), (right, bottom), (left, bottom), (left, top)],
            colour: style.colour,
            width: 2,
            dash: None,
        });
    }
}
