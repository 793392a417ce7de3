//! Measures and wraps text with the metrics of Noto Sans, the font the drawing asks for first.

use ttf_parser::Face;

/// How heavy the letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Names and axes.
    Regular,
    /// Values.
    Bold,
}

/// The two faces of the drawing's text.
#[derive(Clone)]
pub struct Fonts {
    regular: Font,
    bold: Font,
}

/// A face and the widths of its commonest letters, which are asked for over and over.
#[derive(Clone)]
struct Font {
    face: Face<'static>,
    ascii: [f64; 128],
}

impl Font {
    fn new(bytes: &'static [u8]) -> Self {
        let face = Face::parse(bytes, 0).expect("the built-in fonts are sound");
        let mut font = Self { face, ascii: [0.0; 128] };
        for code in 0..128_u8 {
            font.ascii[usize::from(code)] = font.advance(char::from(code));
        }
        font
    }

    /// The width of a letter in units of the face. A letter it lacks comes from another one: one em
    /// is the widest to expect.
    fn advance(&self, letter: char) -> f64 {
        let glyph = self.face.glyph_index(letter);
        let advance = glyph.and_then(|glyph| self.face.glyph_hor_advance(glyph));
        advance.map_or(f64::from(self.face.units_per_em()), f64::from)
    }

    fn width(&self, text: &str, size: i32) -> i32 {
        let advance = |letter: char| match self.ascii.get(letter as usize) {
            Some(advance) => *advance,
            None => self.advance(letter),
        };
        let advances: f64 = text.chars().map(advance).sum();
        (advances * f64::from(size) / f64::from(self.face.units_per_em())).ceil() as i32
    }
}

impl Fonts {
    /// Reads the built-in fonts.
    pub fn new() -> Self {
        Self { regular: Font::new(notosans::REGULAR_TTF), bold: Font::new(notosans::BOLD_TTF) }
    }

    /// The width of one line of text, rounded up to whole units.
    pub fn width(&self, text: &str, size: i32, weight: Weight) -> i32 {
        match weight {
            Weight::Regular => self.regular.width(text, size),
            Weight::Bold => self.bold.width(text, size),
        }
    }

    /// The width of the widest line.
    pub fn widest(&self, lines: &[String], size: i32, weight: Weight) -> i32 {
        lines.iter().map(|line| self.width(line, size, weight)).max().unwrap_or(0)
    }

    /// Breaks text at spaces into as few lines as fit the width, of about equal length. None when
    /// they are more than `most` or a word alone is too wide.
    pub fn wrap(&self, text: &str, size: i32, width: i32, most: usize) -> Option<Vec<String>> {
        let lines = self.fill(text, size, Weight::Regular, width)?;
        if lines.len() > most {
            return None;
        }
        // The narrowest width with as many lines: no orphaned last word.
        let (mut narrow, mut wide) = (0, width);
        while wide - narrow > 2 {
            let middle = narrow.midpoint(wide);
            match self.fill(text, size, Weight::Regular, middle) {
                Some(tight) if tight.len() == lines.len() => wide = middle,
                _ => narrow = middle,
            }
        }
        self.fill(text, size, Weight::Regular, wide)
    }

    /// Wraps several names that stand side by side. Names of as many words as there are lines, such as
    /// "May 2019" beside "September 2019", are all broken at every space.
    pub fn wrap_all(
        &self,
        names: &[&str],
        size: i32,
        width: i32,
        most: usize,
    ) -> Option<Vec<Vec<String>>> {
        let wrapped: Vec<Vec<String>> =
            names.iter().map(|name| self.wrap(name, size, width, most)).collect::<Option<_>>()?;
        let lines = wrapped.iter().map(Vec::len).max().unwrap_or(0);
        if lines > 1 && names.iter().all(|name| name.split_whitespace().count() == lines) {
            let words = |name: &&str| name.split_whitespace().map(str::to_owned).collect();
            return Some(names.iter().map(words).collect());
        }
        Some(wrapped)
    }

    /// As [`Self::wrap`], but words too wide are broken and there may be any number of lines: for
    /// names that fit nowhere and may not be cut.
    pub fn wrap_anyhow(&self, text: &str, size: i32, width: i32) -> Vec<String> {
        self.wrap_weighted(text, size, Weight::Regular, width)
    }

    /// The same for letters of any weight.
    pub fn wrap_weighted(&self, text: &str, size: i32, weight: Weight, width: i32) -> Vec<String> {
        let mut pieces = String::new();
        for word in text.split_whitespace() {
            let mut piece = String::new();
            for letter in word.chars() {
                piece.push(letter);
                if self.width(&piece, size, weight) > width {
                    piece.pop();
                    pieces.push_str(&piece);
                    pieces.push(' ');
                    piece = letter.to_string();
                }
            }
            pieces.push_str(&piece);
            pieces.push(' ');
        }
        self.fill(&pieces, size, weight, width).unwrap_or_default()
    }

    /// Fills line after line. None when a word is wider than a line.
    fn fill(&self, text: &str, size: i32, weight: Weight, width: i32) -> Option<Vec<String>> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            if self.width(word, size, weight) > width {
                return None;
            }
            match lines.last_mut() {
                Some(line) if self.width(&format!("{line} {word}"), size, weight) <= width => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        Some(lines)
    }
}

/// The distance between the baselines of two lines.
pub fn line_height(size: i32) -> i32 {
    size + size / 4
}

/// From the middle of a line of text down to its baseline, so that capitals and digits look centred.
pub fn drop(size: i32) -> i32 {
    (size * 36 + 50) / 100
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wraps_into_lines_of_about_equal_length() {
        let fonts = Fonts::new();
        let lines = fonts.wrap("North Yorkshire Police and Fire Commissioner", 15, 260, 3);
        assert_eq!(
            lines,
            Some(vec!["North Yorkshire Police".to_owned(), "and Fire Commissioner".to_owned()])
        );
        assert_eq!(fonts.wrap("Northallerton", 15, 40, 3), None);
        assert_eq!(fonts.wrap("one two three four five", 15, 45, 3), None);
    }

    #[test]
    fn words_are_broken_only_where_nothing_else_helps() {
        let fonts = Fonts::new();
        let lines = fonts.wrap_anyhow("Northallerton", 15, 40);
        assert_eq!(lines.concat(), "Northallerton");
        assert!(lines.iter().all(|line| fonts.width(line, 15, Weight::Regular) <= 40));
    }

    #[test]
    fn neighbours_are_wrapped_alike() {
        let fonts = Fonts::new();
        let lines = fonts.wrap_all(&["May 2019", "September 2019"], 15, 80, 3);
        let lines = lines.expect("they fit");
        assert_eq!(lines[0], ["May", "2019"]);
        assert_eq!(lines[1], ["September", "2019"]);
    }

    #[test]
    fn bold_is_wider() {
        let fonts = Fonts::new();
        assert!(
            fonts.width("Arrests", 15, Weight::Bold) > fonts.width("Arrests", 15, Weight::Regular)
        );
    }
}
