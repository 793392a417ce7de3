//! Every number in a paper has a source: a dataset, a citation, or a reason why it needs none.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{FiguresCount, Paper, Site, TypedNumber};

/// Names at most so many numbers of one passage.
const MOST: usize = 5;

/// Warns of each passage with typed numbers, at the first of them. What to do about it and how far
/// the paper has come is said once a paper.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for paper in &site.papers {
        let mut first = true;
        for numbers in passages(paper) {
            let mut finding = passage(&numbers);
            if std::mem::take(&mut first) {
                finding = help(finding, numbers[0], paper.figures_count);
            }
            diagnostics.push(finding);
        }
    }
}

/// The typed numbers without reason by the passage they stand in, in the order of files and places:
/// the order in which findings are printed.
fn passages(paper: &Paper) -> Vec<Vec<&TypedNumber>> {
    let mut open: Vec<&TypedNumber> =
        paper.typed_numbers.iter().filter(|number| number.reason.is_none()).collect();
    open.sort_by_key(|number| (number.span.file, number.passage, number.span));
    let groups = open.chunk_by(|a, b| a.passage == b.passage);
    groups.map(<[&TypedNumber]>::to_vec).collect()
}

fn passage(numbers: &[&TypedNumber]) -> Diagnostic {
    let message = match numbers {
        [only] => format!("`{}` has no source", only.text),
        several => format!("{} have no source", listed(several)),
    };
    let finding = Diagnostic::new(Code::TypedNumber, numbers[0].span, message);
    let finding = match numbers.iter().any(|number| number.compared) {
        true => finding.help(
            "what a chart compares with can follow the data: \
             `value: '{{ value(of=\"dataset.measure\") }}'`",
        ),
        false => finding,
    };
    // Of a text folded over lines only the whole has a place: the words help to find the number.
    if numbers[0].span == numbers[0].passage {
        finding.label(format!("\"{}\"", phrase(numbers[0])))
    } else {
        finding
    }
}

/// A number with the word behind it, where that is more than an `of` or `are`: `12 challenges`.
fn phrase(number: &TypedNumber) -> &str {
    let sentence = &number.sentence;
    let Some(start) = sentence.find(&number.text) else { return &number.text };
    let behind = &sentence[start + number.text.len()..];
    let word = behind.strip_prefix([' ', '-']).unwrap_or_default();
    let length = word.find(|c: char| !c.is_alphanumeric()).unwrap_or(word.len());
    if length <= 3 {
        return &number.text;
    }
    &sentence[start..start + number.text.len() + 1 + length]
}

/// "`12`, `five` and `a third`", the first few of them.
fn listed(numbers: &[&TypedNumber]) -> String {
    let texts: Vec<String> = numbers.iter().map(|number| format!("`{}`", number.text)).collect();
    match texts.len().checked_sub(MOST) {
        Some(more) if more > 0 => format!("{} and {more} more", texts[..MOST].join(", ")),
        _ => match texts.split_last() {
            Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
            _ => texts.concat(),
        },
    }
}

fn help(finding: Diagnostic, number: &TypedNumber, count: FiguresCount) -> Diagnostic {
    let (text, phrase) = (&number.text, phrase(number));
    finding
        .help("take it from a dataset: `{{ value(of=\"dataset.measure\") }}`")
        .help(format!("or name its source: `{{{{ cited(\"{text}\", source=\"...\") }}}}`"))
        .help(format!(
            "or say in the front matter why it needs none: \
             `typed: [{{ text: \"{phrase}\", reason: \"...\" }}]`"
        ))
        .help(format!("figures of this paper: {}", count.words()))
}
