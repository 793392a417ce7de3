//! The plural forms of a language, as Unicode's CLDR names them.

use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use super::Words;

/// A message that says which form a number takes.
const FORM: &str = "form = { $count ->\n    [zero] zero\n    [one] one\n    [two] two\n    [few] few\n    \
                    [many] many\n   *[other] other\n}\n";

/// Every form of every language is taken by some number up to this one.
const ENOUGH: usize = 200;

impl Words {
    /// The plural forms of the language with the smallest number that takes each: `one` 1, `other` 0 in English;
    /// `zero` 0, `one` 1, `two` 2, `few` 3, `other` 4, `many` 6 in Welsh.
    pub fn plural_forms(&self) -> &BTreeMap<String, usize> {
        self.forms.get_or_init(|| plural_forms(&self.language))
    }
}

/// The plural forms of a language by its code; see [`Words::plural_forms`].
pub fn plural_forms(language: &str) -> BTreeMap<String, usize> {
    let tag: LanguageIdentifier = language.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    let resource = match FluentResource::try_new(FORM.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    bundle.add_resource_overriding(resource);
    let mut forms = BTreeMap::new();
    let Some(pattern) = bundle.get_message("form").and_then(|message| message.value()) else {
        return forms;
    };
    for count in 0..=ENOUGH {
        let mut given = FluentArgs::new();
        given.set("count", count);
        let form = bundle.format_pattern(pattern, Some(&given), &mut Vec::new()).into_owned();
        forms.entry(form).or_insert(count);
    }
    forms
}
