//! Runs of shown text and how they join to lines and paragraphs.

use lopdf::ObjectId;

use super::matrix::Matrix;

/// The content stream that numbers marked content: every stream counts from zero for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Home {
    /// The content of a page, by its index.
    Page(usize),
    /// A form XObject.
    Form(ObjectId),
}

/// What the innermost marked content around a run says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Belongs to the structure tree under this number.
    Tagged(Home, i64),
    /// Decoration, header or footer, with its `Subtype` if it has one.
    Artifact(Option<String>),
    /// Neither: a fault in a tagged file.
    Unmarked,
}

/// Text shown in one go, with where it stands on its page in points.
#[derive(Clone, Debug)]
pub struct Run {
    /// The text, by `ToUnicode` or `ActualText`.
    pub text: String,
    /// What it belongs to.
    pub mark: Mark,
    /// The language marked around it in the content stream, if any.
    pub lang: Option<String>,
    /// The page it is drawn on.
    pub page: usize,
    /// The pen before the first glyph.
    pub start: (f64, f64),
    /// The pen after the last glyph.
    pub end: (f64, f64),
    /// The size of the font on the page; zero when nothing was drawn.
    pub size: f64,
    /// Whether it is a picture, which shows no text.
    pub picture: bool,
    /// Left, bottom, right and top of what was drawn.
    pub bounds: (f64, f64, f64, f64),
}

impl Run {
    /// An image, which is drawn into the unit square of its matrix.
    pub fn picture(mark: Mark, page: usize, matrix: Matrix) -> Self {
        let (start, end) = (matrix.apply(0.0, 0.0), matrix.apply(1.0, 1.0));
        let (left, right) = (start.0.min(end.0), start.0.max(end.0));
        let (bottom, top) = (start.1.min(end.1), start.1.max(end.1));
        Self {
            text: String::new(),
            mark,
            lang: None,
            page,
            start,
            end,
            size: 0.0,
            picture: true,
            bounds: (left, bottom, right, top),
        }
    }
}

/// A soft hyphen: what Typst shows where it hyphenates.
const SOFT_HYPHEN: char = '\u{AD}';

/// A gap on a line wider than this share of the font size separates words.
pub const WORD_GAP: f64 = 0.2;

/// A step up or down larger than this share of the font size starts a line: more than a
/// superscript moves, less than two lines are apart.
const LINE_STEP: f64 = 0.5;

/// Joins the runs of one paragraph, with spaces where the layout separates and the text does not.
#[derive(Clone, Debug, Default)]
pub struct Joiner {
    /// Page, pen and size after the last drawn run.
    pen: Option<(usize, (f64, f64), f64)>,
    /// What came since the last white space; the last character is white space when it is empty.
    word: String,
}

impl Joiner {
    /// What to add to the paragraph for a run. Soft hyphens are not part of it.
    pub fn add(&mut self, run: &Run) -> String {
        let mut text = String::new();
        let separated = self.separates(run);
        let spaced = self.word.is_empty()
            || run.text.is_empty()
            || run.text.starts_with(char::is_whitespace);
        let glued = separated == Some(Gap::Line) && can_break(&self.word);
        if separated.is_some() && !spaced && !glued {
            text.push(' ');
        }
        text.push_str(&run.text);
        match text.rfind(char::is_whitespace) {
            Some(at) => self.word = text[at..].trim_start().to_owned(),
            None => self.word.push_str(&text),
        }
        if run.size > 0.0 {
            self.pen = Some((run.page, run.end, run.size));
        }
        text.replace(SOFT_HYPHEN, "")
    }

    /// How a run stands apart from the one before, if it does.
    fn separates(&self, run: &Run) -> Option<Gap> {
        let (page, (x, y), size) = self.pen?;
        if run.size <= 0.0 {
            return None;
        }
        if page != run.page || (run.start.1 - y).abs() > LINE_STEP * size.max(run.size) {
            return Some(Gap::Line);
        }
        let gap = run.start.0 - x;
        (gap > WORD_GAP * size.min(run.size) || gap < -LINE_STEP * size).then_some(Gap::Word)
    }
}

/// Whether a line can end in the middle of a word, after this part of it: after a hyphen, a dash or
/// a slash, and anywhere in an address. Spaces at the ends of lines are in the text, but a line
/// that was ended by hand has none: there the words must not run together.
fn can_break(word: &str) -> bool {
    let breaks = ['\u{AD}', '-', '\u{2010}', '\u{2013}', '\u{2014}', '/', '\u{200B}'];
    let address = word.contains("://") || word.contains("www.") || word.contains('@');
    address || (word.ends_with(breaks) && word.chars().nth(1).is_some())
}

/// What lies between two runs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    /// The end of a line or of a page.
    Line,
    /// Room on the line.
    Word,
}

/// The text of some runs as one paragraph.
pub fn join<'a>(runs: impl IntoIterator<Item = &'a Run>) -> String {
    let mut joiner = Joiner::default();
    runs.into_iter().map(|run| joiner.add(run)).collect()
}

/// Folds every run of white space (no-break spaces too) into one space, trims, and drops the
/// characters that show nothing: soft hyphens, word joiners and zero-width spaces.
pub fn normalise(text: &str) -> String {
    let shown: String = text.chars().filter(|c| !is_invisible(*c)).collect();
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Characters without a shape or a width.
fn is_invisible(c: char) -> bool {
    matches!(c, SOFT_HYPHEN | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}
