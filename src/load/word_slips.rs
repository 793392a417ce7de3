//! What a file of words has that would be passed over without a word: a message that says nothing, that
//! stands twice, that cannot be put together, or that chooses by a form the language does not have.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Span, list_of};
use crate::model::words::{MessageFile, Written, plural_forms};

/// The forms that numbers take in some language.
const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// An office's own file of words.
pub(super) struct Own<'a> {
    pub(super) text: &'a str,
    pub(super) file: FileId,
    /// The language's code.
    pub(super) code: &'a str,
    pub(super) messages: &'a MessageFile,
    /// The built-in messages of the language, where there are any.
    pub(super) built_in: &'a [MessageFile],
    /// The messages of the language that has them all.
    pub(super) complete: &'a MessageFile,
}

impl Own<'_> {
    /// Reports what would be passed over.
    pub(super) fn check(&self, diagnostics: &mut Diagnostics) {
        self.twice(diagnostics);
        let texts = self.messages.texts();
        let built_in: Vec<Written<'_>> =
            self.built_in.iter().flat_map(MessageFile::texts).collect();
        // What the office writes takes the place of what is built in.
        let known: BTreeMap<&str, &Written<'_>> =
            built_in.iter().chain(&texts).map(|text| (text.name.as_str(), text)).collect();
        let counts = counts(self.complete);
        for (name, text) in texts.iter().map(|text| (text.name.as_str(), text)) {
            if !std::ptr::eq(known[name], text) {
                continue;
            }
            let found = self
                .blank(text)
                .or_else(|| self.function(text))
                .or_else(|| self.unknown(text, &known))
                .or_else(|| self.circle(text, &known))
                .or_else(|| self.form(text, &counts));
            if let Some((message, help)) = found {
                let finding = Diagnostic::new(Code::BadMessage, self.span(name), message);
                diagnostics.push(help.into_iter().fold(finding, Diagnostic::help));
            }
        }
    }

    /// Messages and terms that stand twice, each at its second place.
    fn twice(&self, diagnostics: &mut Diagnostics) {
        let mut seen = BTreeSet::new();
        let texts = self.messages.texts();
        let names: Vec<&str> = texts.iter().map(|text| message_of(&text.name)).collect();
        for name in names.iter().filter(|name| seen.insert(**name)) {
            let places = places(self.text, name);
            for at in places.iter().skip(1) {
                let span = Span::new(self.file, *at, at + name.len());
                let message = format!("the message `{name}` stands twice");
                diagnostics.push(
                    Diagnostic::new(Code::BadMessage, span, message)
                        .label("only the last one is said")
                        .help("take one of the two out"),
                );
            }
        }
    }

    fn blank(&self, text: &Written<'_>) -> Option<(String, Vec<String>)> {
        text.is_blank.then(|| {
            let help = format!(
                "write its words, or take `{}` out to keep those that candour has",
                text.name
            );
            (format!("`{}` says nothing", text.name), vec![help])
        })
    }

    fn function(&self, text: &Written<'_>) -> Option<(String, Vec<String>)> {
        let function = text.functions.first()?;
        let message =
            format!("`{}` uses the function `{function}`, which candour does not have", text.name);
        Some((
            message,
            vec!["numbers come with their commas already: write `{ $number }`".to_owned()],
        ))
    }

    fn unknown(
        &self,
        text: &Written<'_>,
        known: &BTreeMap<&str, &Written<'_>>,
    ) -> Option<(String, Vec<String>)> {
        let missing = text.uses.iter().find(|name| !known.contains_key(name.as_str()))?;
        let message =
            format!("`{}` uses `{missing}`, which stands in no file of this language", text.name);
        let near = crate::diagnostic::did_you_mean(missing, known.keys().copied());
        let mut help: Vec<String> =
            near.map(|near| format!("did you mean `{near}`?")).into_iter().collect();
        help.push(format!("write `{missing}` in this file too, or write its words here"));
        Some((message, help))
    }

    fn circle(
        &self,
        text: &Written<'_>,
        known: &BTreeMap<&str, &Written<'_>>,
    ) -> Option<(String, Vec<String>)> {
        let mut open: Vec<&str> = text.uses.iter().map(String::as_str).collect();
        let mut seen = BTreeSet::new();
        while let Some(name) = open.pop() {
            if name == text.name {
                let message = match text.uses.contains(name) {
                    true => format!("`{name}` uses itself"),
                    false => format!("`{name}` uses a message that uses `{name}`"),
                };
                return Some((
                    message,
                    vec!["write the words themselves in one of them".to_owned()],
                ));
            }
            if seen.insert(name) {
                let uses = known.get(name).into_iter().flat_map(|text| &text.uses);
                open.extend(uses.map(String::as_str));
            }
        }
        None
    }

    /// A choice by a number: its keys are forms that the language has.
    fn form(&self, text: &Written<'_>, counts: &BTreeSet<&str>) -> Option<(String, Vec<String>)> {
        let forms = plural_forms(self.code);
        // Of a language with one form only, it may be that its rules are not known.
        let has = |key: &str| match forms.len() {
            0 | 1 => FORMS.contains(&key),
            _ => forms.contains_key(key),
        };
        let by_number = text.choices.iter().filter(|(name, _)| counts.contains(name));
        let wrong = by_number.flat_map(|(_, keys)| keys).find(|key| !has(key))?;
        let message =
            format!("`[{wrong}]` of `{}` is no form of a number: it is never said", text.name);
        let mut order: Vec<&str> = FORMS.into_iter().filter(|form| has(form)).collect();
        order.dedup();
        let near = crate::diagnostic::did_you_mean(wrong, order.iter().copied());
        let mut help: Vec<String> =
            near.map(|near| format!("did you mean `[{near}]`?")).into_iter().collect();
        help.push(format!(
            "the forms of this language are {}; a single number is a form too: `[0]`",
            list_of(order.iter().copied())
        ));
        Some((message, help))
    }

    /// Where a text begins: an attribute stands below its message.
    fn span(&self, name: &str) -> Span {
        let message = message_of(name);
        let at = places(self.text, message).pop().unwrap_or_default();
        let Some((_, attribute)) = name.split_once('.') else {
            return Span::new(self.file, at, at + message.len());
        };
        let dotted = format!(".{attribute}");
        let at = self.text[at..].find(&dotted).map_or(at, |below| at + below);
        Span::new(self.file, at, at + dotted.len())
    }
}

/// The arguments that are numbers: those by which some message chooses between `one` and others.
fn counts(complete: &MessageFile) -> BTreeSet<&str> {
    let choices = complete.texts().into_iter().flat_map(|text| text.choices);
    choices.filter(|(_, keys)| keys.contains(&"one")).map(|(name, _)| name).collect()
}

fn message_of(name: &str) -> &str {
    name.split('.').next().unwrap_or(name)
}

/// Where messages or terms of a name begin.
fn places(text: &str, name: &str) -> Vec<usize> {
    let begins =
        |line: &str| line.strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with('='));
    let mut at = 0;
    let mut places = Vec::new();
    for line in text.split('\n') {
        if begins(line) {
            places.push(at);
        }
        at += line.len() + 1;
    }
    places
}
