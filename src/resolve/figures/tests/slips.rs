//! What each slip is answered.

use super::print;

#[test]
fn slips_are_answered_in_the_writers_words() {
    let cases = [
        (
            r#"value(of="county-line.lines")"#,
            "C301: there is no dataset `county-line`\ndid you mean `county-lines`?\n\
             the datasets are `arrests` and `county-lines`",
        ),
        (
            r#"value(of="county-lines.liens", place="York")"#,
            "C302: the dataset `county-lines` has no measure `liens`\ndid you mean `lines`?\n\
             the measures of `county-lines` are `lines`, `share` and `cost`",
        ),
        (
            r#"value(of="county-lines")"#,
            "C302: `county-lines` has several measures: say which one\n\
             the measures of `county-lines` are `lines`, `share` and `cost`",
        ),
        (
            r#"value(of="county-lines.lines", town="York")"#,
            "C303: the dataset `county-lines` has no dimension `town`\n\
             the dimensions of `county-lines` are `snapshot` and `place`",
        ),
        (
            r#"value(of="county-lines.lines", place="Harogate")"#,
            "C304: no row of `county-lines` has the place `Harogate`\ndid you mean `Harrogate`?\n\
             its values are `Harrogate`, `York` and `Skipton`",
        ),
        (
            r#"value(of="county-lines.lines", place="Skipton", snapshot="2020-02")"#,
            "C304: no row of `county-lines` has place `Skipton` and snapshot `2020-02`\n\
             each of these values occurs in the dataset, but not together in one row",
        ),
        (
            r#"value(of="county-lines.lines", place="York")"#,
            "C305: 2 rows of `county-lines` have place `York`\n\
             add `snapshot=\"...\"`: one of `2019-09` and `2020-02`\n\
             or write `total(...)` for the sum of the rows",
        ),
        (
            r#"total(of="county-lines.share", snapshot="2019-09")"#,
            "C312: `county-lines.share` holds percentages, which cannot be added up: each is of another whole\n\
             work it out from the counts: `proportion(of=..., whole=...)` or `rate(...)`",
        ),
        (
            r#"share(of="county-lines.lines", snapshot="2020-02", place="York")"#,
            "C312: this share would be a percentage of 9, which is under ten\n\
             small numbers are stated as numbers, for example \"3 of 7\"",
        ),
        (
            r#"vale(of="arrests.arrests")"#,
            "C308: there is no figure function `vale`\ndid you mean `value`?\n\
             the functions are `average`, `change`, `cited`, `compare`, `count`, `difference`, \
             `hidden`, `highest`, `list`, `lowest`, `per`, `proportion`, `rank`, `rate`, `share`, \
             `significance`, `total`, `value`",
        ),
        (
            r#"value(of="arrests.arrests", year="2018") | word"#,
            "C308: there is no filter `word`\ndid you mean `words`?\n\
             the filters are `capitalised`, `compact`, `date`, `money`, `ordinal`, `percent`, \
             `round`, `signed`, `words`",
        ),
        (
            r#"value(of="arrests.arrests", year="2018") | words"#,
            "C312: 191 has no number word: words go from zero to one hundred\n\
             leave `| words` out: larger numbers are written in digits",
        ),
        (
            r#"cited("£80 million")"#,
            "C308: `cited` needs the argument `source`\n\
             for example `cited(\"£80 million\", source=\"Home Office, January 2021\")`",
        ),
        (
            r#"value(of="arrests.arrests"#,
            "C306: a quotation mark in this expression is not closed\n\
             texts stand between two straight quotation marks: \"Harrogate\"",
        ),
        (
            r#"value(of="arrests.arrests", year="2018""#,
            "C306: a bracket in this expression is not closed\n\
             arguments stand between two brackets: `value(of=\"dataset.measure\")`",
        ),
        (
            r#"value("arrests.arrests", year="2018")"#,
            "C306: the first argument of `value` has no name\n\
             write `value(of=\"arrests.arrests\", ...)`",
        ),
        (
            r#"cited(80, source="Home Office")"#,
            "C306: what is cited stands first, in quotation marks\n\
             for example `cited(\"80\", source=\"Home Office, January 2021\")`",
        ),
        (
            r#"value(of="arrests.arrests", year="2018") | round(2)"#,
            "C306: the argument of `round` has no name\nfor example `| round(decimals=1)`",
        ),
        (
            r#"value(of="arrests.arrests", year="2018") + 1"#,
            "C306: nothing can be worked out with `+` in an expression\n\
             `total`, `difference`, `change`, `share` and `per` work figures out, and `derive` in the \
             dataset does",
        ),
        (
            "value(of=arrests.arrests, year='2018', district=York)",
            "C306: the value of `of` has no quotation marks\n\
             write `of=\"arrests.arrests\", district=\"York\"`",
        ),
        (
            "value(of='arrests.arrests', district=North Town)",
            "C306: the value of `district` has no quotation marks\nwrite `district=\"North Town\"`",
        ),
        (
            "value(of='arrests.arrests', month=2019-09) | words",
            "C306: the value of `month` has no quotation marks\nwrite `month=\"2019-09\"`",
        ),
        (
            "value(of='arrests.arrests', year='2018') \\| words",
            "C306: a backslash stands in front of the bar\ntake the backslash away: `| words`",
        ),
        (
            "arrests.arrests",
            "C306: a figure is asked for with a function\nwrite `{{ value(of=\"arrests.arrests\") }}`",
        ),
        (
            "count(of='arrests.arrests', above='4,5')",
            "C308: `above` of `count` is a number, but this is `4,5`\nwrite `4.5` if the comma is a \
             decimal sign, or `45` if it is not",
        ),
        ("value(of='a' year='b')", "C306: a comma is missing in front of `year`"),
        (
            "value(of='a', year='b', year='c')",
            "C306: the argument `year` stands twice\n\
             an argument has one value: a figure of several is a `total` or a `change`",
        ),
        (
            "value(of='arrests.arrests', interval=yes)",
            "C308: the argument `interval` of `value` must be a text in quotation marks\n\
             a number stands without them; a switch is `true` or `false`",
        ),
    ];
    for (expression, expected) in cases {
        assert_eq!(print(expression), Err(expected.to_owned()), "{expression}");
    }
    for expression in ["5 +", "value(of='a' year)", "}} {{", "{% if x %}"] {
        let message = print(expression).expect_err("not an expression");
        assert!(message.starts_with("C306: this expression cannot be read"), "{message}");
    }
    for expression in ["5", "\"text\"", "5 + 3", "[1]"] {
        let message = print(expression).expect_err("not a figure");
        assert!(message.starts_with("C308: this expression does not give a figure"), "{message}");
    }
}

