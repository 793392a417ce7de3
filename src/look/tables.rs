//! How wide the words of a table are: chooses column widths and the size of type before a page is laid
//! out, so that no table is ever clipped and none needs a second layout.

use super::typeface::Typeface;
use crate::model::{Inline, Table};

/// Width of the text on an upright page in points: 210 mm less two margins of 25 mm.
const UPRIGHT: f64 = 160.0 / 25.4 * 72.0;
/// The same on a page turned sideways.
const SIDEWAYS: f64 = 247.0 / 25.4 * 72.0;
/// What a sideways page holds of a table in points, its caption, source and notes left out.
const SIDEWAYS_HEIGHT: f64 = 155.0 / 25.4 * 72.0 - 95.0;
/// The most that a box, a list or a note takes off the width, for tables inside one.
const BOX: f64 = 40.0;
/// The least a column of words is given, in units of the size of type: about six letters, so that
/// words can be broken and still be read. Numbers are never broken.
const LEAST: f64 = 3.0;
/// The widest a picture in a table asks for and the least it is given, in points.
const PICTURE: (f64, f64) = (160.0, 40.0);
/// The usual size of type in tables, in points.
pub const USUAL: f64 = 11.0;
/// Sizes of type in tables, the usual one first. Nothing is set smaller than 9 points.
const SIZES: [f64; 3] = [USUAL, 10.0, 9.0];

/// White space left and right of a cell's words together: what `data-table` in `candour.typ` gives,
/// and a little more, so that rounding never breaks a word.
fn padding(size: f64) -> f64 {
    if size < 10.0 { 6.5 } else { 10.5 }
}

/// How a table is set.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// The columns' shares of the width.
    pub shares: Vec<u32>,
    /// Size of type in points.
    pub size: f64,
    /// Whether the table needs a page turned sideways.
    pub sideways: bool,
    /// About how high it will be, in points, without caption and notes.
    pub height: f64,
    /// About how high its tallest row will be, in points.
    pub tallest: f64,
    /// Whether words must be broken because even a sideways page is too narrow for the longest.
    pub hyphenate: bool,
    /// Whether there is no way to show it: then its columns would stand in each other.
    pub too_wide: bool,
    /// What each column has for its words, in units of the size of type.
    pub rooms: Vec<f64>,
}

/// Chooses size and column widths for a table: the largest type at which every column holds its
/// longest word, first on an upright page, then (where a page may be turned) on a sideways one. `depth`
/// is how many boxes, lists or notes the table is in; a page is turned only outside of them. `typeface` is
/// what its words are set in.
pub fn fit(table: &Table, depth: u32, typeface: &Typeface) -> Fit {
    let may_turn = depth == 0;
    let columns: Vec<Width> =
        (0..table.columns.len()).map(|index| column(table, index, typeface)).collect();
    // What stands in a box may be set in to the text of a numbered paragraph as well.
    let taken = if may_turn { 0.0 } else { BOX * f64::from(depth + 1) };
    let upright = (UPRIGHT - taken).max(BOX);
    let mut places = vec![(upright, false)];
    if may_turn {
        places.push((SIDEWAYS, true));
    }
    let made = |shares: Vec<u32>, size, width, sideways, hyphenate| {
        let rooms = rooms(&shares, size, width);
        let (height, tallest) = heights(table, &rooms, size, typeface);
        Fit { shares, size, sideways, height, tallest, hyphenate, too_wide: false, rooms }
    };
    for (width, sideways) in places.iter().copied() {
        let fitting = SIZES.into_iter().filter_map(|size| {
            let shares = shares(&columns, size, width)?;
            Some(made(shares, size, width, sideways, false))
        });
        let mut fitting = fitting.peekable();
        let Some(largest) = fitting.peek().cloned() else { continue };
        // A turned page holds little: smaller type that saves a second page is better there.
        let on_one_page = |fit: &Fit| fit.height <= SIDEWAYS_HEIGHT;
        return if sideways { fitting.find(on_one_page).unwrap_or(largest) } else { largest };
    }
    let (width, sideways) = places[places.len() - 1];
    let size = SIZES[SIZES.len() - 1];
    let broken: Vec<Width> = columns.iter().map(Width::broken).collect();
    match shares(&broken, size, width) {
        Some(shares) => made(shares, size, width, sideways, true),
        None => {
            let shares = vec![1; columns.len()];
            Fit { too_wide: true, ..made(shares, size, width, sideways, true) }
        }
    }
}

