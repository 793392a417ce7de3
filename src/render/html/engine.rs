//! The template engine: loads the page templates and says in plain words what is wrong with them.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, ErrorKind, Tera, Value};

use super::say;
use super::view::PageView;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Span, did_you_mean, list_of};
use crate::look::Templates;
use crate::model::Languages;
use crate::model::words::COMPLETE;

/// The templates as they were read, by the language of the page, which `say` speaks.
pub(super) type Speaking = Arc<BTreeMap<String, Tera>>;

/// The templates, ready to be filled in.
pub(super) struct Engine<'a> {
    by_language: Speaking,
    languages: &'a Languages,
    templates: &'a Templates,
    site: Value,
}

impl<'a> Engine<'a> {
    /// `site` is what every page gets under that name; `by_language` was read from the same templates.
    pub(super) fn new(
        by_language: Speaking,
        templates: &'a Templates,
        languages: &'a Languages,
        site: &impl Serialize,
    ) -> Self {
        Self { by_language, languages, templates, site: value(site) }
    }

    /// Reads all templates. None where one cannot be used: then there is a finding for each.
    pub(super) fn read(
        templates: &Templates,
        languages: &Languages,
        diagnostics: &mut Diagnostics,
    ) -> Option<Speaking> {
        let mut left: Vec<(&str, &str)> = templates
            .html
            .iter()
            .map(|(name, template)| (name.as_str(), template.text.as_str()))
            .collect();
        let mut unreadable = false;
        loop {
            let mut tera = Tera::new();
            say::register(&mut tera, languages, languages.of(COMPLETE));
            let Err(error) = tera.add_raw_templates(left.iter().copied()) else {
                return (!unreadable).then(|| Arc::new(in_every_language(&tera, languages)));
            };
            // One unreadable template hides the others: leave it out and read the rest again. What
            // then fails in another way may only miss the one left out.
            let ErrorKind::SyntaxError(report) = error.kind() else {
                if !unreadable {
                    diagnostics.push(finding(templates, error.kind(), ""));
                }
                return None;
            };
            diagnostics.push(finding(templates, error.kind(), ""));
            unreadable = true;
            let before = left.len();
            left.retain(|(name, _)| *name != report.filename());
            if left.len() == before {
                return None;
            }
        }
    }

    /// Whether there is a template of that name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.templates.html.contains_key(name)
    }

    /// A page: the template filled in with the given values under their names. `say` speaks the
    /// page's language.
    pub(super) fn page(
        &self,
        name: &str,
        page: &PageView<'_>,
        values: &[(&'static str, Value)],
    ) -> Result<String, Box<Diagnostic>> {
        let mut context = Context::new();
        context.insert_value("site", self.site.clone());
        context.insert_value("page", value(page));
        for (key, value) in values {
            context.insert_value(*key, value.clone());
        }
        let tera = self.by_language.get(self.languages.of(page.language).language());
        let tera = tera.or_else(|| self.by_language.get(COMPLETE)).expect("English is built in");
        tera.render(name, &context)
            .map_err(|error| Box::new(finding(self.templates, error.kind(), name)))
    }
}

/// The same templates for each language there are words for.
fn in_every_language(tera: &Tera, languages: &Languages) -> BTreeMap<String, Tera> {
    let speaking = |(code, words): (&str, &Arc<_>)| {
        let mut tera = tera.clone();
        say::register(&mut tera, languages, words);
        (code.to_owned(), tera)
    };
    languages.iter().map(speaking).collect()
}

/// A value for a template. The views hold nothing that cannot be turned into one.
pub(super) fn value(view: &impl Serialize) -> Value {
    Value::from_serializable(view)
}

/// What the engine says, in candour's words, at the place in the template where that is known.
fn finding(templates: &Templates, error: &ErrorKind, rendered: &str) -> Diagnostic {
    let file_of = |name: &str| templates.html.get(name).map(|template| template.file);
    let start_of = |name: &str| file_of(name).map(Span::file_start);
    let names = || templates.html.keys().map(String::as_str);
    match error {
        ErrorKind::SyntaxError(report) => {
            let name = report.filename();
            Diagnostic::new(
                Code::BadTemplate,
                span(templates, file_of(name), name, &report.span().range),
                format!("the page template `{name}` cannot be read"),
            )
            .label(words(report.message()))
            .help("page templates are written in Tera, version 2: `{{ value }}`, `{% if %}`, `{% for %}`, `{% block %}`")
        }
        ErrorKind::RenderingError(report) => {
            let name = report.filename();
            Diagnostic::new(
                Code::BadTemplate,
                span(templates, file_of(name), name, &report.span().range),
                format!("the page template `{name}` uses something its page does not have"),
            )
            .label(words(report.message()))
            .help("a page has `site` and `page`, and `paper`, `home`, `kind`, `register`, `data` or `statement` as the page is; a paper's own fields are in `paper.fields`")
        }
        ErrorKind::MissingParent { current, parent } => {
            let message =
                format!("the page template `{current}` extends `{parent}`, which is not there");
            missing(Diagnostic::new(Code::BadTemplate, start_of(current), message), parent, names())
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            let message = format!("the page template `{tpl}` leads back to itself");
            Diagnostic::new(Code::BadTemplate, start_of(tpl), message)
                .help("let templates extend `paper.html` or `base.html`")
        }
        ErrorKind::TemplateNotFound(name) => {
            let message = format!("there is no page template `{name}`");
            missing(Diagnostic::new(Code::BadTemplate, start_of(rendered), message), name, names())
        }
        _ => Diagnostic::new(
            Code::BadTemplate,
            start_of(rendered),
            if rendered.is_empty() {
                "the page templates do not fit together".to_owned()
            } else {
                format!("the page template `{rendered}` cannot be filled in")
            },
        )
        .help("compare it with the built-in template of the same name"),
    }
}

fn missing<'a>(
    diagnostic: Diagnostic,
    written: &str,
    names: impl Iterator<Item = &'a str> + Clone,
) -> Diagnostic {
    if did_you_mean(written, names.clone()).is_some() {
        diagnostic.suggest(written, names)
    } else {
        diagnostic.help(format!("there are {}", list_of(names)))
    }
}

