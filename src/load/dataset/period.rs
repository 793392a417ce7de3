//! Cells that hold periods.

use super::cell::Written;
use super::columns::ReadColumn;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::load::yaml::propose_date;
use crate::model::{Date, Period, PeriodKind};

/// Checks that a cell is a period of its column's kind.
pub(super) fn check(read: &ReadColumn, cell: &Written<'_>, diagnostics: &mut Diagnostics) {
    let period = Period::parse(cell.text);
    if period.is_some_and(|period| read.period.is_none_or(|kind| kind == period.kind)) {
        return;
    }
    let id = &read.column.id;
    let plural = read.period.map_or("periods", PeriodKind::plural);
    let message = format!("column `{id}` holds {plural}, but this is `{}`", cell.text);
    let finding = Diagnostic::new(Code::BadDate, cell.span, message);
    diagnostics.push(match (propose(cell.text, read.period), read.period) {
        (Some(proposal), _) => finding.help(format!("write `{proposal}`")),
        (None, Some(kind)) => {
            let finding = if is_serial(cell.text) {
                finding.help("a spreadsheet counts days like this: give the cell a date format")
            } else {
                finding
            };
            let finding = finding.help(format!("{plural} are written like `{}`", kind.example()));
            match period {
                Some(_) => finding.help("set `type: period` on the column to allow any period"),
                None => finding,
            }
        }
        (None, None) => finding
            .help("a period is `2019`, `2018/19`, `2019-Q3`, `2019-09` or `2020-02-06`")
            .help("leave `type: period` out where the column holds words"),
    });
}

/// The period of the right kind a text most likely means.
fn propose(text: &str, kind: Option<PeriodKind>) -> Option<String> {
    let fits = |proposal: &String| {
        let period = Period::parse(proposal);
        period.is_some_and(|period| kind.is_none_or(|kind| kind == period.kind))
    };
    let shortened = |iso: String| iso.get(..7).map(str::to_owned);
    let date = || {
        let iso = Date::parse(text).map(Date::iso).or_else(|| propose_date(text))?;
        let month = if kind == Some(PeriodKind::Month) { shortened(iso.clone()) } else { None };
        Some(month.unwrap_or(iso))
    };
    [financial_year(text), quarter(text), short_month(text), date()]
        .into_iter()
        .flatten()
        .find(fits)
}

/// `2018-19`, `2018/2019`, `2018–19` as `2018/19`.
fn financial_year(text: &str) -> Option<String> {
    let (first, second) = text.split_once(['-', '/', '\u{2013}'])?;
    let (first, second) = (first.trim(), second.trim());
    let end = second.get(second.len().checked_sub(2)?..)?;
    let short = matches!(second.len(), 2 | 4);
    let proposal = format!("{first}/{end}");
    let is_one = Period::parse(&proposal).is_some_and(|p| p.kind == PeriodKind::FinancialYear);
    (short && is_one).then_some(proposal)
}

/// `Q3 2019`, `2019 Q3`, `2019Q3` as `2019-Q3`.
fn quarter(text: &str) -> Option<String> {
    let compact: String =
        text.to_uppercase().chars().filter(|c| c.is_ascii_alphanumeric()).collect();
    let (year, quarter) = match compact.strip_prefix('Q') {
        Some(rest) if rest.len() == 5 => (&rest[1..], &rest[..1]),
        _ => compact.split_once('Q')?,
    };
    let proposal = format!("{year}-Q{quarter}");
    Period::parse(&proposal).map(|_| proposal)
}

/// `Sep-18`, `Sep 18` as `2018-09`: how spreadsheets write months.
fn short_month(text: &str) -> Option<String> {
    let (month, year) = text.split_once(['-', ' '])?;
    let two_digits = year.len() == 2 && year.bytes().all(|byte| byte.is_ascii_digit());
    let letters = month.len() >= 3 && month.chars().all(char::is_alphabetic);
    let iso = propose_date(&format!("{month} 20{year}")).filter(|_| two_digits && letters)?;
    iso.get(..7).map(str::to_owned)
}

/// Whether a text is how a spreadsheet holds a day of the years 1954 to 2064: the number of days since
/// 1900.
fn is_serial(text: &str) -> bool {
    text.len() == 5 && text.parse::<u32>().is_ok_and(|days| (20_000..60_000).contains(&days))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_right_form_is_shown() {
        for (text, kind, meant) in [
            ("2018-19", Some(PeriodKind::FinancialYear), Some("2018/19")),
            ("2018/2019", Some(PeriodKind::FinancialYear), Some("2018/19")),
            ("2018\u{2013}19", None, Some("2018/19")),
            ("Q3 2019", Some(PeriodKind::Quarter), Some("2019-Q3")),
            ("2019 q3", None, Some("2019-Q3")),
            ("Sept 2019", Some(PeriodKind::Month), Some("2019-09")),
            ("Sep-18", Some(PeriodKind::Month), Some("2018-09")),
            ("Sep-18", Some(PeriodKind::Year), None),
            ("31/12/2018", Some(PeriodKind::Year), None),
            ("2019-09-30", Some(PeriodKind::Month), Some("2019-09")),
            ("30/09/2019", Some(PeriodKind::Day), Some("2019-09-30")),
            ("Sept 2019", Some(PeriodKind::Year), None),
            ("2019", Some(PeriodKind::FinancialYear), None),
            ("2019-Q3", Some(PeriodKind::Month), None),
            ("soon", None, None),
        ] {
            assert_eq!(propose(text, kind).as_deref(), meant, "{text} as {kind:?}");
        }
    }
}
