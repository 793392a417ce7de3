//! The words candour itself writes, in the language of a paper: labels, dates, numbers, plurals.
//!
//! They are messages in [Fluent](https://projectfluent.org/) files, `templates/words/en.ftl` and
//! `cy.ftl`. An office corrects a message by giving it in a file of the same name of its own. A message
//! that a language lacks is said in English. Knows nothing of papers, HTML or Typst.

mod collation;
mod dates;
mod message_file;
mod numbers;
mod plurals;
mod slots;
mod taken_apart;
#[cfg(test)]
mod tests;
mod values;
mod written;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::{Arc, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

pub use message_file::{MessageFile, Trouble};
pub use plurals::plural_forms;
pub use slots::Part;
pub use taken_apart::MessagePart;
pub use written::Written;

use super::NumberFormat;

/// The files that come with the program, by language code.
pub const BUILT_IN: [(&str, &str); 2] = [
    ("cy", include_str!("../../../templates/words/cy.ftl")),
    ("en", include_str!("../../../templates/words/en.ftl")),
];

/// The language whose messages are complete.
pub const COMPLETE: &str = "en";

/// The words of one language.
pub struct Words {
    language: String,
    /// The latest file first; each holds the earlier ones too, so that an office corrects single messages
    /// and single attributes of a message.
    bundles: Vec<FluentBundle<Arc<FluentResource>>>,
    ids: BTreeSet<String>,
    /// The files as they were written: words of the same files are the same.
    written: Vec<String>,
    /// Says what this language has no message for.
    fallback: Option<Arc<Words>>,
    /// The plural forms once they were asked for.
    forms: OnceLock<BTreeMap<String, usize>>,
}

/// Something a message is about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Argument<'a> {
    /// A text, put in as it is.
    Text(&'a str),
    /// A whole number: chooses the plural and is printed with its separators.
    Count(usize),
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language
            && self.written == other.written
            && self.fallback == other.fallback
    }
}

impl Words {
    /// The words of a language from message files; a message of a later file replaces one of an
    /// earlier. Fluent's own formatting of numbers is replaced by the house's: `4,547`.
    fn new(language: &str, files: &[&MessageFile], fallback: Option<Arc<Words>>) -> Self {
        let tag: LanguageIdentifier = language.parse().unwrap_or_default();
        let bundle = |files: &[&MessageFile]| {
            let mut bundle = FluentBundle::new_concurrent(vec![tag.clone()]);
            bundle.set_use_isolating(false);
            bundle.set_formatter(Some(|value, _| match value {
                FluentValue::Number(number) => Some(NumberFormat::COUNT.format(number.value)),
                _ => None,
            }));
            for file in files {
                bundle.add_resource_overriding(Arc::clone(file.resource()));
            }
            bundle
        };
        let bundles = (1..=files.len()).rev().map(|count| bundle(&files[..count])).collect();
        let ids = files.iter().flat_map(|file| file.ids()).map(str::to_owned).collect();
        let written = files.iter().map(|file| file.resource().source().to_owned()).collect();
        let (language, forms) = (language.to_owned(), OnceLock::new());
        Self { language, bundles, ids, written, fallback, forms }
    }

    /// The language's code: `cy`.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// A message without arguments.
    ///
    /// # Panics
    /// Where no language has the message: the built-in English file has every message the program
    /// asks for, which a test proves.
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// A message with its arguments.
    ///
    /// # Panics
    /// As [`Words::say`].
    pub fn say_with(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.find(id, arguments).unwrap_or_else(|| panic!("no message `{id}`"))
    }

    /// The English words, which kinds and expressions may be written in whatever the paper's language.
    pub fn in_english(&self) -> &Self {
        self.fallback.as_deref().unwrap_or(self)
    }

    /// A message that need not exist: the Welsh name of a kind, say. Not looked for in English.
    pub fn own(&self, id: &str) -> Option<String> {
        self.here(id, &[])
    }

