use super::{found, help, read, tree};

#[test]
fn containers_hold_blocks() {
    assert_eq!(
        tree("Before\n::: callout {title=\"What this means\"}\nInside\n\n- a\n:::\nAfter"),
        "p[Before] :callout title=\"What this means\"(p[Inside] ul(li(p[a]))) p[After]"
    );
    assert_eq!(tree("::: voice\n:::"), ":voice()");
    assert_eq!(tree(":::voice\na\n:::::"), ":voice(p[a])");
    assert_eq!(tree("::: voice\r\na\r\n:::\r\nb\r\n"), ":voice(p[a]) p[b]");
}

#[test]
fn every_container_has_its_name() {
    for name in [
        "quotation",
        "voice",
        "callout",
        "recommendation",
        "response",
        "closing",
        "reprint",
        "restricted",
    ] {
        assert_eq!(tree(&format!("::: {name}\na\n:::")), format!(":{name}(p[a])"));
    }
}

#[test]
fn containers_nest() {
    assert_eq!(
        tree(":::: callout\n::: voice\na\n:::\n::: voice\nb\n:::\nc\n::::\nd"),
        ":callout(:voice(p[a]) :voice(p[b]) p[c]) p[d]"
    );
    // With as many colons inside as outside, a closing line closes the innermost.
    assert_eq!(
        tree("::: callout\n::: voice\na\n:::\nb\n:::\nc"),
        ":callout(:voice(p[a]) p[b]) p[c]"
    );
}

