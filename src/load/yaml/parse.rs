//! From YAML text to the tree.

use super::Node;
use crate::diagnostic::{Diagnostics, FileId};

/// Reads YAML that starts at byte `offset` of a file. Findings: syntax, duplicate keys, input budget.
pub fn parse(_text: &str, _file: FileId, _offset: usize, _: &mut Diagnostics) -> Option<Node> {
    None
}
