//! Reads a mapping key by key, collecting every finding.

use super::read::{self, as_value, squeezed, wrong_type};
use super::{Entry, Node, NodeKind};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span, did_you_mean, list_of};
use crate::load::MarkdownText;
use crate::model::Date;

/// The earliest year an office can have written anything in.
const EARLIEST: i16 = 1900;

/// A mapping being read. Every key asked for counts as known; [`Fields::finish`] reports the others.
///
/// The methods that read a value return none where the key is absent, has no value or has a wrong
/// one; a wrong value has then been reported. Those named `required_` report an absent key too.
#[derive(Debug)]
pub struct Fields<'a> {
    place: String,
    span: Span,
    entries: &'a [Entry],
    known: Vec<String>,
}

impl<'a> Fields<'a> {
    /// Starts to read a mapping; anything else is reported. Nothing at all counts as a mapping without
    /// keys, so that the missing ones are named. `place` says in words what is read: "this chart",
    /// "site.yaml".
    pub fn open(node: &'a Node, place: &str, diagnostics: &mut Diagnostics) -> Option<Self> {
        Self::open_as(node, place, |_| "key: value".to_owned(), diagnostics)
    }

    /// The same where the keys can be shown: `form` says how a text is written as a group of them.
    pub fn open_as(
        node: &'a Node,
        place: &str,
        form: impl Fn(&str) -> String,
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        let entries = match &node.kind {
            NodeKind::Mapping(entries) => entries.as_slice(),
            NodeKind::Null => &[],
            _ => {
                let help = match squeezed(node) {
                    Some(line) => format!("put a space behind the colon: `{line}`"),
                    None => format!("write it as `{}`", form(&as_value(node))),
                };
                diagnostics.push(wrong_type(node, place, "a group of keys").help(help));
                return None;
            }
        };
        // The first line is enough to show where a key is missing.
        let end = entries.first().map_or(node.span.end, |first| first.key_span.end);
        let span = Span::new(node.span.file, node.span.start, end);
        Some(Self { place: place.to_owned(), span, entries, known: Vec::new() })
    }

    /// The place where a missing key is reported.
    pub fn span(&self) -> Span {
        self.span
    }

