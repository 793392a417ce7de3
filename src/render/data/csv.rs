//! An exhibit's data as a CSV file: UTF-8, header row, line ends and quoting of RFC 4180.
//!
//! Numbers are written for machines: as they are in the data, not rounded, no thousands separators, a
//! hyphen for minus. The sign of a percentage or of money moves to the column's header, and the status
//! of values to a column of its own. Everything else stays as the table shows it.

use std::borrow::Cow;

use csv::{QuoteStyle, Terminator, WriterBuilder};

use crate::model::words::Argument;
use crate::model::{Datum, Mark, Missing, NumberStyle, Table, Words, for_machines, plain_text};

/// The data of a table as a file holds it.
pub(super) struct Sheet {
    /// The columns: those of the table, then those of status.
    pub(super) columns: Vec<SheetColumn>,
    /// The cells; every row is as long as there are columns.
    pub(super) rows: Vec<Vec<String>>,
}

/// A column of a file.
pub(super) struct SheetColumn {
    /// The header, in which text is no formula.
    pub(super) header: String,
    /// What it holds.
    pub(super) holds: Holds,
}

/// What a column of a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    /// Words.
    Words,
    /// Numbers, and symbols where one is missing.
    Numbers,
    /// The status of the numbers of another.
    Status,
}

/// The file of a table. What it says of its own is in the given words.
pub fn file(table: &Table, words: &Words) -> Vec<u8> {
    let sheet = sheet(table, words);
    rows_file(sheet.columns.iter().map(|column| column.header.as_str()), sheet.rows.iter())
}

/// The data of a table, made for a file.
pub(super) fn sheet(table: &Table, words: &Words) -> Sheet {
    let texts: Vec<Vec<String>> =
        table.rows.iter().map(|row| row.iter().map(|cell| plain_text(cell)).collect()).collect();
    let datum = |row: usize, column: usize| -> Option<&Datum> {
        table.data.get(row).and_then(|row| row.get(column)).and_then(Option::as_ref)
    };
    let cells: Vec<Vec<Held>> = texts
        .iter()
        .enumerate()
        .map(|(row, cells)| {
            let cells = cells.iter().enumerate();
            cells.map(|(column, text)| Held::of(text, datum(row, column))).collect()
        })
        .collect();
    let mut columns = Vec::with_capacity(table.columns.len());
    let mut signs = Vec::with_capacity(table.columns.len());
    for (at, column) in table.columns.iter().enumerate() {
        let sign = common_sign(&cells, at);
        let label = plain_text(&column.header);
        let label = sign.map_or_else(|| label.clone(), |sign| format!("{label}{}", sign.suffix()));
        let held = || cells.iter().filter_map(|row| row.get(at));
        let numbers = held().any(|cell| matches!(cell, Held::Number(_)))
            && held().all(|cell| cell.is_number_or_symbol(sign));
        let holds = if numbers { Holds::Numbers } else { Holds::Words };
        columns.push(SheetColumn { header: text_cell(&label).into_owned(), holds });
        signs.push(sign);
    }
    let written = |cell: &Held, sign: &Option<Sign>| match cell {
        Held::Number(number) if number.sign == *sign => number.digits.clone(),
        Held::Number(number) => number.with_sign(),
        Held::Text(text) => text_cell(text).into_owned(),
    };
    let mut rows: Vec<Vec<String>> = cells
        .iter()
        .map(|row| row.iter().zip(&signs).map(|(cell, sign)| written(cell, sign)).collect())
        .collect();
    for (at, column) in table.columns.iter().enumerate() {
        let marks = |row: usize| datum(row, at).map_or(&[][..], |datum| datum.marks.as_slice());
        if (0..rows.len()).all(|row| marks(row).is_empty()) {
            continue;
        }
        let label = plain_text(&column.header);
        let header = words.say_with("column-status", &[("column", Argument::Text(&label))]);
        columns.push(SheetColumn { header: text_cell(&header).into_owned(), holds: Holds::Status });
        for (row, cells) in rows.iter_mut().enumerate() {
            let symbols: Vec<&str> = marks(row).iter().map(|mark| mark.symbol()).collect();
            cells.push(symbols.join(" "));
        }
    }
    Sheet { columns, rows }
}

