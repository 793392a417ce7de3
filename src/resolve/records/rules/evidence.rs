//! `evidence`: how many groups raised what a record answers, and what nobody answers.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{
    Cell, Column, ColumnContent, ColumnRole, Dataset, EvidenceRule, NumberFormat, Words,
};
use crate::resolve::records::{Entry, Found, PaperRecords, Records, Set, Value, dataset};

/// The evidence rule of a set, with what it compares.
pub(in crate::resolve::records) struct Evidence<'a> {
    rule: &'a EvidenceRule,
    within: &'a Set,
    /// The name of what is counted, in the plural: `groups`.
    pub(in crate::resolve::records) noun: String,
    /// How many there are in all.
    asked: usize,
}

/// The evidence of a set of a paper, where its kind counts it.
pub(in crate::resolve::records) fn of<'a>(
    paper: &'a PaperRecords,
    set: &str,
) -> Option<Evidence<'a>> {
    let rule = paper.kind.rules.evidence.iter().find(|rule| rule.of == set)?;
    let within = paper.sets.get(&rule.within)?;
    let group = within.definition.group.as_ref().filter(|group| group.id == rule.across);
    let label = match group {
        Some(group) => &group.label,
        None => &within.definition.fields.iter().find(|field| field.id == rule.across)?.label,
    };
    let noun = rule.noun.clone().unwrap_or_else(|| format!("{}s", label.to_lowercase()));
    let asked = match group {
        Some(_) => paper.groups.len(),
        None => {
            let all = within.entries.iter().filter_map(|entry| across(entry, rule));
            all.collect::<BTreeSet<_>>().len()
        }
    };
    Some(Evidence { rule, within, noun, asked })
}

fn across(entry: &Entry, rule: &EvidenceRule) -> Option<String> {
    match entry.value(&rule.across) {
        Some(Value::Choice(word) | Value::Contact(_, word)) => Some(word.clone()),
        Some(Value::Text(text)) => Some(text.text.clone()),
        Some(Value::References(named)) => named.first().map(|named| named.written.clone()),
        _ => entry.group.clone(),
    }
}

impl<'a> Evidence<'a> {
    /// The themes a record answers.
    pub(in crate::resolve::records) fn themes(&self, entry: &'a Entry) -> Vec<&'a Found> {
        entry.named(&self.rule.by).filter_map(|named| named.found.as_ref()).collect()
    }

    /// Whether a field of the record is the one that names what it answers.
    pub(in crate::resolve::records) fn is_by(&self, field: &str) -> bool {
        self.rule.by == field
    }

    /// The different groups that raised one of the themes.
    fn groups(&self, themes: &[&Found]) -> BTreeSet<String> {
        let about = |entry: &&Entry| {
            let mut named = entry.named(&self.rule.theme).filter_map(|named| named.found.as_ref());
            named.any(|found| themes.contains(&found))
        };
        let counted = |entry: &&Entry| {
            self.rule.stances.iter().all(|(field, values)| {
                matches!(entry.value(field), Some(Value::Choice(word)) if values.contains(word))
            })
        };
        let entries = self.within.entries.iter().filter(about).filter(counted);
        entries.filter_map(|entry| across(entry, self.rule)).collect()
    }

    /// The words for what counts: `gap or concern`.
    fn stances(&self, words: &Words) -> String {
        words.alternatives(&self.stance_words())
    }

    fn stance_words(&self) -> Vec<String> {
        let values = self.rule.stances.iter().flat_map(|(_, values)| values);
        values.map(|value| value.to_lowercase()).collect()
    }
}

/// Adds the columns `groups` and `groups_asked`.
pub(super) fn add(dataset: &mut Dataset, paper: &PaperRecords, set: &Set) {
    let Some(evidence) = of(paper, &set.id) else { return };
    let column = |id: &str, label: String, derived: String| Column {
        role: ColumnRole::Measure,
        content: ColumnContent::Integer,
        unit: Some(evidence.noun.clone()),
        format: NumberFormat::COUNT,
        derived: Some(derived),
        ..dataset::words(id, &label)
    };
    let (noun, said) = (&evidence.noun, &paper.words);
    let stances = evidence.stances(said);
    let how = match stances.as_str() {
        "" => said.say_with("how-raised", &[("noun", noun.into())]),
        stances => {
            let given = [("noun", noun.into()), ("stances", stances.into())];
            said.say_with("how-raised-as", &given)
        }
    };
    let noun_of = |message: &str| said.say_with(message, &[("noun", noun.into())]);
    dataset.columns.push(column("groups", noun_of("raised-by-column"), how));
    dataset.columns.push(column("groups_asked", noun_of("asked-column"), noun_of("how-asked")));
    for (row, entry) in dataset.rows.iter_mut().zip(&set.entries) {
        let groups = evidence.groups(&evidence.themes(entry)).len();
        for count in [groups, evidence.asked] {
            #[expect(clippy::cast_precision_loss, reason = "a paper has few groups")]
            row.cells.push(Cell::Number(count as f64));
        }
    }
}

/// Reports records without evidence, and evidence that no record answers.
pub(super) fn check(paper: &PaperRecords, records: &Records, diagnostics: &mut Diagnostics) {
    for rule in &paper.kind.rules.evidence {
        let (Some(set), Some(evidence)) = (paper.sets.get(&rule.of), of(paper, &rule.of)) else {
            continue;
        };
        let singular = set.definition.singular.to_lowercase();
        for entry in &set.entries {
            if evidence.groups(&evidence.themes(entry)).is_empty() {
                let message = format!("no evidence supports the {singular} `{}`", entry.id);
                let by = &rule.by;
                diagnostics.push(
                    Diagnostic::new(Code::NoEvidence, entry.line(), message)
                        .help(format!("name in `{by}` what it answers and what was found")),
                );
            }
        }
        unanswered(paper, set, &evidence, records, diagnostics);
    }
}

/// Reports what was found and no record answers.
fn unanswered(
    paper: &PaperRecords,
    set: &Set,
    evidence: &Evidence<'_>,
    records: &Records,
    diagnostics: &mut Diagnostics,
) {
    let answered: Vec<&Found> =
        set.entries.iter().flat_map(|entry| evidence.themes(entry)).collect();
    let themes = evidence.within.entries.iter().flat_map(|entry| entry.named(&evidence.rule.theme));
    let themes: BTreeSet<&Found> = themes.filter_map(|named| named.found.as_ref()).collect();
    let singular = set.definition.singular.to_lowercase();
    for theme in themes {
        let Some((_, entry)) = records.entry(theme).filter(|_| theme.folder == paper.folder) else {
            continue;
        };
        let explained =
            evidence.rule.unless.as_ref().is_some_and(|field| entry.value(field).is_some());
        let groups = evidence.groups(&[theme]).len();
        if groups == 0 || explained || answered.contains(&theme) {
            continue;
        }
        let (noun, stances) = (&evidence.noun, evidence.stance_words().join(" or "));
        let as_stance = if stances.is_empty() { stances } else { format!(" as a {stances}") };
        let message = format!(
            "no {singular} answers `{}`, which {groups} of {} {noun} raised{as_stance}",
            theme.id, evidence.asked
        );
        let mut finding = Diagnostic::new(Code::UnansweredFinding, entry.line(), message)
            .help(format!("name it in `{}` of the {singular} that answers it", evidence.rule.by));
        if let Some(field) = &evidence.rule.unless {
            finding = finding.help(format!("or say why none does: `{field}: ...`"));
        }
        diagnostics.push(finding);
    }
}
