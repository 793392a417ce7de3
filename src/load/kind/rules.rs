//! `rules:` of a kind: what its records must satisfy, and the last days of its papers.

use super::deadlines;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, list_of};
use crate::load::ids;
use crate::load::yaml::{Fields, Node, NodeKind, read_text};
use crate::model::{
    AnswersRule, Deadline, EvidenceRule, Field, FieldContent, OverdueRule, OverlapRule,
    RecordRules, RecordsDefinition, TallyRule,
};

/// The sets of records a rule can name.
struct Sets<'a>(Vec<(&'a str, &'a RecordsDefinition)>);

/// Reads the rules; names of sets and fields are checked.
pub(super) fn read(
    node: &Node,
    of_paper: &[Field],
    of_parts: &[Field],
    diagnostics: &mut Diagnostics,
) -> (RecordRules, Vec<Deadline>) {
    let Some(mut keys) = Fields::open(node, "the rules of this kind", diagnostics) else {
        return Default::default();
    };
    let sets = of_paper.iter().chain(of_parts).filter_map(|field| match &field.content {
        FieldContent::Records(definition) => Some((field.id.as_str(), definition)),
        _ => None,
    });
    let sets = Sets(sets.collect());
    let rules = RecordRules {
        evidence: each(&mut keys, "evidence", &sets, evidence, diagnostics),
        answers: each(&mut keys, "answers", &sets, answers, diagnostics),
        overdue: each(&mut keys, "overdue", &sets, overdue, diagnostics),
        overlap: each(&mut keys, "overlap", &sets, overlap, diagnostics),
        tally: each(&mut keys, "tally", &sets, tally, diagnostics),
    };
    let deadlines = deadlines::read(&mut keys, of_paper, diagnostics);
    keys.finish(diagnostics);
    (rules, deadlines)
}

fn each<T>(
    keys: &mut Fields<'_>,
    key: &str,
    sets: &Sets<'_>,
    read: fn(&mut Fields<'_>, &Sets<'_>, &mut Diagnostics) -> Option<T>,
    diagnostics: &mut Diagnostics,
) -> Vec<T> {
    let mut rules = Vec::new();
    for node in keys.list(key, diagnostics) {
        if let Some(mut keys) = Fields::open(node, "this rule", diagnostics) {
            rules.extend(read(&mut keys, sets, diagnostics));
            keys.finish(diagnostics);
        }
    }
    rules
}

