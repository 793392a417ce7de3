//! The figure functions, one sort a file, and the table of their names and arguments.

mod change;
mod cited;
mod compare;
mod count;
mod estimate;
mod extremes;
mod list;
mod rank;
mod ratio;
mod share;
mod value;

use tera::{Kwargs, State, Tera};

use super::arguments::Arguments;
use super::cells::Reach;
use super::draft::Draft;
use super::selection::{Conditions, rows_or_none};
use super::{Problem, Scope, SharedWorkbench, handle, lock};
use crate::diagnostic::{Code, did_you_mean};
use crate::model::{Mark, Provenance};

/// A figure function.
pub(super) struct Function {
    /// The name expressions use.
    pub(super) name: &'static str,
    /// The arguments that are no conditions.
    arguments: &'static [&'static str],
    run: fn(Reach<'_>, Arguments) -> Result<Draft, Problem>,
}

/// All functions, by name.
pub(super) const FUNCTIONS: &[Function] = &[
    Function { name: "average", arguments: &["of"], run: extremes::average },
    Function {
        name: "change",
        arguments: &["of", "from", "to", "along", "as"],
        run: change::change,
    },
    Function { name: "cited", arguments: &["text", "source"], run: cited::cited },
    Function {
        name: "compare",
        arguments: &["of", "population", "per", "whole", "benchmark", "better"],
        run: compare::compare,
    },
    Function {
        name: "count",
        arguments: &["of", "value", "above", "below", "at_least", "at_most"],
        run: count::count,
    },
    Function {
        name: "difference",
        arguments: &["of", "from", "to", "along", "less"],
        run: change::difference,
    },
    Function {
        name: "hidden",
        arguments: &["first", "second", "both", "source"],
        run: estimate::hidden,
    },
    Function { name: "highest", arguments: &["of", "name"], run: extremes::highest },
    Function { name: "list", arguments: &["of"], run: list::list },
    Function { name: "lowest", arguments: &["of", "name"], run: extremes::lowest },
    Function { name: "per", arguments: &["of", "by"], run: ratio::per },
    Function {
        name: "proportion",
        arguments: &["of", "whole", "interval"],
        run: ratio::proportion,
    },
    Function { name: "rank", arguments: &["of", "among", "order", "as"], run: rank::rank },
    Function {
        name: "rate",
        arguments: &["of", "population", "per", "interval"],
        run: ratio::rate,
    },
    Function { name: "share", arguments: &["of", "within", "interval"], run: share::share },
    Function {
        name: "significance",
        arguments: &["of", "population", "from", "to", "along"],
        run: compare::significance,
    },
    Function { name: "total", arguments: &["of"], run: value::total },
    Function { name: "value", arguments: &["of", "interval"], run: value::value },
];

/// The names of all functions.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    FUNCTIONS.iter().map(|function| function.name)
}

/// Makes the functions known to Tera.
pub(super) fn register(
    tera: &mut Tera,
    scope: &std::sync::Arc<Scope>,
    workbench: &SharedWorkbench,
) {
    for function in FUNCTIONS {
        let workbench = SharedWorkbench::clone(workbench);
        let scope = std::sync::Arc::clone(scope);
        tera.register_function(function.name, move |kwargs: Kwargs, _: &State<'_>| {
            let (pin, words) = {
                let bench = lock(&workbench);
                (std::sync::Arc::clone(&bench.pin), std::sync::Arc::clone(&bench.words))
            };
            let reach = Reach { scope: &scope, pin: &pin, words: &words };
            let arguments = Arguments::read(function.name, &kwargs);
            let drafted = arguments.and_then(|arguments| function.call(reach, arguments));
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
}

/// Adds what must hold for the estimates a figure is made from.
fn assume(draft: &mut Draft, reach: Reach<'_>) {
    let Provenance::Datasets(selections) = &draft.provenance else { return };
    for selection in selections {
        let column = reach
            .scope
            .find(&selection.dataset)
            .and_then(|dataset| Some(&dataset.columns[dataset.column(&selection.measure)?]));
        if let Some(assumptions) = column.and_then(|column| column.assumptions.as_ref())
            && !draft.notes.contains(assumptions)
        {
            draft.notes.push(assumptions.clone());
        }
    }
}

/// Adds the status of the values a figure is made from.
fn mark(draft: &mut Draft, reach: Reach<'_>) {
    let Provenance::Datasets(selections) = &draft.provenance else { return };
    let mut found: Vec<Mark> = Vec::new();
    for selection in selections {
        let Some(dataset) = reach.scope.find(&selection.dataset) else { continue };
        let Some(measure) = dataset.column(&selection.measure) else { continue };
        let conditions: Conditions = selection.conditions.iter().cloned().collect();
        let rows = rows_or_none(dataset, &conditions).unwrap_or_default();
        found.extend(rows.into_iter().flat_map(|row| dataset.rows[row].marks_of(measure)));
    }
    draft.status = Mark::ALL.into_iter().filter(|mark| found.contains(mark)).collect();
}

/// Runs the function of a name with arguments that were not written as an expression.
pub(super) fn run(
    name: &'static str,
    reach: Reach<'_>,
    arguments: Conditions,
) -> Result<Draft, Problem> {
    let function = FUNCTIONS.iter().find(|function| function.name == name);
    let function = function.expect("candour asks for functions it has");
    function.call(reach, Arguments::of(name, arguments))
}

impl Function {
    /// Makes the figure.
    pub(super) fn call(&self, reach: Reach<'_>, arguments: Arguments) -> Result<Draft, Problem> {
        let unsound = arguments.datasets().any(|dataset| reach.scope.is_unsound(dataset));
        let drafted = (self.run)(reach, arguments).map_err(|problem| {
            let problem = self.with_argument(problem);
            Problem { known: problem.known || unsound, ..problem }
        });
        drafted.map(|mut draft| {
            assume(&mut draft, reach);
            mark(&mut draft, reach);
            draft
        })
    }

    /// What is no dimension may be an argument written wrongly.
    fn with_argument(&self, problem: Problem) -> Problem {
        let suggested = problem.help.iter().any(|help| help.starts_with("did you mean"));
        let near = match (&problem.at, problem.code) {
            (Some(word), Code::UnknownDimension) if !suggested => {
                did_you_mean(word, self.arguments.iter().copied()).map(str::to_owned)
            }
            _ => None,
        };
        match near {
            Some(near) => problem.help(format!("did you mean the argument `{near}`?")),
            None => problem,
        }
    }
}
