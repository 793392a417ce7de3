//! What a dataset's file says beyond its rows: columns to derive, sums to check, notes on cells.
//!
//! Names are kept with their places, as written: `resolve` looks them up.

mod checks;
mod derived;
mod estimates;

use super::super::yaml::{Fields, Node, NodeKind, read_text};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity, Span};
use crate::model::NumberFormat;

pub(super) use checks::read as checks;
pub(super) use derived::read as derived;

/// What a dataset's file says beyond its rows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DatasetRules {
    /// The columns to work out, in the order of the file.
    pub derived: Vec<RawDerived>,
    /// What must hold between the numbers.
    pub checks: Vec<RawCheck>,
    /// Notes on single cells.
    pub cell_notes: Vec<RawCellNote>,
}

impl DatasetRules {
    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.derived.is_empty() && self.checks.is_empty() && self.cell_notes.is_empty()
    }
}

/// A name or text with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// As written.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

/// Rows a dimension picks: those with one of the values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawCondition {
    /// The dimension's id.
    pub dimension: Named,
    /// The values, one of which a row must have.
    pub values: Vec<Named>,
}

/// A note on one cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawCellNote {
    /// Which row.
    pub conditions: Vec<RawCondition>,
    /// The column's id.
    pub column: Named,
    /// The note.
    pub note: String,
    /// Where it stands.
    pub span: Span,
}

/// A column to work out from others.
#[derive(Debug, Clone, PartialEq)]
pub struct RawDerived {
    /// The name expressions use.
    pub id: Named,
    /// The name readers see.
    pub label: String,
    /// What is counted, where the method does not say.
    pub unit: Option<String>,
    /// How numbers are written, where not as the method's numbers usually are.
    pub format: Option<NumberFormat>,
    /// What a reader must know.
    pub notes: Vec<String>,
    /// How it is worked out.
    pub method: Method,
    /// Whether its 95% limits are columns too.
    pub interval: bool,
    /// The smallest base on which a percentage is stated.
    pub smallest_base: f64,
}

/// How a derived column is worked out.
#[derive(Debug, Clone, PartialEq)]
pub enum Method {
    /// Columns of a row added up.
    Sum(Vec<Named>),
    /// The part a value is of the total of the rows that agree in the dimensions `within`; of the rows of
    /// the same periods where that is not given.
    Share {
        /// The parts.
        of: Named,
        /// The dimensions in which the rows of the whole agree.
        within: Option<Vec<Named>>,
    },
    /// The part a value is of another column's in the same row.
    Part {
        /// The part.
        of: Named,
        /// The whole.
        out_of: Named,
    },
    /// Events for every so many people.
    Rate {
        /// The events.
        of: Named,
        /// The people.
        population: Named,
        /// For how many the rate is.
        per: u32,
    },
    /// The difference to the period before.
    Change {
        /// What changes.
        of: Named,
        /// The dimension of time; the only one of periods where not given.
        along: Option<Named>,
        /// Whether in per cent of the value before.
        percent: bool,
    },
    /// The value where that of a base period is 100.
    Index {
        /// What is compared.
        of: Named,
        /// The dimension of time; the only one of periods where not given.
        along: Option<Named>,
        /// The period whose value is 100.
        base: Named,
    },
    /// The rate there would be if the groups were as large as those of a standard population. The
    /// measures are those of another dataset, which has a row for each group.
    Standardised {
        /// The events of each group.
        of: Named,
        /// The people of each group.
        population: Named,
        /// The standard population of each group.
        standard: Named,
        /// The dimension that holds the groups.
        over: Named,
        /// For how many people the rate is.
        per: u32,
    },
    /// The events there would be if each group had the rate of a reference population.
    Expected {
        /// The people of each group.
        population: Named,
        /// The events of the reference population in each group.
        events: Named,
        /// The people of the reference population in each group.
        among: Named,
        /// The dimension that holds the groups.
        over: Named,
    },
    /// Events observed for every 100 expected.
    Ratio {
        /// The events.
        observed: Named,
        /// Those expected.
        expected: Named,
    },
    /// Where an estimate with limits stands against a benchmark, in a word.
    Compared {
        /// The estimate; its limits are the columns `<of>_lower` and `<of>_upper`.
        of: Named,
        /// What it is held against.
        benchmark: Target,
        /// Which direction is good, where one is.
        better: Option<Better>,
    },
    /// How many people there are, from two lists and those on both.
    Hidden {
        /// The people on one list.
        first: Named,
        /// The people on the other.
        second: Named,
        /// The people on both.
        both: Named,
    },
}

/// Which direction of a measure is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Better {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
}

