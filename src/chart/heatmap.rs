//! Rows by columns of shaded cells with their words or numbers. Where cells are too narrow for words, a
//! matrix of marks; where they are too narrow for anything, a list.

use super::matrix;
use super::plot::Plot;
use super::row_labels::RowLabels;
use super::scene::{Anchor, Area, EDGE, SMALL, SMALLEST, Scene, TEXT, TextLook};
use super::text::{Weight, line_height};
use crate::model::{Meaning, Size};
use plotters::style::RGBColor;

/// Between cells.
const GAP: i32 = 2;
/// From the edge of a cell to its text.
const PADDING: i32 = 4;
/// Cells are no narrower and no wider than this.
const NARROWEST: i32 = 44;
const WIDEST: i32 = 130;
/// Words in a cell stand in at most so many lines, heads in so many.
const MOST_LINES: usize = 3;
const MOST_HEAD_LINES: usize = 4;
/// More rows than this stand closer together.
const MANY: usize = 16;
/// So many columns are read by marks and letters rather than one below the other.
const MANY_COLUMNS: usize = 4;
/// The square in front of a word of a list.
const SQUARE: i32 = 14;

/// One cell: what it says and its ground.
pub(super) struct Cell {
    pub(super) text: String,
    pub(super) ground: Option<RGBColor>,
}

/// Heads and cells, wrapped into columns of one width.
struct Grid {
    heads: Vec<Vec<String>>,
    head_size: i32,
    cells: Vec<Vec<Vec<String>>>,
    size: i32,
    width: i32,
}

/// Lays a heatmap out.
pub fn lay_out(plot: &Plot) -> Scene {
    let cells = cells(plot);
    let columns = i32::try_from(plot.series.len()).unwrap_or(i32::MAX).max(1);
    let most = plot.inner() - columns.saturating_mul(NARROWEST + GAP);
    let names = RowLabels::fit(plot, plot.categories.len() > MANY, most);
    let width = ((plot.right() - names.right) / columns - GAP).min(WIDEST);
    match grid(plot, &cells, width) {
        Some(grid) => draw_grid(plot, &cells, &names, &grid),
        None => draw_marks(plot, &cells).unwrap_or_else(|| draw_list(plot, &cells)),
    }
}

/// Few words in many columns as marks. None for numbers, and for words that are too many.
fn draw_marks(plot: &Plot, cells: &[Vec<Cell>]) -> Option<Scene> {
    let worded = plot.series.iter().any(|series| series.words.iter().any(Option::is_some));
    if !worded || plot.series.len() < MANY_COLUMNS {
        return None;
    }
    let words = matrix::words(plot, cells)?;
    Some(
        matrix::lay_out(plot, cells, &words)
            .unwrap_or_else(|| matrix::lay_out_rows(plot, cells, &words)),
    )
}

/// The cells of all rows.
fn cells(plot: &Plot) -> Vec<Vec<Cell>> {
    let words = plot.series.iter().any(|series| series.words.iter().any(Option::is_some));
    let grounds = Grounds::new(plot);
    let cell = |at: usize, row: usize| {
        let series = &plot.series[at];
        if words {
            let text = series.words[row].clone().unwrap_or_else(|| series.missing[row].to_owned());
            let ground = grounds.of_word(plot, &text);
            return Cell { text, ground };
        }
        let value = series.values[row];
        let ground = value.map(|value| grounds.of_value(plot, value));
        Cell { text: plot.printed(at, row), ground }
    };
    let row = |row| (0..plot.series.len()).map(|series| cell(series, row)).collect();
    (0..plot.categories.len()).map(row).collect()
}

/// Which ground stands for what.
struct Grounds {
    /// The words in order of appearance, where no meanings are given.
    words: Vec<String>,
    range: (f64, f64),
}

impl Grounds {
    fn new(plot: &Plot) -> Self {
        let mut words: Vec<String> = Vec::new();
        for row in 0..plot.categories.len() {
            for word in plot.series.iter().filter_map(|series| series.words[row].as_ref()) {
                if !words.contains(word) {
                    words.push(word.clone());
                }
            }
        }
        let low = plot.values().fold(f64::INFINITY, f64::min);
        let high = plot.values().fold(f64::NEG_INFINITY, f64::max);
        Self { words, range: (low, high) }
    }

    fn of_word(&self, plot: &Plot, word: &str) -> Option<RGBColor> {
        if !plot.meanings.is_empty() {
            let meaning = plot.meanings.iter().find(|(known, _)| known == word);
            return meaning.map(|(_, meaning)| match meaning {
                Meaning::Good => plot.palette.meanings[0],
                Meaning::Neutral => plot.palette.meanings[1],
                Meaning::Bad => plot.palette.meanings[2],
            });
        }
        // Without meanings, shades in order of appearance; words beyond them stand on none.
        let at = self.words.iter().position(|known| known == word)?;
        plot.palette.shades.iter().rev().nth(at).copied()
    }

    /// The shade of the quarter of the range that a value lies in.
    fn of_value(&self, plot: &Plot, value: f64) -> RGBColor {
        let (low, high) = self.range;
        // Halves, so that the difference of huge values stays finite.
        let share = (value / 2.0 - low / 2.0) / (high / 2.0 - low / 2.0);
        let quarter = if share.is_finite() { (share * 4.0).floor().clamp(0.0, 3.0) } else { 1.0 };
        plot.palette.shades[quarter as usize]
    }
}

