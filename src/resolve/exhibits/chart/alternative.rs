//! A typed alternative text, and whether it says what the chart says.

use super::super::alternative_text::LONGEST;
use crate::diagnostic::{Code, Diagnostic, Span, list_of};
use crate::load::yaml::Fields;
use crate::model::{Arrangement, Chart, ChartForm, Inline, Table, plain_text};
use crate::resolve::context::Context;
use crate::resolve::fields;

/// A typed alternative text.
pub(super) struct Typed {
    /// Its words.
    pub(super) text: String,
    /// Those of its words that do not come from data.
    unbound: String,
    span: Span,
}

/// The words of `alt`. An `alt` without words is a finding: the writer forgot them.
pub(super) fn typed(read: &mut Fields<'_>, context: &mut Context<'_>) -> Option<Typed> {
    let span = read.take("alt")?.span;
    let alt = read.markdown("alt", &mut context.diagnostics);
    let alt = fields::text(alt, context).unwrap_or_default();
    let text = plain_text(&alt).trim().to_owned();
    if text.is_empty() {
        context.diagnostics.push(
            Diagnostic::new(Code::ChartWithoutAlt, span, "this chart has no alternative text")
                .help("say what the chart shows")
                .help("or leave `alt` out: the words are then worked out from the data"),
        );
    }
    let bound = |inline: &&Inline| !matches!(inline, Inline::Figure(_));
    let unbound: Vec<Inline> = alt.iter().filter(bound).cloned().collect();
    Some(Typed { text, unbound: plain_text(&unbound), span })
}

/// Warns of a text that is too long, and of numbers that the chart does not have.
pub(super) fn check(typed: &Typed, chart: &Chart, table: &Table, context: &mut Context<'_>) {
    let length = typed.text.chars().count();
    if length > LONGEST {
        context.diagnostics.push(
            Diagnostic::new(
                Code::LongAlternative,
                typed.span,
                format!(
                    "this alternative text has {length} characters: it is listened to in one go"
                ),
            )
            .help(format!(
                "say in at most {LONGEST} what the chart shows; the data is in its table"
            )),
        );
    }
    let mut known = Vec::new();
    for cell in table.rows.iter().flatten().chain(table.columns.iter().map(|column| &column.header))
    {
        known.extend(numbers(&plain_text(cell)).into_iter().map(|(value, _)| value));
    }
    known.extend(of_chart(chart));
    let same = |a: f64, b: f64| (a - b).abs() <= 1e-9 * a.abs().max(1.0);
    let mut strange: Vec<String> = numbers(&typed.unbound)
        .into_iter()
        .filter(|(value, word)| !is_year(*value, word))
        .filter(|(value, _)| !known.iter().any(|known| same(*known, *value)))
        .map(|(_, word)| word)
        .collect();
    strange.dedup();
    if !strange.is_empty() {
        let (is, it) = if strange.len() == 1 { ("is", "it") } else { ("are", "them") };
        let names = list_of(strange.iter().map(String::as_str));
        context.diagnostics.push(
            Diagnostic::new(
                Code::AlternativeFigure,
                typed.span,
                format!(
                    "the alternative text says {names}, which {is} nowhere in the data of the chart"
                ),
            )
            .help(format!("check {it} against the data"))
            .help(
                "or write an expression, such as `{{ value(...) }}`, that takes the number from it",
            ),
        );
    }
}

/// Warns of a computed text that is too long. It is as short as it can be: what is left are the
/// writer's own words.
pub(super) fn check_computed(text: &str, span: Span, context: &mut Context<'_>) {
    let length = text.chars().count();
    if length > LONGEST {
        let message = format!("the alternative text of this chart has {length} characters");
        context.diagnostics.push(
            Diagnostic::new(Code::LongAlternative, span, message)
                .help(format!(
                    "shorten its annotations and labels: it is listened to in one go, and \
                     {LONGEST} are enough"
                ))
                .help("or write `alt`: in a sentence or two, what the chart shows"),
        );
    }
}

