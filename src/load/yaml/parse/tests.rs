use super::*;
use crate::diagnostic::FileId;

const FILE: FileId = FileId(3);

fn read(text: &str) -> Node {
    let mut diagnostics = Diagnostics::new();
    let node = parse(text, FILE, 0, &mut diagnostics);
    assert_eq!(diagnostics.into_sorted(), []);
    node.expect("no error was reported")
}

/// The findings, each as `code excerpt: message | label | help`.
fn findings(text: &str) -> Vec<String> {
    let mut diagnostics = Diagnostics::new();
    parse(text, FILE, 0, &mut diagnostics);
    let shown = |d: Diagnostic| {
        let span = d.span.expect("every finding has a place");
        let mut line =
            format!("{} {:?}: {}", d.code.number(), &text[span.start..span.end], d.message);
        for more in d.label.into_iter().chain(d.help) {
            line.push_str(" | ");
            line.push_str(&more);
        }
        line
    };
    diagnostics.into_sorted().into_iter().map(shown).collect()
}

fn cut(text: &str, span: Span) -> &str {
    &text[span.start..span.end]
}

#[test]
fn spans_of_keys_and_values() {
    let text = "é: ü ü # no\nb: \"q é\"\nc: |\n  one\n  two\n\nd: >-\n  x\n  y\ne: [a, {f: 'g'}]\n";
    let node = read(text);
    let NodeKind::Mapping(entries) = &node.kind else { panic!("a mapping") };
    let keys: Vec<_> = entries.iter().map(|e| cut(text, e.key_span)).collect();
    assert_eq!(keys, ["é", "b", "c", "d", "e"]);
    let values: Vec<_> = entries.iter().map(|e| cut(text, e.value.span)).collect();
    assert_eq!(values, ["ü ü", "\"q é\"", "one\n  two\n\n", "x\n  y\n", "[a, {f: 'g'}]"]);
    let inner = |key: &str| match &node.get(key).expect("the key").kind {
        NodeKind::Scalar { text: value, quoted, text_span, .. } => {
            (value.clone(), *quoted, cut(text, *text_span))
        }
        _ => panic!("a scalar"),
    };
    assert_eq!(inner("é"), ("ü ü".to_owned(), false, "ü ü"));
    assert_eq!(inner("b"), ("q é".to_owned(), true, "q é"));
    assert_eq!(inner("c"), ("one\ntwo\n".to_owned(), true, "one\n  two\n\n"));
    assert_eq!(inner("d"), ("x y".to_owned(), true, "x\n  y\n"));
    let NodeKind::Sequence(items) = &node.get("e").expect("the key").kind else { panic!("a list") };
    assert_eq!(cut(text, items[1].span), "{f: 'g'}");
    assert_eq!(items[1].get("f").map(|g| cut(text, g.span)), Some("'g'"));
}

#[test]
fn block_collections_end_with_their_last_value() {
    let text = "a:\n  - b: c\n    d: e\n  - f\n\ng: h\n";
    let node = read(text);
    assert_eq!(cut(text, node.get("a").expect("the key").span), "- b: c\n    d: e\n  - f");
    assert_eq!(cut(text, node.span), text.trim_end());
}

#[test]
fn scalars_stay_as_written() {
    for text in ["1.10", "2019-09", "yes", "0x10", "007", "1e3", ".inf", "2018/19", "12:30", "-5"] {
        let node = read(&format!("a: {text}"));
        assert_eq!(node.get("a").and_then(Node::as_text), Some(text));
    }
    for text in ["a:", "a: ~", "a: null"] {
        assert!(read(text).get("a").expect("the key").is_null(), "{text}");
    }
    assert!(read("").is_null());
    assert!(read("# only a comment\n").is_null());
    assert_eq!(read("a: \"\"").get("a").and_then(Node::as_text), Some(""));
}

#[test]
fn the_offset_is_added() {
    let mut diagnostics = Diagnostics::new();
    let node = parse("a: \"b\"", FILE, 100, &mut diagnostics).expect("valid");
    let value = node.get("a").expect("the key");
    assert_eq!(value.span, Span::new(FILE, 103, 106));
    parse("a: b\na: c", FILE, 100, &mut diagnostics);
    parse("a: @b", FILE, 100, &mut diagnostics);
    parse("a: {{ b }} c", FILE, 100, &mut diagnostics);
    let places: Vec<_> = diagnostics.iter().filter_map(|d| d.span).map(|s| s.start).collect();
    assert_eq!(places, [105, 103, 103]);
}

