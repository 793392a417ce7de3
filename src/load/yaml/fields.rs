//! Reads a mapping key by key, collecting every finding.

/// A mapping being read.
pub struct Fields;
