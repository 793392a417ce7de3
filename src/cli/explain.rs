//! `candour explain`.

use serde_json::json;

use super::arguments::Explain;
use super::outcome::{Exit, Failure};
use super::terminal::Terminal;
use crate::diagnostic::{Code, did_you_mean};

/// Says what a code means, or lists all codes.
///
/// # Errors
/// Where there is no such code.
pub(super) fn run(arguments: &Explain, terminal: &Terminal) -> Result<Exit, Failure> {
    let codes: Vec<Code> = match &arguments.code {
        Some(wanted) => vec![find(wanted)?],
        None => Code::ALL.to_vec(),
    };
    let text: String = match (terminal.json, codes.as_slice()) {
        (true, codes) => codes.iter().map(|code| in_json(*code)).collect(),
        (false, [code]) => format!("{}\n\n{}\n", title(*code), explanation(*code)),
        (false, codes) => codes.iter().map(|code| in_list(*code)).collect(),
    };
    terminal.print(&text)?;
    Ok(Exit::Done)
}

fn find(wanted: &str) -> Result<Code, Failure> {
    let wanted = wanted.trim();
    let is_it = |code: &&Code| {
        code.number().eq_ignore_ascii_case(wanted) || code.slug().eq_ignore_ascii_case(wanted)
    };
    Code::ALL.iter().find(is_it).copied().ok_or_else(|| {
        let numbers = Code::ALL.iter().map(|code| code.number());
        let slugs = Code::ALL.iter().map(|code| code.slug());
        let failure = Failure::wrong_use(format!("there is no code `{wanted}`"));
        let failure = match did_you_mean(wanted, numbers.chain(slugs)) {
            Some(near) => failure.help(format!("did you mean `{near}`?")),
            None => failure,
        };
        failure.help("`candour explain` lists all codes")
    })
}

fn title(code: Code) -> String {
    format!("{} {} ({})", code.number(), code.slug(), code.severity().as_str())
}

/// The code's documentation without the spaces that stand behind `///`.
fn explanation(code: Code) -> String {
    let lines = code.explanation().lines().map(|line| line.strip_prefix(' ').unwrap_or(line));
    lines.collect::<Vec<_>>().join("\n").trim().to_owned()
}

fn in_list(code: Code) -> String {
    let explanation = explanation(code);
    let first = explanation.split("\n\n").next().unwrap_or_default().replace('\n', " ");
    format!("{} {:<22} {first}\n", code.number(), code.slug())
}

fn in_json(code: Code) -> String {
    let line = json!({
        "code": code.number(),
        "name": code.slug(),
        "severity": code.severity().as_str(),
        "explanation": explanation(code),
    });
    format!("{line}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_found_however_they_are_typed() {
        for typed in ["C401", "c401", "broken-reference", "Broken-Reference", " C401 "] {
            assert_eq!(find(typed), Ok(Code::BrokenReference), "{typed}");
        }
        let failure = find("broken-referense").expect_err("none");
        assert_eq!(failure.help[0], "did you mean `broken-reference`?");
    }

    #[test]
    fn every_code_has_words() {
        for code in Code::ALL {
            let words = explanation(*code);
            assert!(!words.is_empty() && !words.starts_with(' '), "{}", code.number());
            assert!(in_list(*code).contains(code.slug()));
        }
    }
}
