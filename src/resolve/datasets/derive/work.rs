//! Works out one cell of a derived column.

use super::super::conditions;
use super::plan::{Before, Plan};
use crate::load::RawDerived;
use crate::model::{Cell, Dataset, Mark, Missing, NumberFormat, NumberStyle, Words};
use crate::resolve::statistics::{Interval, Refusal, proportion, rate};

/// A cell that was worked out, or not.
pub(super) struct Worked {
    /// The number or word, or why there is none.
    pub value: Result<Cell, Gap>,
    /// Its 95% limits, where the method gives them.
    pub limits: Option<(f64, f64)>,
    /// The status of what it was worked out from.
    pub marks: Vec<Mark>,
    /// Why the method refuses these numbers.
    pub refused: Option<String>,
}

/// Why there is no number.
pub(super) struct Gap {
    /// The symbol in its place.
    pub missing: Missing,
    /// The reason in words.
    pub why: String,
}

pub(super) type Value = Result<f64, Gap>;

/// Works out the cell of a row.
pub(super) fn work(
    dataset: &Dataset,
    plan: &Plan<'_>,
    raw: &RawDerived,
    row: usize,
    words: &Words,
) -> Worked {
    let mut bench = Bench { dataset, row, marks: Vec::new(), words };
    let (value, limits, refused) = bench.cell(plan, raw);
    Worked { value, limits, marks: bench.marks, refused }
}

type WithInterval = (Value, Option<Result<Interval, Refusal>>);
/// A cell, its limits, and why the method refuses the numbers.
type Settled<T> = (T, Option<(f64, f64)>, Option<String>);

/// Reads numbers for one cell and remembers their status.
pub(super) struct Bench<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) row: usize,
    pub(super) marks: Vec<Mark>,
    /// Why there is no number is said in these.
    pub(super) words: &'a Words,
}

fn settled((value, interval): WithInterval) -> Settled<Value> {
    match interval {
        Some(Ok(interval)) => (value, Some((interval.lower, interval.upper)), None),
        Some(Err(Refusal(why))) => (value, None, Some(why)),
        None => (value, None, None),
    }
}

