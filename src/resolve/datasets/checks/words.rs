//! Words that findings and notes of checks share.

use crate::model::{Column, NumberStyle};

/// A printed number of a column with its unit where it counts something: `11 lines`.
pub(super) fn with_unit(column: &Column, number: String) -> String {
    match &column.unit {
        Some(unit) if column.format.style == NumberStyle::Count => format!("{number} {unit}"),
        _ => number,
    }
}

/// ` (September 2019, Harrogate)`, or nothing.
pub(super) fn in_brackets(about: &str) -> String {
    if about.is_empty() { String::new() } else { format!(" ({about})") }
}

/// A label inside a sentence: `place`; one that starts with an abbreviation stays as it is.
pub(super) fn inside(label: &str) -> String {
    let mut characters = label.chars();
    match (characters.next(), characters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(characters).collect()
        }
        _ => label.to_owned(),
    }
}

/// `a, b and c`; of many the first twelve.
pub(super) fn listed(items: &[String]) -> String {
    const MOST_ITEMS: usize = 12;
    match items {
        [] => String::new(),
        all if all.len() > MOST_ITEMS => {
            format!("{} and {} more", all[..MOST_ITEMS].join(", "), all.len() - MOST_ITEMS)
        }
        [rest @ .., last] if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        [only, ..] => only.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_inside_a_sentence() {
        assert_eq!(inside("Class of drug"), "class of drug");
        assert_eq!(inside("NHS trust"), "NHS trust");
        assert_eq!(inside(""), "");
        let items = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(listed(&items), "a, b and c");
        assert_eq!(listed(&items[..1]), "a");
    }
}