fn span(
    templates: &Templates,
    file: Option<FileId>,
    name: &str,
    range: &std::ops::Range<usize>,
) -> Option<Span> {
    let length = templates.html.get(name).map_or(0, |template| template.text.len());
    file.map(|file| Span::new(file, range.start.min(length), range.end.min(length)))
}

/// The engine's short words beside the excerpt: first letter small, no full stop, one line.
fn words(message: &str) -> String {
    let line = message.lines().next().unwrap_or_default().trim().trim_end_matches('.');
    let mut letters = line.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::look::Template;

    fn templates(files: &[(&str, &str)]) -> Templates {
        let html = files
            .iter()
            .enumerate()
            .map(|(index, (name, text))| {
                let file = FileId(u32::try_from(index).unwrap());
                ((*name).to_owned(), Template { file, text: (*text).to_owned() })
            })
            .collect();
        Templates { html, pdf: BTreeMap::new() }
    }

    fn anywhere() -> PageView<'static> {
        PageView {
            root: "",
            title: String::new(),
            description: String::new(),
            language: "en-GB",
            canonical: None,
            alternates: Vec::new(),
            current: "",
            breadcrumbs: Vec::new(),
            name: String::new(),
            found: None,
        }
    }

    fn findings(files: &[(&str, &str)], page: &str) -> Vec<Diagnostic> {
        let (templates, languages) = (templates(files), Languages::built_in());
        let mut diagnostics = Diagnostics::new();
        if let Some(read) = Engine::read(&templates, &languages, &mut diagnostics) {
            let engine = Engine::new(read, &templates, &languages, &"");
            let paper = value(&BTreeMap::from([("a", 1)]));
            if let Err(found) = engine.page(page, &anywhere(), &[("paper", paper)]) {
                diagnostics.push(*found);
            }
        }
        diagnostics.into_sorted()
    }

    #[test]
    fn every_unreadable_template_is_named_at_its_place() {
        let found = findings(
            &[("a.html", "x\n{% iff %}"), ("b.html", "{{ 1 + }}"), ("c.html", "")],
            "c.html",
        );
        assert_eq!(found.len(), 2, "{found:?}");
        assert_eq!(found[0].message, "the page template `a.html` cannot be read");
        assert_eq!(found[0].span.unwrap().file, FileId(0));
        assert!(found[0].span.unwrap().start >= 2);
        assert_eq!(found[1].message, "the page template `b.html` cannot be read");
        assert!(found.iter().all(|finding| finding.code == Code::BadTemplate));
    }

    #[test]
    fn unknown_names_parents_and_loops() {
        let found = findings(&[("a.html", "<p>{{ paper.b }}</p>")], "a.html");
        assert_eq!(
            found[0].message,
            "the page template `a.html` uses something its page does not have"
        );
        assert_eq!(found[0].span.map(|span| span.start), Some(12));
        let found =
            findings(&[("a.html", "{% extends \"bace.html\" %}"), ("base.html", "")], "a.html");
        assert_eq!(
            found[0].message,
            "the page template `a.html` extends `bace.html`, which is not there"
        );
        assert_eq!(found[0].help, ["did you mean `base.html`?"]);
        let found = findings(&[("a.html", "{% extends \"a.html\" %}")], "a.html");
        assert_eq!(found[0].message, "the page template `a.html` leads back to itself");
        let found = findings(&[("a.html", "")], "b.html");
        assert_eq!(found[0].message, "there is no page template `b.html`");
    }

    #[test]
    fn escapes_by_itself() {
        let templates = templates(&[("a.html", "{{ paper }} {{ paper | safe }}")]);
        let languages = Languages::built_in();
        let read = Engine::read(&templates, &languages, &mut Diagnostics::new()).unwrap();
        let engine = Engine::new(read, &templates, &languages, &"");
        let page = engine.page("a.html", &anywhere(), &[("paper", value(&"<b>"))]).unwrap();
        assert_eq!(page, "&lt;b&gt; <b>");
    }
}
