//! Exempt papers: which are, and why. The public edition does not have them: no page, PDF, file, list or
//! link; its finished files are searched for their words.

use std::collections::BTreeSet;

use super::context::Context;
use super::edition::{self, Taken};
use super::kinds::Kinds;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, list_of};
use crate::load::yaml::Node;
use crate::load::{RawPaper, RawSite};
use crate::model::{
    ExemptRule, FieldValue, Inline, Kind, MeetingRules, Withheld, capitalised, plain_text,
};

/// The folders of the exempt papers.
pub(super) fn folders<'a>(raw: &'a RawSite, kinds: &Kinds) -> BTreeSet<&'a str> {
    let exempt = raw.papers.iter().filter(|paper| is_exempt(paper, raw, kinds));
    exempt.map(|paper| paper.folder.as_str()).collect()
}

/// Keeps the findings about hidden papers only.
pub(super) fn keep_findings(raw: &RawSite, hidden: &BTreeSet<&str>, found: &mut Diagnostics) {
    let papers = raw.papers.iter().filter(|paper| hidden.contains(paper.folder.as_str()));
    let files: BTreeSet<FileId> = papers
        .flat_map(|paper| std::iter::once(&paper.index).chain(paper.parts.values()))
        .map(|part| part.file)
        .collect();
    found.withdraw(|finding| finding.span.is_none_or(|span| !files.contains(&span.file)));
}

/// Whether the front matter of a paper makes it exempt, as its kind's rule has it.
fn is_exempt(paper: &RawPaper, raw: &RawSite, kinds: &Kinds) -> bool {
    let Some(front) = &paper.index.front else { return false };
    let kind =
        front.get("kind").and_then(Node::as_text).and_then(|name| raw.kinds.get(name.trim_end()));
    // Whichever language the option is written in: nothing exempt may slip out by a wrong `language`.
    kind.is_some_and(|kind| {
        rule_says_exempt(kind, front)
            || raw
                .languages
                .iter()
                .any(|(_, words)| rule_says_exempt(&kinds.of(kind, words), front))
    })
}

fn rule_says_exempt(kind: &Kind, front: &Node) -> bool {
    kind.exempt.as_ref().is_some_and(|rule| says_exempt(kind, rule, front))
}

fn says_exempt(kind: &Kind, rule: &ExemptRule, front: &Node) -> bool {
    let written = front.get(&rule.field).and_then(Node::as_text).map(str::trim_end);
    written.is_some_and(|written| kind.says(&rule.field, written, &rule.is))
}

/// Why a paper is exempt, in words; none where it is not. An exempt paper without reason is a finding.
/// The numbers of paragraphs in the field become their descriptions.
pub(super) fn reason(
    kind: &Kind,
    front: &Node,
    values: &mut [(String, FieldValue)],
    rules: &MeetingRules,
    context: &mut Context<'_>,
) -> Option<String> {
    let rule = kind.exempt.as_ref().filter(|rule| says_exempt(kind, rule, front))?;
    let value = values.iter_mut().find(|(id, _)| *id == rule.reason).map(|(_, value)| value);
    let Some(FieldValue::Text(written)) = value else {
        let span = front.get(&rule.field).map(|node| node.span);
        let message = format!("this paper is exempt, but `{}` does not say why", rule.reason);
        let finding = Diagnostic::new(Code::ExemptWithoutReason, span, message);
        context.diagnostics.push(with_paragraphs(finding, &rule.reason, rules));
        return Some(String::new());
    };
    if let Some(node) = front.get(&rule.reason) {
        let words = described(&plain_text(written), &rule.reason, node, rules, context)?;
        *written = vec![Inline::Text(words.clone())];
        return Some(words);
    }
    None
}

/// Says which paragraphs a reason can name.
pub(super) fn with_paragraphs(finding: Diagnostic, key: &str, rules: &MeetingRules) -> Diagnostic {
    let Some((number, says)) = rules.exempt.iter().nth(2).or(rules.exempt.iter().next()) else {
        return finding.help(format!("say it in words: `{key}: ...`"));
    };
    let act = &rules.act;
    finding
        .help(format!("name the paragraph of {act}: `{key}: {number}` is {says}"))
        .help(format!("or say it in your own words: `{key}: ...`"))
}

