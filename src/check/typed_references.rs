//! "See Table 12" names a table the paper has, and by a link.
//!
//! Sections and paragraphs are left alone: "section 38" is of an Act and "paragraph 7" of a report far more
//! often than of the paper itself.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{Paper, Passage, Sort, exhibits, sentence};

/// A chart, table or appendix named by a typed number or letter.
#[derive(Debug, PartialEq, Eq)]
struct Reference<'a> {
    /// `Figure`, `Table` or `Appendix`.
    sort: &'a str,
    /// `12`, `Q`.
    number: &'a str,
    /// Its bytes in the text.
    range: Range<usize>,
}

/// Reports typed references to what the paper does not have, each once; and, at the first place, that a
/// link does better than a typed number that is right.
pub(super) fn check(paper: &Paper, passages: &[Passage<'_>], diagnostics: &mut Diagnostics) {
    let exhibits = exhibits(paper);
    let count = |sort: &str| exhibits.iter().filter(|it| it.label.starts_with(sort)).count();
    let (charts, tables) = (count("Figure "), count("Table "));
    let own = |passage: &&Passage<'_>| passage.sort == Sort::Running && !passage.reprinted;
    let mut known: Vec<String> =
        passages.iter().filter(own).filter_map(|passage| caption(&passage.text)).collect();
    let mut told = false;
    for passage in passages.iter().filter(own) {
        for Reference { sort, number, range } in references(&passage.text) {
            if is_of_another(passage, &range) {
                continue;
            }
            let words = &passage.text[range];
            let label = format!("{sort} {number}");
            let there = match sort {
                "Appendix" => letters(paper.appendices.len()).position(|it| it == number),
                _ => exhibits.iter().position(|it| it.label == label),
            };
            if let Some(at) = there {
                if !told {
                    told = true;
                    let id =
                        if sort == "Appendix" { &paper.appendices[at] } else { &exhibits[at].id };
                    diagnostics.push(typed(passage, words, id));
                }
                continue;
            }
            // A picture may be the figure that is meant.
            let pictured = number.parse().is_ok_and(|number: usize| {
                sort == "Figure" && number <= charts + paper.assets.len()
            });
            if !pictured && !known.contains(&label) {
                let count = match sort {
                    "Appendix" => paper.appendices.len(),
                    "Table" => tables,
                    _ => charts,
                };
                diagnostics.push(not_there(passage, words, sort, count));
                known.push(label);
            }
        }
    }
}

fn not_there(passage: &Passage<'_>, words: &str, sort: &str, count: usize) -> Diagnostic {
    let message = format!("“{words}”, but this paper has no {words}");
    let (one, several) = match sort {
        "Figure" => ("chart", "charts"),
        "Table" => ("table", "tables"),
        _ => ("appendix", "appendices"),
    };
    let has = match count {
        0 => format!("it has no {several}: add the {one}, or take the words out"),
        1 => format!("it has one {one}; a link to it, `[](#id)`, keeps its number right"),
        _ => format!("it has {count} {several}; a link to one, `[](#id)`, keeps its number right"),
    };
    Diagnostic::new(Code::ExhibitNotThere, passage.span, message)
        .help(has)
        .help(format!("in another document, say in which: “{words} of the strategy”"))
}

fn typed(passage: &Passage<'_>, words: &str, id: &str) -> Diagnostic {
    let message = format!("“{words}” is typed, and stays as it is when another is put in front");
    Diagnostic::new(Code::TypedReference, passage.span, message).help(format!(
        "write `[](#{id})`: it reads “{words}”, leads there and keeps its number right"
    ))
}

/// The label of a caption that was typed below a picture: `Figure 3: The districts`.
fn caption(text: &str) -> Option<String> {
    let first = references(text).into_iter().next().filter(|it| it.range.start == 0)?;
    let behind = text[first.range.end..].trim_start();
    behind.starts_with([':', '.', '–', '-']).then(|| format!("{} {}", first.sort, first.number))
}

/// A, B, C: the letters of appendices.
fn letters(count: usize) -> impl Iterator<Item = String> {
    ('A'..='Z').take(count).map(String::from)
}

/// `Figure 9`, `Table 12`, `Appendix Q` in a text.
fn references(text: &str) -> Vec<Reference<'_>> {
    let mut found = Vec::new();
    for sort in ["Figure", "Table", "Appendix"] {
        for (start, _) in text.match_indices(sort) {
            let behind = &text[start + sort.len()..];
            let Some(rest) = behind.strip_prefix([' ', '\u{A0}']) else { continue };
            let length = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
            let number = &rest[..length];
            let sound = match sort {
                "Appendix" => length == 1 && number.bytes().all(|byte| byte.is_ascii_uppercase()),
                _ => length <= 3 && number.bytes().all(|byte| byte.is_ascii_digit()),
            };
            // `Table 1.2` and `Table 3-4` are numbered as no paper here is.
            let goes_on = rest[length..].strip_prefix(['.', '-', '–', '/', '’', '\'', '(']);
            let goes_on = goes_on.is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
            let end = text.len() - rest.len() + length;
            let inside = text[..start].ends_with(|c: char| c.is_alphanumeric() || c == '-');
            if length > 0 && sound && !goes_on && !inside {
                found.push(Reference { sort, number, range: start..end });
            }
        }
    }
    found.sort_by_key(|reference| reference.range.start);
    found
}

