//! A Markdown file: YAML between two lines `---`, then the body.

use super::yaml::{self, Node, NodeKind};
use super::{LineIndex, RawPart, markdown, text};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Severity, Span};
use crate::look::fonts;
use crate::source::Sources;

/// Reads a Markdown file; none where it is not text.
pub(super) fn read(
    sources: &Sources,
    file: FileId,
    diagnostics: &mut Diagnostics,
) -> Option<RawPart> {
    let text = text::of(sources, file, diagnostics)?;
    let split = split(text);
    let absent = matches!(split, Split::Absent);
    let (front, body) = match split {
        Split::Parts { front, body } => {
            let yaml = yaml::parse(&text[front..body.0], file, front, diagnostics);
            (yaml.and_then(|node| mapping(node, diagnostics)), body.1)
        }
        Split::Absent => {
            report_absent(text, file, diagnostics);
            (None, 0)
        }
        Split::Unclosed => {
            let opening = Span::new(file, 0, 3);
            diagnostics.push(
                Diagnostic::new(Code::FrontMatter, opening, "this front matter is never closed")
                    .help("put a line `---` between the front matter and the text"),
            );
            // Where the body starts is unknown: read as Markdown, the keys would only confuse.
            (None, text.len())
        }
    };
    let mut found = Diagnostics::new();
    let document = markdown::parse(&text[body..], file, body, &mut found);
    if absent {
        // Keys that were meant as front matter are text now: slips in them are none.
        found.withdraw(|finding| finding.severity == Severity::Warning);
    }
    diagnostics.extend(found);
    let lines = LineIndex::new(&sources.file(file).path, text);
    Some(RawPart { file, lines, front, document, unprintable: unprintable(text, file) })
}

/// The characters that no embedded font can show.
fn unprintable(text: &str, file: FileId) -> Vec<(char, Span)> {
    if text.is_ascii() {
        return Vec::new();
    }
    let place = |(at, character): (usize, char)| {
        (character, Span::new(file, at, at + character.len_utf8()))
    };
    text.char_indices().filter(|(_, character)| !fonts::covers(*character)).map(place).collect()
}

/// Where the parts of a file are.
enum Split {
    /// The YAML starts at `front`; it ends and the body starts at the bytes of `body`.
    Parts { front: usize, body: (usize, usize) },
    /// The file does not start with `---`.
    Absent,
    /// There is no second `---`.
    Unclosed,
}

fn split(text: &str) -> Split {
    let mut position = 0;
    let mut front = None;
    for line in text.split_inclusive('\n') {
        let next = position + line.len();
        match (line.trim_end() == "---", front) {
            (true, None) => front = Some(next),
            (false, None) => return Split::Absent,
            (true, Some(front)) => return Split::Parts { front, body: (position, next) },
            (false, Some(_)) => {}
        }
        position = next;
    }
    if front.is_some() { Split::Unclosed } else { Split::Absent }
}

/// Front matter is a group of keys, perhaps an empty one.
fn mapping(node: Node, diagnostics: &mut Diagnostics) -> Option<Node> {
    match node.kind {
        NodeKind::Mapping(_) => Some(node),
        NodeKind::Null => Some(Node { kind: NodeKind::Mapping(Vec::new()), ..node }),
        _ => {
            let message =
                format!("front matter is a group of keys, but this is {}", node.describe());
            diagnostics.push(
                Diagnostic::new(Code::FrontMatter, node.span, message)
                    .help("write each line as `key: value`"),
            );
            None
        }
    }
}

fn report_absent(text: &str, file: FileId, diagnostics: &mut Diagnostics) {
    let finding = Diagnostic::new(
        Code::FrontMatter,
        Span::file_start(file),
        "this file does not start with front matter",
    );
    let above = text.lines().take_while(|line| line.trim().is_empty()).count();
    let later = text.lines().nth(above).is_some_and(|line| line.trim() == "---");
    diagnostics.push(if later {
        finding
            .help("take away what stands in front of the first `---`, empty lines and spaces too")
    } else {
        finding.help("start it with a line `---`, lines such as `title: ...`, and a line `---`")
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn front(text: &str) -> (Option<Node>, Vec<Diagnostic>) {
        let mut sources = Sources::default();
        sources.add_text("content/a/index.md", text);
        let mut diagnostics = Diagnostics::new();
        let part = read(&sources, FileId(0), &mut diagnostics).expect("it is text");
        (part.front, diagnostics.into_sorted())
    }

    #[test]
    fn keys_have_their_place_in_the_file() {
        let text = "---\ntitle: A\n---\n# B\n";
        let (node, found) = front(text);
        assert_eq!(found, []);
        let title = node.as_ref().and_then(|node| node.get("title")).expect("the title");
        assert_eq!(&text[title.span.start..title.span.end], "A");
        let (node, found) = front("---\r\ntitle: A\r\n---\r\nB\r\n");
        assert_eq!(found, []);
        assert_eq!(node.expect("there").get("title").and_then(Node::as_text), Some("A"));
        let Split::Parts { body, .. } = split(text) else { panic!("both lines are there") };
        assert_eq!(&text[body.1..], "# B\n");
    }

    #[test]
    fn empty_front_matter_is_a_mapping() {
        let (node, found) = front("---\n---\nB\n");
        assert_eq!(found, []);
        assert_eq!(node.map(|node| node.kind), Some(NodeKind::Mapping(Vec::new())));
    }

    #[test]
    fn wrong_front_matter() {
        for (text, message, help) in [
            (
                "---\ntitle: A\n",
                "this front matter is never closed",
                "put a line `---` between the front matter and the text",
            ),
            (
                "Text.\n",
                "this file does not start with front matter",
                "start it with a line `---`, lines such as `title: ...`, and a line `---`",
            ),
            (
                "\n---\ntitle: A\n---\n",
                "this file does not start with front matter",
                "take away what stands in front of the first `---`, empty lines and spaces too",
            ),
            (
                "---\n- A\n---\n",
                "front matter is a group of keys, but this is a list",
                "write each line as `key: value`",
            ),
        ] {
            let (node, found) = front(text);
            assert_eq!(node, None);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(found[0].code, Code::FrontMatter);
            assert_eq!((found[0].message.as_str(), found[0].help[0].as_str()), (message, help));
        }
    }
}
