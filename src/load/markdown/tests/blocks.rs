use super::{found, read, tree};

#[test]
fn headings_have_their_ids_taken_off() {
    assert_eq!(tree("## County lines"), "h2[County lines]");
    assert_eq!(tree("## County lines {#lines}"), "h2#lines[County lines]");
    assert_eq!(tree("## County *lines* {#lines} ##"), "h2#lines[County *lines*]");
    assert_eq!(tree("County\nlines {#the-lines}\n---"), "h2#the-lines[County⏎lines]");
    assert_eq!(
        read("# {#only}"),
        ("h1#only[]".to_owned(), vec!["C213 \"# {#only}\" this heading has no words".to_owned()])
    );
    assert_eq!(
        tree("## {{ value(of=\"a.b\") }} lines {#a}"),
        "h2#a[«value(of=\"a.b\")» lines]".replace("«", "« ").replace("»", " »")
    );
}

#[test]
fn paragraphs_have_ids_too() {
    assert_eq!(tree("Seven lines. {#seven}"), "p#seven[Seven lines.]");
    assert_eq!(tree("Seven lines.\n{#seven}\n\nEight."), "p#seven[Seven lines.] p[Eight.]");
    assert_eq!(tree("Seven lines. {#a--b}"), "p#a--b[Seven lines.]");
    assert_eq!(tree("See *this*. {#a_b_c}"), "p#a_b_c[See *this*.]");
    assert_eq!(tree("- One {#one}\n- Two"), "ul(li(p#one[One]) li(p[Two]))");
    assert_eq!(tree("{#seven} is first"), "p[{#seven} is first]");
    assert_eq!(tree("As text: \\{#seven}"), "p[As text: {#seven}]");
    assert_eq!(tree("As code: `{#seven}`"), "p[As code: `{#seven}`]");
}

#[test]
fn ids_are_letters_digits_and_hyphens() {
    assert_eq!(
        found("## Lines {#la ligne}"),
        [r#"C111 "la ligne" `la ligne` cannot be an identifier"#]
    );
    assert_eq!(found("Text {#}"), [r#"C111 "" `` cannot be an identifier"#]);
}

#[test]
fn lists_are_tight_or_loose() {
    assert_eq!(tree("- a\n- b *c*\n  d"), "ul(li(p[a]) li(p[b *c*⏎d]))");
    assert_eq!(tree("- a\n\n- b"), "ul-loose(li(p[a]) li(p[b]))");
    assert_eq!(tree("3. a\n4. b\n   - c\n   - d"), "ol3(li(p[a]) li(p[b] ul(li(p[c]) li(p[d]))))");
    assert_eq!(tree("- *a*\n- [b](c)\n-"), "ul(li(p[*a*]) li(p[[b](c)]) li())");
    assert_eq!(tree("- a\n\n  b\n\n  - c"), "ul-loose(li(p[a] p[b] ul(li(p[c]))))");
}

#[test]
fn definition_lists() {
    assert_eq!(
        tree("County line\n: A telephone number.\n: A business.\n\nCuckooing\n: Taking a home.\n"),
        "dl(dt[County line] dd(p[A telephone number.]) dd(p[A business.]) dt[Cuckooing] dd(p[Taking a home.]))"
    );
    assert_eq!(tree("Term\n\n: First.\n\n  Second."), "dl(dt[Term] dd(p[First.] p[Second.]))");
}

#[test]
fn quotes_rules_and_code() {
    assert_eq!(
        tree("> a\n> b\n\n***\n\n    code\n    more"),
        r#"quote(p[a⏎b]) rule code:"code\nmore""#
    );
    assert_eq!(tree("```yaml title\na: 1\n\nb: \"2\"\n```"), r#"code:yaml"a: 1\n\nb: \"2\"""#);
    assert_eq!(tree("```\n```"), r#"code:"""#);
}

#[test]
fn exhibits_are_yaml_of_the_file() {
    assert_eq!(
        tree("```chart\nid: a\ntitle: \"{{ b }}\"\n```"),
        r#"Chart"id: a\ntitle: \"{{ b }}\"\n""#
    );
    assert_eq!(tree("```table\n```"), r#"Table"""#);
    assert_eq!(tree("~~~ table\r\nid: a\r\nx: b\r\n~~~\r\n"), r#"Table"id: a\r\nx: b\r\n""#);
    // As far to the right as in the file, so that places in it are right.
    assert_eq!(
        tree("- a\n\n  ```table\n  id: a\n  b:\n\n    - c\n  ```"),
        r#"ul-loose(li(p[a] Table"  id: a\n  b:\n\n    - c\n"))"#
    );
    assert_eq!(tree("> ```table\n> id: a\n> b: c\n> ```"), r#"quote(Table"  id: a\n  b: c\n")"#);
    assert_eq!(tree("  ```table\n  id: a\n b: c\n  ```"), r#"Table"id: a\nb: c\n""#);
}
