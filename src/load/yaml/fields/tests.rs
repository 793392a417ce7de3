use super::*;
use crate::diagnostic::FileId;
use crate::load::yaml::parse;

/// Reads a text as "this chart" and returns the findings, each as `code excerpt: message | help`.
fn findings(text: &str, read: impl FnOnce(&mut Fields<'_>, &mut Diagnostics)) -> Vec<String> {
    let mut diagnostics = Diagnostics::new();
    let node = parse(text, FileId(0), 0, &mut diagnostics).expect("valid YAML");
    if let Some(mut fields) = Fields::open(&node, "this chart", &mut diagnostics) {
        read(&mut fields, &mut diagnostics);
        fields.finish(&mut diagnostics);
    }
    let shown = |d: Diagnostic| {
        let span = d.span.expect("every finding has a place");
        let mut line =
            format!("{} {:?}: {}", d.code.number(), &text[span.start..span.end], d.message);
        for help in d.help {
            line.push_str(" | ");
            line.push_str(&help);
        }
        line
    };
    diagnostics.into_sorted().into_iter().map(shown).collect()
}

#[test]
fn values() {
    let text = "title: 1.10\nsub: \"'é' é\"\ndate: 2020-02\nn: -1.5\nw: 3\ny: yes\nc: bar\nl: [a, 2]\nz:\n";
    let found = findings(text, |fields, d| {
        assert_eq!(fields.required_text("title", d).as_deref(), Some("1.10"));
        let sub = fields.required_markdown("sub", d).expect("there");
        assert_eq!((sub.text.as_str(), &text[sub.span.start..sub.span.end]), ("'é' é", "'é' é"));
        assert_eq!(fields.required_date("date", d).map(Date::iso).as_deref(), Some("2020-02"));
        assert_eq!(fields.number("n", d), Some(-1.5));
        assert_eq!(fields.whole("w", d), Some(3));
        assert_eq!(fields.yes_no("y", d), Some(true));
        assert_eq!(fields.choice("c", &[("bar", 1), ("line", 2)], d), Some(1));
        assert_eq!(fields.texts("l", d), ["a", "2"]);
        assert_eq!(fields.take("z"), None);
        assert_eq!(fields.text("absent", d), None);
        assert_eq!(fields.list("none", d), []);
    });
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn unknown_and_missing_keys() {
    let found = findings("titel: x\nalt:\nid: ''\n", |fields, d| {
        fields.required_text("title", d);
        fields.required_text("alt", d);
        fields.required_text("id", d);
    });
    assert_eq!(
        found,
        [
            "C102 \"titel\": `titel` is not a key of this chart | did you mean `title`? | the keys are \
             `title`, `alt` and `id`",
            "C105 \"alt\": `alt` has no value in this chart | write a value behind `alt:`",
            "C105 \"''\": `id` is empty in this chart | write a value behind `id:`",
        ]
    );
}

#[test]
fn wrong_types() {
    let list = "put each item on a line of its own that starts with `- `";
    let text = "title: [a]\nb: {c: d}\nl: x\nt: [{A note: so}]\n";
    let found = findings(text, |fields, d| {
        fields.text("title", d);
        fields.date("b", d);
        fields.texts("l", d);
        fields.texts("t", d);
    });
    assert_eq!(
        found,
        [
            "C106 \"[a]\": `title` must be text, but this is a list | put quotation marks around a text \
             that starts with `[` or `- `"
                .to_owned(),
            "C106 \"{c: d}\": `b` must be a date, but this is a group of keys | put quotation marks \
             around a text that holds `: ` or starts with `{`"
                .to_owned(),
            format!("C106 \"x\": `l` must be a list, but this is text | {list}"),
            "C106 \"{A note: so}\": an item of `t` must be text, but this is a group of keys | put \
             quotation marks around a text that holds `: ` or starts with `{`"
                .to_owned(),
        ]
    );
    let not_a_group = "C106 \"[a]\": this chart must be a group of keys, but this is a list | write it \
                       as `key: value`";
    assert_eq!(findings("[a]", |_, _| ()), [not_a_group]);
}

#[test]
fn dates_numbers_and_choices() {
    let text =
        "a: 6 February 2020\nb: soon\nc: 4,547\nd: '5'\ne: 1.5\nf: maybe\ng: barr\nh: many\n";
    let found = findings(text, |fields, d| {
        fields.date("a", d);
        fields.date("b", d);
        fields.number("c", d);
        fields.number("d", d);
        fields.whole("e", d);
        fields.yes_no("f", d);
        fields.choice("g", &[("bar", ()), ("line", ())], d);
        fields.number("h", d);
    });
    assert_eq!(
        found,
        [
            "C107 \"6 February 2020\": `a` must be a date, but this is `6 February 2020` | write \
             `2020-02-06`",
            "C107 \"soon\": `b` must be a date, but this is `soon` | write a date as `2020-02-06` (year, \
             month, day), or `2020-02` without a day",
            "C108 \"4,547\": `c` must be a number, but this is `4,547` | write `4547`",
            "C108 \"'5'\": `d` must be a number, but this is `5` | write `5` without quotation marks",
            "C108 \"1.5\": `e` must be a whole number, but this is `1.5`",
            "C109 \"maybe\": `f` must be `yes` or `no`, but this is `maybe`",
            "C109 \"barr\": `g` cannot be `barr` in this chart | did you mean `bar`? | it can be `bar` and \
             `line`",
            "C108 \"many\": `h` must be a number, but this is `many`",
        ]
    );
}

#[test]
fn a_text_where_keys_are_wanted() {
    let nothing = |_: &mut Fields<'_>, _: &mut Diagnostics| {};
    let message = "this chart must be a group of keys, but this is text";
    for (text, help) in [
        ("type:bar\ndata:lines\n", "put a space behind the colon: `type: bar`"),
        ("bar", "write it as `key: value`"),
        ("https://example.org/", "write it as `key: value`"),
        ("'type:bar'", "write it as `key: value`"),
    ] {
        let shown = text.trim_end();
        assert_eq!(findings(text, nothing), [format!("C106 {shown:?}: {message} | {help}")]);
    }
}

#[test]
fn an_offices_own_dates_are_not_of_another_century() {
    let read = |fields: &mut Fields<'_>, d: &mut Diagnostics| {
        fields.required_own_date("a", d);
    };
    assert_eq!(findings("a: 1900-01", read), Vec::<String>::new());
    for (text, year, meant) in [
        ("0226-03-12", 226, "2026-03-12"),
        ("1026-03", 1026, "2026-03"),
        ("1899-12-31", 1899, "2099-12-31"),
    ] {
        let expected =
            format!("C107 {text:?}: `a` is in the year {year} | did you mean `{meant}`?");
        assert_eq!(findings(&format!("a: {text}"), read), [expected]);
    }
}
