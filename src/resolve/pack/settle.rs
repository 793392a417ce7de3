//! Looks up the papers of a pack.

use std::collections::BTreeMap;

use super::Item;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity, Span, did_you_mean};
use crate::model::{Edition, MeetingRules, Pack, PackItem, Status};
use crate::resolve::exempt;

/// What a pack needs to know of a paper it may bind.
#[derive(Debug, Clone)]
pub(in crate::resolve) struct Bindable {
    /// Its address.
    pub(in crate::resolve) url: String,
    /// Its title without markup; none where the paper has errors of its own.
    pub(in crate::resolve) title: Option<String>,
    /// Its language; none where the paper has errors of its own.
    pub(in crate::resolve) language: Option<String>,
    /// Whether it is cleared.
    pub(in crate::resolve) status: Status,
    /// Why it is exempt, where it is; empty where it does not say.
    pub(in crate::resolve) exempt: Option<String>,
    /// The number of its item on the agenda, where it says one.
    pub(in crate::resolve) agenda_item: Option<String>,
    /// Whether it binds papers itself.
    pub(in crate::resolve) is_pack: bool,
}

/// The pack that items make.
pub(in crate::resolve) fn settle(
    items: &[Item],
    status: Status,
    papers: &BTreeMap<&str, Bindable>,
    edition: Edition,
    rules: &MeetingRules,
    diagnostics: &mut Diagnostics,
) -> Pack {
    let mut settler = Settler {
        status,
        papers,
        edition,
        rules,
        numbers: BTreeMap::new(),
        bound: BTreeMap::new(),
        diagnostics,
    };
    Pack { items: items.iter().filter_map(|item| settler.item(item)).collect() }
}

struct Settler<'a> {
    status: Status,
    papers: &'a BTreeMap<&'a str, Bindable>,
    edition: Edition,
    rules: &'a MeetingRules,
    /// The items so far, by number.
    numbers: BTreeMap<&'a str, Span>,
    /// The papers bound so far, with the number of the item.
    bound: BTreeMap<&'a str, &'a str>,
    diagnostics: &'a mut Diagnostics,
}

impl<'a> Settler<'a> {
    fn item(&mut self, item: &'a Item) -> Option<PackItem> {
        let (number, span) = &item.number;
        if self.numbers.insert(number, *span).is_some() {
            self.diagnostics.push(
                Diagnostic::new(
                    Code::PackItemTwice,
                    *span,
                    format!("the agenda has two items {number}"),
                )
                .label("second use")
                .help("give each item a number of its own: `5a` can follow `5`"),
            );
        }
        let made = PackItem {
            number: number.clone(),
            title: item.title.clone().unwrap_or_default(),
            language: None,
            purpose: item.purpose.clone(),
            exempt: item.exempt.clone(),
            paper: None,
        };
        match &item.paper {
            Some((folder, span)) => self.with_paper(made, folder, *span),
            None => Some(made),
        }
    }

    fn with_paper(&mut self, made: PackItem, folder: &'a str, span: Span) -> Option<PackItem> {
        let folder = folder.trim_end_matches('/');
        let Some((folder, paper)) = self.papers.get_key_value(folder) else {
            self.missing(folder, span);
            return None;
        };
        if paper.is_pack {
            self.diagnostics.push(
                Diagnostic::new(Code::PackInPack, span, format!("`{folder}` is a pack itself"))
                    .help("list the papers of that pack instead"),
            );
            return None;
        }
        if let Some(other) = self.bound.get(folder) {
            let message = format!("`{folder}` is the paper of item {other} already");
            self.diagnostics.push(
                Diagnostic::new(Code::PackPaperTwice, span, message)
                    .help("bind a paper once; another item can refer to it in its title"),
            );
            return None;
        }
        self.bound
            .insert(folder, self.numbers.get_key_value(&*made.number).map_or("", |(n, _)| *n));
        self.draft(folder, paper, span);
        self.number(&made.number, folder, paper, span);
        let exempt = match (&made.exempt, &paper.exempt) {
            (Some(own), Some(_)) => Some(own.clone()),
            (None, Some(reason)) => {
                if reason.is_empty() {
                    self.without_reason(folder, span);
                }
                Some(reason.clone())
            }
            // An item may keep from the public what its paper alone does not: but that cannot be done
            // here, since the paper has a page of its own.
            (Some(_), None) => {
                self.not_exempt(folder, span);
                None
            }
            (None, None) => None,
        };
        let shown = self.edition == Edition::Restricted || paper.exempt.is_none();
        // A paper with errors of its own has no title: its findings stop the build.
        let (title, language) = match made.title.is_empty() {
            true => (paper.title.clone()?, paper.language.clone()),
            false => (made.title.clone(), None),
        };
        Some(PackItem { title, language, exempt, paper: shown.then(|| paper.url.clone()), ..made })
    }

    /// The paper prints the number it has itself, on its first page, behind the pack's own.
    fn number(&mut self, number: &str, folder: &str, paper: &Bindable, span: Span) {
        let Some(own) = paper.agenda_item.as_deref().filter(|own| *own != number) else { return };
        let message = format!("this is item {number}, but `{folder}` says `agenda_item: {own}`");
        self.diagnostics.push(
            Diagnostic::new(Code::PackItemNumber, span, message)
                .help("give the item of the pack and the paper one number: readers see both"),
        );
    }

    fn missing(&mut self, folder: &str, span: Span) {
        let message = format!("there is no paper in `content/{folder}/`");
        let mut finding = Diagnostic::new(Code::PackPaperMissing, span, message);
        // The last part of the folder alone is the commonest slip.
        let known = || self.papers.keys().copied();
        let ending = format!("/{folder}");
        let near = known().find(|path| path.ends_with(&ending));
        if let Some(near) = near.or_else(|| did_you_mean(folder, known())) {
            finding = finding.help(format!("did you mean `{near}`?"));
        }
        self.diagnostics.push(
            finding.help("name the paper's folder below `content`: `papers/2020-02-drugs-update`"),
        );
    }

    fn draft(&mut self, folder: &str, paper: &Bindable, span: Span) {
        if paper.status == Status::Final || self.edition == Edition::Restricted {
            return;
        }
        let message = format!("`{folder}` is still a draft");
        let mut finding = Diagnostic::new(Code::PackPaperDraft, span, message)
            .help("set `status: final` in the paper when it is cleared");
        if self.status == Status::Draft {
            finding.severity = Severity::Warning;
        } else {
            finding = finding.help("until then the pack can be a draft too: `status: draft`");
        }
        self.diagnostics.push(finding);
    }

    fn without_reason(&mut self, folder: &str, span: Span) {
        let message = format!(
            "`{folder}` is exempt, but neither it nor this item says why the public may not have it"
        );
        let finding = Diagnostic::new(Code::PackExemptWithoutReason, span, message);
        self.diagnostics.push(exempt::with_paragraphs(finding, "exempt", self.rules));
    }

    fn not_exempt(&mut self, folder: &str, span: Span) {
        let message = format!("this item is exempt, but its paper `{folder}` is public");
        self.diagnostics.push(
            Diagnostic::new(Code::BadChoice, span, message)
                .help("a public paper has a page of its own: make the paper exempt in its front matter")
                .help("or take `exempt:` out of this item"),
        );
    }
}
