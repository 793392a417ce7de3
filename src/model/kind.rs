//! Kinds: what a paper is, as data.

use super::{RecordRules, RecordsDefinition, typographic};

/// A kind of paper: `templates/kinds/<name>.yaml` with its HTML and Typst templates.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Kind {
    /// The name papers use: `panel-report`.
    pub name: String,
    /// The kind whose fields, sections and templates it takes over where it has none of its own.
    pub based_on: Option<String>,
    /// What readers call it: "Panel report".
    pub label: String,
    /// Several of them: "Panel reports".
    pub plural: String,
    /// What the kind is for, in a sentence.
    pub description: String,
    /// The fields of the front matter beyond the common ones.
    pub fields: Vec<Field>,
    /// Ids of fields shown in the header block, in order.
    pub header: Vec<String>,
    /// Ids of fields shown at the end, each under a heading of its label, in order.
    pub closing: Vec<String>,
    /// The sections a paper of this kind has.
    pub sections: Vec<Section>,
    /// How paragraphs are numbered unless the paper says otherwise.
    pub numbering: Numbering,
    /// Whether the PDF has a page of contents.
    pub contents: bool,
    /// Whether the PDF ends with a page that says it is intentionally left blank where that makes
    /// the number of pages even.
    pub blank_end: bool,
    /// Whether web pages of the kind can be split, and whether they are unless the paper says otherwise.
    /// None where the kind's papers always stand on one page.
    pub split: Option<Split>,
    /// Name of a folder in which further parts of a paper are looked for: `interviews`.
    pub parts_folder: Option<String>,
    /// The fields of each part's front matter beside its title.
    pub parts_fields: Vec<Field>,
    /// Ids of the parts' fields shown at the head of each part, in order.
    pub parts_header: Vec<String>,
    /// What the records of a paper must satisfy and what is worked out from them.
    pub rules: RecordRules,
    /// When a paper of this kind is exempt from publication.
    pub exempt: Option<ExemptRule>,
    /// Id of the field that lists the papers a paper of this kind binds: such a paper is a pack.
    pub binds: Option<String>,
    /// Which dates the rule of clear days holds against each other.
    pub clear_days: Option<ClearDaysRule>,
    /// Days that count from a date of the paper.
    pub deadlines: Vec<Deadline>,
}

impl Kind {
    /// The names under which its templates are looked for, the first one found counts.
    pub fn template_names(&self) -> impl Iterator<Item = &str> {
        [Some(self.name.as_str()), self.based_on.as_deref()].into_iter().flatten()
    }

    /// Whether the field of a choice, as a writer filled it in, has an option of the kind's language.
    pub fn says(&self, field: &str, text: &str, option: &str) -> bool {
        let field = self.fields.iter().find(|known| known.id == field);
        match field.map(|field| &field.content) {
            Some(FieldContent::Choice(choice)) => {
                choice.meant(text).is_some_and(|meant| meant == option)
            }
            _ => text == option,
        }
    }

    /// Whether a field is shown as a section of the body rather than by the templates.
    pub fn is_section(&self, field: &str) -> bool {
        self.sections.iter().any(|section| section.field.as_deref() == Some(field))
    }

    /// The sets of records a paper has, those of its parts behind its own: the field of each, with its
    /// definition and whether it stands in the parts.
    pub fn record_sets(&self) -> impl Iterator<Item = (&Field, &RecordsDefinition, bool)> {
        let own = self.fields.iter().map(|field| (field, false));
        let of_parts = self.parts_fields.iter().map(|field| (field, true));
        own.chain(of_parts).filter_map(|(field, in_parts)| match &field.content {
            FieldContent::Records(definition) => Some((field, definition, in_parts)),
            _ => None,
        })
    }
}

/// A paper of the kind is exempt where a field says so: it is then left out of the public edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExemptRule {
    /// Id of the choice that decides.
    pub field: String,
    /// The option that makes the paper exempt.
    pub is: String,
    /// Id of the field that holds the reason.
    pub reason: String,
}

