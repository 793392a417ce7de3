//! Who tells parts of a whole says what the rest is: "possession 58%, trafficking 16%" leaves 26% of
//! which a reader knows nothing, "18 lines, 12 of them in Leicestershire" leaves 6.

mod clauses;
mod exhibits;

use super::wording::{Number, Sense, has_word, numbers, place};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{NumberFormat, Paper, Passage, Provenance, sentence};

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
        let parts = || OF_THEM.iter().chain(clauses::IN_PLACES).any(|words| text.contains(words));
        if (shares || parts()) && !states_rest(text) {
            sentences(paper, passage, diagnostics);
        } else if shares {
            remaining(paper, passage, diagnostics);
        }
    }
    for exhibit in crate::model::exhibits(paper) {
        exhibits::shown(paper, exhibit, diagnostics);
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
        let within = |number: &&Number| range.contains(&number.range.start);
        let here: Vec<&Number> = all.iter().filter(within).collect();
        if let Some((last, sum)) = shares(&range, &here, passage) {
            let (sum, rest) = (percent(sum), percent(100.0 - sum));
            let message =
                format!("these shares come to {sum}, and nothing is said of the other {rest}");
            report(message, place(paper, passage, &last.range), diagnostics);
        } else if let Some((last, sum)) = above(&range, &here, passage) {
            report_above(sum, place(paper, passage, &last.range), diagnostics);
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

/// Reports sentences whose shares and the one that remains are not one whole.
fn remaining(paper: &Paper, passage: &Passage<'_>, diagnostics: &mut Diagnostics) {
    let all = numbers(&passage.text);
    for range in sentence::all(&passage.text) {
        let text = &passage.text[range.clone()];
        let here: Vec<&Number> =
            all.iter().filter(|number| range.contains(&number.range.start)).collect();
        let Some(Shares { all: shares, last, sum }) = Shares::of(&here) else { continue };
        let front = passage.text[range.start..last.range.start].trim_end().to_lowercase();
        let left = front.ends_with("the remaining");
        if !(left || front.ends_with("the other"))
            || is_compared(text)
            || clauses::nested(text)
            || several_wholes(passage, &shares)
        {
            continue;
        }
        let most = clauses::most(shares.len());
        if sum > most || left && sum < 200.0 - most {
            report_above(sum, place(paper, passage, &last.range), diagnostics);
        }
    }
}

fn report_above(sum: f64, span: crate::diagnostic::Span, diagnostics: &mut Diagnostics) {
    let message = format!("these shares of one whole come to {}", percent(sum));
    let finding = Diagnostic::new(Code::SharesNotOneWhole, span, message)
        .help("check each of them: together they are 100%, but for what rounding adds");
    diagnostics
        .push(finding.help("or say of what each is a share, where they are of several things"));
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
    range: &std::ops::Range<usize>,
    numbers: &[&'a Number],
    passage: &Passage<'_>,
) -> Option<(&'a Number, f64)> {
    let text = &passage.text[range.clone()];
    let Shares { all, last, sum } =
        Shares::of(numbers).filter(|shares| SHARES.contains(&shares.sum))?;
    if are_apart(text, numbers, passage, &all) {
        return None;
    }
    let of_all = ["of these", "of those", "of them", "of whom", "of which", "of all", "of the"];
    let lower = text.to_lowercase();
    let counted = numbers.iter().any(|number| number.sense == Sense::Count && number.value >= 10.0);
    let whole = counted || of_all.iter().any(|words| lower.contains(words)) || bound(passage, &all);
    let one = clauses::parts_of_one(passage, range.start, &all);
    // `Women made up 44% of the victims, and 48% were under 25.`
    if !one && clauses::is_made_up(text) {
        return None;
    }
    let parts = || one && sum < clauses::LEAST;
    (whole || parts() && !clauses::says(passage, numbers, 100.0 - sum)).then_some((last, sum))
}

/// The same, where they come to more than the whole.
fn above<'a>(
    range: &std::ops::Range<usize>,
    numbers: &[&'a Number],
    passage: &Passage<'_>,
) -> Option<(&'a Number, f64)> {
    let text = &passage.text[range.clone()];
    let Shares { all, last, sum } = Shares::of(numbers)?;
    let one = sum > clauses::most(all.len())
        && !are_apart(text, numbers, passage, &all)
        && !clauses::nested(text)
        && clauses::parts_of_one(passage, range.start, &all);
    one.then_some((last, sum))
}

/// Several shares of a sentence.
struct Shares<'a> {
    all: Vec<&'a Number>,
    last: &'a Number,
    /// What they come to.
    sum: f64,
}

impl<'a> Shares<'a> {
    /// None where there are not at least two.
    fn of(numbers: &[&'a Number]) -> Option<Self> {
        let percents = |number: &&Number| number.sense == Sense::Percent;
        let all: Vec<&Number> = numbers.iter().copied().filter(percents).collect();
        let last = all.last().copied().filter(|_| all.len() > 1)?;
        let sum = all.iter().map(|number| number.value).sum();
        Some(Self { all, last, sum })
    }
}

/// Whether shares are compared, of two years, or of several things: then they are no parts of one whole.
fn are_apart(text: &str, numbers: &[&Number], passage: &Passage<'_>, shares: &[&Number]) -> bool {
    is_compared(text) || two_years(numbers) || several_wholes(passage, shares)
}

/// Whether a sentence compares. `made up` is no comparison.
fn is_compared(text: &str) -> bool {
    has_word(&clauses::without_made_up(text), COMPARED)
}

fn two_years(numbers: &[&Number]) -> bool {
    let year = |number: &&&Number| number.value >= 1800.0 && number.sense == Sense::Other;
    numbers.iter().filter(year).count() > 1
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
    let Some(part) = counts.iter().find(of_them) else {
        let (part, whole) = clauses::part_of(passage, &counts)?;
        let rest = whole - part.value;
        return (!all.iter().any(|number| number.value == rest)).then_some((part, whole, rest));
    };
    let part = *part;
    let before = all.iter().filter(|number| number.range.end <= part.range.start);
    let mut wholes = before.filter(|n| n.sense == Sense::Count && n.value > part.value);
    let whole = wholes.next_back()?.value;
    let rest = whole - part.value;
    let said = all.iter().any(|number| number.value == rest);
    let behind = counts.iter().filter(|number| number.range.start > part.range.start);
    let listed: f64 = behind.map(|number| number.value).sum();
    (!said && listed != rest).then_some((part, whole, rest))
}
