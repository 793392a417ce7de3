//! Values to positions, and round numbers for the ticks of a value axis.

use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;

/// The least a bar of anything but nothing is long.
const LEAST_BAR: i32 = 3;

/// A linear scale from values to positions in the drawing.
pub struct Scale {
    values: RangedCoordf64,
    limits: (i32, i32),
}

impl Scale {
    /// `low` comes to lie at `from`, `high` at `to`.
    pub fn new((low, high): (f64, f64), from: i32, to: i32) -> Self {
        Self { values: (low..high).into(), limits: (from, to) }
    }

    /// The position of a value.
    pub fn at(&self, value: f64) -> i32 {
        self.values.map(&value, self.limits)
    }

    /// The position of the lowest value.
    pub fn start(&self) -> i32 {
        self.limits.0
    }

    /// The end of a bar: far enough from zero for a small value beside a huge one not to look like none.
    pub fn end(&self, value: Option<f64>) -> i32 {
        let value = value.unwrap_or(0.0);
        let (zero, end) = (self.at(0.0), self.at(value));
        if value == 0.0 || (end - zero).abs() >= LEAST_BAR {
            return end;
        }
        let upwards = (self.limits.1 - self.limits.0).signum();
        let away = if value > 0.0 { upwards } else { -upwards };
        let (from, to) = (self.limits.0.min(self.limits.1), self.limits.0.max(self.limits.1));
        let end = (zero + away * LEAST_BAR).clamp(from, to);
        if end == zero { zero + away } else { end }
    }
}

/// The lowest and the highest value and zero: what bars need. Never empty, so that bars of nothing
/// but zeros have a scale.
pub fn with_zero(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let (low, high) =
        values.fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
    if low == high { (0.0, 1.0) } else { (low, high) }
}

/// The same for lines, which need zero only where it does not squeeze them flat: away from zero when
/// the values differ by less than a fifth of their size.
pub fn for_lines(values: impl Iterator<Item = f64> + Clone) -> (f64, f64) {
    let low = values.clone().fold(f64::INFINITY, f64::min);
    let high = values.clone().fold(f64::NEG_INFINITY, f64::max);
    let narrow = high > low && high - low < 0.2 * low.abs().max(high.abs());
    // A tenth below and above, so that no point lies on the edge of an axis that is not at zero.
    let margin = (high - low) / 10.0;
    if narrow { (low - margin, high + margin) } else { with_zero(values) }
}

/// Round numbers around a range, about `count` of them, the first at or below its low end and the
/// last at or above its high end. `whole`: no fractions between, for counts.
pub fn ticks((low, high): (f64, f64), count: usize, whole: bool) -> Vec<f64> {
    let rough = (high - low) / count.max(1) as f64;
    let power = 10.0_f64.powf(rough.log10().floor());
    let mut step = [1.0, 2.0, 2.5, 5.0, 10.0]
        .into_iter()
        .map(|factor| factor * power)
        .filter(|step| !whole || step.fract() == 0.0)
        .find(|step| *step >= rough * 0.999)
        .unwrap_or(10.0 * power);
    if whole {
        step = step.max(1.0).round();
    }
    // What is a multiple of the step may miss it by the last digit.
    let (first, last) = ((low / step + 1e-9).floor(), (high / step - 1e-9).ceil());
    (0..=(last - first) as usize).map(|index| (first + index as f64) * step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_cover_the_range() {
        assert_eq!(ticks((0.0, 7.0), 4, true), [0.0, 2.0, 4.0, 6.0, 8.0]);
        assert_eq!(ticks((0.0, 2.0), 5, true), [0.0, 1.0, 2.0]);
        assert_eq!(ticks((-30.0, 55.0), 4, true), [-50.0, -25.0, 0.0, 25.0, 50.0, 75.0]);
        assert_eq!(ticks((0.0, 0.4), 4, false).len(), 5);
        assert_eq!(ticks((4_000_000.0, 4_400_000.0), 4, true).first(), Some(&4_000_000.0));
    }

    #[test]
    fn bars_start_at_zero_and_lines_where_it_helps() {
        assert_eq!(with_zero([5.0, 9.0].into_iter()), (0.0, 9.0));
        assert_eq!(with_zero([-5.0, -2.0].into_iter()), (-5.0, 0.0));
        assert_eq!(with_zero([0.0].into_iter()), (0.0, 1.0));
        assert_eq!(for_lines([5.0, 9.0].into_iter()), (0.0, 9.0));
        assert_eq!(for_lines([95.0, 97.0].into_iter()), (94.8, 97.2));
    }
}
