//! Records: things with ids that a paper's front matter lists, such as recommendations or actions.

use super::{ContainerRole, Date, Field, Inline};
use crate::diagnostic::Span;

/// What a kind says about a set of records.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordsDefinition {
    /// One of them: `Recommendation`.
    pub singular: String,
    /// The same as the kind's own file has it, whatever the language of the paper: anchors and ids of
    /// columns are made from it.
    pub written: String,
    /// How they are numbered.
    pub numbering: RecordNumbering,
    /// The id of the field that names a record in titles, references and tables.
    pub lead: String,
    /// What a record is when it is shown in full.
    pub role: ContainerRole,
    /// The column that says which part of the paper a record stands in, for records of parts.
    pub group: Option<RecordGroup>,
    /// The fields of a record, beside its `id`.
    pub fields: Vec<Field>,
}

/// The column for the part of the paper a record stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordGroup {
    /// Its id: `group`.
    pub id: String,
    /// Its name for readers: `Group`.
    pub label: String,
}

/// How the records of a set are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RecordNumbering {
    /// Not at all.
    #[default]
    None,
    /// `Recommendation 1`.
    Decimal,
    /// `Recommendation (a)`.
    Alpha,
}

impl RecordNumbering {
    /// The number of the record at a position from 0, as it is printed: `1` or `(a)`.
    pub fn label(self, position: usize) -> String {
        match self {
            Self::None => String::new(),
            Self::Decimal => (position + 1).to_string(),
            Self::Alpha => {
                let mut letters = String::new();
                let mut rest = position + 1;
                while rest > 0 {
                    rest -= 1;
                    let letter = u8::try_from(rest % 26).expect("below 26");
                    letters.insert(0, char::from(b'a' + letter));
                    rest /= 26;
                }
                format!("({letters})")
            }
        }
    }
}

impl RecordsDefinition {
    /// The lead of a record with its number in front, as titles have it: `(a) A needs assessment`,
    /// `Recommendation 1: A needs assessment`.
    pub fn titled(&self, label: &str, lead: &str) -> String {
        match self.numbering {
            RecordNumbering::None => lead.to_owned(),
            RecordNumbering::Decimal => format!("{} {label}: {lead}", self.singular),
            RecordNumbering::Alpha => format!("{label} {lead}"),
        }
    }

    /// What a reference to a record reads: `Recommendation (a)`, or its lead where there are no numbers.
    pub fn named(&self, label: &str, lead: &str) -> String {
        match self.numbering {
            RecordNumbering::None => lead.to_owned(),
            RecordNumbering::Decimal | RecordNumbering::Alpha => {
                format!("{} {label}", self.singular)
            }
        }
    }
}

/// The records of a set in a paper.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordSet {
    /// The field's id: `recommendations`.
    pub id: String,
    /// The field's label: `Recommendations`.
    pub label: String,
    /// The records in order.
    pub records: Vec<Record>,
}

/// A record.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// The id of its set.
    pub set: String,
    /// Its id, unique in the set.
    pub id: String,
    /// Its number as printed: `(a)` or `1`; empty where the set is not numbered.
    pub label: String,
    /// The words that name it.
    pub lead: Vec<Inline>,
    /// The anchor of the place where the paper shows it in full.
    pub anchor: Option<String>,
    /// The part of the paper it stands in, by its short name.
    pub group: Option<String>,
    /// Its other fields in the order of the kind; those without a value and blocks are left out.
    pub fields: Vec<(String, RecordValue)>,
    /// Where it was written.
    pub span: Span,
}

/// The value of a record's field.
#[derive(Debug, Clone, PartialEq)]
pub enum RecordValue {
    /// Words.
    Text(String),
    /// A date.
    Date(Date),
    /// A number.
    Number(f64),
    /// Yes or no.
    YesNo(bool),
    /// Several values in words.
    List(Vec<String>),
    /// Other records.
    References(Vec<RecordReference>),
    /// No value, and why: `{ none: not agreed yet }`.
    Absent(String),
}

/// A record that another one names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordReference {
    /// The address of the paper it is in; none for the same paper.
    pub paper: Option<String>,
    /// The id of its set.
    pub set: String,
    /// Its id.
    pub id: String,
    /// The words that name it.
    pub lead: String,
}

#[cfg(test)]
mod tests {
    use super::RecordNumbering;

    #[test]
    fn labels() {
        let alpha = |position| RecordNumbering::Alpha.label(position);
        assert_eq!([alpha(0), alpha(25), alpha(26), alpha(27)], ["(a)", "(z)", "(aa)", "(ab)"]);
        assert_eq!(RecordNumbering::Decimal.label(9), "10");
        assert_eq!(RecordNumbering::None.label(9), "");
    }
}
