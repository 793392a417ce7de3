//! Published test vectors, the documentation's figures, and properties over many numbers.

mod page;
mod properties;
mod refusals;
mod vectors;

use super::standardised::Group;

/// The nineteen age groups of the PHEindicatormethods package's tests.
fn age_groups() -> Vec<Group> {
    let counts = [127, 25, 18, 21, 12, 27, 48, 27, 29, 32, 32, 34, 45, 65, 38, 68, 74, 82, 91]
        .map(f64::from);
    let populations = [
        636, 558, 609, 543, 384, 594, 669, 843, 660, 576, 606, 522, 426, 273, 300, 288, 153, 123,
        207,
    ]
    .map(f64::from);
    let weights = [
        5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000,
        4000, 2500, 1500, 1000,
    ]
    .map(f64::from);
    counts
        .into_iter()
        .zip(populations)
        .zip(weights)
        .map(|((count, population), weight)| Group { count, population, weight })
        .collect()
}
