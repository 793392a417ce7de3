//! The cells of one indicator.

use super::super::table::text;
use super::measured::{self, Measured};
use super::{Reasons, Says, words};
use crate::diagnostic::{Code, Diagnostic};
use crate::load::yaml::{Fields, Node};
use crate::model::{Figure, Inline, Missing, plain_text};
use crate::resolve::context::Context;
use crate::resolve::inlines;

/// The keys of an indicator that say something only a value has.
const OF_A_VALUE: [&str; 4] = ["where", "rate", "comparator", "direction"];

/// A cell's words; none with a finding where it cannot be made.
type Made = Option<Vec<Inline>>;

/// A row as it is read: what is the same for all its cells.
struct Row<'a> {
    node: &'a Node,
    name: String,
    reasons: &'a Reasons,
}

/// The cells of an indicator, its name first.
pub(super) fn row(
    node: &Node,
    shown: &[Says],
    reasons: &Reasons,
    context: &mut Context<'_>,
) -> Option<Vec<Vec<Inline>>> {
    let mut fields = Fields::open(node, "this indicator", &mut context.diagnostics)?;
    let name = fields.require("indicator", &mut context.diagnostics);
    let name = name.and_then(|node| words(node, "`indicator`", context));
    let of = fields.take("of");
    let none = fields.take("none");
    let conditions = fields.take("where");
    let [rate, comparator, direction] =
        ["rate", "comparator", "direction"].map(|key| fields.take(key));
    let [period, source] = ["period", "source"].map(|key| fields.take(key));
    fields.finish(&mut context.diagnostics);
    let name = name?;
    let row = Row { node, name: plain_text(&name), reasons };
    let mut cells = vec![name];
    match (of, none) {
        (Some(of), None) => {
            let measured = Measured::read(of, conditions, context)?;
            // Every cell is made, so that each shows its mistakes.
            let made: Vec<Made> = shown
                .iter()
                .map(|says| match says {
                    Says::Value => value(&measured, context),
                    Says::Rate => row.rate(rate, &measured, context),
                    Says::Comparator => row.comparator(comparator, &measured, context),
                    Says::Direction => row.direction(direction, &measured, context),
                    Says::Period => row.period(period, &measured, context),
                    Says::Source => source_of(source, &measured, context),
                })
                .collect();
            for cell in made {
                cells.push(cell?);
            }
        }
        (None, Some(none)) => {
            if let Some(entry) = OF_A_VALUE.iter().find_map(|key| node.get(key)) {
                said_twice(
                    entry,
                    "an indicator without a value has nothing else to say",
                    "leave this out, or name the measure instead of `none`",
                    context,
                );
                return None;
            }
            for says in shown {
                let given = match says {
                    Says::Value => Some(none),
                    Says::Period => period,
                    Says::Source => source,
                    _ => None,
                };
                cells.push(match given {
                    Some(given) => words(given, "a reason", context)?,
                    None => text(Missing::NotAvailable.symbol()),
                });
            }
        }
        (Some(_), Some(none)) => {
            said_twice(
                none,
                "an indicator has a value or a reason why it has none",
                "leave out `of` or `none`",
                context,
            );
            return None;
        }
        (None, None) => {
            row.unexplained(
                "value",
                "`of: dataset.measure`, or `none: why there is no value`",
                None,
                context,
            );
            return None;
        }
    }
    Some(cells)
}

fn value(measured: &Measured, context: &mut Context<'_>) -> Made {
    measured.figure("value", measured.at_latest(), context).map(alone)
}

fn alone(figure: Figure) -> Vec<Inline> {
    vec![Inline::Figure(Box::new(figure))]
}

fn source_of(given: Option<&Node>, measured: &Measured, context: &mut Context<'_>) -> Made {
    if let Some(given) = given {
        said_twice(
            given,
            "the source is that of the dataset",
            "leave `source` out; it is for indicators without a value",
            context,
        );
        return None;
    }
    Some(text(&context.words.source(&measured.dataset.source)))
}

