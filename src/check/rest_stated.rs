//! Who tells parts of a whole says what the rest is: "possession 58%, trafficking 16%" leaves 26% of
//! which a reader knows nothing, "18 lines, 12 of them in Leicestershire" leaves 6.

use super::wording::{Number, Sense, has_word, numbers, place};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{
    Cell, ColumnContent, ColumnRole, Dataset, Exhibit, NumberFormat, NumberStyle, Paper, Passage,
    Provenance, exhibits, plain_text, sentence,
};

/// Shares that come to less are rarely meant as the parts of one whole; from the upper end on the
/// difference is rounding.
const SHARES: std::ops::Range<f64> = 50.0..98.5;

/// Words that say there is a rest, or what it is.
const REST: &[&str] =
    &["rest", "remaining", "remainder", "other", "others", "elsewhere", "unknown", "unstated"];
const REST_PHRASES: &[&str] = &["not stated", "not known", "not recorded", "not available"];

/// Words of a comparison: its percentages are of several wholes.
const COMPARED: &[&str] = &[
    "against",
    "average",
    "between",
    "compared",
    "decrease",
    "decreased",
    "down",
    "fall",
    "fallen",
    "fell",
    "from",
    "grew",
    "increase",
    "increased",
    "interval",
    "nationally",
    "rise",
    "risen",
    "rose",
    "target",
    "than",
    "unchanged",
    "up",
];

/// Words behind a part of what was counted before.
const OF_THEM: &[&str] = &["of them", "of these", "of those", "of whom", "of which"];

