//! Numbers that say no quantity: dates, ages, references, names. One sort a file.
//!
//! A rule looks at one token and what follows, and returns the token behind what it recognises.

mod ages;
mod contacts;
mod counted_years;
mod dates;
mod labels;
mod law;
mod names;
mod quiet;
mod times;

use super::tokens::Tokens;

pub(super) use dates::year;
pub(super) use names::heading_number;
pub(super) use quiet::quiet;

/// A rule: the token behind the passage that begins here, where it is of the rule's sort.
type Rule = fn(&Tokens<'_>, usize) -> Option<usize>;

/// Every rule, in the order they are tried.
const RULES: &[Rule] = &[
    law::report,
    law::chapter,
    names::marker,
    names::name,
    times::time,
    dates::date,
    ages::age,
    labels::label,
    contacts::street,
    contacts::telephone,
    names::code,
];

/// The token behind the passage that begins here, where any rule recognises it.
pub(super) fn passage(tokens: &Tokens<'_>, at: usize) -> Option<usize> {
    RULES.iter().find_map(|rule| rule(tokens, at))
}
