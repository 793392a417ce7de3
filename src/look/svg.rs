//! What an SVG says of itself: whether it is sound, whether it does nothing but show itself, and how large it is.
//! Pictures in papers and the logo of a theme are held to the same.

use roxmltree::{Document, Node};

/// What says that elements are those of SVG.
const NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// Why an SVG cannot be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It cannot be read.
    Unsound(String),
    /// It does something a picture must not.
    Active(String),
}

impl Fault {
    /// The fault, behind the picture's name.
    pub fn what(&self) -> String {
        match self {
            Self::Unsound(why) => format!("is not a sound SVG: {why}"),
            Self::Active(what) => format!("has {what}, which a picture may not have"),
        }
    }

    /// What to do.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Unsound(_) => "save it again from the program that made it",
            Self::Active(_) => "save it as a plain SVG with everything inside, or as a PNG",
        }
    }
}

/// How large an SVG is drawn where nothing else says so, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

impl Size {
    /// Where both sides are there and can be drawn.
    fn of(width: f64, height: f64) -> Option<Self> {
        const MOST: f64 = 100_000.0;
        let drawn = |side: f64| side > 0.0 && side <= MOST;
        (drawn(width) && drawn(height)).then_some(Self { width, height })
    }

    /// The nearest whole pixels, one at the least.
    pub fn pixels(self) -> (u32, u32) {
        (whole(self.width), whole(self.height))
    }

    /// How wide it is in whole pixels where it is so high.
    pub fn width_at(self, height: u32) -> u32 {
        whole(f64::from(height) * self.width / self.height)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "kept above 0; large ones end at the most"
)]
fn whole(side: f64) -> u32 {
    side.round().max(1.0) as u32
}

/// Reads an SVG: whether it is XML and does nothing but show itself (no scripts, no pages inside, nothing loaded
/// from elsewhere), and how large it is, where it says so.
pub fn read(bytes: &[u8]) -> Result<Option<Size>, Fault> {
    let unsound = |why: String| Fault::Unsound(why);
    let text = std::str::from_utf8(bytes).map_err(|_| unsound("it is not UTF-8".into()))?;
    let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
    let document = Document::parse_with_options(text, options)
        .map_err(|error| unsound(format!("line {} cannot be read", error.pos().row)))?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return Err(unsound(format!("it begins with `<{}>`", root.tag_name().name())));
    }
    if let Some(what) = document.descendants().find_map(active) {
        return Err(Fault::Active(what));
    }
    // Without it nothing is shown, in a page or in a PDF.
    if root.tag_name().namespace() != Some(NAMESPACE) {
        return Err(unsound(format!("its `<svg>` has no `xmlns=\"{NAMESPACE}\"`")));
    }
    Ok(size(root))
}

/// The size that `width` and `height` give; a side that they leave open is worked out from the `viewBox`, both
/// are taken from it where neither is there (SVG 2, 8.2 and 7.2).
fn size(root: Node<'_, '_>) -> Option<Size> {
    let side = |name| root.attribute(name).and_then(length);
    let numbers = |text: &str| -> Option<Vec<f64>> {
        let parts = text.split([' ', ',', '\n', '\t', '\r']).filter(|part| !part.is_empty());
        parts.map(|part| part.parse().ok()).collect()
    };
    let shape = root.attribute("viewBox").and_then(numbers).and_then(|numbers| match numbers[..] {
        [_, _, width, height] => Size::of(width, height),
        _ => None,
    });
    match (side("width"), side("height"), shape) {
        (Some(width), Some(height), _) => Size::of(width, height),
        (Some(width), None, Some(shape)) => Size::of(width, width * shape.height / shape.width),
        (None, Some(height), Some(shape)) => Size::of(height * shape.width / shape.height, height),
        (None, None, shape) => shape,
        _ => None,
    }
}

/// A length in CSS pixels; none for a share of something (`100%`).
fn length(text: &str) -> Option<f64> {
    let text = text.trim();
    let units = [
        ("px", 1.0),
        ("pt", 96.0 / 72.0),
        ("pc", 16.0),
        ("mm", 96.0 / 25.4),
        ("cm", 96.0 / 2.54),
        ("in", 96.0),
        ("rem", 16.0),
        ("em", 16.0),
        ("ex", 8.0),
    ];
    let (number, unit) = units
        .into_iter()
        .find_map(|(name, unit)| Some((text.strip_suffix(name)?, unit)))
        .unwrap_or((text, 1.0));
    number.trim().parse::<f64>().ok().map(|number| number * unit)
}

