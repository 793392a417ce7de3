//! "The graph below" stands above a graph.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Exhibit, ExhibitBody, Paper, Passage, exhibits};

/// Words for an exhibit, and whether it is a table.
const EXHIBITS: [(&str, bool); 4] =
    [("graph", false), ("chart", false), ("diagram", false), ("table", true)];
const BELOW: &[&str] = &["below", "overleaf", "underneath"];

/// Reports words that point to a chart or table which is not there. A picture may be one.
pub(super) fn check(paper: &Paper, passages: &[Passage<'_>], diagnostics: &mut Diagnostics) {
    let mut tables: Option<Vec<bool>> = None;
    let named =
        |passage: &&Passage<'_>| EXHIBITS.iter().any(|(word, _)| passage.text.contains(word));
    for passage in passages.iter().filter(named) {
        for Pointer { words, table, below } in pointers(&passage.text) {
            let is_table = |exhibit: &&Exhibit| matches!(exhibit.body, ExhibitBody::Table(_));
            let tables =
                tables.get_or_insert_with(|| exhibits(paper).iter().map(is_table).collect());
            let at = passage.exhibits_before.min(tables.len());
            let (before, behind) = tables.split_at(at);
            let mut there = if below { behind } else { before }.iter();
            let picture = !table && !paper.assets.is_empty();
            if !there.any(|sort| *sort == table) && !picture {
                report(passage, &words, table, below, diagnostics);
            }
        }
    }
}

fn report(
    passage: &Passage<'_>,
    words: &str,
    table: bool,
    below: bool,
    diagnostics: &mut Diagnostics,
) {
    let sort = if table { "table" } else { "chart" };
    let place = if below { "below" } else { "above" };
    let message = format!("“{words}”, but there is no {sort} {place} this");
    diagnostics.push(
        Diagnostic::new(Code::ExhibitNotThere, passage.span, message)
            .help(format!("add the {sort}, or take the words out"))
            .help("a link to it keeps its number right: `[](#id)` reads “Figure 2” or “Table 1”"),
    );
}

/// Words that point to an exhibit.
struct Pointer {
    words: String,
    table: bool,
    below: bool,
}

/// `the graph below`, `table above`, `the following chart`.
fn pointers(text: &str) -> Vec<Pointer> {
    let words: Vec<&str> = text
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .collect();
    let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let mut found = Vec::new();
    for (at, pair) in lower.windows(2).enumerate() {
        let sort = |word: &str| EXHIBITS.iter().find(|(known, _)| *known == word);
        let pointer = if let Some((_, table)) = sort(&pair[0]) {
            let below = BELOW.contains(&pair[1].as_str());
            (below || pair[1] == "above").then_some((*table, below))
        } else if pair[0] == "following" {
            sort(&pair[1]).map(|(_, table)| (*table, true))
        } else {
            None
        };
        if let Some((table, below)) = pointer {
            let from = at.saturating_sub(usize::from(at > 0 && lower[at - 1] == "the"));
            found.push(Pointer { words: words[from..at + 2].join(" "), table, below });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::pointers;

    #[test]
    fn words_that_point() {
        let text = "The graph below shows it. The table tennis club, below the chart, saw the following table.";
        let found: Vec<(String, bool, bool)> =
            pointers(text).into_iter().map(|p| (p.words, p.table, p.below)).collect();
        assert_eq!(
            found,
            [
                ("The graph below".to_owned(), false, true),
                ("the following table".to_owned(), true, true)
            ]
        );
    }
}
