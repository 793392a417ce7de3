//! YAML as a tree in which every value and key keeps its place.
//!
//! 1. [`parse`] builds the tree from the events of serde-saphyr's parser. Events rather than serde
//!    types: only they say how a scalar was written, where it ends, and every duplicate key.
//! 2. The tree is read field by field with [`Fields`], which collects every error of a file instead
//!    of stopping at the first, refuses unknown keys with "did you mean", and words its findings for
//!    a writer. Single values are read with [`read_text`] and its sisters.
//!
//! Knows nothing of what the keys mean.

mod fields;
mod lines;
mod node;
mod parse;
mod places;
mod read;
mod repair;
mod slips;
mod spaces;
mod syntax;
mod unclosed;

pub use fields::Fields;
pub use node::{Entry, Node, NodeKind};
pub use parse::parse;
pub use places::Places;
pub(super) use repair::{date as propose_date, number as propose_number, parse_number};
pub(crate) use repair::{number_in_doubt, typed_number};

pub use read::{
    as_value, read_date, read_language, read_markdown, read_number, read_text, read_whole,
    read_yes_no,
};
