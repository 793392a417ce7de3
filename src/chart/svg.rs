//! Writes a scene as SVG with plotters.
//!
//! Each element is painted into a buffer of its own, because what plotters cannot say is then set on
//! that element: dashes, and a text's baseline. Plotters shifts text by fractions of a font's
//! x-height, which browsers and PDF converters read differently.

use super::palette::Hatch;
use super::scene::{Anchor, Area, Label, Mark, Scene};
use super::schemes::Classes;
use super::text::Weight;
use crate::look::fonts;
use plotters::backend::SVGBackend;
use plotters::prelude::DrawingBackend;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBColor, ShapeStyle, TextStyle};

/// Noto Sans is what the labels were measured with and what PDFs have; the others are no wider.
const FONTS: &str = "Noto Sans, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif";

/// Plotters divides font sizes by this.
const FONT_SIZE_FACTOR: f64 = 1.24;

/// The whole drawing, its colours named by classes where there are names.
pub fn paint(scene: &Scene, classes: Option<&Classes>) -> String {
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" font-family=\"{FONTS}\">\n",
        scene.width, scene.height
    );
    for (index, mark) in scene.marks.iter().enumerate() {
        let kind = if matches!(mark, Mark::Path { .. } | Mark::Hatch { .. }) { 's' } else { 'f' };
        let name = classes.and_then(|classes| classes.marks.get(index)?.as_deref());
        out.push_str(&named(shape(mark), kind, name));
    }
    for (index, label) in scene.labels.iter().enumerate() {
        let name = classes.and_then(|classes| classes.labels.get(index)?.as_deref());
        out.push_str(&named(text(label), 'f', name));
    }
    out.push_str("</svg>");
    out
}

/// The element with the class of its colour.
fn named(mut tag: String, kind: char, name: Option<&str>) -> String {
    if let Some(name) = name {
        insert(&mut tag, "class", &format!("{kind}-{name}"));
    }
    tag
}

/// The element of a mark.
fn shape(mark: &Mark) -> String {
    let mut tag = match mark {
        // Plotters has no path of several strokes.
        Mark::Hatch { area, hatch, colour } => return hatching(*area, *hatch, *colour),
        Mark::Shape { points, colour } => {
            element(|backend| backend.fill_polygon(points.iter().copied(), &style(*colour, 1)))
        }
        Mark::Fill { area, colour } => element(|backend| {
            let corners = ((area.left, area.top), (area.right, area.bottom));
            backend.draw_rect(corners.0, corners.1, &style(*colour, 1), true)
        }),
        Mark::Path { points, colour, width, .. } => {
            element(|backend| backend.draw_path(points.iter().copied(), &style(*colour, *width)))
        }
        Mark::Dot { centre, radius, colour } => {
            element(|backend| backend.draw_circle(*centre, *radius, &style(*colour, 1), true))
        }
    };
    if let Mark::Path { points, dash, .. } = mark {
        if let Some(dash) = dash {
            insert(&mut tag, "stroke-dasharray", dash);
        }
        if points.len() > 2 {
            insert(&mut tag, "stroke-linejoin", "round");
        }
    } else {
        // Filled shapes have no outline.
        remove(&mut tag, "stroke");
        remove(&mut tag, "stroke-width");
    }
    tag
}

/// The distance of the lines of a hatch.
const HATCH_STEP: i32 = 8;

/// Slanted lines clipped to a rectangle, as one path.
fn hatching(area: Area, hatch: Hatch, colour: RGBColor) -> String {
    let mut path = String::new();
    let (width, height) = (area.right - area.left, area.bottom - area.top);
    let mut stroke = |from: (i32, i32), to: (i32, i32)| {
        path.push_str(&format!("M{} {}L{} {}", from.0, from.1, to.0, to.1));
    };
    let mut offset = HATCH_STEP / 2;
    while offset < width + height {
        // The line of points whose distances from the left and from the lower edge differ by `offset`.
        let (x0, y0) = if offset < height { (0, offset) } else { (offset - height, height) };
        let (x1, y1) = if offset < width { (offset, 0) } else { (width, offset - width) };
        let left = area.left;
        if hatch != Hatch::Falling {
            stroke((left + x0, area.top + y0), (left + x1, area.top + y1));
        }
        if hatch != Hatch::Rising {
            stroke((left + x0, area.bottom - y0), (left + x1, area.bottom - y1));
        }
        offset += HATCH_STEP;
    }
    let RGBColor(red, green, blue) = colour;
    format!("<path d=\"{path}\" fill=\"none\" stroke=\"#{red:02X}{green:02X}{blue:02X}\"/>\n")
}

