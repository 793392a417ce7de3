//! What a word processor leaves in a text that was pasted from it: signs of lists, the rows of a table
//! with tabs between their cells, fields that are no longer filled, words still to be written.

use super::ends;
use super::scan::{Suspect, SuspectKind};

/// What a word processor prints in place of a reference whose target is gone.
const LOST_FIELDS: [&str; 5] = [
    "Error! Reference source not found.",
    "Error! Bookmark not defined.",
    "Error! No text of specified style in document.",
    "Error! Unknown document property name.",
    "Error! Not a valid link.",
];

/// Fields of a word processor: `{ PAGE }`, `{ REF _Ref12 \h }`.
const FIELDS: [&str; 8] =
    ["PAGE", "NUMPAGES", "REF", "PAGEREF", "TOC", "HYPERLINK", "MERGEFIELD", "SEQ"];

/// How notes in square brackets begin that say what is still to come.
const TO_DO: [&str; 5] = ["insert ", "add ", "to be confirmed", "to be completed", "to be added"];

/// A line without what stands in front of its text.
struct Line<'a> {
    at: usize,
    text: &'a str,
}

/// Finds the marks of lists and tables, which stand at the starts of lines or run over several.
pub(super) fn lines(text: &str, found: &mut Vec<Suspect>) {
    let mut at = 0;
    let lines: Vec<Line<'_>> = text
        .split_inclusive('\n')
        .map(|line| {
            let start = line.len() - line.trim_start_matches([' ', '\t', '>']).len();
            let text = line[start..].trim_ascii_end();
            at += line.len();
            Line { at: at - line.len() + start, text }
        })
        .collect();
    let row = |index: usize| lines.get(index).and_then(|line| first_tab(line.text));
    let mut listed = false;
    for (index, line) in lines.iter().enumerate() {
        let above = index.checked_sub(1);
        if let Some(tab) = row(index)
            && row(index + 1).is_some()
            && above.and_then(row).is_none()
        {
            let range = line.at + tab..line.at + line.text.len();
            found.push(Suspect { range, kind: SuspectKind::TabRow { before: tab } });
        }
        let begins = above.is_none_or(|above| lines[above].text.is_empty());
        let sub_item = line.text.strip_prefix('o').is_some_and(is_behind_sign);
        listed = (sub_item && (begins || listed)) || is_dashed(&lines, index);
        if listed {
            let length = line.text.chars().next().map_or(0, char::len_utf8);
            found.push(Suspect { range: line.at..line.at + length, kind: SuspectKind::Bullet });
        }
        listed |= line.text.starts_with(super::slips::BULLETS);
    }
}

fn is_behind_sign(rest: &str) -> bool {
    rest.starts_with([' ', '\t', '\u{A0}']) && !rest.trim().is_empty()
}

