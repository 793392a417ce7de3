//! How wide the words of a table are: chooses column widths and the size of type before Typst runs,
//! so that no table is ever clipped and none needs a second layout.

use std::sync::LazyLock;

use crate::model::{Inline, Table};

/// Width of the text on an upright page in points: 210 mm less two margins of 25 mm.
const UPRIGHT: f64 = 160.0 / 25.4 * 72.0;
/// The same on a page turned sideways.
const SIDEWAYS: f64 = 247.0 / 25.4 * 72.0;
/// What a sideways page holds of a table in points, its caption, source and notes left out.
const SIDEWAYS_HEIGHT: f64 = 155.0 / 25.4 * 72.0 - 95.0;
/// What a box takes off the width, for tables inside one.
const BOX: f64 = 40.0;
/// Sizes of type in tables, the usual one first. Nothing is set smaller than 9 points.
const SIZES: [f64; 3] = [11.0, 10.0, 9.0];

/// White space left and right of a cell's words together: what `data-table` in `candour.typ` gives,
/// and a little more, so that rounding never breaks a word.
fn padding(size: f64) -> f64 {
    if size < 10.0 { 6.5 } else { 10.5 }
}

/// How a table is set.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fit {
    /// The columns' shares of the width.
    pub(super) shares: Vec<u32>,
    /// Size of type in points.
    pub(super) size: f64,
    /// Whether the table needs a page turned sideways.
    pub(super) sideways: bool,
    /// Whether words must be broken because even a sideways page is too narrow for the longest.
    pub(super) hyphenate: bool,
}

/// Chooses size and column widths for a table: the largest type at which every column holds its
/// longest word, first on an upright page, then (where a page may be turned) on a sideways one.
pub(super) fn fit(table: &Table, may_turn: bool) -> Fit {
    let columns: Vec<Width> = (0..table.columns.len()).map(|index| column(table, index)).collect();
    let upright = if may_turn { UPRIGHT } else { UPRIGHT - BOX };
    let mut places = vec![(upright, false)];
    if may_turn {
        places.push((SIDEWAYS, true));
    }
    for (width, sideways) in places.iter().copied() {
        let fitting = SIZES.into_iter().filter_map(|size| {
            shares(&columns, size, width).map(|shares| Fit {
                shares,
                size,
                sideways,
                hyphenate: false,
            })
        });
        let mut fitting = fitting.peekable();
        let Some(largest) = fitting.peek().cloned() else { continue };
        // A turned page holds little: smaller type that saves a second page is better there.
        let on_one_page = |fit: &Fit| height(table, fit, width) <= SIDEWAYS_HEIGHT;
        return if sideways { fitting.find(on_one_page).unwrap_or(largest) } else { largest };
    }
    let (_, sideways) = places[places.len() - 1];
    let size = SIZES[SIZES.len() - 1];
    let shares = columns.iter().map(|column| share(column.longest_word.min(8.0) + 1.0)).collect();
    Fit { shares, size, sideways, hyphenate: true }
}

/// What a column needs, in units of the size of type.
#[derive(Debug, Clone, Copy, Default)]
struct Width {
    longest_word: f64,
    longest_cell: f64,
}

fn column(table: &Table, index: usize) -> Width {
    let mut width = Width::default();
    let header = std::iter::once((&table.columns[index].header, true));
    let cells = table.rows.iter().filter_map(|row| row.get(index)).map(|cell| (cell, false));
    for (cell, bold) in header.chain(cells) {
        let text = crate::model::plain_text(cell) + &marks(cell);
        width.longest_cell = width.longest_cell.max(width_of(&text, bold));
        let words = text.split([' ', '\u{2009}', '\u{200b}']);
        let longest = words.map(|word| width_of(word, bold)).fold(0.0, f64::max);
        width.longest_word = width.longest_word.max(longest);
    }
    width
}

/// The numbers of notes in a cell take room, too.
fn marks(cell: &[Inline]) -> String {
    cell.iter().filter(|inline| matches!(inline, Inline::FootnoteMark(_))).map(|_| '0').collect()
}

