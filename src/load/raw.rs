//! The raw site: files read, nothing looked up yet.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::OfficeLists;
use super::dataset::rules::DatasetRules;
use super::markdown::Document;
use super::meetings::RawMeetings;
use super::yaml::{self, Places};
use crate::diagnostic::{FileId, Span};
use crate::look::{Look, Templates};
use crate::model::words::Languages;
use crate::model::{Compliance, Contact, Dataset, Date, Kind, MeetingRules};

/// Everything an office's files say, each file by itself.
#[derive(Debug, Clone)]
pub struct RawSite {
    /// `content/site.yaml`; none where it is missing or unreadable (then there are errors).
    pub office: Option<RawOffice>,
    /// `content/glossary.yaml`.
    pub glossary: Vec<GlossaryTerm>,
    /// The kinds by name.
    pub kinds: BTreeMap<String, Arc<Kind>>,
    /// The datasets under `content/data/`, by id.
    pub datasets: BTreeMap<String, Arc<Dataset>>,
    /// What those datasets are to derive and check, by id.
    pub dataset_rules: BTreeMap<String, DatasetRules>,
    /// The ids of datasets under `content/data/` with errors: what uses them is not blamed as well.
    pub unsound_datasets: BTreeSet<String>,
    /// The papers in order of their folders.
    pub papers: Vec<Arc<RawPaper>>,
    /// The theme `site.yaml` names.
    pub look: Option<Look>,
    /// The HTML and Typst templates.
    pub templates: Templates,
    /// The words candour writes itself.
    pub languages: Languages,
    /// What the law says about the papers of meetings.
    pub meetings: MeetingRules,
}

/// `content/site.yaml`.
#[derive(Debug, Clone)]
pub struct RawOffice {
    /// The site's title.
    pub title: String,
    /// What the site holds.
    pub description: String,
    /// The body's name.
    pub organisation: String,
    /// The site's address, with a slash at the end.
    pub base_url: String,
    /// Language.
    pub language: String,
    /// Where it is said, where it is.
    pub language_span: Option<Span>,
    /// How the office is reached.
    pub contact: Contact,
    /// Name of the theme.
    pub theme: String,
    /// What the office asks for in papers of kinds that leave that to it.
    pub lists: OfficeLists,
    /// Words at the foot of every page.
    pub footer: Option<String>,
    /// How far the site meets the standard.
    pub compliance: Compliance,
    /// What is not accessible: Markdown.
    pub issues: Vec<MarkdownText>,
    /// How to ask for another format: Markdown.
    pub alternatives: MarkdownText,
    /// Working days an answer takes.
    pub response_days: u32,
    /// When the statement was prepared.
    pub prepared: Date,
    /// When it was reviewed.
    pub reviewed: Date,
    /// How the site was tested: Markdown.
    pub testing: MarkdownText,
    /// Sentences that any paper may have: no leak where a withheld passage has them too.
    pub standard_wording: Vec<String>,
    /// What it says about meetings.
    pub meetings: RawMeetings,
}

/// A text with Markdown in a YAML file, not yet parsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkdownText {
    /// The text.
    pub text: String,
    /// Where it stands in the file.
    pub span: Span,
    /// Where its bytes stand, where YAML folded the text or undid escapes.
    pub places: Option<Arc<Places>>,
}

/// A term of the glossary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GlossaryTerm {
    /// In full: `National Crime Agency`.
    pub term: String,
    /// `NCA`, where the term has one.
    pub abbreviation: Option<String>,
    /// What it means.
    pub definition: Option<String>,
    /// Where it was written.
    pub span: Span,
}

/// A paper's folder.
#[derive(Debug, Clone)]
pub struct RawPaper {
    /// The folder below `content/` without slashes at the ends: `papers/2020-02-drugs-update`.
    pub folder: String,
    /// Its `index.md`.
    pub index: RawPart,
    /// Every other Markdown file of the folder and its subfolders, by path relative to the paper's
    /// folder: `interviews/01-safeguarding.md`.
    pub parts: BTreeMap<String, RawPart>,
    /// The datasets in the paper's `data/` folder, by id.
    pub datasets: BTreeMap<String, Arc<Dataset>>,
    /// What its own datasets are to derive and check, by id.
    pub dataset_rules: BTreeMap<String, DatasetRules>,
    /// The ids of its own datasets with errors.
    pub unsound_datasets: BTreeSet<String>,
    /// Every other file of the folder, by path relative to it.
    pub files: BTreeMap<String, RawFile>,
}

/// A Markdown file.
#[derive(Debug, Clone)]
pub struct RawPart {
    /// The file.
    pub file: FileId,
    /// Its lines.
    pub lines: LineIndex,
    /// The front matter: always a mapping; none where there is none or it cannot be read.
    pub front: Option<yaml::Node>,
    /// The body.
    pub document: Document,
    /// The characters in it that no embedded font can show, each with its place, in order.
    pub unprintable: Vec<(char, Span)>,
}

/// Where the lines of a file begin: turns a place into a line without the text at hand.
#[derive(Debug, Clone)]
pub struct LineIndex {
    /// The file's path relative to the office's folder.
    pub path: Arc<str>,
    starts: Arc<[usize]>,
}

impl LineIndex {
    /// The lines of a text.
    pub fn new(path: &str, text: &str) -> Self {
        let behind_breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0).chain(behind_breaks.map(|(at, _)| at + 1)).collect();
        Self { path: Arc::from(path), starts }
    }

    /// The line of a byte, counted from 1.
    pub fn line(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte)
    }
}

/// A file that is neither Markdown nor data: an image, say.
#[derive(Debug, Clone)]
pub struct RawFile {
    /// The file.
    pub file: FileId,
    /// Its bytes.
    pub bytes: Arc<Vec<u8>>,
    /// Whether it is a link that leads outside the content folder.
    pub outside: bool,
}
