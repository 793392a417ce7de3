//! The figure functions: `value`, `total`, `change`, `share`, `cited`.

use tera::{Kwargs, State, Tera, Value};

use super::selection::{Conditions, measure_of, one_row, period_column, rows};
use super::{Draft, Problem, Scope, SharedWorkbench, handle, lock};
use crate::diagnostic::{Code, list_of};
use crate::model::{
    Cell, ColumnContent, ColumnRole, Dataset, NumberFormat, NumberStyle, Provenance, Selection,
};

/// The names of all functions.
pub(super) const NAMES: &[&str] = &["change", "cited", "share", "total", "value"];

/// The smallest base on which a percentage is stated (house convention).
const SMALLEST_BASE: f64 = 10.0;

/// Makes the functions known to Tera.
pub(super) fn register(tera: &mut Tera, scope: &Scope, workbench: &SharedWorkbench) {
    add(tera, workbench, "value", of_scope(scope, value));
    add(tera, workbench, "total", of_scope(scope, total));
    add(tera, workbench, "change", of_scope(scope, change));
    add(tera, workbench, "share", of_scope(scope, share));
    add(tera, workbench, "cited", cited);
}

fn of_scope(
    scope: &Scope,
    function: fn(&Scope, Arguments) -> Result<Draft, Problem>,
) -> impl Fn(Arguments) -> Result<Draft, Problem> + Send + Sync + 'static {
    let scope = scope.clone();
    move |arguments| {
        let of = arguments.values.get("of").cloned().unwrap_or_default();
        let dataset = of.rsplit_once('.').map_or(of.as_str(), |(dataset, _)| dataset);
        let unsound = scope.is_unsound(dataset);
        function(&scope, arguments)
            .map_err(|problem| Problem { known: problem.known || unsound, ..problem })
    }
}

fn add(
    tera: &mut Tera,
    workbench: &SharedWorkbench,
    name: &'static str,
    function: impl Fn(Arguments) -> Result<Draft, Problem> + Send + Sync + 'static,
) {
    let workbench = SharedWorkbench::clone(workbench);
    tera.register_function(name, move |kwargs: Kwargs, _: &State<'_>| {
        let drafted = Arguments::read(name, &kwargs).and_then(&function);
        let mut bench = lock(&workbench);
        match drafted {
            Ok(draft) => {
                bench.drafts.push(draft);
                handle(bench.drafts.len() - 1)
            }
            Err(problem) => {
                bench.problem.get_or_insert(problem);
                String::new()
            }
        }
    });
}

/// The named arguments of a call; each is a text or a number, both read as text.
struct Arguments {
    function: &'static str,
    values: Conditions,
}

impl Arguments {
    fn read(function: &'static str, kwargs: &Kwargs) -> Result<Self, Problem> {
        let mut values = Conditions::new();
        for (key, value) in kwargs.iter() {
            let name = key.as_str().unwrap_or_default().to_owned();
            values
                .insert(name.clone(), text_of(value).ok_or_else(|| wrong_value(function, &name))?);
        }
        Ok(Self { function, values })
    }

    fn take(&mut self, name: &str) -> Option<String> {
        self.values.remove(name)
    }

    fn require(&mut self, name: &str, example: &str) -> Result<String, Problem> {
        let function = self.function;
        self.take(name).ok_or_else(|| {
            Problem::new(Code::BadFunction, format!("`{function}` needs the argument `{name}`"))
                .help(format!("for example `{example}`"))
        })
    }
}

fn text_of(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned).or_else(|| {
        value
            .as_i64()
            .map(|number| number.to_string())
            .or_else(|| value.as_f64().map(|number| number.to_string()))
    })
}

fn wrong_value(function: &str, name: &str) -> Problem {
    Problem::new(
        Code::BadFunction,
        format!("the argument `{name}` of `{function}` must be a text in quotation marks"),
    )
}

const OF_EXAMPLE: &str = "value(of=\"county-lines.lines\", place=\"Harrogate\")";

