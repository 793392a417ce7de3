//! Files beside a paper: images and downloads, links to other papers.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use percent_encoding::percent_decode_str;

use super::context::Context;
use super::pictures;
use super::references::PaperReference;
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::model::{Asset, LinkTarget, PublishedImage, joined};

/// The files a paper publishes, by their path in the paper's folder.
#[derive(Debug, Default)]
pub(super) struct Published {
    names: BTreeMap<String, String>,
    assets: Vec<Asset>,
    /// The name of the paper's own PDF, which no other file may have.
    own_pdf: String,
    /// Files named but not published, because something is wrong with them.
    refused: BTreeSet<String>,
}

impl Published {
    /// No files yet, beside a paper of an address.
    pub(super) fn of_paper(url: &str) -> Self {
        let slug = url.rsplit('/').next().unwrap_or(url);
        Self { own_pdf: format!("{slug}.pdf"), ..Self::default() }
    }

    /// The name a file is published under. Files of one name in several folders get the folder in front.
    fn add(&mut self, path: &str, bytes: &Arc<Vec<u8>>) -> String {
        if let Some(name) = self.names.get(path) {
            return name.clone();
        }
        let name = self.free_name(&path.to_lowercase().replace("../", "").replace(['/', ' '], "-"));
        self.names.insert(path.to_owned(), name.clone());
        self.assets.push(Asset { name: name.clone(), bytes: pictures::published(bytes) });
        name
    }

    /// The wanted name, with a number in it where another file or the page itself has it already.
    fn free_name(&self, wanted: &str) -> String {
        let taken = |name: &str| {
            name == "index.html"
                || name == self.own_pdf
                || self.assets.iter().any(|asset| asset.name == name)
        };
        let (stem, ending) = wanted.rsplit_once('.').unwrap_or((wanted, ""));
        let numbered = (2..).map(|number| format!("{stem}-{number}.{ending}"));
        std::iter::once(wanted.to_owned())
            .chain(numbered)
            .find(|name| !taken(name))
            .expect("there are more numbers than files")
    }

    /// Whether the paper names a file.
    pub(super) fn has(&self, path: &str) -> bool {
        self.names.contains_key(path) || self.refused.contains(path)
    }

    /// All published files.
    pub(super) fn assets(&self) -> Vec<Asset> {
        self.assets.clone()
    }
}

/// Publishes an image of the paper's folder.
pub(super) fn image(
    target: &str,
    alt: &str,
    title: Option<String>,
    span: Span,
    context: &mut Context<'_>,
) -> Option<PublishedImage> {
    if has_scheme(target) {
        context.diagnostics.push(
            Diagnostic::new(Code::MissingImage, span, "an image cannot come from another website")
                .help(
                    "put the file into the paper's folder and name it: `![what it shows](map.png)`",
                ),
        );
        return None;
    }
    let path = inside(target, span, context)?;
    let Some(file) = context.raw.files.get(&path) else {
        let mut finding =
            Diagnostic::new(Code::MissingImage, span, format!("there is no image `{target}`"))
                .suggest(&path, context.raw.files.keys().map(String::as_str));
        if finding.help.is_empty() {
            finding = finding.help(format!("put it into `content/{}/`", context.raw.folder));
        }
        context.diagnostics.push(finding);
        return None;
    };
    if file.outside {
        return refuse(path, leads_outside(target, span), context);
    }
    let size = match pictures::size(&path, &file.bytes) {
        Ok(size) => size,
        Err(fault) => {
            let message = format!("`{target}` {}", fault.what());
            let finding = Diagnostic::new(Code::BadAsset, span, message).help(fault.help());
            return refuse(path, finding, context);
        }
    };
    for remark in pictures::remarks(&path, alt, (file.bytes.len(), size), span) {
        context.diagnostics.push(remark);
    }
    let name = context.published.add(&key(&path, context), &file.bytes);
    Some(PublishedImage { name, alt: alt.to_owned(), size, title })
}

/// What a file is known by: those of another paper, in records drawn from it, are not the paper's own.
fn key(path: &str, context: &Context<'_>) -> String {
    match &context.drawn {
        Some(_) => format!("../{}/{path}", context.raw.folder),
        None => path.to_owned(),
    }
}

/// Reports a file that is there but cannot be published. It was named, so it is not unused as well.
fn refuse<T>(path: String, finding: Diagnostic, context: &mut Context<'_>) -> Option<T> {
    context.published.refused.insert(path);
    context.diagnostics.push(finding);
    None
}

/// Endings of files that a browser or computer would run.
const RUNS: [&str; 8] = [".html", ".htm", ".xhtml", ".svg", ".js", ".mjs", ".exe", ".bat"];

