//! What a drawing consists of: marks and labels at their places, before anything is written.

use super::palette::{Hatch, Style};
use super::text::{Fonts, Weight, drop, line_height};
use plotters::style::RGBColor;

/// The width of a drawing for pages and PDFs. At 160 mm, the width of a figure in a PDF, one unit is
/// 0.71 points.
pub const WIDE: i32 = 640;
/// The width of a drawing for small screens: what a screen of 320 pixels leaves between its margins,
/// so that no text is smaller than 12 pixels there.
pub const NARROW: i32 = 280;
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
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// Whether a key names the series: then bars are hatched, so that print without colour tells them
    /// apart.
    pub keyed: bool,
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
    /// Lines across a rectangle.
    Hatch {
        /// Where it is.
        area: Area,
        /// Which way the lines go.
        hatch: Hatch,
        /// Their colour.
        colour: RGBColor,
    },
    /// A filled shape of straight sides.
    Shape {
        /// Its corners, in order.
        points: Vec<(i32, i32)>,
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

    /// The same elsewhere.
    pub fn moved(self, dx: i32, dy: i32) -> Self {
        Self {
            left: self.left + dx,
            top: self.top + dy,
            right: self.right + dx,
            bottom: self.bottom + dy,
        }
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

/// How lines of text look that stand below one another.
#[derive(Debug, Clone, Copy)]
pub struct TextLook {
    /// What their position is.
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
    pub fn new(width: i32) -> Self {
        Self { width, height: 1, keyed: false, marks: Vec::new(), labels: Vec::new() }
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
    pub fn bar(&mut self, area: Area, style: Style, background: RGBColor) {
        if area.left == area.right || area.top == area.bottom {
            return;
        }
        if !style.hollow {
            self.fill(area, style.colour);
            if let Some(hatch) = style.hatch.filter(|_| self.keyed) {
                self.marks.push(Mark::Hatch { area, hatch, colour: background });
            }
            return;
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

    /// Clears the hairlines behind the labels from a position on.
    pub fn clear_behind(&mut self, first: usize, fonts: &Fonts, background: RGBColor) {
        let areas: Vec<Area> = self.labels[first..].iter().map(|it| it.area(fonts)).collect();
        areas.into_iter().for_each(|area| self.fill(area, background));
    }

    /// Keeps a hatch away from a label that is going to stand in its bar.
    pub fn clear_hatch(&mut self, label: &Label, style: Style, fonts: &Fonts) {
        if self.keyed && style.hatch.is_some() && !style.hollow {
            let area = label.area(fonts);
            let area = Area { left: area.left - 2, right: area.right + 2, ..area };
            self.fill(area, style.colour);
        }
    }

    /// Places lines of text below one another from `top`; returns where they end.
    pub fn text(&mut self, lines: &[String], x: i32, top: i32, look: TextLook) -> i32 {
        let TextLook { anchor, size, weight, colour } = look;
        let mut end = top;
        for line in lines {
            let baseline = end + line_height(size) / 2 + drop(size);
            let text = line.clone();
            self.labels.push(Label { text, x, baseline, anchor, size, weight, colour });
            end += line_height(size);
        }
        end
    }

    /// Takes another drawing over, moved.
    pub fn place(&mut self, other: Self, dx: i32, dy: i32) {
        self.marks.extend(other.marks.into_iter().map(|mark| mark.moved(dx, dy)));
        self.labels.extend(other.labels.into_iter().map(|label| Label {
            x: label.x + dx,
            baseline: label.baseline + dy,
            ..label
        }));
    }
}

impl Mark {
    /// The same elsewhere.
    fn moved(mut self, dx: i32, dy: i32) -> Self {
        match &mut self {
            Self::Fill { area, .. } | Self::Hatch { area, .. } => *area = area.moved(dx, dy),
            Self::Path { points, .. } | Self::Shape { points, .. } => {
                points.iter_mut().for_each(|point| *point = (point.0 + dx, point.1 + dy));
            }
            Self::Dot { centre, .. } => *centre = (centre.0 + dx, centre.1 + dy),
        }
        self
    }
}
