//! Makes the PDF of one paper from its generated Typst and the office's templates.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use typst::diag::SourceResult;
use typst::foundations::{Bytes, Datetime, Smart};
use typst::model::Document as _;
use typst::syntax::Source;
use typst_layout::{Page, PagedDocument};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::context::Context;
use super::world::{self, Folder};
use super::{figure_path, source, trouble};
use crate::diagnostic::{Code, Diagnostic};
use crate::look::{Look, Template, Templates};
use crate::model::{Paper, Site};
use crate::render::{Drawings, PdfFile};

/// The file of the components every template uses.
pub(super) const COMPONENTS: &str = "candour.typ";
/// The template of kinds that have none of their own.
const FALLBACK: &str = "paper.typ";

/// The look and templates, parsed once, ready to print any paper of a site.
pub(super) struct Press<'a> {
    look: &'a Look,
    templates: &'a Templates,
    /// The sources all papers share, by virtual path.
    shared: BTreeMap<&'static str, Source>,
    /// The templates by kind.
    kinds: BTreeMap<String, Source>,
    logo: Option<Bytes>,
    standards: PdfStandards,
}

impl<'a> Press<'a> {
    /// Parses the look and the templates of all kinds of the site.
    pub(super) fn new(
        site: &Site,
        look: &'a Look,
        templates: &'a Templates,
    ) -> Result<Self, Diagnostic> {
        let missing = |name: &str| {
            let message = format!("there is no template `templates/pdf/{name}`");
            Diagnostic::new(Code::BadTemplate, None, message)
        };
        let components = templates.pdf.get(COMPONENTS).ok_or_else(|| missing(COMPONENTS))?;
        let parsed =
            |path: &'static str, text: &str| (path, Source::new(world::id(path), text.to_owned()));
        let shared = BTreeMap::from([
            parsed("/candour.typ", &components.text),
            parsed("/theme.typ", &look.typst),
            parsed("/tokens.typ", &source::tokens(look)),
        ]);
        let mut kinds = BTreeMap::new();
        for name in site.papers.iter().map(|paper| &paper.kind.name) {
            if !kinds.contains_key(name) {
                let template = template(templates, name).ok_or_else(|| missing(FALLBACK))?;
                kinds.insert(name.clone(), parsed("/kind.typ", &template.text).1);
            }
        }
        let logo = look.logo.as_ref().map(|logo| Bytes::from_string(logo.svg.clone()));
        let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
            .expect("PDF/UA-1 and PDF/A-2a are both of PDF 1.7");
        Ok(Self { look, templates, shared, kinds, logo, standards })
    }

    /// Prints a paper. `blank` is added where the kind wants an even number of pages.
    pub(super) fn print(
        &self,
        site: &Site,
        paper: &Paper,
        drawings: &Drawings,
        blank: Option<&Page>,
    ) -> Result<PdfFile, Vec<Diagnostic>> {
        // Typst reports what is wrong; should it panic all the same, the other papers go on.
        let context = Context::new(site, paper);
        let printed = catch_unwind(AssertUnwindSafe(|| {
            let folder = self.folder(&context, drawings);
            self.compile(&folder, &context, blank)
                .map_err(|errors| trouble::findings(self, &context, &folder, &errors))
        }));
        printed.unwrap_or_else(|_| Err(vec![trouble::failed(paper)]))
    }

    /// The page that says that it is left blank. None where the templates have none: then no page is
    /// added.
    pub(super) fn blank_page(&self, language: &str) -> Option<Page> {
        let folder = self.with_logo(Folder::new(&source::blank(language), self.shared.clone()));
        let compiled =
            catch_unwind(AssertUnwindSafe(|| typst::compile::<PagedDocument>(&folder).output.ok()));
        compiled.ok().flatten()?.pages().first().cloned()
    }

