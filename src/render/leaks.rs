//! The last line of defence of the public edition: its finished files are searched for the words of
//! restricted passages.
//!
//! The passages are not in the model any more, so a finding means that the same words stand outside
//! the container too, or a fault in a template. PDFs are made from the same model as the pages and are
//! not searched themselves.

use std::collections::BTreeMap;
use std::sync::Arc;

use aho_corasick::AhoCorasick;
use rayon::prelude::*;

use super::Artefact;
use super::html::Pages;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Site, Withheld};

/// Reports every withheld passage that a text file holds, at the passage.
pub fn find(site: &Site, artefacts: &[Artefact], diagnostics: &mut Diagnostics) {
    let Some(search) = Search::new(&site.withheld) else { return };
    search.report(search.hits(artefacts), diagnostics);
}

/// What is kept of the search for a preview: files that were searched are not searched again.
#[derive(Debug, Default)]
pub struct Kept {
    withheld: Vec<Withheld>,
    /// The site's own files by path.
    site: BTreeMap<String, (Vec<u8>, Vec<Hit>)>,
    papers: Vec<(Arc<Vec<Artefact>>, Vec<Hit>)>,
}

impl Kept {
    /// See [`find`].
    pub fn find(&mut self, site: &Site, pages: &Pages, diagnostics: &mut Diagnostics) {
        if self.withheld != site.withheld {
            *self = Self { withheld: site.withheld.clone(), ..Self::default() };
        }
        let Some(search) = Search::new(&site.withheld) else { return };
        search.report(self.in_site(&pages.site, &search), diagnostics);
        let before = std::mem::take(&mut self.papers);
        for (index, files) in pages.papers.iter().enumerate() {
            // Mostly at its place of the last time.
            let mut near = before.get(index).into_iter().chain(&before);
            let hits = match near.find(|(same, _)| Arc::ptr_eq(same, files)) {
                Some((_, hits)) => hits.clone(),
                None => search.hits(files),
            };
            search.report(hits.clone(), diagnostics);
            self.papers.push((Arc::clone(files), hits));
        }
    }

    fn in_site(&mut self, files: &[Artefact], search: &Search<'_>) -> Vec<Hit> {
        let mut before = std::mem::take(&mut self.site);
        let searched = files.iter().map(|file| {
            let same = before.remove(&file.path).filter(|(bytes, _)| *bytes == file.bytes);
            let new = || (file.bytes.clone(), search.hits(std::slice::from_ref(file)));
            (file.path.clone(), same.unwrap_or_else(new))
        });
        self.site = searched.collect();
        self.site.values().flat_map(|(_, hits)| hits.clone()).collect()
    }
}

/// A withheld passage, by its position, and the path of a file that holds it.
type Hit = (usize, String);

/// Looks for the withheld passages of a site.
struct Search<'a> {
    withheld: &'a [Withheld],
    words: AhoCorasick,
}

impl<'a> Search<'a> {
    /// None where nothing was withheld.
    fn new(withheld: &'a [Withheld]) -> Option<Self> {
        let passages: Vec<String> = withheld.iter().map(|passage| folded(&passage.text)).collect();
        // Building fails only beyond two thousand million states.
        let words = AhoCorasick::new(&passages).ok().filter(|_| !passages.is_empty())?;
        Some(Self { withheld, words })
    }

    fn hits(&self, artefacts: &[Artefact]) -> Vec<Hit> {
        let in_file = |artefact: &Artefact| {
            let text = words(artefact);
            let mut found: Vec<usize> = text
                .iter()
                .flat_map(|text| self.words.find_overlapping_iter(text))
                .map(|hit| hit.pattern().as_usize())
                .collect();
            found.sort_unstable();
            found.dedup();
            let path = artefact.path.clone();
            found.into_iter().map(move |passage| (passage, path.clone()))
        };
        artefacts.par_iter().flat_map_iter(in_file).collect()
    }

    fn report(&self, hits: Vec<Hit>, diagnostics: &mut Diagnostics) {
        for (passage, path) in hits {
            diagnostics.push(
                Diagnostic::new(
                    Code::RestrictedLeak,
                    self.withheld[passage].span,
                    format!("the words of this restricted passage would be published in `{path}`"),
                )
                .help("the same words stand outside a `::: restricted` container or an exempt paper: reword or move them")
                .help("a sentence that any paper may have can be listed in site.yaml: `standard_wording: [...]`"),
            );
        }
    }
}

/// The words of a text file as a reader has them; none for pictures and PDFs.
fn words(artefact: &Artefact) -> Option<String> {
    let ending = artefact.path.rsplit('.').next().unwrap_or_default();
    // Read only where it is text: making text of a PDF's bytes would copy all of them.
    let text = || String::from_utf8_lossy(&artefact.bytes);
    match ending {
        "html" | "xml" | "svg" => Some(folded(&without_tags(&text()))),
        "csv" | "json" | "txt" => Some(folded(&text())),
        _ => None,
    }
}

/// Text without tags, the five entities that candour writes undone. What stands in a tag (alternative
/// text, titles) is kept: it is read out.
fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut attributes = String::new();
    let mut inside = false;
    for c in text.chars() {
        match c {
            '<' => inside = true,
            '>' if inside => inside = false,
            _ if inside => attributes.push(c),
            _ => out.push(c),
        }
    }
    out.push('\n');
    out.push_str(&attributes);
    out.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

/// Runs of blank space as one space.
fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_words_across_tags_lines_and_in_attributes() {
        let page = |html: &str| words(&Artefact::new("a/index.html", html)).expect("text");
        assert!(page("<p>ten <data>local</data>\nchildren</p>").contains("ten local children"));
        assert!(page("<img alt=\"ten local children\">").contains("ten local children"));
        assert!(page("R&amp;D &lt;1").contains("R&D <1"));
        assert_eq!(words(&Artefact::new("a.png", "x")), None);
    }
}
