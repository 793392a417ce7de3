//! Many columns of a few words: a mark with a letter in every cell, the words in a key below.
//!
//! The shape and the letter say what the colour says, so that nothing is lost in print without colour.
//! Columns too narrow for their names have short ones, which the key explains.

use super::codes;
use super::heatmap::Cell;
use super::plot::Plot;
use super::row_labels::RowLabels;
use super::scene::{Anchor, Area, EDGE, Mark, SMALL, SMALLEST, Scene, TEXT, TextLook};
use super::text::{Weight, drop, line_height};
use plotters::style::RGBColor;

/// Columns are no narrower and no wider than this.
const NARROWEST: i32 = 28;
const WIDEST: i32 = 56;
/// The height of a row of one line.
const ROW: i32 = 32;
/// Half the size of a mark.
const HALF: i32 = 11;
/// More words than this cannot be told apart.
pub(super) const MOST_WORDS: usize = 5;
/// Around the words of the key.
const KEY_GAP: i32 = 6;
const ITEM_GAP: i32 = 22;

/// A word of the cells and its mark.
pub(super) struct Word {
    pub(super) text: String,
    /// What stands in its mark; empty for a word that is only a dot.
    letter: String,
    ground: Option<RGBColor>,
    shape: usize,
}

/// The words in the order of their meanings, then of appearance. None where they are too many, or cannot
/// be told apart by a letter or two.
pub(super) fn words(plot: &Plot, cells: &[Vec<Cell>]) -> Option<Vec<Word>> {
    let mut texts: Vec<(&str, Option<RGBColor>)> = Vec::new();
    let given = plot.meanings.iter().map(|(word, _)| word.as_str());
    let all = || cells.iter().flatten();
    for word in given.filter(|word| all().any(|cell| cell.text == *word)) {
        let ground = all().find(|cell| cell.text == word).and_then(|cell| cell.ground);
        texts.push((word, ground));
    }
    for cell in all() {
        if !texts.iter().any(|(known, _)| *known == cell.text) {
            texts.push((&cell.text, cell.ground));
            if texts.len() > MOST_WORDS + 1 {
                return None;
            }
        }
    }
    let marked = texts.iter().filter(|(_, ground)| ground.is_some()).map(|(text, _)| *text);
    let letters = codes::letters(&marked.collect::<Vec<_>>())?;
    if letters.len() > MOST_WORDS || texts.len() - letters.len() > 1 {
        return None;
    }
    let mut letters = letters.into_iter().enumerate();
    let words = texts.into_iter().map(|(text, ground)| {
        let (shape, letter) = match ground {
            Some(_) => letters.next().unwrap_or_default(),
            None => (0, String::new()),
        };
        Word { text: text.to_owned(), letter, ground, shape }
    });
    Some(words.collect())
}

/// Lays the matrix out. None where it has no room.
pub(super) fn lay_out(plot: &Plot, cells: &[Vec<Cell>], words: &[Word]) -> Option<Scene> {
    let columns = i32::try_from(plot.series.len()).ok()?.max(1);
    let most = plot.inner() - columns.checked_mul(NARROWEST)?;
    if most < 120 {
        return None;
    }
    let names = RowLabels::fit(plot, false, most);
    if names.is_above() {
        return None;
    }
    let width = ((plot.right() - names.right) / columns).min(WIDEST);
    let (heads, explained) = heads(plot, width)?;
    let mut scene = plot.scene();
    let right = names.right + width * columns;
    let middle =
        |column: usize| names.right + width * i32::try_from(column).unwrap_or(0) + width / 2;
    let mut top = EDGE;
    for (column, head) in heads.iter().enumerate() {
        let look = TextLook { weight: Weight::Bold, ..plot.look(Anchor::Middle, SMALL) };
        scene.text(std::slice::from_ref(head), middle(column), top, look);
    }
    top += line_height(SMALL) + 4;
    scene.rule((EDGE, top), (right, top), plot.palette.text);
    for (row, cells) in cells.iter().enumerate() {
        let height = names.block(row, ROW) + if names.lines(row) > 1 { 6 } else { 0 };
        let centre = top + height / 2;
        names.place(plot, &mut scene, row, top, centre);
        for (column, cell) in cells.iter().enumerate() {
            if let Some(word) = words.iter().find(|word| word.text == cell.text) {
                draw(plot, &mut scene, word, (middle(column), centre));
            }
        }
        top += height;
        scene.rule((EDGE, top), (right, top), plot.palette.border);
    }
    top = key(plot, &mut scene, words, top + 10);
    if let Some(text) = explained {
        let lines = plot.fonts.wrap_anyhow(&text, SMALL, plot.inner());
        top = scene.text(&lines, EDGE, top, plot.look(Anchor::Start, SMALL));
    }
    scene.height = top + EDGE;
    Some(scene)
}