#[test]
fn duplicate_keys() {
    assert_eq!(
        findings("a: 1\nb: 2\na: 3\na: 4\n"),
        [
            "C103 \"a\": `a` stands twice | the first `a` is 2 lines above | keep one of the two",
            "C103 \"a\": `a` stands twice | the first `a` is 3 lines above | keep one of the two",
        ]
    );
    assert_eq!(
        findings("- { a: 1, a: 3 }"),
        [
            "C103 \"a\": `a` stands twice | the first `a` is earlier on this line | keep one of the two"
        ]
    );
}

#[test]
fn unquoted_expressions() {
    let help = "put single quotation marks around the whole value: `'{{ value(of=\"...\") }} ...'`";
    let message = "a value that starts with `{{` needs quotation marks";
    for (text, place) in [
        ("title: {{ value(of=\"a.b\") }}\nb: c\n", "{{ value(of=\"a.b\") }}"),
        (
            "title: {{ value(of=\"a.b\", c=\"d\") }} lines \n",
            "{{ value(of=\"a.b\", c=\"d\") }} lines",
        ),
        ("a:\n  - {{ x }}\n", "{{ x }}"),
        ("a: [{{ x }}, c]\n", "{{ x }}"),
    ] {
        let expected = format!("C101 {place:?}: {message} | write `'{place}'`");
        assert_eq!(findings(text), [expected], "{text}");
    }
    assert_eq!(findings("a: {{ x\nb: c\n"), [format!("C101 \"{{{{ x\": {message} | {help}")]);
    assert_eq!(
        findings("a: \"{{ value(of=\"b.c\") }} lines\"\n"),
        [format!(
            "C101 {:?}: double quotation marks stand inside double quotation marks | {help}",
            "a: \"{{ value(of=\"b.c\") }} lines\""
        )]
    );
}

#[test]
fn aliases_and_bombs() {
    let node = read("a: &x [1, 2]\nb: *x\n");
    assert_eq!(node.get("a"), node.get("b"));
    assert_eq!(findings("[&a x, {x: 1, *a : 2}]").len(), 1);
    let mut bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for (name, of) in
        ["b", "c", "d", "e", "f", "g", "h"].iter().zip(["a", "b", "c", "d", "e", "f", "g"])
    {
        let items = vec![format!("*{of}"); 10].join(", ");
        bomb.push_str(&format!("{name}: &{name} [{items}]\n"));
    }
    let found = findings(&bomb);
    assert_eq!(found.len(), 1);
    assert!(
        found[0].starts_with("C104 \"*e\": this file expands to more data than any content needs")
    );
    let long = format!("a: &a \"{}\"\nb: [{}]\n", "x".repeat(400_000), vec!["*a"; 200].join(", "));
    assert!(findings(&long)[0].starts_with("C104"));
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(findings(&deep)[0].starts_with("C104"));
    assert_eq!(findings("a: &a [*a]\n"), ["C101 \"*a\": this value refers to itself"]);
}