/// Words that say that a sentence speaks of another document.
const DOCUMENTS: [&str; 21] = [
    "Act",
    "act",
    "annual",
    "assessment",
    "bulletin",
    "census",
    "Census",
    "document",
    "guidance",
    "inspection",
    "letter",
    "Office",
    "ONS",
    "plan",
    "publication",
    "release",
    "report",
    "review",
    "statistics",
    "strategy",
    "survey",
];

/// Words in front of a reference to the paper's own.
const BEFORE: [&str; 18] = [
    "and", "as", "at", "by", "from", "given", "in", "of", "on", "or", "per", "see", "shown",
    "that", "the", "to", "while", "with",
];

/// Whether a reference may be to something in another document, is quoted, or is a link.
fn is_of_another(passage: &Passage<'_>, range: &Range<usize>) -> bool {
    let text = &passage.text;
    let around = sentence::around(text, range.clone());
    let overlaps = |other: &Range<usize>| other.start < around.end && around.start < other.end;
    let before = &text[around.start..range.start];
    if passage.links.iter().any(overlaps)
        || before.matches('“').count() > before.matches('”').count()
        || before.ends_with('‘')
    {
        return true;
    }
    let mut words = text[around.clone()].split(|c: char| !c.is_alphanumeric());
    if words.any(|word| DOCUMENTS.contains(&word)) {
        return true;
    }
    let last = before.trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
    let word = last.trim_start_matches('(');
    let number = word.trim_end_matches(',').parse::<u32>().is_ok();
    let own = word.is_empty() || number || BEFORE.contains(&word.to_lowercase().as_str());
    let next = text[range.end..around.end].split_whitespace().next().unwrap_or_default();
    let follows = text[range.end..].starts_with(' ') && matches!(next, "of" | "in" | "from" | "to");
    !own || follows
}

#[cfg(test)]
mod tests {
    use super::{is_of_another, references};
    use crate::diagnostic::{FileId, Span};
    use crate::model::{Passage, Sort};

    fn own(text: &str) -> Vec<&str> {
        let passage = Passage {
            sort: Sort::Running,
            text: text.to_owned(),
            figures: Vec::new(),
            links: Vec::new(),
            reprinted: false,
            list: None,
            exhibits_before: 0,
            span: Span::file_start(FileId(0)),
        };
        let all = references(text);
        let own = all.into_iter().filter(|it| !is_of_another(&passage, &it.range));
        own.map(|it| &text[it.range]).collect()
    }

    #[test]
    fn references_to_the_paper_itself() {
        assert_eq!(
            own("See Figure 9 and Table 12 and paragraph 77 and Appendix Q, and section 15."),
            ["Figure 9", "Table 12", "Appendix Q"]
        );
        assert_eq!(own("Burglary fell (see Table 2). Figure 3 shows it."), ["Table 2", "Figure 3"]);
    }

    #[test]
    fn references_to_others() {
        for text in [
            "Table 12 of the Council’s papers shows it.",
            "The Home Office gives it in Table 3.",
            "It stands in the annual report (Table 4).",
            "They said “see Table 5” then.",
            "ONS Table 6 has it, and so have their Table 7 and Table 8.1.",
            "Table tennis and Figures 1 and 2.",
            "Council Table 9 and Census Figure 9",
        ] {
            assert_eq!(own(text), Vec::<&str>::new(), "{text}");
        }
    }
}
