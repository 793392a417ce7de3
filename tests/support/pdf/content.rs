//! Content streams: walks their operators and keeps what text they show.

use std::collections::BTreeMap;
use std::rc::Rc;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId};

use super::font::Font;
use super::matrix::Matrix;
use super::object::{as_dict, as_name, as_number, dict, get, inherited, name, numbers, text};
use super::run::{Home, Mark, Run, WORD_GAP};

/// The deepest nesting of form XObjects: a form that draws itself ends here.
const DEEPEST: usize = 16;

/// The state `q` saves and `Q` restores.
#[derive(Clone)]
struct State {
    matrix: Matrix,
    font: Option<Rc<Font>>,
    size: f64,
    char_space: f64,
    word_space: f64,
    scale: f64,
    leading: f64,
    rise: f64,
}

/// An open `BDC` or `BMC`.
struct Open {
    mark: Mark,
    lang: Option<String>,
    /// Its `ActualText` with the index of the first run inside, unless one around it has one.
    actual: Option<(String, usize)>,
}

/// Walks the content of a page and of the forms it draws.
struct Walker<'a> {
    doc: &'a Document,
    page: usize,
    state: State,
    saved: Vec<State>,
    text: Matrix,
    line: Matrix,
    open: Vec<Open>,
    fonts: BTreeMap<ObjectId, Rc<Font>>,
    runs: Vec<Run>,
}

/// The text a page shows, in the order of its content stream.
pub fn runs(doc: &Document, page: usize, id: ObjectId) -> Vec<Run> {
    let dictionary = doc.get_dictionary(id).expect("the page tree leads to pages");
    let empty = Dictionary::new();
    let resources = inherited(doc, dictionary, "Resources").and_then(as_dict).unwrap_or(&empty);
    let state = State {
        matrix: Matrix::IDENTITY,
        font: None,
        size: 0.0,
        char_space: 0.0,
        word_space: 0.0,
        scale: 1.0,
        leading: 0.0,
        rise: 0.0,
    };
    let mut walker = Walker {
        doc,
        page,
        state,
        saved: Vec::new(),
        text: Matrix::IDENTITY,
        line: Matrix::IDENTITY,
        open: Vec::new(),
        fonts: BTreeMap::new(),
        runs: Vec::new(),
    };
    walker.stream(&doc.get_page_content(id), resources, Home::Page(page), 0);
    assert!(walker.open.is_empty(), "page {page}: marked content is not closed");
    walker.runs
}