/// What a node does that a picture may not.
fn active(node: Node<'_, '_>) -> Option<String> {
    if node.is_pi() && node.pi().is_some_and(|pi| pi.target == "xml-stylesheet") {
        return Some("a style sheet of its own".to_owned());
    }
    let element = node.tag_name().name();
    let refused = ["script", "foreignobject", "iframe", "object", "embed", "handler", "listener"];
    if refused.contains(&element.to_lowercase().as_str()) {
        return Some(format!("a `<{element}>`"));
    }
    if element == "style" && node.descendants().filter_map(|n| n.text()).any(loads) {
        return Some("a style that loads another file".to_owned());
    }
    node.attributes().find_map(|attribute| {
        let (key, value) = (attribute.name(), attribute.value().trim());
        if key.to_lowercase().starts_with("on") {
            return Some(format!("the event handler `{key}`"));
        }
        let shown = element != "a" && matches!(key, "href" | "src");
        let script = matches!(key, "href" | "src" | "to" | "values" | "from")
            && value.to_lowercase().replace(char::is_whitespace, "").starts_with("javascript:");
        let outside = shown && !(value.is_empty() || value.starts_with('#') || is_inside(value));
        (script || outside || loads(value)).then(|| format!("a reference to `{}`", start(value)))
    })
}

/// Whether a reference holds the picture it shows.
fn is_inside(value: &str) -> bool {
    let lower: String = value.chars().take(24).collect::<String>().to_lowercase();
    ["data:image/png", "data:image/jpeg", "data:image/jpg", "data:image/gif", "data:image/webp"]
        .iter()
        .any(|form| lower.starts_with(form))
}

/// Whether a style loads something: `@import`, or `url(..)` of anything but a part of the picture.
fn loads(style: &str) -> bool {
    let lower = style.to_lowercase();
    let mut addresses = lower.split("url(").skip(1);
    lower.contains("@import")
        || addresses.any(|rest| {
            let address = rest.trim_start_matches([' ', '"', '\'']);
            !(address.starts_with('#') || is_inside(address))
        })
}

/// The first letters of a reference, for a message.
fn start(value: &str) -> String {
    const SHOWN: usize = 40;
    let short: String = value.chars().take(SHOWN).collect();
    if short.len() < value.len() { short + "..." } else { short }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(attributes: &str, inner: &str) -> Result<Option<Size>, Fault> {
        let head = "xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'";
        read(format!("<svg {head} {attributes}>{inner}</svg>").as_bytes())
    }

    #[test]
    fn a_plain_svg_is_shown() {
        for inner in [
            "",
            "<rect fill='url(#g)'/><use xlink:href='#g'/><a href='https://example.org'><path/></a>",
            "<style>.a { fill: red }</style><image href='data:image/png;base64,AAAA'/>",
        ] {
            assert_eq!(svg("", inner), Ok(None), "{inner}");
        }
        let doctype = "<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'x.dtd'>\
            <svg xmlns='http://www.w3.org/2000/svg'/>";
        assert_eq!(read(doctype.as_bytes()), Ok(None));
    }

    #[test]
    fn an_svg_that_runs_or_loads_something_is_not() {
        for inner in [
            "<script>alert(1)</script>",
            "<rect onclick='x()'/>",
            "<foreignObject/>",
            "<image href='http://example.org/a.png'/>",
            "<image xlink:href='file:///etc/passwd'/>",
            "<image href='other.png'/>",
            "<use href='other.svg#a'/>",
            "<image href='data:image/svg+xml,x'/>",
            "<rect style='fill: url(http://example.org/)'/>",
            "<style>@import 'x.css';</style>",
            "<a href=' java\nscript:alert(1)'/>",
        ] {
            assert!(matches!(svg("", inner), Err(Fault::Active(_))), "{inner}");
        }
        assert!(matches!(read(b"<svg><g></svg>"), Err(Fault::Unsound(_))));
        assert!(matches!(read(b"<html/>"), Err(Fault::Unsound(_))));
        assert!(matches!(read(b"<svg viewBox='0 0 9 9'/>"), Err(Fault::Unsound(_))));
    }

    #[test]
    fn how_large_it_is() {
        for (attributes, expected) in [
            ("width='200' height='40'", Some((200, 40))),
            ("width='200px' height='40px' viewBox='0 0 5 1'", Some((200, 40))),
            ("width='210mm' height='29.7cm'", Some((794, 1123))),
            ("width='72pt' height='1in'", Some((96, 96))),
            ("viewBox='0 0 64 32'", Some((64, 32))),
            ("viewBox='-1,-1, 64\n0.4'", Some((64, 1))),
            ("width='100%' height='100%' viewBox='0 0 64 32'", Some((64, 32))),
            ("width='128' viewBox='0 0 64 32'", Some((128, 64))),
            ("height='16' viewBox='0 0 64 32'", Some((32, 16))),
            ("width='100%' height='100%'", None),
            ("width='40'", None),
            ("width='0' height='40'", None),
            ("viewBox='0 0 0 0'", None),
            ("viewBox='0 0 64'", None),
            ("viewBox='0 0 NaN 1e400'", None),
            ("width='inf' height='40'", None),
        ] {
            let found = svg(attributes, "").expect("it is sound");
            assert_eq!(found.map(Size::pixels), expected, "{attributes}");
        }
    }
}
