//! What records name: other records of their paper, and of the papers it draws on.

use std::collections::{BTreeMap, BTreeSet};

use super::{Found, PaperRecords, Records, Value};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span, list_of};
use crate::load::yaml::{self, Node};
use crate::model::{FieldContent, FieldReference};
use crate::resolve::context::Context;

/// The reference a field holds, alone or in a list.
pub(super) fn reference(content: &FieldContent) -> Option<&FieldReference> {
    match content {
        FieldContent::Reference(reference) => Some(reference),
        FieldContent::List(items) => reference(items),
        _ => None,
    }
}

/// The ids of one set: those there are, and those this edition leaves out.
type Ids = (BTreeSet<String>, BTreeSet<String>);

/// Reports what `draws_on` names and is no paper with records.
pub(in crate::resolve) fn check_drawn(nodes: &[Node], context: &mut Context<'_>) {
    for node in nodes {
        let Some(written) =
            yaml::read_text(node, "an item of `draws_on`", &mut context.diagnostics)
        else {
            continue;
        };
        let folder = folder(&written);
        if context.records.of(folder).is_none() {
            let there = context.urls.contains_key(folder);
            let finding = unknown_paper(folder, node.span, there, context.records);
            context.diagnostics.push(finding);
        }
    }
}

/// The folder of a paper as it was written: below `content/`, without slashes at its ends.
pub(in crate::resolve) fn folder(written: &str) -> &str {
    let folder = written.trim_matches('/');
    folder.strip_prefix("content/").unwrap_or(folder)
}

/// The finding about a paper that does not exist or has no records.
pub(super) fn unknown_paper(
    folder: &str,
    span: Span,
    there: bool,
    records: &Records,
) -> Diagnostic {
    let names = || records.papers.keys().map(String::as_str);
    let message = if there {
        format!("the paper `{folder}` has no records")
    } else {
        format!("there is no paper in the folder `{folder}`")
    };
    Diagnostic::new(Code::UnknownDrawnPaper, span, message)
        .suggest(folder, names())
        .help(format!("the papers with records are in {}", list_of(names())))
}

/// Finds every record that a record names; what cannot be found is reported.
pub(super) fn settle(records: &mut Records, diagnostics: &mut Diagnostics) {
    let mut known: BTreeMap<String, BTreeMap<String, Ids>> = BTreeMap::new();
    let mut slugs: BTreeMap<String, String> = BTreeMap::new();
    for (folder, paper) in &records.papers {
        let ids = paper.sets.iter().map(|(id, set)| {
            let ids = set.entries.iter().map(|entry| entry.id.clone()).collect();
            (id.clone(), (ids, set.withheld.clone()))
        });
        known.insert(folder.clone(), ids.collect());
        slugs.insert(folder.clone(), paper.url.clone());
    }
    for paper in records.papers.values_mut() {
        let reach = Reach {
            folder: paper.folder.clone(),
            drawn: paper.draws_on.clone(),
            known: &known,
            urls: &slugs,
        };
        for set in paper.sets.values_mut() {
            let fields = set.definition.fields.iter();
            let targets: Vec<(String, String)> = fields
                .filter_map(|field| Some((field.id.clone(), reference(&field.content)?.to.clone())))
                .collect();
            for entry in &mut set.entries {
                for (id, value) in &mut entry.values {
                    let target = targets.iter().find(|(field, _)| field == id);
                    let (Value::References(named), Some((_, to))) = (value, target) else {
                        continue;
                    };
                    for named in named {
                        named.found = reach.find(to, &named.written, named.span, diagnostics);
                    }
                }
            }
        }
    }
}

/// The records one paper can name.
struct Reach<'a> {
    folder: String,
    drawn: Vec<String>,
    known: &'a BTreeMap<String, BTreeMap<String, Ids>>,
    urls: &'a BTreeMap<String, String>,
}

