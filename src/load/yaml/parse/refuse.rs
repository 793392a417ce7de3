//! What is YAML of another meaning than the writer's: reading stops there, since what follows would be
//! reported for what it is not.

use std::ops::Range;

use serde_yaml::granit_parser::ScalarStyle;

use super::super::{Node, NodeKind, lines, spaces};
use super::{Builder, Stop};
use crate::diagnostic::Span;

impl Builder<'_, '_> {
    /// Refuses a key with a space in front or behind it that is none to YAML.
    pub(super) fn refuse_key(&mut self, key: &Node) -> Result<(), Stop> {
        if !matches!(key.kind, NodeKind::Scalar { quoted: false, .. }) {
            return Ok(());
        }
        let written = &self.rest(key.span.start)[..key.span.end - key.span.start];
        self.refuse_spaces(spaces::in_key(written), key.span)
    }

    /// Refuses such a space behind the dash or the key a line begins with: to YAML the line is a text.
    pub(super) fn refuse_line(
        &mut self,
        written: &str,
        style: ScalarStyle,
        span: Span,
    ) -> Result<(), Stop> {
        let line = self.text[..span.start - self.offset].rsplit('\n').next().unwrap_or_default();
        if style != ScalarStyle::Plain || !line.trim_start_matches([' ', '-']).is_empty() {
            return Ok(());
        }
        self.refuse_spaces(spaces::in_line(written), span)
    }

    /// Refuses `contact { role: Chief executive }`, which YAML reads as a key `contact { role`.
    pub(super) fn refuse_bare_group(&mut self, key: &Node, value: &Node) -> Result<(), Stop> {
        let is_bare = key.as_text().is_some_and(|text| text.contains(" {") && !text.contains('}'))
            && value.as_text().is_some_and(|text| text.ends_with('}'));
        if !is_bare {
            return Ok(());
        }
        let (lines, on) = lines::of(self.text, key.span.start - self.offset);
        let Some(finding) = lines::bare_group(&lines, on) else { return Ok(()) };
        self.diagnostics.push(finding.into_diagnostic(self.file, self.offset));
        Err(Stop::Reported)
    }

    fn refuse_spaces(&mut self, found: Option<Range<usize>>, span: Span) -> Result<(), Stop> {
        let Some(found) = found else { return Ok(()) };
        let start = span.start - self.offset;
        let place = start + found.start..start + found.end;
        let finding = spaces::finding(place.clone(), &self.text[place.start..]);
        self.diagnostics.push(finding.into_diagnostic(self.file, self.offset));
        Err(Stop::Reported)
    }
}
