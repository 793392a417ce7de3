use super::{found, help, read};

#[test]
fn html_is_dropped_and_reported() {
    let (tree, found) = read("a<br>b <!-- c --> d\n\n<div class=\"e\">\nf\n</div>\n\ng");
    assert_eq!(tree, "p[ab  d] p[g]");
    assert_eq!(
        found,
        [
            r#"C201 "<br>" `<br>` is HTML, which is not read"#,
            r#"C201 "<!-- c -->" an HTML comment stands in the text"#,
            r#"C201 "<div class=\"e\">" `<div>` is HTML, which is not read"#,
        ]
    );
}

#[test]
fn a_pair_and_a_run_are_reported_once() {
    let message = "is HTML, which is not read";
    assert_eq!(
        found("a <b>c</b> d <i>e</i>"),
        [format!("C201 \"<b>\" `<b>` {message}"), format!("C201 \"<i>\" `<i>` {message}"),]
    );
    assert_eq!(found("a <b><i>c</i></b>"), [format!("C201 \"<b>\" `<b>` {message}")]);
    assert_eq!(found("a</b>"), [format!("C201 \"</b>\" `</b>` {message}")]);
    assert_eq!(found("<div>\n\na\n\n</div>\n\nb"), [format!("C201 \"<div>\" `<div>` {message}")]);
    assert_eq!(
        found("<p>a</p>\n\nb</p>"),
        [format!("C201 \"<p>\" `<p>` {message}"), format!("C201 \"</p>\" `</p>` {message}"),]
    );
}

#[test]
fn help_says_what_to_write() {
    for (html, expected) in [
        ("a<br>", "end the line with a backslash or two spaces"),
        ("a <strong>b", "for strong text write `**text**`"),
        ("a <em>b", "for emphasis write `*text*`"),
        ("a <sup>b", "for superscript write `^2^`"),
        ("a <sub>b", "for subscript write `~2~`"),
        ("<!-- a -->", "comments are not published: delete it"),
        (
            "<table>\n<tr><td>a</td></tr>\n</table>",
            "write a Markdown table, with `Table: caption` in the paragraph before it",
        ),
        ("a <span>b", "write the text alone, or use a container like `::: callout`"),
        ("a <img src=\"b\">", "for an image write `![alternative text](file.png)`"),
    ] {
        assert_eq!(help(html), [expected], "{html}");
    }
    assert_eq!(
        help("ages <of> people"),
        ["write the text alone", "if `<` means less than, write `\\<`"]
    );
    assert_eq!(help("a <b and c> d")[1], "if `<` means less than, write `\\<`");
}

#[test]
fn less_than_and_addresses_are_no_html() {
    assert_eq!(read("3 <5, a < b, \\<c>"), ("p[3 <5, a < b, <c>]".to_owned(), vec![]));
    assert_eq!(
        read("<https://example.org/a_b_c> <a@b.org>").0,
        "p[[https://example.org/a_b_c](https://example.org/a_b_c) [a@b.org](mailto:a@b.org)]"
    );
}
