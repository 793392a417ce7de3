//! `say(id="..")`: how a page template says a message in the language of its page.

use std::sync::Arc;

use serde_json::json;
use tera::{Kwargs, State, Tera, TeraResult, Value};

use super::sentence::{self, Put};
use crate::model::words::{Argument, Languages, Words};

/// The names of what `say` is given that are not put into the message.
const OWN: [&str; 2] = ["id", "lang"];

/// Gives templates the functions `say` and `say_forms`, which speak the page's language; `lang` names
/// another: `say(id="home", lang=site.language)`.
pub(super) fn register(tera: &mut Tera, languages: &Languages, words: &Arc<Words>) {
    let speak = |function: fn(&Words, &Kwargs) -> TeraResult<Value>| {
        let (languages, words) = (languages.clone(), Arc::clone(words));
        move |given: Kwargs, _: &State| {
            let other = given.get::<&str>("lang")?.map(|tag| languages.of(tag));
            function(other.unwrap_or(&words), &given)
        }
    };
    tera.register_function("say", speak(say));
    tera.register_function("say_forms", speak(say_forms));
}

/// A message. Everything else it is given is put into it, `_` in a name standing for `-`: a text, a whole number, which
/// chooses the plural, or HTML, which is text that is marked `safe`. `link`, and any name that begins with
/// `link_`, is the address of a link around the words between `{ $link }` and `{ $link-end }`; likewise
/// `hidden=true` is for words that are only read out, `strong=true` for strong ones.
fn say(words: &Words, given: &Kwargs) -> TeraResult<Value> {
    let id = given.must_get::<&str>("id")?;
    let mut texts: Vec<(String, String, &Value)> = Vec::new();
    for (name, value) in given.iter() {
        let Some(name) = name.as_str().filter(|name| !OWN.contains(name)) else { continue };
        texts.push((name.replace('_', "-"), value.to_string(), value));
    }
    let puts: Vec<(&str, Put<'_>)> =
        texts.iter().map(|(name, text, value)| (name.as_str(), put(name, text, value))).collect();
    let said = if puts.iter().any(|(_, put)| put.is_markup()) {
        sentence::find(words, id, &puts).map(|html| Value::safe_string(&html))
    } else {
        words.find(id, &plain(&puts)).map(Value::from)
    };
    said.ok_or_else(|| missing(id))
}

fn put<'a>(name: &str, text: &'a str, value: &Value) -> Put<'a> {
    match name {
        "hidden" => Put::Hidden,
        "strong" => Put::Strong,
        _ if name == "link" || name.starts_with("link-") => Put::Link(text),
        _ => match count(value) {
            Some(count) => Put::Count(count),
            None if value.is_string() && value.is_safe() => Put::Html(text),
            None => Put::Text(text),
        },
    }
}

fn plain<'a>(puts: &[(&'a str, Put<'a>)]) -> Vec<(&'a str, Argument<'a>)> {
    let argument = |put: Put<'a>| match put {
        Put::Count(count) => Argument::Count(count),
        Put::Text(text) => Argument::Text(text),
        _ => Argument::Text(""),
    };
    puts.iter().map(|(name, put)| (*name, argument(*put))).collect()
}

/// The forms of a message whose plural `$count` chooses, for scripts: an object of JSON by the names of
/// `Intl.PluralRules`. What else it is given is put in as text.
fn say_forms(words: &Words, given: &Kwargs) -> TeraResult<Value> {
    let id = given.must_get::<&str>("id")?;
    let mut texts: Vec<(String, String)> = Vec::new();
    for (name, value) in given.iter() {
        let Some(name) = name.as_str().filter(|name| !OWN.contains(name)) else { continue };
        texts.push((name.replace('_', "-"), value.to_string()));
    }
    let mut forms = serde_json::Map::new();
    for (form, count) in words.plural_forms() {
        let mut arguments = vec![("count", Argument::Count(*count))];
        arguments.extend(texts.iter().map(|(name, text)| (name.as_str(), Argument::Text(text))));
        let text = words.find(id, &arguments).ok_or_else(|| missing(id))?;
        forms.insert(form.clone(), json!(text));
    }
    Ok(Value::from(serde_json::Value::Object(forms).to_string()))
}

fn missing(id: &str) -> tera::Error {
    tera::Error::message(format!(
        "there is no message `{id}` that can be said with what it is given"
    ))
}

fn count(value: &Value) -> Option<usize> {
    value
        .is_number()
        .then(|| value.as_i128())
        .flatten()
        .and_then(|number| usize::try_from(number).ok())
}