/// What must hold between numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct RawCheck {
    /// What is checked.
    pub rule: Rule,
    /// The rows it is about; all where there are none.
    pub conditions: Vec<RawCondition>,
    /// How serious a difference is; as usual where not given.
    pub severity: Option<Severity>,
    /// Why there is a difference: printed under the dataset's exhibits instead of a finding.
    pub explain: Option<Named>,
    /// Where the check stands.
    pub span: Span,
}

/// The rule of a check.
#[derive(Debug, Clone, PartialEq)]
pub enum Rule {
    /// A number, or the sum of parts, against others.
    Compare {
        /// The left side.
        left: Left,
        /// What it is held against.
        against: Against,
        /// The difference that does not matter, rounding for example.
        tolerance: f64,
    },
    /// No two rows have the same values in these dimensions; in all where there are none.
    Unique(Vec<Named>),
    /// Every combination of the values of these dimensions has a row; of all where there are none.
    Complete(Vec<Named>),
}

/// The left side of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Left {
    /// The measure of each row.
    Value(Named),
    /// The measure added up over the dimensions `by`, for each combination of the dimensions `at`.
    Parts {
        /// The measure.
        of: Named,
        /// The dimensions that are added up.
        by: Vec<Named>,
        /// The dimensions that stay; all others where not given.
        at: Option<Vec<Named>>,
    },
}

/// What the left side of a comparison is held against.
#[derive(Debug, Clone, PartialEq)]
pub enum Against {
    /// The same.
    Equals(Target),
    /// Not more.
    AtMost(Target),
    /// Not less.
    AtLeast(Target),
    /// Not less than the first and not more than the second.
    Between(f64, f64),
    /// The same as the row of the same measure that holds this value in the dimension added up.
    Total(Named),
}

/// A number to compare with.
#[derive(Debug, Clone, PartialEq)]
pub enum Target {
    /// A number as it stands.
    Number(f64),
    /// The sum of measures (`lines`, or `other-dataset.lines`) in the rows of the same dimensions.
    Measures {
        /// The measures.
        of: Vec<Named>,
        /// Further conditions on their rows.
        conditions: Vec<RawCondition>,
    },
}

/// Reads `cell_notes`.
pub(super) fn cell_notes(items: &[Node], diagnostics: &mut Diagnostics) -> Vec<RawCellNote> {
    items.iter().filter_map(|item| cell_note(item, diagnostics)).collect()
}

fn cell_note(node: &Node, diagnostics: &mut Diagnostics) -> Option<RawCellNote> {
    let mut fields = Fields::open(node, "this note on a cell", diagnostics)?;
    let conditions = conditions(&mut fields, diagnostics);
    let column = required(&mut fields, "column", diagnostics);
    let note = fields.required_text("note", diagnostics);
    let span = fields.span();
    fields.finish(diagnostics);
    Some(RawCellNote { conditions, column: column?, note: note?, span })
}

/// A name that must be there.
fn required(fields: &mut Fields<'_>, key: &str, diagnostics: &mut Diagnostics) -> Option<Named> {
    name(fields.require(key, diagnostics)?, &format!("`{key}`"), diagnostics)
}

/// A name that may be there.
fn optional(fields: &mut Fields<'_>, key: &str, diagnostics: &mut Diagnostics) -> Option<Named> {
    name(fields.take_key(key)?, &format!("`{key}`"), diagnostics)
}

fn name(node: &Node, what: &str, diagnostics: &mut Diagnostics) -> Option<Named> {
    read_text(node, what, diagnostics).map(|text| Named { text, span: node.span })
}

/// One name or a list of names; none where the key is absent.
fn names(fields: &mut Fields<'_>, key: &str, diagnostics: &mut Diagnostics) -> Option<Vec<Named>> {
    let node = fields.take_key(key)?;
    Some(names_of(node, &format!("`{key}`"), diagnostics))
}

fn names_of(node: &Node, what: &str, diagnostics: &mut Diagnostics) -> Vec<Named> {
    let nodes = match &node.kind {
        NodeKind::Sequence(nodes) => nodes.as_slice(),
        _ => std::slice::from_ref(node),
    };
    nodes.iter().filter_map(|node| name(node, what, diagnostics)).collect()
}

/// `where: { snapshot: "2019-09", place: [York, Harrogate] }`.
fn conditions(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Vec<RawCondition> {
    let Some(node) = fields.take("where") else { return Vec::new() };
    let NodeKind::Mapping(entries) = &node.kind else {
        diagnostics.push(
            Diagnostic::new(Code::WrongType, node.span, "`where` names dimensions and values")
                .help("for example `where: { snapshot: \"2019-09\" }`"),
        );
        return Vec::new();
    };
    entries
        .iter()
        .map(|entry| RawCondition {
            dimension: Named { text: entry.key.clone(), span: entry.key_span },
            values: names_of(&entry.value, "a condition", diagnostics),
        })
        .collect()
}
