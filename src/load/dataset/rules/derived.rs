//! Reads `derive`: the columns to work out from others.

use super::super::columns;
use super::{Method, Named, RawDerived, estimates, names, optional, required};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, list_of};
use crate::load::yaml::{Fields, Node};

/// The smallest base on which a percentage is stated, where the column names no other (house
/// convention).
const SMALLEST_BASE: f64 = 10.0;

const METHODS: [&str; 10] = [
    "sum",
    "share_of",
    "rate",
    "change_on_previous",
    "index",
    "standardised_rate",
    "expected",
    "standardised_ratio",
    "compare",
    "hidden",
];

/// Reads the derived columns in order.
pub(in crate::load::dataset) fn read(
    items: &[Node],
    diagnostics: &mut Diagnostics,
) -> Vec<RawDerived> {
    items.iter().filter_map(|item| derived(item, diagnostics)).collect()
}

fn derived(node: &Node, diagnostics: &mut Diagnostics) -> Option<RawDerived> {
    let mut fields = Fields::open(node, "this derived column", diagnostics)?;
    let (id, label) = columns::id_and_label(&mut fields, diagnostics);
    let span = fields.take("id").map_or(fields.span(), |node| node.span);
    let unit = fields.text("unit", diagnostics);
    let format = columns::format(&mut fields, diagnostics);
    let notes = fields.texts("notes", diagnostics);
    let interval = fields.take("interval");
    let with_interval = fields.yes_no("interval", diagnostics).unwrap_or(false);
    let smallest_base = fields.number("smallest_base", diagnostics).unwrap_or(SMALLEST_BASE);
    let errors = diagnostics.count(crate::diagnostic::Severity::Error);
    let method = method(&mut fields, diagnostics);
    if method.is_some() || diagnostics.count(crate::diagnostic::Severity::Error) == errors {
        fields.finish(diagnostics);
    }
    let method = method?;
    let counted = has_limits(&method);
    if let (Some(node), true, false) = (interval, with_interval, counted) {
        let message = "limits are worked out for rates, shares, ratios and estimates only";
        let finding = Diagnostic::new(Code::WrongType, node.span, message);
        diagnostics.push(finding.help("take `interval` away"));
    }
    let (id, interval) = (Named { text: id, span }, with_interval && counted);
    let named = !id.text.is_empty() && !label.is_empty();
    named.then_some(RawDerived { id, label, unit, format, notes, method, interval, smallest_base })
}

/// Whether a method can give 95% limits.
fn has_limits(method: &Method) -> bool {
    match method {
        Method::Rate { .. }
        | Method::Share { .. }
        | Method::Part { .. }
        | Method::Standardised { .. }
        | Method::Ratio { .. }
        | Method::Hidden { .. } => true,
        Method::Sum(_)
        | Method::Change { .. }
        | Method::Index { .. }
        | Method::Expected { .. }
        | Method::Compared { .. } => false,
    }
}

/// The one method a derived column names.
fn method(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Option<Method> {
    let given: Vec<&str> =
        METHODS.into_iter().filter(|method| fields.take_key(method).is_some()).collect();
    let method = match given.as_slice() {
        [only] => *only,
        [] => {
            let message = "this derived column does not say how it is worked out";
            diagnostics.push(
                Diagnostic::new(Code::MissingField, fields.span(), message)
                    .help(format!("add one of {}", list_of(METHODS)))
                    .help("for example `share_of: lines`"),
            );
            return None;
        }
        several => {
            let message =
                format!("a derived column has one method, but this has {}", several.len());
            let finding = Diagnostic::new(Code::WrongType, fields.span(), message);
            let names = list_of(several.iter().copied());
            diagnostics.push(finding.help(format!("keep one of {names}")));
            return None;
        }
    };
    match method {
        "sum" => names(fields, "sum", diagnostics).map(Method::Sum),
        "share_of" => share(fields, diagnostics),
        "rate" => rate(fields.require("rate", diagnostics)?, diagnostics),
        "standardised_rate" | "expected" | "standardised_ratio" | "compare" | "hidden" => {
            estimates::read(method, fields.require(method, diagnostics)?, diagnostics)
        }
        "change_on_previous" => {
            let along = optional(fields, "along", diagnostics);
            let forms = [("number", false), ("percent", true)];
            let percent = fields.choice("as", &forms, diagnostics).unwrap_or(false);
            let of = required(fields, "change_on_previous", diagnostics)?;
            Some(Method::Change { of, along, percent })
        }
        _ => {
            let along = optional(fields, "along", diagnostics);
            let base = required(fields, "base", diagnostics);
            let of = required(fields, "index", diagnostics)?;
            Some(Method::Index { of, along, base: base? })
        }
    }
}

fn share(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Option<Method> {
    let within = names(fields, "within", diagnostics);
    let out_of = optional(fields, "out_of", diagnostics);
    let of = required(fields, "share_of", diagnostics)?;
    match (within, out_of) {
        (Some(_), Some(out_of)) => {
            let message = "a share is `within` rows or `out_of` a column, not both";
            let finding = Diagnostic::new(Code::WrongType, out_of.span, message);
            diagnostics.push(finding.help("keep one of the two"));
            None
        }
        (None, Some(out_of)) => Some(Method::Part { of, out_of }),
        (within, None) => Some(Method::Share { of, within }),
    }
}

fn rate(node: &Node, diagnostics: &mut Diagnostics) -> Option<Method> {
    let mut fields = Fields::open(node, "`rate`", diagnostics)?;
    let of = required(&mut fields, "of", diagnostics);
    let population = required(&mut fields, "population", diagnostics);
    let per = per(&mut fields, diagnostics);
    fields.finish(diagnostics);
    Some(Method::Rate { of: of?, population: population?, per: per? })
}

/// For how many a rate is: above 0.
pub(super) fn per(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Option<u32> {
    let node = fields.require("per", diagnostics);
    let per = fields.whole("per", diagnostics);
    if let (Some(node), Some(0)) = (node, per) {
        let message = "a rate cannot be `per: 0`";
        let finding = Diagnostic::new(Code::BadNumber, node.span, message);
        diagnostics.push(finding.help("write the number the rate is for: `per: 1000`"));
    }
    per.filter(|per| *per > 0)
}
