//! Which row of a dataset each mark of a chart shows.

use std::sync::Arc;

use super::super::rows;
use super::{Columns, label};
use crate::diagnostic::{Code, Diagnostic, Span, list_of};
use crate::model::{ColumnRole, Dataset};
use crate::resolve::context::Context;

/// The marks of a chart by series and category.
pub(super) struct Grid {
    /// The categories, as readers see them.
    pub(super) categories: Vec<String>,
    /// The small multiples; empty where there are none.
    pub(super) panels: Vec<String>,
    /// The series of every panel.
    pub(super) series: Vec<GridSeries>,
}

/// One series of one panel.
pub(super) struct GridSeries {
    /// Its name.
    pub(super) name: String,
    /// Its panel; 0 where there are none.
    pub(super) panel: usize,
    /// Its measure.
    pub(super) measure: usize,
    /// The row of each category; none where the dataset has no such row.
    pub(super) rows: Vec<Option<usize>>,
}

impl Grid {
    /// Finds the rows. None with a finding where several are for one mark.
    pub(super) fn new(
        dataset: &Dataset,
        selected: &[usize],
        columns: &Columns,
        span: Span,
        context: &mut Context<'_>,
    ) -> Option<Self> {
        let words = Arc::clone(&context.words);
        let distinct = |column| rows::distinct(dataset, selected, column, &words);
        let categories = distinct(columns.x);
        let panels = columns.multiples.map(distinct).unwrap_or_default();
        // One series for each value of `series`, else for each measure.
        let names: Vec<(String, usize)> = match columns.series {
            Some(at) => {
                let names = distinct(at).into_iter();
                names.map(|name| (name, columns.y[0])).collect()
            }
            None => columns.y.iter().map(|at| (label(dataset, *at), *at)).collect(),
        };
        let mut series: Vec<GridSeries> = (0..panels.len().max(1))
            .flat_map(|panel| names.iter().map(move |(name, measure)| (panel, name, *measure)))
            .map(|(panel, name, measure)| GridSeries {
                name: name.clone(),
                panel,
                measure,
                rows: vec![None; categories.len()],
            })
            .collect();
        for row in selected {
            let position = |column: Option<usize>, names: &[String]| {
                column.and_then(|at| {
                    let shown = dataset.shown(*row, at, &words);
                    names.iter().position(|name| *name == shown)
                })
            };
            let category = position(Some(columns.x), &categories)?;
            let panel = position(columns.multiples, &panels).unwrap_or(0);
            let own = columns.series.map(|at| dataset.shown(*row, at, &words));
            let meant = |one: &&mut GridSeries| {
                one.panel == panel && own.as_ref().is_none_or(|own| *own == one.name)
            };
            for one in series.iter_mut().filter(meant) {
                if one.rows[category].replace(*row).is_some() {
                    several(dataset, &categories[category], columns, span, context);
                    return None;
                }
            }
        }
        Some(Self { categories, panels, series })
    }

    /// The rows of a category, one for each series.
    pub(super) fn rows_of(&self, category: usize) -> impl Iterator<Item = usize> {
        self.series.iter().filter_map(move |series| series.rows[category])
    }
}

fn several(
    dataset: &Dataset,
    category: &str,
    columns: &Columns,
    span: Span,
    context: &mut Context<'_>,
) {
    let used = [Some(columns.x), columns.series, columns.multiples];
    let free = |at: usize| !used.contains(&Some(at));
    let others: Vec<&str> = dataset
        .columns
        .iter()
        .enumerate()
        .filter(|(at, column)| column.role == ColumnRole::Dimension && free(*at))
        .map(|(_, column)| column.id.as_str())
        .collect();
    let id = &dataset.id;
    let help = match (others.is_empty(), columns.series.is_some()) {
        (true, _) => "narrow them down with `where`".to_owned(),
        (false, false) => format!(
            "narrow them down with `where`, or make one of {} the `series`",
            list_of(others)
        ),
        (false, true) => {
            format!("narrow them down with `where`, for example by {}", list_of(others))
        }
    };
    context.diagnostics.push(
        Diagnostic::new(
            Code::SeveralRows,
            span,
            format!("several rows of `{id}` are for {category}: one mark cannot show them"),
        )
        .help(help),
    );
}