    /// The folder Typst sees for a paper.
    fn folder(&self, context: &Context, drawings: &Drawings) -> Folder {
        let mut sources = self.shared.clone();
        sources.extend(
            self.kinds.get(&context.paper.kind.name).map(|source| ("/kind.typ", source.clone())),
        );
        let main = source::paper(context, drawings);
        let mut folder = self.with_logo(Folder::new(&main, sources));
        for (index, svg) in drawings.values().enumerate() {
            folder.add_file(&figure_path(index + 1), Bytes::from_string(svg.clone()));
        }
        for (path, asset) in context.pictures() {
            folder.add_file(path, Bytes::new(SharedBytes(asset.bytes.clone())));
        }
        folder
    }

    fn with_logo(&self, mut folder: Folder) -> Folder {
        if let Some(logo) = &self.logo {
            folder.add_file(source::LOGO, logo.clone());
        }
        folder
    }

    fn compile(
        &self,
        folder: &Folder,
        context: &Context,
        blank: Option<&Page>,
    ) -> SourceResult<PdfFile> {
        let mut document = typst::compile::<PagedDocument>(folder).output?;
        if let Some(blank) = blank
            && context.paper.kind.blank_end
            && document.pages().len() % 2 == 1
        {
            document = with_page(&document, blank);
        }
        let bytes = typst_pdf::pdf(&document, &self.options(context))?;
        Ok(PdfFile { bytes, pages: document.pages().len() })
    }

    fn options(&self, context: &Context) -> PdfOptions {
        let (year, month, day) = context.paper.date.parts();
        let date = Datetime::from_ymd_hms(i32::from(year), month, day, 0, 0, 0);
        let address = format!("{}{}", context.site.office.base_url, context.paper.url);
        PdfOptions {
            ident: Smart::Custom(address),
            creator: Smart::Custom(Some("candour".to_owned())),
            timestamp: date.map(Timestamp::new_utc),
            standards: self.standards.clone(),
            ..PdfOptions::default()
        }
    }

    /// The name of the first picture of a paper that no PDF can be made of, found by printing each
    /// alone.
    pub(super) fn unusable_picture<'p>(
        &self,
        context: &Context<'p>,
        folder: &Folder,
    ) -> Option<&'p str> {
        let fails = |path: &str| {
            let alone = folder.with_main(&source::picture(path));
            let printed = typst::compile::<PagedDocument>(&alone).output;
            printed.and_then(|document| typst_pdf::pdf(&document, &self.options(context))).is_err()
        };
        let mut pictures = context.pictures();
        pictures.find(|(path, _)| fails(path)).map(|(_, asset)| asset.name.as_str())
    }

    /// The template of a kind.
    pub(super) fn template(&self, kind: &str) -> Option<&'a Template> {
        template(self.templates, kind)
    }

    /// The components.
    pub(super) fn components(&self) -> Option<&'a Template> {
        self.templates.pdf.get(COMPONENTS)
    }

    /// The line of the theme a byte stands in, from 1.
    pub(super) fn theme_line(&self, byte: usize) -> usize {
        let before = self.look.typst.bytes().take(byte);
        before.filter(|byte| *byte == b'\n').count() + 1
    }
}

/// The template of a kind, or the one for kinds without their own.
fn template<'a>(templates: &'a Templates, kind: &str) -> Option<&'a Template> {
    templates.pdf.get(&format!("{kind}.typ")).or_else(|| templates.pdf.get(FALLBACK))
}

/// The document with one more page.
fn with_page(document: &PagedDocument, page: &Page) -> PagedDocument {
    let number = document.pages().last().map_or(1, |last| last.number + 1);
    let added = Page { number, ..page.clone() };
    let pages = document.pages().iter().cloned().chain(std::iter::once(added)).collect();
    PagedDocument::new(pages, document.info().clone())
}

/// The bytes of an asset, shared with the site instead of copied.
#[derive(Debug)]
struct SharedBytes(std::sync::Arc<Vec<u8>>);

impl AsRef<[u8]> for SharedBytes {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}
