//! Figure expressions: `{{ value(of="county-lines.lines", place="Harrogate") }}` to a figure with its
//! provenance.
//!
//! `simple` reads expressions of the common form, Tera all others, one at a time. There the functions put a draft of the figure on a
//! list and hand Tera only its position there; filters change the draft. So the provenance never
//! passes through text, and nothing but a figure can come out of an expression.

mod arguments;
mod cells;
mod draft;
mod expression;
mod filters;
mod functions;
mod notes;
mod problem;
mod roles;
mod selection;
mod simple;
mod stale;
mod vintage;

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard};

use tera::{Context, Tera};

use crate::diagnostic::{Code, Diagnostics, Span};
use crate::model::{Dataset, Figure, Words};
use cells::Reach;
use draft::Draft;
use problem::Problem;

pub(super) use notes::{is_note, with_notes};
pub(super) use selection::{check_condition, dataset_of, matches, measure_of, written};
pub(super) use stale::report as report_stale;
pub(super) use vintage::{Pin, check_as_at, keep_snapshot, periods_in_time};

/// The datasets a paper can name: its own in front of the shared ones.
#[derive(Debug, Clone, Default)]
pub(super) struct Scope {
    own: BTreeMap<String, Arc<Dataset>>,
    shared: Arc<BTreeMap<String, Arc<Dataset>>>,
    /// Datasets with errors of their own: what goes wrong with one is no further error.
    unsound: BTreeSet<String>,
}

impl Scope {
    pub(super) fn new(
        own: BTreeMap<String, Arc<Dataset>>,
        shared: Arc<BTreeMap<String, Arc<Dataset>>>,
        unsound: BTreeSet<String>,
    ) -> Self {
        Self { own, shared, unsound }
    }

    /// A scope with other datasets of the paper's own.
    pub(super) fn of(scope: &Self, own: BTreeMap<String, Arc<Dataset>>) -> Self {
        Self { own, ..scope.clone() }
    }

    /// The paper's own datasets.
    pub(super) fn own(&self) -> &BTreeMap<String, Arc<Dataset>> {
        &self.own
    }

    /// A dataset by its id.
    pub(super) fn find(&self, id: &str) -> Option<&Arc<Dataset>> {
        self.own.get(id).or_else(|| self.shared.get(id))
    }

    /// Whether a dataset has errors of its own, which its file's findings name.
    pub(super) fn is_unsound(&self, id: &str) -> bool {
        self.unsound.contains(id)
    }

    /// Whether any dataset has errors of its own.
    pub(super) fn has_unsound(&self) -> bool {
        !self.unsound.is_empty()
    }

    /// All datasets in reach, the paper's own first.
    pub(super) fn all(&self) -> impl Iterator<Item = &Dataset> {
        let hidden = |id: &String| self.own.contains_key(id);
        let shared = self.shared.iter().filter(move |(id, _)| !hidden(id)).map(|(_, d)| d);
        self.own.values().chain(shared).map(AsRef::as_ref)
    }

    /// The ids of all datasets in reach.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.own.keys().chain(self.shared.keys()).map(String::as_str)
    }
}

/// What functions and filters of one paper share.
struct Workbench {
    drafts: Vec<Draft>,
    problem: Option<Problem>,
    /// The snapshot meant where none is named.
    pin: Arc<Pin>,
    /// The words figures are said in.
    words: Arc<Words>,
}

type SharedWorkbench = Arc<Mutex<Workbench>>;

fn lock(workbench: &SharedWorkbench) -> MutexGuard<'_, Workbench> {
    workbench.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// Evaluates the expressions of one paper.
pub(super) struct Evaluator {
    scope: Arc<Scope>,
    /// Made when an expression needs it.
    tera: OnceCell<Tera>,
    workbench: SharedWorkbench,
    context: Context,
}

impl Evaluator {
    /// An evaluator that knows the given datasets and says figures in the given words.
    pub(super) fn new(scope: &Scope, words: &Arc<Words>) -> Self {
        let (drafts, words) = (Vec::new(), Arc::clone(words));
        let workbench = Workbench { drafts, problem: None, pin: Arc::default(), words };
        let workbench = Arc::new(Mutex::new(workbench));
        let scope = Arc::new(scope.clone());
        Self { scope, tera: OnceCell::new(), workbench, context: Context::new() }
    }

