//! Charts: what a fenced block says, as a chart with its words and its data.
//!
//! [`body`] reads the keys in order: `specification` knows which of them a type has, `grid` finds the
//! row of every mark, `marks` turns rows into values, words and intervals, `order`, `emphasis`
//! (highlight, reference, annotations) and `colours` read the rest, `sense` refuses what cannot be
//! drawn, `table` has the same data as a table, `subtitle` and the alternative text put it in words.

mod alternative;
mod colours;
mod days;
mod emphasis;
mod grid;
mod marks;
mod measures;
mod order;
mod sense;
mod spacing;
mod specification;
mod subtitle;
mod table;
mod timeline;

use super::alternative_text::{self, About};
use super::rows;
use crate::diagnostic::{Code, Diagnostic};
use crate::load::yaml::Fields;
use crate::model::{
    Arrangement, Chart, ChartForm, ColumnContent, ColumnRole, Dataset, ExhibitBody, Size,
    typographic,
};
use crate::resolve::context::Context;
use grid::Grid;
pub(super) use marks::lower_first;

/// A chart with what is known of it beyond its marks.
pub(super) struct Made {
    /// The exhibit's content.
    pub(super) body: ExhibitBody,
    /// Measure, geography and periods, for a chart whose writer gave no subtitle.
    pub(super) subtitle: String,
}

const SIZES: [(&str, Size); 3] =
    [("small", Size::Small), ("medium", Size::Medium), ("large", Size::Large)];

/// The columns of a dataset that a chart is made from.
pub(super) struct Columns {
    /// The categories, rows, origins or dates.
    x: usize,
    /// The measures, or what the events of a timeline say.
    y: Vec<usize>,
    /// The series, columns or destinations.
    series: Option<usize>,
    /// The small multiples.
    multiples: Option<usize>,
    /// The limits of the interval of each value.
    limits: Option<(usize, usize)>,
}

/// The chart a fenced block describes, with its words and data.
pub(super) fn body(
    read: &mut Fields<'_>,
    dataset: &Dataset,
    context: &mut Context<'_>,
) -> Option<Made> {
    let form = specification::form(read, context);
    let arrangement = specification::arrangement(read, context);
    let typed = alternative::typed(read, context);
    let size = read.choice("size", &SIZES, &mut context.diagnostics).unwrap_or_default();
    let selected = rows::selected(read, dataset, context);
    let form = form?;
    let sound = specification::check_keys(read, form, arrangement, context);
    let columns = columns(read, form, dataset, context);
    let empty = read.text("empty", &mut context.diagnostics);
    let (selected, columns) = (selected?, columns?);
    let span = read.span();
    let (chart, table) = if form == ChartForm::Timeline {
        timeline::make(dataset, &selected, &columns, span, context)?
    } else {
        let order = order::read(read, context).in_form(form);
        let grid = Grid::new(dataset, &selected, &columns, span, context)?;
        let words = &context.words;
        let empty = empty.as_deref();
        let mut chart = marks::chart(form, arrangement, dataset, &columns, &grid, empty, words);
        if chart.has_nothing() {
            nothing(read, context);
            return None;
        }
        let grid = order::apply(order, &mut chart, grid, dataset, columns.x, context)?;
        if form == ChartForm::Line {
            chart.spacing = spacing::of(&grid, dataset, columns.x);
        }
        emphasis::read(read, &mut chart, dataset, &grid, columns.x, context)?;
        chart.meanings = colours::read(read, &chart, dataset, &columns, context)?;
        let table = table::of(dataset, &columns, &grid, &chart);
        (chart, table)
    };
    let chart = Box::new(Chart { size, ..chart });
    let in_time = dataset.columns[columns.x].content == ColumnContent::Period;
    if !sound || !sense::check(&chart, in_time, span, context) {
        return None;
    }
    let about = About {
        x: label(dataset, columns.x),
        series: columns.series.map(|at| label(dataset, at)),
        panel: columns.multiples.map(|at| label(dataset, at)),
        in_time,
    };
    let subtitle = subtitle::compose(dataset, &selected, &columns, &chart);
    let alt = match typed {
        Some(typed) => {
            alternative::check(&typed, &chart, &table, context);
            typed.text
        }
        None => {
            let text = alternative_text::of(&chart, &about);
            alternative::check_computed(&text, span, context);
            text
        }
    };
    Some(Made { body: ExhibitBody::Chart { chart, alt, data: table }, subtitle })
}

/// The name of a column as readers see it.
fn label(dataset: &Dataset, column: usize) -> String {
    typographic(&dataset.columns[column].label)
}

fn columns(
    read: &mut Fields<'_>,
    form: ChartForm,
    dataset: &Dataset,
    context: &mut Context<'_>,
) -> Option<Columns> {
    let dimension = Some(ColumnRole::Dimension);
    let x = read
        .require("x", &mut context.diagnostics)
        .and_then(|node| rows::column(node, dataset, dimension, context));
    let y = measures::read(read, form, dataset, context);
    let mut optional = |key| match read.take(key) {
        Some(node) => rows::column(node, dataset, dimension, context).map(Some),
        None => Some(None),
    };
    let (series, multiples) = (optional("series"), optional("multiples"));
    let limits = measures::limits(read, dataset, context);
    let columns = Columns { x: x?, y: y?, series: series?, multiples: multiples?, limits: limits? };
    if columns.series.is_some() && columns.y.len() > 1 {
        let span = read.take("series").map_or(read.span(), |node| node.span);
        context.diagnostics.push(
            Diagnostic::new(
                Code::BadChart,
                span,
                "a chart has several measures or a `series`, not both",
            )
            .help("leave `series` out, or name one measure in `y`"),
        );
        return None;
    }
    Some(columns)
}

fn nothing(read: &Fields<'_>, context: &mut Context<'_>) {
    context.diagnostics.push(
        Diagnostic::new(Code::EmptyExhibit, read.span(), "all values of this chart are missing")
            .help("show them in a table instead, with the reason each is missing"),
    );
}

impl Chart {
    /// Whether there is nothing to draw.
    fn has_nothing(&self) -> bool {
        let values = || self.series.iter().flat_map(|series| &series.values);
        let words = || self.series.iter().flat_map(|series| &series.words);
        values().all(Option::is_none) && words().all(Option::is_none)
    }

    /// Whether its values are shares of a sum.
    fn is_of_shares(&self) -> bool {
        self.arrangement == Arrangement::Share
    }
}
