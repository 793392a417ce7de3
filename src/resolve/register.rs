//! The register of a paper: its figures numbered in reading order, each with the line it was written
//! on; and the datasets it uses, with what keeps one from being offered as a file.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::edition::Taken;
use crate::diagnostic::{FileId, Span};
use crate::load::yaml::{Node, NodeKind};
use crate::load::{LineIndex, RawPaper};
use crate::model::{
    self, Block, ColumnRole, DataUse, Dataset, Exhibit, ExhibitBody, FieldValue, Figure, Inline,
    Paper, Position, Provenance, UsedDataset,
};

type Datasets = BTreeMap<String, Arc<Dataset>>;

/// The datasets that the restricted passages of a paper name.
#[derive(Debug, Default)]
pub(super) struct WithheldData {
    /// Ids of shared datasets.
    pub(super) shared: BTreeSet<String>,
    /// Ids of the paper's own datasets.
    own: BTreeSet<String>,
}

impl WithheldData {
    /// Looks for the ids of datasets in what was taken out. It may find one too many, which only
    /// means a download less.
    pub(super) fn new(withheld: &Taken, own: &Datasets, shared: &Datasets) -> Self {
        let mut data = Self::default();
        for id in own.keys().chain(shared.keys()) {
            if withheld.data.iter().any(|text| names(text, id)) {
                let own = own.contains_key(id);
                if own { &mut data.own } else { &mut data.shared }.insert(id.clone());
            }
        }
        data
    }
}

/// Whether a text has the id as a name of its own rather than as a part or a measure of another.
fn names(text: &str, id: &str) -> bool {
    let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    text.match_indices(id).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + id.len()..].chars().next();
        !before.is_some_and(|c| part(c) || c == '.') && !after.is_some_and(part)
    })
}

/// Numbers the figures of a resolved paper, says where each was written (in its own files or those of
/// papers it draws on) and notes its datasets.
pub(super) fn settle(
    paper: &mut Paper,
    written_in: &[&RawPaper],
    own: &Datasets,
    shared: &Datasets,
    withheld: &WithheldData,
) {
    let parts =
        written_in.iter().flat_map(|raw| std::iter::once(&raw.index).chain(raw.parts.values()));
    let files: BTreeMap<FileId, &LineIndex> = parts.map(|part| (part.file, &part.lines)).collect();
    let mut count = Count { files, number: 0, cited: 0, from: BTreeMap::new() };
    count.inlines(&mut paper.title);
    paper.summary.iter_mut().for_each(|summary| count.inlines(summary));
    let owned = |ids: Vec<&str>| ids.into_iter().map(str::to_owned).collect::<Vec<_>>();
    let (opening, closing) = model::field_ids(paper);
    let (opening, closing) = (owned(opening), owned(closing));
    for id in &opening {
        paper.fields.get_mut(id).into_iter().for_each(|value| count.value(value));
    }
    count.blocks(&mut paper.blocks);
    for id in &closing {
        paper.fields.get_mut(id).into_iter().for_each(|value| count.value(value));
    }
    paper.footnotes.iter_mut().for_each(|note| count.blocks(&mut note.blocks));
    let Count { number, cited, from, .. } = count;
    // What is counted is what the register lists: figures that candour makes itself, of records and in
    // alternative texts, are among them.
    (paper.figures_count.bound, paper.figures_count.cited) = (number - cited, cited);
    paper.datasets = used(paper, from, own, shared, withheld);
}

/// The datasets behind the figures and exhibits of a paper, with how many `figures` come from each.
fn used(
    paper: &Paper,
    mut figures: BTreeMap<String, usize>,
    own: &Datasets,
    shared: &Datasets,
    withheld: &WithheldData,
) -> BTreeMap<String, UsedDataset> {
    let exhibits = model::exhibits(paper);
    let shown = exhibits.iter().filter_map(|exhibit| exhibit.origin.data.as_ref());
    for data in shown {
        figures.entry(data.dataset.clone()).or_default();
    }
    figures
        .into_iter()
        .filter_map(|(id, figures)| {
            let own = own.get(&id);
            let dataset = own.or_else(|| shared.get(&id))?;
            let used = UsedDataset {
                dataset: Arc::clone(dataset),
                own: own.is_some(),
                offered: own.is_none() || !withheld.own.contains(&id),
                figures,
            };
            Some((id, used))
        })
        .collect()
}

/// Keeps shared datasets that a restricted passage of any paper uses from being offered.
pub(super) fn withhold(papers: &mut [Arc<Paper>], withheld: &BTreeSet<String>) {
    let hidden = |(id, used): (&String, &UsedDataset)| !used.own && withheld.contains(id);
    for paper in papers.iter_mut().filter(|paper| paper.datasets.iter().any(hidden)) {
        for (id, used) in &mut Arc::make_mut(paper).datasets {
            if hidden((id, used)) {
                used.offered = false;
            }
        }
    }
}

/// The keys of an exhibit that hold words rather than names of columns.
const WORDS: &[&str] = &["id", "type", "data", "title", "subtitle", "alt", "notes", "where"];

