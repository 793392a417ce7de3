//! What every method refuses.

use super::super::*;
use standardised::Group;

/// Numbers no method takes as a count.
const NOT_COUNTS: [f64; 6] = [-1.0, 2.5, f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e17];
/// Numbers no method takes as a population.
const NOT_POPULATIONS: [f64; 5] = [0.0, -3.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY];

/// Refused, in words that complete "it cannot be worked out: ...".
#[track_caller]
fn refused<T: std::fmt::Debug>(result: Result<T, Refusal>) {
    let Refusal(words) = result.expect_err("refused");
    assert!(words.starts_with(|first: char| first.is_ascii_lowercase()), "`{words}`");
    assert!(!words.ends_with('.') && !words.contains("  ") && !words.contains("NaN"), "`{words}`");
}

#[test]
fn counts_that_are_not() {
    for bad in NOT_COUNTS {
        refused(rate::byar(bad, 100.0, 100.0));
        refused(proportion::wilson(bad, 100.0));
        refused(proportion::wilson(1.0, bad));
        refused(standardised::indirect(bad, 100.0));
        refused(standardised::direct(
            &[
                Group { count: 50.0, population: 1.0, weight: 1.0 },
                Group { count: bad, population: 1.0, weight: 1.0 },
            ],
            100.0,
        ));
        refused(ratio::rate_ratio(bad, 1.0, 5.0, 1.0));
        refused(ratio::rate_ratio(5.0, 1.0, bad, 1.0));
        refused(hidden::chapman(bad, 100.0, 10.0));
        refused(hidden::chapman(100.0, bad, 10.0));
        refused(hidden::chapman(100.0, 100.0, bad));
    }
}

#[test]
fn populations_that_are_not() {
    for bad in NOT_POPULATIONS {
        refused(rate::byar(5.0, bad, 100.0));
        refused(rate::byar(5.0, 100.0, bad));
        refused(proportion::wilson(0.0, bad));
        refused(standardised::indirect(5.0, bad));
        refused(standardised::direct(&[Group { count: 50.0, population: bad, weight: 1.0 }], 1.0));
        refused(standardised::direct(&[Group { count: 50.0, population: 1.0, weight: bad }], 1.0));
        refused(standardised::direct(&[Group { count: 50.0, population: 1.0, weight: 1.0 }], bad));
        refused(ratio::rate_ratio(5.0, bad, 5.0, 1.0));
        refused(ratio::rate_ratio(5.0, 1.0, 5.0, bad));
    }
}

#[test]
fn too_little_to_go_on() {
    refused(standardised::direct(&[], 100.0));
    let of = |count| standardised::direct(&[Group { count, population: 9.5, weight: 1.0 }], 1.0);
    refused(of(9.0));
    assert!(of(10.0).is_ok());
    refused(ratio::rate_ratio(0.0, 1.0, 5.0, 1.0));
    refused(ratio::rate_ratio(5.0, 1.0, 0.0, 1.0));
    refused(proportion::wilson(0.0, 0.0));
    refused(hidden::chapman(0.0, 0.0, 0.0));
    refused(hidden::chapman(100.0, 100.0, 6.0));
    assert!(hidden::chapman(100.0, 100.0, 7.0).is_ok());
}

#[test]
fn more_than_there_can_be() {
    refused(proportion::wilson(11.0, 10.0));
    refused(hidden::chapman(10.0, 50.0, 11.0));
    refused(hidden::chapman(50.0, 10.0, 11.0));
    refused(hidden::chapman(10.0, 50.0, 10.0));
    refused(hidden::chapman(50.0, 10.0, 10.0));
    let Refusal(words) = hidden::chapman(2.0, 50.0, 3.0).unwrap_err();
    assert!(words.contains("more people"), "the plain mistake is named first: `{words}`");
    refused(rate::byar(5.0, 1e-308, 1e308));
    refused(ratio::rate_ratio(5.0, 1e-308, 5.0, 1e308));
}

/// A number that only looks whole when rounded is written in full.
#[test]
fn nearly_whole() {
    let Refusal(words) = rate::byar(3.000_000_01, 100.0, 100.0).unwrap_err();
    assert!(words.contains("3.00000001"), "`{words}`");
}