    /// Says figures in other words from here on.
    pub(super) fn set_words(&self, words: &Arc<Words>) {
        lock(&self.workbench).words = Arc::clone(words);
    }

    fn words(&self) -> Arc<Words> {
        Arc::clone(&lock(&self.workbench).words)
    }

    fn tera(&self) -> &Tera {
        self.tera.get_or_init(|| {
            let mut tera = Tera::new();
            functions::register(&mut tera, &self.scope, &self.workbench);
            filters::register(&mut tera, &self.workbench);
            tera
        })
    }

    /// The snapshot meant where an expression names none.
    pub(super) fn pin(&self) -> Arc<Pin> {
        Arc::clone(&lock(&self.workbench).pin)
    }

    /// Sets the snapshot meant from here on.
    pub(super) fn set_pin(&self, pin: Arc<Pin>) {
        lock(&self.workbench).pin = pin;
    }

    /// The figure an expression stands for; none with a finding where it has an error.
    pub(super) fn evaluate(
        &self,
        text: &str,
        span: Span,
        diagnostics: &mut Diagnostics,
    ) -> Option<Figure> {
        match self.draft(text) {
            Ok(draft) => Some(draft.into_figure(text.trim().to_owned(), span, &self.words())),
            Err(problem) => {
                let place = problem.place(text, span);
                problem.report(place, diagnostics);
                None
            }
        }
    }

    /// The figure a function makes of arguments that a block names in keys of its own; none with a
    /// finding at the block's place where it cannot be made.
    pub(super) fn work_out(
        &self,
        function: &'static str,
        arguments: BTreeMap<String, String>,
        scope: &Scope,
        span: Span,
        diagnostics: &mut Diagnostics,
    ) -> Option<Figure> {
        let (pin, words) = (self.pin(), self.words());
        let reach = cells::Reach { scope, pin: &pin, words: &words };
        let written: Vec<String> =
            arguments.iter().map(|(name, value)| format!("{name}=\"{value}\"")).collect();
        match functions::run(function, reach, arguments) {
            Ok(draft) => {
                let written = format!("{function}({})", written.join(", "));
                Some(draft.into_figure(written, span, &words))
            }
            Err(problem) => {
                problem.report(span, diagnostics);
                None
            }
        }
    }

    fn draft(&self, text: &str) -> Result<Draft, Problem> {
        let Some(call) = simple::read(text) else { return self.by_tera(text) };
        let (pin, words) = (self.pin(), self.words());
        call.draft(Reach { scope: &self.scope, pin: &pin, words: &words })
    }

    fn by_tera(&self, text: &str) -> Result<Draft, Problem> {
        let prepared = expression::prepare(text)?;
        {
            let mut workbench = lock(&self.workbench);
            workbench.drafts.clear();
            workbench.problem = None;
        }
        let output = self.tera().render_str(&prepared, &self.context, false);
        let mut workbench = lock(&self.workbench);
        if let Some(problem) = workbench.problem.take() {
            return Err(problem);
        }
        match output {
            Ok(output) => handle_position(&output)
                .and_then(|position| workbench.drafts.get(position).cloned())
                .ok_or_else(not_a_figure),
            Err(_) => Err(expression::syntax_problem(text)),
        }
    }
}

/// Marks the text that stands for a draft inside Tera.
const HANDLE: char = '\u{E000}';

fn handle(position: usize) -> String {
    format!("{HANDLE}{position}")
}

fn handle_position(text: &str) -> Option<usize> {
    text.strip_prefix(HANDLE)?.parse().ok()
}

fn not_a_figure() -> Problem {
    Problem::new(Code::BadFunction, "this expression does not give a figure").help(
        "start with a figure function: `value(of=\"dataset.measure\", ...)`, `total`, `change`, \
         `share` or `cited(\"...\", source=\"...\")`",
    )
}

#[cfg(test)]
mod tests;
