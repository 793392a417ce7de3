//! Fonts as far as text needs them: codes, their text and their widths.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object};

use super::cmap::{CMap, value};
use super::object::{as_dict, as_number, dict, get, items, name, number, numbers, resolve};

/// A font of a content stream.
#[derive(Debug)]
pub struct Font {
    composite: bool,
    /// Codes always have two bytes (`Identity-H` and `Identity-V`).
    identity: bool,
    unicode: Option<CMap>,
    encoding: Option<CMap>,
    /// Widths by code in units of text space at size one.
    widths: BTreeMap<u32, f64>,
    default_width: f64,
    /// Highest and lowest reach of the glyphs at size one.
    pub ascent: f64,
    /// See `ascent`; below the baseline it is negative.
    pub descent: f64,
}

/// One code of a shown string.
#[derive(Debug)]
pub struct Glyph {
    /// The text of the glyph: several characters of a ligature; U+FFFD when nobody says.
    pub text: String,
    /// The width at size one.
    pub width: f64,
    /// Whether word spacing applies: the single byte 32.
    pub word_space: bool,
}

/// A font with its name, for tests about embedding.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FontInfo {
    /// `BaseFont` with its subset prefix, such as `ABCDEF+NotoSans`.
    pub name: String,
    /// Whether the file holds the font program.
    pub embedded: bool,
    /// Whether the font says what its codes mean.
    pub to_unicode: bool,
}

impl Font {
    /// Reads a font dictionary.
    pub fn read(doc: &Document, font: &Dictionary) -> Self {
        let kind = name(doc, font, "Subtype").unwrap_or_default();
        let composite = kind == "Type0";
        let inner = descendant(doc, font).unwrap_or(font);
        let descriptor = dict(doc, inner, "FontDescriptor");
        let reach = |key: &str| {
            let value = descriptor.and_then(|found| number(doc, found, key));
            value.filter(|value| *value != 0.0).map(|value| value / 1000.0)
        };
        // Widths of Type 3 fonts are in the space of their glyphs, all others' in thousandths.
        let unit = match numbers(doc, font, "FontMatrix").first() {
            Some(scale) if kind == "Type3" => scale.abs(),
            _ => 0.001,
        };
        let (widths, default_width) = if composite {
            (composite_widths(doc, inner), number(doc, inner, "DW").unwrap_or(1000.0))
        } else {
            let missing = descriptor.and_then(|found| number(doc, found, "MissingWidth"));
            (simple_widths(doc, font), missing.unwrap_or(0.0))
        };
        let encoding = get(doc, font, "Encoding");
        let is_identity = |object: &Object| {
            object.as_name().is_ok_and(|name| name == b"Identity-H" || name == b"Identity-V")
        };
        Self {
            composite,
            identity: composite && encoding.is_some_and(is_identity),
            unicode: get(doc, font, "ToUnicode").and_then(cmap),
            encoding: encoding.filter(|_| composite).and_then(cmap),
            widths: widths.into_iter().map(|(code, width)| (code, width * unit)).collect(),
            default_width: default_width * unit,
            ascent: reach("Ascent").unwrap_or(0.8),
            descent: reach("Descent").map_or(-0.2, |value| -value.abs()),
        }
    }

    /// The glyphs of a shown string.
    pub fn decode(&self, bytes: &[u8]) -> Vec<Glyph> {
        let mut glyphs = Vec::new();
        let mut rest = bytes;
        while !rest.is_empty() {
            let length = self.code_length(rest).clamp(1, rest.len());
            let (code, more) = rest.split_at(length);
            rest = more;
            let number = value(code);
            let mapped = self.unicode.as_ref().and_then(|map| map.target((length, number)));
            glyphs.push(Glyph {
                text: mapped.map_or_else(|| self.guess(number), str::to_owned),
                width: self.widths.get(&number).copied().unwrap_or(self.default_width),
                word_space: length == 1 && number == 32,
            });
        }
        glyphs
    }

