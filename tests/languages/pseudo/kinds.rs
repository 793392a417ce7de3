//! A paper of every kind, with every field filled in. All its words are `X`.

use std::collections::BTreeMap;
use std::sync::Arc;

use candour::model::{Field, FieldContent, Kind, RecordsDefinition};

/// What is asked of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Everyone may read it.
    Public,
    /// The public may not have it, where the kind knows such papers.
    Exempt,
}

/// The kinds, and the papers of theirs that others draw on.
pub struct Kinds<'a> {
    kinds: &'a BTreeMap<String, Arc<Kind>>,
}

/// A paper as files below `content/`.
pub type Files = Vec<(String, String)>;

impl<'a> Kinds<'a> {
    pub fn new(kinds: &'a BTreeMap<String, Arc<Kind>>) -> Self {
        Self { kinds }
    }

    /// The folder of the paper of a kind.
    pub fn folder(kind: &str) -> String {
        format!("xx/{kind}")
    }

    /// The paper of a kind: `further` is added to its front matter, `text` to its body.
    pub fn paper(
        &self,
        kind: &Kind,
        folder: &str,
        access: Access,
        further: &str,
        text: &str,
    ) -> Files {
        let mut front = format!(
            "kind: {}\ntitle: XXXX XXX\ndate: 2020-02-06\nsummary: XXX XX\n{further}",
            kind.name
        );
        let draws: Vec<String> = self.drawn(kind).iter().map(|name| Self::folder(name)).collect();
        if !draws.is_empty() {
            front.push_str(&format!("draws_on: [{}]\n", draws.join(", ")));
        }
        for field in &kind.fields {
            let value = match (&kind.exempt, &kind.binds) {
                (Some(rule), _) if rule.field == field.id => chosen(field, rule, access),
                (Some(rule), _) if rule.reason == field.id && access == Access::Public => continue,
                (_, Some(binds)) if *binds == field.id => self.items(),
                _ => self.value(&field.content, 0),
            };
            front.push_str(&format!("{}: {value}\n", field.id));
        }
        let mut body = String::new();
        for section in &kind.sections {
            let from_front = section
                .field
                .as_ref()
                .is_some_and(|field| kind.fields.iter().any(|f| f.id == *field));
            if !from_front {
                body.push_str(&format!("\n## XXX {{#{}}}\n\nXXX.\n", section.id));
            }
        }
        for (field, _, in_parts) in kind.record_sets() {
            let (id, shown) = (
                &field.id,
                if in_parts {
                    String::new()
                } else {
                    format!("```records\nof: {}\n```\n\n", field.id)
                },
            );
            body.push_str(&format!("\n### XXX\n\n{shown}```table\ndata: {id}\ntitle: XXX\n```\n"));
        }
        let mut files = vec![(
            format!("content/{folder}/index.md"),
            format!("---\n{front}---\n{body}\n{text}"),
        )];
        if let Some(parts) = &kind.parts_folder {
            let fields = kind
                .parts_fields
                .iter()
                .map(|field| format!("{}: {}\n", field.id, self.value(&field.content, 0)));
            let fields: String = fields.collect();
            files.push((
                format!("content/{folder}/{parts}/01.md"),
                format!("---\ntitle: XXX\n{fields}---\n\n#### XX\n\nXXX.\n"),
            ));
        }
        files
    }

    /// The items of a pack: with a paper, without, exempt.
    fn items(&self) -> String {
        let bound = self.kinds.values().filter(|kind| kind.binds.is_none()).enumerate();
        let bound = bound.map(|(at, kind)| {
            format!("{{ item: \"{}\", paper: {}, purpose: XXX }}", at + 3, Self::folder(&kind.name))
        });
        let own = [
            "{ item: \"1\", title: XX }",
            "{ item: \"2\", title: XXX, purpose: XX, exempt: XXX XX }",
        ];
        let items: Vec<String> = own.iter().map(|item| (*item).to_owned()).chain(bound).collect();
        format!("[{}]", items.join(", "))
    }