#[test]
fn syntax_in_a_writers_words() {
    let colon = "a value that holds `: ` needs quotation marks";
    let quote = "put quotation marks around the value";
    for (text, expected) in [
        ("a: b: c\nd: e\n", format!("C101 \"a: b: c\": {colon} | write `a: \"b: c\"`")),
        ("a: it's \"b\": c\n", format!("C101 {:?}: {colon} | write `a: 'it''s \"b\": c'`", "a: it's \"b\": c")),
        ("- t: \"b\n  c\n", "C101 \"\\\"b\": this quotation mark is never closed".to_owned()),
        ("a: 1\nb: 'c\nd: e\n", "C101 \"'c\": this quotation mark is never closed".to_owned()),
        ("a:\n\tb: c\n", "C101 \"\\tb: c\": a tab stands on this line | indent with spaces only".to_owned()),
        ("a: @b\n", format!("C101 \"@b\": a value cannot start with `@` | {quote}")),
        ("a: `b`\n", format!("C101 \"`b`\": a value cannot start with a backtick | {quote}")),
        ("a: *b\n", format!("C101 \"*b\": a value cannot start with `*` | {quote}")),
        ("a: **b**\n", format!("C101 \"**b**\": a value cannot start with `*` | {quote}")),
        ("a: !b c\n", format!("C101 \"!b\": a value cannot start with `!` | {quote}")),
        ("a:b\nc: d\n", "C101 \"a:b\": the space behind the colon is missing | write `key: value`".to_owned()),
        ("a: b\n---\nc: d\n", "C101 \"---\": a second document starts here: `---` may stand only once".to_owned()),
        ("a: 'it's'\n", "C101 \"s'\": text stands behind the closing quotation mark | put double \
          quotation marks around the whole value, or write an apostrophe twice".to_owned()),
        ("a: [b\nc: d\n", "C101 \"[b\": this `[` is not closed | write `]` at the end of the line | or put \
          quotation marks around the value, where `[` is the start of a text".to_owned()),
        ("a: [b, [c]\n d e\n", "C101 \"[b, [c]\": this `[` is not closed | write `]` at the end of the \
          line".to_owned()),
        ("a: [\n  b,\n  {c: d} e\n  ]\n", "C101 \"[\": `[` is opened here, but the list or group is not \
          closed | write `]` where it ends | put a comma between the values, and quotation marks around \
          those that hold `: `, `{` or `[` | put quotation marks around the value where `[` is the start \
          of a text".to_owned()),
        ("[a]: b\n", "C101 \"[a]\": a key must be a word".to_owned()),
    ] {
        assert_eq!(findings(text), [expected], "{text}");
    }
}

/// The line the slip is on, and the first sentence of help.
fn slip(text: &str) -> (usize, String, String) {
    let mut diagnostics = Diagnostics::new();
    parse(text, FILE, 0, &mut diagnostics);
    let found = diagnostics.into_sorted();
    let [found] = found.as_slice() else { panic!("one finding in {text:?}: {found:?}") };
    let start = found.span.expect("a place").start;
    let line = text[..start].matches('\n').count() + 1;
    (line, found.message.clone(), found.help.first().cloned().unwrap_or_default())
}

#[test]
fn a_slip_is_named_on_its_own_line() {
    let rows = "rows:\n  - [a, 1]\n  - [b, 2\n  - [c, 3]\n  - [d, 4]\nnotes:\n  - e\n";
    let last = "rows:\n  - [a, 1]\n  - [b, { c: 2 }\n\nnotes:\n  - e\n";
    let text = "a: |\n  b: [c\n  d: e\nrows:\n- { f: 1\n- { f: 2 }\n";
    for (text, line, message, help) in [
        (rows, 3, "this `[` is not closed", "write `]` at the end of the line"),
        (last, 3, "this `[` is not closed", "write `]` at the end of the line"),
        ("a: { b: [c, d\n", 1, "this `{` is not closed", "write `]}` at the end of the line"),
        (text, 5, "this `{` is not closed", "write `}` at the end of the line"),
        (
            "# A\ntitle A b\ndate: c\n",
            2,
            "the colon behind `title` is missing",
            "write `title: A b`",
        ),
        ("a:\n  b c\n  d: e\n", 2, "the colon behind `b` is missing", "write `b: c`"),
        ("- id a\n  b: c\n", 1, "the colon behind `id` is missing", "write `id: a`"),
        ("a: b\nc = d\n", 2, "the colon behind `c` is missing", "write `c: d`"),
        ("a: b\nc\n  - d\n", 2, "the colon behind `c` is missing", "write `c:`"),
        (
            "a: b\nc d\ne: f\n",
            2,
            "this line has no colon",
            "where it goes on with the text above, put spaces in front of it",
        ),
        ("a: b\nc { d: e, f: g }\n", 2, "the colon behind `c` is missing", "write `c: { ... }`"),
        ("a: b\nc { d: e }\n", 2, "the colon behind `c` is missing", "write `c: { ... }`"),
        (
            " a: b\nc: d\n",
            1,
            "this line has spaces in front of it, and the lines below it have none",
            "delete the spaces",
        ),
        (
            "a:\n    [b, c]\n  - [d, e]\n",
            2,
            "the dash in front of this item is missing",
            "write `- [b, c]`",
        ),
        (
            "a:\n  - [b, c]\n  [d, e]\n  - [f, g]\n",
            3,
            "the dash in front of this item is missing",
            "write `- [d, e]`",
        ),
        (
            "a:\n  - The first\n - The second\n",
            3,
            "this dash does not stand below the one above",
            "put 2 spaces in front of it",
        ),
        ("a:\n- b\n-2 c\n- d\n", 3, "the space behind the dash is missing", "write `- 2 c`"),
    ] {
        assert_eq!(slip(text), (line, message.to_owned(), help.to_owned()), "{text}");
    }
}