/// The element of a label.
fn text(label: &Label) -> String {
    let horizontal = match label.anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    let weight = match label.weight {
        Weight::Regular => FontStyle::Normal,
        Weight::Bold => FontStyle::Bold,
    };
    let size = f64::from(label.size) * FONT_SIZE_FACTOR;
    let style = TextStyle::from(FontDesc::new(FontFamily::SansSerif, size, weight))
        .color(&label.colour)
        .pos(Pos::new(horizontal, VPos::Top));
    // A PDF refuses signs that no embedded font has.
    let shown = |sign| if fonts::covers(sign) { sign } else { char::REPLACEMENT_CHARACTER };
    let words: String = label.text.chars().map(shown).collect();
    let mut tag = element(|backend| backend.draw_text(&words, &style, (label.x, label.baseline)));
    remove(&mut tag, "dy");
    remove(&mut tag, "font-family");
    // Multiplied and divided by the factor, 15 is 15.000000000000002.
    remove(&mut tag, "font-size");
    insert(&mut tag, "font-size", &label.size.to_string());
    // Plotters sets the text on a line of its own; the line breaks would be copied as spaces.
    tag.replace(">\n", ">").replace("\n<", "<") + "\n"
}

fn style(colour: RGBColor, width: u32) -> ShapeStyle {
    colour.stroke_width(width)
}

/// What plotters writes for one call, without the drawing around it.
fn element<E>(paint: impl FnOnce(&mut SVGBackend) -> Result<(), E>) -> String {
    let mut buffer = String::new();
    {
        let mut backend = SVGBackend::with_string(&mut buffer, (1, 1));
        // Into a string, painting cannot fail.
        let _ = paint(&mut backend);
        let _ = backend.present();
    }
    let inner = buffer.split_once(">\n").map_or("", |(_, inner)| inner);
    let mut tag = inner.strip_suffix("</svg>\n").unwrap_or(inner).to_owned();
    remove(&mut tag, "opacity");
    tag
}

/// Takes an attribute out of the first tag.
fn remove(tag: &mut String, name: &str) {
    let Some(head) = tag.find('>') else { return };
    let start = format!(" {name}=\"");
    let Some(from) = tag[..head].find(&start) else { return };
    let value = from + start.len();
    if let Some(length) = tag[value..].find('"') {
        tag.replace_range(from..=value + length, "");
    }
}

/// Adds an attribute to the first tag, behind its name. The value is ours and needs no escapes.
fn insert(tag: &mut String, name: &str, value: &str) {
    if let Some(end) = tag.find([' ', '>']) {
        tag.insert_str(end, &format!(" {name}=\"{value}\""));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_plain_and_escaped() {
        let label = Label {
            text: "Class A & <B> \"C\"".to_owned(),
            x: 10,
            baseline: 20,
            anchor: Anchor::End,
            size: 15,
            weight: Weight::Bold,
            colour: RGBColor(1, 2, 3),
        };
        assert_eq!(
            text(&label),
            "<text font-size=\"15\" x=\"10\" y=\"20\" text-anchor=\"end\" fill=\"#010203\" \
             font-weight=\"bold\">Class A &amp; &lt;B&gt; &quot;C&quot;</text>\n"
        );
    }

    #[test]
    fn dashes_are_an_attribute() {
        let mark = Mark::Path {
            points: vec![(1, 2), (3, 4), (5, 6)],
            colour: RGBColor(255, 0, 0),
            width: 3,
            dash: Some("9 5"),
        };
        assert_eq!(
            shape(&mark),
            "<polyline stroke-linejoin=\"round\" stroke-dasharray=\"9 5\" fill=\"none\" \
             stroke=\"#FF0000\" stroke-width=\"3\" points=\"1,2 3,4 5,6 \"/>\n"
        );
    }
}