/// A paper of the kind is published some clear days before a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClearDaysRule {
    /// Id of the field with the day of the meeting; `date` for the paper's date.
    pub before: String,
    /// Id of the field with the day of publication.
    pub published: String,
}

/// A rule `deadline` of a kind: something must be done within so many days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// The field that holds the first day, as a path: `inspection.published`.
    pub from: Vec<String>,
    /// How many days there are; the first day counts.
    pub days: u32,
    /// What is to be done by then.
    pub label: String,
    /// The law or rule that sets it.
    pub source: Option<String>,
    /// The field that says why a paper is later.
    pub reason: Option<String>,
}

/// A field of a kind's front matter.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// The key in the front matter.
    pub id: String,
    /// The words in front of its value.
    pub label: String,
    /// What it may hold.
    pub content: FieldContent,
    /// Whether a paper must have it.
    pub required: bool,
    /// What to write, for the person who fills it in.
    pub help: String,
    /// A value for `candour new` to start with.
    pub example: Option<String>,
}

/// What a field may hold.
#[derive(Debug, Clone, PartialEq)]
pub enum FieldContent {
    /// Running text with Markdown and figures.
    Text,
    /// A date.
    Date,
    /// A number.
    Number,
    /// `yes` or `no`.
    YesNo,
    /// One of the given words.
    Choice(Choice),
    /// E-mail address.
    Email,
    /// Telephone number.
    Telephone,
    /// Web address.
    Url,
    /// Text whose lines are kept: an address.
    Lines,
    /// A picture: `{file, alt}`.
    Image,
    /// Another paper of the site, by its folder.
    Paper,
    /// A document that is referred to: `{title, publisher, published, url}`.
    Document,
    /// Several values.
    List(Box<FieldContent>),
    /// Named values.
    Record(Vec<Field>),
    /// Paragraphs and lists of Markdown; in records only.
    Blocks,
    /// The id of a record of the set of this name; in records only.
    Reference(FieldReference),
    /// A list of things with ids.
    Records(RecordsDefinition),
}

/// The words of a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// As readers see them, in the language of the paper.
    pub shown: Vec<String>,
    /// As the kind's own file has them, in the same order: a writer may write these too.
    pub written: Vec<String>,
}

impl Choice {
    /// A choice in the language of the kind's file.
    pub fn new(options: Vec<String>) -> Self {
        Self { shown: options.clone(), written: options }
    }

    /// Each option as readers see it and as the kind's file has it.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &String)> {
        self.shown.iter().zip(&self.written)
    }

    /// The option that a writer means, as readers see it.
    pub fn meant(&self, text: &str) -> Option<&String> {
        // Keyboards have straight apostrophes.
        let text = typographic(text);
        let means = |option: &String| typographic(option) == text;
        let shown = self.shown.iter().find(|option| means(option));
        shown.or_else(|| self.iter().find(|(_, written)| means(written)).map(|(shown, _)| shown))
    }
}

/// A section a kind's papers have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The heading's id.
    pub id: String,
    /// The heading's usual text.
    pub title: String,
    /// Whether a paper must have it.
    pub required: bool,
    /// What to write there.
    pub help: String,
    /// The field of the front matter its content comes from, where it comes from one.
    pub field: Option<String>,
}

/// How many web pages a paper has. Its PDF is the same in any case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Split {
    /// One.
    #[default]
    None,
    /// One a section, with a page of contents in front.
    Sections,
}

/// How a paper is numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Numbering {
    /// Not at all.
    #[default]
    None,
    /// Sections 1, 2, 3; paragraphs not.
    Sections,
    /// Paragraphs in one run through all headings; ordered lists in them are lettered.
    Continuous,
    /// Sections 1, 2; paragraphs 1.1, 1.2.
    Decimal,
}

/// A field that names records of a set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldReference {
    /// The id of the set.
    pub to: String,
    /// What stands in front of the holders where the record named is shown: `Answered by`.
    pub back: Option<String>,
}