/// Whether a line begins with a dash and so does the one above or below: an aside in a paragraph, or the
/// name below a quotation, is one line.
fn is_dashed(lines: &[Line<'_>], index: usize) -> bool {
    let dash = |index: usize| {
        let text = lines.get(index)?.text;
        let dash = text.chars().next().filter(|first| matches!(first, '–' | '—' | '−' | '‐'))?;
        is_behind_sign(&text[dash.len_utf8()..]).then_some(dash)
    };
    let own = dash(index);
    let above = index.checked_sub(1).and_then(dash);
    own.is_some() && (own == above || own == dash(index + 1))
}

/// Where the first tab stands between two cells of a line.
fn first_tab(text: &str) -> Option<usize> {
    let tab = text.find('\t')?;
    let first = text[..tab].trim();
    let is_mark = !first.contains(|c: char| c.is_alphabetic()) && first.chars().count() <= 4
        || first.ends_with([')', '.']) && first.chars().count() <= 4
        || first == "o";
    (!text.starts_with('|') && !is_mark).then_some(tab)
}

/// Finds fields of a word processor and words that are still to be written.
pub(super) fn left_over(line: &str, at: usize, found: &mut Vec<Suspect>) {
    let mut push = |from: usize, length: usize, kind| {
        found.push(Suspect { range: at + from..at + from + length, kind });
    };
    for field in LOST_FIELDS {
        for (from, _) in line.match_indices(field.trim_end_matches('.')) {
            let whole = line[from..].starts_with(field);
            push(from, field.len() - usize::from(!whole), SuspectKind::WordField);
        }
    }
    for (from, _) in line.match_indices('{') {
        let near = ends::behind(line, from);
        let inside = near[1..].trim_start();
        let name = inside.find(|c: char| !c.is_ascii_uppercase()).unwrap_or(inside.len());
        let behind = inside[name..].starts_with([' ', '}']);
        if behind
            && FIELDS.contains(&&inside[..name])
            && let Some(length) = near.find('}')
        {
            push(from, length + 1, SuspectKind::WordField);
        }
    }
    for (from, _) in line.match_indices('«') {
        let Some(length) = ends::behind(line, from).find('»') else { continue };
        let name = &line[from + '«'.len_utf8()..from + length];
        let is_name = name.len() > 1
            && name.chars().all(|c| c.is_alphanumeric() || c == '_')
            && (name.contains('_') || !name.contains(char::is_lowercase));
        if is_name {
            push(from, length + '»'.len_utf8(), SuspectKind::WordField);
        }
    }
    for (from, _) in line.match_indices('[') {
        const LONGEST: usize = 16;
        let near = &line[from + 1..line.floor_char_boundary(from + 1 + LONGEST)];
        let inside = near.to_lowercase();
        let to_do = TO_DO.iter().any(|words| inside.starts_with(words));
        let close = to_do.then(|| ends::behind(line, from).find(']')).flatten();
        if let Some(length) = close {
            push(from, length + 1, SuspectKind::LeftOver);
        }
    }
    if let Some(from) = line.to_ascii_lowercase().find("lorem ipsum") {
        push(from, "lorem ipsum".len(), SuspectKind::LeftOver);
    }
    let mut end = 0;
    for word in line.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let from = end;
        end += word.len();
        let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let crosses = word.len() >= 3 && word.bytes().all(|byte| byte == b'X');
        if crosses || matches!(word, "TBC" | "TBD" | "TODO") {
            push(from, word.len(), SuspectKind::LeftOver);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{left_over, lines};

    fn marked(text: &str) -> Vec<&str> {
        let mut found = Vec::new();
        lines(text, &mut found);
        text.lines().for_each(|line| {
            let at = line.as_ptr() as usize - text.as_ptr() as usize;
            left_over(line, at, &mut found);
        });
        found.into_iter().map(|suspect| &text[suspect.range]).collect()
    }

    #[test]
    fn what_a_word_processor_leaves() {
        assert_eq!(marked("District\tTeam\nNorth\tNorth team\nSouth\t"), ["\tTeam"]);
        assert_eq!(marked("• one\n\no sub\no sub"), ["o", "o"]);
        assert_eq!(marked("– one\n– two"), ["–", "–"]);
        assert_eq!(
            marked("Error! Reference source not found. and { PAGE } and «First_Name»"),
            ["Error! Reference source not found.", "{ PAGE }", "«First_Name»"]
        );
        assert_eq!(marked("TBC [Insert map here] XXX"), ["[Insert map here]", "TBC", "XXX"]);
    }

    #[test]
    fn what_a_writer_means() {
        for text in [
            "Lines run\n– as they did –\nby telephone.",
            "It follows from hyn\no bobl y dref.",
            "> A voice\n>\n> — A practitioner",
            "•\tOne\n•\tTwo",
            "1.\tOne\n2.\tTwo",
            "One\ttab",
            "|\ta\t|\n|\t--\t|",
            "«Diwrnod»",
            "{page} {PAGES}",
            "[an insert] XX TBCs",
        ] {
            assert_eq!(marked(text), Vec::<&str>::new(), "{text}");
        }
    }
}
