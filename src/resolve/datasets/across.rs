//! One measure with different values in two datasets.
//!
//! Two columns are one measure where readers cannot tell them apart: the same label, unit and way of
//! writing numbers, in datasets of the same geography. Two of their rows are about the same where they
//! have the same dimensions, by label, with the same values, one of them a period. Worked out columns
//! are left out: what they are worked out from is compared. Where a check compares two measures
//! (`value` with `equals`), that check decides instead.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Folder;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span};
use crate::load::{Against, DatasetRules, Left, Rule, Target};
use crate::model::{Cell, Column, ColumnContent, ColumnRole, Dataset};

/// Pairs of measures (`dataset.measure`) that a check compares.
#[derive(Debug, Default)]
pub(super) struct Exempt(BTreeSet<(String, String)>);

impl Exempt {
    /// The pairs the checks of some datasets compare.
    pub(super) fn of(rules: &BTreeMap<String, DatasetRules>) -> Self {
        let mut pairs = BTreeSet::new();
        for (id, rules) in rules {
            for check in &rules.checks {
                if let Rule::Compare { left, against, .. } = &check.rule
                    && let Left::Value(left) = left
                    && let Against::Equals(Target::Measures { of, .. }) = against
                    && let [right] = of.as_slice()
                {
                    let left = format!("{id}.{}", left.text);
                    pairs.insert((left.clone(), right.text.clone()));
                    pairs.insert((right.text.clone(), left));
                }
            }
        }
        Self(pairs)
    }

    fn has(&self, a: &Quote<'_>, b: &Quote<'_>) -> bool {
        self.0.contains(&(a.name(), b.name()))
    }
}

/// What a number is, and what it is about, as readers see it.
type About = (Vec<String>, Vec<(String, String)>);

/// A number of a dataset.
#[derive(Debug, Clone, Copy)]
struct Quote<'a> {
    dataset: &'a Dataset,
    column: usize,
    row: usize,
    value: f64,
}

impl Quote<'_> {
    fn column(&self) -> &Column {
        &self.dataset.columns[self.column]
    }

    fn name(&self) -> String {
        format!("{}.{}", self.dataset.id, self.column().id)
    }

    fn shown(&self) -> String {
        self.column().format.format(self.value)
    }

    fn span(&self) -> Span {
        self.dataset.rows[self.row].span
    }
}

/// The numbers of a folder by what they are and what they are about.
pub(super) struct Index<'a> {
    quotes: BTreeMap<About, Vec<Quote<'a>>>,
}

impl<'a> Index<'a> {
    /// The numbers of all sound datasets of a folder.
    pub(super) fn of(folder: &'a Folder) -> Self {
        let mut index = Self { quotes: BTreeMap::new() };
        for (id, dataset) in &folder.datasets {
            if !folder.unsound.contains(id) {
                index.add(dataset);
            }
        }
        index
    }

    fn add(&mut self, dataset: &'a Dataset) {
        let dimensions: Vec<usize> = of_role(dataset, ColumnRole::Dimension).collect();
        let periods = |at: &usize| dataset.columns[*at].content == ColumnContent::Period;
        if !dimensions.iter().any(periods) {
            return;
        }
        for column in of_role(dataset, ColumnRole::Measure) {
            if dataset.columns[column].derived.is_some() {
                continue;
            }
            let measure = measure(dataset, column);
            for (row, held) in dataset.rows.iter().enumerate() {
                let Cell::Number(value) = held.cells[column] else { continue };
                let mut about: Vec<(String, String)> = dimensions
                    .iter()
                    .map(|at| (plain(&dataset.columns[*at].label), dataset.told(row, *at)))
                    .collect();
                about.sort();
                let quote = Quote { dataset, column, row, value };
                self.quotes.entry((measure.clone(), about)).or_default().push(quote);
            }
        }
    }
}

fn of_role(dataset: &Dataset, role: ColumnRole) -> impl Iterator<Item = usize> {
    (0..dataset.columns.len()).filter(move |at| dataset.columns[*at].role == role)
}

fn measure(dataset: &Dataset, column: usize) -> Vec<String> {
    let column = &dataset.columns[column];
    vec![
        plain(&column.label),
        plain(column.unit.as_deref().unwrap_or_default()),
        plain(dataset.geography.as_deref().unwrap_or_default()),
        format!("{:?}", column.format.style),
    ]
}

/// Words without what a reader does not see as a difference.
fn plain(words: &str) -> String {
    words.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Compares the datasets of a folder with each other.
pub(super) fn within(index: &Index<'_>, exempt: &Exempt, diagnostics: &mut Diagnostics) {
    let mut found = Differences::default();
    for quotes in index.quotes.values() {
        for (at, a) in quotes.iter().enumerate() {
            for b in &quotes[at + 1..] {
                found.compare(a, b, exempt);
            }
        }
    }
    found.report(diagnostics);
}

/// Compares the datasets of a paper's own folder with the shared ones. One of the same id stands in
/// the place of the shared one on purpose: `own_ids` are those of the paper.
pub(super) fn against(
    own: &Index<'_>,
    own_ids: &BTreeMap<String, Arc<Dataset>>,
    shared: &Index<'_>,
    exempt: &Exempt,
    diagnostics: &mut Diagnostics,
) {
    let mut found = Differences::default();
    for (about, quotes) in &own.quotes {
        for b in quotes {
            for a in shared.quotes.get(about).map_or(&[][..], Vec::as_slice) {
                if !own_ids.contains_key(&a.dataset.id) {
                    found.compare(a, b, exempt);
                }
            }
        }
    }
    found.report(diagnostics);
}

/// The differences by pair of measures: what the first one is, and how many there are.
#[derive(Default)]
struct Differences(BTreeMap<(String, String), (String, Span, usize)>);

impl Differences {
    fn compare(&mut self, a: &Quote<'_>, b: &Quote<'_>, exempt: &Exempt) {
        let same = (a.value - b.value).abs() <= 1e-9 * a.value.abs().max(b.value.abs()).max(1.0);
        if same || a.dataset.id == b.dataset.id || exempt.has(a, b) {
            return;
        }
        let (first, second) = (a.name(), b.name());
        let message = format!(
            "`{second}` is {} for {}, but `{first}` is {}",
            b.shown(),
            b.dataset.row_told(b.row),
            a.shown()
        );
        self.0.entry((first, second)).or_insert((message, b.span(), 0)).2 += 1;
    }

    fn report(self, diagnostics: &mut Diagnostics) {
        for ((first, second), (message, span, many)) in self.0 {
            let mut finding = Diagnostic::new(Code::DatasetsDisagree, span, message);
            match many - 1 {
                0 => {}
                1 => finding = finding.help("they differ in one other row"),
                more => finding = finding.help(format!("they differ in {more} other rows")),
            }
            let measure = second.rsplit_once('.').map_or(second.as_str(), |(_, measure)| measure);
            diagnostics.push(
                finding
                    .help("correct the one that is wrong; where they count different things, give them different labels")
                    .help(format!(
                        "where both are right, add a check that says why: `{{ value: {measure}, equals: {first}, explain: ... }}`"
                    )),
            );
        }
    }
}
