//! Makes the PDF of one paper from its generated Typst and the office's templates.

use std::panic::{AssertUnwindSafe, catch_unwind};

use typst::diag::SourceResult;
use typst::foundations::{Bytes, Datetime, Smart};
use typst::model::Document as _;
use typst::syntax::Source;
use typst_layout::{Page, PagedDocument};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::context::Context;
use super::world::{self, Folder, Fonts, Sources};
use super::{source, trouble};
use crate::diagnostic::{Code, Diagnostic};
use crate::look::typeface::Typeface;
use crate::look::{Look, Template, Templates};
use crate::model::{Kind, Languages, Paper, Site};
use crate::render::{Drawings, PdfFile};

/// The file of the components every template uses.
pub(super) const COMPONENTS: &str = "candour.typ";
/// The template of kinds that have none of their own.
const FALLBACK: &str = "paper.typ";
/// The tokens of the look, for the theme.
const TOKENS: &str = "/tokens.typ";
/// The messages of every language, for the templates.
const WORDS: &str = "/words.typ";

/// The theme's part of the look.
pub(super) const THEME: &str = "/theme.typ";
/// The default theme's, for others to build on.
const BASE_THEME: &str = "/default-theme.typ";

/// The look and templates, parsed once, ready to print any paper of a site.
pub(super) struct Press<'a> {
    look: &'a Look,
    templates: &'a Templates,
    sources: Sources,
    fonts: Fonts,
    logo: Option<Bytes>,
    standards: PdfStandards,
}

impl<'a> Press<'a> {
    /// Parses the look and the templates.
    pub(super) fn new(
        look: &'a Look,
        templates: &'a Templates,
        languages: &Languages,
    ) -> Result<Self, Vec<Diagnostic>> {
        for needed in [COMPONENTS, FALLBACK] {
            if !templates.pdf.contains_key(needed) {
                let message = format!("there is no template `templates/pdf/{needed}`");
                return Err(vec![Diagnostic::new(Code::BadTemplate, None, message)]);
            }
        }
        let own = [
            (THEME.to_owned(), text_of(look.typst.as_ref())),
            (BASE_THEME.to_owned(), text_of(look.base_typst.as_ref())),
            (TOKENS.to_owned(), source::tokens(look)),
            (WORDS.to_owned(), source::messages(languages)),
        ];
        let files = templates.pdf.iter();
        let files = files.map(|(name, template)| (format!("/{name}"), template.text.clone()));
        let parsed = files.chain(own).map(|(path, text)| {
            let source = Source::new(world::id(&path), text);
            (path, source)
        });
        let logo = look.logo.as_ref().map(|logo| Bytes::from_string(logo.svg.clone()));
        let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
            .expect("PDF/UA-1 and PDF/A-2a are both of PDF 1.7");
        let sources = Sources::new(parsed.collect());
        let fonts = world::fonts(&look.pdf_fonts);
        let press = Self { look, templates, sources, fonts, logo, standards };
        let unreadable = press.unreadable();
        if unreadable.is_empty() { Ok(press) } else { Err(unreadable) }
    }

    /// The findings for files of the look and the templates that are no Typst, whether a paper uses them or
    /// not: for the first place in each, since the others mostly follow from it.
    fn unreadable(&self) -> Vec<Diagnostic> {
        let folder = self.empty_folder("");
        let first = |file: &Source| file.root().errors_and_warnings().0.into_iter().next();
        let errors = self.sources.values().filter_map(first);
        errors.map(|error| trouble::unreadable(self, &folder, error.into())).collect()
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
        let context = Context::new(site, paper, self.typeface());
        let printed = catch_unwind(AssertUnwindSafe(|| {
            let folder = self.folder(&context, drawings);
            self.compile(&folder, &context, blank)
                .map_err(|errors| trouble::findings(self, &context, &folder, &errors))
        }));
        printed.unwrap_or_else(|_| Err(vec![trouble::failed(paper)]))
    }

    /// The page that says that it is left blank. None where the templates have none: then no page is
    /// added.
    pub(super) fn blank_page(&self, language: &str, draft: bool) -> Option<Page> {
        let folder = self.empty_folder(&source::blank(language, draft));
        let compiled =
            catch_unwind(AssertUnwindSafe(|| typst::compile::<PagedDocument>(&folder).output.ok()));
        compiled.ok().flatten()?.pages().first().cloned()
    }

    /// The folder Typst sees for a paper.
    fn folder(&self, context: &Context, drawings: &Drawings) -> Folder {
        let (template, _) = self.template(&context.paper.kind);
        let main = source::paper(context, drawings, template);
        let mut folder = self.empty_folder(&main);
        self.add_files(&mut folder, context, drawings);
        folder
    }

    /// A folder with a main source and what all papers share.
    pub(super) fn empty_folder(&self, main: &str) -> Folder {
        self.with_logo(Folder::new(main, self.sources.clone(), self.fonts.clone()))
    }

    /// Adds the drawings and pictures of a paper.
    pub(super) fn add_files(&self, folder: &mut Folder, context: &Context, drawings: &Drawings) {
        for (index, drawing) in drawings.values().enumerate() {
            let svg = drawing.wide.clone();
            folder.add_file(&context.drawing(index + 1), Bytes::from_string(svg));
        }
        for (path, asset) in context.pictures() {
            folder.add_file(path, Bytes::new(SharedBytes(asset.bytes.clone())));
        }
    }

    /// The letters PDFs are set in.
    pub(super) fn typeface(&self) -> &'a Typeface {
        &self.look.pdf_fonts.typeface
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
            && context.paper.blank_page.total(document.pages().len()) > document.pages().len()
        {
            document = with_page(&document, blank);
        }
        let bytes = typst_pdf::pdf(&document, &self.options(context))?;
        Ok(PdfFile { bytes, pages: document.pages().len(), starts: Vec::new() })
    }

    pub(super) fn options(&self, context: &Context) -> PdfOptions {
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

    /// The name of the file that prints a kind, and the file.
    pub(super) fn template(&self, kind: &Kind) -> (&'a str, &'a Template) {
        let mut names = kind.template_names();
        let own = names.find_map(|name| self.templates.pdf.get_key_value(&format!("{name}.typ")));
        let any = own.or_else(|| self.templates.pdf.get_key_value(FALLBACK));
        any.map(|(name, template)| (name.as_str(), template)).expect("looked for when it was made")
    }

    /// A template by the path Typst knows it under.
    pub(super) fn template_at(&self, path: &str) -> Option<(&'a str, &'a Template)> {
        let found = self.templates.pdf.get_key_value(path.strip_prefix('/')?);
        found.map(|(name, template)| (name.as_str(), template))
    }

    /// The theme by the path Typst knows it under.
    pub(super) fn theme_at(&self, path: &str) -> Option<&'a Template> {
        match path {
            THEME => self.look.typst.as_ref(),
            BASE_THEME => self.look.base_typst.as_ref(),
            _ => None,
        }
    }
}

fn text_of(file: Option<&Template>) -> String {
    file.map(|file| file.text.clone()).unwrap_or_default()
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