/// Where a link leads, other than to a place in the same paper.
pub(super) fn link_target(
    target: &str,
    span: Span,
    context: &mut Context<'_>,
) -> Option<LinkTarget> {
    if has_scheme(target) {
        let scheme = target.split(':').next().unwrap_or_default().to_ascii_lowercase();
        if matches!(scheme.as_str(), "http" | "https" | "mailto" | "tel") {
            return Some(LinkTarget::External(target.to_owned()));
        }
        context.diagnostics.push(
            Diagnostic::new(
                Code::BrokenReference,
                span,
                format!("a link cannot begin with `{scheme}:`"),
            )
            .help("links begin with `https://`, `mailto:` or `tel:`, or name a file or paper"),
        );
        return None;
    }
    let (path, anchor) = match target.split_once('#') {
        Some((path, anchor)) => (path, Some(anchor.to_owned())),
        None => (target, None),
    };
    if path.ends_with(".md") {
        return paper(path, anchor, span, context);
    }
    let path = inside(path, span, context)?;
    let Some(file) = context.raw.files.get(&path) else {
        let mut finding = Diagnostic::new(
            Code::BrokenReference,
            span,
            format!("this link leads to `{target}`, which is not there"),
        )
        .suggest(&path, context.raw.files.keys().map(String::as_str));
        if finding.help.is_empty() {
            finding = finding
                .help("a web address begins with `https://`")
                .help("another paper is named by its file: `../2020-02-drugs-update/index.md`");
        }
        context.diagnostics.push(finding);
        return None;
    };
    if file.outside {
        return refuse(path, leads_outside(target, span), context);
    }
    if RUNS.iter().any(|ending| path.to_lowercase().ends_with(ending)) {
        let message = format!("`{target}` is not a file for readers");
        let finding = Diagnostic::new(Code::BadAsset, span, message)
            .help("publish documents, tables and pictures; a page of its own is a paper");
        return refuse(path, finding, context);
    }
    Some(LinkTarget::File(context.published.add(&key(&path, context), &file.bytes)))
}

fn paper(
    path: &str,
    anchor: Option<String>,
    span: Span,
    context: &mut Context<'_>,
) -> Option<LinkTarget> {
    let folder = joined(&context.raw.folder, path)
        .and_then(|path| path.strip_suffix("/index.md").map(str::to_owned));
    let url = folder.as_deref().and_then(|folder| context.urls.get(folder));
    if let Some(url) = url {
        let reference = |id: &String| PaperReference {
            url: url.clone(),
            id: id.clone(),
            span,
            must_exist: true,
        };
        context.paper_references.extend(anchor.as_ref().map(reference));
        return Some(LinkTarget::Paper { url: url.clone(), anchor });
    }
    if let Some(folder) = folder.as_deref().filter(|folder| context.exempt.contains(folder)) {
        context.diagnostics.push(exempt_link(folder, span));
        return None;
    }
    let known = context.urls.keys().copied();
    let mut finding =
        Diagnostic::new(Code::BrokenReference, span, format!("there is no paper at `{path}`"));
    if let Some(near) = crate::diagnostic::did_you_mean(folder.as_deref().unwrap_or(path), known) {
        let up = "../".repeat(context.raw.folder.matches('/').count() + 1);
        finding = finding.help(format!("did you mean `{up}{near}/index.md`?"));
    } else {
        finding =
            finding.help("name the paper's file from here: `../2020-02-drugs-update/index.md`");
    }
    context.diagnostics.push(finding);
    None
}

/// The finding about a reference to a paper that the public edition does not have.
pub(super) fn exempt_link(folder: &str, span: Span) -> Diagnostic {
    let message = format!("`{folder}` is exempt: the public edition does not have it");
    Diagnostic::new(Code::LinkToExempt, span, message)
        .help("name it without a link, or put the passage between `::: restricted` and `:::`")
}

/// A path in the paper's own folder; leading elsewhere is a finding.
fn inside(target: &str, span: Span, context: &mut Context<'_>) -> Option<String> {
    let decoded = percent_decoded(target);
    match joined("", &decoded) {
        Some(path) if !decoded.starts_with('/') && !decoded.contains('\\') => Some(path),
        _ => {
            context.diagnostics.push(leads_outside(target, span));
            None
        }
    }
}

fn leads_outside(target: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        Code::OutsideContent,
        span,
        format!("`{target}` leads outside the paper's folder"),
    )
    .help("copy the file into the paper's folder and name it without `..` or a leading `/`")
}

fn has_scheme(target: &str) -> bool {
    target.starts_with("//")
        || target.split_once(':').is_some_and(|(scheme, _)| {
            scheme.len() > 1
                && scheme
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'.' | b'-'))
        })
}

/// `%20` and the like undone: Markdown writes spaces in addresses that way. An address that is then not
/// UTF-8 stays as it is.
fn percent_decoded(text: &str) -> Cow<'_, str> {
    percent_decode_str(text).decode_utf8().unwrap_or(Cow::Borrowed(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_files_never_get_one_name() {
        let mut published = Published::of_paper("papers/plan");
        let bytes = Arc::new(Vec::new());
        let names: Vec<String> = ["a b.png", "a-b.png", "index.html", "plan.pdf", "img/a b.png"]
            .map(|path| published.add(path, &bytes))
            .into();
        assert_eq!(names, ["a-b.png", "a-b-2.png", "index-2.html", "plan-2.pdf", "img-a-b.png"]);
        assert_eq!(published.add("a b.png", &bytes), "a-b.png");
    }

    #[test]
    fn addresses() {
        assert_eq!(percent_decoded("a%20b.png"), "a b.png");
        assert!(has_scheme("https://x.org") && has_scheme("javascript:x") && !has_scheme("a/b:c"));
    }
}
