//! What Typst sees of the outside: a few virtual files, the embedded fonts, no packages, no network, no clock.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use crate::look::fonts::{FontFile, PdfFonts};

/// The main source of every paper.
const MAIN: &str = "/main.typ";

/// The id of a virtual file. Typst keeps every path it ever saw in a table of 65,535 places, so all
/// papers share the same few paths.
pub(super) fn id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("the virtual paths are plain names");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// The standard library, made once for the whole program.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    // `pdf.header-cell` and `pdf.table-summary` exist only with this feature.
    let features = [Feature::A11yExtras].into_iter().collect();
    LazyHash::new(Library::builder().with_features(features).build())
});

/// The fonts of a look, read.
pub(super) type Fonts = Arc<Book>;

/// What Typst asks for: the fonts and what it needs to choose among them.
pub(super) struct Book {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

/// Reads the fonts of a look; those of looks that name none are read once for the whole program.
pub(super) fn fonts(look: &PdfFonts) -> Fonts {
    static DEFAULT: LazyLock<Fonts> = LazyLock::new(|| read(&PdfFonts::default()));
    if look.is_default() { Arc::clone(&DEFAULT) } else { read(look) }
}

fn read(look: &PdfFonts) -> Fonts {
    let bytes = look.files.iter().map(|file| match file {
        FontFile::BuiltIn(bytes) => Bytes::new(*bytes),
        FontFile::Own(bytes) => Bytes::new(bytes.as_ref().clone()),
    });
    let fonts: Vec<Font> = bytes.filter_map(|bytes| Font::new(bytes, 0)).collect();
    Arc::new(Book { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts })
}

/// Sources that many papers share, by virtual path.
pub(super) type Sources = Arc<BTreeMap<String, Source>>;

/// The virtual folder one compile sees.
#[derive(Clone)]
pub(super) struct Folder {
    main: Source,
    sources: Sources,
    fonts: Fonts,
    files: BTreeMap<String, Bytes>,
}

impl Folder {
    /// A folder with a main source and the sources and fonts all papers share.
    pub(super) fn new(main: &str, sources: Sources, fonts: Fonts) -> Self {
        let main = Source::new(id(MAIN), main.to_owned());
        Self { main, sources, fonts, files: BTreeMap::new() }
    }

    /// The same folder with another main source.
    pub(super) fn with_main(&self, main: &str) -> Self {
        Self { main: Source::new(id(MAIN), main.to_owned()), ..self.clone() }
    }

    /// Adds a picture.
    pub(super) fn add_file(&mut self, path: &str, bytes: Bytes) {
        self.files.insert(path.to_owned(), bytes);
    }
}

impl World for Folder {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() {
            return Ok(self.main.clone());
        }
        self.sources.get(id.vpath().get_with_slash()).cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(id.vpath().get_with_slash()).cloned().ok_or_else(|| missing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}
