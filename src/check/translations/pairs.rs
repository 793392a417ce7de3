//! Finds for each figure, chart or table of a paper its partner in the version in another language.

use std::collections::BTreeMap;

use crate::model::{Dataset, Paper, Position, UsedDataset};

/// A figure, chart or table as it is compared.
#[derive(Debug, Clone)]
pub(super) struct Item<'a> {
    /// What it is and where its numbers come from: the same in every language where the data is shared.
    pub(super) source: String,
    /// What sort of thing it is, whatever its data is called: `value`, `bar chart`.
    pub(super) sort: String,
    /// The numbers it says.
    pub(super) numbers: String,
    /// The digits it is printed with.
    pub(super) digits: Vec<String>,
    /// The datasets it was made from; none where they are not known.
    pub(super) data: Vec<Option<&'a Dataset>>,
    /// How readers see it.
    pub(super) shown: String,
    /// The file and line: `content/papers/x/index.md:12`.
    pub(super) place: String,
    /// In words: `value of lines.lines, place=York`.
    pub(super) origin: String,
}

/// What has no partner, each in reading order.
#[derive(Debug, Default)]
pub(super) struct Compared<'a> {
    /// Only in the one paper.
    pub(super) only_own: Vec<Item<'a>>,
    /// Only in the other.
    pub(super) only_other: Vec<Item<'a>>,
    /// In both, but rounded otherwise.
    pub(super) otherwise: Vec<(Item<'a>, Item<'a>)>,
}

impl Compared<'_> {
    pub(super) fn is_empty(&self) -> bool {
        self.only_own.is_empty() && self.only_other.is_empty() && self.otherwise.is_empty()
    }
}

/// Compares two papers as multisets: the order may differ between languages. Data of a paper's own may
/// be in its language, with other names: there, what says the same numbers is the same.
pub(super) fn compare<'a>(own: Vec<Item<'a>>, other: Vec<Item<'a>>) -> Compared<'a> {
    let mut compared = Compared::default();
    let by_source = |item: &Item<'_>| (item.source.clone(), item.numbers.clone());
    let (own, other) = paired(own, other, by_source, |_, _| true, &mut compared.otherwise);
    let by_numbers = |item: &Item<'_>| (item.sort.clone(), item.numbers.clone());
    let (own, other) = paired(own, other, by_numbers, translated, &mut compared.otherwise);
    Compared { only_own: own, only_other: other, ..compared }
}

/// Takes out the pairs of one key; returns what is left.
fn paired<'a, Key: Ord>(
    own: Vec<Item<'a>>,
    other: Vec<Item<'a>>,
    key: impl Fn(&Item<'_>) -> Key,
    fits: impl Fn(&Item<'_>, &Item<'_>) -> bool,
    otherwise: &mut Vec<(Item<'a>, Item<'a>)>,
) -> (Vec<Item<'a>>, Vec<Item<'a>>) {
    let mut others: Vec<Option<Item<'a>>> = other.into_iter().map(Some).collect();
    let mut by_key: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    for (at, item) in others.iter().enumerate() {
        by_key.entry(key(item.as_ref().expect("nothing is taken yet"))).or_default().push(at);
    }
    let mut left = Vec::new();
    for item in own {
        let candidates = by_key.get(&key(&item)).map_or(&[][..], Vec::as_slice);
        let there = || {
            let open = |at: &&usize| others[**at].as_ref().is_some_and(|other| fits(&item, other));
            candidates.iter().filter(open)
        };
        // Where several fit, the one that is printed the same.
        let same = there().find(|at| others[**at].as_ref().is_some_and(|o| !differ(&item, o)));
        let found = same.or_else(|| there().next()).copied();
        match found.and_then(|at| others[at].take()) {
            Some(partner) if differ(&item, &partner) => otherwise.push((item, partner)),
            Some(_) => {}
            None => left.push(item),
        }
    }
    (left, others.into_iter().flatten().collect())
}

/// Whether two are printed with other digits: `16%` and `16.2%`. A language may have words for a number
/// that another writes in digits.
fn differ(own: &Item<'_>, other: &Item<'_>) -> bool {
    own.digits.len() == other.digits.len() && own.digits != other.digits
}

/// Whether the data of one may be that of the other in another language: it is not the very same.
fn translated(own: &Item<'_>, other: &Item<'_>) -> bool {
    own.data.len() == other.data.len()
        && own.data.iter().zip(&other.data).any(|pair| match pair {
            (Some(own), Some(other)) => !std::ptr::eq(*own, *other),
            _ => true,
        })
}

/// The dataset of that id that a paper uses.
pub(super) fn dataset<'a>(paper: &'a Paper, id: &str) -> Option<&'a Dataset> {
    paper.datasets.get(id).map(|UsedDataset { dataset, .. }| dataset.as_ref())
}

/// A file and line.
pub(super) fn place(position: &Position) -> String {
    format!("{}:{}", position.path, position.line)
}

/// The numbers in digits of a text, without the commas that part thousands: `4,547` is `4547`.
pub(super) fn digits(text: &str) -> Vec<String> {
    let mut numbers = Vec::new();
    let mut number = String::new();
    let mut marks = text.chars().peekable();
    while let Some(mark) = marks.next() {
        let inside = !number.is_empty() && marks.peek().is_some_and(char::is_ascii_digit);
        match mark {
            '0'..='9' => number.push(mark),
            ',' if inside => {}
            '.' if inside => number.push(mark),
            _ if number.is_empty() => {}
            _ => numbers.push(std::mem::take(&mut number)),
        }
    }
    if !number.is_empty() {
        numbers.push(number);
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(source: &str, numbers: &str, shown: &str) -> Item<'static> {
        Item {
            source: source.to_owned(),
            sort: "value".to_owned(),
            numbers: numbers.to_owned(),
            digits: digits(shown),
            data: Vec::new(),
            shown: shown.to_owned(),
            place: String::new(),
            origin: String::new(),
        }
    }

    fn shown(items: &[Item<'_>]) -> Vec<String> {
        items.iter().map(|item| item.shown.clone()).collect()
    }

    #[test]
    fn numbers_in_digits() {
        assert_eq!(digits("up 16.2%, from 4,547 to 5,284."), ["16.2", "4547", "5284"]);
        assert_eq!(digits("nine, ten"), Vec::<String>::new());
        assert_eq!(digits("1, 2 and 3."), ["1", "2", "3"]);
    }

    #[test]
    fn the_order_does_not_matter_but_the_count_does() {
        let (a, b) = (|| item("a", "7", "7"), || item("b", "8", "eight"));
        let compared = compare(vec![a(), b()], vec![b(), a()]);
        assert!(compared.is_empty());
        let compared = compare(vec![a(), a(), b()], vec![b(), a()]);
        assert_eq!(
            (shown(&compared.only_own), shown(&compared.only_other)),
            (vec!["7".to_owned()], vec![])
        );
    }

    #[test]
    fn digits_may_differ_from_words_but_not_from_digits() {
        let words = compare(vec![item("a", "7", "saith")], vec![item("a", "7", "7")]);
        assert!(words.is_empty());
        let rounded = compare(vec![item("a", "16.2", "16%")], vec![item("a", "16.2", "16.2%")]);
        assert_eq!(rounded.otherwise.len(), 1);
    }

    #[test]
    fn other_numbers_of_the_same_data_are_no_pair() {
        let compared = compare(vec![item("a", "7", "7")], vec![item("a", "8", "8")]);
        assert_eq!(
            (shown(&compared.only_own), shown(&compared.only_other)),
            (vec!["7".into()], vec!["8".into()])
        );
    }
}