impl Reach<'_> {
    /// The papers in reach that have the set, the own one first.
    fn papers<'a>(&'a self, set: &'a str) -> impl Iterator<Item = (&'a String, &'a Ids)> {
        std::iter::once(&self.folder)
            .chain(&self.drawn)
            .filter_map(move |folder| Some((folder, self.known.get(folder)?.get(set)?)))
    }

    fn find(
        &self,
        set: &str,
        written: &str,
        span: Span,
        diagnostics: &mut Diagnostics,
    ) -> Option<Found> {
        let found = |folder: &String, id: &str| Found {
            folder: folder.clone(),
            set: set.to_owned(),
            id: id.to_owned(),
        };
        let (within, id) = match written.split_once('#') {
            Some((paper, id)) => (Some(self.paper(paper, span, diagnostics)?), id),
            None => (None, written),
        };
        // A paper that does not exist has its own finding.
        if within.is_some_and(|folder| !self.known.contains_key(folder)) {
            return None;
        }
        let papers = || self.papers(set).filter(|(folder, _)| within.is_none_or(|w| w == *folder));
        let has: Vec<&String> =
            papers().filter(|(_, (ids, _))| ids.contains(id)).map(|(folder, _)| folder).collect();
        match has.as_slice() {
            [only] => return Some(found(only, id)),
            [own, ..] if **own == self.folder => return Some(found(own, id)),
            [] => {}
            several => {
                diagnostics.push(self.ambiguous(id, several, span));
                return None;
            }
        }
        if papers().any(|(_, (_, withheld))| withheld.contains(id)) {
            let message = format!("`{id}` is restricted, so the public edition does not have it");
            diagnostics.push(
                Diagnostic::new(Code::RestrictedRecord, span, message)
                    .help("take the reference out, or restrict the record it stands in as well"),
            );
            return None;
        }
        diagnostics.push(self.unknown(set, id, span));
        None
    }

    /// The folder of a paper in reach by the last part of its address.
    fn paper(&self, slug: &str, span: Span, diagnostics: &mut Diagnostics) -> Option<&String> {
        let all = || std::iter::once(&self.folder).chain(&self.drawn);
        let slug_of = |folder: &String| {
            let url = self.urls.get(folder).unwrap_or(folder);
            url.rsplit('/').next().unwrap_or(url).to_owned()
        };
        let found = all().find(|folder| *folder == slug || slug_of(folder) == slug);
        if found.is_none() {
            let slugs: Vec<String> = all().map(slug_of).collect();
            let names = || slugs.iter().map(String::as_str);
            let message = format!("this paper draws on no paper `{slug}`");
            diagnostics.push(
                Diagnostic::new(Code::UnknownDrawnPaper, span, message)
                    .suggest(slug, names())
                    .help(format!("it can name records of {}", list_of(names())))
                    .help("name the other paper's folder in the front matter: `draws_on: [...]`"),
            );
        }
        found
    }

    fn ambiguous(&self, id: &str, folders: &[&String], span: Span) -> Diagnostic {
        let slug = |folder: &String| {
            let url = self.urls.get(folder).unwrap_or(folder);
            format!("{}#{id}", url.rsplit('/').next().unwrap_or(url))
        };
        let names: Vec<String> = folders.iter().map(|folder| slug(folder)).collect();
        let message = format!("{} papers have a record `{id}`", folders.len());
        Diagnostic::new(Code::AmbiguousRecord, span, message)
            .help(format!("say which one: {}", list_of(names.iter().map(String::as_str))))
    }

    fn unknown(&self, set: &str, id: &str, span: Span) -> Diagnostic {
        let ids: Vec<&str> =
            self.papers(set).flat_map(|(_, (ids, _))| ids).map(String::as_str).collect();
        let message = format!("there is no record `{id}` in `{set}`");
        let finding = Diagnostic::new(Code::UnknownRecord, span, message)
            .label("names nothing")
            .suggest(id, ids.iter().copied());
        if self.papers(set).next().is_none() {
            return finding.help(format!(
                "no paper in reach has records `{set}`: name one that has in `draws_on: [...]`"
            ));
        }
        finding.help(format!("its records are {}", list_of(ids)))
    }
}

/// The leads that are references: they read what the record they name reads.
pub(super) fn settle_leads(records: &mut Records) {
    // A lead that names a lead that names a lead is as far as anybody will go.
    for _ in 0..3 {
        let mut leads = Vec::new();
        for paper in records.papers.values() {
            for set in paper.sets.values() {
                for (at, entry) in set.entries.iter().enumerate() {
                    let first = entry.named(&set.definition.lead).next();
                    if let Some(found) = first.and_then(|named| named.found.as_ref())
                        && let Some((_, target)) = records.entry(found)
                        && target.lead != entry.lead
                    {
                        let lead = target.lead.clone();
                        leads.push((paper.folder.clone(), set.id.clone(), at, lead));
                    }
                }
            }
        }
        if leads.is_empty() {
            return;
        }
        for (folder, set, at, lead) in leads {
            let paper: Option<&mut PaperRecords> = records.papers.get_mut(&folder);
            if let Some(set) = paper.and_then(|paper| paper.sets.get_mut(&set)) {
                set.entries[at].lead = lead;
            }
        }
    }
}
