//! Filters: how a figure is worded. Each changes the draft, never the value's source.

use tera::{Kwargs, State, StringInput, Tera};

use super::{Draft, Problem, SharedWorkbench, handle_position, lock, words};
use crate::diagnostic::Code;
use crate::model::{NumberFormat, NumberStyle};

/// The names of all filters.
pub(super) const NAMES: &[&str] = &["capitalised", "percent", "round", "signed", "words"];

/// Makes the filters known to Tera.
pub(super) fn register(tera: &mut Tera, workbench: &SharedWorkbench) {
    add(tera, workbench, "words", |draft, _| {
        let value = number(draft, "words")?;
        draft.text = words::in_words(value).ok_or_else(|| {
            Problem::new(
                Code::CannotCompute,
                format!("{} has no number word: words go from zero to one hundred", draft.text),
            )
            .help("leave `| words` out: larger numbers are written in digits")
        })?;
        Ok(())
    });
    add(tera, workbench, "capitalised", |draft, _| {
        draft.text = words::capitalised(&draft.text);
        Ok(())
    });
    add(tera, workbench, "round", |draft, arguments| {
        let value = number(draft, "round")?;
        let decimals = arguments.get::<u8>("decimals").ok().flatten().unwrap_or(0);
        if decimals > 6 {
            return Err(Problem::new(Code::BadFunction, "`round` keeps at most six decimals"));
        }
        draft.format = NumberFormat { decimals: Some(decimals), ..draft.format };
        draft.text = draft.format.format(value);
        Ok(())
    });
    add(tera, workbench, "percent", |draft, _| {
        let value = number(draft, "percent")?;
        draft.format = NumberFormat { style: NumberStyle::Percent, ..draft.format };
        draft.text = draft.format.format(value);
        Ok(())
    });
    add(tera, workbench, "signed", |draft, _| {
        if number(draft, "signed")? > 0.0 {
            draft.text.insert(0, '+');
        }
        Ok(())
    });
}

fn number(draft: &Draft, filter: &str) -> Result<f64, Problem> {
    draft.value.ok_or_else(|| {
        Problem::new(
            Code::MissingValue,
            format!("`{filter}` needs a number, but this figure is \"{}\"", draft.text),
        )
    })
}

fn add(
    tera: &mut Tera,
    workbench: &SharedWorkbench,
    name: &'static str,
    change: impl Fn(&mut Draft, &Kwargs) -> Result<(), Problem> + Send + Sync + 'static,
) {
    let workbench = SharedWorkbench::clone(workbench);
    tera.register_filter(name, move |input: StringInput<'_>, arguments: Kwargs, _: &State<'_>| {
        let mut bench = lock(&workbench);
        let text = input.as_str().to_owned();
        let changed = match handle_position(&text).and_then(|at| bench.drafts.get_mut(at)) {
            Some(draft) => change(draft, &arguments),
            None => Err(super::not_a_figure()),
        };
        if let Err(problem) = changed {
            bench.problem.get_or_insert(problem);
        }
        text
    });
}
