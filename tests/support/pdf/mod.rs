//! A reader of tagged PDFs for tests. It knows nothing of the exporter: it follows the file from
//! its catalog, interprets the content streams and decodes text with the fonts' own maps.
//!
//! What is broken in a way that no reader could follow is a panic with the reason; what can be
//! judged (a missing title, text outside the tree) is a value for the test to judge.

#![allow(dead_code, unused_imports, reason = "each test binary uses a part of the reader")]

mod annotation;
mod cmap;
mod content;
mod font;
mod matrix;
mod object;
mod reading;
mod roles;
mod run;
mod structure;
mod xmp;

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, ObjectId};

pub use self::{
    annotation::{Annotation, Target},
    font::FontInfo,
    run::normalise,
    structure::{Attributes, Element, Node},
};

use self::object::{as_dict, as_number, dict, get, inherited, is_true, items, resolve, text};
use self::run::{Home, Mark, Run, join};
use self::structure::{Source, by_content};

/// A read PDF.
pub struct Pdf {
    doc: Document,
    pages: Vec<ObjectId>,
    /// What each page shows, in the order of its content stream.
    runs: Vec<Vec<Run>>,
}

impl Pdf {
    /// Reads a file.
    pub fn read(bytes: &[u8]) -> Self {
        let doc = Document::load_mem(bytes).expect("the bytes are a PDF");
        let pages: Vec<ObjectId> = doc.page_iter().collect();
        let read = |(index, id): (usize, &ObjectId)| content::runs(&doc, index, *id);
        let runs = pages.iter().enumerate().map(read).collect();
        Self { doc, pages, runs }
    }

    /// How many pages there are.
    pub fn pages(&self) -> usize {
        self.pages.len()
    }

    /// The version in the header: `1.7`.
    pub fn version(&self) -> &str {
        &self.doc.version
    }

    /// The XMP packet; empty when there is none.
    pub fn metadata_xmp(&self) -> String {
        let stream = get(&self.doc, self.catalog(), "Metadata").and_then(|o| o.as_stream().ok());
        let bytes = stream.map(|s| s.get_plain_content().expect("the metadata can be read"));
        String::from_utf8(bytes.unwrap_or_default()).expect("XMP is in UTF-8")
    }

    /// A value of the XMP packet: `xmp("pdfuaid:part")`.
    pub fn xmp(&self, name: &str) -> Option<String> {
        xmp::value(&self.metadata_xmp(), name)
    }

    /// The title in the XMP packet, else the one in the document information.
    pub fn title(&self) -> Option<String> {
        let info = || dict(&self.doc, &self.doc.trailer, "Info");
        self.xmp("dc:title").or_else(|| text(&self.doc, info()?, "Title"))
    }

    /// The language of the document.
    pub fn language(&self) -> Option<String> {
        text(&self.doc, self.catalog(), "Lang")
    }

    /// Whether the file claims to be tagged.
    pub fn is_tagged(&self) -> bool {
        let info = dict(&self.doc, self.catalog(), "MarkInfo");
        info.is_some_and(|info| is_true(&self.doc, info, "Marked"))
    }

    /// Whether the window shows the title in place of the file name.
    pub fn display_doc_title(&self) -> bool {
        let preferences = dict(&self.doc, self.catalog(), "ViewerPreferences");
        preferences.is_some_and(|all| is_true(&self.doc, all, "DisplayDocTitle"))
    }

    /// The bookmarks: the depth of each, from one, and its title.
    pub fn outline(&self) -> Vec<(usize, String)> {
        annotation::outline(&self.doc)
    }

    /// Every annotation, page by page.
    pub fn annotations(&self) -> Vec<Annotation> {
        let of_page = |page| Annotation::of_page(&self.doc, &self.pages, page);
        (0..self.pages()).flat_map(of_page).collect()
    }

    /// The annotations that are links.
    pub fn links(&self) -> Vec<Annotation> {
        self.annotations().into_iter().filter(|one| one.subtype == "Link").collect()
    }

    /// The fonts, sorted by name.
    pub fn fonts(&self) -> Vec<FontInfo> {
        FontInfo::all(&self.doc)
    }

    /// The media box of each page: left, bottom, right and top.
    pub fn page_boxes(&self) -> Vec<[f64; 4]> {
        let read = |id: &ObjectId| {
            let page = self.doc.get_dictionary(*id).expect("the page tree leads to pages");
            let object = inherited(&self.doc, page, "MediaBox").expect("a page has a media box");
            let sides = object.as_array().expect("a media box is an array").iter();
            let sides = sides.filter_map(|side| resolve(&self.doc, side)).filter_map(as_number);
            let sides: Vec<f64> = sides.collect();
            <[f64; 4]>::try_from(sides).expect("a media box has four sides")
        };
        self.pages.iter().map(read).collect()
    }

