//! Makes the site in memory, again and again, and only what changed of it.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use crate::diagnostic::{Diagnostic, Diagnostics, FileId, Files as _, Span};
use crate::load::LineIndex;
use crate::model::Edition;
use crate::pipeline::{self, Kept, Previewed};
use crate::source::{self, Changes, Sources};

/// An office's files and all that is kept of what was made of them.
#[derive(Debug)]
pub struct Workshop {
    sources: Sources,
    edition: Edition,
    kept: Kept,
    lines: Lines,
}

/// What one round of work gave.
#[derive(Debug)]
pub struct Work {
    /// The site; none where any finding is an error.
    pub site: Option<Previewed>,
    /// What was found, in order of files and places.
    pub findings: Vec<Diagnostic>,
}

impl Workshop {
    /// Reads the files of the office in `root`.
    ///
    /// # Errors
    /// Where one cannot be read.
    pub fn open(root: &Path, edition: Edition) -> io::Result<Self> {
        let sources = source::read(root)?;
        Ok(Self { sources, edition, kept: Kept::default(), lines: Lines::default() })
    }

    /// Reads again what changed; the paths of the files that did.
    ///
    /// # Errors
    /// Where a file cannot be read.
    pub fn read_again(&mut self, changes: &Changes) -> io::Result<BTreeSet<String>> {
        self.sources.read_again(changes)
    }

    /// Makes the site of the files as they were last read.
    pub fn work(&mut self) -> Work {
        let mut found = Diagnostics::new();
        let (sources, lines) = (&self.sources, &self.lines);
        let locate = |span| lines.locate(sources, span);
        let site =
            pipeline::preview(sources, self.edition, Some(&locate), &mut self.kept, &mut found);
        Work { site, findings: found.into_sorted() }
    }

    /// The files.
    pub fn sources(&self) -> &Sources {
        &self.sources
    }
}

/// Where the lines of files begin, worked out once for each state of a file.
#[derive(Debug, Default)]
struct Lines(Mutex<BTreeMap<FileId, OfState>>);

/// The content of a file and the lines of that content.
type OfState = (Arc<Vec<u8>>, LineIndex);

impl Lines {
    /// A place as `content/papers/x/index.md:34`.
    fn locate(&self, sources: &Sources, span: Span) -> Option<String> {
        let source = sources.file(span.file);
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let index = match known.get(&span.file) {
            Some((bytes, index)) if Arc::ptr_eq(bytes, &source.bytes) => index,
            _ => {
                let index = LineIndex::new(sources.path(span.file), &source.text);
                let kept = (Arc::clone(&source.bytes), index);
                known.insert(span.file, kept);
                &known.get(&span.file)?.1
            }
        };
        Some(format!("{}:{}", index.path, index.line(span.start)))
    }
}
