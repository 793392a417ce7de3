//! `manifest.json`: what a build wrote, so that the next one knows what it may remove and anybody
//! can check a published site.
#![expect(clippy::disallowed_methods, reason = "`write` reads the manifest it wrote")]

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::render::Artefact;

/// The manifest's name at the top of the output folder.
pub const MANIFEST: &str = "manifest.json";

const GENERATOR: &str = "candour";
const FORMAT: u32 = 1;

/// The list of a build's files. Deterministic: the same site has the same manifest, byte for byte.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Always `candour`: a web application's file of the same name has no such key.
    generator: String,
    /// The version of this format.
    format: u32,
    /// Every file but the manifest itself, in the order of their paths.
    pub files: Vec<Entry>,
}

/// A file of a build.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Path in the output folder with forward slashes.
    pub path: String,
    /// SHA-256 of its bytes, in lower-case hexadecimal digits.
    pub sha256: String,
    /// Its size in bytes.
    pub size: u64,
}

impl Entry {
    pub(super) fn of(artefact: &Artefact) -> Self {
        Self {
            path: artefact.path.clone(),
            sha256: hexadecimal(&Sha256::digest(&artefact.bytes)),
            size: artefact.bytes.len() as u64,
        }
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).flatten().collect()
}

impl Manifest {
    pub(super) fn new(mut files: Vec<Entry>) -> Self {
        files.sort();
        Self { generator: GENERATOR.to_owned(), format: FORMAT, files }
    }

    /// Reads a manifest; none where there is none or it is damaged, of another format or another
    /// program's. A folder with such a file counts as one that candour did not write.
    pub fn read(path: &Path) -> Option<Self> {
        let bytes = fs::read(path).ok()?;
        let manifest: Self = serde_json::from_slice(&bytes).ok()?;
        (manifest.generator == GENERATOR && manifest.format == FORMAT).then_some(manifest)
    }

    pub(super) fn to_json(&self) -> serde_json::Result<Vec<u8>> {
        let mut json = serde_json::to_vec_pretty(self)?;
        json.push(b'\n');
        Ok(json)
    }
}
