//! The symbols of official statistics: why a value is missing, and what a value's status is.

use super::{Cell, Dataset, Words};

/// Why a value is missing (Government Analysis Function symbols).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// `[x]`: not available.
    NotAvailable,
    /// `[c]`: confidential.
    Confidential,
    /// `[z]`: not applicable.
    NotApplicable,
    /// `[low]`: rounds to zero.
    Low,
}

/// The status of a value (Government Analysis Function symbols).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// `[p]`: provisional.
    Provisional,
    /// `[r]`: revised.
    Revised,
    /// `[e]`: estimated.
    Estimated,
}

impl Mark {
    /// Every mark, in the order symbols are explained.
    pub const ALL: [Self; 3] = [Self::Provisional, Self::Revised, Self::Estimated];

    /// The symbol shown behind the value.
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Provisional => "[p]",
            Self::Revised => "[r]",
            Self::Estimated => "[e]",
        }
    }

    /// The symbol's meaning in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Provisional => "provisional",
            Self::Revised => "revised",
            Self::Estimated => "estimated",
        }
    }
}

impl Missing {
    /// Every reason, in the order symbols are explained.
    pub const ALL: [Self; 4] =
        [Self::NotAvailable, Self::Confidential, Self::NotApplicable, Self::Low];

    /// The symbol shown in tables.
    pub fn symbol(self) -> &'static str {
        match self {
            Self::NotAvailable => "[x]",
            Self::Confidential => "[c]",
            Self::NotApplicable => "[z]",
            Self::Low => "[low]",
        }
    }

    /// The symbol's meaning in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::NotAvailable => "not available",
            Self::Confidential => "confidential",
            Self::NotApplicable => "not applicable",
            Self::Low => "rounds to zero",
        }
    }
}

impl Dataset {
    /// The symbols that stand in these cells and what each means, for the line under a table that
    /// explains them: `("[p]", "provisional")`. Always in the same order; empty where there are none.
    pub fn symbols(
        &self,
        rows: &[usize],
        columns: &[usize],
        words: &Words,
    ) -> Vec<(&'static str, String)> {
        let cells = || {
            let rows = rows.iter().filter_map(|row| self.rows.get(*row));
            rows.flat_map(|row| columns.iter().map(move |column| (row, *column)))
        };
        let missing = Missing::ALL.into_iter().filter(|missing| {
            cells().any(|(row, column)| row.cells.get(column) == Some(&Cell::Missing(*missing)))
        });
        let marks = Mark::ALL
            .into_iter()
            .filter(|mark| cells().any(|(row, column)| row.marks_of(column).any(|m| m == *mark)));
        let missing = missing.map(|missing| (missing.symbol(), words.missing(missing)));
        missing.chain(marks.map(|mark| (mark.symbol(), words.mark(mark)))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Column, ColumnContent, ColumnRole, Languages, NumberFormat, Row, Source};

    fn column(id: &str, role: ColumnRole) -> Column {
        Column {
            id: id.to_owned(),
            label: id.to_uppercase(),
            role,
            content: ColumnContent::Decimal,
            unit: None,
            format: NumberFormat::COUNT,
            notes: vec![format!("About {id}.")],
            derived: None,
            options: Vec::new(),
            written: Vec::new(),
            made_of: std::collections::BTreeSet::new(),
            assumptions: None,
        }
    }

    fn row(year: &str, cells: [Cell; 2]) -> Row {
        let [a, b] = cells;
        let cells = vec![Cell::Text(year.to_owned()), a, b];
        let span = crate::diagnostic::Span::file_start(crate::diagnostic::FileId(0));
        Row { cells, marks: Vec::new(), notes: Vec::new(), span }
    }

    fn dataset() -> Dataset {
        let mut rows = vec![
            row("2018", [Cell::Number(1.0), Cell::Missing(Missing::Low)]),
            row("2019", [Cell::Missing(Missing::Confidential), Cell::Number(2.0)]),
            row("2020", [Cell::Number(1234.0), Cell::Number(3.0)]),
        ];
        rows[2].marks = vec![(1, Mark::Provisional), (1, Mark::Revised)];
        rows[1].notes = vec![(2, "Counted by hand.".to_owned())];
        rows[2].notes = vec![(2, "Counted by hand.".to_owned())];
        Dataset {
            id: "d".to_owned(),
            title: "D".to_owned(),
            source: Source::default(),
            geography: None,
            columns: vec![
                Column { notes: Vec::new(), ..column("year", ColumnRole::Dimension) },
                column("a", ColumnRole::Measure),
                column("b", ColumnRole::Measure),
            ],
            span: rows[0].span,
            rows,
            vintage: None,
            notes: Vec::new(),
        }
    }

    #[test]
    fn only_symbols_that_occur_are_explained() {
        let (dataset, languages) = (dataset(), Languages::built_in());
        let words = languages.of("en");
        assert_eq!(dataset.shown(2, 1, words), "1,234 [p] [r]");
        assert_eq!(dataset.symbols(&[0, 1, 2], &[0], words), []);
        let all = dataset.symbols(&[2, 1, 0], &[0, 1, 2], words);
        let all: Vec<(&str, &str)> =
            all.iter().map(|(sign, says)| (*sign, says.as_str())).collect();
        assert_eq!(
            all,
            [
                ("[c]", "confidential"),
                ("[low]", "rounds to zero"),
                ("[p]", "provisional"),
                ("[r]", "revised")
            ]
        );
        let welsh = dataset.symbols(&[2], &[1], languages.of("cy"));
        assert_eq!(welsh, [("[p]", "dros dro".to_owned()), ("[r]", "diwygiedig".to_owned())]);
        assert_eq!(dataset.symbols(&[0], &[1], words), []);
        assert_eq!(dataset.symbols(&[9], &[9], words), []);
    }

    #[test]
    fn notes_say_what_they_are_about() {
        let (dataset, languages) = (dataset(), Languages::built_in());
        let words = languages.of("en");
        assert_eq!(dataset.name_of(1, words), "2019");
        assert_eq!(
            dataset.notes_on(&[0, 1, 2], &[0, 1, 2], words),
            ["A: About a.", "B: About b.", "B, 2019; 2020: Counted by hand."]
        );
        assert_eq!(dataset.notes_on(&[0], &[0, 2], words), ["B: About b."]);
    }
}
