//! What the words of a heatmap mean.

use super::Columns;
use crate::diagnostic::{Code, Diagnostic, list_of};
use crate::load::yaml::{Fields, NodeKind, read_text};
use crate::model::{Chart, Dataset, Meaning, typographic};
use crate::resolve::context::Context;

const MEANINGS: [(&str, Meaning); 3] =
    [("good", Meaning::Good), ("neutral", Meaning::Neutral), ("bad", Meaning::Bad)];

/// `colours: { Strength: good, Gap: neutral, Concern: bad }`, or `colours: sequential` for numbers,
/// which is what they have anyway. None with findings.
pub(super) fn read(
    read: &mut Fields<'_>,
    chart: &Chart,
    dataset: &Dataset,
    columns: &Columns,
    context: &mut Context<'_>,
) -> Option<Vec<(String, Meaning)>> {
    let Some(node) = read.take("colours") else { return Some(Vec::new()) };
    let refuse = |message: &str, help: &str, context: &mut Context<'_>| {
        context
            .diagnostics
            .push(Diagnostic::new(Code::ChartColours, node.span, message).help(help));
        None
    };
    let NodeKind::Mapping(entries) = &node.kind else {
        return match node.as_text() {
            Some("sequential") if !chart.has_words() => Some(Vec::new()),
            Some("sequential") => refuse(
                "`sequential` shades numbers, but these are words",
                "say what each word means: `colours: { Strength: good, Concern: bad }`",
                context,
            ),
            _ => refuse(
                "`colours` says what each word of a heatmap means",
                "for example `colours: { Strength: good, Gap: neutral, Concern: bad }`",
                context,
            ),
        };
    };
    if !chart.has_words() {
        return refuse(
            "these are numbers: darker shades are higher values",
            "leave `colours` out, or write `colours: sequential`",
            context,
        );
    }
    // A word that another selection has is no slip.
    let mut words: Vec<String> = Vec::new();
    for row in 0..dataset.rows.len() {
        for column in &columns.y {
            let cell = &dataset.rows[row].cells[*column];
            let shown = chart.words.cell(&dataset.columns[*column], cell);
            if !words.contains(&shown) {
                words.push(shown);
            }
        }
    }
    for word in chart.series.iter().flat_map(|series| series.words.iter().flatten()) {
        if !words.contains(word) {
            words.push(word.clone());
        }
    }
    let mut meanings = Vec::new();
    let mut sound = true;
    for entry in entries {
        let written = typographic(&entry.key);
        // A word of a choice may be written as the kind's own file has it, whatever the language.
        let meant = columns.y.iter().map(|at| dataset.columns[*at].meant(&entry.key));
        let meant = meant.map(typographic).find(|word| words.contains(word));
        let word = if words.contains(&written) { written } else { meant.unwrap_or(written) };
        if !words.contains(&word) {
            sound = false;
            let known = || words.iter().map(String::as_str);
            context.diagnostics.push(
                Diagnostic::new(
                    Code::ChartColours,
                    entry.key_span,
                    format!("the data never says `{word}`"),
                )
                .suggest(&word, known())
                .help(format!("its words are {}", list_of(known()))),
            );
        }
        let meaning = read_text(&entry.value, "a colour", &mut context.diagnostics)?;
        match MEANINGS.iter().find(|(known, _)| *known == meaning) {
            Some((_, meaning)) => meanings.push((word, *meaning)),
            None => {
                sound = false;
                let known = || MEANINGS.iter().map(|(word, _)| *word);
                context.diagnostics.push(
                    Diagnostic::new(
                        Code::ChartColours,
                        entry.value.span,
                        format!("`{meaning}` is no meaning"),
                    )
                    .suggest(&meaning, known())
                    .help(format!("a word means {}", list_of(known()))),
                );
            }
        }
    }
    sound.then_some(meanings)
}
