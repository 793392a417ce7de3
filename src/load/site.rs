//! `content/site.yaml`: whose papers these are.

use super::yaml::{self, Fields, Node, read_markdown};
use super::{MarkdownText, RawOffice, lists, meetings, text};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Span};
use crate::model::{Compliance, Contact, Date};
use crate::source::Sources;

const PATH: &str = "content/site.yaml";

/// The office and the place its theme is named at. Where a value is missing or wrong there is an error
/// and a stand-in, so that the rest of the site is still checked.
pub(super) fn load(sources: &Sources, diagnostics: &mut Diagnostics) -> Option<(RawOffice, Span)> {
    let Some(file) = sources.find(PATH) else {
        diagnostics.push(
            Diagnostic::new(Code::MissingFile, None, format!("`{PATH}` is missing")).help(
                "run `candour init` to make a new one, or run candour in the office's folder",
            ),
        );
        return None;
    };
    let text = text::of(sources, file, diagnostics)?;
    let node = yaml::parse(text, file, 0, diagnostics)?;
    let mut fields = Fields::open(&node, "site.yaml", diagnostics)?;
    let title = fields.required_text("title", diagnostics).unwrap_or_default();
    let description = fields.required_text("description", diagnostics).unwrap_or_default();
    let organisation = fields.required_text("organisation", diagnostics).unwrap_or_default();
    let base_url = base_url(&mut fields, diagnostics);
    let language_span = fields.take("language").map(|node| node.span);
    let language = fields.language(diagnostics).unwrap_or_else(|| "en-GB".to_owned());
    let theme_span = fields.take("theme").map_or(Span::file_start(file), |node| node.span);
    let theme = fields.text("theme", diagnostics).unwrap_or_else(|| "default".to_owned());
    let contact = contact(fields.require("contact", diagnostics), diagnostics);
    let footer = fields.text("footer", diagnostics);
    let standard_wording = fields.texts("standard_wording", diagnostics);
    let meetings = meetings::of_site(&mut fields, diagnostics);
    let lists = lists::read(fields.take("lists"), diagnostics);
    let statement = statement(fields.require("accessibility", diagnostics), file, diagnostics);
    fields.finish(diagnostics);
    let office = RawOffice {
        title,
        description,
        organisation,
        base_url,
        language,
        language_span,
        contact,
        theme,
        lists,
        footer,
        compliance: statement.compliance,
        issues: statement.issues,
        alternatives: statement.alternatives,
        response_days: statement.response_days,
        prepared: statement.prepared,
        reviewed: statement.reviewed,
        testing: statement.testing,
        standard_wording,
        meetings,
    };
    Some((office, theme_span))
}

fn base_url(fields: &mut Fields<'_>, diagnostics: &mut Diagnostics) -> String {
    let node = fields.require("base_url", diagnostics);
    let written = fields.text("base_url", diagnostics).unwrap_or_default();
    let whole = written.starts_with("https://") || written.starts_with("http://");
    if let Some(node) = node.filter(|_| !written.is_empty() && !whole) {
        let message = format!("`base_url` must be a web address, but this is `{written}`");
        diagnostics.push(
            Diagnostic::new(Code::WrongType, node.span, message)
                .help("write the site's whole address: `https://papers.example.org/`"),
        );
    }
    if written.ends_with('/') { written } else { format!("{written}/") }
}

fn contact(node: Option<&Node>, diagnostics: &mut Diagnostics) -> Contact {
    let form = |text: &str| match text.contains('@') {
        true => format!("contact: {{ email: {text} }}"),
        false => format!("contact: {{ role: {text}, email: ... }}"),
    };
    let Some(mut fields) =
        node.and_then(|node| Fields::open_as(node, "`contact`", form, diagnostics))
    else {
        return Contact::default();
    };
    let contact = Contact {
        role: fields.text("role", diagnostics),
        email: fields.text("email", diagnostics),
        telephone: fields.text("telephone", diagnostics),
        address: fields.texts("address", diagnostics),
    };
    if fields.take("email").is_none() && fields.take("telephone").is_none() {
        diagnostics.push(
            Diagnostic::new(
                Code::MissingField,
                fields.span(),
                "`contact` has neither `email` nor `telephone`",
            )
            .help("people who cannot use a page must be able to reach the office: add one of them"),
        );
    }
    fields.finish(diagnostics);
    contact
}

/// The accessibility statement as written.
struct Statement {
    compliance: Compliance,
    issues: Vec<MarkdownText>,
    alternatives: MarkdownText,
    response_days: u32,
    prepared: Date,
    reviewed: Date,
    testing: MarkdownText,
}

