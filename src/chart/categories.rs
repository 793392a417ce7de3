//! The names below an upright plot: wrapped into the room between marks, every second or third one
//! where they are periods too many to name.

use super::plot::Plot;
use super::scene::{Anchor, Area, EDGE, SMALL, SMALLEST, Scene, TEXT};
use super::text::{Weight, drop, line_height};

/// Between the names of neighbours.
const GAP: i32 = 8;

/// The names, wrapped.
pub struct Categories {
    /// Their lines; none where a name is left out.
    lines: Vec<Option<Vec<String>>>,
    /// Their font size.
    size: i32,
}

impl Categories {
    /// All names, each within `pitch`, the distance of neighbours. None when they do not fit.
    pub fn all(plot: &Plot, pitch: i32) -> Option<Self> {
        [TEXT, SMALL, SMALLEST].into_iter().find_map(|size| Self::every(plot, pitch, 1, size))
    }

    /// As many names as fit: the first and every nth.
    pub fn thinned(plot: &Plot, pitch: i32) -> Self {
        let count = plot.categories.len();
        // Steps that a reader counts in: years by fives and tens, months by parts of a year.
        let number = |name: &String| name.bytes().all(|byte| byte.is_ascii_digit());
        let steps: &[usize] = if plot.categories.iter().all(number) {
            &[2, 5, 10, 20, 50, 100]
        } else {
            &[2, 3, 4, 6, 12, 24, 60, 120]
        };
        Self::all(plot, pitch)
            .or_else(|| steps.iter().find_map(|step| Self::every(plot, pitch, *step, SMALL)))
            .unwrap_or_else(|| Self {
                lines: (0..count)
                    .map(|at| {
                        let name = &plot.categories[at];
                        (at == 0).then(|| plot.fonts.wrap_anyhow(name, SMALL, plot.width / 3))
                    })
                    .collect(),
                size: SMALL,
            })
    }

    /// The names of categories that are unevenly far apart: the first, the last, and of those between
    /// them what has room.
    pub fn spaced(plot: &Plot, xs: &[i32]) -> Self {
        let last = plot.categories.len().saturating_sub(1);
        let mut taken: Vec<(i32, i32)> = Vec::new();
        let mut lines = vec![None; plot.categories.len()];
        for at in [0, last].into_iter().chain(1..last) {
            let name = plot.fonts.wrap_anyhow(&plot.categories[at], SMALL, plot.width / 3);
            let half = plot.fonts.widest(&name, SMALL, Weight::Regular).midpoint(GAP);
            // The outer names are pushed inwards where the margins are small.
            let middle = xs[at].max(EDGE + half).min(plot.right() - half);
            let (from, to) = (middle - half, middle + half);
            if taken.iter().all(|other| to <= other.0 || from >= other.1) {
                taken.push((from, to));
                lines[at] = Some(name);
            }
        }
        Self { lines, size: SMALL }
    }

    /// Whether the names are periods, such as months or years, which a reader can fill in: each has a
    /// year. "Ward 3" is no period.
    pub fn are_periods(plot: &Plot) -> bool {
        let has_year = |name: &String| {
            let mut runs = name.split(|letter: char| !letter.is_ascii_digit());
            runs.any(|digits| digits.len() == 4)
        };
        plot.categories.iter().all(has_year)
    }

    fn every(plot: &Plot, pitch: i32, step: usize, size: i32) -> Option<Self> {
        // Where names are left out, one may spread, but not over the whole drawing.
        let most = if step == 1 { plot.inner() } else { plot.width / 3 };
        let width = (pitch * i32::try_from(step).ok()? - GAP).min(most);
        let names: Vec<&str> = plot.categories.iter().step_by(step).map(String::as_str).collect();
        let mut wrapped = plot.fonts.wrap_all(&names, size, width, 3)?.into_iter();
        let lines = (0..plot.categories.len())
            .map(|at| if at % step == 0 { wrapped.next() } else { None })
            .collect();
        Some(Self { lines, size })
    }

    /// The height of the names.
    pub fn height(&self) -> i32 {
        let most = self.lines.iter().flatten().map(Vec::len).max().unwrap_or(0);
        i32::try_from(most).unwrap_or(0) * line_height(self.size)
    }

    /// Whether a category has its name.
    pub fn shows(&self, category: usize) -> bool {
        self.lines[category].is_some()
    }

    /// Places the names centred below the middles of their marks.
    pub fn place(&self, plot: &Plot, scene: &mut Scene, middles: &[i32], top: i32) {
        let mut taken: Option<Area> = None;
        for (lines, middle) in self.lines.iter().zip(middles) {
            let Some(lines) = lines else { continue };
            let width = lines.iter().map(|line| plot.name_width(line, self.size)).max();
            let half = width.unwrap_or(0).midpoint(1);
            // The first and the last may be wider than the margin.
            let x = (*middle).max(EDGE + half).min(plot.right() - half);
            let area = Area { left: x - half, top, right: x + half, bottom: top + self.height() };
            if taken.is_some_and(|taken| taken.overlaps(area)) {
                continue;
            }
            taken = Some(area);
            let mut baseline = top + line_height(self.size) / 2 + drop(self.size);
            for line in lines {
                scene.labels.push(plot.name(line, x, baseline, Anchor::Middle, self.size));
                baseline += line_height(self.size);
            }
        }
    }
}
