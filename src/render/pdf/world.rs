//! What Typst sees of the outside: a few virtual files, the embedded fonts, no packages, no network, no clock.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

/// The main source of every paper.
const MAIN: &str = "/main.typ";

/// The id of a virtual file. Typst keeps every path it ever saw in a table of 65,535 places, so all
/// papers share the same few paths.
pub(super) fn id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("the virtual paths are plain names");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// Fonts and standard library, read once for the whole program.
struct Shared {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

static SHARED: LazyLock<Shared> = LazyLock::new(|| {
    let faces = crate::look::fonts::files();
    let fonts: Vec<Font> =
        faces.into_iter().filter_map(|face| Font::new(Bytes::new(face), 0)).collect();
    // `pdf.header-cell` and `pdf.table-summary` exist only with this feature.
    let features = [Feature::A11yExtras].into_iter().collect();
    Shared {
        library: LazyHash::new(Library::builder().with_features(features).build()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
    }
});

/// Sources that many papers share, by virtual path.
pub(super) type Sources = Arc<BTreeMap<String, Source>>;

/// The virtual folder one compile sees.
#[derive(Clone)]
pub(super) struct Folder {
    main: Source,
    sources: Sources,
    files: BTreeMap<String, Bytes>,
}

impl Folder {
    /// A folder with a main source and the sources all papers share.
    pub(super) fn new(main: &str, sources: Sources) -> Self {
        let main = Source::new(id(MAIN), main.to_owned());
        Self { main, sources, files: BTreeMap::new() }
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
        &SHARED.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SHARED.book
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
        SHARED.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}
