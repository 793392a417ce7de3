//! How wide the letters of a family of fonts are, and what the family has.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use ttf_parser::{Face, Permissions, name_id};

use super::fonts::{self, name};

/// The letters, digits and marks that papers in English and Welsh are written with.
pub const NEEDED: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789\
    ÂÊÎÔÛŴŶâêîôûŵŷÁÉÍÓÚẂÝáéíóúẃýÀÈÌÒÙẀỲàèìòùẁỳÄËÏÖÜẄŸäëïöüẅÿ.,;:!?'\"()[]/&%+-–—‘’“”…•£€½°";

/// The advances of the letters of a family in its regular and its bold weight, in units of the size of
/// type.
#[derive(Debug, Clone, PartialEq)]
pub struct Typeface {
    regular: Advances,
    bold: Advances,
}

#[derive(Debug, Clone, PartialEq, Default)]
struct Advances {
    ascii: Vec<f64>,
    others: BTreeMap<char, f64>,
}

impl Typeface {
    /// Noto Sans, which is built in.
    pub fn noto() -> Arc<Self> {
        static NOTO: LazyLock<Arc<Typeface>> = LazyLock::new(|| {
            let files = [notosans::REGULAR_TTF, notosans::BOLD_TTF];
            Arc::new(Typeface::of(files, fonts::NOTO))
        });
        Arc::clone(&NOTO)
    }

    /// The upright faces of a family among font files: those nearest to the weights 400 and 700.
    pub fn of<'a>(files: impl IntoIterator<Item = &'a [u8]>, family: &str) -> Self {
        let faces: Vec<(Face<'_>, Facts)> = files
            .into_iter()
            .filter_map(|file| Some((Face::parse(file, 0).ok()?, Facts::of(file)?)))
            .filter(|(_, facts)| facts.family == family && !facts.italic)
            .collect();
        let nearest = |weight: u16| {
            let distance = |it: &&(Face<'_>, Facts)| it.1.weight.abs_diff(weight);
            faces.iter().min_by_key(distance).map(|(face, _)| Advances::of(face))
        };
        Self { regular: nearest(400).unwrap_or_default(), bold: nearest(700).unwrap_or_default() }
    }

    /// The width of a text set in one line, in units of the size of type.
    pub fn text_width(&self, text: &str, bold: bool) -> f64 {
        text.chars().map(|character| self.letter_width(character, bold)).sum()
    }

    /// The width of one letter, in units of the size of type.
    pub fn letter_width(&self, character: char, bold: bool) -> f64 {
        let advances = if bold { &self.bold } else { &self.regular };
        let known = match advances.ascii.get(character as usize) {
            Some(width) => Some(*width),
            None => advances.others.get(&character).copied(),
        };
        // A letter the font lacks comes from another one: one em is the widest to expect.
        known.unwrap_or(1.0)
    }
}

impl Advances {
    fn of(face: &Face<'_>) -> Self {
        let em = f64::from(face.units_per_em());
        let width = |letter: char| {
            let glyph = face.glyph_index(letter)?;
            Some(f64::from(face.glyph_hor_advance(glyph)?) / em)
        };
        let ascii = (0..128_u8).map(|code| width(char::from(code)).unwrap_or(1.0)).collect();
        let mut others = BTreeMap::new();
        let tables = face.tables().cmap.iter().flat_map(|cmap| cmap.subtables);
        for table in tables.filter(ttf_parser::cmap::Subtable::is_unicode) {
            table.codepoints(|code| {
                let letter = char::from_u32(code).filter(|letter| !letter.is_ascii());
                if let Some((letter, wide)) = letter.and_then(|it| Some((it, width(it)?))) {
                    others.insert(letter, wide);
                }
            });
        }
        Self { ascii, others }
    }
}

/// What a font file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// The name of its family.
    pub family: String,
    /// 400 is regular, 700 bold.
    pub weight: u16,
    /// Whether its letters slant.
    pub italic: bool,
    /// Whether it may be embedded into documents, by its own word.
    pub embeddable: bool,
    /// Whether one file holds a range of weights; PDFs need one file for each.
    pub variable: bool,
    /// Those of [`NEEDED`] that it lacks.
    pub lacks: String,
}

impl Facts {
    /// Reads a font file; none where it is no TrueType or OpenType font.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let face = Face::parse(bytes, 0).ok()?;
        let family =
            name(&face, name_id::TYPOGRAPHIC_FAMILY).or_else(|| name(&face, name_id::FAMILY))?;
        let lacks = NEEDED.chars().filter(|letter| face.glyph_index(*letter).is_none()).collect();
        Some(Self {
            family,
            weight: face.weight().to_number(),
            italic: face.is_italic() || face.is_oblique(),
            embeddable: face.permissions() != Some(Permissions::Restricted),
            variable: face.is_variable(),
            lacks,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_of_the_built_in_fonts() {
        let bold = Facts::of(notosans::BOLD_TTF).expect("a font");
        assert_eq!((bold.family.as_str(), bold.weight, bold.italic), ("Noto Sans", 700, false));
        assert!(bold.embeddable && !bold.variable);
        assert_eq!(bold.lacks, "");
        assert!(Facts::of(notosans::ITALIC_TTF).is_some_and(|facts| facts.italic));
        assert_eq!(Facts::of(b"wOF2 and so on"), None);
    }

    #[test]
    fn widths_are_those_of_the_family() {
        let noto = Typeface::noto();
        assert!(noto.text_width("Arrests", true) > noto.text_width("Arrests", false));
        assert!((noto.letter_width('0', false) - 0.572).abs() < 0.002);
        assert!(noto.letter_width('ŵ', false) > 0.7 && noto.letter_width('ŵ', false) < 0.9);
        let fonts = fonts::PdfFonts::new(fonts::LIBERTINUS, fonts::NOTO, Vec::new());
        let words = "Safeguarding in York";
        let (serif, sans) =
            (fonts.typeface.text_width(words, false), noto.text_width(words, false));
        assert!(serif < sans * 0.95 && serif > sans * 0.7, "{serif} {sans}");
    }
}