    /// All entries, without counting their keys as known.
    pub fn entries(&self) -> &'a [Entry] {
        self.entries
    }

    /// The value of a key; none where the key is absent or has no value.
    pub fn take(&mut self, key: &'static str) -> Option<&'a Node> {
        self.take_key(key)
    }

    /// The same for a key only known at run time.
    pub fn take_key(&mut self, key: &str) -> Option<&'a Node> {
        self.entry(key).map(|entry| &entry.value).filter(|value| !value.is_null())
    }

    /// The entry of a key, with or without a value.
    fn entry(&mut self, key: &str) -> Option<&'a Entry> {
        if !self.known.iter().any(|known| known == key) {
            self.known.push(key.to_owned());
        }
        self.entries.iter().find(|entry| entry.key == key)
    }

    /// The value of a key that must be there.
    pub fn require(&mut self, key: &str, diagnostics: &mut Diagnostics) -> Option<&'a Node> {
        let entry = self.entry(key);
        if let Some(entry) = entry
            && !entry.value.is_null()
        {
            if entry.value.as_text().is_some_and(|text| text.trim().is_empty()) {
                self.missing(key, entry.value.span, "is empty", diagnostics);
                return None;
            }
            return Some(&entry.value);
        }
        match entry {
            Some(entry) => self.missing(key, entry.key_span, "has no value", diagnostics),
            None => self.missing(key, self.span, "is missing", diagnostics),
        }
        None
    }

    fn missing(&self, key: &str, span: Span, how: &str, diagnostics: &mut Diagnostics) {
        let place = &self.place;
        let help = match how {
            "is missing" => format!("add a line `{key}: ...`"),
            _ => format!("write a value behind `{key}:`"),
        };
        diagnostics.push(
            Diagnostic::new(Code::MissingField, span, format!("`{key}` {how} in {place}"))
                .help(help),
        );
    }

    /// A text.
    pub fn text(&mut self, key: &str, diagnostics: &mut Diagnostics) -> Option<String> {
        let text = read::read_text(self.take_key(key)?, &quoted(key), diagnostics)?;
        (!text.is_empty()).then_some(text)
    }

    /// A text that must be there.
    pub fn required_text(&mut self, key: &str, diagnostics: &mut Diagnostics) -> Option<String> {
        read::read_text(self.require(key, diagnostics)?, &quoted(key), diagnostics)
    }

    /// A text with Markdown.
    pub fn markdown(&mut self, key: &str, diagnostics: &mut Diagnostics) -> Option<MarkdownText> {
        let markdown = read::read_markdown(self.take_key(key)?, &quoted(key), diagnostics)?;
        (!markdown.text.is_empty()).then_some(markdown)
    }

    /// A text with Markdown that must be there.
    pub fn required_markdown(
        &mut self,
        key: &str,
        diagnostics: &mut Diagnostics,
    ) -> Option<MarkdownText> {
        read::read_markdown(self.require(key, diagnostics)?, &quoted(key), diagnostics)
    }

    /// A date.
    pub fn date(&mut self, key: &str, diagnostics: &mut Diagnostics) -> Option<Date> {
        read::read_date(self.take_key(key)?, &quoted(key), diagnostics)
    }

    /// A date that must be there.
    pub fn required_date(&mut self, key: &str, diagnostics: &mut Diagnostics) -> Option<Date> {
        read::read_date(self.require(key, diagnostics)?, &quoted(key), diagnostics)
    }

    /// The date of something the office has written: no such thing is older than 1900, so that an
    /// earlier one is a slip.
    pub fn required_own_date(&mut self, key: &str, diagnostics: &mut Diagnostics) -> Option<Date> {
        let node = self.require(key, diagnostics)?;
        let date = read::read_date(node, &quoted(key), diagnostics)?;
        let (year, ..) = date.parts();
        if year >= EARLIEST {
            return Some(date);
        }
        let (iso, message) = (date.iso(), format!("`{key}` is in the year {year}"));
        let meant = format!("20{}", &iso[2..]);
        diagnostics.push(
            Diagnostic::new(Code::BadDate, node.span, message)
                .help(format!("did you mean `{meant}`?")),
        );
        None
    }

    /// A number.
    pub fn number(&mut self, key: &str, diagnostics: &mut Diagnostics) -> Option<f64> {
        read::read_number(self.take_key(key)?, &quoted(key), diagnostics)
    }

    /// A whole number, 0 or more.
    pub fn whole(&mut self, key: &str, diagnostics: &mut Diagnostics) -> Option<u32> {
        read::read_whole(self.take_key(key)?, &quoted(key), diagnostics)
    }

    /// The language, under the key every file has it under: `language`, or `lang` as web pages have it.
    pub fn language(&mut self, diagnostics: &mut Diagnostics) -> Option<String> {
        let (short, long) = (self.take("lang"), self.take("language"));
        if let (Some(short), Some(_)) = (short, long) {
            let message = format!("the language is given twice in {}", self.place);
            diagnostics.push(
                Diagnostic::new(Code::DuplicateKey, short.span, message)
                    .label("also given as `language`")
                    .help("keep one of the two"),
            );
        }
        let (node, key) =
            long.map(|node| (node, "language")).or(short.map(|node| (node, "lang")))?;
        read::read_language(node, &quoted(key), diagnostics)
    }

    /// `yes` or `no`.
    pub fn yes_no(&mut self, key: &str, diagnostics: &mut Diagnostics) -> Option<bool> {
        read::read_yes_no(self.take_key(key)?, &quoted(key), diagnostics)
    }

    /// One of the given words, as what it stands for.
    pub fn choice<T: Clone>(
        &mut self,
        key: &str,
        choices: &[(&str, T)],
        diagnostics: &mut Diagnostics,
    ) -> Option<T> {
        let node = self.take_key(key)?;
        let text = read::read_text(node, &quoted(key), diagnostics)?;
        if let Some((_, value)) = choices.iter().find(|(word, _)| *word == text) {
            return Some(value.clone());
        }
        let words = || choices.iter().map(|(word, _)| *word);
        diagnostics.push(
            Diagnostic::new(
                Code::BadChoice,
                node.span,
                format!("`{key}` cannot be `{text}` in {}", self.place),
            )
            .suggest(&text, words())
            .help(format!("it can be {}", list_of(words()))),
        );
        None
    }

    /// The items of a list; none of them where the key is absent.
    pub fn list(&mut self, key: &str, diagnostics: &mut Diagnostics) -> &'a [Node] {
        let Some(node) = self.take_key(key) else { return &[] };
        if let NodeKind::Sequence(items) = &node.kind {
            return items;
        }
        diagnostics.push(
            wrong_type(node, &quoted(key), "a list")
                .help("put each item on a line of its own that starts with `- `"),
        );
        &[]
    }

    /// The items of a list of texts.
    pub fn texts(&mut self, key: &str, diagnostics: &mut Diagnostics) -> Vec<String> {
        let what = format!("an item of `{key}`");
        let items = self.list(key, diagnostics).iter();
        items.filter_map(|item| read::read_text(item, &what, diagnostics)).collect()
    }

    /// Reports every key nobody asked for.
    pub fn finish(self, diagnostics: &mut Diagnostics) {
        let known = || self.known.iter().map(String::as_str);
        for entry in self.entries.iter().filter(|entry| !self.known.contains(&entry.key)) {
            // A mistyped key explains why the right one is missing: one mistake, one finding.
            if let Some(meant) = did_you_mean(&entry.key, known()) {
                let missing = format!("{} is missing", quoted(meant));
                diagnostics.withdraw(|finding| {
                    finding.code == Code::MissingField
                        && finding.span == Some(self.span)
                        && finding.message.starts_with(&missing)
                });
            }
            // `{ text: 1,234 }` is `text: 1` and a key `234`.
            let split = entry.key.starts_with(|c: char| c.is_ascii_digit())
                && matches!(entry.value.kind, NodeKind::Null);
            let finding = Diagnostic::new(
                Code::UnknownKey,
                entry.key_span,
                format!("`{}` is not a key of {}", entry.key, self.place),
            );
            if split {
                let help = "a comma ends a value between braces: put quotation marks around a number that has one, as in `\"1,234\"`";
                diagnostics.push(finding.help(help));
                continue;
            }
            diagnostics.push(
                finding
                    .suggest(&entry.key, known())
                    .help(format!("the keys are {}", list_of(known()))),
            );
        }
    }
}

fn quoted(key: &str) -> String {
    format!("`{key}`")
}

#[cfg(test)]
mod tests;