/// What a fenced block shows of its dataset: the measures it names under any key, or all.
pub(super) fn data_use(block: &Node, dataset: &Dataset) -> DataUse {
    let mut written = Vec::new();
    let mut conditions = Vec::new();
    if let NodeKind::Mapping(entries) = &block.kind {
        for entry in entries {
            if entry.key == "where" {
                let NodeKind::Mapping(dimensions) = &entry.value.kind else { continue };
                for dimension in dimensions {
                    let mut values = Vec::new();
                    scalars(&dimension.value, &mut values);
                    let values = values.into_iter().map(str::to_owned).collect();
                    conditions.push((dimension.key.clone(), values));
                }
            } else if !WORDS.contains(&entry.key.as_str()) {
                scalars(&entry.value, &mut written);
            }
        }
    }
    let all: Vec<&str> = dataset.ids(ColumnRole::Measure).collect();
    let mut measures: Vec<&str> = all.iter().filter(|id| written.contains(id)).copied().collect();
    if measures.is_empty() {
        measures = all;
    }
    let measures = measures.into_iter().map(str::to_owned).collect();
    DataUse { dataset: dataset.id.clone(), measures, conditions }
}

fn scalars<'a>(node: &'a Node, found: &mut Vec<&'a str>) {
    match &node.kind {
        NodeKind::Null => {}
        NodeKind::Scalar { text, .. } => found.push(text),
        NodeKind::Sequence(nodes) => nodes.iter().for_each(|node| scalars(node, found)),
        NodeKind::Mapping(entries) => entries.iter().for_each(|e| scalars(&e.value, found)),
    }
}

/// Goes through a paper in the order of [`model::register`].
struct Count<'a> {
    files: BTreeMap<FileId, &'a LineIndex>,
    /// The number of the last figure.
    number: usize,
    /// How many figures so far name their source.
    cited: usize,
    /// How many figures so far come from each dataset.
    from: BTreeMap<String, usize>,
}

impl Count<'_> {
    fn position(&self, number: usize, span: Span) -> Position {
        let Some(lines) = self.files.get(&span.file) else {
            return Position { number, ..Position::default() };
        };
        Position { number, path: Arc::clone(&lines.path), line: lines.line(span.start) }
    }

    fn figure(&mut self, figure: &mut Figure) {
        self.number += 1;
        figure.position = self.position(self.number, figure.span);
        let Provenance::Datasets(selections) = &figure.provenance else {
            self.cited += 1;
            return;
        };
        for (at, selection) in selections.iter().enumerate() {
            let id = &selection.dataset;
            if selections[..at].iter().any(|before| before.dataset == *id) {
                continue;
            }
            match self.from.get_mut(id) {
                Some(count) => *count += 1,
                None => {
                    self.from.insert(id.clone(), 1);
                }
            }
        }
    }

    fn blocks(&mut self, blocks: &mut [Block]) {
        for block in blocks {
            match block {
                Block::Heading(heading) => self.inlines(&mut heading.content),
                Block::Paragraph(paragraph) => self.inlines(&mut paragraph.content),
                Block::List(list) => {
                    list.items.iter_mut().for_each(|item| self.blocks(&mut item.blocks));
                }
                Block::Definitions(definitions) => {
                    for definition in definitions {
                        self.inlines(&mut definition.term);
                        definition.details.iter_mut().for_each(|blocks| self.blocks(blocks));
                    }
                }
                Block::Container(container) => {
                    container.title.iter_mut().for_each(|title| self.inlines(title));
                    self.blocks(&mut container.blocks);
                    container.source.iter_mut().for_each(|source| self.inlines(source));
                }
                Block::Exhibit(exhibit) => self.exhibit(exhibit),
                Block::Code(_) | Block::Rule => {}
            }
        }
    }

    fn exhibit(&mut self, exhibit: &mut Exhibit) {
        exhibit.origin.position = self.position(0, exhibit.span);
        self.inlines(&mut exhibit.title);
        exhibit.subtitle.iter_mut().for_each(|subtitle| self.inlines(subtitle));
        exhibit.origin.figures.iter_mut().for_each(|figure| self.figure(figure));
        let (ExhibitBody::Chart { data: table, .. } | ExhibitBody::Table(table)) =
            &mut exhibit.body;
        table.columns.iter_mut().for_each(|column| self.inlines(&mut column.header));
        table.rows.iter_mut().flatten().for_each(|cell| self.inlines(cell));
        exhibit.notes.iter_mut().for_each(|note| self.inlines(note));
    }

    fn value(&mut self, value: &mut FieldValue) {
        match value {
            FieldValue::Text(text) => self.inlines(text),
            FieldValue::List(values) => values.iter_mut().for_each(|value| self.value(value)),
            FieldValue::Record(values) => {
                values.iter_mut().for_each(|(_, value)| self.value(value));
            }
            _ => {}
        }
    }

    fn inlines(&mut self, content: &mut [Inline]) {
        for inline in content {
            match inline {
                Inline::Figure(figure) => self.figure(figure),
                Inline::Emphasis(inner)
                | Inline::Strong(inner)
                | Inline::Strikethrough(inner)
                | Inline::Superscript(inner)
                | Inline::Subscript(inner) => self.inlines(inner),
                Inline::Link(link) => self.inlines(&mut link.content),
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn ids_in_what_was_taken_out() {
        assert!(names("value(of=\"lines.people\", place=\"York\")", "lines"));
        assert!(names("data: lines\nx: place\n", "lines"));
        assert!(!names("value(of=\"county-lines.people\")", "lines"));
        assert!(!names("value(of=\"county-lines.lines\")", "lines"));
        assert!(!names("value(of=\"lines-total.lines\")", "lines"));
    }
}
