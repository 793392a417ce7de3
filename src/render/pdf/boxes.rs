//! Signs that Noto Sans does not have.
//!
//! PDF/UA and PDF/A refuse text whose font lacks a glyph. So that a rare sign does not stop a paper,
//! it is drawn as a box from a font made here: the text in the PDF stays what was written (a screen
//! reader reads the sign, a search finds it), and the office is warned that the eye sees a box.

use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The font's units in an em.
const EM: u16 = 1_000;
/// How wide the box is with the white space around it.
const ADVANCE: u16 = 600;

static NOTO: LazyLock<ttf_parser::Face<'static>> = LazyLock::new(|| {
    ttf_parser::Face::parse(notosans::REGULAR_TTF, 0).expect("the built-in fonts are sound")
});

/// The characters of a text that Noto Sans cannot show. What is never visible is none of them.
pub(super) fn missing(text: &str, found: &mut BTreeSet<char>) {
    let unknown = |character: &char| {
        !character.is_ascii()
            && !found.contains(character)
            && !is_invisible(*character)
            && NOTO.glyph_index(*character).is_none()
    };
    let characters: Vec<char> = text.chars().filter(unknown).collect();
    found.extend(characters);
}

/// Characters that steer text and have no shape (Unicode's "default ignorable" ones): typesetting
/// leaves them out by itself.
fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

/// A TrueType font that shows each of the characters as a box.
pub(super) fn font(characters: &BTreeSet<char>) -> Vec<u8> {
    let tables = [
        (*b"OS/2", os2()),
        (*b"cmap", cmap(characters)),
        (*b"glyf", glyph()),
        (*b"head", head()),
        (*b"hhea", hhea()),
        (*b"hmtx", words(&[ADVANCE, 0, ADVANCE, 50])),
        (*b"loca", longs(&[0, 0, length(&glyph())])),
        (*b"maxp", maxp()),
        (*b"name", name()),
        (*b"post", longs(&[0x0003_0000, 0, 0, 0, 0, 0, 0, 0])),
    ];
    let count = u16::try_from(tables.len()).expect("ten tables");
    let mut file = longs(&[0x0001_0000]);
    file.extend(words(&[count, 128, 3, count * 16 - 128]));
    let mut offset = 12 + 16 * u32::from(count);
    for (tag, data) in &tables {
        file.extend(tag);
        file.extend(longs(&[checksum(data), offset, length(data)]));
        offset += length(data).next_multiple_of(4);
    }
    for (_, data) in &tables {
        file.extend(data);
        file.resize(file.len().next_multiple_of(4), 0);
    }
    file
}

fn words(values: &[u16]) -> Vec<u8> {
    values.iter().flat_map(|value| value.to_be_bytes()).collect()
}

fn longs(values: &[u32]) -> Vec<u8> {
    values.iter().flat_map(|value| value.to_be_bytes()).collect()
}

fn length(data: &[u8]) -> u32 {
    u32::try_from(data.len()).expect("a small font")
}

fn checksum(data: &[u8]) -> u32 {
    let long = |chunk: &[u8]| {
        let mut bytes = [0; 4];
        bytes[..chunk.len()].copy_from_slice(chunk);
        u32::from_be_bytes(bytes)
    };
    data.chunks(4).map(long).fold(0, u32::wrapping_add)
}

/// The only glyph: a frame of two rectangles, the inner one drawn the other way round. The tables
/// hold coordinates as steps from the point before.
fn glyph() -> Vec<u8> {
    let mut data = words(&[2, 50, 0, 550, 700, 3, 7, 0]);
    data.extend([1; 8]);
    let steps = |steps: [i16; 8]| steps.into_iter().flat_map(i16::to_be_bytes).collect::<Vec<_>>();
    data.extend(steps([50, 0, 500, 0, -450, 400, 0, -400]));
    data.extend(steps([0, 700, 0, -700, 50, 0, 600, 0]));
    data
}

/// Every character leads to the one glyph (format 12, a group a character).
fn cmap(characters: &BTreeSet<char>) -> Vec<u8> {
    let groups = u32::try_from(characters.len()).expect("a character is below 2^21");
    let mut data = words(&[0, 1, 3, 10]);
    data.extend(longs(&[12]));
    data.extend(words(&[12, 0]));
    data.extend(longs(&[16 + 12 * groups, 0, groups]));
    for character in characters {
        data.extend(longs(&[u32::from(*character), u32::from(*character), 1]));
    }
    data
}

fn head() -> Vec<u8> {
    let mut data = longs(&[0x0001_0000, 0x0001_0000, 0, 0x5f0f_3cf5]);
    data.extend(words(&[3, EM]));
    data.extend([0; 16]);
    data.extend(words(&[0, 0, ADVANCE, 700, 0, 8, 2, 1, 0]));
    data
}

fn hhea() -> Vec<u8> {
    let mut data = longs(&[0x0001_0000]);
    data.extend(words(&[800, 0_u16.wrapping_sub(200), 0, ADVANCE, 0, 0, 550, 1]));
    data.extend(words(&[0; 7]));
    data.extend(words(&[2]));
    data
}

fn maxp() -> Vec<u8> {
    let mut data = longs(&[0x0001_0000]);
    data.extend(words(&[2, 8, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]));
    data
}

/// Upright, regular, free to embed, of no script in particular.
fn os2() -> Vec<u8> {
    let mut data = words(&[4, ADVANCE, 400, 5, 0]);
    data.extend(words(&[0; 11]));
    data.extend([0; 10]);
    data.extend([0; 16]);
    data.extend(b"none");
    data.extend(words(&[0x40, 0xffff, 0xffff, 800, 0_u16.wrapping_sub(200), 0, 800, 200]));
    data.extend([0; 8]);
    data.extend(words(&[500, 700, 0, 0x20, 1]));
    data
}

/// Family, style, full name and PostScript name.
fn name() -> Vec<u8> {
    let names: [(u16, &str); 4] =
        [(1, "Candour Boxes"), (2, "Regular"), (4, "Candour Boxes"), (6, "CandourBoxes")];
    let count = u16::try_from(names.len()).expect("four names");
    let mut data = words(&[0, count, 6 + 12 * count]);
    let mut text = Vec::new();
    for (id, name) in names {
        let encoded: Vec<u8> = name.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let size = u16::try_from(encoded.len()).expect("short names");
        let start = u16::try_from(text.len()).expect("short names");
        data.extend(words(&[3, 1, 0x409, id, size, start]));
        text.extend(encoded);
    }
    data.extend(text);
    data
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_noto_sans_lacks() {
        let mut found = BTreeSet::new();
        missing("Plain, “typographic” – é → £ \u{200b}\u{ad}", &mut found);
        assert_eq!(found, BTreeSet::new());
        missing("✓ 中 \u{1f600} ✓", &mut found);
        assert_eq!(found, BTreeSet::from(['✓', '中', '\u{1f600}']));
    }

    #[test]
    fn the_font_has_a_box_for_each() {
        let characters = BTreeSet::from(['✓', '中', '\u{1f600}']);
        let bytes = font(&characters);
        let face = ttf_parser::Face::parse(&bytes, 0).unwrap();
        for character in characters {
            let glyph = face.glyph_index(character).unwrap();
            let bounds = face.glyph_bounding_box(glyph).unwrap();
            assert_eq!((bounds.x_min, bounds.y_max), (50, 700));
        }
        assert_eq!(face.glyph_index('a'), None);
        assert_eq!(face.units_per_em(), EM);
    }
}