fn value(scope: &Scope, mut arguments: Arguments) -> Result<Draft, Problem> {
    let of = arguments.require("of", OF_EXAMPLE)?;
    let (dataset, measure) = measure_of(scope, &of)?;
    let row = one_row(dataset, &arguments.values)?;
    let cell = &dataset.rows[row].cells[measure];
    let column = &dataset.columns[measure];
    let (text, value) = match cell {
        Cell::Number(number) => (column.format.format(*number), Some(*number)),
        Cell::Text(text) => (text.clone(), None),
        Cell::Missing(reason) => (reason.words().to_owned(), None),
    };
    Ok(Draft {
        text,
        value,
        format: column.format,
        provenance: provenance("value", dataset, measure, [arguments.values]),
    })
}

fn total(scope: &Scope, mut arguments: Arguments) -> Result<Draft, Problem> {
    let of = arguments.require("of", "total(of=\"county-lines.lines\", snapshot=\"2019-09\")")?;
    let (dataset, measure) = measure_of(scope, &of)?;
    let value = sum(dataset, measure, &arguments.values)?;
    let format = dataset.columns[measure].format;
    Ok(Draft {
        text: format.format(value),
        value: Some(value),
        format,
        provenance: provenance("total", dataset, measure, [arguments.values]),
    })
}

/// The part the selected rows are of the whole. The whole is all rows of the same period, or the rows
/// that fit the conditions without the dimension named in `within`.
fn share(scope: &Scope, mut arguments: Arguments) -> Result<Draft, Problem> {
    let of = arguments.require("of", "share(of=\"origins.lines\", origin=\"Manchester\")")?;
    let within = arguments.take("within");
    let (dataset, measure) = measure_of(scope, &of)?;
    let part = sum(dataset, measure, &arguments.values)?;
    let mut whole_conditions = arguments.values.clone();
    match &within {
        Some(dimension) => {
            if whole_conditions.remove(dimension).is_none() {
                return Err(Problem::new(
                    Code::BadFunction,
                    format!("`within=\"{dimension}\"` names no condition of this share"),
                )
                .help(format!("add `{dimension}=\"...\"`, the part whose share is stated")));
            }
        }
        None => whole_conditions.retain(|id, _| {
            dataset.columns.iter().any(|c| c.id == *id && c.content == ColumnContent::Period)
        }),
    }
    let whole = sum(dataset, measure, &whole_conditions)?;
    check_base(whole, "share")?;
    let value = part / whole * 100.0;
    let format = NumberFormat { style: NumberStyle::Percent, decimals: Some(0) };
    Ok(Draft {
        text: format.format(value),
        value: Some(value),
        format,
        provenance: provenance("share", dataset, measure, [arguments.values, whole_conditions]),
    })
}

fn change(scope: &Scope, mut arguments: Arguments) -> Result<Draft, Problem> {
    const EXAMPLE: &str = "change(of=\"arrests.arrests\", from=\"2018\", to=\"2019\")";
    let of = arguments.require("of", EXAMPLE)?;
    let from = arguments.require("from", EXAMPLE)?;
    let to = arguments.require("to", EXAMPLE)?;
    let along = arguments.take("along");
    let (dataset, measure) = measure_of(scope, &of)?;
    let period = period_column(dataset, along.as_deref())?;
    let at = |when: String| {
        let mut conditions = arguments.values.clone();
        conditions.insert(period.clone(), when);
        conditions
    };
    let (before, after) = (at(from), at(to));
    let first = number_at(dataset, measure, one_row(dataset, &before)?)?;
    let last = number_at(dataset, measure, one_row(dataset, &after)?)?;
    let format = dataset.columns[measure].format;
    Ok(Draft {
        text: change_words(format, first, last),
        value: Some(last - first),
        format,
        provenance: provenance("change", dataset, measure, [before, after]),
    })
}

