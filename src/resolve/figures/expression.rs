//! Looks at an expression before Tera does, so that slips are named in the writer's words.

use super::{Problem, filters, functions};
use crate::diagnostic::Code;

/// The template Tera is given for an expression: `{{ ... }}` with `cited`'s first argument named.
pub(super) fn prepare(text: &str) -> Result<String, Problem> {
    if let Some(problem) = unquoted(text).or_else(|| escaped_bar(text)) {
        return Err(problem);
    }
    let mut prepared = String::with_capacity(text.len() + 12);
    prepared.push_str("{{ ");
    let mut previous = Token::Other;
    for (token, slice) in tokens(text) {
        match token {
            Token::Unclosed => {
                return Err(Problem::new(
                    Code::ExpressionSyntax,
                    "a quotation mark in this expression is not closed",
                )
                .help("texts stand between two straight quotation marks: \"Harrogate\""));
            }
            Token::Filter => known_filter(slice)?,
            Token::Function => known_function(slice)?,
            Token::Text if previous == Token::Cited => prepared.push_str("text="),
            _ => {}
        }
        prepared.push_str(slice);
        if token != Token::Space {
            previous = match (token, slice) {
                (Token::Function, "cited") => Token::Function,
                (Token::Other, "(") if previous == Token::Function => {
                    if prepared.trim_end_matches('(').trim_end().ends_with("cited") {
                        Token::Cited
                    } else {
                        Token::Other
                    }
                }
                _ => token,
            };
        }
    }
    prepared.push_str(" }}");
    Ok(prepared)
}

/// Arguments whose texts have no quotation marks: `of=burglary.burglaries`, `month=2025-07`.
fn unquoted(text: &str) -> Option<Problem> {
    let pieces = tokens(text);
    let found: Vec<(&str, String)> =
        (0..pieces.len()).filter_map(|at| unquoted_at(&pieces, at)).collect();
    let (name, value) = found.first()?;
    let message = format!("the value of `{name}` has no quotation marks");
    let right: Vec<String> =
        found.iter().map(|(name, value)| format!("{name}=\"{value}\"")).collect();
    let help = format!("write `{}`", right.join(", "));
    Some(Problem::new(Code::ExpressionSyntax, message).at(value).help(help))
}

/// The name of an argument that is a piece of an expression, and its text where that has no marks.
fn unquoted_at<'t>(pieces: &[(Token, &'t str)], at: usize) -> Option<(&'t str, String)> {
    let filled = |from: usize| (from..pieces.len()).find(|at| pieces[*at].0 != Token::Space);
    let (Token::Other, name) = pieces[at] else { return None };
    let is_name = name.starts_with(|c: char| c.is_alphabetic() || c == '_');
    let equals = filled(at + 1).filter(|it| is_name && pieces[*it].1 == "=")?;
    let behind = &pieces[filled(equals + 1)?..];
    let length = behind.iter().position(|(_, piece)| matches!(*piece, "," | ")" | "("));
    let behind = &behind[..length.unwrap_or(behind.len())];
    if behind.iter().any(|(token, _)| matches!(token, Token::Text | Token::Unclosed)) {
        return None;
    }
    let value: String = behind.iter().map(|(_, piece)| *piece).collect();
    let value = value.trim();
    let is_word =
        value.starts_with(char::is_alphabetic) && !matches!(value, "true" | "false" | "yes" | "no");
    let is_period = value.starts_with(|c: char| c.is_ascii_digit())
        && value.chars().all(|c| c.is_ascii_digit() || "-/Q".contains(c))
        && value.contains(['-', '/']);
    (is_word || is_period).then(|| (name, value.to_owned()))
}

/// A bar with a backslash in front of it, as tables of other programs need it.
fn escaped_bar(text: &str) -> Option<Problem> {
    let pieces = tokens(text);
    pieces.windows(2).any(|pair| pair[0].1 == "\\" && pair[1].1 == "|").then(|| {
        Problem::new(Code::ExpressionSyntax, "a backslash stands in front of the bar")
            .at("\\|")
            .help("take the backslash away: `| words`")
    })
}

fn known_function(name: &str) -> Result<(), Problem> {
    if functions::names().any(|known| known == name) {
        return Ok(());
    }
    let problem = Problem::new(Code::BadFunction, format!("there is no figure function `{name}`"));
    let lower = name.to_lowercase();
    let other = OTHER_NAMES.iter().find(|(other, _)| *other == lower);
    Err(match other {
        Some((_, meant)) => problem.help(format!("did you mean `{meant}`?")),
        None => problem.suggest(name, functions::names()),
    }
    .at(name)
    .help(format!("the functions are {}", all(functions::names()))))
}

/// What spreadsheets and others call the functions.
const OTHER_NAMES: [(&str, &str); 15] = [
    ("sum", "total"),
    ("add", "total"),
    ("mean", "average"),
    ("avg", "average"),
    ("max", "highest"),
    ("maximum", "highest"),
    ("min", "lowest"),
    ("minimum", "lowest"),
    ("percent", "share"),
    ("percentage", "share"),
    ("counta", "count"),
    ("countif", "count"),
    ("minus", "difference"),
    ("lookup", "value"),
    ("vlookup", "value"),
];

/// Every name: whoever looks for a function must not be told "and 5 more".
fn all(names: impl Iterator<Item = &'static str>) -> String {
    let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    names.join(", ")
}

fn known_filter(name: &str) -> Result<(), Problem> {
    if filters::names().any(|known| known == name) {
        return Ok(());
    }
    Err(Problem::new(Code::BadFunction, format!("there is no filter `{name}`"))
        .at(name)
        .suggest(name, filters::names())
        .help(format!("the filters are {}", all(filters::names()))))
}

