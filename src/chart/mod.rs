//! Charts: a chart's data and the look's colours in, one SVG out.
//!
//! Knows what a chart shows ([`crate::model::Chart`]) and how it should look: the guidance of the
//! Government Analysis Function on colours, direct labels and horizontal text. Knows nothing of HTML,
//! PDF or the disk: the same drawing goes inline into a page and as an image into a PDF, so it holds
//! presentation attributes and classes only (pages refuse styles and scripts), real text and no ids.
//!
//! Entry points: [`draw`] and, for pages that are light or dark, [`draw_in_two`]. In order: `plot` cleans the data and gathers what all forms need; `bars`,
//! `columns`, `lines` and their stacked sisters lay a `scene` out, with the help of `text`
//! (measuring), `scale`, `axis`, `key`, `spread` (labels beside marks), `stack` and `palette`; `svg`
//! paints the scene with plotters.
//!
//! Where labels at the marks do not fit, a light value axis takes their place; the data table that
//! every chart is published with has the values. A column chart with names too long to stand under
//! its columns is drawn as bars.

mod annotations;
mod axis;
mod bar_names;
mod bars;
mod bars_stacked;
mod categories;
mod codes;
mod columns;
mod columns_stacked;
mod dots;
mod flow;
mod heatmap;
mod key;
mod line_gaps;
mod line_labels;
mod lines;
mod matrix;
mod multiples;
mod numbers;
mod palette;
mod plot;
mod points;
mod reference;
mod row_labels;
mod scale;
mod scene;
mod schemes;
mod shares;
mod slope;
mod spread;
mod stack;
mod svg;
mod text;
mod timeline;

#[cfg(test)]
mod tests;

use crate::look::Colours;
use crate::model::{Arrangement, Chart, ChartForm};
use plot::Plot;
use scene::Scene;
pub use schemes::{Named, named};

/// For which readers a drawing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// Pages and PDFs: 640 units wide.
    Wide,
    /// Small screens: 280 units wide, so that text can be read where 280 pixels are all there is.
    Narrow,
}

/// Draws a chart as a standalone SVG without prolog, as high as its content needs.
///
/// Values that are no finite numbers are drawn as missing, `[x]`. A chart without categories or
/// series is an empty drawing. Same input, same bytes.
pub fn draw(chart: &Chart, colours: &Colours, width: Width) -> String {
    let plot = Plot::new(chart, colours, width);
    svg::paint(&lay_out(&plot), None)
}

/// The same drawing for light and dark pages: every mark and label has a class, `f-series-1` for what is
/// filled and `s-series-1` for lines, that a style sheet gives the colour of [`named`]; what reads none sees
/// the light colours. A drawing that would have to stand otherwise on a dark page has no classes but
/// `data-scheme="light"`: it needs a light ground.
pub fn draw_in_two(chart: &Chart, light: &Colours, dark: &Colours, width: Width) -> String {
    let on_light = lay_out(&Plot::new(chart, light, width));
    let on_dark = lay_out(&Plot::new(chart, dark, width));
    match schemes::classes(&on_light, &on_dark, &named(light, dark)) {
        Some(classes) => svg::paint(&on_light, Some(&classes)),
        None => svg::paint(&on_light, None).replacen("<svg ", "<svg data-scheme=\"light\" ", 1),
    }
}

/// Places every mark and label.
fn lay_out(plot: &Plot) -> Scene {
    if plot.categories.is_empty() || plot.series.is_empty() {
        return plot.scene();
    }
    let multiple = !plot.panels.is_empty()
        && matches!(
            plot.form,
            ChartForm::Bar | ChartForm::Column | ChartForm::Line | ChartForm::Dot
        );
    if multiple { multiples::lay_out(plot) } else { one(plot) }
}

/// Places the marks and labels of one drawing, or of one of several small multiples.
fn one(plot: &Plot) -> Scene {
    let stacked = match plot.arrangement {
        _ if plot.in_panel => false,
        Arrangement::Grouped => false,
        Arrangement::Stacked => plot.series.len() > 1,
        Arrangement::Share => true,
    };
    match (plot.form, stacked) {
        (ChartForm::Line, _) => lines::lay_out(plot),
        (ChartForm::Slope, _) => slope::lay_out(plot),
        (ChartForm::Dot, _) => dots::lay_out(plot),
        (ChartForm::Heatmap, _) => heatmap::lay_out(plot),
        (ChartForm::Flow, _) => flow::lay_out(plot),
        (ChartForm::Timeline, _) => timeline::lay_out(plot),
        (ChartForm::Bar, false) => bars::lay_out(plot),
        (ChartForm::Bar, true) => bars_stacked::lay_out(plot),
        (ChartForm::Column, false) => columns::lay_out(plot).unwrap_or_else(|| bars::lay_out(plot)),
        (ChartForm::Column, true) => {
            columns_stacked::lay_out(plot).unwrap_or_else(|| bars_stacked::lay_out(plot))
        }
    }
}