/// "up 16%, from 191 to 222"; percentage points for percentages; no percentage on a base under ten.
fn change_words(format: NumberFormat, first: f64, last: f64) -> String {
    let difference = last - first;
    if difference == 0.0 {
        return format!("unchanged at {}", format.format(last));
    }
    let direction = if difference > 0.0 { "up" } else { "down" };
    let ends = format!("from {} to {}", format.format(first), format.format(last));
    if format.style == NumberStyle::Percent {
        let points = NumberFormat { style: NumberStyle::Decimal, decimals: format.decimals };
        // Differences of decimal fractions carry binary noise in the last places.
        let amount = (difference.abs() * 1e6).round() / 1e6;
        let unit = if amount == 1.0 { "percentage point" } else { "percentage points" };
        return format!("{direction} {} {unit}, {ends}", points.format(amount));
    }
    if first.abs() < SMALLEST_BASE {
        return format!("{direction} {ends}");
    }
    let percent = (difference / first).abs() * 100.0;
    let rounded = NumberFormat { style: NumberStyle::Percent, decimals: Some(0) }.format(percent);
    let amount = if percent < 0.5 { "less than 1%".to_owned() } else { rounded };
    format!("{direction} {amount}, {ends}")
}

fn cited(mut arguments: Arguments) -> Result<Draft, Problem> {
    const EXAMPLE: &str = "cited(\"£80 million\", source=\"Home Office, January 2021\")";
    let text = arguments.require("text", EXAMPLE)?;
    let source = arguments.require("source", EXAMPLE)?;
    if let Some(unknown) = arguments.values.keys().next() {
        return Err(Problem::new(
            Code::BadFunction,
            format!("`cited` has no argument `{unknown}`"),
        )
        .suggest(unknown, ["source", "text"])
        .help(format!("for example `{EXAMPLE}`")));
    }
    if source.trim().is_empty() || text.trim().is_empty() {
        return Err(Problem::new(
            Code::BadFunction,
            "a cited figure needs its text and its source in words",
        )
        .help(format!("for example `{EXAMPLE}`")));
    }
    let value = text.replace(['£', ',', '%'], "").trim().parse().ok();
    Ok(Draft { text, value, format: NumberFormat::COUNT, provenance: Provenance::Cited { source } })
}

fn sum(dataset: &Dataset, measure: usize, conditions: &Conditions) -> Result<f64, Problem> {
    let mut sum = 0.0;
    for row in rows(dataset, conditions)? {
        sum += number_at(dataset, measure, row)?;
    }
    Ok(sum)
}

fn number_at(dataset: &Dataset, measure: usize, row: usize) -> Result<f64, Problem> {
    let column = &dataset.columns[measure];
    match &dataset.rows[row].cells[measure] {
        Cell::Number(number) => Ok(*number),
        Cell::Missing(reason) => Err(Problem::new(
            Code::MissingValue,
            format!(
                "this needs a value of `{}.{}` that is {}",
                dataset.id,
                column.id,
                reason.words()
            ),
        )
        .help("nothing can be worked out from a missing value: say in words what is known")),
        Cell::Text(_) => Err(Problem::new(
            Code::CannotCompute,
            format!("`{}.{}` holds words, not numbers", dataset.id, column.id),
        )
        .help(format!("the measures are {}", list_of(dataset.ids(ColumnRole::Measure))))),
    }
}

fn check_base(base: f64, what: &str) -> Result<(), Problem> {
    if base.abs() >= SMALLEST_BASE {
        return Ok(());
    }
    let base = NumberFormat::COUNT.format(base);
    Err(Problem::new(
        Code::CannotCompute,
        format!("this {what} would be a percentage of {base}, which is under ten"),
    )
    .help("small numbers are stated as numbers, for example \"3 of 7\""))
}

fn provenance(
    function: &str,
    dataset: &Dataset,
    measure: usize,
    selections: impl IntoIterator<Item = Conditions>,
) -> Provenance {
    let in_column_order = |conditions: Conditions| {
        let ids = dataset.columns.iter().map(|column| &column.id);
        ids.filter_map(|id| conditions.get(id).map(|value| (id.clone(), value.clone()))).collect()
    };
    Provenance::Datasets(
        selections
            .into_iter()
            .map(|conditions| Selection {
                function: function.to_owned(),
                dataset: dataset.id.clone(),
                measure: dataset.columns[measure].id.clone(),
                conditions: in_column_order(conditions),
                source: dataset.source.line(),
            })
            .collect(),
    )
}
