//! Published examples, to six figures.

use super::super::*;
use super::age_groups;
use crate::model::{NumberFormat, NumberStyle};
use benchmark::{Judgement, Polarity, Position, compare, judge};

/// The number agrees with the published one, which is written with so many decimals.
#[track_caller]
fn agrees(found: f64, published: f64, decimals: i32) {
    let half_a_digit = 0.5 * 10_f64.powi(-decimals);
    assert!((found - published).abs() <= half_a_digit * 1.000_001, "{found}, not {published}");
}

#[track_caller]
fn interval(found: Interval, published: [f64; 3], decimals: i32) {
    agrees(found.value, published[0], decimals);
    agrees(found.lower, published[1], decimals);
    agrees(found.upper, published[2], decimals);
}

#[test]
fn rates() {
    let byar = |count| rate::byar(count, 100.0, 100.0).unwrap();
    interval(byar(65.0), [65.0, 50.163188, 82.849139], 6);
    interval(byar(5.0), [5.0, 1.623486, 11.668332], 6);
    interval(byar(0.0), [0.0, 0.0, 3.688879], 6);
    assert_eq!(byar(0.0).lower, 0.0);
    // More events than people.
    interval(rate::byar(130.0, 100.0, 50.0).unwrap(), [65.0, 54.306521, 77.182744], 6);
}

/// Every exact limit, against SciPy's chi-squared quantiles.
#[test]
fn exact_limits() {
    let published = [
        [0.0, 3.688_879_454],
        [0.025_317_808, 5.571_643_391],
        [0.242_209_279, 7.224_687_668],
        [0.618_672_123, 8.767_273_070],
        [1.089_865_374, 10.241_588_675],
        [1.623_486_390, 11.668_332_079],
        [2.201_894_253, 13.059_474_023],
        [2.814_363_052, 14.422_675_362],
        [3.453_832_177, 15.763_189_220],
        [4.115_373_097, 17.084_803_451],
    ];
    for (count, [lower, upper]) in (0_u32..).zip(published) {
        let found = rate::byar(f64::from(count), 1.0, 1.0).unwrap();
        interval(found, [f64::from(count), lower, upper], 8);
    }
}

#[test]
fn proportions() {
    let found = proportion::wilson(65.0, 100.0).unwrap();
    interval(found, [0.65, 0.552544, 0.736358], 6);
    let none = proportion::wilson(0.0, 20.0).unwrap();
    interval(none, [0.0, 0.0, 0.161125], 6);
    assert_eq!(none.lower, 0.0);
    let all = proportion::wilson(20.0, 20.0).unwrap();
    interval(all, [1.0, 0.838875, 1.0], 6);
    assert_eq!(all.upper, 1.0);
}

#[test]
fn standardised_rates() {
    let found = standardised::direct(&age_groups(), 100_000.0).unwrap();
    interval(found, [10_430.248_0, 9_717.709_1, 11_178.940_9], 4);
    let found = standardised::indirect(895.0, 835.883_561).unwrap();
    interval(found, [107.072_329, 100.171_477, 114.323_329], 6);
}

#[test]
fn comparison_with_a_benchmark() {
    let estimate = rate::byar(65.0, 100.0, 100.0).unwrap();
    assert_eq!(compare(estimate, 60.0), Position::Similar);
    assert_eq!(compare(estimate, 50.0), Position::Higher);
    assert_eq!(compare(estimate, 83.0), Position::Lower);
    assert_eq!(compare(estimate, estimate.lower), Position::Similar);
    assert_eq!(compare(estimate, estimate.upper), Position::Similar);
    assert_eq!(compare(estimate, f64::NAN), Position::Similar);
    assert_eq!(judge(Position::Higher, Polarity::HigherIsBetter), Judgement::Better);
    assert_eq!(judge(Position::Lower, Polarity::LowerIsBetter), Judgement::Better);
    assert_eq!(judge(Position::Lower, Polarity::Neutral), Judgement::Lower);
}

#[test]
fn rate_ratio() {
    let found = ratio::rate_ratio(222.0, 1000.0, 191.0, 1000.0).unwrap();
    interval(found.interval, [1.162, 0.958, 1.410], 3);
    interval(found.interval, [1.162304, 0.957884, 1.410348], 6);
    assert!(!found.significant);
    // The same counts in half the people: twice the rate.
    let found = ratio::rate_ratio(222.0, 500.0, 191.0, 1000.0).unwrap();
    interval(found.interval, [2.324607, 1.915768, 2.820697], 6);
    assert!(found.significant);
    assert!(ratio::rate_ratio(100.0, 1.0, 191.0, 1.0).unwrap().significant, "a fall");
}

#[test]
fn hidden_populations() {
    let found = hidden::chapman(421.0, 332.0, 88.0).unwrap();
    interval(found.normal, [1578.0, 1330.0, 1826.0], 0);
    interval(found.log, [1578.0, 1362.0, 1861.0], 0);
    interval(found.normal, [1_577.943_82, 1_329.897_833, 1_825.989_807], 5);
    interval(found.log, [1_577.943_82, 1_361.638_870, 1_861.411_017], 5);
    agrees(found.standard_error, 126.556_4, 4);
    assert_eq!(found.words().to_string(), "an estimated 1,578 (1,362 to 1,861)");
    let found = hidden::chapman(500.0, 149.0, 7.0).unwrap();
    agrees(found.estimate, 9392.75, 2);
    agrees(found.standard_error, 3022.0, 0);
    agrees(found.standard_error, 3_022.183_9, 4);
}

#[test]
fn intervals_as_printed() {
    let byar = |count: f64| rate::byar(count, 100.0, 100.0).unwrap();
    let with = |style, decimals| NumberFormat { style, decimals };
    assert_eq!(format_interval(byar(65.0), NumberFormat::COUNT), "65 (50 to 83)");
    let one = with(NumberStyle::Rate(100), Some(1));
    assert_eq!(format_interval(byar(65.0), one), "65.0 (50.2 to 82.8)");
    let share = proportion::wilson(65.0, 100.0).unwrap().times(100.0);
    assert_eq!(format_interval(share, NumberFormat::PERCENT), "65% (55% to 74%)");
    let narrow = Interval { value: 2.0, lower: 1.6, upper: 2.4 };
    assert_eq!(format_interval(narrow, NumberFormat::COUNT), "2.0 (1.6 to 2.4)");
    let points = with(NumberStyle::PercentagePoints, Some(0));
    let change = Interval { value: 2.0, lower: -1.0, upper: 5.0 };
    assert_eq!(format_interval(change, points), "2 percentage points (\u{2212}1 to 5)");
    let point = Interval { value: 3.0, lower: 3.0, upper: 3.0 };
    assert_eq!(format_interval(point, NumberFormat::COUNT), "3 (3 to 3)");
    let money = Interval { value: 384_000.0, lower: 290_000.0, upper: 478_000.0 };
    let pounds = with(NumberStyle::Money, None);
    assert_eq!(format_interval(money, pounds), "£384,000 (£290,000 to £478,000)");
}