/// Reports sentences, and charts and tables of shares, that leave a rest unsaid.
pub(super) fn check(paper: &Paper, passages: &[Passage<'_>], diagnostics: &mut Diagnostics) {
    for passage in passages {
        let text = &passage.text;
        let shares = text.contains('%') || text.contains(" per cent");
        let parts = || OF_THEM.iter().any(|words| text.contains(words));
        if (shares || parts()) && !states_rest(text) {
            sentences(paper, passage, diagnostics);
        }
    }
    for exhibit in exhibits(paper) {
        shown(paper, exhibit, diagnostics);
    }
}

fn states_rest(text: &str) -> bool {
    let lower = text.to_lowercase();
    has_word(&lower, REST) || REST_PHRASES.iter().any(|phrase| lower.contains(phrase))
}

fn sentences(paper: &Paper, passage: &Passage<'_>, diagnostics: &mut Diagnostics) {
    let all = numbers(&passage.text);
    if all.len() < 2 {
        return;
    }
    for range in sentence::all(&passage.text) {
        let text = &passage.text[range.clone()];
        let within = |number: &&Number| range.contains(&number.range.start);
        let here: Vec<&Number> = all.iter().filter(within).collect();
        if let Some((last, sum)) = shares(text, &here, passage) {
            let (sum, rest) = (percent(sum), percent(100.0 - sum));
            let message =
                format!("these shares come to {sum}, and nothing is said of the other {rest}");
            report(message, place(paper, passage, &last.range), diagnostics);
        } else if let Some((part, whole, rest)) = parts(passage, &here, &all) {
            let count = |value| NumberFormat::COUNT.format(value);
            let message = format!(
                "{} of {} are told, and nothing is said of the other {}",
                count(part.value),
                count(whole),
                count(rest)
            );
            report(message, place(paper, passage, &part.range), diagnostics);
        }
    }
}

fn report(message: String, span: crate::diagnostic::Span, diagnostics: &mut Diagnostics) {
    diagnostics.push(
        Diagnostic::new(Code::RestNotStated, span, message)
            .help("say what the rest is: `the other ... are ...`")
            .help("or that it is not known: `what the rest are is not stated`"),
    );
}

fn percent(value: f64) -> String {
    NumberFormat { decimals: None, ..NumberFormat::PERCENT }.format((value * 10.0).round() / 10.0)
}

/// The last of the shares of a sentence and what they come to, where they are parts of one whole that
/// leave a rest.
fn shares<'a>(
    text: &str,
    numbers: &[&'a Number],
    passage: &Passage<'_>,
) -> Option<(&'a Number, f64)> {
    let shares: Vec<&Number> =
        numbers.iter().copied().filter(|number| number.sense == Sense::Percent).collect();
    let sum: f64 = shares.iter().map(|number| number.value).sum();
    let last = shares.last().copied().filter(|_| shares.len() > 1 && SHARES.contains(&sum))?;
    let years =
        numbers.iter().filter(|number| number.value >= 1800.0 && number.sense == Sense::Other);
    if has_word(text, COMPARED) || years.count() > 1 || several_wholes(passage, &shares) {
        return None;
    }
    let of_all = ["of these", "of those", "of them", "of whom", "of which", "of all", "of the"];
    let lower = text.to_lowercase();
    let counted = numbers.iter().any(|number| number.sense == Sense::Count && number.value >= 10.0);
    let whole =
        counted || of_all.iter().any(|words| lower.contains(words)) || bound(passage, &shares);
    whole.then_some((last, sum))
}

/// `16% of men and 12% of women`: shares of different things.
fn several_wholes(passage: &Passage<'_>, shares: &[&Number]) -> bool {
    let wholes: Vec<&str> = shares
        .iter()
        .filter_map(|share| {
            let behind = passage.text[share.range.end..].trim_start_matches('%');
            let behind = behind.trim_start_matches(" per cent").strip_prefix(" of ")?;
            let behind = behind.trim_start_matches("the ").trim_start_matches("all ");
            behind.split(|c: char| !c.is_alphanumeric()).next()
        })
        .collect();
    wholes.iter().any(|whole| *whole != wholes[0])
}

/// Whether the shares are figures that the function `share` worked out of one measure.
fn bound(passage: &Passage<'_>, shares: &[&Number]) -> bool {
    let whole = |share: &&Number| {
        let mut figures = passage.figures.iter();
        let (_, figure) = figures.find(|(range, _)| range.contains(&share.range.start))?;
        match &figure.provenance {
            Provenance::Datasets(selections) => selections
                .first()
                .filter(|selection| selection.function == "share")
                .map(|selection| (&selection.dataset, &selection.measure)),
            Provenance::Cited { .. } => None,
        }
    };
    let wholes: Vec<_> = shares.iter().map(whole).collect();
    wholes.iter().all(|whole| whole.is_some() && *whole == wholes[0])
}

/// `18 lines, 12 of them in Leicestershire`: the part, its whole and the rest, where no number says the
/// rest.
fn parts<'a>(
    passage: &Passage<'_>,
    sentence: &[&'a Number],
    all: &[Number],
) -> Option<(&'a Number, f64, f64)> {
    let counts = |numbers: &[&'a Number]| -> Vec<&'a Number> {
        numbers.iter().copied().filter(|number| number.sense == Sense::Count).collect()
    };
    let counts = counts(sentence);
    let of_them = |number: &&&Number| {
        let behind = passage.text[number.range.end..].trim_start();
        OF_THEM.iter().any(|words| behind.starts_with(words))
    };
    let part = *counts.iter().find(of_them)?;
    let before = all.iter().filter(|number| number.range.end <= part.range.start);
    let mut wholes = before.filter(|n| n.sense == Sense::Count && n.value > part.value);
    let whole = wholes.next_back()?.value;
    let rest = whole - part.value;
    let said = all.iter().any(|number| number.value == rest);
    let behind = counts.iter().filter(|number| number.range.start > part.range.start);
    let listed: f64 = behind.map(|number| number.value).sum();
    (!said && listed != rest).then_some((part, whole, rest))
}

/// A chart or table of shares that do not come to 100%.
fn shown(paper: &Paper, exhibit: &Exhibit, diagnostics: &mut Diagnostics) {
    let Some(used) = &exhibit.origin.data else { return };
    let Some(dataset) = paper.datasets.get(&used.dataset).map(|used| &used.dataset) else { return };
    let notes = exhibit.notes.iter().map(|note| plain_text(note)).chain(dataset.notes.clone());
    if notes.into_iter().any(|note| states_rest(&note)) {
        return;
    }
    let rows: Vec<usize> = (0..dataset.rows.len())
        .filter(|row| {
            used.conditions.iter().all(|(dimension, values)| {
                let Some(at) = dataset.column(dimension) else { return true };
                let cell = &dataset.rows[*row].cells[at];
                matches!(cell, Cell::Text(text) if values.contains(text))
            })
        })
        .collect();
    for measure in used.measures.iter().filter_map(|id| dataset.column(id)) {
        if let Some(sum) = sum_of_shares(dataset, measure, &rows) {
            let (label, column) = (&exhibit.label, &dataset.columns[measure].label);
            let message = format!(
                "\"{column}\" in {label} comes to {}, and nothing is said of the other {}",
                percent(sum),
                percent(100.0 - sum)
            );
            diagnostics.push(
                Diagnostic::new(Code::RestNotStated, exhibit.span, message)
                    .help(format!("add a row for the rest to `{}`", dataset.id))
                    .help("or a note that says what it is: `notes: [What the rest are is not stated.]`"),
            );
        }
    }
}

/// What the shares of a column come to, where they are parts of one whole that leave a rest. Only data
/// as it was received: shares that were worked out come to 100%.
fn sum_of_shares(dataset: &Dataset, measure: usize, rows: &[usize]) -> Option<f64> {
    let column = &dataset.columns[measure];
    let label = column.label.to_lowercase();
    let share = column.format.style == NumberStyle::Percent
        && column.derived.is_none()
        && (label.starts_with("share") || label.starts_with("percentage of"));
    let mut dimensions = dataset.columns.iter().enumerate().filter(|(at, column)| {
        column.role == ColumnRole::Dimension && {
            let mut values = rows.iter().map(|row| &dataset.rows[*row].cells[*at]);
            let first = values.next();
            values.any(|value| Some(value) != first)
        }
    });
    let only = dimensions.next().filter(|(_, column)| column.content == ColumnContent::Text);
    let (Some((names, _)), None, true) = (only, dimensions.next(), share) else { return None };
    let mut sum = 0.0;
    for row in rows {
        let Cell::Number(value) = dataset.rows[*row].cells[measure] else { return None };
        if states_rest(&dataset.told(*row, names)) {
            return None;
        }
        sum += value;
    }
    (rows.len() > 1 && SHARES.contains(&sum)).then_some(sum)
}
