//! Papers and the site that holds them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{
    Block, Dataset, Date, FiguresCount, Footnote, Inline, Kind, Languages, LastDay, Office, Pack,
    RecordSet, Split, Translation, TranslationOf, TypedNumber, Version, Words,
};
use crate::diagnostic::Span;

/// Everything that is published, resolved.
#[derive(Debug, Clone)]
pub struct Site {
    /// Whose papers they are.
    pub office: Office,
    /// Which edition this is.
    pub edition: Edition,
    /// The words of every language there is.
    pub languages: Languages,
    /// The kinds by name.
    pub kinds: BTreeMap<String, Arc<Kind>>,
    /// The shared datasets by id.
    pub datasets: BTreeMap<String, Arc<Dataset>>,
    /// The papers, newest first, then by address.
    pub papers: Vec<Arc<Paper>>,
    /// The words of restricted passages that were left out of this edition: used to prove that
    /// nothing of them is in any published file.
    pub withheld: Vec<Withheld>,
}

/// A run of words that was left out of the public edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withheld {
    /// The words.
    pub text: String,
    /// Where they stand.
    pub span: Span,
}

/// Which readers a build is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Edition {
    /// Everyone: restricted passages are not in the model at all.
    #[default]
    Public,
    /// Those allowed to see restricted passages; marked on every page.
    Restricted,
}

/// One document.
#[derive(Debug, Clone, PartialEq)]
pub struct Paper {
    /// Address of the paper's folder in the site, without slashes at the ends:
    /// `papers/2020-02-drugs-update`.
    pub url: String,
    /// The last part of the address: names the PDF.
    pub slug: String,
    /// What the paper is, in the words of its language.
    pub kind: Arc<Kind>,
    /// Title.
    pub title: Vec<Inline>,
    /// One or two sentences for the home page and feed.
    pub summary: Option<Vec<Inline>>,
    /// The date on the paper.
    pub date: Date,
    /// `draft` or `final`.
    pub status: Status,
    /// The paper's own issuing body, where it is not the site's office.
    pub organisation: String,
    /// Who is named as author in the PDF: a role or body.
    pub author: String,
    /// Language of the paper: `en-GB`.
    pub language: String,
    /// The words of that language.
    pub words: Arc<Words>,
    /// The paper of which it is the version in another language, where it says so.
    pub translation_of: Option<TranslationOf>,
    /// Its versions in other languages, the one they name first, then by language.
    pub translations: Vec<Translation>,
    /// Whether the PDF ends with a page that is left blank.
    pub blank_page: BlankPage,
    /// How many web pages it has.
    pub split: Split,
    /// The kind's fields that were filled in, by id.
    pub fields: BTreeMap<String, FieldValue>,
    /// The sets of records of its front matter and parts, by id.
    pub records: BTreeMap<String, RecordSet>,
    /// The body in reading order, parts included.
    pub blocks: Vec<Block>,
    /// The anchors of the headings that open its appendices, in order.
    pub appendices: Vec<String>,
    /// Its versions so far, the latest last.
    pub versions: Vec<Version>,
    /// The last days that its kind's rules work out for it.
    pub last_days: Vec<LastDay>,
    /// Footnotes in order of number.
    pub footnotes: Vec<Footnote>,
    /// The datasets its figures and exhibits were made from, by id.
    pub datasets: BTreeMap<String, UsedDataset>,
    /// Images and other files published beside the paper.
    pub assets: Vec<Asset>,
    /// Numbers in its text that come from no dataset and cite no source, in reading order.
    pub typed_numbers: Vec<TypedNumber>,
    /// How many figures it has, and how many of them have a source.
    pub figures_count: FiguresCount,
    /// Why the public may not have the paper, where it is exempt: then it is in the restricted edition
    /// only.
    pub exempt: Option<String>,
    /// The papers it binds, where it is a pack.
    pub pack: Option<Pack>,
    /// Where characters stand in its files that no embedded font can show.
    pub unprintable: Vec<(char, Span)>,
    /// The paper's `index.md`.
    pub span: Span,
}

impl Paper {
    /// The file name of the paper's PDF.
    pub fn pdf_name(&self) -> String {
        format!("{}.pdf", self.slug)
    }

    /// The versions its readers are shown: those of a draft. A cleared paper has one version only.
    pub fn shown_versions(&self) -> &[Version] {
        match self.status {
            Status::Draft => &self.versions,
            Status::Final => &[],
        }
    }
}

/// Whether a PDF ends with a page that says it is intentionally left blank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BlankPage {
    /// It does not.
    #[default]
    Never,
    /// It does where that makes the number of pages even.
    Even,
    /// It does in any case.
    Always,
}

impl BlankPage {
    /// How many pages a text of so many pages has in all.
    pub fn total(self, pages: usize) -> usize {
        match self {
            Self::Never => pages,
            Self::Even => pages.next_multiple_of(2),
            Self::Always => pages + 1,
        }
    }
}

/// A dataset a paper uses.
#[derive(Debug, Clone, PartialEq)]
pub struct UsedDataset {
    /// The dataset, whole.
    pub dataset: Arc<Dataset>,
    /// Whether it lies in the paper's own folder.
    pub own: bool,
    /// Whether it is offered as a file in this edition. A dataset that a restricted passage uses is
    /// not: its rows could say what the passage says.
    pub offered: bool,
    /// How many of the paper's figures come from it.
    pub figures: usize,
}

/// How far a paper has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Status {
    /// Not yet cleared; marked as a draft wherever it shows.
    Draft,
    /// Cleared.
    #[default]
    Final,
}

/// The value of a kind's field.
#[derive(Debug, Clone, PartialEq)]
pub enum FieldValue {
    /// Running text.
    Text(Vec<Inline>),
    /// A date.
    Date(Date),
    /// A number.
    Number(f64),
    /// Yes or no.
    YesNo(bool),
    /// An address or other text whose lines are kept.
    Lines(Vec<String>),
    /// A picture (a signature, say).
    Image(PublishedImage),
    /// Several values of one sort.
    List(Vec<FieldValue>),
    /// Named values, in the order of the kind's definition. Empty ones are left out.
    Record(Vec<(String, FieldValue)>),
}

/// A file published beside a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Its name in the paper's published folder.
    pub name: String,
    /// Its content.
    pub bytes: Arc<Vec<u8>>,
}

/// An image with its words.
#[derive(Debug, Clone, PartialEq)]
pub struct PublishedImage {
    /// Name of the [`Asset`].
    pub name: String,
    /// What it shows. Empty for an image the writer marked as decoration.
    pub alt: String,
    /// Width and height in pixels, where known.
    pub size: Option<(u32, u32)>,
    /// Title, where given.
    pub title: Option<String>,
}
