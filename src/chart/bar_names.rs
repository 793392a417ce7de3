//! Where the names of the series stand in the first group of horizontal bars.

use super::plot::Plot;
use super::scale::Scale;
use super::scene::TEXT;

/// From a bar to its value.
pub const VALUE_GAP: i32 = 6;
/// From a value to the name of its series, and from the zero line to a name inside a bar.
pub const NAME_GAP: i32 = 8;

/// In a chart of more groups, names in the first are out of sight where the last is read: a key is not.
pub const MOST_NAMED: usize = 2;

/// The place of one name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum NamePlace {
    /// In its bar.
    Inside,
    /// Behind its value.
    Outside,
}

/// The font size of names beside values of a size.
pub fn name_size(values: i32) -> i32 {
    values.min(TEXT - 1)
}

/// Where the names fit: all inside their bars, else all behind their values, else each where it
/// can. None: there is one series only, or the chart needs a key.
pub fn places(plot: &Plot, scale: &Scale, size: i32) -> Option<Vec<NamePlace>> {
    if plot.series.len() < 2 || plot.in_panel || plot.categories.len() > MOST_NAMED {
        return None;
    }
    let zero = scale.at(0.0);
    let fits: Vec<(bool, bool)> = plot
        .series
        .iter()
        .enumerate()
        .map(|(index, series)| {
            let value = series.values[0];
            let end = scale.end(value);
            let width = plot.name_width(&series.name, name_size(size));
            let inside = (end - zero).abs() >= width + 2 * NAME_GAP
                && plot.palette.on(plot.style(index, 0)).is_some();
            let text = plot.figure_width(&plot.printed(index, 0), size);
            let outside = value.is_none_or(|value| value >= 0.0)
                && end + VALUE_GAP + text + NAME_GAP + width <= plot.right();
            (inside, outside)
        })
        .collect();
    if fits.iter().all(|(inside, _)| *inside) {
        return Some(vec![NamePlace::Inside; fits.len()]);
    }
    if fits.iter().all(|(_, outside)| *outside) {
        return Some(vec![NamePlace::Outside; fits.len()]);
    }
    fits.into_iter()
        .map(|fit| match fit {
            (true, _) => Some(NamePlace::Inside),
            (false, true) => Some(NamePlace::Outside),
            (false, false) => None,
        })
        .collect()
}