impl Bench<'_> {
    fn cell(&mut self, plan: &Plan<'_>, raw: &RawDerived) -> Settled<Result<Cell, Gap>> {
        if let Plan::Compared(comparison) = plan {
            return (self.compared(comparison), None, None);
        }
        let (value, limits, refused) = match plan {
            Plan::Standardised { groups, per } => self.standardised(groups, *per).settled(),
            Plan::Ratio { observed, expected } => self.ratio(*observed, *expected).settled(),
            Plan::Hidden { lists } => self.hidden(*lists).settled(),
            other => settled(self.simple(other, raw)),
        };
        (value.map(Cell::Number), limits, refused)
    }

    /// Sums, shares, rates and changes.
    fn simple(&mut self, plan: &Plan<'_>, raw: &RawDerived) -> WithInterval {
        let (dataset, row) = (self.dataset, self.row);
        match plan {
            Plan::Sum(columns) => (self.sum(columns), None),
            Plan::Share { of, within, wholes } => {
                let rows = wholes.get(&conditions::key(dataset, row, within));
                let rows = rows.map_or(&[][..], Vec::as_slice);
                let parts = self.number(row, *of);
                let parts = parts.and_then(|part| Ok((part, self.total(rows, *of)?)));
                let negative = rows.iter().find_map(|row| match dataset.rows[*row].cells[*of] {
                    Cell::Number(number) if number < 0.0 => Some(number),
                    _ => None,
                });
                let of_row = matches!(dataset.rows[row].cells[*of], Cell::Number(own) if own < 0.0);
                if let (Ok(_), Some(number), false) = (&parts, negative, of_row) {
                    // The row of that number is refused and told; this one has a gap.
                    let label = &dataset.columns[*of].label;
                    return (below_zero("a part of a whole", label, number).0, None);
                }
                self.share(parts, *of, raw)
            }
            Plan::Part { of, out_of } => {
                let parts = self.number(row, *of);
                let parts = parts.and_then(|part| Ok((part, self.number(row, *out_of)?)));
                self.share(parts, *of, raw)
            }
            Plan::Rate { of, population, per } => {
                let numbers = self.number(row, *of);
                let numbers = numbers.and_then(|of| Ok((of, self.number(row, *population)?)));
                self.rate(numbers, *of, *population, *per, raw)
            }
            Plan::Change { of, before, percent, .. } => {
                (self.change(*of, before[row], *percent, raw.smallest_base), None)
            }
            Plan::Index { of, base, bases } => {
                (self.index(*of, bases[row], base, raw.smallest_base), None)
            }
            Plan::Expected { groups } => (self.expected(groups), None),
            Plan::Standardised { .. }
            | Plan::Ratio { .. }
            | Plan::Hidden { .. }
            | Plan::Compared(_) => unreachable!("`cell` has worked these out"),
        }
    }

    /// The number in a cell, or the gap it leaves.
    pub(super) fn number(&mut self, row: usize, column: usize) -> Value {
        self.marks.extend(self.dataset.rows[row].marks_of(column));
        let label = &self.dataset.columns[column].label;
        let missing = match &self.dataset.rows[row].cells[column] {
            Cell::Number(value) => return Ok(*value),
            Cell::Missing(missing) => self.words.missing(*missing),
            Cell::Text(_) => self.words.say("gap-no-number"),
        };
        let of = self.dataset.name_of(row, self.words);
        let mut given = vec![("measure", label.into()), ("missing", (&missing).into())];
        let message = if row == self.row || of.is_empty() {
            "gap-needs"
        } else {
            given.push(("row", (&of).into()));
            "gap-needs-of-row"
        };
        Err(not_available(self.words.say_with(message, &given)))
    }

    fn sum(&mut self, columns: &[usize]) -> Value {
        let mut sum = 0.0;
        for column in columns {
            sum += self.number(self.row, *column)?;
        }
        Ok(without_noise(sum))
    }

    fn total(&mut self, rows: &[usize], column: usize) -> Value {
        let mut total = 0.0;
        for row in rows {
            total += self.number(*row, column)?;
        }
        Ok(total)
    }

    fn share(&self, parts: Result<(f64, f64), Gap>, of: usize, raw: &RawDerived) -> WithInterval {
        let (part, whole) = match parts {
            Ok(parts) => parts,
            Err(gap) => return (Err(gap), None),
        };
        if let Err(gap) = self.check_base(whole, of, raw.smallest_base) {
            return (Err(gap), None);
        }
        if part < 0.0 {
            return below_zero("a part of a whole", &self.dataset.columns[of].label, part);
        }
        let interval = raw.interval.then(|| {
            let percent = |limit: f64| limit * 100.0;
            proportion::wilson(part, whole).map(|interval| Interval {
                value: percent(interval.value),
                lower: percent(interval.lower),
                upper: percent(interval.upper),
            })
        });
        (Ok(part / whole * 100.0), interval)
    }

    fn rate(
        &self,
        numbers: Result<(f64, f64), Gap>,
        of: usize,
        population: usize,
        per: u32,
        raw: &RawDerived,
    ) -> WithInterval {
        let (count, people) = match numbers {
            Ok(numbers) => numbers,
            Err(gap) => return (Err(gap), None),
        };
        if people == 0.0 {
            let label = &self.dataset.columns[population].label;
            return (Err(not_applicable(self.is_zero(label))), None);
        }
        if count < 0.0 {
            return below_zero("what a rate counts", &self.dataset.columns[of].label, count);
        }
        let per = f64::from(per);
        let interval = raw.interval.then(|| rate::byar(count, people, per));
        (Ok(count / people * per), interval)
    }

    fn change(&mut self, of: usize, before: Before, percent: bool, smallest: f64) -> Value {
        let earlier = match before {
            Before::Row(row) => row,
            Before::Nothing => {
                return Err(not_available(self.words.say("gap-no-earlier-period")));
            }
            Before::Gap => return Err(not_available(self.words.say("gap-no-period-before"))),
        };
        let now = self.number(self.row, of)?;
        let then = self.number(earlier, of)?;
        if !percent {
            return Ok(without_noise(now - then));
        }
        self.check_base(then, of, smallest)?;
        Ok((now - then) / then.abs() * 100.0)
    }

    fn index(&mut self, of: usize, row: Option<usize>, base: &str, smallest: f64) -> Value {
        let Some(row) = row else {
            let base = self.words.period(base);
            let given = [("base", (&base).into())];
            return Err(not_available(self.words.say_with("gap-no-base", &given)));
        };
        let now = self.number(self.row, of)?;
        let then = self.number(row, of)?;
        self.check_base(then, of, smallest)?;
        Ok(now / then * 100.0)
    }

    pub(super) fn is_zero(&self, label: &str) -> String {
        self.words.say_with("gap-is-zero", &[("measure", label.into())])
    }

    /// No percentage is stated on a small count, and none of nothing.
    fn check_base(&self, base: f64, of: usize, smallest: f64) -> Result<(), Gap> {
        let counts = self.dataset.columns[of].format.style == NumberStyle::Count;
        if base != 0.0 && (!counts || base.abs() >= smallest) {
            return Ok(());
        }
        let format = |number: f64| NumberFormat::COUNT.format(number);
        let why = if base == 0.0 {
            self.words.say("gap-percentage-of-nothing")
        } else {
            let (base, least) = (format(base), format(smallest));
            let given = [("base", (&base).into()), ("least", (&least).into())];
            self.words.say_with("gap-percentage-of-few", &given)
        };
        Err(not_applicable(why))
    }
}

/// A value that is not known.
pub(super) fn not_available(why: String) -> Gap {
    Gap { missing: Missing::NotAvailable, why }
}

/// A value that there cannot be.
pub(super) fn not_applicable(why: String) -> Gap {
    Gap { missing: Missing::NotApplicable, why }
}

/// The refusal of a number that is 0 or more by what it is: see [`Refusal`].
fn below_zero(what: &str, label: &str, number: f64) -> WithInterval {
    let number = NumberFormat::COUNT.format(number);
    let why = format!("{what} is 0 or more, but \"{label}\" is {number}");
    let gap = Gap { missing: Missing::NotApplicable, why: why.clone() };
    (Err(gap), Some(Err(Refusal(why))))
}

/// Sums and differences of decimal fractions carry binary noise in the last places.
fn without_noise(value: f64) -> f64 {
    let rounded = (value * 1e6).round() / 1e6;
    if rounded.is_finite() { rounded } else { value }
}