#[test]
fn a_closing_line_closes_the_container_with_its_colons() {
    let (tree, found) = read(":::: callout\n::: voice\na\n::::\nb");
    assert_eq!(tree, ":callout(:voice(p[a])) p[b]");
    assert_eq!(found, [r#"C202 "::: voice" this container is not closed"#]);
}

#[test]
fn lists_and_quotes_are_split_at_container_lines() {
    assert_eq!(
        tree("- a\n::: callout\n- b\n:::\n- c"),
        "ul(li(p[a])) :callout(ul(li(p[b]))) ul(li(p[c]))"
    );
    assert_eq!(
        tree("1. a\n\n::: callout\n\n2. b\n\n:::\n\n3. c"),
        "ol1(li(p[a])) :callout(ol2(li(p[b]))) ol3(li(p[c]))"
    );
    assert_eq!(tree("> a\n::: callout\nb\n:::\n> c"), "quote(p[a]) :callout(p[b]) quote(p[c])");
    assert_eq!(tree("Term\n: a\n::: callout\nb\n:::"), "dl(dt[Term] dd(p[a])) :callout(p[b])");
    assert_eq!(tree("[^1]: a\n::: callout\nb[^1]\n:::"), ":callout(p[b[^1]]) note:1(p[a])");
    assert_eq!(tree("| a |\n|---|\n| b |\n::: callout\nc\n:::"), "table<(a/b) :callout(p[c])");
}

#[test]
fn containers_stand_in_lists_quotes_and_notes() {
    assert_eq!(tree("- a\n  ::: callout\n  b\n  :::\n- c"), "ul(li(p[a] :callout(p[b])) li(p[c]))");
    assert_eq!(tree("* ::: callout\n  b\n  :::"), "ul(li(:callout(p[b])))");
    assert_eq!(tree("> ::: callout\n> b\n> :::\n> c"), "quote(:callout(p[b]) p[c])");
    assert_eq!(
        tree("a[^1]\n\n[^1]: b\n\n    ::: callout\n    c\n    :::\n"),
        "p[a[^1]] note:1(p[b] :callout(p[c]))"
    );
}

#[test]
fn an_open_container_ends_with_what_it_stands_in() {
    let (tree, found) = read("- a\n  ::: callout\n  b\n\nc");
    assert_eq!(tree, "ul(li(p[a] :callout(p[b]))) p[c]");
    assert_eq!(found, [r#"C202 "::: callout" this container is not closed"#]);
    let (tree, found) = read("::: callout {title=\"a\"}\n- b\n\nc");
    assert_eq!(tree, ":callout title=\"a\"(ul(li(p[b])) p[c])");
    assert_eq!(found, [r#"C202 "::: callout {title=\"a\"}" this container is not closed"#]);
    assert_eq!(help(":::: callout"), ["end it with a line of its own: `::::`"]);
}

#[test]
fn code_is_no_container() {
    assert_eq!(
        tree("```\n::: callout\n:::\n```\n::: voice\na\n:::"),
        r#"code:"::: callout\n:::" :voice(p[a])"#
    );
    assert_eq!(tree("`::: a`"), "p[`::: a`]");
    assert_eq!(tree("a \\::: callout"), "p[a ::: callout]");
}

#[test]
fn what_is_nearly_a_container_is_an_error() {
    let one = |text: &str, shown: &str| {
        let (tree, found) = read(text);
        assert_eq!((tree.as_str(), found.len()), (shown, 1), "{text}: {found:?}");
        assert!(found[0].starts_with("C205"), "{found:?}");
    };
    one("a\n\n    ::: callout\n", r#"p[a] code:"::: callout""#);
    one("a\n    ::: callout\nb", "p[a⏎::: callout⏎b]");
    one("a ::: callout", "p[a ::: callout]");
    one("a\n\n:: callout", "dl(dt[a] dd(p[: callout]))");
    one("# ::: callout", "h1[::: callout]");
    one("[^a]: ::: callout\n\n[^a]", "p[[^a]] note:a(p[::: callout])");
    one("[::: callout](b)", "p[[::: callout](b)]");
    one("*:: callout*", "p[*:: callout*]");
}

#[test]
fn definitions_of_links_and_notes_reach_into_containers() {
    assert_eq!(
        tree("::: callout\n[a] and[^n]\n\n[b]: /b\n:::\n[b]\n\n[a]: /a\n\n[^n]: Note."),
        ":callout(p[[a](/a) and[^n]]) p[[b](/b)] note:n(p[Note.])"
    );
}

#[test]
fn unknown_containers() {
    let (tree, found) = read("::: quotaton {source=\"a\"}\nb\n:::");
    assert_eq!(tree, "p[b]");
    assert_eq!(found, [r#"C203 "quotaton" there is no container `quotaton`"#]);
    assert_eq!(help("::: quotaton\n:::")[0], "did you mean `quotation`?");
}

#[test]
fn closing_without_opening() {
    let message = "this closes a container, but none is open here";
    assert_eq!(found("a\n:::\nb"), [format!("C205 \":::\" {message}")]);
    assert_eq!(found("::: callout\na\n:::\n:::"), [format!("C205 \":::\" {message}")]);
    assert_eq!(found("::: callout\n- a\n  :::\n:::"), [format!("C205 \":::\" {message}")]);
}

#[test]
fn attributes() {
    assert_eq!(
        tree(
            "::: recommendation { title=\"Share \\\"it\\\" {{ value(of=\"a.b\") }}\"  id=\"x\" } \n:::"
        ),
        r#":recommendation title="Share \\\"it\\\" {{ value(of=\"a.b\") }}" id="x"()"#
    );
    assert_eq!(tree("::: voice {}\n:::"), ":voice()");
}

#[test]
fn malformed_attributes() {
    let message = "the attributes of `callout` cannot be read";
    for (line, marked) in [
        ("::: callout title", "title"),
        ("::: callout {title=\"a\"", " {title=\"a\""),
        ("::: callout {title=a}", "=a}"),
        ("::: callout {title=“a”}", "=“a”}"),
        ("::: callout {title=\"a}", "\"a}"),
        ("::: callout {\"a\"}", "\"a\"}"),
        ("::: callout {title=\"a\"} b", "b"),
        ("::: callout {title=\"a\"id=\"b\"}", "id=\"b\"}"),
        ("::: callout {id=\"a\" id=\"b\"}", "id=\"b\"}"),
    ] {
        let (tree, found) = read(&format!("{line}\nc\n:::"));
        assert_eq!(found, [format!("C205 {marked:?} {message}")]);
        assert!(tree.starts_with(":callout") && tree.ends_with("(p[c])"), "{tree}");
    }
    assert_eq!(
        help("::: callout {title}\n:::"),
        ["write them like `::: callout {title=\"What this means\"}`"]
    );
    assert_eq!(
        found("::: {.callout}\nc\n:::"),
        [r#"C205 "::: {.callout}" a container starts with its name"#]
    );
}
