//! Messages taken apart, for what puts into them something other than text: content of a page, or the
//! parts of a page that are known only when it is laid out.

use std::collections::BTreeMap;

use fluent_bundle::FluentArgs;

use super::Words;
use super::message_file::of_pattern;

/// A part of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MessagePart {
    /// Text as it is printed.
    Text(String),
    /// The place of an argument, by its name.
    Argument(String),
}

/// Stand around the name of an argument while a message is taken apart: no message holds them.
const OPEN: char = '\u{f8fe}';
const CLOSE: char = '\u{f8ff}';

impl Words {
    /// Every message in parts, by id; those this language lacks in English. A message that chooses by a
    /// number has the form for most numbers.
    pub fn taken_apart(&self) -> BTreeMap<String, Vec<MessagePart>> {
        let mut all = self.fallback.as_ref().map(|words| words.taken_apart()).unwrap_or_default();
        let own = self.ids.iter().filter_map(|id| Some((id.clone(), self.parts_of(id)?)));
        all.extend(own);
        all
    }

    fn parts_of(&self, id: &str) -> Option<Vec<MessagePart>> {
        let bundle = self.bundles.iter().find(|bundle| {
            bundle.get_message(id).is_some_and(|message| message.value().is_some())
        })?;
        let pattern = bundle.get_message(id)?.value()?;
        let mut names = Vec::new();
        of_pattern(pattern, &mut names);
        let mut given = FluentArgs::new();
        names.iter().for_each(|name| given.set(*name, format!("{OPEN}{name}{CLOSE}")));
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&given), &mut errors);
        errors.is_empty().then(|| parts(&text))
    }
}

fn parts(text: &str) -> Vec<MessagePart> {
    let mut parts = Vec::new();
    for part in text.split_inclusive(CLOSE) {
        let marked = part.strip_suffix(CLOSE).and_then(|part| part.split_once(OPEN));
        let (before, name) = marked.map_or((part, None), |(before, name)| (before, Some(name)));
        if !before.is_empty() {
            parts.push(MessagePart::Text(before.to_owned()));
        }
        parts.extend(name.map(|name| MessagePart::Argument(name.to_owned())));
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Languages;

    fn text(words: &str) -> MessagePart {
        MessagePart::Text(words.to_owned())
    }

    fn argument(name: &str) -> MessagePart {
        MessagePart::Argument(name.to_owned())
    }

    #[test]
    fn every_message_comes_taken_apart_in_its_own_language() {
        let languages = Languages::built_in();
        let (welsh, english) = (languages.of("cy").taken_apart(), languages.of("en").taken_apart());
        let page = [text("Tudalen "), argument("page"), text(" o "), argument("pages")];
        assert_eq!(welsh["page-of-pages"], page);
        assert_eq!(welsh["notes"], [text("Nodiadau")]);
        // What Welsh lacks is there in English.
        assert_eq!(welsh["ordinal-11"], english["ordinal-11"]);
        // A plural has the form for most numbers.
        let points = [argument("number"), text(" percentage points")];
        assert_eq!(english["percentage-points"], points);
    }

    #[test]
    fn a_language_is_known_however_its_tag_is_written() {
        let languages = Languages::built_in();
        for tag in ["cy", "cy-GB", "CY", "Cy-gb"] {
            assert!(languages.knows(tag), "{tag}");
            assert_eq!(languages.of(tag).say("notes"), "Nodiadau", "{tag}");
        }
    }
}
