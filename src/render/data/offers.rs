//! The datasets behind the published papers, each with its files and with the papers that use it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{csvw, dataset};
use crate::model::{Dataset, Paper, Words, exhibits};
use crate::render::Artefact;

/// The datasets behind the published papers.
#[derive(Debug, Default)]
pub struct Offers<'a> {
    /// By the address of the paper that owns it, empty for shared ones, then by id.
    items: BTreeMap<(String, String), Offer<'a>>,
}

/// A dataset that a published paper uses.
#[derive(Debug)]
pub struct Offer<'a> {
    /// The dataset.
    pub dataset: &'a Dataset,
    /// The address of the paper in whose folder it lies; none for shared ones.
    pub owner: Option<&'a str>,
    /// Its files; none where it is not offered.
    pub files: Option<Files>,
    /// The papers that use it.
    pub uses: Vec<Use>,
}

/// The files of a dataset, with their paths in the site.
#[derive(Debug)]
pub struct Files {
    /// The values.
    pub csv: Artefact,
    /// What they mean.
    pub metadata: Artefact,
}

/// How a paper uses a dataset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Use {
    /// The paper's position in the site.
    pub paper: usize,
    /// How many figures come from it.
    pub figures: usize,
    /// How many charts and tables show it.
    pub exhibits: usize,
}

impl<'a> Offers<'a> {
    /// The datasets of the papers. The descriptions are in the given words.
    pub fn new(papers: &'a [Arc<Paper>], words: &Words) -> Self {
        let mut items: BTreeMap<_, Offer<'a>> = BTreeMap::new();
        for (at, paper) in papers.iter().enumerate() {
            let exhibits = exhibits(paper);
            for (id, used) in &paper.datasets {
                let owner = used.own.then_some(paper.url.as_str());
                let shown = exhibits.iter().filter_map(|exhibit| exhibit.origin.data.as_ref());
                let shown = shown.filter(|data| data.dataset == *id).count();
                let offer = items.entry(key(owner, id)).or_insert_with(|| Offer {
                    dataset: &used.dataset,
                    owner,
                    files: used.offered.then(|| files(&used.dataset, owner, words)),
                    uses: Vec::new(),
                });
                offer.uses.push(Use { paper: at, figures: used.figures, exhibits: shown });
            }
        }
        Self { items }
    }

    /// The dataset of an id as a paper sees it.
    pub fn of(&self, paper: &Paper, id: &str) -> Option<&Offer<'a>> {
        let own = paper.datasets.get(id)?.own;
        self.items.get(&key(own.then_some(paper.url.as_str()), id))
    }

    /// All datasets by title, in the alphabet of the given words.
    pub fn by_title(&self, words: &Words) -> Vec<&Offer<'a>> {
        let mut all: Vec<&Offer<'a>> = self.items.values().collect();
        all.sort_by_cached_key(|offer| (words.sort_key(&offer.dataset.title), offer.owner));
        all
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The files of all.
    pub fn artefacts(&self) -> impl Iterator<Item = &Artefact> {
        let files = self.items.values().filter_map(|offer| offer.files.as_ref());
        files.flat_map(|files| [&files.csv, &files.metadata])
    }
}

impl Offer<'_> {
    /// The anchor on the page of all datasets: `county-lines`, and for a paper's own dataset the
    /// paper's address in front.
    pub fn anchor(&self) -> String {
        match self.owner {
            None => self.dataset.id.clone(),
            Some(owner) => format!("{}:{}", owner.replace('/', ":"), self.dataset.id),
        }
    }
}

fn key(owner: Option<&str>, id: &str) -> (String, String) {
    (owner.unwrap_or_default().to_owned(), id.to_owned())
}

/// Names as the Government Analysis Function asks for them: lower case, hyphens.
fn files(data: &Dataset, owner: Option<&str>, words: &Words) -> Files {
    let name = format!("{}.csv", data.id.to_lowercase().replace('_', "-"));
    let folder = owner.map(|owner| format!("{owner}/")).unwrap_or_default();
    Files {
        csv: Artefact::new(format!("{folder}data/{name}"), dataset::csv(data)),
        metadata: Artefact::new(
            format!("{folder}data/{name}-metadata.json"),
            csvw::metadata(data, &name, words),
        ),
    }
}
