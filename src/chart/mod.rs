//! Charts: data and colours to SVG.

use crate::look::Colours;
use crate::model::Chart;

/// Draws a chart as a standalone SVG.
pub fn draw(_chart: &Chart, _colours: &Colours) -> String {
    String::new()
}
