//! YAML as a tree in which every value and key keeps its place.
//!
//! serde-saphyr parses (with its input budgets); the tree is then read field by field with
//! [`Fields`], which collects every error of a file instead of stopping at the first, refuses unknown
//! keys with "did you mean", and words its findings for a writer.

mod fields;
mod node;
mod parse;

pub use fields::Fields;
pub use node::{Entry, Node, NodeKind};
pub use parse::parse;