/// Wraps heads and cells. None when they do not fit.
fn grid(plot: &Plot, cells: &[Vec<Cell>], width: i32) -> Option<Grid> {
    let room = width - 2 * PADDING;
    let heads: Vec<&str> = plot.series.iter().map(|series| series.name.as_str()).collect();
    let (head_size, heads) = [TEXT, SMALL, SMALLEST].into_iter().find_map(|size| {
        let wrapped = plot.fonts.wrap_all(&heads, size, width - 2, MOST_HEAD_LINES)?;
        Some((size, wrapped))
    })?;
    let (size, cells) = [TEXT, SMALL, SMALLEST].into_iter().find_map(|size| {
        let wrap = |cell: &Cell| plot.fonts.wrap(&cell.text, size, room, MOST_LINES);
        let row = |row: &Vec<Cell>| row.iter().map(wrap).collect::<Option<Vec<_>>>();
        Some((size, cells.iter().map(row).collect::<Option<Vec<_>>>()?))
    })?;
    Some(Grid { heads, head_size, cells, size, width })
}

fn draw_grid(plot: &Plot, cells: &[Vec<Cell>], names: &RowLabels, grid: &Grid) -> Scene {
    let mut scene = plot.scene();
    let step = grid.width + GAP;
    let left = |column: usize| names.right + step * i32::try_from(column).unwrap_or(0);
    let lines = |lines: usize, size| i32::try_from(lines).unwrap_or(0) * line_height(size);
    let highest = grid.heads.iter().map(Vec::len).max().unwrap_or(0);
    let mut top = EDGE + lines(highest, grid.head_size) + 4;
    for (column, head) in grid.heads.iter().enumerate() {
        let start = top - 4 - lines(head.len(), grid.head_size);
        let look = plot.look(Anchor::Middle, grid.head_size);
        scene.text(head, left(column) + grid.width / 2, start, look);
    }
    let least = match (plot.size, plot.categories.len() > MANY) {
        (Size::Small, _) | (Size::Medium, true) => 22,
        (Size::Medium, false) | (Size::Large, true) => 34,
        (Size::Large, false) => 50,
    };
    for (row, cells) in cells.iter().enumerate() {
        let most = grid.cells[row].iter().map(Vec::len).max().unwrap_or(1);
        let height = least.max(lines(most, grid.size) + 2 * PADDING);
        let above = names.height_above(row);
        let block = names.block(row, height);
        let height = block - above;
        names.place(plot, &mut scene, row, top, top + block / 2);
        for (column, cell) in cells.iter().enumerate() {
            let (x, y) = (left(column), top + above);
            let area = Area { left: x, top: y, right: x + grid.width, bottom: y + height };
            let wrapped = &grid.cells[row][column];
            let text_top = y + (height - lines(wrapped.len(), grid.size)) / 2;
            let look = fill(plot, &mut scene, area, cell, grid.size);
            scene.text(wrapped, x + grid.width / 2, text_top, look);
        }
        top += block + GAP + if above > 0 { 6 } else { 0 };
    }
    scene.height = top + EDGE;
    scene
}

/// Draws the ground of a cell, or its outline where it has none; returns how its text looks.
fn fill(plot: &Plot, scene: &mut Scene, area: Area, cell: &Cell, size: i32) -> TextLook {
    let look = plot.look(Anchor::Middle, size);
    match cell.ground {
        Some(ground) => {
            scene.fill(area, ground);
            TextLook { colour: plot.palette.on_colour(ground).unwrap_or(look.colour), ..look }
        }
        None => {
            outline(plot, scene, area);
            TextLook { colour: plot.palette.muted, ..look }
        }
    }
}

fn outline(plot: &Plot, scene: &mut Scene, area: Area) {
    let (right, bottom) = (area.right - 1, area.bottom - 1);
    for (from, to) in [
        ((area.left, area.top), (right, area.top)),
        ((right, area.top), (right, bottom)),
        ((right, bottom), (area.left, bottom)),
        ((area.left, bottom), (area.left, area.top)),
    ] {
        scene.rule(from, to, plot.palette.border);
    }
}

/// Each row as a list: its name, below it every column with a square of its ground and its words.
fn draw_list(plot: &Plot, cells: &[Vec<Cell>]) -> Scene {
    let mut scene = plot.scene();
    let mut top = EDGE;
    let x = EDGE + SQUARE + 7;
    for (name, cells) in plot.categories.iter().zip(cells) {
        let lines = plot.fonts.wrap_weighted(name, TEXT, Weight::Bold, plot.inner());
        let look = TextLook { weight: Weight::Bold, ..plot.look(Anchor::Start, TEXT) };
        top = scene.text(&lines, EDGE, top, look) + 3;
        for (series, cell) in plot.series.iter().zip(cells) {
            let middle = top + line_height(SMALL) / 2;
            let square =
                Area::between((EDGE, middle - SQUARE / 2), (EDGE + SQUARE, middle + SQUARE / 2));
            match cell.ground {
                Some(ground) => scene.fill(square, ground),
                None => outline(plot, &mut scene, square),
            }
            let text = format!("{}: {}", series.name, cell.text);
            let lines = plot.fonts.wrap_anyhow(&text, SMALL, plot.right() - x);
            top = scene.text(&lines, x, top, plot.look(Anchor::Start, SMALL)) + 3;
        }
        top += 10;
    }
    scene.height = top + EDGE;
    scene
}
