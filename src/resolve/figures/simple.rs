//! Expressions of the common form, read without Tera: one function with literal arguments, and filters
//! behind it. It is most of them, and a template need not be made for each. What is of any other form,
//! or wrong, is left to Tera: both ways give the same (`tests/page.rs`).

use super::Problem;
use super::arguments::Arguments;
use super::cells::Reach;
use super::draft::Draft;
use super::expression::{Token, tokens};
use super::filters::{FILTERS, Filter};
use super::functions::{FUNCTIONS, Function};
use super::selection::Conditions;

/// A call with its filters.
pub(super) struct Call {
    function: &'static Function,
    arguments: Conditions,
    filters: Vec<(&'static Filter, Option<u8>)>,
}

/// The call an expression is; none where it is of another form or names what is not there.
pub(super) fn read(text: &str) -> Option<Call> {
    let pieces: Vec<(Token, &str)> =
        tokens(text).into_iter().filter(|(token, _)| *token != Token::Space).collect();
    let mut rest = pieces.as_slice();
    let (Token::Function, name) = next(&mut rest)? else { return None };
    let function = FUNCTIONS.iter().find(|function| function.name == name)?;
    let arguments = arguments(&mut rest, name == "cited")?;
    let mut filters = Vec::new();
    while let Some((_, bar)) = next(&mut rest) {
        let (Token::Filter, name) = next(&mut rest).filter(|_| bar == "|")? else { return None };
        let filter = FILTERS.iter().find(|filter| filter.name == name)?;
        let decimals = match rest.first() {
            Some((_, "(")) => Some(decimals(&mut rest).filter(|_| filter.takes_decimals())?),
            _ => None,
        };
        filters.push((filter, decimals));
    }
    Some(Call { function, arguments, filters })
}

fn next<'t>(rest: &mut &[(Token, &'t str)]) -> Option<(Token, &'t str)> {
    let (first, behind) = rest.split_first()?;
    *rest = behind;
    Some(*first)
}

/// `(name="text", name=1000, name=true)`; `cited` has its first text without a name.
fn arguments(rest: &mut &[(Token, &str)], cited: bool) -> Option<Conditions> {
    let mut found = Conditions::new();
    let mut first = cited;
    let (_, "(") = next(rest)? else { return None };
    loop {
        let (token, name) = next(rest)?;
        let (name, value) = if first && token == Token::Text {
            ("text", literal(token, name, rest)?)
        } else {
            let named = token == Token::Other && name.starts_with(|c: char| c.is_alphabetic());
            let (_, "=") = next(rest).filter(|_| named)? else { return None };
            let (token, value) = next(rest)?;
            (name, literal(token, value, rest)?)
        };
        first = false;
        if found.insert(name.to_owned(), value).is_some() {
            return None;
        }
        match next(rest)?.1 {
            "," => {}
            ")" => return Some(found),
            _ => return None,
        }
    }
}

/// A text without escapes, a whole number, true or false.
fn literal(token: Token, piece: &str, rest: &mut &[(Token, &str)]) -> Option<String> {
    match token {
        Token::Text if !piece.contains('\\') => Some(piece[1..piece.len() - 1].to_owned()),
        Token::Other if matches!(piece, "true" | "false") => Some(piece.to_owned()),
        Token::Other if piece.bytes().all(|byte| byte.is_ascii_digit()) => {
            let mut digits = piece.to_owned();
            while let Some((Token::Other, more)) = rest.first()
                && more.bytes().all(|byte| byte.is_ascii_digit())
            {
                digits.push_str(more);
                next(rest);
            }
            let leading = digits.len() > 1 && digits.starts_with('0');
            (digits.len() < 16 && !leading).then_some(digits)
        }
        _ => None,
    }
}

/// `(decimals=1)`.
fn decimals(rest: &mut &[(Token, &str)]) -> Option<u8> {
    let mut expected = |wanted: &str| next(rest).filter(|(_, piece)| *piece == wanted);
    expected("(")?;
    expected("decimals")?;
    expected("=")?;
    let decimals: u8 = next(rest)?.1.parse().ok()?;
    let (_, ")") = next(rest)? else { return None };
    (decimals <= 6).then_some(decimals)
}

impl Call {
    /// The figure.
    ///
    /// # Errors
    /// What the function or a filter refuses.
    pub(super) fn draft(self, reach: Reach<'_>) -> Result<Draft, Problem> {
        let arguments = Arguments::of(self.function.name, self.arguments);
        let mut draft = self.function.call(reach, arguments)?;
        for (filter, decimals) in self.filters {
            filter.apply(&mut draft, decimals, reach.words)?;
        }
        Ok(draft)
    }
}
