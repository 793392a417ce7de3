//! From raw content to the resolved site: editions, figures, numbering, references, glossary.
//!
//! Everything one file says about another is settled here, so that checks and renderers only read.
//! Knows no output format. Entry point: [`resolve`]. First `datasets` works out derived columns and
//! checks that the numbers agree, and `records` reads what papers list and makes datasets of it. Then
//! each paper goes the same way, in parallel:
//!
//! 1. `edition` takes restricted passages out of the raw tree, before anything reads them;
//! 2. `assemble` puts the paper's parts in their places, `sections` what the front matter has of the
//!    body, `appendices` what follows it;
//! 3. `blocks` and `inlines` evaluate figures, number sections, paragraphs and exhibits, and collect
//!    anchors;
//! 4. `references` fills in what cross-references read; `glossary` expands abbreviations;
//! 5. `register` numbers the figures and notes which datasets the paper uses.
//!
//! Exempt papers (`exempt`) go the same way, but the public edition keeps nothing of them. Last, `pack`
//! looks up the papers that packs bind.
//!
//! [`Kept`] goes the same way and resolves only the papers that changed since the last time.

mod anchors;
mod appendices;
mod assemble;
mod blocks;
mod containers;
mod context;
mod datasets;
mod documents;
mod edition;
mod empty_sections;
mod exempt;
mod exhibits;
mod fields;
mod figures;
mod files;
mod forms;
mod glossary;
mod headings;
mod inlines;
mod kept;
mod kinds;
mod lexicon;
mod notice;
mod office;
mod pack;
mod paper;
mod pictures;
mod records;
mod references;
mod register;
mod sections;
pub mod statistics;
mod translations;
mod typed_numbers;
mod unused;
mod versions;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostic::Diagnostics;
use crate::load::{RawPaper, RawSite};
use crate::model::{Edition, FieldValue, Paper, Site, Status, Withheld, plain_text};
pub use kept::Kept;
use references::{Known, PaperReference, Targets};

/// Settles the references from paper to paper, now that the places of all papers are known.
fn link_papers(
    papers: &mut [Arc<Paper>],
    references: &[&[PaperReference]],
    targets: &BTreeMap<String, Arc<Targets>>,
    diagnostics: &mut Diagnostics,
) {
    let title = |paper: &Arc<Paper>| (paper.url.clone(), plain_text(&paper.title));
    let titles: BTreeMap<String, String> = papers.iter().map(title).collect();
    let untitled = |paper: &&mut Arc<Paper>| paper.fields.values().any(references::lacks_titles);
    for paper in papers.iter_mut().filter(untitled) {
        let fields = &mut Arc::make_mut(paper).fields;
        fields.values_mut().for_each(|value| references::fill_titles(value, &titles));
    }
    for (paper, references) in papers.iter_mut().zip(references) {
        if !references.is_empty() {
            references::check_papers(references, targets, diagnostics);
            let known = Known { own: None, papers: Some(targets) };
            let paper = Arc::make_mut(paper);
            references::fill(&mut paper.blocks, &mut paper.footnotes, known);
        }
    }
}

/// Settles everything one file says about another: kinds, figures, numbers, references, terms.
/// Findings about a paper do not keep the others from being resolved. None where there is no office.
pub fn resolve(raw: &RawSite, edition: Edition, diagnostics: &mut Diagnostics) -> Option<Site> {
    Kept::default().resolve(raw, edition, diagnostics)
}

