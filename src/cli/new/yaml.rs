//! Text as YAML that reads back as the same text.

/// A text as a YAML value on one line: plain where that cannot be misread, else in quotation marks.
pub(super) fn scalar(text: &str) -> String {
    if is_plain(text) {
        return text.to_owned();
    }
    // JSON's strings are YAML's double-quoted ones.
    serde_json::Value::from(text).to_string()
}

/// Whether a text without quotation marks is text to every reader of YAML, and stays whole.
fn is_plain(text: &str) -> bool {
    let first = text.chars().next();
    let words = ["true", "false", "yes", "no", "on", "off", "null", "y", "n", "nan", "inf"];
    first.is_some_and(char::is_alphabetic)
        && !text.ends_with([' ', ':'])
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.contains("{{")
        && !text.chars().any(char::is_control)
        && !words.contains(&text.to_lowercase().as_str())
}

/// A key with a text whose lines are kept.
pub(super) fn lines(key: &str, text: &str) -> Vec<String> {
    let mut out = vec![format!("{key}: |-")];
    out.extend(text.lines().map(|line| format!("  {}", line.trim()).trim_end().to_owned()));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_marks_where_needed() {
        for plain in ["Police and Crime Panel", "https://www.example.org/", "It's (a) test, really"]
        {
            assert_eq!(scalar(plain), plain);
        }
        for quoted in
            ["1", "2020-02", "yes", "No", "Drugs: an update", "a #1", "- a", "", "x:", "*x*"]
        {
            assert_eq!(scalar(quoted), format!("\"{quoted}\""));
        }
        assert_eq!(scalar("say \"no\": \\"), r#""say \"no\": \\""#);
        assert_eq!(lines("to", "A\nB"), ["to: |-", "  A", "  B"]);
    }
}