/// A cell taken apart.
enum Held {
    Number(Number),
    Text(String),
}

impl Held {
    /// A cell as it is shown, and what it holds in the data.
    fn of(shown: &str, datum: Option<&Datum>) -> Self {
        match datum {
            Some(Datum { number: Some(value), style, .. }) => {
                let sign = match style {
                    NumberStyle::Percent => Some(Sign::Percent),
                    NumberStyle::Money => Some(Sign::Pounds),
                    _ => None,
                };
                Self::Number(Number { sign, digits: for_machines(*value) })
            }
            Some(Datum { marks, .. }) => Self::Text(without(shown, marks).to_owned()),
            None => match number(shown) {
                Some(number) => Self::Number(number),
                None => Self::Text(shown.to_owned()),
            },
        }
    }

    fn is_number_or_symbol(&self, sign: Option<Sign>) -> bool {
        match self {
            Self::Number(number) => number.sign == sign,
            Self::Text(text) => {
                text.is_empty() || Missing::ALL.iter().any(|missing| missing.symbol() == text)
            }
        }
    }
}

/// The words of a cell without the marks behind them.
fn without<'a>(shown: &'a str, marks: &[Mark]) -> &'a str {
    marks
        .iter()
        .rev()
        .fold(shown, |text, mark| text.strip_suffix(mark.symbol()).map_or(text, str::trim_end))
}

/// A file of a header and rows as long as it.
pub(super) fn rows_file<Row>(
    header: impl IntoIterator<Item: AsRef<[u8]>>,
    rows: impl Iterator<Item = Row>,
) -> Vec<u8>
where
    Row: IntoIterator<Item: AsRef<[u8]>>,
{
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer(Vec::new());
    let in_memory = "writing to memory cannot fail, and every row is as long as the header";
    writer.write_record(header).expect(in_memory);
    for row in rows {
        writer.write_record(row).expect(in_memory);
    }
    writer.into_inner().expect(in_memory)
}

/// What stands around a number's digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Percent,
    Pounds,
}

impl Sign {
    fn suffix(self) -> &'static str {
        match self {
            Self::Percent => " (%)",
            Self::Pounds => " (£)",
        }
    }
}

/// A number taken apart.
#[derive(Debug, PartialEq, Eq)]
struct Number {
    sign: Option<Sign>,
    digits: String,
}

impl Number {
    fn with_sign(&self) -> String {
        match self.sign {
            None => self.digits.clone(),
            Some(Sign::Percent) => format!("{}%", self.digits),
            Some(Sign::Pounds) => match self.digits.strip_prefix('-') {
                Some(digits) => format!("-£{digits}"),
                None => format!("£{}", self.digits),
            },
        }
    }
}

/// A cell that is a number as candour prints them: `4,547`, `−3.5`, `16%`, `£384,000`.
fn number(cell: &str) -> Option<Number> {
    let (minus, rest) = match cell.strip_prefix('\u{2212}') {
        Some(rest) => ("-", rest),
        None => ("", cell.strip_prefix('-').unwrap_or(cell)),
    };
    let minus = if cell.starts_with('-') { "-" } else { minus };
    let (sign, rest) = match (rest.strip_prefix('£'), rest.strip_suffix('%')) {
        (Some(rest), _) => (Some(Sign::Pounds), rest),
        (None, Some(rest)) => (Some(Sign::Percent), rest),
        (None, None) => (None, rest),
    };
    let (whole, fraction) = rest.split_once('.').map_or((rest, None), |(w, f)| (w, Some(f)));
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let mut groups = whole.split(',');
    let first = groups.next().filter(|group| all_digits(group))?;
    let grouped = groups.clone().next().is_some();
    if (grouped && first.len() > 3) || !groups.all(|group| group.len() == 3 && all_digits(group)) {
        return None;
    }
    if fraction.is_some_and(|digits| !all_digits(digits)) {
        return None;
    }
    Some(Number { sign, digits: format!("{minus}{}", rest.replace(',', "")) })
}

