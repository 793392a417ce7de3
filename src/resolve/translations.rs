//! `translation_of`: which papers are versions of one another in other languages.
//!
//! A paper names the one it is the version of; all that name the same one are a group with it, and each
//! gets the others. Of papers the edition does not have, the others learn nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::context::Context;
use super::records;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Span, did_you_mean};
use crate::load::yaml::{Fields, NodeKind, read_language, read_text};
use crate::model::words::primary;
use crate::model::{self, Languages, Paper, Translation, TranslationOf, plain_text};

/// What a paper's front matter says of other languages, and who says it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Declared<'a> {
    /// The folder of the paper.
    pub(super) folder: &'a str,
    /// Its address in the site; none where this edition does not have the paper.
    pub(super) url: Option<&'a str>,
    /// The folder it names, with the place.
    pub(super) names: Option<&'a (String, Span)>,
    /// Whether it says which language it is in.
    pub(super) says: bool,
}

impl Declared<'_> {
    fn hidden(&self) -> bool {
        self.url.is_none()
    }
}

/// Takes `translation_of` from the front matter: a folder, looked up when all papers are known.
pub(super) fn read(keys: &mut Fields<'_>, context: &mut Context<'_>) -> Option<(String, Span)> {
    let node = keys.take("translation_of")?;
    if matches!(node.kind, NodeKind::Sequence(_)) {
        let message = "`translation_of` names one paper, but this is a list";
        let finding = Diagnostic::new(Code::WrongType, node.span, message);
        context.diagnostics.push(finding.help(
            "name the paper that all versions are of: `translation_of: papers/2020-02-drugs-update`",
        ));
        return None;
    }
    // A language that cannot be read is reported: whether two versions share it, nobody knows.
    let language = keys.take("language").or_else(|| keys.take("lang"));
    if language.is_some_and(|tag| read_language(tag, "", &mut Diagnostics::new()).is_none()) {
        return None;
    }
    let written = read_text(node, "`translation_of`", &mut context.diagnostics)?;
    Some((records::folder(&written).to_owned(), node.span))
}

/// The finding about a language candour has no words for.
pub(super) fn without_words(tag: &str, languages: &Languages, span: Span) -> Diagnostic {
    let known = || languages.codes();
    Diagnostic::new(Code::NoWords, span, format!("candour has no words in `{tag}`"))
        .label("its labels and dates are in English")
        .suggest(tag, known())
        .help(format!("there are words in {}", crate::diagnostic::list_of(known())))
        .help(format!(
            "to give them, write the messages into a file of your office's own: `templates/words/{}.ftl`",
            primary(tag)
        ))
}

