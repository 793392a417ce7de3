//! Short names for columns, and letters for words.

use crate::model::Words;

/// A letter for each word, or two where two begin alike. None where two are not enough.
pub fn letters(words: &[&str]) -> Option<Vec<String>> {
    for length in 1..=2 {
        let letter = |word: &&str| -> String {
            let letters = word.chars().filter(|c| c.is_alphanumeric()).take(length);
            let mut letters = letters.collect::<String>().chars().collect::<Vec<_>>();
            if let Some(first) = letters.first_mut() {
                *first = first.to_uppercase().next().unwrap_or(*first);
            }
            letters.into_iter().collect()
        };
        let all: Vec<String> = words.iter().map(letter).collect();
        if all.iter().all(|one| !one.is_empty()) && are_different(&all) {
            return Some(all);
        }
    }
    None
}

/// A short name for each column: its number where it ends with one, else its initial; numbers from 1 where
/// those are not all different.
pub fn codes(names: &[&str]) -> Vec<String> {
    let code = |name: &&str| match number(name) {
        Some((_, number)) => number.to_owned(),
        None => name
            .chars()
            .find(|c| c.is_alphabetic())
            .map_or_else(String::new, |c| c.to_uppercase().collect()),
    };
    let all: Vec<String> = names.iter().map(code).collect();
    if all.iter().all(|one| !one.is_empty()) && are_different(&all) {
        return all;
    }
    (1..=names.len()).map(|at| at.to_string()).collect()
}

/// What the short names stand for: `1 to 8: Group 1 to Group 8. D: Director.`
pub fn explained(names: &[&str], codes: &[String], words: &Words) -> String {
    let mut runs: Vec<(&str, Vec<(u32, &str)>)> = Vec::new();
    let mut others = Vec::new();
    for (name, code) in names.iter().zip(codes) {
        match number(name).filter(|(_, number)| number == code) {
            Some((before, number)) if number.parse::<u32>().is_ok() => {
                let entry = (number.parse().unwrap_or_default(), *name);
                match runs.iter_mut().find(|(known, _)| *known == before) {
                    Some((_, run)) => run.push(entry),
                    None => runs.push((before, vec![entry])),
                }
            }
            _ => others.push(format!("{code}: {name}.")),
        }
    }
    let mut sentences = Vec::new();
    for (_, mut run) in runs {
        run.sort_unstable();
        let follow = run.windows(2).all(|pair| pair[1].0 == pair[0].0 + 1);
        match (run.first(), run.last()) {
            (Some((first, from)), Some((last, to))) if follow && run.len() > 2 => {
                let ends = [first, last].map(u32::to_string);
                let given = [
                    ("first", (&ends[0]).into()),
                    ("last", (&ends[1]).into()),
                    ("from", (*from).into()),
                    ("to", (*to).into()),
                ];
                sentences.push(words.say_with("codes-explained", &given));
            }
            _ => sentences.extend(run.iter().map(|(number, name)| format!("{number}: {name}."))),
        }
    }
    sentences.extend(others);
    sentences.join(" ")
}

/// The columns in the order of a list: those with numbers first, so that none without stands among them.
pub fn listed(names: &[&str]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by_key(|at| number(names[*at]).is_none());
    order
}

/// A name that ends with a number of at most three digits: what stands before it, and the number.
fn number(name: &str) -> Option<(&str, &str)> {
    let (before, last) = name.rsplit_once(' ')?;
    let digits = (1..=3).contains(&last.len()) && last.bytes().all(|byte| byte.is_ascii_digit());
    digits.then_some((before, last))
}

fn are_different(all: &[String]) -> bool {
    all.iter().enumerate().all(|(at, one)| !all[..at].contains(one))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_short_names() {
        let languages = crate::model::Languages::built_in();
        let words = languages.of("en");
        let names = ["Group 1", "Group 2", "Group 3", "Director"];
        let all = codes(&names);
        assert_eq!(all, ["1", "2", "3", "D"]);
        assert_eq!(explained(&names, &all, words), "1 to 3: Group 1 to Group 3. D: Director.");
        let names = ["York", "Yarm", "Ripon"];
        let all = codes(&names);
        assert_eq!(all, ["1", "2", "3"]);
        assert_eq!(explained(&names, &all, words), "1: York. 2: Yarm. 3: Ripon.");
        let names = ["Team 1", "Ward 1", "Ward 7"];
        assert_eq!(codes(&names), ["1", "2", "3"]);
        let names = ["Ward 2", "Ward 7"];
        assert_eq!(explained(&names, &codes(&names), words), "2: Ward 2. 7: Ward 7.");
    }

    #[test]
    fn names_without_numbers_are_listed_last() {
        assert_eq!(listed(&["Group 1", "Director", "Group 2"]), [0, 2, 1]);
        assert_eq!(listed(&["Parents", "Councillors"]), [0, 1]);
    }

    #[test]
    fn words_have_letters() {
        assert_eq!(letters(&["Strength", "Gap", "Concern"]).expect("letters"), ["S", "G", "C"]);
        assert_eq!(letters(&["Refused", "received"]), None);
        assert_eq!(letters(&["Asked", "Agreed"]).expect("letters"), ["As", "Ag"]);
        assert_eq!(letters(&["Asked", "–"]), None);
    }
}
