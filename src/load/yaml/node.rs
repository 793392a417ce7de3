//! The tree of a YAML text.

use std::sync::Arc;

use super::Places;
use crate::diagnostic::Span;

/// A YAML value with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// The value.
    pub kind: NodeKind,
    /// Where it stands. For a scalar: from its first to behind its last byte, quotation marks included.
    pub span: Span,
}

/// What a YAML value is.
#[derive(Debug, Clone, PartialEq)]
pub enum NodeKind {
    /// Nothing: `key:` or `~`.
    Null,
    /// Text, a number, a date, true or false: always the text as written (`1.10` stays `1.10`), with
    /// quotation and escapes undone.
    Scalar {
        /// The text.
        text: String,
        /// Whether it was quoted or a block scalar, so that `"5"` is text and `5` a number.
        quoted: bool,
        /// Where the text itself stands: inside the quotation marks, or the lines of a block scalar.
        /// Its first byte is the text's first byte, so that places in the text can be found again.
        text_span: Span,
        /// Where the text's bytes stand, where they are not those of `text_span` one by one: folded
        /// over lines, or with escapes.
        places: Option<Arc<Places>>,
    },
    /// A list.
    Sequence(Vec<Node>),
    /// Keys and values in the order written.
    Mapping(Vec<Entry>),
}

/// A key and its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key stands.
    pub key_span: Span,
    /// The value.
    pub value: Node,
}

impl Node {
    /// What the value is, in a writer's words: "a list".
    pub fn describe(&self) -> &'static str {
        match self.kind {
            NodeKind::Null => "nothing",
            NodeKind::Scalar { .. } => "text",
            NodeKind::Sequence(_) => "a list",
            NodeKind::Mapping(_) => "a group of keys",
        }
    }

    /// The text of a scalar.
    pub fn as_text(&self) -> Option<&str> {
        match &self.kind {
            NodeKind::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// Whether there is nothing: `key:` or `~`.
    pub fn is_null(&self) -> bool {
        self.kind == NodeKind::Null
    }

    /// The value of a key, where this is a mapping that has it.
    pub fn get(&self, key: &str) -> Option<&Node> {
        match &self.kind {
            NodeKind::Mapping(entries) => entries.iter().find(|e| e.key == key).map(|e| &e.value),
            _ => None,
        }
    }
}
