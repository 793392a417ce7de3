//! The search index: what pagefind, the library, makes of the pages.
//!
//! A page is indexed where its head has `data-pagefind-meta`: what the results say of it. Of such a page
//! `<main>` is read, without what carries `data-furniture`. The pages come from the model of this edition,
//! so the index cannot hold a word they do not.

use pagefind::api::{PagefindIndex, SyntheticFile};
use pagefind::options::PagefindServiceConfig;

use crate::render::Artefact;

/// The folder of the index. Its files are named after their content.
const FOLDER: &str = "search/index";

/// What pagefind delivers beside the index and the site has no use for: its own looks.
const UNUSED: [&str; 7] = [
    "pagefind-component-ui.css",
    "pagefind-component-ui.js",
    "pagefind-highlight.js",
    "pagefind-modular-ui.css",
    "pagefind-modular-ui.js",
    "pagefind-ui.css",
    "pagefind-ui.js",
];

/// How many files the pages' texts lie in at most, so that a thousand papers are not a thousand files.
const MOST_FRAGMENTS: u32 = 200;

/// The files of the index, by path.
pub fn files(artefacts: &[Artefact]) -> Vec<Artefact> {
    let pages: Vec<(&str, String)> =
        artefacts.iter().filter_map(|file| Some((file.path.as_str(), page(file)?))).collect();
    if pages.is_empty() {
        return Vec::new();
    }
    let mut files: Vec<Artefact> = index(pages)
        .into_iter()
        .filter_map(|file| {
            let name = file.filename.to_str()?.replace('\\', "/");
            let used = !UNUSED.contains(&name.as_str());
            used.then(|| Artefact::new(format!("{FOLDER}/{name}"), file.contents))
        })
        .collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// A page as pagefind is to read it; none where it is not to be found.
fn page(file: &Artefact) -> Option<String> {
    if !file.path.ends_with("index.html") {
        return None;
    }
    let html = std::str::from_utf8(&file.bytes).ok()?;
    let (head, rest) = html.split_once("<main")?;
    head.contains("data-pagefind-meta")
        .then(|| format!("{head}<main data-pagefind-body{}", spaced(rest)))
}

/// The running text of a page without its drawings, whose words are in their alternative text. Cells end with
/// marks: the index holds running text alone, in which the words of neighbouring cells would be one word.
fn spaced(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find("<svg") {
        let (before, drawing) = rest.split_at(at);
        end_cells(before, &mut out);
        rest = drawing.split_once("</svg>").map_or("", |(_, after)| after);
    }
    end_cells(rest, &mut out);
    out
}

fn end_cells(html: &str, out: &mut String) {
    let mut rest = html;
    while let Some(at) = rest.find("</") {
        let (before, tag) = rest.split_at(at);
        out.push_str(before);
        out.push_str(match tag.get(..5) {
            Some("</dt>") => ": ",
            Some("</dd>") => ". ",
            Some("</td>" | "</th>") if tag[5..].starts_with("</tr>") => ". ",
            Some("</td>" | "</th>") => ", ",
            _ => "",
        });
        out.push_str("</");
        rest = &tag[2..];
    }
    out.push_str(rest);
}

fn index(pages: Vec<(&str, String)>) -> Vec<SyntheticFile> {
    let options = PagefindServiceConfig::builder()
        .keep_index_url(true)
        .exclude_selectors(vec!["[data-furniture]".to_owned()])
        .max_fragments(MOST_FRAGMENTS)
        .build();
    // Nothing here reads a file or a network, so what could go wrong is a fault of the program.
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime without files and network starts");
    runtime.block_on(async {
        let mut index = PagefindIndex::new(Some(options)).expect("the options are sound");
        for (path, html) in pages {
            let address = format!("/{path}");
            index
                .add_html_file(None, Some(address), html)
                .await
                .expect("a page in memory can be read");
        }
        index.get_files().await.expect("an index in memory can be made")
    })
}

#[cfg(test)]
mod tests {
    use super::{page, spaced};
    use crate::render::Artefact;

    #[test]
    fn cells_end_and_drawings_are_left_out() {
        let html = "<dt>Date</dt><dd>May</dd><svg a><text>1</text></svg><tr><th>A</th><td>1</td></tr>é</p>";
        let wanted = "<dt>Date: </dt><dd>May. </dd><tr><th>A, </th><td>1. </td></tr>é</p>";
        assert_eq!(spaced(html), wanted);
    }

    #[test]
    fn only_pages_that_say_what_they_are_are_indexed() {
        let of = |path: &str, html: &str| page(&Artefact::new(path, html));
        let html =
            "<head><meta data-pagefind-meta=\"title[content]\"></head><main id=\"m\"><p>x</p>";
        let read = of("a/index.html", html).expect("a page");
        assert!(read.contains("<main data-pagefind-body id=\"m\">"));
        assert_eq!(of("a/index.html", "<head></head><main>data-pagefind-meta</main>"), None);
        assert_eq!(of("a/x.svg", html), None);
    }
}