/// The sign all numbers of a column share.
fn common_sign(rows: &[Vec<Held>], column: usize) -> Option<Sign> {
    let mut signs = rows.iter().filter_map(|row| match row.get(column) {
        Some(Held::Number(number)) => Some(number.sign),
        _ => None,
    });
    let first = signs.next()??;
    signs.all(|sign| sign == Some(first)).then_some(first)
}

/// Text that a spreadsheet would take for a formula gets an apostrophe in front, which it shows as text
/// (OWASP, "CSV injection").
pub(super) fn text_cell(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Align, Inline, Languages, TableColumn};

    fn text(text: &str) -> Vec<Inline> {
        vec![Inline::Text(text.to_owned())]
    }

    fn csv(header: &[&str], rows: &[&[&str]]) -> String {
        let column = |label: &&str| TableColumn { header: text(label), align: Align::Left };
        let table = Table {
            columns: header.iter().map(column).collect(),
            rows: rows.iter().map(|row| row.iter().map(|cell| text(cell)).collect()).collect(),
            row_headers: true,
            data: Vec::new(),
        };
        String::from_utf8(file(&table, Languages::built_in().of("en"))).unwrap()
    }

    #[test]
    fn numbers_are_those_of_the_data() {
        let column = |label: &str| TableColumn { header: text(label), align: Align::Left };
        let datum = |value: f64, style, marks: &[Mark]| {
            Some(Datum { number: Some(value), style, marks: marks.to_vec() })
        };
        let (money, percent) = (NumberStyle::Money, NumberStyle::Percent);
        let table = Table {
            columns: ["Month", "Spend", "Share"].map(column).to_vec(),
            rows: vec![
                vec![text("April"), text("\u{2212}£384,000 [p] [r]"), text("17%")],
                vec![text("May"), text("[c]"), text("0%")],
            ],
            row_headers: true,
            data: vec![
                vec![
                    None,
                    datum(-384_000.0, money, &[Mark::Provisional, Mark::Revised]),
                    datum(100.0 / 6.0, percent, &[]),
                ],
                vec![None, None, datum(0.04, percent, &[])],
            ],
        };
        let words = Languages::built_in().of("en").clone();
        assert_eq!(
            String::from_utf8(file(&table, &words)).unwrap(),
            "Month,Spend (£),Share (%),\"Spend, status\"\r\n\
             April,-384000,16.6666666667,[p] [r]\r\n\
             May,[c],0.04,\r\n"
        );
        let holds: Vec<Holds> = sheet(&table, &words).columns.iter().map(|c| c.holds).collect();
        assert_eq!(holds, [Holds::Words, Holds::Numbers, Holds::Numbers, Holds::Status]);
    }

    #[test]
    fn numbers_for_machines() {
        let out = csv(
            &["Place", "Arrests", "Share", "Award", "Mixed"],
            &[
                &["Scarborough, Whitby", "4,547", "16%", "£384,000", "1%"],
                &["York", "\u{2212}1,234.5", "3.6%", "[x]", "2"],
            ],
        );
        assert_eq!(
            out,
            "Place,Arrests,Share (%),Award (£),Mixed\r\n\
             \"Scarborough, Whitby\",4547,16,384000,1%\r\n\
             York,-1234.5,3.6,[x],2\r\n"
        );
    }

    #[test]
    fn no_formula_from_text() {
        let out = csv(&["A", "=B"], &[&["=1+1", "@x"], &["-x", "+44 1"], &["1,23", "2019-09"]]);
        assert_eq!(out, "A,'=B\r\n'=1+1,'@x\r\n'-x,'+44 1\r\n\"1,23\",2019-09\r\n");
    }
}
