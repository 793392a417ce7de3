use super::{found, help, tree};

#[test]
fn notes_are_collected_in_order() {
    assert_eq!(
        tree("A[^b] and[^a].\n\n[^a]: First *note*.\n\n    More.\n\n[^b]: Second.\n\nText."),
        "p[A[^b] and[^a].] p[Text.] note:a(p[First *note*.] p[More.]) note:b(p[Second.])"
    );
    assert_eq!(tree("A![^a]\n\n[^a]: B"), "p[A![^a]] note:a(p[B])");
}

#[test]
fn labels_are_compared_without_case() {
    assert_eq!(tree("A[^Note One].\n\n[^note one]: B"), "p[A[^note one].] note:note one(p[B])");
}

#[test]
fn marks_without_a_note() {
    assert_eq!(
        found("A[^x] b[^y]."),
        [
            r#"C401 "[^x]" there is no footnote `[^x]`"#,
            r#"C401 "[^y]" there is no footnote `[^y]`"#,
        ]
    );
    assert_eq!(
        help("A[^sourse].\n\n[^source]: B"),
        ["did you mean `source`?", "write the note in a paragraph of its own: `[^sourse]: ...`"]
    );
    assert_eq!(tree("`[^x]` \\[^x] [^](a) [^x](b)"), "p[`[^x]` [^x] [^](a) [^x](b)]");
}

#[test]
fn notes_without_a_mark() {
    let unused = r#"C212 "[^x]: B" the footnote `[^x]` is never mentioned"#;
    assert_eq!(found("A\n\n[^x]: B"), [unused]);
    assert_eq!(found("A\n\n::: restricted\nA[^x]\n:::\n\n[^x]: B"), Vec::<String>::new());
}

#[test]
fn a_label_is_defined_once() {
    assert_eq!(
        found("A[^x].\n\n[^x]: B\n\n[^X]: C"),
        [r#"C402 "[^X]: C" the footnote `[^x]` stands twice"#]
    );
}
