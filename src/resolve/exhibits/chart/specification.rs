//! The types of chart and the keys that mean something to each.

use crate::diagnostic::{Code, Diagnostic};
use crate::load::yaml::Fields;
use crate::model::{Arrangement, ChartForm};
use crate::resolve::context::Context;

const FORMS: [(&str, ChartForm); 8] = [
    ("bar", ChartForm::Bar),
    ("column", ChartForm::Column),
    ("line", ChartForm::Line),
    ("slope", ChartForm::Slope),
    ("dot", ChartForm::Dot),
    ("heatmap", ChartForm::Heatmap),
    ("flow", ChartForm::Flow),
    ("timeline", ChartForm::Timeline),
];

const ARRANGEMENTS: [(&str, Arrangement); 3] = [
    ("grouped", Arrangement::Grouped),
    ("stacked", Arrangement::Stacked),
    ("stacked-100", Arrangement::Share),
];

/// Keys that only some types have: which ones, and what to write instead.
const KEYS: [(&str, &[ChartForm], &str); 11] = {
    use ChartForm::{Bar, Column, Dot, Flow, Heatmap, Line, Slope};
    [
        ("arrangement", &[Bar, Column], "leave it out, or make it a `bar` or `column` chart"),
        (
            "series",
            &[Bar, Column, Line, Slope, Dot, Heatmap, Flow],
            "leave it out, or narrow the events down with `where`",
        ),
        (
            "order",
            &[Bar, Column, Dot, Heatmap, Flow],
            "leave it out: periods stand in the order of time",
        ),
        (
            "highlight",
            &[Bar, Column, Line, Slope, Dot, Flow],
            "leave it out; the colours of a heatmap are set with `colours`",
        ),
        (
            "reference",
            &[Bar, Column, Line, Dot],
            "leave it out, and say in the text what the values compare with",
        ),
        ("annotations", &[Bar, Column, Line, Dot], "write it in the text or in `notes`"),
        ("lower", &[Dot], "draw the values with their intervals as `type: dot`"),
        ("upper", &[Dot], "draw the values with their intervals as `type: dot`"),
        (
            "multiples",
            &[Bar, Column, Line, Dot],
            "leave it out, and draw a chart for each with `where`",
        ),
        ("colours", &[Heatmap], "leave it out, or bring one series out with `highlight`"),
        ("empty", &[Heatmap], "leave it out: missing values show as `[x]`"),
    ]
};

/// Keys that make no sense beside others.
const STACKED: [(&str, &str); 3] = [
    ("reference", "leave it out, or leave `arrangement` out"),
    ("annotations", "leave them out, or leave `arrangement` out"),
    ("multiples", "leave it out, or leave `arrangement` out"),
];

/// The form that `type` names. Where there is no such form, keys that another has are no mistakes.
pub(super) fn form(read: &mut Fields<'_>, context: &mut Context<'_>) -> Option<ChartForm> {
    read.require("type", &mut context.diagnostics);
    let form = read.choice("type", &FORMS, &mut context.diagnostics);
    if form.is_none() && read.take("type").is_some() {
        let of_some = KEYS.iter().map(|(key, ..)| *key);
        of_some.chain(["x", "y"]).for_each(|key| {
            read.take_key(key);
        });
    }
    form
}

/// The arrangement, side by side unless the writer says otherwise.
pub(super) fn arrangement(read: &mut Fields<'_>, context: &mut Context<'_>) -> Arrangement {
    read.choice("arrangement", &ARRANGEMENTS, &mut context.diagnostics).unwrap_or_default()
}

/// A form as a writer names it.
pub(super) fn word(form: ChartForm) -> &'static str {
    FORMS.iter().find(|(_, known)| *known == form).map_or("chart", |(word, _)| word)
}

/// Reports keys that mean nothing for a form, and combinations that make no sense. Whether there are
/// none.
pub(super) fn check_keys(
    read: &mut Fields<'_>,
    form: ChartForm,
    arrangement: Arrangement,
    context: &mut Context<'_>,
) -> bool {
    let mut sound = true;
    let mut refuse = |key: &str, message: String, help: &str, read: &mut Fields<'_>| {
        if let Some(node) = read.take_key(key) {
            let finding = Diagnostic::new(Code::ChartKey, node.span, message).help(help);
            context.diagnostics.push(finding);
            sound = false;
        }
    };
    for (key, forms, help) in KEYS {
        if !forms.contains(&form) {
            let word = word(form);
            refuse(key, format!("`{key}` means nothing in a chart of type `{word}`"), help, read);
        }
    }
    if arrangement != Arrangement::Grouped && matches!(form, ChartForm::Bar | ChartForm::Column) {
        for (key, help) in STACKED {
            refuse(key, format!("`{key}` cannot be drawn in a stacked chart"), help, read);
        }
    }
    if read.take("multiples").is_some() {
        let message = "`annotations` cannot be drawn in small multiples".to_owned();
        refuse("annotations", message, "write them in the text or in `notes`", read);
    }
    sound
}