/// A reason in words: the numbers of paragraphs (`3`, `1 and 7`) become their descriptions, other words
/// stay as they are. None, with a finding, where the nation's law has no such paragraph.
pub(super) fn described(
    written: &str,
    key: &str,
    node: &Node,
    rules: &MeetingRules,
    context: &mut Context<'_>,
) -> Option<String> {
    let numbers = numbers(written);
    if numbers.is_empty() {
        return Some(written.to_owned());
    }
    let mut said = Vec::new();
    for number in &numbers {
        let Some(says) = rules.exempt.get(number) else {
            let known: Vec<String> = rules.exempt.keys().map(u32::to_string).collect();
            let message = format!("{} has no paragraph {number} for {}", rules.act, rules.nation);
            let known = list_of(known.iter().map(String::as_str));
            context.diagnostics.push(
                Diagnostic::new(Code::BadChoice, node.span, message)
                    .help(format!("its paragraphs are {known}"))
                    .help(format!("a reason in your own words will do too: `{key}: ...`")),
            );
            return None;
        };
        said.push(rules.says_in(*number, says, &context.words));
    }
    let words = &context.words;
    let act = rules.act_in(words);
    let count = numbers.len();
    let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
    let numbers = words.list(&numbers);
    Some(words.say_with(
        "exempt-reason",
        &[
            ("reason", (&capitalised(&said.join("; "))).into()),
            ("act", (&act).into()),
            ("count", count.into()),
            ("numbers", (&numbers).into()),
        ],
    ))
}

/// The numbers a text consists of: `3`, `1, 2`, `1 and 7`, `paragraph 3`; none of a text with other words.
fn numbers(text: &str) -> Vec<u32> {
    let words = text.split([' ', ',', ';']).filter(|word| !word.is_empty());
    let mut numbers = Vec::new();
    for word in words {
        match word.to_lowercase().as_str() {
            "and" | "paragraph" | "paragraphs" | "a" | "ac" | "paragraff" | "paragraffau" => {}
            other => match other.parse() {
                Ok(number) => numbers.push(number),
                Err(_) => return Vec::new(),
            },
        }
    }
    numbers
}

/// Whether a reason consists of the numbers of paragraphs.
pub(super) fn names_paragraphs(reason: &str) -> bool {
    !numbers(reason).is_empty()
}

/// Every sentence of an exempt paper, to prove later that no published file holds it. Headings that its
/// kind prescribes are in other papers too.
pub(super) fn taken(raw: &RawPaper, kind: Option<&Kind>) -> Taken {
    let mut taken = Taken::default();
    // What the front matter says of meeting and contact, other papers say too.
    let sets = kind.into_iter().flat_map(|kind| kind.record_sets());
    let sets = sets.map(|(field, ..)| field.id.as_str());
    let keys: Vec<&str> = ["summary", "members"].into_iter().chain(sets).collect();
    for part in std::iter::once(&raw.index).chain(raw.parts.values()) {
        edition::whole(part, &keys, &mut taken);
    }
    let sentences = |withheld: Withheld| {
        let Withheld { text, span } = withheld;
        let parts: Vec<String> = text.split_inclusive(". ").map(|s| s.trim().to_owned()).collect();
        parts.into_iter().map(move |text| Withheld { text, span })
    };
    taken.texts = taken.texts.into_iter().flat_map(sentences).collect();
    let sections = kind.map(|kind| kind.sections.as_slice()).unwrap_or_default();
    taken.texts.retain(|withheld| {
        withheld.text.len() >= SHORTEST && !sections.iter().any(|s| s.title == withheld.text)
    });
    taken
}

/// A whole paper has phrases that any paper may have ("The panel is asked to note this report."); only
/// longer runs are its own.
const SHORTEST: usize = 48;

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn paragraphs_are_told_from_words() {
        assert_eq!(numbers("3"), [3]);
        assert_eq!(numbers("Paragraphs 1, 2 and 7"), [1, 2, 7]);
        assert_eq!(numbers("Contains the names of 3 people"), Vec::<u32>::new());
        assert_eq!(numbers(""), Vec::<u32>::new());
    }
}
