//! Reads `checks`: what must hold between the numbers of a dataset.

use super::{
    Against, Left, Named, RawCheck, Rule, Target, conditions, names, names_of, optional, required,
};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity, list_of};
use crate::load::yaml::{Fields, Node, NodeKind, parse_number, read_number};

const SUBJECTS: [&str; 4] = ["parts", "value", "unique", "complete"];
const COMPARISONS: [&str; 5] = ["equals", "at_most", "at_least", "between", "total"];

/// Reads the checks in order.
pub(in crate::load::dataset) fn read(
    items: &[Node],
    diagnostics: &mut Diagnostics,
) -> Vec<RawCheck> {
    items.iter().filter_map(|item| check(item, diagnostics)).collect()
}

fn check(node: &Node, diagnostics: &mut Diagnostics) -> Option<RawCheck> {
    let mut fields = Fields::open(node, "this check", diagnostics)?;
    let conditions = conditions(&mut fields, diagnostics);
    let severities = [("error", Severity::Error), ("warning", Severity::Warning)];
    let severity = fields.choice("severity", &severities, diagnostics);
    let explain = optional(&mut fields, "explain", diagnostics);
    let errors = diagnostics.count(Severity::Error);
    let rule = rule(&mut fields, diagnostics);
    // Where the rule itself is wrong, its keys are unknown for that reason only.
    if rule.is_some() || diagnostics.count(Severity::Error) == errors {
        fields.finish(diagnostics);
    }
    let rule = rule?;
    if let (Rule::Unique(_), Some(explain)) = (&rule, &explain) {
        let message = "two rows about the same thing cannot be explained away";
        let finding = Diagnostic::new(Code::WrongType, explain.span, message);
        diagnostics
            .push(finding.help("take `explain` away, or add the dimension that tells them apart"));
    }
    Some(RawCheck { rule, conditions, severity, explain, span: node.span })
}

fn rule(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Option<Rule> {
    let subject = one_of(fields, &SUBJECTS, "check something", "parts: lines", diagnostics)?;
    match subject {
        "unique" => dimensions(fields, "unique", diagnostics).map(Rule::Unique),
        "complete" => dimensions(fields, "complete", diagnostics).map(Rule::Complete),
        _ => {
            let left = left(fields, subject, diagnostics);
            let against = against(fields, diagnostics);
            let tolerance = fields.number("tolerance", diagnostics).unwrap_or(0.0).abs();
            let (left, against) = (left?, against?);
            if let (Left::Value(_), Against::Total(total)) = (&left, &against) {
                let message = "`total` is for `parts` that are added up";
                let finding = Diagnostic::new(Code::WrongType, total.span, message);
                diagnostics.push(finding.help("write `equals` and what the value must be"));
                return None;
            }
            Some(Rule::Compare { left, against, tolerance })
        }
    }
}

/// The one key of several that is there.
fn one_of(
    fields: &mut Fields<'_>,
    keys: &[&'static str],
    what: &str,
    example: &str,
    diagnostics: &mut Diagnostics,
) -> Option<&'static str> {
    let given: Vec<&'static str> =
        keys.iter().copied().filter(|key| fields.take_key(key).is_some()).collect();
    match given.as_slice() {
        [only] => Some(only),
        [] => {
            let message = format!("this does not {what}");
            diagnostics.push(
                Diagnostic::new(Code::MissingField, fields.span(), message)
                    .help(format!("add one of {}", list_of(keys.iter().copied())))
                    .help(format!("for example `{example}`")),
            );
            None
        }
        several => {
            let message = format!("a check has one of {}", list_of(several.iter().copied()));
            let finding = Diagnostic::new(Code::WrongType, fields.span(), message);
            diagnostics.push(finding.help("make a check of its own for each"));
            None
        }
    }
}

/// `unique: yes` means all dimensions, `unique: [year, place]` those.
fn dimensions(
    fields: &mut Fields<'_>,
    key: &'static str,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<Named>> {
    let node = fields.take(key)?;
    match node.as_text() {
        Some("yes" | "true") => Some(Vec::new()),
        Some("no" | "false") => None,
        _ => Some(names_of(node, &format!("`{key}`"), diagnostics)),
    }
}

fn left(fields: &mut Fields<'_>, subject: &str, diagnostics: &mut Diagnostics) -> Option<Left> {
    let of = required(fields, subject, diagnostics)?;
    if subject == "value" {
        return Some(Left::Value(of));
    }
    fields.require("by", diagnostics)?;
    let by = names(fields, "by", diagnostics)?;
    let at = names(fields, "at", diagnostics);
    Some(Left::Parts { of, by, at })
}

fn against(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Option<Against> {
    let what = "say what the number is held against";
    let key = one_of(fields, &COMPARISONS, what, "equals: county-lines-total.lines", diagnostics)?;
    let node = fields.require(key, diagnostics)?;
    match key {
        "between" => between(node, diagnostics),
        "total" => required(fields, key, diagnostics).map(Against::Total),
        _ => {
            let target = target(node, key, diagnostics)?;
            Some(match key {
                "equals" => Against::Equals(target),
                "at_most" => Against::AtMost(target),
                _ => Against::AtLeast(target),
            })
        }
    }
}

fn between(node: &Node, diagnostics: &mut Diagnostics) -> Option<Against> {
    if let NodeKind::Sequence(ends) = &node.kind
        && let [low, high] = ends.as_slice()
    {
        let low = read_number(low, "the lower end", diagnostics);
        let high = read_number(high, "the upper end", diagnostics);
        return Some(Against::Between(low?, high?));
    }
    diagnostics.push(
        Diagnostic::new(Code::WrongType, node.span, "`between` needs the lower and the upper end")
            .help("for example `between: [0, 100]`"),
    );
    None
}

/// A number, a measure, a list of measures to add up, or `{ of: ..., where: ... }`.
pub(super) fn target(node: &Node, key: &str, diagnostics: &mut Diagnostics) -> Option<Target> {
    match &node.kind {
        NodeKind::Scalar { text, quoted: false, .. } if parse_number(text.trim()).is_some() => {
            parse_number(text.trim()).map(Target::Number)
        }
        NodeKind::Mapping(_) => {
            let mut fields = Fields::open(node, &format!("`{key}`"), diagnostics)?;
            let conditions = conditions(&mut fields, diagnostics);
            fields.require("of", diagnostics)?;
            let of = names(&mut fields, "of", diagnostics)?;
            fields.finish(diagnostics);
            Some(Target::Measures { of, conditions })
        }
        _ => {
            let of = names_of(node, &format!("`{key}`"), diagnostics);
            (!of.is_empty()).then_some(Target::Measures { of, conditions: Vec::new() })
        }
    }
}
