//! Figure expressions: `{{ value(of="county-lines.lines", place="Harrogate") }}` to a figure with its
//! provenance.
//!
//! Tera reads and evaluates one expression at a time. The functions put a draft of the figure on a
//! list and hand Tera only its position there; filters change the draft. So the provenance never
//! passes through text, and nothing but a figure can come out of an expression.

mod expression;
mod filters;
mod functions;
mod selection;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard};

use tera::{Context, Tera};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span};
use crate::model::{Dataset, Figure, NumberFormat, Provenance};

pub(super) use selection::{check_condition, dataset_of, matches, written};

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

    /// A dataset by its id.
    pub(super) fn find(&self, id: &str) -> Option<&Arc<Dataset>> {
        self.own.get(id).or_else(|| self.shared.get(id))
    }

    /// Whether a dataset has errors of its own, which its file's findings name.
    pub(super) fn is_unsound(&self, id: &str) -> bool {
        self.unsound.contains(id)
    }

    /// The ids of all datasets in reach.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.own.keys().chain(self.shared.keys()).map(String::as_str)
    }
}

/// The length of `{{`.
const BRACES: usize = 2;

/// What is wrong with an expression; its place is known only outside.
#[derive(Debug, Clone)]
pub(super) struct Problem {
    code: Code,
    message: String,
    help: Vec<String>,
    /// The word of the expression that is wrong, where it is one.
    at: Option<String>,
    /// Whether another finding says it already.
    known: bool,
}

impl Problem {
    fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), help: Vec::new(), at: None, known: false }
    }

    /// Marks the word of the expression that is wrong.
    fn at(mut self, word: &str) -> Self {
        self.at = Some(word.to_owned());
        self
    }

    fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }

    fn suggest<'a>(mut self, written: &str, names: impl IntoIterator<Item = &'a str>) -> Self {
        if let Some(near) = crate::diagnostic::did_you_mean(written, names) {
            self.help.push(format!("did you mean `{near}`?"));
        }
        self
    }

    /// The place of the word that is wrong in an expression whose text begins behind its two braces.
    fn place(&self, expression: &str, span: Span) -> Span {
        let word = self.at.as_deref().filter(|word| !word.is_empty());
        let Some(at) = word.and_then(|word| expression.find(word)) else { return span };
        let start = span.start + BRACES + at;
        let end = start + self.at.as_ref().map_or(0, String::len);
        if end <= span.end { Span::new(span.file, start, end) } else { span }
    }

    /// Adds the finding at its place, unless another one says it already.
    pub(super) fn report(self, span: Span, diagnostics: &mut Diagnostics) {
        if self.known {
            return;
        }
        let mut diagnostic = Diagnostic::new(self.code, span, self.message);
        diagnostic.help = self.help;
        diagnostics.push(diagnostic);
    }
}

/// A figure while its expression is evaluated.
#[derive(Debug, Clone)]
struct Draft {
    text: String,
    value: Option<f64>,
    format: NumberFormat,
    provenance: Provenance,
}

/// What functions and filters of one paper share.
#[derive(Default)]
struct Workbench {
    drafts: Vec<Draft>,
    problem: Option<Problem>,
}

type SharedWorkbench = Arc<Mutex<Workbench>>;

fn lock(workbench: &SharedWorkbench) -> MutexGuard<'_, Workbench> {
    workbench.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// Evaluates the expressions of one paper.
pub(super) struct Evaluator {
    tera: Tera,
    workbench: SharedWorkbench,
    context: Context,
}

impl Evaluator {
    /// An evaluator that knows the given datasets.
    pub(super) fn new(scope: &Scope) -> Self {
        let workbench = SharedWorkbench::default();
        let mut tera = Tera::new();
        functions::register(&mut tera, scope, &workbench);
        filters::register(&mut tera, &workbench);
        Self { tera, workbench, context: Context::new() }
    }

    /// The figure an expression stands for; none with a finding where it has an error.
    pub(super) fn evaluate(
        &self,
        text: &str,
        span: Span,
        diagnostics: &mut Diagnostics,
    ) -> Option<Figure> {
        match self.draft(text) {
            Ok(draft) => Some(Figure {
                text: draft.text,
                value: draft.value,
                provenance: draft.provenance,
                expression: text.trim().to_owned(),
                span,
            }),
            Err(problem) => {
                let place = problem.place(text, span);
                problem.report(place, diagnostics);
                None
            }
        }
    }

    fn draft(&self, text: &str) -> Result<Draft, Problem> {
        let prepared = expression::prepare(text)?;
        *lock(&self.workbench) = Workbench::default();
        let output = self.tera.render_str(&prepared, &self.context, false);
        let mut workbench = lock(&self.workbench);
        if let Some(problem) = workbench.problem.take() {
            return Err(problem);
        }
        match output {
            Ok(output) => handle_position(&output)
                .and_then(|position| workbench.drafts.get(position).cloned())
                .ok_or_else(not_a_figure),
            Err(_) => Err(expression::syntax_problem()),
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
