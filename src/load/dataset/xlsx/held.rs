//! What a cell of a sheet holds, and the text a writer would have typed for it.

use crate::model::{Column, ColumnContent, ColumnRole, NumberStyle, PeriodKind};

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Held {
    /// Words, without white space around them.
    Text(String),
    /// A number.
    Number(f64),
    /// A number shown as a percentage: 0.16 for 16%.
    Percent(f64),
    /// A date.
    Date {
        /// The year.
        year: u16,
        /// The month, 1 to 12.
        month: u8,
        /// The day of the month.
        day: u8,
        /// How much of the date the sheet shows.
        look: Look,
    },
    /// A time of day or a length of time.
    Time,
    /// TRUE or FALSE.
    Truth(bool),
    /// The result of a formula that went wrong: `#DIV/0!`.
    Error(String),
    /// A formula no program has stored a result for.
    FormulaWithoutResult,
}

/// How a cell shows its number, as far as that changes what is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Look {
    percent: bool,
    day: bool,
    month: bool,
}

impl Look {
    /// Reads a number format: `0.0%`, `mmm-yy`, `dd/mm/yyyy`. Only the part for positive numbers counts;
    /// quoted and escaped characters and colours in brackets are decoration.
    pub(super) fn of(format: &str) -> Self {
        let mut look = Self::default();
        let mut characters = format.chars();
        while let Some(character) = characters.next() {
            match character.to_ascii_lowercase() {
                ';' => break,
                '"' => {
                    characters.by_ref().find(|c| *c == '"');
                }
                '[' => {
                    characters.by_ref().find(|c| *c == ']');
                }
                '\\' | '_' | '*' => {
                    characters.next();
                }
                '%' => look.percent = true,
                'd' => look.day = true,
                'm' => look.month = true,
                _ => {}
            }
        }
        look
    }
}

impl Held {
    /// A number, shown as the look says.
    pub(super) fn number(value: f64, look: Look) -> Self {
        if look.percent { Self::Percent(value) } else { Self::Number(value) }
    }

    /// A date written as text: `2019-09-30T00:00:00`.
    pub(super) fn iso(iso: &str, look: Look) -> Self {
        let (date, time) = iso.split_once('T').unwrap_or((iso, ""));
        let parts: Vec<u16> = date.split('-').filter_map(|part| part.parse().ok()).collect();
        let midnight = time.bytes().all(|byte| matches!(byte, b'0' | b':' | b'.' | b'Z'));
        match parts.as_slice() {
            [year, month, day] if midnight => {
                let small = |part: u16| u8::try_from(part).unwrap_or(0);
                Self::Date { year: *year, month: small(*month), day: small(*day), look }
            }
            _ => Self::Time,
        }
    }

    /// The text a writer would have typed for the cell in a column, or what is wrong with it and what
    /// to do instead.
    pub(super) fn typed(
        &self,
        column: &Column,
        period: Option<PeriodKind>,
    ) -> Result<String, (String, &'static str)> {
        let numeric = column.role == ColumnRole::Measure
            && matches!(column.content, ColumnContent::Integer | ColumnContent::Decimal);
        match self {
            Self::Text(text) => Ok(text.clone()),
            Self::Number(value) => Ok(digits(*value)),
            Self::Percent(value) => {
                let typed = digits(value * 100.0);
                let percent = matches!(
                    column.format.style,
                    NumberStyle::Percent | NumberStyle::PercentagePoints
                );
                if !numeric {
                    Ok(format!("{typed}%"))
                } else if percent {
                    Ok(typed)
                } else {
                    let message = format!("this is a percentage, {typed}%");
                    Err((message, "set `format: percent` on the column, or show it as a number"))
                }
            }
            Self::Date { year, month, day, look } if column.content == ColumnContent::Period => {
                Ok(match form(period, *look, *day) {
                    PeriodKind::Year => format!("{year:04}"),
                    PeriodKind::Month => format!("{year:04}-{month:02}"),
                    _ => format!("{year:04}-{month:02}-{day:02}"),
                })
            }
            Self::Date { year, month, day, .. } => {
                let message =
                    format!("the sheet holds the date {year:04}-{month:02}-{day:02} here");
                Err((message, "format the cell as text and type it again, or set `type: period`"))
            }
            Self::Time => Err((
                "the sheet holds a time here".to_owned(),
                "a dataset holds numbers, words and periods: give the cell a format without hours",
            )),
            Self::Truth(value) => {
                let word = if *value { "TRUE" } else { "FALSE" };
                let message = format!("the sheet holds the logical value {word} here");
                Err((message, "write a word such as `Yes` instead"))
            }
            Self::Error(error) => Err((
                format!("the sheet shows the error {error}"),
                "correct the formula, or write `[x]` where there is no value",
            )),
            Self::FormulaWithoutResult => Err((
                "there is a formula without a result".to_owned(),
                "open the workbook in a spreadsheet program and save it, so that results are stored",
            )),
        }
    }
}

