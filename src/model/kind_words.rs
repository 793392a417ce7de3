//! A kind in another language: the words that a message `kind-<name>` and its attributes give.
//!
//! The message is what readers call the kind. Its attributes are `plural`, `description`, `field-<id>` for a
//! label (`field-contact-role` for a field inside another), `section-<id>` for a heading, `option-<slug>`
//! for an option of a choice, `singular-<set>` for one of a set of records, `back-<set>-<field>` for what
//! stands in front of those who name a record, `noun-<set>` for what its evidence counts. Ids stay.

use std::sync::Arc;

use super::{Choice, Field, FieldContent, Kind, RecordRules, RecordsDefinition, Words};

/// Looks the words of one kind up.
struct Lookup<'a> {
    words: &'a Words,
    messages: Vec<String>,
}

impl Lookup<'_> {
    fn attribute(&self, name: &str) -> Option<String> {
        self.messages.iter().find_map(|message| self.words.own_attribute(message, name))
    }

    fn replace(&self, text: &mut String, attribute: &str) {
        if let Some(own) = self.attribute(attribute) {
            *text = own;
        }
    }

    fn fields(&self, fields: &mut [Field], above: &str) {
        for field in fields {
            let path = format!("{above}{}", field.id);
            self.replace(&mut field.label, &format!("field-{path}"));
            self.content(&mut field.content, &path);
        }
    }

    fn content(&self, content: &mut FieldContent, path: &str) {
        match content {
            FieldContent::Choice(choice) => self.choice(choice),
            FieldContent::List(items) => self.content(items, path),
            FieldContent::Record(fields) => self.fields(fields, &format!("{path}-")),
            FieldContent::Records(definition) => self.records(definition, path),
            FieldContent::Reference(reference) => {
                if let Some(own) = self.attribute(&format!("back-{path}")) {
                    reference.back = Some(own);
                }
            }
            _ => {}
        }
    }

    fn choice(&self, choice: &mut Choice) {
        for (shown, written) in choice.shown.iter_mut().zip(&choice.written) {
            self.replace(shown, &format!("option-{}", slug(written)));
        }
    }

    fn records(&self, definition: &mut RecordsDefinition, path: &str) {
        self.replace(&mut definition.singular, &format!("singular-{path}"));
        if let Some(group) = &mut definition.group {
            self.replace(&mut group.label, &format!("field-{path}-{}", group.id));
        }
        self.fields(&mut definition.fields, &format!("{path}-"));
    }

    /// Rules name options by the words the kind's own file has for them.
    fn rules(&self, rules: &mut RecordRules) {
        let option = |word: &mut String| self.replace(word, &format!("option-{}", slug(&*word)));
        for rule in &mut rules.evidence {
            rule.stances.iter_mut().flat_map(|(_, values)| values).for_each(option);
            if let Some(noun) = self.attribute(&format!("noun-{}", rule.of)) {
                rule.noun = Some(noun);
            }
        }
        rules.overdue.iter_mut().flat_map(|rule| &mut rule.done).for_each(option);
    }
}

impl Kind {
    /// The kind with the labels, headings and options of a language; the kind itself where the language
    /// has no words for it.
    pub fn in_language(self: &Arc<Self>, words: &Words) -> Arc<Self> {
        let messages: Vec<String> =
            self.template_names().map(|name| format!("kind-{name}")).collect();
        let own = words.own(&messages[0]);
        if !messages.iter().any(|message| words.has(message)) {
            return Arc::clone(self);
        }
        let mut kind = Self::clone(self);
        // What it is called is its own, its fields may be those of the kind it is based on.
        if let Some(label) = own {
            kind.label = label;
        }
        let called = Lookup { words, messages: messages[..1].to_vec() };
        called.replace(&mut kind.plural, "plural");
        called.replace(&mut kind.description, "description");
        let lookup = Lookup { words, messages };
        lookup.fields(&mut kind.fields, "");
        lookup.fields(&mut kind.parts_fields, "");
        for section in &mut kind.sections {
            lookup.replace(&mut section.title, &format!("section-{}", section.id));
        }
        lookup.rules(&mut kind.rules);
        if let Some(rule) = &mut kind.exempt {
            lookup.replace(&mut rule.is, &format!("option-{}", slug(&self.exempt_word())));
        }
        Arc::new(kind)
    }

    fn exempt_word(&self) -> String {
        self.exempt.as_ref().map(|rule| rule.is.clone()).unwrap_or_default()
    }

    /// The attributes that a message for this kind may have.
    pub fn message_attributes(&self) -> Vec<String> {
        let mut known = vec!["plural".to_owned(), "description".to_owned()];
        of_fields(&self.fields, "", &mut known);
        of_fields(&self.parts_fields, "", &mut known);
        known.extend(self.sections.iter().map(|section| format!("section-{}", section.id)));
        known.extend(self.rules.evidence.iter().map(|rule| format!("noun-{}", rule.of)));
        known
    }
}

fn of_fields(fields: &[Field], above: &str, known: &mut Vec<String>) {
    for field in fields {
        let path = format!("{above}{}", field.id);
        known.push(format!("field-{path}"));
        of_content(&field.content, &path, known);
    }
}

fn of_content(content: &FieldContent, path: &str, known: &mut Vec<String>) {
    match content {
        FieldContent::Choice(choice) => {
            known.extend(choice.written.iter().map(|option| format!("option-{}", slug(option))));
        }
        FieldContent::List(items) => of_content(items, path, known),
        FieldContent::Record(fields) => of_fields(fields, &format!("{path}-"), known),
        FieldContent::Records(definition) => {
            known.push(format!("singular-{path}"));
            let group = definition.group.iter();
            known.extend(group.map(|group| format!("field-{path}-{}", group.id)));
            of_fields(&definition.fields, &format!("{path}-"), known);
        }
        FieldContent::Reference(reference) if reference.back.is_some() => {
            known.push(format!("back-{path}"));
        }
        _ => {}
    }
}

/// An option as an attribute has it: `Accepted in part` is `accepted-in-part`.
fn slug(option: &str) -> String {
    let letters = option.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' });
    let words: String = letters.flat_map(char::to_lowercase).collect();
    words.split_whitespace().collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::{Choice, slug};

    #[test]
    fn an_option_is_meant_with_either_apostrophe_and_in_either_language() {
        let shown = "Wedi’i gwblhau".to_owned();
        let choice = Choice { shown: vec![shown.clone()], written: vec!["Done".to_owned()] };
        for written in ["Wedi’i gwblhau", "Wedi'i gwblhau", "Done"] {
            assert_eq!(choice.meant(written), Some(&shown), "{written}");
        }
        assert_eq!(choice.meant("Stopped"), None);
    }

    #[test]
    fn options_are_attributes() {
        assert_eq!(slug("Accepted in part"), "accepted-in-part");
        assert_eq!(slug("Not yet received"), "not-yet-received");
    }
}