/// What all papers share, settled, goes round with each of them; then what they say of each other.
fn resolve_with(
    raw: &RawSite,
    edition: Edition,
    kept: &mut Kept,
    diagnostics: &mut Diagnostics,
) -> Option<Site> {
    let kinds = kinds::Kinds::new(&raw.kinds, &raw.languages);
    let datasets::Settled { shared, mut own } = datasets::settle(raw, diagnostics);
    let datasets::Folder { datasets, unsound } = shared;
    let datasets = Arc::new(datasets);
    let hidden = match edition {
        Edition::Public => exempt::folders(raw, &kinds),
        Edition::Restricted => BTreeSet::new(),
    };
    let all: BTreeMap<&str, String> =
        raw.papers.iter().map(|paper| (paper.folder.as_str(), paper::url(paper))).collect();
    let mut urls = all.clone();
    urls.retain(|folder, _| !hidden.contains(folder));
    // An exempt paper may refer to others: it is read as the edition that has it.
    let restricted = Edition::Restricted;
    let mut own_inside = if hidden.is_empty() { Vec::new() } else { own.clone() };
    let everything = records::Stock {
        raw,
        kinds: &kinds,
        shared: &datasets,
        unsound: &unsound,
        hidden: &BTreeSet::new(),
    };
    let mut found = Diagnostics::new();
    let records_inside = records::prepare(everything, &mut own_inside, restricted, &mut found);
    exempt::keep_findings(raw, &hidden, &mut found);
    diagnostics.extend(found);
    let stock = records::Stock { hidden: &hidden, ..everything };
    let records = records::prepare(stock, &mut own, edition, diagnostics);
    let glossary = glossary::Glossary::new(&raw.glossary);
    let surroundings = paper::Surroundings {
        kinds: &raw.kinds,
        kinds_in: &kinds,
        papers: &raw.papers,
        records: &records,
        datasets: &datasets,
        unsound: &unsound,
        glossary: &glossary,
        terms: &raw.glossary,
        urls: &urls,
        exempt: &hidden,
        office: raw.office.as_ref(),
        meetings: &raw.meetings,
        languages: &raw.languages,
        edition,
    };
    let none = BTreeSet::new();
    let inside = paper::Surroundings {
        urls: &all,
        exempt: &none,
        edition: restricted,
        records: &records_inside,
        ..surroundings
    };
    let resolve = |at: usize, paper: &RawPaper| match hidden.contains(paper.folder.as_str()) {
        true => paper::resolve_hidden(paper, &own_inside[at], &inside),
        false => paper::resolve(paper, &own[at], &surroundings),
    };
    let resolved = kept.papers(raw, kept::Premises::new(raw, &all, &hidden), resolve);
    let mut gathered = Gathered::default();
    for (paper, outcome) in raw.papers.iter().zip(&resolved) {
        gathered.add(paper, outcome, hidden.contains(paper.folder.as_str()), diagnostics);
    }
    let Gathered {
        mut papers,
        mut withheld,
        targets,
        references,
        packs,
        bindable,
        withheld_datasets,
        declared,
    } = gathered;
    unused::withdraw(&raw.papers, diagnostics);
    link_papers(&mut papers, &references, &targets, diagnostics);
    translations::settle(&mut papers, &declared, &raw.languages, diagnostics);
    for (url, items) in packs {
        let Some(paper) = papers.iter_mut().find(|paper| paper.url == url) else { continue };
        let rules = &raw.meetings;
        let pack = pack::settle(items, paper.status, &bindable, edition, rules, diagnostics);
        Arc::make_mut(paper).pack = Some(pack);
    }
    if let Some(office) = &raw.office {
        edition::keep_standard(&mut withheld, &office.standard_wording);
    }
    register::withhold(&mut papers, &withheld_datasets);
    papers.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.url.cmp(&b.url)));
    kept.same_again(&mut papers);
    let office = raw.office.as_ref()?;
    if let Some(span) = office.language_span.filter(|_| !raw.languages.knows(&office.language)) {
        let finding = translations::without_words(&office.language, &raw.languages, span);
        diagnostics.push(finding);
    }
    let office = office::resolve(office, diagnostics);
    Some(Site {
        office,
        edition,
        languages: raw.languages.clone(),
        kinds: raw.kinds.clone(),
        datasets: (*datasets).clone(),
        papers,
        withheld,
    })
}

/// The number of a paper's item on the agenda, in the field that kinds call `agenda_item`.
fn agenda_item(paper: &Arc<Paper>) -> Option<String> {
    match paper.fields.get("agenda_item")? {
        FieldValue::Text(text) => Some(plain_text(text)),
        _ => None,
    }
}

/// What came of all papers.
#[derive(Default)]
struct Gathered<'a> {
    papers: Vec<Arc<Paper>>,
    withheld: Vec<Withheld>,
    targets: BTreeMap<String, Arc<Targets>>,
    references: Vec<&'a [PaperReference]>,
    packs: Vec<(&'a str, &'a [pack::Item])>,
    bindable: BTreeMap<&'a str, pack::Bindable>,
    withheld_datasets: BTreeSet<String>,
    declared: Vec<translations::Declared<'a>>,
}

impl<'a> Gathered<'a> {
    /// Takes in a paper. Of a hidden one only what is withheld, and what a pack may say of it.
    fn add(
        &mut self,
        raw: &'a RawPaper,
        outcome: &'a paper::Outcome,
        hidden: bool,
        diagnostics: &mut Diagnostics,
    ) {
        diagnostics.extend(outcome.diagnostics.clone());
        self.withheld.extend(outcome.withheld.iter().cloned());
        self.withheld_datasets.extend(outcome.withheld_datasets.iter().cloned());
        let paper = outcome.paper.as_ref();
        self.declared.push(translations::Declared {
            folder: &raw.folder,
            url: (!hidden).then_some(outcome.url.as_str()),
            names: outcome.translation_of.as_ref(),
            says: raw
                .index
                .front
                .as_ref()
                .is_some_and(|front| front.get("language").or_else(|| front.get("lang")).is_some()),
        });
        let bindable = pack::Bindable {
            url: paper::url(raw),
            title: paper.map(|paper| plain_text(&paper.title)),
            language: paper.map(|paper| paper.language.clone()),
            status: paper.map_or(Status::Final, |paper| paper.status),
            exempt: paper.and_then(|paper| paper.exempt.clone()),
            agenda_item: paper.and_then(agenda_item),
            is_pack: outcome.items.is_some(),
        };
        self.bindable.insert(&raw.folder, bindable);
        let Some(paper) = paper.filter(|_| !hidden) else { return };
        self.targets.insert(paper.url.clone(), Arc::clone(&outcome.targets));
        self.references.push(&outcome.paper_references);
        self.packs.extend(outcome.items.as_deref().map(|items| (paper.url.as_str(), items)));
        self.papers.push(Arc::clone(paper));
    }
}