/// What a column needs, in units of the size of type.
#[derive(Debug, Clone, Copy, Default)]
struct Width {
    longest_word: f64,
    longest_number: f64,
    longest_cell: f64,
}

impl Width {
    /// The same where words may be broken.
    fn broken(&self) -> Self {
        let least = self.longest_word.min(LEAST).max(self.longest_number);
        Self { longest_word: least, longest_cell: self.longest_word.max(least), ..*self }
    }
}

fn column(table: &Table, index: usize, typeface: &Typeface) -> Width {
    let mut width = Width::default();
    let header = std::iter::once((&table.columns[index].header, true));
    let cells = table.rows.iter().filter_map(|row| row.get(index)).map(|cell| (cell, false));
    for (cell, bold) in header.chain(cells) {
        let text = crate::model::plain_text(cell) + &marks(cell);
        width.longest_cell = width.longest_cell.max(typeface.text_width(&text, bold));
        let words = text.split([' ', '\u{2009}', '\u{200b}']);
        for word in words {
            let wide = typeface.text_width(word, bold);
            width.longest_word = width.longest_word.max(wide);
            if is_number(word) {
                width.longest_number = width.longest_number.max(wide);
            }
        }
        let pictures = cell.iter().filter_map(|inline| match inline {
            Inline::Image(image) => Some(image.size.map_or(PICTURE.0, |size| f64::from(size.0))),
            _ => None,
        });
        for wide in pictures {
            width.longest_cell = width.longest_cell.max(wide.min(PICTURE.0) / SIZES[0]);
            width.longest_word = width.longest_word.max(wide.min(PICTURE.1) / SIZES[0]);
        }
    }
    width
}

/// Whether a word is a number, which no one could read in two pieces.
fn is_number(word: &str) -> bool {
    word.chars().any(|character| character.is_ascii_digit())
        && !word.chars().any(char::is_alphabetic)
        && word.chars().count() <= 20
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
    if wanted_sum <= available {
        let width = |column: &Width| wanted(column) * available / wanted_sum;
        return Some(columns.iter().map(|column| share(width(column))).collect());
    }
    let whole = whole(columns, available, &least, &wanted);
    let rest = |of: &dyn Fn(&Width) -> f64| -> f64 {
        columns.iter().zip(&whole).filter(|(_, whole)| !**whole).map(|(column, _)| of(column)).sum()
    };
    let taken: f64 = columns.iter().zip(&whole).filter(|it| *it.1).map(|it| wanted(it.0)).sum();
    let (least_rest, wanted_rest) = (rest(&least), rest(&wanted));
    let spare = (available - taken - least_rest) / (wanted_rest - least_rest).max(1.0);
    let width = |(column, whole): (&Width, &bool)| match whole {
        true => wanted(column),
        false => least(column) + (wanted(column) - least(column)) * spare.max(0.0),
    };
    Some(columns.iter().zip(&whole).map(|it| share(width(it))).collect())
}

/// Which columns are given all they want, so that "Group 1" is not broken for the sake of long texts
/// beside it: those that want no more than an equal share of what the others leave.
fn whole(
    columns: &[Width],
    available: f64,
    least: &dyn Fn(&Width) -> f64,
    wanted: &dyn Fn(&Width) -> f64,
) -> Vec<bool> {
    let mut whole = vec![false; columns.len()];
    let mut left = available;
    let mut least_left: f64 = columns.iter().map(least).sum();
    loop {
        let open = whole.iter().filter(|whole| !**whole).count();
        let equal = left / f64::from(u32::try_from(open.max(1)).unwrap_or(u32::MAX));
        let fits = |at: &usize| {
            let (column, rest) = (&columns[*at], least_left - least(&columns[*at]));
            !whole[*at] && wanted(column) <= equal && rest <= left - wanted(column)
        };
        let Some(at) = (0..columns.len()).find(fits) else { return whole };
        whole[at] = true;
        left -= wanted(&columns[at]);
        least_left -= least(&columns[at]);
    }
}