fn statement(node: Option<&Node>, file: FileId, diagnostics: &mut Diagnostics) -> Statement {
    let nothing =
        || MarkdownText { text: String::new(), span: Span::file_start(file), places: None };
    let some_day = Date::parse("2000-01-01").expect("a date");
    let mut statement = Statement {
        compliance: Compliance::None,
        issues: Vec::new(),
        alternatives: nothing(),
        response_days: 0,
        prepared: some_day,
        reviewed: some_day,
        testing: nothing(),
    };
    let fields = node.and_then(|node| Fields::open(node, "`accessibility`", diagnostics));
    let Some(mut fields) = fields else { return statement };
    fields.require("compliance", diagnostics);
    let levels =
        [("full", Compliance::Full), ("partial", Compliance::Partial), ("none", Compliance::None)];
    let compliance = fields.choice("compliance", &levels, diagnostics);
    statement.compliance = compliance.unwrap_or(Compliance::None);
    for item in fields.list("issues", diagnostics) {
        statement.issues.extend(read_markdown(item, "an item of `issues`", diagnostics));
    }
    if compliance.is_some_and(|level| level != Compliance::Full) && fields.take("issues").is_none()
    {
        diagnostics.push(
            Diagnostic::new(
                Code::MissingField,
                fields.span(),
                "`issues` is missing in `accessibility`: a site that does not comply in full must say why",
            )
            .help("list what is not accessible, and for how long (regulation 8 of SI 2018/952)"),
        );
    }
    if let Some(text) = fields.required_markdown("alternatives", diagnostics) {
        statement.alternatives = text;
    }
    fields.require("response_days", diagnostics);
    statement.response_days = fields.whole("response_days", diagnostics).unwrap_or_default();
    statement.prepared = fields.required_date("prepared", diagnostics).unwrap_or(some_day);
    statement.reviewed = fields.required_date("reviewed", diagnostics).unwrap_or(some_day);
    if let Some(text) = fields.required_markdown("testing", diagnostics) {
        statement.testing = text;
    }
    fields.finish(diagnostics);
    statement
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: &str = "title: Papers
description: All of them.
organisation: Example office
base_url: https://papers.example.org
contact: { email: papers@example.org, address: [1 Street, Town] }
accessibility:
  compliance: partial
  issues: [ \"Maps have *no* text.\" ]
  alternatives: Write to us.
  response_days: 10
  prepared: 2026-11-20
  reviewed: 2026-11-20
  testing: By hand.
";

    fn load_text(text: &str) -> (Option<RawOffice>, Vec<String>) {
        let mut sources = Sources::default();
        sources.add_text(PATH, text);
        let mut diagnostics = Diagnostics::new();
        let office = load(&sources, &mut diagnostics).map(|(office, _)| office);
        let found = diagnostics.into_sorted();
        let line = |d: Diagnostic| format!("{} {}", d.code.number(), d.message);
        (office, found.into_iter().map(line).collect())
    }

    #[test]
    fn a_whole_site() {
        let (office, found) = load_text(SITE);
        assert_eq!(found, Vec::<String>::new());
        let office = office.expect("there");
        assert_eq!(office.base_url, "https://papers.example.org/");
        assert_eq!((office.language.as_str(), office.theme.as_str()), ("en-GB", "default"));
        assert_eq!(office.contact.address, ["1 Street", "Town"]);
        assert_eq!(office.compliance, Compliance::Partial);
        let issue = &office.issues[0];
        assert_eq!(&SITE[issue.span.start..issue.span.end], "Maps have *no* text.");
    }

    #[test]
    fn every_finding_at_once() {
        let text = SITE
            .replace("title: Papers\n", "")
            .replace("https://papers.example.org", "papers.example.org")
            .replace("  issues: [ \"Maps have *no* text.\" ]\n", "")
            .replace("compliance: partial", "compliance: partly\n  complience: full")
            .replace("email: papers@example.org, ", "");
        let (office, found) = load_text(&text);
        assert!(office.is_some());
        assert_eq!(
            found,
            [
                "C105 `title` is missing in site.yaml",
                "C106 `base_url` must be a web address, but this is `papers.example.org`",
                "C105 `contact` has neither `email` nor `telephone`",
                "C109 `compliance` cannot be `partly` in `accessibility`",
                "C102 `complience` is not a key of `accessibility`",
            ]
        );
        let (_, found) = load_text(&SITE.replace("  issues: [ \"Maps have *no* text.\" ]\n", ""));
        assert_eq!(
            found,
            [
                "C105 `issues` is missing in `accessibility`: a site that does not comply in full must say why"
            ]
        );
    }

    #[test]
    fn no_site() {
        let mut diagnostics = Diagnostics::new();
        assert!(load(&Sources::default(), &mut diagnostics).is_none());
        let found = diagnostics.into_sorted();
        assert_eq!(found[0].code, Code::MissingFile);
        assert!(found[0].help[0].starts_with("run `candour init`"));
    }
}
