use super::*;
use crate::diagnostic::Span;

const TEXT: &str = "## Héad *a* {#id}\n\nTwo “b” &amp; {{ c }} [d](e) [^n] ![f](g) {#p}\n\n\
    ::: callout {title=\"T {{ h }}\"}\n- i\n- j\n:::\n\n```chart\nid: k\n```\n\n[^n]: l\n";

/// Every place in the tree with the text that stands there.
fn places(text: &str, offset: usize) -> Vec<String> {
    let mut diagnostics = Diagnostics::new();
    let document = parse(text, FILE, offset, &mut diagnostics);
    assert!(diagnostics.iter().next().is_none());
    let shown = format!("{document:?}");
    let mut places = Vec::new();
    for part in shown.split("Span { file: FileId(7), start: ").skip(1) {
        let (start, part) = part.split_once(", end: ").expect("a span");
        let (end, _) = part.split_once(' ').expect("a span");
        let place = |at: &str| at.parse::<usize>().expect("a number") - offset;
        places.push(text[place(start)..place(end)].to_owned());
    }
    places
}

#[test]
fn spans_are_those_of_the_text() {
    let expected = [
        "id",
        "Héad ",
        "a",
        "## Héad *a* {#id}",
        "Two “b” &amp; ",
        "{{ c }}",
        " ",
        "d",
        "[d](e)",
        " ",
        "[^n]",
        " ",
        "f",
        "![f](g)",
        "p",
        "Two “b” &amp; {{ c }} [d](e) [^n] ![f](g) {#p}",
        "title",
        "T {{ h }}",
        "i",
        "i",
        "j",
        "j",
        "- i\n- j",
        "::: callout {title=\"T {{ h }}\"}",
        "id: k\n",
        "l",
        "l",
        "[^n]: l",
    ];
    assert_eq!(places(TEXT, 0), expected);
    assert_eq!(places(TEXT, 1000), expected);
}

#[test]
fn lines_have_their_places() {
    let mut diagnostics = Diagnostics::new();
    let content = parse_inline(" a \"b\" {{ c }}", FILE, 10, &mut diagnostics);
    let span = |start, end| Span::new(FILE, start, end);
    assert_eq!(
        content,
        [
            RawInline::Text("a “b” ".to_owned(), span(11, 17)),
            RawInline::Expression { text: " c ".to_owned(), span: span(17, 24) },
        ]
    );
    parse_inline("{{ a", FILE, 10, &mut diagnostics);
    assert_eq!(diagnostics.iter().next().and_then(|found| found.span), Some(span(10, 12)));
    let content = parse_inline("{{ c }}", FILE, 10, &mut Diagnostics::new());
    assert_eq!(content, [RawInline::Expression { text: " c ".to_owned(), span: span(10, 17) }]);
}
