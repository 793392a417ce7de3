//! `say(id="..")`: how a page template says a message in the language of its page.

use std::sync::Arc;

use tera::{Kwargs, State, Tera, TeraResult, Value};

use crate::model::words::{Argument, Languages, Words};

/// The names of what `say` is given that are not put into the message.
const OWN: [&str; 2] = ["id", "lang"];

/// Gives templates the function `say`. Everything else it is given is put into the message: a whole
/// number under its name chooses the plural. `lang` names another language than the page's:
/// `say(id="home", lang=site.language)`.
pub(super) fn register(tera: &mut Tera, languages: &Languages, words: &Arc<Words>) {
    let (languages, words) = (languages.clone(), Arc::clone(words));
    tera.register_function("say", move |given: Kwargs, _: &State| say(&languages, &words, &given));
}

fn say(languages: &Languages, words: &Words, given: &Kwargs) -> TeraResult<String> {
    let id = given.must_get::<&str>("id")?;
    let words = given.get::<&str>("lang")?.map_or(words, |tag| languages.of(tag));
    let mut texts: Vec<(&str, Option<usize>, String)> = Vec::new();
    for (name, value) in given.iter() {
        let Some(name) = name.as_str().filter(|name| !OWN.contains(name)) else { continue };
        texts.push((name, count(value), value.to_string()));
    }
    let arguments: Vec<(&str, Argument<'_>)> = texts
        .iter()
        .map(|(name, count, text)| (*name, count.map_or(Argument::Text(text), Argument::Count)))
        .collect();
    words.find(id, &arguments).ok_or_else(|| {
        tera::Error::message(format!(
            "there is no message `{id}` that can be said with what it is given"
        ))
    })
}

fn count(value: &Value) -> Option<usize> {
    value
        .is_number()
        .then(|| value.as_i128())
        .flatten()
        .and_then(|number| usize::try_from(number).ok())
}
