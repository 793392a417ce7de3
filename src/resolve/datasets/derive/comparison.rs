//! Looks up what a comparison with a benchmark names: the estimate, its limits, the benchmark.

use super::super::conditions::{self, number_column};
use super::super::target::{self, At};
use super::super::{Reach, limits};
use super::estimates::Comparison;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::load::{Better, Named, Target};
use crate::model::{Column, Dataset, NumberStyle};

/// The comparison; none with findings where something is not there or not alike.
pub(super) fn of(
    dataset: &Dataset,
    of: &Named,
    benchmark: &Target,
    better: Option<Better>,
    reach: Reach<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Comparison> {
    let estimate = number_column(dataset, &of.text, of, diagnostics);
    let found = target::find(benchmark, dataset, reach, diagnostics);
    let (estimate, found) = (estimate?, found?);
    let Some((lower, upper)) = limits::columns(dataset, estimate) else {
        let message = format!("`{}` has no limits, so nothing tells how sure it is", of.text);
        diagnostics.push(
            Diagnostic::new(Code::NoLimits, of.span, message)
                .help("add `interval: yes` where it is worked out")
                .help(limits::columns_help(&of.text)),
        );
        return None;
    };
    let column = &dataset.columns[estimate];
    let other = found.measured(column);
    if !alike(column, other) {
        let message = format!(
            "\"{}\" is not measured as \"{}\" is, so they cannot be compared",
            column.label, other.label
        );
        diagnostics.push(
            Diagnostic::new(Code::MixedUnits, of.span, message)
                .help("a benchmark has the format of what is compared with it: a rate `per` as many people, a percentage for a share"),
        );
        return None;
    }
    let dimensions = conditions::all_dimensions(dataset);
    let mut benchmarks = Vec::with_capacity(dataset.rows.len());
    for row in 0..dataset.rows.len() {
        match found.value(At {
            dataset,
            row,
            dimensions: &dimensions,
            single: true,
            narrowed: true,
        }) {
            Ok(value) => benchmarks.push(value),
            Err(finding) => {
                diagnostics.push(*finding);
                return None;
            }
        }
    }
    let against = match benchmark {
        Target::Number(number) => reach.words.formatted(column.format, *number),
        Target::Measures { .. } => format!("\"{}\"", other.label),
    };
    Some(Comparison { columns: [estimate, lower, upper], benchmarks, against, better })
}

/// Whether two columns measure in one way. A column that does not say how its numbers are written may
/// hold rates as well.
fn alike(one: &Column, other: &Column) -> bool {
    let plain = |style| matches!(style, NumberStyle::Count | NumberStyle::Decimal);
    let rate = |style| plain(style) || matches!(style, NumberStyle::Rate(_));
    let (a, b) = (one.format.style, other.format.style);
    a == b || rate(a) && plain(b) || plain(a) && rate(b)
}