/// What stands above the columns, and what explains it where the names are too wide.
fn heads(plot: &Plot, width: i32) -> Option<(Vec<String>, Option<String>)> {
    let names: Vec<&str> = plot.series.iter().map(|series| series.name.as_str()).collect();
    let fits = |text: &str| plot.fonts.width(text, SMALL, Weight::Bold) <= width - 4;
    if names.iter().all(|name| fits(name)) {
        return Some((names.into_iter().map(str::to_owned).collect(), None));
    }
    let codes = codes::codes(&names);
    let explained = codes::explained(&names, &codes, &plot.words);
    codes.iter().all(|code| fits(code)).then_some((codes, Some(explained)))
}

/// A mark with its letter; a word of no meaning is a small dot.
pub(super) fn draw(plot: &Plot, scene: &mut Scene, word: &Word, (x, y): (i32, i32)) {
    let Some(ground) = word.ground else {
        let dot = Mark::Dot { centre: (x, y), radius: 2, colour: plot.palette.muted };
        scene.marks.push(dot);
        return;
    };
    match word.shape % 3 {
        0 => scene.marks.push(Mark::Dot { centre: (x, y), radius: HALF as u32, colour: ground }),
        1 => scene.fill(Area::between((x - 10, y - 10), (x + 10, y + 10)), ground),
        _ => scene.marks.push(Mark::Shape {
            points: vec![(x, y - 14), (x + 14, y), (x, y + 14), (x - 14, y)],
            colour: ground,
        }),
    }
    let size = if word.letter.chars().count() == 1 { SMALL } else { SMALLEST };
    let look = plot.look(Anchor::Middle, size);
    scene.labels.push(super::scene::Label {
        text: word.letter.clone(),
        x,
        baseline: y + drop(size),
        anchor: Anchor::Middle,
        size,
        weight: Weight::Bold,
        colour: plot.palette.on_colour(ground).unwrap_or(look.colour),
    });
}

/// The marks with their words, from left to right; returns where they end.
fn key(plot: &Plot, scene: &mut Scene, words: &[Word], top: i32) -> i32 {
    let height = 2 * HALF + 8;
    let (mut x, mut top) = (EDGE, top);
    for word in words {
        let before = 2 * HALF + 6 + KEY_GAP;
        let lines = plot.fonts.wrap_anyhow(&word.text, TEXT, plot.inner() - before);
        let width = plot.fonts.widest(&lines, TEXT, Weight::Regular);
        if x > EDGE && x + before + width > plot.right() {
            x = EDGE;
            top += height;
        }
        let lines_height = i32::try_from(lines.len()).unwrap_or(0) * line_height(TEXT);
        let middle = top + height.max(lines_height) / 2;
        draw(plot, scene, word, (x + HALF + 3, middle));
        let look = plot.look(Anchor::Start, TEXT);
        scene.text(&lines, x + before, middle - lines_height / 2, look);
        if lines.len() > 1 {
            top += lines_height.max(height) - height;
        }
        x += before + width + ITEM_GAP;
    }
    top + height + 4
}

/// Each row with the columns of each word, those of the word without meaning last: for drawings too narrow
/// for columns.
pub(super) fn lay_out_rows(plot: &Plot, cells: &[Vec<Cell>], words: &[Word]) -> Scene {
    let mut scene = plot.scene();
    let mut top = EDGE;
    let x = EDGE + 2 * HALF + 6 + KEY_GAP;
    let columns: Vec<&str> = plot.series.iter().map(|series| series.name.as_str()).collect();
    let order = codes::listed(&columns);
    let (meant, meaningless): (Vec<_>, Vec<_>) =
        words.iter().partition(|word: &&Word| word.ground.is_some());
    for (name, cells) in plot.categories.iter().zip(cells) {
        let lines = plot.fonts.wrap_weighted(name, TEXT, Weight::Bold, plot.inner());
        let look = TextLook { weight: Weight::Bold, ..plot.look(Anchor::Start, TEXT) };
        top = scene.text(&lines, EDGE, top, look) + 4;
        for word in meant.iter().chain(&meaningless) {
            let has = |at: &&usize| cells[**at].text == word.text;
            let having: Vec<&str> = order.iter().filter(has).map(|at| columns[*at]).collect();
            if having.is_empty() {
                continue;
            }
            let text = format!("{}: {}", word.text, having.join(", "));
            let lines = plot.fonts.wrap_anyhow(&text, SMALL, plot.right() - x);
            let height = i32::try_from(lines.len()).unwrap_or(0) * line_height(SMALL);
            let block = height.max(2 * HALF + 6);
            // The mark stands beside the first line.
            draw(plot, &mut scene, word, (EDGE + HALF + 3, top + HALF + 3));
            let first = top + (HALF + 3 - line_height(SMALL) / 2).max(0);
            let end = scene.text(&lines, x, first, plot.look(Anchor::Start, SMALL));
            top = end.max(top + block.min(2 * HALF + 6)) + 2;
        }
        top += 12;
    }
    scene.height = top + EDGE;
    scene
}