/// The datasets are those of `docs/figures.md`.
#[test]
fn slips_in_what_is_worked_out_are_answered() {
    let cases = [
        (
            r#"change(of="survey.trust", area="Hillside", from="2019", to="2020", as="percent")"#,
            "C308: the change of a percentage is stated in percentage points\n\
             write `as=\"points\"`",
        ),
        (
            r#"change(of="arrests.arrests", from="2018", to="2019", as="points")"#,
            "C308: percentage points are for the change of a percentage\n\
             write `as=\"percent\"` or `as=\"absolute\"`",
        ),
        (
            r#"change(of="county-lines.lines", place="Harrogate", from="2019-09", to="2020-02", as="percent")"#,
            "C312: this change would be a percentage of 7, which is under ten\n\
             small numbers are stated as numbers, for example \"3 of 7\"",
        ),
        (
            r#"change(of="arrests.arrests", from="2018", to="2019", as="percents")"#,
            "C308: `percents` is no choice for `as` of `change`\ndid you mean `percent`?\n\
             it is one of `percent`, `absolute`, `points` and `ends`",
        ),
        (
            r#"change(of="arrests.arrests", form="2018", from="2018", to="2019")"#,
            "C303: the dataset `arrests` has no dimension `form`\n\
             the dimensions of `arrests` are `year`\ndid you mean the argument `from`?",
        ),
        (
            r#"rate(of="survey.victims", population="asked", area="Hillside")"#,
            "C305: `of` ranges over several values of `year` in `survey`\n\
             add `year=\"...\"`: one of `2019` and `2020`",
        ),
        (
            r#"rate(of="arrests.arrests", population="survey.asked", year="2019")"#,
            "C305: `population` ranges over several values of `area` in `survey`\n\
             add `population_area=\"...\"`: one of `Hillside` and `Lakeside`",
        ),
        (
            r#"rate(of="arrests.arrests", population="survey.asked", year="2018", population_area="Hillside")"#,
            "C304: no row of `survey` has the year `2018`\ndid you mean `2019`?\n\
             its values are `2019` and `2020`\n\
             a condition for `population` alone is written `population_...=\"...\"`",
        ),
        (
            r#"proportion(of="arrests.arrests", whole="people", year="2019")"#,
            "C312: 222 of 118 is no part of a whole\n\
             where something can be counted more than once, write `per(...)` or `rate(...)`",
        ),
        (
            r#"rank(of="survey.victims", area="Hillside")"#,
            "C305: 2 rows of `survey` have area `Hillside`\n\
             add `year=\"...\"`: one of `2019` and `2020`\n\
             or write `total(...)` for the sum of the rows",
        ),
        (
            r#"rank(of="arrests.people", among="year", year="2019")"#,
            "C310: this needs a value of `arrests.people`, but there is only `[x]` (not available)\n\
             nothing can be worked out from a missing value: say in words what is known",
        ),
        (
            r#"average(of="survey.trust", year="2019")"#,
            "C312: the average of `survey.trust` would count a small group as much as a large one\n\
             work it out from the counts: `proportion(of=..., whole=...)` or `rate(...)`",
        ),
        (
            r#"count(of="findings.stance", value="Gaps")"#,
            "C304: no row of `findings` has the stance `Gaps`\ndid you mean `Gap`?\n\
             its values are `Strength`, `Gap` and `Concern`",
        ),
        (
            r#"hidden(first=421, second=332, both=88)"#,
            "C308: typed numbers need their `source`\n\
             for example `hidden(first=421, second=332, both=88, \
             source=\"Two services' lists, March 2020\")`",
        ),
        (
            r#"value(of="survey.budget", year="2019", area="Lakeside") | compact"#,
            "C312: £1,234,567 cannot be shortened without losing digits\n\
             say how many decimals to keep: `| compact(decimals=1)`",
        ),
        (
            r#"value(of="arrests.people", year="2018") | round"#,
            "C310: `round` needs a number, but this figure is \"not available\"",
        ),
        (
            r#"proportion(of="survey.victims", whole="asked", year="2019", area="Hillside", interval=true) | words"#,
            "C308: `words` works on one number, but this figure is \"65% (55% to 74%)\"",
        ),
        (
            r#"value(of="arrests.arrests", year="2018") | words(decimals=1)"#,
            "C308: `words` has no argument `decimals`\nwrite it without: `| words`",
        ),
        (
            r#"value(of="findings.stance", theme="Cuckooing", group="Housing") | date"#,
            "C308: \"Concern\" is no date or period\n\
             a date is written `2019-10-09` in the data, a period `2019-10` or `2019-Q4`",
        ),
    ];
    for (expression, expected) in cases {
        let got = super::page::figure(expression, None).map(|figure| figure.text);
        assert_eq!(got, Err(expected.to_owned()), "{expression}");
    }
    let few = super::page::figure(r#"hidden(first=60, second=50, both=6, source="x")"#, None);
    assert!(few.expect_err("too few").starts_with("C312: this cannot be worked out: "));
}
