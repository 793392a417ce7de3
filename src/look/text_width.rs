//! How wide text is in the fonts of the PDFs, before anything is laid out.

use std::sync::LazyLock;

use ttf_parser::Face;

/// The width of a text set in one line, in units of the size of type.
pub fn text_width(text: &str, bold: bool) -> f64 {
    text.chars().map(|character| letter_width(character, bold)).sum()
}

/// The width of one letter, in units of the size of type.
pub fn letter_width(character: char, bold: bool) -> f64 {
    static FACES: LazyLock<(Face<'static>, Face<'static>)> = LazyLock::new(|| {
        let face = |bytes| Face::parse(bytes, 0).expect("the built-in fonts are sound");
        (face(notosans::REGULAR_TTF), face(notosans::BOLD_TTF))
    });
    let (regular, heavy) = &*FACES;
    let face = if bold { heavy } else { regular };
    let glyph = face.glyph_index(character);
    let advance = glyph.and_then(|glyph| face.glyph_hor_advance(glyph));
    // A letter the font lacks comes from another one: one em is the widest to expect.
    advance.map_or(1.0, |wide| f64::from(wide) / f64::from(face.units_per_em()))
}
