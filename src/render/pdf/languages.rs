//! The same paper in other languages, as a PDF leads to it.

use super::code::Code;
use super::context::Context;
use super::source;
use crate::model::LinkTarget;

/// Writes `meta.languages`: a dictionary of the words in front, `label`, and `versions`, an array of links,
/// each in its own language; or `none`.
pub(super) fn write(code: &mut Code, context: &Context) {
    let paper = context.paper;
    if paper.translations.is_empty() {
        code.raw("none");
        return;
    }
    code.raw("(label:").words(&paper.words.say("also-available-in")).raw(",versions:");
    code.array(&paper.translations, |code, version| {
        source::in_language(code, &version.language, |code| {
            let target = LinkTarget::Paper { url: version.url.clone(), anchor: None };
            match (context.bound(&target), context.address(&target)) {
                (Some(label), _) => {
                    code.raw("goto(").name(&label).raw(",").words(&version.name).raw(")");
                }
                (None, Some(address)) => {
                    code.raw("web(").name(&address).raw(",").words(&version.name).raw(")");
                }
                (None, None) => _ = code.words(&version.name),
            }
        });
    });
    code.raw(")");
}
