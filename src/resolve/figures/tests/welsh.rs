//! Figures in a Welsh paper.

use super::scope;
use crate::diagnostic::{Diagnostics, FileId, Span};
use crate::model::Languages;
use crate::resolve::figures::Evaluator;

/// What expressions print in Welsh.
const PRINTED: [(&str, &str); 24] = [
    ("change(of=\"arrests.arrests\", from=\"2018\", to=\"2019\")", "i fyny 16%, o 191 i 222"),
    ("change(of=\"arrests.arrests\", from=\"2018\", to=\"2019\", as=\"percent\")", "i fyny 16%"),
    ("change(of=\"arrests.arrests\", from=\"2019\", to=\"2018\", as=\"absolute\")", "i lawr 31"),
    ("change(of=\"arrests.arrests\", from=\"2018\", to=\"2019\", as=\"ends\")", "o 191 i 222"),
    ("change(of=\"arrests.arrests\", from=\"2019\", to=\"2020\")", "heb newid ar 222"),
    ("change(of=\"arrests.arrests\", from=\"2018\", to=\"2019\") | signed", "+16%, o 191 i 222"),
    (
        "change(of=\"county-lines.lines\", place=\"Harrogate\", from=\"2019-09\", to=\"2020-02\")",
        "i lawr o 7 i 5",
    ),
    (
        "change(of=\"county-lines.share\", place=\"York\", from=\"2019-09\", to=\"2020-02\")",
        "i fyny 2 pwynt canran, o 28.5% i 30.5%",
    ),
    (
        "change(of=\"county-lines.share\", place=\"York\", from=\"2019-09\", to=\"2020-02\", as=\"points\") | words",
        "i fyny dau pwynt canran",
    ),
    (
        "rank(of=\"county-lines.lines\", place=\"York\", snapshot=\"2019-09\")",
        "ail uchaf ymhlith tri",
    ),
    (
        "rank(of=\"county-lines.lines\", place=\"Harrogate\", snapshot=\"2019-09\")",
        "uchaf ymhlith tri",
    ),
    (
        "rank(of=\"county-lines.lines\", place=\"York\", snapshot=\"2019-09\", as=\"ordinal\")",
        "ail",
    ),
    (
        "rank(of=\"county-lines.lines\", place=\"Skipton\", snapshot=\"2019-09\", order=\"lowest\")",
        "isaf ymhlith tri",
    ),
    (
        "value(of=\"county-lines.lines\", place=\"Harrogate\", snapshot=\"2019-09\") | words",
        "saith",
    ),
    (
        "value(of=\"county-lines.lines\", place=\"Harrogate\", snapshot=\"2019-09\") | ordinal | capitalised",
        "Seithfed",
    ),
    (
        "value(of=\"county-lines.share\", place=\"Harrogate\", snapshot=\"2019-09\") | words",
        "pum deg y cant",
    ),
    ("value(of=\"county-lines.share\", place=\"Skipton\", snapshot=\"2019-09\")", "ddim ar gael"),
    ("list(of=\"county-lines.place\", snapshot=\"2019-09\")", "Harrogate, York a Skipton"),
    ("list(of=\"county-lines.snapshot\", place=\"York\")", "Medi 2019 a Chwefror 2020"),
    (
        "rate(of=\"county-lines.lines\", population=\"county-lines.cost\", place=\"York\", snapshot=\"2019-09\", per=1000)",
        "0.88 fesul 1,000",
    ),
    ("highest(of=\"county-lines.lines\", name=\"place\", snapshot=\"2019-09\")", "Harrogate"),
    (
        "hidden(first=421, second=332, both=88, source=\"Dwy restr\")",
        "amcangyfrif o 1,578 (1,362 i 1,861)",
    ),
    ("cited(\"2019-10-09\", source=\"Y panel\") | date", "9 Hydref 2019"),
    ("total(of=\"county-lines.cost\", snapshot=\"2019-09\") | round | compact", "£388,548"),
];

#[test]
fn figures_are_said_in_welsh() {
    let languages = Languages::built_in();
    let evaluator = Evaluator::new(&scope(), languages.of("cy"));
    for (expression, printed) in PRINTED {
        let mut found = Diagnostics::new();
        let figure = evaluator.evaluate(expression, Span::file_start(FileId(0)), &mut found);
        let text = figure.map(|figure| figure.text);
        assert_eq!(text.as_deref(), Some(printed), "{expression}: {:?}", found.into_sorted());
    }
}