    /// An attribute of a message that need not exist: how a kind names one of its fields, say. Not
    /// looked for in English.
    pub fn own_attribute(&self, id: &str, attribute: &str) -> Option<String> {
        self.bundles.iter().find_map(|bundle| {
            let pattern = bundle.get_message(id)?.get_attribute(attribute)?.value();
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, None, &mut errors).into_owned();
            errors.is_empty().then_some(text)
        })
    }

    /// A message with its arguments, where this language or English has it.
    pub fn find(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> Option<String> {
        let fallback = || self.fallback.as_ref().and_then(|words| words.find(id, arguments));
        self.here(id, arguments).or_else(fallback)
    }

    fn here(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> Option<String> {
        let mut given = FluentArgs::new();
        for (name, argument) in arguments {
            match argument {
                Argument::Text(text) => given.set(*name, *text),
                Argument::Count(count) => given.set(*name, *count),
            }
        }
        self.bundles.iter().find_map(|bundle| {
            let pattern = bundle.get_message(id)?.value()?;
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, Some(&given), &mut errors).into_owned();
            // A message that names an argument it is not given is not said: an earlier file's or
            // English takes its place.
            errors.is_empty().then_some(text)
        })
    }

    /// Every message that needs no argument, by id; those this language lacks in English.
    pub fn plain(&self) -> BTreeMap<String, String> {
        let mut all = self.fallback.as_ref().map(|words| words.plain()).unwrap_or_default();
        let said = |id: &String| self.here(id, &[]).map(|text| (id.clone(), text));
        all.extend(self.ids.iter().filter_map(said));
        all
    }

    /// Names of which one is meant: "gap or concern".
    pub fn alternatives(&self, items: &[String]) -> String {
        self.row("list-or", items)
    }

    /// Names in a row: "Harrogate, Skipton and York".
    pub fn list(&self, items: &[String]) -> String {
        self.row("list-and", items)
    }

    fn row(&self, id: &str, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [most @ .., last] => {
                let (most, initial) = (most.join(", "), self.initial(last));
                let ends = [
                    ("most", most.as_str().into()),
                    ("last", last.into()),
                    ("initial", initial.as_str().into()),
                ];
                self.say_with(id, &ends)
            }
        }
    }
}

/// The words of every language the program or the office has files for.
#[derive(Debug, Clone, PartialEq)]
pub struct Languages {
    by_code: BTreeMap<String, Arc<Words>>,
}

impl Languages {
    /// From message files by language code, each language's in the order in which they count.
    pub fn new(files: &BTreeMap<String, Vec<MessageFile>>) -> Self {
        let of = |code: &str| files.get(code).map(|files| files.iter().collect::<Vec<_>>());
        let english = of(COMPLETE).map(|files| Arc::new(Words::new(COMPLETE, &files, None)));
        let mut by_code = BTreeMap::new();
        for code in files.keys().filter(|code| *code != COMPLETE) {
            let words = Words::new(code, &of(code).unwrap_or_default(), english.clone());
            by_code.insert(code.clone(), Arc::new(words));
        }
        by_code.extend(english.map(|english| (COMPLETE.to_owned(), english)));
        Self { by_code }
    }

    /// The languages that come with the program.
    pub fn built_in() -> Self {
        let file =
            |(code, text): &(&str, &str)| ((*code).to_owned(), vec![MessageFile::parse(text).0]);
        Self::new(&BUILT_IN.iter().map(file).collect())
    }

    /// Every language with its words, by code.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Arc<Words>)> {
        self.by_code.iter().map(|(code, words)| (code.as_str(), words))
    }

    /// The languages there are, by code.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.by_code.keys().map(String::as_str)
    }

    /// Whether there are words for a language tag: `cy`, `cy-GB`.
    pub fn knows(&self, tag: &str) -> bool {
        self.by_code.contains_key(&primary(tag))
    }

    /// The words for a language tag, English where there are none.
    ///
    /// # Panics
    /// Where there is no English, which the built-in files rule out.
    pub fn of(&self, tag: &str) -> &Arc<Words> {
        let known = self.by_code.get(&primary(tag)).or_else(|| self.by_code.get(COMPLETE));
        known.expect("English is built in")
    }
}

/// `cy` of `cy-GB` and `CY`.
pub fn primary(tag: &str) -> String {
    tag.split('-').next().unwrap_or(tag).to_ascii_lowercase()
}