    /// The kinds whose records a kind names, other than its own.
    fn drawn(&self, kind: &Kind) -> Vec<String> {
        let own = |set: &str| kind.record_sets().any(|(field, ..)| field.id == set);
        let wanted = kind.record_sets().flat_map(|(_, definition, _)| &definition.fields);
        let wanted = wanted.filter_map(|field| reference(&field.content)).filter(|set| !own(set));
        let mut drawn: Vec<String> = wanted.filter_map(|set| self.with(set)).collect();
        drawn.sort();
        drawn.dedup();
        drawn
    }

    /// The first kind with records of a set.
    fn with(&self, set: &str) -> Option<String> {
        let has = |kind: &&Arc<Kind>| kind.record_sets().any(|(field, ..)| field.id == set);
        self.kinds.values().find(has).map(|kind| kind.name.clone())
    }

    /// A value in YAML, on one line. Lists have as many items as `at` says and one more.
    fn value(&self, content: &FieldContent, at: usize) -> String {
        match content {
            FieldContent::Text | FieldContent::Blocks => format!("{} XX", "X".repeat(at + 3)),
            FieldContent::Date => "2020-01-10".to_owned(),
            FieldContent::Number => "5".to_owned(),
            FieldContent::YesNo => if at == 0 { "yes" } else { "no" }.to_owned(),
            FieldContent::Choice(options) => quoted(&written(options)[at % written(options).len()]),
            FieldContent::Email => "xx@xxx.xxx".to_owned(),
            FieldContent::Telephone => "01632 960 000".to_owned(),
            FieldContent::Url => "https://xxx.xxx/".to_owned(),
            FieldContent::Lines => "[XX 1, XXX]".to_owned(),
            FieldContent::Image => "{ file: x.svg, alt: XXX }".to_owned(),
            FieldContent::Paper => Self::folder("panel-report"),
            FieldContent::Document => {
                "{ title: XXX, publisher: XX, published: 2020-01-10, url: \"https://xxx.xxx/\" }"
                    .to_owned()
            }
            FieldContent::Reference(_) => format!("x{at}"),
            FieldContent::List(items) => {
                format!("[{}, {}]", self.value(items, 0), self.value(items, 1))
            }
            FieldContent::Record(fields) => {
                let fields = fields
                    .iter()
                    .map(|field| format!("{}: {}", field.id, self.value(&field.content, at)));
                format!("{{ {} }}", fields.collect::<Vec<_>>().join(", "))
            }
            FieldContent::Records(definition) => {
                let records: Vec<String> =
                    (0..options(definition).max(3)).map(|at| self.record(definition, at)).collect();
                format!("[{}]", records.join(", "))
            }
        }
    }

    /// A record; the last lacks what may be lacking.
    fn record(&self, definition: &RecordsDefinition, at: usize) -> String {
        let mut fields: Vec<String> = vec![format!("id: x{at}")];
        // Findings have no ids of their own: their lead names another record.
        if reference(&definition.fields[0].content).is_some() && definition.group.is_some() {
            fields.clear();
        }
        for field in &definition.fields {
            let value = match (&field.content, at) {
                (FieldContent::Date, 0) => "2019-01-10".to_owned(),
                (FieldContent::Date, 2) => "{ none: XXX }".to_owned(),
                (FieldContent::Reference(_), at) => format!("x{}", at % 3),
                (content, at) => self.value(content, at),
            };
            fields.push(format!("{}: {value}", field.id));
        }
        format!("{{ {} }}", fields.join(", "))
    }
}

/// As many records as the longest choice has options, so that each is printed.
fn options(definition: &RecordsDefinition) -> usize {
    let lengths = definition.fields.iter().map(|field| match &field.content {
        FieldContent::Choice(options) => written(options).len(),
        _ => 0,
    });
    lengths.max().unwrap_or_default()
}

fn reference(content: &FieldContent) -> Option<&str> {
    match content {
        FieldContent::Reference(reference) => Some(&reference.to),
        FieldContent::List(items) => reference(items),
        _ => None,
    }
}

fn chosen(field: &Field, rule: &candour::model::ExemptRule, access: Access) -> String {
    let FieldContent::Choice(options) = &field.content else { return "XXX".to_owned() };
    let open = written(options).iter().find(|option| **option != rule.is);
    quoted(if access == Access::Exempt { &rule.is } else { open.expect("another option") })
}

/// The options of a choice as a writer writes them.
fn written(options: &candour::model::Choice) -> &[String] {
    &options.written
}

fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}
