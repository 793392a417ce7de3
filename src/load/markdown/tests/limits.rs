use super::{found, read};

#[test]
fn depth_is_capped() {
    for (opening, closing) in [
        ("> ", ""),
        ("- ", ""),
        ("1. ", ""),
        ("[^a]: ", ""),
        ("*_", "_*"),
        ("![", "](a)"),
        ("~~*", "*~~"),
    ] {
        let text = format!("{}a{}", opening.repeat(5000), closing.repeat(5000));
        let (_, found) = read(&text);
        assert!(found.len() <= 5001, "{opening}: {}", found.len());
    }
    let (tree, found) = read(&"> ".repeat(5000));
    assert_eq!(tree.matches("quote(").count(), 63);
    assert!(found[0].ends_with("more than 64 elements stand inside one another here"), "{found:?}");
    assert_eq!(found.len(), 1);
}

#[test]
fn containers_count_for_depth() {
    let text = format!("{}a\n{}b\n", "::: voice\n".repeat(100), ":::\n".repeat(100));
    let (tree, found) = read(&text);
    assert_eq!(tree.matches(":voice").count(), 63);
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn sixty_levels_are_read() {
    let (tree, found) = read(&format!("{}a", "> ".repeat(60)));
    assert_eq!(tree.matches("quote(").count(), 60);
    assert!(found.is_empty());
}

#[test]
fn odd_texts_are_read() {
    for text in [
        "",
        "\n",
        "\u{feff}a",
        "\0",
        "\r",
        ":::",
        "::: ",
        "{{",
        "}}",
        "{",
        "`",
        "[^",
        "[^]",
        "~",
        "^",
        "\\",
        "- \u{c}",
        "::: voice {",
        "::: voice {a=\"",
        "](",
        ")[",
        "][",
        "@",
        "é@é.é",
        "www.",
        "https://é",
        "«é",
        "{ PAGE",
        "[insert é",
        "\té\té\n\té",
        "#\u{a0}",
        "– \n– ",
        "o \no",
        "{{ \"",
        "`{{`",
        "é{{é}}é",
        "::: é",
        "{#é}",
        "^é^",
        "> - ::: voice\n>   a\n",
        "|a|\n|-|\n|{{",
        "\t::: voice",
        "a\n\t::: voice\n:::",
    ] {
        let _ = read(text);
        let _ = found(&text.repeat(3));
    }
}

#[test]
fn every_slip_of_a_long_line_is_found() {
    for (piece, each) in [("a@b.c ", 1), ("https://a.b ", 1), ("«A_B» ", 1), ("[a] ", 0), ("](", 0)]
    {
        const PIECES: usize = 5000;
        assert_eq!(found(&piece.repeat(PIECES)).len(), each * PIECES, "{piece}");
    }
}