/// Makes the groups: each paper gets the others of its own.
pub(super) fn settle(
    papers: &mut [Arc<Paper>],
    declared: &[Declared<'_>],
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) {
    let by_folder: BTreeMap<&str, &Declared<'_>> =
        declared.iter().map(|declared| (declared.folder, declared)).collect();
    let mut groups: BTreeMap<&str, Vec<(&Declared<'_>, &str, Span)>> = BTreeMap::new();
    for own in declared {
        let Some((folder, span)) = own.names else { continue };
        if let Some(finding) = misnamed(own, folder, *span, &by_folder) {
            diagnostics.push(finding);
        } else if let Some(url) = own.url {
            groups.entry(folder.as_str()).or_default().push((own, url, *span));
        }
    }
    if groups.is_empty() {
        return;
    }
    let positions: BTreeMap<String, usize> =
        papers.iter().enumerate().map(|(at, paper)| (paper.url.clone(), at)).collect();
    for (folder, versions) in groups {
        let named = by_folder.get(folder).copied();
        let original = named.and_then(|declared| declared.url);
        let all = named.zip(original).map(|(declared, url)| (declared, url, None)).into_iter();
        let all = all.chain(versions.into_iter().map(|(own, url, span)| (own, url, Some(span))));
        // A paper with errors of its own is in no group.
        let group: Vec<Member<'_>> = all
            .filter_map(|(declared, url, span)| {
                Some(Member { at: *positions.get(url)?, url, declared, span })
            })
            .collect();
        check_languages(&group, papers, diagnostics);
        join(&group, original, papers, languages);
    }
}

/// A paper of a group.
struct Member<'a> {
    at: usize,
    url: &'a str,
    declared: &'a Declared<'a>,
    /// Where it names the original; none for the original itself.
    span: Option<Span>,
}

/// What is wrong with the paper that is named. Of a paper that the edition does not have, nothing is said.
fn misnamed(
    own: &Declared<'_>,
    folder: &str,
    span: Span,
    by_folder: &BTreeMap<&str, &Declared<'_>>,
) -> Option<Diagnostic> {
    let seen = |other: &Declared<'_>| own.hidden() || !other.hidden();
    let Some(named) = by_folder.get(folder) else {
        let folders = || by_folder.values().filter(|other| seen(other)).map(|other| other.folder);
        let message = format!("there is no paper in `content/{folder}/`");
        let mut finding = Diagnostic::new(Code::UnknownOriginal, span, message);
        // The last part of the folder alone is the commonest slip.
        let ending = format!("/{folder}");
        let near = folders().find(|path| path.ends_with(&ending));
        if let Some(near) = near.or_else(|| did_you_mean(folder, folders())) {
            finding = finding.help(format!("did you mean `{near}`?"));
        }
        let help = "name the paper's folder below `content`: `papers/2020-02-drugs-update`";
        return Some(finding.help(help));
    };
    if !seen(named) {
        return None;
    }
    if named.folder == own.folder {
        let message = "this paper names itself";
        return Some(
            Diagnostic::new(Code::NotTheOriginal, span, message)
                .help("name the paper in the other language, or take the line out"),
        );
    }
    let (further, _) = named.names?;
    let known = by_folder.get(further.as_str()).filter(|other| seen(other));
    let help = match known {
        Some(further) if further.folder != own.folder => {
            format!("name that paper here too: `translation_of: {}`", further.folder)
        }
        _ => "one paper of several versions names none: the others name it".to_owned(),
    };
    let message = format!("`{folder}` is itself a version of another paper");
    Some(Diagnostic::new(Code::NotTheOriginal, span, message).help(help))
}

/// Each language once in a group.
fn check_languages(group: &[Member<'_>], papers: &[Arc<Paper>], diagnostics: &mut Diagnostics) {
    let mut seen: BTreeMap<String, &Member<'_>> = BTreeMap::new();
    for member in group {
        let tag = papers[member.at].language.as_str();
        let first = seen.entry(primary(tag)).or_insert(member);
        let Some(span) = member.span.filter(|_| first.at != member.at) else { continue };
        let (message, help) = match first.span {
            None => (
                format!("this paper and `{}` are both in `{tag}`", first.url),
                which_is_not(tag, member, first),
            ),
            Some(_) => (
                format!("`{}` is the version in `{tag}` already", first.url),
                "a paper has one version in a language: name another language or another paper"
                    .to_owned(),
            ),
        };
        diagnostics.push(Diagnostic::new(Code::SameLanguage, span, message).help(help));
    }
}

/// What to write where a version and its original are in one language: the one that does not say its own
/// has that of the site.
fn which_is_not(tag: &str, version: &Member<'_>, original: &Member<'_>) -> String {
    let other = if primary(tag) == "cy" { "en-GB" } else { "cy" };
    match (version.declared.says, original.declared.says) {
        (true, false) => format!(
            "`content/{}/index.md` does not say its language, so it has that of the site: write \
             `language: {other}` at its top",
            original.declared.folder
        ),
        (true, true) => "write the language it is in at the top of each of the two".to_owned(),
        (false, _) => {
            format!("say at the top which language this paper is in: `language: {other}`")
        }
    }
}

/// Gives each paper of a group the others.
fn join(
    group: &[Member<'_>],
    original: Option<&str>,
    papers: &mut [Arc<Paper>],
    languages: &Languages,
) {
    let seen_from_outside = |member: &Member<'_>| {
        let paper = &papers[member.at];
        let own_name = languages.knows(&paper.language).then(|| languages.of(&paper.language));
        Translation {
            url: paper.url.clone(),
            language: paper.language.clone(),
            name: own_name
                .and_then(|words| words.own("language-name"))
                .unwrap_or_else(|| paper.language.clone()),
            title: plain_text(&paper.title),
            figures: !model::register(paper).is_empty(),
        }
    };
    let mut all: Vec<Translation> = group.iter().map(seen_from_outside).collect();
    let order = |version: &Translation| {
        (original != Some(version.url.as_str()), version.language.clone(), version.url.clone())
    };
    all.sort_by_key(order);
    for member in group {
        let paper = Arc::make_mut(&mut papers[member.at]);
        paper.translations = all.iter().filter(|other| other.url != member.url).cloned().collect();
        let of = |span| TranslationOf { paper: original.map(str::to_owned), span };
        paper.translation_of = member.span.map(of);
    }
}
