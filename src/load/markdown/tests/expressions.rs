use super::{found, help, line, read, tree};

#[test]
fn expressions_stand_in_text() {
    assert_eq!(
        tree("In {{ a.b }}, {{c}} and {{ d(e=\"f's\") }}."),
        "p[In « a.b », «c» and « d(e=\"f's\") ».]"
    );
    assert_eq!(tree("{{ a }}"), "p[« a »]");
    assert_eq!(tree("{{ a }}{{ b }}"), "p[« a »« b »]");
    assert_eq!(tree("£{{ a }}--{{ b }}%"), "p[£« a »–« b »%]");
    assert_eq!(
        tree("**{{ a }}** *b{{ c }}d* \"{{ e }}\" [{{ f }}](g)"),
        "p[**« a »** *b« c »d* “« e »” [« f »](g)]"
    );
    assert_eq!(tree("![{{ a }} lines](b.png)"), "p[![« a » lines](b.png)]");
    assert_eq!(tree("a [b]({{ c }})"), "p[a [b]({{ c }})]");
}

#[test]
fn nothing_inside_is_markdown() {
    assert_eq!(
        tree(r#"{{ value(of="a.b_c", d_e="*f*", g='[h](i)') | round(decimals=1) }} _j_"#),
        r#"p[« value(of="a.b_c", d_e="*f*", g='[h](i)') | round(decimals=1) » *j*]"#
    );
    assert_eq!(tree("{{ a(b=\"}}\") }} c"), "p[« a(b=\"}}\") » c]");
    assert_eq!(tree("{{ a(b=\"\\\"}}\") }} c"), "p[« a(b=\"\\\"}}\") » c]");
    assert_eq!(tree("a ^{{ b }}^ {{ c^2^ }} {{ d~e~ }}"), "p[a ^(« b ») « c^2^ » « d~e~ »]");
}

#[test]
fn expressions_run_over_lines_but_not_blank_ones() {
    assert_eq!(tree("a {{ value(\n  of=\"b.c\") }} d"), "p[a « value(\n  of=\"b.c\") » d]");
    assert_eq!(tree("> a {{ b(\n> c) }} d"), "quote(p[a « b(\n  c) » d])");
    assert_eq!(found("a {{ b\n\nc }}"), [r#"C306 "{{" this figure expression is not closed"#]);
    assert_eq!(found("> a {{ b\n>\n> c }}"), [r#"C306 "{{" this figure expression is not closed"#]);
    assert_eq!(
        read("a {{ b\n::: voice\n}} c\n:::"),
        (
            "p[a {{ b] :voice(p[}} c])".to_owned(),
            vec![r#"C306 "{{" this figure expression is not closed"#.to_owned()]
        )
    );
}

#[test]
fn escaped_braces_are_text() {
    assert_eq!(tree("Write \\{{ a }} or \\{\\{ a }}"), "p[Write {{ a }} or {{ a }}]");
    assert_eq!(tree("Twice \\\\{{ a }}"), "p[Twice \\« a »]");
}

#[test]
fn code_keeps_its_braces() {
    assert_eq!(tree("`{{ a }}` and ``b `{{ c }}` {{``"), "p[`{{ a }}` and `b `{{ c }}` {{`]");
    assert_eq!(tree("`{{` opens and `}}` closes {{ a }}"), "p[`{{` opens and `}}` closes « a »]");
    assert_eq!(tree("`{{ a\nb }}`"), "p[`{{ a b }}`]");
    assert_eq!(
        tree("```\n{{ a }}\n{{ b\n{% c %}\n```\n{{ d }}"),
        "code:\"{{ a }}\\n{{ b\\n{% c %}\" p[« d »]"
    );
    assert_eq!(tree("    {{ a\n    }}"), "code:\"{{ a\\n    }}\"");
    assert_eq!(tree("```{{a}}\n```"), "code:{{a}}\"\"");
}

#[test]
fn links_keep_their_braces() {
    assert_eq!(
        tree("[a](<{{ b }}> \"{{ c }}\") [d] ![e](f.png '{{ g }}')\n\n[d]: /{{h}} \"i\"\n"),
        "p[[a]({{ b }} \"{{ c }}\") [d](/{{h}} \"i\") ![e](f.png \"{{ g }}\")]"
    );
}

#[test]
fn private_use_characters_stay_text() {
    let text = "\u{E000}xx\u{E001} {{ a }} \u{F0000}xxx [b](\u{F0001}xxx) `\u{F0000}`";
    assert_eq!(
        tree(text),
        "p[\u{E000}xx\u{E001} « a » \u{F0000}xxx [b](\u{F0001}xxx) `\u{F0000}`]"
    );
}

#[test]
fn malformed_expressions() {
    assert_eq!(found("a {{ b"), [r#"C306 "{{" this figure expression is not closed"#]);
    assert_eq!(
        read("a {{ b and {{ c }}"),
        (
            "p[a {{ b and « c »]".to_owned(),
            vec![r#"C306 "{{" this figure expression is not closed"#.to_owned()]
        )
    );
    assert_eq!(
        found("a {{ b(c=\"d) }} e"),
        [r#"C306 "{{" a quotation mark in this figure expression is not closed"#]
    );
    assert_eq!(
        found("a {{ }} {{}}"),
        [
            r#"C306 "{{ }}" this figure expression is empty"#,
            r#"C306 "{{}}" this figure expression is empty"#,
        ]
    );
    assert_eq!(
        help("a {{ b"),
        ["close it with `}}` in the same paragraph; for braces as text write `\\{{`"]
    );
}

#[test]
fn one_brace_is_no_expression() {
    let said = "this figure expression stands in one brace instead of two";
    for text in [r#"{ value(of="a.b") }"#, r#"{cited("12", source="x")}"#, r#"{ total(of='a') }}"#]
    {
        assert_eq!(found(&format!("a {text} b")), [format!("C306 {text:?} {said}")]);
    }
    assert_eq!(help(r#"a { value(of="a.b") } b"#), [r#"write `{{ value(of="a.b") }}`"#]);
    for text in ["{ a }", "f{x(y)}", "{{ value(of='a') }}", "`{ value(of='a') }`", "# A {#value}"] {
        assert_eq!(found(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn statements_are_not_read() {
    assert_eq!(
        found("{% if a %}b{% endif %} {# c #} {#d#} {# e"),
        [
            r#"C307 "{% if a %}" template statements are not read in text"#,
            r#"C307 "{% endif %}" template statements are not read in text"#,
            r#"C307 "{# c #}" template comments are not read in text"#,
            r##"C307 "{#d#}" template comments are not read in text"##,
            r##"C307 "{#" template comments are not read in text"##,
        ]
    );
    assert_eq!(help("{% a %}"), ["only figures in `{{ }}` are read; write the text itself"]);
    assert_eq!(tree("`{% a %}` \\{% b %} {#c}"), "p#c[`{% a %}` {% b %}]");
}

#[test]
fn single_lines() {
    assert_eq!(line("{{ a }} of *b*"), "« a » of *b*");
    assert_eq!(line("1. {{ a\n}}"), "1. « a »");
}