/// How much of a date is meant. In a column of months, the first of a month is that month, as
/// spreadsheets make it of "September 2019"; otherwise it is what the sheet shows.
fn form(period: Option<PeriodKind>, look: Look, day: u8) -> PeriodKind {
    match period {
        Some(PeriodKind::Day) => PeriodKind::Day,
        Some(PeriodKind::Month) if day == 1 => PeriodKind::Month,
        _ if look.day => PeriodKind::Day,
        _ if look.month => PeriodKind::Month,
        _ => PeriodKind::Year,
    }
}

/// A number as a writer types it, to the fifteen digits spreadsheets show: 0.57 times 100 is 57 and
/// not 56.99999999999999.
fn digits(value: f64) -> String {
    let shown: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    // Zero may carry a minus sign.
    format!("{}", shown + 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::NumberFormat;

    fn column(content: ColumnContent, format: NumberFormat) -> Column {
        Column {
            id: "c".to_owned(),
            label: "C".to_owned(),
            role: ColumnRole::Measure,
            content,
            unit: None,
            format,
            notes: Vec::new(),
            derived: None,
            options: Vec::new(),
            written: Vec::new(),
            made_of: std::collections::BTreeSet::new(),
            assumptions: None,
        }
    }

    fn typed(held: &Held, content: ColumnContent, format: NumberFormat) -> Option<String> {
        held.typed(&column(content, format), None).ok()
    }

    #[test]
    fn numbers_have_no_binary_noise() {
        for (value, text) in [
            (4547.0, "4547"),
            (0.1 + 0.2, "0.3"),
            (0.57 * 100.0, "57"),
            (-0.0, "0"),
            (1e15, "1000000000000000"),
            (-12.5, "-12.5"),
            (1e-7, "0.0000001"),
        ] {
            assert_eq!(digits(value), text);
        }
    }

    #[test]
    fn percentages_are_for_columns_of_percentages() {
        let held = Held::number(0.164, Look::of("0.0%"));
        let decimal = ColumnContent::Decimal;
        assert_eq!(typed(&held, decimal, NumberFormat::PERCENT).as_deref(), Some("16.4"));
        assert_eq!(typed(&held, decimal, NumberFormat::COUNT), None);
        assert_eq!(
            typed(&held, ColumnContent::Text, NumberFormat::COUNT).as_deref(),
            Some("16.4%")
        );
        assert_eq!(Look::of("0.0\"%\""), Look::default());
        assert_eq!(Look::of("[Red]0;0%"), Look::default());
    }

    #[test]
    fn dates_are_what_the_sheet_shows() {
        let date =
            |format: &str| Held::Date { year: 2019, month: 9, day: 30, look: Look::of(format) };
        let period = |held: &Held| typed(held, ColumnContent::Period, NumberFormat::COUNT);
        assert_eq!(period(&date("dd/mm/yyyy")).as_deref(), Some("2019-09-30"));
        assert_eq!(period(&date("mmm-yy")).as_deref(), Some("2019-09"));
        assert_eq!(period(&date("yyyy")).as_deref(), Some("2019"));
        assert_eq!(typed(&date("mmm-yy"), ColumnContent::Text, NumberFormat::COUNT), None);
        assert_eq!(form(Some(PeriodKind::Month), Look::of("dd/mm/yy"), 1), PeriodKind::Month);
        assert_eq!(form(Some(PeriodKind::Month), Look::of("dd/mm/yy"), 2), PeriodKind::Day);
        assert_eq!(form(Some(PeriodKind::Day), Look::of("mmm-yy"), 2), PeriodKind::Day);
        let iso = Held::iso("2019-09-30T00:00:00.000", Look::of("d"));
        assert_eq!(period(&iso).as_deref(), Some("2019-09-30"));
        assert_eq!(Held::iso("2019-09-30T12:00:00", Look::of("d")), Held::Time);
    }
}
