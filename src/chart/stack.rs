//! The segments of stacked bars, whichever way the bars stand.

use super::plot::Plot;
use super::scale::with_zero;
use super::scene::SMALL;
use crate::model::Arrangement;

/// The names of series in a remark are no wider than this together.
const REMARK_WIDTH: i32 = 150;

/// One segment of a bar: where it starts and ends, as values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Segment {
    /// The series it shows.
    pub series: usize,
    /// The value at which it starts, on the side of zero.
    pub from: f64,
    /// The value at which it ends.
    pub to: f64,
}

/// The segments of a category: positive values away from zero to one side, negative ones to the
/// other. Zero and missing values have none.
pub fn segments(plot: &Plot, category: usize) -> Vec<Segment> {
    let (mut low, mut high) = (0.0, 0.0);
    let mut segments = Vec::new();
    for (series, value) in plot.series.iter().map(|series| series.values[category]).enumerate() {
        let value = value.unwrap_or(0.0);
        let end = if value < 0.0 { &mut low } else { &mut high };
        let from = *end;
        *end += value;
        if value != 0.0 {
            segments.push(Segment { series, from, to: *end });
        }
    }
    segments
}

/// The value of a segment as it is printed.
pub fn value(plot: &Plot, category: usize, segment: &Segment) -> String {
    plot.printed(segment.series, category)
}

/// The range of all stacks.
pub fn range(plot: &Plot) -> (f64, f64) {
    if plot.arrangement == Arrangement::Share {
        return (0.0, 100.0);
    }
    let categories = 0..plot.categories.len();
    with_zero(categories.flat_map(|at| segments(plot, at)).map(|segment| segment.to))
}

/// What stands behind a bar: the series whose values are missing, or zero where all values are zero. Where
/// an axis stands in for the values, so few that they have no percentages: that axis would give them some.
pub fn remark(plot: &Plot, category: usize, by_axis: bool) -> Option<String> {
    let few = || plot.few.get(category).cloned().flatten().filter(|_| by_axis);
    own_remark(plot, category).or_else(few)
}

fn own_remark(plot: &Plot, category: usize) -> Option<String> {
    let gaps = || plot.series.iter().filter(|series| series.values[category].is_none());
    let symbols = plot.missing_in(category);
    if gaps().count() == plot.series.len() {
        return Some(symbols);
    }
    if !symbols.is_empty() {
        let of = |symbol: &str| {
            let alike = gaps().filter(|series| series.missing[category] == symbol);
            let names: Vec<&str> = alike.map(|series| series.name.as_str()).collect();
            format!("{} {symbol}", names.join(", "))
        };
        let names: Vec<String> = symbols.split(' ').map(of).collect();
        let names = names.join(", ");
        let fits = plot.figure_width(&names, SMALL) <= plot.least(REMARK_WIDTH);
        return Some(if fits { names } else { symbols });
    }
    segments(plot, category).is_empty().then(|| plot.printed(0, category))
}
