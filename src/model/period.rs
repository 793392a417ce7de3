//! Periods: years, financial years, quarters, months and days, as datasets hold them.

use super::Date;

/// How long a period is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PeriodKind {
    /// `2019`: a calendar year.
    Year,
    /// `2018/19`: April to March.
    FinancialYear,
    /// `2019-Q3`: July to September.
    Quarter,
    /// `2019-09`.
    Month,
    /// `2019-09-30`.
    Day,
}

/// A period as datasets hold it. Periods of one kind are ordered by time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// How long it is.
    pub kind: PeriodKind,
    /// The year it starts in.
    year: i32,
    /// Which one of its year: the quarter, or month and day; 0 for years.
    part: (u8, u8),
}

impl PeriodKind {
    /// Every kind, the longest first.
    pub const ALL: [Self; 5] =
        [Self::Year, Self::FinancialYear, Self::Quarter, Self::Month, Self::Day];

    /// The word for it in a dataset's `type:`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::FinancialYear => "financial-year",
            Self::Quarter => "quarter",
            Self::Month => "month",
            Self::Day => "day",
        }
    }

    /// The plural a finding uses: "column `year` holds years".
    pub fn plural(self) -> &'static str {
        match self {
            Self::Year => "years",
            Self::FinancialYear => "financial years",
            Self::Quarter => "quarters",
            Self::Month => "months",
            Self::Day => "days",
        }
    }

    /// A period of this kind as it is written.
    pub fn example(self) -> &'static str {
        match self {
            Self::Year => "2019",
            Self::FinancialYear => "2018/19",
            Self::Quarter => "2019-Q3",
            Self::Month => "2019-09",
            Self::Day => "2020-02-06",
        }
    }
}

impl Period {
    /// Reads a period; none where the text is written otherwise or names no day of the calendar.
    pub fn parse(text: &str) -> Option<Self> {
        let number = |text: &str, length: usize| {
            let digits = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
            if digits { text.parse::<i32>().ok() } else { None }
        };
        let small = |number: i32| u8::try_from(number).ok();
        if let Some(date) = Date::parse(text) {
            let (year, month, day) = date.parts();
            let month_only = text.len() == 7;
            let kind = if month_only { PeriodKind::Month } else { PeriodKind::Day };
            let part = (month, if month_only { 0 } else { day });
            return Some(Self { kind, year: i32::from(year), part });
        }
        if let Some(year) = number(text, 4) {
            return Some(Self { kind: PeriodKind::Year, year, part: (0, 0) });
        }
        if let Some((first, second)) = text.split_once('/') {
            let (year, second) = number(first, 4).zip(number(second, 2))?;
            let follows = (year + 1) % 100 == second;
            return follows.then_some(Self { kind: PeriodKind::FinancialYear, year, part: (0, 0) });
        }
        let (year, quarter) = text.split_once("-Q")?;
        let (year, quarter) = number(year, 4).zip(number(quarter, 1).and_then(small))?;
        let part = (quarter, 0);
        (1..=4).contains(&quarter).then_some(Self { kind: PeriodKind::Quarter, year, part })
    }

    /// Where the period stands among others: by the day it starts, the longer one first.
    pub fn order(self) -> (i32, u8, u8, PeriodKind) {
        let (month, day) = match self.kind {
            PeriodKind::Year => (1, 1),
            PeriodKind::FinancialYear => (4, 1),
            PeriodKind::Quarter => (self.part.0 * 3 - 2, 1),
            PeriodKind::Month => (self.part.0, 1),
            PeriodKind::Day => self.part,
        };
        (self.year, month, day, self.kind)
    }

    /// Whether this period follows another of its kind without a gap. Only years, financial years and
    /// quarters come in an unbroken row; months and days are often the dates of snapshots, and any
    /// later one follows.
    pub fn follows(self, earlier: Self) -> bool {
        if self.kind != earlier.kind {
            return false;
        }
        let count = |period: Self| match period.kind {
            PeriodKind::Quarter => period.year * 4 + i32::from(period.part.0),
            _ => period.year,
        };
        match self.kind {
            PeriodKind::Month | PeriodKind::Day => self.order() > earlier.order(),
            _ => count(self) == count(earlier) + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(text: &str) -> Period {
        Period::parse(text).expect("a period")
    }

    #[test]
    fn every_kind_is_read() {
        for kind in PeriodKind::ALL {
            assert_eq!(period(kind.example()).kind, kind);
        }
        for text in ["2018/20", "2019-Q5", "2019-13", "19", "Sept 2019", "2019-02-30", "", "-Q1"] {
            assert_eq!(Period::parse(text), None, "{text}");
        }
        assert_eq!(period("1999/00").kind, PeriodKind::FinancialYear);
    }

    #[test]
    fn periods_are_ordered_by_time() {
        let mut texts = ["2020", "2019-09", "2019-Q3", "2018/19", "2019-09-30", "2019"];
        texts.sort_by_key(|text| period(text).order());
        assert_eq!(texts, ["2018/19", "2019", "2019-Q3", "2019-09", "2019-09-30", "2020"]);
    }

    #[test]
    fn years_and_quarters_follow_without_a_gap() {
        let follows = |later, earlier| period(later).follows(period(earlier));
        assert!(follows("2019", "2018") && !follows("2020", "2018"));
        assert!(follows("2020-Q1", "2019-Q4") && !follows("2020-Q2", "2019-Q4"));
        assert!(follows("2019/20", "2018/19") && !follows("2019", "2018/19"));
        assert!(follows("2020-02", "2019-09") && !follows("2019-09", "2020-02"));
    }
}
