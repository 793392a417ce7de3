//! Reads the methods of derived columns that rest on statistics: standardised rates and ratios,
//! comparison with a benchmark, hidden populations.

use super::{Better, Method, checks, derived, required};
use crate::diagnostic::Diagnostics;
use crate::load::yaml::{Fields, Node};

/// Reads what stands behind the method's key.
pub(super) fn read(method: &str, node: &Node, diagnostics: &mut Diagnostics) -> Option<Method> {
    let mut fields = Fields::open(node, &format!("`{method}`"), diagnostics)?;
    let mut name = |key| required(&mut fields, key, diagnostics);
    let read = match method {
        "standardised_rate" => {
            let (of, population) = (name("of"), name("population"));
            let (standard, over) = (name("standard"), name("over"));
            let per = derived::per(&mut fields, diagnostics);
            standardised([of, population, standard, over], per)
        }
        "expected" => {
            let (population, events) = (name("population"), name("reference"));
            let (among, over) = (name("reference_population"), name("over"));
            expected([population, events, among, over])
        }
        "standardised_ratio" => {
            let (observed, expected) = (name("observed"), name("expected"));
            observed.zip(expected).map(|(observed, expected)| Method::Ratio { observed, expected })
        }
        "hidden" => {
            let (first, second, both) = (name("first"), name("second"), name("both"));
            let lists = first.zip(second).zip(both);
            lists.map(|((first, second), both)| Method::Hidden { first, second, both })
        }
        _ => compared(&mut fields, diagnostics),
    };
    fields.finish(diagnostics);
    read
}

type Names<const N: usize> = [Option<super::Named>; N];

fn standardised(names: Names<4>, per: Option<u32>) -> Option<Method> {
    let [of, population, standard, over] = names;
    let (of, population, standard, over) = (of?, population?, standard?, over?);
    Some(Method::Standardised { of, population, standard, over, per: per? })
}

fn expected(names: Names<4>) -> Option<Method> {
    let [population, events, among, over] = names;
    let (population, events, among, over) = (population?, events?, among?, over?);
    Some(Method::Expected { population, events, among, over })
}

fn compared(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> Option<Method> {
    let of = required(fields, "of", diagnostics);
    let node = fields.require("benchmark", diagnostics);
    let directions = [("higher", Better::Higher), ("lower", Better::Lower)];
    let better = fields.choice("better", &directions, diagnostics);
    let benchmark = checks::target(node?, "benchmark", diagnostics);
    Some(Method::Compared { of: of?, benchmark: benchmark?, better })
}
