//! What holds for every number: the limits are around the value, and more events give more.

use super::super::*;
use super::age_groups;
use standardised::Group;

/// Counts from 0 on: each of the first hundred, then ever wider apart.
fn counts() -> impl Iterator<Item = f64> {
    let small = (0..100).map(f64::from);
    small.chain((0..40).map(|step| (100.0 * 2_f64.powi(step)).round()))
}

#[track_caller]
fn around(interval: Interval) {
    let Interval { value, lower, upper } = interval;
    assert!(lower.is_finite() && lower <= value && value <= upper && upper.is_finite());
}

/// Each of a run of intervals is around its value and above the one before, in all three numbers.
#[track_caller]
fn rising(intervals: impl Iterator<Item = Interval>) {
    let mut before: Option<Interval> = None;
    for interval in intervals {
        around(interval);
        if let Some(before) = before {
            assert!(before.value < interval.value, "{before:?} {interval:?}");
            assert!(before.lower < interval.lower, "{before:?} {interval:?}");
            assert!(before.upper < interval.upper, "{before:?} {interval:?}");
        }
        before = Some(interval);
    }
}

/// Also over the step from exact limits to Byar's, at 10.
#[test]
fn rates_rise_with_the_count() {
    for (population, per) in [(1.0, 1.0), (831_600.0, 1_000.0), (0.5, 100_000.0)] {
        rising(counts().map(|count| rate::byar(count, population, per).unwrap()));
    }
    rising(counts().map(|count| standardised::indirect(count, 12.75).unwrap()));
}

#[test]
fn rates_are_in_proportion() {
    for count in counts() {
        let one = rate::byar(count, 1_000.0, 1_000.0).unwrap();
        let ten = rate::byar(count, 1_000.0, 10_000.0).unwrap();
        let scaled = one.times(10.0);
        for (a, b) in
            [(ten.value, scaled.value), (ten.lower, scaled.lower), (ten.upper, scaled.upper)]
        {
            assert!((a - b).abs() <= 1e-12 * a.abs(), "{a} {b}");
        }
    }
}

#[test]
fn proportions_rise_and_mirror() {
    for of in [1, 2, 3, 7, 20, 100, 1_001] {
        let whole = f64::from(of);
        let wilson = |count: i32| proportion::wilson(f64::from(count), whole).unwrap();
        rising((0..=of).map(wilson));
        for count in 0..=of {
            let (one, other) = (wilson(count), wilson(of - count));
            assert!(one.lower >= 0.0 && one.upper <= 1.0);
            assert!((one.lower - (1.0 - other.upper)).abs() < 1e-12);
        }
    }
    for count in [1.0, 5e11, 1e12 - 1.0] {
        around(proportion::wilson(count, 1e12).unwrap());
    }
}

#[test]
fn standardised_rates_rise_with_each_count() {
    let groups = age_groups();
    for index in 0..groups.len() {
        rising((0..30).map(|more| {
            let mut groups = groups.clone();
            groups[index].count += f64::from(more);
            standardised::direct(&groups, 100_000.0).unwrap()
        }));
    }
}

/// With one group there is nothing to standardise: the plain rate.
#[test]
fn one_group_is_the_plain_rate() {
    for count in counts().filter(|count| *count >= 10.0) {
        let group = Group { count, population: 12_345.0, weight: 7.0 };
        let direct = standardised::direct(&[group], 1_000.0).unwrap();
        let plain = rate::byar(count, 12_345.0, 1_000.0).unwrap();
        for (a, b) in
            [(direct.value, plain.value), (direct.lower, plain.lower), (direct.upper, plain.upper)]
        {
            assert!((a - b).abs() <= 1e-9 * b, "{a} {b}");
        }
    }
}

#[test]
fn ratios_rise_and_turn_over() {
    for other in [1.0, 8.0, 191.0, 40_000.0] {
        let ratio = |count| ratio::rate_ratio(count, 3.0, other, 5.0).unwrap();
        rising(counts().skip(1).map(|count| ratio(count).interval));
        for count in counts().skip(1) {
            let one = ratio(count);
            let turned = ratio::rate_ratio(other, 5.0, count, 3.0).unwrap();
            assert!((one.interval.lower * turned.interval.upper - 1.0).abs() < 1e-12);
            assert_eq!(one.significant, turned.significant);
        }
    }
}

#[test]
fn hidden_populations_hold_everyone_seen() {
    for first in (8..400).step_by(13) {
        for second in (8..400).step_by(17) {
            let mut before = f64::INFINITY;
            for both in 7..first.min(second) {
                let [first, second, both] = [first, second, both].map(f64::from);
                let found = hidden::chapman(first, second, both).unwrap();
                around(found.normal);
                around(found.log);
                let seen = first + second - both;
                assert!(found.log.lower >= seen);
                let plain = (first + 1.0) * (second + 1.0) / (both + 1.0) - 1.0;
                assert!((found.estimate - plain).abs() < 1e-9 * plain, "the formula as published");
                assert!(found.estimate < before, "a larger overlap, fewer people");
                before = found.estimate;
                let turned = hidden::chapman(second, first, both).unwrap();
                assert!((turned.log.upper - found.log.upper).abs() < 1e-9 * found.log.upper);
            }
        }
    }
}
