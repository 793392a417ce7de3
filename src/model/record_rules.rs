//! What a kind asks of its papers' records and works out from them.

/// The rules of a kind for its records.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RecordRules {
    /// Counts the evidence for records.
    pub evidence: Vec<EvidenceRule>,
    /// Asks for an answer to each record.
    pub answers: Vec<AnswersRule>,
    /// Says which records are overdue.
    pub overdue: Vec<OverdueRule>,
    /// Holds records against each other.
    pub overlap: Vec<OverlapRule>,
    /// Counts the records that name a record.
    pub tally: Vec<TallyRule>,
}

/// `evidence`: how many groups raised what a record answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceRule {
    /// The set whose records need evidence: `recommendations`.
    pub of: String,
    /// The field of those records that names what they answer: `themes`.
    pub by: String,
    /// The set that is the evidence: `findings`.
    pub within: String,
    /// The field of the evidence that names what it is about: `theme`.
    pub theme: String,
    /// The field, or the implicit column, whose different values are counted: `group`.
    pub across: String,
    /// Fields of the evidence and the values that count.
    pub stances: Vec<(String, Vec<String>)>,
    /// The field of what the evidence is about that says why no record answers it.
    pub unless: Option<String>,
    /// What is counted, in the plural, where the column's label with an s is not the word.
    pub noun: Option<String>,
}

/// `answers`: each record has at least one of some fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswersRule {
    /// The set.
    pub of: String,
    /// The fields, one of which must have a value.
    pub one_of: Vec<String>,
}

/// `overdue`: adds the column `timing`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverdueRule {
    /// The set: `actions`.
    pub of: String,
    /// The field with the date: `due`.
    pub due: String,
    /// The field that says how far the record has come: `status`.
    pub status: String,
    /// The values of that field that mean the record is done.
    pub done: Vec<String>,
}

/// `overlap`: adds a dataset of pairs of records and what they share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverlapRule {
    /// The set: `meetings`.
    pub of: String,
    /// The field, a list, whose values are held against each other: `attends`.
    pub by: String,
    /// The id of the dataset of pairs: `overlap`.
    pub dataset: String,
}

/// `tally`: adds a column for each option of a choice, the number of records that name the record and
/// have that option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TallyRule {
    /// The set that gets the columns: `themes`.
    pub of: String,
    /// The set that is counted: `findings`.
    pub within: String,
    /// Its field that names a record of the first set: `theme`.
    pub by: String,
    /// Its field, a choice, whose options are counted apart: `stance`.
    pub option: String,
}