    /// How many bytes the next code has.
    fn code_length(&self, rest: &[u8]) -> usize {
        let spaces = || self.encoding.as_ref().or(self.unicode.as_ref());
        match (self.composite, self.identity) {
            (false, _) => 1,
            (true, true) => 2,
            (true, false) => spaces().and_then(|map| map.code_length(rest)).unwrap_or(2),
        }
    }

    /// The text of a code no `ToUnicode` names: printable ASCII of a simple font, or U+FFFD.
    fn guess(&self, code: u32) -> String {
        let plain = char::from_u32(code).filter(|c| !self.composite && (' '..='~').contains(c));
        plain.unwrap_or(char::REPLACEMENT_CHARACTER).to_string()
    }
}

impl FontInfo {
    /// Every font of the file, sorted by name. The inner fonts of composite ones are not listed.
    pub fn all(doc: &Document) -> Vec<Self> {
        let is_font = |font: &&Dictionary| {
            let kind = name(doc, font, "Subtype").unwrap_or_default();
            font.has_type(b"Font") && !kind.starts_with("CIDFont")
        };
        let fonts = doc.objects.values().filter_map(as_dict).filter(is_font);
        let mut all: Vec<Self> = fonts.map(|font| Self::read(doc, font)).collect();
        all.sort();
        all
    }

    /// What one font dictionary says.
    fn read(doc: &Document, font: &Dictionary) -> Self {
        let inner = descendant(doc, font).unwrap_or(font);
        let descriptor = dict(doc, inner, "FontDescriptor");
        let program = |key: &&str| descriptor.is_some_and(|d| get(doc, d, key).is_some());
        let drawn = name(doc, font, "Subtype").as_deref() == Some("Type3");
        Self {
            name: name(doc, font, "BaseFont").unwrap_or_else(|| "(unnamed)".to_owned()),
            embedded: drawn || ["FontFile", "FontFile2", "FontFile3"].iter().any(program),
            to_unicode: get(doc, font, "ToUnicode").is_some(),
        }
    }
}

/// The inner font of a composite font.
fn descendant<'a>(doc: &'a Document, font: &'a Dictionary) -> Option<&'a Dictionary> {
    let first = items(doc, font, "DescendantFonts").into_iter().next()?;
    resolve(doc, first).and_then(as_dict)
}

/// The CMap in a stream.
fn cmap(object: &Object) -> Option<CMap> {
    let stream = object.as_stream().ok()?;
    let bytes = stream.get_plain_content().expect("the CMap of a font can be decompressed");
    Some(CMap::parse(&bytes))
}

/// `Widths` from `FirstChar` on.
fn simple_widths(doc: &Document, font: &Dictionary) -> BTreeMap<u32, f64> {
    let first = get(doc, font, "FirstChar").and_then(|o| o.as_i64().ok()).unwrap_or(0);
    let first = u32::try_from(first).unwrap_or(0);
    (first..).zip(numbers(doc, font, "Widths")).collect()
}

/// `W`: runs of `first [width …]` and `first last width`.
fn composite_widths(doc: &Document, font: &Dictionary) -> BTreeMap<u32, f64> {
    let items: Vec<_> = items(doc, font, "W").into_iter().filter_map(|o| resolve(doc, o)).collect();
    let code = |object: &Object| object.as_i64().ok().and_then(|code| u32::try_from(code).ok());
    let mut widths = BTreeMap::new();
    let mut rest = items.as_slice();
    loop {
        rest = match rest {
            [first, Object::Array(list), more @ ..] => {
                let list = list.iter().filter_map(|o| resolve(doc, o)).filter_map(as_number);
                widths.extend((code(first).unwrap_or(0)..).zip(list));
                more
            }
            [first, last, width, more @ ..] => {
                let (first, last) = (code(first).unwrap_or(0), code(last).unwrap_or(0));
                let width = as_number(width).unwrap_or(0.0);
                widths.extend((first..=last).map(|code| (code, width)));
                more
            }
            _ => return widths,
        };
    }
}
