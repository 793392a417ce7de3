use super::{line, tree};

#[test]
fn typographic_punctuation() {
    assert_eq!(tree("\"It's\" 'so' -- a---b... the '90s"), "p[“It’s” ‘so’ – a—b… the ’90s]");
    assert_eq!(tree("\\\"a\\\" `\"b\" --` \\--"), "p[\"a\" `\"b\" --` --]");
}

#[test]
fn marks_breaks_entities_and_links() {
    assert_eq!(tree("*a* **b** ~~c~~ `d`"), "p[*a* **b** ~~c~~ `d`]");
    assert_eq!(tree("a\nb  \nc\\\nd"), "p[a⏎b↵c↵d]");
    assert_eq!(tree("&pound;5 &amp; \\*a\\*"), "p[£5 & *a*]");
    assert_eq!(
        tree("[](#a) [b *c*](d.md \"e\") ![f](g.png)"),
        "p[[](#a) [b *c*](d.md \"e\") ![f](g.png)]"
    );
}

#[test]
fn superscript_and_subscript_stand_in_words() {
    assert_eq!(tree("km^2^, 10^-3^ and CO~2~ or H~2~O"), "p[km^(2), 10^(-3) and CO_(2) or H_(2)O]");
    assert_eq!(tree("a ^b c^ d ~e f~ g"), "p[a ^(b c) d _(e f) g]");
    assert_eq!(tree("~~H~2~O~~ **m^2^**"), "p[~~H_(2)O~~ **m^(2)**]");
    assert_eq!(tree("2^3 and 4^5, \\^a\\^, ~5 to ~6"), "p[2^3 and 4^5, ^a^, ~5 to ~6]");
    assert_eq!(
        tree("`a^2^` [b](c~d~e) <https://a.org/~b~/c^d^>"),
        "p[`a^2^` [b](c~d~e) [https://a.org/~b~/c^d^](https://a.org/~b~/c^d^)]"
    );
    assert_eq!(tree("a^2^ \u{1}b\u{2}"), "p[a^2^ \u{1}b\u{2}]");
}

#[test]
fn a_line_has_no_blocks() {
    for text in [
        "1. x",
        "- x",
        "# x",
        "> x",
        "    x",
        "***",
        "| a |",
        ": x",
        "::: voice",
        "[a]: b",
        "Table: x",
    ] {
        assert_eq!(line(text), text.trim_start(), "{text}");
    }
    assert_eq!(line("a\n\n- b\n1. c"), "a  - b 1. c");
    assert_eq!(line("a\n---"), "a —");
    assert_eq!(line("_a_ \"b\""), "*a* “b”");
    assert_eq!(line("\"b\" 'c'"), "“b” ‘c’");
    assert_eq!(line("**a** [b](c)"), "**a** [b](c)");
    assert_eq!(line(" a "), "a");
    assert_eq!(line(" \n"), "");
    assert_eq!(line(""), "");
    assert_eq!(line("a {#b}"), "a {#b}");
}
