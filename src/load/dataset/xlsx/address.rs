//! Addresses of cells and areas in a sheet, as spreadsheets write them: `B7`, `A3:D20`.

/// A cell: row and column, both counted from 0.
pub(super) type Place = (u32, u32);

/// A rectangle of cells; the ends are part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    /// The first row and column.
    pub start: Place,
    /// The last row and column.
    pub end: Place,
}

/// Rows of a sheet (Excel's limit).
const ROWS: u32 = 1_048_576;
/// Columns of a sheet (Excel's limit): up to `XFD`.
const COLUMNS: u32 = 16_384;

impl Area {
    /// The whole sheet.
    pub(super) const ALL: Self = Self { start: (0, 0), end: (ROWS - 1, COLUMNS - 1) };

    /// Reads `A3:D20`; `A3:D` and `A:D` reach to the sheet's last row. None where it is none.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let text = text.trim().replace('$', "").to_uppercase();
        let (first, last) = text.split_once(':')?;
        let (first, last) = (part(first)?, part(last)?);
        let start = (first.0.unwrap_or(0), first.1);
        let end = (last.0.unwrap_or(ROWS - 1), last.1);
        (start.0 <= end.0 && start.1 <= end.1).then_some(Self { start, end })
    }

    /// Whether a cell is in the area.
    pub(super) fn holds(&self, place: Place) -> bool {
        (self.start.0..=self.end.0).contains(&place.0)
            && (self.start.1..=self.end.1).contains(&place.1)
    }

    /// The smallest area that holds all the places; none where there are none.
    pub(super) fn around(places: impl IntoIterator<Item = Place>) -> Option<Self> {
        places.into_iter().fold(None, |area: Option<Self>, place| {
            let area = area.unwrap_or(Self { start: place, end: place });
            Some(Self {
                start: (area.start.0.min(place.0), area.start.1.min(place.1)),
                end: (area.end.0.max(place.0), area.end.1.max(place.1)),
            })
        })
    }

    /// The part two areas share.
    pub(super) fn shared(&self, other: &Self) -> Option<Self> {
        let start = (self.start.0.max(other.start.0), self.start.1.max(other.start.1));
        let end = (self.end.0.min(other.end.0), self.end.1.min(other.end.1));
        (start.0 <= end.0 && start.1 <= end.1).then_some(Self { start, end })
    }

    /// `A3:D20`.
    pub(super) fn words(&self) -> String {
        format!("{}:{}", name(self.start), name(self.end))
    }
}

/// `B7`.
pub(super) fn name((row, column): Place) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.insert(0, char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    format!("{}{}", letters.into_iter().collect::<String>(), row + 1)
}

/// Row and column of `B7`; no row for `B`.
fn part(text: &str) -> Option<(Option<u32>, u32)> {
    let letters = text.bytes().take_while(u8::is_ascii_uppercase).count();
    let (letters, digits) = text.split_at(letters);
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let column =
        letters.bytes().fold(0, |column, letter| column * 26 + u32::from(letter - b'A') + 1);
    let row = match digits {
        "" => None,
        _ if digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            Some(digits.parse::<u32>().ok()?.checked_sub(1)?)
        }
        _ => return None,
    };
    let fits = column <= COLUMNS && row.is_none_or(|row| row < ROWS);
    fits.then_some((row, column - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_there_and_back() {
        for (text, start, end) in [
            ("A3:D20", (2, 0), (19, 3)),
            ("$A$3:$d$20", (2, 0), (19, 3)),
            ("B2:B", (1, 1), (ROWS - 1, 1)),
            ("A:D", (0, 0), (ROWS - 1, 3)),
            ("AA1:XFD1048576", (0, 26), (ROWS - 1, COLUMNS - 1)),
        ] {
            assert_eq!(Area::parse(text), Some(Area { start, end }), "{text}");
        }
        for text in
            ["", "A3", "3:4", "D20:A3", "A0:B2", "A1:ZZZZ2", "A1:XFE2", "A 1:B2", "A1:B2:C3"]
        {
            assert_eq!(Area::parse(text), None, "{text}");
        }
        for (place, words) in [((0, 0), "A1"), ((6, 1), "B7"), ((9, 26), "AA10"), ((0, 701), "ZZ1")]
        {
            assert_eq!(name(place), words);
        }
        assert_eq!(name((0, COLUMNS - 1)), "XFD1");
    }

    #[test]
    fn areas_meet() {
        let area = |text: &str| Area::parse(text).expect("an area");
        assert_eq!(area("A1:C3").shared(&area("B2:D9")), Some(area("B2:C3")));
        assert_eq!(area("A1:C3").shared(&area("D4:D9")), None);
        assert_eq!(
            Area::around([(3, 1), (1, 4)]).map(|area| area.words()),
            Some("B2:E4".to_owned())
        );
        assert!(area("A1:C3").holds((2, 2)) && !area("A1:C3").holds((3, 2)));
    }
}
