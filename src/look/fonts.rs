//! The fonts every PDF embeds and every chart is measured with; no font of the machine is used.
//!
//! Noto Sans for text unless a theme says otherwise; DejaVu Sans Mono for code and New Computer Modern
//! Math as reserves for signs that are missing. Libertinus Serif is there for themes that want it.

use std::sync::{Arc, LazyLock};

use ttf_parser::Face;

use super::typeface::Typeface;

/// The family everything is set in unless a theme names another.
pub const NOTO: &str = "Noto Sans";
/// The second family built in.
pub const LIBERTINUS: &str = "Libertinus Serif";

/// The fonts of a theme's PDFs.
#[derive(Debug, Clone, PartialEq)]
pub struct PdfFonts {
    /// The family of running text and tables.
    pub family: String,
    /// The family of headings.
    pub headings: String,
    /// The font files to embed from, in the order they are tried: the theme's own, then the built-in ones.
    pub files: Vec<FontFile>,
    /// How wide the letters of `family` are.
    pub typeface: Arc<Typeface>,
}

/// A font file.
#[derive(Debug, Clone, PartialEq)]
pub enum FontFile {
    /// Of the program.
    BuiltIn(&'static [u8]),
    /// Of an office's theme.
    Own(Arc<Vec<u8>>),
}

impl FontFile {
    /// The bytes.
    pub fn bytes(&self) -> &[u8] {
        match self {
            Self::BuiltIn(bytes) => bytes,
            Self::Own(bytes) => bytes,
        }
    }
}

impl Default for PdfFonts {
    fn default() -> Self {
        Self::new(NOTO, NOTO, Vec::new())
    }
}

impl PdfFonts {
    /// Text in one family and headings in another, from an office's files and the built-in ones.
    pub fn new(family: &str, headings: &str, own: Vec<Arc<Vec<u8>>>) -> Self {
        let own = own.into_iter().map(FontFile::Own);
        let wants_libertinus = [family, headings].contains(&LIBERTINUS);
        let more = if wants_libertinus { assets(&LIBERTINUS_FACES) } else { Vec::new() };
        let built_in = files().into_iter().chain(more).map(FontFile::BuiltIn);
        let files: Vec<FontFile> = own.chain(built_in).collect();
        let typeface = if family == NOTO {
            Typeface::noto()
        } else {
            Arc::new(Typeface::of(files.iter().map(FontFile::bytes), family))
        };
        Self { family: family.to_owned(), headings: headings.to_owned(), files, typeface }
    }

    /// Whether these are the fonts of a theme that names none.
    pub fn is_default(&self) -> bool {
        self.files.len() == files().len()
    }
}

/// The built-in font files every PDF may need, in the order they are tried.
pub fn files() -> Vec<&'static [u8]> {
    let noto = [
        notosans::REGULAR_TTF,
        notosans::BOLD_TTF,
        notosans::ITALIC_TTF,
        notosans::BOLD_ITALIC_TTF,
    ];
    noto.into_iter().chain(assets(&RESERVES)).collect()
}

/// Fonts that come with Typst, by PostScript name.
fn assets(names: &[&str]) -> Vec<&'static [u8]> {
    let wanted = typst_assets::fonts().filter(|file| {
        Face::parse(file, 0).is_ok_and(|face| {
            name(&face, POSTSCRIPT_NAME).is_some_and(|name| names.contains(&name.as_str()))
        })
    });
    wanted.collect()
}

/// The PostScript names of the fonts that stand in for signs Noto Sans lacks.
const RESERVES: [&str; 3] = ["DejaVuSansMono", "DejaVuSansMono-Bold", "NewCMMath-Regular"];
/// Those of the built-in serif.
const LIBERTINUS_FACES: [&str; 4] = [
    "LibertinusSerif-Regular",
    "LibertinusSerif-Bold",
    "LibertinusSerif-Italic",
    "LibertinusSerif-BoldItalic",
];

/// The entry of a font's name table that holds its PostScript name.
const POSTSCRIPT_NAME: u16 = 6;

/// A name of a font.
pub(super) fn name(face: &Face<'_>, id: u16) -> Option<String> {
    let names = face.names().into_iter().filter(|name| name.name_id == id);
    let mut names = names.filter_map(|name| name.to_string());
    names.next()
}

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
    use super::{LIBERTINUS, NOTO, PdfFonts, covers, files};

    #[test]
    fn the_reserves_are_there_and_cover_signs() {
        assert_eq!(files().len(), 7);
        assert!("aé£€½−ŵŷ→✓∲≧".chars().all(covers));
        assert!(!covers('\u{1F600}'));
    }

    #[test]
    fn the_serif_is_there_where_it_is_asked_for() {
        assert!(PdfFonts::default().is_default());
        let fonts = PdfFonts::new(NOTO, LIBERTINUS, Vec::new());
        assert_eq!(fonts.files.len(), 11);
        assert!(!fonts.is_default());
    }
}
