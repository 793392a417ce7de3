//! From the checked site to files in memory. Nothing here touches a disk.

pub mod data;
pub mod html;
pub mod leaks;
pub mod pdf;

/// A finished file of the site, still in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artefact {
    /// Path in the output folder with forward slashes: `papers/x/index.html`.
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl Artefact {
    /// A file from its path and content.
    pub fn new(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { path: path.into(), bytes: bytes.into() }
    }
}

/// A drawn chart, as SVG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// For pages and PDFs.
    pub wide: String,
    /// For small screens.
    pub narrow: String,
}

/// The drawn charts of a paper by exhibit id.
pub type Drawings = std::collections::BTreeMap<String, Drawing>;

/// A finished PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PdfFile {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// The page each paper of a pack begins on, counted from 1; empty for a paper by itself.
    pub starts: Vec<usize>,
}