/// Shares out the width: each column gets its longest word, then what is left goes to those that
/// would use it. None where the longest words do not fit side by side.
fn shares(columns: &[Width], size: f64, available: f64) -> Option<Vec<u32>> {
    let least = |column: &Width| column.longest_word * size + padding(size);
    let wanted = |column: &Width| (column.longest_cell * size + padding(size)).min(available);
    let least_sum: f64 = columns.iter().map(least).sum();
    let wanted_sum: f64 = columns.iter().map(wanted).sum();
    if least_sum > available {
        return None;
    }
    let width = |column: &Width| {
        if wanted_sum <= available {
            return wanted(column) * available / wanted_sum;
        }
        let spare = (available - least_sum) / (wanted_sum - least_sum);
        least(column) + (wanted(column) - least(column)) * spare
    };
    Some(columns.iter().map(|column| share(width(column))).collect())
}

/// About how high a table is, in points: the lines its cells need at the widths they get.
fn height(table: &Table, fit: &Fit, width: f64) -> f64 {
    let all: u32 = fit.shares.iter().sum();
    let room = |share: &u32| {
        let column = f64::from(*share) / f64::from(all) * width;
        // Lines are seldom filled to the end.
        ((column - padding(fit.size)) * 0.88 / fit.size).max(0.1)
    };
    let rooms: Vec<f64> = fit.shares.iter().map(room).collect();
    let row = |cells: &[&[Inline]]| {
        let lines = cells.iter().zip(&rooms).map(|(cell, room)| {
            (width_of(&crate::model::plain_text(cell), false) / room).ceil().max(1.0)
        });
        lines.fold(1.0, f64::max) * fit.size * 1.22 + 11.0
    };
    let header: Vec<&[Inline]> = table.columns.iter().map(|column| &*column.header).collect();
    let rows = table.rows.iter().map(|cells| cells.iter().map(|cell| &**cell).collect::<Vec<_>>());
    std::iter::once(header).chain(rows).map(|cells| row(&cells)).sum()
}

/// A width as a whole number, so that the generated source is the same on every machine.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small and positive")]
fn share(width: f64) -> u32 {
    (width * 16.0).round().max(1.0) as u32
}

/// The width of a text set in one line, in units of the size of type.
fn width_of(text: &str, bold: bool) -> f64 {
    let (regular, heavy) = &*FACES;
    let face = if bold { heavy } else { regular };
    let units = f64::from(face.units_per_em());
    let advance = |character| {
        let glyph = face.glyph_index(character)?;
        face.glyph_hor_advance(glyph)
    };
    text.chars()
        .map(|character| advance(character).map_or(1.0, |wide| f64::from(wide) / units))
        .sum()
}

static FACES: LazyLock<(ttf_parser::Face<'static>, ttf_parser::Face<'static>)> =
    LazyLock::new(|| {
        let face = |bytes| ttf_parser::Face::parse(bytes, 0).expect("the built-in fonts are sound");
        (face(notosans::REGULAR_TTF), face(notosans::BOLD_TTF))
    });

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Align, TableColumn};

    fn table(columns: usize, header: &str, cell: &str) -> Table {
        let text = |text: &str| vec![Inline::Text(text.to_owned())];
        let column = TableColumn { header: text(header), align: Align::Left };
        Table {
            columns: vec![column; columns],
            rows: vec![vec![text(cell); columns]; 3],
            row_headers: true,
        }
    }

    #[test]
    fn a_small_table_has_the_usual_size() {
        let fit = fit(&table(3, "Place", "Harrogate"), true);
        assert_eq!((fit.size, fit.sideways), (11.0, false));
        assert!(fit.shares.windows(2).all(|pair| pair[0] == pair[1]));
    }

    #[test]
    fn a_wide_table_is_set_smaller_and_then_sideways() {
        assert_eq!(fit(&table(10, "Group 1", "Concern"), true).size, 9.0);
        assert!(fit(&table(10, "Safeguarding", "Strength"), true).sideways);
        assert!(!fit(&table(10, "Safeguarding", "Strength"), false).sideways);
        assert!(fit(&table(30, "Safeguarding", "Strength"), true).hyphenate);
    }

    #[test]
    fn long_text_gets_the_room_that_numbers_leave() {
        let mut wide = table(2, "Lines", "7");
        wide.rows[0][0] = vec![Inline::Text("many words about one place ".repeat(9))];
        let fit = fit(&wide, true);
        assert!(fit.shares[0] > fit.shares[1] * 4, "{fit:?}");
    }
}
