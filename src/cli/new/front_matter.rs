//! The front matter of a new paper: required fields filled with examples, the others ready behind `#`.

use std::borrow::Cow;

use super::records;
use super::yaml::{lines, scalar};
use crate::load::PLACEHOLDER;
use crate::model::{Date, Field, FieldContent, Kind};

/// The front matter with its lines of `---`.
pub(super) fn of(kind: &Kind, title: &str, date: Date) -> String {
    let mut out = vec![
        "---".to_owned(),
        "# Lines that begin with # are notes for you and are not published.".to_owned(),
        "# To use an optional field, take away the # in front of it.".to_owned(),
        format!("kind: {}", kind.name),
        format!("title: {}", scalar(title)),
        format!("date: {}", date.iso()),
        "# draft marks the paper as a draft wherever it shows; change it to final when it is cleared."
            .to_owned(),
        "status: draft".to_owned(),
        "# One or two sentences for the home page.".to_owned(),
        "#summary: What the paper says.".to_owned(),
    ];
    for field in &kind.fields {
        let field = answered(field, kind);
        out.extend(entry(&records::ready(&field, &kind.fields), date));
    }
    out.push("---".to_owned());
    out.join("\n") + "\n"
}

/// A field with one of those fields in use, of which each of its records needs at least one.
fn answered<'a>(field: &'a Field, kind: &Kind) -> Cow<'a, Field> {
    let rules = kind.rules.answers.iter().filter(|rule| rule.of == field.id);
    let first: Vec<&String> = rules.filter_map(|rule| rule.one_of.first()).collect();
    let mut field = Cow::Borrowed(field);
    if !first.is_empty()
        && let FieldContent::Records(definition) = &mut field.to_mut().content
    {
        let needed = definition.fields.iter_mut().filter(|inner| first.contains(&&inner.id));
        needed.for_each(|inner| inner.required = true);
    }
    field
}

/// The front matter of a part of a paper, with its lines of `---`.
pub(super) fn of_part(kind: &Kind, date: Date) -> String {
    let mut out = vec![
        "---".to_owned(),
        "# The heading of this part.".to_owned(),
        "title: An example group".to_owned(),
    ];
    for field in &kind.parts_fields {
        out.extend(entry(field, date));
    }
    out.push("---".to_owned());
    out.join("\n") + "\n"
}

/// A field: its help as a note, then its key and value; behind `#` where it is optional.
fn entry(field: &Field, date: Date) -> Vec<String> {
    let words = if field.help.is_empty() { &field.label } else { &field.help };
    let mut out: Vec<String> = words.lines().map(|line| format!("# {}", line.trim())).collect();
    if let FieldContent::Choice(options) = &field.content {
        out.push(format!("# One of: {}", options.shown.join(", ")));
    }
    let example = field.example.as_deref();
    let value = value(&field.id, &field.content, example, &field.label, date);
    let off = !field.required;
    out.extend(value.into_iter().map(|line| if off { format!("#{line}") } else { line }));
    out
}

/// A key with its value. An example of a list is that of its first item; a record's fields have their
/// own.
fn value(
    key: &str,
    content: &FieldContent,
    example: Option<&str>,
    label: &str,
    date: Date,
) -> Vec<String> {
    match content {
        FieldContent::Record(fields) => {
            let mut out = vec![format!("{key}:")];
            out.extend(indented(fields, date));
            out
        }
        FieldContent::Records(definition) => {
            let mut out = vec![format!("{key}:"), format!("  - id: {RECORD}")];
            out.extend(
                indented(&definition.fields, date).into_iter().map(|line| format!("  {line}")),
            );
            out
        }
        FieldContent::Blocks => lines(key, example.unwrap_or(&write_here(label))),
        FieldContent::List(items) => {
            let mut out = vec![format!("{key}:")];
            match &**items {
                FieldContent::Record(fields) => {
                    let mut inner = indented(fields, date);
                    // The dash stands in front of the first key that is in use.
                    let is_key = |line: &String| !line.trim_start().starts_with('#');
                    let first = inner.iter().position(is_key).unwrap_or(0);
                    let notes: Vec<String> = inner.drain(..first).collect();
                    out.extend(notes.into_iter().map(|line| format!("  {line}")));
                    for (at, line) in inner.iter().enumerate() {
                        let text = line.strip_prefix("  ").unwrap_or(line);
                        out.push(format!("  {} {text}", if at == 0 { "-" } else { " " }));
                    }
                }
                FieldContent::Document => {
                    let mut lines = document(key, label, date).into_iter().skip(1);
                    out.extend(lines.next().map(|line| format!("  - {}", line.trim_start())));
                    out.extend(lines.map(|line| format!("  {line}")));
                }
                other => out.push(format!("  - {}", single(other, example, label, date))),
            }
            out
        }
        FieldContent::Document => document(key, label, date),
        FieldContent::Lines => lines(key, example.unwrap_or(&write_here(label))),
        FieldContent::Image => vec![
            format!("{key}:"),
            "  file: picture.png".to_owned(),
            "  alt: What the picture shows.".to_owned(),
        ],
        other => vec![format!("{key}: {}", single(other, example, label, date))],
    }
}