fn evidence(
    keys: &mut Fields<'_>,
    sets: &Sets<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<EvidenceRule> {
    let of = sets.named(keys, "of", diagnostics);
    let by = of.and_then(|set| field(keys, "by", set, diagnostics));
    let within = sets.named(keys, "in", diagnostics);
    let theme = within.and_then(|set| field(keys, "theme", set, diagnostics));
    let across = within.and_then(|set| field(keys, "across", set, diagnostics));
    let stances = within.map(|set| stances(keys, set, diagnostics)).unwrap_or_default();
    let unless = keys.text("unless", diagnostics);
    let noun = keys.text("noun", diagnostics);
    for key in ["by", "theme", "across", "stances"] {
        keys.take(key);
    }
    Some(EvidenceRule {
        of: of?.0.to_owned(),
        by: by?,
        within: within?.0.to_owned(),
        theme: theme?,
        across: across?,
        stances,
        unless,
        noun,
    })
}

fn stances(
    keys: &mut Fields<'_>,
    set: (&str, &RecordsDefinition),
    diagnostics: &mut Diagnostics,
) -> Vec<(String, Vec<String>)> {
    let Some(node) = keys.take("stances") else { return Vec::new() };
    let Some(inner) = Fields::open(node, "`stances`", diagnostics) else { return Vec::new() };
    let mut stances = Vec::new();
    for entry in inner.entries() {
        let values = match &entry.value.kind {
            NodeKind::Sequence(nodes) => nodes.as_slice(),
            _ => std::slice::from_ref(&entry.value),
        };
        let read = |node: &Node, found: &mut Diagnostics| read_text(node, "a value", found);
        let values: Vec<String> =
            values.iter().filter_map(|node| read(node, diagnostics)).collect();
        if set.1.fields.iter().any(|field| field.id == entry.key) {
            stances.push((entry.key.clone(), values));
        } else {
            unknown(&entry.key, entry.key_span, set, diagnostics);
        }
    }
    stances
}

fn answers(
    keys: &mut Fields<'_>,
    sets: &Sets<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<AnswersRule> {
    let of = sets.named(keys, "of", diagnostics);
    keys.require("one_of", diagnostics);
    let mut one_of = Vec::new();
    for node in keys.list("one_of", diagnostics) {
        if let (Some(set), Some(id)) = (of, read_text(node, "an item of `one_of`", diagnostics)) {
            if set.1.fields.iter().any(|field| field.id == id) {
                one_of.push(id);
            } else {
                unknown(&id, node.span, set, diagnostics);
            }
        }
    }
    Some(AnswersRule { of: of?.0.to_owned(), one_of })
}

fn overdue(
    keys: &mut Fields<'_>,
    sets: &Sets<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<OverdueRule> {
    let of = sets.named(keys, "of", diagnostics);
    let due = of.and_then(|set| field(keys, "due", set, diagnostics));
    let status = of.and_then(|set| field(keys, "status", set, diagnostics));
    for key in ["due", "status"] {
        keys.take(key);
    }
    let done = keys.texts("done", diagnostics);
    Some(OverdueRule { of: of?.0.to_owned(), due: due?, status: status?, done })
}

fn overlap(
    keys: &mut Fields<'_>,
    sets: &Sets<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<OverlapRule> {
    let of = sets.named(keys, "of", diagnostics);
    let by = of.and_then(|set| field(keys, "by", set, diagnostics));
    keys.take("by");
    let dataset = keys.required_text("dataset", diagnostics);
    if let (Some(id), Some(node)) = (&dataset, keys.take("dataset")) {
        ids::check(id, "a dataset", false, node.span, diagnostics);
        if sets.0.iter().any(|(set, _)| set == id) {
            let message = format!("a set of records is called `{id}` already");
            diagnostics.push(Diagnostic::new(Code::DuplicateKey, node.span, message));
        }
    }
    Some(OverlapRule { of: of?.0.to_owned(), by: by?, dataset: dataset? })
}

fn tally(
    keys: &mut Fields<'_>,
    sets: &Sets<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<TallyRule> {
    let of = sets.named(keys, "of", diagnostics);
    let within = sets.named(keys, "in", diagnostics);
    let by = within.and_then(|set| field(keys, "by", set, diagnostics));
    let option = within.and_then(|set| field(keys, "option", set, diagnostics));
    let node = keys.take("option");
    keys.take("by");
    let ((of, counted), (within, definition), option) = (of?, within?, option?);
    let options = definition.fields.iter().find_map(|field| match &field.content {
        FieldContent::Choice(options) if field.id == option => Some(options),
        _ => None,
    });
    let span = node.map_or(keys.span(), |node| node.span);
    let Some(options) = options else {
        let message = format!("`{option}` is no choice: its words cannot be counted");
        diagnostics.push(
            Diagnostic::new(Code::BadTemplate, span, message)
                .help("`option` names a field of the type `choice`"),
        );
        return None;
    };
    let columns: Vec<String> = options.written.iter().map(|option| option.to_lowercase()).collect();
    if let Some(field) = counted.fields.iter().find(|field| columns.contains(&field.id)) {
        let message =
            format!("`{of}` has a field `{}`, which a column would be called too", field.id);
        diagnostics.push(
            Diagnostic::new(Code::BadTemplate, span, message)
                .help("choose another id for the field"),
        );
    }
    Some(TallyRule { of: of.to_owned(), within: within.to_owned(), by: by?, option })
}

impl<'a> Sets<'a> {
    /// The set a key names.
    fn named(
        &self,
        keys: &mut Fields<'_>,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Option<(&'a str, &'a RecordsDefinition)> {
        let node = keys.require(key, diagnostics)?;
        let id = read_text(node, &format!("`{key}`"), diagnostics)?;
        let found = self.0.iter().find(|(set, _)| *set == id).copied();
        if found.is_none() {
            let names = || self.0.iter().map(|(set, _)| *set);
            let message = format!("this kind has no set of records `{id}`");
            diagnostics.push(
                Diagnostic::new(Code::BadTemplate, node.span, message)
                    .suggest(&id, names())
                    .help(format!("its sets are {}", list_of(names()))),
            );
        }
        found
    }
}

/// The field of a set a key names; the column of its group counts as one.
fn field(
    keys: &mut Fields<'_>,
    key: &'static str,
    set: (&str, &RecordsDefinition),
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    let node = keys.require(key, diagnostics)?;
    let id = read_text(node, &format!("`{key}`"), diagnostics)?;
    let group = set.1.group.as_ref().is_some_and(|group| group.id == id);
    if group || set.1.fields.iter().any(|field| field.id == id) {
        return Some(id);
    }
    unknown(&id, node.span, set, diagnostics);
    None
}

fn unknown(
    id: &str,
    span: crate::diagnostic::Span,
    (set, definition): (&str, &RecordsDefinition),
    diagnostics: &mut Diagnostics,
) {
    let names = || definition.fields.iter().map(|field| field.id.as_str());
    diagnostics.push(
        Diagnostic::new(Code::BadTemplate, span, format!("`{set}` has no field `{id}`"))
            .suggest(id, names())
            .help(format!("its fields are {}", list_of(names()))),
    );
}
