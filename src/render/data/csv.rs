//! An exhibit's data as a CSV file: UTF-8, header row, line ends and quoting of RFC 4180.
//!
//! Numbers are written for machines: no thousands separators, a hyphen for minus. The sign of a
//! percentage or of money moves to the column's header. Everything else stays as the table shows it.

use std::borrow::Cow;

use csv::{QuoteStyle, Terminator, WriterBuilder};

use crate::model::{Table, plain_text};

/// The file of a table.
pub fn file(table: &Table) -> Vec<u8> {
    let rows: Vec<Vec<String>> =
        table.rows.iter().map(|row| row.iter().map(|cell| plain_text(cell)).collect()).collect();
    let signs: Vec<Option<Sign>> =
        (0..table.columns.len()).map(|column| common_sign(&rows, column)).collect();
    let header = table.columns.iter().zip(&signs).map(|(column, sign)| {
        let label = plain_text(&column.header);
        let label = sign.map_or_else(|| label.clone(), |sign| format!("{label}{}", sign.suffix()));
        text_cell(&label).into_owned()
    });
    let rows = rows.iter().map(|row| {
        let cells = row.iter().zip(&signs).map(|(cell, sign)| match number(cell) {
            Some(number) if number.sign == *sign => number.digits,
            Some(number) => number.with_sign(),
            None => text_cell(cell).into_owned(),
        });
        cells.collect::<Vec<String>>()
    });
    rows_file(header, rows)
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
    fn with_sign(self) -> String {
        match self.sign {
            None => self.digits,
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
fn common_sign(rows: &[Vec<String>], column: usize) -> Option<Sign> {
    let mut signs = rows.iter().filter_map(|row| row.get(column)).filter_map(|cell| number(cell));
    let first = signs.next()?.sign?;
    signs.all(|number| number.sign == Some(first)).then_some(first)
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
    use crate::model::{Align, Inline, TableColumn};

    fn text(text: &str) -> Vec<Inline> {
        vec![Inline::Text(text.to_owned())]
    }

    fn csv(header: &[&str], rows: &[&[&str]]) -> String {
        let column = |label: &&str| TableColumn { header: text(label), align: Align::Left };
        let table = Table {
            columns: header.iter().map(column).collect(),
            rows: rows.iter().map(|row| row.iter().map(|cell| text(cell)).collect()).collect(),
            row_headers: true,
        };
        String::from_utf8(file(&table)).unwrap()
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
