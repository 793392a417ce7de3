//! Typed numbers are written as candour writes them: 4,547 and £384,000, not 4547 and £384k.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span, list_of};
use crate::model::{NumberFormat, NumberStyle, Provenance, Site, register};

/// Reports numbers typed into the text or cited that lack the commas of their thousands or are cut
/// short, those of a passage together. What candour prints itself is right already.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for paper in &site.papers {
        let mut typed: Vec<_> = paper.typed_numbers.iter().collect();
        typed.sort_by_key(|number| (number.span.file, number.passage, number.span));
        for passage in typed.chunk_by(|a, b| a.passage == b.passage) {
            // A year is no typed number: what looks like one counts something.
            let numbers = passage.iter().map(|number| (number.text.as_str(), number.span));
            report(numbers, false, diagnostics);
        }
        let cited = paper.figures_count.cited > 0;
        for entry in cited.then(|| register(paper)).into_iter().flatten() {
            let figure = entry.figure;
            if let Provenance::Cited { .. } = figure.provenance {
                report([(figure.text.as_str(), figure.span)].into_iter(), true, diagnostics);
            }
        }
    }
}

/// A number that is written otherwise: as it is, as it should be, and where.
struct Slip {
    written: String,
    right: String,
    span: Span,
}

fn report<'a>(
    numbers: impl Iterator<Item = (&'a str, Span)>,
    years: bool,
    diagnostics: &mut Diagnostics,
) {
    let (mut short, mut plain) = (Vec::new(), Vec::new());
    for (text, span) in numbers {
        for run in runs(text) {
            let Run { currency, digits, unit } = run;
            if let Some(right) = in_full(&run) {
                short.push(Slip { written: format!("{currency}{digits}{unit}"), right, span });
            } else if let Some(right) = grouped(&run, years) {
                plain.push(Slip { written: format!("{currency}{digits}"), right, span });
            }
        }
    }
    let names = |slips: &[Slip]| list_of(slips.iter().map(|slip| slip.written.as_str()));
    let right = |slips: &[Slip]| list_of(slips.iter().map(|slip| slip.right.as_str()));
    if let Some(first) = short.first() {
        let are = if short.len() == 1 { "is" } else { "are" };
        let message = format!("{} {are} cut short", names(&short));
        diagnostics.push(
            Diagnostic::new(Code::ShortenedNumber, first.span, message)
                .help(format!("write {}", right(&short)))
                .help("letters behind a number are read out as letters"),
        );
    }
    if let Some(first) = plain.first() {
        let (has, its) = if plain.len() == 1 { ("has", "its") } else { ("have", "their") };
        let message = format!("{} {has} no comma between {its} thousands", names(&plain));
        diagnostics.push(
            Diagnostic::new(Code::NoThousandsSeparator, first.span, message)
                .help(format!("write {}", right(&plain))),
        );
    }
}

/// Digits with what is glued to them.
struct Run<'a> {
    currency: &'a str,
    digits: &'a str,
    unit: &'a str,
}

fn runs(text: &str) -> Vec<Run<'_>> {
    let mut runs = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(|c: char| c.is_ascii_digit()).map(|found| at + found) {
        let number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
        let length = text[start..].find(|c| !number(c)).unwrap_or(text.len() - start);
        let digits = text[start..start + length].trim_end_matches(['.', ',']);
        let end = start + digits.len();
        let letters = text[end..].find(|c: char| !c.is_ascii_alphabetic());
        let unit = &text[end..end + letters.unwrap_or(text.len() - end)];
        let front = text[..start].char_indices().next_back();
        let currency = front.filter(|(_, c)| matches!(c, '£' | '$' | '€'));
        let currency = currency.map_or("", |(from, _)| &text[from..start]);
        let glued = front.is_some_and(|(_, c)| c.is_alphanumeric());
        if !glued {
            runs.push(Run { currency, digits, unit });
        }
        at = end.max(start + 1);
    }
    runs
}

/// `£384,000` for `£384k`; `£1.2 million` for `£1.2m`. A unit of length is none of money: `5m` alone
/// stays.
fn in_full(run: &Run<'_>) -> Option<String> {
    let (currency, digits) = (run.currency, run.digits);
    match run.unit {
        "k" | "K" => {
            let value: f64 = digits.replace(',', "").parse().ok()?;
            let format = NumberFormat { style: NumberStyle::Count, decimals: None };
            Some(format!("{currency}{}", format.format(value * 1000.0)))
        }
        "m" | "M" | "mn" if !currency.is_empty() => Some(format!("{currency}{digits} million")),
        "bn" | "b" | "B" if !currency.is_empty() => Some(format!("{currency}{digits} billion")),
        "bn" => Some(format!("{digits} billion")),
        _ => None,
    }
}

/// `4,547` for `4547`; none for years, which have no comma, where there can be some, and numbers that are
/// right.
fn grouped(run: &Run<'_>, years: bool) -> Option<String> {
    let whole = run.digits.split('.').next().unwrap_or_default();
    let plain = whole.len() > 3 && whole.bytes().all(|b| b.is_ascii_digit()) && run.unit.is_empty();
    let year = years && whole == run.digits && whole.len() == 4 && run.currency.is_empty() && {
        (1800..2100).contains(&whole.parse().unwrap_or(0))
    };
    if !plain || year || whole.starts_with('0') {
        return None;
    }
    let value: f64 = whole.parse().ok()?;
    let fraction = &run.digits[whole.len()..];
    Some(format!("{}{}{fraction}", run.currency, NumberFormat::COUNT.format(value)))
}

#[cfg(test)]
mod tests {
    use super::{grouped, in_full, runs};

    #[test]
    fn how_numbers_are_written() {
        let short = |text: &str| runs(text).iter().find_map(in_full);
        assert_eq!(short("£384k").as_deref(), Some("£384,000"));
        assert_eq!(short("£1.2m").as_deref(), Some("£1.2 million"));
        assert_eq!(short("12.5k").as_deref(), Some("12,500"));
        assert_eq!(short("5m"), None);
        assert_eq!(short("£384,000"), None);
        let long = |text: &str| runs(text).iter().find_map(|run| grouped(run, true));
        assert_eq!(long("4547").as_deref(), Some("4,547"));
        assert_eq!(long("£18000").as_deref(), Some("£18,000"));
        assert_eq!(long("12345.5%").as_deref(), Some("12,345.5"));
        assert_eq!(long("2019"), None);
        assert_eq!(long("4,547"), None);
        let counted = runs("1999").iter().find_map(|run| grouped(run, false));
        assert_eq!(counted.as_deref(), Some("1,999"));
    }
}