/// A document, with the keys every one has.
fn document(key: &str, label: &str, date: Date) -> Vec<String> {
    vec![
        format!("{key}:"),
        format!("  title: {}", scalar(&write_here(label))),
        "  publisher: Example organisation".to_owned(),
        format!("  published: {}", date.iso()),
        "  url: https://www.example.org/".to_owned(),
    ]
}

fn indented(fields: &[Field], date: Date) -> Vec<String> {
    let inner = fields.iter().flat_map(|field| entry(field, date));
    inner.map(|line| format!("  {line}")).collect()
}

/// A value on one line.
fn single(content: &FieldContent, example: Option<&str>, label: &str, date: Date) -> String {
    let given = |otherwise: &str| example.unwrap_or(otherwise).to_owned();
    match content {
        FieldContent::Date => given(&date.iso()),
        FieldContent::Number => given("0"),
        FieldContent::YesNo => given("no"),
        FieldContent::Choice(options) => {
            scalar(&given(options.shown.first().map_or("", String::as_str)))
        }
        FieldContent::Email => scalar(&given("office@example.org")),
        FieldContent::Telephone => scalar(&given("01632 960 000")),
        FieldContent::Url => scalar(&given("https://www.example.org/")),
        FieldContent::Paper => scalar(&given("papers/2020-02-drugs-update")),
        FieldContent::Reference(_) => scalar(&given(RECORD)),
        FieldContent::Text
        | FieldContent::Lines
        | FieldContent::Blocks
        | FieldContent::Records(_)
        | FieldContent::Image
        | FieldContent::Document
        | FieldContent::List(_)
        | FieldContent::Record(_) => scalar(&given(&write_here(label))),
    }
}

/// The id of a record to start with, the same in every set, so that references find it.
const RECORD: &str = "example";

fn write_here(label: &str) -> String {
    format!("{PLACEHOLDER}: {label}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(id: &str, content: FieldContent, required: bool, example: Option<&str>) -> Field {
        Field {
            id: id.to_owned(),
            label: id.to_owned(),
            content,
            required,
            help: format!("The {id}."),
            example: example.map(str::to_owned),
        }
    }

    fn written(field: &Field) -> String {
        entry(field, Date::parse("2020-02-06").expect("a date")).join("\n")
    }

    #[test]
    fn values_of_each_sort() {
        use FieldContent::{Choice, Date, Lines, List, Record, Text, Url};
        let of = |content, example| written(&field("x", content, true, example));
        assert_eq!(of(Text, Some("1")), "# The x.\nx: \"1\"");
        assert_eq!(of(Text, None), "# The x.\nx: \"Write here: x\"");
        assert_eq!(of(Date, None), "# The x.\nx: 2020-02-06");
        assert_eq!(of(Url, None), "# The x.\nx: https://www.example.org/");
        assert_eq!(of(Lines, Some("A\nB")), "# The x.\nx: |-\n  A\n  B");
        assert_eq!(of(List(Box::new(Text)), Some("A")), "# The x.\nx:\n  - A");
        let options = vec!["Public".to_owned(), "Exempt".to_owned()];
        assert_eq!(
            of(Choice(crate::model::Choice::new(options)), None),
            "# The x.\n# One of: Public, Exempt\nx: Public"
        );
        let inner = vec![field("a", Text, true, Some("A")), field("b", Lines, false, Some("B"))];
        assert_eq!(
            of(Record(inner.clone()), None),
            "# The x.\nx:\n  # The a.\n  a: A\n  # The b.\n  #b: |-\n  #  B"
        );
        assert_eq!(
            of(List(Box::new(Record(inner))), None),
            "# The x.\nx:\n    # The a.\n  - a: A\n    # The b.\n    #b: |-\n    #  B"
        );
    }

    #[test]
    fn optional_fields_are_ready_behind_a_hash() {
        let inner = vec![field("a", FieldContent::Text, true, Some("A"))];
        let optional = field("x", FieldContent::Record(inner), false, None);
        assert_eq!(written(&optional), "# The x.\n#x:\n#  # The a.\n#  a: A");
    }
}