/// What each column has for its words at a width, in units of the size of type.
fn rooms(shares: &[u32], size: f64, width: f64) -> Vec<f64> {
    let all: u32 = shares.iter().sum();
    let room = |share: &u32| (f64::from(*share) / f64::from(all) * width - padding(size)) / size;
    shares.iter().map(room).map(|room| room.max(0.1)).collect()
}

/// About how high a table is, and its tallest row, in points: the lines its cells need in the rooms they have.
fn heights(table: &Table, rooms: &[f64], size: f64, typeface: &Typeface) -> (f64, f64) {
    // Where there is more than one line, few are filled to the end.
    let lines_of =
        |words: f64, room: f64| if words <= room { 1.0 } else { (words / room / 0.88).ceil() };
    let row = |cells: &[&[Inline]]| {
        let lines = cells.iter().zip(rooms).map(|(cell, room)| {
            lines_of(typeface.text_width(&crate::model::plain_text(cell), false), *room)
        });
        lines.fold(1.0, f64::max) * size * 1.22 + 11.0
    };
    let header: Vec<&[Inline]> = table.columns.iter().map(|column| &*column.header).collect();
    let rows = table.rows.iter().map(|cells| cells.iter().map(|cell| &**cell).collect::<Vec<_>>());
    let all = std::iter::once(header).chain(rows).map(|cells| row(&cells));
    all.fold((0.0, 0.0), |(sum, tallest), row| (sum + row, row.max(tallest)))
}

/// A width as a whole number, so that the generated source is the same on every machine.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small and positive")]
fn share(width: f64) -> u32 {
    (width * 16.0).round().max(1.0) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Align, TableColumn};

    fn fit(table: &Table, depth: u32) -> Fit {
        super::fit(table, depth, &Typeface::noto())
    }

    fn table(columns: usize, header: &str, cell: &str) -> Table {
        let text = |text: &str| vec![Inline::Text(text.to_owned())];
        let column = TableColumn { header: text(header), align: Align::Left };
        Table {
            columns: vec![column; columns],
            rows: vec![vec![text(cell); columns]; 3],
            row_headers: true,
            data: Vec::new(),
        }
    }

    #[test]
    fn a_small_table_has_the_usual_size() {
        let fit = fit(&table(3, "Place", "Harrogate"), 0);
        assert_eq!((fit.size, fit.sideways), (11.0, false));
        assert!(fit.shares.windows(2).all(|pair| pair[0] == pair[1]));
    }

    #[test]
    fn a_wide_table_is_set_smaller_and_then_sideways() {
        assert_eq!(fit(&table(10, "Group 1", "Concern"), 0).size, 9.0);
        assert!(fit(&table(10, "Safeguarding", "Strength"), 0).sideways);
        assert!(!fit(&table(10, "Safeguarding", "Strength"), 1).sideways);
        assert!(fit(&table(18, "Safeguarding", "Strength"), 0).hyphenate);
    }

    #[test]
    fn a_table_that_no_page_holds_says_so() {
        assert!(!fit(&table(18, "Safeguarding", "Strength"), 0).too_wide);
        assert!(fit(&table(30, "Safeguarding", "Strength"), 0).too_wide);
        assert!(fit(&table(30, "2019", "1,234,567"), 0).too_wide);
        assert!(!fit(&table(24, "2019", "123"), 0).too_wide);
        assert!(fit(&table(24, "2019", "123"), 3).too_wide);
    }

    #[test]
    fn long_text_gets_the_room_that_numbers_leave() {
        let mut wide = table(2, "Lines", "7");
        wide.rows[0][0] = vec![Inline::Text("many words about one place ".repeat(9))];
        let fit = fit(&wide, 0);
        assert!(fit.shares[0] > fit.shares[1] * 4, "{fit:?}");
    }
}