/// Numbers of a chart that its table does not have: raw values, sums that are drawn, how many
/// categories, series, marks and words there are.
fn of_chart(chart: &Chart) -> Vec<f64> {
    let mut known: Vec<f64> = Vec::new();
    let count = |count: usize| count as f64;
    for series in &chart.series {
        let positive = |value: &f64| value.abs();
        if chart.form != ChartForm::Timeline {
            known.extend(series.values.iter().flatten().map(positive));
        }
        known.extend(series.intervals.iter().flatten().flat_map(|(low, high)| [*low, *high]));
        for word in series.words.iter().flatten() {
            let same = |other: &&Option<String>| other.as_ref() == Some(word);
            let all = chart.series.iter().flat_map(|series| &series.words);
            known.push(count(all.filter(same).count()));
            known.extend(numbers(word).into_iter().map(|(value, _)| value));
        }
    }
    if chart.arrangement == Arrangement::Share {
        // As the drawing rounds them.
        let shares = (0..chart.series.len())
            .flat_map(|series| (0..chart.categories.len()).map(move |at| (series, at)))
            .filter_map(|(series, at)| chart.share(series, at).percent());
        known.extend(shares.map(f64::round));
    }
    if chart.form == ChartForm::Flow {
        let values = |at: usize| chart.series.iter().filter_map(move |one| one.values[at]);
        known.extend((0..chart.categories.len()).map(|at| values(at).sum::<f64>()));
        let to = |one: &crate::model::Series| one.values.iter().flatten().sum::<f64>();
        known.extend(chart.series.iter().map(to));
        known.push(chart.series.iter().map(to).sum());
    }
    let series = chart.series.iter().filter(|series| series.panel == 0).count();
    known.extend([
        count(chart.categories.len()),
        count(series),
        count(chart.panels.len()),
        count(chart.categories.len() * chart.series.len()),
    ]);
    known.extend(chart.reference.as_ref().map(|reference| reference.value.abs()));
    let texts = chart.annotations.iter().map(|note| &note.text);
    let texts = texts.chain(chart.reference.as_ref().map(|reference| &reference.label));
    let texts = texts.chain(&chart.panels).chain(chart.series.iter().map(|series| &series.name));
    let texts = texts.chain(&chart.categories);
    known.extend(texts.flat_map(|text| numbers(text)).map(|(value, _)| value));
    known
}

/// A year needs no data.
fn is_year(value: f64, word: &str) -> bool {
    word.len() == 4 && value.fract() == 0.0 && (1800.0..2200.0).contains(&value)
}

/// The numbers of a text with the words they are written in. Digits within a name (A64, 4P) are none.
fn numbers(text: &str) -> Vec<(f64, String)> {
    let letters: Vec<char> = text.chars().collect();
    let digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let mut found = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        if !digit(at) {
            at += 1;
            continue;
        }
        let from = at;
        while digit(at) || (matches!(letters.get(at), Some(',' | '.')) && digit(at + 1)) {
            at += 1;
        }
        let named = |letter: Option<&char>| letter.is_some_and(|it| it.is_alphabetic());
        let before = from.checked_sub(1).and_then(|at| letters.get(at));
        if named(before) || named(letters.get(at)) {
            continue;
        }
        let word: String = letters[from..at].iter().collect();
        if let Ok(value) = word.replace(',', "").parse() {
            found.push((value, word));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_a_text() {
        let values = |text| numbers(text).into_iter().map(|(value, _)| value).collect::<Vec<_>>();
        assert_eq!(
            values("From 4,547 to 3.5% in 2019, not on the A64 or in 4P."),
            [4547.0, 3.5, 2019.0]
        );
        assert_eq!(values("2018/19: £1,234."), [2018.0, 19.0, 1234.0]);
    }

    #[test]
    fn years_need_no_data() {
        assert!(is_year(2019.0, "2019") && !is_year(2019.0, "2,019") && !is_year(222.0, "222"));
    }
}
