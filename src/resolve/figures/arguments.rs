//! The named arguments of a figure function.

use tera::{Kwargs, Value};

use super::Problem;
use super::selection::Conditions;
use crate::diagnostic::{Code, list_of};
use crate::load::yaml::{number_in_doubt, typed_number};

/// The named arguments of a call; each is a text, a number or true or false, all read as text. What a
/// function does not take is a condition on a dimension.
pub(super) struct Arguments {
    function: &'static str,
    values: Conditions,
}

impl Arguments {
    pub(super) fn read(function: &'static str, kwargs: &Kwargs) -> Result<Self, Problem> {
        let mut values = Conditions::new();
        for (key, value) in kwargs.iter() {
            let name = key.as_str().unwrap_or_default().to_owned();
            let text = text_of(value).ok_or_else(|| {
                Problem::new(
                    Code::BadFunction,
                    format!(
                        "the argument `{name}` of `{function}` must be a text in quotation marks"
                    ),
                )
                .help("a number stands without them; a switch is `true` or `false`")
            })?;
            values.insert(name, text);
        }
        Ok(Self { function, values })
    }

    /// Arguments that were read already.
    pub(super) fn of(function: &'static str, values: Conditions) -> Self {
        Self { function, values }
    }

    /// The datasets the arguments may name: what stands before the last full stop of each.
    pub(super) fn datasets(&self) -> impl Iterator<Item = &str> {
        self.values.values().map(|value| value.rsplit_once('.').map_or(value.as_str(), |(d, _)| d))
    }

    pub(super) fn function(&self) -> &'static str {
        self.function
    }

    pub(super) fn take(&mut self, name: &str) -> Option<String> {
        self.values.remove(name)
    }

    pub(super) fn require(&mut self, name: &str, example: &str) -> Result<String, Problem> {
        let function = self.function;
        self.take(name).ok_or_else(|| {
            Problem::new(Code::BadFunction, format!("`{function}` needs the argument `{name}`"))
                .help(format!("for example `{example}`"))
        })
    }

    /// A switch: off where it is left out.
    pub(super) fn flag(&mut self, name: &'static str) -> Result<bool, Problem> {
        let choices = [("true", true), ("false", false)];
        Ok(self.choice(name, &choices)?.unwrap_or(false))
    }

    /// One of some words; none where the argument is left out.
    pub(super) fn choice<T: Copy>(
        &mut self,
        name: &'static str,
        choices: &[(&str, T)],
    ) -> Result<Option<T>, Problem> {
        let Some(written) = self.take(name) else { return Ok(None) };
        if let Some((_, choice)) = choices.iter().find(|(word, _)| *word == written) {
            return Ok(Some(*choice));
        }
        let words = || choices.iter().map(|(word, _)| *word);
        Err(Problem::new(
            Code::BadFunction,
            format!("`{written}` is no choice for `{name}` of `{}`", self.function),
        )
        .suggest(&written, words())
        .help(format!("it is one of {}", list_of(words())))
        .at(&written))
    }

    /// A number; none where the argument is left out.
    pub(super) fn number(&mut self, name: &str) -> Result<Option<f64>, Problem> {
        let Some(written) = self.take(name) else { return Ok(None) };
        match typed_number(&written) {
            Some(number) => Ok(Some(number)),
            None => Err(no_number(self.function, name, &written)),
        }
    }

    /// What is left: conditions on dimensions.
    pub(super) fn conditions(self) -> Conditions {
        self.values
    }

    /// Refuses what is left, for a function that has no conditions.
    pub(super) fn finish(self, known: &[&str], example: &str) -> Result<(), Problem> {
        let Some(unknown) = self.values.keys().next() else { return Ok(()) };
        let function = self.function;
        Err(Problem::new(Code::BadFunction, format!("`{function}` has no argument `{unknown}`"))
            .suggest(unknown, known.iter().copied())
            .help(format!("for example `{example}`")))
    }
}

/// The problem with an argument that must be a number.
pub(super) fn no_number(function: &str, name: &str, written: &str) -> Problem {
    let message = format!("`{name}` of `{function}` is a number, but this is `{written}`");
    let problem = Problem::new(Code::BadFunction, message).at(written);
    match number_in_doubt(written) {
        Some(help) => problem.help(help),
        None => problem,
    }
}

fn text_of(value: &Value) -> Option<String> {
    let number = || value.as_f64().map(|number| number.to_string());
    match (value.as_str(), value.as_i64()) {
        (Some(text), _) => Some(text.to_owned()),
        (None, Some(whole)) => Some(whole.to_string()),
        (None, None) if value.is_bool() => Some(value.to_string()),
        (None, None) => number(),
    }
}