impl Walker<'_> {
    /// Walks one stream with the resources its names refer to.
    fn stream(&mut self, bytes: &[u8], resources: &Dictionary, home: Home, depth: usize) {
        let content = Content::decode(bytes).expect("a content stream can be parsed");
        for operation in &content.operations {
            self.operation(operation, resources, home, depth);
        }
    }

    /// One operator.
    fn operation(&mut self, op: &Operation, resources: &Dictionary, home: Home, depth: usize) {
        let operands = &op.operands;
        let n = |index: usize| operands.get(index).and_then(as_number).unwrap_or(0.0);
        let matrix = || Matrix([n(0), n(1), n(2), n(3), n(4), n(5)]);
        match op.operator.as_str() {
            "q" => self.saved.push(self.state.clone()),
            "Q" => self.state = self.saved.pop().expect("every Q has its q"),
            "cm" => self.state.matrix = matrix().then(self.state.matrix),
            "BT" => self.set_line(Matrix::IDENTITY),
            "Tm" => self.set_line(matrix()),
            "Td" => self.move_line(n(0), n(1)),
            "TD" => {
                self.state.leading = -n(1);
                self.move_line(n(0), n(1));
            }
            "T*" => self.move_line(0.0, -self.state.leading),
            "Tc" => self.state.char_space = n(0),
            "Tw" => self.state.word_space = n(0),
            "Tz" => self.state.scale = n(0) / 100.0,
            "TL" => self.state.leading = n(0),
            "Ts" => self.state.rise = n(0),
            "Tf" => {
                self.state.size = n(1);
                self.state.font = self.font(operands, resources);
            }
            "Tj" => self.show(operands),
            "TJ" => {
                if let Some(Object::Array(items)) = operands.first() {
                    self.show(items);
                }
            }
            "'" | "\"" => {
                if op.operator == "\"" {
                    self.state.word_space = n(0);
                    self.state.char_space = n(1);
                }
                self.move_line(0.0, -self.state.leading);
                self.show(operands.last().map_or(&[], std::slice::from_ref));
            }
            "BMC" | "BDC" => self.begin(operands, resources, home),
            "EMC" => self.end(),
            "Do" => self.draw(operands, resources, depth),
            _ => {}
        }
    }

    /// Sets both text matrices.
    fn set_line(&mut self, matrix: Matrix) {
        self.line = matrix;
        self.text = matrix;
    }

    /// Goes to a place relative to the start of the line.
    fn move_line(&mut self, x: f64, y: f64) {
        self.set_line(Matrix::shift(x, y).then(self.line));
    }

    /// The font a `Tf` names.
    fn font(&mut self, operands: &[Object], resources: &Dictionary) -> Option<Rc<Font>> {
        let name = operands.first().and_then(as_name)?;
        let fonts = dict(self.doc, resources, "Font")?;
        let id = super::object::reference(fonts, &name);
        if let Some(known) = id.and_then(|id| self.fonts.get(&id)) {
            return Some(Rc::clone(known));
        }
        let font = Rc::new(Font::read(self.doc, dict(self.doc, fonts, &name)?));
        if let Some(id) = id {
            self.fonts.insert(id, Rc::clone(&font));
        }
        Some(font)
    }

    /// Shows the strings of a `TJ`, moved by its numbers, as one run.
    fn show(&mut self, items: &[Object]) {
        let font = self.state.font.clone().expect("text is shown with a font");
        let matrix = |walker: &Self| walker.text.then(walker.state.matrix);
        let (rise, size) = (self.state.rise, self.state.size);
        let mut first = None;
        let mut shown = String::new();
        let mut gap = false;
        for item in items {
            if let Some(back) = as_number(item) {
                gap |= -back / 1000.0 > WORD_GAP;
                self.advance(-back / 1000.0 * size);
            }
            for glyph in font.decode(item.as_str().unwrap_or_default()) {
                let spaced = |text: &str| text.chars().next_back().is_none_or(char::is_whitespace);
                if gap && !spaced(&shown) && !glyph.text.starts_with(char::is_whitespace) {
                    shown.push(' ');
                }
                gap = false;
                first.get_or_insert_with(|| matrix(self));
                shown.push_str(&glyph.text);
                let word = if glyph.word_space { self.state.word_space } else { 0.0 };
                self.advance(glyph.width * size + self.state.char_space + word);
            }
        }
        let last = matrix(self);
        let Some(first) = first else { return };
        let (low, high) = (rise + font.descent * size, rise + font.ascent * size);
        let corners = [first.apply(0.0, low), first.apply(0.0, high)];
        let corners = corners.into_iter().chain([last.apply(0.0, low), last.apply(0.0, high)]);
        let bounds = corners.fold((f64::MAX, f64::MAX, f64::MIN, f64::MIN), |all, (x, y)| {
            (all.0.min(x), all.1.min(y), all.2.max(x), all.3.max(y))
        });
        self.runs.push(Run {
            text: shown,
            mark: self.mark(),
            lang: self.lang(),
            page: self.page,
            start: first.apply(0.0, rise),
            end: last.apply(0.0, rise),
            size: (size * first.height()).abs(),
            picture: false,
            bounds,
        });
    }

    /// Moves the pen along the line, in units of text space before the horizontal scale.
    fn advance(&mut self, by: f64) {
        self.text = Matrix::shift(by * self.state.scale, 0.0).then(self.text);
    }

    /// What the innermost marked content with a meaning says.
    fn mark(&self) -> Mark {
        self.open.last().map_or(Mark::Unmarked, |open| open.mark.clone())
    }

    /// The language the marked content around says.
    fn lang(&self) -> Option<String> {
        self.open.last().and_then(|open| open.lang.clone())
    }

    /// `BMC` and `BDC`. The properties are a dictionary or the name of one in the resources.
    fn begin(&mut self, operands: &[Object], resources: &Dictionary, home: Home) {
        let tag = operands.first().and_then(as_name).unwrap_or_default();
        let properties = match operands.get(1) {
            Some(Object::Name(name)) => {
                let name = String::from_utf8_lossy(name).into_owned();
                dict(self.doc, resources, "Properties").and_then(|all| dict(self.doc, all, &name))
            }
            other => other.and_then(as_dict),
        };
        let number = properties.and_then(|p| get(self.doc, p, "MCID")?.as_i64().ok());
        let mark = match number {
            Some(number) => Mark::Tagged(home, number),
            None if tag == "Artifact" => {
                Mark::Artifact(properties.and_then(|p| name(self.doc, p, "Subtype")))
            }
            None => self.mark(),
        };
        let inside = self.open.iter().any(|open| open.actual.is_some());
        let actual = properties.filter(|_| !inside).and_then(|p| text(self.doc, p, "ActualText"));
        let actual = actual.map(|text| (text, self.runs.len()));
        let lang = properties.and_then(|p| text(self.doc, p, "Lang")).or_else(|| self.lang());
        self.open.push(Open { mark, lang, actual });
    }

    /// `EMC`: puts the `ActualText` in the place of what was shown.
    fn end(&mut self) {
        let open = self.open.pop().expect("every EMC has its BDC");
        let Some((text, first)) = open.actual else { return };
        if self.runs.len() == first {
            let place = self.text.then(self.state.matrix).apply(0.0, 0.0);
            let bounds = (place.0, place.1, place.0, place.1);
            let (mark, lang, page) = (open.mark, open.lang, self.page);
            let (start, end, size) = (place, place, 0.0);
            let picture = false;
            self.runs.push(Run { text, mark, lang, page, start, end, size, picture, bounds });
            return;
        }
        self.runs[first..].iter_mut().for_each(|run| run.text.clear());
        self.runs[first].text = text;
    }

    /// Draws a form XObject; of an image only its place is kept.
    fn draw(&mut self, operands: &[Object], resources: &Dictionary, depth: usize) {
        let found = operands.first().and_then(as_name).and_then(|name| {
            let all = dict(self.doc, resources, "XObject")?;
            Some((super::object::reference(all, &name)?, get(self.doc, all, &name)?))
        });
        let Some((id, Object::Stream(form))) = found else { return };
        if name(self.doc, &form.dict, "Subtype").as_deref() == Some("Image") {
            self.runs.push(Run::picture(self.mark(), self.page, self.state.matrix));
        }
        if name(self.doc, &form.dict, "Subtype").as_deref() != Some("Form") || depth >= DEEPEST {
            return;
        }
        let (state, saved) = (self.state.clone(), std::mem::take(&mut self.saved));
        let (text, line) = (self.text, self.line);
        if let [a, b, c, d, e, f] = numbers(self.doc, &form.dict, "Matrix")[..] {
            self.state.matrix = Matrix([a, b, c, d, e, f]).then(self.state.matrix);
        }
        let own = dict(self.doc, &form.dict, "Resources").unwrap_or(resources);
        let bytes = form.get_plain_content().expect("a form XObject can be decompressed");
        self.stream(&bytes, own, Home::Form(id), depth + 1);
        (self.state, self.saved, self.text, self.line) = (state, saved, text, line);
    }
}
