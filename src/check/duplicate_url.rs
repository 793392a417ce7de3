//! Two papers cannot be published at one address, nor a paper where the site or another paper has pages and
//! files of its own.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Paper, Site, exhibits, is_of_paper, is_of_site};

/// The longest name of a file or folder, in bytes: that of most systems is 255, and a build puts endings
/// behind some.
const LONGEST: usize = 200;

/// Reports papers with one address (upper and lower case are the same on many systems), papers inside
/// another's folder of files, addresses the site itself uses, and names that are too long for a disk.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    let mut taken = Taken::default();
    for paper in &site.papers {
        let same = seen.insert(paper.url.to_lowercase(), &paper.url).map(same_address);
        let found = same
            .or_else(|| too_long(&paper.url))
            .or_else(|| of_the_site(&paper.url))
            .or_else(|| of_a_paper(&paper.url, site))
            .or_else(|| taken.add(paper));
        if let Some(Found { code, message, help }) = found {
            diagnostics.push(Diagnostic::new(code, paper.span, message).help(help));
        }
    }
}

/// What is wrong with where a paper would stand.
struct Found {
    code: Code,
    message: String,
    help: String,
}

fn found(message: String, help: impl Into<String>) -> Found {
    Found { code: Code::DuplicateUrl, message, help: help.into() }
}

fn same_address(other: &str) -> Found {
    found(
        format!("another paper is published at `{other}/` too"),
        "give one of the two another `slug:`, or rename its folder",
    )
}

fn of_the_site(url: &str) -> Option<Found> {
    let (top, below) = url.split_once('/').map_or((url, None), |(top, below)| (top, Some(below)));
    is_of_site(top).then(|| {
        let own = match top.contains('.') {
            true => format!("the site itself has a file `{top}`"),
            false => format!("the site itself has pages or files in `{top}/`"),
        };
        let help = match below {
            Some(_) => format!("move the paper out of `content/{top}/`, to `content/papers/` say"),
            None => format!("put the paper into another folder: `content/papers/{top}/` say"),
        };
        found(own, help)
    })
}

/// The pages and files of each paper lie in its folder: no other paper can stand there.
fn of_a_paper(url: &str, site: &Site) -> Option<Found> {
    let outer = |paper: &&std::sync::Arc<Paper>| {
        let below = url.strip_prefix(paper.url.as_str()).and_then(|below| below.strip_prefix('/'));
        below.is_some_and(|below| is_of_paper(below.split('/').next().unwrap_or_default()))
    };
    let outer = &site.papers.iter().find(outer)?.url;
    let name = url[outer.len() + 1..].split('/').next().unwrap_or_default();
    Some(found(
        format!("the paper `{outer}` has pages or files of its own in `{outer}/{name}/`"),
        format!("give the folder `{name}` another name"),
    ))
}

fn too_long(url: &str) -> Option<Found> {
    let name = url.split('/').find(|name| name.len() > LONGEST)?;
    let start: String = name.chars().take(40).collect();
    Some(Found {
        code: Code::LongName,
        message: format!(
            "a name of {} letters is too long: `{start}\u{2026}`",
            name.chars().count()
        ),
        help: "give the folder a name of a few words, or the paper a short `slug:`".to_owned(),
    })
}

/// What the papers so far have in the site.
#[derive(Default)]
struct Taken {
    /// Files in small letters.
    files: BTreeMap<String, String>,
    /// Folders in small letters, as they are written.
    folders: BTreeMap<String, String>,
}

impl Taken {
    /// Takes the files of a paper; what is in the way of the first that cannot be there.
    fn add(&mut self, paper: &Paper) -> Option<Found> {
        let paths = paths(paper);
        paths.into_iter().map(|(path, what)| self.take(&path, what)).fold(None, Option::or)
    }

    fn take(&mut self, path: &str, what: &str) -> Option<Found> {
        let rename = "rename the folder, or the file the paper links to";
        for (end, _) in path.match_indices('/') {
            let (folder, key) = (&path[..end], path[..end].to_lowercase());
            if let Some(file) = self.files.get(&key) {
                return Some(found(format!("`{file}` is a file of another paper already"), rename));
            }
            let first = self.folders.entry(key).or_insert_with(|| folder.to_owned());
            if first != folder {
                let message =
                    format!("some systems take `{folder}/` and `{first}/` for one folder");
                return Some(found(message, format!("rename one of the two: `{first}/` say")));
            }
        }
        let key = path.to_lowercase();
        let message = if self.folders.contains_key(&key) {
            format!("{what} would be `{path}`, which is a folder already")
        } else if self.files.insert(key, path.to_owned()).is_some() {
            format!("{what} would be `{path}`, which is a file of the paper's already")
        } else {
            return None;
        };
        Some(found(message, "rename the file, or give the chart or table another `id:`"))
    }
}

/// The files that stand beside a paper's page, with what they are. The pages of its sections and the like
/// lie in folders that are its own.
fn paths(paper: &Paper) -> Vec<(String, &'static str)> {
    let Paper { url, slug, .. } = paper;
    let beside = |name: &str| format!("{url}/{name}");
    let mut paths = vec![
        (beside("index.html"), "the paper's page"),
        (beside(&paper.pdf_name()), "the paper's PDF"),
        (beside(&format!("{slug}-figures.csv")), "the list of the paper's figures"),
        (beside(&format!("{slug}-figures.json")), "the list of the paper's figures"),
        (beside("figures/index.html"), "the page of the paper's figures"),
    ];
    let data = exhibits(paper).into_iter().filter_map(|exhibit| exhibit.csv.as_deref());
    paths.extend(data.map(|name| (beside(name), "the data of a chart or table")));
    let files = paper.assets.iter().map(|asset| (beside(&asset.name), "a file of the paper"));
    paths.extend(files);
    paths
}