#[test]
fn spaces_that_are_none_are_shown() {
    let word = "this is a non-breaking space, which Word writes";
    let hidden = "this is a character that nobody can see";
    for (text, marked, message) in [
        ("a: b\nc:\u{a0}d\ne: f\n", "\u{a0}", word),
        ("a:\n  b: c\n\u{a0}\u{a0}d: e\n", "\u{a0}\u{a0}", word),
        ("a:\n\u{a0} b: c\n", "\u{a0}", word),
        ("a:\u{202f}b\n", "\u{202f}", word),
        ("a: { b:\u{2007}c }\n", "\u{2007}", word),
        ("a:\n  -\u{a0}b\n  -\u{a0}c\n", "\u{a0}", word),
        ("a: b\n\u{feff}c: d\n", "\u{feff}", hidden),
        ("a: b\n\u{2003}c: d\n", "\u{2003}", "this is not a plain space, but the character U+2003"),
    ] {
        let found = findings(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert!(
            found[0].starts_with(&format!("C101 {marked:?}: {message} | ")),
            "{text}: {found:?}"
        );
    }
    for text in
        ["a: b\u{a0}c", "a b\u{a0}c: d", "a: 'b:\u{a0}c'", "- Note:\u{a0}a text", "a: 1\u{a0}000"]
    {
        assert_eq!(findings(text), [""; 0], "{text}");
    }
}

#[test]
fn never_panics_on_a_prefix_or_a_flipped_byte() {
    let text = "é: \"ü\"\nb: [a, {c: 'd'}]\ne: |\n  f\ng: {{ h }} &i *j\n- k\n\tl: `m`\n";
    for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
        parse(&text[..end], FILE, 0, &mut Diagnostics::new());
        for character in ['"', '\'', '{', '[', '\n', '\t', ':', '&', '*', '!', '|', 'é', '\r'] {
            let changed = format!("{}{character}{}", &text[..end], &text[end..]);
            parse(&changed, FILE, 0, &mut Diagnostics::new());
        }
    }
}

#[test]
fn comments_that_cut_a_value_off() {
    let cut_off =
        |text: &str| findings(text).iter().filter(|line| line.starts_with("C112")).count();
    for text in ["a: b #4", "a: #4", "a: [b #4\n  ]", "a: b\t#c # d", "- b #4"] {
        assert_eq!(cut_off(text), 1, "{text}: {:?}", findings(text));
    }
    for text in [
        "a: b # c",
        "a: b#4",
        "a: \"b\" #4",
        "#a: b\nc: d",
        "a: |\n    b\n  #c: d\ne: f",
        "a:\n  #b: c\n  d: e",
        "a: b #",
    ] {
        assert_eq!(cut_off(text), 0, "{text}");
    }
}

#[test]
fn colons_of_containers() {
    let help = "containers stand only in a paper's text, below its front matter: move the passage \
                there, between lines `::: restricted` and `:::`";
    let expected = |marked: &str| {
        format!("C205 {marked:?}: this is not read as the container `restricted` | {help}")
    };
    for (text, marked) in [
        ("a: b :::restricted", ":::restricted"),
        ("a: \"b ：：restricted\"", "：：restricted"),
        ("a: |\n  b\n  ::: restricted\n", "::: restricted"),
        ("a: '`b` ::: restricted `c`'", "::: restricted"),
    ] {
        assert_eq!(findings(text), [expected(marked)], "{text}");
    }
    assert_eq!(findings("a: 'write `::: restricted`, then'"), [""; 0]);
}