/// What to say where Tera cannot read an expression: an argument given twice or a comma left out are
/// named.
pub(super) fn syntax_problem(text: &str) -> Problem {
    let pieces: Vec<(Token, &str)> =
        tokens(text).into_iter().filter(|(token, _)| *token != Token::Space).collect();
    let mut names: Vec<&str> = Vec::new();
    for (at, pair) in pieces.windows(2).enumerate() {
        let [(Token::Other, name), (Token::Other, "=")] = pair else { continue };
        let before = at.checked_sub(1).map(|before| pieces[before].0);
        if before == Some(Token::Text) {
            let message = format!("a comma is missing in front of `{name}`");
            return Problem::new(Code::ExpressionSyntax, message).at(name);
        }
        if names.contains(name) {
            let message = format!("the argument `{name}` stands twice");
            return Problem::new(Code::ExpressionSyntax, message)
                .help("an argument has one value: a figure of several is a `total` or a `change`");
        }
        names.push(name);
    }
    if let Some(problem) = shape_problem(&pieces) {
        return problem;
    }
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
    let name = text.trim();
    if name.contains('.')
        && name.chars().all(is_name)
        && !name.starts_with(|c: char| c.is_numeric())
    {
        return Problem::new(Code::ExpressionSyntax, "a figure is asked for with a function")
            .help(format!("write `{{{{ value(of=\"{name}\") }}}}`"));
    }
    Problem::new(Code::ExpressionSyntax, "this expression cannot be read")
        .help(
            "write one function with named arguments, for example \
               `{{ value(of=\"county-lines.lines\", place=\"Harrogate\") }}`",
        )
        .help(
            "each argument is `name=\"text\"`, arguments are parted by commas, and a filter stands \
               behind a bar: `| words`",
        )
}

/// What is wrong with the shape of an expression: its brackets, an argument without its name, a sign of
/// arithmetic.
fn shape_problem(pieces: &[(Token, &str)]) -> Option<Problem> {
    let problem = |message: String| Problem::new(Code::ExpressionSyntax, message);
    for three in pieces.windows(3) {
        let [(called, name), (Token::Other, "("), (first, argument)] = three else { continue };
        let is_value = *first == Token::Text || argument.starts_with(|c: char| c.is_ascii_digit());
        match (called, *name) {
            (Token::Function, "cited") if *first != Token::Text => {
                let help = "for example `cited(\"80\", source=\"Home Office, January 2021\")`";
                return Some(
                    problem("what is cited stands first, in quotation marks".to_owned()).help(help),
                );
            }
            (Token::Function, _) if is_value && *name != "cited" => {
                let message = format!("the first argument of `{name}` has no name");
                let value = if *first == Token::Text { argument } else { "\"dataset.measure\"" };
                return Some(problem(message).help(format!("write `{name}(of={value}, ...)`")));
            }
            (Token::Filter, _) if is_value => {
                let message = format!("the argument of `{name}` has no name");
                return Some(problem(message).help("for example `| round(decimals=1)`"));
            }
            _ => {}
        }
    }
    let count = |sign: &str| pieces.iter().filter(|piece| **piece == (Token::Other, sign)).count();
    let (opened, closed) = (count("("), count(")"));
    if opened != closed {
        let message = if opened > closed {
            "a bracket in this expression is not closed"
        } else {
            "a bracket in this expression closes none"
        };
        let help = "arguments stand between two brackets: `value(of=\"dataset.measure\")`";
        return Some(problem(message.to_owned()).help(help));
    }
    let sign = pieces
        .iter()
        .find(|(token, text)| *token == Token::Other && matches!(*text, "+" | "*" | "/" | "-"));
    let called = pieces.iter().any(|(token, _)| *token == Token::Function);
    sign.filter(|_| called).map(|(_, sign)| {
        problem(format!("nothing can be worked out with `{sign}` in an expression")).help(
            "`total`, `difference`, `change`, `share` and `per` work figures out, and `derive` in the \
             dataset does",
        )
    })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    Space,
    /// A text in quotation marks.
    Text,
    /// A text whose end is missing.
    Unclosed,
    /// A name with a parenthesis behind it.
    Function,
    /// A name behind a bar.
    Filter,
    /// The parenthesis that opens `cited`'s arguments.
    Cited,
    Other,
}

/// The pieces of an expression, nothing left out.
pub(super) fn tokens(text: &str) -> Vec<(Token, &str)> {
    let mut tokens: Vec<(Token, &str)> = Vec::new();
    let mut rest = text;
    let mut behind_bar = false;
    while let Some(first) = rest.chars().next() {
        let (token, length) = match first {
            '"' | '\'' | '`' => match string_length(rest, first) {
                Some(length) => (Token::Text, length),
                None => (Token::Unclosed, rest.len()),
            },
            c if c.is_whitespace() => (Token::Space, c.len_utf8()),
            c if c.is_alphabetic() || c == '_' => {
                let length =
                    rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
                let called = rest[length..].trim_start().starts_with('(');
                match (behind_bar, called) {
                    (true, _) => (Token::Filter, length),
                    (false, true) => (Token::Function, length),
                    (false, false) => (Token::Other, length),
                }
            }
            c => (Token::Other, c.len_utf8()),
        };
        let slice = &rest[..length];
        if token != Token::Space {
            behind_bar = slice == "|";
        }
        tokens.push((token, slice));
        rest = &rest[length..];
    }
    tokens
}

/// The length of a text with both its quotation marks.
fn string_length(text: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    for (index, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return Some(index + c.len_utf8()),
            _ => {}
        }
    }
    None
}