    /// Whether the tab order of a page follows the structure (`Tabs` is `S`).
    pub fn tabs_follow_structure(&self, page: usize) -> bool {
        let page = self.doc.get_dictionary(self.pages[page]).expect("the page tree leads to pages");
        object::name(&self.doc, page, "Tabs").as_deref() == Some("S")
    }

    /// The structure tree.
    pub fn structure(&self) -> Element {
        Source {
            doc: &self.doc,
            pages: &self.pages,
            runs: by_content(self.runs.iter().flatten()),
            annotations: self.annotations(),
        }
        .tree()
    }

    /// The text in the order of the structure tree, a line for each paragraph, without the subtrees
    /// `skip` names (see `Element::lines`). Headers, footers and decoration are not in the tree.
    pub fn text_in_reading_order(&self, skip: &[&str]) -> String {
        self.structure().lines(skip).join("\n")
    }

    /// The text of the artifacts of each page, normalised: headers, footers, repeated table headers.
    pub fn artifact_text(&self) -> Vec<String> {
        let is_artifact = |run: &&Run| matches!(run.mark, Mark::Artifact(_));
        let read = |runs: &Vec<Run>| normalise(&join(runs.iter().filter(is_artifact)));
        self.runs.iter().map(read).collect()
    }

    /// The text of the artifacts of a page with one `Subtype`: `Header`, `Footer`.
    pub fn artifact_text_of(&self, page: usize, subtype: &str) -> String {
        let wanted = Mark::Artifact(Some(subtype.to_owned()));
        normalise(&join(self.runs[page].iter().filter(|run| run.mark == wanted)))
    }

    /// The text inside paragraphs that is marked as another language: the language and the text. Whole
    /// elements in another language say so in `Element::lang`. A mark may repeat the language the
    /// text has anyway.
    pub fn marked_languages(&self) -> Vec<(String, String)> {
        let read = |run: &Run| Some((run.lang.clone()?, run.text.clone()));
        self.runs.iter().flatten().filter_map(read).collect()
    }

    /// Text that is neither an artifact nor in the structure tree: in a tagged file, none.
    pub fn stray_text(&self) -> Vec<String> {
        let mut known = BTreeSet::new();
        let root = dict(&self.doc, self.catalog(), "StructTreeRoot");
        root.into_iter().for_each(|root| self.content_ids(root, None, &mut known));
        let is_stray = |run: &&Run| match run.mark {
            Mark::Tagged(home, number) => !known.contains(&(home, number)),
            Mark::Unmarked => true,
            Mark::Artifact(_) => false,
        };
        let stray = self.runs.iter().flatten().filter(is_stray);
        stray.map(|run| run.text.clone()).collect()
    }

    /// The marked content the tree below an element refers to.
    fn content_ids(
        &self,
        element: &Dictionary,
        around: Option<ObjectId>,
        known: &mut BTreeSet<(Home, i64)>,
    ) {
        let page = object::reference(element, "Pg").or(around);
        let home = || self.pages.iter().position(|id| Some(*id) == page).map(Home::Page);
        for kid in items(&self.doc, element, "K") {
            let Some(kid) = resolve(&self.doc, kid) else { continue };
            if let Ok(number) = kid.as_i64() {
                known.extend(home().map(|home| (home, number)));
            } else if let Some(kid) = as_dict(kid) {
                let form = object::reference(kid, "Stm").map(Home::Form);
                let own = object::reference(kid, "Pg")
                    .and_then(|own| self.pages.iter().position(|id| *id == own))
                    .map(Home::Page);
                match get(&self.doc, kid, "MCID").and_then(|number| number.as_i64().ok()) {
                    Some(number) => {
                        let home = form.or(own).or_else(home);
                        known.extend(home.map(|home| (home, number)));
                    }
                    None => self.content_ids(kid, page, known),
                }
            }
        }
    }

    /// Left, bottom, right and top of each piece of text a page shows, in points, with the text.
    /// The heights are those of the font, not of the letters.
    pub fn text_boxes(&self, page: usize) -> Vec<(f64, f64, f64, f64, String)> {
        let drawn = self.runs[page].iter().filter(|run| run.size > 0.0);
        let read = |run: &Run| {
            let (left, bottom, right, top) = run.bounds;
            (left, bottom, right, top, run.text.clone())
        };
        drawn.map(read).collect()
    }

    /// Left, bottom, right and top of each image a page shows (not of drawings), in points.
    pub fn picture_boxes(&self, page: usize) -> Vec<(f64, f64, f64, f64)> {
        self.runs[page].iter().filter(|run| run.picture).map(|run| run.bounds).collect()
    }

    /// The catalog.
    fn catalog(&self) -> &Dictionary {
        self.doc.catalog().expect("a PDF has a catalog")
    }
}
