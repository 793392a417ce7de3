//! The fonts every PDF embeds and every chart is measured with; no font of the machine is used.
//!
//! Noto Sans for text; DejaVu Sans Mono for code and New Computer Modern Math as reserves for signs
//! Noto Sans does not have.

use std::sync::LazyLock;

use ttf_parser::Face;

/// The font files in the order they are tried.
pub fn files() -> Vec<&'static [u8]> {
    let noto = [
        notosans::REGULAR_TTF,
        notosans::BOLD_TTF,
        notosans::ITALIC_TTF,
        notosans::BOLD_ITALIC_TTF,
    ];
    let reserves = typst_assets::fonts().filter(|file| {
        Face::parse(file, 0).is_ok_and(|face| {
            let names = face.names().into_iter().filter(|name| name.name_id == POSTSCRIPT_NAME);
            let mut names = names.filter_map(|name| name.to_string());
            names.any(|name| RESERVES.contains(&name.as_str()))
        })
    });
    noto.into_iter().chain(reserves).collect()
}

/// The PostScript names of the fonts that stand in for signs Noto Sans lacks.
const RESERVES: [&str; 3] = ["DejaVuSansMono", "DejaVuSansMono-Bold", "NewCMMath-Regular"];

/// The entry of a font's name table that holds its PostScript name.
const POSTSCRIPT_NAME: u16 = 6;

/// Whether a PDF can show a character. Control characters and blank space need no sign.
pub fn covers(character: char) -> bool {
    static FACES: LazyLock<Vec<Face<'static>>> = LazyLock::new(|| {
        files().into_iter().filter_map(|file| Face::parse(file, 0).ok()).collect()
    });
    character.is_ascii()
        || character.is_whitespace()
        || character.is_control()
        || is_invisible(character)
        || FACES.iter().any(|face| face.glyph_index(character).is_some())
}

/// Characters that steer text and have no shape (Unicode's "default ignorable" ones): typesetting
/// leaves them out by itself.
fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::{covers, files};

    #[test]
    fn the_reserves_are_there_and_cover_signs() {
        assert_eq!(files().len(), 7);
        assert!("aé£€½−ŵŷ→✓∲≧".chars().all(covers));
        assert!(!covers('\u{1F600}'));
    }
}