impl Row<'_> {
    /// The reason a key gives instead of a value: `rate: { none: why }`.
    fn reason(given: Option<&Node>, context: &mut Context<'_>) -> Option<Made> {
        let none = given?.get("none")?;
        Some(words(none, "a reason", context))
    }

    /// The reason given for all rows, or a finding.
    fn otherwise(&self, says: Says, example: &str, context: &mut Context<'_>) -> Made {
        let reason = self.reasons.iter().find(|(about, _)| *about == says);
        if let Some((_, words)) = reason {
            return Some(words.clone());
        }
        let key = says.key();
        let write = format!("`{key}: {example}`, or `{key}: {{ none: why there is none }}`");
        let all = format!(
            "a reason for all rows stands in `missing: {{ {key}: ... }}`; `show` leaves columns out"
        );
        self.unexplained(key, &write, Some(all), context);
        None
    }

    fn unexplained(&self, key: &str, write: &str, more: Option<String>, context: &mut Context<'_>) {
        let name = &self.name;
        let message = format!("\u{201c}{name}\u{201d} has no {key} and does not say why");
        let finding = Diagnostic::new(Code::UnexplainedGap, self.node.span, message)
            .help(format!("write {write}"));
        context.diagnostics.push(more.into_iter().fold(finding, Diagnostic::help));
    }

    fn rate(&self, given: Option<&Node>, measured: &Measured, context: &mut Context<'_>) -> Made {
        if let Some(reason) = Self::reason(given, context) {
            return reason;
        }
        let Some(node) = given else {
            return self.otherwise(
                Says::Rate,
                "{ population: dataset.measure, per: 1000 }",
                context,
            );
        };
        let mut fields = Fields::open(node, "this rate", &mut context.diagnostics)?;
        let population = fields.require("population", &mut context.diagnostics);
        let per = fields.text("per", &mut context.diagnostics);
        let conditions = fields.take("where");
        fields.finish(&mut context.diagnostics);
        let population = Measured::read(population?, conditions, context)?;
        let mut arguments = measured.at_latest();
        arguments.insert("population".to_owned(), population.of.clone());
        arguments.extend(per.map(|per| ("per".to_owned(), per)));
        for (dimension, value) in population.at_latest() {
            arguments.insert(format!("population_{dimension}"), value);
        }
        measured.figure("rate", arguments, context).map(alone)
    }

    fn comparator(
        &self,
        given: Option<&Node>,
        measured: &Measured,
        context: &mut Context<'_>,
    ) -> Made {
        if let Some(reason) = Self::reason(given, context) {
            return reason;
        }
        let Some(node) = given else {
            let example = "{ label: The county, where: { area: All } }";
            return self.otherwise(Says::Comparator, example, context);
        };
        let mut fields = Fields::open(node, "this comparator", &mut context.diagnostics)?;
        let label = fields.require("label", &mut context.diagnostics);
        let label = label.and_then(|node| words(node, "`label`", context));
        let of = fields.take("of");
        let conditions = fields.take("where");
        fields.finish(&mut context.diagnostics);
        let beside = match of {
            Some(of) => Measured::read(of, conditions, context)?,
            None => {
                let conditions = measured::read_conditions(conditions, &measured.dataset, context)?;
                // What is set beside the value is of the same time.
                Measured { conditions, ..measured.clone() }
            }
        };
        let figure = beside.figure("value", beside.at_latest(), context)?;
        let mut cell = label?;
        cell.push(Inline::Text(": ".to_owned()));
        cell.push(Inline::Figure(Box::new(figure)));
        if let Some(other) = beside.latest().filter(|period| Some(*period) != measured.latest()) {
            cell.push(Inline::Text(format!(" ({})", context.words.period(other))));
        }
        Some(cell)
    }

    fn direction(
        &self,
        given: Option<&Node>,
        measured: &Measured,
        context: &mut Context<'_>,
    ) -> Made {
        if let Some(reason) = Self::reason(given, context) {
            return reason;
        }
        if let Some(node) = given {
            said_twice(
                node,
                "the direction is worked out from the data",
                "leave `direction` out, or write `direction: { none: why there is none }`",
                context,
            );
            return None;
        }
        let Some((dimension, before, latest)) = measured.last_two() else {
            return Some(text(&context.words.say("no-earlier-value")));
        };
        let mut arguments = measured.conditions.clone();
        arguments.insert("along".to_owned(), dimension.to_owned());
        arguments.insert("from".to_owned(), before.to_owned());
        arguments.insert("to".to_owned(), latest.to_owned());
        let figure = measured.figure("change", arguments, context)?;
        let text = crate::model::capitalised(&figure.text);
        let before = context.words.period(before);
        let figure = Inline::Figure(Box::new(Figure { text, ..figure }));
        let given = [("period", (&before).into())];
        let slots = vec![("change", vec![figure])];
        Some(inlines::said("changed-since", &given, slots, &context.words))
    }

    fn period(&self, given: Option<&Node>, measured: &Measured, context: &mut Context<'_>) -> Made {
        if let Some(reason) = Self::reason(given, context) {
            return reason;
        }
        match (given, measured.latest()) {
            (None, Some(latest)) => Some(text(&context.words.period(latest))),
            (Some(given), None) => words(given, "`period`", context),
            (Some(given), Some(_)) => {
                said_twice(
                    given,
                    "the period is that of the latest row of the dataset",
                    "leave `period` out",
                    context,
                );
                None
            }
            (None, None) => match &measured.dataset.source.period {
                Some(period) => Some(text(period)),
                None => self.otherwise(Says::Period, "Calendar year 2019", context),
            },
        }
    }
}

/// A finding about a key that another one already answers.
fn said_twice(node: &Node, message: &str, help: &str, context: &mut Context<'_>) {
    let finding = Diagnostic::new(Code::SaidTwice, node.span, message);
    context.diagnostics.push(finding.help(help));
}
